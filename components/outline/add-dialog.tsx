'use client'
/** A new card in its place in the outline: its words, its kind and, at once, what it has to do with the card here. */
import { useState, type FormEvent } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { cardName } from '@/lib/scene/kind-look'
import { CARD_KINDS, type CardKind } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { MAX_TITLE_UNITS } from '@/lib/schema/limits'
import { relationsBetween, type Relation } from '@/lib/schema/link'
import type { BoardSession } from '@/lib/session/board-session'
import { addCard } from '@/lib/session/outline-acts'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import { relationKey, relationSentence } from '@/components/words/relation-words'

interface AddDialogProps {
  /** The card where the keyboard is. */
  readonly at: CardId | null
  readonly onClose: (made: CardId | null) => void
}

/** The kind that was added last is the likeliest to be added next. */
let lastKind: CardKind = 'note'
/** What was typed before the dialog was left: the next one begins with it, selected. */
const drafts = new WeakMap<BoardSession, string>()

export function AddDialog({ at, onClose }: AddDialogProps) {
  const session = useBoardSession()
  const [kind, setKind] = useState<CardKind>(lastKind)
  const [title, setTitle] = useState(drafts.get(session) ?? '')
  const [chosen, setChosen] = useState('')
  const relations = relationsFor(session, at, kind)
  const relation = relations.find((each) => relationKey(each) === chosen) ?? null
  const here = at === null ? undefined : session.board.card(at)
  const add = (event: FormEvent) => {
    event.preventDefault()
    lastKind = kind
    drafts.delete(session)
    const made = addCard(session, { kind, title: title.trim(), at, relation })
    if (!made) session.announce({ text: 'The card was deleted meanwhile.' })
    onClose(made ?? null)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose(null)}
      title="Add a card"
      description={placeWords(session, at, kind)}
    >
      <form onSubmit={add} className="flex flex-col gap-3">
        <TextField
          autoFocus
          label="Title"
          value={title}
          maxLength={MAX_TITLE_UNITS}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setTitle(event.target.value)
            drafts.set(session, event.target.value)
          }}
        />
        <Select
          label="Kind"
          value={kind}
          choices={CARD_KINDS.map((value) => ({ value, words: KIND_LOOKS[value].word }))}
          onChoose={setKind}
        />
        {here && relations.length > 0 && (
          <Select
            label={`Link with “${cardName(here)}”`}
            value={relation ? chosen : ''}
            choices={[
              { value: '', words: 'Not linked' },
              ...relations.map((each) => ({
                value: relationKey(each),
                words: relationSentence(each, 'the card here', 'the new card'),
              })),
            ]}
            onChoose={setChosen}
          />
        )}
        <Button type="submit" look="primary" className="self-end">
          Add
        </Button>
      </form>
    </Dialog>
  )
}

function relationsFor({ board }: BoardSession, at: CardId | null, kind: CardKind): readonly Relation[] {
  const here = at === null ? undefined : board.cardKind(at)
  return here === undefined || here === 'unreadable' ? [] : relationsBetween(here, kind)
}

function placeWords({ board }: BoardSession, at: CardId | null, kind: CardKind): string {
  const here = at === null ? undefined : board.card(at)
  if (!here || kind === 'frame') return 'It goes to the nearest free place on the board.'
  if (here.kind === 'frame') return `It goes into the frame “${cardName(here)}”.`
  const frame = board.frameOf(here.id)
  const home = frame && board.card(frame)
  return home
    ? `It goes into the frame “${cardName(home)}”, right after “${cardName(here)}”.`
    : `It goes right after “${cardName(here)}”, in no frame.`
}
