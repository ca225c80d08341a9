import { describe, expect, it } from 'vitest'
import { analyseDocument } from './analyse-document'

const BODY = 'The harbour was closed on Monday because of ice, and nobody could say when it would open again.'
const headOf = (text: string, language = 'en') => {
  const { title, byline, published, referenceReason } = analyseDocument(text, { language, format: 'plain' })
  return { title, byline, day: published?.iso ?? null, reason: referenceReason }
}

describe('who wrote a text', () => {
  it('reads the day and the author among the bold labels of a check, and what stands behind a name as no name', () => {
    const labels =
      '**Claim:** "The quay is sold."\n**Verdict:** False\n**Published:** 3 March 2025\n**Author:** Ana Velic'
    const { byline, published } = analyseDocument(`# Is the quay sold?\n\n${labels}\n\n## The claim\n\n${BODY}`, {
      ...{ language: 'en', format: 'markdown' },
    })
    expect([byline, published?.iso]).toEqual(['Ana Velic', '2025-03-03'])
    expect(headOf(`The quay\n\nBy Ana Velic, Port Affairs\n\n${BODY}`).byline).toBe('Ana Velic')
    expect(headOf(`The quay\n\nBy Ana Velic, Emma Reed\n\n${BODY}`).byline).toBe('Ana Velic, Emma Reed')
    expect(headOf(`The quay\n\nAna Velic, The Long View, 3 March 2025\n\n${BODY}`).byline).toBe('Ana Velic')
  })

  it.each([
    ['The quay is sold\n\nEleni Prow\nHarbour correspondent\nTuesday 10 March 2026', 'Eleni Prow', '2026-03-10'],
    ['The quay is sold\n\n*Eleni Prow, Institute of Ports*\n*2 April 2026*', 'Eleni Prow', '2026-04-02'],
    [
      'Press digest\n\nPort Affairs, Lowmoor Ports · Monday, 2 March 2026 · compiled 06:40 by Eleni Prow',
      'Eleni Prow',
      '2026-03-02',
    ],
    ['The quay is sold\n\nGreat Harbour\nHolds the ships\nTuesday 10 March 2026', null, '2026-03-10'],
    ['Press digest\n\nMonday, 2 March 2026 · compiled 06:40 by Press Office', null, '2026-03-02'],
  ])('reads the lines over the day: %s', (head, byline, day) => {
    expect(headOf(`${head}\n\n${BODY}`)).toMatchObject({ byline, day })
  })

  it('titles minutes and digests by what they are, and interviews by no label', () => {
    expect(
      headOf(`LOWMOOR HARBOUR TRUST\nMinutes of the meeting of the board\nheld on 3 March 2026\n\n${BODY}`).title,
    ).toBe('Minutes of the meeting of the board')
    expect(
      headOf(`MORNING PRESS DIGEST\n\nMonday, 2 March 2026\nPrepared by the Press Office, 07.15\n\n${BODY}`).title,
    ).toBe('MORNING PRESS DIGEST')
    expect(headOf(`THE WEEKEND INTERVIEW\n\n"A quay is a promise"\n\n${BODY}`).title).toBe('"A quay is a promise"')
    expect(headOf(`THE INTERVIEW THAT WAS NOT\n\n${BODY}`).title).toBe('THE INTERVIEW THAT WAS NOT')
  })

  it('reads who asks in the lines over an interview, and nobody where a text is none', () => {
    const deck = 'Petra Lind has kept the light for eleven years. She talks to Odile Quill about ice, bread and boats.'
    const interview = `"We count the ships"\n\n${deck}\n\nThe Merrin Courier, 14 January 2025\n\nQ: Is it cold?\n\nA: It is.`
    expect(headOf(interview).byline).toBe('Odile Quill')
    expect(
      headOf(`"We count the ships"\n\n${deck}\n\nThe Merrin Courier, 14 January 2025\n\n${BODY}`).byline,
    ).toBeNull()
  })

  it('reads bylines with a post, with a lead of another kind and of two people beside a date', () => {
    for (const [line, byline] of [
      ['Words by Ana Velic', 'Ana Velic'],
      ['Ana Velic, Chief Reporter', 'Ana Velic'],
      ['ANA VELIC Staff Writer ana@example.org', 'ANA VELIC'],
      ['Ana Velic and Ben Okoye', 'Ana Velic and Ben Okoye'],
      ['By Ana Velic, Senior Fellow', 'Ana Velic'],
      ['Ana Velic in Merrin', 'Ana Velic'],
      ['A. Velic, B. T. Okoye and C. Lund', 'A. Velic, B. T. Okoye and C. Lund'],
      ['Posted by Ana Velic on January 14, 2025', 'Ana Velic'],
      ['Interview: Ana Velic', 'Ana Velic'],
      ['A portrait by Ana Velic', 'Ana Velic'],
      ['Prepared by: Ana Velic, Ice Desk', 'Ana Velic'],
      ['Ana Velic (@anavelic), reporter at the Echo', 'Ana Velic'],
      ['Checked by Ana Velic. Published 14 January 2025.', 'Ana Velic'],
      ['Interview: Ice and boats', null],
      ['The Merrin & District Examiner', null],
    ])
      expect(headOf(`Harbour shut by ice\n${line}\n14 January 2025\n\n${BODY}`)).toMatchObject({ byline })
  })

  it('reads who signs a letter or a report at its end', () => {
    const head = `Harbour shut by ice\n14 January 2025\n\n${BODY}`
    expect(headOf(`${head}\n\nI remain, etc.,\n\nAna Velic\n3 Quay Lane`).byline).toBe('Ana Velic')
    expect(headOf(`${head}\n\n(Reporting by Ana Velic in Merrin; editing by Ben Okoye)`).byline).toBe('Ana Velic')
    expect(headOf(`${head}\n\nI remain at home.\n\nQuay Lane`).byline).toBeNull()
  })

  it('reads who signs a statement, over the office', () => {
    const statement = 'Déclaration du recteur\n\nLe port est fermé depuis lundi.\n\nAnne Dupont\n'
    expect(headOf(`${statement}Présidente de l’université`, 'fr').byline).toBe('Anne Dupont')
    expect(headOf(`${statement}Présidente de séance`, 'fr').byline).toBeNull()
    expect(headOf(`${statement}Directrice, tél. 04 11`, 'fr').byline).toBeNull()
  })

  it('reads who wrote it beside the unit', () => {
    const head = 'Vermerk: Eis im Hafen\n\n'
    expect(headOf(`${head}Referat 4 · Bearbeiterin: Dr. Anna Velic\n\n${BODY}`, 'de').byline).toBe('Anna Velic')
    expect(headOf(`${head}Referat 4 · Ansprechpartnerin: Anna Velic\n\n${BODY}`, 'de').byline).toBeNull()
  })

  it('reads the day of a meeting at 7 p.m.', () => {
    const minutes = `Harbour Board: Minutes\n\nHeld in the Old Mill on Tuesday 14 January 2025 at 7 p.m.\n\n${BODY}`
    expect(headOf(minutes).day).toBe('2025-01-14')
  })

  it('reads who wrote it out of a Chinese dateline', () => {
    const text = '港口关闭\n\n本报海湾1月14日电（记者王启明、李安）港口周一因冰关闭。'
    expect(headOf(text, 'zh').byline).toBe('王启明、李安')
  })

  it('reads a name beside an institute, a paper or a place and the date for the byline, and for no section', () => {
    const rest = `\n\n${BODY}\n\n${BODY}`
    for (const [head, language, byline] of [
      ['Ice in Merrin\n\nAna Velic, Brandt Ice Research | Tuesday, 14 January 2025, 07:45 CET', 'en', 'Ana Velic'],
      ['Ice in Merrin\n\nAna Velic in Merrin\nThe Northern Packet\nPublished 14 January 2025', 'en', 'Ana Velic'],
      [
        'ICE IN MERRIN\n\nAna Velic and Ben Okoye\nNorth Centre for Ice, 14 January 2025',
        'en',
        'Ana Velic and Ben Okoye',
      ],
      ['Eis in Merrin\n\nAnna Velic, Institut für Eisfragen Halden\n14. Januar 2025', 'de', 'Anna Velic'],
      ['La glace à Merrin\n\nAnne Velic, Fondation Glaces et Ports\n14 janvier 2025', 'fr', 'Anne Velic'],
      ['Лёд в Меррине\n\nАнна Велич\n«Северный пакет», 14 января 2025 года, 16:20', 'ru', 'Анна Велич'],
      ['港口冰情:两点看法\n\n王若冰\n北方海冰研究所简报 2025年1月14日', 'zh', '王若冰'],
    ] as const) {
      const { byline: found, published, outline } = analyseDocument(head + rest, { language, format: 'plain' })
      expect([head, found, published?.iso, outline.map(({ kind }) => kind)]).toEqual([
        head,
        byline,
        '2025-01-14',
        ['intro'],
      ])
    }
  })

  it('reads who asked, for which paper and when, below a summary, and a reporter’s post behind a name', () => {
    const summary =
      '**The harbour master on ice, on tugs and on why nobody believes the charts of the old company any more**'
    const text = `# "We lost the tide"\n\n${summary}\n\n*Interview: Ana Velic, The Merrin Packet, 3 March 2025*\n\n${BODY}`
    const { byline, published } = analyseDocument(text, { language: 'en', format: 'markdown' })
    expect([byline, published?.iso]).toEqual(['Ana Velic', '2025-03-03'])
    expect(headOf(`The quay\n\nBy Ana Velic, staff reporter\n\n${BODY}`).byline).toBe('Ana Velic')
  })

  it('takes a place and its country beside a date for no byline', () => {
    for (const line of ['Port Elsey, Norland', 'Port Elsey, New Norland', 'Port Elsey'])
      expect(headOf(`Ice in Merrin\n\n${line} | 14 January 2025\n\n${BODY}\n${BODY}`).byline).toBeNull()
  })

  it('reads bylines in other languages', () => {
    expect(
      headOf(
        'Le port est fermé par la glace\nPar Anne Dupont\n\nLe port est fermé depuis lundi à cause de la glace.',
        'fr',
      ).byline,
    ).toBe('Anne Dupont')
    expect(
      headOf('Порт закрыт из-за льда\nАвтор: Иван Петров\n\nПорт закрыт с понедельника из-за льда.', 'ru').byline,
    ).toBe('Иван Петров')
  })
})
