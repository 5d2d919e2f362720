import { conformance } from '@tilth/plugin-kit/testing'
import { expect, test } from 'vitest'
import { improvementCycles } from './index.ts'

test.each(conformance(improvementCycles, { wholeIn: ['en', 'es'] }))('$name', ({ run }) => expect(run).not.toThrow())
