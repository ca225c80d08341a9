import { expect, it } from 'vitest'
import { isReadablePath, localPath } from './local-path'

const base = 'http://localhost:3000'

it.each([
  ['/boards/b1?x=1', '/boards/b1?x=1'],
  ['http://localhost:3000/boards/b1', '/boards/b1'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['http://[', '/'],
  [undefined, '/'],
])('%s leads to %s', (target, path) => {
  expect(localPath(target, base)).toBe(path)
})

it.each([
  ['/boards/b%C3%A9?x=%ZZ', true],
  ['/boards/%ZZ', false],
  ['/%E0%A4%A', false],
  ['*', false],
  ['http://elsewhere.example/', false],
  [undefined, false],
])('that %s can be read is %s', (target, isReadable) => {
  expect(isReadablePath(target)).toBe(isReadable)
})
