import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [solid()],
  root: process.env.VITEST ? import.meta.dirname : new URL('gallery', import.meta.url).pathname,
  build: { outDir: '../dist/gallery', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], css: { include: [/tokens\.css/] } },
})
