import { defineConfig } from 'vitest/config'

export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    sourcemap: true,
    emptyOutDir: true,
    rolldownOptions: {
      input: { tilth: 'src/tilth.ts', 'writer-thread': '@tilth/db/writer-thread' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  resolve: { conditions: ['@tilth/source'] },
  ssr: { noExternal: true, external: ['libsql', 'sharp'], resolve: { conditions: ['@tilth/source'] } },
  test: { environment: 'node', include: ['src/**/*.test.ts'], testTimeout: 30_000, isolate: false },
})
