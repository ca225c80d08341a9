/** In the middle of the board's place until what is on it is here; not for what comes at once. */
import { Progress } from '@/components/ui/progress'

export function OpeningWords() {
  return (
    <div className="pointer-events-none absolute inset-0 flex animate-(--animate-late) items-center justify-center p-6">
      <div className="flex w-52 flex-col items-center gap-3 text-secondary">
        <p>Opening the board…</p>
        <Progress label="Opening the board" value={null} />
      </div>
    </div>
  )
}
