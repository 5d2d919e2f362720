import { Button, Dialog, Skeleton, useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { QueryView, type ShownQuery } from '../shell/query-view.tsx'
import { FormPreview } from './form-preview.tsx'
import type { FormView } from './queries.ts'

/** Opens the whole form as people will be asked, beside what one was doing. */
export const PreviewButton = (props: { readonly form: ShownQuery<FormView> }) => {
  const { t } = useI18n()
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('rounds.form_preview')}</Button>
      <Dialog width="wide" open={isOpen()} onOpenChange={setOpen} title={t('rounds.preview_title')}>
        <QueryView query={props.form} loading={<Skeleton rows={5} />}>
          {shown => <FormPreview form={shown()} />}
        </QueryView>
      </Dialog>
    </>
  )
}
