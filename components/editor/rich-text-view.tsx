/**
 * A body to read. Draws what it knows and shows the words of what it does not; an address that is not safe to follow is
 * shown as plain words. Loads nothing of the editor.
 */
import { createElement, Fragment, memo, type ReactNode } from 'react'
import { isJsonObject } from '@/lib/schema/json'
import { isRun, isSafeHref, type RichText, type RichTextElement, type RichTextRun } from '@/lib/schema/rich-text'
import { RICH_TEXT_CLASSES } from './rich-text-classes'

interface RichTextViewProps {
  readonly body: RichText
  readonly className?: string
}

export const RichTextView = memo(function RichTextView({ body, className = '' }: RichTextViewProps) {
  return <div className={`${RICH_TEXT_CLASSES} ${className}`}>{drawNodes(body)}</div>
})

function drawNodes(nodes: RichText): ReactNode[] {
  return nodes.map((node, at) => <Fragment key={at}>{isRun(node) ? drawRun(node) : drawElement(node)}</Fragment>)
}

function drawElement(node: RichTextElement): ReactNode {
  const inside = drawNodes(node.content ?? [])
  switch (node.type) {
    case 'paragraph':
      return <p>{inside.length > 0 ? inside : <br />}</p>
    case 'heading': {
      const level = Number(node.attrs?.level)
      return createElement(level === 2 ? 'h2' : level === 3 ? 'h3' : 'h1', null, ...inside)
    }
    case 'bulletList':
      return <ul>{inside}</ul>
    case 'orderedList': {
      const start = Number(node.attrs?.start ?? 1)
      return <ol start={Number.isInteger(start) ? start : 1}>{inside}</ol>
    }
    case 'listItem':
      return <li>{inside}</li>
    case 'hardBreak':
      return <br />
    default:
      return <div>{inside}</div>
  }
}

function drawRun({ text, marks }: RichTextRun): ReactNode {
  let drawn: ReactNode = text
  if (marks?.italic) drawn = <em>{drawn}</em>
  if (marks?.bold) drawn = <strong>{drawn}</strong>
  const href = isJsonObject(marks?.link) ? marks.link.href : undefined
  if (!isSafeHref(href)) return drawn
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {drawn}
    </a>
  )
}
