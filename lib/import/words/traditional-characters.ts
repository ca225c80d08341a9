import { compile } from '../compile-pattern'
import { pattern } from './word-list'

/** The traditional characters that the Chinese rules ask for, each with the simplified one that their lists hold. */

const PAIRS = pattern`
  報报導导稱称說说認认為为強强調调訴诉紹绍應应覆复復复證证實实評评論论聲声轉转發发張张書书記记編编輯辑專专訪访談谈節节
  電电視视臺台廣广時时聞闻網网雜杂誌志週周傳传體体東东萬万與与從从對对將将會会長长員员師师議议總总經经務务處处廳厅醫医
  學学選选黨党國国財财銀银業业團团協协關关機机構构組组織织聯联縣县區区鎮镇鄉乡個个們们這这該该據据來来還还沒没無无擔担
  憂忧責责譴谴駁驳辯辩質质託托讚赞贊赞嘆叹憶忆講讲陳陈訊讯預预測测計计斷断獨独獲获開开問问題题見见過过後后當当點点頭头
  條条鬆松嚴严厲厉許许諾诺籲吁參参項项雲云馬马劉刘趙赵錢钱孫孙吳吴鄭郑馮冯衛卫蔣蒋韓韩楊杨呂吕華华謝谢鄒邹竇窦蘇苏範范
  魯鲁韋韦鳳凤費费賀贺羅罗畢毕鄔邬樂乐齊齐顧顾蕭萧紀纪閔闵賈贾婁娄顏颜鍾钟鐘钟駱骆盧卢繆缪鄧邓單单龔龚邊边陸陆榮荣車车
  溫温莊庄閻阎習习魚鱼龍龙葉叶喬乔譚谭勞劳歐欧聶聂滿满寶宝連连遠远運运達达進进遲迟鄰邻隊队際际隨随險险離离難难雖虽響响
  頁页須须領领顯显飛飞館馆驗验黃黄齡龄讀读變变讓让識识譯译護护貝贝負负貨货貼贴資资賴赖軍军輿舆辦办農农遊游違违錄录鏡镜
  門门間间閱阅陽阳隱隐雙双靜静願愿類类駐驻騰腾麗丽麼么龐庞亞亚併并倫伦偵侦側侧備备儘尽億亿內内兩两剛刚創创劃划動动勢势
  卻却啟启啓启園园圖图執执場场壓压壞坏夢梦夠够婦妇媽妈寫写審审寬宽屆届層层岡冈島岛幾几廠厂庫库彙汇態态慮虑慶庆憑凭懷怀
  戰战戶户掛挂採采換换損损擊击攝摄數数於于曉晓暫暂極极樓楼標标樣样檢检權权歲岁歸归決决準准濟济濱滨灣湾熱热爭争爾尔現现
  環环產产畫画異异盡尽監监眾众種种競竞筆笔簡简粵粤約约級级終终統统綠绿維维綜综緊紧線线繼继續续聖圣聽听職职臉脸舉举舊旧
  蘭兰號号術术補补觀观規规親亲訓训設设詢询試试話话詳详誤误課课請请諮咨謊谎謠谣嗆呛佈布裡里裏里則则並并佔占嚮向揚扬譽誉
  闢辟營营戲戏築筑滅灭購购傷伤殺杀賽赛艙舱舖铺鋪铺邏逻詐诈騙骗罵骂戀恋災灾漁渔貧贫窮穷蓋盖樹树橋桥鐵铁輪轮艦舰礦矿鹽盐
  廢废滯滞
`

const SIMPLIFIED = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index) => [PAIRS.charAt(index * 2), PAIRS.charAt(index * 2 + 1)]),
)
const TRADITIONAL = compile(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g')

/** Unit for unit, so that offsets stay; "報導" is what "报道" is elsewhere. */
export function simplify(text: string): string {
  return text.replace(TRADITIONAL, (each) => SIMPLIFIED.get(each) ?? each).replaceAll('报导', '报道')
}
