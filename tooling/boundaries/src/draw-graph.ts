import type { Cruise } from './cruise-house.ts'

const plugins = 'plugins'

/**
 * The graph of who imports whom, as a Markdown page with one Mermaid picture. A dotted arrow carries types only; imports of
 * tests and build settings are left out. Plugins are one box, so that the picture is the same whichever are installed. The same imports
 * give the same text.
 */
export function drawGraph({ imports }: Pick<Cruise, 'imports'>): string {
  const arrows = new Map<string, boolean>()
  for (const { from, to, isTypeOnly } of imports) {
    const pair = `${partOf(from)} ${partOf(to)}`
    if (partOf(from) === partOf(to) || isAside(from) || isOfOnePlugin({ from, to })) continue
    arrows.set(pair, (arrows.get(pair) ?? true) && isTypeOnly)
  }
  const parts = [...new Set([...arrows.keys()].flatMap(pair => pair.split(' ')))].sort()
  const lines = [
    ...parts.map(part => `  ${idOf(part)}["${part}"]`),
    ...[...arrows]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(
        ([pair, isTypeOnly]) =>
          `  ${pair
            .split(' ')
            .map(idOf)
            .join(isTypeOnly ? ' -.-> ' : ' --> ')}`,
      ),
  ]
  return `# Who imports whom

Drawn from the imports themselves by \`npm run draw\`; \`npm test\` fails when it is out of date. A dotted arrow carries types only.
Tests and build settings are left out. All plugins are one box: whatever a plugin may use beyond the kit is its own affair.

\`\`\`mermaid
flowchart TD
${lines.join('\n')}
\`\`\`
`
}

function partOf(path: string): string {
  const [parent, name] = path.split('/')
  return name === undefined ? path : parent === plugins ? plugins : `${parent}/${name}`
}

/** What one plugin uses beside the kit. */
function isOfOnePlugin({ from, to }: { readonly from: string; readonly to: string }): boolean {
  return partOf(from) === plugins && partOf(to) !== 'packages/plugin-kit'
}

function idOf(part: string): string {
  return part.replace(/[^a-z0-9]/gi, '_')
}

function isAside(path: string): boolean {
  return /\.(test|config)\.tsx?$/.test(path) && path !== 'tilth.config.ts'
    ? true
    : /\/(test|scripts|fixtures)\//.test(path) || path.startsWith('tooling/')
}
