/**
 * Judges a snapshot file: its form, its hash, its signature against the keys this server published, the hashes of the
 * texts in it, and whether every quotation stands in its text. Answers in words; never throws for what is in the file.
 */
import { createPublicKey, verify } from 'node:crypto'
import { isRedthreadError } from '@/lib/errors/redthread-error'
import { isJsonObject, type Json, type JsonObject } from '@/lib/schema/json'
import { BOARD_FILE_VERSION, BOARD_FORMAT, SNAPSHOT_FORMAT, signedMessage } from '@/lib/snapshot/board-file'
import { canonicalJson } from '@/lib/snapshot/canonical-json'
import { checkExcerpts } from '@/lib/snapshot/check-excerpts'
import { findDoubledKey } from '@/lib/snapshot/doubled-key'
import type { Verdict, VerdictCheck } from '@/lib/schema/snapshot'
import { hashOf } from '@/server/storage/blob-store'
import { describeSnapshot } from './describe-snapshot'
import type { PublishedKey } from './snapshots'

const PARTS = ['format', 'hash', 'signature', 'signed', 'version']
const SIGNATURE_PARTS = ['algorithm', 'key', 'value']

export function verifyFile(bytes: Uint8Array, keys: readonly PublishedKey[]): Verdict {
  let text: string
  let file: unknown
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    file = JSON.parse(text)
  } catch {
    return unreadable('This is not a Redthread snapshot: the file is not JSON.')
  }
  if (isJsonObject(file) && file.format === BOARD_FORMAT) {
    return {
      outcome: 'unsigned',
      sentence: 'This is an exported board. Exports are not signed, so nothing can be said about where it comes from.',
      checks: [],
    }
  }
  if (!isJsonObject(file) || file.format !== SNAPSHOT_FORMAT) {
    return unreadable('This is not a Redthread snapshot: the file holds something else.')
  }
  if (typeof file.version === 'number' && file.version > BOARD_FILE_VERSION) {
    return unreadable(
      'This snapshot was written by a newer version of Redthread. Verify it on the server it comes from.',
    )
  }
  return judge(file, text, keys)
}

function judge(file: JsonObject, text: string, keys: readonly PublishedKey[]): Verdict {
  const form = checkForm(file, text)
  const hash = checkHash(file)
  const signature = checkSignature(file, keys, hash.outcome === 'passed')
  const texts = checkTexts(file)
  const excerpts = checkExcerpts(file.signed)
  const checks = [form, hash, signature, texts, excerpts]
  const snapshot = describeSnapshot(file)
  const isWhole = form.outcome === 'passed' && hash.outcome === 'passed'
  const outcome = !isWhole || signature.outcome === 'failed' ? 'altered' : outcomeOf(signature)
  return { outcome, sentence: sentenceFor(outcome, checks), checks, ...(snapshot && { snapshot }) }
}

function outcomeOf(signature: VerdictCheck): 'genuine' | 'unknown-key' {
  return signature.outcome === 'passed' ? 'genuine' : 'unknown-key'
}

function sentenceFor(outcome: Verdict['outcome'], checks: readonly VerdictCheck[]): string {
  if (outcome === 'altered') return 'This file is not as it was signed. Do not rely on it.'
  if (outcome === 'unknown-key') {
    return 'This file is whole in itself, but this server did not sign it. Verify it on the server it comes from.'
  }
  const doubts = checks.filter((check) => check.outcome === 'failed')
  if (doubts.length === 0)
    return 'This snapshot is genuine: this server signed it, and nothing in it was changed since.'
  return 'This server signed this snapshot and nothing was changed since, but not everything in it agrees with its documents.'
}

/** A key held twice, or a part outside the signed one, could show one thing and verify as another. */
function checkForm(file: JsonObject, text: string): VerdictCheck {
  const doubled = findDoubledKey(text)
  const extra = unknownKeys(file, PARTS) ?? unknownKeys(file.signature, SIGNATURE_PARTS)
  const problem =
    doubled !== undefined
      ? `The file holds “${doubled.slice(0, 60)}” twice in one place, which no Redthread writes.`
      : extra !== undefined
        ? `The file holds “${extra.slice(0, 60)}” outside its signed part.`
        : hasOddSignature(file.signature)
          ? 'The signature in the file is not written as any Redthread writes one.'
          : !(Number.isInteger(file.version) && Number(file.version) >= 1)
            ? 'The file does not say which version of the form it has.'
            : undefined
  return {
    name: 'form',
    outcome: problem ? 'failed' : 'passed',
    sentence: problem ?? 'The file has the form of a snapshot and holds nothing beside its signed part.',
  }
}

function unknownKeys(value: Json | undefined, known: readonly string[]): string | undefined {
  return isJsonObject(value) ? Object.keys(value).find((key) => !known.includes(key)) : undefined
}

/** Whoever decodes Base64 passes over what is none, so that words could be hidden among it. */
function hasOddSignature(signature: Json | undefined): boolean {
  if (!isJsonObject(signature) || typeof signature.value !== 'string') return false // which another check says
  const { algorithm, value } = signature
  return algorithm !== 'Ed25519' || Buffer.from(value, 'base64url').toString('base64url') !== value
}

function checkHash(file: JsonObject): VerdictCheck {
  const check = (passed: boolean, sentence: string): VerdictCheck => ({
    name: 'hash',
    outcome: passed ? 'passed' : 'failed',
    sentence,
  })
  try {
    const found = hashOf(canonicalJson(file.signed ?? null))
    if (found === file.hash) return check(true, 'Its content has exactly the hash that the file states.')
    return check(false, `Its content has the hash ${found}, not the one that the file states.`)
  } catch (error) {
    if (!isRedthreadError(error)) throw error
    return check(false, `Its content cannot be hashed: ${error.message}`)
  }
}

/** The signature is over the stated hash; it says something of the content only when that hash is the content's. */
function checkSignature(file: JsonObject, keys: readonly PublishedKey[], isHashRight: boolean): VerdictCheck {
  const check = (outcome: VerdictCheck['outcome'], sentence: string): VerdictCheck => ({
    name: 'signature',
    outcome,
    sentence,
  })
  const { signature, hash } = file
  if (!isJsonObject(signature) || typeof signature.value !== 'string' || typeof hash !== 'string') {
    return check('failed', 'The file bears no signature.')
  }
  const key = keys.find(({ kid }) => kid === signature.key)
  if (!key) return check('not-possible', `This server never published the key “${String(signature.key).slice(0, 40)}”.`)
  const publicKey = createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: 'jwk' })
  const isValid = verify(null, Buffer.from(signedMessage(hash)), publicKey, Buffer.from(signature.value, 'base64url'))
  if (isValid && !isHashRight)
    return check('failed', 'This server signed the content with the stated hash, not this one.')
  if (isValid) return check('passed', `The signature was made with this server’s key ${key.kid}.`)
  return check('failed', `The signature was not made with this server’s key ${key.kid}, which the file names.`)
}

function checkTexts(file: JsonObject): VerdictCheck {
  const board = isJsonObject(file.signed) && isJsonObject(file.signed.board) ? file.signed.board : {}
  const documents = isJsonObject(board.documents) ? Object.values(board.documents) : []
  const wrong: string[] = []
  let texts = 0
  for (const document of documents) {
    if (!isJsonObject(document) || !Array.isArray(document.versions)) continue
    for (const version of document.versions) {
      if (!isJsonObject(version) || typeof version.text !== 'string') continue
      texts += 1
      if (hashOf(version.text) !== version.textHash) wrong.push(String(document.filename).slice(0, 80))
    }
  }
  if (wrong.length > 0) {
    const sentence = `The text of “${wrong.join('”, “').slice(0, 300)}” does not have the hash under which it was cited.`
    return { name: 'texts', outcome: 'failed', sentence }
  }
  const sentence =
    texts === 0
      ? 'The snapshot cites no documents.'
      : `${texts === 1 ? 'The one cited text has its' : `Each of the ${texts} cited texts has its`} hash.`
  return { name: 'texts', outcome: 'passed', sentence }
}

function unreadable(sentence: string): Verdict {
  return { outcome: 'unreadable', sentence, checks: [] }
}
