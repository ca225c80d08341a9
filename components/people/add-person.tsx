'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { UserId } from '@/lib/schema/ids'
import type { BoardPeople } from '@/lib/schema/people'
import { BOARD_ROLES, type BoardRole } from '@/lib/schema/role'
import { BOARD_ROLE_WORDS } from './role-words'

interface AddPersonProps {
  /** People of the team who are not on the board. */
  readonly others: BoardPeople['others']
  readonly isBusy: boolean
  readonly onAdd: (userId: UserId, role: BoardRole) => void
}

/** Puts somebody of the team on the board. */
export function AddPerson({ others, isBusy, onAdd }: AddPersonProps) {
  const [chosen, setChosen] = useState<UserId | ''>('')
  const [role, setRole] = useState<BoardRole>('editor')
  const userId = others.some((other) => other.userId === chosen) ? chosen : ''
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Select<UserId | ''>
        label="Add somebody of the team"
        className="min-w-40 flex-1"
        value={userId}
        choices={[
          { value: '', words: 'Choose a person' },
          ...others.map((other) => ({ value: other.userId, words: other.name })),
        ]}
        onChoose={setChosen}
      />
      <Select<BoardRole>
        label="As"
        className="w-32"
        value={role}
        choices={BOARD_ROLES.map((value) => ({ value, words: BOARD_ROLE_WORDS[value].name }))}
        onChoose={setRole}
      />
      <Button disabled={isBusy || userId === ''} onClick={() => userId !== '' && onAdd(userId, role)}>
        Add
      </Button>
    </div>
  )
}
