'use client'
/** Where one was reading: remembered while the text is scrolled, and gone back to when the document is opened again. */
import { useLayoutEffect, type RefObject } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import type { DocumentId } from '@/lib/schema/ids'
import { readPlace, rememberPlace } from '../reader-memory'
import { keepInPlace } from './keep-in-place'
import type { NearChunks } from './near-chunks'
import { placeInView } from './place-in-view'
import { START_ATTRIBUTE } from '../selection-offsets'
import { chunkAt, type TextChunk } from './text-blocks'

/** Scrolling has ended when it was still for this long. */
const REST_MS = 250

interface ReadingPlace {
  readonly documentId: DocumentId
  readonly scroller: RefObject<HTMLElement | null>
  readonly near: NearChunks
  readonly chunks: readonly TextChunk[]
}

export function useReadingPlace({ documentId, scroller, near, chunks }: ReadingPlace): void {
  const session = useBoardSession()
  useLayoutEffect(() => {
    const root = scroller.current
    if (!root) return
    const place = readPlace(session, documentId)
    const isElsewhere = session.reader.get()?.lit !== undefined // who came for a passage wants that one
    let letGo = () => {}
    if (place > 0 && !isElsewhere) {
      near.want(chunkAt(chunks, place))
      letGo = keepInPlace(root, () => lastBefore(root, place), 'top')
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const scroll = () => {
      clearTimeout(timer)
      timer = setTimeout(() => rememberPlace(session, documentId, placeInView(root)), REST_MS)
    }
    root.addEventListener('scroll', scroll, { passive: true })
    return () => {
      letGo()
      clearTimeout(timer)
      root.removeEventListener('scroll', scroll)
    }
  }, [session, documentId, scroller, near, chunks])
}

/** What stands at the offset now: marks that came or went may have parted the text anew. */
function lastBefore(root: HTMLElement, place: number): Element | undefined {
  return [...root.querySelectorAll(`[${START_ATTRIBUTE}]`)]
    .filter((each) => Number(each.getAttribute(START_ATTRIBUTE)) <= place)
    .at(-1)
}
