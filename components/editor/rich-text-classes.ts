/**
 * How rich text looks, shared by the view and the editor: going from reading to writing must not move a letter, so both
 * carry exactly these classes, and white space is kept as an editor has to keep it.
 */
export const RICH_TEXT_CLASSES = [
  'text-body text-ink [overflow-wrap:anywhere] [white-space:break-spaces] [font-variant-ligatures:none]',
  '[&_p]:m-0 [&_p]:min-h-[18px] [&_li>p]:min-h-[18px]',
  '[&_h1]:m-0 [&_h1]:text-[15px] [&_h1]:leading-[20px] [&_h1]:font-semibold',
  '[&_h2]:m-0 [&_h2]:text-[13px] [&_h2]:leading-[18px] [&_h2]:font-semibold',
  '[&_h3]:m-0 [&_h3]:text-[13px] [&_h3]:leading-[18px] [&_h3]:font-medium [&_h3]:text-secondary',
  '[&_ul]:m-0 [&_ul]:list-disc [&_ul]:pl-4 [&_ol]:m-0 [&_ol]:list-decimal [&_ol]:pl-5',
  // Each paragraph runs as its own words do.
  '[&_:is(p,h1,h2,h3,div)]:[unicode-bidi:plaintext]',
  '[&_strong]:font-semibold [&_em]:italic',
  '[&_a]:underline [&_a]:decoration-secondary [&_a]:underline-offset-2',
].join(' ')
