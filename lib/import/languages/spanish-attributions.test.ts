/** 2025-03-18, a Tuesday, is the texts' day. */
import { describe, expect, it } from 'vitest'
import { readingOf } from './test-reading'

const es = readingOf('es')

describe('attributions in Spanish', () => {
  it.each([
    // "The same medium" is the one named last, and of the kind that is said.
    [
      'El diario El Alba lo publicó ayer. Este mismo medio asegura que el alcalde lo sabía.',
      [null, 'El Alba'],
      [null, 'El Alba'],
    ],
    [
      'Lo contó la emisora Onda Brisa. El diario El Alba publicó un desmentido. Según la emisora, el puente cerrará.',
      [null, 'Onda Brisa'],
      [null, 'El Alba'],
      [null, 'Onda Brisa'],
    ],
    // A firm whose name sounds like a paper's is none.
    [
      'El digital Costa Hoy lo publicó ayer. La concesionaria, Aguas Heraldo, calla. El mismo medio desveló una carta.',
      [null, 'Costa Hoy'],
      [null, 'Costa Hoy'],
    ],
    // Outlets that the text refers back to.
    [
      'El Alba publicó ayer los datos. El rotativo madrileño asegura que es falso.',
      [null, 'El Alba'],
      [null, 'El Alba'],
    ],
    ['El Barcelona publicó los datos.', ['Barcelona', null]],
    [
      'El Alba publica una entrevista con la alcaldesa, Amparo Prats. La regidora afirma que «sobra gente» y anuncia un recurso.',
      ['Amparo Prats', 'El Alba'],
    ],
    [
      'Onda Brisa recoge las quejas de la cofradía. «No podemos faenar», lamenta su patrón, Blas Lira.',
      [null, 'Onda Brisa'],
      ['Blas Lira', 'Onda Brisa'],
    ],
    [
      'Onda Brisa recoge los datos de la cofradía. El alcalde niega que sean ciertos.',
      [null, 'Onda Brisa'],
      ['alcalde', null],
    ],
    ['El Alba abre con la huelga. En páginas interiores, Marta Soto rechaza la idea.', ['Marta Soto', 'El Alba']],
    ['En una charla con Radio Brisa, Marta Soto fue más lejos: «Mienten».', ['Marta Soto', 'Radio Brisa']],
    ['La alcaldesa va más lejos de lo que debe.'],
    ['El editorial de La Hoja Minera se limita a señalar que es tarde.', [null, 'La Hoja Minera']],
    ['La comisión se limitó a abrir un expediente.'],
    ['El exministro de Obras Públicas Julio Nieto lo admitió.', ['Julio Nieto', null]],
    ['Sin embargo, expertos consultados sostienen que es viejo.', ['expertos', null]],
    ['Circula un audio en el que una mujer que dice ser médica asegura que es falso.', ['una mujer', null]],
    ['Las ventas cayeron, según datos del gremio de libreros.', ['gremio de libreros', null]],
    ['La lluvia explica buena parte del aumento.'],
    ['La Xunta publicó los datos.', ['Xunta', null]],
    // Behind participles, and in a relative clause.
    ['La empresa alega, en una nota reproducida por El Farol Marino, que no lo sabía.', ['empresa', 'El Farol Marino']],
    ['La ministra replicó a Agencia Brisa que no lo sabía.', ['ministra', 'Agencia Brisa']],
    ['La Agencia Tributaria sostiene que no lo sabía.', ['Agencia Tributaria', null]],
    ['De «chapuza» habló ayer la alcaldesa, Nuria Prats.', ['Nuria Prats', null]],
    // Past all that a preposition leads, whoever has an office.
    [
      '«Nadie avisó», soltó a la salida, ante las cámaras de Onda Brisa, el abogado de los vecinos, Blas Lira.',
      ['Blas Lira', 'Onda Brisa'],
    ],
    ['Lo reconoció el lunes en la radio pública la ingeniera jefe, Marta Soto.', ['Marta Soto', null]],
    ['Prats declaró en Onda Brisa que la alcaldesa mentía.', ['Prats', 'Onda Brisa']],
    ['«El puente es viejo», insistió su socia, la arquitecta Marta Soto.', ['Marta Soto', null]],
    ['«El puente —dijo ayer la alcaldesa, Nuria Prats— es viejo».', ['Nuria Prats', null]],
    ['«El puente, el más viejo —el único de piedra—, es nuestro», dijo Prats.', ['Prats', null]],
    [
      'Prats dijo en Onda Brisa que el puente es viejo. En la misma entrevista, Prats pidió otro.',
      ['Prats', 'Onda Brisa'],
      ['Prats', 'Onda Brisa'],
    ],
    ['El novelista Blas Lira llegó ayer. «Vengo cansado», bromeó el escritor.', ['Blas Lira', null]],
    ['La Tribuna de Sotoalto va más lejos: ayer publicó que el puente es viejo.', [null, 'La Tribuna de Sotoalto']],
    ['El diario El Alba lo niega. Su editorial sostiene que es viejo.', [null, 'El Alba'], [null, 'El Alba']],
    ['El puente cerrará, según informaron este lunes fuentes de Tráfico.', ['fuentes de Tráfico', null]],
  ])('reads %j', (text, ...claims) => {
    expect(es.who(text)).toEqual(claims)
  })

  it('takes a farewell and upkeep for no statement', () => {
    expect(es.who('El alcalde dijo adiós al cargo. La Armada mantiene cerrado el puerto.')).toEqual([])
  })

  it.each([
    ['Se abrió en enero de 2024. El informe es del 18 de ese mes.', ['2024-01', '2024-01-18']],
    ['El informe es del 18 de ese mes.', []],
    ['Habrá sesiones los días 3, 5 y 9 de mayo.', ['2025-05-03', '2025-05-05', '2025-05-09']],
    ['Habrá cortes del 3 al 5 de mayo.', ['2025-05-03/2025-05-05']],
    ['Será el primero de mayo.', ['2025-05-01']],
    ['Se paga a finales de mes.', ['2025-03']],
    ['El juicio se reanuda el lunes.', ['2025-03-24']],
    ['El aviso sigue hasta el jueves.', ['2025-03-20']],
  ])('dates %j', (text, dates) => {
    expect(es.dates(text)).toEqual(dates)
  })
})
