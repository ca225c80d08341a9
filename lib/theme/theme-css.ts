/** The theme as CSS: custom properties for both themes, and Tailwind's names for them. */
import { CARD_TINTS, COLOURS, DIMMED, DIMMED_BY_HOVER, FONTS, TYPE, type ThemeName } from './theme'

/** The text of app/theme.css. */
export function themeCss(): string {
  const tailwind = [
    ...Object.keys(COLOURS).map((name) => `  --color-${kebab(name)}: var(--rt-${kebab(name)});`),
    ...Object.keys(CARD_TINTS).map((name) => `  --color-tint-${name}: var(--rt-tint-${name});`),
    `  --font-sans: ${FONTS.sans};`,
    `  --font-serif: ${FONTS.serif};`,
    ...Object.entries(TYPE).flatMap(([name, [size, line, weight]]) => [
      `  --text-${name}: ${size}px;`,
      `  --text-${name}--line-height: ${line}px;`,
      `  --text-${name}--font-weight: ${weight};`,
    ]),
  ]
  return [
    '/* Written by scripts/write-theme.ts from lib/theme/theme.ts. Change it there. */',
    block(':root', variables('light')),
    block(":root[data-theme='dark']", variables('dark')),
    `@media (prefers-color-scheme: dark) {\n${indent(block(":root:not([data-theme='light'])", variables('dark')))}\n}`,
    `@theme inline {\n${tailwind.join('\n')}\n}`,
    '',
  ].join('\n\n')
}

function variables(theme: ThemeName): string[] {
  return [
    `  color-scheme: ${theme};`,
    `  --rt-veil: ${veil(DIMMED[theme])};`,
    `  --rt-veil-by-hover: ${veil(DIMMED_BY_HOVER[theme])};`,
    ...Object.entries(COLOURS).map(([name, value]) => `  --rt-${kebab(name)}: ${value[theme].toLowerCase()};`),
    ...Object.entries(CARD_TINTS).map(([name, value]) => `  --rt-tint-${name}: ${value[theme].toLowerCase()};`),
  ]
}

function block(selector: string, lines: readonly string[]): string {
  return `${selector} {\n${lines.join('\n')}\n}`
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** What hides all but a share: in whole hundredths. */
function veil(shown: number): number {
  return Math.round((1 - shown) * 100) / 100
}
