import type { PortfolioCycle, PortfolioPlan, PortfolioView } from './queries.ts'

export const cycleOf = (more: Partial<PortfolioCycle> = {}): PortfolioCycle => ({
  id: 'cycle-1',
  number: 1,
  idea: 'Protect Wednesday',
  title: 'Protected Wednesday',
  scope: 'One classroom',
  owner: 'Rosa M.',
  stage: 'Do',
  startedOn: '2026-10-05',
  plannedStart: '2026-10-05',
  plannedEnd: '2026-10-30',
  next: 'log',
  nextLabel: '',
  end: null,
  ...more,
})

export const planOf = (more: Partial<PortfolioPlan> = {}): PortfolioPlan => ({
  id: 'plan-1',
  title: 'Time to plan together',
  state: 'active',
  stateReason: '',
  orgId: 'school',
  orgName: 'Madrone',
  lead: 'Rosa M.',
  createdOn: '2026-09-14',
  endedOn: null,
  nextReviewOn: '2026-12-18',
  thread: null,
  actions: { open: 0, done: 0, late: 0, next: null },
  cycles: [],
  measures: [],
  ...more,
})

export const timelineOf: PortfolioView['timeline'] = {
  years: [
    {
      label: '2026-27',
      from: '2026-08-17',
      to: '2027-06-04',
      terms: [
        { label: 'Fall', from: '2026-08-17', to: '2026-12-18' },
        { label: 'Spring', from: '2027-01-04', to: '2027-06-04' },
      ],
    },
  ],
  closed: [],
}

export const portfolioOf = (more: Partial<PortfolioView> = {}): PortfolioView => ({
  today: '2026-11-18',
  org: null,
  orgs: [{ id: 'district', name: 'Alder Valley', depth: 0 }],
  due: [],
  stuck: [],
  learned: [],
  ready: [],
  plans: [],
  measures: [],
  timeline: timelineOf,
  ...more,
})
