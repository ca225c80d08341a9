/** Who a subject in Chinese is: a person by name, somebody by office, a pronoun, a body. */
import { compile } from '../compile-pattern'
import type { NameMention } from '../names/find-names'
import { matchesIn } from '../matches-in'
import { simplify } from '../words/traditional-characters'
import type { Speaker } from './claim-reader'
import { skipLeads, type ChineseSubject } from './chinese-subject'
import type { ChineseWords } from '../words/chinese-words'
import { CHINESE_SURNAMES } from '../words/chinese-surnames'
import { pattern } from '../words/word-list'

export interface ChineseSpeakers {
  /** `phrase` is a subject as the text has it. */
  read(phrase: string): Speaker
  /** The people a text, masked, names with their office before them. */
  personsIn(text: string): NameMention[]
  isDefinite(subject: string): boolean
  /** Who may be meant by a surname and an office, "高局长"; undefined for any other name. */
  called(name: string): ((full: string) => boolean) | undefined
  /** Whom a clause without a verb of saying is about, where its beginning tells: "市长高志远出席了会议". */
  opening(sentence: string, start: number, end: number, isPerson?: boolean): ChineseSubject | undefined
}

/** "博主“海湾老周”探店后": somebody by the name they go by. */
const NICKNAMED = '(?:博主|网民|网友|网红|主播|用户|读者|大V|[Uu][Pp]主|账号|楼主)'
const NICKNAME = compile(`${NICKNAMED}[“"「\\uE002]([^”"」\\uE002，。]{2,12})[”"」\\uE002]`, 'u')
const LONG_SURNAMES = pattern`
  佐藤|铃木|高桥|田中|渡边|伊藤|山本|小林|加藤|吉田|佐佐木|山口|松本|井上|石田|石破|岸田|小泉|河野|野田|安倍|欧阳|司马|
  上官|诸葛|司徒|皇甫|尉迟|夏侯|东方|慕容|令狐|端木|公孙|宇文|钟离|南宫|闻人|呼延
`
const ORGANISATION = compile(
  pattern`
  (?:公司|集团|企业|银行|协会|学会|工会|委员会|议会|法院|检察院|研究所|研究院|中心|机构|组织|联盟|政府|气象台|天文台|
  电网|铁路|[^\p{P}](?:部|局|厅|署|处|院|府|党|方|社))$
`,
  'u',
)
const OFFICE_BEHIND = '先生|女士|小姐|太太|老师|师傅|大爷|大妈|大叔|大姐|大哥|阿姨|奶奶|爷爷|伯|叔|婶|姨'
/** What a surname's character may begin without being one. */
const NO_NAME = compile(
  pattern`
  ^(?:方面|方代|文章|文件|文本|马上|常常|时常|经常|向来|从来|普遍|高[层管校]|成员|代表|家属|家长|团|管理|全体|全部|都|于|和|及|与|时|
  相关|应急|通报|安全|单位|范[围学]|国内|国际|公|党|金融|温和|文化|能源|水利|农业|时候|支持|房地|车主|店|
  曾(?:经|多|在|对|向|于|就|被|有|是|两|三|一|几))
`,
  'u',
)
/** What no given name ends in, but a sentence may go on with. */
const NOT_GIVEN =
  /[在说称表指出认对向于则也就将已曾与和及等的是为并从把被让到去有没不又还再只都各正当因此前后昨今本两三，]/u
/** Behind a surname. */
const GIVEN = `\\p{Script=Han}(?:(?!${NOT_GIVEN.source})\\p{Script=Han})?`
/** "安娜·科斯塔周一会见": what no name spelt by its sound goes on with. */
const BEHIND_NAME = /(·[^·]{2}[^·在说称表对认将已曾的了周是就也还昨今]*)[在说称表对认将已曾的了周是就也还昨今].*$/u
const BY_SOUND = pattern`
  阿埃艾安奥巴拜班贝本比别波博伯布查茨达戴丹德登迪蒂丁顿多厄恩尔法菲费芬弗福夫盖格根贡古哈海汉豪赫亨霍基吉加贾杰金久卡
  凯坎康考柯科克肯库奎拉莱兰朗劳勒雷黎里丽利莉林琳留卢鲁伦罗洛吕马迈曼毛梅门蒙米密缪明莫默姆穆娜纳奈南内尼涅宁纽诺欧帕
  潘佩彭皮平珀普奇恰乔切让热日荣茹儒瑞若撒萨塞桑瑟森沙莎山尚绍舍申沈圣施什史士舒丝斯苏索塔泰坦汤特滕提图托瓦万韦维魏温
  冯连齐赖庞策蓬裴邦鲍勃昂宾彬采蔡察努派蒲钦松陶廷旺赞娅蕾薇琪迦伽敦顿埃厄娃
  文翁沃乌武西希锡夏肖谢辛休许逊雅亚扬耶叶伊因英尤雨约泽扎詹珍芝朱卓兹佐
`
const FULL_NAME = (surnames: string) =>
  pattern`
    (?:[\p{Script=Han}]{1,6}·[\p{Script=Han}·]{1,12}|[${BY_SOUND}]{3,6}|
    [${surnames}]\p{Script=Han}(?![市县区镇乡村州省局部厅处院校所社行站厂会队司署组台馆园团科股办委家界业族级国方
    程])\p{Script=Han})
  `
const ON_FROM_SUBJECT = pattern`
  (?=[则也还都又却就在对于从向把将已曾没不未再随当昨今发作做给通以为同表召举出周上下近日强接受主晚清凌傍连事反回应继续
  前中深看听读走拿打写转点摇笑叹坐站去来离亦倒竟只才用因拒坚最私率先据多有月年并次翌放挂推抱擦喝夹翻掏端望盯指摸采提派
  启决撤暂修调认赞批驳解介致叫请求迅及立即\uE001\uE002"（(]|$)
`

export function createChineseSpeakers(words: ChineseWords): ChineseSpeakers {
  const { titles, surnames, roles } = words
  const ending = compile(`(?:${words.outletEndings})$`, 'u')
  const offices = `(?:${titles}|${roles}|\\p{Script=Han}{1,2}(?:[员师匠贩]|农(?![业村民场产田])|工(?![程人会厂作地序业])|学家))`
  const name = pattern`
    (?:[A-Z][\p{L}.'-]*(?:[ ·-][A-Z][\p{L}.'-]*){0,3}|[\p{Script=Han}]{1,8}·[\p{Script=Han}·]+|[${BY_SOUND}]{2,8}|
    (?:${LONG_SURNAMES})\p{Script=Han}{1,2}|[${surnames}](?:某{1,2}|${OFFICE_BEHIND}|\p{Script=Han}{1,2})|
    [老小阿][${surnames}]|阿\p{Script=Han}[伯叔婶姨嫂公婆]?)
  `
  const withRole = compile(`^.*${offices}(${name})$`, 'u')
  const titledName = compile(
    pattern`
      (${titles}|${roles})((?:[\p{Script=Han}]{1,8}·[\p{Script=Han}·]{1,12})|
      (?:(?:${LONG_SURNAMES}|[${surnames}])[\p{Script=Han}]{1,2}))|${NICKNAMED}\uE002([^\uE002]{2,12})\uE002
    `,
    'gu',
  )
  /** "蔡卫东局长", "海洋学家索伦森博士": a full name before what its bearer is. */
  const titleBehind = compile(
    pattern`
      (?:^(?![${BY_SOUND}]{3}|.*的)(${FULL_NAME(surnames)})副?(?:[县市省区州部局厅处院校社会行厂队]长|主任|书记|主席|
      总统|总理|总裁|经理|将军|律师|医生|老师)|^(?:.*${offices})?((?!${titles}|${roles})${FULL_NAME(surnames)})(?:先生|女士|博士|教授|
      院士))$
    `,
    'u',
  )
  const titleLast = compile(`(?:${titles})$`, 'u')
  const named = compile(
    `^(?:[${surnames}][\\p{Script=Han}]{1,2}|[${surnames}](?:${OFFICE_BEHIND})|[老小][${surnames}])$`,
    'u',
  )
  const bySurname = compile(
    `^([${surnames}])(?:副?(?:${titles})|${OFFICE_BEHIND}|[总董工导院局处科校市县区镇省州部]|教练)$`,
    'u',
  )
  const openingPerson = compile(
    `^(?:[^，。；：的]{0,18}?的)?[^，。；：的]{0,18}?${offices}([\\p{Script=Han}]+·[\\p{Script=Han}·]{2,8}?|[${surnames}]${GIVEN}|[老小阿][${surnames}])${ON_FROM_SUBJECT}`,
    'u',
  )
  const openingName = compile(`^(?:[${surnames}]${GIVEN}|[老小阿][${surnames}])${ON_FROM_SUBJECT}`, 'u')
  const openingGroup = compile(
    pattern`
      ^有?(?:不少|许多|很多|一些|部分|[大多]?多数|众多|大批|
      [一二两三四五六七八九十数几多\d]{1,3}[名位个户])[^，。；：]{0,14}?(?:[人者主员民客生师家长户]|
      ${offices})${ON_FROM_SUBJECT}
    `,
    'u',
  )
  const openingQuoted = compile(`^[\\p{Script=Han}A-Za-z]{1,12}\\uE002[^\\uE002]{2,16}\\uE002${ON_FROM_SUBJECT}`, 'u')
  const openingBody = compile(
    pattern`
      ^[\p{Script=Han}、\uE002]{0,18}?(?:公司|集团|银行|协会|工会|商会|公会|学会|[^，]{0,3}(?<![议机宴聚晚约])会|法院|
      检察院|研究所|研究院|中心|机构|组织|联盟|政府|发言人|球队|俱乐部|酒店|工厂|学校|医院|大学|剧组|方面|官方|警方|
      校方|院方|厂方|军方|检方|店方|[局厅署院委办部庭组]|${titles})${ON_FROM_SUBJECT}
    `,
    'u',
  )

  const readName = (phrase: string): string | undefined => {
    const found = withRole.exec(phrase)?.[1]
    return found !== undefined &&
      !titleLast.test(found) &&
      !ending.test(found) &&
      !NO_NAME.test(found) &&
      !/[局部会院厅署处办室委府员者们]$/u.test(found)
      ? found
      : undefined
  }

  return {
    read: (phrase) => {
      const nickname = NICKNAME.exec(phrase)?.[1]
      if (nickname !== undefined) return { name: nickname, kind: 'person' }
      const whole = phrase
        .trim()
        .replace(/[（(][^（）()]{1,20}[）)]$/u, '')
        .replace(/^[被遭][^，的]{1,12}的(?=\p{Script=Han}{2})/u, '')
        .replace(OWN_ACCOUNT, '')
      const plain = simplify(whole)
      const titled = titleBehind
        .exec(plain)
        ?.slice(1)
        .find((each) => each !== undefined)
      if (titled !== undefined && !NO_NAME.test(titled))
        return {
          name: whole.slice(plain.lastIndexOf(titled), plain.lastIndexOf(titled) + titled.length),
          kind: 'person',
        }
      const found = readName(plain)
      if (found !== undefined) return { name: whole.slice(whole.length - found.length), kind: 'person' }
      const called = CALLED.exec(plain)
        ?.slice(1)
        .find((each) => each !== undefined)
      if (called !== undefined && !NO_NAME.test(called)) {
        const at = plain.lastIndexOf(called)
        return { name: whole.slice(at, at + called.length), kind: 'person' }
      }
      const aged = AGED.exec(plain)?.[1]
      if (aged !== undefined && !titleLast.test(aged) && !NO_GIVEN_NAME.test(aged))
        return { name: whole.slice(whole.length - aged.length), kind: 'person' }
      // "世界银行上月发布的报告", not "一份昨天发布的报告".
      const issuer = ISSUER.exec(plain)?.[1]
      const whose = issuer ?? OWN_FIGURES.exec(plain)?.[1]
      if (whose !== undefined) return { name: whole.slice(0, whose.length), kind: 'role' }
      const opens = openingPerson.exec(plain)
      if (opens) {
        const name = readName(opens[0])
        if (name !== undefined)
          return { name: whole.slice(opens[0].length - name.length, opens[0].length), kind: 'person' }
      }
      return { name: whole, kind: named.test(plain) && !NO_NAME.test(plain) ? 'person' : 'role' }
    },
    personsIn: (text) =>
      [...matchesIn(simplify(text), titledName)].flatMap((match) => {
        const nickname = match[3]
        if (nickname !== undefined) {
          const start = match.index + match[0].length - nickname.length - 1
          const end = start + nickname.length
          return [{ name: text.slice(start, end), title: '', type: 'person' as const, start, end }]
        }
        const title = match[1] ?? ''
        const rest = (match[2] ?? '').replace(BEHIND_NAME, '$1')
        if (NO_NAME.test(rest)) return []
        const length = rest.length === 3 && NOT_GIVEN.test(rest.charAt(2)) ? 2 : rest.length
        const start = match.index + title.length
        return [{ name: text.slice(start, start + length), title, type: 'person' as const, start, end: start + length }]
      }),
    isDefinite: (subject) => subject.length < 5 && titleLast.test(simplify(subject)),
    called: (name) => {
      const surname = bySurname.exec(simplify(name))?.[1]
      return surname === undefined ? undefined : (full) => full.length < 5 && simplify(full.charAt(0)) === surname
    },
    opening: (sentence, start, end, isPerson = false) => {
      const from = skipLeads(sentence, start, end)
      const clause = sentence.slice(from, end)
      const length =
        (/^(?:他们|她们|他|她|双方|对方)(?!的)/u.exec(clause) ??
          openingPerson.exec(clause) ??
          (NO_NAME.test(clause) ? null : openingName.exec(clause)) ??
          (isPerson
            ? null
            : (openingGroup.exec(clause) ?? openingQuoted.exec(clause) ?? openingBody.exec(clause))))?.[0].length ?? 0
      return length === 0 ? undefined : { start: from, end: from + length, words: clause.slice(0, length) }
    },
  }
}

/** "市政府官网", "公安局官方微博“平安江城”": whose it is. */
const OWN_ACCOUNT = compile(
  pattern`
  (?<=\p{Script=Han}{2})(?:官网|官微|(?<=[局部厅署委院府会司行])网站|官方(?:网站|微博|微信|账号|公众号|微信公众号)|
  微信公众号)(?:[“"「\uE002][^”"」\uE002]{2,12}[”"」\uE002])?$
`,
  'u',
)
/** "家住河东的张大爷", "在江城开茶馆的李建华", "王强律师" */
const CALLED = compile(
  pattern`
    的([${CHINESE_SURNAMES}](?:${OFFICE_BEHIND}))$|^(?:在|从|来自|家住|住在|开|经营|负责|曾在|正在|刚)[^的，]{2,16}的
    ([${CHINESE_SURNAMES}]\p{Script=Han}{1,2})$|^((?!高级|国际|金牌|华人|东方|公益)[${CHINESE_SURNAMES}]\p{Script=Han})(?=(?:律师|
    教授|医生|博士)$)
  `,
  'u',
)
/** "七十岁的次仁": behind an age a name needs no surname. */
const AGED = /岁的(\p{Script=Han}{2,4})$/u
const NO_GIVEN_NAME = /[人者员工民孩子性生师友长家客夫亲妇童属婆爷奶叔姨嫂]$/u

const ISSUER = compile(
  pattern`
  ^((?![一两三多这那该某])[^《》，的]{2,16}?)(?:最新|近日|日前|新近|此前|早前|随后|联合|共同|公开|(?:上个?|本)[周月]|
  [去今前]年|[昨前][天日]|当[天日]|凌晨|[上下]午|晚间|\d{1,4}[年月日]|[上中下]旬|[初底]|\s){0,6}(?:发布|公布|出版|撰写|编制|编写|印发|提交|推出|
  出具|刊印)的[^，]{0,12}(?:《[^》]+》|报告|文件|白皮书|简报|公报|蓝皮书|调查|公告|声明|通告|通报|评估|数据|统计|
  民调|文本|结果|名单|指数|图像|影像)$
`,
  'u',
)

/** "海关总署数据", "市水务局10日的初步通报" */
const OWN_FIGURES = compile(
  pattern`
  ^((?![一两三多这那该某])[^《》，的]{2,16}?(?:[局部厅署委院府会]|公司|集团|中心|银行|大学|机构|组织|协会|研究所|证券|基金|资本|咨询|联合会|警方|
  海关))(?:最新|近日|日前|此前|\d{1,4}[年月日]|[上中下]旬|[初底]|\s){0,6}的?(?:最新|初步|公开|官方|监测|统计|
  内部|有关|相关){0,2}(?:数据|统计|报告|通报|公告|声明|展望|研报|资料|预报|数字|结果)$
`,
  'u',
)

export function readChinesePronoun(subject: string): 'person' | 'body' | 'anyone' | undefined {
  const words = simplify(subject)
  if (/^[他她其]$/u.test(words)) return 'anyone'
  return /^(?:他们|她们|它|它们|该公司|该部门)$/u.test(words) ? 'body' : undefined
}

/** Whether no pronoun for a person can mean a speaker of this name. */
export function isChineseBody(name: string): boolean {
  return ORGANISATION.test(simplify(name))
}

export function isChineseAnonymous({ name }: Speaker): boolean {
  return /知情人士|消息人士|不愿(?:透露|公开)姓名|不愿?具名|匿名|^一[名位]|官员$/u.test(simplify(name))
}
