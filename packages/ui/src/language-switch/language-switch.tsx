import { locales } from '@tilth/i18n'
import { For } from 'solid-js'
import { useI18n } from '../language/i18n-context.tsx'
import css from './language-switch.module.css'

/** "English · Español": each language in its own words, the one in use pressed. `compact` offers only the other one. */
export const LanguageSwitch = (props: { compact?: boolean | undefined }) => {
  const i18n = useI18n()
  return (
    <fieldset class={css.group} aria-label={i18n.t('common.language')} data-compact={props.compact ? '' : undefined}>
      <For each={locales}>
        {locale => (
          <button
            type="button"
            class={css.language}
            lang={locale}
            aria-pressed={i18n.locale() === locale}
            onClick={() => i18n.setLocale(locale)}
          >
            <span>{i18n.t(`common.language.${locale}`)}</span>
          </button>
        )}
      </For>
    </fieldset>
  )
}
