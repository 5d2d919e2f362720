import type { Manifest } from './manifest.ts'

/**
 * Gives the types to whoever writes a plugin and returns its argument. Whether the content is sound is found out by `loadPlugin`. Takes more
 * than a manifest has, as a document may that names its `$schema`; a misspelled name is an error of types where the argument is written
 * `{ … } satisfies Manifest`.
 */
export const definePlugin = <const T extends Manifest>(manifest: T): T => manifest
