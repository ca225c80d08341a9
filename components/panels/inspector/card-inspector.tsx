'use client'
/** One card: its kind, title and text, the fields of its kind, what it is linked with, and what every card has. */
import { Link2, Lock, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useCardBehind, useMemberCount } from '@/components/hooks/use-board'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { fetched } from '@/components/ui/fetched'
import { Icon } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import { isNamedByQuote } from '@/lib/scene/kind-look'
import type { Card } from '@/lib/schema/card'
import { BASES, STATUSES, type Basis, type CardStatus } from '@/lib/schema/card-base'
import type { CardId } from '@/lib/schema/ids'
import { plainFromRichText } from '@/lib/schema/rich-text'
import { startEditing } from '@/lib/session/carry-out-edit'
import { deleteSelected } from '@/lib/session/carry-out-keys'
import { copyCardLink } from '../card-link'
import { Value } from '../value'
import { countOf } from '@/lib/schema/count-of'
import { describeBasis } from '@/components/words/describe-basis'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import { AssumptionFields } from './assumption-fields'
import { ColourChoice } from './colour-choice'
import { EntityFields } from './entity-fields'
import { EventFields } from './event-fields'
import { EvidenceFields } from './evidence-fields'
import { IndicatorFields } from './indicator-fields'
import { InspectorHead } from './inspector-head'
import { JudgementFields } from './judgement-fields'
import { LinkTo } from './link-to'
import { LinkedList } from './linked-list'
import { MadeBy } from './made-by'
import { NamedBy } from './named-by'
import { HypothesisFields, PointFields } from './point-fields'
import { PositionFields } from './position-fields'
import { QuestionFields } from './question-fields'
import { TagList } from './tag-list'
import { TitleArea } from './title-area'

const SuggestedEvidence = fetched(
  'Suggested evidence',
  async () => (await import('../suggestions/suggested-evidence')).SuggestedEvidence,
)

const STATUS_WORDS: Readonly<Record<CardStatus, string>> = {
  open: 'open',
  resolved: 'resolved',
  withdrawn: 'withdrawn',
}
const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  reported: 'reported',
  assumption: 'assumption',
  judgement: 'judgement',
}

export function CardInspector({ id }: { readonly id: CardId }) {
  const session = useBoardSession()
  const card = useCardBehind(id)
  // A quotation is the card's first word; that it could have a title comes after. Where it stands does not change while
  // one is typed.
  const [isQuoteFirst] = useState(() => card !== undefined && isNamedByQuote(card))
  if (!card) return null
  if (card.kind === 'unreadable')
    return (
      <>
        <InspectorHead look={KIND_LOOKS.unreadable} />
        <p className="text-secondary">{card.reason} What it holds is kept as it is.</p>
      </>
    )
  const look = KIND_LOOKS[card.kind]
  const isUnderQuote = isQuoteFirst && card.kind === 'evidence'
  const title = session.canEdit ? (
    <TitleArea id={id} title={card.title} />
  ) : (
    card.title && (
      <h2 dir="auto" className="text-[17px] leading-5.5 font-semibold wrap-anywhere">
        {card.title}
      </h2>
    )
  )
  return (
    <>
      <InspectorHead look={look}>
        {card.madeBy === 'rule' && <span title="Proposed by a rule, accepted by a person">proposed by a rule</span>}
      </InspectorHead>
      {!isUnderQuote && title}
      {card.kind !== 'frame' && card.kind !== 'evidence' && <BodyPreview card={card} />}
      <KindFields card={card} />
      {/* Under quoted words the card's own title and text are comments on them. */}
      {isUnderQuote && title}
      {card.kind === 'evidence' && <BodyPreview card={card} />}
      <LinkedList id={id} />
      {session.canEdit && (card.kind === 'point' || card.kind === 'hypothesis') && <SuggestedEvidence card={card} />}
      <NamedBy id={id} />
      <CommonFields card={card} />
      <MadeBy of={card} act={card.madeBy === 'rule' ? 'Accepted' : 'Placed'} />
      <div className="flex flex-wrap gap-1.5">
        {session.canEdit && <LinkTo ids={[id]} />}
        <Button
          size="small"
          look="quiet"
          title="Shift L"
          aria-label="Copy link to card"
          onClick={() => void copyCardLink(session, id)}
        >
          <Icon of={Link2} size={14} />
          Copy link
        </Button>
        {session.canEdit && (
          <Button size="small" look="quiet-danger" onClick={() => deleteSelected(session)}>
            <Icon of={Trash2} size={14} />
            Delete
          </Button>
        )}
      </div>
    </>
  )
}

function KindFields({ card }: { readonly card: Card }) {
  switch (card.kind) {
    case 'point':
      return <PointFields card={card} />
    case 'evidence':
      return <EvidenceFields card={card} />
    case 'hypothesis':
      return <HypothesisFields card={card} />
    case 'judgement':
      return <JudgementFields card={card} />
    case 'assumption':
      return <AssumptionFields card={card} />
    case 'question':
      return <QuestionFields card={card} />
    case 'indicator':
      return <IndicatorFields card={card} />
    case 'position':
      return <PositionFields card={card} />
    case 'event':
      return <EventFields card={card} />
    case 'entity':
      return <EntityFields card={card} />
    case 'frame':
      return <FrameMembers id={card.id} />
    case 'note':
      return null
  }
}

function BodyPreview({ card }: { readonly card: Card }) {
  const session = useBoardSession()
  const words = plainFromRichText(card.body).trim()
  return (
    <div className="flex flex-col items-start gap-2">
      {words && <p className="line-clamp-6 whitespace-pre-line text-secondary wrap-anywhere">{words}</p>}
      {session.canEdit && !card.locked && (
        <Button size="small" onClick={() => startEditing(session, card.id, 'body')}>
          <Icon of={Pencil} size={14} />
          {words ? 'Edit the text' : 'Write text'}
        </Button>
      )}
    </div>
  )
}

function FrameMembers({ id }: { readonly id: CardId }) {
  const { board, selection } = useBoardSession()
  const count = useMemberCount(id)
  return (
    <div className="flex items-center justify-between gap-2">
      <span className="text-secondary">Holds {countOf(count, 'card')}</span>
      {count > 0 && (
        <Button size="small" onClick={() => selection.set(board.membersOf(id))}>
          Select them
        </Button>
      )}
    </div>
  )
}

function CommonFields({ card }: { readonly card: Card }) {
  const { board, canEdit } = useBoardSession()
  const readOnly = !canEdit
  const ids = [card.id]
  const whyBasis = card.kind === 'evidence' ? describeBasis(card) : undefined
  return (
    <section aria-label="Colour, tags and state" className="flex flex-col gap-3 border-t border-hairline pt-3">
      <TagList
        tags={card.tags}
        readOnly={readOnly}
        onAdd={(tag) => board.setFields(ids, { [`tag:${tag}`]: true })}
        onRemove={(tag) => board.setFields(ids, { [`tag:${tag}`]: null })}
      />
      {readOnly ? (
        <>
          {card.status && card.kind !== 'question' && <Value label="Status">{STATUS_WORDS[card.status]}</Value>}
          {card.basis && <Value label="Basis">{BASIS_WORDS[card.basis]}</Value>}
        </>
      ) : (
        <>
          <ColourChoice value={card.colour ?? null} onChoose={(colour) => board.setFields(ids, { colour })} />
          {card.kind !== 'frame' && (
            <div className="grid grid-cols-2 gap-2">
              {/* A question has it among its own fields. */}
              {card.kind !== 'question' && (
                <Select
                  label="Status"
                  value={card.status ?? ''}
                  choices={[
                    { value: '' as CardStatus | '', words: 'not set' },
                    ...STATUSES.map((value) => ({ value, words: STATUS_WORDS[value] })),
                  ]}
                  onChoose={(value) => board.setFields(ids, { status: value === '' ? null : value })}
                />
              )}
              <Select
                label="Basis"
                {...(whyBasis && { hint: whyBasis })}
                value={card.basis ?? ''}
                choices={[
                  { value: '' as Basis | '', words: 'not set' },
                  ...BASES.map((value) => ({ value, words: BASIS_WORDS[value] })),
                ]}
                onChoose={(value) => board.setFields(ids, { basis: value === '' ? null : value })}
              />
            </div>
          )}
        </>
      )}
      {card.locked && (
        <p className="flex items-center gap-1.5 text-secondary">
          <Icon of={Lock} size={14} />
          Locked in place
        </p>
      )}
    </section>
  )
}
