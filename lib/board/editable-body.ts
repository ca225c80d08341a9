/**
 * May the editor open this body? It deletes what its schema does not know, for everybody, the moment it is mounted; so
 * a body with anything unknown in it is shown and not edited.
 */
import { isRun, RICH_TEXT_MARKS, RICH_TEXT_NODES, type RichText } from '@/lib/schema/rich-text'

/** Attributes that the editor's nodes and marks carry; another one would be lost. */
const KNOWN_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  heading: ['level'],
  orderedList: ['start', 'type'],
  link: ['href', 'target', 'rel', 'class', 'title'],
}
const NODES: readonly string[] = RICH_TEXT_NODES
const MARKS: readonly string[] = RICH_TEXT_MARKS

export function isEditableBody(body: RichText): boolean {
  return body.every((node) => {
    if (isRun(node)) {
      return Object.entries(node.marks ?? {}).every(([name, attrs]) => MARKS.includes(name) && knows(name, attrs))
    }
    if (!NODES.includes(node.type) || !knows(node.type, node.attrs ?? {})) return false
    if (node.type === 'heading' && ![1, 2, 3].includes(Number(node.attrs?.level ?? 1))) return false
    return isEditableBody(node.content ?? [])
  })
}

function knows(name: string, attrs: object): boolean {
  return Object.keys(attrs).every((key) => KNOWN_ATTRIBUTES[name]?.includes(key) ?? false)
}
