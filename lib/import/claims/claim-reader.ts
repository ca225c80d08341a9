/**
 * How one language's claims are read: what a sentence says of who holds what. Who is meant, which quotation belongs to
 * whom and when it was said is the same for every language (find-claims.ts).
 */
import type { Span } from '@/lib/schema/excerpt'
import type { Stance } from '@/lib/schema/attribution'
import type { NameMention } from '../names/find-names'
import type { OutletBook } from './outlet-book'

/** Offsets within the sentence. */
export interface SentenceClaim {
  /** Null: the text names nobody but the outlet. An empty span: whoever spoke last goes on. */
  readonly speaker: (Span & { readonly words: string }) | null
  readonly outlet: string | null
  readonly verb: (Span & { readonly words: string }) | null
  readonly stance: Stance
  /** The outlet is the subject that a following "it" means. */
  readonly isOutletSpeaking: boolean
  /** "It quotes …": the outlet is the one that spoke last. */
  readonly isOutletPronoun: boolean
  /** "In the same interview": whoever carried the claim before carries this one. */
  readonly isSamePiece?: boolean
}

/** A claim and the part of its sentence it stands in; offsets within the sentence. */
export interface PlacedClaim {
  readonly span: Span
  readonly claim: SentenceClaim
}

export interface Speaker {
  readonly name: string
  /** `person`: a name, perhaps only a surname. `role`: a phrase such as "two diplomats" or "the union". */
  readonly kind: 'person' | 'body' | 'role'
}

export interface FrameContext {
  readonly book: OutletBook
  readonly isKnownName: (name: string) => boolean
  readonly isItalic: (span: Span) => boolean
  /** Whether the text says elsewhere that the name is a person's, or a body's. */
  readonly isKnownOtherwise: (name: string) => boolean
  /** Whether the name labels what is asked or answered, line after line. */
  readonly isTurn: (name: string) => boolean
}

export interface ClaimReader {
  /** `isOther`: whether the text says that a name which sounds like an outlet's is another's. */
  createOutletBook(isOther: (name: string) => boolean): OutletBook
  /** The outlets that a sentence, masked, tells for what they are. */
  outletsNamedIn?(sentence: string, context: FrameContext): string[]
  /** The outlets that a sentence, masked, mentions, in order; where no capital tells a name. */
  outletsMentioned?(sentence: string, book: OutletBook): string[]
  /** Which names a text, masked, says to be another's than an outlet's; where the English rules do not read that. */
  otherTrades?(text: string): (name: string) => boolean
  /** The people a text, masked, names in full; where the rules for names do not read its language. */
  personsIn?(text: string): NameMention[]
  /** In text order. `sentence` is masked (masked-text.ts); `contextAt` gives the context of a part of it. */
  read(sentence: string, contextAt: (offset: number) => FrameContext): PlacedClaim[]
  /** `phrase` is a subject as the text has it. */
  readSpeaker(phrase: string): Speaker
  /** What a lower-case subject stands for instead of naming it; undefined for any other. A `role` may be given by name. */
  readPronoun(subject: string): 'person' | 'body' | 'anyone' | 'role' | undefined
  /** The body or text that a sentence, masked, is about which attributes nothing. */
  openingSubject?(sentence: string, context: FrameContext): string | undefined
  /** Where else than in what carried the sentence before somebody says what a sentence, masked, holds: "in a letter". */
  readonly elsewhere: RegExp
  /** Whether a sentence, masked, tells of somebody's words in an outlet: "gave an interview to", "prints a letter". */
  readonly airs?: RegExp
  /** Whether a sentence, masked, that attributes nothing passes on what was said in the one before. */
  isReported?(sentence: string): boolean
  /** Who does something in the sentence right behind a quotation, which is theirs. */
  doerIn?(sentence: string): SentenceClaim['speaker'] | undefined
  /** Whether no pronoun for a person can mean a speaker of this name: "电网公司". */
  isNoPerson?(name: string): boolean
  /** Who may be meant by a surname and an office, "高局长"; undefined for any other name. */
  called?(name: string): ((full: string) => boolean) | undefined
  /** Whether `asked`, a noun, may mean whoever bears the office `given`, where nouns are compounded; both in lower case. */
  isSameOffice?(given: string, asked: string): boolean
  /** "The company", "the ministry": said of somebody the text has called so before. */
  isDefinite(subject: string): boolean
  /** Whether the text keeps back who the speaker is. `sentence` is the sentence as it stands. */
  isAnonymous(speaker: Speaker, sentence: string): boolean
}
