import { Button, Icon, useI18n, XIcon } from '@tilth/ui'
import { createSignal, createUniqueId, For, Index, Show } from 'solid-js'
import { countAnswers } from './kept-sheets.ts'
import styles from './key.module.css'
import { KeyAnswers } from './key-answers.tsx'
import { KeyFaults } from './key-faults.tsx'
import type { PaperView } from './queries.ts'
import type { Keying, WrongCell } from './use-keying.ts'

export interface KeyGridProps {
  readonly paper: PaperView
  readonly keying: Keying
}

/** A row a sheet, a column a condition. Enter goes on, arrows move, and at the end of a row the next one begins. */
export const KeyGrid = (props: KeyGridProps) => {
  const { t } = useI18n()
  const gridId = createUniqueId()
  const positionsId = createUniqueId()
  let table: HTMLTableElement | undefined
  /** Answers have a place of their own under the grid: a cell holds no sentence. */
  const asks = () => props.paper.takesAnswers && props.paper.fields.length > 0
  const roleColumn = () => props.paper.items.length + (asks() ? 1 : 0)
  const columns = () => roleColumn() + 2
  const [openId, setOpenId] = createSignal<string | null>(null)
  const openAt = () => props.keying.sheets().findIndex(sheet => sheet.id === openId())
  const numberOf = (sheet: number): number => props.paper.nextNumber + sheet
  const wrongAt = (sheet: number, code: string): WrongCell | undefined =>
    props.keying.wrong().find(cell => cell.sheet === sheet && cell.code === code)

  const focusCell = (sheet: number, column: number): void => {
    const field = table?.querySelector<HTMLElement>(`[data-cell="${sheet}:${column}"]`)
    field?.focus()
    if (field instanceof HTMLInputElement) field.select()
  }
  const goOn = (sheet: number, column: number): void => {
    if (column + 1 < columns()) focusCell(sheet, column + 1)
    else {
      if (sheet === props.keying.sheets().length - 1) props.keying.addSheet()
      queueMicrotask(() => focusCell(sheet + 1, 0))
    }
  }
  const move = (event: KeyboardEvent, at: { readonly sheet: number; readonly column: number }): void => {
    const isList = event.currentTarget instanceof HTMLSelectElement
    if (event.key === 'Enter') {
      event.preventDefault()
      goOn(at.sheet, at.column)
    } else if (!isList && event.key === 'ArrowUp') {
      event.preventDefault()
      focusCell(at.sheet - 1, at.column)
    } else if (!isList && event.key === 'ArrowDown') {
      event.preventDefault()
      focusCell(at.sheet + 1, at.column)
    } else if (isAtEdge(event.currentTarget, event.key)) {
      event.preventDefault()
      focusCell(at.sheet, at.column + (event.key === 'ArrowLeft' ? -1 : 1))
    }
  }

  return (
    <>
      <section class={styles.scroll} aria-labelledby={gridId}>
        <table
          class={styles.grid}
          ref={element => {
            table = element
          }}
        >
          <caption id={gridId} class={styles.caption}>
            {t('paper.grid')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('paper.sheet')}</th>
              <For each={props.paper.items}>
                {item => (
                  <th scope="col" title={item.label}>
                    <abbr title={item.label}>{item.code}</abbr>
                  </th>
                )}
              </For>
              <Show when={asks()}>
                <th scope="col">{t('paper.questions')}</th>
              </Show>
              <th scope="col">{t('paper.role')}</th>
              <th scope="col">{t('paper.language')}</th>
              <th scope="col">
                <span class={styles.hidden}>{t('paper.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <Index each={props.keying.sheets()}>
              {(sheet, row) => (
                <tr>
                  <th scope="row">{numberOf(row)}</th>
                  <For each={props.paper.items}>
                    {(item, column) => (
                      <td>
                        <input
                          class={styles.cell}
                          data-cell={`${row}:${column()}`}
                          value={sheet().cells[item.code] ?? ''}
                          maxlength={3}
                          autocomplete="off"
                          autocapitalize="none"
                          spellcheck={false}
                          aria-label={t('paper.cell', { number: numberOf(row), code: item.code, label: item.shortLabel })}
                          aria-invalid={wrongAt(row, item.code) ? 'true' : undefined}
                          onInput={event =>
                            props.keying.change(row, { cells: { ...sheet().cells, [item.code]: event.currentTarget.value } })
                          }
                          onKeyDown={event => move(event, { sheet: row, column: column() })}
                        />
                      </td>
                    )}
                  </For>
                  <Show when={asks()}>
                    <td>
                      <button
                        type="button"
                        class={styles.answers}
                        data-cell={`${row}:${props.paper.items.length}`}
                        aria-label={t('paper.questions_of', { number: numberOf(row), count: countAnswers(sheet()) })}
                        aria-expanded={openId() === sheet().id}
                        onClick={() => setOpenId(openId() === sheet().id ? null : sheet().id)}
                        onKeyDown={event => event.key !== 'Enter' && move(event, { sheet: row, column: props.paper.items.length })}
                      >
                        {countAnswers(sheet()) === 0 ? t('paper.answer') : t('paper.answered', { count: countAnswers(sheet()) })}
                      </button>
                    </td>
                  </Show>
                  <td>
                    <input
                      class={styles.role}
                      data-cell={`${row}:${roleColumn()}`}
                      value={sheet().position}
                      maxlength={80}
                      list={positionsId}
                      autocomplete="off"
                      aria-label={t('paper.role_of', { number: numberOf(row) })}
                      onInput={event => props.keying.change(row, { position: event.currentTarget.value })}
                      onKeyDown={event => event.key === 'Enter' && move(event, { sheet: row, column: roleColumn() })}
                    />
                  </td>
                  <td>
                    <select
                      class={styles.language}
                      data-cell={`${row}:${roleColumn() + 1}`}
                      aria-label={t('paper.language_of', { number: numberOf(row) })}
                      onChange={event => props.keying.change(row, { language: event.currentTarget.value })}
                      onKeyDown={event => move(event, { sheet: row, column: roleColumn() + 1 })}
                    >
                      <option value="" selected={sheet().language === ''}>
                        {t('paper.language_unsaid')}
                      </option>
                      <For each={props.paper.languages}>
                        {language => (
                          <option value={language} selected={sheet().language === language}>
                            {language === 'es' ? t('paper.spanish') : language === 'en' ? t('paper.english') : language}
                          </option>
                        )}
                      </For>
                    </select>
                  </td>
                  <td>
                    <Button
                      variant="quiet"
                      size="row"
                      aria-label={t('paper.remove_row', { number: numberOf(row) })}
                      onClick={() => props.keying.drop(row)}
                    >
                      <Icon of={XIcon} />
                    </Button>
                  </td>
                </tr>
              )}
            </Index>
          </tbody>
        </table>
        <datalist id={positionsId}>
          <For each={props.paper.positions}>{position => <option value={position} />}</For>
        </datalist>
      </section>
      <Show when={asks() && openAt() >= 0 && openId()} keyed>
        {_ => (
          <KeyAnswers
            number={numberOf(openAt())}
            place={openAt()}
            keying={props.keying}
            onDone={() => {
              const row = openAt()
              setOpenId(null)
              focusCell(row, roleColumn())
            }}
          />
        )}
      </Show>
      <KeyFaults keying={props.keying} numberOf={numberOf} />
    </>
  )
}

const isAtEdge = (field: EventTarget | null, key: string): boolean => {
  if (field instanceof HTMLButtonElement) return key === 'ArrowLeft' || key === 'ArrowRight'
  if (!(field instanceof HTMLInputElement)) return false
  if (key === 'ArrowLeft') return field.selectionStart === 0
  return key === 'ArrowRight' && field.selectionEnd === field.value.length
}
