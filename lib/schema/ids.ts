/**
 * Identifiers. Every id is random, stable and opaque; a branded string so that a card's id cannot stand where a
 * board's is wanted. Nothing here knows what the ids name.
 */
declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type TeamId = Id<'team'>
export type UserId = Id<'user'>
export type BoardId = Id<'board'>
export type CardId = Id<'card'>
export type LinkId = Id<'link'>
export type OriginId = Id<'origin'>
export type SourceId = Id<'source'>
export type DocumentId = Id<'document'>
export type ProposalId = Id<'proposal'>
export type SnapshotId = Id<'snapshot'>
export type JobId = Id<'job'>
/** `sha256:` followed by 64 lower-case hexadecimal digits. */
export type Hash = Id<'hash'>

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_'
const ID_LENGTH = 21

/**
 * A fresh random id: 21 characters of 64, 126 bits. Uses `getRandomValues`, which plain http on a LAN also has
 * (`randomUUID` is only there over https and on loopback).
 */
export function randomId<T extends Id<string>>(): T {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(ID_LENGTH))
  let id = ''
  for (const byte of bytes) id += ALPHABET[byte & 63]
  return id as T
}

const ID_PATTERN = /^[0-9A-Za-z_-]{8,64}$/

/** Whether `value` has the form of an id. Says nothing about whether the thing exists. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value)
}
