import { useI18n } from '@tilth/ui'
import type { ReviewRule } from './queries.ts'

/** How often a plan is looked at, in words. */
export const useRuleWords = (): ((rule: ReviewRule) => string) => {
  const { t } = useI18n()
  return rule => (rule.unit === 'term' ? t('plans.rule_term') : t(`plans.rule_${rule.unit}`, { count: rule.every }))
}
