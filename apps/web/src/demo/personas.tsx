import { useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { Button, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './demo.module.css'
import { enterAsPersona, usePersonas } from './queries.ts'

/** The invented people one may look through on a demo installation. */
export const Personas = () => {
  const { t } = useI18n()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const personas = usePersonas(() => true)
  const entering = useMutationWithIssues({ mutate: enterAsPersona })

  const enter = async (personId: string): Promise<void> => {
    const outcome = await entering.run({ personId })
    if (!outcome.ok) return
    queries.clear()
    navigate(`/d/${outcome.value.slug}`, { replace: true })
  }

  return (
    <Show when={personas.isSuccess && personas.data?.personas}>
      {people => (
        <Section title={t('demo.personas')} lead={t('demo.personas_text')}>
          <FormErrors error={entering.error()} />
          <ul class={styles.personas}>
            <For each={people()}>
              {persona => (
                <li>
                  <span class={styles.who}>
                    <span class={styles.name}>{persona.name}</span>
                    <span class={styles.what}>{persona.position ?? persona.role}</span>
                  </span>
                  <Button aria-label={t('demo.enter', { name: persona.name })} onClick={() => void enter(persona.personId)}>
                    {t('demo.look_as')}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Section>
      )}
    </Show>
  )
}
