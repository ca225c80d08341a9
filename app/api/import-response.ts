/** An import's answer: 200 when it is done, 202 while its job runs. */
import type { ImportAnswer } from '@/lib/schema/import'

export function importResponse(answer: ImportAnswer): Response {
  return Response.json(answer, { status: 'job' in answer ? 202 : 200 })
}
