/**
 * Packs the scripts and styles of the built pages with brotli at its best, once a build, for the server to send as they
 * are (server/http/packed-files.ts).
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const pack = promisify(brotliCompress)

/** Fills `to` afresh: `a/b.js` of `from` becomes `a/b.js.br`. */
export async function packStatic(from, to) {
  await rm(to, { recursive: true, force: true })
  const names = (await readdir(from, { recursive: true })).filter((name) => /\.(js|css)$/.test(name))
  await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(from, name))
      const params = {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      }
      const file = path.join(to, `${name}.br`)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, await pack(bytes, { params }))
    }),
  )
}
