/**
 * A card's body as lines: paragraphs, headings, lists, with the metrics that the near view's style sheet has too.
 * Nodes it does not know are laid out as the blocks or words they contain.
 */
import { isRun, type RichText, type RichTextElement, type RichTextNode } from '@/lib/schema/rich-text'
import { TYPE } from '@/lib/theme/theme'
import type { FontSpec, TextMeasurer } from './text-measurer'
import { wrapRuns, type StyledRun, type TextLine } from './wrap-text'

export const BODY_FONT: FontSpec = { family: 'sans', size: TYPE.body[0], weight: TYPE.body[2] }
const BODY_BOLD: FontSpec = { ...BODY_FONT, weight: 600 }
const BODY_ITALIC: FontSpec = { ...BODY_FONT, italic: true }
const BODY_BOLD_ITALIC: FontSpec = { ...BODY_BOLD, italic: true }
export const BODY_LINE = TYPE.body[1]
/** Space between blocks, and the indent of a list level, as `.rich-text` in the near view has them. */
export const BLOCK_GAP = 4
export const LIST_INDENT = 18

export interface BodyLine extends TextLine {
  readonly indent: number
  /** Of the line's box, from the body's top. */
  readonly top: number
  /** A bullet or number to the left of the first line of an item. */
  readonly marker?: string
}

export function layoutBody(
  body: RichText,
  width: number,
  measurer: TextMeasurer,
): { lines: readonly BodyLine[]; height: number } {
  const lines: BodyLine[] = []
  let y = 0
  let isFirst = true
  const block = (nodes: readonly RichTextNode[], indent: number, marker: string | undefined, isHeading: boolean) => {
    if (!isFirst) y += BLOCK_GAP
    isFirst = false
    const wrapped = wrapRuns(runsOf(nodes, isHeading), Math.max(24, width - indent), measurer)
    wrapped.forEach((line, index) => {
      lines.push({ ...line, indent, top: y, ...(index === 0 && marker !== undefined && { marker }) })
      y += BODY_LINE
    })
  }
  const walk = (nodes: readonly RichTextNode[], indent: number, marker?: string) => {
    let own = marker
    for (const node of nodes) {
      if (isRun(node)) continue
      if (node.type === 'bulletList' || node.type === 'orderedList') {
        let number = typeof node.attrs?.start === 'number' ? node.attrs.start : 1
        for (const item of node.content ?? []) {
          if (!isRun(item))
            walk(item.content ?? [], indent + LIST_INDENT, node.type === 'bulletList' ? '•' : `${number++}.`)
        }
      } else if (isBlockOfWords(node)) {
        block(node.content ?? [], indent, own, node.type === 'heading')
        own = undefined
      } else walk(node.content ?? [], indent, own)
    }
  }
  walk(body, 0)
  return { lines, height: y }
}

function isBlockOfWords(node: RichTextElement): boolean {
  if (node.type === 'paragraph' || node.type === 'heading') return true
  return node.content?.some((child) => isRun(child) || child.type === 'hardBreak') ?? false
}

function runsOf(nodes: readonly RichTextNode[], isHeading: boolean): StyledRun[] {
  return nodes.flatMap((node): StyledRun[] => {
    if (!isRun(node))
      return node.type === 'hardBreak' ? [{ text: '\n', font: BODY_FONT }] : runsOf(node.content ?? [], isHeading)
    const isBold = isHeading || node.marks?.bold !== undefined
    const isItalic = node.marks?.italic !== undefined
    const font = isBold ? (isItalic ? BODY_BOLD_ITALIC : BODY_BOLD) : isItalic ? BODY_ITALIC : BODY_FONT
    return [{ text: node.text, font, ...(node.marks?.link && { mark: 'link' as const }) }]
  })
}
