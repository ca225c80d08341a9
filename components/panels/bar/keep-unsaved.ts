/** Gives a person the edits that the server has not got as a file, named by board and time, and says what it is for. */
import { fileNameOf, saveFile } from '@/components/ui/save-file'
import { describeMoment } from '@/components/words/describe-moment'
import { messageOf } from '@/components/words/message-of'
import { asBase64 } from '@/lib/schema/base64'
import type { BoardSession } from '@/lib/session/board-session'

type Session = Pick<BoardSession, 'board' | 'connection' | 'title' | 'announce'>

/** Nothing where all is saved. */
export async function keepUnsaved({ board, connection, title, announce }: Session): Promise<void> {
  const edits = await connection.unsavedEdits()
  if (!edits) return
  try {
    const { unsavedFile } = await import('@/lib/session/unsaved-file')
    const moment = describeMoment(Date.now())
    const cards = board.cardsWritten(edits)
    const text = unsavedFile({ title: title.get(), moment, cards, edits: asBase64(edits) })
    const filename = `${fileNameOf(title.get())}, not saved, ${moment.replace(':', '.')}.txt`
    saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), filename)
    announce({ text: `“${filename}” keeps your own words, to read and to copy back onto a board by hand.` })
  } catch (cause) {
    announce({ text: messageOf(cause), tone: 'error' })
  }
}
