import { useLocation } from '@solidjs/router'
import { useI18n } from '@tilth/ui'
import { createMemo } from 'solid-js'
import { useHome, useNudges } from '../home/queries.ts'
import { seesWork } from '../portfolio/sees-work.ts'
import { useRounds } from '../rounds/queries.ts'
import { useDistrict } from './district-context.tsx'
import { type ThreadStep, threadSteps } from './thread-steps.ts'

/** The thread as it stands for me, kept true by the live stream. While it is unknown, only its first acts are linked. */
export const useThread = (): (() => readonly ThreadStep[]) => {
  const location = useLocation()
  const { slug, me } = useDistrict()
  const { locale } = useI18n()
  const input = () => ({ slug: slug(), locale: locale() })
  const home = useHome(input)
  const nudges = useNudges(() => ({ ...input(), isAsked: seesWork(me()) }))
  const rounds = useRounds(input)
  return createMemo(() =>
    threadSteps({
      slug: slug(),
      path: location.pathname,
      tasks: (home.isSuccess && home.data?.tasks) || [],
      nudges: (nudges.isSuccess && nudges.data?.mine) || [],
      seesWork: seesWork(me()),
      rounds: (rounds.isSuccess && rounds.data?.rounds) || [],
    }),
  )
}
