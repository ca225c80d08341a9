/**
 * Outlets that go by several names, and what they are: so that "AP" and "Associated Press" become one source, and a new
 * source of a known outlet comes with its type. A start that people correct: no grade and no ownership is claimed here.
 */
import type { SourceType } from '@/lib/schema/source'
import { foldName } from '@/lib/schema/fold-name'

export interface KnownOutlet {
  readonly name: string
  readonly aliases: readonly string[]
  readonly type: SourceType
}

/** The name first, then its aliases. */
const OUTLETS: Readonly<Partial<Record<SourceType, readonly (readonly [string, ...string[]])[]>>> = {
  agency: [
    ['Associated Press', 'AP'],
    ['Agence France-Presse', 'AFP'],
    ['Deutsche Presse-Agentur', 'dpa'],
    ['Press Trust of India', 'PTI'],
    ['Kyodo News', 'Kyodo'],
    ['Jiji Press', 'Jiji'],
    ['Yonhap News Agency', 'Yonhap'],
    ['Xinhua News Agency', 'Xinhua'],
    ['RIA Novosti', 'RIA'],
    ['Anadolu Agency', 'Anadolu'],
    ['Reuters', 'Thomson Reuters'],
    ['TASS', 'ITAR-TASS'],
    ['Interfax'],
    ['Ukrinform'],
    ['ANSA'],
    ['EFE'],
    ['IRNA'],
    ['SANA'],
    ['Bloomberg', 'Bloomberg News'],
  ],
  broadcaster: [
    ['BBC', 'BBC News', 'British Broadcasting Corporation'],
    ['ABC News'],
    ['CBS News', 'CBS'],
    ['NBC News', 'NBC'],
    ['CNN'],
    ['NPR', 'National Public Radio'],
    ['PBS'],
    ['Fox News'],
    ['Sky News'],
    ['Deutsche Welle', 'DW'],
    ['Radio Free Europe/Radio Liberty', 'RFE/RL', 'Radio Free Europe'],
    ['Voice of America', 'VOA'],
    ['Al Jazeera'],
    ['Al Arabiya', 'Al-Arabiya'],
    ['France 24'],
    ['Euronews'],
    ['CCTV'],
    ['CGTN'],
    ['NHK'],
    ['RT', 'Russia Today'],
  ],
  newspaper: [
    ['New York Times', 'NYT'],
    ['Wall Street Journal', 'WSJ'],
    ['Financial Times', 'FT'],
    ['Frankfurter Allgemeine Zeitung', 'FAZ'],
    ['Süddeutsche Zeitung', 'SZ'],
    ['South China Morning Post', 'SCMP'],
    ['Der Spiegel', 'Spiegel'],
    ['Independent'],
    ['Guardian'],
    ['Washington Post'],
    ['Economist'],
    ['Le Monde'],
    ['Le Figaro'],
    ['El País'],
    ['Global Times'],
    ['People’s Daily', "People's Daily"],
    ['China Daily'],
    ['Kommersant'],
    ['Izvestia'],
    ['Haaretz'],
    ['Kyiv Independent'],
    ['Politico'],
  ],
  platform: [
    ['X', 'Twitter'],
    ['Facebook'],
    ['Telegram'],
    ['Instagram'],
    ['TikTok'],
    ['Truth Social'],
    ['VK', 'VKontakte'],
    ['Weibo'],
    ['YouTube'],
    ['Bluesky'],
  ],
}

const BY_NAME: ReadonlyMap<string, KnownOutlet> = new Map(
  Object.entries(OUTLETS).flatMap(([type, outlets]) =>
    outlets.flatMap(([name, ...aliases]) => {
      const outlet: KnownOutlet = { name, aliases, type: type as SourceType }
      return [name, ...aliases].map((each) => [foldName(each), outlet] as const)
    }),
  ),
)

/** The outlet that goes by `name`, in any spelling that `foldName` makes one. */
export function findKnownOutlet(name: string): KnownOutlet | undefined {
  return BY_NAME.get(foldName(name))
}
