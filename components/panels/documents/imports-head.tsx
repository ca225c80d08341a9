'use client'
/** Over several imports: how many of them are through, and one way to stop the rest. */
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { progressWords } from './import-words'

export function ImportsHead() {
  const { library } = useBoardSession()
  const count = useCell(library.importCount)
  if (count.total < 2) return null
  const words = progressWords(count)
  return (
    <section aria-label="Documents being brought in" className="mb-2 flex flex-col gap-1.5">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 text-meta text-secondary tabular-nums">{words}</span>
        <Button size="small" look="quiet" onClick={library.cancelImports}>
          Cancel the rest
        </Button>
      </div>
      <Progress label={words} value={count.done / count.total} />
    </section>
  )
}
