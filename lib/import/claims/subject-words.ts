/** What the rules for subjects need to know of a language that parts words by spaces. */
import type { Span } from '@/lib/schema/excerpt'

export interface WordSubject extends Span {
  readonly words: string
  /** The verb stands before it. */
  readonly isInverted?: boolean
}

/** Pattern sources of whole words, without those that only some languages need. */
export interface SubjectWords {
  /** Words a subject may begin with besides a capital; "(?!)" where there are no articles. */
  readonly determiners: string
  /** Nouns in the plural that a subject may begin with although nothing stands before them: "vecinos". */
  readonly bareNouns?: string
  /** Prepositions and the like: they begin no subject, and end one that stands behind its verb. */
  readonly adjuncts: string
  /** Articles that a date may have: "le 18 mars", "la semana pasada". */
  readonly dateArticles?: string
  /** A clause begins after them. */
  readonly joints: string
  /** Those of them that go on inside one that ends in a name, or after "one": "министр по …", "один из …". */
  readonly inner?: string
  /** Whoever is told, by case alone, right behind a verb: "журналистам". */
  readonly addressees?: string
  /** Adverbs before a subject. */
  readonly openers: string
  /** What leads up to a subject behind a comma: ", in dem die Kammer warnt". */
  readonly relativeLead?: string
  /** Adverbs and objects between a subject and its verb. */
  readonly between?: string
  /** Subjects that name nobody. */
  readonly nobody: string
  /** Finite verbs that show that a phrase is a clause. */
  readonly finite: string
  /** "Who" as a subject: what it does is said of nobody new. */
  readonly relatives?: string
  /** Where somebody says something; behind whoever does, it is no part of their name: "в разговоре с …". */
  readonly settings?: string
  /** Common nouns for an outlet in the nominative: right before a verb they are its subject, whatever leads up to them. */
  readonly papers?: string
  /** What ends a phrase after "according to": "publié", "que". */
  readonly participles: string
  /** "В министерстве заявили": a place that speaks, by what stands before it and the plural verb behind it. */
  readonly placed?: { readonly before: string; readonly verb: string }
  /** First words of a clause set off by commas that says more of who stands before it: "que", "qui". */
  readonly asides?: string
  /** First words of a phrase whose case makes it no subject: "dem", "einen". */
  readonly objects?: string
  /** Nouns that say nothing and stand before their verb as its object: "Die Schäden bezifferte der Verband". */
  readonly things?: string
  /** A whole noun phrase, where its words' looks tell (German). */
  readonly phrase?: string
  readonly person: string
  readonly body: string
}
