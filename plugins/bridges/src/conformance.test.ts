import { conformance } from '@tilth/plugin-kit/testing'
import { expect, test } from 'vitest'
import demonstration from './demo/index.ts'
import { bridges } from './index.ts'

test.each(conformance(bridges, { wholeIn: ['en', 'es'], demonstration }))('$name', ({ run }) => expect(run).not.toThrow())
