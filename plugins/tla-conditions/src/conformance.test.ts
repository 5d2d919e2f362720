import { conformance } from '@tilth/plugin-kit/testing'
import { expect, test } from 'vitest'
import { tlaConditions } from './index.ts'

test.each(conformance(tlaConditions, { wholeIn: ['en', 'es'] }))('$name', ({ run }) => expect(run).not.toThrow())
