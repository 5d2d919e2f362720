import type { Page } from '@playwright/test'
import { askServer } from './ask-server.ts'
import { queryServer } from './query-server.ts'
import type { RunningServer } from './start-server.ts'

/** What a round can be opened with, as far as journeys look at it. */
export interface Instrument {
  readonly pluginId: string
  readonly frameworkId: string
  readonly frameworkTitle: string
  readonly instrumentId: string
  readonly variant: string | null
  readonly title: string
  readonly items: readonly { readonly code: string }[]
}

export const readInstruments = async (page: Page, server: RunningServer): Promise<readonly Instrument[]> => {
  const { instruments } = await queryServer<{ readonly instruments: readonly Instrument[] }>(page, {
    server,
    procedure: 'rounds.instruments',
    input: { slug: 'demo', locale: 'en' },
  })
  return instruments
}

/** Opens a confidential round over the whole demo district, for whoever has its code. */
export async function createRound(
  page: Page,
  {
    server,
    instrument: { pluginId, frameworkId, instrumentId, variant },
    title,
    items,
  }: { readonly server: RunningServer; readonly instrument: Instrument; readonly title: string; readonly items: readonly string[] },
): Promise<{ readonly roundId: string; readonly code: string }> {
  const { orgs } = await queryServer<{ readonly orgs: readonly { readonly id: string; readonly parentId: string | null }[] }>(page, {
    server,
    procedure: 'people.read',
    input: { slug: 'demo' },
  })
  const ask = <Output>(procedure: string, input: object) =>
    askServer<Output>(page, { server, procedure, input: { slug: 'demo', ...input } })
  const { roundId } = await ask<{ readonly roundId: string }>('rounds.create', {
    orgId: orgs.find(org => org.parentId === null)?.id,
    pluginId,
    frameworkId,
    instrumentId,
    variant,
    title,
    visibility: 'confidential',
    opensAt: null,
    closesAt: null,
    items,
    asksImportance: false,
    revealsOnClose: false,
    people: [],
  })
  await ask('rounds.open', { roundId })
  const { code } = await ask<{ readonly code: string }>('rounds.createJoinCode', { roundId })
  return { roundId, code }
}
