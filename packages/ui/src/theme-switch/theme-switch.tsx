import { Icon, type IconShape } from '../icon/icon.tsx'
import { MonitorIcon, MoonIcon, SunIcon } from '../icon/icons.ts'
import { useI18n } from '../language/i18n-context.tsx'
import { Menu } from '../menu/menu.tsx'
import { setTheme, type Theme, theme } from './theme.ts'

const icons: Readonly<Record<Theme, IconShape>> = { system: MonitorIcon, light: SunIcon, dark: MoonIcon }
const themes: readonly Theme[] = ['system', 'light', 'dark']

/** As the device, light or dark; kept in this browser. */
export const ThemeSwitch = () => {
  const i18n = useI18n()
  return (
    <Menu
      label={i18n.t('common.theme')}
      before={<Icon of={icons[theme()]} />}
      hideChevron
      items={themes.map(one => ({
        label: i18n.t(`common.theme.${one}`),
        checked: theme() === one,
        onSelect: () => setTheme(one),
      }))}
    />
  )
}
