/** The server of y-websocket 1.5 with its LevelDB store, as its README has it. Argument: the folder for its data. */
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { WebSocketServer } from 'ws'

process.env.YPERSISTENCE = process.argv[2]
const { setupWSConnection } = createRequire(import.meta.url)('y-websocket/bin/utils')
const server = createServer()
new WebSocketServer({ server }).on('connection', setupWSConnection)
server.listen(0, '127.0.0.1', () => console.log(`is ready at ${server.address().port}`))
