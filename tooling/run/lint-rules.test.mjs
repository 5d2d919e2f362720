import { spawnSync } from 'node:child_process'
import { cpSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { plantFiles } from './guards/plant-files.mjs'
import { root } from './root.mjs'

/** What each linter has to find, and where: the text of a planted file and the rule's name. */
const impure = {
  'the time': ['export const now = () => Date.now()', 'no-restricted-globals'],
  today: ['export const today = () => new Date()', 'no-restricted-globals'],
  chance: ['export const chance = () => Math.random()', 'no-restricted-properties'],
  'its process': ['export const env = () => process.env', 'no-restricted-globals'],
  'a terminal': ["export const say = () => console.log('x')", 'no-restricted-globals'],
  'the network': ["export const load = () => fetch('x')", 'no-restricted-globals'],
  'random bytes': ['export const id = () => crypto.randomUUID()', 'no-restricted-globals'],
  'a way around': ['export const now = () => globalThis.Date.now()', 'no-restricted-globals'],
}
const reaching = {
  'a request': ["export const load = () => fetch('/trpc')", 'no-restricted-globals'],
  'a request of the old kind': ['export const load = () => new XMLHttpRequest()', 'no-restricted-globals'],
  'a way to another screen': ["export const leave = () => location.assign('/')", 'no-restricted-globals'],
  'a store of its own': ["export const keep = () => localStorage.setItem('a', 'b')", 'no-restricted-globals'],
  'a way around': ["export const load = () => globalThis.fetch('/trpc')", 'no-restricted-globals'],
}
const wrong = {
  'three parameters of an arrow': ['export const move = (one: 1, two: 2, three: 3) => one + two + three', 'two-parameters', 'ts'],
  'three parameters of a function': ['export function move(one: 1, two: 2, three: 3) { return one + two + three }', 'two-parameters', 'ts'],
  'lost reactivity': ['export const Name = ({ name }: { name: string }) => <p>{name}</p>', 'solid(no-destructure)', 'tsx'],
  any: ['export const read = (value: any) => value', 'noExplicitAny', 'ts'],
  'a default export': ['export default 1', 'noDefaultExport', 'ts'],
  'a promise nobody waits for': ['const save = async () => 1\nexport const press = () => {\n  save()\n}', 'noFloatingPromises', 'ts'],
  'the console': ["export const say = () => console.log('x')", 'noConsole', 'ts'],
}
const sound = {
  'packages/host/src/sound.ts': 'export const now = () => Date.now() + Math.random()\n',
  'packages/host/src/can.ts': 'export const can = (actor: 1, action: 2, subject: 3) => actor + action + subject\n',
  'plugins/orchard/src/web/sound.tsx': 'export const Pear = (props: { readonly href: string }) => <a href={props.href}>Pear</a>\n',
  'packages/core/src/sound.ts': 'export const largest = (one: number, other: number) => Math.max(one, other)\n',
}

/** @param {string} what */
const stem = what => what.replaceAll(' ', '-')
const house = plantFiles({
  'package.json': '{}',
  ...sound,
  ...Object.fromEntries(Object.entries(impure).map(([what, [text]]) => [`packages/core/src/${stem(what)}.ts`, `${text}\n`])),
  ...Object.fromEntries(Object.entries(reaching).map(([what, [text]]) => [`plugins/orchard/src/web/${stem(what)}.ts`, `${text}\n`])),
  ...Object.fromEntries(
    Object.entries(wrong).map(([what, [text, , ending]]) => [`packages/host/src/${stem(what)}.${ending}`, `${text}\n`]),
  ),
})
for (const path of ['.oxlintrc.json', 'biome.json', 'tooling/lint']) cpSync(join(root, path), join(house, path), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
afterAll(() => rmSync(house, { recursive: true }))

const found = [
  ...lines(['oxlint', '--format=unix', 'packages', 'plugins']),
  ...lines(['biome', 'lint', '--reporter=github', '--max-diagnostics=none', '--vcs-enabled=false', 'packages', 'plugins']),
]

/**
 * @param {readonly [string, ...string[]]} command
 * @returns {readonly string[]} the lines it printed, each a finding with its file
 */
function lines([program, ...args]) {
  const { stdout } = spawnSync(join(root, 'node_modules', '.bin', program), args, { cwd: house, encoding: 'utf8' })
  return stdout.split('\n')
}

/** @param {string} path */
const findingsIn = path => found.filter(line => line.includes(path))

test.each(Object.entries(impure).map(([what, [, rule]]) => [what, rule]))('core asks nothing of its surroundings: %s', (what, rule) => {
  expect(findingsIn(`packages/core/src/${stem(what)}.ts`).join('\n')).toContain(rule)
})

test.each(Object.entries(reaching).map(([what, [, rule]]) => [what, rule]))('a web part of a plugin has no %s', (what, rule) => {
  expect(findingsIn(`plugins/orchard/src/web/${stem(what)}.ts`).join('\n')).toContain(rule)
})

test.each(Object.entries(wrong).map(([what, [, rule]]) => [what, rule]))('nowhere: %s', (what, rule) => {
  expect(findingsIn(`packages/host/src/${stem(what)}.`).join('\n')).toContain(rule)
})

test.each(Object.keys(sound))('nothing is found in a sound file: %s', path => {
  expect(findingsIn(path)).toEqual([])
})
