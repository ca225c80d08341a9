/**
 * A tree as well-formed markup, every element closed, which is all that Readability's document reads. Names that no
 * browser knows are written as `span`: their words stay, their name cannot upset anybody.
 */
import { attributeOf, isElement, isText, type HtmlElement, type HtmlParent } from './html-tree'

const EMPTY = new Set(['br', 'hr', 'wbr'])
/** Only these speak to Readability or to the text; styles and handlers would be carried for nothing. */
const KEPT_ATTRIBUTES = 'class id role rel itemprop itemtype href start value type reversed lang colspan rowspan'.split(
  ' ',
)

/** `attributesOf` gives further attributes of an element. Calls itself once a level: bound the depth first. */
export function writeXhtml(root: HtmlParent, attributesOf: (element: HtmlElement) => Record<string, string>): string {
  const write = (parent: HtmlParent): string =>
    parent.childNodes
      .map((node) => {
        if (isText(node)) return escape(node.value)
        if (!isElement(node)) return ''
        const name = /^[a-z][a-z0-9]*$/.test(node.tagName) ? node.tagName : 'span'
        if (EMPTY.has(name)) return `<${name}/>`
        const attributes = Object.entries({ ...keptAttributes(node), ...attributesOf(node) })
        const written = attributes.map(([key, value]) => ` ${key}="${escape(value)}"`).join('')
        return `<${name}${written}>${write(node)}</${name}>`
      })
      .join('')
  return write(root)
}

function keptAttributes(element: HtmlElement): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const name of KEPT_ATTRIBUTES) {
    const value = attributeOf(element, name)
    if (value !== undefined) kept[name] = value
  }
  return kept
}

export function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
