/**
 * Whose words a verb gives, in Chinese: what stands between the clause's beginning and the verb, less connectives and
 * times before it, and adverbials behind it.
 */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from '../compile-pattern'
import { NAMED, QUOTED } from '../masked-text'
import { pattern } from '../words/word-list'

/** Offsets within the sentence. */
export interface ChineseSubject extends Span {
  readonly words: string
}

const MAX_SUBJECT_UNITS = 36

const CONNECTIVES = compile(
  pattern`
  ^(?:另有(?=\p{Script=Han}{2})|(?:《[^》]{2,16}》|[^，。《》]{2,10}?)(?:记者)?(?:看到|获得|获取|查阅|取得|
  掌握)的(?=.{0,8}(?:文件|报告|备忘录|邮件|记录|信件|材料|草案|纪要|合同|录音))|
  有(?=[一二两三四五六七八九十几数多]+[名位人]|不少|部分|一些|许多|\p{Script=Han}{0,4}(?:工程师|教师|工人|医生|律师|
  居民|专家|学者|村民|网友|员工|官员|人士|分析|市民|家长|业内|媒体|乘客|目击者|议员|业主|商户|渔民))|截至[^，]{1,8}|
  不过|但是|但|可是|只是|然而|同时|此外|另外|另(?![一两外有])|随后|其后|之后|后来|起初|最后|最终|其中|因此|而且|而|
  并且|并|且|对此|此前|目前|如今|现在|眼下|当时|事后|日前|近日|有关|当[天日晚]|次日|翌日|同日|与此同时|相反|一方面|
  另一方面|事实上|实际上|据悉|甚至|就连|早就|早在|反?倒是|不料|谁知|显然|据此|由此|为此|相比之下|尽管如此|即便如此|
  就(?=有)|还|也|又|(?:文|信|书|片|帖子?|视频|声明|报告|公告|演讲|讲话|致辞|采访|节目|会|邮件|通报)(?:中|里|内|
  上)(?=[他她其]|\p{Script=Han}{0,3}(?:还|则|也|又)))
`,
  'u',
)
const TIMES = compile(
  pattern`
  ^(?:[^，。]{0,12}?(?:\uE001+电|[报台社网](?:讯|消息)(?=[\s　（(]))[\s　]*(?:[（(][^（）()]{2,20}[）)][\s　]*)?|
  [（(][^（）()]{0,8}(?:记者|通讯员)[^（）()]{0,16}[）)]|(?:过了|隔了|停了|沉默了?|愣了|等了)[^，的]{1,5}(?:儿|会|久|
  刻|天|秒|分钟|小时|阵|下)|半晌|良久|许久|片刻(?:之?后)?|\uE001+(?:上午|下午|晚间|晚上|早上|凌晨|当天|晚|深夜)?|
  在?\uE001+|当地时间|北京时间|昨[晚夜]|今[早晨]|清晨|凌晨|深夜|傍晚)
`,
  'u',
)

/** Of somebody who does something else first: "看后", "谈到房价时", "上《夜谈》节目时". */
const MEANWHILE = pattern`
  (?<=[\p{Script=Han}》）\uE002])(?:看|听|读|得知|获悉|谈|提|被问|面对|走出|离开|抵达|回到|出席|参加|主持(?!人)|视察|质询|答询|
  考察|走访|会见|回答|答复|回应|接受|做客|作客|连线|现身|亮相|上(?=[^，海]{2,20}(?:节目|[》\uE002台视网]))|发表|宣誓|
  卸任|就职|作证|发言(?!人)|致辞|演讲(?!者)|讲话|直播|受访)[^，]{0,24}?(?:之)?(?:后|时|前|之余|期间)
`
const MANNERS = pattern`
  (?:摇摇?头|点点?头|摇着头|点着头|耸耸肩|摆摆手|叹了?(?:一)?口气|笑了笑|笑了一下|想了想|
  (?:[笑哭流含噙红板沉皱摇点低抬指拿捧抱挥搓拍望看盯握叼叹背扶拉吃喝跟忙冲举摸翻擦捏护倚靠]|微笑|苦笑|哽咽|叹息|比划|
  思索|犹豫|颤抖)着[^，的]{0,6}|\p{Script=Han}{2}地|苦笑|哽咽|无奈)
`
const WAYS = pattern`
  (?<!的)(?:分析|辩解|回复|答复|笑|哭|怒|叹|吼|感叹|调侃|嘲讽|讥讽|打趣|追问|插话|留言|跟帖|跟贴|发帖|发文|发博|推文|
  评论|点评|总结|归纳|概括|推断|猜测|转述|汇报|受访|答询|质询|作证|供述|陈述|举例|解读|比喻|建言|发声|发言|致辞|致歉|道歉|松口|开口|回击|
  回怼|反击|反复|坚持|一直|始终|一向|仍然|依然|多|更|只|只是|却|才|便|再|倒|先|率先|独家|首先|最先|最早|最后|最终|
  起初|起先|后来|其后|终于|当庭|当众|当面|连夜|书面|口头|分别|联合|同样|另外|自己|继续|接着|当时|全文|原文|整版|大幅|
  上去|出面|出来|站出来|上前|起身|到场|撰文|首次|初步|再度|二度|一度|曾经|一[边面][^，的]{1,10}|亦|倒是?|反倒|反而|
  干脆|索性|竟然?|居然|果然|依旧|照样|立刻|立即|马上|当即|突然|其实|确实|的确|早已|刚刚|正在|经常|时常|总是|从来|有时|
  偶尔|多次|数次|屡次|反复|频频|不断|接连|陆续|相继|先后|齐声|异口同声|不约而同|同期|顺便|特意|特地|悄悄|低声|大声|
  高声|轻声|小声|郑重|严肃|坦率|坦白|诚恳|简短|间接|委婉|激动|愤怒|遗憾|惋惜|无奈|私底下|私下里|暗中|转身|回头|抬头|
  低头|起身|转头|扭头|(?<![合兼])并|匿名|以[^，]{1,30}为题|早前|先前|稍早时?|早些时候|当地时间|北京时间|日前|近日|近期|连日来|不久前|前不久|更正|纠正|订正|
  跟进|追报|在场|随口)
`
const ADVERBIALS = compile(
  pattern`
    (?:如此|的\p{Script=Han}{0,4}?(?:答复|回应|回答|说法|看法|解释|结论|意见|判断|口径|理由|反应|评价|态度|立场)|
    ${MEANWHILE}|${MANNERS}|${WAYS}|(?:做客|作客)[^，]{2,16}?时?|从[^，]{2,16}?(?:处|那里|方面|口中)|\uE001+|
    \d{1,2}日|(?<!的)(?:来|致|回|复)(?:电|信|函)(?:本报|本台|本社|本网|本站|记者)?|今[早晨天年]|昨[晚夜]|当[晚日即]|
    次日|翌日|同日|事后|会后|赛后|晚间|午后|深夜|凌晨|清晨|在(?:其)?(?:头版|封面|社论|评论版|卷首语|编者按)(?:头条)?|
    (?:提出|发出|作出|做出|持)(?:过|了)?|在[^，]{1,20}(?:撰文|刊文|发文|发帖|留言)|(?:就|在)[^，]{1,40}?(?:答记者问|
    提问)时|(?:为|给|致)[^，]{2,20}?的[^，]{0,6}(?:文章|专栏|信|公开信|社论|评论|序)(?:中|里)|
    (?:在|于)[^在，]{1,24}?(?:上|中|里|内|时|后|前|期间|采访时)|
    (?<![存正现实所内外潜自旨意])在(?![场逃押任职册岗校])[^在，的]{2,8}|(?:在)?接受[^，]{1,20}?(?:采访|专访)(?:时|后)|
    (?<![反针相绝])对(?![方手岸])[^，]{1,20}|跟(?:我|我们|咱们?|你|他|她|大家|记者|本报|笔者)(?:们|记者)?|将(?![军领于在会再很\uE001])[^，]{1,16}|把[^，]{1,16}|
    在(?:微博|微信|推特|脸书|X)(?:平台)?|向(?![东阳荣红群前](?:$|[在于对将就也则昨今上接当把周\uE001]))[^，]{1,16}|
    (?:通过|透过|借)[^，]{1,16}|(?:当天|随后|昨日|今天)?(?:发表|发布|发出|发了|发过)了?(?:一份|一则|一篇|一条|个)?(?:书面|联合|公开|
    官方|最新|气象|灾害)?(?:声明|公告|通告|公报|文章|讲话|视频|新闻稿|
    预报|预警|通报|通知|消息|提醒|评论|长文|帖文|动态)|就(?!业|诊|职|学|医)[^，]{1,12}|(?:回复|答复|回应|回答|致函|致信|
    致电|去信|告知)[^，]{2,12}|从(?!业)[^，的]{2,12}|[（(][^（）()]{1,20}[）)]|等(?:\p{Script=Han}{0,2}人)?|很|十分|
    非常|颇为|还|也|则|都|又|均|再次|随后|曾|已|已经|昨日|今天|一再|公开|正式|予以|加以|强烈|直接|私下|当场|电话中|
    明确|普遍|纷纷|大多|一致|随即|仍|坚决|此前|同时|当天|进一步|的话|方面)$
  `,
  'u',
)
/** Behind these a verb of saying tells of nothing said: "难以判断", "没有得到证实", "计划宣布". */
const UNSAID = compile(
  pattern`
  (?:难以|无法|不能|未能|不敢|不便|不得|可以|(?<![许认])可|能够|应当|应该|理应|需要|必须|须|不会|将|将会|打算|计划|
  准备|拟|有权|等待|得到|获得|没有|没|并未|尚未|从未|未|不愿|不肯|不想|愿意|被|遭|遭到|受到|引发|引来|引起|请|请求|怎么|怎样|如何|为何|何时|是否|
  有待|以便|以示|不再|停止)$
`,
  'u',
)
/** Planned to be said: "将于周五宣布". */
const TO_COME = /将(?:于|在|会|再|很快|随后|继续|\uE001)[^，]{0,20}$/u
/** Of nobody: "总的来说", "换句话说", "一般认为", "没有任何机构宣称". */
const NOBODY = compile(
  pattern`
  ^(?:换(?:句话|言之)|.{1,3}(?:来|而)$|也就是|就是|一般|可以|不用|不消|或者|虽|俗话|常言|常言道|应该|不得不|话|这么|
  那么|怎么|怎样|照理|老实|坦率|严格|具体|没有(?:任何)?\p{Script=Han}|没人|无人|谁|有没有|真假|问题|原因|结果|值得|
  按照|根据|听(?![众证])|用(?=[他她]|\p{Script=Han}{2,14}的话)|如$)
`,
  'u',
)
const NO_SUBJECT = compile(
  pattern`
  ^(?![被因由受遭][^，]{1,14}的\p{Script=Han}{2})(?:并?非所有|没有人|无人|针对|面对|鉴于|关于|对于|随着|除了|这|那|
  其(?=[中他它余实间次一二三后所])|此|本(?![报台刊])|该(?!\p{Script=Han}{0,6}(?:会|校|厂|市|品牌|平台|银行|基金|大学|医院|人士|企业|店|轮|员|师|长|家|人|者|商)(?:负责人|相关|方面|有关|发言|代表)?(?:$|[^，。]))|如|若|因|由于|如果|虽然|尽管|是|有|已|正在|将|被|我|你)(?!位|
  报|台|刊|网|媒|播客|栏目|节目|通讯|电讯|周刊|月刊|期刊|卫视|客户端|视频号|杂志|电[台视]|公司|部门|局|方|团|院|校|厂|
  国|省|市|县|党|机构|组织|集团|企业|委员|协会|负责|官员|名|男子|女子|学者|专家|报告|行|社|次|家|份|些|总编|主编|编辑|中心|协会|学会|
  记者|论坛|频道|账号|公众号|博主|篇|片|剧|案|校|船|馆|店|楼|村|岛|区|州|队|警)
`,
  'u',
)
const OPEN_END = /(?:[的被不是可]|(?<!研究|事务|派出|交易|诊|公|会|场|厕|哨|监理|托儿|招待|检验|检测|看守|管理|商)所)$/u

/** Undefined when nobody is left. `isDenial`: of a verb that itself says that nothing was said. */
export function trimSubject(
  sentence: string,
  start: number,
  end: number,
  isDenial = false,
): ChineseSubject | undefined {
  const { from, to } = trimmed(sentence, start, end)
  const words = sentence.slice(from, to)
  if (words.length === 0 || words.length > MAX_SUBJECT_UNITS || words.includes(QUOTED)) return undefined
  if (words.length === 1 && !/[其他她它]/u.test(words)) return undefined
  if ((words !== '其' && NO_SUBJECT.test(words)) || OPEN_END.test(words) || NOBODY.test(words)) return undefined
  if (!isDenial && (isUnsaid(sentence.slice(from, end)) || UNSAID.test(words))) return undefined
  return { start: from, end: to, words }
}

/** Whether nothing but connectives and adverbials stands there. */
export function isSubjectless(sentence: string, start: number, end: number): boolean {
  const { from, to } = trimmed(sentence, start, end)
  return to <= from
}

/** Behind the connectives and times that a clause begins with. */
export function skipLeads(sentence: string, start: number, end: number): number {
  let from = start
  for (let guard = 0; guard < 4; guard++) {
    const lead = leadOf(sentence.slice(from, end))
    if (lead === 0) break
    from += lead
  }
  return from
}

function isUnsaid(words: string): boolean {
  return UNSAID.test(words) || TO_COME.test(words)
}

function leadOf(words: string): number {
  return (/^\s+/.exec(words) ?? CONNECTIVES.exec(words) ?? TIMES.exec(words))?.[0].length ?? 0
}

/** Whether a name in marks goes on over that place: what it holds is no adverb. */
function isInMarks(words: string, at: number): boolean {
  const before = words.slice(0, at)
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.split(NAMED).length % 2 === 0
}

function trimmed(sentence: string, start: number, end: number): { from: number; to: number } {
  let from = start
  let to = end
  for (let guard = 0; guard < 10; guard++) {
    const words = sentence.slice(from, to)
    const lead = leadOf(words)
    from += lead
    const cut = lead > 0 ? 0 : ((/\s+$/.exec(words) ?? ADVERBIALS.exec(words))?.[0].length ?? 0)
    const tail = isInMarks(words, words.length - cut) ? 0 : cut
    to -= tail
    if (lead === 0 && tail === 0) break
  }
  return { from, to }
}
