import { err, issue, ok } from '@tilth/core'
import type { PluginServer, Reaction } from '@tilth/plugin-kit/server'
import type { PluginRunner } from '../src/plugin-code/create-plugin-runner.ts'

export interface TestRunner extends PluginRunner {
  /** `plugin part`, one a run. */
  readonly asked: readonly string[]
}

/** Code of plugins run right here, for what comes before and after it. What a process of its own adds is tested beside that. */
export const runInProcess = (servers: Readonly<Record<string, PluginServer>>): TestRunner => {
  const asked: string[] = []
  return {
    asked,
    run: async ({ pluginId, kind, id, input }) => {
      asked.push(`${pluginId} ${kind}:${id}`)
      const server = servers[pluginId]
      const copy = structuredClone(input)
      try {
        if (kind === 'analysis') {
          const part = server?.analyses?.[id]
          return part ? ok(structuredClone(part(copy as never))) : err(issue('analysis.unknown'))
        }
        const part: Reaction | undefined = server?.reactions?.[id]
        const { event, input: beside } = copy as { readonly event: never; readonly input: never }
        return part ? ok(structuredClone(part(event, beside))) : err(issue('analysis.unknown'))
      } catch {
        return err(issue('analysis.threw'))
      }
    },
    renew: () => {},
    close: async () => {},
  }
}
