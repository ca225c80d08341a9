'use client'
/** Who says it and where it comes from: what no longer stands, suggested and known origins, and every source. */
import { Newspaper } from 'lucide-react'
import type { ReactNode } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { joinRipples } from '@/lib/analysis/ripple'
import { OriginList } from '../origins/origin-list'
import { OriginSuggestionRow } from '../origins/origin-suggestion-row'
import { useOriginSuggestions } from '../origins/use-origin-suggestions'
import { leftPanel, shownSource, unfoldedSource } from '../panel-state'
import { SourceRow } from './source-row'
import { StandingWarnings } from './standing-warnings'
import { useRipples } from './use-ripples'

/** So many suggestions are shown at once; judging one brings the next. */
const MAX_SUGGESTIONS = 10

export function SourcesPanel() {
  const { library } = useBoardSession()
  const sources = useCell(library.sources)
  const documents = useCell(library.documents)
  const suggestions = useOriginSuggestions() ?? []
  const rippleOf = useRipples()
  const open = useCell(unfoldedSource)
  const shown = useCell(shownSource)
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex h-12 shrink-0 items-center px-4">
        <h2 className="text-[13px] font-semibold">Sources</h2>
      </header>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-4 pt-0.5 pb-6">
        <StandingWarnings rippleOf={rippleOf} />
        {suggestions.length > 0 && (
          <Part title={`May have one origin · ${suggestions.length}`} label="Suggested origins">
            <ul className="flex flex-col gap-2">
              {suggestions.slice(0, MAX_SUGGESTIONS).map((each) => (
                <OriginSuggestionRow key={`${each.a.id} ${each.b.id}`} suggestion={each} />
              ))}
            </ul>
            {suggestions.length > MAX_SUGGESTIONS && (
              <p className="text-secondary">{suggestions.length - MAX_SUGGESTIONS} more follow as you judge these.</p>
            )}
          </Part>
        )}
        {sources.length > 0 && (
          <>
            <Part title={`All sources · ${sources.length}`} label="All sources">
              <ul className="flex flex-col gap-2">
                {sources.map((source) => (
                  <SourceRow
                    key={source.id}
                    source={source}
                    ripple={joinRipples([
                      rippleOf({ kind: 'source', id: source.id }),
                      ...documents
                        .filter(({ sourceId }) => sourceId === source.id)
                        .map(({ id }) => rippleOf({ kind: 'document', id })),
                    ])}
                    isOpen={open === source.id}
                    isShown={shown === source.id}
                    onToggle={() => unfoldedSource.set(open === source.id ? null : source.id)}
                  />
                ))}
              </ul>
            </Part>
          </>
        )}
        {sources.length === 0 && (
          <EmptyState
            icon={Newspaper}
            title="No sources yet"
            actions={<Button onClick={() => leftPanel.set('documents')}>Show the documents</Button>}
          >
            A source appears when a document names one, or when a claim with an outlet is accepted.
          </EmptyState>
        )}
        <Part title="Origins" label="Origins">
          <OriginList />
        </Part>
      </div>
    </div>
  )
}

function Part({
  title,
  label,
  children,
}: {
  readonly title: string
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <section aria-label={label} className="flex flex-col gap-2 pb-4">
      <h3 className="text-[12px] leading-4 font-semibold">{title}</h3>
      {children}
    </section>
  )
}
