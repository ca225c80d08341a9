'use client'
/**
 * The passage selected in the reader, as a span of the canonical text without white space at its ends, and where its
 * bar may stand. Told when the pointer or the keys are let go, not while the selection is being drawn. What a pointer
 * selected is then seen to take in the words that it cut; by keys, letters stay what they are until they are taken.
 */
import { useEffect, useState, type RefObject } from 'react'
import type { Span } from '@/lib/schema/excerpt'
import { selectSpan } from './select-span'
import { spanOfPoints } from './selection-offsets'
import { trimSpan } from '@/lib/anchors/trim-span'
import { wholeWords } from '@/lib/anchors/whole-words'

export interface SelectedPassage {
  readonly span: Span
  /** Where it stands, and what it stands in; client pixels. */
  readonly box: DOMRectReadOnly
  readonly room: DOMRectReadOnly
}

/** Reads what is selected within `root` now. */
export function readSelectedPassage(root: HTMLElement, text: string): SelectedPassage | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || !selection.anchorNode || !selection.focusNode) return null
  if (!root.contains(selection.anchorNode) && !root.contains(selection.focusNode)) return null
  const range = selection.getRangeAt(0)
  const span = spanOfPoints(
    root,
    { node: clampInto(root, range.startContainer), index: range.startOffset },
    { node: clampInto(root, range.endContainer), index: range.endOffset },
  )
  const trimmed = span && trimSpan(text, span)
  if (!trimmed) return null
  return { span: trimmed, box: range.getBoundingClientRect(), room: root.getBoundingClientRect() }
}

function selectWholeWords(root: HTMLElement, text: string, language: string): void {
  const span = readSelectedPassage(root, text)?.span
  const whole = span && wholeWords(text, span, language)
  if (whole && (whole.start !== span.start || whole.end !== span.end)) selectSpan(root, whole)
}

/** A selection dragged out of the reader ends outside; the reader's own end stands for it. */
function clampInto(root: HTMLElement, node: Node): Node {
  return root.contains(node) ? node : root
}

export function useTextSelection(
  root: RefObject<HTMLElement | null>,
  { text, language }: { readonly text: string; readonly language: string },
): readonly [SelectedPassage | null, () => void] {
  const [selected, setSelected] = useState<SelectedPassage | null>(null)
  useEffect(() => {
    let isPressed = false
    const read = () => {
      if (!isPressed) setSelected(root.current && readSelectedPassage(root.current, text))
    }
    const press = () => {
      isPressed = true
      setSelected(null)
    }
    const release = (event: Event) => {
      const hasDrawn = isPressed && event.type === 'pointerup'
      isPressed = false
      // The browser settles a click on a selection only after the event.
      requestAnimationFrame(() => {
        if (hasDrawn && !isPressed && root.current) selectWholeWords(root.current, text, language)
        read()
      })
    }
    const element = root.current
    element?.addEventListener('pointerdown', press)
    // Of the text, and of a table in it.
    element?.addEventListener('scroll', read, { passive: true, capture: true })
    document.addEventListener('pointerup', release)
    document.addEventListener('pointercancel', release)
    document.addEventListener('dragend', release)
    document.addEventListener('selectionchange', read)
    return () => {
      element?.removeEventListener('pointerdown', press)
      element?.removeEventListener('scroll', read, { capture: true })
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
      document.removeEventListener('dragend', release)
      document.removeEventListener('selectionchange', read)
    }
  }, [root, text, language])
  return [selected, () => setSelected(null)]
}
