import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FoundKit } from './find-kit.ts'

/** What a plugin outside the workspace is tested and typed with: the same as ours. */
export interface ToolVersions {
  readonly vitest: string
  readonly typescript: string
}

export const readToolVersions = ({ kind, root }: FoundKit): ToolVersions => {
  if (kind === 'packed') return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies
  const catalog = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')
  const versionOf = (name: string): string => new RegExp(`^  ${name}: (\\S+)$`, 'm').exec(catalog)?.[1] ?? '*'
  return { vitest: versionOf('vitest'), typescript: versionOf('typescript') }
}
