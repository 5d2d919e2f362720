import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measureFile } from './measure-file.ts'
import { readRatedFile } from './rated-file.ts'
import { darkTokens, lightTokens } from './report-style.ts'
import { writeHtml } from './write-html.ts'

const map = { team: 'team', rater: 'who', items: { a: 'A', b: 'B' } }

const page = (csv: string, locale: 'en' | 'es' = 'en'): string => {
  const read = readRatedFile({ csv, map, framework: undefined, levels: 5, locale, file: 'a <b> & "c".csv' })
  if (!read.ok) throw new Error(read.error.code)
  return writeHtml(measureFile(read.value, locale), locale)
}

const rows = (team: string, marks: readonly number[]): string => marks.map((mark, who) => `${team},${who},${mark},${6 - mark}`).join('\n')

const ratings = `team,who,a,b\n${rows('<script>alert(1)</script>', [1, 1, 2, 5, 5])}\n${rows('Röd', [4, 4, 4])}\n`

test('the page is whole by itself: one style that its policy names, no script, nothing from elsewhere', () => {
  const html = page(ratings)
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style ?? '')
  expect(styles).toHaveLength(1)
  expect(html).toContain(
    `style-src 'sha256-${createHash('sha256')
      .update(styles[0] ?? '')
      .digest('base64')}'`,
  )
  expect(html).not.toMatch(/<script|<link|\sstyle=|\son\w+=|url\(|https?:/)
})

test('what a file says is text and nothing more', () => {
  const html = page(ratings)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;, 5 people')
  expect(html).toContain('<title>Agreement report: a &lt;b&gt; &amp; &quot;c&quot;.csv</title>')
})

test('each team and item has a strip whose name is its sentence, and every link leads to a team', () => {
  const html = page(ratings)
  expect(html.match(/<svg /g)).toHaveLength(4)
  expect(html).toContain('aria-label="All three placed it at level 4')
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(targets).toEqual(['team-0', 'team-1'])
  for (const id of targets) expect(html).toContain(`<h3 id="${id}">`)
})

test('Spanish is Spanish', () => {
  const html = page(ratings, 'es')
  expect(html).toContain('<html lang="es">')
  expect(html).toContain('Informe de acuerdo')
  expect(html).not.toContain('Talk about')
})

test('colors are those of the product', () => {
  const tokens = readFileSync(join(import.meta.dirname, '..', '..', '..', 'ui', 'src', 'tokens.css'), 'utf8')
  const declared = (name: string): readonly (string | undefined)[] =>
    [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].map(([, color]) => color)
  for (const name of Object.keys(lightTokens) as (keyof typeof lightTokens)[])
    expect(declared(name).slice(0, 2), name).toEqual([lightTokens[name], darkTokens[name]])
})
