import { describe, expect, it } from 'vitest'
import { detectLanguage } from './detect-language'

describe('detectLanguage', () => {
  it.each([
    ['The harbour is closed because of ice, and nobody can say when it will open again.', 'en'],
    ['Meeting on Monday at 10', 'en'],
    ['Port of Ansira: 4.2 million tonnes in 2024', 'en'],
    ['Der Hafen ist wegen Eis geschlossen, und niemand weiß, wann er wieder öffnet.', 'de'],
    ['De haven is gesloten vanwege het ijs.', 'nl'],
    ['Le port est fermé par la glace depuis lundi.', 'fr'],
    ['Порт закрыт из-за льда, и никто не знает, когда его откроют.', 'ru'],
    ['Порт закрито через кригу, і ніхто не знає, коли його відкриють.', 'uk'],
    ['港口因结冰关闭。', 'zh'],
    ['港は氷のため閉鎖されました。', 'ja'],
    ['항구가 얼음으로 폐쇄되었다.', 'ko'],
    ['הנמל סגור בגלל הקרח', 'he'],
    ['The ship 北京号 left the harbour and nobody said why it had come.', 'en'],
    ['', 'und'],
    ['123 456', 'und'],
  ])('reads %j as %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it('is English for a report full of foreign names', () => {
    const report = [
      'Ferry line to Merrin suspended',
      'The harbour master, Ilse Brandt, said on Monday that the eastern quay stays closed.',
      'According to the Eastmoor Post, the operator may seek damages.',
      'The ferry will not sail before Friday, Reuters reported.',
    ]
    expect(detectLanguage(report.join('\n\n'))).toBe('en')
  })

  it('looks at the beginning of a long text only', () => {
    expect(
      detectLanguage(`${'The harbour is closed because of the ice. '.repeat(200)}${'Порт закрыт. '.repeat(10_000)}`),
    ).toBe('en')
  })
})
