import { expect, type Page } from '@playwright/test'
import { askServer } from './ask-server.ts'
import { queryServer } from './query-server.ts'
import type { RunningServer } from './start-server.ts'

/** Enters the demo district as one of its invented people, with the printed link, and ends on the home page. */
export async function enterDemo(page: Page, { server, name }: { server: RunningServer; name: string }): Promise<void> {
  await page.request.get(server.demoLink())
  const { personas } = await queryServer<{ readonly personas: readonly { readonly personId: string; readonly name: string }[] }>(page, {
    server,
    procedure: 'demo.personas',
    input: {},
  })
  const personId = personas.find(persona => persona.name === name)?.personId
  await askServer(page, { server, procedure: 'demo.enter', input: { personId } })
  await page.goto('/d/demo')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
