import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [solid()],
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    css: { include: [/tokens\.css/] },
    isolate: false,
    setupFiles: ['test/setup.ts'],
  },
})
