import { LanguageSwitch } from '@tilth/ui'
import { useLanguage } from './use-language.ts'

/** English and Spanish, side by side, always at hand. */
export const LanguageChoice = () => {
  const { locale, choose } = useLanguage()
  return <LanguageSwitch value={locale()} onChange={choose} />
}
