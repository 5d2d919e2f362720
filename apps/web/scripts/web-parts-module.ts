import type { Plugin } from 'vite'
import { type FoundWebPart, findWebParts } from './find-web-parts.ts'

const name = 'virtual:tilth-web-parts'
const resolved = `\0${name}`

/** The text of the module: by a plugin's id, what loads its web part. */
const webPartsText = (parts: readonly FoundWebPart[]): string =>
  [
    'export const webParts = {',
    ...parts.map(({ pluginId, file }) => `  ${JSON.stringify(pluginId)}: () => import(${JSON.stringify(file)}),`),
    '}',
    '',
  ].join('\n')

/** `virtual:tilth-web-parts`: the web parts of the installed plugins, each a chunk of its own that is loaded when it is asked for. */
export const webPartsModule = (root: string, written: string | null = null): Plugin => ({
  name: 'tilth-web-parts',
  resolveId: id => (id === name ? resolved : null),
  load: id => (id === resolved ? webPartsText(findWebParts(root, written)) : null),
})
