import { defineConfig } from 'vitest/config'

export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    sourcemap: true,
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        'writer-thread': '@tilth/db/writer-thread',
        'plugin-process': 'src/plugin-process/plugin-process.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  resolve: { conditions: ['@tilth/source'] },
  ssr: { noExternal: true, external: ['libsql', 'sharp'], resolve: { conditions: ['@tilth/source', 'node'] } },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    isolate: false,
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
})
