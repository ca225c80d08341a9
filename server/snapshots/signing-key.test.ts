import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadSigningKey, type SigningKey } from './signing-key'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'redthread-key-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const isSignedBy = (key: SigningKey, message: string, signature: string) =>
  verify(
    null,
    Buffer.from(message),
    createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey }, format: 'jwk' }),
    Buffer.from(signature, 'base64url'),
  )

describe('the signing key', () => {
  it('is made once, for the server account only, and found again', () => {
    const first = loadSigningKey(folder, {})
    const file = path.join(folder, 'signing-key.pem')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    chmodSync(file, 0o644)
    expect(loadSigningKey(folder, {}).id).toBe(first.id)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('signs so that the published half verifies', () => {
    const key = loadSigningKey(folder, {})
    expect(isSignedBy(key, 'Monday', key.sign('Monday'))).toBe(true)
    expect(isSignedBy(key, 'Tuesday', key.sign('Monday'))).toBe(false)
  })

  it('comes from the setting as PEM, as PEM on one line and as base64', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const der = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
    const ids = [pem, pem.replaceAll('\n', '\\n'), der].map(
      (REDTHREAD_SIGNING_KEY) => loadSigningKey(folder, { REDTHREAD_SIGNING_KEY }).id,
    )
    expect(new Set(ids).size).toBe(1)
    expect(() => readFileSync(path.join(folder, 'signing-key.pem'))).toThrow('ENOENT')
  })

  it('says what is wrong with a setting without showing it', () => {
    const failure = () => loadSigningKey(folder, { REDTHREAD_SIGNING_KEY: 'hunter2-is-no-key' })
    expect(failure).toThrow('REDTHREAD_SIGNING_KEY holds no private key')
    expect(failure).not.toThrow('hunter2')
    const { privateKey } = generateKeyPairSync('x25519')
    const other = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    expect(() => loadSigningKey(folder, { REDTHREAD_SIGNING_KEY: other })).toThrow('must be Ed25519')
  })
})
