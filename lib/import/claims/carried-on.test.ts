/** Whoever goes on speaking in the next sentence of a paragraph is carried by the same outlet. */
import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'

describe('what somebody goes on to say', () => {
  it.each([
    ['en', 'Ana Velic told the Lowmoor Echo that the bridge is safe. She added that it was old.', 'Lowmoor Echo'],
    ['es', 'Marta Soto dijo a Radio Brisa que el puente es seguro. También negó que haya grietas.', 'Radio Brisa'],
    ['es', 'Marta Soto dijo a Radio Brisa que el puente es viejo. Según Soto, cerrará pronto.', 'Radio Brisa'],
    ['de', 'Jan Kolb sagte der „Nordpost“, die Brücke sei sicher. Man habe sie geprüft.', 'Nordpost'],
    ['fr', 'Léa Morin a déclaré à Radio Goéland que le pont est sûr. Elle a ajouté qu’il est vieux.', 'Radio Goéland'],
    ['ru', 'Анна Велич рассказала газете «Берег», что мост цел. По её словам, его проверили.', 'Берег'],
    ['zh', '周敏对《江城晚报》表示，大桥很安全。她说，桥已经检修过。', '江城晚报'],
  ])('%s: %s', (language, text, outlet) => {
    const found = readingOf(language).who(text)
    expect(found.map(([, carrier]) => carrier)).toEqual([outlet, outlet])
  })

  it.each([
    ['en', 'Ana Velic told the Lowmoor Echo that the bridge is safe. In a letter to the council she wrote otherwise.'],
    ['en', 'Ana Velic told the Lowmoor Echo that the bridge is safe.\n\nShe added that it was old.'],
    ['es', 'Marta Soto dijo a Radio Brisa que es seguro. En un comunicado, Soto afirmó que es viejo.'],
    ['es', 'Marta Soto dijo a Radio Brisa que es seguro. El alcalde lo negó.'],
    ['es', 'Marta Soto dijo a Radio Brisa que es seguro. El lunes Soto había dicho lo contrario.'],
    ['de', 'Jan Kolb sagte der „Nordpost“, die Brücke sei sicher. In einem Brief schrieb Kolb das Gegenteil.'],
    ['ru', 'Анна Велич рассказала газете «Берег», что мост цел. На заседании она сказала другое.'],
    ['zh', '周敏对《江城晚报》表示，大桥很安全。她在致市长的信中说，桥要拆。'],
  ])('is told elsewhere: %s: %s', (language, text) => {
    expect(readingOf(language).who(text).at(-1)?.[1]).toBeNull()
  })
})
