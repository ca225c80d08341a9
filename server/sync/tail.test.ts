import { expect, it } from 'vitest'
import { Tail } from './tail'

const aRow = (position: number, length: number) => ({ position, update: new Uint8Array(length).fill(position) })

it('gives back every row as it was, however long', () => {
  const rows = [3, 0, 28, 100_000, 1, 70_000, 5].map((length, i) => aRow(i + 4, length))
  const tail = new Tail(rows.slice(0, 2))
  for (const { position, update } of rows.slice(2)) tail.push(position, update)
  expect(tail.rows).toEqual(rows)
  expect([tail.length, tail.byteLength]).toEqual([7, 170_037])
})

it('leaves what it gave as it was when more is pushed', () => {
  const tail = new Tail([aRow(1, 10)])
  tail.push(2, aRow(2, 10).update)
  const given = tail.rows
  for (let position = 3; position < 50; position++) tail.push(position, aRow(position, 10).update)
  expect(given).toEqual([aRow(1, 10), aRow(2, 10)])
})
