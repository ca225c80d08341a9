import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepSecret, readOrMakeSecret } from './secrets'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'redthread-secret-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('is made once, for the server account only, and found again', () => {
  const secret = readOrMakeSecret(folder, 'session-secret', undefined)
  expect(secret.length).toBeGreaterThanOrEqual(43)
  expect(readOrMakeSecret(folder, 'session-secret', undefined)).toBe(secret)
  expect(statSync(path.join(folder, 'session-secret')).mode & 0o077).toBe(0)
  expect(readdirSync(folder)).toEqual(['session-secret'])
})

it('comes from the setting where there is one, and then nothing is written', () => {
  expect(readOrMakeSecret(folder, 'session-secret', 'set by hand')).toBe('set by hand')
  expect(readdirSync(folder)).toEqual([])
})

it('is not taken from a file that is empty, nor replaced', () => {
  const file = path.join(folder, 'session-secret')
  writeFileSync(file, '')
  expect(() => readOrMakeSecret(folder, 'session-secret', undefined)).toThrow(/session-secret is cut short/)
  expect(readFileSync(file, 'utf8')).toBe('')
})

it('is made whole after a start that was cut off while it made one', () => {
  writeFileSync(path.join(folder, 'session-secret.new'), 'half')
  expect(readOrMakeSecret(folder, 'session-secret', undefined).length).toBeGreaterThanOrEqual(43)
})

it('is readable by its owner only, also after somebody copied it', () => {
  const secret = readOrMakeSecret(folder, 'session-secret', undefined)
  const file = path.join(folder, 'session-secret')
  chmodSync(file, 0o644)
  expect(readOrMakeSecret(folder, 'session-secret', undefined)).toBe(secret)
  expect(statSync(file).mode & 0o077).toBe(0)
})

it('that cannot be read or written is named in one sentence', () => {
  mkdirSync(path.join(folder, 'session-secret'))
  expect(() => readOrMakeSecret(folder, 'session-secret', undefined)).toThrow(
    /The file .*session-secret cannot be read \(EISDIR\); give it to the account/,
  )
  expect(() => keepSecret(path.join(folder, 'nowhere', 'key'), 'text')).toThrow(/key cannot be written \(ENOENT\)/)
})
