/** One file that breaks one rule. `also` are files it needs to be broken; they break nothing by themselves. */
export interface PlantedViolation {
  readonly rule: string
  readonly path: string
  readonly text: string
  readonly also?: Readonly<Record<string, string>>
}

const kitWeb = { 'plugins/other/src/web/view.ts': 'export const view = 1\n' }
const pluginServer = { 'plugins/tla-conditions/src/server/analysis.ts': 'export const analysis = 1\n' }

/** For every rule at least one import that it alone exists to find. */
export const plantedViolations: readonly PlantedViolation[] = [
  { rule: 'imports-of-core', path: 'packages/core/src/planted.ts', text: "import '../../i18n/src/index.ts'\n" },
  { rule: 'imports-of-plugin-kit', path: 'packages/plugin-kit/src/planted.ts', text: "import '../../host/src/index.ts'\n" },
  { rule: 'imports-of-i18n', path: 'packages/i18n/src/planted.ts', text: "import '../../ui/src/index.ts'\n" },
  { rule: 'imports-of-db', path: 'packages/db/src/planted.ts', text: "import '../../host/src/index.ts'\n" },
  { rule: 'imports-of-ui', path: 'packages/ui/src/planted.ts', text: "import '../../plugin-kit/src/index.ts'\n" },
  { rule: 'imports-of-host', path: 'packages/host/src/planted.ts', text: "import '../../ui/src/index.ts'\n" },
  {
    rule: 'imports-of-cli',
    path: 'packages/cli/src/planted.ts',
    text: "import type { AppRouter } from '../../../apps/api/src/router.ts'\n",
  },
  { rule: 'imports-of-api', path: 'apps/api/src/planted.ts', text: "import '../../../packages/cli/src/index.ts'\n" },
  { rule: 'imports-of-web', path: 'apps/web/src/planted.ts', text: "import '../../../packages/host/src/index.ts'\n" },
  { rule: 'imports-of-bench', path: 'tooling/bench/src/planted.ts', text: "import '../../../packages/host/src/index.ts'\n" },
  { rule: 'imports-of-boundaries', path: 'tooling/boundaries/src/planted.ts', text: "import '../../../packages/core/src/result.ts'\n" },
  { rule: 'imports-of-e2e', path: 'tooling/e2e/src/planted.ts', text: "import '../../../packages/host/src/index.ts'\n" },
  {
    rule: 'core-imports-no-package',
    path: 'packages/core/src/planted.ts',
    text: "import { readFileSync } from 'node:fs'\nexport { readFileSync }\n",
  },
  { rule: 'core-imports-no-package', path: 'packages/core/src/planted.ts', text: "import * as fc from 'fast-check'\nexport { fc }\n" },
  {
    rule: 'plugin-kit-shows-only-our-types',
    path: 'packages/plugin-kit/src/planted.ts',
    text: "import type { Hono } from 'hono'\nexport type { Hono }\n",
  },
  {
    rule: 'imports-of-plugins',
    path: 'plugins/tla-conditions/src/planted.ts',
    text: "import type { Port } from '@tilth/db'\nexport type { Port }\n",
  },
  {
    rule: 'imports-of-plugins',
    path: 'plugins/tla-conditions/src/planted.ts',
    text: "import { readFileSync } from 'node:fs'\nexport { readFileSync }\n",
  },
  {
    rule: 'imports-of-plugin-web-parts',
    path: 'plugins/other/src/web/planted.ts',
    text: "import * as router from '@solidjs/router'\nexport { router }\n",
  },
  {
    rule: 'imports-of-plugin-web-parts',
    path: 'plugins/other/src/web/planted.ts',
    text: "import { createTRPCClient } from '@trpc/client'\nexport { createTRPCClient }\n",
  },
  {
    rule: 'imports-of-plugin-web-parts',
    path: 'plugins/other/src/web/planted.ts',
    text: "import { record } from '@tilth/core'\nexport { record }\n",
  },
  {
    rule: 'web-part-never-server-part',
    path: 'plugins/other/src/web/planted.ts',
    text: "import type { Analysis } from '../server/analysis.ts'\nexport type { Analysis }\n",
    also: { 'plugins/other/src/server/analysis.ts': 'export type Analysis = 1\n' },
  },
  {
    rule: 'plugins-only-through-config',
    path: 'apps/web/src/planted.ts',
    text: "import '../../../plugins/other/src/web/view.ts'\n",
    also: kitWeb,
  },
  { rule: 'plugins-never-see-each-other', path: 'plugins/other/src/planted.ts', text: "import '@tilth/plugin-tla-conditions'\n" },
  { rule: 'plugins-only-through-config', path: 'packages/host/src/planted.ts', text: "import '@tilth/plugin-tla-conditions'\n" },
  { rule: 'config-is-for-entries', path: 'packages/host/src/planted.ts', text: "import '../../../tilth.config.ts'\n" },
  { rule: 'no-app-at-run-time', path: 'apps/web/src/planted.ts', text: "import { appRouter } from '@tilth/api'\nexport { appRouter }\n" },
  { rule: 'no-app-at-run-time', path: 'packages/cli/src/planted.ts', text: "import '../../../apps/api/src/router.ts'\n" },
  {
    rule: 'web-part-never-server-part',
    path: 'packages/ui/src/planted.ts',
    text: "import type { Port } from '../../db/src/index.ts'\nexport type { Port }\n",
  },
  {
    rule: 'web-part-never-server-part',
    path: 'plugins/tla-conditions/src/web/planted.ts',
    text: "import '../server/analysis.ts'\n",
    also: pluginServer,
  },
  { rule: 'server-part-never-web-part', path: 'plugins/other/src/server/planted.ts', text: "import '../web/view.ts'\n", also: kitWeb },
  { rule: 'browser-has-no-node', path: 'apps/web/src/planted.ts', text: "import { join } from 'node:path'\nexport { join }\n" },
  {
    rule: 'headless-components-in-ui',
    path: 'apps/web/src/planted.ts',
    text: "import * as dialog from '@kobalte/core/dialog'\nexport { dialog }\n",
  },
  { rule: 'database-driver-in-db', path: 'apps/api/src/planted.ts', text: "import * as driver from 'libsql'\nexport { driver }\n" },
  {
    rule: 'no-cycles',
    path: 'packages/host/src/planted.ts',
    text: "import { second } from './second.ts'\nexport const planted = second\n",
    also: { 'packages/host/src/second.ts': "import { planted } from './planted.ts'\nexport const second = () => planted\n" },
  },
  {
    rule: 'no-cycles',
    path: 'packages/host/src/planted.ts',
    text: "import type { Second } from './second.ts'\nexport type Planted = Second | null\n",
    also: { 'packages/host/src/second.ts': "import type { Planted } from './planted.ts'\nexport type Second = Planted[]\n" },
  },
  { rule: 'no-deep-import', path: 'packages/host/src/planted.ts', text: "import '../../core/src/result.ts'\n" },
  { rule: 'no-import-past-exports', path: 'packages/host/src/planted.ts', text: "import '@tilth/core/src/result.ts'\n" },
  { rule: 'no-undeclared-dependency', path: 'packages/i18n/src/planted.ts', text: "import * as v from 'valibot'\nexport { v }\n" },
  { rule: 'no-undeclared-dependency', path: 'packages/core/src/planted.test.ts', text: "import '@tilth/db'\n" },
  { rule: 'no-missing-file', path: 'packages/host/src/planted.ts', text: "import './nowhere.ts'\n" },
  {
    rule: 'no-dev-dependency-at-run-time',
    path: 'packages/host/src/planted.ts',
    text: "import * as fc from 'fast-check'\nexport { fc }\n",
  },
]
