'use client'
/** Evidence: the exact words with the way back to them, who says it, how far it bears, and both grades, apart. */
import { ChevronUp, CornerDownLeft, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { STANCES, type Attribution, type Stance } from '@/lib/schema/attribution'
import { RELEVANCES, type EvidenceCard } from '@/lib/schema/cited-cards'
import type { Json } from '@/lib/schema/json'
import { RELIABILITY_WORDS, type Publisher } from '@/lib/schema/source'
import { lookUpSources, sourceOf } from '@/lib/schema/source-names'
import { HedgedWords } from '../documents/hedged-words'
import { DraftField } from '../draft-field'
import { GradePicker } from '../sources/grade-picker'
import { takenSource } from '../sources/taken-source'
import { OriginField } from '../origins/origin-field'
import { CREDIBILITY_SCALE, RELIABILITY_SCALE } from '../grades'
import { Value } from '../value'
import { describeAttribution, STANCE_WORDS } from '@/components/words/describe-attribution'
import { messageOf } from '@/components/words/message-of'
import { DateField } from './date-field'
import { GroundNotes } from './ground-notes'
import { outletFields } from './outlet-fields'
import { useFacts } from '@/components/hooks/use-facts'
import { isolated } from '@/lib/schema/own-direction'
import { OneOfFew } from './one-of-few'

export function EvidenceFields({ card }: { readonly card: EvidenceCard }) {
  const { board, library, canEdit } = useBoardSession()
  const sources = useCell(library.sources)
  const document = useCell(library.documents).find((each) => each.id === card.excerpts[0]?.documentId)
  const sourceId = sourceOf(card.attribution, document, lookUpSources(sources))
  const source = sources.find((each) => each.id === sourceId)
  const set = (fields: Readonly<Record<string, Json>>) => board.setFields([card.id], fields)
  const { notes, publisher } = useFacts(card.id)
  const warnings = notes?.filter(({ warning }) => warning) ?? []
  return (
    <>
      <GroundNotes facts={{ notes: warnings }} />
      <Excerpts card={card} />
      <WhoSaysIt attribution={card.attribution} publisher={publisher} set={set} />
      <OriginField key={card.id} card={card} />
      <OneOfFew
        label="Relevance"
        clearable
        value={card.relevance ?? null}
        choices={RELEVANCES.map((value) => ({ value, words: value }))}
        onChoose={(relevance) => set({ relevance })}
        readOnly={!canEdit}
      />
      {(canEdit || card.eventTime) && (
        <DateField
          label="When it happened"
          date={card.eventTime}
          readOnly={!canEdit}
          onKeep={(date) => set({ eventTime: date })}
        />
      )}
      <GradePicker scale={CREDIBILITY_SCALE} subject={card.id} />
      {source ? (
        <div className="flex flex-col gap-1">
          <GradePicker scale={RELIABILITY_SCALE} subject={source.id} />
          <p className="text-[12px] leading-4 text-secondary">Source: {isolated(source.name)}.</p>
        </div>
      ) : (
        <NoSource outlet={card.attribution?.outlet ?? null} onMade={(id) => set({ 'attribution.sourceId': id })} />
      )}
    </>
  )
}

function Excerpts({ card }: { readonly card: EvidenceCard }) {
  const { showPassage } = useBoardSession()
  if (card.excerpts.length === 0)
    return <p className="text-secondary">No passage: this evidence is an observation in the team’s own words.</p>
  return card.excerpts.map((excerpt, index) => (
    <blockquote key={excerpt.excerptId} className="border-l-2 border-hairline pl-3">
      <p dir="auto" className="line-clamp-[12]">
        <HedgedWords exact={excerpt.quote.exact} hedges={index === 0 ? card.hedges : []} />
      </p>
      <button
        type="button"
        onClick={() => showPassage(excerpt.documentId, excerpt.position)}
        className="mt-1 inline-flex h-6 pointer-coarse:h-9 items-center gap-1.5 rounded-sm text-[12px] font-medium text-ink outline-focus hover:underline"
      >
        <Icon of={CornerDownLeft} size={13} className="text-thread" />
        Show in the document
      </button>
    </blockquote>
  ))
}

/** In one line; unfolds for those who may correct it. */
function WhoSaysIt(props: AttributionFieldsProps) {
  const { canEdit } = useBoardSession()
  const [open, setOpen] = useState(false)
  const { attribution, publisher } = props
  return (
    <section aria-label="Who says it" className="flex flex-col gap-2.5">
      <div className="flex items-start gap-1">
        <Value label="Who says it">
          {describeAttribution(attribution, publisher)}
          {attribution && attribution.stance !== 'asserts' && (
            <span className="text-secondary"> ({STANCE_WORDS[attribution.stance]})</span>
          )}
          {publisher?.isCarrier && (
            <span className="block text-secondary">
              Read in {isolated(publisher.name)} ({publisher.reliability}: {RELIABILITY_WORDS[publisher.reliability]})
            </span>
          )}
        </Value>
        {canEdit && (
          <IconButton
            small
            icon={open ? ChevronUp : Pencil}
            label={open ? 'Fold' : 'Correct who says it'}
            aria-expanded={open}
            className="ml-auto"
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
      {open && <AttributionFields {...props} />}
    </section>
  )
}

interface AttributionFieldsProps {
  readonly attribution: Attribution | undefined
  readonly publisher: Publisher | undefined
  readonly set: (fields: Readonly<Record<string, Json>>) => void
}

function AttributionFields({ attribution, publisher, set }: AttributionFieldsProps) {
  const { library } = useBoardSession()
  const sources = useCell(library.sources)
  const named = (name: 'speaker' | 'verb', value: string) =>
    set({ [`attribution.${name}`]: value === '' ? null : value })
  return (
    <div className="flex flex-col gap-2.5 rounded-lg border border-hairline p-2.5">
      <DraftField
        label="Speaker"
        value={attribution?.speaker ?? ''}
        placeholder="Not named"
        maxLength={300}
        onKeep={(value) => named('speaker', value)}
      />
      <DraftField
        label="Outlet"
        value={attribution?.outlet ?? ''}
        placeholder={publisher && !publisher.isCarrier ? `The document’s: ${publisher.name}` : 'None'}
        maxLength={300}
        onKeep={(value) => set(outletFields(value, sources))}
      />
      <DraftField
        label="Verb"
        value={attribution?.verb ?? ''}
        placeholder="said, reported…"
        maxLength={60}
        onKeep={(value) => named('verb', value)}
      />
      <Select<Stance>
        label="Stance"
        value={attribution?.stance ?? 'asserts'}
        choices={STANCES.map((value) => ({ value, words: STANCE_WORDS[value] }))}
        onChoose={(stance) => set({ 'attribution.stance': stance })}
      />
      <DateField label="Said" date={attribution?.said} onKeep={(date) => set({ 'attribution.said': date })} />
    </div>
  )
}

/** Without a source there is nothing to grade; an outlet that is named can become one. */
function NoSource({ outlet, onMade }: { readonly outlet: string | null; readonly onMade: (id: string) => void }) {
  const { library, canEdit, announce } = useBoardSession()
  const make = async (name: string) => {
    try {
      onMade((await library.createSource({ name })).id)
    } catch (cause) {
      const taken = takenSource(cause, library.sources.get())
      if (taken) onMade(taken.id)
      else announce({ text: messageOf(cause), tone: 'error' })
    }
  }
  return (
    <div className="flex flex-col items-start gap-1.5">
      <span className="text-[12px] leading-4 font-medium text-secondary">Reliability of the source</span>
      <p className="text-secondary">
        {outlet
          ? `“${outlet}” is not among the board’s sources.`
          : 'No source is named, so there is none to grade. Name an outlet above, or the source in the document’s details.'}
      </p>
      {outlet && canEdit && (
        <Button size="small" onClick={() => void make(outlet)}>
          <Icon of={Plus} size={14} />
          Add it as a source
        </Button>
      )}
    </div>
  )
}
