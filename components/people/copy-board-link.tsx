'use client'
/** The board's address for those who are on it: it gives nobody a right. */
import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { copyText } from '@/components/ui/copy-text'
import { Icon } from '@/components/ui/icon'
import type { BoardId } from '@/lib/schema/ids'

export function CopyBoardLink({ boardId }: { readonly boardId: BoardId }) {
  const [said, say] = useState('')
  const copy = async () => {
    const link = new URL(`/boards/${boardId}`, window.location.href).href
    const isCopied = await copyText(link)
    say(
      isCopied
        ? 'The link is on the clipboard. It opens for those who are on the board.'
        : `This browser does not let a page copy; the link is ${link}`,
    )
  }
  return (
    <>
      <p
        role="status"
        className="min-w-0 flex-1 basis-48 self-center text-[12px] leading-4 wrap-anywhere text-secondary"
      >
        {said}
      </p>
      <Button onClick={() => void copy()}>
        <Icon of={Link2} />
        Copy link to this board
      </Button>
    </>
  )
}
