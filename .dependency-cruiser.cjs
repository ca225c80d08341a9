/**
 * Who may import whom. Type imports count, and code that is fetched late counts too. A table names, for each folder, the
 * folders below it that it may import; every other arrow to a folder of that table is wrong.
 */
const allowedInLib = {
  cell: [],
  geometry: [],
  errors: [],
  theme: [],
  schema: ['errors', 'geometry'],
  access: ['schema', 'errors'],
  protocol: ['schema', 'errors'],
  anchors: ['schema', 'errors'],
  camera: ['schema', 'geometry', 'cell'],
  board: ['schema', 'geometry', 'errors', 'cell'],
  snapshot: ['schema', 'errors', 'anchors', 'board', 'scene'],
  scene: ['schema', 'geometry', 'camera', 'theme', 'cell', 'board', 'sync'],
  painters: ['scene', 'schema', 'geometry', 'camera', 'theme'],
  export: ['painters', 'scene', 'schema', 'geometry', 'theme', 'board', 'errors'],
  tools: ['scene', 'camera', 'schema', 'geometry', 'cell'],
  import: ['anchors', 'schema', 'errors'],
  sync: ['protocol', 'schema', 'errors', 'cell', 'geometry'],
  api: ['schema', 'errors', 'snapshot'],
  analysis: ['schema', 'geometry'],
  briefing: ['schema', 'errors', 'board', 'scene', 'analysis'],
  session: null,
}

/** From the ground up: parts that know nothing of boards, what is written, cards, panels, and the screens that join them. */
const allowedInComponents = {
  ui: [],
  hooks: [],
  words: [],
  auth: ['ui', 'hooks', 'words'],
  editor: ['ui', 'hooks', 'words'],
  verify: ['ui', 'words'],
  people: ['auth', 'ui', 'hooks', 'words'],
  cards: ['editor', 'ui', 'hooks', 'words'],
  panels: ['people', 'cards', 'editor', 'ui', 'hooks', 'words'],
  palette: ['panels', 'people', 'ui', 'hooks', 'words'],
  outline: ['panels', 'editor', 'ui', 'hooks', 'words'],
  board: ['palette', 'outline', 'panels', 'cards', 'editor', 'people', 'auth', 'ui', 'hooks', 'words'],
  snapshot: ['board', 'panels', 'ui', 'hooks', 'words'],
  home: ['people', 'auth', 'ui', 'hooks', 'words'],
}

/** Files beside these folders are parts that any of them may use, and use none of them. */
const allowedInPanels = {
  bar: [],
  documents: [],
  minimap: [],
  suggestions: [],
  origins: ['documents'],
  sources: ['origins', 'documents'],
  inspector: ['sources', 'origins', 'suggestions', 'documents'],
  reader: ['inspector', 'sources', 'documents'],
  export: ['documents'],
  snapshots: ['export', 'documents'],
}

const libRules = arrowRules('lib', allowedInLib, '^(lib|server|components|app|scripts|tests|bench)/')
const componentRules = [
  ...arrowRules('components', allowedInComponents, '^components/'),
  ...arrowRules('components/panels', allowedInPanels, '^components/panels/[^/]+/'),
  {
    name: 'panels-parts',
    comment: 'A file of components/panels itself is a part of panels: it imports none of the folders beside it.',
    severity: 'error',
    from: { path: '^components/panels/[^/]+$', pathNot: '\\.test\\.tsx?$' },
    to: { path: '^components/panels/[^/]+/' },
  },
]

/** One rule a folder of `base`, among what `area` matches; a folder with null has a rule of its own below. */
function arrowRules(base, table, area) {
  return Object.entries(table)
    .filter(([, allowed]) => allowed !== null)
    .map(([folder, allowed]) => ({
      name: `${base}-${folder}`.replaceAll('/', '-'),
      comment: `${base}/${folder} may import ${allowed.length > 0 ? allowed.map((name) => `${base}/${name}`).join(', ') : 'none of its neighbours'}.`,
      severity: 'error',
      from: { path: `^${base}/${folder}/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: area, pathNot: [`^${base}/(${[folder, ...allowed].join('|')})/`] },
    }))
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...libRules,
    ...componentRules,
    {
      name: 'no-cycles',
      comment: 'No file may import itself through others.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'session-below-screens',
      comment: 'lib/session knows lib only.',
      severity: 'error',
      from: { path: '^lib/session/' },
      to: { path: '^(server|components|app)/' },
    },
    {
      name: 'yjs-has-its-place',
      comment: 'Within lib and components only lib/board and lib/sync use yjs (protocol codecs use lib0).',
      severity: 'error',
      from: {
        path: '^(lib|components|app)/',
        pathNot: '^lib/(board|sync)/|^lib/session/open-board-session|\\.test\\.tsx?$',
      },
      to: { path: 'node_modules/(yjs|y-websocket|y-protocols|y-indexeddb)/' },
    },
    {
      name: 'tiptap-has-its-place',
      comment: 'Only components/editor uses TipTap.',
      severity: 'error',
      from: { path: '^(lib|components|app|server)/', pathNot: '^components/editor/' },
      to: { path: 'node_modules/@tiptap/' },
    },
    {
      name: 'components-know-no-server',
      comment: 'components never import server or app, not even a type.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(server|app)/' },
    },
    {
      name: 'server-knows-no-screen',
      comment: 'server never imports components or app.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(components|app)/' },
    },
    {
      name: 'react-stays-out-of-the-server',
      comment: 'React and Next belong to server/auth and main.ts only.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(auth/|main\\.ts$)' },
      to: { path: 'node_modules/(react|react-dom|next|next-auth)/' },
    },
    {
      name: 'lib-is-plain',
      comment: 'lib has no framework and no Node API.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/(react|react-dom|next|next-auth)/' },
    },
    {
      name: 'lib-has-no-node',
      comment: 'lib has no Node API.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'rooms-know-no-cards',
      comment: 'server/sync relays bytes: it never reads a card.',
      severity: 'error',
      from: { path: '^server/sync/', pathNot: '\\.test\\.ts$' },
      to: { path: '^lib/board/' },
    },
    {
      name: 'http-knows-no-right',
      comment: 'server/http is below every service: addresses, origins and headers, whoever asks.',
      severity: 'error',
      from: { path: '^server/http/' },
      to: { path: '^server/(auth|boards|documents|snapshots|teams|sync)/' },
    },
    {
      name: 'snapshots-draw-nothing',
      comment:
        'server/snapshots says what a picture is (picture.ts); what draws one is handed to it by server/pictures.',
      severity: 'error',
      from: { path: '^server/snapshots/' },
      to: { path: '^server/pictures/' },
    },
    {
      name: 'zod-stays-on-the-server',
      comment: 'zod would weigh on the board page.',
      severity: 'error',
      from: { path: '^(lib|components)/' },
      to: { path: 'node_modules/zod/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.redthread|data)/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'] },
  },
}
