import { CHINESE_DATES } from '../dates/chinese-dates'
import { CHINESE_TENSE } from '../dates/chinese-tense'
import { createChineseClaims } from '../claims/chinese-claims'
import { CHINESE_WORDS } from '../words/chinese-words'
import type { LanguageRules } from './language-rules'
import { simplify } from '../words/traditional-characters'
import { pattern } from '../words/word-list'

export const CHINESE: LanguageRules = {
  language: 'zh',
  head: {
    byline: pattern`
      (?:本[报報]|本刊|特[约約]|[见見][习習])?[记記]者[:：丨|｜/／]?|[紀記][錄者][:：／/]|(?:編輯|作者)[:：丨|｜/／]|
      (?:(?:整理|编辑|起草|编写|报告|供稿|采写|采访|编译|核查|责任编辑|撰写|撰文|撰稿|执笔|记录|拟稿|主笔|图|文)(?:者|人员?|
      员)?[、/／与和·]?){1,3}\s?[:：丨|｜/／]
    `,
    reporters: '(?!)',
    dateLead: '(?:日期|发布时间|发布日期|发布于|时间|会议时间|成文日期|印发日期|更新时间|更新于)[:：]?',
    dateTail: pattern`
      (?:来源|作者|编辑|责编|责任编辑|记者|阅读量?|编写|撰写|撰文|撰稿|整理|采写|编译|供稿|执笔|记录|审核|校对|核查|
      采访)[:：]\S+|[（(]?(?:星期|周)[一二三四五六日天][）)]?|\p{Script=Han}{2,8}(?:报|社|网|台|刊|频道|客户端)|
      第\d+版|\p{Script=Han}{2,4}版|来源[:：]?|发布(?:时间|日期)[:：]?|[上下]午\d{1,2}[时点:：]\S{0,6}|\d{1,2}[时点]\S{0,4}|记者|更新|发布|
      字号|阅读|[A-Z]?\d{1,3}版|总?第\d+期|\p{Script=Han}{1,8}〔\d{4}〕\d+号|
      \p{Script=Han}{2,14}(?:整理|编印|编制|编|主办|主编|供稿|发布|印发|参阅|参考|使用|外传|资料)|对话|专访|评论|观点|时评|
      特稿|国际|国内|财经|要闻|深度|社论|头版|综合|文化|人物|调查|经济|时政|本地|专题|专栏|副刊|公司|产业|金融|市场|科技|教育|健康|民生|社会|城事|视点|聚焦|焦点|环球|能源|地产|汽车|体育|\d{1,2}[:：]\d\d(?:[:：]\d\d)?|上午|下午
    `,
    sections: '背景|前言|引言|摘要|概述|导言|目录|内容提要|基本情况|要点',
    fields: {
      from: '发件人|报送单位|拟稿',
      to: '收件人|致|呈|呈报|呈送|主送|报送|抄送',
      date: '日期|时间',
      subject: '主题|事由|标题',
    },
  },
  listTitles: {
    questions: '(?:几个|主要|关键|核心|重点|待解|待议|待讨论的?|讨论|开放|焦点)问题|问题(?:讨论|清单)|供讨论的?问题',
    things: '(?:我|我们)(?:带了|带的|买了|装了)(?:什么|哪些|东西)|(?:购物|行李|装备)清单',
    agenda: '(?:会议)?议程|会议议题|议题|审议事项|讨论事项',
    resolutions: '(?:议定|决定|商定|部署|议决)事项|会议(?:决定|议定|确定|要求)|工作部署|任务分工|决议',
  },
  ordinals: [
    '第一|首先|其一|一是',
    '第二|其次|其二|二是',
    '第三|再次|其三|三是|最后',
    '第四|其四|四是|最后',
    '第五|其五|五是|最后',
  ],
  ranks: [],
  abbreviations: new Set(),
  beforeNumbers: new Set(),
  alsoLast: new Set(),
  dates: CHINESE_DATES,
  plain: simplify,
  tense: CHINESE_TENSE,
  hedges: {
    writers: ['据称', '据说', '传闻(?=[，：称说]|[^，。；]{4})', '疑似', '涉嫌', '所谓'],
    open: [
      '可能',
      '也许',
      '或许',
      '或(?=将|有|会|需|达|超|因|受|延|致|面临|成为|为|在|上升|下降|上涨|下跌|升|降|涨|跌|增|减|再|已|可|影响|推迟|低于|高于|仍|迎|与[^，。]{2,12}有关)',
      '(?<![材原资燃饮布塑面涂香肥饲颜史爆笑照预意难不作用木石填配调毛废染])料(?=[于将会]|\\d)',
      '应该(?=[还会已有没在就不])',
      '大概',
      '似乎',
      '恐怕',
      '恐将',
      '有望',
      '可望',
      '怕是',
      '未必',
      '看来',
      // Before a mark it is the claim's own verb.
      '(?:估计|推测|猜测)(?![，,：:])',
      '尚不(?:清楚|明确|确定|得知)|尚不明朗|尚无定论|不得而知|并不清楚',
      '不排除',
      '怀疑(?=[，：\\p{Script=Han}])',
    ],
  },
  claims: createChineseClaims(CHINESE_WORDS),
}
