/** An import's answer: 200 when it is done, 202 while its job runs. */
import type { ImportAnswer } from '@/server/documents/documents'

export function importResponse(answer: ImportAnswer): Response {
  return Response.json(answer, { status: 'job' in answer ? 202 : 200 })
}
