/** What restoring a snapshot would do, and what happened since one was taken, each as one sentence. */
import type { ChangeCounts, Changes } from '@/lib/snapshot/describe-changes'
import { countOf } from '@/lib/schema/count-of'

/** "3 cards come back, 1 is removed and 2 change (1 in place or size only); 4 links come back." */
export function describeRestore({ cards, moved, links, origins }: Changes): string {
  return sentenceOf([
    tell(cards, 'card', {
      back: ['comes back', 'come back'],
      gone: ['is removed', 'are removed'],
      changed: [`changes${movedWords(moved)}`, `change${movedWords(moved)}`],
    }),
    tell(links, 'link', RESTORE_WORDS),
    tell(origins, 'origin', RESTORE_WORDS),
  ])
}
const RESTORE_WORDS: Verbs = {
  back: ['comes back', 'come back'],
  gone: ['is removed', 'are removed'],
  changed: ['changes', 'change'],
}

/** "Since then 1 card was added, 2 were removed and 3 changed; 1 link was added." */
export function describeSince({ cards, moved, links, origins }: Changes): string {
  return sentenceOf([
    tell(cards, 'card', { ...SINCE_WORDS, changed: [`changed${movedWords(moved)}`, `changed${movedWords(moved)}`] }),
    tell(links, 'link', SINCE_WORDS),
    tell(origins, 'origin', SINCE_WORDS),
  ])
}
const SINCE_WORDS: Verbs = {
  back: ['was removed', 'were removed'],
  gone: ['was added', 'were added'],
  changed: ['changed', 'changed'],
}

type Verbs = Readonly<Record<keyof ChangeCounts, readonly [one: string, many: string]>>

function movedWords(moved: number): string {
  return moved === 0 ? '' : ` (${moved} in place or size only)`
}

function tell(counts: ChangeCounts, what: string, verbs: Verbs): string {
  const parts = (['back', 'gone', 'changed'] as const)
    .filter((change) => counts[change] > 0)
    .map((change, at) => {
      const count = counts[change]
      return `${at === 0 ? countOf(count, what) : String(count)} ${verbs[change][count === 1 ? 0 : 1]}`
    })
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function sentenceOf(parts: readonly string[]): string {
  const told = parts.filter((part) => part !== '')
  return told.length === 0 ? 'Nothing differs.' : `${told.join('; ')}.`
}
