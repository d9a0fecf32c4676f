// The directions of the house (docs/adr/0002-directions.md). A → B means that A may import B; everything else is refused.

/** Folders that may be imported by the folder in `from`, besides itself. */
const directions = [
  { from: '^electron/(main|cli|loopback)/', to: '^(electron/(backend|store|files|loopback)|shared)/' },
  { from: '^electron/preload/', to: '^shared/contract/' },
  { from: '^electron/backend/', to: '^(electron/(store|files)|shared)/' },
  { from: '^electron/store/', to: '^(electron/files|shared)/' },
  { from: '^electron/files/', to: '^shared/' },
  { from: '^renderer/author/', to: '^shared/' },
  { from: '^renderer/player/', to: '^shared/(quiz|course|results)/|^shared/contract/preview\\.ts$' },
  { from: '^shared/course/', to: '^$' },
  { from: '^shared/contract/', to: '^shared/' },
  { from: '^shared/packaging/', to: '^shared/(markdown|results|quiz|course)/' },
  { from: '^shared/release/', to: '^shared/(packaging|markdown|results|quiz|course)/' },
  { from: '^shared/documents/', to: '^shared/(release|packaging|markdown|results|quiz|course)/' },
  { from: '^shared/question-form/', to: '^shared/(markdown|quiz|course)/' },
  { from: '^renderer/simulator/', to: '^shared/' },
  { from: '^shared/(quiz|markdown)/', to: '^shared/course/' },
  { from: '^shared/results/', to: '^shared/(quiz|course)/' },
  { from: '^shared/lms/', to: '^shared/(results|quiz|course)/' },
];

/** One home for each library. `electron` is there in main and preload; types count as well. */
const homes = [
  ['better-sqlite3', '^electron/store/'],
  ['archiver', '^electron/files/'],
  ['yauzl', '^electron/files/'],
  ['libxml2-wasm', '^electron/files/'],
  ['sharp', '^electron/files/'],
  ['hucre', '^electron/files/'],
  ['@cantoo/pdf-lib', '^electron/files/'],
  ['marked', '^shared/markdown/'],
  ['parse5', '^shared/documents/'],
  ['marked-directive', '^shared/markdown/'],
  ['marked-footnote', '^shared/markdown/'],
  ['katex', '^shared/markdown/'],
  ['highlight\\.js', '^shared/markdown/'],
  ['yaml', '^shared/course/'],
  ['zod', '^shared/(course|contract)/|^electron/'],
  ['monaco-editor', '^renderer/author/features/editor/'],
  ['react-aria-components', '^renderer/author/ui/'],
  ['@tanstack/react-query', '^renderer/author/bridge/'],
  ['electron', '^electron/(main|preload)/'],
  ['scorm-again', '^renderer/simulator/'],
  // A measure for tests; what ships speaks cmi5 by itself (docs/adr/0010).
  ['@rusticisoftware/cmi5', '^tests/'],
];

const ownFolder = (from) => from.replace(/\/$/, '').replace('^', '');

const forbidden = [
  {
    name: 'no-cycles',
    comment: 'A circle of type imports is gone when the program runs.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-unresolvable',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '\\?worker$|\\?raw$' },
  },
  {
    name: 'feature-imports-feature',
    comment: 'A feature never imports another feature; what they share lives in ui, bridge, i18n or shared.',
    severity: 'error',
    from: { path: '^renderer/author/features/([^/]+)/' },
    to: { path: '^renderer/author/features/', pathNot: '^renderer/author/features/$1/' },
  },
  {
    name: 'author-below-app',
    comment: 'Only app/ composes; features, ui, bridge and i18n know nothing of it.',
    severity: 'error',
    from: { path: '^renderer/author/(features|ui|bridge|i18n)/' },
    to: { path: '^renderer/author/app/' },
  },
  {
    name: 'ui-is-below-features',
    severity: 'error',
    from: { path: '^renderer/author/(ui|bridge|i18n)/' },
    to: { path: '^renderer/author/features/' },
  },
  {
    name: 'main-cli-loopback-are-apart',
    comment: 'Hosts do not know each other; the terminal may serve the loopback host.',
    severity: 'error',
    from: { path: '^electron/(main|cli|loopback)/' },
    to: { path: '^electron/(main|cli|loopback|preload)/', pathNot: '^electron/$1/|^electron/loopback/serve\\.ts$' },
  },
  {
    name: 'no-node-in-the-browser-or-in-shared',
    severity: 'error',
    from: { path: '^(renderer|shared)/', pathNot: '\\.test\\.tsx?$|vite\\.config\\.ts$' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'product-code-imports-no-tests',
    severity: 'error',
    from: { path: '^(electron|renderer|shared)/', pathNot: '\\.test\\.tsx?$' },
    to: { path: '^tests/' },
  },
  ...directions.map(({ from, to }) => ({
    name: `direction-of-${ownFolder(from)
      .replace(/[^a-z]+/g, '-')
      .replace(/-+$/, '')}`,
    severity: 'error',
    from: { path: from, pathNot: '\\.test\\.tsx?$' },
    to: { path: '^(electron|renderer|shared|tests)/', pathNot: `${to}|${from}` },
  })),
  ...homes.map(([library, home]) => ({
    name: `home-of-${library.replace(/[^a-z0-9]+/g, '-')}`,
    severity: 'error',
    from: { path: '^(electron|renderer|shared)/', pathNot: `${home}|\\.test\\.tsx?$` },
    to: { path: `(^|/)node_modules/(@types/)?${library}/` },
  })),
];

export default {
  forbidden,
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: '^(node_modules|out|dist)' },
    exclude: { path: '^(out|dist|test-results)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
