import type { RoundField } from '@tilth/core/fields'
import { Mark, QrCode, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { sheetFields } from '../rate/sheet-steps.ts'
import type { FormView, RoundView } from '../rounds/queries.ts'
import styles from './paper.module.css'
import { PaperItem } from './paper-item.tsx'
import { PaperQuestion } from './paper-question.tsx'

export interface PaperFormProps {
  readonly round: Pick<RoundView, 'title' | 'orgName' | 'visibility' | 'joinCode'>
  readonly form: FormView
  readonly districtName: string
  /** Where the same form stands on a screen. */
  readonly address: string
}

const Questions = (props: { readonly title: string; readonly fields: readonly RoundField[]; readonly all: readonly RoundField[] }) => (
  <Show when={props.fields.length > 0}>
    <div class={styles.layer}>
      <h2 class={styles.layerName}>{props.title}</h2>
      <For each={props.fields}>{field => <PaperQuestion field={field} fields={props.all} />}</For>
    </div>
  </Show>
)

/** A sheet to be marked by hand, Letter or A4, eleven points, safe in gray. Its head stands on every page, so that loose pages find each other. */
export const PaperForm = (props: PaperFormProps) => {
  const { t, locale } = useI18n()
  const layers = () =>
    props.form.layers
      .map(layer => ({ layer, items: props.form.items.filter(item => item.layer === layer.code) }))
      .filter(({ items }) => items.length > 0)
  const fields = () => sheetFields(props.form)
  const isLine = () => props.form.items.some(item => item.scale.kind === 'spectrum')
  return (
    <article class={styles.paper} lang={locale()} aria-label={t('paper.blank_label', { round: props.round.title })}>
      <table class={styles.pages} role="presentation">
        <thead>
          <tr>
            <td>
              <div class={styles.head}>
                <span class={styles.mark}>
                  <Mark tone="ink" />
                </span>
                <p>
                  <strong>{props.round.title}</strong>
                  <br />
                  {[...new Set([props.round.orgName, props.districtName])].join(' · ')}
                </p>
                <p class={styles.number}>
                  {t('paper.sheet_number')} <span class={styles.numberBox} aria-hidden="true" />
                </p>
              </div>
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <FrameworkNotice notice={props.form.framework.notice} use="paper" />
              <div class={styles.opening}>
                <div>
                  <h2 class={styles.title}>{props.form.instrument.question || props.form.instrument.title}</h2>
                  <p>{t(isLine() ? 'paper.how_line' : 'paper.how_levels')}</p>
                  <p>{t(`paper.promise_${props.round.visibility === 'named' ? 'named' : 'confidential'}`)}</p>
                </div>
                <figure class={styles.screen}>
                  <QrCode address={props.address} title={t('paper.on_screen')} />
                  <figcaption>
                    {t('paper.on_screen')}
                    <Show when={props.round.joinCode}>
                      {code => (
                        <>
                          {' '}
                          <span class={styles.code}>{code().code}</span>
                        </>
                      )}
                    </Show>
                  </figcaption>
                </figure>
              </div>
              <div class={styles.about}>
                <p>
                  {t('paper.my_role')} <span class={styles.blank} aria-hidden="true" />
                </p>
                <p class={styles.choices}>
                  {t('paper.my_language')}
                  <span class={styles.choice}>
                    <span class={styles.box} aria-hidden="true" /> English
                  </span>
                  <span class={styles.choice}>
                    <span class={styles.box} aria-hidden="true" /> Español
                  </span>
                  <span class={styles.choice}>
                    <span class={styles.box} aria-hidden="true" /> <span class={styles.blankShort} aria-hidden="true" />
                  </span>
                </p>
              </div>
              <Questions title={t('rate.questions_first')} fields={fields().first} all={props.form.fields} />
              <For each={layers()}>
                {({ layer, items }) => (
                  <div class={styles.layer}>
                    <h2 class={styles.layerName}>{layer.label}</h2>
                    <For each={items}>{item => <PaperItem item={item} fields={props.form.fields} />}</For>
                  </div>
                )}
              </For>
              <Questions title={t('rate.questions')} fields={fields().more} all={props.form.fields} />
              <p class={styles.thanks}>{t('paper.thanks')}</p>
              <p class={styles.credit}>
                {props.form.framework.title}, {props.form.framework.versionLabel}. {props.form.framework.attribution}
              </p>
            </td>
          </tr>
        </tbody>
      </table>
    </article>
  )
}
