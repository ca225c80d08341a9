/** How documents come in over the API, and what an import answers. */
import { expect } from 'vitest'
import * as documents from '@/app/api/boards/[boardId]/documents/route'
import type { BoardId } from '@/lib/schema/ids'
import type { FinishedImport } from '@/lib/schema/import'
import type { EvidenceProposal } from '@/lib/schema/source'
import type { Person, TestApi } from './api-harness'

export const REPORT = [
  'Ferry line to Merrin suspended',
  '',
  'March 18, 2025',
  '',
  'The harbour master, Ilse Brandt, said on Monday that the eastern quay stays closed.',
  '',
  'According to the Eastmoor Post, the operator may seek damages.',
  '',
  'The ferry will not sail before Friday, Reuters reported.',
  '',
].join('\n')

interface DocumentDesk {
  readonly api: TestApi
  readonly ana: Person
  readonly boardId: BoardId
}

/** `desk` is asked at each act: each test has a board of its own. */
export function documentActs(desk: () => DocumentDesk) {
  return {
    upload(bytes: BlobPart, filename = 'report.txt', more: { encoding?: string; as?: Person } = {}) {
      const { api, ana, boardId } = desk()
      const form = new FormData()
      if (more.encoding) form.set('encoding', more.encoding)
      form.set('file', new Blob([bytes]), filename)
      return api.call(documents.POST, { as: more.as ?? ana, method: 'POST', params: { boardId }, body: form })
    },
    paste(pasted: string) {
      const { api, ana, boardId } = desk()
      const json = { text: pasted, filename: 'Pasted text.txt' }
      return api.call(documents.POST, { as: ana, method: 'POST', params: { boardId }, json })
    },
  }
}

export async function imported(response: Response): Promise<FinishedImport> {
  expect(response.status).toBe(200)
  return (await response.json()) as FinishedImport
}
export async function errorOf(response: Response) {
  return ((await response.json()) as { error: { code: string; message: string; details?: Record<string, unknown> } })
    .error
}
export const claimsOf = ({ proposals }: FinishedImport) =>
  proposals.filter((each): each is EvidenceProposal => each.kind === 'evidence')
