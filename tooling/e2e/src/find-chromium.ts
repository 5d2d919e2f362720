import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const programNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const fixedPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Where to look: a variable that names one program, the folders of PATH, the usual places, and last a browser that comes from npm. */
export interface ChromiumPlaces {
  readonly chosen: string | undefined
  readonly folders: readonly string[]
  readonly fixed: readonly string[]
  readonly fromNpm: () => Promise<string>
}

/** The places of this machine. TILTH_CHROMIUM names a program; `npm` there takes the browser from npm even where another is installed. */
export const machinePlaces = (environment: Readonly<Record<string, string | undefined>>): ChromiumPlaces => ({
  chosen: environment.TILTH_CHROMIUM,
  folders: (environment.PATH ?? '').split(delimiter).filter(folder => folder !== ''),
  fixed: fixedPlaces,
  fromNpm: unpackFromNpm,
})

/**
 * The path of a Chromium that can be started.
 *
 * @throws Error with what was looked for and what to do, where there is none
 */
export async function findChromium({ chosen, folders, fixed, fromNpm }: ChromiumPlaces): Promise<string> {
  if (chosen !== undefined && chosen !== '' && chosen !== 'npm') {
    if (isProgram(chosen)) return chosen
    throw new Error(`TILTH_CHROMIUM names ${chosen}, which is no program that can be started here`)
  }
  if (chosen !== 'npm') {
    const found = [...folders.flatMap(folder => programNames.map(name => join(folder, name))), ...fixed].find(isProgram)
    if (found !== undefined) return found
  }
  try {
    return await fromNpm()
  } catch (cause) {
    throw new Error(
      `No Chromium to run the journeys in. Looked for ${programNames.join(', ')} on PATH, for ${fixed.join(', ')}, and for the optional package @sparticuz/chromium (Linux x64). Install Chromium (Debian: apt install chromium) or set TILTH_CHROMIUM to one.`,
      { cause },
    )
  }
}

async function unpackFromNpm(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`@sparticuz/chromium has no program for ${process.platform} ${process.arch}`)
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
