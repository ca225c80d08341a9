/** What a phrase in Chinese names as an outlet, by its own words and by what the text named before. */
import { compile } from '../compile-pattern'
import { simplify } from '../words/traditional-characters'
import type { OutletBook } from './outlet-book'
import { rememberIn } from './outlet-memory'
import type { ChineseWords } from '../words/chinese-words'
import { pattern } from '../words/word-list'

/** "网站“新潮观察”", "财经媒体深水财经": what is said before a name of who bears it. */
const KIND = pattern`
  (?:(?:新闻|报道|媒体|传媒)机构|短?视频号|抖音号|百家号|头条号|公号|公众号|微博账号|微博大V|自媒体(?:账号)?|账号|
  博主|电报频道|油管频道|网络电台|电台|电视频道|频道|论坛|播客(?:节目)?|资讯(?:网站|平台)|新闻(?:网站|平台|客户端)|
  网站|网媒|媒体|通讯社|电视台|广播电台|报纸|日报|周刊|周报|月刊|杂志|期刊|电子报|电子杂志|新媒体|节目|栏目|专栏|
  客户端|通讯|博客|贴吧|[Pp]odcast(?:\s?节目)?)
`
const EPITHET =
  '(?:本地|当地|官方|国家|地方|独立|民营|财经|新闻|调查|门户|商业|体育|国际|海外|网络|网路|微信|中文|英文|该国|本市|本省|省级|全国性|知名|科普|行业|专业|小|某)'
const DESCRIBED = compile(
  `^(?:[^，。\\uE002《》]{0,10}?的)?(?:${EPITHET}{0,2}${KIND}){1,2}\\s?(?:\\uE002([^\\uE002]{2,16})\\uE002|《([^》]{2,16})》)$`,
  'u',
)
/** "网络媒体新潮观察": without marks only where the kind is an outlet's and nobody's. */
const DESCRIBED_PLAIN = compile(
  pattern`
    ^(?:[^，。\uE002《》]{0,10}?的)?(?:${EPITHET}){0,2}(?:网站|网媒|媒体|通讯社|电视台|广播电台|网络电台|电台|报纸|
    周刊|杂志|播客|电子报|新闻网站|自媒体|公众号|资讯平台)([\p{Script=Han}]{2,8})$
  `,
  'u',
)
/** "一家名为“潮间带”的独立媒体" */
const NAMED_SO = compile(
  `^[^，。\\uE002]{0,8}?(?:名为|名叫|叫做?|自称)(?:\\uE002([^\\uE002]{2,16})\\uE002|《([^》]{2,16})》)的\\p{Script=Han}{0,4}?${KIND}$`,
  'u',
)
/** "“新潮观察”网站" */
const DESCRIBED_BEHIND = compile(
  `^[^，\\uE002]{0,8}?\\uE002([^\\uE002]{2,16})\\uE002(?:新闻|官方|微信)?(?:${KIND}|[Aa][Pp][Pp])$`,
  'u',
)
/** … unless it is somebody there, or what the word only helps to name. */
const NOT_DESCRIBED = compile(
  pattern`
  的|^(?:[一两几数多有各某]|人|负责|记者|主持|编辑|评论|设备|方|运营|创始|总|工作|驻|社|的|在|上|从|和|与|对|向|昨|今|
  也|则|还|又|后台|平台|里|中|内|用户|主播|业|行业|报道|称|说|表示|认为|指出|回应|披露|透露|证实|强调|发布|发文|刊登|
  援引)|(?:公司|集团|者|商|员|长|人士|人|方面|部门|报道)$
`,
  'u',
)
/** "该国的《北瀚商报》", "《南群岛观察》网站": the title alone is the outlet's name. */
const TITLE_LAST =
  /^[^《》，]{0,14}(《[^》]{2,16}》)(?:(?:新闻|官方|微信)?(?:网站|公众号|账号|微博)|杂志|周刊|月刊|双周刊|电台|客户端|社论|头版|评论版|记者|编辑部){0,2}$/u
const TITLE_OF_PRESS = /》(?:(?:新闻|官方)?网站|杂志|周刊|月刊|双周刊|电台|客户端|社论|头版|评论版){1,2}$/u
/** "该报", "同一家电视台", "这份刊物": one named before. */
const REFERENCE = compile(
  pattern`
  ^(?:该|上述|同一|(?:[这那该]|同一?)[家份个本档条])(?:报|报纸|日报|晚报|早报|晨报|周报|大报|社|通讯社|新闻社|社媒|台|
  电台|电视台|广播电台|卫视|频道|刊|刊物|期刊|杂志|周刊|月刊|双周刊|季刊|网|网站|新闻网站|媒体|网媒|平台|社区|公众号|
  账号|博主|栏目|节目|播客|论坛|客户端|视频号)(?:自己|本身)?$
`,
  'u',
)
const TEXT_REFERENCE =
  /^(?:该|这[篇则]|上述|同一?[篇则]|该篇)(?:报道|文章|社论|评论|长文|特稿|专栏|推文|帖子)(?:自己|本身)?$/u
/** What goes on with what an outlet had: only where one was named. */
const GOES_ON = /^(?:报道|文章|推文|帖文|长文|该文|社论|文)(?:中|最后|末尾|里)?$/u
/** Kinds of outlet that a word for one, and the end of a name, tell apart. `isOnly`: one of no kind is none of these. */
const KINDS: readonly { readonly word: RegExp; readonly name: RegExp; readonly isOnly?: boolean }[] = [
  { word: /报纸?$/u, name: /报$/u, isOnly: true },
  { word: /[台视]$/u, name: /(?:台|卫视|电视|广播|广播公司|之声|频道)$/u, isOnly: true },
  { word: /社$/u, name: /社$/u, isOnly: true },
  { word: /[刊志]物?$/u, name: /(?:刊|杂志)$/u },
  { word: /网站?$/u, name: /(?:网|在线)$/u },
  { word: /[号主区坛客端]$/u, name: /(?!)/u },
]
/** "独立电台": what somebody is, and no name. */
const KIND_ALONE = compile(`^(?!财经|新闻|体育|国际)(?:${EPITHET}){0,3}${KIND}$`, 'u')
/** "《南方都会报》": in the marks of a title the bare word for a paper is enough. */
const TITLED = /(?<![公海情简通年月季财喜捷电汇预警举申墙板])报$|刊$|周末$/u
/** What the endings of outlets' names end in: most words do not. */
const LAST = /[经报端刊网闻社台司视播志体讯线声]$/u
/** What comes before a name, or of two. */
const BEFORE_NAME = /^(?:在|对|据|由|被|从|与|和|及|而|但|于|通过|接受|告诉|该|这|那|是|有|以及|到|给|各|几|多|一)/u
const MIN_DESCRIBED = 3
const MIN_UNITS = 2
const MAX_UNITS = 16

const PLACE_FIRST = compile(/^\p{Script=Han}{2,4}?(?=\p{Script=Han}{3})/u)

export function createChineseBook(words: ChineseWords): OutletBook {
  const names = new Set(words.outletNames.split('|'))
  const ending = compile(`(?:${words.outletEndings})$`, 'u')
  const nameless = compile(`^(?:${words.nameless})$`, 'u')
  const titleLast = compile(`(?:${words.titles}|记者|编辑|主持人|评论员)$`, 'u')
  /** Simplified; the one named last stands last. */
  const named: string[] = []
  /** Simplified → as the text has it. */
  const written = new Map<string, string>()

  const hasEnding = (name: string) =>
    LAST.test(name) &&
    ending.test(name) &&
    !titleLast.test(name) &&
    !BEFORE_NAME.test(name) &&
    isOneName(name) &&
    !KIND_ALONE.test(name)

  const readReference = (name: string): string | undefined => {
    if (TEXT_REFERENCE.test(name) || GOES_ON.test(name)) return named.at(-1)
    if (!REFERENCE.test(name)) return undefined
    const kind = KINDS.find(({ word }) => word.test(name.replace(/(?:自己|本身)$/u, '')))
    if (kind === undefined) return named.at(-1)
    const isOfNone = (each: string) => !KINDS.some((other) => other.name.test(each))
    if (!kind.isOnly) return named.findLast((each) => kind.name.test(each) || isOfNone(each))
    return named.findLast((each) => kind.name.test(each)) ?? named.findLast(isOfNone)
  }

  const readPlain = (phrase: string): string | undefined => {
    const inTitle = TITLE_LAST.exec(phrase)?.[1]
    const name = bareName(inTitle ?? phrase)
    const isPress = TITLE_OF_PRESS.test(phrase)
    const hasMarks = /[\uE002》]/u.test(phrase)
    if (!isPress && phrase.length > MIN_DESCRIBED) {
      const [, quoted, title] = hasMarks ? (DESCRIBED.exec(phrase) ?? NAMED_SO.exec(phrase) ?? []) : []
      const plain = hasMarks ? undefined : DESCRIBED_PLAIN.exec(phrase)?.[1]
      const described = quoted ?? title ?? (plain !== undefined && !NOT_DESCRIBED.test(plain) ? plain : undefined)
      if (described !== undefined) return described
    }
    const behind = hasMarks ? DESCRIBED_BEHIND.exec(phrase)?.[1] : undefined
    if (behind !== undefined) return behind
    // "《时报》" behind "《滨海时报》".
    const longer = name.length < MIN_UNITS ? undefined : named.findLast((each) => each !== name && each.endsWith(name))
    if (longer !== undefined && (inTitle !== undefined || ending.test(name))) return longer
    if (isPress) return name
    if (name.length < MIN_UNITS || name.length > MAX_UNITS) return undefined
    if (names.has(name) || nameless.test(name)) return name
    if (named.includes(name)) return name
    return (
      readReference(name) ??
      readByParts(name) ??
      (hasEnding(name) || (inTitle !== undefined && TITLED.test(name)) ? name : undefined)
    )
  }

  /** "江城晚报和北岸电视台", "半官方的梅赫尔通讯社", "日本共同社", "江城新闻客户端". */
  const readByParts = (name: string): string | undefined => {
    const [first = '', second] = name.split(/[和与及]|以及/u)
    if (second !== undefined && isNamed(first)) return first
    const [owner = '', ...rest] = name.split('的')
    if (rest.length > 0) return isNamed(owner) ? owner : isNamed(rest.join('的')) ? rest.join('的') : undefined
    const abroad = PLACE_FIRST.test(name)
      ? [2, 3, 4].map((units) => name.slice(units)).find((each) => each.length > MIN_UNITS && names.has(each))
      : undefined
    if (abroad !== undefined) return abroad
    const bare = name.replace(
      /(?:官方)?(?:客户端|网站|公众号|微博|(?:新闻|财经|综合|公共|都市)?频道|(?:[早晚午]间|整点|今日)?新闻(?:节目)?)$/u,
      '',
    )
    return bare !== name && isNamed(bare) ? bare : undefined
  }
  const isNamed = (name: string) =>
    name.length >= MIN_UNITS && name.length <= MAX_UNITS && (names.has(name) || named.includes(name) || hasEnding(name))

  return {
    read: (phrase) => {
      const found = readPlain(simplify(phrase.trim()))
      return found === undefined ? undefined : (written.get(found) ?? found)
    },
    readAsOutlet: (phrase) => bareName(phrase.trim()),
    remember: (name) => {
      const plain = simplify(name)
      if (nameless.test(plain)) return
      rememberIn(named, plain)
      if (plain !== name && !written.has(plain)) written.set(plain, name)
    },
  }
}

/** No name holds these: "却在江城电台", "接受江城晚报". */
const NO_PART = /接受|通过|透过|援引|引述|告诉|做客|连线|[却则另又亦据]|在(?!线)|[对向](?![话导日阳外])|[的称]/u

/** Whether no more than a name stands there. */
export function isOneName(words: string): boolean {
  return !NO_PART.test(words)
}

/** Without its marks. */
export function bareName(name: string): string {
  return name.replace(/[《》\uE002]/g, '')
}
