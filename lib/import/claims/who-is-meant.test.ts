import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'

const de = readingOf('de')
const fr = readingOf('fr')

function speakersOf(language: 'de' | 'fr', text: string): (string | null | undefined)[] {
  return (language === 'de' ? de : fr).who(text).map(([speaker]) => speaker)
}

describe('somebody meant by what they are', () => {
  it.each([
    // By a noun that fits whoever spoke last, or was named in the sentence before.
    ['de', 'Anna Kolb sagte zu. „Es eilt“, sagte die Juristin.', ['Anna Kolb', 'Anna Kolb']],
    ['de', 'Jan Dose sagte zu. „Es eilt“, sagte der 61-Jährige.', ['Jan Dose', 'Jan Dose']],
    ['de', 'Jan Dose kam spät. Der Unternehmer sagte, es eile.', ['Jan Dose']],
    ['de', 'Jan Dose sagte zu. „Es eilt“, sagte die Juristin.', ['Jan Dose', 'Juristin']],
    ['de', 'Jan Dose sagte zu. Der Wirt sagte, es eile.', ['Jan Dose', 'Wirt']],
    ['fr', "Rose Amar a dit oui. « Il pleut », a dit l'élue.", ['Rose Amar', 'Rose Amar']],
    ['fr', "Paul Roy est venu. « Il pleut », a dit l'homme d'affaires.", ['Paul Roy']],
    ['fr', 'Paul Roy a dit oui. Une juriste a dit non.', ['Paul Roy', 'Une juriste']],
    // By an office that the text gives to one person.
    [
      'de',
      'Umweltminister Jan Dose sagte zu. Anna Kolb sagte ab. Der Minister sagte, es eile.',
      ['Jan Dose', 'Anna Kolb', 'Jan Dose'],
    ],
    ['de', 'Anwesend: Jan Dose (Vorsitzender), Anna Kolb. Der Vorsitzende sagte, es eile.', ['Jan Dose']],
    ['fr', 'Présents : M. Paul Roy (président), Mme Rose Amar. Le président a dit oui.', ['Paul Roy']],
    // By the first letter of their first name and the surname.
    ['de', 'Anwesend: Jan Dose, Anna Kolb.\n\n1. Bau\nJ. Dose warnt vor Eile.', ['Jan Dose']],
    ['de', 'Anwesend: Jan Dose, Anna Kolb. K. Dose warnt vor Eile, z. B. Kolb habe das gesagt.', ['K. Dose']],
    [
      'fr',
      'Présents : Paul Roy (travaux), Rosa Sall (finances).\n\n1. Budget\nR. Sall juge le coût élevé. Elle demande un report.',
      ['Rosa Sall', 'Rosa Sall'],
    ],
    // By a pronoun of their gender.
    ['de', 'Anna Kolb hörte zu. Jan Dose sagte ab. „Es eilt“, sagte sie.', ['Jan Dose', 'Anna Kolb']],
    ['fr', 'Rose Amar écoutait Paul Roy. « Il pleut », a-t-elle dit.', ['Rose Amar']],
    // By a surname, wherever the whole name stood.
    ['de', 'Dort steht Ulla Ahlers, 63, am Ofen. „Es eilt“, sagte Ahlers.', ['Ulla Ahlers']],
    ['de', 'Kämmerin Silke Ahlers kam. Ahlers sagte, es eile.', ['Silke Ahlers']],
    ['de', 'Präsident Otto von Nore sagte, es eile.', ['Otto von Nore']],
    ['fr', 'La directrice, Rose de Nore, est venue. Mme de Nore a dit oui.', ['Rose de Nore']],
    ['fr', "Le Belge Luc Nore est venu. « C'est fini », a dit M. Nore.", ['Luc Nore']],
    // By a first name alone.
    ['de', 'Ihre Tochter Judith wohnt hier. „Es eilt“, sagte sie.', ['Judith']],
    ['fr', 'Sa nièce, Maud, compte. Selon elle, il pleut.', ['Maud']],
  ])('in %s: %s', (language, text, speakers) => {
    expect(speakersOf(language === 'de' ? 'de' : 'fr', text)).toEqual(speakers)
  })
})
