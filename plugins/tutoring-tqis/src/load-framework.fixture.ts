import { type Framework, loadPlugin } from '@tilth/plugin-kit'
import { tutoringTqis } from './index.ts'

export const loadFramework = (id: string): Framework => {
  const loaded = loadPlugin(tutoringTqis)
  const framework = loaded.ok ? loaded.value.frameworks.find(candidate => candidate.id === id) : undefined
  if (!framework) throw new Error(`The plugin holds no framework ${id} that can be read`)
  return framework
}
