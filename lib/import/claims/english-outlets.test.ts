import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'

const { who } = readingOf('en')

/** Of several sentences the last. */
const lastOf = (text: string) => who(text).at(-1)

describe('the outlet of what is said in English', () => {
  it.each([
    ['Ana Velic was coy on Radio Merrin, where she told listeners that the quay stays.', 'Ana Velic', 'Radio Merrin'],
    ['Ana Velic dismissed that in the Merrin Echo: nobody, she said, had asked.', 'Ana Velic', 'Merrin Echo'],
    ['“It stays,” Ana Velic retorted when AFP put that to her.', 'Ana Velic', 'AFP'],
    ['“It stays,” Ana Velic said when Tide & Rope rang her.', 'Ana Velic', 'Tide & Rope'],
    ['Ana Velic promised the Merrin Echo a new quay.', 'Ana Velic', 'Merrin Echo'],
    ['Ana Velic described that claim to the Merrin Echo as a fraud.', 'Ana Velic', 'Merrin Echo'],
    ['Ana Velic read out what Radio Merrin had put on its site.', 'Ana Velic', 'Radio Merrin'],
    ['Ana Velic drew attention to a piece in Rope & Tide saying that it stays.', 'Ana Velic', 'Rope & Tide'],
    ['Ana Velic went on Harbour Wave and told its host that it stays.', 'Ana Velic', 'Harbour Wave'],
    ['Pilots dispute that: two told the Merrin Echo that it stays.', 'Pilots', 'Merrin Echo'],
    ['Reached on her mobile by the Merrin Echo, Ana Velic said it stays.', 'Ana Velic', 'Merrin Echo'],
    ['The quay stays, according to the news desk of the Merrin Echo.', null, 'Merrin Echo'],
    ['“All quiet”, says the Merrin Echo headline.', null, 'Merrin Echo'],
    ['It stays, I learn from Radio Merrin, whose host lives there.', null, 'Radio Merrin'],
    ['The Merrin Echo’s Monday edition said that it stays.', null, 'Merrin Echo'],
    ['Ana Velic to the Merrin Echo: no boat will leave before May.', 'Ana Velic', 'Merrin Echo'],
    ['“It stays”: Ana Velic, speaking to the Merrin Echo.', 'Ana Velic', 'Merrin Echo'],
    ['Per the Merrin Echo’s reporter, Ana Velic, it stays.', 'Ana Velic', 'Merrin Echo'],
    ['A leader in the Merrin Echo takes another view: two diplomats, it argues, bought time.', null, 'Merrin Echo'],
    [
      'A guest on Radio Merrin’s breakfast show said it stays.',
      'A guest on Radio Merrin’s breakfast show',
      'Radio Merrin',
    ],
    ['Ana Velic is described by the Merrin Echo as a recluse.', null, 'Merrin Echo'],
    ['The Merrin Echo leads on the quay.', null, 'Merrin Echo'],
    ['The Merrin Echo sees the hand of the mayor in it.', null, 'Merrin Echo'],
    ['The Merrin Echo has the pilots leaving in May.', null, 'Merrin Echo'],
    ['The Merrin Echo ran it on page one.', null, 'Merrin Echo'],
    ['The Fisherman’s Voice reported that it stays.', null, "Fisherman's Voice"],
  ])('is read in %j', (text, speaker, outlet) => {
    expect(who(text)).toEqual([[speaker, outlet]])
  })

  it.each([
    ['The Merrin Echo printed a map.', 'The same article said it was old.', null, 'Merrin Echo'],
    ['Ana Velic wrote to the Merrin Echo.', 'She wrote there that the quay stays.', 'Ana Velic', 'Merrin Echo'],
    [
      'Ana Velic told Channel 9 Merrin that it leaks.',
      'She said on Channel 9 that it stays.',
      'Ana Velic',
      'Channel 9 Merrin',
    ],
    ['The Merrin Echo said it stays. Reuters agrees.', 'The paper adds that it leaks.', null, 'Merrin Echo'],
  ])('is who was named before: %j %j', (before, text, speaker, outlet) => {
    expect(lastOf(`${before} ${text}`)).toEqual([speaker, outlet])
  })

  it('of a letter to the editor is whose editor it is to', () => {
    const letter =
      'To the Editor of the Merrin Echo\n3 March 2025\n\nSir,\n\nYour report of 1 March says that it stays.'
    expect(who(letter)).toEqual([[null, 'Merrin Echo']])
  })

  it.each([
    ['The firm said the site of the old Merrin paper mill was sold.', 'firm'],
    ['Ana Velic went on Monday and told them that it stays.', 'Ana Velic'],
    ['The pilot said it stays, when the storm had passed.', 'pilot'],
    ['FC Tribune said the coach would stay.', 'FC Tribune'],
    ['Ana Velic promised the pilots a new quay.', 'Ana Velic'],
    ['Reuters moved in. The magazine said it stays.', 'magazine'],
  ])('is none in %j', (text, speaker) => {
    expect(who(text)).toEqual([[speaker, null]])
  })

  it.each([
    'The Merrin Echo has an office on the quay.',
    'The club dismissed its coach on Monday.',
    'Leads on dogs, please.',
  ])('nobody says anything in %j', (text) => {
    expect(who(text)).toEqual([])
  })
})

describe('who is meant in a digest of the press', () => {
  it.each([
    ['The Financial Times ran it on Monday. The Times says the quay stays.', null, 'Times'],
    ['The Merrin Times ran it on Monday. The Times says the quay stays.', null, 'Merrin Times'],
    ['PA reports that the quay stays.', null, 'PA'],
    ['PA was first. Brokers at Lind & Reed blamed the ice, the agency said.', 'Brokers at Lind & Reed', 'PA'],
    ['Ana Velic was interviewed on Radio Merrin. She accepted that the quay leaks.', 'Ana Velic', 'Radio Merrin'],
    ['Ana Velic gave an interview to the Merrin Echo. She said the quay leaks.', 'Ana Velic', 'Merrin Echo'],
    ['Ana Velic walked past Radio Merrin. She said the quay leaks.', 'Ana Velic', null],
    ['Radio Merrin discussed it. Presenter Odo Falk called the quay a ruin.', 'Odo Falk', 'Radio Merrin'],
    ['Radio Merrin discussed it. Councillor Odo Falk called the quay a ruin.', 'Odo Falk', null],
    ['It was picked up on Monday by the Merrin Echo, which claimed the quay leaks.', null, 'Merrin Echo'],
    ['The suit was brought by the miller, Odo Falk, who claimed the quay leaks.', 'Odo Falk', null],
    [
      'The Merrin Echo had it first. Its story quoted Ana Velic, the mayor, as saying that it leaks.',
      'Ana Velic',
      'Merrin Echo',
    ],
    ['The Merrin Echo quoted a clerk, Odo Falk, on Monday as blaming the ice.', 'Odo Falk', 'Merrin Echo'],
    ['The Merrin Echo spoke to a diver who put the damage at half a million.', 'a diver', 'Merrin Echo'],
    ['The Merrin Echo, circulation 900, established that the quay leaks.', null, 'Merrin Echo'],
    ['Within hours Radio Merrin said that the quay leaks.', null, 'Radio Merrin'],
    ['Two divers reached by the Merrin Echo said the quay leaks.', 'Two divers', 'Merrin Echo'],
    ['A study she published in 2024 suggested that the quay leaks.', 'A study', null],
    ['A post on X by the account @quaywatch says the quay leaks.', '@quaywatch', 'X'],
    ['Cabinet member for housing Ana Velic said the quay leaks.', 'Ana Velic', null],
    ['A lawyer for driver Ana Velic said the quay leaks.', 'A lawyer for driver Ana Velic', null],
    ['Ana Velic left. As Velic put it to me, "nobody rings back".', 'Ana Velic', null],
    ['The Merrin Echo has sat down with a diver, Odo Falk. “We count ropes,” he tells it.', 'Odo Falk', 'Merrin Echo'],
    ['The Merrin Echo prints an apology. “The rope was ours,” the notice explains.', 'notice', 'Merrin Echo'],
    [
      'Divers have their doubts. The Merrin Echo devotes a page to a fair at which, it reveals, it rained.',
      null,
      'Merrin Echo',
    ],
    ['For the Merrin Echo’s political editor, Odo Falk, the quay is lost.', 'Odo Falk', 'Merrin Echo'],
    ['The Merrin Echo also has the mayor, Ana Velic, promising that the quay stays.', 'Ana Velic', 'Merrin Echo'],
    ['The charter’s preamble puts the damage at 30 crowns.', 'charter’s preamble', null],
    ['Councillor Odo Falk shared it on Facebook with the words “read and weep”.', 'Odo Falk', 'Facebook'],
    ['Two of her divers chimed in to say the same.', 'Two of her divers', null],
    ['After the hearing a spokesman for the port said it leaks.', 'a spokesman for the port', null],
    ['“It leaks,” came the reply.', null, null],
    ['Odo Falk, the old keeper, used to tell us that a rope is cheap.', 'Odo Falk', null],
  ])('reads %j', (text, speaker, outlet) => {
    expect(lastOf(text)).toEqual([speaker, outlet])
  })

  it.each([
    'The Merrin Bank established a branch in Halden.',
    'The clock over the quay says ten past one.',
    'The mayor shared it with the words of the song in mind.',
    'Two of her divers chimed in on the drums.',
    'The reply came in March.',
    'The bank gives a figure to whoever asks.',
  ])('hears nobody in %j', (text) => {
    expect(who(text)).toEqual([])
  })
})
