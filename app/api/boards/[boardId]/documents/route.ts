import 'server-only'
import { fromParam, handle } from '../../../handle'
import { importResponse } from '../../../import-response'
import { readUpload } from './read-upload'

export const GET = handle({ action: 'view-board', board: fromParam('boardId') }, async ({ services, boardId }) => ({
  documents: await services.documents.list(boardId),
}))

export const POST = handle(
  {
    action: 'import-document',
    board: fromParam('boardId'),
    accepts: ['multipart/form-data', 'application/json'],
  },
  async (context) => {
    const { services, principal, boardId, request } = context
    const upload = await readUpload(context, services.config.limits.documentBytes)
    return importResponse(await services.documents.importDocument(boardId, principal, upload, request.signal))
  },
)
