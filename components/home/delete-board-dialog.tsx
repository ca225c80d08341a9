'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormError } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { toast } from '@/components/ui/show-toast'
import { people } from '@/lib/api/people-client'
import type { TrashedBoard } from '@/lib/schema/people'

const FORM_ID = 'delete-board'

/** The one act that nothing brings back: the title is typed, so that no hurry does it. */
export function DeleteBoardDialog({ board, onClose }: { readonly board: TrashedBoard; readonly onClose: () => void }) {
  const router = useRouter()
  const [title, setTitle] = useState('')
  const { isBusy, error, errorOf, run } = useSubmit(['title'])
  const isTyped = title.normalize('NFC').trim() === board.title
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Delete for good?"
      description={`“${board.title}” goes with its cards, history, documents, grades and snapshots. Nothing brings it back.`}
      footer={
        <>
          <Button onClick={onClose}>Keep it in the trash</Button>
          <Button type="submit" form={FORM_ID} look="danger" disabled={!isTyped || isBusy}>
            Delete for good
          </Button>
        </>
      }
    >
      <form
        id={FORM_ID}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isTyped) return
          void run(async () => {
            await people.deleteBoard(board.id, title)
            onClose()
            toast({ text: `“${board.title}” is deleted.` })
            router.refresh()
          })
        }}
      >
        <TextField
          label="Type the board’s title to go on"
          hint={board.title}
          autoComplete="off"
          spellCheck={false}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          error={errorOf('title')}
        />
        <FormError>{error}</FormError>
      </form>
    </Dialog>
  )
}
