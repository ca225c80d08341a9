'use client'
/** Where a snapshot file is dropped or chosen. The whole page takes a drop, for missing the box would leave the page. */
import { FileSearch } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'

interface DropPlaceProps {
  readonly isBusy: boolean
  /** A verdict stands below, which matters more: the place takes one line. */
  readonly isSecond: boolean
  readonly onFile: (file: File) => void
}

export function DropPlace({ isBusy, isSecond, onFile }: DropPlaceProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  // The listeners stay; what they call is always the latest.
  const take = useEffectEvent((file: File) => onFile(file))
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false) // out of the window
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) take(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return (
    <div
      className={classNames(
        'flex rounded-lg border border-dashed transition-colors duration-100',
        isSecond
          ? 'items-center justify-between gap-3 px-4 py-3'
          : 'flex-col items-center gap-3 px-6 py-10 text-center',
        isOver ? 'border-ink bg-sunken' : 'border-control bg-card',
      )}
    >
      {!isSecond && <Icon of={FileSearch} size={24} className="text-secondary" />}
      <p className="text-body text-ink">{isSecond ? 'Drop another snapshot file here' : 'Drop a snapshot file here'}</p>
      <Button look={isSecond ? 'plain' : 'primary'} disabled={isBusy} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      {!isSecond && (
        <p className="text-meta text-secondary">It ends in .redthread-snapshot.json. It is checked and not kept.</p>
      )}
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="Snapshot file"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          event.target.value = '' // the same file can be chosen again
        }}
      />
    </div>
  )
}
