import { describe, expect, it } from 'vitest'
import { readingOf } from './test-reading'

const zh = readingOf('zh')

describe('Chinese', () => {
  it.each([
    ['市长李明德表示，大桥是安全的。', '李明德', null],
    ['李梅向路透社证实，大桥将关闭。', '李梅', '路透社'],
    ['李梅在微博发文称，大桥将关闭。', '李梅', '微博'],
    ['据新华社北京3月5日电，大桥将关闭。', null, '新华社'],
    ['据路透社援引两名官员的话报道，大桥将关闭。', '两名官员', '路透社'],
    ['《江城晚报》的报道说，大桥将关闭。', null, '江城晚报'],
    ['据警方通报，无人受伤。', '警方', null],
    ['在王建国看来，大桥将关闭。', '王建国', null],
    ['截至发稿，公司未作回应。', '公司', null],
    ['针对质疑，公司回应称，钱不够。', '公司', null],
    ['反对党批评政府隐瞒真相。', '反对党', null],
    ['史密斯在X平台上写道，立场不变。', '史密斯', 'X'],
    ['“大桥是安全的。”市长李明德说。', '李明德', null],
    ['市政府称，大桥是安全的。', '市政府', null],
    ['据警方统计，大桥已关闭三天。', '警方', null],
    ['据新华社报道，大桥已经关闭。', null, '新华社'],
    ['路透社援引知情人士的话称，大桥已经关闭。', '知情人士', '路透社'],
    ['工程师王晓明告诉《东湾晚报》，大桥是安全的。', '王晓明', '东湾晚报'],
    ['公司发言人拒绝置评。', '公司发言人', null],
    ['市政府否认了这一说法。', '市政府', null],
    ['交通部长王启明在《江城晚报》撰文指出，大桥将关闭。', '王启明', '江城晚报'],
    ['省长未回应《江城晚报》的置评请求。', '省长', '江城晚报'],
    ['“这不是我们的错。”工会领袖马立如是说。', '马立', null],
    ['议员高岚则不以为然，称大桥安全。', '高岚', null],
  ])('%s', (text, speaker, outlet) => {
    expect(zh.who(text)).toEqual([[speaker, outlet]])
  })

  it.each(['大桥周一关闭。', '这座小说里的大桥名称很长。', '据了解大桥很安全。', '这一说法不准确。'])(
    'invents nobody in: %s',
    (text) => {
      expect(zh.who(text)).toEqual([])
    },
  )

  it('follows a pronoun', () => {
    expect(zh.who('市长李明德表示，大桥是安全的。他还说，检查已经完成。')).toEqual([
      ['李明德', null],
      ['李明德', null],
    ])
  })

  it('gives a pronoun to whoever is named before it, and to no company', () => {
    expect(zh.who('市长高志远3月16日视察了港口。保险公司没有回应置评请求。他承诺，港口将开放。')).toEqual([
      ['保险公司', null],
      ['高志远', null],
    ])
    expect(zh.who('市长高志远视察了港口。市长说，港口将开放。')).toEqual([['高志远', null]])
  })

  it.each([
    ['电网公司当天发表声明称，事故由故障引起。', '电网公司', null],
    ['外交部发言人通过海港电台表示，欢迎任何建议。', '外交部发言人', '海港电台'],
    ['《南方航运报》昨天报道,政府正在考虑补贴。', null, '南方航运报'],
    ['据航务中心统计,货运量下降四成。', '航务中心', null],
    ['局长韩德昌在新闻发布会上通报，桥上有五辆车。', '韩德昌', null],
    ['业内人士普遍分析，价格将上涨。', '业内人士', null],
    ['董事长邱志远表示，库存充足。', '邱志远', null],
    ['另有工程师怀疑，超载货车才是主因。', '工程师', null],
    ['可是，据环球商报援引一份文件报道，清单有六项。', '一份文件', '环球商报'],
  ])('reads %j by %s in %s', (text, speaker, outlet) => {
    expect(zh.who(text)).toEqual([[speaker, outlet]])
  })

  it('tells a hedge from the verb of a claim, and a season of a year', () => {
    expect(zh.hedges('港务局估计，损失不大。损失估计不大。')).toEqual(['估计'])
    expect(zh.analyse('事故在今年夏天发生。').marks.dates.map(({ date }) => date.text)).toEqual(['今年夏天'])
  })

  it('tells stances', () => {
    expect(zh.stances('市政府说没有问题。市政府予以否认。市政府尚未回应。市政府要求重新检查。')).toEqual([
      'asserts',
      'denies',
      'no-comment',
      'position',
    ])
  })

  it.each([
    ['2025年3月18日', '2025-03-18'],
    ['二〇二五年三月十八日', '2025-03-18'],
    ['4月2日上午', '2025-04-02'],
    ['今年6月', '2025-06'],
    ['去年', '2024'],
    ['1998年', '1998'],
    ['8月中旬', '2025-08'],
    ['他周一到达了', '2025-03-17'],
    ['他将于周五到达', '2025-03-21'],
    ['上周三', '2025-03-12'],
    ['大桥16日深夜塌陷', '2025-03-16'],
    ['大桥20日塌陷', '2025-02-20'],
    ['下周', '2025-03-24/2025-03-30'],
    ['昨天', '2025-03-17'],
    ['三天前', '2025-03-15'],
  ])('reads %j as %s', (text, iso) => {
    expect(zh.dates(text)).toEqual([iso])
  })

  it('takes a duration for no date', () => {
    expect(zh.dates('工程持续三个月，每周一次，月球很远。')).toEqual([])
  })

  it('splits at its own stops', () => {
    expect(zh.sentences('双方没有达成协议。谈判将继续！还有人吗？')).toHaveLength(3)
  })

  it('marks hedges', () => {
    expect(zh.hedges('大桥可能关闭。原因尚不清楚。据称有人受伤。')).toEqual(['可能', '尚不清楚', '据称'])
  })

  it('finds points below sections, by bracketed numbers and by ordinal words', () => {
    const text =
      '一、背景\n\n大桥很旧。\n\n二、问题\n\n（一）安全\n\n大桥有裂缝，需要检查。\n\n（二）费用\n\n修理很贵，没有预算。'
    expect(zh.sections(text)).toEqual(['背景', '问题'])
    expect(zh.points(text)).toEqual([
      ['（一）', '安全'],
      ['（二）', '费用'],
    ])
    expect(zh.points('首先，大桥很旧。\n\n其次，修理很贵。').map(([marker]) => marker)).toEqual(['首先，', '其次，'])
  })

  it('reads the head of an article, and takes no paragraph for a heading', () => {
    const { title, byline } = zh.analyse('东湾大桥关闭\n记者：李明\n2025年3月4日 09:30\n\n大桥周一关闭。')
    expect([title, byline]).toEqual(['东湾大桥关闭', '李明'])
    expect(zh.sections('大桥很旧。\n\n修理很贵，没有预算，也没有时间，谁也不知道什么时候开始。')).toEqual([])
  })
})
