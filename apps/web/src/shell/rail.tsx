import { useLocation } from '@solidjs/router'
import {
  BookOpenIcon,
  Button,
  CalendarIcon,
  ClipboardListIcon,
  Ground,
  Icon,
  LayoutListIcon,
  MenuIcon,
  SchoolIcon,
  Settings2Icon,
  ThemeSwitch,
  Thread,
  UsersIcon,
  useI18n,
  Wordmark,
  XIcon,
} from '@tilth/ui'
import { createEffect, createSignal, For, on } from 'solid-js'
import { seesWork } from '../portfolio/sees-work.ts'
import { useHasForms } from '../records/use-has-forms.ts'
import { useDistrict } from './district-context.tsx'
import styles from './rail.module.css'
import type { ThreadStep } from './thread-steps.ts'

/** Wordmark, district, the thread and what lies beside it. Under 1100 px it is a bar whose menu opens on demand. */
export const Rail = (props: { readonly steps: readonly ThreadStep[] }) => {
  const { t } = useI18n()
  const location = useLocation()
  const { slug, me, may } = useDistrict()
  const [isOpen, setOpen] = createSignal(false)
  const hasForms = useHasForms()

  createEffect(
    on(
      () => location.pathname,
      () => setOpen(false),
      { defer: true },
    ),
  )

  const beside = () =>
    [
      // A record's own address begins as that of all of them.
      { path: 'records', begins: 'record', label: t('shell.records'), icon: ClipboardListIcon, isShown: hasForms() },
      { path: 'portfolio', label: t('shell.portfolio'), icon: LayoutListIcon, isShown: seesWork(me()) },
      { path: 'calendar', label: t('shell.calendar'), icon: CalendarIcon, isShown: seesWork(me()) },
      { path: 'windows', label: t('windows.title'), icon: SchoolIcon, isShown: may().seeWindows },
      { path: 'frameworks', label: t('shell.frameworks'), icon: BookOpenIcon, isShown: may().seePlugins },
      { path: 'people', label: t('shell.people'), icon: UsersIcon, isShown: may().seePeople },
      { path: 'settings', label: t('shell.settings'), icon: Settings2Icon, isShown: may().editDistrict },
    ].filter(page => page.isShown)

  return (
    <header class={styles.rail}>
      <div class={styles.head}>
        <a class={styles.home} href={`/d/${slug()}`}>
          <Wordmark />
        </a>
        <div class={styles.toggle}>
          <Button
            aria-expanded={isOpen()}
            aria-controls="rail-menu"
            before={<Icon of={isOpen() ? XIcon : MenuIcon} />}
            onClick={() => setOpen(open => !open)}
          >
            {t(isOpen() ? 'shell.close_menu' : 'shell.menu')}
          </Button>
        </div>
      </div>
      <div id="rail-menu" class={styles.menu} data-open={isOpen() ? '' : undefined}>
        <p class={styles.district}>
          <span class={styles.districtName}>{me().district.name}</span>
          <span class={styles.districtKind}>{t('shell.district_of')}</span>
        </p>
        <Thread
          label={t('shell.navigation')}
          use="navigation"
          steps={props.steps.map(step => ({
            label: t(`shell.${step.id}`),
            state: step.isCurrent ? 'current' : step.href === null ? 'future' : 'open',
            ...(step.href === null ? {} : { href: step.href }),
            ...(step.waiting === 0 ? {} : { count: step.waiting }),
          }))}
        />
        <nav class={styles.beside} aria-label={me().district.name}>
          <ul>
            <For each={beside()}>
              {page => {
                const href = () => `/d/${slug()}/${page.path}`
                return (
                  <li>
                    <a
                      href={href()}
                      aria-current={location.pathname.startsWith(`/d/${slug()}/${page.begins ?? page.path}`) ? 'page' : undefined}
                    >
                      <Icon of={page.icon} /> {page.label}
                    </a>
                  </li>
                )
              }}
            </For>
          </ul>
        </nav>
        <div class={styles.appearance}>
          <ThemeSwitch />
        </div>
      </div>
      <div class={styles.ground}>
        <Ground />
      </div>
    </header>
  )
}
