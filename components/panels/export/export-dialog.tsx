'use client'
/**
 * The board, or a snapshot of it, as a file: a briefing, JSON, which imports again, or a picture of all, of what is
 * selected, or of one frame.
 */
import { Download } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { Progress } from '@/components/ui/progress'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import type { DrawingProgress } from '@/lib/export/drawing'
import { countOf } from '@/lib/schema/count-of'
import { fileNameOf, saveFile } from '@/components/ui/save-file'
import type { SnapshotId } from '@/lib/schema/ids'
import { messageOf } from '@/components/words/message-of'
import { citedVersions } from '@/lib/snapshot/cited-documents'
import { aboutJson } from './about-json'
import { WhatKeepsIt } from '../what-keeps-it'
import { drawPicture } from './draw-picture'
import { fetchExport } from './fetch-export'
import { orAborted } from './or-aborted'
import { exportScopes, type ExportScope } from './export-scopes'
import { PreFlightList } from './pre-flight-list'

type Format = 'briefing' | 'json' | 'svg' | 'png'
type BriefingForm = 'html' | 'markdown'
const BRIEFING_FORMS: readonly { readonly value: BriefingForm; readonly words: string; readonly ending: string }[] = [
  { value: 'html', words: 'HTML, to read and to print', ending: 'html' },
  { value: 'markdown', words: 'Markdown, to go on writing', ending: 'md' },
]
const FORMATS: readonly { readonly value: Format; readonly words: string; readonly about: string | null }[] = [
  {
    value: 'briefing',
    words: 'Briefing',
    about: 'Key judgements first, then what speaks for and against each point, with a note for every quotation.',
  },
  { value: 'json', words: 'JSON', about: null },
  { value: 'svg', words: 'SVG', about: 'A drawing that stays sharp at any size.' },
  { value: 'png', words: 'PNG', about: 'A picture for slides and messages, at most 16,384 pixels a side.' },
]

const WAITING_WORDS = 'Waiting until all is saved…'

/** `share` 0–1; null while there is no telling. */
interface ExportProgress {
  readonly share: number | null
  readonly words: string
}

interface ExportDialogProps {
  /** The snapshot that is looked at, which is then what leaves; its signed file has a door of its own. */
  readonly snapshot?: { readonly id: SnapshotId; readonly name: string }
  readonly onClose: () => void
}

export function ExportDialog({ snapshot, onClose }: ExportDialogProps) {
  const session = useBoardSession()
  const formats = snapshot ? FORMATS.filter(({ value }) => value !== 'json') : FORMATS
  const scopes = exportScopes(session.board, useCell(session.selection))
  const [format, setFormat] = useState<Format>('briefing')
  const [form, setForm] = useState<BriefingForm>('html')
  const snapshots = useCell(session.library.snapshots) ?? []
  const [of, setOf] = useState<string>(snapshot?.id ?? '')
  const [scope, setScope] = useState<ExportScope['id']>(scopes[0].id)
  const [progress, setProgress] = useState<ExportProgress | null>(null)
  const [error, setError] = useState<string | null>(null)
  const underWay = useRef<AbortController | null>(null)
  const chosen = scopes.find((each) => each.id === scope) ?? scopes[0]
  const name = fileNameOf(session.title.get() + (snapshot ? ` - ${snapshot.name}` : ''))

  /** `note`: the end of a sentence. */
  const save = (blob: Blob, filename: string, note?: string) => {
    saveFile(blob, filename)
    session.announce({ text: `“${filename}” is saved${note ? `: ${note}` : '.'}` })
  }
  const cancel = () => underWay.current?.abort()
  const draw = async (as: 'svg' | 'png', signal: AbortSignal) => {
    const onProgress = ({ done, of }: DrawingProgress) =>
      setProgress(
        done < of
          ? { share: done / of, words: `${done.toLocaleString('en-GB')} of ${countOf(of, 'card')} drawn` }
          : { share: null, words: `${countOf(of, 'card')} drawn; the file is made.` },
      )
    setProgress({ share: 0, words: 'The cards are counted.' })
    const picture = await drawPicture(session, { format: as, ids: chosen.ids, onProgress, signal })
    signal.throwIfAborted() // what was drawn after all is not wanted any more
    save(picture.blob, `${name}.${as}`, picture.note)
  }
  /** The server makes the file of what it has: of the board as it is now, once it has what one sees. */
  const untilSaved = async (signal: AbortSignal) => {
    setProgress({ share: null, words: WAITING_WORDS })
    await orAborted(session.connection.settled(), signal)
  }
  const fetchFile = async (as: 'json' | 'briefing', signal: AbortSignal) => {
    if (as === 'json' || of === '') await untilSaved(signal)
    const onBytes = (bytes: number) =>
      setProgress({
        share: null,
        words: bytes === 0 ? 'The server makes the file.' : `${inKilobytes(bytes)} are here.`,
      })
    const query = as === 'json' ? 'format=json' : briefingQuery(form, of)
    const blob = await fetchExport(`/api/boards/${session.boardId}/export?${query}`, { signal, onBytes })
    const filename = as === 'json' ? `${name}.redthread.json` : `${name}.briefing.${endingOf(form)}`
    save(blob, filename)
  }
  const download = async () => {
    const control = new AbortController()
    underWay.current = control
    setError(null)
    try {
      if (format === 'json' || format === 'briefing') await fetchFile(format, control.signal)
      else await draw(format, control.signal)
      onClose()
    } catch (cause) {
      if (!control.signal.aborted) setError(messageOf(cause))
    } finally {
      setProgress(null)
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (open) return
        cancel()
        onClose()
      }}
      title="Export"
      footer={
        <>
          <Button onClick={progress === null ? onClose : cancel}>Cancel</Button>
          <Button look="primary" disabled={progress !== null} onClick={() => void download()}>
            <Icon of={Download} />
            {progress === null ? 'Download' : 'Making it…'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Segmented label="Format" value={format} choices={formats} onChoose={(value) => value && setFormat(value)} />
        <p className="text-secondary">
          {format === 'json' ? <AboutJson /> : FORMATS.find((each) => each.value === format)?.about}
        </p>
        {format === 'briefing' && (
          <>
            <Select label="As" value={form} choices={BRIEFING_FORMS} onChoose={setForm} />
            {!snapshot && snapshots.length > 0 && (
              <Select
                label="Of"
                value={of}
                choices={[
                  { value: '', words: 'The board as it is now' },
                  ...snapshots.map((each) => ({ value: each.id as string, words: `The snapshot “${each.name}”` })),
                ]}
                onChoose={setOf}
              />
            )}
            {of === '' && <PreFlightList onLeave={onClose} />}
          </>
        )}
        {(format === 'svg' || format === 'png') && (
          <>
            <Select
              label="What to draw"
              value={chosen.id}
              choices={scopes.map((each) => ({ value: each.id, words: each.words }))}
              onChoose={setScope}
            />
            {!snapshot && <PreFlightList isFolded ids={chosen.ids} onLeave={onClose} />}
          </>
        )}
        {progress !== null && (
          <div className="flex flex-col gap-1">
            <Progress label="Export" value={progress.share} />
            <span className="text-meta text-secondary tabular-nums">{progress.words}</span>
            {progress.words === WAITING_WORDS && <WhatKeepsIt what="The file is made" />}
          </div>
        )}
        {error && (
          <p ref={bringIntoView} role="alert" className="text-danger">
            {error}
          </p>
        )}
      </div>
    </Dialog>
  )
}

/** Below a long list it would not be seen. */
function bringIntoView(element: Element | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

function AboutJson() {
  const { board, library } = useBoardSession()
  const documents = useCell(library.documents)
  const cited = useMemo(() => citedVersions(board.content()), [board])
  return aboutJson(documents.length, documents.filter(({ id }) => cited.has(id)).length)
}

function inKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000).toLocaleString('en-GB')} kB`
}

function endingOf(form: BriefingForm): string {
  return BRIEFING_FORMS.find(({ value }) => value === form)?.ending ?? 'html'
}

/** `of`: a snapshot’s id; empty for the board. */
function briefingQuery(form: BriefingForm, of: string): string {
  return `format=${form}${of === '' ? '' : `&snapshot=${of}`}`
}
