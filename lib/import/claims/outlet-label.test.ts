/** A line that gives what an outlet reports, its name before a colon. */
import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'

describe('an outlet that labels a line', () => {
  it.each([
    ['ru', '«Ведомости»: порт закроют до мая.', [null, 'Ведомости']],
    ['ru', 'РБК: верфь ищет инженеров, рассказал её директор Пётр Лужин.', ['Пётр Лужин', 'РБК']],
    ['es', 'El País: el puerto cierra hasta mayo.', [null, 'El País']],
    ['es', 'Reuters (12 de marzo): el astillero busca ingenieros.', [null, 'Reuters']],
    ['zh', '财新网：港口停航至五月。', [null, '财新网']],
    ['zh', '《江城晚报》：船厂正在招聘工程师。', [null, '江城晚报']],
    ['zh', '【新华社】港口停航至五月。', [null, '新华社']],
  ])('carries it in %s: %s', (language, text, who) => {
    expect(readingOf(language).who(text)).toEqual([who])
  })

  it.each([
    ['ru', '«Уралкран»: прибыль выросла на треть.'],
    ['ru', 'Важно: порт закроют до мая.'],
    ['es', 'El alcalde: obras en el puerto.'],
    ['es', 'Puerto de Sal: el muelle cierra hasta mayo.'],
    ['zh', '江城船厂：订单增加三成。'],
  ])('is none in %s: %s', (language, text) => {
    expect(readingOf(language).who(text)).toEqual([])
  })

  it('asks, where it comes line after line', () => {
    const asked = ['您何时到港口？', '工程进展如何？', '明年开工吗？'].map((words) => `财新网：${words}\n林工：很快。`)
    expect(readingOf('zh').who(asked.join('\n'))).toEqual([])
    const questions = ['¿Cuándo llegó?', '¿Qué vio?', '¿Volverá?'].map((words) => `El País: ${words}\nLuz: Sí.`)
    expect(readingOf('es').who(questions.join('\n'))).toEqual([])
  })
})
