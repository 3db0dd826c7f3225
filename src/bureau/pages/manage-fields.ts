// Fields and cards that the management pages share.
import { type Html, html } from './layout.ts'

/** A choice among named values. */
export const select = (
  name: string,
  label: string,
  value: string,
  options: Readonly<Record<string, string>>,
): Html =>
  html`<label>${label}<select name="${name}">${Object.entries(options).map(([key, words]) =>
    key === value
      ? html`<option value="${key}" selected>${words}</option>`
      : html`<option value="${key}">${words}</option>`,
  )}</select></label>`

/** One line of text; `hint` stands inside the empty field. */
export const input = (name: string, label: string, value = '', hint = ''): Html =>
  html`<label>${label}<input name="${name}" value="${value}" placeholder="${hint}" autocapitalize="none" spellcheck="false"></label>`

const dangerous = html` class="danger"`

/** A form that orders one thing; what takes something away looks so. */
export const orderForm = (order: string, button: string, ...content: Html[]): Html =>
  html`<form class="fields" method="post" action="/manage"><input type="hidden" name="order" value="${order}">${content}<div class="row"><button${order === 'delete' ? dangerous : undefined} type="submit">${button}</button></div></form>`

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
