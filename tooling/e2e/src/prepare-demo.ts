import { startServer } from './start-server.ts'

/**
 * Plays the demo district once; every server that a journey starts with `--demo` begins with a copy of it. Takes some seconds, which each
 * of them would take otherwise.
 *
 * @returns what deletes it
 */
export default async function prepareDemo(): Promise<() => Promise<void>> {
  const server = await startServer({ flags: ['--demo'] })
  server.demoLink()
  await server.stop()
  process.env.TILTH_DEMO_DATA = server.dataDirectory
  return server.clean
}
