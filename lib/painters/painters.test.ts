import { describe, expect, it } from 'vitest'
import { aWholeBoard, EVERY_ITEM } from './golden-lists'
import { paintCanvas, type PaintContext } from './paint-canvas'
import { escapeXml, paintSvg } from './paint-svg'

/** A context that writes down what is asked of it. */
function aRecorder(): { context: PaintContext; calls: string[] } {
  const calls: string[] = []
  const settings: Record<string, unknown> = {}
  const context = new Proxy(settings, {
    get: (_target, name: string) =>
      name in settings ? settings[name] : (...args: unknown[]) => calls.push(`${name}(${args.join(',')})`),
    set(_target, name: string, value) {
      settings[name] = value
      calls.push(`${name}=${String(value)}`)
      return true
    },
  }) as unknown as PaintContext
  return { context, calls }
}
globalThis.Path2D ??= class {} as unknown as typeof Path2D

const WORDS = [
  'Harbour',
  'Who pays',
  'Lights at the pier',
  'They agree',
  'No strike',
  'Ask the pilot',
  'unlikely',
  'H1',
  '1.',
  'F6',
]

describe('painters', () => {
  it('put every word of a board on SVG and canvas alike', () => {
    const list = aWholeBoard()
    const svg = paintSvg(list)
    const { context, calls } = aRecorder()
    paintCanvas(context, list)
    const painted = calls.filter((call) => call.startsWith('fillText(')).join('\n')
    for (const word of WORDS) {
      expect(painted, word).toContain(word)
      expect(svg, word).toContain(word)
    }
    const parts = list.filter((item) => item.type === 'text' && item.continues).length
    expect(parts).toBeGreaterThan(0)
    expect(calls.filter((call) => call.startsWith('fillText(')).length - parts).toBe(svg.match(/<text /g)?.length)
  })
  it('draw relations by line and end, not by colour alone', () => {
    const svg = paintSvg(aWholeBoard())
    expect(svg).toMatch(/stroke-dasharray="7 5\.25"/)
    expect(svg).toMatch(/stroke-dasharray="0\.1[78] 4\.2"/)
    expect(svg).toContain('a7 7 0 1 0 14 0')
  })
})

describe('the SVG painter', () => {
  it('writes each kind of item', () => {
    const svg = paintSvg(EVERY_ITEM)
    expect(svg).toContain(
      '<rect x="1" y="2" width="30" height="40" rx="8" fill="#FFFEFC" stroke="#E3DDD0" stroke-width="1"/>',
    )
    expect(svg).toContain('<path d="M0 0h5v5h-5zM10 0h5v5h-5z" fill="#8E877A" opacity="0.35"/>')
    expect(svg).toContain('d="M0 0C1 2 3 4 5 6L7 8Z"')
    expect(svg).toContain('>Fees &lt;“quay” &amp; crane&gt;</text>')
    expect(svg).toContain('scale(0.5)')
  })
  it('keeps a line one text whatever is marked in it, so that no space beside a mark is lost', () => {
    const run = { type: 'text', y: 20, font: { family: 'serif', size: 15, weight: 400 }, fill: '#211F1B' } as const
    const svg = paintSvg([
      { ...run, x: 4, width: 40, text: 'a force, ' },
      { ...run, x: 44, width: 30, text: 'perhaps', underline: 'dots', continues: true },
      { ...run, x: 74, width: 20, text: ' part', font: { ...run.font, weight: 600 }, continues: true },
      { ...run, x: 4, y: 40, width: 20, text: ' of  it' },
    ])
    const [first = '', second = ''] = svg.match(/<text .*?<\/text>/g) ?? []
    expect(first.replace(/<[^>]+>/g, '')).toBe('a force, perhaps part')
    expect(first).not.toContain('textLength')
    expect(first).toMatch(/<tspan [^>]*font-weight="600"> part<\/tspan>/)
    expect(first).not.toContain('white-space')
    expect(svg).toContain('d="M44 23h30"')
    expect(second).toContain('textLength="20"')
    expect(second).toMatch(/style="white-space:pre"[^>]*> of {2}it</)
  })
  it('stretches letters that our fonts lack as a whole, and spreads none of them apart', () => {
    const words = { type: 'text', x: 0, y: 0, width: 40, fill: '#000000' } as const
    const font = { family: 'sans', size: 10, weight: 400 } as const
    expect(paintSvg([{ ...words, font, text: 'تقرير' }])).toContain('textLength="40" lengthAdjust="spacingAndGlyphs"')
    expect(paintSvg([{ ...words, font, text: 'Report' }])).not.toContain('lengthAdjust')
  })
  it('lets no word end an element or an attribute', () => {
    expect(escapeXml('"><script>\u0000\ud800')).toBe('&quot;&gt;&lt;script&gt;\ufffd\ufffd')
  })
  it('rounds every number to the hundredths that toFixed gives', () => {
    const edges = [0, -0, 1, -1, 0.005, 1.005, 1.015, 2.675, -0.004, -2.675, 0.125, 1e9 + 0.126, 12_345.678_9, 1 / 3]
    const many = Array.from({ length: 2000 }, (_, n) => ((n * 7919) % 100_003) / 997 - 50)
    for (const x of [...edges, ...many]) {
      const svg = paintSvg([{ type: 'rect', x, y: 0, w: 1, h: 1, radius: 0 }])
      expect(svg).toContain(` x="${Number(x.toFixed(2))}"`)
    }
  })
})

describe('the canvas painter', () => {
  it('restores the dash and the opacity it changed', () => {
    const { context, calls } = aRecorder()
    paintCanvas(context, EVERY_ITEM)
    const dashes = calls.filter((call) => call.startsWith('setLineDash'))
    expect(dashes).toEqual(['setLineDash(8,6)', 'setLineDash()', 'setLineDash(0.1,3)', 'setLineDash()'])
    expect(calls.filter((call) => call.startsWith('globalAlpha')).at(-1)).toBe('globalAlpha=1')
    expect(calls).toContain('globalAlpha=0.35')
  })
})
