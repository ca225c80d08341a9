/** The second line of a card in a list to choose from: what it is, in which frame and, of evidence, whose words, from where, how graded. */
import { describeAttribution } from '@/components/words/describe-attribution'
import { gradeCode } from '@/lib/scene/card-facts'
import { cardName, KIND_WORDS, type AnyCard } from '@/lib/scene/kind-look'
import { isolated } from '@/lib/schema/own-direction'
import { isRetracted } from '@/lib/schema/retracted'
import type { BoardSession } from '@/lib/session/board-session'

/** "Retracted" comes first, which is the last to be lost where a line is cut. */
export function cardDetail(
  {
    library,
    scene,
  }: { library: Pick<BoardSession['library'], 'documents'>; scene: Pick<BoardSession['scene'], 'card' | 'facts'> },
  card: AnyCard,
): string {
  const kind = KIND_WORDS[card.kind]
  const frame = card.kind !== 'unreadable' && card.frameId !== undefined ? scene.card(card.frameId) : undefined
  const place = frame && `in “${isolated(cardName(frame))}”`
  if (card.kind !== 'evidence') return place ? `${kind} · ${place}` : kind
  const documents = library.documents.get()
  const document = documents.find(({ id }) => id === card.excerpts[0]?.documentId)
  const { grade } = scene.facts(card.id)
  const parts = [
    isRetracted(card, (id) => documents.find((each) => each.id === id)?.status) && 'Retracted',
    kind,
    describeAttribution(card.attribution),
    place,
    document && isolated(document.title ?? document.filename),
    grade && gradeCode(grade),
  ]
  return parts.filter((part) => part !== undefined && part !== false).join(' · ')
}
