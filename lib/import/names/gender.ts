/**
 * Whom "he" and "she" can mean, as far as a name or a noun tells. A guess from the first name: it only keeps a pronoun from
 * somebody it does not suit, where the text has named another.
 */
import { compile } from '../compile-pattern'
import { MENS_NAMES, WOMENS_NAMES } from '../words/given-names'
import { pattern, wordsIn } from '../words/word-list'

export type Gender = 'he' | 'she'

const MEN: ReadonlySet<string> = new Set(
  wordsIn(`
    Aaron Abdul Adam Adrian Ahmed Alan Albert Alejandro Alexander Alexei Ali Anders Andre Andrei Andrew Anthony Anton
    Arthur Ben Benedek Benedikt Benjamin Bernard Bernd Bill Bjorn Bob Boris Brian Bruce Bruno Carl Carlos Cedric
    Charles Christian Christoph Christopher Clement Colin Conrad Craig Damian Daniel David Denis Dennis Detlef Dieter
    Dietmar Dirk Dmitri Dmitry Dominic Donald Dorian Douglas Edgar Edmund Edward Edwin Einar Eli Elias Emeka Emil Emre
    Enrique Eric Erik Ernest Ernst Esteban Etienne Ezra Fabian Farid Felix Ferdinand Ferenc Fergus Fernando Florian
    Frank Franz Fred Frederick Friedrich Fritz Gabriel Gareth Gary Geoffrey George Gerald Gerhard Gilbert Gordon
    Graham Greg Gregory Gunnar Gustav Guy Hamish Hans Harald Harold Harry Hassan Hector Heinrich Helmut Hendrik Henrik
    Henry Herbert Hilary Horace Howard Hubert Hugh Hugo Humphrey Ian Ibrahim Idris Igor Ilya Imran Isa Ismail Ivan
    Jabari Jack Jacob Jakob James Jan Jason Javier Jeff Jens Jeremy Jim Joachim Joe Joel Johan Johann John Jon Jonas
    Jonathan Jorge José Josef Joseph Joshua Juan Julian Jürgen Karim Karl Kaspar Keith Kenneth Kenji Kevin Khalid
    Klaus Konrad Kristian Kurt Kwame Lars Laurent Lawrence Leo Leon Leonard Leopold Lewis Liam Lionel Louis Luca Lucas
    Lucian Ludwig Luis Lukas Magnus Malcolm Malik Manuel Marc Marcel Marcus Marek Marius Mark Markus Martin Matthew
    Matthias Maurice Max Mehmet Michael Michel Miguel Mike Mikhail Miles Milan Mohamed Mohammed Morten Muhammad Murat
    Musa Mustafa Nathan Neil Neville Nicholas Nick Nicolas Nigel Nikita Nikolai Nils Noah Norbert Norman Oleg Oliver
    Olof Oscar Oskar Osman Oswin Patrick Paul Pavel Per Percival Peter Philip Pierre Piers Piotr Quentin Rafael Rainer
    Ralf Ralph Ramón Raymond Reginald Reinhard Richard Robert Robin Roger Roland Roman Ronald Rudolf Rufus Rupert
    Rurik Ryan Salim Sam Samir Samuel Scott Sean Sebastian Sergei Sergey Simon Stanislav Stefan Stephen Steve Steven
    Stuart Sven Tariq Theodor Thomas Tim Timothy Tobias Tom Tomas Tomasz Tony Tristan Udo Ulrich Uwe Valentin Victor
    Viktor Vincent Vladimir Volker Walter Wilfred Wilhelm William Winston Wolfgang Xavier Yann Yannick Yuri Yusuf Yves
    Željko Akira Sasha Misha Mika Juha Ola Nicola Elia Issa Borja Kosta Dima Jukka Pekka Ville
  `),
)
const WOMEN: ReadonlySet<string> = new Set(
  wordsIn(`
    Agnes Agnès Alice Alison Amy Ann Anne Annette Astrid Aylin Beatrice Beatriz Birgit Bridget Brigitte Camille Carmen
    Carol Caroline Catherine Celeste Charlotte Chloe Christine Claire Constance Deborah Delphine Dilys Dolores Doris
    Dorothy Dorrit Edith Eileen Elif Elin Elisabeth Elizabeth Ellen Eloise Elspeth Emily Esther Evelyn Fatou Fay
    Florence Gertrud Gillian Grace Gudrun Gwen Hannah Harriet Hazel Heather Heike Helen Hélène Hilde Imke Imogen Ines
    Inés Inge Ingeborg Ingrid Irene Iris Isabel Isabelle Jane Janet Jennifer Jill Joan Josephine Joy Joyce Judith
    Julie June Karen Karin Kate Katherine Kathleen Katrin Kerstin Kirsten Kristin Leonor Lilian Linnet Louise Lourdes
    Lucy Madeleine Marcelle Maren Margaret Margit Margot Marianne Marie Marion Mary Maud Mercedes Meryem Michelle
    Miriam Muriel Nadine Nancy Naomi Ngozi Nicole Noor Odile Olive Oriel Pauline Pearl Penelope Philippa Phyllis Pilar
    Priscilla Rachel Rosalind Rose Rosemary Ruth Sabine Sarah Sharon Signe Siobhan Solveig Sophie Susan Susanne Sylvie
    Tamsin Thérèse Tove Ulrike Ute Valerie Violet Vivien Juno Margo Cleo Flo Jo Imogen Ingrid Astrid Gudrun Wendy
    Winifred Yasmin Yvonne Zoe Zainab Amparo Aránzazu Araceli Belén Charo Concepción Consuelo Edurne Encarnación
    Asunción Ester Guadalupe Itziar Judit Leire Luz Maite Maribel Maricarmen Milagros Míriam Miren Montserrat Neus
    Nieves Noemí Raquel Remedios Rocío Rosario Socorro Soledad Ángeles
  `),
)

function genderOfFirstName(name: string): Gender | undefined {
  const word = name.includes('-') ? (name.split('-', 1)[0] ?? '') : name
  if (MEN.has(word) || MENS_NAMES.has(word)) return 'he'
  if (WOMEN.has(word) || WOMENS_NAMES.has(word) || /^\p{Lu}\p{Ll}{1,}(?:a|ine|ette|elle|lyn)$/u.test(word)) return 'she'
  return /^\p{Lu}\p{Ll}+o$/u.test(word) ? 'he' : undefined
}

const HIS = compile(
  pattern`
  (?:^|[ -])(?:mr|sir|lord|king|prince|father|brother|son|husband|widower|uncle|nephew|grandfather|grandson|boy|man|
  gentleman|sheikh|emir|sultan|imam|bishop|archbishop|cardinal|pope|monk|\p{Ll}+man)\.?$
`,
  'u',
)
const HERS = compile(
  pattern`
  (?:^|[ -])(?:mrs|ms|miss|dame|lady|baroness|queen|princess|sister|mother|daughter|wife|widow|aunt|niece|grandmother|
  granddaughter|girl|woman|nun|actress|waitress|midwife|\p{Ll}+woman)\.?$
`,
  'u',
)

/** "kämmerin", "présidente" */
const HERS_ABROAD = compile(
  pattern`
  (?:(?:er|ist|or|ent|ant|og|at|rät|ärzt|anwält|chef|ökonom|eur)in|frau|trice|euse|(?:i|ill)ère|ienne|ée|élue|avocate|
  cheffe|artisane|présidente|adjointe|dirigeante|enseignante|habitante|représentante)$
`,
  'u',
)

/** Of a lower-case title or the noun of a phrase: "mr", "spokeswoman". */
export function genderOfNoun(words: string): Gender | undefined {
  if (HERS.test(words) || HERS_ABROAD.test(words)) return 'she'
  return HIS.test(words) ? 'he' : undefined
}

/** Of a full name, or of a phrase up to its noun: "A young woman". */
export function genderOfName(name: string): Gender | undefined {
  // "Velic's brother"
  if (/['’]s \p{Ll}/u.test(name)) return genderOfNoun(name.toLowerCase())
  const first = name.split(' ', 1)[0] ?? ''
  return name.includes(' ') && /^\p{Lu}\p{Ll}/u.test(first) && !/^(?:An?|The|One|Its|His|Her|Their|My|Our)$/.test(first)
    ? genderOfFirstName(first)
    : genderOfNoun(name.toLowerCase())
}
