'use client'
/** One link: what it says about which two cards, how strongly and why. */
import { Trash2 } from 'lucide-react'
import { useLink } from '@/components/hooks/use-board'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { linkKindsBetween, LINK_WORDS, STRENGTHS, whyOnlyOne, type LinkEnd } from '@/lib/schema/link'
import { showEnd } from '../documents/show-card'
import { DraftField } from '../draft-field'
import { EndName } from '../end-name'
import { deleteSelected } from '@/lib/session/carry-out-keys'
import { relationLook } from '@/components/words/relation-looks'
import { InspectorHead } from './inspector-head'
import { MadeBy } from './made-by'
import { OneOfFew } from './one-of-few'

export function LinkInspector({ id }: { readonly id: LinkId }) {
  const session = useBoardSession()
  const { board, canEdit } = session
  const link = useLink(id)
  if (!link) return null
  const look = relationLook(link.kind)
  const from = board.cardKind(link.from)
  const toCard = board.cardKind(link.to as CardId)
  const to: LinkEnd | undefined = toCard === undefined ? 'link' : toCard === 'unreadable' ? undefined : toCard
  const kinds = from && from !== 'unreadable' && to ? linkKindsBetween(from, to) : []
  const why = from && from !== 'unreadable' && to && to !== 'link' ? whyOnlyOne(from, to) : undefined
  return (
    <>
      <InspectorHead look={{ word: 'Link', icon: look.icon }}>
        {link.madeBy === 'rule' && 'proposed by a rule'}
      </InspectorHead>
      <div className="flex flex-col gap-1">
        <End id={link.from} />
        <p className={classNames('flex items-center gap-1.5 pl-2 font-semibold', look.text)}>
          <Icon of={look.icon} />
          {look.word}
        </p>
        <End id={link.to} />
      </div>
      {canEdit && kinds.length > 1 && (
        <Select
          label="Relation"
          value={link.kind}
          choices={kinds.map((value) => ({ value, words: LINK_WORDS[value].verb }))}
          onChoose={(kind) => board.setLinkFields([id], { kind })}
        />
      )}
      {canEdit && why && <p className="text-[12px] leading-4 text-secondary">{why}</p>}
      <OneOfFew
        label="Strength"
        clearable
        value={link.strength ?? null}
        choices={STRENGTHS.map((value) => ({ value, words: value }))}
        onChoose={(strength) => board.setLinkFields([id], { strength })}
        readOnly={!canEdit}
      />
      <DraftField
        long
        label="Reason"
        value={link.reason ?? ''}
        placeholder={canEdit ? 'Why the one bears on the other' : 'None given'}
        readOnly={!canEdit}
        maxLength={1000}
        onKeep={(reason) => board.setLinkFields([id], { reason: reason === '' ? null : reason })}
      />
      <MadeBy of={link} act="Linked" />
      {canEdit && (
        <Button size="small" look="quiet-danger" className="self-start" onClick={() => deleteSelected(session)}>
          <Icon of={Trash2} size={14} />
          Delete the link
        </Button>
      )}
    </>
  )
}

function End({ id }: { readonly id: CardId | LinkId }) {
  const session = useBoardSession()
  return (
    <button
      type="button"
      onClick={() => showEnd(session, id)}
      className="rounded-md border border-hairline bg-card px-2.5 py-2 text-left outline-focus hover:border-control"
    >
      <EndName id={id} className="line-clamp-3" />
    </button>
  )
}
