import { defineConfig } from 'vitest/config'
import own from './package.json' with { type: 'json' }

const nameOf = (entrance: string): string => (entrance === '.' ? 'index' : entrance.slice(2))

export default defineConfig(({ command }) => ({
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    emptyOutDir: true,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(own.exports).map(([entrance, source]) => [nameOf(entrance), source])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  resolve: { conditions: ['@tilth/source'] },
  // The package stands alone; a test takes others' packages as they are.
  ssr: { ...(command === 'build' && { noExternal: true }), resolve: { conditions: ['@tilth/source'] } },
  test: { environment: 'node', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], isolate: false },
}))
