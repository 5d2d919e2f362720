import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: ['apps/*', 'packages/*', 'plugins/*', 'tooling/boundaries', 'tooling/run'],
    fileParallelism: true,
  },
})
