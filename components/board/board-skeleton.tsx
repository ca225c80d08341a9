/** The board's outline while its parts load: where things will be, in the colours they will have. */
import { classNames } from '@/components/ui/class-names'
import { OpeningWords } from './opening-words'

export function BoardSkeleton({ trouble = null }: { readonly trouble?: string | null }) {
  return (
    <div className="flex h-dvh flex-col bg-canvas" role="status" aria-label="The board is opening.">
      <TopBarSkeleton trouble={trouble} />
      <div className="flex min-h-0 flex-1">
        <PanelSkeleton isOpen />
        {!trouble && (
          <div className="relative flex-1">
            <OpeningWords />
          </div>
        )}
      </div>
    </div>
  )
}

/** `trouble`: a finished sentence why the bar is not here yet. */
export function TopBarSkeleton({ trouble }: { readonly trouble: string | null }) {
  return (
    <div className="flex h-12 shrink-0 items-center gap-3 border-b border-hairline bg-panel px-4">
      <div className="h-3 w-24 rounded bg-hairline" />
      {trouble ? (
        <p role="alert" className="min-w-0 text-danger">
          {trouble}
        </p>
      ) : (
        <div className="h-3 w-40 rounded bg-hairline" />
      )}
    </div>
  )
}

/** Rail and panel, as wide as they will be: the board does not jump when they come. */
export function PanelSkeleton({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <>
      <div className="w-12 shrink-0 border-r border-hairline bg-panel max-md:hidden" />
      <div
        className={classNames('w-80 shrink-0 border-r border-hairline bg-panel p-4 max-md:hidden', !isOpen && 'hidden')}
      >
        <div className="h-3 w-28 rounded bg-hairline" />
        <div className="mt-4 h-16 rounded-lg bg-sunken" />
      </div>
    </>
  )
}
