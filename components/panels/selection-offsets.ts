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
  const lastStart = last && runStart(last)
  return last && lastStart !== undefined ? lastStart + (last.nodeValue?.length ?? 0) : undefined
}

/** The span between two DOM points, in text order whatever way it was dragged. */
export function spanOfPoints(
  root: TreeNode,
  anchor: { readonly node: TreeNode; readonly index: number },
  focus: { readonly node: TreeNode; readonly index: number },
): Span | undefined {
  const a = offsetOfPoint(root, anchor.node, anchor.index)
  const b = offsetOfPoint(root, focus.node, focus.index)
  if (a === undefined || b === undefined || a === b) return undefined
  return { start: Math.min(a, b), end: Math.max(a, b) }
}

function runStart(text: TreeNode): number | undefined {
  const start = text.parentNode?.getAttribute?.(START_ATTRIBUTE)
  return start === null || start === undefined ? undefined : Number(start)
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

function lastRunIn(node: TreeNode): TreeNode | undefined {
  if (isRun(node)) return node
  for (let child = node.childNodes.length - 1; child >= 0; child -= 1) {
    const found = lastRunIn(node.childNodes[child] as TreeNode)
    if (found) return found
  }
  return undefined
}
