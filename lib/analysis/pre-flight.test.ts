import { describe, expect, it } from 'vitest'
import { aBoard, someEvidence } from './a-board'
import { preFlight } from './pre-flight'

const judgement = { kind: 'judgement' as const }
const graded = {
  gradeOf: () => ({ reliability: 'B', isGraded: true }),
  outletOf: () => undefined,
  publisherOf: () => undefined,
  statusOf: () => undefined,
}
const found = (board: Parameters<typeof preFlight>[0], rows: Parameters<typeof preFlight>[1] = graded) =>
  preFlight(board, rows).map(({ kind, card }) => `${card} ${kind}`)

/** Evidence of a document; that of "fallen" is retracted `withFallen`. */
const of = (documentId: string) => ({
  kind: 'evidence' as const,
  fields: {
    'attribution.outlet': 'AP',
    'excerpt:1': {
      documentId,
      version: 1,
      quote: { exact: 'it opens', prefix: '', suffix: '' },
      position: { start: 0, end: 8 },
      textHash: `sha256:${'a'.repeat(64)}`,
    },
  },
})
const withFallen = {
  ...graded,
  statusOf: (id: string) => (id === 'fallen' ? ('retracted' as const) : ('current' as const)),
}

describe('the list before a board leaves', () => {
  it('names judgements that rest on nothing, and on a single origin', () => {
    const board = aBoard(
      {
        bare: judgement,
        one: judgement,
        two: judgement,
        a: someEvidence('AP', 'o'),
        b: someEvidence('NPR', 'o'),
        c: someEvidence('TASS', 'p'),
        unsure: judgement,
        d: someEvidence('TASS'),
      },
      ['one rests-on a', 'one rests-on b', 'two rests-on a', 'two rests-on c', 'unsure rests-on d'],
      { o: 'Statement', p: 'Another' },
    )
    expect(found(board)).toEqual(['bare rests-on-nothing', 'one single-origin', 'unsure unknown-origin'])
  })

  it('names first what rests on a retracted document, through any number of steps, and what was taken from one', () => {
    const board = aBoard(
      {
        j: judgement,
        h: { kind: 'hypothesis' },
        p: { kind: 'point', fields: { documentId: 'fallen' } },
        sound: { kind: 'hypothesis' },
        a: of('fallen'),
        b: of('standing'),
      },
      ['j rests-on h', 'a supports h', 'b supports h', 'b supports sound'],
    )
    const findings = preFlight(board, withFallen).filter(({ kind }) => kind === 'rests-on-retracted')
    expect(findings.map(({ card, detail }) => `${card}: ${detail ?? ''}`)).toEqual([
      'j: It rests on 2 pieces of evidence, 1 of them retracted.',
      'h: It rests on 2 pieces of evidence, 1 of them retracted.',
      'p: It is from a retracted document.',
    ])
  })

  it('names a card that the same words of one document support twice, give or take marks', () => {
    const part = (documentId: string, exact: string, start: number) => {
      const { fields } = of(documentId)
      const excerpt = { ...fields['excerpt:1'], position: { start, end: start + exact.length } }
      return {
        kind: 'evidence' as const,
        fields: { ...fields, 'excerpt:1': { ...excerpt, quote: { exact, prefix: '', suffix: '' } } },
      }
    }
    const board = aBoard(
      {
        twice: { kind: 'point' },
        once: { kind: 'hypothesis' },
        a: part('one', 'It opens', 1),
        b: part('one', '“It opens.”', 0),
        later: part('one', 'It opens', 40),
        other: part('two', 'It opens', 1),
      },
      ['a supports twice', 'b supports twice', 'a supports once', 'later supports once', 'other supports once'],
    )
    expect(preFlight(board, graded)).toEqual([
      { kind: 'same-words', card: 'twice', detail: '2 cards that support it hold “It opens”.' },
    ])
  })

  it('takes no retracted evidence for a contradiction to answer, an answer, or a ground of what it contradicts', () => {
    const board = aBoard(
      { j: judgement, q: { kind: 'question' }, a: of('fallen'), b: of('standing'), c: of('other') },
      ['j rests-on b', 'c supports j', 'a contradicts j', 'a answers q'],
    )
    expect(found(board)).toEqual(['j unanswered-contradiction'])
    expect(found(board, withFallen)).toEqual(['q open-question'])
  })

  it('takes nothing that only contradicts a judgement for what it rests on, as the briefing does', () => {
    const board = aBoard({ j: judgement, k: judgement, a: of('standing'), b: of('standing') }, [
      'a contradicts j',
      'a supports k',
      'b supports k',
    ])
    expect(found(board).filter((each) => each.endsWith('nothing'))).toEqual(['j rests-on-nothing'])
  })

  it('names what is ungraded, when it is used', () => {
    const board = aBoard({ point: { kind: 'point' }, used: someEvidence('AP'), loose: someEvidence('AP') }, [
      'used supports point',
    ])
    const rows = {
      gradeOf: () => ({ reliability: 'F', isGraded: false }),
      outletOf: () => 'ap',
      publisherOf: () => undefined,
      statusOf: () => undefined,
    }
    expect(found(board, rows)).toEqual(['used ungraded-source', 'used ungraded-item'])
  })

  it('names a contradicted judgement until somebody gave a reason or undercut the link', () => {
    const cards = {
      j: judgement,
      a: someEvidence('AP', 'o'),
      b: someEvidence('NPR', 'p'),
      x: someEvidence('TASS', 'q'),
      n: { kind: 'note' as const },
    }
    const origins = { o: '1', p: '2', q: '3' }
    const links = ['j rests-on a', 'j rests-on b', 'x contradicts j']
    expect(found(aBoard(cards, links, origins))).toEqual(['j unanswered-contradiction'])
    const other = aBoard(
      { ...cards, k: judgement },
      [...links.slice(0, 2), 'k rests-on a', 'k rests-on b', 'k contradicts j'],
      origins,
    )
    expect(preFlight(other, graded)).toMatchObject([{ card: 'j', detail: 'One card contradicts it.' }])
    expect(found(aBoard(cards, [...links, 'n undercuts l2'], origins))).toEqual([])
  })

  it('names what rests on a link that is undercut, until what undercuts it falls', () => {
    const cards = { p: { kind: 'point' as const }, e: of('standing'), u: of('fallen') }
    const board = aBoard(cards, ['e supports p', 'u undercuts l0'])
    expect(preFlight(board, graded)).toMatchObject([
      { kind: 'rests-on-undercut', card: 'p', detail: 'Of 1 link to what it rests on, 1 is undercut.' },
    ])
    expect(found(board, withFallen)).toEqual([])
  })

  it('names questions without an answer', () => {
    const cards = {
      open: { kind: 'question' as const },
      answered: { kind: 'question' as const },
      settled: { kind: 'question' as const, fields: { status: 'resolved' } },
      e: someEvidence('AP'),
    }
    expect(found(aBoard(cards, ['e answers answered']))).toEqual(['open open-question'])
  })

  it('quotes a sentence that mixes likelihood and confidence, but not the title, which names the card already', () => {
    const mixed = 'It is likely, with high confidence.'
    const detail = (title: string, confidenceReason: string) =>
      preFlight(aBoard({ j: { ...judgement, title, fields: { confidenceReason } } }), graded).find(
        ({ kind }) => kind === 'mixed-sentence',
      )?.detail
    expect(detail(mixed, '')).toBe('Its title says both.')
    expect(detail('It reopens', mixed)).toBe(`“${mixed}”`)
  })

  it('names a likelihood beside a title that says one too', () => {
    const of = (title: string, fields: Record<string, string>) =>
      preFlight(aBoard({ j: { ...judgement, title, fields } }), graded).filter(
        ({ kind }) => kind === 'likelihood-in-title',
      )
    expect(of('It is unlikely', { likelihood: 'unlikely' })).toEqual([
      { kind: 'likelihood-in-title', card: 'j', detail: 'Its title says “unlikely”.' },
    ])
    expect(of('It is unlikely', { likelihood: 'very-unlikely' })).toHaveLength(1)
    expect(of('It is unlikely', {})).toEqual([])
    expect(of('It reopens', { likelihood: 'unlikely' })).toEqual([])
  })

  it('names a title and a likelihood that contradict one another, and that alone', () => {
    const title = 'The call will likely yield a partial truce'
    const board = aBoard({ j: { ...judgement, title, fields: { likelihood: 'unlikely' } } })
    expect(preFlight(board, graded).filter(({ kind }) => kind.startsWith('likelihood-'))).toEqual([
      { kind: 'likelihood-against-title', card: 'j', detail: 'Its title says “likely”, its likelihood “unlikely”.' },
    ])
  })

  it('names a confidence without its reason', () => {
    const of = (fields: Record<string, string>) =>
      found(aBoard({ j: { ...judgement, fields } })).filter((each) => each.endsWith('no-reason'))
    expect(of({ confidence: 'high' })).toEqual(['j no-reason'])
    expect(of({ confidence: 'high', confidenceReason: ' ' })).toEqual(['j no-reason'])
    expect(of({ confidence: 'high', confidenceReason: 'Two origins' })).toEqual([])
    expect(of({ likelihood: 'likely' })).toEqual([])
  })

  it('leaves out what was withdrawn', () => {
    expect(found(aBoard({ j: { kind: 'judgement', fields: { status: 'withdrawn' } } }))).toEqual([])
  })

  it('takes nothing that was withdrawn for ground, counter-evidence, an answer or a use', () => {
    const withdrawn = { ...someEvidence('AP', 'o'), fields: { ...someEvidence('AP', 'o').fields, status: 'withdrawn' } }
    const cards = {
      bare: judgement,
      q: { kind: 'question' as const },
      e: someEvidence('AP', 'o'),
      w: withdrawn,
      gone: { kind: 'judgement' as const, fields: { status: 'withdrawn' } },
    }
    const board = aBoard(cards, ['bare rests-on w', 'w contradicts bare', 'w answers q', 'gone rests-on e'], { o: 'O' })
    expect(found(board, { ...graded, gradeOf: () => ({ reliability: 'F', isGraded: false }) })).toEqual([
      'bare rests-on-nothing',
      'q open-question',
    ])
  })

  it('is not satisfied with a contradiction that only what fell undercuts', () => {
    const cards = { j: judgement, e: of('standing'), c: of('standing'), d: of('standing'), u: of('fallen') }
    const links = ['j rests-on e', 'j rests-on d', 'c contradicts j', 'u undercuts l2']
    const unanswered = (rows: typeof graded | typeof withFallen) =>
      found(aBoard(cards, links), rows).filter((each) => each.endsWith('unanswered-contradiction'))
    expect(unanswered(withFallen)).toEqual(['j unanswered-contradiction'])
    expect(unanswered(graded)).toEqual([])
  })
})
