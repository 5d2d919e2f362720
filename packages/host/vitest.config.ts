import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    environment: 'node',
    include: ['src/**/*.test.ts'],
    isolate: false,
    setupFiles: ['test/setup.ts'],
  },
})
