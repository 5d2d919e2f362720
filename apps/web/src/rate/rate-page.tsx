import { useParams } from '@solidjs/router'
import { LinkButton, Skeleton, useI18n } from '@tilth/ui'
import { Match, Switch } from 'solid-js'
import { useForm, useRound } from '../rounds/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useSheet as useSheetQuery } from './queries.ts'
import { RateSheet } from './rate-sheet.tsx'

const NothingToRate = (props: { readonly title: string; readonly text: string; readonly roundId: string }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  return (
    <Page title={props.title} width="text" lead={props.text}>
      <div>
        <LinkButton href={`/d/${slug()}/rounds/${props.roundId}`}>{t('rate.back_to_round')}</LinkButton>
      </div>
    </Page>
  )
}

/** Rate alone. The language may change at any moment: the sheet is kept apart from the words around it. */
const RatePage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const of = () => ({ slug: slug(), roundId: params.id ?? '', locale: locale() })
  const round = useRound(of)
  const form = useForm(of)
  const sheet = useSheetQuery(() => ({ slug: slug(), roundId: params.id ?? '' }))
  return (
    <QueryView query={round} loading={<Skeleton rows={6} />}>
      {shownRound => (
        <Switch>
          <Match when={shownRound().mine === 'not-invited'}>
            <NothingToRate title={shownRound().title} text={t('rate.not_invited')} roundId={shownRound().id} />
          </Match>
          <Match when={shownRound().state === 'draft'}>
            <NothingToRate title={shownRound().title} text={t('rate.not_open')} roundId={shownRound().id} />
          </Match>
          <Match when={true}>
            <QueryView query={form} loading={<Skeleton rows={6} />}>
              {shownForm => (
                <QueryView query={sheet} loading={<Skeleton rows={6} />}>
                  {shownSheet => <RateSheet round={shownRound()} form={shownForm()} sheet={shownSheet()} />}
                </QueryView>
              )}
            </QueryView>
          </Match>
        </Switch>
      )}
    </QueryView>
  )
}

export default RatePage
