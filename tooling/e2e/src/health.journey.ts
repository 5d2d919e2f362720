import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { startServer } from './start-server.ts'

journey('an empty installation says it is alive and ready, and prints one set-up link', async ({ page, server }) => {
  const health = await page.goto('/health')
  expect(health?.status()).toBe(200)
  const ready = await page.request.get('/ready')
  expect(ready.status(), await ready.text()).toBe(200)
  expect(server.setupLink()).toContain(server.url)
})

journey('a server stops when asked and leaves nothing that keeps the next one out', async ({ server }) => {
  expect(await server.stop()).toBe(0)
  const next = await startServer({ dataDirectory: server.dataDirectory })
  expect((await fetch(`${next.url}/ready`)).status).toBe(200)
  expect(await next.stop()).toBe(0)
})
