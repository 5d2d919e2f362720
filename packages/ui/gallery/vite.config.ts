import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

export default defineConfig({
  plugins: [solid()],
  build: { outDir: '../dist/gallery', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
})
