'use client'
/**
 * TipTap on one open body. Loaded as its own chunk when the first card is edited; body-editor.tsx is what others use.
 * The editor is made and destroyed by hand: TipTap's React hook keeps an editor past its component, and one that
 * outlives its session would write into the body outside of it.
 */
import { Editor } from '@tiptap/core'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { BodyHandle } from '@/lib/board/board'
import { isLetterKey, isPageAction, matchKey } from '@/lib/tools/keys'
import { bodyExtensions } from './body-extensions'
import { FORMAT_BAR_ATTRIBUTE, FormatBar } from './format-bar'
import { RICH_TEXT_CLASSES } from './rich-text-classes'

/** ⌘S and its like mean the same wherever the focus is; left to the browser they would save its page. */
function isForPage(event: KeyboardEvent): boolean {
  const binding = matchKey(event)
  return binding !== undefined && isPageAction(binding.action) && !isLetterKey(binding)
}

/** Nothing but the break that an editor puts into an empty paragraph. Beside the line, so that the caret stands before it. */
const PLACEHOLDER_CLASSES =
  "[&>p:only-child:has(>br:only-child)]:before:pointer-events-none [&>p:only-child:has(>br:only-child)]:before:float-left [&>p:only-child:has(>br:only-child)]:before:h-0 [&>p:only-child:has(>br:only-child)]:before:text-secondary [&>p:only-child:has(>br:only-child)]:before:content-['Text']"

/** In a list further in or out, even where that changes nothing; elsewhere to the title, or away. */
function goByTab(editor: Editor, isBack: boolean, { leave, back }: { leave(): void; back(): void }): void {
  if (!editor.isActive('listItem')) return isBack ? back() : leave()
  if (isBack) editor.commands.liftListItem('listItem')
  else editor.commands.sinkListItem('listItem')
}

interface BodySurfaceProps {
  readonly handle: BodyHandle
  readonly label: string
  /** Asked at the beginning, in client pixels: where the caret goes; to the end without it. */
  caretAt?: (() => { readonly x: number; readonly y: number } | undefined) | undefined
  onBack(): void
  onLeave(): void
}

export function BodySurface({ handle, label, caretAt, onBack, onLeave }: BodySurfaceProps) {
  const host = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [isLinking, setLinking] = useState(false)
  const ways = useRef({ leave: onLeave, back: onBack })
  useEffect(() => {
    ways.current = { leave: onLeave, back: onBack }
  })

  useLayoutEffect(() => {
    const made = new Editor({
      element: host.current,
      extensions: bodyExtensions(handle),
      injectCSS: false, // its style element has no nonce; what it needs is in RICH_TEXT_CLASSES
      editorProps: {
        attributes: {
          class: `${RICH_TEXT_CLASSES} ${PLACEHOLDER_CLASSES} relative cursor-text outline-none`,
          role: 'textbox',
          'aria-label': label,
          'aria-multiline': 'true',
        },
        handleKeyDown(_view, event) {
          if (event.key === 'Escape') ways.current.leave()
          else if (event.key === 'Tab') goByTab(made, event.shiftKey, ways.current)
          else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') setLinking(true)
          else return false
          event.preventDefault()
          return true
        },
      },
      onBlur({ event }) {
        const to = event.relatedTarget
        if (to instanceof Element && to.closest(`[${FORMAT_BAR_ATTRIBUTE}]`)) return
        if (!document.hasFocus()) return // another window came to the front; the caret waits
        ways.current.leave()
      },
    })
    setEditor(made)
    const at = caretAt?.()
    const found = at && made.view.posAtCoords({ left: at.x, top: at.y })
    made.commands.focus(found ? found.pos : 'end', { scrollIntoView: false })
    return () => made.destroy()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `label` and `caretAt` speak of the beginning only
  }, [handle])

  return (
    <div onKeyDown={(event) => !isForPage(event) && event.stopPropagation()}>
      <div ref={host} />
      {editor && <FormatBar editor={editor} anchor={host} isLinking={isLinking} onLinking={setLinking} />}
    </div>
  )
}
