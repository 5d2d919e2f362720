import { conformance } from '@tilth/plugin-kit/testing'
import { expect, test } from 'vitest'
import { tutoringTqis } from './index.ts'

test.each(conformance(tutoringTqis, { wholeIn: ['en', 'es'] }))('$name', ({ run }) => expect(run).not.toThrow())
