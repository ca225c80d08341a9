/**
 * Cards that bear numbers of one list, such as the points of a document or hypotheses H1 to H3, in the order of their
 * numbers: on the board they may stand in columns, which one does not read by rows. All others keep their places.
 */
export interface ListNumber {
  /** What the number counts in. */
  readonly list: string
  /** "2.", "H3". */
  readonly label: string
}

export function asNumbered<Item>(items: readonly Item[], numberOf: (item: Item) => ListNumber | undefined): Item[] {
  const lists = new Map<string, { place: number; number: number; item: Item }[]>()
  items.forEach((item, place) => {
    const { list, label } = numberOf(item) ?? {}
    const digits = /\d+/u.exec(label ?? '')?.[0]
    if (list === undefined || digits === undefined) return
    const known = lists.get(list) ?? []
    lists.set(list, [...known, { place, number: Number(digits), item }])
  })
  const ordered = [...items]
  for (const numbered of lists.values()) {
    const byNumber = [...numbered].sort((a, b) => a.number - b.number)
    numbered.forEach(({ place }, index) => {
      const next = byNumber[index]
      if (next) ordered[place] = next.item
    })
  }
  return ordered
}
