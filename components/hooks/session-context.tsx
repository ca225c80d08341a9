'use client'
/** The open board for everything drawn inside its screen. */
import { createContext, useContext, type ReactNode } from 'react'
import type { BoardSession } from '@/lib/session/board-session'

const SessionContext = createContext<BoardSession | null>(null)

export function SessionProvider({ session, children }: { session: BoardSession; children: ReactNode }) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

/** The open board. Throws outside a board screen: a component there has no board to draw. */
export function useBoardSession(): BoardSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useBoardSession is only for components inside the board screen.')
  return session
}
