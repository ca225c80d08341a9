/** Proposals of a document: taken, corrected, put away. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as dismiss from '@/app/api/documents/[documentId]/proposals/dismiss/route'
import * as document from '@/app/api/documents/[documentId]/route'
import * as proposal from '@/app/api/proposals/[proposalId]/route'
import * as sources from '@/app/api/boards/[boardId]/sources/route'
import * as take from '@/app/api/documents/[documentId]/proposals/take/route'
import * as takeOne from '@/app/api/proposals/[proposalId]/take/route'
import * as text from '@/app/api/documents/[documentId]/text/route'
import type { BoardId } from '@/lib/schema/ids'
import type { FinishedImport } from '@/lib/schema/import'
import type { DocumentText, EvidenceProposal, Proposal, Source } from '@/lib/schema/source'
import type { TakenProposals } from '@/server/documents/documents'
import { startApi, type Person, type TestApi } from './api-harness'
import { claimsOf, documentActs, errorOf, imported, REPORT } from './document-acts'

vi.mock('server-only', () => ({}))

let api: TestApi
let ana: Person
let ben: Person
let stranger: Person
let boardId: BoardId
beforeAll(async () => {
  api = await startApi()
  ana = await api.addPerson('Ana')
  ben = await api.addPerson('Ben')
  stranger = await api.addPerson('Eve', 'Another team')
})
beforeEach(async () => {
  boardId = await api.createBoard(ana)
})
afterAll(() => api.dispose())

const { upload, paste } = documentActs(() => ({ api, ana, boardId }))

describe('proposals', () => {
  const takeAs = (person: Person, documentId: string, ids: readonly string[]) =>
    api.answer<TakenProposals>(take.POST, { as: person, method: 'POST', params: { documentId }, json: { ids } })

  it('are reserved for the first taker for 30 seconds, and free after that', async () => {
    const answer = await imported(await upload(REPORT))
    const ids = answer.proposals.map(({ id }) => id)
    const documentId = answer.document.id
    // Whichever comes first has all, the other none.
    const answers = await Promise.all([takeAs(ana, documentId, ids), takeAs(ben, documentId, ids)])
    const [first, other] = answers[0].granted.length > 0 ? [ana, ben] : [ben, ana]
    const [granted, refused] = first === ana ? answers : [answers[1], answers[0]]
    expect(granted.granted.map(({ id }) => id)).toEqual(ids)
    expect(refused).toEqual({ granted: [], refused: ids })
    expect((await takeAs(first, documentId, ids)).granted).toHaveLength(ids.length)
    const one = await api.call(takeOne.POST, { as: other, method: 'POST', params: { proposalId: ids[0] ?? '' } })
    expect((await errorOf(one)).code).toBe('already-taken')

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30_001 })
    try {
      expect((await takeAs(other, documentId, ids)).granted).toHaveLength(ids.length)
    } finally {
      vi.useRealTimers()
    }
  })

  it('get their outlet’s source when taken: the one of that name or alias, or a new one', async () => {
    const answer = await imported(await upload(REPORT))
    const known = await api.services.documents.createSource(boardId, ana.principal, {
      name: 'The Post',
      type: 'newspaper',
    })
    await api.services.documents.updateSource(known.id, ana.principal, { aliases: ['Eastmoor Post'] })
    const claims = claimsOf(answer)
    const { granted } = await takeAs(
      ana,
      answer.document.id,
      claims.map(({ id }) => id),
    )
    const sourceOf = (outlet: string) =>
      granted
        .filter((each): each is EvidenceProposal => each.kind === 'evidence')
        .find(({ fields }) => fields.attribution.outlet?.includes(outlet))?.fields.attribution.sourceId
    expect(sourceOf('Eastmoor Post')).toBe(known.id)
    const listed = await api.answer<{ sources: Source[] }>(sources.GET, { as: ben, params: { boardId } })
    const reuters = listed.sources.find(({ name }) => name === 'Reuters')
    expect(reuters).toBeDefined()
    expect(sourceOf('Reuters')).toBe(reuters?.id)
    expect(listed.sources).toHaveLength(2)
  })

  it('make one source of an outlet that goes by two names', async () => {
    const names = 'The quay is closed, the AP reported.\n\nThe ferry is late, the Associated Press reported.\n'
    const answer = await imported(await paste(`${REPORT}\n${names}`))
    await takeAs(
      ana,
      answer.document.id,
      claimsOf(answer).map(({ id }) => id),
    )
    const { sources: listed } = await api.answer<{ sources: Source[] }>(sources.GET, { as: ben, params: { boardId } })
    const agencies = listed.filter(({ type }) => type === 'agency')
    expect(agencies.map(({ name, aliases }) => [name, ...aliases])).toContainEqual(['Associated Press', 'AP'])
    expect(listed.filter(({ name }) => /^(AP|Associated Press)$/.test(name))).toHaveLength(1)
  })

  it('of another document are refused, not taken', async () => {
    const one = await imported(await upload(REPORT))
    const other = await imported(await paste(REPORT.replace('Ferry', 'Bus')))
    const foreign = other.proposals.map(({ id }) => id)
    expect(await takeAs(ana, one.document.id, foreign)).toEqual({ granted: [], refused: foreign })
  })

  it('can be edited before they are accepted, but not their words', async () => {
    const answer = await imported(await upload(REPORT))
    const [claim] = claimsOf(answer)
    if (!claim) throw new Error('The report has no claims.')
    const edit = (fields: unknown, as = ana) =>
      api.call(proposal.PATCH, { as, method: 'PATCH', params: { proposalId: claim.id }, json: { fields } })
    const attribution = { ...claim.fields.attribution, speaker: 'Ilse Brandt, harbour master' }
    const edited = (await (await edit({ ...claim.fields, attribution })).json()) as { proposal: EvidenceProposal }
    expect(edited.proposal.fields.attribution.speaker).toBe('Ilse Brandt, harbour master')
    expect(edited.proposal.fields.exact).toBe(claim.fields.exact)
    expect((await edit({ ...claim.fields, exact: 'The quay is open.' })).status).toBe(400)
    expect((await edit({ attribution: { ...attribution, stance: 'shouts' } })).status).toBe(400)
    expect((await edit({ ...claim.fields, attribution }, stranger)).status).toBe(404)
    const theirs = await api.createBoard(ben, 'Another board')
    const foreign = await api.services.documents.createSource(theirs, ben.principal, {
      name: 'Reuters',
      type: 'agency',
    })
    expect((await edit({ attribution: { ...attribution, sourceId: foreign.id } })).status).toBe(404)
  })

  it('can have other words of their text, but no words that are not there', async () => {
    const answer = await imported(await upload(`${REPORT}\n“The pier may be closed again on Friday,” an envoy said.\n`))
    const claim = claimsOf(answer).find(({ fields }) => fields.exact.includes('may be closed'))
    if (!claim) throw new Error('The report has no such claim.')
    const change = (span: { start: number; end: number }) =>
      api.call(proposal.PATCH, {
        as: ana,
        method: 'PATCH',
        params: { proposalId: claim.id },
        json: { fields: claim.fields, span },
      })
    const { text: words } = await api.answer<DocumentText>(text.GET, {
      as: ana,
      params: { documentId: answer.document.id },
    })
    const spanOf = (part: string) => ({ start: words.indexOf(part), end: words.indexOf(part) + part.length })
    const moved = (await (await change(spanOf('The pier may be'))).json()) as { proposal: EvidenceProposal }
    expect(moved.proposal.span).toEqual(spanOf('The pier may be'))
    expect(moved.proposal.fields).toMatchObject({
      exact: 'The pier may be',
      hedges: [{ exact: 'may', start: 9, end: 12 }],
    })
    // What is quoted only outside of them is no part of them.
    expect(claim.fields.attribution.quote).toContain('closed again')
    expect(moved.proposal.fields.attribution.quote).toBeUndefined()
    const { granted } = await takeAs(ana, answer.document.id, [claim.id])
    expect(granted).toMatchObject([{ fields: { exact: 'The pier may be' } }])
    const { start, end } = moved.proposal.span
    const elsewhere = spanOf('Ferry line to Merrin')
    for (const span of [elsewhere, { start: end, end: start }, { start, end: start }, { start, end: words.length + 1 }])
      expect((await change(span)).status, JSON.stringify(span)).toBe(400)
    expect((await change({ start: start + 0.5, end })).status).toBe(400)
  })

  it('are put away and brought back together', async () => {
    const answer = await imported(await upload(REPORT))
    const ids = answer.proposals.map(({ id }) => id)
    const params = { documentId: answer.document.id }
    const dismissedOf = async () =>
      (await api.answer<FinishedImport>(document.GET, { as: ben, params })).proposals.map(({ dismissed }) => dismissed)
    await api.call(dismiss.POST, { as: ana, method: 'POST', params, json: { ids } })
    expect(new Set(await dismissedOf())).toEqual(new Set([true]))
    await api.call(dismiss.POST, { as: ana, method: 'POST', params, json: { ids, dismissed: false } })
    expect(new Set(await dismissedOf())).toEqual(new Set([undefined]))
  })

  it('keep their order in the text', async () => {
    const { proposals } = await imported(await upload(REPORT))
    const starts = proposals.map(({ span }: Proposal) => span.start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })
})
