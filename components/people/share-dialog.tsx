'use client'
/**
 * Share: who is on a board and as what, what its team gets, an invitation for somebody new, and the board's own link. Everybody on the board may
 * look; what one may not change is shown as words. What others change meanwhile is read again.
 */
import { useEffect, useState } from 'react'
import { FormError } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { people as api, type BoardPeopleAnswer } from '@/lib/api/people-client'
import type { BoardId, UserId } from '@/lib/schema/ids'
import type { BoardPeople, BoardPerson } from '@/lib/schema/people'
import type { BoardRole } from '@/lib/schema/role'
import { AddPerson } from './add-person'
import { BoardInvite } from './board-invite'
import { BoardPersonLine } from './board-person-line'
import { CopyBoardLink } from './copy-board-link'
import { ConfirmLine } from '@/components/ui/confirm-line'
import { LeaveBoard } from './leave-board'
import { onlyOwnerOf } from './only-owner'
import { RoleLegend } from './role-legend'
import { BOARD_ROLE_WORDS } from './role-words'

interface ShareDialogProps {
  readonly boardId: BoardId
  readonly title: string
  readonly myId: UserId
  /** Grows when somebody changed who is on the board. */
  readonly changes?: number
  readonly onClose: () => void
}

export function ShareDialog({ boardId, title, myId, changes = 0, onClose }: ShareDialogProps) {
  const [people, setPeople] = useState<BoardPeopleAnswer | null>(null)
  const [heir, setHeir] = useState<UserId | null>(null)
  /** Whom one took off the board last, as long as nothing else was changed. */
  const [removed, setRemoved] = useState<BoardPerson | null>(null)
  const { isBusy, error, run } = useSubmit()
  const read = async () => setPeople(await api.boardPeople(boardId))
  useEffect(() => {
    void run(read)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when the dialog opens, and at each change
  }, [changes])
  const change = (act: () => Promise<void>) =>
    void run(async () => {
      setHeir(null)
      setRemoved(null)
      await act()
      await read()
    })
  const me = people?.people.find(({ userId }) => userId === myId)

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={people && !people.mayShare ? `People on “${title}”` : `Share “${title}”`}
      {...(people &&
        !people.mayShare && { description: 'Owners of the board and admins of its team may change this.' })}
      footer={<CopyBoardLink boardId={boardId} />}
    >
      <div className="flex flex-col gap-4">
        <FormError>{error}</FormError>
        {people ? (
          <>
            {people.mayShare && people.others.length > 0 && (
              <AddPerson
                others={people.others}
                isBusy={isBusy}
                onAdd={(userId, role) => change(() => api.setBoardRole(boardId, userId, role))}
              />
            )}
            <TeamGives
              people={people}
              isBusy={isBusy}
              onChange={(role) => change(() => api.setTeamGives(boardId, role))}
            />
            <div>
              <ul aria-label="People on this board" className="divide-y divide-hairline">
                {people.people.map((person) => (
                  <BoardPersonLine
                    key={person.userId}
                    person={person}
                    isMe={person.userId === myId}
                    teamGives={people.teamGives}
                    mayChange={people.mayShare && !isBusy}
                    mustStay={people.mayShare && person.userId === onlyOwnerOf(people.people)}
                    mayHandOver={me?.ownRole === 'owner'}
                    onRole={(role) => change(() => api.setBoardRole(boardId, person.userId, role))}
                    onRemove={() =>
                      change(async () => {
                        await api.removeFromBoard(boardId, person.userId)
                        setRemoved(person)
                      })
                    }
                    onHandOver={() => setHeir(person.userId)}
                    question={
                      heir === person.userId && (
                        <ConfirmLine
                          label={`Hand the board over to ${person.name}?`}
                          actWords="Hand over"
                          keepWords="Keep it"
                          isBusy={isBusy}
                          onAct={() => change(() => api.handOver(boardId, heir))}
                          onKeep={() => setHeir(null)}
                        >
                          Hand the board over to {person.name}? They become its owner in your place, and you go on as
                          editor. Only an owner, or an admin of the team, can give it back to you.
                        </ConfirmLine>
                      )
                    }
                  />
                ))}
              </ul>
              <div role="status">
                {removed?.ownRole && (
                  <Removed
                    person={removed}
                    isBusy={isBusy}
                    onUndo={(role) => change(() => api.setBoardRole(boardId, removed.userId, role))}
                    role={removed.ownRole}
                  />
                )}
              </div>
              <RoleLegend />
            </div>
            {people.mayShare && people.mayInvite && <BoardInvite boardId={boardId} teamId={people.teamId} />}
            {me?.ownRole && <LeaveBoard boardId={boardId} title={title} me={me} people={people} />}
          </>
        ) : (
          !error && <Skeleton lines={4} label="Reading who is on this board" />
        )}
      </div>
    </Dialog>
  )
}

interface RemovedProps {
  readonly person: BoardPerson
  readonly role: BoardRole
  readonly isBusy: boolean
  readonly onUndo: (role: BoardRole) => void
}

/** In the dialog and not below it: what is below cannot be reached by keys while it is open. */
function Removed({ person, role, isBusy, onUndo }: RemovedProps) {
  return (
    <div className="my-2 flex items-center gap-3 rounded-lg bg-sunken px-3 py-2">
      <p className="min-w-0 flex-1 wrap-anywhere">{person.name} is no longer on the board by name.</p>
      <Button size="small" disabled={isBusy} onClick={() => onUndo(role)}>
        Undo
      </Button>
    </div>
  )
}

const NOTHING = 'nothing'
const TEAM_CHOICES = ['editor', 'commenter', 'viewer', NOTHING] as const

function TeamGives(props: {
  readonly people: BoardPeople & { readonly mayShare: boolean }
  readonly isBusy: boolean
  readonly onChange: (role: BoardRole | null) => void
}) {
  const { people, isBusy, onChange } = props
  const given = TEAM_CHOICES.find((choice) => choice === people.teamGives) ?? NOTHING
  const wordsOf = (choice: (typeof TEAM_CHOICES)[number]) =>
    choice === NOTHING
      ? 'Nothing: only people named here'
      : `${BOARD_ROLE_WORDS[choice].name}: ${BOARD_ROLE_WORDS[choice].may}`
  const label = `Members of ${people.teamName} get`
  if (!people.mayShare) {
    return (
      <p className="text-body text-secondary">
        {label}: <span className="text-ink">{wordsOf(given)}</span>.
      </p>
    )
  }
  return (
    <div>
      <Select
        label={label}
        value={given}
        disabled={isBusy}
        choices={TEAM_CHOICES.map((value) => ({ value, words: wordsOf(value) }))}
        onChoose={(choice) => onChange(choice === NOTHING ? null : choice)}
      />
      {(given === 'editor' || given === 'commenter') && (
        <p className="mt-1.5 text-[12px] leading-4 text-secondary">
          No member can have less than that. To give somebody less, give the team less first.
        </p>
      )}
    </div>
  )
}
