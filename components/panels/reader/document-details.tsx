'use client'
/** What is known of a document and may be corrected: title, byline, date (others count from it), source with its grade. */
import { Download, FileX } from 'lucide-react'
import { useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Button, buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Library } from '@/lib/session/library'
import type { SourceId } from '@/lib/schema/ids'
import { MAX_NAME_UNITS, MAX_TITLE_UNITS } from '@/lib/schema/limits'
import type { SourceDocument } from '@/lib/schema/source'
import { webAddress } from '@/lib/schema/web-address'
import { GradePicker } from '../sources/grade-picker'
import { removeDocument } from '../sources/remove-document'
import { DocumentStanding } from '../sources/document-standing'
import { RELIABILITY_SCALE } from '../grades'
import { describeDate } from '@/lib/schema/date-words'
import { describeMoment } from '@/components/words/describe-moment'
import { messageOf } from '@/components/words/message-of'
import { shortHash } from '@/components/words/short-hash'
import { changeRow } from '../change-row'
import { DraftField } from '../draft-field'
import { parseTypedDate } from '@/lib/schema/parse-typed-date'
import { SourceChoice } from './source-choice'

type DocumentChange = Parameters<Library['updateDocument']>[1]

/** What of a document each of them shows. */
const DETAILS = {
  title: (document?: SourceDocument) => document?.title ?? '',
  byline: (document?: SourceDocument) => document?.byline ?? '',
  date: (document?: SourceDocument) => document?.published?.text ?? '',
  source: (document?: SourceDocument) => document?.sourceId ?? '',
} as const
type DetailName = keyof typeof DETAILS

export function DocumentDetails({ document }: { readonly document: SourceDocument }) {
  const session = useBoardSession()
  const { library, canEdit } = session
  const sources = useCell(library.sources)
  const source = sources.find((each) => each.id === document.sourceId)
  const version = document.versions.at(-1)
  const [error, setError] = useState<string | null>(null)
  const change = (what: DetailName, wish: DocumentChange, before: DocumentChange) => {
    const partOf = DETAILS[what]
    const now = () => partOf(library.documents.get().find(({ id }) => id === document.id))
    let made: string | undefined
    return changeRow(session, {
      async make() {
        await library.updateDocument(document.id, wish)
        made = now()
      },
      takeBack: () => library.updateDocument(document.id, before),
      holds: () => now() === made,
      takenBack: `The ${what} of “${document.title ?? document.filename}” is again what it was.`,
    })
  }
  const setSource = (wish: { readonly sourceId: SourceId | null } | { readonly sourceName: string }) => {
    setError(null)
    change('source', wish, { sourceId: document.sourceId ?? null }).catch((cause: unknown) =>
      setError(messageOf(cause)),
    )
  }
  const date = document.published ?? document.referenceDate
  const address = webAddress(document.url)
  return (
    <div className="flex flex-col gap-3 border-t border-hairline pt-3 pb-6 text-body">
      <DraftField
        label="Title"
        value={document.title ?? ''}
        placeholder={document.filename}
        hint={
          document.titleDerived ? 'Taken from the file’s name or the first words: the text states no title.' : undefined
        }
        maxLength={MAX_TITLE_UNITS}
        readOnly={!canEdit}
        // Without words the title is derived again.
        onKeep={(title) => change('title', { title }, { title: document.titleDerived ? '' : (document.title ?? '') })}
      />
      <DraftField
        label="Byline"
        value={document.byline ?? ''}
        placeholder="None stated"
        maxLength={MAX_NAME_UNITS * 3}
        readOnly={!canEdit}
        onKeep={(byline) => change('byline', { byline }, { byline: document.byline ?? '' })}
      />
      <DraftField
        label="Date"
        value={document.published?.iso ?? document.published?.text ?? document.referenceDate?.iso ?? ''}
        placeholder="18 Mar 2025, Mar 2025 or 2025"
        hint={[
          date && `${[describeDate(date), document.referenceReason].filter(Boolean).join(', ')}.`,
          canEdit && 'Relative dates in the text are counted from it.',
        ]
          .filter(Boolean)
          .join(' ')}
        readOnly={!canEdit}
        onKeep={(typed) =>
          change(
            'date',
            { published: parseTypedDate(typed).iso ?? typed },
            { published: document.published?.iso ?? document.published?.text ?? '' },
          )
        }
      />
      <SourceChoice
        of={document.id}
        source={source}
        named={document.publisher}
        onChoose={(sourceId) => setSource({ sourceId })}
        onAccept={(sourceName) => setSource({ sourceName })}
      />
      {error && (
        <p role="alert" className="text-[12px] leading-4 text-danger">
          {error}
        </p>
      )}
      {canEdit && <DocumentStanding key={document.id} document={document} />}
      {source ? (
        <GradePicker scale={RELIABILITY_SCALE} subject={source.id} />
      ) : (
        <p className="text-[12px] leading-4 text-secondary">
          A grade is of its source: {canEdit ? 'name the source above to grade it.' : 'no source is named yet.'}
        </p>
      )}
      {version?.note && <p className="text-meta text-secondary">{version.note}</p>}
      {address && (
        <p className="text-meta text-secondary">
          The page gives its address as{' '}
          <a
            href={address}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="rounded-sm wrap-anywhere underline outline-focus"
          >
            {address}
          </a>
        </p>
      )}
      {version && (
        <div className="flex flex-wrap items-center justify-between gap-2 text-meta text-secondary">
          <span>
            Captured {describeMoment(version.capturedAt)} by {version.capturedBy.name} (
            {version.how === 'paste' ? 'pasted' : 'uploaded'}, {version.encoding})
            <br />
            Original{' '}
            <code className="font-mono" title={version.originalHash}>
              {shortHash(version.originalHash)}
            </code>{' '}
            · text{' '}
            <code className="font-mono" title={version.textHash}>
              {shortHash(version.textHash)}
            </code>
          </span>
          <span className="flex flex-wrap gap-2">
            {canEdit && (
              <Button size="small" onClick={() => removeDocument(session, document)}>
                <Icon of={FileX} size={14} />
                Remove from the board
              </Button>
            )}
            {version.capturedBy.userId && (
              <a
                href={`/api/documents/${document.id}/original`}
                download={document.filename}
                className={buttonClasses('plain', 'small')}
              >
                <Icon of={Download} size={14} />
                Original
              </a>
            )}
          </span>
        </div>
      )}
    </div>
  )
}
