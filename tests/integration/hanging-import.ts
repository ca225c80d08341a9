/** Imports a board file (`<folder> <file>`) and stops for ever inside the transaction, all written and nothing committed. */
import { readFileSync } from 'node:fs'
import { createApiToken } from '@/server/auth/api-tokens'
import { createPasswordHasher } from '@/server/auth/passwords'
import { compose } from '@/server/compose'
import { parseConfig } from '@/server/config'
import { createLogger } from '@/server/log'
import { createSnapshots } from '@/server/snapshots/create-snapshots'
import { loadSigningKey } from '@/server/snapshots/signing-key'
import { addPerson } from '@/server/teams/add-person'

async function run(folder: string, file: string): Promise<void> {
  const config = parseConfig({ NODE_ENV: 'test', REDTHREAD_DATA: folder })
  const signingKey = loadSigningKey(folder, {})
  const found = { sessionSecret: 'a secret of this test alone, of some length', signingKey }
  const { services } = await compose(config, createLogger('silent'), found)
  const { database, boards, blobs, rooms, auth } = services
  const person = { email: 'ana@example.org', name: 'Ana', password: 'a long pass-phrase of Ana', team: 'Desk' }
  await addPerson(database, createPasswordHasher(), { ...person, role: 'member' })
  const { id } = await database.selectFrom('users').select('id').executeTakeFirstOrThrow()
  const token = await createApiToken(database, id, 'test')
  const principal = await auth.principalFromHeaders(new Headers({ authorization: `Bearer ${token}` }))
  if (!principal) throw new Error('Ana has no working token.')
  const snapshots = createSnapshots({
    database,
    blobs,
    rooms,
    signingKey,
    limits: config.limits,
    boards: {
      ...boards,
      create: (by, board, fill) =>
        boards.create(by, board, async (transaction, boardId) => {
          await fill?.(transaction, boardId)
          process.stdout.write('written\n')
          await new Promise(() => {})
        }),
    },
  })
  await snapshots.importBoard(principal, readFileSync(file), {})
}

void run(process.argv[2] ?? '', process.argv[3] ?? '')
