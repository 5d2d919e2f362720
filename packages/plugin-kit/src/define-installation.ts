import type { Manifest } from './manifest.ts'

/** What one installation is made of. */
export interface Installation {
  readonly plugins: readonly Manifest[]
}

/** Names the plugins of this installation; returns its argument. */
export const defineInstallation = (installation: Installation): Installation => installation
