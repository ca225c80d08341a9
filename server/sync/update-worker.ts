/** The thread for what would hold up everybody else's sockets: folding logs and examining large updates. */
import { parentPort } from 'node:worker_threads'
import { examineUpdate } from './examine-update'
import { foldLog } from './fold-log'
import type { UpdateReply, UpdateRequest } from './update-messages'

const port = parentPort!

port.on('message', (request: UpdateRequest) => {
  let reply: UpdateReply
  try {
    const result = request.kind === 'fold' ? foldLog(request) : examineUpdate(request.update, request.vector)
    reply = { id: request.id, result }
  } catch (error) {
    reply = { id: request.id, error: error instanceof Error ? error.message : String(error) }
  }
  port.postMessage(reply)
})
