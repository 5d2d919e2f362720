import type { server } from '../server/server.ts'

export type HomeView = Awaited<ReturnType<typeof server.district.home.query>>
export type Task = HomeView['tasks'][number]
export type RoundCard = HomeView['rounds'][number]
export type ChosenPriority = HomeView['priorities'][number]
