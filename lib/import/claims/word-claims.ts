/**
 * Reads claims in languages that part words by spaces, from the word lists of languages/: a reporting verb with its
 * subject before or behind it, "according to X", and the outlet that carries it. English has more (english-claims.ts).
 */
import { compile } from '../compile-pattern'
import { matchesIn } from '../matches-in'
import { wordPattern } from '../word-edges'
import type { ClaimReader, FrameContext, SentenceClaim } from './claim-reader'
import type { ClaimWords } from './claim-words'
import { createPlacedVerbs } from './placed-verbs'
import type { WordSubject } from './subject-words'
import { createWordBook } from './word-book'
import { createNamedTrades, tradePatterns } from './other-trade'
import { createFrameFinder, isLast, MAX_FRAMES, type Frame } from './word-frames'
import { createCarrierFinder } from './word-carriers'
import { readOutletLabel } from './outlet-label'
import { ownTitle } from './own-title'
import { ownersOutlet, readSourceOutlet } from './word-outlets'
import { createOutletFinder } from './word-outlets-named'
import { placeClaims } from './sentence-parts'
import { createPersonFinder } from './person-finder'
import { createSpeakerReader } from './word-speaker'
import { titleTest } from './word-titles'

const MAX_UNITS = 2000

export function createWordClaims(words: ClaimWords): ClaimReader {
  const according = wordPattern(words.according)
  const accordingAfter = words.accordingAfter ? wordPattern(words.accordingAfter) : undefined
  const byOwn = words.byOwn ? compile(words.byOwn, 'u') : undefined
  const finite = words.byOwn ? wordPattern(words.finite) : undefined
  const citing = wordPattern(words.citing)
  const inEyesOf = words.inEyesOf ? compile(`^(?:${words.inEyesOf})(?=\\s)`, 'u') : undefined
  const documents = words.documents ? compile(`^(?:${words.documents})\\s+`, 'iu') : undefined
  const him = words.him ? compile(`^(?:${words.him})$`, 'iu') : undefined
  const inIt = words.inIt ? compile(`^(?:${words.inIt})(?![\\p{L}])`, 'u') : undefined
  const mood = words.reported
    ? compile(
        `^\\p{L}[^,;:"\\uE000]*?(?:, (?:der|die|das|eine?|\\p{Lu})[^,;:"]{3,60},)?\\s(?:${words.reported.mood})(?![\\p{L}])`,
        'u',
      )
    : undefined
  const notReported = words.reported ? compile(`(?<![\\p{L}])(?:${words.reported.not})(?![\\p{L}])`, 'iu') : undefined
  const bySame = words.bySame ? wordPattern(words.bySame) : undefined
  const person = compile(`^(?:${words.person})$`, 'iu')
  const roles = words.personRoles ? compile(`^(?:${words.personRoles})$`, 'iu') : undefined
  const body = compile(`^(?:${words.body})$`, 'iu')
  const unnamed = compile(words.unnamed, 'iu')
  const definite = compile(words.definite, 'iu')
  const readSpeaker = createSpeakerReader(words)
  const impersonal = words.impersonal ? wordPattern(words.impersonal) : undefined
  const quotes = words.quotes && {
    verb: compile(`(?<![\\p{L}])(?:${words.quotes.verb})(?![\\p{L}])`, 'iu'),
    whom: compile(`(?<=\\s)(?:${words.quotes.whom})(?=\\s)`, 'gu'),
  }
  const there = words.there ? compile(`(?<![\\p{L}])(?:${words.there})(?![\\p{L}])`, 'iu') : undefined
  const samePiece = words.samePiece ? wordPattern(words.samePiece) : undefined
  const itsPeople = words.itsPeople ? compile(`^(?:${words.itsPeople})`, 'iu') : undefined
  const hearsay = words.hearsay ? compile(`^(?:${words.hearsay})(?!\\p{L})`, 'iu') : undefined
  const itsTexts = words.itsTexts ? compile(`^(?:${words.itsTexts})$`, 'iu') : undefined
  const answering = words.answering ? compile(words.answering, 'iu') : undefined
  const isTitle = titleTest(words)
  const hasArticles = words.determiners !== '(?!)'
  const carriers = createCarrierFinder(words)
  const { cases } = words
  const papers = words.papers ? compile(`(?<!\\p{L})(?:${words.outlets.descriptors})$`, 'u') : undefined
  const trades = tradePatterns(words.outlets.noOutlets)
  const { subjects, find: findFrames, lastVerb } = createFrameFinder(words)

  const isReported = (sentence: string) =>
    mood !== undefined && !notReported?.test(sentence) && mood.test(sentence.slice(0, MAX_UNITS))
  const isPronoun = (word: string) => person.test(word)
  const findPlaced =
    words.anyVerb &&
    createPlacedVerbs(
      { ...words.anyVerb, media: words.outlets.descriptors },
      { subjects, isTitle, readSpeaker, isReported, isPronoun },
    )

  /** What a paper named before says: nobody's words. */
  const readInIt = (sentence: string): SentenceClaim | undefined => {
    const lead = inIt?.exec(sentence)?.[0]
    if (lead === undefined) return undefined
    const said = lastVerb(lead)
    return {
      speaker: null,
      outlet: null,
      verb: said?.verb ?? { start: 0, end: lead.length, words: lead },
      stance: said?.stance ?? 'asserts',
      isOutletSpeaking: true,
      isOutletPronoun: true,
    }
  }

  /** Who follows "according to" or "citing"; in some languages the word may follow its noun. */
  const findSources = (sentence: string, pattern: RegExp): WordSubject[] =>
    [...matchesIn(sentence, pattern)].slice(0, MAX_FRAMES).flatMap((match) => {
      if (isNameless(sentence, match)) return []
      const source = subjects.after(sentence, match.index + match[0].length, true)
      return source && !/^(?:lui|elle|eux|elles)$/u.test(source.words) ? source : []
    })
  /** "По предварительным данным, …": known from somebody, who is not said. */
  const isFromNobody = (sentence: string): boolean =>
    !hasArticles &&
    [...matchesIn(sentence, according)].slice(0, MAX_FRAMES).some((match) => isNameless(sentence, match))
  const isNameless = (sentence: string, { index, 0: words }: RegExpExecArray): boolean =>
    !hasArticles && sentence[index + words.length] === ','
  const findViewers = (sentence: string, context: FrameContext): WordSubject[] => {
    const match = inEyesOf?.exec(sentence)
    const viewer = match && subjects.after(sentence, match[0].length, true)
    if (!viewer) return []
    const isOpinion = sentence[viewer.end] === ',' && readSpeaker(viewer.words).kind === 'person'
    return isOpinion || (readSourceOutlet(viewer, context) !== undefined && HOLDS.test(sentence.slice(viewer.end)))
      ? [viewer]
      : []
  }
  const findSourcesBefore = (sentence: string): WordSubject[] =>
    accordingAfter === undefined
      ? []
      : [...matchesIn(sentence, accordingAfter)]
          .slice(0, MAX_FRAMES)
          .flatMap(
            (match) => sourceBefore(sentence, APPOSED.exec(sentence.slice(0, match.index))?.index ?? match.index) ?? [],
          )

  /** "Messungen ergaben dem Landkreis zufolge nichts": of all that stands before, what its case tells. */
  const sourceBefore = (sentence: string, to: number): WordSubject | undefined => {
    const left = sentence.slice(0, to).trimEnd()
    const whole = subjects.before(sentence, to)
    if (whole?.end === left.length) return whole
    for (const { index } of [...matchesIn(left, DATIVES)].slice(0, MAX_FRAMES)) {
      const source = subjects.after(left, index, true)
      if (source?.end === left.length) return source
    }
    return whole
  }

  /** "Die Werft hat nach eigenen Angaben …": whoever the clause is about. */
  const findOwn = (sentence: string): WordSubject[] => {
    const match = byOwn?.exec(sentence)
    if (!match) return []
    const end = match.index + match[0].length
    const inverted = inFront(sentence.slice(0, match.index).replace(/(?:,|\s(?:nach|laut))?\s$/u, ''))
    if (inverted) return [inverted]
    const isFirst = !sentence.slice(0, match.index).trimEnd().includes(' ')
    const verb = isFirst ? /^ \p{Ll}+ /u.exec(sentence.slice(end))?.[0] : undefined
    if (isFirst && verb === undefined) return []
    const subject = subjects.after(sentence, verb === undefined ? 0 : end + verb.length, false)
    return subject && /^ \p{Ll}/u.test(sentence.slice(subject.end)) ? [subject] : []
  }

  /** "Tausend Namen hat der Verein nach eigenen Angaben …": the last words of `left`, behind a verb. */
  const inFront = (left: string): WordSubject | undefined => {
    const last = finite && [...matchesIn(left, finite)].at(-1)
    const subject = last && last.index > 0 ? subjects.after(left, last.index + last[0].length, false) : undefined
    return subject?.end === left.length ? subject : undefined
  }

  const goesOn = (sentence: string): WordSubject | null => {
    const match = bySame && [...matchesIn(sentence, bySame)][0]
    return match
      ? (inSentence(sentence.slice(0, match.index)) ?? { start: match.index, end: match.index, words: '' })
      : null
  }

  /** "Los analistas, en cambio, ven prisa: a su juicio, …", "la queja del alcalde, Luis Gil: a su juicio, …" */
  const inSentence = (left: string): WordSubject | undefined => {
    const { name, first } = BEFORE_COLON.exec(left)?.groups ?? {}
    const own = name ?? (first !== undefined && !lastVerb(first) ? first : undefined)
    const start = own === undefined ? -1 : left.lastIndexOf(own)
    return own === undefined ? undefined : { start, end: start + own.length, words: own }
  }

  /** "zitiert die „Nordpost“ in ihrer Ausgabe den Minister": whom the outlet quotes, wherever that stands. */
  const findQuoted = (sentence: string, { subject, verb }: Frame, context: FrameContext): WordSubject | undefined => {
    if (!quotes?.verb.test(sentence)) return undefined
    const from = subject === 'implied' || subject.end < verb.end ? verb.end : subject.end
    for (const match of [...matchesIn(sentence.slice(from), quotes.whom)].slice(0, MAX_FRAMES)) {
      const quoted = subjects.after(sentence, from + match.index, true)
      if (quoted && readSourceOutlet(quoted, context) === undefined) return quoted
    }
    return undefined
  }

  /** "Auf dem Kanal „Deichfunk“ war zu lesen, …": said in an outlet, and by nobody. */
  const readImpersonal = (sentence: string, context: FrameContext): SentenceClaim | undefined => {
    const said = impersonal && [...matchesIn(sentence, impersonal)][0]
    const outlet = said && carriers.find(sentence, { frame: undefined, speaker: '' }, context)
    if (!said || outlet === undefined) return undefined
    return {
      ...{ speaker: null, outlet, stance: 'asserts', isOutletSpeaking: true, isOutletPronoun: false },
      verb: { start: said.index, end: said.index + said[0].length, words: said[0] },
    }
  }

  /** "so Kolb bei Radio Elbe" → "Kolb"; "обозреватель РБК Анна Велич" → "Анна Велич". */
  const withoutOutlet = (speaker: WordSubject, context: FrameContext): WordSubject => {
    const { book } = context
    const at = speaker.words.search(/ (?:bei|beim|gegenüber) (?=\S)/u)
    const behind = at < 1 ? undefined : book.read(speaker.words.slice(at).replace(/^ \S+ /u, ''))
    const own = behind === undefined ? ownersOutlet(speaker.words, context) : undefined
    const name =
      own === undefined ? undefined : NAME_LAST.exec(speaker.words.slice(speaker.words.indexOf(own) + own.length))?.[1]
    if (name !== undefined) return { ...speaker, start: speaker.end - name.length, words: name }
    return behind === undefined ? speaker : { ...speaker, end: speaker.start + at, words: speaker.words.slice(0, at) }
  }

  /** "einer Mitteilung der Stadt" → "Stadt". */
  const withoutDocument = (source: WordSubject): WordSubject => {
    const lead = documents?.exec(source.words)?.[0].length ?? 0
    return lead === 0 ? source : { ...source, start: source.start + lead, words: source.words.slice(lead) }
  }

  /** "Dessen Autor" */
  const isItsOwn = (subject: WordSubject | 'implied'): boolean =>
    subject !== 'implied' && itsPeople?.test(subject.words) === true

  const readOne = (whole: string, context: FrameContext): SentenceClaim | undefined => {
    if (whole.length > MAX_UNITS) return undefined
    // "Jana Kolb (42) sagte": what a bracket adds tells nothing of who speaks.
    const plain = whole.replace(BRACKET, (bracket) => ' '.repeat(bracket.length))
    const label = words.anyVerb ? undefined : readOutletLabel(plain, context)
    const sentence = label ? ' '.repeat(label.wordsAt) + plain.slice(label.wordsAt) : plain
    const held = readInIt(sentence)
    if (held) return held
    const viewers = findViewers(sentence, context)
    // "Pour Le Phare, le vote confirme un recul": what they hold confirms nothing.
    const told = findFrames(sentence, context).filter(
      ({ subject }) => viewers.length === 0 || subject === 'implied' || subject.isInverted === true,
    )
    const sources = [
      ...findOwn(sentence),
      ...findSources(sentence, according),
      ...viewers,
      ...findSourcesBefore(sentence),
    ]
    const placed = told.length + sources.length === 0 ? findPlaced?.(sentence, context) : undefined
    const frames = placed ? [placed] : told
    const outletFrame = frames.find((frame) => frame.outlet !== undefined)
    const cited = [outletFrame?.him ?? [], findSources(sentence, citing)]
      .flat()
      // "zitierte die Agentur Adria den Minister": whom the outlet cites stands behind it.
      .map((source) =>
        sentence[source.end] === ',' || readSourceOutlet(source, context) === undefined
          ? source
          : subjects.after(sentence, source.end, true),
      )
      .find((source) => source !== undefined)
    // "Deren Korrespondent zitiert den Ökonomen Jan Dose"
    const quoting = outletFrame ?? frames.find(({ subject }) => isItsOwn(subject))
    const quoted = cited ?? (quoting && findQuoted(sentence, quoting, context))
    // "Das Portal merkt an, dass Dose das bestritten habe": what an outlet says of itself, nobody else does.
    const spoken = frames.filter(
      (frame) =>
        frame.outlet === undefined && !(outletFrame && !outletFrame.isReport && isInside(frame, outletFrame, sentence)),
    )
    const main = spoken.findLast(({ subject }) => subject === 'implied' || subject.isInverted) ?? spoken[0]
    const first = spoken[0]
    // Two statements in one sentence: the one that opens it, unless the other closes it.
    // A verb without a subject goes on with the one before: "confirmó el dato, aunque aclaró …".
    const isOther = main && first && main !== first && (main.subject === 'implied' || !isLast(sentence, main))
    const chosen = isOther ? first : main
    const reported = sources
      .map((each) => carriers.readReport(each, sentence, context))
      .find((outlet) => outlet !== undefined)
    const source = sources.find(
      (each) =>
        readSourceOutlet(each, context) === undefined && carriers.readReport(each, sentence, context) === undefined,
    )
    // "Selon deux élus, il aurait menacé de partir": they say so, not he.
    const isHearsay = source !== undefined && chosen !== undefined && hearsay?.test(chosen.verb.words) === true
    const speaker =
      quoted && (outletFrame ? !chosen || chosen.verb.start > outletFrame.verb.start : !chosen || chosen === quoting)
        ? quoted
        : chosen && !isHearsay
          ? chosen.subject === 'implied'
            ? (source ?? { start: chosen.verb.start, end: chosen.verb.start, words: '' })
            : hasArticles
              ? chosen.subject
              : withoutDocument(chosen.subject)
          : ((source && withoutDocument(source)) ?? goesOn(sentence))
    const sourceOutlet = sources.map((each) => readSourceOutlet(each, context)).find((outlet) => outlet !== undefined)
    const outlet =
      outletFrame?.outlet ??
      sourceOutlet ??
      reported ??
      (speaker === null ? undefined : carriers.find(sentence, { frame: chosen, speaker: speaker.words }, context)) ??
      carriers.inBracket(whole, context) ??
      label?.outlet ??
      null
    if (speaker === null && outlet === null)
      return isFromNobody(sentence) ? FROM_NOBODY : readImpersonal(sentence, context)
    const frame = speaker === quoted ? outletFrame : (chosen ?? outletFrame)
    // "Kanal 8 erklärte auf Anfrage": the station itself.
    if (speaker === null && outletFrame && outletFrame.subject !== 'implied' && answering?.test(sentence))
      return {
        ...{ speaker: outletFrame.subject, outlet: null, verb: outletFrame.verb, stance: outletFrame.stance },
        ...{ isOutletSpeaking: false, isOutletPronoun: false },
      }
    const isOf = speaker !== null && (itsPeople?.test(speaker.words) === true || itsPeople?.test(sentence) === true)
    const isItsText = speaker !== null && itsTexts?.test(speaker.words) === true
    const subject = outletFrame?.outlet === outlet ? outletFrame?.subject : undefined
    // "говорится в материале «Речного вестника»": its article is the subject.
    const isSubject =
      subject !== undefined && (subject === 'implied' || carriers.readReport(subject, sentence, context) === undefined)
    return {
      speaker: isItsText ? null : speaker && withoutOutlet(speaker, context),
      outlet: outlet === null || isSubject || !cases ? outlet : ownTitle(outlet, whole, cases, papers),
      verb: frame?.verb ?? null,
      stance: chosen?.stance ?? 'asserts',
      isOutletSpeaking: isItsText || ((outletFrame !== undefined || label !== undefined) && speaker === null),
      isOutletPronoun: outlet === null && (isOf || isItsText || there?.test(sentence) === true),
      isSamePiece: outlet === null && samePiece !== undefined && sentence.search(samePiece) >= 0,
    }
  }

  return {
    createOutletBook: () => createWordBook(words.outlets),
    read: (sentence, contextAt) => placeClaims(sentence, contextAt, readOne),
    readSpeaker,
    personsIn: createPersonFinder(words),
    readPronoun: (subject) => {
      if (subject === '' || him?.test(subject) || person.test(subject)) return 'anyone'
      if (roles?.test(subject)) return 'role'
      return body.test(subject) ? 'body' : undefined
    },
    outletsNamedIn: createOutletFinder(words.outlets),
    otherTrades: (text) => createNamedTrades(trades, text),
    elsewhere: compile(`(?<!\\p{L})(?:${words.elsewhere})(?!\\p{L})`, 'iu'),
    ...(words.airs && { airs: compile(`(?<!\\p{L})(?:${words.airs})(?!\\p{L})`, 'iu') }),
    isReported,
    ...(words.phrase && { isSameOffice }),
    isDefinite: (subject) => definite.test(subject) || (!hasArticles && !subject.includes(' ')),
    isAnonymous: ({ name, kind }) => kind === 'role' && unnamed.test(name),
  }
}

const NAME_LAST = compile(/^\uE002? (\p{Lu}\p{Ll}[\p{L}-]* (?:(?:de|del|de la) )?\p{Lu}\p{Ll}[\p{L}-]*)$/u)
const BEFORE_COLON = compile(
  /(?:, (?<name>\p{Lu}[\p{L}'’-]+(?: (?:(?:de|del|la|von|van) )*\p{Lu}[\p{L}'’-]+){1,3})|^(?<first>\p{Lu}[^,;:"]{3,60}), \p{Ll}[^,;:"]{3,24}, [^;:"]{3,160}):\s*$/u,
)

const FROM_NOBODY: SentenceClaim = {
  ...{ speaker: null, outlet: null, verb: null, stance: 'asserts' },
  ...{ isOutletSpeaking: false, isOutletPronoun: false },
}

/** "Für die Nordpost ist …", "Pour Le Phare, …" */
const HOLDS = compile(/^(?:,| (?:ist|sind|war|waren|bleibt|steht|hat|wäre|está|es|son|sigue|queda|se)(?!\p{L}))/u)

/** Whether a verb stands in a clause that begins behind another: ", dass …". */
function isInside({ verb, subject }: Frame, outer: Frame, sentence: string): boolean {
  const isInverted = subject === 'implied' || subject.isInverted === true
  return !isInverted && verb.start > outer.verb.end && DASS.test(sentence.slice(outer.verb.end, verb.start))
}

const DASS = /, dass | qu(?:e |['’])/u
const DATIVES = compile(
  /(?<!\p{L})(?:[Dd]e[mr]|[Ee]ine[mr]|[Dd]iese[mr]|[Ii]hre[mr]|[Ss]eine[mr]|[Dd]essen|[Dd]eren) /gu,
)

/** "Der Reederei, dem größten Kunden der Werft, zufolge" */
const APPOSED = /, [^,;:"]{3,60},\s*$/u

const MIN_OFFICE_UNITS = 5

/** "Minister" for an "Umweltminister"; "Vorsitzende" and "Vorsitzender" are one. */
function isSameOffice(given: string, asked: string): boolean {
  const [whole, part] = [given, asked].map((office) => office.replace(/(?<=nde|te)[rn]$/u, ''))
  if (whole === undefined || part === undefined) return false
  return whole === part || (part.length >= MIN_OFFICE_UNITS && whole.endsWith(part))
}

const BRACKET = compile(
  /\([^()]{1,40}\)|(?<=\p{L}), (?:encore |toujours )?(?:lui|elle|eux|elles)(?: aussi| non plus)?,(?= \p{Ll})|(?<=\p{L}) a\. ?D\.(?=\s)/gu,
)
