import { conformance } from '@tilth/plugin-kit/testing'
import { expect, test } from 'vitest'
import { bridges } from './index.ts'

test.each(conformance(bridges, { wholeIn: ['en', 'es'] }))('$name', ({ run }) => expect(run).not.toThrow())
