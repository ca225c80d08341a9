/** Grey lines where text is about to stand. */
export function Skeleton({ lines = 3, label }: { readonly lines?: number; readonly label: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-2 py-2">
      {Array.from({ length: lines }, (_, line) => (
        <div
          key={line}
          className="h-3 rounded-sm bg-sunken motion-safe:animate-pulse"
          style={{ width: `${[96, 82, 90, 64][line % 4]}%` }}
        />
      ))}
    </div>
  )
}
