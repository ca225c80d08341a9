/** Verbs of saying in a sentence in Chinese, each with its subject. Lists come from languages/chinese.ts. */
import type { Span } from '@/lib/schema/excerpt'
import type { Stance } from '@/lib/schema/attribution'
import { compile } from '../compile-pattern'
import { matchesIn } from '../matches-in'
import type { ChineseCarriers } from './chinese-carriers'
import type { ChineseSpeakers } from './chinese-speaker'
import { isSubjectless, trimSubject, type ChineseSubject } from './chinese-subject'
import type { ChineseWords } from '../words/chinese-words'
import type { OutletBook } from './outlet-book'
import { pattern } from '../words/word-list'

export interface ChineseFrame {
  /** Null: only the outlet speaks. */
  readonly subject: ChineseSubject
  readonly verb: Span & { readonly words: string }
  readonly stance: Stance
  /** Of a verb by which outlets report. */
  readonly isReport: boolean
  readonly outlet: string | undefined
}

export type ChineseFrames = (sentence: string, book: OutletBook) => ChineseFrame[]

const CLAUSE = /[^，。；：！？"、,;:!?]+/gu
const MAX_VERBS = 6
/** What a title or a name in marks holds is no verb. */
const IN_MARKS = /《[^》]{1,40}》|\uE002[^\uE002]{1,16}\uE002/gu
const PAPERS = compile(
  pattern`
  (?:文件|文本|结果|名单|图像|影像|研报|条文|指数|报告|备忘录|邮件|记录|信件|材料|判决书|通报|纪要|草案|评估|调查|民调|研究|白皮书|公报|简报|年报|财报|统计|
  普查|录音|合同|方案|规划|资料|信息|公告|通告|声明|档案|账本|台账|日志|天眼查|企查查|[Aa][Pp][Pp]|平台|截图|视频|录像|画面|监控|清单|协议|
  (?<=[^，]{3})数据|》)$
`,
  'u',
)
/** What nobody asks: "大桥预计年底通车" tells of the bridge. */
const FORESEES = /^(?:预计|估计|预测)$/u
const THINGS = compile(
  pattern`
  (?:[桥路线程船楼厦塔库率量价额段号轮期风雨雪潮峰震道渠闸坝井房费款口速求]|项目|列车|航班|车站|机场|活动|比赛|仪式|公园|
  新规|系统|影片|电影|展览|航线|会议|投资|规模|增长|收入|利润|营收|工程|产能|价格|人数|气温|判决|结果|会谈|谈判|协议|
  收购|合并|交易)$
`,
  'u',
)
/** "发出三次警告", "接到投诉": counted or had, it is a noun. */
const AS_NOUN =
  /(?:[一二两三四五六七八九十数多几\d][次份条项个篇封点轮]|[接收受遭提作做发]到?[了过出]?|引发|招来)(?:\p{Script=Han}{2})?$/u
const NOUNS =
  /^(?:警告|批评|质疑|承诺|建议|回应|解释|投诉|指责|指控|呼吁|抱怨|反对|支持|提醒|声明|说明|通报|道歉|澄清)$/u
const SHOWS = /^(?:显示|表明)$/u
/** Behind a verb: it only tells which, or makes a noun: "宣布的计划", "支持率". */
const OF_NOUN = compile(
  pattern`
  (?:(?:过|了|到|出)?的(?!是|\uE000|")|(?<=介绍|警告|批评|建议|表扬)信|(?<=承诺|建议|确认|认定|通知|批评|声明|说明|
  介绍|解释|警告|判决)书(?!记|面)|(?<=支持|反对)率|(?<=解释|建议|否决|批评)权|(?<=反对|支持|批评|主张)者|
  (?<=批评|质疑|反对|抗议)声|(?<=说明|介绍|通报|反映)会|(?<=报道)(?:机构|员|组|量|者|目录|情况|汇编|汇总|摘要)|与否)
`,
  'uy',
)
/** Behind these a report's verb is a noun. */
const A_REPORT = /(?:[的篇则份项条段期次]|上述)(?:独家|最新|头版|深度|追踪|后续|有关|相关|新闻|调查)?$/u
/** "报道还说" */
const GOES_ON_SAYING = /^(?:中|最后|末尾)?(?:还|则|也|又|同时|随后|最后|称|说|指|援引|引述|显示|认为|写道|提到|披露)/u
/** Who spoke stands in the clause before: "警方发布通告，称…". */
const TAKES_SUBJECT = compile(
  pattern`
  ^(?:声?称|宣称|并?说|认为|表示|指(?:出|责|控)?|强调|警告|直言|坦言|否认|承认|批评|痛斥|痛批|呼吁|反驳|驳斥|重申|
  透露|补充|写道|断言|坚称|辩称|感叹|解释|质疑|澄清|抱怨|要求|承诺|建议|提醒|直呼|感慨|强烈|通报|宣布|证实|确认|反问|
  提议|留言|发帖|发文|辟谣|(?:称|看|比|视|估|定性|评价|形容|描述|斥|归结|归因|比喻)(?:为|作|成|于))
`,
  'u',
)
const PAPER_OF_ITS_OWN = /^(?:该|这份)?(?:声明|公告|通告|公报|通报|来信|回信|回函|通知|文中|信中|帖文)$/u

export function createChineseFrames(
  words: ChineseWords,
  speakers: ChineseSpeakers,
  carriers: ChineseCarriers,
): ChineseFrames {
  const groups: readonly (readonly [Stance, string])[] = [
    ['no-comment', words.noComment],
    ['reverses', words.reverses],
    ['denies', words.denies],
    ['position', words.position],
    ['asserts', words.asserts],
  ]
  const verbs = compile(
    `(?:${groups.map(([, source], index) => `(?<v${index}>${source})`).join('|')}|(?<outlet>${words.outlets}))`,
    'gu',
  )

  return (sentence, book) => {
    const scanned = sentence.replace(
      IN_MARKS,
      (name) => `${name[0] ?? ''}${'〇'.repeat(name.length - 2)}${name.at(-1) ?? ''}`,
    )
    const frames: ChineseFrame[] = []
    let before: Span | undefined
    for (const clause of matchesIn(scanned, CLAUSE)) {
      const start = clause.index
      const end = start + clause[0].length
      const frame = readClause(sentence, scanned, { start, end }, frames.every(isIdle) ? before : undefined, book)
      if (frame) frames.push(frame)
      // An aside has no subject to give on.
      if (before === undefined || !isSubjectless(sentence, start, end)) before = { start, end }
    }
    return frames
  }

  function readClause(
    sentence: string,
    scanned: string,
    { start, end }: Span,
    before: Span | undefined,
    book: OutletBook,
  ): ChineseFrame | undefined {
    // With the mark that closes it: "业内人士分析，".
    const scope = scanned.slice(start, end + 1)
    let seen = 0
    /** Of nobody's report: a verb of saying may follow, "发布视频称". */
    let idle: ChineseFrame | undefined
    for (const match of matchesIn(scope, verbs)) {
      if (++seen > MAX_VERBS) return idle
      const at = start + match.index
      const verbEnd = at + match[0].length
      const stance = groups.find((_, index) => match.groups?.[`v${index}`] !== undefined)?.[0] ?? 'asserts'
      const isDenial = stance === 'no-comment' || stance === 'denies'
      if (isOfNoun(scanned, verbEnd)) continue
      // "《江城晚报》的报道说", "一篇报道称"
      if (
        match[0] === '报道' &&
        (A_REPORT.test(scanned.slice(start, at)) || isReportsSubject(scanned, start, at, verbEnd))
      )
        continue
      if (isNoun(match[0], scanned.slice(start, at), scanned[verbEnd])) continue
      const verb = { start: at, end: verbEnd, words: match[0] }
      const own = trimSubject(sentence, start, at, isDenial)
      const given =
        own === undefined || PAPER_OF_ITS_OWN.test(own.words)
          ? takenFrom(sentence, before, verb, own, start)
          : undefined
      const subject = given ?? own
      if (!subject) {
        // "公告称": the paper speaks.
        if (at === start && PAPER_OF_ITS_OWN.test(match[0])) continue
        // "要求退款的乘客说": the first verb only tells which passengers.
        if (at === start && scanned.slice(verbEnd, end).includes('的')) continue
        const host = before && TAKES_SUBJECT.test(match[0]) && isSubjectless(sentence, start, at) ? before : undefined
        const opening = host && carriers.opening(sentence, host.start, host.end, book)
        if (!host || !opening) return undefined
        const span = { start: host.start, end: opening.end }
        return { subject: { ...span, words: opening.outlet }, verb, stance, isReport: true, outlet: opening.outlet }
      }
      // "云湖大学的一项调查发现": no outlet's word.
      const isReport = match.groups?.outlet !== undefined && !(match[0] === '发现' && PAPERS.test(subject.words))
      const outlet = carriers.ofSubject(subject.words, isReport, book)
      if (FORESEES.test(match[0]) && THINGS.test(subject.words) && !/[，：]/u.test(scanned[verbEnd] ?? ''))
        return undefined
      if (SHOWS.test(match[0]) && !PAPERS.test(subject.words) && outlet === undefined) return undefined
      const frame = { subject, verb, stance, isReport, outlet }
      if (!isIdle(frame)) return frame
      idle ??= frame
    }
    return idle
  }

  /** Whom the clause before names, for a verb without a subject, and for "声明强调" behind "公会发来声明". */
  function takenFrom(
    sentence: string,
    before: Span | undefined,
    verb: Span & { words: string },
    own: ChineseSubject | undefined,
    start: number,
  ): ChineseSubject | undefined {
    if (!before) return undefined
    if (own !== undefined) {
      const paper = own.words.replace(/^(?:该|这份)/u, '')
      return sentence.slice(before.start, before.end).includes(paper)
        ? speakers.opening(sentence, before.start, before.end)
        : undefined
    }
    return TAKES_SUBJECT.test(verb.words) && isSubjectless(sentence, start, verb.start)
      ? speakers.opening(sentence, before.start, before.end)
      : undefined
  }
}

/** Of a verb by which outlets report, and no outlet's. */
function isIdle({ isReport, outlet, subject }: ChineseFrame): boolean {
  return isReport && outlet === undefined && subject.words.length > 1
}

function isReportsSubject(scanned: string, start: number, at: number, verbEnd: number): boolean {
  return isSubjectless(scanned, start, at) && GOES_ON_SAYING.test(scanned.slice(verbEnd))
}

function isNoun(verb: string, before: string, next: string | undefined): boolean {
  return NOUNS.test(verb) && /^[。；！、]?$/u.test(next ?? '') && AS_NOUN.test(before)
}

function isOfNoun(scanned: string, verbEnd: number): boolean {
  OF_NOUN.lastIndex = verbEnd
  return OF_NOUN.test(scanned)
}
