/**
 * Reads claims in Chinese, where nothing parts words: who holds what by the verb and its subject (chinese-frames.ts),
 * by "据…" and its like, or by a quotation and who stands beside it. Lists come from languages/chinese.ts.
 */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from '../compile-pattern'
import { matchesIn } from '../matches-in'
import { simplify } from '../words/traditional-characters'
import { createChineseBook } from './chinese-book'
import { createChineseCarriers } from './chinese-carriers'
import { createChineseFrames } from './chinese-frames'
import {
  createChineseSpeakers,
  isChineseAnonymous,
  isChineseBody,
  readChinesePronoun,
  type ChineseSpeakers,
} from './chinese-speaker'
import { trimSubject, type ChineseSubject } from './chinese-subject'
import type { ChineseWords } from '../words/chinese-words'
import type { ClaimReader, FrameContext, PlacedClaim, SentenceClaim } from './claim-reader'
import type { OutletBook } from './outlet-book'
import { readHanOutletLabel } from './outlet-label'
import { pattern } from '../words/word-list'

const MAX_UNITS = 1200
const MAX_DOER_UNITS = 60
const LEAD = '(?:^|[，。；！？"])(?:而|但|不过|可是|此外|同时|对此|再|也|另外?|又|而且|只是|事实上){0,2}'
const ACCORDING = compile(
  pattern`
    ${LEAD}(?:根据|依据|按照|据|综合)([^，。；："]{1,30}?)(报道|消息|援引|称|说|透露|介绍|统计|测定|显示|指出|表示|
    披露|估计|估算|数据|的(?:说法|描述|回忆|看法|观点|消息)|通报|反映|预测|回忆|讲述|公布|发布|获悉|分析|了解(?=，)|所知|
    测算|判断|推算|讲|解释|记载|记述|记录|转述|转载|文件|(?<=报告|调查|[年财季研]报|公告|通报|声明|数据)(?=，))(?!的(?!说法))(?=[，：显称]|
    [^，]{0,8}，)
  `,
  'u',
)
/** "据《江城晚报》，"; of what is no outlet it says nothing. */
const ACCORDING_ALONE = compile(`${LEAD}(?:据|根据|综合)([^，。；："]{2,16})(?=，)`, 'u')
/** "在王建国看来", "用工程师周克勤的话说", "正如王建国所说". */
const IN_WORDS = [
  '(?:在)([^，。；："]{1,20}?)(?:看来|眼中|眼里)',
  '(?:用|套用|借用)([^，。；："]{1,20}?)的话(?:来)?(?:说|讲|形容|概括)?',
  '(?:按照?|依照?|照)([^，。；："]{1,20}?)(?:的(?:说法|话|讲法|看法|解释|描述|估计)|所说|所言)',
  '(?:正|诚|恰)?如(?:同)?([^，。；："]{1,20}?)(?:所|曾)(?:说|言|述|指出|强调|称|料)(?:的(?:那样)?)?',
  '(?:听)([^，。；："]{1,12}?)说',
]
  .map((source) => compile(`${LEAD}${source}(?=[，：])`, 'u'))
  // "这一说法得到了警方的证实"
  .concat(
    /(?<!没有?|未|尚待)(?:得到|获得)了?([^，。；]{2,16}?)的?(?:证实|确认|印证)/u,
    /(?:记者|[本该][报台社刊网]|》)(?:\uE001+|日前|近日|独家|则|又|还|随后)?从([^，。；]{2,20}?)(?:方面|处|那里)?(?:获悉|了解到|得知)/u,
  )
/** Most sentences hold none of them, and are spared the longer patterns. */
const HAS_SOURCE = /[据照]|综合/u
const HAS_WORDS = /[用照如听从]|看来|眼[中里]|得到|获得/u
/** "市政府2013年公布的规划": whose paper it is. */
const ISSUED = compile(
  `${LEAD}(?:根据|依据|按照|据)(?![一两三多这该某我你]|有关|最新|官方)([\\p{Script=Han}·]{2,14}?)\\uE001*(?:公布|发布|印发|披露|公开)的[^，。；]{2,16}，`,
  'u',
)
const CITED = compile(
  pattern`
  (?:援引|引述|引用|转引|转述)(?!了?(?:这|该|上述|此))了?((?!了)[^，。；："]{2,24}?)(?:的(?:话|消息|说法|表述|报道|
  分析|观点))?(?:通报|消息|报道)?(?:称|说|报道|指出?|表示|透露(?!姓名|身份)|，|：|$)
`,
  'u',
)
/** "“没办法。”她摇摇头。", "她笑了：“没办法。”" */
const BESIDE_QUOTE =
  /^"\uE000+"(?<behind>[^，。；："]{1,24})(?:[。！]?$|，(?="))|(?:^|[，。；])(?<before>[^，。；："]{1,24})：(?="\uE000{3,}")/u
const NARROW_MARK = /(?<=[\p{Script=Han}》）"\uE001\uE002])[,:;]/gu
const WIDE_MARKS: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；' }
/** "Its", "it": whoever reported before. */
const OUTLET_PRONOUN = /^(?:其|它)$/u
/** "同一档节目里": whoever carried the claim before carries this one. */
const SAME_PIECE = compile(
  pattern`
  (?:^|，)(?:在|于)?(?:同一?[档期场次篇个]?|这[档期场次篇]|该)(?:节目|采访|专访|访谈|直播|栏目|文章|报道|专栏|长文)(?:里|
  中|上|内)|^(?:节目|报道|专访|访谈)[里中]，|在(?:采访|专访|受访)[中时](?!对)
`,
  'u',
)
/** "在致股东的信中", "当庭" */
const ELSEWHERE = /(?:信|函|公告|声明|通报|聲明|會|会|发布会|记者会|致辞|演讲|庭审|法庭|论坛)[上中里]|当庭|當庭/u
/** "《江城晚报》刊登对造船工人的专访。" */
const AIRS =
  /(?:刊登|刊发|发表|播出|推出|登载|刊出)[^，。]{0,24}(?:专访|访谈|对话|来信|专栏|署名文章)|(?:专访|采访|走访|对话|连线)了/u
const FEMALE_OR_MALE = /^(?:[他她]|对方)$/u

export function createChineseClaims(words: ChineseWords): ClaimReader {
  const speakers = createChineseSpeakers(words)
  const carriers = createChineseCarriers(words)
  const readFrames = createChineseFrames(words, speakers, carriers)

  const readOne = (whole: string, context: FrameContext): SentenceClaim | undefined => {
    const { book } = context
    if (whole.length > MAX_UNITS) return undefined
    // Some texts set the narrow marks of other scripts.
    const plain = simplify(whole.replace(NARROW_MARK, (mark) => WIDE_MARKS[mark] ?? mark))
    const label = readHanOutletLabel(plain, context)
    const sentence = label ? '　'.repeat(label.wordsAt) + plain.slice(label.wordsAt) : plain
    const hasSource = HAS_SOURCE.test(sentence)
    const alone = hasSource ? ACCORDING_ALONE.exec(sentence) : null
    const isAlone = alone !== null && book.read(alone[1] ?? '') !== undefined
    const according = isAlone ? alone : hasSource ? ACCORDING.exec(sentence) : null
    const source = according ? captured(sentence, according) : undefined
    // "据气象局消息"
    const isReport =
      /^(?:报道|转述|转载)$/u.test(according?.[2] ?? '') ||
      (according?.[2] === '消息' && !isChineseBody(source?.words ?? ''))
    const sourceOutlet = according?.[1] ? carriers.ofSource(according[1], book) : undefined
    const isKnownSource =
      !/^综合/u.test(according?.[0].replace(/^[，。；！？"]/u, '') ?? '') || sourceOutlet !== undefined
    const frames = readFrames(sentence, book).filter(
      ({ subject }) => !/^(?:另|又)?(?:据|根据|综合)/u.test(subject.words),
    )
    const sourceEnd = according && sourceOutlet !== undefined ? according.index + according[0].length : 0
    // "据江城社、路透社报道": the verb is the source's.
    const outletFrame = frames.find(({ outlet, verb }) => outlet !== undefined && verb.start >= sourceEnd)
    const main = frames.find((frame) => frame.outlet === undefined && !frame.isReport)
    const pronounFrame = frames.find((frame) => frame.isReport && OUTLET_PRONOUN.test(frame.subject.words))
    const citedMatch = CITED.exec(sentence)
    const cited = citedMatch ? captured(sentence, citedMatch) : undefined
    const inWords = HAS_WORDS.test(sentence) ? firstMatch(sentence, IN_WORDS) : undefined
    const view = inWords ? captured(sentence, inWords) : undefined
    const issued = main || cited || !hasSource ? null : ISSUED.exec(sentence)
    const isSaidBefore =
      source !== undefined &&
      !isReport &&
      sourceOutlet === undefined &&
      isKnownSource &&
      source.start < (main?.subject.start ?? 0)
    // "潮闻网转引路透社的消息": an outlet, not somebody it quotes.
    const isOutletCited =
      cited !== undefined &&
      (outletFrame !== undefined || sourceOutlet !== undefined) &&
      carriers.ofSource(cited.words, book) !== undefined
    const speaker =
      (isOutletCited ? undefined : cited) ??
      view ??
      // "据警方通报，司机承认超速": the police's words.
      (isSaidBefore ? source : undefined) ??
      main?.subject ??
      (issued ? captured(sentence, issued) : undefined) ??
      (source && isKnownSource && sourceOutlet === undefined && !isReport ? source : undefined) ??
      (outletFrame ? undefined : besideQuote(sentence, speakers)) ??
      null
    const outlet =
      outletFrame?.outlet ??
      sourceOutlet ??
      (isReport && source && isKnownSource ? source.words.replace(/(?:援引|引述|引用).*$/u, '') : undefined) ??
      carriers.wired(sentence, book) ??
      carriers.inBracket(sentence, book) ??
      (speaker ? carriers.told(sentence, speaker.words, book) : carriers.whereBegun(sentence, book)) ??
      label?.outlet ??
      null
    if (!speaker && outlet === null && !pronounFrame) return undefined
    const frame = cited ? (outletFrame ?? pronounFrame) : (main ?? outletFrame)
    return {
      speaker: (speaker && FEMALE_OR_MALE.test(speaker.words) && guest(sentence, speaker, speakers)) || speaker,
      outlet: outlet === null ? null : asWritten(outlet, sentence, whole),
      verb: frame?.verb ?? null,
      stance: main?.stance ?? 'asserts',
      isOutletSpeaking: (outletFrame !== undefined || sourceOutlet !== undefined || label !== undefined) && !speaker,
      isOutletPronoun: pronounFrame !== undefined,
      isSamePiece: SAME_PIECE.test(sentence),
    }
  }

  return {
    createOutletBook: () => createChineseBook(words),
    outletsMentioned: (sentence, book) => {
      const mentioned = mentionsIn(sentence, book)
      if (mentioned.length > 0) return mentioned
      // "央视新闻则去了码头。"
      const opening = carriers.opening(simplify(sentence), 0, sentence.length, book)?.outlet ?? ''
      return SHORT_NAME.test(opening) ? [opening] : []
    },
    read: (sentence, contextAt): PlacedClaim[] => {
      const parts = splitAtSemicolons(sentence).flatMap((span) => {
        const claim = readOne(sentence.slice(span.start, span.end), contextAt(span.start))
        return claim ? [{ span, claim: shift(claim, span.start) }] : []
      })
      if (parts.length > 1) return parts
      const claim = readOne(sentence, contextAt(0))
      return claim ? [{ claim, span: { start: 0, end: sentence.length } }] : []
    },
    doerIn: (sentence) =>
      sentence.length > MAX_DOER_UNITS ? undefined : speakers.opening(simplify(sentence), 0, sentence.length, true),
    readSpeaker: speakers.read,
    readPronoun: readChinesePronoun,
    isNoPerson: isChineseBody,
    isDefinite: speakers.isDefinite,
    called: speakers.called,
    personsIn: speakers.personsIn,
    elsewhere: ELSEWHERE,
    airs: AIRS,
    isAnonymous: isChineseAnonymous,
  }
}

/** The first group of a match, trimmed to whom it names. */
function captured(sentence: string, match: RegExpExecArray): ChineseSubject | undefined {
  const words = (match[1] ?? '').replace(/^其(?![他中余实])(?=.{2})|的$/gu, '')
  if (words === '') return undefined
  const start = sentence.indexOf(words, match.index)
  return trimSubject(sentence, start, start + words.length)
}

function firstMatch(sentence: string, patterns: readonly RegExp[]): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(sentence)
    if (match) return match
  }
  return undefined
}

/** Who stands beside a quotation without a verb of saying. */
function besideQuote(sentence: string, speakers: ChineseSpeakers): ChineseSubject | undefined {
  const match = BESIDE_QUOTE.exec(sentence)
  const words = match?.groups?.behind ?? match?.groups?.before
  if (!match || words === undefined) return undefined
  const start = sentence.indexOf(words, match.index)
  const beside = speakers.opening(sentence, start, start + words.length)
  // "他没有接电话，只回了一条短信：“…”"
  const first = match.groups?.before === undefined || beside ? -1 : sentence.search(/[，：；]/u)
  return first < 0 ? beside : speakers.opening(sentence, 0, first, true)
}

/** Whom "she" means where a clause before has somebody for its subject, or brings somebody on: "播客请来律师许曼，她直言". */
function guest(sentence: string, pronoun: Span, speakers: ChineseSpeakers): ChineseSubject | undefined {
  const before = sentence.slice(0, pronoun.start)
  const host = HOST.exec(before)
  const found = host ? speakers.personsIn(before).findLast(({ start }) => start >= host.index) : undefined
  if (found) return { start: found.start, end: found.end, words: sentence.slice(found.start, found.end) }
  const words = host
    ? SOMEBODY.exec(before)
        ?.slice(1)
        .find((each) => each !== undefined)
    : undefined
  if (words !== undefined) {
    const start = before.lastIndexOf(words)
    return { start, end: start + words.length, words }
  }
  const end = before.search(/[，：；]/u)
  return end < 0 ? undefined : speakers.opening(sentence, 0, end, true)
}

const HOST = /请来|邀请|采访|专访|访问|对话|连线|访谈|找到|联系上?|致电|询问|求证|走访|寻访|见到/u
/** "《江城晚报》找到一名渔民，", "记者致电公司，" */
const SOMEBODY =
  /(?:([一两三几数][名位个][^，。的]{0,10}(?:的[^，。的]{1,8})?)|(?:联系上?|致电|询问|求证)了?(?![\uE001了])([^，。的]{2,14}))[，。]$/u

/** An outlet's name as the sentence spells it, where that is not how the rules' lists do. */
function asWritten(outlet: string, sentence: string, whole: string): string {
  const at = sentence === whole ? -1 : sentence.indexOf(outlet)
  return at < 0 ? outlet : whole.slice(at, at + outlet.length)
}

const SHORT_NAME = /^[\p{Script=Han}A-Za-z]{2,6}$/u
const MAX_MENTIONS = 10
/** What comes before a name in its clause. */
const TO_NAME =
  /^.*(?:接受|通过|透过|却|则|另?据|告诉|做客|连线|在(?!线)|[对向](?![话导日阳外])|[给由被从])(?=\p{Script=Han}{2})/u
const MENTION = compile(
  pattern`
  《[^》]{1,16}》|(?:(?<![\p{Script=Han}])|(?<=[在对向据由被从与和及而但于的]))(?![在对向据由被从与和及而但于])
  (?:(?!的)\p{Script=Han}){2,12}?(?:电视台|卫视|通讯社|日报|晚报|电台|新闻网|广播公司|
  (?<![电联官互路法水气台管渔])网(?=记者|[则却也还]|随后|\uE001))|[\p{Script=Han}]{2,8}\uE002[^\uE002]{2,16}\uE002|
  \uE002[^\uE002]{2,16}\uE002[\p{Script=Han}]{2,4}
`,
  'gu',
)

/** Whom "该报" may mean further on. */
function mentionsIn(masked: string, book: OutletBook): string[] {
  const sentence = simplify(masked)
  const found: string[] = []
  for (const [words] of matchesIn(sentence, MENTION)) {
    const outlet =
      book.read(words.replace(TO_NAME, '')) ??
      book.read(/[\p{Script=Han}]{2,4}\uE002[^\uE002]+\uE002$/u.exec(words)?.[0] ?? '')
    if (outlet !== undefined) found.push(asWritten(outlet, sentence, masked))
    else if (words.endsWith('网')) found.push(words.replace(TO_NAME, ''))
    if (found.length >= MAX_MENTIONS) break
  }
  return found
}

function splitAtSemicolons(sentence: string): Span[] {
  const spans: Span[] = []
  for (const match of sentence.matchAll(/[^；;]+[；;]?/gu))
    spans.push({ start: match.index, end: match.index + match[0].length })
  return spans
}

function shift(claim: SentenceClaim, by: number): SentenceClaim {
  const move = <T extends Span>(span: T | null): T | null =>
    span ? { ...span, start: span.start + by, end: span.end + by } : null
  return { ...claim, speaker: move(claim.speaker), verb: move(claim.verb) }
}
