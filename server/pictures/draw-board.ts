/**
 * A board file as a picture, laid out by the same scene as the screen and painted by the same painter. Runs on a thread of
 * its own: a large board takes seconds, and resvg does not give the event loop a turn.
 */
import { Resvg } from '@resvg/resvg-js'
import { groundRules } from '@/lib/analysis/ground-rules'
import { createCell } from '@/lib/cell/cell'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { prepareDrawing, type Drawing } from '@/lib/export/drawing'
import type { Rect } from '@/lib/geometry/rect'
import { exportSvg } from '@/lib/export/export-svg'
import { pngScale, MAX_PNG_SIDE_PX } from '@/lib/export/png-scale'
import { createScene } from '@/lib/scene/create-scene'
import { readGrades } from '@/lib/scene/grades'
import { createSnapshotLibrary } from '@/lib/session/snapshot-library'
import { FONTS, type ThemeName } from '@/lib/theme/theme'
import type { OpenFile } from '@/server/snapshots/open-file'
import type { Picture, PictureWish } from '@/server/snapshots/picture'
import { FACE_NAMES, fontFaces } from './font-faces'
import { createFontMeasurer } from './font-measurer'
import { svgFonts } from './svg-fonts'

/** Throws `not-found` when the frame is not on the board, `bad-request` when there is nothing to draw. */
export async function drawBoard(
  { rows, board }: OpenFile,
  { format, frame, theme, maxPixels }: PictureWish,
): Promise<Picture> {
  if (frame !== null && board.cardKind(frame) !== 'frame')
    throw new RedthreadError('not-found', 'This board has no such frame.')
  const measurer = createFontMeasurer()
  const grades = createCell(readGrades(createSnapshotLibrary(rows)))
  const scene = createScene(board, { measurer, grades, rules: groundRules })
  const scaleFor = ({ w, h }: Rect) => (format === 'svg' ? 1 : pngScale(w, h, maxPixels))
  const drawing = await prepareDrawing(scene, { ids: frame === null ? null : [frame], theme, zoomFor: scaleFor })
  if (format === 'svg') return { bytes: Buffer.from(exportSvg(drawing, theme, svgFonts(drawing.list))), scale: 1 }
  return drawPng(drawing, theme, { maxPixels, needsOtherFonts: measurer.lacksLetters() })
}

function drawPng(
  drawing: Drawing,
  theme: ThemeName,
  options: { maxPixels: number; needsOtherFonts: boolean },
): Picture {
  const { w, h } = drawing.bounds
  const scale = pngScale(w, h, options.maxPixels)
  const resvg = new Resvg(withFaceNames(exportSvg(drawing, theme, '')), {
    fitTo: { mode: 'width', value: Math.max(1, Math.min(MAX_PNG_SIDE_PX, Math.floor(w * scale))) },
    font: {
      fontFiles: fontFaces().map((face) => face.file),
      // Looking through the system's fonts takes time, and is for letters that ours lack.
      loadSystemFonts: options.needsOtherFonts,
      defaultFontFamily: FACE_NAMES.sans,
    },
  })
  return { bytes: resvg.render().asPng(), scale }
}

/** The families as the files call themselves. Only attributes have a double quote: that of a word is written `&quot;`. */
function withFaceNames(svg: string): string {
  return svg
    .replaceAll(`font-family="${FONTS.sans}"`, `font-family="${FACE_NAMES.sans}"`)
    .replaceAll(`font-family="${FONTS.serif}"`, `font-family="${FACE_NAMES.serif}"`)
}
