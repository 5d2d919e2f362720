import type { Issue } from '@tilth/core'
import { checkDemonstration } from '../demo/check-demonstration.ts'
import type { Demonstration } from '../demo/define-demonstration.ts'
import type { LoadedPlugin } from '../load-plugin.ts'
import type { Check } from './check.ts'
import { exampleStage } from './example-stage.ts'

const say = ({ code, path = [], params }: Issue): string =>
  `  ${path.join('/') || '(all of it)'}: ${code}${params ? ` ${JSON.stringify(params)}` : ''}`

/** What a demonstration must keep: it is sound wherever it plays, and the same stage gives the same. */
export const demonstrationChecks = (load: () => LoadedPlugin, demonstration: Demonstration): readonly Check[] => [
  {
    name: 'demonstrates what its own forms take',
    run: () => {
      const stage = { ...exampleStage, schools: exampleStage.schools.slice(0, demonstration.schools) }
      const checked = checkDemonstration(load(), { demonstration, stage })
      if (!checked.ok) throw new Error(`The demonstration is refused:\n${checked.error.map(say).join('\n')}`)
      const [first, second] = [demonstration.records?.(stage), demonstration.records?.(stage)]
      if (JSON.stringify(first) !== JSON.stringify(second)) throw new Error('The demonstration is another one when it is played again.')
    },
  },
]
