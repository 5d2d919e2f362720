import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { serverPaths } from './server-paths.ts'

const apps = join(import.meta.dirname, '..', '..')

const pathsIn = (file: string, pattern: RegExp): readonly string[] =>
  [...readFileSync(join(apps, file), 'utf8').matchAll(pattern)].map(([, path = '']) => path.replaceAll(/:\w+\??/g, 'x1'))

/** As Vite reads the keys of its proxy. */
const isHandedOn = (path: string): boolean =>
  serverPaths.some(key => (key.startsWith('^') ? new RegExp(key).test(path) : path.startsWith(key)))

it('hands on every file that the server takes and gives', () => {
  const files = ['files/file-routes.ts', 'feeds/feed-routes.ts'].flatMap(file =>
    pathsIn(`api/src/${file}`, /\.(?:get|post)\(\s*'(\/d\/[^']+)'/g),
  )
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter(path => !isHandedOn(path))).toEqual([])
  expect(isHandedOn('/d/demo/rounds/r1/export?form=csv')).toBe(true)
})

it('keeps every page of the app', () => {
  const pages = pathsIn('web/src/routes.tsx', /path: '(\/[^']*)'/g).flatMap(path => [path, `/d/x1${path}`])
  expect(pages.length).toBeGreaterThan(50)
  expect(pages.filter(isHandedOn)).toEqual([])
})
