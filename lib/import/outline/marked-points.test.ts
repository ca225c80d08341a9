import { describe, expect, it } from 'vitest'
import { BODY, outlineOf } from './test-outline'

describe('points below points', () => {
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

  it('leaves numbered headings points where few of them have points of their own', () => {
    const text = `1. What happened\n\n${BODY}\n\n2. What is said\n\n(a) Cause. ${BODY}\n\n(b) Cost. ${BODY}\n\n3. What next\n\n${BODY}`
    expect(outlineOf(text)).toEqual([
      'point 1 1. What happened',
      'point 1 2. What is said',
      'point 2 (a) Cause',
      'point 2 (b) Cost',
      'point 1 3. What next',
    ])
  })

  it('takes a Markdown heading for a title whatever stands below it', () => {
    const text = `## 1. Who pays?\n\n(a) Steel\n\n${BODY}\n\n(b) Labour\n\n${BODY}\n\n## 2. Who waits?\n\n- The port.\n- The town.\n\n## 3. What next?\n\n${BODY}`
    expect(outlineOf(text).filter((part) => / [123]\. /.test(part))).toEqual([
      'point 1 1. Who pays?',
      'point 1 2. Who waits?',
      'point 1 3. What next?',
    ])
  })

  it('takes lettered and decimal sentences below a titled point for points below it, and no list that begins with 1', () => {
    const nested = `1. Price\n\n${BODY}\n\n2. Other business\n\n(a) The party is on 12 July.\n(b) The hedge is cut in May. Nobody minded.\n\n3. Dates\n\n${BODY}`
    expect(outlineOf(nested).filter((part) => part.startsWith('point 2'))).toEqual([
      'point 2 (a) The party is on 12 July.',
      'point 2 (b) The hedge is cut in May',
    ])
    const decimal = `1. Price\n1.1 The accounts were shown to all who came.\n1.2 They were approved.\n2. Roof\n2.1 The slates are loose.\n2.2 Two tenders were asked for.`
    expect(outlineOf(decimal).filter((part) => part.startsWith('point 2'))).toHaveLength(4)
    const steps = `## A. Price\n\n1. Fill in the form.\n2. Send it.\n\n## B. Roof\n\n${BODY}`
    expect(outlineOf(steps, 'markdown')).toEqual(['point 1 A. Price', 'point 1 B. Roof'])
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

  it('takes the first sentence of a numbered paragraph for its title, and cuts a few sentences short', () => {
    const title = 'The lock will hold no longer than until the autumn'
    expect(outlineOf(`1. ${title}. ${BODY} It leaks.\n\n2. ${title}. It leaks.`)).toEqual([
      `point 1 1. ${title}`,
      'point 1 2. The lock will hold no longer than until the …',
    ])
  })

  it('titles a numbered sentence that stands over text of its own without its stop, and keeps that of one that stands alone', () => {
    const over = `(a) The letter was late.\n\n${BODY}\n\n(b) Who paid?\n\n${BODY}\n\n(c) The port keeps quiet.\n\n${BODY}`
    expect(outlineOf(over)).toEqual([
      'point 1 (a) The letter was late',
      'point 1 (b) Who paid?',
      'point 1 (c) The port keeps quiet',
    ])
    const chinese =
      '一、信件来迟了。\n\n港务局表示，信件周一才寄到，原因是天气不好，道路不通。\n\n二、港口没有表态。\n\n发言人周二只说，董事会将在下周开会讨论此事。'
    expect(outlineOf(chinese, 'plain', 'zh')).toEqual(['point 1 一、 信件来迟了', 'point 1 二、 港口没有表态'])
    expect(outlineOf(`1. The quay is to be sold.\n2. The hedge is to be cut.\n\n${BODY}`)).toEqual([
      'point 1 1. The quay is to be sold.',
      'point 1 2. The hedge is to be cut.',
    ])
  })

  it('reads Chinese titles that begin with a quotation', () => {
    const text =
      '1．码头停工。市政府周一表示，码头将停工三天。\n2．“海豚”号传闻。网民称船已沉没，港务局否认。\n3．票价上调。公司称下月起执行。'
    expect(outlineOf(text, 'plain', 'zh')).toEqual([
      'point 1 1． 码头停工',
      'point 1 2． “海豚”号传闻',
      'point 1 3． 票价上调',
    ])
  })
})
