/**
 * The two fonts as static TrueType files, for measuring and drawing without a browser: resvg reads neither WOFF2 nor the
 * axes of a variable font. Same designs and versions as the page's (docs/decisions/0015-pictures-by-the-server.md).
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import type { FontSpec } from '@/lib/scene/text-measurer'

export interface FontFace {
  readonly family: FontSpec['family']
  readonly weight: 400 | 500 | 600
  readonly italic: boolean
  /** The file's path. */
  readonly file: string
}

/** As the files call themselves. */
export const FACE_NAMES: Readonly<Record<FontSpec['family'], string>> = { sans: 'Inter', serif: 'Source Serif 4' }

// Both as TypeScript and bundled, this folder lies below the one that holds the packages.
const { resolve } = createRequire(path.join(__dirname, 'font-faces.js'))

function sans(name: string): string {
  return resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`)
}
function serif(name: string): string {
  return resolve(`@expo-google-fonts/source-serif-4/${name}/SourceSerif4_${name}.ttf`)
}

export function fontFaces(): readonly FontFace[] {
  return [
    { family: 'sans', weight: 400, italic: false, file: sans('400Regular') },
    { family: 'sans', weight: 500, italic: false, file: sans('500Medium') },
    { family: 'sans', weight: 600, italic: false, file: sans('600SemiBold') },
    { family: 'sans', weight: 400, italic: true, file: sans('400Regular_Italic') },
    { family: 'sans', weight: 600, italic: true, file: sans('600SemiBold_Italic') },
    { family: 'serif', weight: 400, italic: false, file: serif('400Regular') },
    { family: 'serif', weight: 600, italic: false, file: serif('600SemiBold') },
    { family: 'serif', weight: 400, italic: true, file: serif('400Regular_Italic') },
    { family: 'serif', weight: 600, italic: true, file: serif('600SemiBold_Italic') },
  ]
}
