import { expect, it } from 'vitest'
import { linkAddresses } from './linked-addresses'
import { richTextFromPlain } from './rich-text'

/** The words that are a link, each with where it leads. */
function linksIn(words: string): [string, unknown][] {
  const [paragraph] = linkAddresses(richTextFromPlain(words))
  const runs = (paragraph && 'content' in paragraph && paragraph.content) || []
  expect(runs.map((run) => ('text' in run ? run.text : '')).join('')).toBe(words)
  return runs.flatMap((run): [string, unknown][] =>
    'text' in run && run.marks?.link ? [[run.text, run.marks.link.href]] : [],
  )
}

it('links what is an address, without the marks of the sentence around it', () => {
  for (const [words, address] of [
    ['https://post.example/quay?day=3#top', 'https://post.example/quay?day=3#top'],
    ['See https://post.example/quay.', 'https://post.example/quay'],
    ['(as http://post.example/quay, they say)', 'http://post.example/quay'],
    ['“https://post.example/quay”', 'https://post.example/quay'],
    ['(https://post.example/Merrin_(town))', 'https://post.example/Merrin_(town)'],
    ['Write to mailto:ida@post.example!', 'mailto:ida@post.example'],
  ] as const)
    expect(linksIn(words), words).toEqual([[address, address]])
  expect(linksIn('http://a.example and http://b.example').map(([text]) => text)).toEqual([
    'http://a.example',
    'http://b.example',
  ])
})

it('links nothing that cannot be followed, or runs', () => {
  for (const words of ['javascript:alert(1)', 'https://', 'ftp://a.example', 'a.example', 'At 4:30, data:text/html,x'])
    expect(linksIn(words), words).toEqual([])
})

it('leaves links as they are, goes into lists, and keeps other marks', () => {
  const link = { href: 'https://b.example/' }
  const linked = { type: 'text' as const, text: 'https://a.example', marks: { link } }
  const bold = { type: 'text' as const, text: 'https://a.example', marks: { bold: {} } }
  const item = (run: typeof linked | typeof bold) => [
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [run] }] }] },
  ]
  expect(linkAddresses(item(linked))).toEqual(item(linked))
  expect(JSON.stringify(linkAddresses(item(bold)))).toContain('"marks":{"bold":{},"link":{"href":"https://a.example"}}')
})
