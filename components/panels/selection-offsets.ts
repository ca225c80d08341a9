/**
 * Maps a selection in the reader to offsets of the canonical text and back. Every run of text stands in an element of
 * its own with `data-start`, the UTF-16 offset of its first unit, and holds exactly one text node; whatever else is in
 * the reader (marks in the margin, buttons) has no `data-start` and counts as the place where it stands.
 *
 * Works on the few members of DOM nodes named below, so that tests need no browser.
 */
import type { Span } from '@/lib/schema/excerpt'

export interface TreeNode {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly parentNode: TreeNode | null
  readonly childNodes: ArrayLike<TreeNode>
  getAttribute?(name: string): string | null
}
export const START_ATTRIBUTE = 'data-start'
const TEXT_NODE = 3

/** The offset of a DOM point (a node and an index in it) within `root`; undefined when no run of text is there. */
export function offsetOfPoint(root: TreeNode, node: TreeNode, index: number): number | undefined {
  if (node.nodeType === TEXT_NODE) {
    const start = runStart(node)
    if (start !== undefined) return start + index
  }
  // A point between elements: the start of the next run, or the end of the last one before it.
  const next = node.nodeType === TEXT_NODE ? undefined : node.childNodes[index]
  const after = next ? firstRunFrom(root, next) : firstRunAfter(root, node)
  if (after) return runStart(after)
  const last = lastRunIn(root)
  return last && runEnd(last)
}

interface TreePoint {
  readonly node: TreeNode
  readonly index: number
}

/**
 * The span between two DOM points, in text order whatever way it was dragged. It begins and ends with words that are
 * shown: what stands between two runs and is not drawn, such as the bars of a table, is only in it with words around it.
 */
export function spanOfPoints(root: TreeNode, anchor: TreePoint, focus: TreePoint): Span | undefined {
  const a = offsetOfPoint(root, anchor.node, anchor.index)
  const b = offsetOfPoint(root, focus.node, focus.index)
  if (a === undefined || b === undefined || a === b) return undefined
  const [first, last] = a < b ? [anchor, focus] : [focus, anchor]
  const start = firstWordFrom(root, first) ?? Math.min(a, b)
  const end = lastWordTo(root, last) ?? Math.max(a, b)
  return start < end ? { start, end } : undefined
}

/** A point at the end of a run is the start of the next. */
function firstWordFrom(root: TreeNode, { node, index }: TreePoint): number | undefined {
  if (isRun(node) && index < (node.nodeValue?.length ?? 0)) return offsetOfPoint(root, node, index)
  const next = node.nodeType === TEXT_NODE ? undefined : node.childNodes[index]
  const run = next ? firstRunFrom(root, next) : firstRunAfter(root, node)
  return run && runStart(run)
}

/** A point at the start of a run, or between runs, is the end of the one before. */
function lastWordTo(root: TreeNode, { node, index }: TreePoint): number | undefined {
  if (isRun(node) && index > 0) return offsetOfPoint(root, node, index)
  const inside = node.nodeType === TEXT_NODE ? [] : Array.from(node.childNodes).slice(0, index)
  for (const child of inside.reverse()) {
    const run = lastRunIn(child)
    if (run) return runEnd(run)
  }
  const run = lastRunBefore(root, node)
  return run && runEnd(run)
}

function runStart(text: TreeNode): number | undefined {
  const start = text.parentNode?.getAttribute?.(START_ATTRIBUTE)
  return start === null || start === undefined ? undefined : Number(start)
}

function runEnd(text: TreeNode): number | undefined {
  const start = runStart(text)
  return start === undefined ? undefined : start + (text.nodeValue?.length ?? 0)
}

function isRun(node: TreeNode): boolean {
  return node.nodeType === TEXT_NODE && runStart(node) !== undefined
}

/** The first run in `node` or after it, in document order, inside `root`. */
function firstRunFrom(root: TreeNode, node: TreeNode): TreeNode | undefined {
  return firstRunIn(node) ?? firstRunAfter(root, node)
}

function firstRunIn(node: TreeNode): TreeNode | undefined {
  if (isRun(node)) return node
  for (let child = 0; child < node.childNodes.length; child += 1) {
    const found = firstRunIn(node.childNodes[child] as TreeNode)
    if (found) return found
  }
  return undefined
}

function firstRunAfter(root: TreeNode, node: TreeNode): TreeNode | undefined {
  for (let at = node; at !== root && at.parentNode; at = at.parentNode) {
    const siblings = at.parentNode.childNodes
    let passed = false
    for (let index = 0; index < siblings.length; index += 1) {
      const sibling = siblings[index] as TreeNode
      if (passed) {
        const found = firstRunIn(sibling)
        if (found) return found
      } else if (sibling === at) passed = true
    }
  }
  return undefined
}

function lastRunBefore(root: TreeNode, node: TreeNode): TreeNode | undefined {
  for (let at = node; at !== root && at.parentNode; at = at.parentNode) {
    const siblings = Array.from(at.parentNode.childNodes)
    for (const sibling of siblings.slice(0, siblings.indexOf(at)).reverse()) {
      const found = lastRunIn(sibling)
      if (found) return found
    }
  }
  return undefined
}

function lastRunIn(node: TreeNode): TreeNode | undefined {
  if (isRun(node)) return node
  for (let child = node.childNodes.length - 1; child >= 0; child -= 1) {
    const found = lastRunIn(node.childNodes[child] as TreeNode)
    if (found) return found
  }
  return undefined
}
