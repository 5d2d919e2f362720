import { format, type Locale } from '@tilth/i18n'
import type { Finding } from '../reading/finding.ts'
import { describeParts } from './describe-parts.ts'
import type { Judgement } from './judge-plugin.ts'

const place = ({ file, line, column }: Finding): string => [file, line, column].filter(part => part !== null).join(':')

/** Where it stands, the path from the manifest, and below it what is to be said. */
const describeFinding = (finding: Finding): string => {
  const where = [place(finding), finding.path].filter(part => part !== '').join('  ')
  return where === '' ? finding.message : `${where}\n    ${finding.message}`
}

/** A judgement for a person at a terminal. */
export const describeJudgement = ({ errors, warnings, sound }: Judgement, locale: Locale): string => {
  const head = (key: 'authoring.to_mend' | 'authoring.warnings', findings: readonly Finding[]): readonly string[] =>
    findings.length === 0 ? [] : [...findings.map(describeFinding), '', format(locale, { key, params: { count: findings.length } })]
  const end = sound
    ? [
        format(locale, {
          key: 'authoring.sound',
          params: { id: sound.plugin.id, version: sound.plugin.version, parts: describeParts(sound.plugin, locale) },
        }),
      ]
    : []
  return `${[...head('authoring.to_mend', errors), ...head('authoring.warnings', warnings), ...end].join('\n')}\n`
}
