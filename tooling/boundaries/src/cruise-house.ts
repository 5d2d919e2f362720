import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser'
import { rules } from './rules.ts'

/** What a walk over all imports found. `cruised` are the walked files of the house, relative to it; `imports` are pairs of such files. */
export interface Cruise {
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[]
  readonly cruised: ReadonlySet<string>
  readonly imports: readonly { readonly from: string; readonly to: string; readonly isTypeOnly: boolean }[]
}

const parts = ['apps', 'packages', 'plugins', 'tooling', 'tilth.config.ts']

/** Reads every import under `directory` and holds it against the rules. */
export async function cruiseHouse(directory: string): Promise<Cruise> {
  const { output } = await cruise(
    parts.filter(part => existsSync(join(directory, part))),
    {
      baseDir: directory,
      validate: true,
      ruleSet: { forbidden: [...rules] },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^[a-z]+/[^/]+/(dist|\\.turbo|test-results|coverage)/' },
      combinedDependencies: false,
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  )
  if (typeof output === 'string') throw new Error('the import walk answered with text instead of its result')
  return readResult(output)
}

function readResult({ modules, summary }: ICruiseResult): Cruise {
  const own = modules.filter(({ source, couldNotResolve, coreModule }) => !isForeign(source) && !couldNotResolve && !coreModule)
  return {
    violations: summary.violations.map(({ rule, from, to }: IViolation) => ({ rule: rule.name, from, to })),
    cruised: new Set(own.map(({ source }) => source)),
    imports: own.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(({ resolved, couldNotResolve, coreModule }) => !isForeign(resolved) && !couldNotResolve && !coreModule)
        .map(({ resolved, dependencyTypes }) => ({ from: source, to: resolved, isTypeOnly: dependencyTypes.includes('type-only') })),
    ),
  }
}

function isForeign(path: string): boolean {
  return path.includes('node_modules/') || path.startsWith('..')
}
