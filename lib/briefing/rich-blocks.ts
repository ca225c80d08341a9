/** The rich text of a card as blocks of a briefing. What this version does not know comes as its words alone. */
import { isRun, isSafeHref, MAX_RICH_TEXT_DEPTH, type RichText, type RichTextRun } from '@/lib/schema/rich-text'
import type { Block, Inline } from './blocks'

export function richBlocks(body: RichText, depth = 0): Block[] {
  if (depth > MAX_RICH_TEXT_DEPTH) return []
  const blocks: Block[] = []
  let loose: Inline[] = []
  const endLoose = () => {
    if (loose.length > 0) blocks.push({ kind: 'paragraph', words: loose })
    loose = []
  }
  for (const node of body) {
    if (isRun(node)) loose.push(inlineOf(node))
    else if (node.type === 'hardBreak') loose.push({ kind: 'break' })
    else {
      endLoose()
      const content = node.content ?? []
      if (node.type === 'bulletList' || node.type === 'orderedList') {
        const items = content.map((item) => richBlocks(isRun(item) ? [item] : (item.content ?? []), depth + 1))
        blocks.push({
          kind: 'list',
          ordered: node.type === 'orderedList',
          items: items.filter(({ length }) => length > 0),
        })
      } else if (node.type === 'heading') {
        // A heading of the card is none of the briefing.
        for (const block of richBlocks(content, depth + 1)) {
          blocks.push(block.kind === 'paragraph' ? { ...block, words: block.words.map(inBold) } : block)
        }
      } else blocks.push(...richBlocks(content, depth + 1))
    }
  }
  endLoose()
  return blocks
}

function inlineOf({ text, marks = {} }: RichTextRun): Inline {
  const href = marks.link?.href
  if (isSafeHref(href)) return { kind: 'link', text, href }
  return { kind: 'text', text, ...(marks.bold ? { bold: true } : marks.italic && { italic: true }) }
}

function inBold(inline: Inline): Inline {
  return inline.kind === 'text' ? { kind: 'text', text: inline.text, bold: true } : inline
}
