/**
 * A card's body as lines: paragraphs, headings, lists, with the metrics that the near view's style sheet has too.
 * Nodes it does not know are laid out as the blocks or words they contain.
 */
import { isRun, type RichText, type RichTextElement, type RichTextNode } from '@/lib/schema/rich-text'
import { TYPE } from '@/lib/theme/theme'
import type { FontSpec, TextMeasurer } from './text-measurer'
import { inOwnDirection, wrapRuns, type StyledRun, type TextLine } from './wrap-text'

export const BODY_FONT: FontSpec = { family: 'sans', size: TYPE.body[0], weight: TYPE.body[2] }
const BODY_BOLD: FontSpec = { ...BODY_FONT, weight: 600 }
const BODY_ITALIC: FontSpec = { ...BODY_FONT, italic: true }
const BODY_BOLD_ITALIC: FontSpec = { ...BODY_BOLD, italic: true }
const BODY_LINE = TYPE.body[1]
/** As components/editor/rich-text-classes.ts has them for the near view. */
const BULLET_INDENT = 16
const NUMBER_INDENT = 20
const TOP_HEADING: FontSpec = { ...BODY_FONT, size: 15, weight: 600 }
const TOP_HEADING_LINE = 20

export interface BodyLine extends TextLine {
  readonly indent: number
  /** Of the line's box, from the body's top. */
  readonly top: number
  readonly height: number
  /** A bullet or number to the left of the first line of an item. */
  readonly marker?: string
}

export function layoutBody(
  body: RichText,
  width: number,
  measurer: TextMeasurer,
  /** How much of the width a line may take. */
  share = 1,
): { lines: readonly BodyLine[]; height: number } {
  const lines: BodyLine[] = []
  let y = 0
  const block = (nodes: readonly RichTextNode[], indent: number, marker: string | undefined, level: number) => {
    const room = Math.max(24, width - indent)
    const wrapped = inOwnDirection(wrapRuns(runsOf(nodes, level), room * share, measurer), room)
    const height = level === 1 ? TOP_HEADING_LINE : BODY_LINE
    wrapped.forEach((line, index) => {
      lines.push({ indent, top: y, height, ...(index === 0 && marker !== undefined && { marker }), ...line })
      y += height
    })
  }
  const walk = (nodes: readonly RichTextNode[], indent: number, marker?: string) => {
    let own = marker
    for (const node of nodes) {
      if (isRun(node)) continue
      if (node.type === 'bulletList' || node.type === 'orderedList') {
        let number = typeof node.attrs?.start === 'number' ? node.attrs.start : 1
        for (const item of node.content ?? []) {
          if (isRun(item)) continue
          if (node.type === 'bulletList') walk(item.content ?? [], indent + BULLET_INDENT, '•')
          else walk(item.content ?? [], indent + NUMBER_INDENT, `${number++}.`)
        }
      } else if (isBlockOfWords(node)) {
        block(node.content ?? [], indent, own, levelOf(node))
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

/** 0 for plain words; headings of no or an odd level are drawn as the first. */
function levelOf({ type, attrs }: RichTextElement): number {
  if (type !== 'heading') return 0
  return attrs?.level === 2 || attrs?.level === 3 ? attrs.level : 1
}

function runsOf(nodes: readonly RichTextNode[], level: number): StyledRun[] {
  return nodes.flatMap((node): StyledRun[] => {
    if (!isRun(node))
      return node.type === 'hardBreak' ? [{ text: '\n', font: BODY_FONT }] : runsOf(node.content ?? [], level)
    const isBold = level > 0 || node.marks?.bold !== undefined
    const isItalic = node.marks?.italic !== undefined
    const plain = isBold ? (isItalic ? BODY_BOLD_ITALIC : BODY_BOLD) : isItalic ? BODY_ITALIC : BODY_FONT
    return [
      { text: node.text, font: level === 1 ? TOP_HEADING : plain, ...(node.marks?.link && { mark: 'link' as const }) },
    ]
  })
}
