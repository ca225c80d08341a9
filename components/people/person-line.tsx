/** One person in a list of people: face, name, a quiet second line, and on the right what they are or may become. */
import type { ReactNode } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { ListRow } from '@/components/ui/list-row'

interface PersonLineProps {
  readonly name: string
  readonly colour: string
  readonly isMe: boolean
  readonly detail?: string
  readonly question?: ReactNode
  readonly children: ReactNode
}

export function PersonLine({ name, colour, isMe, detail, question, children }: PersonLineProps) {
  return (
    <ListRow question={question}>
      <Avatar name={name} colour={colour} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">
          <bdi>{name}</bdi>
          {isMe && <span className="font-normal text-secondary"> (you)</span>}
        </p>
        {detail && <p className="line-clamp-3 text-meta text-secondary wrap-anywhere">{detail}</p>}
      </div>
      {children}
    </ListRow>
  )
}
