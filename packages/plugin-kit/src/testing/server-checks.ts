import type { Issue } from '@tilth/core'
import type { Check } from './check.ts'
import { type PluginWithServer, runAnalysis, runReaction } from './run-server.ts'

const fail = (headline: string, lines: readonly string[]): void => {
  if (lines.length > 0) throw new Error(`${headline}\n${lines.map(line => `  ${line}`).join('\n')}`)
}

const say = ({ code, path = [], params }: Issue): string =>
  `${path.join('/') || '(all of it)'}: ${code}${params ? ` ${JSON.stringify(params)}` : ''}`

const idsOf = (declared: readonly { readonly id: string }[] = []): readonly string[] => declared.map(({ id }) => id)

const differences = (kind: string, { declared, there }: { readonly declared: readonly string[]; readonly there: readonly string[] }) => [
  ...declared.filter(id => !there.includes(id)).map(id => `${kind} ${id}: declared, and not there`),
  ...there.filter(id => !declared.includes(id)).map(id => `${kind} ${id}: there, and not declared`),
]

/** What the code of a plugin must keep beside its manifest. A district in which nothing has happened is the least it has to bear. */
export const serverChecks = (plugin: PluginWithServer): readonly Check[] => {
  const { manifest, server } = plugin
  return [
    {
      name: 'has every declared analysis and reaction, and nothing else',
      run: () =>
        fail('The manifest and the code differ:', [
          ...differences('analysis', { declared: idsOf(manifest.analyses), there: Object.keys(server.analyses ?? {}) }),
          ...differences('reaction', { declared: idsOf(manifest.reactions), there: Object.keys(server.reactions ?? {}) }),
        ]),
    },
    ...idsOf(manifest.analyses).map(analysis => ({
      name: `${analysis} answers where nothing has happened, and the same again`,
      run: () => {
        const [first, second] = [runAnalysis(plugin, { analysis }), runAnalysis(plugin, { analysis })]
        if (!first.ok) fail('What it answers is not what it declares:', [say(first.error)])
        if (JSON.stringify(first) !== JSON.stringify(second)) throw new Error('It answers differently when it is asked again.')
      },
    })),
    ...idsOf(manifest.reactions).map(reaction => ({
      name: `${reaction} bears an event about something that is gone`,
      run: () => {
        const answered = runReaction(plugin, { reaction })
        if (!answered.ok) fail('What it wants done is not what its manifest may:', [say(answered.error)])
      },
    })),
  ]
}
