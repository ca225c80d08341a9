/** What the rules for claims need to know of a language that parts words by spaces. */
import type { Stance } from '@/lib/schema/attribution'
import type { SubjectWords } from './subject-words'
import type { OutletWords } from './word-book'
import type { SpeakerWords } from './word-speaker'

/** What tells a verb of saying by its place (placed-verbs.ts). Pattern sources. */
export interface PlacedVerbWords {
  /** What a finite verb looks like. */
  readonly verb: string
  /** Words that look so and are none, or say what a text or a sign says. */
  readonly none: string
  /** Nouns for media. */
  readonly media: string
}

/** All strings are pattern sources, matched case-blind and between word boundaries. */
export interface ClaimWords extends SubjectWords, SpeakerWords {
  /** Finite verbs and phrases; where two match, the group that stands first wins. */
  readonly verbs: readonly {
    readonly stance: Stance
    /** Verbs by which outlets report; an unknown quoted name before them is an outlet. */
    readonly isOutlets?: boolean
    readonly sources: readonly string[]
  }[]
  /** By which any verb is known where only one that reports can stand. */
  readonly anyVerb?: Omit<PlacedVerbWords, 'media'>
  /** "According to". */
  readonly according: string
  /** The same behind its noun: "zufolge". */
  readonly accordingAfter?: string
  /** By which whoever the clause is about is the source: "nach eigenen Angaben". */
  readonly byOwn?: string
  /** "Citing": who follows is the speaker, whoever cites is the outlet. */
  readonly citing: string
  /**
   * The mood by which a main clause passes on what somebody said, so that a sentence right behind a claim goes on with
   * it: "Grund sei ein Brand." And words by which it does not.
   */
  readonly reported?: { readonly mood: string; readonly not: string }
  /** What outlets publish; "according to an article of …" means its outlet. */
  readonly reports: string
  /** "Para", "Für" at a sentence's head, where a person follows: it is their view. */
  readonly inEyesOf?: string
  /** Before whoever published it: "einer Mitteilung der"; they are the source, not their paper. */
  readonly documents?: string
  /** Before a platform's name: "auf", "auf der Plattform". */
  readonly onPlatform?: string
  /** What one puts there, behind a hyphen: "Facebook-Post". */
  readonly platformParts?: string
  /** Platforms as the language writes them, each a source and the name it stands for. */
  readonly platforms?: readonly (readonly [source: string, name: string])[]
  /** Between a verb and an outlet: whom that quotes was named before, "цитирует его газета". */
  readonly him?: string
  /** At a sentence's head: it says what a paper holds, whoever wrote that, "В нём говорится", "Darin heißt es". */
  readonly inIt?: string
  /** "According to him": whoever spoke last goes on. */
  readonly bySame?: string
  /** What is said in an outlet by nobody: "war zu lesen", "on affirmait". */
  readonly impersonal?: string
  /** By which an outlet quotes somebody, and what begins whom it quotes: "zitiert … den". */
  readonly quotes?: { readonly verb: string; readonly whom: string }
  /** Verbs of what a source says that somebody has said: "aurait". */
  readonly hearsay?: string
  /** In the outlet that the sentence before named: "dort", "y". */
  readonly there?: string
  /** What says that whoever carried the claim before carries this one: "in derselben Sendung". */
  readonly samePiece?: string
  /** Where one says something that no outlet carries: "en un comunicado", "vor Gericht". */
  readonly elsewhere: string
  /** What tells of somebody's words in an outlet: "concedió una entrevista". */
  readonly airs?: string
  /** A subject that belongs to the outlet named last: "Dessen Autor". Matched at its start. */
  readonly itsPeople?: string
  /** A subject that is the outlet's own text: "Su editorial". */
  readonly itsTexts?: string
  /** How bodies answer: an outlet that does is no medium then, "auf Anfrage". */
  readonly answering?: string
  /** Right before a verb: it was not said. */
  readonly negations: string
  /** Before the outlet that was told, or that quotes. */
  readonly tellers: string
  /** Before an outlet's name, known or not: "en declaraciones a", "im Interview mit der". */
  readonly certainTellers?: string
  /** By which an outlet has or shows what somebody says, its name before them or behind: "liegt … vor", "a diffusé". */
  readonly carries?: string
  /** Verbs behind which whoever is told something and is no person is an outlet: "deslizó a Tierra Adentro". */
  readonly telling?: string
  /** In a bracket before an outlet's name: "Quelle". */
  readonly sourceLabel: string
  /** Whether the outlet that was told may stand right behind the verb, by its case alone. */
  readonly tellsBare?: boolean
  /** Whether a verb may stand without a subject: "añadió". */
  readonly mayLackSubject?: boolean
  /** Lower-case subjects that stand for a person, or for a body. */
  readonly person: string
  /** Phrases that mean whoever was named last, by what they are: "el funcionario". */
  readonly personRoles?: string
  readonly body: string
  readonly unnamed: string
  readonly definite: string
  readonly outlets: OutletWords
}
