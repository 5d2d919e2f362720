import { DownloadIcon, Icon, Menu, type MenuItem, useI18n } from '@tilth/ui'
import { useDistrict } from '../shell/district-context.tsx'
import { saveFrom } from './save-from.ts'

export interface TakeAlongProps {
  /** What is taken along: a round's results, or a window's released patterns. */
  readonly of: { readonly roundId: string } | { readonly windowId: string }
  /** The round asks more than conditions. */
  readonly hasQuestions?: boolean
}

/** What is on the screen, as files. The server decides again what this viewer sees. */
export const TakeAlong = (props: TakeAlongProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const path = () =>
    'roundId' in props.of
      ? `rounds/${encodeURIComponent(props.of.roundId)}/export`
      : `windows/${encodeURIComponent(props.of.windowId)}/export`
  const item = (label: string, asked: Readonly<Record<string, string>>): MenuItem => ({
    label,
    onSelect: () => saveFrom(`/api/d/${slug()}/${path()}?${new URLSearchParams({ ...asked, locale: locale() })}`),
  })
  const items = (): readonly MenuItem[] => {
    const workbook = item(t('exports.menu.workbook'), { format: 'xlsx' })
    if ('windowId' in props.of) return [workbook, { ...item(t('exports.menu.patterns'), { format: 'csv' }), separated: true }]
    return [
      workbook,
      { ...item(t('exports.menu.results'), { format: 'csv' }), separated: true },
      item(t('exports.menu.marks'), { format: 'csv', part: 'marks' }),
      item(t('exports.menu.notes'), { format: 'csv', part: 'notes' }),
      ...(props.hasQuestions ? [item(t('exports.menu.questions'), { format: 'csv', part: 'questions' })] : []),
    ]
  }
  return <Menu look="button" label={t('exports.menu')} before={<Icon of={DownloadIcon} />} items={items()} />
}
