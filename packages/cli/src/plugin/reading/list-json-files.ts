import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Folders of an author's package that hold nothing he or she wrote as the plugin. */
const leftOut = new Set(['node_modules', 'dist', 'packed'])

/** Nothing of a package's own settings is part of the plugin. */
const isSetting = (name: string): boolean => /^(package(-lock)?|tsconfig.*)\.json$/.test(name)

/** The JSON files of a plugin's folder, absolute, in order of their names. */
export const listJsonFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => !entry.name.startsWith('.') && !leftOut.has(entry.name))
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap(entry => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return listJsonFiles(path)
      return entry.isFile() && entry.name.endsWith('.json') && !isSetting(entry.name) ? [path] : []
    })
