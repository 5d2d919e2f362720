import type { I18n } from '@tilth/ui'
import type { EditionView } from './queries.ts'

export const editionWords = ({ title, edition, versionLabel }: EditionView, t: I18n['t']): string =>
  t('editions.edition', { title, edition, label: versionLabel })
