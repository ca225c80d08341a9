import { describe, expect, it } from 'vitest'
import { analyseDocument } from '../analyse-document'

const BODIES = {
  es: 'El transbordador no navega desde el lunes por el hielo, y nadie sabe cuándo volverá a hacerlo.',
  ru: 'Паром не ходит с понедельника из-за льда, и никто не знает, когда он пойдёт снова.',
}
const headOf = (head: string, language: keyof typeof BODIES) => {
  const { title, byline } = analyseDocument(`${head}\n\n${BODIES[language]}`, { language, format: 'plain' })
  return [title, byline]
}

describe('heads in Spanish', () => {
  it.each([
    [
      'CONSORCIO DEL TRANSBORDADOR DE ELDA\nSecretaría General\nMuelle, 4 · 03600 Elda\n\nACTA DE LA SESIÓN DEL CONSEJO\n\nFecha: 4 de mayo de 2026',
      ['ACTA DE LA SESIÓN DEL CONSEJO', null],
    ],
    ['AUTORIDAD DEL MUELLE\nGabinete de Prensa\n\nRESUMEN DE PRENSA\n4 de mayo de 2026', ['RESUMEN DE PRENSA', null]],
    [
      'NOTA DE ANÁLISIS\nFundación Muelle, Área de Hielo\nAutor: Bruno Lara\n\nEl hielo en Elda: lectura y escenarios',
      ['El hielo en Elda: lectura y escenarios', 'Bruno Lara'],
    ],
    [
      'LA GACETA DE ELDA\nEconomía | Entrevista\n\nEl hielo no se va a ir solo del muelle\n\nSergio Prats\n4 de mayo de 2026',
      ['El hielo no se va a ir solo del muelle', 'Sergio Prats'],
    ],
    [
      'El hielo cierra el muelle\n\nBEATRIZ PRATS\nElda, 4 de mayo de 2026',
      ['El hielo cierra el muelle', 'BEATRIZ PRATS'],
    ],
    [
      'El hielo cierra el muelle\nInés Prats, investigadora del Instituto del Hielo\n4 de mayo de 2026',
      ['El hielo cierra el muelle', 'Inés Prats'],
    ],
    // Titles
    ['Autoridad sin muelle\n\nPor Inés Prats\n4 de mayo de 2026', ['Autoridad sin muelle', 'Inés Prats']],
    ['LA VOZ QUE NADIE OYE\n\nPor Inés Prats', ['LA VOZ QUE NADIE OYE', 'Inés Prats']],
    ['El hielo cierra el muelle\n\nLONJA CERRADA\n4 de mayo de 2026', ['El hielo cierra el muelle', null]],
  ])('%j', (head, read) => {
    expect(headOf(head, 'es')).toEqual(read)
  })
})

describe('heads in Russian', () => {
  it.each([
    [
      'ГК «Паром»\nСлужба по связям с прессой\n\nОБЗОР ПРЕССЫ НА УТРО 4 МАЯ\nПодготовил Андрей Лосев',
      ['ОБЗОР ПРЕССЫ НА УТРО 4 МАЯ', 'Андрей Лосев'],
    ],
    [
      'Институт льда и воды\nОтдел переправ\nДля служебного пользования\n\nАНАЛИТИЧЕСКАЯ ЗАПИСКА\n\nО судьбе переправы в навигацию 2026 года\n\nК. В. Лосев\n4 мая 2026 г.',
      ['О судьбе переправы в навигацию 2026 года', 'К. В. Лосев'],
    ],
    [
      'Вечерний Эльск\n4 мая 2026 года\n\nВ порту опровергли слухи о закрытии\n\nАнна Велич',
      ['В порту опровергли слухи о закрытии', 'Анна Велич'],
    ],
    [
      'Речные записки\nБлог о паромах и льдах. Автор: Анна Велич\n\nПочему паром не придёт\n\n4 мая 2026',
      ['Почему паром не придёт', 'Анна Велич'],
    ],
    ['Почему паром не придёт\nАнна Велич, блог «Речные записки»\n4 мая 2026', ['Почему паром не придёт', 'Анна Велич']],
    // Titles
    ['Паром встал\n4 мая 2026 года\n\nЧто известно о переправе', ['Паром встал', null]],
    [
      'Лёд на реке: причины и следствия\n\nАналитическая записка\nЦентр льда, 4 мая 2026 г.',
      ['Лёд на реке: причины и следствия', null],
    ],
  ])('%j', (head, read) => {
    expect(headOf(head, 'ru')).toEqual(read)
  })
})
