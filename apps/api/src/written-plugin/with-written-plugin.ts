import { type InstalledPlugin, type Manifest, manifestOf } from '@tilth/plugin-kit'

type Entry = Manifest | InstalledPlugin

/** The installation's plugins and the one that is being written, which stands for an installed one of the same id. */
export const withWrittenPlugin = (installed: readonly Entry[], written: Entry | null): readonly Entry[] =>
  written === null ? installed : [...installed.filter(entry => manifestOf(entry).id !== manifestOf(written).id), written]
