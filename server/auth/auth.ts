/**
 * Who somebody is and how long that holds: accounts, sessions, API tokens, throttled sign-in. What they may do is
 * decided elsewhere (`lib/access`). `createAuth` (create-auth.ts) implements it.
 */
import type { UserId } from '@/lib/schema/ids'
import type { AccountSummary, OwnSession, OwnToken } from '@/lib/schema/people'
import type { NextAuthOptions } from 'next-auth'
import type { RequestHeaders } from '@/server/http/read-header'
import type { Principal } from './principal'

export interface SignInAttempt {
  readonly email: string
  readonly password: string
  /** The caller's address, as the server saw it. */
  readonly address: string
  readonly userAgent: string
  /** The browser's device cookie, if it sent one. */
  readonly device?: string
}
export interface SignedIn {
  readonly userId: UserId
  readonly sessionId: string
  /** The device cookie to set: later attempts from this browser are not slowed by a stranger's. */
  readonly device: string
}
export interface NewAccount {
  readonly email: string
  readonly name: string
  readonly password: string
}

/** One request to next-auth's routes: the options to run it with, and what came of it. */
export interface NextAuthExchange {
  readonly options: NextAuthOptions
  readonly outcome: {
    /** What our part threw; null when it went well. */
    readonly failure: unknown
    /** A further `Set-Cookie` value for the answer. */
    readonly setCookie: string | null
  }
}

export interface Auth {
  /**
   * The person behind `headers`, by `Authorization: Bearer` or else by the session cookie; null for nobody, an ended
   * session, a disabled account. Never throws for what a stranger sent. The session row is read again after at most
   * a second, and at once after a revocation.
   */
  principalFromHeaders(headers: RequestHeaders): Promise<Principal | null>
  /** Whether `headers` come from a browser whose account is disabled: it is told so, and not that it was signed out. */
  isDisabled(headers: RequestHeaders): Promise<boolean>
  /**
   * Throws `wrong-credentials` (unknown account and wrong password alike), `forbidden` (the right password of a disabled
   * account) or `too-many` with `details.retryAfterSeconds`.
   */
  signIn(attempt: SignInAttempt): Promise<SignedIn>
  /** For `app/api/auth/[...nextauth]`. A sign-in made in it ends the session that `headers` came with. */
  nextAuthExchange(headers: RequestHeaders): NextAuthExchange
  /** Ends one session; its cookie and its sockets are dead at once. Safe to repeat. */
  signOut(sessionId: string): Promise<void>
  /** Those that still hold, last seen first. */
  sessionsOf(principal: Principal): Promise<readonly OwnSession[]>
  /** Ends one of the person's own sessions. Throws `not-found` for anybody else's. */
  endSession(principal: Principal, sessionId: string): Promise<void>
  /** Ends all of the person's sessions but the one that asks. */
  endOtherSessions(principal: Principal): Promise<void>
  /** The person's API tokens, newest first. */
  tokensOf(principal: Principal): Promise<readonly OwnToken[]>
  /** Ends one of the person's own tokens, its sockets included. Throws `not-found` for anybody else's. */
  endToken(principal: Principal, tokenId: string): Promise<void>
  /** Ends all other sessions too. Throws `forbidden`, `too-many` or `bad-request`, with `details.field`. */
  changePassword(principal: Principal, change: { current: string; next: string; address: string }): Promise<void>
  /** How others see the person, from now on in open boards too. `colour` is one of PRESENCE_COLOURS. */
  changeProfile(principal: Principal, change: { name?: string | undefined; colour?: string | undefined }): Promise<void>
  /** Every account of the server, by name. For the operator. */
  accounts(by: Principal): Promise<readonly Omit<AccountSummary, 'isHere'>[]>
  /**
   * Ends every session, token and socket of the account, and refuses new ones. For the operator. Throws `conflict` for
   * one's own, `not-found`.
   */
  disable(by: Principal, userId: UserId): Promise<void>
  /** Lets the account sign in again. For the operator. Throws `not-found`. */
  enable(by: Principal, userId: UserId): Promise<void>

  /** A fresh set-up link when there is no account yet, else null. Earlier links die. */
  firstRun(): Promise<string | null>
  hasAccounts(): Promise<boolean>
  isSetupToken(token: string): Promise<boolean>
  /** Makes the first account (the operator) and its team. Throws `expired`, `bad-request`. */
  setUp(token: string, account: NewAccount, teamName: string): Promise<void>

  /** Stops the timers. */
  dispose(): void
}
