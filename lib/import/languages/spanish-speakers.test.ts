/** 2025-03-18, a Tuesday, is the texts' day. */
import { describe, expect, it } from 'vitest'
import { readingOf } from './test-reading'

const es = readingOf('es')

describe('who speaks and through whom in Spanish', () => {
  it.each([
    // An outlet that opens its sentence does what the second verb says, too; nobody else does.
    ['Expansión eleva la cifra a 70 millones y añade que falta el aval.', [null, 'Expansión']],
    ['El País abre con la venta del astillero y sitúa el precio en 40 millones.', [null, 'El País']],
    ['El Faro de Levante lleva a su portada que el astillero cierra.', [null, 'El Faro de Levante']],
    ['La naviera sube los precios y añade que no hará más.'],
    // "La Presidenta" is no paper.
    ['La Presidenta informa de que el muelle se abre.', ['Presidenta', null]],
    ['La Prensa informa de que el muelle se abre.', [null, 'La Prensa']],
    // Who is named before the colon.
    [
      'La empresa calla. Llegó la queja del consejero, Julián Arce: a su juicio, el muelle «se hunde».',
      ['Julián Arce', null],
    ],
    [
      'La lonja alega falta de sitio. Los técnicos del puerto, en cambio, ven prisa: a su juicio, sobra el muelle.',
      ['lonja', null],
      ['técnicos del puerto', null],
    ],
    ['El gerente, Esteban Prats, compareció. Según explicó, la grúa se rompió por el viento.', ['Esteban Prats', null]],
    ['Los concejales callan, aunque en privado varios ediles admiten su enfado.', ['varios ediles', null]],
    // What a paper published says nothing by itself.
    [
      'Detuvieron a dos operarios, de acuerdo con la información publicada por Heraldo de Aragón, que añade que uno avisó.',
      [null, 'Heraldo de Aragón'],
    ],
    // Where it was said.
    ['El portavoz, Lucio Vera, dijo en «Buenos Días Valle» que no.', ['Lucio Vera', 'Buenos Días Valle']],
    ['El concejal Lucio Vera replicó en El Popular que no.', ['Lucio Vera', 'El Popular']],
    ['El concejal Lucio Vera replicó en El Escorial que no.', ['Lucio Vera', null]],
    ['El concejal Lucio Vera declaró ayer a La Hora de San Telmo que no.', ['Lucio Vera', 'La Hora de San Telmo']],
    [
      'La Vanguardia dedica media página al muelle. La presidenta del comité, Núria Prats, asegura al periódico que no.',
      ['Núria Prats', 'La Vanguardia'],
    ],
    // A paper with a small letter first; whom it cites; whose columnist one is.
    ['elDiario.es revela que el muelle se hunde.', [null, 'elDiario.es']],
    ['Expansión cita a un directivo para afirmar que el muelle se vende.', [null, 'Expansión']],
    ['El comisario achacó el hundimiento a la lluvia.', ['comisario', null]],
    ['La directora ve probable que el muelle cierre.', ['directora', null]],
    ['La directora ve el mar desde el muelle.'],
  ])('reads %j', (text, ...who) => {
    expect(es.who(text)).toEqual(who)
  })

  it('knows whom minutes name beside their offices', () => {
    const head = 'Preside: D.ª Amparo Prats\nSecretario: D. Óscar Lara\nAsistentes: los del anexo.'
    const text = `${head}\n\nLa Presidenta recuerda que el muelle es viejo. El Secretario da cuenta de un escrito. Manifiesta que falta dinero.`
    expect(es.who(text)).toEqual([
      ['Amparo Prats', null],
      ['Óscar Lara', null],
      ['Óscar Lara', null],
    ])
  })

  it('takes the letters over an interview’s turns for no part of who speaks', () => {
    const text = [
      'La directora, en su despacho',
      'Nos recibe sin prisa y con café.',
      'Pregunta. La naviera sostiene que el muelle es viejo. ¿Lo es?',
      'Respuesta. No. Me fui por eso.',
      'P. El alcalde asegura que sí.',
      'R. Que lo mire.',
      'P. ¿Cuándo?',
      'R. Mañana.',
    ].join('\n\n')
    expect(es.who(text)).toEqual([
      ['naviera', null],
      ['alcalde', null],
    ])
    expect(es.who('P. Soler asegura que sí.\n\nR. Vidal sostiene que no.')).toEqual([
      ['P. Soler', null],
      ['R. Vidal', null],
    ])
  })
})
