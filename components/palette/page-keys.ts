'use client'
/**
 * The keys that the whole board page has, wherever the focus is; undo among them, which board and outline carry out
 * themselves while they have it. Small on purpose: it is there from the start, and what
 * it opens is fetched when it is wanted.
 */
import { useEffect } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { boardDialog, letterKeys } from '@/components/panels/panel-state'
import type { BoardSession } from '@/lib/session/board-session'
import { stepHistory } from '@/lib/session/step-history'
import { keepKeysForField } from './keys-for-field'
import { goToPart } from './page-parts'
import { isLetterKey, isPageAction, matchKey, type PageAction } from '@/lib/tools/keys'

export function usePageKeys(): void {
  const session = useBoardSession()
  useEffect(keepKeysForField, [])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const binding = matchKey(event, { letters: letterKeys.get() })
      if (!binding) return
      const { do: act } = binding.action
      if (act === 'undo' || act === 'redo') {
        if (isElsewhere(event.target) || hasUndoOfItsOwn(event.target)) return
        event.preventDefault()
        return stepHistory(session, act)
      }
      if (!isPageAction(binding.action)) return
      if (isElsewhere(event.target)) {
        // Not the browser's either: nobody means to save its page.
        if (binding.action.do === 'snapshot') event.preventDefault()
        return
      }
      if (isLetterKey(binding) && isTyping(event.target)) return
      event.preventDefault()
      if (binding.edits && !session.canEdit)
        return session.announce({ text: 'You can look at this board but not change it.' })
      carryOutPageAction(session, binding.action)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [session])
}

function carryOutPageAction({ lens }: BoardSession, { do: act }: PageAction): void {
  if (act === 'other-lens') return lens.set({ lens: lens.get().lens === 'board' ? 'outline' : 'board' })
  if (act === 'next-part' || act === 'previous-part') return goToPart(act === 'next-part' ? 1 : -1)
  if (act === 'messages') return // every page has it, by its `<Toaster/>`
  if (act === 'find' && boardDialog.get() === 'find')
    return document.querySelector<HTMLElement>('[data-palette] input')?.focus()
  // The palette's own key closes it again.
  boardDialog.set(act === 'palette' && boardDialog.get() === 'palette' ? null : act)
}

/** What is typed there is taken back by the browser, or by the editor. */
function hasUndoOfItsOwn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isTicked = target instanceof HTMLInputElement && ['checkbox', 'radio', 'range', 'color'].includes(target.type)
  return target.isContentEditable || (target.matches('input, textarea') && !isTicked)
}

/** Another dialog or menu is open: its keys are its own. The palette and the find bar let one go from one to the other. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null &&
    target.closest('[data-palette]') === null
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null)
  )
}
