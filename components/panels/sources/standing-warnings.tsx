'use client'
/** What no longer stands as it did: documents corrected or retracted, grades changed since one saw them last. */
import type { ReactNode } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Button } from '@/components/ui/button'
import type { Ripple, RippleRoot } from '@/lib/analysis/ripple'
import type { Source } from '@/lib/schema/source'
import { shownRipple } from '../panel-state'
import { describeMoment } from '@/components/words/describe-moment'
import { countOf } from '@/lib/schema/count-of'
import { messageOf } from '@/components/words/message-of'
import { StandingWords } from './document-standing'
import { RestingCards } from './resting-cards'

interface WarningsProps {
  readonly rippleOf: (root: RippleRoot) => Ripple
}

export function StandingWarnings({ rippleOf }: WarningsProps) {
  const { library } = useBoardSession()
  const documents = useCell(library.documents).filter(({ status }) => status !== 'current')
  const changed = useCell(library.sources).filter(({ gradeChange }) => gradeChange !== undefined)
  if (documents.length + changed.length === 0) return null
  return (
    <section aria-label="Corrected, retracted or regraded" className="flex flex-col gap-2 pb-4">
      <h3 className="text-[12px] leading-4 font-semibold">Corrected, retracted or regraded</h3>
      <ul className="flex flex-col gap-2">
        {documents.map((document) => (
          <Warning key={document.id} root={{ kind: 'document', id: document.id }} rippleOf={rippleOf}>
            <p dir="auto" className="font-medium wrap-anywhere">
              {document.title ?? document.filename}
            </p>
            <StandingWords document={document} />
          </Warning>
        ))}
        {changed.map((source) => (
          <Warning
            key={source.id}
            root={{ kind: 'source', id: source.id }}
            rippleOf={rippleOf}
            action={<SeenButton source={source} />}
          >
            <GradeChanged source={source} />
          </Warning>
        ))}
      </ul>
    </section>
  )
}

function Warning({
  root,
  rippleOf,
  action,
  children,
}: WarningsProps & { readonly root: RippleRoot; readonly action?: ReactNode; readonly children: ReactNode }) {
  const isOpen = useCell(shownRipple)?.id === root.id
  const ripple = rippleOf(root)
  const count = ripple.from.length + ripple.on.length
  return (
    <li className="flex flex-col gap-1.5 rounded-lg border border-danger/60 bg-card p-2.5">
      {children}
      {count === 0 && <p className="text-secondary">No card rests on it.</p>}
      <div className="flex flex-wrap gap-2">
        {count > 0 && (
          <Button size="small" aria-expanded={isOpen} onClick={() => shownRipple.set(isOpen ? null : root)}>
            {isOpen ? 'Fold the list' : `${countOf(count, 'card rests', 'cards rest')} on it`}
          </Button>
        )}
        {action}
      </div>
      {isOpen && <RestingCards ripple={ripple} />}
    </li>
  )
}

function GradeChanged({ source: { name, gradeChange } }: { readonly source: Source }) {
  if (!gradeChange) return null
  const { from, to, by, at } = gradeChange
  return (
    <>
      <p dir="auto" className="font-medium wrap-anywhere">
        {name}
      </p>
      <p className="text-[12px] leading-4 text-danger">
        Reliability is now {to}, before {from}; last changed by {by} on {describeMoment(at)}.
      </p>
    </>
  )
}

/** Takes the marks of a changed grade off the cards, for oneself alone. */
function SeenButton({ source: { id, name, gradeChange } }: { readonly source: Source }) {
  const { library, announce } = useBoardSession()
  if (!gradeChange) return null
  const { at, since } = gradeChange
  const fail = (cause: unknown) => announce({ text: messageOf(cause), tone: 'error' })
  const say = () =>
    announce({
      text: `Seen: the grade of ${name} no longer marks cards for you.`,
      undo: () => void library.setGradesSeen(id, since - 1).catch(fail),
      isOfRow: true,
      holds: () => library.sources.get().some((each) => each.id === id && each.gradeChange === undefined),
      follows: library.sources,
    })
  return (
    <Button size="small" onClick={() => void library.setGradesSeen(id, at).then(say, fail)}>
      I have seen it
    </Button>
  )
}
