import type { Manifest } from './manifest.ts'

/** Gives the types to whoever writes a plugin and returns its argument. Whether the content is sound is found out by `loadPlugin`. */
export const definePlugin = <const T extends Manifest>(manifest: T): T => manifest
