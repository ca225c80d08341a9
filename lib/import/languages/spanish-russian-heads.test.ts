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
    [
      'TRANSBORDADOR HIELO\n\nEl hielo deja el muelle sin barcos\n\nElda, 4 may (AGN).- El barco no zarpó.',
      ['El hielo deja el muelle sin barcos', null],
    ],
    [
      'TRANSBORDADOR HIELO\n\nEl hielo deja el muelle sin barcos\n\nElda es un puerto (y lo será) sin barcos.',
      ['TRANSBORDADOR HIELO', null],
    ],
    [
      'El hielo cierra el muelle\n\nBitácora de Elda, por Ana Prats · 4 de mayo de 2026',
      ['El hielo cierra el muelle', 'Ana Prats'],
    ],
    [
      'El Heraldo de Elda\nSalud\n\nEl hielo cierra el muelle\n\nPor Inés Prats\nElda, 4 de mayo de 2026',
      ['El hielo cierra el muelle', 'Inés Prats'],
    ],
    [
      'La letra menuda\nBlog de Marta Ruiz sobre muelles\n\nEl hielo cierra el muelle\nPublicado el 4 de mayo de 2026',
      ['El hielo cierra el muelle', 'Marta Ruiz'],
    ],
    // Titles
    ['El Muelle de Elda cierra\n\nPor Inés Prats\n4 de mayo de 2026', ['El Muelle de Elda cierra', 'Inés Prats']],
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
      '«Вечерний Эльск»\n№ 74, четверг, 16 апреля 2026 года\n\nПаром подорожал на треть',
      ['Паром подорожал на треть', null],
    ],
    ['ПРЕСС-РЕЛИЗ\n\n4 мая 2026 года\nг. Эльск\n\n«Эльсктранс» купил паром', ['«Эльсктранс» купил паром', null]],
    ['Паром встал\n\nИнтервью: Анна Велич\n4 мая 2026 года', ['Паром встал', 'Анна Велич']],
    ['Паром встал\n\nЭЛЬСК, 4 мая 2026 года. /Корр. ТАСС Анна Велич/.', ['Паром встал', 'Анна Велич']],
    ['ПРОТОКОЛ № 3\n\nг. Эльск-на-Реке    4 мая 2026 г.\n\nСекретарь: А. П. Велич', ['ПРОТОКОЛ № 3', 'А. П. Велич']],
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
    [
      'Вечерний Эльск, № 61 (4118), понедельник, 4 мая 2026 года\n\nПочему паром не придёт\n\nАнна ВЕЛИЧЕВА, Эльский район',
      ['Почему паром не придёт', 'Анна ВЕЛИЧЕВА'],
    ],
    // Titles
    [
      'Протокол заседания, № 3, 4 мая 2026 года\n\nГород ЭЛЬСК, район',
      ['Протокол заседания, № 3, 4 мая 2026 года', null],
    ],
    ['Паром встал\n4 мая 2026 года\n\nЧто известно о переправе', ['Паром встал', null]],
    [
      'Лёд на реке: причины и следствия\n\nАналитическая записка\nЦентр льда, 4 мая 2026 г.',
      ['Лёд на реке: причины и следствия', null],
    ],
  ])('%j', (head, read) => {
    expect(headOf(head, 'ru')).toEqual(read)
  })
})

describe('heads in Chinese', () => {
  const headIn = (text: string) => {
    const { title, byline, published } = analyseDocument(text, { language: 'zh', format: 'plain' })
    return [title, byline, published?.iso ?? null]
  }
  const BODY = '轮渡公司昨日宣布停航，公司经理林涛说，机器故障尚未排除，何时复航还不清楚。'

  it.each([
    ['江城商报\n2026年5月21日 星期四 A5版 公司\n\n轮渡票价明年上调两成', ['轮渡票价明年上调两成', null, '2026-05-21']],
    [
      '内部参考\n2026年5月21日\n撰稿：风险研究室 赵文\n\n轮渡停航影响的研判',
      ['轮渡停航影响的研判', '赵文', '2026-05-21'],
    ],
    ['江城商报连续三年亏损\n2026年5月21日', ['江城商报连续三年亏损', null, '2026-05-21']],
  ])('%j', (head, read) => {
    expect(headIn(`${head}\n\n${BODY}`)).toEqual(read)
  })

  it('read who edited it in the last line', () => {
    expect(headIn(`每日摘要\n2026年5月21日\n\n${BODY}\n\n编辑：品牌部 赵文`)[1]).toBe('赵文')
    expect(headIn(`每日摘要\n2026年5月21日\n\n${BODY}\n\n10:00 轮渡公司开会\n\n编辑：赵文 审核：林涛`)[1]).toBe('赵文')
    expect(headIn(`每日摘要\n2026年5月21日\n\n${BODY}\n\n编辑：品牌部`)[1]).toBeNull()
  })
})

describe('the day of minutes', () => {
  it('stands in the sentence that opens them', () => {
    const day = (text: string) => analyseDocument(text, { language: 'es', format: 'plain' }).published?.iso ?? null
    const opening = 'En la sala, siendo las 10:15 horas del 6 de mayo de 2026, se reunieron los miembros del comité.'
    expect(day(`ACTA DE LA SESIÓN 4\n\n${opening}`)).toBe('2026-05-06')
    expect(day(`El comité del muelle\n\n${opening}`)).toBeNull()
  })
})
