'use client'
/** A snapshot, drawn by the same engine as the board it was taken of, to look at and to check. Nothing can be changed. */
import {
  ArrowLeft,
  Camera,
  Download,
  FileOutput,
  FileX,
  GitCompareArrows,
  Link2,
  RotateCcw,
  ShieldCheck,
} from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { BoardSkeleton } from '@/components/board/board-skeleton'
import { BoardSurface } from '@/components/board/board-surface'
import { SessionProvider } from '@/components/hooks/session-context'
import { Badge } from '@/components/ui/badge'
import { Button, buttonClasses } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { Toaster } from '@/components/ui/toast'
import { fetched } from '@/components/ui/fetched'
import { countOf } from '@/lib/schema/count-of'
import type { BoardId, SnapshotId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import { openSnapshotSession, type SnapshotSession } from '@/lib/session/open-snapshot-session'
import { copyLink } from '@/components/panels/copy-link'
import { Announcements } from '@/components/panels/announcements'
import { Inspector } from '@/components/panels/inspector/inspector'
import { Reader } from '@/components/panels/reader/reader'
import { StandingWords } from '@/components/panels/sources/document-standing'
import { leftPanel, restoringSnapshot } from '@/components/panels/panel-state'
import { uncoverBoard } from '@/components/panels/uncover-board'
import { ToolBar } from '@/components/panels/tool-bar'
import { describeMoment } from '@/components/words/describe-moment'
import { messageOf } from '@/components/words/message-of'
import { shortHash } from '@/components/words/short-hash'
import { SNAPSHOT_QUERY } from '@/components/words/snapshot-query'
import { ZoomBar } from '@/components/panels/minimap/zoom-bar'

const ChangesDialog = fetched(
  'The list of changes',
  async () => (await import('@/components/panels/snapshots/changes-dialog')).ChangesDialog,
)
const ExportDialog = fetched(
  'Export',
  async () => (await import('@/components/panels/export/export-dialog')).ExportDialog,
)

export interface OpenSnapshot {
  readonly id: SnapshotId
  readonly boardId: BoardId
  readonly me: Omit<BoardSession['me'], 'role'>
  /** Whether one may make the board what it was then. */
  readonly mayRestore: boolean
}
type Opened = { readonly session: SnapshotSession } | { readonly failed: string } | null

export function SnapshotScreen({ open }: { readonly open: OpenSnapshot }) {
  const opened = useOpened(open)
  if (opened === null) return <BoardSkeleton />
  if ('failed' in opened)
    return (
      <main className="flex h-dvh items-center justify-center bg-canvas">
        <EmptyState
          icon={FileX}
          title="The snapshot could not be opened"
          actions={
            <Link href={`/boards/${open.boardId}`} className={buttonClasses()}>
              Back to the board
            </Link>
          }
        >
          {opened.failed}
        </EmptyState>
      </main>
    )
  return (
    <SessionProvider session={opened.session}>
      <div className="flex h-dvh flex-col overflow-clip bg-canvas pt-(--covered-top) pb-(--covered-foot)">
        <SnapshotBar session={opened.session} open={open} />
        <FallenSince fallen={opened.session.fallen} />
        <div className="relative flex min-h-0 flex-1 max-md:flex-col">
          <Reader />
          <main className="relative min-h-0 min-w-90 flex-1 max-md:min-w-0" aria-label="Snapshot of the board">
            <BoardSurface />
            <ToolBar />
            <ZoomBar />
          </main>
          <Inspector />
        </div>
      </div>
      <Announcements />
      <Toaster />
    </SessionProvider>
  )
}

/** Beside one another on the narrowest phone, with room for the name. */
const ACT = 'max-sm:px-2'

function SnapshotBar({ session, open }: { readonly session: SnapshotSession; readonly open: OpenSnapshot }) {
  const { label } = session
  const [comparing, setComparing] = useState(false)
  const [exporting, setExporting] = useState(false)
  const copy = () => {
    const link = new URL(`/boards/${open.boardId}/snapshots/${open.id}`, window.location.href).href
    void copyLink(
      session,
      link,
      'The link to the snapshot is on the clipboard. It opens for those who are on the board.',
    )
  }
  return (
    <header className="relative z-20 flex min-h-12 shrink-0 items-center gap-3 border-b border-hairline bg-panel px-3 max-sm:flex-wrap max-sm:gap-x-1.5 max-sm:gap-y-1 max-sm:py-1.5">
      <Link
        href={`/boards/${open.boardId}`}
        className={buttonClasses('quiet', 'small')}
        onClick={() => uncoverBoard(session)}
      >
        <Icon of={ArrowLeft} />
        <span className="max-sm:sr-only">To the board</span>
      </Link>
      <Icon of={Camera} className="shrink-0 text-secondary max-sm:hidden" />
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <h1 className="min-w-0 truncate text-[14px] leading-5 font-semibold" title={label.note || label.name}>
            <bdi>{label.name}</bdi>
          </h1>
          <Badge title="A snapshot never changes">Frozen</Badge>
          <Taken session={session} className="shrink-1000 max-sm:hidden" />
        </div>
        <p className="truncate text-[12px] leading-4 text-secondary" title={session.title.get()}>
          <bdi>{session.title.get()}</bdi>
        </p>
        <Taken session={session} className="sm:hidden" />
      </div>
      <div className="flex shrink-0 items-center gap-2 max-sm:w-full max-sm:justify-between max-sm:gap-1.5">
        <Button className={ACT} onClick={() => setComparing(true)}>
          <Icon of={GitCompareArrows} />
          <span className="max-lg:sr-only">Changes since</span>
        </Button>
        {comparing && <ChangesDialog readChanges={session.readChanges} onClose={() => setComparing(false)} />}
        <Button className={ACT} onClick={() => setExporting(true)}>
          <Icon of={FileOutput} />
          <span className="max-lg:sr-only">Export</span>
        </Button>
        {exporting && <ExportDialog snapshot={{ id: open.id, name: label.name }} onClose={() => setExporting(false)} />}
        <Button title="Copy link" className={ACT} onClick={copy}>
          <Icon of={Link2} />
          <span className="max-xl:sr-only">Copy link</span>
        </Button>
        {open.mayRestore && (
          <Link
            href={`/boards/${open.boardId}`}
            title="Restore it on the board"
            className={classNames(buttonClasses('plain'), ACT)}
            onClick={() => {
              leftPanel.set('snapshots')
              restoringSnapshot.set(open.id)
            }}
          >
            <Icon of={RotateCcw} />
            <span className="max-lg:sr-only">Restore…</span>
          </Link>
        )}
        <Link
          href={`/verify?${SNAPSHOT_QUERY}=${open.boardId}.${open.id}`}
          title="Verify a file"
          className={classNames(buttonClasses('plain'), ACT)}
        >
          <Icon of={ShieldCheck} />
          <span className="max-xl:sr-only">Verify a file</span>
        </Link>
        <a href={`/api/snapshots/${open.id}`} download className={classNames(buttonClasses('primary'), ACT)}>
          <Icon of={Download} />
          <span className="max-lg:sr-only">Download</span>
        </a>
      </div>
    </header>
  )
}

/** When, by whom, and the beginning of the hash. */
function Taken({
  session: { label, hash },
  className,
}: {
  readonly session: SnapshotSession
  readonly className: string
}) {
  return (
    <p className={classNames('min-w-0 truncate text-meta text-secondary', className)} title={label.takenBy}>
      {describeMoment(label.takenAt)} · <bdi>{label.takenBy}</bdi> ·{' '}
      <code className="font-mono" title={hash}>
        {shortHash(hash)}
      </code>
    </p>
  )
}

/** More are named in the briefing. */
const MAX_FALLEN = 3

/** What the frozen cards cannot say: that words they rest on no longer stand. */
function FallenSince({ fallen }: Pick<SnapshotSession, 'fallen'>) {
  if (fallen?.length === 0) return null
  const more = (fallen?.length ?? 0) - MAX_FALLEN
  return (
    <section
      aria-label="Since the snapshot"
      className="flex flex-col gap-1 border-b border-hairline bg-panel px-3 py-2"
    >
      {fallen === null && (
        <p className="text-[12px] leading-4 text-secondary">
          Whether its documents still stand could not be asked. Open the page again to see.
        </p>
      )}
      {fallen?.slice(0, MAX_FALLEN).map((document) => (
        <StandingWords key={document.id} document={document} since />
      ))}
      {more > 0 && (
        <p className="text-[12px] leading-4 text-danger">
          {countOf(more, 'document')} more no longer {more === 1 ? 'stands' : 'stand'} as then; a briefing of this
          snapshot names every one.
        </p>
      )}
    </section>
  )
}

/** Opens once; what comes back after the page was left is disposed of at once. */
function useOpened({ id, boardId, me }: OpenSnapshot): Opened {
  const [opened, setOpened] = useState<Opened>(null)
  useEffect(() => {
    let isLeft = false
    let session: SnapshotSession | undefined
    openSnapshotSession(id, boardId, me).then(
      (made) => {
        if (isLeft) return made.dispose()
        session = made
        setOpened({ session: made })
      },
      (cause: unknown) => !isLeft && setOpened({ failed: messageOf(cause) }),
    )
    return () => {
      isLeft = true
      session?.dispose()
    }
    // The page is keyed by the snapshot; who looks does not change meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [id])
  return opened
}
