/**
 * Turns a body into another by few edits: paragraphs that stay are not touched, a changed paragraph gets its changed
 * letters and marks only. So what others are writing elsewhere in the body lives on, and undo takes back just that.
 */
import * as Y from 'yjs'
import { isRun, normaliseRichText, type RichText, type RichTextElement, type RichTextRun } from '@/lib/schema/rich-text'
import { buildNodes, readElement, readRuns } from './rich-text-xml'
import { sameJson, storable, wellFormed } from './shared-values'
import { alignToPairs, spliceBetween } from './title-text'

type Parent = Y.XmlFragment | Y.XmlElement
type Child = Y.XmlElement | Y.XmlText | Y.XmlHook
/** A child as it shall be: an element, or the runs that share one text. */
type Wanted = RichTextElement | readonly RichTextRun[]

/** Afterwards `readBody(fragment)` gives `body` in its normal form. */
export function editBody(fragment: Y.XmlFragment, body: RichText): void {
  editChildren(fragment, wantedOf(normaliseRichText(body)))
}

function wantedOf(nodes: RichText): Wanted[] {
  const wanted: Wanted[] = []
  let runs: RichTextRun[] = []
  for (const node of nodes) {
    if (isRun(node)) {
      if (runs.length === 0) wanted.push((runs = []))
      runs.push({ ...node, text: wellFormed(node.text) })
    } else {
      runs = []
      wanted.push(node)
    }
  }
  return wanted
}

function editChildren(parent: Parent, wanted: readonly Wanted[]): void {
  const children = parent.toArray() as Child[]
  const isSame = (child: Child | undefined, want: Wanted | undefined) =>
    child !== undefined && want !== undefined && holds(child, want)
  let start = 0
  while (isSame(children[start], wanted[start])) start += 1
  let tail = 0
  const shorter = Math.min(children.length, wanted.length) - start
  while (tail < shorter && isSame(children[children.length - 1 - tail], wanted[wanted.length - 1 - tail])) tail += 1
  const endOfOld = children.length - tail
  const endOfNew = wanted.length - tail
  while (start < Math.min(endOfOld, endOfNew) && editChild(children[start] as Child, wanted[start] as Wanted))
    start += 1
  if (start < endOfOld) parent.delete(start, endOfOld - start)
  const missing = wanted.slice(start, endOfNew)
  if (missing.length > 0)
    parent.insert(
      start,
      missing.flatMap((want) => buildNodes(isRuns(want) ? want : [want])),
    )
}

function isRuns(want: Wanted): want is readonly RichTextRun[] {
  return Array.isArray(want)
}

function holds(child: Child, want: Wanted): boolean {
  if (isRuns(want)) return child instanceof Y.XmlText && sameJson(normaliseRichText(readRuns(child)), want)
  return child instanceof Y.XmlElement && sameJson(normaliseRichText([readElement(child, 0)])[0], want)
}

/** False when the child is of another sort, so that it has to be replaced. */
function editChild(child: Child, want: Wanted): boolean {
  if (isRuns(want)) {
    if (!(child instanceof Y.XmlText) || hasEmbed(child)) return false
    editRuns(child, want)
    return true
  }
  if (!(child instanceof Y.XmlElement) || child.nodeName !== want.type) return false
  const attrs = want.attrs ?? {}
  const before = child.getAttributes() as Readonly<Record<string, unknown>>
  for (const name of Object.keys(before)) if (!Object.hasOwn(attrs, name)) child.removeAttribute(name)
  for (const [name, value] of Object.entries(attrs)) {
    if (!sameJson(before[name], value)) child.setAttribute(name, storable(value) as string)
  }
  editChildren(child, wantedOf(want.content ?? []))
  return true
}

/** An embed takes a place among the letters, and is never ours. */
function hasEmbed(text: Y.XmlText): boolean {
  return (text.toDelta() as { insert: unknown }[]).some(({ insert }) => typeof insert !== 'string')
}

function editRuns(text: Y.XmlText, wanted: readonly RichTextRun[]): void {
  const now = readRuns(text)
  const words = (runs: readonly RichTextRun[]) => runs.map((run) => run.text).join('')
  // `toString` of this sort of text writes marks as tags, so its letters are those of its runs.
  const { index, deleteCount, insert } = alignToPairs(words(now), spliceBetween(words(now), words(wanted)))
  if (deleteCount > 0) text.delete(index, deleteCount)
  if (insert !== '') text.insert(index, insert)
  // Marks second, letter ranges of equal marks on both sides at a time.
  const marked = readRuns(text)
  let at = 0
  let [left, right] = [
    { run: 0, used: 0 },
    { run: 0, used: 0 },
  ]
  for (;;) {
    const has = marked[left.run]
    const wants = wanted[right.run]
    if (!has || !wants) return
    const length = Math.min(has.text.length - left.used, wants.text.length - right.used)
    const changes = markChanges(has.marks ?? {}, wants.marks ?? {})
    if (Object.keys(changes).length > 0) text.format(at, length, changes)
    at += length
    left = advance(left, length, has)
    right = advance(right, length, wants)
  }
}

function advance({ run, used }: { run: number; used: number }, by: number, { text }: RichTextRun) {
  return used + by === text.length ? { run: run + 1, used: 0 } : { run, used: used + by }
}

/** Yjs takes a mark away by null. */
function markChanges(has: NonNullable<RichTextRun['marks']>, wants: NonNullable<RichTextRun['marks']>) {
  const changes: Record<string, unknown> = {}
  for (const name of Object.keys(has)) if (!Object.hasOwn(wants, name)) changes[name] = null
  for (const [name, attrs] of Object.entries(wants)) if (!sameJson(has[name], attrs)) changes[name] = storable(attrs)
  return changes
}
