/**
 * Reads claims in Chinese, where nothing parts words: a subject is what stands between the clause's beginning and its
 * verb, less connectives, dates and adverbials. Lists come from languages/chinese.ts.
 */
import type { Span } from '@/lib/schema/excerpt'
import type { Stance } from '@/lib/schema/attribution'
import { QUOTED } from '../masked-text'
import { matchesIn } from '../matches-in'
import type { NameMention } from '../names/find-names'
import type { ClaimReader, FrameContext, PlacedClaim, SentenceClaim, Speaker } from './claim-reader'
import type { OutletBook } from './outlet-book'

/** Pattern sources, but `surnames`: characters; and `outletNames`: names parted by "|". */
export interface ChineseWords {
  readonly asserts: string
  readonly denies: string
  readonly position: string
  readonly noComment: string
  readonly reverses: string
  /** Verbs by which outlets report. */
  readonly outlets: string
  readonly titles: string
  readonly surnames: string
  readonly outletNames: string
  readonly outletEndings: string
  readonly nameless: string
  /** Where people post in their own name. */
  readonly platforms: string
}

const MAX_UNITS = 1200
const MAX_SUBJECT_UNITS = 36
const CLAUSE = /[^，。；：！？"、,;:!?]+/gu
const CONNECTIVES =
  /^(?:另有(?=\p{Script=Han}{2})|(?:《[^》]{2,16}》|[^，。《》]{2,10}?)(?:记者)?(?:看到|获得|获取|查阅|取得|掌握)的(?=.{0,8}(?:文件|报告|备忘录|邮件|记录|信件|材料))|有(?=\p{Script=Han}{0,4}(?:工程师|教师|工人|医生|律师|居民|专家|学者|村民|网友|员工|官员|人士|分析|市民|家长|业内|媒体|乘客|目击者|议员|业主|商户|渔民))|截至[^，]{1,8}|不过|但是|但|然而|同时|此外|另外|随后|其中|因此|而且|而|并且|并|对此|此前|目前|日前|近日|有关|当天|与此同时|一方面|另一方面|事实上|据悉|早就|就(?=有)|还|也)/u
const TIMES = /^(?:[^，。]{2,12}?\uE001+电\s*|\uE001+(?:上午|下午|晚间|晚上|早上|凌晨|当天)?|在?\uE001+)/u
const ADVERBIALS =
  /(?:率先|独家|首先|最先|最早|如此|(?:做客|作客)[^，]{2,16}?时?|从[^，]{2,16}?(?:处|那里|方面|口中)|\uE001+|\d{1,2}日|(?:来|致|回|复)(?:电|信|函)|今早|昨晚|在(?:其)?(?:头版|封面|社论|评论版)(?:头条)?|(?:提出|发出|作出|做出)(?:过|了)?|在[^，]{1,20}(?:撰文|刊文)|(?:就|在)[^，]{1,40}?(?:答记者问|提问)时|(?:在|于)[^在，]{1,24}?(?:上|中|里|时|后|期间|采访时)|(?:在)?接受[^，]{1,20}?(?:采访|专访)时|(?<!反)对[^，]{1,20}|将(?![军领])[^，]{1,16}|把[^，]{1,16}|在(?:微博|微信|推特|脸书|X)(?:平台)?|向[^，]{1,16}|通过[^，]{1,16}|(?:当天|随后|昨日|今天)?(?:发表|发布|发出)了?(?:一份|一则)?(?:书面|联合|公开|官方)?(?:声明|公告|通告|公报|文章|讲话|视频)|就[^，]{1,12}|很|十分|非常|颇为|还|也|则|都|又|均|再次|随后|曾|已|已经|昨日|今天|一再|公开|正式|予以|加以|强烈|直接|私下|当场|电话中|明确|普遍|纷纷|大多|一致|反复|随即|仍|坚决|此前|同时|当天|进一步|的话|方面)$/u
const ACCORDING =
  /(?:^|[，。；！？"])(?:另|又)?(?:根据|依据|按照|据)([^，。；："]{2,30}?)(报道|消息|援引|称|说|透露|介绍|统计|测定|显示|指出|表示|披露|估计|估算|数据|的说法|通报|反映|预测|回忆|讲述|公布|发布|获悉|分析|(?<=报告|调查)(?=，))(?!的)(?=[，：显称]|[^，]{0,8}，)/u
/** "据新华社北京3月5日电" */
const WIRED = /据([^，。；："\uE001]{2,14})\uE001+(?:电|讯)/u
/** "在王建国看来" */
const IN_VIEW = /(?:^|[，。；])在([^，。；："]{2,20}?)(?:看来|眼中|眼里)/u
/** "《江城晚报》看到的一份内部文件显示" */
const SEEN_BY =
  /(《[^》]{2,16}》|[^，。《》]{2,10}?)(?:记者)?(?:看到|获得|获取|查阅|取得|掌握)的(?=[^，。]{1,20}?(?:显示|表明|称|指出)|(?:文件|报告|备忘录|邮件|记录|信件|材料|录音|合同)，)/u
const PAPERS = /(?:文件|报告|备忘录|邮件|记录|信件|材料|判决书|通报|纪要)$/u
/** "《江城晚报》的报道": the outlet speaks for itself. */
const OUTLETS_TEXT =
  /^(.{2,16}?)的?(?:一篇|一则|最新|独家|头版|这篇|署名){0,2}(?:报道|文章|社论|调查报道|评论文章|评论|调查|特稿|专栏)$/u
/** "北瀚通讯社11月12日发自首都的消息" */
const WIRES_TEXT = /^([^\uE001]{1,13}[社报台网])\uE001*(?:发自|从)[^，]{1,12}的?(?:消息|电讯|报道|电文)$/u
/** "《江城晚报》", and nothing else. */
const TITLE_ALONE = /^《([^》]{2,16})》$/u
/** "北瀚社报道": of a verb that only outlets do. */
const AGENCYS_NAME = /^(?:国家|官方|该国)?(?:通讯社)?(\p{Script=Han}{2,4}(?<!公|旅行|合作|出版|信用|报)社)$/u
/** "（来源：《江城晚报》）", "（《江城晚报》）" */
const BRACKET = /[（(](?:(?:资料|消息|图片)?来源[:：]\s?)?([^（）()]{2,20})[）)]/u
/** "网站“新潮观察”", "财经媒体深水财经": what is said before a name of who bears it. */
const DESCRIBED =
  /^(?:(?:本地|当地|官方|国家|地方|独立|民营|财经|新闻|调查|门户|商业|体育|国际|海外|微信|中文|英文|该国)?(?:网站|媒体|公众号|播客|通讯社|电视台|广播电台|电台|报纸|日报|周刊|杂志|新媒体|自媒体)){1,2}(?:\uE002([^\uE002]{2,16})\uE002|([\p{Script=Han}]{2,8}))$/u
/** … unless it is somebody there, or what the word only helps to name. */
const NOT_DESCRIBED =
  /^(?:人|负责|记者|主持|编辑|评论|设备|方|运营|创始|总|工作|驻|社|的|在|上|从|和|与|对|向)|(?:公司|集团|者|商|员|长|人士|人)$/u

/** "该报评论员沈乔" */
const PRESS_PEOPLE =
  /^(《[^》]{2,16}》|.{2,14}?)(?:驻[^，]{1,8}?)?的?(?:特约)?(?:评论员|记者|专栏作家|主笔|主编|总编辑)/u
/** "市政府2013年公布的规划": whose paper it is. */
const ISSUED =
  /(?:^|[，。；])(?:根据|依据|按照|据)(?![一两三多这该某我你]|有关|最新|官方)([\p{Script=Han}·]{2,14}?)\uE001*(?:公布|发布|印发|披露|公开)的[^，。；]{2,16}，/u
const TOLD =
  /(?:在(?=[^，。]{2,18}(?:撰文|刊文|发表))|(?:回应|答复|回复)(?=[^，。]{2,18}(?:置评|采访|询问|提问|请求|查询|追问))|(?:做客|作客|亮相)|在(?=[^，。]{2,18}(?:节目|访谈|直播|频道)(?:上|中|里|时))|对|告诉|向|接受|通过)(?:本|该(?![报台社刊网]))?(《[^》]{2,16}》(?:杂志|网站|周刊|月刊|电台)?|[^，《》对向]{2,10}?)(?:记者)?(?:的?(?:采访|专访|置评|询问|提问|查询|追问)|(?:的|(?<=[台视网社报]))\p{Script=Han}{0,4}(?:节目|访谈|直播|频道)(?:上|中|里|时)|时|撰文|刊文|发表|表示|说|称|透露|坦言|，|：|指出|证实|确认|承认|介绍|披露|强调|解释|坦承|讲述|回应|重申|宣布|预测|警告|否认|补充|抱怨|回忆)/gu
/** "在播客《夜航》中说" */
const IN_PROGRAMME =
  /在(?:播客|节目|栏目|访谈节目)(?:《([^》]{2,16})》|\uE002([^\uE002]{2,16})\uE002)(?:节目)?(?:上|中|里)/u
const SHOWS = /^(?:显示|表明)$/u
const NARROW_MARK = /(?<=[\p{Script=Han}》）"\uE001\uE002])[,:;]/gu
const WIDE_MARKS: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；' }
const CITED =
  /(?:援引|引述|引用)([^，。；："]{2,24}?)(?:的(?:话|消息|说法|表述)|通报|消息)?(?:称|说|报道|指出|表示|透露(?!姓名|身份)|，|：|$)/u

export function createChineseClaims(words: ChineseWords): ClaimReader {
  const groups: readonly (readonly [Stance, string])[] = [
    ['no-comment', words.noComment],
    ['reverses', words.reverses],
    ['denies', words.denies],
    ['position', words.position],
    ['asserts', words.asserts],
  ]
  const verb = new RegExp(
    `(?:${groups.map(([, source], index) => `(?<v${index}>${source})`).join('|')}|(?<outlet>${words.outlets}))`,
    'u',
  )
  const names = new Set(words.outletNames.split('|'))
  const ending = new RegExp(`(?:${words.outletEndings})$`, 'u')
  const platform = new RegExp(
    `在(?:其|自己的|个人)?(?:社交媒体|社交平台|社交网站|海外社交平台|官方)?(${words.platforms})(?=平台|上|账号|发|写|，)`,
    'u',
  )
  const nameless = new RegExp(`^(?:${words.nameless})$`, 'u')
  const titled = new RegExp(
    `^.*?(?:${words.titles})((?:[\\p{Script=Han}]+·[\\p{Script=Han}·]+)|(?:[\\p{Script=Han}]{2,4}))$`,
    'u',
  )
  const titledName = new RegExp(
    `(${words.titles})((?:[\\p{Script=Han}]{1,8}·[\\p{Script=Han}·]{1,12})|(?:[${words.surnames}][\\p{Script=Han}]{1,2}))`,
    'gu',
  )
  const titleLast = new RegExp(`(?:${words.titles})$`, 'u')
  const named = new RegExp(`^[${words.surnames}][\\p{Script=Han}]{1,2}$`, 'u')

  const readFrames = (sentence: string, context: FrameContext) => {
    const frames = []
    for (const clause of matchesIn(sentence, CLAUSE)) {
      // With the mark that closes it: "业内人士分析，".
      const match = verb.exec(sentence.slice(clause.index, clause.index + clause[0].length + 1))
      if (!match) continue
      // "《江城晚报》的报道说"
      const isOf = match.groups?.outlet !== undefined && clause[0][match.index - 1] === '的'
      const subject = trimSubject(sentence, clause.index, clause.index + match.index - (isOf ? 1 : 0))
      if (!subject) continue
      const stance = groups.find((_, index) => match.groups?.[`v${index}`] !== undefined)?.[0]
      const at = clause.index + match.index
      const outlet = readSubjectOutlet(subject.words, match.groups?.outlet !== undefined, context.book)
      if (SHOWS.test(match[0]) && !PAPERS.test(subject.words) && outlet === undefined) continue
      frames.push({
        subject,
        verb: { start: at, end: at + match[0].length, words: match[0] },
        stance: stance ?? ('asserts' as const),
        isOutlets: match.groups?.outlet !== undefined,
        outlet,
      })
    }
    return frames
  }

  /** `isOutlets`: of a verb by which outlets report. */
  const readSubjectOutlet = (subject: string, isOutlets: boolean, book: OutletBook): string | undefined =>
    book.read(subject) ??
    book.read(OUTLETS_TEXT.exec(subject)?.[1] ?? '') ??
    WIRES_TEXT.exec(subject)?.[1] ??
    (isOutlets ? book.read(PRESS_PEOPLE.exec(subject)?.[1] ?? '') : undefined) ??
    (isOutlets ? (AGENCYS_NAME.exec(subject)?.[1] ?? TITLE_ALONE.exec(subject)?.[1]) : undefined)

  const readOne = (whole: string, context: FrameContext): SentenceClaim | undefined => {
    if (whole.length > MAX_UNITS) return undefined
    // Some texts set the narrow marks of other scripts.
    const sentence = whole.replace(NARROW_MARK, (mark) => WIDE_MARKS[mark] ?? mark)
    const according = ACCORDING.exec(sentence)
    const source =
      according?.[1] &&
      trimSubject(
        sentence,
        sentence.indexOf(according[1], according.index),
        sentence.indexOf(according[1], according.index) + according[1].length,
      )
    // "据北瀚社援引两人的消息": whoever cites.
    const sourceWords = (according?.[1] ?? '').replace(/(?:援引|引述|引用).*$/u, '')
    const sourceOutlet =
      context.book.read(source ? source.words.replace(/(?:援引|引述|引用).*$/u, '') : sourceWords) ??
      TITLE_ALONE.exec(sourceWords)?.[1]
    const frames = readFrames(sentence, context).filter(({ subject }) => !/^(?:另|又)?据/.test(subject.words))
    const outletFrame = frames.find((frame) => frame.outlet !== undefined)
    const main = frames.find((frame) => frame.outlet === undefined && !frame.isOutlets)
    const citedMatch = CITED.exec(sentence)
    const citedAt = citedMatch?.[1] ? citedMatch.index + citedMatch[0].indexOf(citedMatch[1]) : -1
    const cited = citedMatch?.[1] ? trimSubject(sentence, citedAt, citedAt + citedMatch[1].length) : undefined
    const isMediaReport = according?.[2] === '报道' || according?.[2] === '消息'
    const viewed = IN_VIEW.exec(sentence)
    const view = viewed?.[1]
      ? trimSubject(
          sentence,
          viewed.index + viewed[0].indexOf(viewed[1]),
          viewed.index + viewed[0].indexOf(viewed[1]) + viewed[1].length,
        )
      : undefined
    const issuer = main || cited ? undefined : readIssuer(sentence)
    const speaker =
      cited ??
      main?.subject ??
      view ??
      issuer ??
      (source && sourceOutlet === undefined && !isMediaReport ? source : null)
    const outlet =
      outletFrame?.outlet ??
      sourceOutlet ??
      (isMediaReport && source ? bare(source.words) : undefined) ??
      wiredBy(sentence, context.book) ??
      inBracket(whole, context.book) ??
      (speaker
        ? (readTold(sentence, context.book) ??
          context.book.read(PRESS_PEOPLE.exec(speaker.words)?.[1] ?? '') ??
          platform.exec(sentence)?.[1])
        : undefined) ??
      null
    if (!speaker && outlet === null) return undefined
    const frame = cited ? outletFrame : (main ?? outletFrame)
    return {
      speaker: speaker || null,
      outlet,
      verb: frame?.verb ?? null,
      stance: main?.stance ?? 'asserts',
      isOutletSpeaking: outletFrame !== undefined && !speaker,
      isOutletPronoun: false,
    }
  }

  return {
    createOutletBook: () => createChineseBook({ names, ending, nameless }),
    read: (sentence, contextAt): PlacedClaim[] => {
      const parts = splitAtSemicolons(sentence).flatMap((span) => {
        const claim = readOne(sentence.slice(span.start, span.end), contextAt(span.start))
        return claim ? [{ span, claim: shift(claim, span.start) }] : []
      })
      if (parts.length > 1) return parts
      const claim = readOne(sentence, contextAt(0))
      return claim ? [{ claim, span: { start: 0, end: sentence.length } }] : []
    },
    readSpeaker: (phrase): Speaker => {
      const inner = /\uE002([^\uE002]+)\uE002$/u.exec(phrase.trim())?.[1]
      const name = inner ?? phrase.trim()
      const withTitle = titled.exec(name)?.[1]
      if (
        withTitle !== undefined &&
        !titleLast.test(withTitle) &&
        !ending.test(withTitle) &&
        !/[局部会院厅署处办室委府]$/u.test(withTitle)
      )
        return { name: withTitle, kind: 'person' }
      return { name, kind: named.test(name) ? 'person' : 'role' }
    },
    readPronoun: (subject) =>
      /^(?:他|她)$/u.test(subject)
        ? 'anyone'
        : /^(?:他们|她们|它|它们|该公司|该部门)$/u.test(subject)
          ? 'body'
          : undefined,
    isNoPerson: (name) => ORGANISATION.test(name),
    isDefinite: (subject) => subject.length < 5 && titleLast.test(subject),
    personsIn: (text) => findPersons(text, titledName),
    isAnonymous: ({ name }) => /知情人士|消息人士|不愿透露姓名|匿名|^一[名位]|官员$/u.test(name),
  }
}

const ORGANISATION =
  /(?:公司|集团|企业|银行|协会|学会|工会|委员会|议会|法院|检察院|研究所|研究院|中心|机构|组织|联盟|政府|[^\p{P}](?:部|局|厅|署|处|院|府|党|方|社))$/u

/** What no given name ends in, but a sentence may go on with. */
const NOT_GIVEN =
  /[在说称表指出认对向于则也就将已曾与和及等的是为并从把被让到去有没不又还再只都各正当因此前后昨今本，]/u

/** "安娜·科斯塔周一会见": what no name spelt by its sound goes on with. */
const BEHIND_NAME = /(·[^·]{2}[^·在说称表对认将已曾的了周是就也还昨今]*)[在说称表对认将已曾的了周是就也还昨今].*$/u

/** People named with their office before them: "市长高志远". */
function findPersons(text: string, titledName: RegExp): NameMention[] {
  return [...matchesIn(text, titledName)].map((match) => {
    const title = match[1] ?? ''
    const words = (match[2] ?? '').replace(BEHIND_NAME, '$1')
    const isShort = words.length === 3 && NOT_GIVEN.test(words.charAt(2))
    const name = isShort ? words.slice(0, 2) : words
    const start = match.index + title.length
    return { name, title, type: 'person' as const, start, end: start + name.length }
  })
}

/** Without connectives and times before it and adverbials behind it; undefined when nobody is left. */
function trimSubject(sentence: string, start: number, end: number): (Span & { words: string }) | undefined {
  let from = start
  let to = end
  for (let guard = 0; guard < 8; guard++) {
    const words = sentence.slice(from, to)
    const lead = (/^\s+/.exec(words) ?? CONNECTIVES.exec(words) ?? TIMES.exec(words))?.[0].length ?? 0
    from += lead
    const tail = lead > 0 ? 0 : ((/\s+$/.exec(words) ?? ADVERBIALS.exec(words))?.[0].length ?? 0)
    to -= tail
    if (lead === 0 && tail === 0) break
  }
  const words = sentence.slice(from, to)
  if (words.length === 0 || words.length > MAX_SUBJECT_UNITS || words.includes(QUOTED)) return undefined
  if (
    /^(?:并?非所有|没有人|无人|针对|面对|鉴于|关于|对于|随着|除了|这|那|其|此|本(?![报台刊])|该|如|若|因|由于|如果|虽然|尽管|是|有|被|我|你)(?!位|报|台|刊|网|媒|杂志|电[台视]|公司|部门|局|方|团|院|校|厂|国|省|市|县|党|机构|组织|集团|企业|委员|协会|负责|官员|名|男子|女子|学者|专家|报告|行|社)/u.test(
      words,
    ) ||
    /[的被不是所可]$/u.test(words)
  )
    return undefined
  return { start: from, end: to, words }
}

function wiredBy(sentence: string, book: OutletBook): string | undefined {
  const words = WIRED.exec(sentence)?.[1] ?? ''
  // The place follows the agency's name.
  const wire = Array.from(words, (_, at) => words.slice(0, words.length - at)).find((name) => book.read(name))
  const seen = SEEN_BY.exec(sentence)?.[1]
  return (
    (wire === undefined ? undefined : book.read(wire)) ??
    (seen === undefined ? undefined : (book.read(seen) ?? (seen.startsWith('《') ? bare(seen) : undefined)))
  )
}

function inBracket(sentence: string, book: OutletBook): string | undefined {
  const [whole = '', name = ''] = BRACKET.exec(sentence) ?? []
  return book.read(name) ?? (whole.includes('来源') ? TITLE_ALONE.exec(name)?.[1] : undefined)
}

function readTold(sentence: string, book: OutletBook): string | undefined {
  for (const match of matchesIn(sentence, TOLD)) {
    const outlet = book.read(match[1] ?? '') ?? (match[1]?.startsWith('《') ? bare(match[1]) : undefined)
    if (outlet !== undefined) return outlet
  }
  const [, title, quoted] = IN_PROGRAMME.exec(sentence) ?? []
  return title ?? quoted
}

function createChineseBook(lists: { names: ReadonlySet<string>; ending: RegExp; nameless: RegExp }): OutletBook {
  const remembered: string[] = []
  return {
    read: (phrase) => {
      const name = bare(TITLE_LAST.exec(phrase.trim())?.[1] ?? phrase.trim())
      if (TITLE_OF_PRESS.test(phrase)) return name
      const [, quoted, plain] = DESCRIBED.exec(phrase.trim()) ?? []
      if (quoted ?? (plain !== undefined && !NOT_DESCRIBED.test(plain))) return quoted ?? plain
      if (name.length < 2 || name.length > 16) return undefined
      if (lists.names.has(name) || lists.ending.test(name) || lists.nameless.test(name)) return name
      if (REFERENCE.test(name)) return remembered.at(-1)
      return remembered.includes(name) ? name : undefined
    },
    readAsOutlet: (phrase) => bare(phrase.trim()),
    remember: (name) => {
      if (!lists.nameless.test(name)) remembered.push(name)
    },
  }
}

/** "该国的《北瀚商报》", "《南群岛观察》网站": the title alone is the outlet's name. */
const TITLE_LAST =
  /^[^《》，]{0,14}(《[^》]{2,16}》)(?:(?:新闻|官方)?网站|杂志|周刊|月刊|双周刊|电台|客户端|公众号|社论|头版|评论版){0,2}$/u
const TITLE_OF_PRESS = /》(?:(?:新闻|官方)?网站|杂志|周刊|月刊|双周刊|电台|客户端|社论|头版|评论版){1,2}$/u
const REFERENCE =
  /^(?:(?:该|这家|这份|同一家?)(?:报|报纸|社|通讯社|台|电台|电视台|刊|杂志|周刊|网|网站|媒体)|(?:该|这篇)?报道)$/u

function readIssuer(sentence: string): (Span & { words: string }) | undefined {
  const match = ISSUED.exec(sentence)
  if (!match?.[1]) return undefined
  const start = match.index + match[0].indexOf(match[1])
  return trimSubject(sentence, start, start + match[1].length)
}

function bare(name: string): string {
  return name.replace(/[《》\uE002]/g, '')
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
