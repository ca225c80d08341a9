/**
 * The person's choice of theme on this device: light, dark, or as the system says. Browser only; kept in localStorage,
 * shown as `data-theme` on <html>, which app/theme.css reads.
 */
import type { ThemeName } from './theme'

export type ThemeChoice = ThemeName | 'system'
const STORAGE_KEY = 'redthread:theme'

/** Runs before the first paint, from app/layout.tsx. */
export const THEME_SCRIPT = `try{var t=localStorage.getItem('${STORAGE_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`

export function readThemeChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(STORAGE_KEY)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system' // storage is switched off in this browser; the system's theme is still right
  }
}

export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
  try {
    if (choice === 'system') localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, choice)
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}

const FORCED_COLOURS = '(forced-colors: active)'

/** The system puts colours of its own in the place of the page's. */
export function hasForcedColours(): boolean {
  return matchMedia(FORCED_COLOURS).matches
}

/** The theme shown now, the system's word included, which goes before a choice where it forces its colours. */
export function currentTheme(): ThemeName {
  const chosen = hasForcedColours() ? undefined : document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Calls `listener` when the theme shown may have changed. */
export function watchTheme(listener: () => void): () => void {
  const media = ['(prefers-color-scheme: dark)', FORCED_COLOURS].map((query) => matchMedia(query))
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  for (const each of media) each.addEventListener('change', listener)
  return () => {
    observer.disconnect()
    for (const each of media) each.removeEventListener('change', listener)
  }
}
