import { conformance } from '@tilth/plugin-kit/testing'
import { expect, test } from 'vitest'
import { hello } from './index.ts'
import server from './server/index.ts'

test.each(conformance(hello, { wholeIn: ['en', 'es'], server }))('$name', ({ run }) => expect(run).not.toThrow())
