import { DropdownMenu } from '@kobalte/core/dropdown-menu'
import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { Icon, type IconShape } from '../icon/icon.tsx'
import { CheckIcon, ChevronDownIcon } from '../icon/icons.ts'
import css from './menu.module.css'

export interface MenuItem {
  label: string
  icon?: IconShape | undefined
  /** Goes somewhere instead of doing something. */
  href?: string | undefined
  onSelect?: (() => void) | undefined
  /** One of several that exclude each other. */
  checked?: boolean | undefined
  disabled?: boolean | undefined
  /** A rule above it. */
  separated?: boolean | undefined
}

export interface MenuProps {
  /** On the button that opens it. */
  label: JSX.Element
  /** Where the words on the button do not say it. */
  accessibleLabel?: string | undefined
  before?: JSX.Element
  items: readonly MenuItem[]
  hideChevron?: boolean | undefined
  look?: 'button' | 'text' | undefined
}

/** A list of things to do behind one button: arrows, Home, End and first letters move, Escape gives the focus back. */
export const Menu = (props: MenuProps) => (
  <DropdownMenu placement="bottom-end" gutter={6}>
    <DropdownMenu.Trigger class={css.trigger} data-look={props.look ?? 'text'} aria-label={props.accessibleLabel}>
      {props.before}
      <span>{props.label}</span>
      <Show when={!props.hideChevron}>
        <Icon of={ChevronDownIcon} />
      </Show>
    </DropdownMenu.Trigger>
    <DropdownMenu.Portal>
      <DropdownMenu.Content class={css.menu}>
        <For each={props.items}>
          {item => (
            <>
              <Show when={item.separated}>
                <DropdownMenu.Separator class={css.separator} />
              </Show>
              <Switch>
                <Match when={item.checked !== undefined}>
                  <DropdownMenu.CheckboxItem
                    class={css.item}
                    role="menuitemradio"
                    closeOnSelect
                    checked={item.checked ?? false}
                    disabled={item.disabled ?? false}
                    onSelect={() => item.onSelect?.()}
                  >
                    <span class={css.mark}>
                      <Show when={item.checked}>
                        <Icon of={CheckIcon} />
                      </Show>
                    </span>
                    {item.label}
                  </DropdownMenu.CheckboxItem>
                </Match>
                <Match when={item.href}>
                  {href => (
                    <DropdownMenu.Item class={css.item} as="a" href={href()} disabled={item.disabled ?? false}>
                      <Show when={item.icon}>{shape => <Icon of={shape()} />}</Show>
                      {item.label}
                    </DropdownMenu.Item>
                  )}
                </Match>
                <Match when={true}>
                  <DropdownMenu.Item class={css.item} disabled={item.disabled ?? false} onSelect={() => item.onSelect?.()}>
                    <Show when={item.icon}>{shape => <Icon of={shape()} />}</Show>
                    {item.label}
                  </DropdownMenu.Item>
                </Match>
              </Switch>
            </>
          )}
        </For>
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  </DropdownMenu>
)
