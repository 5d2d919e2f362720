import { defineConfig, mergeConfig } from 'vitest/config'
import { testsThatReplaceModules } from './scripts/tests-that-replace-modules.ts'
import shared from './vite.config.ts'

const apart = mergeConfig(shared, defineConfig({ test: { name: '@tilth/web apart', isolate: true } }))

export default { ...apart, test: { ...apart.test, include: testsThatReplaceModules(import.meta.dirname), exclude: [] } }
