/** Sources found by a name or alias, as choices of a list; a choice's id says which. */
import { Newspaper } from 'lucide-react'
import type { FoundChoices } from '@/components/ui/search-list'
import { SOURCE_TYPE_WORDS } from '@/components/words/source-words'
import type { SourceId } from '@/lib/schema/ids'
import type { Source } from '@/lib/schema/source'
import { rankCommands } from './rank-commands'

const MOST_SOURCES = 6
/** Stands in no id of a card or command. */
const PREFIX = 'source '

/** Nothing was typed: none. */
export function foundSources(sources: readonly Source[], words: string): FoundChoices {
  if (words.trim() === '') return { choices: [], more: 0 }
  const named = sources.map((source) => ({ source, label: source.name, also: source.aliases.join(' ') }))
  const ranked = rankCommands(named, words)
  const choices = ranked.slice(0, MOST_SOURCES).map(({ source: { id, name, aliases, type } }) => ({
    id: PREFIX + id,
    name,
    icon: Newspaper,
    detail: [type !== 'other' && SOURCE_TYPE_WORDS[type], aliases.length > 0 && `also ${aliases.join(', ')}`]
      .filter(Boolean)
      .join(' · '),
    group: 'Sources',
  }))
  return { choices, more: ranked.length - choices.length }
}

/** Undefined for an id of something else. */
export function sourceIdOf(id: string): SourceId | undefined {
  return id.startsWith(PREFIX) ? (id.slice(PREFIX.length) as SourceId) : undefined
}
