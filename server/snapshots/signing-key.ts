/**
 * The server's Ed25519 key: from REDTHREAD_SIGNING_KEY, else from the data folder, made there at the first start. The
 * private half never leaves this file; the public half is published, and its id names it in signatures.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import path from 'node:path'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { keepSecret, readSecret } from '@/server/secrets'

export interface SigningKey {
  /** First 16 hexadecimal digits of the SHA-256 of the raw public key. */
  readonly id: string
  /** The raw public key, base64url. */
  readonly publicKey: string
  /** Base64url signature over the message's UTF-8. */
  sign(message: string): string
}

/** The part of the environment that is read here. */
export interface SigningKeySetting {
  readonly REDTHREAD_SIGNING_KEY?: string | undefined
}

const FILE_NAME = 'signing-key.pem'

/**
 * Loads or makes the key. The setting holds a PKCS #8 private key: PEM (line ends may be written as `\n`) or the
 * base64 of its DER. Throws `bad-request` with one sentence when the key cannot be used; never prints it.
 */
export function loadSigningKey(dataFolder: string, env: SigningKeySetting): SigningKey {
  const setting = env.REDTHREAD_SIGNING_KEY
  if (setting) return toSigningKey(setting, 'REDTHREAD_SIGNING_KEY')
  const file = path.join(dataFolder, FILE_NAME)
  return toSigningKey(readSecret(file) ?? makeKey(file), `The file ${file}`)
}

function toSigningKey(text: string, where: string): SigningKey {
  let privateKey: KeyObject
  try {
    privateKey = text.includes('-----BEGIN')
      ? createPrivateKey(text.replaceAll('\\n', '\n'))
      : createPrivateKey({ key: Buffer.from(text.trim(), 'base64'), format: 'der', type: 'pkcs8' })
  } catch (cause) {
    throw new RedthreadError(
      'bad-request',
      `${where} holds no private key in PKCS #8; make one with: openssl genpkey -algorithm ed25519`,
      { cause },
    )
  }
  if (privateKey.asymmetricKeyType !== 'ed25519') {
    throw new RedthreadError(
      'bad-request',
      `${where} holds a key of the type ${privateKey.asymmetricKeyType ?? 'unknown'}; it must be Ed25519.`,
    )
  }
  const publicKey = createPublicKey(privateKey).export({ format: 'jwk' }).x ?? ''
  return {
    id: keyIdOf(publicKey),
    publicKey,
    sign: (message) => sign(null, Buffer.from(message), privateKey).toString('base64url'),
  }
}

function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16)
}

/** On disk before the first signature needs it. */
function makeKey(file: string): string {
  const { privateKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  keepSecret(file, privateKey)
  return privateKey
}
