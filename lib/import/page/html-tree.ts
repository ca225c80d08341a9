/** A page's tree as parse5 makes it, and the few questions that are asked of it. No script runs and nothing is loaded. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

export function parseHtml(html: string): DefaultTreeAdapterTypes.Document {
  return parse(html)
}

export const isElement = defaultTreeAdapter.isElementNode
export const isText = defaultTreeAdapter.isTextNode

export function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value
}

/** Every element below `root` in document order. Keeps its own stack: a page may be nested deeper than calls can. */
export function* elementsIn(root: HtmlParent): Generator<HtmlElement> {
  const waiting = [...root.childNodes].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue
    yield node
    // Read after the yield, so that who is walking may have removed some.
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index]
      if (child) waiting.push(child)
    }
  }
}

export function findElement(root: HtmlParent, isWanted: (element: HtmlElement) => boolean): HtmlElement | undefined {
  for (const element of elementsIn(root)) if (isWanted(element)) return element
  return undefined
}

/** The characters of an element, white space collapsed. For titles and scripts, not for pages. */
export function textOf(root: HtmlParent): string {
  let text = ''
  const waiting = [...root.childNodes].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) text += node.value
    else if ('childNodes' in node) waiting.push(...[...node.childNodes].reverse())
  }
  return text.replace(/\s+/g, ' ').trim()
}

/** Takes the children that are not wanted out of every element, the whole subtree each. */
export function prune(root: HtmlParent, isUnwanted: (node: HtmlNode) => boolean): void {
  const keep = (parent: HtmlParent) => {
    if (parent.childNodes.some(isUnwanted)) {
      parent.childNodes = parent.childNodes.filter((child) => !isUnwanted(child))
    }
  }
  keep(root)
  for (const element of elementsIn(root)) keep(element)
}
