import type { IForbiddenRuleType } from 'dependency-cruiser'

/** Which parts of the house each part may import, itself aside. Drawn in docs/map.md; the reasons are in its section on imports. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  'packages/core': [],
  'packages/plugin-kit': ['packages/core'],
  'packages/i18n': ['packages/core'],
  'packages/db': ['packages/core'],
  'packages/ui': ['packages/core', 'packages/i18n'],
  'packages/host': ['packages/core', 'packages/db', 'packages/i18n', 'packages/plugin-kit'],
  'packages/cli': ['packages/core', 'packages/db', 'packages/host', 'packages/i18n', 'packages/plugin-kit'],
  'apps/api': ['packages/core', 'packages/db', 'packages/host', 'packages/i18n', 'packages/plugin-kit'],
  'apps/web': ['packages/core', 'packages/i18n', 'packages/plugin-kit', 'packages/ui', 'apps/api'],
  'tooling/bench': ['packages/core'],
  'tooling/boundaries': [],
  'tooling/e2e': ['packages/core', 'packages/i18n'],
}

const house = '^(apps|packages|plugins|tooling)/'
const tests = '\\.(test|case)\\.tsx?$|/(test|tests|fixtures)/'
const settings = '/(vite|vitest|drizzle|playwright)\\.config\\.ts$|/scripts/'
const browserParts = '^(apps/(web|field)|packages/(ui|i18n)|plugins/[^/]+/src/web)/'

const importsOf = Object.entries(mayImport).map(
  ([part, allowed]): IForbiddenRuleType => ({
    name: `imports-of-${part.split('/')[1]}`,
    comment: allowed.length === 0 ? `${part} imports no other part` : `${part} imports only ${allowed.join(', ')}`,
    severity: 'error',
    from: { path: `^${part}/` },
    to: { path: house, pathNot: [`^(${[part, ...allowed].join('|')})/`, '^plugins/'] },
  }),
)

/** The import rules of the house. Each has a planted violation in planted-violations.ts. */
export const rules: readonly IForbiddenRuleType[] = [
  ...importsOf,
  {
    name: 'core-imports-no-package',
    comment: 'core has no dependency and touches nothing of its surroundings',
    severity: 'error',
    from: { path: '^packages/core/', pathNot: [tests, settings] },
    to: { pathNot: '^packages/core/' },
  },
  {
    name: 'plugin-kit-shows-only-our-types',
    comment: 'no type of an engine crosses the kit, except what a web view needs of Solid',
    severity: 'error',
    from: { path: '^packages/plugin-kit/', pathNot: [tests, settings] },
    to: { pathNot: ['^packages/(plugin-kit|core)/', 'node_modules/solid-js/'] },
  },
  {
    name: 'imports-of-plugins',
    comment: 'a plugin imports the kit alone; its web part also ui, i18n and Solid',
    severity: 'error',
    from: { path: '^plugins/([^/]+)/', pathNot: [tests, settings, '^plugins/[^/]+/src/web/'] },
    to: { pathNot: ['^plugins/', '^packages/plugin-kit/'] },
  },
  {
    name: 'imports-of-plugin-web-parts',
    comment: 'a plugin web part imports the kit, ui, i18n and Solid',
    severity: 'error',
    from: { path: '^plugins/[^/]+/src/web/', pathNot: [tests] },
    to: { pathNot: ['^plugins/', '^packages/(plugin-kit|ui|i18n)/', 'node_modules/solid-js/', '^packages/(db|host|cli)/'] },
  },
  {
    name: 'plugins-never-see-each-other',
    comment: 'plugins have no order and no neighbors',
    severity: 'error',
    from: { path: '^plugins/([^/]+)/' },
    to: { path: '^plugins/', pathNot: '^plugins/$1/' },
  },
  {
    name: 'plugins-only-through-config',
    comment: 'tilth.config.ts says which plugins an installation has; nothing else names one, tests aside',
    severity: 'error',
    from: { pathNot: ['^plugins/', '^tilth\\.config\\.ts$', tests] },
    to: { path: '^plugins/' },
  },
  {
    name: 'config-is-for-entries',
    comment: 'only what starts a process reads tilth.config.ts',
    severity: 'error',
    from: { pathNot: ['^(apps/api|packages/cli)/', '^tilth\\.config\\.ts$', tests] },
    to: { path: '^tilth\\.config\\.ts$' },
  },
  {
    name: 'no-app-at-run-time',
    comment: "an app's code is for that app; the web app takes types of the api and nothing else",
    severity: 'error',
    from: { path: '^(apps/[^/]+|packages|plugins|tooling|examples|tilth\\.config\\.ts)' },
    to: { path: '^apps/', pathNot: '^$1/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'web-part-never-server-part',
    comment: 'what runs in a browser never imports what runs on the server, not even its types',
    severity: 'error',
    from: { path: browserParts },
    to: { path: '^(packages/(db|host|cli)|plugins/[^/]+/src/server)/' },
  },
  {
    name: 'server-part-never-web-part',
    comment: 'what runs on the server never imports what runs in a browser',
    severity: 'error',
    from: { path: '^(apps/api|packages/(core|db|host|cli)|plugins/[^/]+/src/server)/' },
    to: { path: '^(apps/(web|field)|packages/ui|plugins/[^/]+/src/web)/' },
  },
  {
    name: 'browser-has-no-node',
    comment: "what runs in a browser imports none of Node's modules",
    severity: 'error',
    from: { path: browserParts, pathNot: [tests, settings] },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'headless-components-in-ui',
    comment: 'the headless component library is used inside ui only, so it can be replaced there',
    severity: 'error',
    from: { pathNot: '^packages/ui/' },
    to: { path: '(^|/)node_modules/@kobalte/|^@kobalte/' },
  },
  {
    name: 'database-driver-in-db',
    comment: 'SQL reaches a database through the port of db alone',
    severity: 'error',
    from: { pathNot: '^packages/db/' },
    to: { path: '(^|/)node_modules/(libsql|@libsql/[^/]+)/|^(libsql|@libsql/[^/]+)$' },
  },
  { name: 'no-cycles', comment: 'no file needs itself, not even through its types', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'no-deep-import',
    comment: 'a path never reaches from one package into another; a name never reaches past its exports',
    severity: 'error',
    from: { path: '^((?:apps|packages|plugins|tooling)/[^/]+)/' },
    to: { path: house, pathNot: '^$1/', dependencyTypes: ['local'] },
  },
  {
    name: 'no-import-past-exports',
    comment: 'what a package does not export is its own affair',
    severity: 'error',
    from: {},
    to: { path: '^@tilth/[^/]+/', couldNotResolve: true },
  },
  {
    name: 'no-undeclared-dependency',
    comment: 'what a package imports stands in its own package.json',
    severity: 'error',
    from: {},
    // A peer that stands in a package's own package.json counts as declared, and as `npm-no-pkg` too.
    to: {
      pathNot: '^@tilth/[^/]+/|^\\.|^virtual:',
      dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'],
      dependencyTypesNot: ['npm-peer'],
    },
  },
  {
    name: 'no-missing-file',
    comment: 'a path that leads nowhere',
    severity: 'error',
    from: {},
    to: { path: '^\\.', couldNotResolve: true },
  },
  {
    name: 'no-dev-dependency-at-run-time',
    comment: 'what runs stands in dependencies; devDependencies serve tests, builds and types',
    severity: 'error',
    from: { path: '^(apps|packages|plugins)/[^/]+/src/', pathNot: tests },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm', 'npm-peer', 'npm-optional'] },
  },
]
