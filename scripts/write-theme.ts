/** Writes app/theme.css from lib/theme/theme.ts: `npx tsx scripts/write-theme.ts`. A unit test holds the two equal. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { themeCss } from '@/lib/theme/theme-css'

writeFileSync(fileURLToPath(new URL('../app/theme.css', import.meta.url)), themeCss())
