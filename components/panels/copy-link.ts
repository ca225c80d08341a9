import type { BoardSession } from '@/lib/session/board-session'
import { copyText } from '@/components/ui/copy-text'

/** Puts a link on the clipboard and says so with `copied`, a finished sentence; or gives the link to be copied by hand. */
export async function copyLink(
  { announce }: Pick<BoardSession, 'announce'>,
  link: string,
  copied: string,
): Promise<void> {
  const worked = await copyText(link)
  announce({ text: worked ? copied : `This browser lets no page copy; the link is ${link}` })
}
