'use client'
/** The board's keys and clipboard, only while the board itself has the focus. */
import { useEffect, type RefObject } from 'react'
import { preloadBodyEditor } from '@/components/editor/body-editor'
import { copyCardLink } from '@/components/panels/card-link'
import { boardDialog, letterKeys } from '@/components/panels/panel-state'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import {
  decodeCopy,
  encodeCopy,
  insertCopy,
  MAX_PASTED_CARDS,
  offsetTo,
  readCopy,
  type CopiedCards,
} from '@/lib/session/carry-out-copy'
import { carryOutKey } from '@/lib/session/carry-out-keys'
import { cutSelected } from '@/lib/session/cut-selected'
import { rectCentre, type BoardPoint } from '@/lib/geometry/rect'
import { isLetterKey, isPageAction, matchKey, type BoardAction } from '@/lib/tools/keys'
import { lendHands } from '@/components/palette/board-hands'
import type { BoardView } from './board-view'
import { bringInWords } from './bring-in-words'
import { bringIn } from './receive-drops'
import { createTypedAhead } from './typed-ahead'

const PRELOAD_AFTER_MS = 1500
const PASTE_STEP = 24

/** Moved on until the paste does not lie exactly on what it was copied from, or on an earlier paste. */
function besideItself({ scene }: BoardSession, { cards }: CopiedCards, by: BoardPoint): BoardPoint {
  const first = cards[0]
  let offset = by
  const isTaken = (x: number, y: number) =>
    scene.cardsIn({ x, y, w: 0, h: 0 }).some((id) => scene.rect(id)?.x === x && scene.rect(id)?.y === y)
  for (let step = 0; first && step < 100 && isTaken(first.rect.x + offset.x, first.rect.y + offset.y); step++) {
    offset = { x: offset.x + PASTE_STEP, y: offset.y + PASTE_STEP }
  }
  return offset
}

export function useBoardKeys(root: RefObject<HTMLElement | null>, session: BoardSession, view: BoardView): void {
  useEffect(() => {
    const surface = root.current
    if (!surface) return
    const controller = new AbortController()
    const { signal } = controller
    const typedAhead = createTypedAhead(surface, session)
    const isOurs = (event: Event) => event.target === surface
    const copyLink = (id: CardId) => void copyCardLink(session, id)
    const carryOut = (action: BoardAction) => carryOutKey({ session, host: view.host, copyLink }, action)
    const takeHandsBack = lendHands(session, carryOut)

    const press = (event: KeyboardEvent) => {
      if (!isOurs(event) || event.isComposing) return
      // A field is on its way to the focus: what is typed now is for it, no command.
      if (session.editing.get() && typedAhead.take(event)) return
      if (event.defaultPrevented) return
      const binding = matchKey(event, { letters: letterKeys.get() })
      if (!binding || isPageAction(binding.action)) return
      // What was asked for is on its way: letters typed meanwhile are for it.
      if (boardDialog.get() !== null && !document.querySelector('[data-palette]') && isLetterKey(binding)) return
      if (binding.edits && !session.canEdit)
        return session.announce({ text: 'You can look at this board but not change it.' })
      if (carryOut(binding.action)) event.preventDefault()
    }
    const copy = (event: ClipboardEvent) => {
      if (!isOurs(event) || !event.clipboardData) return
      const { clipboardData } = event
      const put = (copied: CopiedCards) => {
        if (copied.cards.length === 0) return
        const { html, text } = encodeCopy(copied)
        clipboardData.setData('text/html', html)
        clipboardData.setData('text/plain', text)
        event.preventDefault()
      }
      if (event.type === 'cut' && session.canEdit) cutSelected(session, put)
      else put(readCopy(session.board, session.selection.get()))
    }
    const paste = (event: ClipboardEvent) => {
      if (!isOurs(event) || !event.clipboardData) return
      event.preventDefault()
      if (!session.canEdit) return session.announce({ text: 'You can look at this board but not change it.' })
      const at = view.pointer.get() ?? rectCentre(session.camera.view())
      const cards = decodeCopy(event.clipboardData.getData('text/html'))
      if (cards && cards.cards.length > 0) {
        session.selection.set(insertCopy(session.board, cards, besideItself(session, cards, offsetTo(cards, at))))
        if (cards.leftOut) {
          const most = MAX_PASTED_CARDS.toLocaleString('en')
          session.announce({
            text: `One paste makes at most ${most} cards; ${cards.leftOut} were left out. Paste them in parts.`,
          })
        }
        return
      }
      if (event.clipboardData.files.length > 0) return bringIn(session, event.clipboardData.files)
      bringInWords(session, event.clipboardData, at)
    }
    surface.addEventListener('keydown', press, { signal })
    // Clipboard events go to the document when nothing editable has the focus.
    document.addEventListener('copy', (event) => document.activeElement === surface && copy(retarget(event)), {
      signal,
    })
    document.addEventListener('cut', (event) => document.activeElement === surface && copy(retarget(event)), { signal })
    document.addEventListener('paste', (event) => document.activeElement === surface && paste(retarget(event)), {
      signal,
    })
    // Soon after the board is drawn, so that the first double click can be typed into at once.
    const preload = session.canEdit ? setTimeout(preloadBodyEditor, PRELOAD_AFTER_MS) : undefined
    return () => {
      controller.abort()
      clearTimeout(preload)
      typedAhead.dispose()
      takeHandsBack()
    }

    /** Firefox and Chromium disagree about the target; the focus decides. */
    function retarget(event: ClipboardEvent): ClipboardEvent {
      return event.target === surface ? event : Object.defineProperty(event, 'target', { value: surface })
    }
  }, [root, session, view])
}
