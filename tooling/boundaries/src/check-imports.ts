import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruiseHouse } from './cruise-house.ts'
import { drawGraph } from './draw-graph.ts'
import { listSourceFiles } from './list-source-files.ts'
import { rules } from './rules.ts'

/** Where the drawn graph lies, relative to the house. */
export const graphPage = 'docs/reference/imports.md'

export interface ImportCheck {
  readonly complaints: readonly string[]
  /** The text the graph's page should have. */
  readonly graph: string
  readonly fileCount: number
}

/**
 * Holds every import under `directory` against the rules, and the walk itself against git: a TypeScript file that git tracks and the
 * walk has not read is a complaint, and so is a drawn graph that is out of date.
 */
export async function checkImports(directory: string): Promise<ImportCheck> {
  const cruise = await cruiseHouse(directory)
  const sources = listSourceFiles(directory)
  const graph = drawGraph(cruise)
  const page = join(directory, graphPage)
  return {
    graph,
    fileCount: sources.length,
    complaints: [
      ...cruise.violations.map(
        ({ rule, from, to }) => `${from} -> ${to}\n    ${rule}: ${rules.find(({ name }) => name === rule)?.comment}`,
      ),
      ...(sources.length === 0 ? ['git tracks no TypeScript file here, so nothing was checked'] : []),
      ...sources.filter(path => !cruise.cruised.has(path)).map(path => `${path} was not read by the import walk`),
      ...(existsSync(page) && readFileSync(page, 'utf8') === graph ? [] : [`${graphPage} is out of date: npm run draw`]),
    ],
  }
}
