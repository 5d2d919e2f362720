import { createSignal, createUniqueId, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import css from './data-table.module.css'

export interface TableColumn<Row> {
  label: JSX.Element
  cell: (row: Row) => JSX.Element
  /** The cell that names the row. */
  isRowHead?: boolean | undefined
  /** Numbers stand right, under each other. */
  isNumber?: boolean | undefined
  /** For columns of buttons, whose head is for assistive technology. */
  labelHidden?: boolean | undefined
}

export interface DataTableProps<Row> {
  caption: JSX.Element
  captionHidden?: boolean | undefined
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  density?: 'comfortable' | 'compact' | undefined
  /** Instead of rows when there are none. */
  empty?: JSX.Element
}

/** A real table: it scrolls sideways by keyboard too, and its head stays while the page scrolls. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const captionId = createUniqueId()
  const [isWider, setWider] = createSignal(false)
  let frame: HTMLElement | undefined
  onMount(() => {
    if (!frame || typeof ResizeObserver === 'undefined') return
    const observed = frame
    const observer = new ResizeObserver(() => setWider(observed.scrollWidth > observed.clientWidth + 1))
    observer.observe(observed)
    onCleanup(() => observer.disconnect())
  })
  return (
    <section
      ref={element => {
        frame = element
      }}
      class={css.scroll}
      aria-labelledby={captionId}
      tabindex={isWider() ? 0 : undefined}
    >
      <table class={css.table} data-density={props.density ?? 'comfortable'}>
        <caption id={captionId} class={css.caption} data-hidden={props.captionHidden ? '' : undefined}>
          {props.caption}
        </caption>
        <thead>
          <tr>
            <For each={props.columns}>
              {column => (
                <th scope="col" class={css.head} data-number={column.isNumber ? '' : undefined}>
                  <Show when={column.labelHidden} fallback={column.label}>
                    <VisuallyHidden>{column.label}</VisuallyHidden>
                  </Show>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For
            each={props.rows}
            fallback={
              <Show when={props.empty}>
                <tr>
                  <td class={css.cell} colSpan={props.columns.length}>
                    {props.empty}
                  </td>
                </tr>
              </Show>
            }
          >
            {row => (
              <tr>
                <For each={props.columns}>
                  {column => (
                    <Show
                      when={column.isRowHead}
                      fallback={
                        <td class={css.cell} data-number={column.isNumber ? '' : undefined}>
                          {column.cell(row)}
                        </td>
                      }
                    >
                      <th scope="row" class={css.cell}>
                        {column.cell(row)}
                      </th>
                    </Show>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
