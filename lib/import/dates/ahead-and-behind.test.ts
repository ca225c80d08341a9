import { describe, expect, it } from 'vitest'
import { findDates } from './find-dates'

/** A Tuesday. */
const DAY = { year: 2025, month: 3, day: 18 }

function isoOf(language: string, text: string): (string | null)[] {
  return findDates(text, language, DAY, [{ start: 0, end: text.length }]).map(({ iso }) => iso)
}

describe('which day a sentence looks to', () => {
  it.each([
    ['en', 'The minister travels to Merrin on Sunday.', ['2025-03-23']],
    ['en', 'The minister travelled to Merrin on Sunday.', ['2025-03-16']],
    ['en', '- Thursday: annual results of the port.', ['2025-03-20']],
    ['en', '- Thursday: the bridge was shut.', ['2025-03-13']],
    ['en', 'They will be moved by the list, which had two hundred names on Friday.', ['2025-03-14']],
    ['en', 'He promised a report by Friday.', ['2025-03-21']],
    ['en', 'The search would be scaled down from the weekend.', ['2025-03-22/2025-03-23']],
    ['en', 'The school will close, officials said Wednesday.', ['2025-03-12']],
    ['en', 'The port is to be sold, the Echo reported on Thursday evening.', ['2025-03-13']],
    ['en', 'The sale will be announced on Thursday.', ['2025-03-20']],
    ['en', 'Talks had been offered for Friday morning.', ['2025-03-21']],
    ['en', 'The figures for Monday were lower.', ['2025-03-17']],
    ['en', 'It is likely to stay shut until at least Friday.', ['2025-03-21']],
    ['en', 'It was closed until at least Friday.', ['2025-03-14']],
    ['en', 'Its next shipment left Merrin on Sunday and is expected soon.', ['2025-03-16']],
    ['en', 'The next meeting takes place on Sunday.', ['2025-03-23']],
    ['en', 'He asked for the vote to be deferred to the April meeting.', ['2025-04']],
    ['en', 'They agreed to seek quotations, to be opened at the January meeting.', ['2026-01']],
    ['en', 'The sluice was found to be damaged in January.', ['2025-01']],
    ['en', 'Lawyers advised against it before the end of September.', ['2025-09']],
    ['en', 'It had melted by the end of February.', ['2025-02']],
    ['fr', 'Le conseil vote jeudi le budget.', ['2025-03-20']],
    ['fr', 'Le conseil votait jeudi le budget.', ['2025-03-13']],
    ['fr', 'Le syndicat appelle à une marche samedi.', ['2025-03-22']],
    ['fr', 'La maire a lancé samedi une collecte.', ['2025-03-15']],
    ['fr', 'Le théâtre a commandé une corde pour mai.', ['2025-05']],
    ['fr', 'Les chiffres pour mai sont mauvais.', ['2024-05']],
    ['fr', 'Je vous raconte la suite dès vendredi.', ['2025-03-21']],
    ['fr', "Le maire l'avait promis dès vendredi.", ['2025-03-14']],
    ['fr', 'Depuis le 1er juin, la ligne est gratuite.', ['2024-06-01']],
    ['fr', "Un courrier daté du 17 juin l'annonce.", ['2024-06-17']],
    ['fr', 'Selon La Sentinelle de dimanche, le maire partira.', ['2025-03-16']],
    ['fr', "La direction n'exclut pas une reprise en février.", ['2026-02']],
    ['fr', '- Jeudi : conseil municipal', ['2025-03-20']],
    ['fr', '- Jeudi : le pont a été fermé', ['2025-03-13']],
    ['fr', 'Elle a tout compté : le foin dure jusqu’en juin.', ['2025-06']],
    ['fr', 'Le pont est fermé jusqu’en février.', ['2026-02']],
    ['fr', 'Le pont a été fermé jusqu’en février.', ['2025-02']],
    ['de', 'Der Rat habe am Freitag vertagt.', ['2025-03-14']],
    ['de', 'Freitag: Ausschuss für Häfen', ['2025-03-21']],
    ['de', 'Für Freitag ist eine Kundgebung angemeldet.', ['2025-03-21']],
    ['de', 'Am Montag kommt die Kommission.', ['2025-03-24']],
    ['de', 'Am Montag kam die Kommission.', ['2025-03-17']],
    ['de', 'Im Februar möchte sie reisen.', ['2026-02']],
    ['de', 'Seit dem 1. Juni gilt ein neuer Fahrplan.', ['2024-06-01']],
    ['de', 'Das steht in einem Bescheid vom 1. Juni.', ['2024-06-01']],
    ['de', 'Die Brücke ist vom 1. Juni an gesperrt.', ['2025-06-01']],
    ['es', 'Mantendrá la huelga que inició el lunes.', ['2025-03-17']],
    ['es', 'Anunciará el lunes las cifras que pidió el juez.', ['2025-03-24']],
    ['es', 'El pasado noviembre cerró y el próximo mayo abre.', ['2024-11', '2025-05']],
    ['es', 'Abre el primer trimestre del año entrante.', ['2026-01-01/2026-03-31']],
    ['es', 'Durante enero no navegó.', ['2025-01']],
    ['es', 'Elda, 12 mar (AGN).- El barco zarpó.', ['2025-03-12']],
    ['es', 'Elda está a 12 mar adentro.', []],
    ['ru', 'Ремонт перенесли на июнь.', ['2025-06']],
    ['ru', 'Мост закрыли до сентября.', ['2025-09']],
    ['ru', 'Паром работал до сентября.', ['2024-09']],
    ['ru', 'В ночь на среду шторм порвал трос.', ['2025-03-12']],
    ['ru', 'Он сказал, что места проданы на январь и февраль.', ['2026-01', '2026-02']],
    ['ru', 'Долг должны были вернуть ещё 20 января.', ['2025-01-20']],
    ['ru', 'Долг должны вернуть 20 октября.', ['2025-10-20']],
    ['ru', 'Прошлым летом паром встал.', ['2024-06/2024-08']],
    ['ru', 'На майские праздники паром ходит чаще.', []],
    ['ru', 'На выходных выпал снег.', ['2025-03-15/2025-03-16']],
  ])('reads in %s %j as %j', (language, text, iso) => {
    expect(isoOf(language, text)).toEqual(iso)
  })

  it.each([
    ['en', 'She fell on 4 March. She had slept badly the night before.', ['2025-03-04', '2025-03-03']],
    ['en', 'It lost ships between November and February.', ['2024-11', '2025-02']],
    ['en', 'It sails between May and July.', ['2025-05', '2025-07']],
    ['en', 'It opens on 1 June; no, it is the 2nd.', ['2025-06-01', '2025-04-02']],
    ['en', 'It is the 2nd port of the coast.', []],
    ['fr', 'Il a parlé vendredi. Le lendemain, il a démenti.', ['2025-03-14', '2025-03-15']],
    ['de', 'Es brannte am Freitag. Am Tag darauf regnete es.', ['2025-03-14', '2025-03-15']],
    ['de', 'Vor zwei Wochen brannte es.', ['2025-03-04']],
    ['de', 'Es geschah im Mai 2023.\n\nErst am 3. Juni jenes Jahres fiel es auf.', ['2023-05', '2023-06-03']],
    ['fr', 'Merci, et à demain.', []],
    ['fr', 'Tout est reporté à demain.', ['2025-03-19']],
    ['fr', 'En mai 2023, on plante. En janvier, on compte.', ['2023-05', '2024-01']],
  ])('counts in %s %j as %j', (language, text, iso) => {
    expect(isoOf(language, text)).toEqual(iso)
  })
})
