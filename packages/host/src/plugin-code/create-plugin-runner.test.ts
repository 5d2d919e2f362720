import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { createPluginRunner, type PluginRunner, type PluginRunnerOptions } from './create-plugin-runner.ts'

const require = createRequire(import.meta.url)

const entry = {
  path: fileURLToPath(new URL('./fixtures/plugin-process.ts', import.meta.url)),
  execArgv: ['--conditions=@tilth/source', '--import', pathToFileURL(require.resolve('tsx')).href],
}

const running: PluginRunner[] = []

afterEach(async () => {
  for (const runner of running.splice(0)) await runner.close()
})

const start = (options: Partial<PluginRunnerOptions> = {}): PluginRunner => {
  const runner = createPluginRunner({ entry, ...options })
  running.push(runner)
  return runner
}

const analyze = (runner: PluginRunner, pluginId: string, id: string, input: unknown = null) =>
  runner.run({ pluginId, kind: 'analysis', id, input })

const fault = (code: string, plugin: string, id: string) => ({
  ok: false,
  error: { code, params: { plugin, part: `analysis:${id}` } },
})

test('a loop without end is ended and named, and meanwhile another plugin answers', async () => {
  const runner = start()
  await analyze(runner, 'steady', 'count')
  let isOver = false
  const looping = analyze(runner, 'unruly', 'loop').finally(() => {
    isOver = true
  })
  const others = await Promise.all([1, 2, 3].map(() => analyze(runner, 'steady', 'echo', { still: 'here' })))
  expect(isOver).toBe(false)
  expect(others).toEqual([1, 2, 3].map(() => ({ ok: true, value: { still: 'here' } })))
  expect(await looping).toEqual(fault('analysis.timed_out', 'unruly', 'loop'))
  expect(await analyze(runner, 'unruly', 'prints')).toEqual({ ok: true, value: {} })
})

test.each(['lists', 'map', 'buffers'])('memory that grows for ever ends the plugin and nothing else: %s', async id => {
  const runner = start({ timeLimit: 45_000 })
  const [hungry, other] = await Promise.all([analyze(runner, 'unruly', id), analyze(runner, 'steady', 'echo', 1)])
  expect([hungry, other]).toEqual([fault('analysis.out_of_memory', 'unruly', id), { ok: true, value: 1 }])
  expect(await analyze(runner, 'unruly', 'prints')).toEqual({ ok: true, value: {} })
})

test('whatever else a part does wrong has its code, and no word of it comes back', async () => {
  const runner = start()
  const codes: Record<string, string> = {}
  for (const id of ['throws', 'rejects', 'leaves-a-rejection', 'promises', 'exits', 'code', 'large', 'nowhere', 'constructor']) {
    const result = await analyze(runner, 'unruly', id)
    expect(JSON.stringify(result)).not.toContain('Ada')
    codes[id] = result.ok ? 'ok' : result.error.code
  }
  expect(codes).toEqual({
    throws: 'analysis.threw',
    rejects: 'analysis.threw',
    'leaves-a-rejection': 'analysis.threw',
    promises: 'analysis.bad_output',
    exits: 'analysis.threw',
    code: 'analysis.bad_output',
    large: 'analysis.bad_output',
    nowhere: 'analysis.unknown',
    constructor: 'analysis.unknown',
  })
})

test('code that cannot be loaded, and a plugin without code, answer too', async () => {
  const runner = start()
  expect(await analyze(runner, 'broken', 'count')).toEqual(fault('analysis.threw', 'broken', 'count'))
  expect(await analyze(runner, 'document', 'count')).toEqual(fault('analysis.unknown', 'document', 'count'))
  expect(await analyze(runner, 'nobody', 'count')).toEqual(fault('analysis.unknown', 'nobody', 'count'))
})

test('loading takes as long as it takes: only the run is timed', async () => {
  const runner = start({ timeLimit: 1000 })
  expect(await analyze(runner, 'slow', 'echo', 7)).toEqual({ ok: true, value: 7 })
})

test('a process is kept while there is something to do, asked one thing at a time, and ended afterwards', async () => {
  const runner = start({ idleLimit: 300 })
  const many = await Promise.all([1, 2, 3].map(() => analyze(runner, 'steady', 'count')))
  const values = many.flatMap(result => (result.ok ? [result.value as { runs: number; process: number }] : []))
  expect(values.map(({ runs }) => runs)).toEqual([1, 2, 3])
  const [process] = values.map(value => value.process)
  await expect.poll(() => isRunning(process ?? 0), { timeout: 20_000 }).toBe(false)
  expect(await analyze(runner, 'steady', 'count')).toMatchObject({ ok: true, value: { runs: 1 } })
})

const isRunning = (id: number): boolean => {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

test('what a part leaves behind is found out by the next one asked, and the one after that is answered', async () => {
  const runner = start({ startLimit: 10_000 })
  expect(await analyze(runner, 'unruly', 'lurks')).toEqual({ ok: true, value: {} })
  await new Promise(resolve => setTimeout(resolve, 300))
  expect(await analyze(runner, 'unruly', 'prints')).toEqual(fault('analysis.timed_out', 'unruly', 'prints'))
  expect(await analyze(runner, 'unruly', 'prints')).toEqual({ ok: true, value: {} })
})

test('a reaction is handed its event and what stands beside it', async () => {
  const runner = start()
  const input = { event: { no: 3 }, input: { settings: {} } }
  expect(await runner.run({ pluginId: 'steady', kind: 'reaction', id: 'repeat', input })).toEqual({
    ok: true,
    value: [{ no: 3 }, { settings: {} }],
  })
})

test('the code gets nothing of the environment of the server', async () => {
  process.env.TILTH_TEST_SECRET = 'secret'
  const found = await analyze(start(), 'unruly', 'secrets')
  delete process.env.TILTH_TEST_SECRET
  expect(found.ok && found.value).not.toContain('TILTH_TEST_SECRET')
})

test('code that was exchanged is asked in a process that has loaded it anew; whoever was asked before still answers', async () => {
  const runner = start()
  const before = analyze(runner, 'steady', 'count')
  runner.renew('steady')
  runner.renew('never-asked')
  const after = analyze(runner, 'steady', 'count')
  const [first, second] = await Promise.all([before, after])
  expect([first, second]).toMatchObject([
    { ok: true, value: { runs: 1 } },
    { ok: true, value: { runs: 1 } },
  ])
  expect(first).not.toEqual(second)
})

test('whoever waits when it all ends is answered', async () => {
  const runner = start()
  const looping = analyze(runner, 'unruly', 'loop')
  const waiting = analyze(runner, 'unruly', 'prints')
  await analyze(runner, 'steady', 'count')
  await runner.close()
  const stopped = { ok: false, error: { code: 'analysis.stopped' } }
  expect([await looping, await waiting, await analyze(runner, 'steady', 'count')]).toEqual([stopped, stopped, stopped])
})
