import { defineConfig } from 'vite'

/** The `tilth` command of the packed kit: one file that needs nothing beside it. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    emptyOutDir: true,
    rolldownOptions: {
      input: { tilth: 'src/plugin/author-tilth.ts' },
      output: { entryFileNames: '[name].js', banner: '#!/usr/bin/env node' },
    },
  },
  resolve: { conditions: ['@tilth/source'] },
  ssr: { noExternal: true, resolve: { conditions: ['@tilth/source'] } },
})
