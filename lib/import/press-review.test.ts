import { describe, expect, it } from 'vitest'
import { analyseDocument } from './analyse-document'
import { isPressReview } from './press-review'
import { readLines } from './text-lines'

describe('press reviews', () => {
  it.each([
    'Morning press digest, 3 May 2026',
    'Port Authority\nMEDIA MONITORING',
    '# Pressespiegel Hafen & Verkehr',
    'Direction\n\nRevue de presse – mardi',
    'SÍNTESIS DE PRENSA\nlunes 4 de mayo',
    'Утренний обзор СМИ',
    '每日媒体摘要',
  ])('is called so: %s', (head) => {
    expect(isPressReview(readLines(`${head}\n\nText.`))).toBe(true)
  })

  it.each([
    'The press reviewed the bridge',
    'Minutes of the port board',
    'A media summary was sent out.',
    'Pressemitteilung',
    '新闻稿',
    'One\n\nTwo\n\nThree\n\nFour\n\nFive\n\nSix\n\nPress review',
  ])('is not: %s', (head) => {
    expect(isPressReview(readLines(`${head}\n\nText.`))).toBe(false)
  })

  it('has no points where nothing is numbered', () => {
    const body = 'The port says that the quay is safe, and the town council would like to see it tested.'
    const items = ['The quay', 'The lock', 'The ferry'].map((title) => `- **${title}.** ${body} ${body}`).join('\n')
    const points = (title: string) =>
      analyseDocument(`# ${title}\n\n${items}`, { language: 'en', format: 'markdown' }).outline.filter(
        ({ kind }) => kind === 'point',
      )
    expect(points('Press review')).toEqual([])
    expect(points('Port review')).toHaveLength(3)
  })
})
