import { conformance } from '@tilth/plugin-kit/testing'
import { expect, test } from 'vitest'
import { udlAudit } from './index.ts'

test.each(conformance(udlAudit, { wholeIn: ['en', 'es'] }))('$name', ({ run }) => expect(run).not.toThrow())
