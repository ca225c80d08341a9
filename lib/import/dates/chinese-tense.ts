/** What tells in Chinese whether a day lies ahead or behind: verbs have no tense, so what stands beside them counts. */
import { compile } from '../compile-pattern'
import type { TenseCues } from './tense'
import { pattern } from '../words/word-list'

const PAST = '(?<!不)了|已|曾|(?<![超经通透度])过(?![渡境后程去低高度大多剩万半往早晚期敏])|日前'
/** What is done with a date ahead: "预计5月完工", "可望全面恢复". */
const DONE = '(?:全部|全面|正式|基本)?(?:完成|完工|竣工|通车|开通|启用|投产|恢复|交付|到货|开放|结束)'
/** Behind a day they say that it is gone by, and elsewhere nothing. */
const TOLD = pattern`
  (?<![小据传所听再学])说(?![法明服和])|(?<![名职简俗自号堪])称(?![号为])|表示|宣布|指出|透露|披露|证实|承认|否认|回应|认为|
  强调|写道|报道|援引|刊发|刊登|播出|播发|通报|发文|发帖|致函|(?:公布|发布|发表|公开|提交|签署|召开|举行|通过|作出|下发|
  印发)的|电(?=[（(]|$)|讯(?=[（(]|$)
`

export const CHINESE_TENSE: TenseCues = {
  clause: /[，；：]/u,
  future: compile(
    pattern`
      将(?![军领士近])|可(?:以|望)?(?=${DONE})|能(?:够)?(?=${DONE})|(?:卖|排|订|管|够用|持续|延续|维持|推迟|推后|延长|延后|
      延期|延|拖|顺延|改)到?[了在到至]$|(?:持续|延续|推迟|延长|延|顺延)[到至]|预计|计划|拟|即将|未来|届时|有望|有意|打算|
      准备|争取|力争|最[迟晚快早]|安排|排定|定[于在为]|(?:指示|决议|约定|通知|要求|敲定)[于在]?$|目标|要[在于到]|须[在于]|应[在于]|待|下次|(?:可能|或)(?=$|[在于从自])|^(?:可能|或|会(?![议见谈员长场展]))
    `,
    'gu',
  ),
  past: compile(PAST, 'gu'),
  told: compile(`${PAST}|${TOLD}`, 'gu'),
  behind: /截[至止]到?$/u,
  deadline: [
    /(?:^|[，。；：])[^，。；：了已曾]*$/u,
    /^(?:[\d一二三四五六七八九十]{1,3}[时点](?:\d{1,2}分|半)?|\d{1,2}[:：]\d\d)?之?前(?![往后来])|^以前/u,
  ],
}
