'use client'
/** The marks beside a line or a row: of the passages and proposals that begin in it. */
import { PassageMark, ProposalMark } from './margin-mark'
import { useReading } from './reading'
import type { Beginning } from './text-segments'

export function MarginMarks({ begins }: { readonly begins: Beginning }) {
  const { openProposal, open, showCard } = useReading()
  return (
    <>
      {begins.passages.map((passage) => (
        <PassageMark key={passage.cardId + passage.start} passage={passage} onShow={() => showCard(passage.cardId)} />
      ))}
      {begins.proposed.map((proposed) => (
        <ProposalMark
          key={proposed.id}
          id={proposed.id}
          open={openProposal === proposed.id}
          onOpenChange={(opens) => open(opens ? proposed.id : null)}
        />
      ))}
    </>
  )
}
