/** Figures in Prometheus' text format (version 0.0.4). */

export interface Figure {
  /** Snake case, with its unit; `redthread_` is put before it. */
  readonly name: string
  readonly help: string
  readonly type: 'counter' | 'gauge'
  readonly value: number
}

export const PROMETHEUS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

export function writeFigures(figures: readonly Figure[]): string {
  return figures
    .map(({ name, help, type, value }) => {
      const full = `redthread_${name}`
      return `# HELP ${full} ${help}\n# TYPE ${full} ${type}\n${full} ${value}\n`
    })
    .join('')
}
