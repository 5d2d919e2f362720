import { randomBytes } from 'node:crypto'
import { query, toStatement } from '@tilth/db'
import { heldRole, org } from '@tilth/db/district'
import { tlaConditions } from '@tilth/plugin-tla-conditions'
import { loadInstalledPlugins } from '../src/plugins/load-installed-plugins.ts'
import type { DistrictContext } from '../src/use-case/context.ts'
import { createTestDistrict, createTestInstallation, type TestDistrict, type TestPerson } from './harness.ts'

const unique = (prefix: string): string => `${prefix}-${randomBytes(4).toString('hex')}`

const licence = {
  id: 'CC0-1.0',
  name: 'Public domain',
  attribution: 'Made up for a test.',
  derivativesAllowed: true,
  redistributable: true,
}

/** A plugin with ids that nothing else knows: a record with a life, a log that reaches a class one step away, and a visit. */
export const orchardForms = () => {
  const ids = {
    plugin: unique('orchard'),
    tree: unique('tree'),
    watering: unique('watering'),
    framework: unique('grove'),
    walk: unique('walk'),
  }
  const document = { format: 1, edition: 1, summary: 'Made up.', language: 'en', licence }
  const tree = {
    ...document,
    id: ids.tree,
    title: 'Tree',
    plural: 'Trees',
    named: 'plant',
    fields: [
      { id: 'plant', kind: 'student', label: 'Plant', required: true },
      { id: 'gardener', kind: 'person', label: 'Gardener', required: true },
      { id: 'class', kind: 'org', label: 'Class', orgKinds: ['class'], private: true },
      { id: 'starts', kind: 'date', label: 'Starts' },
      {
        id: 'soil',
        kind: 'choice',
        label: 'Soil',
        options: [
          { id: 'clay', label: 'Clay' },
          { id: 'sand', label: 'Sand' },
        ],
      },
      { id: 'remark', kind: 'text', label: 'Remark', long: true },
    ],
    life: {
      statuses: [
        { id: 'waiting', label: 'Waiting' },
        { id: 'grows', label: 'Grows' },
        { id: 'felled', label: 'Felled', final: true },
      ],
      moves: [
        { id: 'plant', label: 'Plant', from: ['waiting'], to: 'grows', needs: ['starts'] },
        { id: 'fell', label: 'Fell', from: ['waiting', 'grows'], to: 'felled', needs: [], reason: true },
      ],
    },
    access: {
      see: [
        { who: 'role', role: 'coach' },
        { who: 'named', field: 'gardener' },
        { who: 'lead', field: 'class', fields: ['plant', 'gardener', 'starts'] },
      ],
      write: [{ who: 'role', role: 'coach' }],
    },
    views: [{ kind: 'list', columns: ['plant', 'gardener'] }],
    translations: { es: { by: 'ours', reviewed: false, texts: { title: 'Árbol', 'fields/plant/label': 'Planta' } } },
  }
  const watering = {
    ...document,
    id: ids.watering,
    title: 'Watering',
    plural: 'Waterings',
    named: 'on',
    keepMonths: 12,
    fields: [
      { id: 'on', kind: 'date', label: 'Day', required: true, default: 'today' },
      { id: 'tree', kind: 'reference', label: 'Tree', to: 'record', recordType: ids.tree, required: true },
      { id: 'liters', kind: 'number', label: 'Liters', min: 0, max: 100, unit: 'liters' },
      { id: 'note', kind: 'text', label: 'Note', long: true },
      { id: 'next', kind: 'text', label: 'Next step', long: true },
      { id: 'absence', kind: 'text', label: 'Why not', long: true, private: true },
      { id: 'gardener', kind: 'person', label: 'Who watered' },
      { id: 'remark', kind: 'text', label: 'Remark', long: true },
    ],
    access: {
      see: [
        { who: 'role', role: 'coach' },
        { who: 'named', field: 'tree.gardener' },
        { who: 'lead', field: 'tree.class', fields: ['note', 'next'] },
      ],
      write: [
        { who: 'role', role: 'coach' },
        { who: 'named', field: 'tree.gardener' },
      ],
    },
    views: [{ kind: 'list', columns: ['on', 'liters'] }],
    translations: {},
  }
  const codes = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6']
  const framework = {
    ...document,
    id: ids.framework,
    title: 'Conditions of a grove',
    shortTitle: 'Grove',
    versionLabel: 'First',
    owner: 'Nobody',
    completeness: 'complete',
    labelsOnly: false,
    officialText: false,
    notice: 'A made-up framework.',
    layers: [{ code: 'L', label: 'Layer', heading: 'Layer', purpose: '', description: '', evidence: 'ours' }],
    conditions: codes.map(code => ({
      code,
      codeStatus: 'ours',
      layer: 'L',
      label: `Bed ${code}`,
      description: '',
      evidence: 'ours',
      ratable: true,
      rubrics: [],
      lookFors: [{ id: 'dry', kind: 'barrier', text: 'Dry leaves', owner: 'ours' }],
    })),
    scales: [
      {
        id: 'bloom',
        kind: 'levels',
        allows: { notSure: false, notMine: false, notApplicable: false, notObservable: true },
        levels: ['bare', 'bud', 'open', 'full'].map(id => ({ id, label: id, owner: 'ours' })),
      },
    ],
    instruments: [
      {
        id: ids.walk,
        kind: 'walkthrough',
        title: 'Walk',
        purpose: 'To look.',
        question: 'What do you see?',
        minutes: 15,
        items: codes.map(code => ({ code, condition: code, scale: 'bloom' })),
        fields: [
          { id: 'on', kind: 'date', label: 'Day', required: true },
          { id: 'class', kind: 'org', label: 'Class', orgKinds: ['class'], private: true, required: true },
          { id: 'barrier', kind: 'text', label: 'What is in the way?', long: true, becomes: 'change-idea' },
          { id: 'heard', kind: 'text', label: 'What was said?', long: true, private: true },
        ],
        subsets: [],
      },
    ],
    texts: [],
    translations: {},
  }
  const manifest = {
    api: 1,
    id: ids.plugin,
    version: '1.0.0',
    name: 'Orchard',
    summary: 'Made up for a test.',
    licence: 'CC0-1.0',
    maker: 'Nobody',
    languages: ['en', 'es'],
    frameworks: [framework],
    recordTypes: [tree, watering],
  }
  const plugins = loadInstalledPlugins([manifest, tlaConditions])
  if (plugins.refused.length > 0) throw new Error(JSON.stringify(plugins.refused))
  return {
    ids,
    plugins,
    manifest,
    treeForm: { pluginId: ids.plugin, formId: ids.tree },
    wateringForm: { pluginId: ids.plugin, formId: ids.watering },
    walkForm: { pluginId: ids.plugin, formId: `${ids.framework}/${ids.walk}` },
  }
}

export interface OrchardDistrict {
  readonly district: TestDistrict
  readonly orchard: ReturnType<typeof orchardForms>
  /** Classes of the first school. */
  readonly rooms: readonly string[]
  readonly secondSchoolId: string
  readonly secondRooms: readonly string[]
  join(name: string, role: Parameters<TestDistrict['addPerson']>[1], orgId?: string): Promise<DistrictContext & { readonly me: TestPerson }>
  /** Further roles of somebody, seen by a context that is opened afterwards. */
  grant(person: TestPerson, held: { readonly role: Parameters<TestDistrict['addPerson']>[1]; readonly orgId: string }): Promise<void>
}

/** Two schools with classes, and the plugin. */
export const orchardDistrict = async (): Promise<OrchardDistrict> => {
  const orchard = orchardForms()
  const district = await createTestDistrict(await createTestInstallation({ plugins: orchard.plugins }))
  const { db } = await district.asSystem()
  const secondSchoolId = 'second-school'
  const rooms = ['a', 'b', 'c', 'd'].map(name => `room-${name}`)
  const secondRooms = ['x', 'y', 'z'].map(name => `room-${name}`)
  const classOf = (parentId: string) => (id: string) =>
    toStatement(query.insert(org).values({ id, parentId, kind: 'class', name: `Class ${id}` }))
  await db.write([
    toStatement(query.insert(org).values({ id: secondSchoolId, parentId: district.rootId, kind: 'school', name: 'Second school' })),
    ...rooms.map(classOf(district.schoolId)),
    ...secondRooms.map(classOf(secondSchoolId)),
  ])
  return {
    district,
    orchard,
    rooms,
    secondSchoolId,
    secondRooms,
    join: async (name, role, orgId = district.schoolId) => {
      const me = await district.addPerson(name, role, orgId)
      return { ...(await district.as(me)), me }
    },
    grant: async (person, { role, orgId }) => {
      await db.write([
        toStatement(query.insert(heldRole).values({ personId: person.personId, orgId, role, grantedAt: district.clock.now })),
      ])
    },
  }
}
