import { describe, expect, it } from 'vitest'
import { analyseDocument } from '../analyse-document'

function outlineOf(text: string, format: 'plain' | 'markdown' = 'plain') {
  const { outline } = analyseDocument(text, { language: 'en', format })
  return outline.map(({ kind, marker, title, level }) => `${kind} ${level} ${marker ?? '-'} ${title ?? ''}`.trim())
}

function pointTitles(text: string): (string | null)[] {
  const { outline } = analyseDocument(text, { language: 'en', format: 'plain' })
  return outline.filter(({ kind }) => kind === 'point').map(({ title }) => title)
}

const BODY = 'This paragraph is long enough to be the running text below a heading, and it ends in a stop.'

describe('the outline', () => {
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

  it('lets a point run over blank lines to the next marker or heading', () => {
    const text = `1. Price: ${BODY}\n\n${BODY}\n\n2. Quality: ${BODY}\nWhat Comes Next\n${BODY}`
    expect(outlineOf(text)).toEqual(['point 1 1. Price', 'point 1 2. Quality', 'section 1 - What Comes Next'])
  })

  it('believes a marker only as a sequence that rises from its first member', () => {
    expect(outlineOf(`2. Price: ${BODY}\n3. Quality: ${BODY}`)).toEqual(['intro 0 -'])
    expect(outlineOf(`I. Petrov: ${BODY}\nHe left.`)).toEqual(['intro 0 -'])
    expect(outlineOf(`12 May. 4 engineers came.\n3.5 per cent was lost. Article 5.2 says why.`)).toEqual(['intro 0 -'])
  })

  it('reads Roman numbers over letters as sections over points', () => {
    const text = `I. What happened\n\n${BODY}\n\nII. What is said\n\n(a) Cause. ${BODY}\n\n(b) Cost. ${BODY}`
    expect(outlineOf(text)).toEqual([
      'section 1 I. What happened',
      'section 1 II. What is said',
      'point 2 (a) Cause',
      'point 2 (b) Cost',
    ])
  })

  it('keeps a numbered point a point when lettered ones stand under its own text', () => {
    const text = `1. Price: ${BODY}\n(a) Steel: ${BODY}\n(b) Labour: ${BODY}\n2. Quality: ${BODY}`
    expect(outlineOf(text)).toEqual([
      'point 1 1. Price',
      'point 2 (a) Steel',
      'point 2 (b) Labour',
      'point 1 2. Quality',
    ])
  })

  it('takes bullets for points only when they carry titles', () => {
    expect(outlineOf(`• Price: ${BODY}\n• Quality: ${BODY}`)).toEqual(['point 1 - Price', 'point 1 - Quality'])
    expect(outlineOf('• the price is too high\n• the quality is poor')).toEqual(['intro 0 -'])
  })

  it('takes numbered sentences for points only where nothing with a title is', () => {
    expect(
      outlineOf('1. The army will leave the town by noon on Friday, they said.\n2. The bridge stays shut.'),
    ).toEqual(['point 1 1. The army will leave the town by noon on …', 'point 1 2. The bridge stays shut.'])
    expect(outlineOf(`## 1. Patrols\n\n1. They fell.\n2. They stopped.\n\n## 2. Fines\n\n${BODY}`, 'markdown')).toEqual(
      ['point 1 1. Patrols', 'point 1 2. Fines'],
    )
  })

  it('shows Markdown titles clean and keeps their place in the raw text', () => {
    const text = `# Report on **cod**\n\n## The *old* [quota](https://example.org) ##\n\n${BODY}`
    const { title, outline } = analyseDocument(text, { language: 'en', format: 'markdown' })
    expect(title).toBe('Report on cod')
    expect(outline[1]?.title).toBe('The old quota')
    expect(text.slice(outline[1]?.heading?.start, outline[1]?.heading?.end)).toBe(
      '## The *old* [quota](https://example.org) ##',
    )
  })

  it('invents nothing in prose, dialogue, letters or tables', () => {
    for (const text of [
      `${BODY}\n\n${BODY}`,
      `Ana: I will not go there again.\nBen: Nor will I, whatever they say about it.`,
      `Dear Ms Novak\n\n${BODY}\n\nKind regards\n\nPetra Novak`,
      'Name\tTown\tYear\nAna\tMerrin\t2024\nBen\tDenby\t2025',
    ]) {
      expect(
        analyseDocument(text, { language: 'en', format: 'plain' }).outline.filter(({ kind }) => kind === 'point'),
      ).toEqual([])
    }
    expect(outlineOf(`Dear Ms Novak\n\n${BODY}\n\nKind regards\n\nPetra Novak`)).toEqual(['intro 0 -'])
  })

  it('takes code, tables and rules of Markdown for layout', () => {
    const text = `${BODY}\n\n\`\`\`\nAna Velic said no.\n\`\`\`\n\n| Ana Velic said | no. |\n|---|---|\n\n---\n\nBen Okoye said no.`
    const analysis = analyseDocument(text, { language: 'en', format: 'markdown' })
    expect(analysis.claims.map(({ attribution }) => attribution.speaker)).toEqual(['Ben Okoye'])
    const open = analyseDocument('```\nAna Velic said no.', { language: 'en', format: 'markdown' })
    expect(open.claims).toHaveLength(1)
  })

  it('takes the name of a first section for no title', () => {
    expect(outlineOf(`EXECUTIVE SUMMARY\n\n${BODY}`)).toEqual(['section 1 - EXECUTIVE SUMMARY'])
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
    [`**Pay.** ${BODY}`, `**Hours:** ${BODY}`, ['Pay', 'Hours']],
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
    ['（一）工资过低。各方至今未能达成一致。', '（二）工时过长。委员会仍在研究。', ['工资过低', '工时过长']],
  ])('takes %j and %j for points', (first, second, titles) => {
    const text = `A note on the works\n\n${first}\n\n${BODY}\n\n${second}\n\n${BODY}`
    const { outline } = analyseDocument(text, { language: 'en', format: 'plain' })
    expect(outline.filter(({ kind }) => kind === 'point').map(({ title }) => title)).toEqual(titles)
  })

  it('reads a table of contents and a list of sources as no parts of their own', () => {
    const parts = `1. Pay\n\n${BODY}\n\n2. Hours\n\n${BODY}`
    for (const contents of [
      'Contents\n1. Pay ........ 3\n2. Hours ........ 7',
      'Table of contents\n\n1. Pay\t3\n2. Hours\t12',
      '1. Pay\n2. Hours',
    ])
      expect(outlineOf(`A note on the works\n\n${contents}\n\n${parts}`).slice(-2)).toEqual([
        'point 1 1. Pay',
        'point 1 2. Hours',
      ])
    const sources = 'References\n\n1. Alder, P. (2019). On silt. Dorne.\n2. Brock, T. (2021). On sand. Dorne.'
    expect(outlineOf(`A note on the works\n\n${BODY}\n\n${BODY}\n\n${sources}`).slice(1)).toEqual([
      'section 1 - References',
    ])
    expect(outlineOf(`A note on the works\n\n${BODY}\n\n1. Alder 12:03\n2. Brock 12:09\n3. Crane 12:41`)).toEqual([
      'intro 0 -',
    ])
  })

  it('takes words in capitals for titles only where they run into a paragraph, twice and of two kinds', () => {
    for (const text of [
      `NATO. ${BODY}\n\n${BODY}`,
      `CHAIR. ${BODY}\n\nMEMBER. ${BODY}\n\nCHAIR. ${BODY}`,
      'NO. I will not.\n\nYES. You will.',
    ])
      expect(outlineOf(text)).toEqual(['intro 0 -'])
  })

  it('counts the numbers below a number on through the whole text', () => {
    const text = `1 Method\n\n1.1 Sampling\n\n${BODY}\n\n1.2 Sites\n\n${BODY}\n\n2 Findings\n\n2.1 Silt\n\n${BODY}`
    expect(outlineOf(`A note on dredging\n\n${text}`)).toEqual([
      'intro 0 -',
      'section 1 1 Method',
      'point 2 1.1 Sampling',
      'point 2 1.2 Sites',
      'section 1 2 Findings',
      'point 2 2.1 Silt',
    ])
  })

  it('takes bold and underlined lines for headings', () => {
    expect(outlineOf(`**The facts**\n\n${BODY}\n\nThe law\n-------\n\n${BODY}`, 'markdown')).toEqual([
      'section 1 - The facts',
      'section 2 - The law',
    ])
  })

  it.each([
    ['Phase 1 will begin in May.', 'Phase 2 will begin in June.'],
    ['May 1: The ship left.', 'May 2: It sank.'],
    ['Figure 1: The ship', 'Figure 2: The wreck'],
    ['Speaker 1: I saw it.', 'Speaker 2: So did I.'],
    ['1 in 5 left.', '2 of them came back.'],
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
    expect(pointTitles(`A note\n\n${first} ${BODY}\n\n${second} ${BODY}`)).toEqual(titles)
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

  it.each([
    ['Agenda item 3 – Bolts', 'Agenda item 4 – Rails', 'Agenda item 5 – Paint'],
    ['41. Bolts', '42. Rails', '43. Paint'],
    ['26/41 Bolts', '26/42 Rails', '26/43 Paint'],
    ['_Issue 1 – Bolts_', '_Issue 2 – Rails_', '_Issue 3 – Paint_'],
    ['Issue 1: Bolts\n~~~~~~~~', 'Issue 2: Rails\n~~~~~~~~', 'Issue 3: Paint\n~~~~~~~~'],
  ])('reads the series that opens with %j', (...titles) => {
    const text = `A note\n\n${titles.map((title) => `${title}\nNone of them is new, the clerk says.`).join('\n\n')}`
    expect(pointTitles(text)).toEqual(['Bolts', 'Rails', 'Paint'])
  })

  it('keeps what follows a colon in a title of its own line', () => {
    const text = `A note\n\n1. Cost: repair or closure\n\n${BODY}\n\n2. Safety: who decides?\n\n${BODY}`
    expect(pointTitles(text)).toEqual(['Cost: repair or closure', 'Safety: who decides?'])
  })

  it('takes bullets that hold values for no points', () => {
    expect(pointTitles(`A note\n\n• Built: 1998\n• Length: 412 metres\n• Bolts: 2,114\n\n${BODY}`)).toEqual([])
    expect(pointTitles(`A note\n\n1. Ana Velic, 34\n2. Tom Rigg, 51\n\n${BODY}`)).toEqual([])
  })

  it('takes the questions of an interview for no headings', () => {
    const text = `**Why did you go?**\n\n${BODY}\n\n**What about the owner?**\n\n${BODY}\n\n**Will you return?**\n\n${BODY}`
    const { outline } = analyseDocument(`# Five questions\n\n${text}`, { language: 'en', format: 'markdown' })
    expect(outline.filter(({ title }) => title?.endsWith('?'))).toEqual([])
  })

  it('takes a table of results for none', () => {
    const table = '1 Merrin United 24\n2 Denby Town 22\n3 Halden Rovers 20'
    expect(outlineOf(`Results of the league\n\n${table}\n\n${BODY}`)).toEqual(['intro 0 -'])
  })

  it('reads numbered lines in other scripts', () => {
    const { outline } = analyseDocument('一、价格：双方没有达成一致意见，还要继续谈判。\n二、质量：没有问题。', {
      language: 'zh',
      format: 'plain',
    })
    expect(outline.map(({ marker }) => marker)).toEqual(['一、', '二、'])
  })
})
