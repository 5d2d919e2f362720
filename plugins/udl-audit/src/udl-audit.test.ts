import { type Framework, loadPlugin } from '@tilth/plugin-kit'
import { describe, expect, test } from 'vitest'
import { considerations, guidelines } from './considerations.fixture.ts'
import { udlAudit } from './index.ts'

const load = (): Framework => {
  const result = loadPlugin(udlAudit)
  const [framework] = result.ok ? result.value.frameworks : []
  if (!framework) throw new Error('The plugin holds no framework that can be read')
  return framework
}

const framework = load()
const ofKind = (kind: string) => framework.conditions.filter(condition => condition.kind === kind)
const instrumentOf = (id: string) => {
  const found = framework.instruments.find(instrument => instrument.id === id)
  if (!found) throw new Error(`There is no ${id}`)
  return found
}

describe('the Guidelines are whole', () => {
  test('three principles, nine guidelines, thirty-six considerations', () => {
    expect(framework.attributes?.find(attribute => attribute.id === 'principle')?.values.map(value => value.label)).toEqual([
      'Design Multiple Means of Engagement',
      'Design Multiple Means of Representation',
      'Design Multiple Means of Action & Expression',
    ])
    expect([ofKind('guideline').length, ofKind('consideration').length, framework.conditions.length]).toEqual([9, 36, 45])
  })

  test('thirteen, twelve and eleven considerations: 4+5+4, 3+5+4, 2+4+5', () => {
    const count = (principle: string) =>
      framework.layers.map(
        ({ code }) =>
          ofKind('consideration').filter(({ layer, attributes }) => layer === code && attributes?.principle === principle).length,
      )
    expect(framework.layers.map(layer => layer.label)).toEqual(['Access', 'Support', 'Executive Function'])
    expect([count('engagement'), count('representation'), count('action-and-expression')]).toEqual([
      [4, 5, 4],
      [3, 5, 4],
      [2, 4, 5],
    ])
  })

  test('names and numbers word for word', () => {
    const named = (kind: string) => Object.fromEntries(ofKind(kind).map(({ officialNumber, label }) => [officialNumber, label]))
    expect(named('guideline')).toEqual(guidelines)
    expect(named('consideration')).toEqual(considerations)
  })

  test('a consideration stands under the guideline of its number, in its row and under its principle', () => {
    for (const { officialNumber, parent, layer, attributes } of ofKind('consideration')) {
      const above = framework.conditions.find(condition => condition.code === parent)
      expect([above?.officialNumber, above?.layer, above?.attributes?.principle]).toEqual([
        officialNumber?.split('.')[0],
        layer,
        attributes?.principle,
      ])
    }
  })

  test('in CAST’s layout Engagement stands first, numbered 7 to 9', () => {
    const inLayout = framework.conditions.toSorted((a, b) => (a.displayOrder ?? 0) - (b.displayOrder ?? 0))
    expect(inLayout.filter(({ kind }) => kind === 'guideline').map(({ officialNumber }) => officialNumber)).toEqual([
      '7',
      '8',
      '9',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ])
    expect(inLayout.slice(0, 3).map(({ officialNumber }) => officialNumber)).toEqual(['7', '7.1', '7.2'])
    expect(new Set(inLayout.map(({ displayOrder }) => displayOrder)).size).toBe(45)
  })

  test('no code is a bare number, which in version 2 can mean something else', () => {
    const letters: Readonly<Record<string, string>> = { engagement: 'E', representation: 'R', 'action-and-expression': 'A' }
    for (const { code, officialNumber, attributes } of framework.conditions)
      expect(code).toBe(`${letters[attributes?.principle ?? '']}${officialNumber}`)
    expect(framework.instruments.flatMap(({ items }) => items).filter(item => item.code !== item.condition)).toEqual([])
  })
})

describe('what belongs to whom', () => {
  test('CAST’s are names and numbers; everything longer is ours', () => {
    expect([framework.labelsOnly, framework.officialText, framework.completeness]).toEqual([true, false, 'complete'])
    const { conditions, scales, texts } = framework
    const owners = [
      ...conditions.flatMap(({ rubrics, lookFors = [] }) => [...rubrics, ...lookFors].map(({ owner }) => owner)),
      ...scales.flatMap(scale => (scale.kind === 'levels' ? scale.levels.map(({ owner }) => owner) : [])),
      ...texts.map(({ owner }) => owner),
    ]
    expect(new Set(owners)).toEqual(new Set(['ours']))
  })

  test('the attribution is CAST’s line, and says that look-fors are not', () => {
    expect(framework.licence.attribution).toContain(
      'CAST (2024). Universal Design for Learning Guidelines version 3.0. Retrieved from https://udlguidelines.cast.org',
    )
    expect(framework.licence.attribution).toContain("Look-fors are this project's own and not endorsed by CAST.")
    expect([framework.licence.id, framework.licence.derivativesAllowed]).toEqual(['unknown', false])
  })
})

describe('look-fors and levels', () => {
  test('each consideration says what a barrier and an option look like, in words of its own', () => {
    for (const { lookFors = [] } of ofKind('consideration')) expect(lookFors.map(({ kind }) => kind)).toEqual(['barrier', 'option'])
    expect(new Set(ofKind('consideration').flatMap(({ lookFors = [] }) => lookFors.map(({ text }) => text))).size).toBe(72)
  })

  test('the first level is the barrier, the third the option', () => {
    for (const { lookFors = [], rubrics } of ofKind('consideration')) {
      const [rubric] = rubrics
      expect([rubric?.scale, rubric?.descriptors[0], rubric?.descriptors[2]]).toEqual(['audit', lookFors[0]?.text, lookFors[1]?.text])
    }
  })

  test('four levels, and what could not be seen is no level', () => {
    const [audit] = framework.scales
    expect(audit?.kind === 'levels' && audit.levels.map(({ label }) => label)).toEqual([
      'Not yet designed',
      'Some options',
      'Options by design',
      'Learners choose and reflect',
    ])
    expect(audit?.allows).toEqual({ notSure: false, notMine: false, notApplicable: false, notObservable: true })
  })
})

describe('self-audit', () => {
  const { kind, items, subsets } = instrumentOf('self-audit')

  test('asks about every consideration', () => {
    expect(kind).toBe('self-assessment')
    expect(items.map(({ condition }) => condition)).toEqual(ofKind('consideration').map(({ code }) => code))
  })

  test.each([
    ['environment, practices, materials and resources', ['environment', 'practices', 'materials', 'resources'], 'ours'],
    ['principle', ['engagement', 'representation', 'action-and-expression'], 'framework'],
    ['row', ['access', 'support', 'executive-function'], 'framework'],
  ])('each item once in a subset by %s', (_, ids, owner) => {
    const chosen = ids.flatMap(id => subsets.filter(subset => subset.id === id))
    expect(chosen.map(subset => subset.owner)).toEqual(ids.map(() => owner))
    expect(chosen.flatMap(subset => subset.items).toSorted()).toEqual(items.map(({ code }) => code).toSorted())
  })

  test('a consideration’s attribute is the subset it is in', () => {
    for (const { code, attributes } of ofKind('consideration'))
      expect(subsets.filter(({ items: chosen }) => chosen.includes(code)).map(({ id }) => id)).toContain(attributes?.audits)
  })
})

describe('walkthrough', () => {
  const { kind, items, fields = [], focus, access } = instrumentOf('walkthrough')

  test('looks at three to six of all considerations', () => {
    expect([kind, items.length, focus]).toEqual(['walkthrough', 36, { least: 3, most: 6 }])
  })

  test('whatever tells a class or a person apart, and words of people, are private', () => {
    expect(fields.filter(field => field.private).map(field => field.id)).toEqual([
      'class',
      'grade-band',
      'subject',
      'seen',
      'learner-voice',
    ])
    expect(fields.filter(field => field.kind === 'person' || field.kind === 'student')).toEqual([])
  })

  test('a barrier and a next step become change ideas', () => {
    expect(fields.filter(field => field.becomes === 'change-idea').map(field => field.id)).toEqual(['barriers', 'next-step'])
  })

  test('an observer writes a visit and sees no other', () => {
    const roles = (audience: typeof access, part: 'see' | 'write') =>
      audience?.[part].map(one => (one.who === 'role' ? one.role : one.who)).toSorted()
    expect(roles(access, 'see')).toEqual(['administrator', 'author', 'coach', 'facilitator'])
    expect(roles(access, 'write')).toEqual(['coach', 'facilitator', 'member', 'observer'])
  })
})

test('a materials audit holds the material, the barrier, the fix and the day', () => {
  const { kind, items, fields = [], focus } = instrumentOf('materials-audit')
  expect([kind, focus, fields.filter(field => field.required).map(field => field.id)]).toEqual([
    'checklist',
    { least: 1, most: 6 },
    ['date', 'material'],
  ])
  expect(fields.map(field => field.id)).toEqual(expect.arrayContaining(['barrier', 'fix']))
  expect(items.every(item => item.scale === 'material')).toBe(true)
})

test('every link of the crosswalk begins at a condition that is here, and says no more than that something is shared', () => {
  const result = loadPlugin(udlAudit)
  const links = result.ok ? result.value.crosswalks.flatMap(crosswalk => crosswalk.links) : []
  const codes = framework.conditions.map(({ code }) => code)
  expect(links).toHaveLength(15)
  expect(links.filter(({ from }) => from.framework !== framework.id || !codes.includes(from.code))).toEqual([])
  expect(new Set(links.map(({ relation, by }) => `${relation} ${by}`))).toEqual(new Set(['intersects ours']))
})

describe('Spanish', () => {
  const spanish = framework.translations.es
  const texts = Object.entries(spanish?.texts ?? {})

  test('is ours and waits for a reader', () => {
    expect([spanish?.by, spanish?.reviewed]).toEqual(['ours', false])
  })

  test('asks and exclaims with both marks', () => {
    for (const [, text] of texts) {
      expect(text.split('¿').length).toBe(text.split('?').length)
      expect(text.split('¡').length).toBe(text.split('!').length)
    }
  })

  test('addresses nobody as tú or vosotros and keeps the quotes of the page', () => {
    expect(texts.filter(([, text]) => /(?<!\p{L})(tú|tus?|ti|vosotros|vuestr[oa]s?)(?!\p{L})|[«»"']/iu.test(text))).toEqual([])
  })
})
