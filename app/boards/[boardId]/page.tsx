import 'server-only'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BoardPage } from '@/components/board/board-page'
import { CARD_QUERY } from '@/components/panels/card-link'
import { isId, type BoardId } from '@/lib/schema/ids'
import { services } from '@/server/services'
import { currentPrincipal, requirePrincipal } from '../../current-principal'

interface Props {
  readonly params: Promise<{ boardId: string }>
  readonly searchParams: Promise<{ card?: string | string[] }>
}

export default async function Page({ params, searchParams }: Props) {
  const { boardId } = await params
  const { card } = await searchParams
  // A link to a card still leads to it after signing in.
  const principal = await requirePrincipal(`/boards/${boardId}${isId(card) ? `?${CARD_QUERY}=${card}` : ''}`)
  const board = await findBoard(boardId)
  if (!board) notFound()
  const { userId, name, colour, isOperator } = principal
  const { id, title, mayShare, role } = board
  const { frameBytes } = services().config.limits
  const me = { userId, name, colour, role, isOperator }
  return <BoardPage open={{ boardId: id, title, mayShare, frameBytes, me }} />
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const board = await findBoard((await params).boardId)
  return { title: board?.title ?? 'Board' }
}

/** The board as the person who asks may see it; null for everybody else, whether it exists or not. */
async function findBoard(id: string) {
  const principal = await currentPrincipal()
  if (!principal || !isId(id)) return null
  const grant = await services().boards.grantFor(principal, id as BoardId)
  return grant && services().boards.get(principal, grant.boardId)
}
