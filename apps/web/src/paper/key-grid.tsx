import { Button, Icon, useI18n, XIcon } from '@tilth/ui'
import { createUniqueId, For, Index, Show } from 'solid-js'
import styles from './key.module.css'
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
  const columns = () => props.paper.items.length + 2
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
    } else if (event.currentTarget instanceof HTMLInputElement && isAtEdge(event.currentTarget, event.key)) {
      event.preventDefault()
      focusCell(at.sheet, at.column + (event.key === 'ArrowLeft' ? -1 : 1))
    }
  }

  return (
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
                        onInput={event => props.keying.change(row, { cells: { ...sheet().cells, [item.code]: event.currentTarget.value } })}
                        onKeyDown={event => move(event, { sheet: row, column: column() })}
                      />
                    </td>
                  )}
                </For>
                <td>
                  <input
                    class={styles.role}
                    data-cell={`${row}:${props.paper.items.length}`}
                    value={sheet().position}
                    maxlength={80}
                    list={positionsId}
                    autocomplete="off"
                    aria-label={t('paper.role_of', { number: numberOf(row) })}
                    onInput={event => props.keying.change(row, { position: event.currentTarget.value })}
                    onKeyDown={event => event.key === 'Enter' && move(event, { sheet: row, column: props.paper.items.length })}
                  />
                </td>
                <td>
                  <select
                    class={styles.language}
                    data-cell={`${row}:${props.paper.items.length + 1}`}
                    aria-label={t('paper.language_of', { number: numberOf(row) })}
                    onChange={event => props.keying.change(row, { language: event.currentTarget.value })}
                    onKeyDown={event => move(event, { sheet: row, column: props.paper.items.length + 1 })}
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
      <Show when={props.keying.wrong().length > 0}>
        <ul class={styles.wrong} role="status">
          <For each={props.keying.wrong()}>
            {cell => <li>{t(`paper.wrong_${cell.reason}`, { number: numberOf(cell.sheet), code: cell.code })}</li>}
          </For>
        </ul>
      </Show>
    </section>
  )
}

const isAtEdge = (field: HTMLInputElement, key: string): boolean => {
  if (key === 'ArrowLeft') return field.selectionStart === 0
  return key === 'ArrowRight' && field.selectionEnd === field.value.length
}
