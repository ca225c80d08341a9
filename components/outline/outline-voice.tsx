'use client'
/** Tells politely what others do on the board while one works in its outline: gathered, at most every few seconds. */
import { useEffect, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { cardName } from '@/lib/scene/kind-look'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import type { Peer } from '@/lib/sync/presence'
import { gatherNews, newsWords, NO_NEWS } from './remote-news'

const GATHER_MS = 3000

export function OutlineVoice() {
  const session = useBoardSession()
  const [news, setNews] = useState('')
  useEffect(() => tellNews(session, setNews), [session])
  return (
    <p className="sr-only" role="status" aria-live="polite" data-outline-news>
      {news}
    </p>
  )
}

function tellNews({ board, connection, presence }: BoardSession, say: (words: string) => void): () => void {
  let news = NO_NEWS
  let writers: readonly string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let alive: ReadonlySet<CardId> = new Set()
  let isLoaded = false
  const nameOf = (id: CardId) => {
    const card = board.card(id)
    return card ? cardName(card) : 'a card'
  }
  const tell = () => {
    timer = undefined
    say([newsWords(news, nameOf), ...writers].filter(Boolean).join(' '))
    news = NO_NEWS
    writers = []
  }
  const soon = () => {
    timer ??= setTimeout(tell, GATHER_MS)
  }
  // What a board holds when it is opened is no news.
  connection.loaded.then(
    () => {
      alive = new Set(board.cardIds())
      isLoaded = true
    },
    () => {}, // refused: the line under the top bar says why
  )
  const stopBoard = board.subscribe((change) => {
    if (isLoaded && !change.local) {
      news = gatherNews(
        news,
        change,
        (id) => alive.has(id),
        (id) => board.cardKind(id) !== undefined,
      )
      soon()
    }
    if (isLoaded && change.membership) alive = new Set(board.cardIds())
  })
  let before = writingOf(presence.peers.get())
  const stopPeers = presence.peers.subscribe(() => {
    const now = writingOf(presence.peers.get())
    for (const [key, { name, card }] of now) {
      if (before.has(key)) continue
      writers = [...writers, `${name} is editing “${nameOf(card)}”.`].slice(-3)
      soon()
    }
    before = now
  })
  return () => {
    clearTimeout(timer)
    stopBoard()
    stopPeers()
  }
}

function writingOf(peers: readonly Peer[]): ReadonlyMap<string, { readonly name: string; readonly card: CardId }> {
  return new Map(
    peers.flatMap(({ user, editing }) =>
      editing ? [[`${user.id} ${editing}`, { name: user.name, card: editing }] as const] : [],
    ),
  )
}
