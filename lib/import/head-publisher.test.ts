import { describe, expect, it } from 'vitest'
import { analyseDocument } from './analyse-document'
import { readPage } from './page/read-page'

const BODY = 'The harbour was closed on Monday because of ice, and nobody could say when it would open again.'
const TITLE = 'Ice closes the harbour for a third day'
const publisherOf = (text: string, language = 'en') => analyseDocument(text, { language, format: 'plain' }).publisher

describe('who publishes a document', () => {
  it.each([
    ['en', `${TITLE}\nBy Ana Velic, Reuters\n14 January 2025\n\n${BODY}`, 'Reuters'],
    ['en', `${TITLE}\nBy Ana Velic | The Merrin Courier\n14 January 2025\n\n${BODY}`, 'Merrin Courier'],
    ['en', `${TITLE}\nBy Ana Velic for The Merrin Courier\n14 January 2025\n\n${BODY}`, 'Merrin Courier'],
    ['en', `${TITLE}\nBy Reuters staff\n14 January 2025\n\n${BODY}`, 'Reuters'],
    ['en', `THE MERRIN COURIER\n${TITLE}\nBy Ana Velic\n14 January 2025\n\n${BODY}`, 'Merrin Courier'],
    ['en', `The Merrin Courier\n${TITLE}\n14 January 2025\n\nVIENNA (Reuters) - ${BODY}`, 'Merrin Courier'],
    ['en', `BBC NEWS\n${TITLE}\n14 January 2025\n\n${BODY}`, 'BBC News'],
    ['en', `REUTERS\n\n${TITLE}\n\n${BODY}`, 'Reuters'],
    [
      'en',
      `MINISTRY OF FISHERIES AND COASTS\n${TITLE}\n14 January 2025\n\n${BODY}`,
      'Ministry of Fisheries and Coasts',
    ],
    ['en', `${TITLE}\nNorth Centre for Ice, 14 January 2025\n\n${BODY}`, 'North Centre for Ice'],
    ['en', `${TITLE}\nPTI | Merrin | Updated: 14-01-2025\n\n${BODY}`, 'PTI'],
    ['en', `${TITLE}\n\nVIENNA (Reuters) — ${BODY}`, 'Reuters'],
    ['en', `${TITLE}\n\n* Ships wait\n\n(Adds reaction)\n\nMERRIN, Jan 14 (Northline) - ${BODY}`, 'Northline'],
    ['en', `---\ntitle: ${TITLE}\npublisher: Merrin Courier\n---\n\n${BODY}`, 'Merrin Courier'],
    ['de', `Eis im Hafen\n\nWien (APA/eig) – ${BODY}`, 'APA'],
    ['fr', `La glace ferme le port\n\nPARIS, 14 jan 2025 (AFP) – ${BODY}`, 'AFP'],
    ['es', `El puerto cierra\n\nMerrin, 14 ene (EFE).- ${BODY}`, 'EFE'],
    ['ru', `Лёд закрыл порт\n\nМОСКВА, 14 января. /ТАСС/. Порт закрыт из-за льда со вторника.`, 'ТАСС'],
    [
      'ru',
      `Лёд закрыл порт\n«Озёрские ведомости», 14 января 2025 года\n\nПорт закрыт из-за льда.`,
      'Озёрские ведомости',
    ],
    ['zh', '港口关闭\n来源：江城晚报　2025-01-14 09:15　记者：王启明\n\n港口周一因冰关闭。', '江城晚报'],
    ['zh', '港口关闭\n\n新华社北京1月14日电 港口周一因冰关闭。', '新华社'],
  ])('is the outlet, agency or body named at its head, in %s: %j', (language, text, publisher) => {
    expect(publisherOf(text, language)).toBe(publisher)
  })

  it.each([
    ['a company’s release', 'en', `FOR IMMEDIATE RELEASE\n\nVantor opens a plant\n\nMERRIN, 14 January 2025 – ${BODY}`],
    ['a release that a wire carries', 'en', `PRESS RELEASE\n${TITLE}\n\nMERRIN, Jan. 14 (Northline) - ${BODY}`],
    ['a distributor', 'en', `${TITLE}\n\nMERRIN, Jan. 14, 2025 (GLOBE NEWSWIRE) -- ${BODY}`],
    ['a company’s name', 'en', `VANTOR GROUP\nVantor Group opens a plant in Merrin\n14 January 2025\n\n${BODY}`],
    ['a company in a dateline', 'en', `${TITLE}\n\nMERRIN, Jan. 14, 2025 (Vantor Shipping AS) - ${BODY}`],
    ['a firm’s sign at an exchange', 'en', `${TITLE}\n\nMERRIN, Jan. 14, 2025 (VNTR) - ${BODY}`],
    ['a Chinese company', 'zh', '港口关闭\n海拓建工公司\n2025年1月14日\n\n港口周一因冰关闭。'],
    ['a person', 'en', `${TITLE}\nBy Ana Velic\n14 January 2025\n\n${BODY}`],
    ['a person called as papers are', 'en', `${TITLE}\nBy Emily Post\n14 January 2025\n\n${BODY}`],
    ['a post', 'en', `${TITLE}\nBy Ana Velic, Courts Correspondent\n14 January 2025\n\n${BODY}`],
    ['whom a writer works for', 'en', `${TITLE}\nBy Ana Velic, Maren Institute\n14 January 2025\n\n${BODY}`],
    ['a place in brackets', 'fr', `La glace ferme le port\n\nVernay (Haute-Marne) – ${BODY}`],
    ['a known place in brackets', 'en', `${TITLE}\n\nGRAZ (Austria) – ${BODY}`],
    ['a room', 'en', `Minutes of the ice committee\nTuesday 14 January 2025, 2.00 pm, Council Chamber\n\n${BODY}`],
    ['a kind of text', 'en', `Breaking News\n${TITLE}\n14 January 2025\n\n${BODY}`],
    ['a kind of paper', 'en', `${TITLE}\nDiscussion paper, 14 January 2025\n\n${BODY}`],
    ['a day', 'en', `${TITLE}\nSunday 12 January 2025\n\n${BODY}`],
    ['a heading in the text', 'en', `What the papers say\n14 January 2025\n\n${BODY}\n\nThe Merrin Courier\n\n${BODY}`],
    ['what a text says', 'en', `${TITLE}\n14 January 2025\n\nReuters reported on Monday that ${BODY}`],
    ['an address', 'en', `---\ntitle: ${TITLE}\nsource: https://example.org/ice\n---\n\n${BODY}`],
    ['nothing', 'en', ''],
  ])('is not told by %s (%s)', (_what, language, text) => {
    expect(publisherOf(text, language)).toBeNull()
  })

  it('is what a page says its site is called, whatever stands in its text', () => {
    const publisherOfPage = (head: string) => {
      const { text, markup } = readPage(
        `<head>${head}</head><body><article><h1>${TITLE}</h1><p>VIENNA (Reuters) - ${BODY}</p></article></body>`,
      )
      return analyseDocument(text, { language: 'en', format: 'html', markup }).publisher
    }
    expect(publisherOfPage('<meta property="og:site_name" content=" The  Eastmoor Post ">')).toBe('The Eastmoor Post')
    const data = { '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'Eastmoor Post' } }
    expect(publisherOfPage(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toBe('Eastmoor Post')
    expect(publisherOfPage('<meta property="og:site_name" content="https://post.example">')).toBe('Reuters')
    expect(publisherOfPage('')).toBe('Reuters')
  })
})
