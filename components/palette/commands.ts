/**
 * Everything that can be done on the board page, as one table: the palette lists it. Names and keys of what a key does
 * come from the table of keys (lib/tools/keys.ts); what a command does is done by whoever does it for a hand.
 */
import {
  ArrowDownToLine,
  ArrowUpToLine,
  Camera,
  ChevronDown,
  ChevronUp,
  Copy,
  Download,
  Eye,
  EyeOff,
  FileText,
  FileX,
  Files,
  Frame,
  Hand,
  History,
  House,
  Keyboard,
  LayoutGrid,
  Link2,
  ListTree,
  LogOut,
  Map as MapIcon,
  Maximize,
  Minus,
  Monitor,
  Moon,
  Mouse,
  MousePointer2,
  Newspaper,
  PanelLeftClose,
  PanelRightClose,
  PanelsTopLeft,
  Pencil,
  Plus,
  Redo2,
  Scan,
  Search,
  Share2,
  Spline,
  SquareDashedMousePointer,
  SquarePlus,
  Sun,
  Trash2,
  Undo2,
  type LucideIcon,
} from 'lucide-react'
import { accountEntries } from '@/components/people/account-entries'
import { CARD_KINDS, type CardKind } from '@/lib/schema/card'
import { bindingFor, type BoardAction, type KeyAction } from '@/lib/tools/keys'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import type { CommandScene } from './command-scene'

export interface Command {
  readonly id: string
  readonly label: string
  /** Other words that people look for it by. */
  readonly also?: string
  readonly group: CommandGroup
  readonly icon: LucideIcon
  /** What its key does; the key is shown beside it. */
  readonly key?: KeyAction
  readonly run: () => void
}

const COMMAND_GROUPS = [
  'Selection',
  'Place on the board',
  'Tools',
  'View',
  'Documents',
  'Board',
  'People',
  'Settings',
] as const
type CommandGroup = (typeof COMMAND_GROUPS)[number]

interface Entry {
  readonly key: BoardAction
  readonly group: CommandGroup
  readonly icon: LucideIcon
  /** Unless the table of keys calls it well. */
  readonly label?: string
  readonly also?: string
  readonly when?: (scene: CommandScene) => boolean
}

const hasCards = ({ cards }: CommandScene) => cards > 0
const hasSelection = ({ cards, links }: CommandScene) => cards + links > 0
const isOnBoard = ({ lens }: CommandScene) => lens === 'board'
const hasOneOnBoard = (scene: CommandScene) => scene.cards === 1 && isOnBoard(scene)

/** What the board's own keys do. Whether it changes the board, the table of keys knows. */
const ENTRIES: readonly Entry[] = [
  { key: { do: 'edit' }, group: 'Selection', icon: Pencil, label: 'Edit the card', when: hasOneOnBoard },
  { key: { do: 'duplicate' }, group: 'Selection', icon: Copy, also: 'copy twice', when: hasCards },
  { key: { do: 'delete' }, group: 'Selection', icon: Trash2, also: 'remove', when: hasSelection },
  { key: { do: 'frame-selection' }, group: 'Selection', icon: Frame, also: 'group', when: hasCards },
  {
    key: { do: 'tidy' },
    group: 'Selection',
    icon: LayoutGrid,
    also: 'tidy align arrange distribute columns',
    when: (scene) => isOnBoard(scene) && scene.cards > 1,
  },
  {
    key: { do: 'copy-link' },
    group: 'Selection',
    icon: Link2,
    also: 'address share',
    when: ({ cards }) => cards === 1,
  },
  { key: { do: 'to-front' }, group: 'Selection', icon: ArrowUpToLine, when: hasCards },
  { key: { do: 'forward' }, group: 'Selection', icon: ChevronUp, when: hasCards },
  { key: { do: 'backward' }, group: 'Selection', icon: ChevronDown, when: hasCards },
  { key: { do: 'to-back' }, group: 'Selection', icon: ArrowDownToLine, when: hasCards },
  { key: { do: 'tool', tool: 'select' }, group: 'Tools', icon: MousePointer2, when: isOnBoard },
  {
    key: { do: 'tool', tool: 'hand' },
    group: 'Tools',
    icon: Hand,
    label: 'Move the view',
    also: 'pan',
    when: isOnBoard,
  },
  {
    key: { do: 'tool', tool: 'link' },
    group: 'Tools',
    icon: Spline,
    label: 'Link cards',
    also: 'connect arrow',
    when: isOnBoard,
  },
  {
    key: { do: 'keep-selected' },
    group: 'Selection',
    icon: SquarePlus,
    label: 'Keep it selected while Tab goes on',
    also: 'add several multiple',
    when: (scene) => isOnBoard(scene) && hasSelection(scene),
  },
  { key: { do: 'select-all' }, group: 'Tools', icon: SquareDashedMousePointer },
  { key: { do: 'undo' }, group: 'Tools', icon: Undo2 },
  { key: { do: 'redo' }, group: 'Tools', icon: Redo2 },
  { key: { do: 'fit' }, group: 'View', icon: Maximize, also: 'fit zoom everything', when: isOnBoard },
  {
    key: { do: 'fit-selection' },
    group: 'View',
    icon: Scan,
    also: 'fit zoom',
    when: (scene) => isOnBoard(scene) && hasSelection(scene),
  },
  { key: { do: 'zoom-100' }, group: 'View', icon: Search, also: 'actual size', when: isOnBoard },
  { key: { do: 'zoom-in' }, group: 'View', icon: Plus, when: isOnBoard },
  { key: { do: 'zoom-out' }, group: 'View', icon: Minus, when: isOnBoard },
]

export function commandsOf(scene: CommandScene): readonly Command[] {
  const all = [
    ...ENTRIES.flatMap((entry) => fromEntry(scene, entry)),
    ...(isOnBoard(scene) ? CARD_KINDS.flatMap((kind) => placing(scene, kind)) : []),
    ...viewCommands(scene),
    ...documentCommands(scene),
    ...boardCommands(scene),
    ...peopleCommands(scene),
    ...settingCommands(scene),
  ]
  return COMMAND_GROUPS.flatMap((group) => all.filter((each) => each.group === group))
}

function fromEntry(scene: CommandScene, { key, when, label, ...rest }: Entry): readonly Command[] {
  const binding = bindingFor(key)
  if (!binding || (binding.edits && !scene.canEdit) || (when && !when(scene))) return []
  return [{ ...rest, id: idOf(key), label: label ?? binding.label, key, run: () => scene.carryOut(key) }]
}

function placing(scene: CommandScene, kind: CardKind): readonly Command[] {
  if (!scene.canEdit) return []
  const { word, icon } = KIND_LOOKS[kind]
  const key: BoardAction = { do: 'tool', tool: kind }
  const group = 'Place on the board'
  const also = `new card place add ${kind}`
  return [{ id: `place-${kind}`, label: word, also, group, icon, key, run: () => scene.carryOut(key) }]
}

function viewCommands(scene: CommandScene): readonly Command[] {
  const { lens, panel, open } = scene
  const group = 'View'
  const toOutline = { id: 'lens', label: 'Show the outline', also: 'list tree lens', icon: ListTree }
  const toBoard = { id: 'lens', label: 'Show the board', also: 'canvas lens', icon: PanelsTopLeft }
  return [
    { ...(lens === 'board' ? toOutline : toBoard), group, key: { do: 'other-lens' }, run: open.otherLens },
    {
      id: 'find',
      label: 'Find on the board',
      also: 'search cards documents passages',
      group,
      icon: Search,
      key: { do: 'find' },
      run: open.find,
    },
    {
      id: 'documents',
      label: 'Show the documents',
      also: 'panel tray proposals',
      group,
      icon: Files,
      run: () => open.panel('documents'),
    },
    {
      id: 'sources',
      label: 'Show the sources',
      also: 'panel grades origins',
      group,
      icon: Newspaper,
      run: () => open.panel('sources'),
    },
    {
      id: 'snapshots',
      label: 'Show the snapshots',
      also: 'panel history restore versions',
      group,
      icon: History,
      run: () => open.panel('snapshots'),
    },
    ...(panel === null
      ? []
      : [
          {
            id: 'close-panel',
            label: 'Close the panel',
            also: 'hide',
            group,
            icon: PanelLeftClose,
            run: () => open.panel(null),
          } as const,
        ]),
    ...(scene.isReading
      ? [
          {
            id: 'close-reader',
            label: 'Close the reader',
            also: 'hide document',
            group,
            icon: PanelRightClose,
            run: open.noDocument,
          } as const,
        ]
      : []),
    ...(lens === 'board'
      ? [
          {
            id: 'map',
            label: scene.isMapShown ? 'Hide the map' : 'Show the map',
            also: 'minimap overview',
            group,
            icon: MapIcon,
            run: open.map,
          } as const,
        ]
      : []),
  ]
}

function documentCommands({ canEdit, documents, read, open }: CommandScene): readonly Command[] {
  const removal = (title: string): Command => ({
    id: 'remove-document',
    label: `Remove “${title}” from the board`,
    also: 'delete document take off',
    group: 'Documents',
    icon: FileX,
    run: open.removeDocument,
  })
  const reading = documents.map(({ id, title }): Command => ({
    id: `read-${id}`,
    label: `Read “${title}”`,
    also: 'open document reader',
    group: 'Documents',
    icon: FileText,
    run: () => open.document(id),
  }))
  return canEdit && read ? [...reading, removal(read.title)] : reading
}

function boardCommands({ canEdit, mayShare, open }: CommandScene): readonly Command[] {
  const group = 'Board'
  const snapshot = {
    id: 'snapshot',
    label: 'Take a snapshot',
    also: 'save version',
    icon: Camera,
    key: { do: 'snapshot' },
  } as const
  return [
    ...(canEdit ? [{ ...snapshot, group, run: open.snapshot } as const] : []),
    {
      id: 'export',
      label: 'Export',
      also: 'picture png svg json briefing markdown print save download',
      group,
      icon: Download,
      run: open.export,
    },
    mayShare
      ? { id: 'share', label: 'Share the board', also: 'invite people access', group, icon: Share2, run: open.share }
      : { id: 'share', label: 'Show who is on the board', also: 'people access', group, icon: Share2, run: open.share },
    { id: 'home', label: 'Go to all boards', also: 'home', group, icon: House, run: open.home },
    ...(mayShare
      ? [
          {
            id: 'trash',
            label: 'Move the board to the trash',
            also: 'delete board',
            group,
            icon: Trash2,
            run: open.trash,
          } as const,
        ]
      : []),
  ]
}

function peopleCommands({ people, open }: CommandScene): readonly Command[] {
  return people.map(({ id, name, isFollowed }) => ({
    id: `follow-${id}`,
    label: isFollowed ? `Stop following ${name}` : `Follow ${name}`,
    group: 'People',
    icon: isFollowed ? EyeOff : Eye,
    run: () => open.follow(id),
  }))
}

function settingCommands({ theme, hasLetterKeys, wheelZooms, isOperator, open }: CommandScene): readonly Command[] {
  const group = 'Settings'
  const themes = [
    { id: 'theme-light', label: 'Light theme', icon: Sun, choice: 'light' },
    { id: 'theme-dark', label: 'Dark theme', icon: Moon, choice: 'dark' },
    { id: 'theme-system', label: 'Theme as the system', icon: Monitor, choice: 'system' },
  ] as const
  return [
    {
      id: 'shortcuts',
      label: 'Show all keys',
      also: 'shortcuts keyboard help',
      group,
      icon: Keyboard,
      key: { do: 'shortcuts' },
      run: open.shortcuts,
    },
    ...themes
      .filter(({ choice }) => choice !== theme)
      .map(({ choice, ...rest }): Command => ({
        ...rest,
        also: 'appearance colours mode',
        group,
        run: () => open.theme(choice),
      })),
    {
      id: 'letter-keys',
      label: hasLetterKeys ? 'Switch single-letter keys off' : 'Switch single-letter keys on',
      also: 'shortcuts accessibility',
      group,
      icon: Keyboard,
      run: open.letterKeys,
    },
    {
      id: 'wheel',
      label: wheelZooms ? 'Let the mouse wheel move the view' : 'Let the mouse wheel zoom',
      also: 'scroll pan',
      group,
      icon: Mouse,
      run: open.wheel,
    },
    ...accountEntries(isOperator).map(({ open: dialog, words, icon }): Command => ({
      id: `account-${dialog}`,
      label: words,
      also: 'my account name colour sessions tokens people',
      group,
      icon,
      run: () => open.account(dialog),
    })),
    { id: 'sign-out', label: 'Sign out', also: 'log out leave', group, icon: LogOut, run: open.signOut },
  ]
}

function idOf(key: BoardAction): string {
  return key.do === 'tool' ? `tool-${key.tool}` : key.do
}
