// Fields and cards that the management pages share.
import { type Html, html } from './layout.ts'

/** A field of a form; with options a choice, without a label one that is not shown. */
export interface Field {
  name: string
  label?: string
  value: string
  hint?: string
  options?: Readonly<Record<string, string>>
}

/** A choice among named values. */
export const select = (
  name: string,
  label: string,
  value: string,
  options: Readonly<Record<string, string>>,
): Field => ({ name, label, value, options })

/** One line of text; `hint` stands inside the empty field. */
export const input = (name: string, label: string, value = '', hint = ''): Field => ({
  name,
  label,
  value,
  hint,
})

function show({ name, label, value, hint = '', options }: Field): Html {
  if (label === undefined) return html`<input type="hidden" name="${name}" value="${value}">`
  if (options === undefined)
    return html`<label>${label}<input name="${name}" value="${value}" placeholder="${hint}" autocapitalize="none" spellcheck="false"></label>`
  return html`<label>${label}<select name="${name}">${Object.entries(options).map(([key, words]) =>
    key === value
      ? html`<option value="${key}" selected>${words}</option>`
      : html`<option value="${key}">${words}</option>`,
  )}</select></label>`
}

const dangerous = html` class="danger"`

/**
 * A form that orders one thing; what takes something away looks so.
 * @param filled a form that was refused: the one of this order keeps what was entered
 */
export function orderForm(
  filled: URLSearchParams,
  order: string,
  button: string,
  ...fields: readonly Field[]
): Html {
  const kept = filled.get('order') === order ? filled : undefined
  const content = fields.map((one) => show({ ...one, value: kept?.get(one.name) ?? one.value }))
  return html`<form class="fields" method="post" action="/manage"><input type="hidden" name="order" value="${order}">${content}<div class="row"><button${order === 'delete' ? dangerous : undefined} type="submit">${button}</button></div></form>`
}

/** A small button that orders something about one row. */
export const rowButton = (
  order: string,
  words: string,
  fields: Readonly<Record<string, string | number>>,
): Html =>
  html`<form method="post" action="/manage"><input type="hidden" name="order" value="${order}">${Object.entries(
    fields,
  ).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="plain small" type="submit">${words}</button></form>`

export const card = (title: string, ...content: (Html | undefined)[]): Html =>
  html`<section class="card"><h2>${title}</h2>${content.filter((one) => one !== undefined)}</section>`

export const quiet = (words: string): Html => html`<p class="quiet">${words}</p>`
