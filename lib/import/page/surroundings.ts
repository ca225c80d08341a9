/**
 * What on a page is not its text: what a browser does not show, and the furniture around an article (menus, cookie
 * bars, buttons to share, related links, footers). Known by marks that mean one thing only; everything else stays.
 */
import { attributeOf, isElement, type HtmlElement, type HtmlNode } from './html-tree'
import { pattern, wordsIn } from '../words/word-list'

const UNSEEN = new Set(
  wordsIn(`
    script style noscript template title meta link base iframe frame frameset object embed applet param svg math
    canvas audio video source track map area img picture input select textarea button datalist progress meter dialog
    rt rp
  `),
)

/** What shows no words in a browser, or none that anybody wrote into the page. */
export function isUnseen(node: HtmlNode): boolean {
  if (!isElement(node)) return node.nodeName === '#comment'
  return UNSEEN.has(node.tagName) || isHidden(node)
}

function isHidden(element: HtmlElement): boolean {
  return (
    attributeOf(element, 'hidden') !== undefined ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributeOf(element, 'style') ?? '')
  )
}

const AROUND_TAGS = new Set(['nav', 'aside', 'footer'])
const AROUND_ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar'.split(' '),
)
const WHAT =
  'cookies?|consent|gdpr|share|sharing|social|related|recommended|newsletter|subscribe|subscription|paywall|adverts?|advertisement|ads?|promo|breadcrumbs?|skip'
const KIND = pattern`
  bar|banner|box|buttons?|links?|list|nav|notice|popup|modal|overlay|widget|tools|icons|articles|stories|posts|
  content|form|signup|sign-up|slot|container|wrapper|unit|media|this|to-content
`
/** A whole class name: "share-buttons", never "share-price". */
const AROUND_NAME = new RegExp(`^(?:${WHAT})(?:[-_]+(?:${KIND}))*$`, 'i')

/** Furniture by its tag, role, or a class name that is nothing else. Page, body and article themselves never are. */
export function isSurroundings(node: HtmlNode): boolean {
  if (!isElement(node) || ['html', 'body', 'main', 'article'].includes(node.tagName)) return false
  if (AROUND_TAGS.has(node.tagName) || AROUND_ROLES.has(attributeOf(node, 'role') ?? '')) return true
  const names = `${attributeOf(node, 'class') ?? ''} ${attributeOf(node, 'id') ?? ''}`
  return names.split(/\s+/).some((name) => name !== '' && AROUND_NAME.test(name))
}

/** Whether the markup is a page with a frame around its text, rather than a piece that somebody copied out of one. */
export function isFramed(tagName: string): boolean {
  return ['title', 'nav', 'header', 'footer', 'main', 'article'].includes(tagName)
}
