import { appRouter } from '../router.ts'

const known = new Set(Object.keys(appRouter._def.procedures))

/** The pattern of a tRPC address for the log: names of procedures that exist, sorted, each once; nothing a stranger made up. */
export const trpcRoute = (path: string): string => {
  const names = path.slice('/trpc/'.length).split(',')
  return names.every(name => known.has(name)) ? `/trpc/${[...new Set(names)].sort().join(',')}` : '/trpc/*'
}
