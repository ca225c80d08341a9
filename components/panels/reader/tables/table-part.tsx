'use client'
/**
 * A table, or some rows of a long one: a table to the eye and to a screen reader, with a scroll of its own where it is
 * wider than the reader. Only the words of cells stand in it, each with its offset; the bars between them are left out.
 * A later part names the columns again, in words that nobody can select.
 */
import { memo, useCallback, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Span } from '@/lib/schema/excerpt'
import { SIDEWAYS_ATTRIBUTE } from '../keep-in-place'
import { MarginMarks } from '../margin-marks'
import { useReading } from '../reading'
import type { TablePart } from '../text-blocks'
import { spansTouching } from '../spans-touching'
import { TextRuns } from '../text-runs'
import { beginningIn, segmentLine, type TextLayers } from '../text-segments'
import { columnWidths } from './column-widths'
import { scrollTogether } from './scroll-together'
import { rowCells } from './split-row'
import type { TableColumn } from './shape-columns'

interface TableBlockProps {
  readonly part: TablePart
  /** Those of its chunk. */
  readonly layers: TextLayers
}
const ALIGNED = { start: 'text-start', center: 'text-center', end: 'text-end' } as const
const CELL_CLASSES = 'border-b py-1.5 pe-4 last:pe-0'
const HEAD_CLASSES = 'border-control align-bottom font-semibold'

export const TableBlock = memo(function TableBlock({ part, layers }: TableBlockProps) {
  const { text, layers: all } = useReading()
  const { table, from, to } = part
  const { rows, columns, hasHead } = table
  const [isWider, setWider] = useState(false)
  const watch = useCallback(
    (box: HTMLDivElement | null) => {
      if (!box) return
      const look = new ResizeObserver(() => setWider(box.scrollWidth > box.clientWidth))
      look.observe(box)
      if (box.firstElementChild) look.observe(box.firstElementChild)
      const letGo = scrollTogether(table, box)
      return () => {
        look.disconnect()
        letGo()
      }
    },
    [table],
  )
  const { table: tableWidth, columns: widths } = columnWidths(columns)
  // A page's text has the title of a table right below it.
  const [caption] = spansTouching(all.captions, { start: table.end, end: table.end + 3 })
  const head = hasHead ? rows[0] : undefined
  const body = rows.slice(hasHead ? Math.max(1, from) : from, to)
  return (
    <div
      ref={watch}
      dir="auto"
      {...{ [SIDEWAYS_ATTRIBUTE]: '' }}
      {...(isWider && { tabIndex: 0, role: 'group', 'aria-label': 'Table that is wider than the reader' })}
      className="@container mb-3 [--mark:28px] pointer-coarse:[--mark:40px] overflow-x-auto ps-9 outline-focus focus-visible:-outline-offset-2"
    >
      <table
        aria-label={caption && text.slice(caption.start, caption.end)}
        {...(to - from < rows.length && { 'aria-rowcount': rows.length })}
        className="table-fixed border-separate border-spacing-0 text-[15px] leading-5.5 tabular-nums lining-nums"
        style={{ width: tableWidth }}
      >
        <colgroup>
          {widths.map((width, column) => (
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
        {head && (
          <thead>
            {from === 0 ? (
              <TableRow row={head} number={1} isHead columns={columns} layers={layers} />
            ) : (
              <HeadAgain row={head} columns={columns} />
            )}
          </thead>
        )}
        <tbody>
          {body.map((row, index) => (
            <TableRow
              key={row.start}
              row={row}
              number={to - body.length + index + 1}
              columns={columns}
              layers={layers}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
})

interface TableRowProps {
  readonly row: Span
  /** 1 for the first of the table. */
  readonly number: number
  readonly isHead?: boolean
  readonly columns: readonly TableColumn[]
  readonly layers: TextLayers
}

const TableRow = memo(function TableRow({ row, number, isHead = false, columns, layers }: TableRowProps) {
  const { text } = useReading()
  const cells = rowCells(text, row, columns.length)
  const begins = beginningIn(row, layers)
  const marks = begins.passages.length + begins.proposed.length
  const isAlone = cells.length === 1 && columns.length > 1
  return (
    <tr aria-rowindex={number}>
      {(isAlone ? columns.slice(0, 1) : columns).map(({ align }, index) => {
        const cell = cells[index]
        // An empty cell of the head names nothing.
        const Cell = isHead && cell && cell.start < cell.end ? 'th' : 'td'
        return (
          <Cell
            key={index}
            {...(Cell === 'th' && { scope: 'col' })}
            {...(isAlone && { colSpan: columns.length })}
            className={classNames(
              CELL_CLASSES,
              isHead ? HEAD_CLASSES : 'border-hairline align-top',
              isAlone ? 'text-start' : ALIGNED[align],
              index === 0 && 'relative',
            )}
            {...(index === 0 && marks > 1 && { style: { height: `calc(${marks} * var(--mark))` } })}
          >
            {index === 0 && marks > 0 && (
              <span className="absolute end-full top-1 me-2 flex w-7 flex-col items-center gap-1 font-normal select-none">
                <MarginMarks begins={begins} />
              </span>
            )}
            {cell && <TextRuns runs={segmentLine(cell, layers)} />}
          </Cell>
        )
      })}
    </tr>
  )
})

function HeadAgain({ row, columns }: Pick<TableRowProps, 'row' | 'columns'>) {
  const { text } = useReading()
  const cells = rowCells(text, row, columns.length)
  return (
    <tr aria-rowindex={1} className="text-secondary select-none">
      {columns.map(({ align }, index) => {
        const words = cells[index] ? text.slice(cells[index].start, cells[index].end) : ''
        const Cell = words === '' ? 'td' : 'th'
        return (
          <Cell
            key={index}
            {...(words !== '' && { scope: 'col' })}
            className={classNames(CELL_CLASSES, HEAD_CLASSES, ALIGNED[align])}
          >
            {words}
          </Cell>
        )
      })}
    </tr>
  )
}
