'use client'
/** One import: under way with its progress, or asking which encoding the bytes are in. */
import { FileText, X } from 'lucide-react'
import { useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Progress } from '@/components/ui/progress'
import { Select } from '@/components/ui/select'
import type { ImportTask } from '@/lib/session/library'

const STAGES = { uploading: 'Uploading', reading: 'Reading' } as const

export function ImportRow({ task }: { readonly task: ImportTask }) {
  const { library } = useBoardSession()
  const percent = Math.round(task.progress * 100)
  return (
    <li className="flex flex-col gap-2 rounded-lg border border-hairline bg-card p-3">
      <div className="flex items-center gap-2">
        <Icon of={FileText} className="shrink-0 text-secondary" />
        <span dir="auto" className="min-w-0 flex-1 truncate text-left font-medium" title={task.filename}>
          {task.filename}
        </span>
        <IconButton
          small
          icon={X}
          label={`Cancel the import of ${task.filename}`}
          onClick={() => library.cancelImport(task.id)}
        />
      </div>
      {(task.stage === 'uploading' || task.stage === 'reading') && (
        <>
          <Progress label={`Import of ${task.filename}`} value={task.progress} />
          <span className="text-meta text-secondary tabular-nums">
            {STAGES[task.stage]} · {percent} %
          </span>
        </>
      )}
      {task.stage === 'choose-encoding' && <EncodingChoice task={task} />}
    </li>
  )
}

function EncodingChoice({ task }: { readonly task: ImportTask }) {
  const { library } = useBoardSession()
  const encodings = task.encodings ?? []
  const [encoding, setEncoding] = useState(encodings[0]?.encoding ?? '')
  const preview = encodings.find((each) => each.encoding === encoding)?.preview
  return (
    <div className="flex flex-col gap-2">
      <p className="text-[12px] leading-4 text-secondary">
        The bytes are not UTF-8. Choose the encoding in which the words below read right.
      </p>
      <Select
        label="Encoding"
        labelHidden
        value={encoding}
        choices={encodings.map((each) => ({ value: each.encoding, words: each.encoding }))}
        onChoose={setEncoding}
      />
      <p className="line-clamp-5 rounded-md bg-sunken px-2 py-1.5 font-serif text-quote whitespace-pre-wrap">
        {preview}
      </p>
      <Button
        look="primary"
        size="small"
        className="self-end"
        disabled={encoding === ''}
        onClick={() => library.chooseEncoding(task.id, encoding)}
      >
        Read it so
      </Button>
    </div>
  )
}
