/** Addresses of the web in the words of a body become links, as they do where words are pasted into the editor. */
import { isRun, isSafeHref, type RichText, type RichTextNode, type RichTextRun } from './rich-text'

const ADDRESS = /\b(?:https?:\/\/|mailto:)[^\s<>"“”„«»]+/gi
/** Ends the sentence that the address stands in, not the address. */
const AFTER_IT = /[.,;:!?'’)\]}]$/

/** Runs that are a link already stay as they are. */
export function linkAddresses(body: RichText): RichText {
  return body.flatMap((node): RichTextNode[] => {
    if (isRun(node)) return node.marks?.link ? [node] : partRun(node)
    return [{ ...node, ...(node.content && { content: linkAddresses(node.content) }) }]
  })
}

function partRun(run: RichTextRun): RichTextRun[] {
  const parts: RichTextRun[] = []
  let done = 0
  const upTo = (end: number) => {
    if (end > done) parts.push({ ...run, text: run.text.slice(done, end) })
    done = end
  }
  for (const { 0: found, index } of run.text.matchAll(ADDRESS)) {
    const href = withoutEnd(found)
    if (!isSafeHref(href)) continue
    upTo(index)
    parts.push({ ...run, text: href, marks: { ...run.marks, link: { href } } })
    done = index + href.length
  }
  upTo(run.text.length)
  return parts
}

function withoutEnd(found: string): string {
  let address = found
  while (AFTER_IT.test(address) && !closesItsOwn(address)) address = address.slice(0, -1)
  return address
}

/** “…/Merrin_(town)” */
function closesItsOwn(address: string): boolean {
  const count = (sign: string) => address.split(sign).length
  return address.endsWith(')') && count('(') >= count(')')
}
