interface Known {
  readonly id: string
  readonly names: readonly string[]
}

/** Groups that each stand beside everybody who is not in them. The names are how files in English and Spanish call them. */
const inOrOut: readonly Known[] = [
  {
    id: 'english-learner',
    names: ['english learner', 'english learners', 'el', 'ell', 'els', 'aprendiz de ingles', 'aprendices de ingles'],
  },
  {
    id: 'disability',
    names: [
      'student with disabilities',
      'students with disabilities',
      'swd',
      'sped',
      'special education',
      'iep',
      'con discapacidad',
      'estudiantes con discapacidades',
      'educacion especial',
    ],
  },
  {
    id: 'low-income',
    names: [
      'low income',
      'socioeconomically disadvantaged',
      'sed',
      'frpm',
      'frl',
      'economically disadvantaged',
      'bajos ingresos',
      'en desventaja socioeconomica',
    ],
  },
  { id: 'foster', names: ['foster', 'foster youth', 'foster child', 'jovenes de crianza', 'acogida'] },
  { id: 'homeless', names: ['homeless', 'mckinney vento', 'mckinney-vento', 'sin hogar'] },
  { id: 'migrant', names: ['migrant', 'migrante', 'migrantes'] },
]

const everybody: readonly string[] = [
  '',
  'all',
  'all students',
  'everyone',
  'everybody',
  'total',
  'todos',
  'todas',
  'todo el alumnado',
  'todos los estudiantes',
]
const yes: readonly string[] = ['yes', 'y', 'true', '1', 'in', 'si', 's']
const no: readonly string[] = ['no', 'n', 'false', '0', 'out', 'not in']
const negations = /^(?:not|non|no|never|without)[\s-]+(?:an?\s+)?/

/** How much of a partition's or a group's name is kept. */
const longest = 60

export const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replaceAll(/[\s\u00a0_]+/g, ' ')
    .trim()

const knownBy = (words: string): Known | undefined => inOrOut.find(({ id, names }) => id === words || names.includes(words))

const part = (text: string): string => text.replaceAll(':', ' ').replaceAll(/\s+/g, ' ').trim().slice(0, longest).trim()

/**
 * The group a cell names, `partition:value`; empty for everybody. Groups that many belong to at once (English learners, students with
 * disabilities) are each a partition into `in` and `out`; any other name is a value of the partition that the column is called.
 */
export const readGroup = (text: string, column: string): string => {
  const words = plainWords(text)
  if (everybody.includes(words)) return ''
  const head = knownBy(plainWords(column))
  if (head && (yes.includes(words) || no.includes(words))) return `${head.id}:${yes.includes(words) ? 'in' : 'out'}`
  const [partition, value, ...rest] = text.split(':')
  if (value !== undefined && rest.length === 0 && part(partition ?? '') !== '' && part(value) !== '') return groupOf(partition ?? '', value)
  const known = knownBy(words)
  if (known) return `${known.id}:in`
  const denied = negations.test(words) ? knownBy(words.replace(negations, '')) : undefined
  if (denied) return `${denied.id}:out`
  return groupOf(column === '' ? 'group' : column, text)
}

const groupOf = (partition: string, value: string): string =>
  `${knownBy(plainWords(partition))?.id ?? part(partition).toLowerCase()}:${part(value)}`

/** Whether a group is written as it is kept. */
export const isGroup = (group: string): boolean => group === '' || /^[^:]{1,60}:[^:]{1,60}$/.test(group)

export const partitionOf = (group: string): string => group.split(':')[0] ?? ''
