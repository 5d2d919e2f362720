import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { OutsideNotFound } from './shell/outside-not-found.tsx'

const DistrictLayout = lazy(() => import('./shell/district-layout.tsx'))

/** Every address of the workspace. A slice is loaded when it is first gone to. */
export const routes: RouteDefinition[] = [
  { path: '/', component: lazy(() => import('./session/start-page.tsx')) },
  { path: '/sign-in', component: lazy(() => import('./session/sign-in-page.tsx')) },
  { path: '/account', component: lazy(() => import('./account/account-page.tsx')) },
  { path: '/reset', component: lazy(() => import('./session/reset-page.tsx')) },
  { path: '/setup', component: lazy(() => import('./setup/setup-page.tsx')) },
  { path: '/join', component: lazy(() => import('./joining/code-page.tsx')) },
  { path: '/join/:code', component: lazy(() => import('./joining/code-invitation-page.tsx')) },
  { path: '/d/:slug/invite/:token', component: lazy(() => import('./joining/link-invitation-page.tsx')) },
  {
    path: '/d/:slug',
    component: DistrictLayout,
    children: [
      { path: '/', component: lazy(() => import('./home/home-page.tsx')) },
      { path: '/rounds', component: lazy(() => import('./rounds/rounds-page.tsx')) },
      { path: '/rounds/new', component: lazy(() => import('./rounds/new-round-page.tsx')) },
      { path: '/rounds/import', component: lazy(() => import('./imports/import-page.tsx')) },
      { path: '/rounds/:id', component: lazy(() => import('./rounds/round-page.tsx')) },
      { path: '/rounds/:id/edit', component: lazy(() => import('./rounds/edit-round-page.tsx')) },
      { path: '/rounds/:id/rate', component: lazy(() => import('./rate/rate-page.tsx')) },
      { path: '/rounds/:id/agree/:item?', component: lazy(() => import('./results/condition-page.tsx')) },
      { path: '/rounds/:id/compare', component: lazy(() => import('./comparison/comparison-page.tsx')) },
      { path: '/rounds/:id/priorities', component: lazy(() => import('./priorities/priorities-page.tsx')) },
      { path: '/rounds/:id/meeting', component: lazy(() => import('./meeting/meeting-page.tsx')) },
      { path: '/rounds/:id/meeting/screen', component: lazy(() => import('./meeting/screen-page.tsx')) },
      { path: '/rounds/:id/meeting/follow', component: lazy(() => import('./meeting/follow-page.tsx')) },
      { path: '/rounds/:id/meeting/agenda', component: lazy(() => import('./meeting/agenda-page.tsx')) },
      { path: '/rounds/:id/meeting/minutes', component: lazy(() => import('./meeting/minutes-page.tsx')) },
      { path: '/rounds/:id/notes', component: lazy(() => import('./layer-notes/notes-page.tsx')) },
      { path: '/rounds/:id/vote', component: lazy(() => import('./ballots/vote-page.tsx')) },
      { path: '/rounds/:id/paper', component: lazy(() => import('./paper/paper-page.tsx')) },
      { path: '/rounds/:id/paper/key', component: lazy(() => import('./paper/key-page.tsx')) },
      { path: '/rounds/:id/evidence', component: lazy(() => import('./evidence/evidence-page.tsx')) },
      { path: '/rounds/:id/print', component: lazy(() => import('./print/print-page.tsx')) },
      { path: '/rounds/:id/groups', component: lazy(() => import('./breakdowns/groups-page.tsx')) },
      { path: '/windows', component: lazy(() => import('./windows/windows-page.tsx')) },
      { path: '/windows/new', component: lazy(() => import('./windows/new-window-page.tsx')) },
      { path: '/windows/:id', component: lazy(() => import('./windows/window-page.tsx')) },
      { path: '/windows/:id/print', component: lazy(() => import('./windows/handout-page.tsx')) },
      { path: '/agree', component: lazy(() => import('./results/agree-page.tsx')) },
      { path: '/choose', component: lazy(() => import('./priorities/choose-page.tsx')) },
      { path: '/people', component: lazy(() => import('./people/people-page.tsx')) },
      { path: '/frameworks', component: lazy(() => import('./frameworks/frameworks-page.tsx')) },
      { path: '/settings', component: lazy(() => import('./settings/settings-page.tsx')) },
      { path: '*', component: NotFoundPage },
    ],
  },
  { path: '*', component: OutsideNotFound },
]
