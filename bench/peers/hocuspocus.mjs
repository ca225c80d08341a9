/** Hocuspocus 3.4 with its database extension on SQLite, defaults otherwise. Argument: the folder for its data. */
import { createRequire } from 'node:module'
import path from 'node:path'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'

// The project's own, so that both write with the same library.
const SQLite = createRequire(import.meta.url)('better-sqlite3')
const store = new SQLite(path.join(process.argv[2], 'hocuspocus.db'))
store.pragma('journal_mode = WAL')
store.exec('create table if not exists documents (name text primary key, data blob)')
const read = store.prepare('select data from documents where name = ?').pluck()
const write = store.prepare('insert or replace into documents values (?, ?)')

const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  onAuthenticate: async ({ token }) => {
    if (token !== 'bench') throw new Error('not allowed')
  },
  extensions: [
    new Database({
      fetch: async ({ documentName }) => read.get(documentName) ?? null,
      store: async ({ documentName, state }) => void write.run(documentName, state),
    }),
  ],
})
await server.listen()
console.log(`is ready at ${server.address.port}`)
