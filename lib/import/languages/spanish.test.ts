import { describe, expect, it } from 'vitest'
import { readingOf } from './test-reading'

const es = readingOf('es')

describe('Spanish', () => {
  it.each([
    ['La alcaldesa, Nuria Prats, dijo que el puente es seguro.', 'Nuria Prats', null],
    ['El puente cerrará, según ha podido saber El Faro del Norte.', null, 'El Faro del Norte'],
    ['Entrevistada por Radio Norte, Ruiz aseguró que el puente cerrará.', 'Ruiz', 'Radio Norte'],
    ['Desde el ministerio aseguran que el puente es seguro.', 'ministerio', null],
    ['El geólogo de la Universidad de Vigo Luis Gil advirtió de que el puente es viejo.', 'Luis Gil', null],
    ['No hay peligro, insistió el ministro del Interior, Juan Sanz.', 'Juan Sanz', null],
    [
      'El Faro del Norte, que cita a dos ingenieros, asegura que el puente es inseguro.',
      'dos ingenieros',
      'El Faro del Norte',
    ],
    ['Sanz dijo en «La Ribera» que no hay peligro.', 'Sanz', 'La Ribera'],
    ['Sanz escribió en X que no hay peligro.', 'Sanz', 'X'],
    ['Sanz puso en duda el informe.', 'Sanz', null],
    ['Un trabajador, que prefiere no dar su nombre, cuenta que nadie avisó.', 'Un trabajador', null],
    ['Nuria Prats, alcaldesa de Sotoalto, afirmó que el puente es seguro.', 'Nuria Prats', null],
    ['«El puente es seguro», aseguró la alcaldesa Nuria Prats a la agencia EFE.', 'Nuria Prats', 'EFE'],
    ['El puente es seguro, según informó el ayuntamiento.', 'ayuntamiento', null],
    ['Según la concejalía, el puente es seguro.', 'concejalía', null],
    ['De acuerdo con Reuters, el puente es seguro.', null, 'Reuters'],
    ['El puente está cerrado, informó el diario El Faro.', null, 'El Faro'],
    ['Fuentes policiales citadas por EFE sostienen que fue un accidente.', 'Fuentes policiales', 'EFE'],
    ['La empresa no quiso hacer declaraciones.', 'empresa', null],
    ['La patronal lo niega.', 'patronal', null],
    ['En entrevista con TV Quilén, el alcalde afirmó que el puente es seguro.', 'alcalde', 'TV Quilén'],
    [
      'El alcalde respondió, a través del diario Quilén Noticias, que el puente es seguro.',
      'alcalde',
      'Quilén Noticias',
    ],
    ['La ONG Voz del Monte aseguró que el puente es seguro.', 'ONG Voz del Monte', null],
    [
      'Según una fuente de El Mirador Quileno, el puente es seguro.',
      'una fuente de El Mirador Quileno',
      'El Mirador Quileno',
    ],
    [
      'La emisora Radio Norte, que cita a dos técnicos de la Consejería de Aguas, aseguró que hay riesgo.',
      'dos técnicos de la Consejería de Aguas',
      'Radio Norte',
    ],
    ['El embajador Luis Sanz, citado por la Agencia Austral, negó los hechos.', 'Luis Sanz', 'Agencia Austral'],
    ['Nuria Prats visitó el puente y dijo que todo iba bien.', 'Nuria Prats', null],
    ['«Sin tren no hay nada», declaró a este diario Julia Manso, vecina.', 'Julia Manso', null],
    ['El ministro no ha querido pronunciarse sobre el caso.', 'ministro', null],
    ['El Gobierno regional ha evitado pronunciarse sobre las ayudas.', 'Gobierno regional', null],
    ['El aviso estaba activo desde el lunes, recuerda la agencia.', 'agencia', null],
    ['Prats, asesora de la patronal hasta 2023, calcula una pérdida de 3.000 empleos.', 'Prats', null],
    ['El sindicato minero discrepa y tacha la cifra de «cuento».', 'sindicato minero', null],
    ['El puente costará más, según adelantó este martes la Cadena Ribera.', null, 'Cadena Ribera'],
    ['En declaraciones a El Faro, el alcalde reconoció «un error».', 'alcalde', 'El Faro'],
    ['Fuentes del puerto confirmaron a El Faro que el puente cerrará.', 'Fuentes del puerto', 'El Faro'],
    ['En una tribuna publicada en El Faro, el ingeniero Pedro Salas denuncia el plan.', 'Pedro Salas', 'El Faro'],
    ['El noticiero de TeleAndina difundió que hay tres pozos más.', null, 'TeleAndina'],
    ['El canal de Telegram Puerto Libre difundió que no hay puente.', null, 'Puerto Libre'],
    ['Lo soltó un tal Paco en un canal de Telegram, «La Gaceta del Bar».', 'un tal Paco', 'La Gaceta del Bar'],
    ['"No hay agua", escribió Ana Gil en su perfil de Facebook.', 'Ana Gil', 'Facebook'],
    ['Entrevistado por Onda Vall, el alcalde dijo que no hay dinero.', 'alcalde', 'Onda Vall'],
    ['«No», zanjó ayer en Onda Orilla la portavoz Ana Gil.', 'Ana Gil', 'Onda Orilla'],
    ['Onda Vall, en su programa «Buenos días», fue más lejos y afirmó que no hay dinero.', null, 'Onda Vall'],
    ['Un secretario deslizó a Tierra Adentro que faltan folios.', 'Un secretario', 'Tierra Adentro'],
    ['Un alto cargo confirmó a AgenSur que no hay dinero.', 'Un alto cargo', 'AgenSur'],
    ['El ministro dijo a Julio Paz que no hay dinero.', 'ministro', null],
    ['La ministra explicó a Naciones Unidas que no hay dinero.', 'ministra', null],
    ['Una vendedora, Remedios Cao, lo resumía así: "Tiré todo a la basura".', 'Remedios Cao', null],
    ['Marta Ríos prefirió no opinar.', 'Marta Ríos', null],
    ['«Eso no lo compra nadie», asegura mi vecino Amadeo.', 'mi vecino Amadeo', null],
  ])('%s', (text, speaker, outlet) => {
    expect(es.who(text)).toEqual([[speaker, outlet]])
  })

  it.each(['El puente fue cerrado el lunes.', 'No se anunció nada.', 'Hay 2.300 licencias en el distrito.'])(
    'invents nobody in: %s',
    (text) => {
      expect(es.who(text)).toEqual([])
    },
  )

  it.each([
    ['El ministro Julio Paz llegó tarde. Consultado por la prensa, este lo desmintió.', ['Julio Paz', null]],
    ['El ministro Julio Paz llegó tarde. El titular de la cartera dijo que no.', ['Julio Paz', null]],
    ['La alcaldesa Ana Gil saludó al ministro Julio Paz. El funcionario dijo que no.', ['Julio Paz', null]],
    ['El funcionario dijo que no.', ['funcionario', null]],
    ['El puente cerró, informó El Faro de Vigo. La cabecera sostiene que no.', [null, 'El Faro de Vigo']],
  ])('knows who is meant by a role in: %s', (text, last) => {
    expect(es.who(text).at(-1)).toEqual(last)
  })

  it('counts "la víspera" from the date before it', () => {
    expect(es.dates('El 8 de enero lo negó. La víspera lo había publicado un diario.')).toEqual([
      '2025-01-08',
      '2025-01-07',
    ])
  })

  it('gives a verb without a subject to whoever spoke last', () => {
    expect(es.who('Nuria Prats dijo que no. «Es tarde», advirtió. Prats añadió que llueve.')).toEqual(
      Array.from({ length: 3 }, () => ['Nuria Prats', null]),
    )
    expect(es.who('«Es tarde», advirtió.')).toEqual([])
    expect(
      es.who('Nuria Prats dijo que no. No dio pruebas, pero insistió en que las hay. Es posible que falten, agregó.'),
    ).toEqual(Array.from({ length: 3 }, () => ['Nuria Prats', null]))
  })

  it.each([
    ['Un vecino de la misma casa me aseguró que el río crece.', 'Un vecino de la misma casa', null],
    ['Una abogada a la que llamé opina que el río crece.', 'Una abogada', null],
    ['«El río crece», resume su portavoz, Ana Vidal.', 'Ana Vidal', null],
    ['Solo el alcalde, Luis Prieto, se ha desmarcado, alegando que no hay fondos.', 'Luis Prieto', null],
    ['El diario El Faro publicó un estudio según el cual el río crece.', null, 'El Faro'],
    ['El Eco del Norte publicaba ayer que el río crece.', null, 'El Eco del Norte'],
    ['Luis Prieto confirmó el dato, aunque aclaró que es viejo.', 'Luis Prieto', null],
    ['Fuentes del puerto reconocieron el fallo antes de Semana Santa.', 'Fuentes del puerto', null],
    ['En ella exigen que el puente se abra.', null, null],
  ])('reads %j by %s in %s', (text, speaker, outlet) => {
    expect(es.who(text)).toEqual([[speaker, outlet]])
  })

  it.each([
    ['Ana Vidal dijo que no. El texto volverá en julio, según adelantó.', ['Ana Vidal', null]],
    ['La Gaceta Rural calló. Luis Prieto declaró a esa publicación que llueve.', ['Luis Prieto', 'La Gaceta Rural']],
    ['La Gaceta Rural calló. Luis Prieto declaró a este diario que llueve.', ['Luis Prieto', null]],
    ['Ana Vidal dijo que no. Me contó que duda.', ['Ana Vidal', null]],
  ])('knows who is meant in: %s', (text, last) => {
    expect(es.who(text).at(-1)).toEqual(last)
  })

  it('tells stances', () => {
    expect(
      es.stances(
        'Prats dijo eso. Prats desmintió eso. Prats declinó hacer comentarios. Prats exigió un voto. Prats se retractó.',
      ),
    ).toEqual(['asserts', 'denies', 'no-comment', 'position', 'reverses'])
  })

  it.each([
    ['el 18 de marzo de 2025', '2025-03-18'],
    ['el 4 de abril', '2025-04-04'],
    ['del 3 al 5 de marzo', '2025-03-03/2025-03-05'],
    ['en enero', '2025-01'],
    ['a principios de abril', '2025-04'],
    ['desde 2019', '2019'],
    ['Llegó el lunes.', '2025-03-17'],
    ['Llegará el viernes.', '2025-03-21'],
    ['Instó al Gobierno a abrir la consulta antes de diciembre.', '2025-12'],
    ['el pasado jueves', '2025-03-13'],
    ['ayer', '2025-03-17'],
    ['la semana pasada', '2025-03-10/2025-03-16'],
    ['el próximo año', '2026'],
    ['hace dos días', '2025-03-16'],
  ])('reads %j as %s', (text, iso) => {
    expect(es.dates(text)).toEqual([iso])
  })

  it('takes a morning and a count for no date', () => {
    expect(es.dates('Por la mañana llegaron 2025 personas y durante tres días.')).toEqual([])
  })

  it('keeps sentences whole past abbreviations', () => {
    expect(es.sentences('El Sr. Arce y la Dra. Ruiz viajaron a EE. UU. en abril. Nadie más fue.')).toHaveLength(2)
  })

  it('marks hedges', () => {
    expect(es.hedges('Al parecer llovió. Podría nevar. Habría tres heridos. No está claro.')).toEqual([
      'Al parecer',
      'Podría',
      'Habría',
      'No está claro',
    ])
  })

  it('finds points by their markers and by ordinal words', () => {
    expect(
      es.points('1.º Agua\n\nFalta en todo el valle desde hace años.\n\n2.º Luz\n\nFalla cada noche en verano.'),
    ).toEqual([
      ['1.º', 'Agua'],
      ['2.º', 'Luz'],
    ])
    expect(es.points('En primer lugar: falta agua.\n\nEn segundo lugar: falla la luz.')).toHaveLength(2)
  })

  it('reads the head of an article', () => {
    const { title, byline } = es.analyse(
      'Cierra el puente\nPor Nuria Prats\nPublicado el 4 de marzo de 2025\n\nLlueve.',
    )
    expect([title, byline]).toEqual(['Cierra el puente', 'Nuria Prats'])
  })
})
