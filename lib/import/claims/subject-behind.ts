/** Who stands behind a reporting verb ("a annoncé la présidence", "sagte der Minister") or "according to". Masked text. */
import { startsSmall } from '../capitals'
import { compile } from '../compile-pattern'
import { DATED, QUOTED } from '../masked-text'
import { isFirstName } from '../words/first-names'
import { MAX_TOKENS, opensName, type PhraseReader } from './subject-phrase'
import type { SubjectWords, WordSubject } from './subject-words'
import { cutAtObject, isFewWords, nameBehind } from './word-names'
import { pattern } from '../words/word-list'

/** Stops inside a phrase: initials and short titles. */
const INNER_STOP = compile(/^(?:\p{Lu}\.|(?:M|MM|Me|Mme|Dr|Pr|Prof|Sr|Sra|D|St|EE|UU|Hr|Fr|г|им|проф|акад)\.)$/u)

/** "unter Berufung auf „Kreise im Rathaus“" */
const QUOTED_WORDS = compile(/^\uE002[^\uE002]+ \p{Ll}[^\uE002]*\uE002(?! (?:des|der|von|vom)(?!\p{L}))/u)
/** "beschied ihn der Richter", "nennt das die Nordpost" */
const OBJECT_PRONOUN = compile(
  /^\s*(?:(?:das|dies|es) (?=(?:der|die|das|ein|eine) )|(?:ihn|ihm|ihnen|sich|uns|mir) (?=(?:der|die|das|ein|eine) |\p{Lu}))/u,
)
const OFFICE_BEFORE_MARKS = compile(/^(?:\p{L}+ )?(\p{Lu}[\p{L}-]+)(?= \uE002)/u)
/** "l'animatrice de cette station" */
const TRADE = compile(/^(?:l['’]|(?:le|la) )\p{Ll}+(?:trice|teur|euse|iste|logue|graphe|ière)(?!\p{L})/u)
/** "пишет теперь газета", "añadió después la ministra" */
const ADVERB =
  /^\s*(?:и(?= сам)|теперь|также|там(?: же)?|позже|затем|тогда|también|después|luego|además|entonces|asimismo)(?=\s)/u
const ADDRESSED_UNITS = 90
const TITLED_UNITS = 140
const OF = /^(?:del?|y)$/
const ONE_OF = /^(?:один|одна|одно|одного|одной|двое|трое|двух|трёх|несколько|некоторые|многие)$/iu
/** "auprès de", "à l'agence" */
const TOLD_LEAD = compile(/^\s*(\p{Ll}+)(?: d[eu])?\s+(?:(?:la |le |el |l['’])(?:\p{Ll}+ )?)?(?=\p{Lu})/u)
const TWO_NAMES = compile(/^\s+\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u)
const NAME_LAST = compile(/(?:^|\s)\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+$/u)

/** "la vice-présidente aux mobilités, Anne Lorin": what an office is for. */
const PORTFOLIO = compile(
  pattern`
  ^(?:aux? |à la |à l['’]|en charge d(?:u |es? |e l['’])|chargée? d(?:u |es? |e l['’]))\p{Ll}[\p{L}'’-]+(?: (?:(?:et|
  de|des|du|à|au|aux|la) |[dl]['’]){0,3}\p{L}[\p{L}'’-]+){0,4}, \p{Lu}[\p{L}'’-]+ (?:(?:de|du|le|la) )?\p{Lu}
`,
  'u',
)
const OFFICE_UNITS = 120

const NOMINATIVE = /(?:[^аеёийоуыьэюя]|[йь]|ница|^глава|^судья|^староста)$/u
const NOMINATIVE_ADJECTIVE = /(?:ый|ий|ой|ая|яя)$/u

function endsAtComma(sentence: string, { end }: WordSubject): boolean {
  return /^ *(?:,|\.?\s*$)/.test(sentence.slice(end, end + OFFICE_UNITS))
}

/** `from` is a place in the sentence, where a verb or the words for a source end. */
export function createSubjectsBehind(
  words: SubjectWords,
  phrases: PhraseReader,
  isTitle: (word: string) => boolean,
  holdsVerb: (words: string) => boolean,
) {
  const { determiner, adjunct, joint, nobody, participle, pronoun, phrase, isUnfinished, isPhrase } = phrases
  const inner = words.inner ? compile(`^(?:${words.inner})(?=\\s)`, 'iu') : undefined
  const addressees = words.addressees ? compile(`^\\s*(?:${words.addressees})\\s+(?=\\S)`, 'iu') : undefined
  const hasArticles = words.determiners !== '(?!)'
  const paper = words.papers ? compile(`^(?:${words.papers})$`, 'u') : undefined
  /** "процитировала Зуеву газета": of a case that no subject has. */
  const object = words.papers
    ? compile(`^\\p{L}{3,}[ую] (?=(?:${words.papers})$|\\p{Lu}\\S+ \\p{Lu}\\S+$)`, 'u')
    : undefined
  const skipped = compile(`^\\s*(?:${words.openers})(?![\\p{L}-])`, 'iu')

  /** The phrase that begins at `from`. A source may hold prepositions. */
  const after = (sentence: string, from: number, isSource: boolean): WordSubject | undefined => {
    let start =
      from +
      (/^[\s,—–]*(?:(?:(?:am|im|in|el|este|en|le|ce|cette|в|во) )?\uE001+\s+)?/u.exec(
        sentence.slice(from, from + 60),
      )?.[0].length ?? 0)
    // "berichtete zuerst die Zeitung"
    if (!isSource)
      start += (phrase ? skipped : ADVERB).exec(sentence.slice(start, start + 40))?.[0].trimEnd().length ?? 0
    if (phrase && !isSource) start += OBJECT_PRONOUN.exec(sentence.slice(start, start + 40))?.[0].length ?? 0
    while (sentence[start] === ' ') start++
    // "рассказали «Вечернему Каменску» очевидцы"
    if (!isSource) start += addressees?.exec(sentence.slice(start, start + ADDRESSED_UNITS))?.[0].length ?? 0
    const quoted = isSource ? QUOTED_WORDS.exec(sentence.slice(start, start + 60))?.[0] : undefined
    if (phrase && quoted !== undefined) return { start, end: start + quoted.length, words: quoted, isInverted: true }
    if (phrase) {
      const pronounHere = /^\p{Ll}+/u.exec(sentence.slice(start, start + 12))?.[0]
      if (pronounHere && pronoun.test(pronounHere) && !isSource)
        return { start, end: start + pronounHere.length, words: pronounHere, isInverted: true }
      phrase.lastIndex = start
      const match = phrase.exec(sentence)
      // "sagte der Sprecher der Polizei, Jan Dose, …"
      const named =
        match && determiner.test(match[0].split(' ')[0] ?? '') && (!isSource || isOffice(match[0]))
          ? nameBehind(sentence, start + match[0].length, isSource)
          : undefined
      if (named && endsAtComma(sentence, named)) return named
      return match?.[0]
        ? {
            ...(isSource
              ? { start, end: start + match[0].length, words: match[0] }
              : cutAtObject(start, withoutPredicate(match[0]))),
            isInverted: true,
          }
        : undefined
    }
    const tokens: string[] = []
    let end = start
    for (const match of sentence.slice(start, start + 200).matchAll(/\S+/g)) {
      const token = match[0]
      if (/^["(—–]/.test(token) || token.includes(QUOTED) || token.includes(DATED)) break
      const bare = token.replace(/[,;:).»"—–]+$/, '')
      const isInName = opensName(sentence.slice(start, start + match.index))
      const isStop =
        !isInName &&
        ((joint.test(bare) && !INNER_STOP.test(token)) ||
          /^qu['’]/i.test(bare) ||
          participle.test(bare) ||
          (adjunct.test(bare) &&
            !isSource &&
            !goesOnInside(sentence.slice(start + match.index), tokens.at(-1)) &&
            !PORTFOLIO.test(sentence.slice(start + match.index, start + match.index + OFFICE_UNITS))) ||
          // "со ссылкой на два источника сообщила"
          (isSource && !hasArticles && tokens.length > 0 && holdsVerb(bare)))
      if (isStop || tokens.length >= MAX_TOKENS) break
      const isInner = INNER_STOP.test(token)
      // "со ссылкой на отчёт издание сообщает"
      if (
        isSource &&
        tokens.length > 0 &&
        paper?.test(token) &&
        holdsVerb(sentence.slice(start + match.index, start + match.index + 40))
      )
        break
      tokens.push(token)
      end = start + match.index + (isInner ? token.length : bare.length)
      if (bare !== token && !isInner) break
      if (tokens.length === 1 && !isSource && pronoun.test(bare)) break
    }
    let text = sentence.slice(start, end)
    for (let guard = 0; guard < 4; guard++) {
      const word = /(?:^|\s)(\S+)$/.exec(text)?.[1] ?? ''
      if (!isUnfinished(word) && !/^d[eu]$/u.test(word)) break
      text = text.slice(0, -word.length).trimEnd()
    }
    if (text === '') return undefined
    const lead = isSource || hasArticles ? 0 : (object?.exec(text)?.[0].length ?? 0)
    const subject = { start: start + lead, end: start + text.length, words: text.slice(lead), isInverted: true }
    // "a déclaré la préfète, Anne Lorin, lors de …": the name explains who she is.
    const name =
      !determiner.test(text.split(/\s+/)[0] ?? '') || (isSource && !isOffice(text) && !TRADE.test(text))
        ? undefined
        : nameBehind(sentence, subject.end, true)
    if (name && (isSource ? endsAtComma(sentence, name) : /^\S+ \p{Ll}/u.test(text))) return name
    if (isSource) return nobody.test(text.split(/\s+/)[0] ?? '') ? undefined : subject
    return isPhrase(subject) && (hasArticles || isFewWords(text)) ? subject : undefined
  }

  /** "nennt der Minister „Unsinn“": what somebody calls it is no part of who does. */
  const withoutPredicate = (text: string): string => {
    const [lead, office = ''] = OFFICE_BEFORE_MARKS.exec(text) ?? []
    return lead !== undefined && isTitle(office) ? lead : text
  }

  /** "la procureure de Brest", "ihrer Leiterin": one person's office, which a name may follow. */
  const isOffice = (text: string): boolean =>
    text
      .replace(/^[ld]['’]/u, '')
      .split(/\s+/)
      .slice(0, 3)
      .some(isTitle)

  /** `rest` begins with a preposition that no subject begins with; `before` is the word before it. */
  const goesOnInside = (rest: string, before: string | undefined): boolean =>
    before !== undefined &&
    inner?.test(rest) === true &&
    (ONE_OF.test(before) || NAME_LAST.test(/^[^,.;:"—–\uE000\uE001]*/u.exec(rest.slice(0, 90))?.[0].trimEnd() ?? ''))

  /** Behind "a déclaré à la presse": past those who were told. */
  const afterTold = (sentence: string, verbEnd: number): WordSubject | undefined => {
    // "zanjó ayer en Onda Sur la portavoz"
    const from = verbEnd + (/^\s*\uE001+/u.exec(sentence.slice(verbEnd, verbEnd + 40))?.[0].length ?? 0)
    const rest = sentence.slice(from, from + 120)
    const addressed = addressees?.exec(rest)?.[0]
    if (addressed !== undefined) return after(sentence, from + addressed.length, false)
    const told = /^\s*(\p{Ll}+)\s+((?:\p{Ll}+\s+)?[\p{L}-]+)\s+/u.exec(rest)
    // "a déclaré à l'AFP Claire Morel", "declaró a El Faro la alcaldesa"
    const outlet =
      /^\s*(\p{Ll}+)\s+((?:l['’]|la |le )?\p{Lu}{2,6}|(?:(?:l['’]|la |le |el )\p{Ll}+ )?\p{Lu}[\p{L}'’-]*(?: (?:(?:de|del|du|la) )?\p{Lu}[\p{L}'’-]*){0,4}(?= (?:le|la|el|un|une|una) \p{Ll}))\s+/u.exec(
        rest,
      )
    const named = /^\s*(\p{Ll}+)\s+(?:\p{Ll}+\s+)?\uE002[^\uE002]{2,40}\uE002\s+(?=\S)/u.exec(rest)
    if (named?.[1] && adjunct.test(named[1])) return after(sentence, from + named[0].length, false)
    const person = personBehindOutlet(rest)
    if (person !== undefined) return after(sentence, from + person, false)
    if (outlet?.[1] && adjunct.test(outlet[1])) return after(sentence, from + outlet[0].length, false)
    if (!told?.[1] || !adjunct.test(told[1])) return undefined
    for (const words of [told[2] ?? '', (told[2] ?? '').split(/\s+/)[0] ?? '']) {
      const at = from + rest.indexOf(words, told[1].length) + words.length
      const first = /^\s*(\S+)/.exec(sentence.slice(at))?.[1] ?? ''
      const isNamed = startsSmall(words) && TWO_NAMES.test(sentence.slice(at, at + 60))
      if (!determiner.test(first) && !isNamed) continue
      const subject = after(sentence, at, false)
      if (subject) return subject
    }
    return undefined
  }

  /** "a réagi auprès de Sud Ouest Michèle Morel": where, behind a name that is no person's, a first name begins another. */
  const personBehindOutlet = (rest: string): number | undefined => {
    const [lead = '', preposition = ''] = TOLD_LEAD.exec(rest) ?? []
    if (!adjunct.test(preposition)) return undefined
    let at = lead.length
    for (const [index, word] of rest.slice(at).split(' ').entries()) {
      if (!/^\p{Lu}[\p{L}'’-]*$/u.test(word)) return undefined
      if (index > 0 && isFirstName(word) && /^\S+ \p{Lu}/u.test(rest.slice(at))) return at
      at += word.length + 1
    }
    return undefined
  }

  /** "soltó a la salida, en TV Brisa, el abogado …": past all that a preposition leads, whoever has an office. */
  const titledBehind = (sentence: string, verbEnd: number): WordSubject | undefined => {
    const rest = /^[^"—–:;()\uE000]*/u.exec(sentence.slice(verbEnd, verbEnd + TITLED_UNITS))?.[0] ?? ''
    const tokens = [...rest.matchAll(/[^\s,.]+/gu)].map(({ index, 0: word }) => ({ at: verbEnd + index, word }))
    const lead = tokens.find(({ word }) => !word.includes(DATED) && !determiner.test(word))?.word ?? ''
    if (!adjunct.test(lead)) return undefined
    for (const [index, { at, word }] of tokens.entries()) {
      if (joint.test(word)) return undefined
      // "заявил на встрече с коллективом генеральный директор Олег Велич"
      if (!hasArticles && index > 0 && isTitle(word) && NOMINATIVE.test(word)) {
        const from = tokens.slice(0, index).findLastIndex((each) => !NOMINATIVE_ADJECTIVE.test(each.word)) + 1
        return after(sentence, tokens[from]?.at ?? at, false)
      }
      const before = tokens[index - 1]?.word ?? ''
      const opens = determiner.test(word) && index > 0 && !adjunct.test(before) && !OF.test(before)
      if (opens && isTitle(tokens[index + 1]?.word ?? '')) return after(sentence, at, false)
    }
    return undefined
  }

  return { after, afterTold, titledBehind }
}
