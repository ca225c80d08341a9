import type { Decoded } from '@/lib/import/decode-bytes'
import type { Refusal } from './import-messages'

/** The report on bytes that are no text, or may be several. */
export function reportUndecoded(decoded: Exclude<Decoded, { kind: 'text' }>, filename: string): Refusal {
  if (decoded.kind === 'unsure') return { kind: 'unsure', candidates: decoded.candidates }
  const code = { empty: 'unreadable', binary: 'unsupported-type', 'bad-encoding': 'bad-encoding' } as const
  return { kind: 'refused', code: code[decoded.why], reason: `“${filename}” ${decoded.reason}` }
}
