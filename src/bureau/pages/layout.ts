// HTML by hand: everything that is interpolated is escaped unless it is HTML already.
import { escapeText } from '../codec/xml-tree.ts'

/** HTML that may be put into a page as it is. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = Html | string | number | undefined | readonly (Html | string)[]

const escapeHtml = (text: string): string =>
  escapeText(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;')

function partText(part: Part): string {
  if (part === undefined) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(partText).join('')
  return escapeHtml(String(part))
}

/** A template whose values are escaped; lists are joined. */
export const html = (words: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(words.reduce((whole, word, at) => whole + partText(parts[at - 1]) + word))

const links = [
  ['/sms', '短信核验'],
  ['/query', '备案查询'],
  ['/officer', '管局审核'],
  ['/manage', '模拟设置'],
] as const

/** A whole page. `width` of the column: 520, 760 or 1160 pixels. */
export function layout(
  title: string,
  path: string,
  content: Html,
  { width = 'wide' }: { width?: 'narrow' | 'middle' | 'wide' } = {},
): string {
  const nav = links.map(
    ([to, name]) => html`<a href="${to}"${new Html(to === path ? ' aria-current="page"' : '')}>${name}</a>`,
  )
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · 备案管理系统（模拟）</title><link rel="stylesheet" href="/style.css"><link rel="icon" href="/icon.svg"></head>
<body><header class="top"><a class="home" href="/"><span class="seal" aria-hidden="true">备</span><span>备案管理系统</span></a><span class="sim">模拟环境</span><nav aria-label="主导航">${nav}</nav></header>
<main class="${width}">${content}</main>
<footer>本系统为通信管理局备案系统的模拟程序，仅供开发和演示，所有备案信息均为虚构。</footer></body></html>`
    .text
}

export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#b23a24"/><path d="M9 9h14M9 16h14M9 23h9" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>'
