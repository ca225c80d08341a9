/** The tests that docs/SECURITY.md names exist under those names. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const ROOT = path.join(__dirname, '..')
const NAMED = /`([^`]+\.(?:test|spec)\.tsx?)` › “([^”]+)”/g

it('what docs/SECURITY.md rests on is there', () => {
  const document = readFileSync(path.join(ROOT, 'docs', 'SECURITY.md'), 'utf8')
  const named = [...document.matchAll(NAMED)].map(([, file, sentence]) => ({ file: file!, sentence: sentence! }))
  expect(named.length).toBeGreaterThan(60)
  const missing = named.filter(({ file, sentence }) => !readFileSync(path.join(ROOT, file), 'utf8').includes(sentence))
  expect(missing).toEqual([])
  // One row an attack and a requirement, none left out.
  const numbers = [...document.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number))
  const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)
  expect(numbers).toEqual([...upTo(16), ...upTo(30)])
})
