import { pathToFileURL } from 'node:url'

/**
 * Lets a built program take over this process: it finds its own path and the arguments after ours in `process.argv`, gets every signal
 * itself, and its exit code is the exit code.
 *
 * @param {string} entry absolute path
 */
export async function runBuilt(entry) {
  process.argv[1] = entry
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(entry).href)
}
