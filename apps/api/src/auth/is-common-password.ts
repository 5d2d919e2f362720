/** Words that people build long passwords from; alone or in a row they are no secret. */
const wellKnown = [
  'password',
  'passwort',
  'contrasena',
  'passw0rd',
  'welcome',
  'bienvenido',
  'letmein',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'zxcvbnm',
  'iloveyou',
  'teamo',
  'admin',
  'administrator',
  'changeme',
  'secret',
  'sunshine',
  'princess',
  'football',
  'baseball',
  'basketball',
  'soccer',
  'monkey',
  'dragon',
  'master',
  'superman',
  'batman',
  'trustno',
  'starwars',
  'whatever',
  'correcthorsebatterystaple',
  'abcdefghijklmnopqrstuvwxyz',
  'login',
  'test',
  'school',
  'escuela',
  'district',
  'distrito',
  'teacher',
  'maestro',
  'maestra',
  'principal',
  'student',
  'classroom',
  'learning',
  'education',
  'unified',
  'elementary',
  'middle',
  'high',
  'spring',
  'summer',
  'autumn',
  'winter',
  'fall',
  'tilth',
  'condition',
  'round',
  'the',
  'my',
  'is',
  'and',
  'for',
  'our',
  'new',
] as const

const leastOwnCharacters = 5

/**
 * Whether a guesser would try this early: nothing but well-known words, the person's and the district's own words, digits, signs,
 * runs and repetitions. What remains after those are taken away must hold five characters. No composition rule: any five do.
 */
export const isCommonPassword = (password: string, ownWords: readonly string[] = []): boolean => {
  const plain = letters(password)
  const words = [...wellKnown, ...ownWords.flatMap(splitWords)].filter(word => word.length >= 2).sort((a, b) => b.length - a.length)
  const rest = words.reduce((text, word) => text.replaceAll(word, ' '), plain)
  const own = rest
    .replaceAll(/\d/g, ' ')
    .split(' ')
    .filter(part => !isRun(part))
    .join('')
  return new Set(own).size < leastOwnCharacters
}

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const splitWords = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).map(letters)

const rows = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

const isRun = (part: string): boolean => {
  if (part.length < 3) return true
  const backwards = [...part].reverse().join('')
  return rows.some(row => row.includes(part) || row.includes(backwards))
}
