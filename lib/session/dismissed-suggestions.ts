/**
 * Suggestions that a person dismissed, for each card: their own matter, so they are kept on their device and for them
 * alone, and go with what it keeps when they sign out. A device without storage forgets them with the page.
 */
import type { PassageOf } from '@/lib/analysis/suggest-evidence'
import { createCell, type Cell } from '@/lib/cell/cell'
import type { BoardId, CardId, DocumentId, UserId } from '@/lib/schema/ids'
import { editRange, openDeviceStore, type DismissalKey } from '@/lib/sync/device-store'

export interface DismissedSuggestion extends PassageOf {
  readonly card: CardId
}
export interface DismissedSuggestions {
  readonly all: Cell<readonly DismissedSuggestion[]>
  /** Resolves when what the device kept is in `all`. */
  readonly read: Promise<void>
  /** These hold at once; they resolve when the device has kept it. */
  dismiss(suggestion: DismissedSuggestion): Promise<void>
  restore(suggestion: DismissedSuggestion): Promise<void>
  /** Whether it is dismissed. */
  holds(suggestion: DismissedSuggestion): boolean
}

export function openDismissedSuggestions(userId: UserId, boardId: BoardId): DismissedSuggestions {
  const all = createCell<readonly DismissedSuggestion[]>([])
  const keyOf = ({ card, documentId, start, end }: DismissedSuggestion): DismissalKey => [
    userId,
    boardId,
    card,
    documentId,
    start,
    end,
  ]
  const isSame = (a: DismissedSuggestion, b: DismissedSuggestion) => keyOf(a).join() === keyOf(b).join()
  const without = (one: DismissedSuggestion) => all.get().filter((each) => !isSame(each, one))

  const read = withStore(async (store) => {
    const keys = await store.getAllKeys('dismissed', editRange(userId, boardId))
    const kept = keys.map(([, , card, documentId, start, end]): DismissedSuggestion => ({
      card: card as CardId,
      documentId: documentId as DocumentId,
      start,
      end,
    }))
    // Dismissed while this was being read: those stay.
    all.set([...kept.filter((each) => !all.get().some((other) => isSame(each, other))), ...all.get()])
  })
  return {
    all,
    read,
    dismiss(suggestion) {
      all.set([...without(suggestion), suggestion])
      return withStore((store) => store.put('dismissed', true, keyOf(suggestion)))
    },
    holds: (suggestion) => all.get().some((each) => isSame(each, suggestion)),
    restore(suggestion) {
      all.set(without(suggestion))
      return withStore((store) => store.delete('dismissed', keyOf(suggestion)))
    },
  }
}

type Store = NonNullable<Awaited<ReturnType<typeof openDeviceStore>>>

/** Does nothing where the device keeps nothing. Never rejects: what is not kept is only dismissed for this page. */
async function withStore(act: (store: Store) => Promise<unknown>): Promise<void> {
  const store = await openDeviceStore()
  if (!store) return
  await act(store).catch(() => undefined)
  store.close()
}
