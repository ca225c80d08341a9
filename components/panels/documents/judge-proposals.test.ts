import { afterEach, describe, expect, it } from 'vitest'
import { NONE, shown, toast } from '@/components/ui/show-toast'
import { createCell } from '@/lib/cell/cell'
import type { DocumentId, ProposalId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'
import type { Announcement } from '@/lib/session/announcement'
import type { BoardSession } from '@/lib/session/board-session'
import { dismiss } from './judge-proposals'

const REPORT = 'report' as DocumentId
const LETTER = 'letter' as DocumentId
const aPoint = (id: string) => ({ id, kind: 'point', fields: { title: id } }) as unknown as Proposal

/** A tray of two documents whose messages are shown as on the page. */
function aDesk() {
  const rows = new Map(
    [REPORT, LETTER].map((id) => {
      const proposals = ['fees', 'dues', 'rent'].map((name) => aPoint(`${id} ${name}`))
      return [id, createCell<readonly Proposal[] | undefined>(proposals)] as const
    }),
  )
  const announced: Announcement[] = []
  const session = {
    library: {
      documents: createCell([
        { id: REPORT, title: 'Report' },
        { id: LETTER, title: 'Letter' },
      ]),
      proposals: (id: DocumentId) => rows.get(id),
      async setDismissed(of: DocumentId, ids: readonly ProposalId[], dismissed: boolean) {
        const cell = rows.get(of)
        cell?.set(cell.get()?.map((each) => (ids.includes(each.id) ? { ...each, dismissed } : each)))
      },
    },
    announce(said: Announcement) {
      announced.push(said)
      toast({ text: said.text, about: said.about })
    },
  } as unknown as BoardSession
  const of = (id: DocumentId, name: string) =>
    rows
      .get(id)
      ?.get()
      ?.find((each) => each.id === `${id} ${name}`)
  return {
    announced,
    dismiss: (id: DocumentId, name: string) => dismiss(session, id, [of(id, name)!]),
    takeBack: (id: DocumentId, name: string) => session.library.setDismissed(id, [of(id, name)!.id], false),
    dismissed: () =>
      [...rows.values()].flatMap((cell) => cell.get()?.flatMap((each) => (each.dismissed ? [each.id] : [])) ?? []),
  }
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('proposals that are dismissed one by one', () => {
  afterEach(() => shown.set(NONE))

  it('are said in one message, which counts them, and whose Undo brings all of them back', async () => {
    const desk = aDesk()
    for (const name of ['fees', 'dues', 'rent']) await desk.dismiss(REPORT, name)
    expect(desk.announced.map(({ text }) => text)).toEqual([
      '“report fees” is dismissed.',
      '2 proposals of “Report” dismissed.',
      '3 proposals of “Report” dismissed.',
    ])
    await desk.dismiss(LETTER, 'dues')
    expect(shown.get().map(({ text }) => text)).toEqual(['4 proposals dismissed.'])
    desk.announced.at(-1)?.undo?.()
    await settle()
    expect(desk.dismissed()).toEqual([])
    expect(desk.announced.at(-1)?.holds?.()).toBe(false)
  })
  it('do not count what was taken back meanwhile, nor what an earlier message spoke of that is gone', async () => {
    const desk = aDesk()
    await desk.dismiss(REPORT, 'fees')
    await desk.takeBack(REPORT, 'fees')
    await desk.dismiss(REPORT, 'dues')
    expect(desk.announced.at(-1)?.text).toBe('“report dues” is dismissed.')
    shown.set(NONE)
    await desk.dismiss(REPORT, 'rent')
    expect(desk.announced.at(-1)?.text).toBe('“report rent” is dismissed.')
    desk.announced.at(-1)?.undo?.()
    await settle()
    expect(desk.dismissed()).toEqual(['report dues'])
  })
})
