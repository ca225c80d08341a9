import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'

describe('days in the names of papers', () => {
  it.each([
    ['ru', 'Об этом пишет газета «Городская среда».', []],
    ['ru', 'Олег Зуев сказал: «Завтра откроем мост».', ['2025-03-19']],
    ['ru', 'Мэр обещал «закрыть мост в среду».', ['2025-03-12']],
    ['es', 'El diario Hoy informó de ello.', []],
    ['es', 'Lo emitió la cadena «Buenos Lunes».', []],
    ['es', 'El alcalde llegó hoy.', ['2025-03-18']],
  ])('%s: %s', (language, text, dates) => expect(readingOf(language).dates(text)).toEqual(dates))
})
