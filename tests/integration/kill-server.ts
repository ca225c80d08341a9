/** A sync server in a process of its own, to be killed. Arguments: data folder, port. Says "ready <port>". */
import { lockDataFolder } from '@/server/storage/data-folder'
import { startSyncServer } from './sync-harness'

const [folder, port] = process.argv.slice(2) as [string, string]
lockDataFolder(folder)
void startSyncServer({ folder, port: Number(port) }).then((server) => process.stdout.write(`ready ${server.port}\n`))
