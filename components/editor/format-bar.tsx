'use client'
/** The small bar above a body being written: marks, headings, lists, a link. It floats over the page, not on the board. */
import type { Editor } from '@tiptap/core'
import { Bold, Heading, Italic, Link2, List, ListOrdered } from 'lucide-react'
import { useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { useBoardSession } from '@/components/hooks/session-context'
import { IconButton } from '@/components/ui/icon-button'
import { seenBand } from '@/components/ui/clear-of-keyboard'
import { isSafeHref } from '@/lib/schema/rich-text'
import type { BoardSession } from '@/lib/session/board-session'
import { showKeys } from '@/lib/tools/shown-keys'
import { WRITING_KEYS } from '@/lib/tools/writing-keys'

/** Set on the bar, so that the editor knows that a focus that went there has not left. */
export const FORMAT_BAR_ATTRIBUTE = 'data-format-bar'
const GAP = 8
/** Over a card that somebody else writes in as well their name stands. */
const NAME_PX = 24

interface FormatBarProps {
  readonly editor: Editor
  readonly anchor: RefObject<HTMLElement | null>
  readonly isLinking: boolean
  onLinking(isLinking: boolean): void
}

export function FormatBar({ editor, anchor, isLinking, onLinking }: FormatBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const { presence } = useBoardSession()
  useStayAbove(bar, anchor, presence)
  const active = useActiveFormats(editor)
  const run = () => editor.chain().focus()
  const nextHeading = () => {
    if (active?.heading === 3) run().setParagraph().run()
    else run().setHeading({ level: ((active?.heading || 0) + 1) as 1 | 2 | 3 }).run() // prettier-ignore
  }
  return createPortal(
    <div
      ref={bar}
      {...{ [FORMAT_BAR_ATTRIBUTE]: '' }}
      role="toolbar"
      aria-label="Text format"
      className="fixed top-0 left-0 z-50 flex h-10 pointer-coarse:h-13 items-center gap-0.5 rounded-lg border border-hairline bg-panel px-1 shadow-lg"
      onMouseDown={(event) => {
        // The caret stays where it is; a press on the bar must not take the focus from the text.
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
      }}
      onPointerDown={(event) => event.stopPropagation()}
    >
      {isLinking ? (
        <LinkField editor={editor} onDone={() => onLinking(false)} />
      ) : (
        <>
          <IconButton
            icon={Bold}
            label="Bold"
            shortcut={showKeys(WRITING_KEYS.bold.shown)}
            aria-pressed={active?.bold}
            onClick={() => run().toggleBold().run()}
          />
          <IconButton
            icon={Italic}
            label="Italic"
            shortcut={showKeys(WRITING_KEYS.italic.shown)}
            aria-pressed={active?.italic}
            onClick={() => run().toggleItalic().run()}
          />
          <IconButton
            icon={Heading}
            label={active?.heading ? `Heading ${active.heading}; press for the next` : 'Heading'}
            shortcut={showKeys(WRITING_KEYS.heading.shown)}
            aria-pressed={(active?.heading ?? 0) > 0}
            onClick={nextHeading}
          />
          <IconButton
            icon={List}
            label="Bulleted list"
            shortcut={showKeys(WRITING_KEYS.bullets.shown)}
            aria-pressed={active?.bulletList}
            onClick={() => run().toggleBulletList().run()}
          />
          <IconButton
            icon={ListOrdered}
            label="Numbered list"
            shortcut={showKeys(WRITING_KEYS.numbers.shown)}
            aria-pressed={active?.orderedList}
            onClick={() => run().toggleOrderedList().run()}
          />
          <IconButton
            icon={Link2}
            label={active?.link ? 'Change link' : 'Link'}
            shortcut={showKeys(WRITING_KEYS.link.shown)}
            aria-pressed={active?.link}
            onClick={() => onLinking(true)}
          />
        </>
      )}
    </div>,
    document.body,
  )
}

interface ActiveFormats {
  readonly bold: boolean
  readonly italic: boolean
  /** 1–3; 0 outside a heading. */
  readonly heading: number
  readonly bulletList: boolean
  readonly orderedList: boolean
  readonly link: boolean
}

/** What holds at the caret; renders when it changes. */
function useActiveFormats(editor: Editor): ActiveFormats {
  const subscribe = useCallback(
    (notify: () => void) => {
      editor.on('transaction', notify)
      return () => void editor.off('transaction', notify)
    },
    [editor],
  )
  // As text, so that equal answers are the same to React.
  const read = () => JSON.stringify(readFormats(editor))
  return JSON.parse(useSyncExternalStore(subscribe, read, read)) as ActiveFormats
}

function readFormats(editor: Editor): ActiveFormats {
  return {
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    heading: editor.isActive('heading') ? Number(editor.getAttributes('heading').level) : 0,
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    link: editor.isActive('link'),
  }
}

/** Asks for an address. Enter sets it, an empty one removes the link, Esc goes back to the text. */
function LinkField({ editor, onDone }: { editor: Editor; onDone(): void }) {
  const [address, setAddress] = useState(() => String(editor.getAttributes('link').href ?? ''))
  const [isRefused, setRefused] = useState(false)
  const finish = () => {
    onDone()
    editor.commands.focus()
  }
  const set = () => {
    const typed = address.trim()
    const href = typed === '' || isSafeHref(typed) ? typed : `https://${typed}`
    if (typed !== '' && !isSafeHref(href)) return setRefused(true)
    const chain = editor.chain().focus().extendMarkRange('link')
    if (typed === '') chain.unsetLink().run()
    else if (editor.state.selection.empty && !editor.isActive('link')) {
      chain.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.setLink({ href }).run()
    onDone()
  }
  return (
    <input
      autoFocus
      aria-label="Address of the link"
      aria-invalid={isRefused || undefined}
      placeholder={isRefused ? 'Only web and mail addresses' : 'https://…'}
      value={address}
      onChange={(event) => {
        setAddress(event.target.value)
        setRefused(false)
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') set()
        else if (event.key === 'Escape') finish()
      }}
      className="h-8 w-56 rounded-md bg-card px-2 text-body pointer-coarse:h-11 pointer-coarse:text-[16px] text-ink outline-focus aria-invalid:text-danger"
    />
  )
}

/** Keeps the bar above the text while the camera moves, at the screen's size whatever the zoom. */
function useStayAbove(
  bar: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  presence: BoardSession['presence'],
) {
  useLayoutEffect(() => {
    let frame = 0
    let last = ''
    const place = () => {
      frame = requestAnimationFrame(place)
      if (!bar.current || !anchor.current) return
      // Above the whole card where there is one: over the text it would hide the card's title.
      const card = anchor.current.closest<HTMLElement>('[data-card]')
      const text = (card ?? anchor.current).getBoundingClientRect()
      const isShared = card !== null && presence.peers.get().some(({ editing }) => editing === card.dataset.card)
      const seen = seenBand()
      const { offsetHeight: height } = bar.current
      const above = text.top - height - GAP - (isShared ? NAME_PX : 0)
      const top = above >= seen.top + GAP ? above : Math.min(text.bottom + GAP, seen.bottom - height - GAP)
      const left = Math.max(GAP, Math.min(text.left, window.innerWidth - bar.current.offsetWidth - GAP))
      const next = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
      if (next !== last) bar.current.style.transform = last = next
    }
    place()
    return () => cancelAnimationFrame(frame)
  }, [bar, anchor, presence])
}
