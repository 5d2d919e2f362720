import { type Host, startHost } from './start-host.ts'
import { freePort, startWeb } from './start-web.ts'

interface Screens extends Host {
  /** Whether the web part is seen; false also where the plugin has none. */
  readonly showsWeb: boolean
}

/** What an author looks at: the server alone, or behind the app with the plugin's web part. Either ends with the other. */
export const startScreens = async (
  entry: string,
  {
    folder,
    hasWeb,
    ...of
  }: {
    /** The author's. */
    readonly folder: string
    readonly hasWeb: boolean
    readonly args: readonly string[]
    readonly pluginFolder: string
    readonly dataFolder: string
  },
): Promise<Screens> => {
  const apiPort = hasWeb ? await freePort() : 0
  const web = hasWeb ? startWeb(entry, { folder, apiPort }) : null
  if (web === null) return { ...startHost(entry, of), showsWeb: false }
  // What the server says of where it is, is where a browser finds it.
  const host = startHost(entry, { ...of, variables: { PORT: String(apiPort), TILTH_URL: web.address } })
  void web.ended.then(host.stop)
  const ended = host.ended.then(async code => {
    web.stop()
    const codeOfWeb = await web.ended
    return code === 0 ? codeOfWeb : code
  })
  return { ended, stop: host.stop, showsWeb: true }
}
