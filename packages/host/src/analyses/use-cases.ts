import { err, issue } from '@tilth/core'
import * as v from 'valibot'
import { orgSubject, rootSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { listAnalysesAt, readAnalysisView } from './analysis-view.ts'
import { findAnalysis } from './declared-analyses.ts'
import { exportAnalysisTable } from './export-analysis.ts'
import { feedMeasureAt } from './feed-measure.ts'
import { runAnalysis } from './run-analysis.ts'
import { runDueAnalyses } from './run-due-analyses.ts'

const locale = v.picklist(['en', 'es'])
const named = { pluginId: v.string(), analysisId: v.string(), orgId: v.string() }

/** What is worked out at an org, and what can be made a measure of it. */
export const listAnalyses = defineUseCase({
  kind: 'query',
  name: 'analyses.list',
  input: v.object({ orgId: v.string(), locale }),
  policy: { action: 'org.read', subject: orgSubject },
  run: listAnalysesAt,
})

/** Whoever belongs there asks; each sees of it what the records behind it let them see. */
export const readAnalysis = defineUseCase({
  kind: 'query',
  name: 'analyses.read',
  input: v.object({ ...named, locale }),
  policy: { action: 'org.read', subject: orgSubject },
  run: readAnalysisView,
})

/** Now, and not when the ticker comes to it. Issues: those of `runAnalysis`. */
export const refreshAnalysis = defineUseCase({
  kind: 'command',
  name: 'analyses.refresh',
  input: v.object(named),
  policy: { action: 'plugin.read', subject: orgSubject },
  run: async (context, input) => {
    const declared = findAnalysis(context, input)
    return declared ? runAnalysis(context, { ...declared, orgId: input.orgId }) : err(issue('analysis.not_enabled'))
  },
})

export const exportAnalysis = defineUseCase({
  kind: 'query',
  name: 'analyses.export',
  input: v.object({ ...named, tableId: v.string(), locale }),
  policy: { action: 'org.read', subject: orgSubject },
  run: exportAnalysisTable,
})

/** A measure of the org whose values come by themselves. */
export const feedMeasure = defineUseCase({
  kind: 'command',
  name: 'analyses.feed_measure',
  input: v.object({ pluginId: v.string(), definitionId: v.string(), orgId: v.string(), locale }),
  policy: { action: 'measure.write', subject: orgSubject },
  run: feedMeasureAt,
})

/** Run by a job: everything that is stale. */
export const runAnalyses = defineUseCase({
  kind: 'command',
  name: 'analyses.run',
  input: v.object({}),
  policy: { action: 'district.edit', subject: rootSubject },
  run: runDueAnalyses,
})
