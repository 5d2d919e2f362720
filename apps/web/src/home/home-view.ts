import type { server } from '../server/server.ts'

export type HomeView = Awaited<ReturnType<typeof server.district.home.query>>
export type NudgesView = Awaited<ReturnType<typeof server.nudges.read.query>>
export type Nudge = NudgesView['mine'][number]
export type ChosenWork = Awaited<ReturnType<typeof server.portfolio.chosen.query>>[number]
export type Task = HomeView['tasks'][number]
export type RoundCard = HomeView['rounds'][number]
export type ChosenPriority = HomeView['priorities'][number]
