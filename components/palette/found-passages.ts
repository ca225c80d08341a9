/** Passages found in documents, as choices of a list; a choice's id says where it leads. */
import type { FoundChoices } from '@/components/ui/search-list'
import { STATUS_WORDS } from '@/components/words/source-words'
import type { Span } from '@/lib/schema/excerpt'
import type { DocumentId } from '@/lib/schema/ids'
import type { SourceDocument } from '@/lib/schema/source'
import { findPassages, type FoundPassage } from '../panels/find-passages'
import { wordsAround } from './found-words'
import type { Texts } from './use-texts'

export function foundPassages({ documents, of }: Texts, words: string): FoundChoices {
  let more = 0
  const choices = documents.flatMap((document) => {
    const text = of.get(document.id)
    if (!text) return []
    const passages = findPassages(text, words)
    more += passages.more
    return passages.found.map((passage) => ({
      id: passageId(passage),
      name: quoted(text.text, passage),
      isQuote: true,
      group: groupName(document),
    }))
  })
  return { choices, more }
}

function groupName({ title, filename, status }: SourceDocument): string {
  const name = `In “${title ?? filename}”`
  return status === 'current' ? name : `${name} · ${STATUS_WORDS[status].toLowerCase()}`
}

function quoted(text: string, { span, lit }: FoundPassage): string {
  return wordsAround(text.slice(span.start, span.end).replace(/\s/gu, ' '), lit.start - span.start)
}

function passageId({ documentId, lit }: FoundPassage): string {
  return `${documentId} ${lit.start} ${lit.end}`
}

/** Undefined for an id of something else. */
export function passageOf(id: string): { readonly documentId: DocumentId; readonly lit: Span } | undefined {
  const [documentId, start, end] = id.split(' ')
  if (end === undefined) return undefined
  return { documentId: documentId as DocumentId, lit: { start: Number(start), end: Number(end) } }
}
