import { expect, it } from 'vitest'
import { analyseDocument } from './analyse-document'

it.each([
  ['de', 'Wer zahlt?\n\nErschienen im „Talboten“ am 16. Mai 2026\n\nWie lange geht das noch?\n', '2026-05-16'],
  ['fr', 'Qui paie ?\n\nPublié le 7 juin 2026 dans Le Phare du Val\n\nVous partez quand ?\n', '2026-06-07'],
  ['de', 'Werk verkauft\n\nElsdorf/Merrin, 3. Februar 2026 – Die Tal AG hat das Werk verkauft.\n', '2026-02-03'],
  ['zh', '新闻稿\n\n公司签约\n\n【2026年11月3日，江城】江城公司今日宣布签约。\n', '2026-11-03'],
  ['de', 'Brand im Werk\n\nElsdorf (dpa) - Das Werk hat gebrannt.\n\n(dpa, 24.03.2026, 16:42 Uhr)\n', '2026-03-24'],
  [
    'es',
    'ACTA N.º 18 DE REUNIÓN DEL CONSEJO\n\nEn Valmar, a los 7 días del mes de julio de 2026, siendo las 19.40, se reúnen los vocales.\n',
    '2026-07-07',
  ],
  ['en', '# Digest\n\n**6 November 2026 | Compiled by the press section**\n\nThe bridge is shut.\n', '2026-11-06'],
  ['en', 'A bridge\n\nPublished letters of 6 November 2026 say so.\n\nThe bridge is shut.\n', undefined],
  ['en', 'A bridge\n\nThe bridge was shut (Reuters, 6 November 2026). It is open.\n', undefined],
])('%s: the day of %j is %s', (language, text, iso) => {
  const { published } = analyseDocument(text, { language, format: text.startsWith('#') ? 'markdown' : 'plain' })
  expect(published?.iso).toBe(iso)
})
