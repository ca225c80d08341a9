import 'server-only'
import type { JobId } from '@/lib/schema/ids'
import { ofJob } from '../../find-board'
import { handle } from '../../handle'

export const GET = handle({ action: 'view-board', board: ofJob }, ({ services, params }) => ({
  job: services.documents.job(params.jobId as JobId),
}))

/** Cancels it and answers how it ended. */
export const DELETE = handle({ action: 'import-document', board: ofJob }, async ({ services, params }) => ({
  job: await services.documents.cancelJob(params.jobId as JobId),
}))
