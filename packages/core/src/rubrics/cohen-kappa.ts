import type { CrossTable } from './cross-table.ts'
import { none, type Statistic, value } from './statistic.ts'
import { sum } from './sum.ts'
import { agreementWeight, type Weighting } from './weighting.ts'

/**
 * Cohen's kappa of two raters (1960, weighted 1968): (p_o - p_e) / (1 - p_e) with p_o = sum w_ij p_ij and p_e = sum w_ij p_i. p_.j.
 * Weights run over the whole scale, as in psych, scikit-learn and irrCAC; irr takes the levels that were used. No value:
 * `too-few-raters` where no unit was marked by both, `no-variation` where both gave one and the same level throughout.
 */
export const cohenKappa = (table: CrossTable, weighting: Weighting = 'unweighted'): Statistic => {
  const rows = table.map(sum)
  const columns = table.map((_, column) => sum(table.map(row => row[column] ?? 0)))
  const total = sum(rows)
  if (total === 0) return none('too-few-raters')
  if (table.some((row, level) => row[level] === total)) return none('no-variation')
  const weight = agreementWeight(weighting, table.length)
  let observed = 0
  let expected = 0
  for (const [a, row] of table.entries())
    for (const [b, count] of row.entries()) {
      observed += weight(a, b) * count
      expected += weight(a, b) * (rows[a] ?? 0) * (columns[b] ?? 0)
    }
  return value((observed * total - expected) / (total * total - expected))
}
