import type { AnalysisInput, AnalysisResult } from '@tilth/plugin-kit/server'

interface Week {
  readonly org: string
  readonly week: string
  readonly came: number
  readonly greeted: number
}

/** The Sunday that ends the week of a day. */
const sundayOf = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + ((7 - date.getUTCDay()) % 7))
  return date.toISOString().slice(0, 10)
}

const weeksOf = ({ records }: AnalysisInput): readonly Week[] => {
  const weeks = new Map<string, Week>()
  for (const { orgId: org, values } of records.greeting ?? []) {
    const week = sundayOf(String(values.date))
    const before = weeks.get(`${org} ${week}`) ?? { org, week, came: 0, greeted: 0 }
    weeks.set(`${org} ${week}`, { org, week, came: before.came + Number(values.came), greeted: before.greeted + Number(values.greeted) })
  }
  return [...weeks.values()].filter(({ came, greeted }) => came > 0 && greeted <= came).sort((a, b) => a.week.localeCompare(b.week))
}

/** Of those who came in, how many were greeted by name, by org and week. A week that adds up to nonsense is left out. */
export const greetings = (input: AnalysisInput): AnalysisResult => {
  const goal = Number(input.settings.goal) / 100
  const weeks = weeksOf(input)
  const below = weeks.filter(({ came, greeted }) => greeted / came < goal)
  return {
    measures: weeks.map(({ org, week, came, greeted }) => ({
      measure: 'greeted',
      orgId: org,
      on: week,
      value: greeted,
      denominator: came,
    })),
    findings: below.length === 0 ? [] : [{ code: 'below', params: { weeks: below.length } }],
    tables: {
      weeks: weeks.map(({ org, week, came, greeted }) => ({ org, week, share: greeted / came, reached: greeted / came >= goal })),
    },
  }
}
