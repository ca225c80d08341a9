/** The board's outline while its screen loads: where things will be, in the colours they will have. */
export function BoardSkeleton() {
  return (
    <div className="flex h-dvh flex-col bg-canvas" role="status" aria-label="The board is opening.">
      <div className="flex h-12 shrink-0 items-center gap-3 border-b border-hairline bg-panel px-4">
        <div className="h-3 w-24 rounded bg-hairline" />
        <div className="h-3 w-40 rounded bg-hairline" />
      </div>
      <div className="flex min-h-0 flex-1">
        <div className="hidden w-12 shrink-0 border-r border-hairline bg-panel md:block" />
        <div className="hidden w-80 shrink-0 border-r border-hairline bg-panel p-4 md:block">
          <div className="h-3 w-28 rounded bg-hairline" />
          <div className="mt-4 h-16 rounded-lg bg-sunken" />
        </div>
      </div>
    </div>
  )
}
