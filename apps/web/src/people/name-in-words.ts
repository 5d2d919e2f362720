import type { MessageKey } from '@tilth/i18n'

/** A name as it is shown. Whoever was removed has none any more, and what they said stays. */
export const nameInWords = (name: string, t: (key: MessageKey) => string): string => (name === '' ? t('common.person_gone') : name)
