/**
 * The door of the sync sockets: `/sync/<boardId>`. Origin and access are decided before the handshake is answered, so a
 * stranger never has a socket. A browser's cookie needs an exact Origin; a token in `Authorization` needs none, because
 * no foreign page can make a browser send it.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { ACKS_PARAMETER } from '@/lib/protocol/messages'
import { isId, type BoardId } from '@/lib/schema/ids'
import type { Config } from '@/server/config'
import { answerBare } from '@/server/http/answer-bare'
import type { Logger } from '@/server/log'
import { isRefusal, type Grant, type Refusal } from './grant'
import type { Rooms } from './rooms'

const PATH = /^\/sync\/([^/]+)$/

export interface SyncUpgradeParts {
  readonly rooms: Rooms
  readonly config: Pick<Config, 'origins' | 'limits'>
  readonly log: Logger
  /** Who asks, and what they may do on this board. Reads the bearer token where there is one, else the session cookie. */
  readonly decide: (request: IncomingMessage, boardId: BoardId) => Promise<Grant | Refusal>
  /** On every refusal (`dataHeaders`). */
  readonly headers: Readonly<Record<string, string>>
}

/** For the HTTP server's 'upgrade' event. Returns false, and touches nothing, when the path is not a sync socket's. */
export type SyncUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean

export function createSyncUpgrade({ rooms, config, log, decide, headers }: SyncUpgradeParts): SyncUpgrade {
  const { limits } = config
  const server = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, perMessageDeflate: false })
  const refuse = (socket: Duplex, status: number) => answerBare(socket, status, headers)
  // A handshake that is none: without this `ws` would answer, without our headers. RFC 6455, §4.4: the version is named.
  server.on('wsClientError', (_, socket) => answerBare(socket, 400, { ...headers, 'Sec-WebSocket-Version': '13' }))

  async function admit(
    request: IncomingMessage,
    boardId: string,
  ): Promise<{ grant: Grant; revision: number } | Refusal> {
    if (rooms.isDraining) return { status: 503 }
    const hasToken = request.headers.authorization !== undefined
    if (!hasToken && !config.origins.includes(request.headers.origin ?? '')) return { status: 403 }
    if (!isId(boardId)) return { status: 403 }
    const revision = rooms.revisionOfRights
    const decision = await decide(request, boardId as BoardId)
    if (isRefusal(decision)) return decision
    return { grant: decision, revision }
  }

  return (request, socket, head) => {
    const [path, query] = (request.url ?? '').split('?', 2) as [string, string | undefined]
    const boardId = PATH.exec(path)?.[1]
    if (boardId === undefined) return false
    const onError = (err: Error) => log.debug({ err }, 'sync: the socket broke off before the handshake')
    socket.on('error', onError)
    admit(request, boardId).then(
      (admitted) => {
        if ('status' in admitted) return refuse(socket, admitted.status)
        const { grant, revision } = admitted
        // Asked only now, in one go with the handshake: many at once would else each count before the others.
        if (rooms.countSockets(grant.user.id) >= limits.socketsPerUser) return refuse(socket, 429)
        const speaksOurs = new URLSearchParams(query).get(ACKS_PARAMETER) === '1'
        socket.off('error', onError)
        server.handleUpgrade(request, socket, head, (accepted) =>
          rooms.connect(accepted, grant, { speaksOurs, revision }),
        )
      },
      (err: unknown) => {
        log.error({ err }, 'sync: access could not be decided')
        refuse(socket, 503)
      },
    )
    return true
  }
}
