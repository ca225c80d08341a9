/** How far something is, 0–1, with words beside it. `value` null: under way, with no count to give. */
import { classNames } from './class-names'

interface ProgressProps {
  readonly label: string
  readonly value: number | null
}

export function Progress({ label, value }: ProgressProps) {
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent !== null && { 'aria-valuenow': percent })}
      className="h-1 w-full overflow-hidden rounded-full bg-sunken"
    >
      <div
        className={classNames(
          'h-full rounded-full bg-ink transition-[width] duration-150',
          percent === null && 'w-1/3 motion-safe:animate-pulse',
        )}
        style={percent === null ? undefined : { width: `${percent}%` }}
      />
    </div>
  )
}
