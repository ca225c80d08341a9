import { describe, expect, it } from 'vitest'
import { analyseDocument } from '../analyse-document'
import { BODY, outlineOf, pointTitles } from './test-outline'

describe('marked lines', () => {
  it('takes titles before a colon, a dash, a stop, or on a line of their own', () => {
    const text = `1. Price: ${BODY}\n2. Quality — ${BODY}\n3. Delivery. ${BODY}\n4. Open questions\n${BODY}`
    expect(outlineOf(text)).toEqual([
      'point 1 1. Price',
      'point 1 2. Quality',
      'point 1 3. Delivery',
      'point 1 4. Open questions',
    ])
  })

  it('takes numbered questions over their answers for titles', () => {
    const text = `1. Who Pays for the Ice?\n\n${BODY}\n\n2. Was it late?\n\n${BODY}`
    expect(pointTitles(text)).toEqual(['Who Pays for the Ice?', 'Was it late?'])
    // A list of questions is none.
    expect(pointTitles('1. Who pays for the ice?\n2. Was it late?')).toEqual(['Who pays for the ice?', 'Was it late?'])
  })

  it.each([
    ['Issue 1: Pay', 'Issue 2: Hours', ['Pay', 'Hours']],
    ['Issue 1 – Pay', 'Issue 2 – Hours', ['Pay', 'Hours']],
    ['Point one — Pay', 'Point two — Hours', ['Pay', 'Hours']],
    ['Part I. Pay', 'Part II. Hours', ['Pay', 'Hours']],
    ['Option A: Pay', 'Option B: Hours', ['Pay', 'Hours']],
    ['Key judgement 1', 'Key judgement 2', ['Key judgement 1', 'Key judgement 2']],
    ['KJ1. Pay', 'KJ2. Hours', ['Pay', 'Hours']],
    ['Item 1.01 Pay', 'Item 5.02 Hours', ['Pay', 'Hours']],
    ['Section 1 Pay', 'Section 2 Hours', ['Pay', 'Hours']],
    ['First point: Pay', 'Second point: Hours', ['Pay', 'Hours']],
    ['Punkt 1: Lohn', 'Punkt 2: Zeit', ['Lohn', 'Zeit']],
    ['Point n° 1 : Salaires', 'Point n° 2 : Horaires', ['Salaires', 'Horaires']],
    ['Вопрос 1. Оплата', 'Вопрос 2. Часы', ['Оплата', 'Часы']],
    ['议题一：费用', '议题二：时间', ['费用', '时间']],
    ['1 Pay', '2 Hours', ['Pay', 'Hours']],
    ['I – Pay', 'II – Hours', ['Pay', 'Hours']],
    ['[1] Pay', '[2] Hours', ['Pay', 'Hours']],
    ['112/26 Pay', '113/26 Hours', ['Pay', 'Hours']],
    ['**1. Pay**', '**2. Hours**', ['Pay', 'Hours']],
    ['**1.** **Pay.** It fell.', '**2.** **Hours.** They rose.', ['Pay', 'Hours']],
    [
      '1. **Ferries wait for pilots whom nobody has paid.** The line lost two crews.',
      '2. **Tugs have been bought and were never put to sea.** Four lie at the quay.',
      ['Ferries wait for pilots whom nobody has paid', 'Tugs have been bought and were never put to sea'],
    ],
    ['204.1 Pay', '204.2 Hours', ['Pay', 'Hours']],
    ['1.0 Pay', '2.0 Hours', ['Pay', 'Hours']],
    ['1/2: Pay', '2/2: Hours', ['Pay', 'Hours']],
    ['Thesis 1/2: Pay', 'Thesis 2/2: Hours', ['Pay', 'Hours']],
    ['Demand 1 of 2: Pay', 'Demand 2 of 2: Hours', ['Pay', 'Hours']],
    ['1\uFE0F\u20E3 Pay', '2\uFE0F\u20E3 Hours', ['Pay', 'Hours']],
    ['I. – Pay', 'II. – Hours', ['Pay', 'Hours']],
    ['а) Оплата', 'б) Часы', ['Оплата', 'Часы']],
    ['Firstly: Pay', 'Secondly: Hours', ['Pay', 'Hours']],
    [`WAGES. ${BODY}`, `OPENING HOURS. ${BODY}`, ['WAGES', 'OPENING HOURS']],
    ['Première question : salaires', 'Deuxième question : horaires', ['salaires', 'horaires']],
    ['Erster Punkt: Lohn', 'Zweiter Punkt: Zeit', ['Lohn', 'Zeit']],
    ['Primero.- Salarios', 'Segundo.- Horarios', ['Salarios', 'Horarios']],
    ['Первый вопрос: оплата', 'Второй вопрос: часы', ['оплата', 'часы']],
    ['Сценарий первый: оплата', 'Сценарий второй: часы', ['оплата', 'часы']],
    ['Article 1er – Salaires', 'Article 2 – Horaires', ['Salaires', 'Horaires']],
    ['Punto 1.º Salarios', 'Punto 2.º Horarios', ['Salarios', 'Horarios']],
    ['第一个问题：费用', '第二个问题：时间', ['费用', '时间']],
    ['【议题一】费用', '【议题二】时间', ['费用', '时间']],
    ['情景A：费用', '情景B：时间', ['费用', '时间']],
    ['1 · Pay', '2 · Hours', ['Pay', 'Hours']],
    ['По первому вопросу: оплата', 'По второму вопросу: часы', ['оплата', 'часы']],
    ['#1 – Pay', '#2 – Hours', ['Pay', 'Hours']],
    ['A/ Salaires', 'B/ Horaires', ['Salaires', 'Horaires']],
    ['I/ Salaires', 'II/ Horaires', ['Salaires', 'Horaires']],
    [`1/ Salaires : ${BODY}`, `2/ Horaires : ${BODY}`, ['Salaires', 'Horaires']],
    ['1.) Lohn', '2.) Zeit', ['Lohn', 'Zeit']],
    [`Erstens: der Lohn. ${BODY}`, `Zweitens: die Zeit. ${BODY}`, ['der Lohn', 'die Zeit']],
    ['1\nPay', '2\nHours', ['Pay', 'Hours']],
    ['（一）工资过低。各方至今未能达成一致。', '（二）工时过长。委员会仍在研究。', ['工资过低', '工时过长']],
  ])('takes %j and %j for points', (first, second, titles) => {
    const gap = first.includes('\n') ? '\n' : '\n\n'
    const text = `A note on the works\n\n${first}${gap}${BODY}\n\n${second}${gap}${BODY}`
    const { outline } = analyseDocument(text, { language: 'en', format: 'plain' })
    expect(outline.filter(({ kind }) => kind === 'point').map(({ title }) => title)).toEqual(titles)
  })

  it.each([
    ['Phase 1 will begin in May.', 'Phase 2 will begin in June.'],
    ['May 1: The ship left.', 'May 2: It sank.'],
    ['Figure 1: The ship', 'Figure 2: The wreck'],
    ['Speaker 1: I saw it.', 'Speaker 2: So did I.'],
    ['1 in 5 left.', '2 of them came back.'],
    [
      '1/ I went to the quay and saw that it was shut, as they said',
      '2/ Then I asked the guard what had happened there',
    ],
    [`1/ So much for the quay. ${BODY}`, `2/ Now they say it is open: ${BODY}`],
    ['1', '2'],
    ['周一：他离开了。', '周二：他回来了。'],
    ['**Ana:** I saw it there on the quay myself.', '**Ben:** So did I, and I saw it before you did.'],
    [
      '**Present:** Ana Velic, Ben Okoye, Petra Lind and others.',
      '**Date:** the first of May in the year of the flood.',
    ],
  ])('takes %j and %j for none', (first, second) => {
    const text = `A note on the works\n\n${first}\n\n${BODY}\n\n${second}\n\n${BODY}`
    const { outline } = analyseDocument(text, { language: 'en', format: 'plain' })
    expect(outline.filter(({ kind }) => kind === 'point')).toEqual([])
  })

  it.each([
    ['a number, as a question', '1. Who pays for it?', '2. Who decides?', ['Who pays for it?', 'Who decides?']],
    ['a bracket', 'Scenario 1 (likely): Repair.', 'Scenario 2 (not likely): Closure.', ['Repair', 'Closure']],
    ['a hyphen', 'KJ-1: Nobody pays.', 'KJ-2: Nobody decides.', ['Nobody pays', 'Nobody decides']],
    ['small Roman numbers', 'i. Cost of repair.', 'ii. Safety of users.', ['Cost of repair', 'Safety of users']],
    ['arrows', '→ Cost:', '→ Safety:', ['Cost', 'Safety']],
  ])('reads titles behind %s', (_what, first, second, titles) => {
    expect(pointTitles(`A note\n\n${first} ${BODY} ${BODY}\n\n${second} ${BODY} ${BODY}`)).toEqual(titles)
  })

  it.each([
    ['plain', 'Issue 1', 'Issue 2'],
    ['markdown', '**Issue 1**', '**Issue 2**'],
    ['plain', 'POINT ONE', 'POINT TWO'],
  ] as const)('takes the line below a bare label for its title (%s, %s)', (format, first, second) => {
    const text = `A note\n\n${first}\nCost of repair\n${BODY}\n\n${second}\nSafety of users\n${BODY}`
    const { outline, sentences } = analyseDocument(text, { language: 'en', format })
    expect(outline.filter(({ kind }) => kind === 'point').map(({ title }) => title)).toEqual([
      'Cost of repair',
      'Safety of users',
    ])
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([BODY, BODY])
  })

  it('takes labelled titles over a short sentence for points', () => {
    const text = `A note\n\nTOP 1 Begrüßung\nAlle sind da.\n\nTOP 2 Lohn\n${BODY}\n\nTOP 3 Verschiedenes\nNichts liegt vor.`
    expect(pointTitles(text)).toEqual(['Begrüßung', 'Lohn', 'Verschiedenes'])
  })

  it('counts apart what is set in below an item, bulleted or not', () => {
    const inner = (one: string, other: string) => `   ${one} Sick pay. ${BODY}\n   ${other} Holidays. ${BODY}`
    for (const [one, other] of [
      ['1.', '2.'],
      ['- 1.1', '- 1.2'],
    ] as const)
      expect(outlineOf(`1. Pay. ${BODY}\n${inner(one, other)}\n2. Hours. ${BODY}\n3. Dates. ${BODY}`)).toEqual([
        'point 1 1. Pay',
        `point 2 ${one.replace('- ', '')} Sick pay`,
        `point 2 ${other.replace('- ', '')} Holidays`,
        'point 1 2. Hours',
        'point 1 3. Dates',
      ])
    const loose = `  1. Pay. ${BODY}\n2. Hours. ${BODY}\n  3. Dates. ${BODY}`
    expect(pointTitles(`A note\n\n${loose}`)).toEqual(['Pay', 'Hours', 'Dates'])
  })

  it('reads "1.-", and no initial as the end of a title', () => {
    const text = `A note\n\n1.- Pay\nAll agree.\n\n2.-Hours\nNone is new.`
    expect(pointTitles(text)).toEqual(['Pay', 'Hours'])
    expect(pointTitles(`A note\n\n1. Tell A. Rigg of it.\n2. Ask N. Dose for a pump.`)).toEqual([
      'Tell A. Rigg of it.',
      'Ask N. Dose for a pump.',
    ])
  })

  it.each([
    ['Imports under Art. 12 of the treaty. ', 'Imports under Art. 12 of the treaty'],
    ['A rate of 4.1 per cent. ', 'A rate of 4.1 per cent'],
    ['**The quay is shut.**\n', 'The quay is shut'],
  ])('ends the title where its sentence does: %s', (words, title) => {
    expect(pointTitles(`1. ${words}${BODY}\n\n2. Roof. ${BODY}`)).toEqual([title, 'Roof'])
  })

  it('takes no item of an agenda for its title', () => {
    const text = `Agenda\n\nItem 1 – Pay for the night shift\nItem 2 – Hours\n\n${BODY}`
    expect(pointTitles(text)).toEqual(['Pay for the night shift', 'Hours'])
  })

  it('keeps what follows a colon in a title of its own line', () => {
    const text = `A note\n\n1. Cost: repair or closure\n\n${BODY}\n\n2. Safety: who decides?\n\n${BODY}`
    expect(pointTitles(text)).toEqual(['Cost: repair or closure', 'Safety: who decides?'])
  })

  it('reads numbered lines in other scripts', () => {
    const { outline } = analyseDocument('一、价格：双方没有达成一致意见，还要继续谈判。\n二、质量：没有问题。', {
      language: 'zh',
      format: 'plain',
    })
    expect(outline.map(({ marker }) => marker)).toEqual(['一、', '二、'])
  })
})
