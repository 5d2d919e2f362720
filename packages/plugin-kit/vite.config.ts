import { defineConfig } from 'vitest/config'

export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    emptyOutDir: true,
    rolldownOptions: {
      input: { index: 'src/index.ts', server: 'src/server/index.ts', testing: 'src/testing/index.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  resolve: { conditions: ['@tilth/source'] },
  ssr: { noExternal: true, resolve: { conditions: ['@tilth/source'] } },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
})
