'use client'
/** TipTap on one open body. Loaded as its own chunk when the first card is edited; body-editor.tsx is what others use. */
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { BodyHandle } from '@/lib/board/board'
import { bodyExtensions } from './body-extensions'
import { FORMAT_BAR_ATTRIBUTE, FormatBar } from './format-bar'
import { RICH_TEXT_CLASSES } from './rich-text-classes'

interface BodySurfaceProps {
  readonly handle: BodyHandle
  readonly label: string
  /** Client pixels: where the caret goes; without it, to the end. */
  readonly caretAt?: { readonly x: number; readonly y: number } | undefined
  onLeave(): void
}

export default function BodySurface({ handle, label, caretAt, onLeave }: BodySurfaceProps) {
  const anchor = useRef<HTMLDivElement>(null)
  const [isLinking, setLinking] = useState(false)
  const leave = useRef(onLeave)
  useEffect(() => {
    leave.current = onLeave
  })
  const extensions = useMemo(() => bodyExtensions(handle), [handle])
  const editor = useEditor(
    {
      extensions,
      immediatelyRender: true, // drawn in the browser only; under Next the default gives no editor at first
      injectCSS: false, // its style element has no nonce; what it needs is in RICH_TEXT_CLASSES
      editorProps: {
        attributes: {
          class: `${RICH_TEXT_CLASSES} relative cursor-text outline-none`,
          role: 'textbox',
          'aria-label': label,
          'aria-multiline': 'true',
        },
        handleKeyDown(_view, event) {
          if (event.key === 'Escape') {
            leave.current()
            return true
          }
          if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
            setLinking(true)
            return true
          }
          return false
        },
      },
      onBlur({ event }) {
        const to = event.relatedTarget
        if (to instanceof Element && to.closest(`[${FORMAT_BAR_ATTRIBUTE}]`)) return
        if (!document.hasFocus()) return // another window came to the front; the caret waits
        leave.current()
      },
    },
    [handle],
  )
  useEffect(() => {
    if (editor.isDestroyed) return // development runs effects twice, the first time on an editor already replaced
    const found = caretAt && editor.view.posAtCoords({ left: caretAt.x, top: caretAt.y })
    editor.commands.focus(found ? found.pos : 'end', { scrollIntoView: false })
    // Once, when the editor is there: the place of the first click is no longer of interest later.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [editor])

  return (
    <div ref={anchor} onKeyDown={(event) => event.stopPropagation()}>
      <EditorContent editor={editor} />
      <FormatBar editor={editor} anchor={anchor} isLinking={isLinking} onLinking={setLinking} />
    </div>
  )
}
