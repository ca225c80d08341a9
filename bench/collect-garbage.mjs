/** Loaded into every server that bench/sync.ts measures: SIGUSR2 has it collect its garbage, which V8 puts off as it likes. */
import v8 from 'node:v8'
import vm from 'node:vm'
import { isMainThread } from 'node:worker_threads'

v8.setFlagsFromString('--expose-gc')
const collect = vm.runInNewContext('gc')
if (isMainThread) {
  process.on('SIGUSR2', () => {
    // What the first one finds dead may have held more.
    collect()
    collect()
  })
}
