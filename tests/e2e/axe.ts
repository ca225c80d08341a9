/** What axe finds on a page as it stands, in words. One way for every browser test. */
import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

export interface AxeOptions {
  /** A selector; axe looks at what it finds alone. */
  readonly within?: string
  /** Default: all of WCAG 2.2 AA and axe's best practices. */
  readonly only?: readonly string[]
  readonly without?: readonly string[]
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** One line a fault: the rule and the element. Colours on their way from one theme to another are there at once. */
export async function axeFaults(page: Page, { within, only, without = [] }: AxeOptions = {}): Promise<string[]> {
  // Not by a script element, which the page's policy forbids. It stays until the next page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options: RunOptions = {
    runOnly: only ? { type: 'rule', values: [...only] } : { type: 'tag', values: WCAG },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  }
  return page.evaluate(
    async ({ context, run }) => {
      const still = new CSSStyleSheet()
      still.replaceSync('*, ::before, ::after { transition: none !important; }')
      document.adoptedStyleSheets.push(still)
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(context ?? document, run)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still)
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe ${id}: ${html.slice(0, 160)}`))
    },
    { context: within, run: options },
  )
}
