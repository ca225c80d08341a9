'use client'
import { useEffect, useState } from 'react'
import { useBoardSession } from './session-context'

/** Whether the board's first state is here: before, nothing can be called empty, nor anything not placed. */
export function useLoaded(): boolean {
  const { connection } = useBoardSession()
  // Which one: another session of the same screen starts without its content.
  const [loaded, setLoaded] = useState<typeof connection | null>(null)
  useEffect(() => {
    let isWanted = true
    connection.loaded.then(
      () => isWanted && setLoaded(connection),
      () => {}, // refused: the line under the top bar says why
    )
    return () => {
      isWanted = false
    }
  }, [connection])
  return loaded === connection
}
