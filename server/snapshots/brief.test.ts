import { expect, it } from 'vitest'
import { makeDemoFile } from '@/server/demo/make-demo-file'
import { briefBoard } from './brief'
import { openFile } from './open-file'

it('quotes what the rules took over as a point, out of the words in the file', () => {
  const opened = openFile(makeDemoFile('Ana'))
  const points = opened.board.cardIds().flatMap((id) => {
    const card = opened.board.card(id)
    return card?.kind === 'point' && card.madeBy === 'rule' ? [card] : []
  })
  const wish = { format: 'markdown', madeOf: { kind: 'board', at: 0 }, fallen: [] } as const
  const markdown = Buffer.from(briefBoard(opened, wish)).toString()
  expect(points.length).toBeGreaterThan(2)
  for (const { title } of points) {
    const section = markdown.split(/^### /m).find((each) => each.replace(/^\S+ /, '').startsWith(title))
    expect(section).toMatch(/^.*\n\n“[^\n]*”(?: \\\[…\\\])? — \*[^\n]*\[\^\d+\]\n/)
  }
})
