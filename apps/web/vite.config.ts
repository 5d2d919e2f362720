import { join } from 'node:path'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { rootAbove } from './scripts/find-web-parts.ts'
import { proxyTo } from './scripts/server-paths.ts'
import { webPartsModule } from './scripts/web-parts-module.ts'

export default defineConfig({
  plugins: [solid(), webPartsModule(rootAbove(import.meta.dirname))],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The content security policy lets fonts and pictures come from this origin only.
    assetsInlineLimit: 0,
    sourcemap: false,
  },
  server: { proxy: proxyTo('http://127.0.0.1:4100') },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    server: { deps: { inline: [/solid/, /kobalte/] } },
    alias: { 'virtual:tilth-web-parts': join(import.meta.dirname, 'test/web-parts.ts') },
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    setupFiles: ['test/setup.ts'],
  },
})
