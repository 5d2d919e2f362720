import { afterAll, afterEach } from 'vitest'
import { closeLeftovers } from './leftovers.ts'

// Here and not beside the list: test files share their modules, and a shared module registers once.
afterEach(() => closeLeftovers('test'))
afterAll(() => closeLeftovers('file'))
