/**
 * Who may import whom. Type imports count. `allowedInLib` names, for each folder of lib, the folders below it that it
 * may import; everything else in lib is a wrong arrow.
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

const libRules = Object.entries(allowedInLib)
  .filter(([, allowed]) => allowed !== null)
  .map(([folder, allowed]) => ({
    name: `lib-${folder}`,
    comment: `lib/${folder} may import ${allowed.length > 0 ? allowed.map((name) => `lib/${name}`).join(', ') : 'nothing of ours'}.`,
    severity: 'error',
    from: { path: `^lib/${folder}/`, pathNot: '\\.test\\.tsx?$' },
    to: {
      path: '^(lib|server|components|app|scripts|tests|bench)/',
      pathNot: [`^lib/(${[folder, ...allowed].join('|')})/`],
    },
  }))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...libRules,
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
