import { describe, expect, it } from 'vitest'
import { analyseDocument } from './analyse-document'

const BODY = 'The harbour was closed on Monday because of ice, and nobody could say when it would open again.'
const headOf = (text: string, language = 'en') => {
  const { title, byline, published, referenceReason } = analyseDocument(text, { language, format: 'plain' })
  return { title, byline, day: published?.iso ?? null, reason: referenceReason }
}

describe('title, byline and date', () => {
  it('reads headline, deck, byline and timestamp, and leaves them out of the sentences', () => {
    const text = `Ice closes harbour\nShips wait outside for a third day\nBy Ana Velic and Ben Okoye in Merrin\nPublished: 14 January 2025, 09:30\n\n${BODY}`
    expect(headOf(text)).toEqual({
      title: 'Ice closes harbour',
      byline: 'Ana Velic and Ben Okoye',
      day: '2025-01-14',
      reason: 'from the timestamp line',
    })
    expect(analyseDocument(text, { language: 'en', format: 'plain' }).sentences).toHaveLength(1)
  })

  it.each([
    [
      'en',
      'Minutes of the ordinary meeting held on Tuesday 14 January 2025 in the Assembly Room beside the old harbour',
    ],
    ['en', 'Draft minutes of the special meeting of 14 January 2025'],
    ['de', 'Protokoll der Sitzung des Hafenausschusses vom 14. Januar 2025'],
    ['fr', 'Compte rendu de la séance du comité tenue le 14 janvier 2025'],
    ['es', 'Acta de la reunión ordinaria del 14 de enero de 2025'],
    ['ru', 'Протокол заседания совета порта от 14 января 2025 г. по расчистке фарватера'],
  ])('takes the day a meeting was held for the day of its minutes: %s %j', (language, line) => {
    const { day } = headOf(`MERRIN HARBOUR BOARD\n\n${line}\n\nPresent: Ana Velic (Chair)\n\n${BODY}`, language)
    expect(day).toBe('2025-01-14')
  })

  it.each([
    [
      'en',
      'Harbour shut by ice\n\nPrepared by: Secretariat of the Merrin Forum\nDate: 14 January 2025',
      'Secretariat of the Merrin Forum',
    ],
    ['en', 'Harbour shut by ice\n\nBriefing note prepared by Ana Velic\n14 January 2025', 'Ana Velic'],
    ['en', 'Harbour shut by ice\n\nDrafted by: Desk South\n14 January 2025', null],
    ['en', 'Harbour shut by ice\n\nMinutes taken by Ana Velic\n14 January 2025', 'Ana Velic'],
    ['de', 'Die Brücke ist zu\n\nVermerk erstellt von Anna Kolb\n14. Januar 2025', 'Anna Kolb'],
    ['de', 'Die Brücke ist zu\n\n*Veröffentlicht am 14. Januar 2025 von Anna Kolb*', 'Anna Kolb'],
    ['fr', 'Le pont ferme\n\nOdile Morel, envoyée spéciale\nMerrin, mardi 14 janvier 2025', 'Odile Morel'],
    ['fr', 'Le pont ferme\n\nNote préparée par Luc Morel\n14 janvier 2025', 'Luc Morel'],
    ['fr', 'Le pont ferme\n\nPublié le 14 janvier 2025 par Odile Morel', 'Odile Morel'],
    ['es', 'El puerto cierra\n\nNota preparada por Ana Ruiz\n14 de enero de 2025', 'Ana Ruiz'],
    ['es', 'El puerto cierra\n\n*Publicado el 14 de enero de 2025 por Ana Ruiz*', 'Ana Ruiz'],
    ['es', 'El puerto cierra\n\nBenita Ruiz, enviada especial a Merrin\n14 de enero de 2025', 'Benita Ruiz'],
    ['ru', 'Мост закрыт\n\nДата: 14 января 2025 г.\nПротокол вела Анна Белова', 'Анна Белова'],
    ['ru', 'Мост закрыт\n\n14 января 2025 г. | Подготовил Борис Лунин', 'Борис Лунин'],
    ['ru', 'Мост закрыт\n\nСправку подготовила Анна Белова\n14 января 2025 г.', 'Анна Белова'],
  ])('reads who wrote it in %s: %j', (language, head, byline) => {
    expect(headOf(`${head}\n\n${BODY}`, language)).toMatchObject({ byline, day: '2025-01-14' })
  })

  it.each([
    [
      'en',
      'MEMORANDUM\n\nTo: All wardens\nFrom: Odile Whitlock, Head of Moorings\nDate: 14 January 2025',
      'Odile Whitlock',
    ],
    ['en', 'MEMORANDUM\n\nTo: All wardens\nFrom: Harbour Desk, Merrin\nDate: 14 January 2025', null],
    ['en', 'MEMORANDUM\n\nTo: All wardens\nFrom: Moorings unit\nDate: 14 January 2025', null],
    [
      'de',
      '# Die Brücke ist zu\n\n**An:** Hafenamt\n**Von:** Anna Kolb, Referat 7\n**Datum:** 14.01.2025',
      'Anna Kolb',
    ],
    [
      'es',
      '# El puerto cierra\n\n**Para:** Ayuntamiento\n**De:** Ana Ruiz\n**Fecha:** 14 de enero de 2025',
      'Ana Ruiz',
    ],
    ['ru', 'Кому: Совет порта\nОт: Анна Белова\nДата: 14 января 2025 г.', 'Анна Белова'],
  ])('reads who wrote a memo in %s: %j', (language, head, byline) => {
    expect(headOf(`${head}\n\n${BODY}`, language)).toMatchObject({ byline, day: '2025-01-14' })
  })

  it('takes the ministry and the country over a press release for no title', () => {
    const text = `MINISTRY OF PORTS\nRepublic of Merrin\n\nPRESS RELEASE\nFor immediate release: 14 January 2025\n\nHarbour shut by ice\n\n${BODY}`
    expect(headOf(text)).toMatchObject({ title: 'Harbour shut by ice', day: '2025-01-14' })
  })

  it('takes a few capitals right above a headline for no title, and what a memo is about for one', () => {
    const headline = 'Dockers vote to stay out for a second week'
    expect(headOf(`PORT STRIKE\n${headline}\n\nBy Ana Velic\n\n${BODY}`).title).toBe(headline)
    expect(headOf(`PORT STRIKE\n\n${headline}\n\n${BODY}`).title).toBe('PORT STRIKE')
    expect(headOf(`PRESS REVIEW\nWhat the papers of the coast say\n\n${BODY}`).title).toBe('PRESS REVIEW')
    const memo = `BRIEFING NOTE FOR THE MINISTER\n\nPort Office, Merrin\n21 August 2025\nINTERNAL\n\nSUBJECT: Ice in the harbour\n\n${BODY}`
    expect(headOf(memo)).toMatchObject({ title: 'Ice in the harbour', day: '2025-08-21' })
  })

  it('reads the hour in which a digest was issued as none of its words', () => {
    const text = `HARBOUR DIGEST No. 7\nMerrin and the coast\nReporting period: 6 to 12 January 2025\nIssued 13 January 2025, 0600Z\n\n${BODY}`
    expect(headOf(text)).toMatchObject({ title: 'HARBOUR DIGEST No. 7', day: '2025-01-13' })
  })

  it('reads the names of a paper, a ministry, a section or a numbered paper above the title as none', () => {
    const head = { title: 'Harbour shut by ice', byline: null, day: '2025-01-14' }
    for (const above of [
      'The Merrin Observer\nWeekend | Tuesday 14 January 2025\n',
      'PRESS RELEASE\nMinistry of Ports\nIssued: 14/01/2025\nReference: MP 7\n',
      'THE MERRIN PACKET\n14 January 2025\n\nNews > Local > Sea',
      'Briefing note 7\n2025-01-14\n',
      'Merrin Free Press\nServing the coast since 1881\n\n14 January 2025\n',
      'KESTREL FORUM · POLICY NOTE\n14 January 2025\n',
      'Analysis | Trade\nJanuary 14, 2025\n',
      'IN THE HIGH COURT OF MERRIN\nCase No. HC-2025-118\n14 January 2025\n',
    ])
      expect([above, headOf(`${above}\nHarbour shut by ice\n\n${BODY}`)]).toMatchObject([above, head])
  })

  it.each([
    ['ru', 'Почему ушла вода\n\nЦентр водной политики, 6 апреля 2027 г.', 'Почему ушла вода', null, '2027-04-06'],
    ['ru', 'Мост закрыт\n\nМЕРРИН, 21 дек 2026 — Северинформ.', 'Мост закрыт', null, '2026-12-21'],
    [
      'fr',
      'Le pont ferme\n\nEntretien réalisé par Luc Morel\nPublié le 18 février 2027 à 6 h 30',
      'Le pont ferme',
      'Luc Morel',
      '2027-02-18',
    ],
    [
      'es',
      'NOTA DE PRENSA\n\nAutoridad Portuaria de Merrin\n14 de enero de 2027\n\nEl puerto cierra el canal',
      'El puerto cierra el canal',
      null,
      '2027-01-14',
    ],
    ['es', 'El puerto cierra\nAna Ruiz | San Telmo | 30/10/2026', 'El puerto cierra', 'Ana Ruiz', '2026-10-30'],
    ['de', 'Die Brücke ist zu\n\nVon Anna Kolb, Merrin\n3. März 2027', 'Die Brücke ist zu', 'Anna Kolb', '2027-03-03'],
    ['zh', '大桥关闭\n\n记者 王启明 2027年3月17日', '大桥关闭', '王启明', '2027-03-17'],
    [
      'fr',
      'LE PHARE DE MERRIN\nmardi 14 janvier 2025\n\nLe port est fermé jusqu’à la fin du mois\npar Luc Morel',
      'Le port est fermé jusqu’à la fin du mois',
      'Luc Morel',
      '2025-01-14',
    ],
    ['fr', 'Le port ferme\n\nLuc Morel (avec agences) | 14 janvier 2025', 'Le port ferme', 'Luc Morel', '2025-01-14'],
    ['fr', 'Le port ferme\n\nPublié le 14 janvier 2025 à 9h par Luc Morel', 'Le port ferme', 'Luc Morel', '2025-01-14'],
    [
      'fr',
      'Le port ferme\n\nDe notre envoyé spécial à Denby, Luc Morel\n14.01.2025',
      'Le port ferme',
      'Luc Morel',
      '2025-01-14',
    ],
    [
      'fr',
      'COMPTE RENDU DE LA RÉUNION DU 14 JANVIER 2025\n\nComité du port',
      'COMPTE RENDU DE LA RÉUNION DU 14 JANVIER 2025',
      null,
      '2025-01-14',
    ],
    [
      'es',
      'ACTA DE LA SESIÓN\n14 de enero de 2025\n\nReparación de la esclusa del puerto',
      'ACTA DE LA SESIÓN',
      null,
      '2025-01-14',
    ],
    ['es', 'Cierran el puerto\n\nPor: Ana Ruiz · 14 de enero, 2025', 'Cierran el puerto', 'Ana Ruiz', '2025-01-14'],
    ['es', 'Cierran el puerto\n\nUna crónica de Ana Ruiz\n14.I.2025', 'Cierran el puerto', 'Ana Ruiz', '2025-01-14'],
    ['es', 'Cierran el puerto\n\nTexto: Ana Ruiz. Merrin, 14 ene 2025', 'Cierran el puerto', 'Ana Ruiz', '2025-01-14'],
    [
      'es',
      'Cierran el puerto\n\n14/01/2025 - 09:12h. Actualizado a las 11:30h.',
      'Cierran el puerto',
      null,
      '2025-01-14',
    ],
    ['ru', 'Порт закрыт\n\n«Маяк» | 14 января 2025 | Анна Кравцова', 'Порт закрыт', 'Анна Кравцова', '2025-01-14'],
    [
      'ru',
      '14 января 2025 года\n\nПорт закрыт до весны\n\nАнна Кравцова, специально для «Маяка»',
      'Порт закрыт до весны',
      'Анна Кравцова',
      '2025-01-14',
    ],
    [
      'ru',
      'Заседание комиссии по порту от 14 января 2025 г.\nПротокол вела: А. Кравцова',
      'Заседание комиссии по порту от 14 января 2025 г.',
      null,
      '2025-01-14',
    ],
    ['zh', '港口关闭\n\n2025年1月14日 18:30 来源：海湾晚报 作者：王启明', '港口关闭', '王启明', '2025-01-14'],
    ['zh', '港口关闭\n\n海湾晚报　2025年1月14日　第3版', '港口关闭', null, '2025-01-14'],
    ['zh', '会议纪要\n\n时间：2025年1月14日（星期二）上午9时\n地点：三楼', '会议纪要', null, '2025-01-14'],
    ['zh', '海政办发〔2025〕14号\n\n关于关闭港口的通知\n\n2025年1月14日', '关于关闭港口的通知', null, '2025-01-14'],
    ['zh', '港口关闭\n\n2025年1月14日 星期二\n本报记者 王启明 海湾报道', '港口关闭', '王启明', '2025-01-14'],
    ['zh', '每日摘要\n\n2025年1月14日　星期二　资料部整理\n\n港口周一因冰关闭。', '每日摘要', null, '2025-01-14'],
    [
      'de',
      'Altort, den 14. Januar 2025\n\nDer Hafen ist bis zum Frühjahr zu',
      'Der Hafen ist bis zum Frühjahr zu',
      null,
      '2025-01-14',
    ],
    [
      'de',
      'Der Hafen ist zu\n\nDienstag, 14. Januar 2025 | Anna Kolb, Merrin',
      'Der Hafen ist zu',
      'Anna Kolb',
      '2025-01-14',
    ],
    [
      'de',
      'Landesamt für Häfen\nAz. 14-2025\n14. Januar 2025\n\nSperrung des Hafens Merrin',
      'Sperrung des Hafens Merrin',
      null,
      '2025-01-14',
    ],
    ['en', 'Harbour shut by ice\n\nWords: Ana Velic | 11.01.2025', 'Harbour shut by ice', 'Ana Velic', '2025-01-11'],
    [
      'en',
      'Issue 14 | 14 January 2025\n\nHarbour shut by ice\n\nAna Velic and Peter Lind',
      'Harbour shut by ice',
      'Ana Velic and Peter Lind',
      '2025-01-14',
    ],
    ['en', 'Harbour shut by ice\n\nKestrel Strait Group\n14 January 2025', 'Harbour shut by ice', null, '2025-01-14'],
  ])('reads heads in %s: %j', (language, head, title, byline, day) => {
    expect(headOf(`${head}\n\n${BODY}`, language)).toMatchObject({ title, byline, day })
  })

  it.each([
    ['Posted: 05/11/2025\n\nIt is dated 30 October.', '2025-11-05'],
    ['*Centre for Transit, Policy Paper 7 — by Ana Velic — 3 March 2026*', '2026-03-03'],
    ['Compiled by the secretariat. Version 3, as of 1 December 2025.', '2025-12-01'],
    ['2025/01/14', '2025-01-14'],
    ['Drafted on 2025/01/14 for the trustees · Not for release', '2025-01-14'],
    ['This version: January 14, 2025', '2025-01-14'],
    ['Judgment handed down on 14 January 2025', '2025-01-14'],
    ['Date of report (date of earliest event reported): 22 October 2026', '2026-10-22'],
  ])('finds the day in %j', (line, day) => {
    expect(headOf(`Harbour shut by ice\n${line}\n\n${BODY}`).day).toBe(day)
  })

  it.each([
    ['By Ana Velic, The Merrin Courier', 'Ana Velic'],
    ['Policy Paper 7 — by Ana Velic — 14 January 2025', 'Ana Velic'],
    ['Ana Velic | El Faro de Merrin', 'Ana Velic'],
  ])('leaves who publishes out of the byline %j', (line, byline) => {
    expect(headOf(`Harbour shut by ice\n${line}\n14 January 2025\n\n${BODY}`).byline).toBe(byline)
  })

  it.each([
    ['en', 'Ships wait outside, and nobody knows when it will open.\n\nBy Ana Velic\n14 January 2025', 'Ana Velic'],
    ['fr', 'Les navires attendent dehors.\n\nLucie Morel\nMerrin, le 14 janvier 2025', 'Lucie Morel'],
    ['zh', '船只在外等候。\n\n记者 王启明\n2025年1月14日', '王启明'],
  ])('reads byline and date below a deck that is a sentence, in %s: %j', (language, head, byline) => {
    expect(headOf(`Harbour shut by ice\n\n${head}\n\n${BODY}`, language)).toMatchObject({ byline, day: '2025-01-14' })
  })

  it.each([
    ['zh', '海湾市人民政府办公室\n2025年1月14日', '2025-01-14'],
    ['fr', 'Fait à Merrin, le 14 janvier 2025', '2025-01-14'],
    ['en', 'Ana Velic\n14 January 2025', '2025-01-14'],
    ['en', 'Accessed 14 January 2025', null],
    ['en', 'Next meeting: 14 January 2025', null],
  ])('finds the day at the end of a text in %s: %j', (language, foot, day) => {
    const text = `Harbour shut by ice\n\n${`${BODY}\n\n`.repeat(12)}${foot}`
    expect(headOf(text, language).day).toBe(day)
  })

  it('takes two stamps on a line, and a date in a short line near the top, for the document’s day', () => {
    for (const line of ['Jan. 14, 2025 Updated: Jan. 14, 2025 5:58 p.m.', 'Merrin desk, no. 7 of 14 January 2025'])
      expect(headOf(`Harbour shut by ice\n${line}\n\n${BODY}`)).toMatchObject({ day: '2025-01-14' })
  })

  it('orders day and month of a numeric date by the text’s others', () => {
    expect(headOf(`Harbour shut by ice\n03/06/2025\n\n${BODY} It closed on 28/05/2025.`)).toMatchObject({
      day: '2025-06-03',
    })
    expect(headOf(`Harbour shut by ice\n03/06/2025\n\n${BODY} It closed on 02/28/2025.`)).toMatchObject({
      day: '2025-03-06',
    })
  })

  it('leaves the trail of sections out of a title in the same line', () => {
    expect(headOf(`News > Local > Why was the harbour shut, and by whom?\n14 January 2025\n\n${BODY}`).title).toBe(
      'Why was the harbour shut, and by whom?',
    )
  })

  it('counts from the end of a reporting period, which is no day of publication', () => {
    const { published, referenceDate } = analyseDocument(
      `Reporting period: 1–14 January 2025\n\nThe harbour of Merrin\n\n${BODY}`,
      { language: 'en', format: 'plain' },
    )
    expect([published, referenceDate?.iso]).toEqual([null, '2025-01-14'])
  })

  it.each([
    ['es', 'Cierran el puerto\nMerrin, 14 ene (EFE).- El puerto fue cerrado por primera vez en 2025.'],
    ['es', 'Cierran el puerto\nMerrin, 14 ene 2025 (Surpress).- El puerto fue cerrado el lunes.'],
    ['es', 'NOTA DE PRENSA\nCierran el puerto de Merrin\nMerrin, 14 de enero de 2025. El puerto fue cerrado el lunes.'],
    ['es', 'Cierran el puerto\nMerrin - 14 ENE 2025 - 10:32 CET\n\nEl puerto fue cerrado el lunes por el hielo.'],
    [
      'de',
      'PRESSEMITTEILUNG\nBerlin, den 14. Januar 2025\n\nHafen von Merrin gesperrt\n\nDer Hafen ist seit Montag zu.',
    ],
    ['ru', 'Порт закрыт\nМЕРРИН, 14 января 2025 г. /ТАСС/. Порт закрыт с понедельника из-за льда.'],
    ['fr', 'Le port ferme\n\nMERRIN (Agence Nord), 14 janvier 2025 — Le port a fermé lundi à cause de la glace.'],
    ['ru', 'Порт закрыт\nМЕРРИН, 14 января 2025. /Корр. Севинформ/. Порт закрыт с понедельника из-за льда.'],
    ['ru', 'Порт закрыт\nМеррин. 14 января. СЕВИНФОРМ — Порт закрыт впервые с начала 2025 года.'],
    ['zh', '港口关闭\n（海湾讯，2025年1月14日）港口周一因冰关闭。'],
    ['zh', '港口关闭\n海湾社港口1月14日电 港口周一因冰关闭。这是2025年首次。'],
  ])('finds the day at the head of a text in %s: %j', (language, text) => {
    expect(analyseDocument(text, { language, format: 'plain' }).referenceDate?.iso).toBe('2025-01-14')
  })

  it('takes no date in a running sentence for a dateline', () => {
    const text = 'Cierran el puerto\n\nEl puerto de Merrin, cerrado el 14 de enero de 2020. Nadie sabe más.'
    expect(headOf(text, 'es').day).toBeNull()
  })

  it('strips a scraped date from the title and distrusts it beside a timestamp', () => {
    expect(headOf(`date 2025-01-13 Ice closes harbour\nJan 14, 2025 09:30 AM\n${BODY}`)).toMatchObject({
      title: 'Ice closes harbour',
      day: '2025-01-14',
    })
    expect(headOf(`date 2025-01-13 Ice closes harbour\n\n${BODY}`)).toMatchObject({
      day: '2025-01-13',
      reason: expect.stringContaining('off by a day') as string,
    })
  })

  it('reads memo and mail headers', () => {
    const memo = `MEMORANDUM\n\nTo: All\nFrom: Ana Velic <ana@example.org>\nDate: 14 January 2025\nSubject: Ice\n\n${BODY}`
    expect(headOf(memo)).toEqual({
      title: 'Ice',
      byline: 'Ana Velic',
      day: '2025-01-14',
      reason: 'from the document’s header',
    })
  })

  it('reads front matter', () => {
    const text = `---\ntitle: "Ice"\nauthor: Ana Velic\ndate: 2025-01-14\n---\n\n${BODY}`
    expect(headOf(text)).toMatchObject({ title: 'Ice', byline: 'Ana Velic', day: '2025-01-14' })
  })

  it('finds a dateline below bullets, a note and a byline, in its usual shapes', () => {
    for (const dateline of [
      'PORT MERRIN, Jan 14, 2025 (Meridian Press) - ',
      'Port Merrin, Norland, 14 January 2025 – ',
      'PORT MERRIN (14 January 2025) — ',
      'PORT MERRIN and DALE, 14 January 2025 – ',
      'PORT MERRIN, Jan. 14, 2025 /Newswire/ -- ',
      '**Port Merrin, Norland, 14 January 2025** – ',
    ]) {
      const above = 'Ice shuts harbour at Merrin\n\n* Two ferries stuck\n* Port sees no end\n\n(Adds port comment)\n\n'
      expect([dateline, headOf(`${above}${dateline}${BODY}`)]).toMatchObject([dateline, { day: '2025-01-14' }])
    }
    expect(headOf(`Ice shuts harbour at Merrin\n\nIt was, as in 1987 – a bad year – the ice.\n${BODY}`).day).toBeNull()
  })

  it('takes “FOR IMMEDIATE RELEASE” for no title', () => {
    expect(headOf(`FOR IMMEDIATE RELEASE\n\nHarbour shut by ice\n14 January 2025\n\n${BODY}`)).toMatchObject({
      title: 'Harbour shut by ice',
      day: '2025-01-14',
    })
  })

  it('completes a dateline with the year the text names most', () => {
    expect(headOf(`MERRIN, Jan 14 (Agence Sud) - ${BODY} It is the coldest winter since 2025 began.`)).toMatchObject({
      day: '2025-01-14',
      reason: 'from the dateline',
    })
    expect(headOf(`MERRIN, Jan 14 (Agence Sud) - ${BODY}`).day).toBeNull()
  })

  it('leaves an all-numeric date open unless the text settles its order', () => {
    expect(headOf(`Ice closes harbour\n04/05/2025\n\n${BODY}`).day).toBeNull()
    expect(headOf(`Ice closes harbour\n04/05/2025\n\n${BODY} It closed on 2 May.`).day).toBe('2025-05-04')
    expect(headOf(`Ice closes harbour\n24/05/2025\n\n${BODY}`).day).toBe('2025-05-24')
  })

  it('gives no title where the text begins as text', () => {
    expect(headOf(`${BODY}\n${BODY}`)).toEqual({ title: null, byline: null, day: null, reason: null })
  })
})
