import { Button, CopyButton, Dialog, Icon, PrinterIcon, QrCode, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './people.module.css'
import type { AddedPerson, Org } from './people-view.ts'
import print from './print-links.module.css'

export interface AddedPeopleDialogProps {
  readonly people: readonly AddedPerson[]
  readonly org: Org
  readonly onClose: () => void
}

/** What adding brought: a link a person, to copy one by one, all at once, or as slips of paper. */
export const AddedPeopleDialog = (props: AddedPeopleDialogProps) => {
  const { t, day } = useI18n()
  const { me } = useDistrict()
  const withLinks = () => props.people.flatMap(person => (person.invitation === null ? [] : [{ ...person, invitation: person.invitation }]))
  const all = () =>
    withLinks()
      .map(person => `${person.name}\t${person.invitation.url}`)
      .join('\n')
  return (
    <>
      <Dialog
        open
        width="wide"
        onOpenChange={isOpen => {
          if (!isOpen) props.onClose()
        }}
        title={t('people.added_title', { count: props.people.length })}
        actions={
          <>
            <Button variant="primary" onClick={() => props.onClose()}>
              {t('people.done')}
            </Button>
            <Show when={withLinks().length > 0}>
              <CopyButton text={all()}>{t('people.copy_all')}</CopyButton>
              <Button before={<Icon of={PrinterIcon} />} onClick={() => globalThis.print()}>
                {t('people.print_links')}
              </Button>
            </Show>
          </>
        }
      >
        <div class={styles.dialogForm}>
          <p>{t('people.added_text')}</p>
          <ul class={styles.invitations}>
            <For each={props.people}>
              {person => (
                <li>
                  <span>
                    <span class={styles.personName}>{person.name}</span>
                    <Show when={person.invitation} fallback={<span class={styles.quiet}> {t('people.added_has_account')}</span>}>
                      {invitation => (
                        <span class={styles.link}>
                          <code>{invitation().url}</code>
                        </span>
                      )}
                    </Show>
                  </span>
                  <Show when={person.invitation}>{invitation => <CopyButton size="row" text={invitation().url} />}</Show>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Dialog>
      <Portal ref={element => element.classList.add(print.sheet ?? '')}>
        <For each={withLinks()}>
          {person => (
            <section class={print.slip}>
              <div class={print.words}>
                <h2>{person.name}</h2>
                <p>
                  {props.org.name}, {me().district.name}
                </p>
                <p class={print.address}>{person.invitation.url}</p>
                <Show when={person.invitation.expiresAt}>{expiresAt => <p>{t('people.valid_until', { day: day(expiresAt()) })}</p>}</Show>
              </div>
              <div class={print.code}>
                <QrCode address={person.invitation.url} />
              </div>
            </section>
          )}
        </For>
      </Portal>
    </>
  )
}
