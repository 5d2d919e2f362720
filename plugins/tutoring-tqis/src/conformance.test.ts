import { conformance } from '@tilth/plugin-kit/testing'
import { expect, test } from 'vitest'
import demonstration from './demo/index.ts'
import { tutoringTqis } from './index.ts'

test.each(conformance(tutoringTqis, { wholeIn: ['en', 'es'], demonstration }))('$name', ({ run }) => expect(run).not.toThrow())
