/**
 * Through whom a sentence in Chinese has its claim, where the outlet is not the verb's subject: told, interviewing,
 * having the paper, printing the article, given in a bracket; and where a rumour is said to have begun.
 */
import { compile } from '../compile-pattern'
import { matchesIn } from '../matches-in'
import { bareName, isOneName } from './chinese-book'
import { skipLeads } from './chinese-subject'
import type { ChineseWords } from '../words/chinese-words'
import type { OutletBook } from './outlet-book'
import { pattern } from '../words/word-list'

export interface ChineseCarriers {
  /** The outlet whose text or reporter a subject is: "《江城晚报》的报道". `isReport`: of a verb that only outlets do. */
  ofSubject(subject: string, isReport: boolean, book: OutletBook): string | undefined
  /** The outlet of "据…报道". */
  ofSource(source: string, book: OutletBook): string | undefined
  /** Whoever wired it, or saw the paper it is from. */
  wired(sentence: string, book: OutletBook): string | undefined
  /** "（来源：《江城晚报》）", in the sentence with its brackets. */
  inBracket(sentence: string, book: OutletBook): string | undefined
  /** Whom a speaker told it, where they published it. */
  told(sentence: string, speaker: string, book: OutletBook): string | undefined
  /** "这一说法最早出现在论坛“山城夜谈”" */
  whereBegun(sentence: string, book: OutletBook): string | undefined
  /** The outlet a sentence opens with: "播客“潮汐电台”请来律师许曼，她直言". */
  opening(sentence: string, start: number, end: number, book: OutletBook): { outlet: string; end: number } | undefined
}

/** "据新华社北京3月5日电" */
const WIRED = /据([^，。；："\uE001]{2,14})\uE001+(?:电|讯)/u
/** "《江城晚报》看到的一份内部文件显示" */
const SEEN_BY = compile(
  pattern`
  (《[^》]{2,16}》|[^，。《》]{2,10}?)(?:记者)?(?:看到|获得|获取|查阅|取得|掌握)的(?=[^，。]{1,20}?(?:显示|表明|称|
  指出)|(?:一份|内部)?(?:文件|报告|备忘录|邮件|记录|信件|材料|录音|合同)，)
`,
  'u',
)
const HAD = /(?:看到|获得|获取|查阅|取得|掌握)的/u
/** "一份被《北岸商报》获取的纪要" */
const SEEN_OF =
  /(?:被|由|经)(《[^》]{2,16}》|[^，。《》]{2,10}?)(?:记者)?(?:看到|获得|获取|查阅|取得|掌握|曝光|披露|公开)的/u
const MEDIA_TEXT = pattern`
  (?:调查报道|评论文章|现场画面|新闻节目|晚间新闻|早间新闻|新闻|报道|文章|社论|社评|评论|调查|特稿|专栏|长文|推文|
  帖子|短片|视频|画面|镜头|节目|连线|纪录片|专题片|快讯|简讯|消息|电讯|电文|稿件|编辑部|头版标题|头条标题|标题|头版|
  头条)
`
/** Behind an outlet's name, where it speaks for itself: "《江城晚报》昨晚刊发的一篇社论", "该刊同期刊出的一项调查". */
const OUTLETS_TEXT = compile(
  pattern`
    ^(?:\uE001+|当地时间|北京时间|[早晚午](?:间|高峰)?|整点|随后|此前|后来|稍后|昨[晚夜]|今早|当[晚天日]|同[期日]|自己|自家|本身|其|
    官方|旗下|的|[一这该][篇则段项份条档期组]|最新|独家|头版|头条|署名|现场|后续|深度|追踪|《[^》]{2,16}》|
    (?:推送|发布|刊发|刊登|刊出|刊载|播出|播发|播放|发表|发出|发起|进行|所做)|网站|官网|客户端|公众号|微博|官微|
    抖音号|视频号|直播间|频道|版面|驻[^，的]{1,8}(?=记者)|记者(?=发|采写)|发回|采写|${MEDIA_TEXT})*$
  `,
  'u',
)
/** "北瀚通讯社11月12日发自首都的消息" */
const WIRES_TEXT = /^([^\uE001]{1,13}[社报台网])\uE001*(?:发自|从)[^，]{1,12}的?(?:消息|电讯|报道|电文)$/u
/** A title that speaks though it is no outlet's. */
const PAPER = compile(
  pattern`
  (?:通知|意见|办法|条例|规定|决定|决议|报告|[白蓝]皮书|公报|方案|规划|计划|纲要|法|标准|指南|手册|声明|宣言|协议|
  协定|合同|公约|章程|细则|规范|规程|准则|守则|公告|通报|说明|函|书|史|记|传|论|年鉴|统计|倡议|草案|要点|备忘录|纪要|
  预案|名单|清单|目录)》$
`,
  'u',
)
/** "《江城晚报》", and nothing else. */
const TITLE_ALONE = /^(?:《([^》]{2,16})》|\uE002([^\uE002]{2,16})\uE002)$/u
/** "北瀚社", "岚州卫视": where only an outlet can stand. */
const PLACED_NAME = compile(
  pattern`
  ^(?:国家|官方|该国)?(?:通讯社)?((?!本[报社台网刊地]|该|这|那|某|一[家些份]|多家|几家|各|有|当地|外国|国[内外]|境外|
  两家|数家|同一|上述|其|众多|贵|我)\p{Script=Han}{2,8}(?:(?<!公|旅行?|合作|出版|信用|报|茶|诗|剧|学|棋|书)社|
  (?<!电|联|官|互联|铁路|管|路|法|水|气|台)网|(?<!情|海|公|年|研|内|简|通|举|警|预|电|汇|申|月|季|财|快|喜|捷|墙|黑板)报|
  (?<!书|报|停|创|期)刊|卫视|电视|广播|在线|财经|新闻|观察|周末|论坛|客户端))$
`,
  'u',
)
/** Of those, what may say something, and is no forum. */
const SPEAKS = /^\p{Script=Han}{2,5}(?:[社网报刊]|卫视|在线|观察|周末)$/u
const BRACKET =
  /[（(](?:(?:资料|消息|图片|据|信息)?(?:来源|源|转自|摘自|原载|引自)[:：于]?\s?|据)?([^（）()]{2,20}?)(?:报道|讯|电)?[）)]/u
/** "该报评论员沈乔", "《远岸周刊》记者" */
const PRESS_PEOPLE =
  /^(《[^》]{2,16}》|.{2,14}?)(?:驻[^，]{1,8}?)?的?(?:特约|首席|副|见习)?(?:评论员|记者|专栏作家|专栏作者|撰稿人|主笔|主编|总编辑?|编辑部|编辑)/u
/** "编辑部致函本站": a source's own words, and what it had. */
const OF_SOURCE = /(?:援引|引述|引用|转述|转引|转发|看到|获得|取得|记者从).*$/u

/** When it did, behind its name. */
const SINCE = /(?:\uE001+|当地时间|昨[晚夜]|今早|当[晚天日]|最新|独家|援引)+的?$/u

const TARGET = pattern`
  ((?:[^，。；："《》\uE001]{0,12}?)《[^》]{2,16}》(?:杂志|网站|周刊|月刊|电台|客户端)?|
  [^，。；："《》\uE001]{0,10}?\uE002[^\uE002]{2,16}\uE002(?:新闻|官方)?(?:网站|公众号|客户端|杂志|播客|频道)?|
  [^，。；："《》\uE001对向]{2,14}?)
`
const SPOKE = pattern`
  (?:(?:撰文|刊文|发表|表示|说|称|透露|坦言|，|：|指出|证实|确认|承认|介绍|披露|强调|解释|坦承|讲述|回应|重申|宣布|
  预测|警告|否认|补充|抱怨|回忆|独家|松口|放话|感叹|感慨|喊话|控诉|反映|爆料|私下|发声|澄清|直言|坦白|诉苦|哭诉|倾诉|
  诉说|直言|反问|道出|描述|估计|预计|分析|评价|批评|抱怨|承诺|保证|提供|出示|展示|讲|谈|吐露|吐槽|还|也|时))
`
const WHERE = '(?:\\p{Script=Han}{0,4}(?:节目|访谈|专访|直播|频道|采访|栏目|专栏|镜头|对话|论坛|报道|文章|评论))'
const OF = '(?:的|(?<=[台视网社报播闻刊》\\uE002])(?!台|站|公司))'
/** Where only an outlet can stand, or what reads as one. `isSure`: a name in marks is one. */
const PLACES: readonly { readonly pattern: RegExp; readonly isSure: boolean }[] = [
  [
    pattern`
      (?:接受|拒绝(?!接受)|婉拒|谢绝|回应|答复|回复|回答|面对)(?:了|过)?(?:来自)?(?:本|
      该(?![报台社刊网]))?${TARGET}(?:的)?(?:《[^》]{2,16}》|\uE002[^\uE002]{2,16}\uE002)?(?:记者|编辑部|栏目|
      节目)?(?:的)?(?:独家|电话|书面|视频|当面|联合)?(?:采访|专访|访问|访谈|置评|询问|提问|查询|追问|约访|请求)
    `,
    true,
  ],
  [`(?:^|[，；：])${TARGET}(?:的)?记者[^，。]{0,6}?(?:追问|提问|询问|质问|问)`, true],
  [`(?:受访于|受)${TARGET}(?:记者)?(?:采访|专访|访问|邀请)`, true],
  [
    `(?:做客|作客|亮相|登上|现身|连线)${TARGET}(?:的)?(?:《[^》]{2,16}》|\\uE002[^\\uE002]{2,16}\\uE002)?${WHERE}?(?:上|中|里|时|，)`,
    true,
  ],
  [`上${TARGET}(?:的)?(?:《[^》]{2,16}》|\\uE002[^\\uE002]{2,16}\\uE002)${WHERE}?(?:上|中|里|时|，)`, false],
  [`(?:在|于)${TARGET}(?:的|旗下)?(?:《[^》]{2,16}》|\\uE002[^\\uE002]{2,16}\\uE002)${WHERE}?(?:上|中|里|时)`, false],
  [
    `(?:在|于|为|给)${TARGET}(?:上|${OF}${WHERE}(?:上|中|里|内|前)?)?(?:撰文|撰写|撰稿|刊文|发文|发表|刊登|刊出|刊发|刊载|写道|评论|回应|反驳|回击|澄清|透露|披露)`,
    false,
  ],
  [`(?:在|于)${TARGET}${OF}${WHERE}(?:上|中|里|内|时|前)`, false],
  [
    `(?:对|告诉|告知|向|致函|致电|致信|答复|回复|回应|去信)(?:本|该(?![报台社刊网]))?${TARGET}(?:的)?(?:记者|编辑部)?${SPOKE}`,
    true,
  ],
  [
    pattern`
      (?:通过|透过|借助|经由|借)${TARGET}(?:${OF}${WHERE})?(?:发布|发表|表示|说|称|提醒|呼吁|回应|澄清|宣布|告诉|喊话|
      否认|警告|重申|强调|承诺|透露|证实|致歉|道歉|发出|通报|公布|指出|解释)
    `,
    false,
  ],
  [
    '(?:在|于|通过|借)[^，。；"\\uE002]{0,8}?(?:平台|论坛|社区|网站|贴吧|博客|[Aa][Pp][Pp]|应用|频道|公众号|账号|播客|节目|栏目|专栏)(\\uE002[^\\uE002]{2,16}\\uE002)',
    true,
  ],
  [
    '(?:在|于)(\\p{Script=Han}{2,8}(?:论坛|贴吧|社区|网))(?:上|里)?(?:发帖|留言|跟帖|发文|爆料|写道|吐槽|提问|求助)',
    true,
  ],
  [`(?:致|给)${TARGET}(?:编辑部)?的(?:一封)?(?:公开|亲笔|读者)?(?:信|来信|邮件|函)`, false],
].map(([source, isSure]) => ({ pattern: compile(source as string, 'gu'), isSure: isSure === true }))

/** "在播客《夜航》中说" */
const IN_PROGRAMME =
  /(?:在|做客|作客|登上|上)(?:[^，。]{0,10}?的?)(?:播客|节目|栏目|访谈节目|专栏)(?:《([^》]{2,16})》|\uE002([^\uE002]{2,16})\uE002)(?:节目)?(?:上|中|里|时)/u
/** "部长做客《对话》节目" */
const PROGRAMME =
  /(?:在|做客|作客|登上|上)(?:[^，。《》]{0,10}?)《([^》]{2,16})》(?:节目|栏目|播客|访谈)(?:上|中|里|时)/u
const BEGUN = compile(
  pattern`
  (?:消息|说法|传言|传闻|谣言|报道|视频|截图|照片|数字|数据|文章|内容|爆料|帖子|指控|录音|言论|事件|线索|名单|
  画面)[^，。；]{0,14}?(?:出现在|来自|源自|源于|出自|见于|见诸|刊登在|刊登于|刊于|刊载于|发表在|发表于|发布在|始于|
  始自|流传于|由|被)([^，。；]{2,24}?)(?:上|率先|首先|独家|最先|首发)?(?=$|[，。；]|披露|报道|播出|刊出|刊登|刊发|
  发布|曝光|爆出|传出|发出|转载|提出|捅出)
`,
  'u',
)
/** Whom an outlet had speak: "刊登对经济学者郑以宁的专访". */
const HOSTS = compile(
  pattern`
  ^(?:了|\uE001+|昨[晚夜]|今早|当[晚天日]|[^，]{0,4}?)(?:(?:刊登|发表|播出|播放|刊发|推出|发布)[^，]{0,20}?的?(?:专访|
  访谈|采访|对话|来信|专栏)|(?:请来|邀请|采访|专访|访问|对话|连线|独家专访|访谈|找到|联系上?|走访|寻访|见到)了?(?!时|
  中|团|组))
`,
  'u',
)

const HOSTING = /[访采]|对话|来信|专栏|请来|邀请|连线|找到|联系|见到/u

const NAMED_AND_KIND = compile(/\uE002\p{Script=Han}{2,4}$/u)

export function createChineseCarriers(words: ChineseWords): ChineseCarriers {
  const platform = compile(
    pattern`
      (?:(?:在|于|通过|透过|借|经)(?:其|自己的?|个人|本人)?(?:的)?(?:社交媒体|社交平台|社交网站|海外社交平台|官方|
      认证|个人)?|(?:发布?|转发|更新)了?(?:一条|一则|一篇)?)(${words.platforms})(?=平台|上|账号|号|发|写|，|回应|直播|
      表示|说|称|否认|澄清|宣布|评论|留言|吐槽|喊话|帖|贴|动态|视频|辟谣|群|里|中|痛批|批评|转)|
      (${words.platforms})(?=用户|博主|网友|账号|大V|主播|UP主|up主)
    `,
    'u',
  )

  const nameless = compile(`^(?:${words.nameless})$`, 'u')

  const readAt = (phrase: string, isSure: boolean, book: OutletBook): string | undefined => {
    const outlet = book.read(phrase) ?? outletsText(phrase, book)
    if (outlet !== undefined) return outlet
    if (!isSure) return undefined
    const [, title, quoted] = TITLE_ALONE.exec(phrase) ?? []
    return title ?? quoted ?? (isOneName(phrase) ? PLACED_NAME.exec(phrase)?.[1] : undefined)
  }

  /** The longest beginning of the words that names an outlet. */
  const opening = (sentence: string, start: number, end: number, book: OutletBook) => {
    const from = skipLeads(sentence, start, end)
    for (let units = Math.min(MAX_OPENING_UNITS, end - from); units > 1; units--) {
      const name = sentence.slice(from, from + units)
      if (/[》\uE002报台社刊网闻线视志道播组目]$/u.test(name) === false && !NAMED_AND_KIND.test(name)) continue
      const outlet = book.read(name)
      if (outlet !== undefined) return { outlet, end: from + units }
    }
    return undefined
  }

  const outletsText = (subject: string, book: OutletBook): string | undefined => {
    const head = opening(subject, 0, subject.length, book)
    return head && OUTLETS_TEXT.test(subject.slice(head.end)) ? head.outlet : undefined
  }

  /** "播客“潮汐电台”请来律师许曼" */
  const hostOf = (sentence: string, book: OutletBook): string | undefined => {
    const host = HOSTING.test(sentence) ? opening(sentence, 0, sentence.length, book) : undefined
    return host && HOSTS.test(sentence.slice(host.end)) ? host.outlet : undefined
  }

  return {
    ofSubject: (subject, isReport, book) =>
      book.read(subject) ??
      outletsText(subject, book) ??
      (PAPER.test(subject) ? undefined : TITLE_ALONE.exec(subject)?.[1]) ??
      (SPEAKS.test(subject) ? readAt(subject, true, book) : undefined) ??
      WIRES_TEXT.exec(subject)?.[1] ??
      SEEN_OF.exec(subject)
        ?.slice(1, 2)
        .map((name) => readAt(name, true, book))[0] ??
      (isReport ? book.read(PRESS_PEOPLE.exec(subject)?.[1] ?? '') : undefined) ??
      (isReport ? readAt(subject, true, book) : undefined),
    ofSource: (source, book) => {
      const name = source.replace(OF_SOURCE, '').replace(SINCE, '')
      return (
        book.read(name) ??
        outletsText(name, book) ??
        book.read(PRESS_PEOPLE.exec(name)?.[1] ?? '') ??
        readAt(name.split('、')[0] ?? '', true, book) ??
        readAt(name, true, book)
      )
    },
    wired: (sentence, book) => {
      const wired = WIRED.exec(sentence)?.[1] ?? ''
      // The place follows the agency's name.
      const wire = Array.from(wired, (_, at) => wired.slice(0, wired.length - at)).find((name) => book.read(name))
      if (wire !== undefined) return book.read(wire)
      const seen = HAD.test(sentence) ? SEEN_BY.exec(sentence)?.[1] : undefined
      return seen === undefined ? undefined : readAt(seen.replace(/^(?:根据|据|而|但|另)/u, ''), true, book)
    },
    inBracket: (sentence, book) => {
      const [whole = '', name = ''] = BRACKET.exec(sentence) ?? []
      return whole === '' ? undefined : readAt(name, /来源|转自|摘自|原载|引自/u.test(whole), book)
    },
    told: (sentence, speaker, book) => {
      for (const { pattern, isSure } of PLACES)
        for (const match of matchesIn(sentence, pattern)) {
          const outlet = readAt(match[1] ?? '', isSure, book)
          if (outlet !== undefined && nameless.test(outlet)) continue
          if (outlet !== undefined) return outlet
        }
      const [, title, quoted] = IN_PROGRAMME.exec(sentence) ?? []
      return (
        title ??
        quoted ??
        PROGRAMME.exec(sentence)?.[1] ??
        book.read(PRESS_PEOPLE.exec(speaker)?.[1] ?? '') ??
        platform
          .exec(sentence)
          ?.slice(1)
          .find((name) => name !== undefined) ??
        hostOf(sentence, book)
      )
    },
    whereBegun: (sentence, book) => {
      const name = BEGUN.exec(sentence)?.[1]
      return name === undefined ? undefined : (book.read(name) ?? bareTitle(name, book))
    },
    opening,
  }
}

const MAX_OPENING_UNITS = 26

/** "《北岸商报》今晨的头版": a title anywhere in the words that reads as an outlet's. */
function bareTitle(words: string, book: OutletBook): string | undefined {
  const title = /《[^》]{2,16}》/u.exec(words)?.[0]
  return title === undefined ? undefined : book.read(bareName(title))
}
