/** Which text of a card an element shows, so that a double press on it begins to write there. */
import type { CardText } from '@/lib/tools/tool'

const ATTRIBUTE = 'data-card-text'

/** What the element that shows this text carries. */
export function textMark(text: CardText): Record<string, CardText> {
  return { [ATTRIBUTE]: text }
}

/** The text under a press, as part of a tool's input. */
export function textUnder(target: EventTarget | null): { readonly text?: CardText } {
  if (!(target instanceof Element)) return {}
  const text = target.closest(`[${ATTRIBUTE}]`)?.getAttribute(ATTRIBUTE)
  return text === 'title' || text === 'body' ? { text } : {}
}
