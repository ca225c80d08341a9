import { describe, expect, it } from 'vitest'
import { BODY, outlineOf, pointTitles } from './test-outline'

describe('rising runs', () => {
  it('believes a marker only as a sequence that rises from its first member', () => {
    expect(outlineOf(`2. Price: ${BODY}\n3. Quality: ${BODY}`)).toEqual(['intro 0 -'])
    expect(outlineOf(`I. Petrov: ${BODY}\nHe left.`)).toEqual(['intro 0 -'])
    expect(outlineOf(`12 May. 4 engineers came.\n3.5 per cent was lost. Article 5.2 says why.`)).toEqual(['intro 0 -'])
  })

  it('takes bullets for points only when they carry titles', () => {
    const twice = `${BODY} ${BODY}`
    expect(outlineOf(`• Price: ${twice}\n• Quality: ${twice}`)).toEqual(['point 1 - Price', 'point 1 - Quality'])
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

  it('takes words in capitals for titles only where they run into a paragraph, twice and of two kinds', () => {
    for (const text of [
      `NATO. ${BODY}\n\n${BODY}`,
      `CHAIR. ${BODY}\n\nMEMBER. ${BODY}\n\nCHAIR. ${BODY}`,
      'NO. I will not.\n\nYES. You will.',
    ])
      expect(outlineOf(text)).toEqual(['intro 0 -'])
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

  it('takes bullets that hold values for no points', () => {
    expect(pointTitles(`A note\n\n• Built: 1998\n• Length: 412 metres\n• Bolts: 2,114\n\n${BODY}`)).toEqual([])
    expect(pointTitles(`A note\n\n1. Ana Velic, 34\n2. Tom Rigg, 51\n\n${BODY}`)).toEqual([])
  })

  it('takes a short numbered list well inside a longer text for none', () => {
    const list = '1. The basin is closed until Friday.\n2. Oil is taken off the wreck.\n3. A commission is set up.'
    const text = (count: number) => Array.from({ length: count }, () => BODY).join('\n\n')
    expect(pointTitles(`${text(6)}\n\n${list}\n\n${text(6)}`)).toEqual([])
    // At the top, or as most of the text, it is what the text says.
    expect(pointTitles(`${list}\n\n${text(8)}`)).toHaveLength(3)
    expect(pointTitles(`${text(5)}\n\n${list}`)).toHaveLength(3)
  })

  it('takes a table of results for none', () => {
    const table = '1 Merrin United 24\n2 Denby Town 22\n3 Halden Rovers 20'
    expect(outlineOf(`Results of the league\n\n${table}\n\n${BODY}`)).toEqual(['intro 0 -'])
  })
})
