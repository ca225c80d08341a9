import { describe, expect, it } from 'vitest'
import { CARD_KINDS } from '@/lib/schema/card'
import type { DocumentId, UserId } from '@/lib/schema/ids'
import { KEY_BINDINGS } from '@/lib/tools/keys'
import type { CommandScene } from './command-scene'
import { commandsOf } from './commands'
import { rankCommands } from './rank-commands'

const nothing = () => {}
const scene = (more: Partial<CommandScene> = {}): CommandScene => ({
  canEdit: true,
  mayShare: true,
  lens: 'board',
  cards: 1,
  links: 0,
  panel: 'documents',
  isReading: false,
  read: null,
  isMapShown: false,
  documents: [{ id: 'd1' as DocumentId, title: 'Harbour report' }],
  people: [{ id: 'u2' as UserId, name: 'Ben', isFollowed: false }],
  theme: 'system',
  hasLetterKeys: true,
  wheelZooms: false,
  isOperator: false,
  open: new Proxy({}, { get: () => nothing }) as CommandScene['open'],
  carryOut: nothing,
  ...more,
})
const labels = (more?: Partial<CommandScene>) => commandsOf(scene(more)).map(({ label }) => label)

describe('the table of commands', () => {
  it('names every command once', () => {
    const ids = commandsOf(scene({ isReading: true })).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('places every kind of card, and does whatever a key does that needs no direction', () => {
    const commands = commandsOf(scene({ cards: 2 }))
    expect(CARD_KINDS.every((kind) => commands.some(({ id }) => id === `place-${kind}`))).toBe(true)
    const done = new Set([...commands, ...commandsOf(scene())].flatMap(({ key }) => (key ? [key.do] : [])))
    const byKeysOnly = [
      'nudge',
      'resize',
      'walk-link',
      'next-card',
      'previous-card',
      'leave',
      'palette',
      'next-part',
      'previous-part',
      'messages',
    ]
    const missing = KEY_BINDINGS.map(({ action }) => action.do).filter((act) => !done.has(act))
    expect(missing.filter((act) => !byKeysOnly.includes(act))).toEqual([])
  })
  it('removes the document that is being read, for editors only', () => {
    const read = { title: 'Harbour report' }
    expect(labels({ read })).toContain('Remove “Harbour report” from the board')
    expect(labels({ read, canEdit: false }).filter((label) => label.startsWith('Remove'))).toEqual([])
    expect(labels().filter((label) => label.startsWith('Remove “'))).toEqual([])
  })
  it('offers viewers nothing that changes the board', () => {
    const editing = new Set<string>(
      KEY_BINDINGS.filter(({ edits }) => edits).map(({ action }) => JSON.stringify(action)),
    )
    const offered = commandsOf(scene({ canEdit: false, mayShare: false }))
    expect(offered.filter(({ key }) => key && editing.has(JSON.stringify(key)))).toEqual([])
    expect(offered.some(({ group }) => group === 'Place on the board')).toBe(false)
    expect(offered.map(({ label }) => label)).not.toContain('Undo my last act')
    expect(offered.map(({ id }) => id)).not.toContain('trash')
    expect(offered.map(({ id }) => id)).toContain('export')
  })
  it('offers acts for a selection only while something is selected', () => {
    expect(labels()).toContain('Duplicate')
    expect(labels({ cards: 0 })).not.toContain('Duplicate')
    expect(labels({ cards: 0, links: 1 })).toContain('Delete')
  })
  it('leaves out in the outline what only the board can do', () => {
    expect(labels({ lens: 'outline' })).not.toContain('Zoom in')
    expect(labels({ lens: 'outline' })).toContain('Undo my last act')
  })
  it('says of people and documents what a choice will do', () => {
    expect(labels()).toEqual(expect.arrayContaining(['Follow Ben', 'Read “Harbour report”']))
    expect(labels({ people: [{ id: 'u2' as UserId, name: 'Ben', isFollowed: true }] })).toContain('Stop following Ben')
  })
})

describe('ranking', () => {
  const best = (words: string) => rankCommands(commandsOf(scene()), words)[0]?.label
  it('puts what begins with the words first', () => {
    expect(best('zoom')).toBe('Zoom to 100 %')
    expect(best('dup')).toBe('Duplicate')
  })
  it('takes words in any order, and words that a command is not called by', () => {
    expect(best('theme dark')).toBe('Dark theme')
    expect(best('invite')).toBe('Share the board')
  })
  it('finds initials and pieces of words', () => {
    expect(rankCommands([{ label: 'Frame the selection' }], 'frsel')).toHaveLength(1)
    expect(rankCommands([{ label: 'Frame the selection' }], 'fxsel')).toHaveLength(0)
  })
  it('minds neither case nor accents', () => {
    expect(rankCommands([{ label: 'Read “Écluses du Nord”' }], 'ecluses')).toHaveLength(1)
  })
})
