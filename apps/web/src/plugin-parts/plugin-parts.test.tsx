import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { definePluginWeb, type PluginWeb, useAct, useAddress, useAnalysis, useRecords, useWords } from '@tilth/plugin-kit/web'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Answers, answerServer, untilSent } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { webParts } from '../../test/web-parts.ts'
import { PluginPageLinks } from './plugin-page-links.tsx'
import { PluginSlot } from './plugin-slot.tsx'

const asked: [name: string, input: unknown][] = []

/** Says what the server answers to a procedure, and notes what it is asked. */
const answer = (name: keyof Answers, what: unknown): void =>
  answerServer({
    [name]: (input: unknown) => {
      asked.push([name, input])
      if (what instanceof Error) throw what
      return what
    },
  })

const here = (...ids: readonly string[]) => ({
  orgId: 'birch',
  plugins: ids.map(id => ({ id, name: `The ${id}`, languages: ['en', 'es'], frameworks: [id] })),
})

let reported: unknown[] = []

beforeEach(() => {
  asked.length = 0
  reported = []
  vi.stubGlobal('reportError', (thrown: unknown) => reported.push(thrown))
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  for (const id of Object.keys(webParts)) delete webParts[id]
})

/** Each test has plugins of its own: what is fetched is kept for the whole visit. */
let made = 0
const install = (web: PluginWeb): string => {
  made += 1
  const id = `orchard-${made}`
  webParts[id] = vi.fn(async () => ({ default: web }))
  return id
}

const card = (orgId = 'birch') => <PluginSlot name="home.card" orgId={orgId} with={{ orgId }} />

test('a part is shown where its plugin is on, with what the slot tells it', async () => {
  const id = install(definePluginWeb({ slots: { 'home.card': props => <p>Pears of {props.orgId}</p> } }))
  answer('plugins.here', here(id))
  renderInDistrict(() => card())
  expect(await screen.findByText('Pears of birch')).toBeTruthy()
  expect(asked).toEqual([['plugins.here', { slug: 'alder', orgId: 'birch', locale: 'en' }]])
})

test('of a plugin that is off nothing is shown and nothing is fetched', async () => {
  const on = install({ slots: { 'home.card': () => <p>Pears</p> } })
  const off = install({ slots: { 'home.card': () => <p>Plums</p> } })
  answer('plugins.here', here(on))
  renderInDistrict(() => card())
  await screen.findByText('Pears')
  expect(screen.queryByText('Plums')).toBeNull()
  expect([webParts[on], webParts[off]].map(load => vi.mocked(load as () => unknown).mock.calls.length)).toEqual([1, 0])
})

test('an installation in which no plugin has a web part asks nothing', async () => {
  answer('plugins.here', here())
  renderInDistrict(() => <main>{card()}</main>)
  await untilSent()
  expect(asked).toEqual([])
})

test('a slot about somebody else’s thing stays empty', async () => {
  const [mine, other] = [
    install({ slots: { 'round.results': () => <p>Mine</p> } }),
    install({ slots: { 'round.results': () => <p>Other</p> } }),
  ]
  answer('plugins.here', here(mine, other))
  renderInDistrict(() => (
    <PluginSlot
      name="round.results"
      orgId="birch"
      only={plugin => plugin.frameworks.includes(mine)}
      with={{ roundId: 'r', frameworkId: mine }}
    />
  ))
  await screen.findByText('Mine')
  expect(screen.queryByText('Other')).toBeNull()
})

test('what throws is named after its plugin and harms nothing beside it; the console hears of it, the server does not', async () => {
  const broken = install({
    slots: {
      'home.card': () => {
        throw new Error('no more pears')
      },
    },
  })
  const sound = install({ slots: { 'home.card': () => <p>Plums</p> } })
  answer('plugins.here', here(broken, sound))
  renderInDistrict(() => card())
  expect((await screen.findByRole('alert')).textContent).toContain(`This part of The ${broken} does not work right now`)
  expect(await screen.findByText('Plums')).toBeTruthy()
  expect(reported).toEqual([new Error('no more pears')])
  await untilSent()
  expect(asked.map(([name]) => name)).toEqual(['plugins.here'])
})

test('what throws later is caught too, and tried again when somebody asks for it', async () => {
  const [isRipe, setRipe] = createSignal(true)
  const Pears = () => {
    const words = () => {
      if (!isRipe()) throw new Error('not ripe')
      return 'Ripe pears'
    }
    return <p>{words()}</p>
  }
  answer('plugins.here', here(install({ slots: { 'home.card': Pears } })))
  renderInDistrict(() => card())
  await screen.findByText('Ripe pears')
  setRipe(false)
  expect((await screen.findByRole('alert')).textContent).toContain('does not work right now')
  setRipe(true)
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Ripe pears')).toBeTruthy()
})

test('what cannot be fetched is a fault like any other, and is fetched again', async () => {
  const id = install({ slots: { 'home.card': () => <p>Pears</p> } })
  const load = vi.mocked(webParts[id] as () => Promise<{ default: PluginWeb }>)
  load.mockRejectedValueOnce(new Error('gone'))
  answer('plugins.here', here(id))
  renderInDistrict(() => card())
  await screen.findByRole('alert')
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Pears')).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(2)
})

test('a part reads analyses and records of its own plugin at its place, in the reader’s language', async () => {
  const Reads = () => {
    const visits = useAnalysis('visits')
    const beds = useRecords('bed', () => ({ status: ['sown'], limit: 5 }))
    const { say } = useWords()
    const shown = () => {
      const [a, b] = [visits(), beds()]
      return a.state === 'ready' && b.state === 'ready' ? `${a.shown.title}, ${say('web/beds', { count: b.shown.total })}` : a.state
    }
    return <p>{shown()}</p>
  }
  const id = install({
    slots: { 'home.card': Reads },
    messages: { en: { 'web/beds': 'beds' }, es: { 'web/beds': '{count, plural, one {un arriate} other {# arriates}}' } },
  })
  answer('plugins.here', here(id))
  answer('analyses.read', { title: 'Visitas' })
  answer('records.list', { rows: [], total: 2, names: {}, today: '2026-11-29', may: { create: true } })
  renderInDistrict(() => card(), 'es')
  expect(await screen.findByText('Visitas, 2 arriates')).toBeTruthy()
  const at = { slug: 'alder', pluginId: id, orgId: 'birch', locale: 'es' }
  expect(asked).toContainEqual(['analyses.read', { ...at, analysisId: 'visits' }])
  expect(asked).toContainEqual(['records.list', { ...at, formId: 'bed', status: ['sown'], limit: 5 }])
})

test('a part acts on records of its own plugin alone', async () => {
  const outcomes: unknown[] = []
  const Acts = () => {
    const act = useAct()
    const run = async () => {
      outcomes.push(await act({ do: 'record.create', type: 'bed', orgId: 'birch', values: { label: 'North', kinds: ['a'] } }))
      outcomes.push(await act({ do: 'record.move', recordId: 'bed-1', version: 3, move: 'sow' }))
    }
    return (
      <button type="button" onClick={() => void run()}>
        Sow
      </button>
    )
  }
  const id = install({ slots: { 'home.card': Acts } })
  answer('plugins.here', here(id))
  answer('records.create', { recordId: 'bed-9', version: 1, isNew: true })
  answer('records.read', { form: { pluginId: 'somebody-else' } })
  renderInDistrict(() => card())
  fireEvent.click(await screen.findByRole('button', { name: 'Sow' }))
  await vi.waitFor(() => expect(outcomes).toHaveLength(2), 10_000)
  expect(outcomes).toEqual([
    { ok: true, value: { recordId: 'bed-9', version: 1 } },
    { ok: false, error: { code: 'record.form_not_here', path: ['recordId'] } },
  ])
  expect(asked).toContainEqual([
    'records.create',
    { slug: 'alder', pluginId: id, formId: 'bed', orgId: 'birch', fields: { label: 'North', kinds: ['a'] }, clientKey: expect.any(String) },
  ])
  expect(asked.some(([name]) => name === 'records.move')).toBe(false)
})

test('what is refused is an answer in words and not thrown', async () => {
  const outcomes: unknown[] = []
  const Acts = () => {
    const act = useAct()
    return (
      <button type="button" onClick={async () => outcomes.push(await act({ do: 'record.remove', recordId: 'bed-1', version: 3 }))}>
        Remove
      </button>
    )
  }
  const id = install({ slots: { 'home.card': Acts } })
  answer('plugins.here', here(id))
  answer('records.read', { form: { pluginId: id } })
  answer('records.remove', new Error('broken'))
  renderInDistrict(() => card())
  fireEvent.click(await screen.findByRole('button', { name: 'Remove' }))
  await vi.waitFor(() => expect(outcomes).toEqual([{ ok: false, error: expect.objectContaining({ code: 'fault' }) }]), 10_000)
})

test('pages are linked in the reader’s language, and a part knows the addresses of its own', async () => {
  const Links = () => <a href={useAddress()({ to: 'page', path: 'pears' })}>Pears</a>
  const id = install({
    slots: { 'home.card': Links },
    pages: [{ path: 'pears', title: { en: 'Pears', es: 'Peras' }, component: () => <p>All pears</p> }],
  })
  answer('plugins.here', here(id))
  renderInDistrict(
    () => (
      <>
        {card()}
        <PluginPageLinks orgId="birch" />
      </>
    ),
    'es',
  )
  const address = `/d/alder/more/${id}/pears?org=birch`
  expect((await screen.findByRole('link', { name: 'Peras' })).getAttribute('href')).toBe(address)
  expect(screen.getByRole('link', { name: 'Pears' }).getAttribute('href')).toBe(address)
  expect(screen.getByRole('navigation', { name: `Páginas de The ${id}` })).toBeTruthy()
})
