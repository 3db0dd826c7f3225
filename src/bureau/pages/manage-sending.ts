// Parts of the management page about providers: what is sent to them, who they are, and filings made up for them.
import { listProviders } from '../manage/manage-providers.ts'
import type { ManageContext } from '../manage/manage-routes.ts'
import { provinceOf } from '../tables/province-bureaus.ts'
import { emitForms } from './emit-forms.ts'
import { type Html, html } from './layout.ts'
import { card, input, orderForm, quiet, select } from './manage-fields.ts'

export function send({ bureau }: ManageContext, query: URLSearchParams): Html {
  const kind = (Object.keys(emitForms) as (keyof typeof emitForms)[]).find((one) => one === query.get('kind'))
  const chosen = kind ?? 'notice'
  const form = emitForms[chosen]
  const units = Object.fromEntries(
    [...bureau.providers.values()].map(({ ispId, name }) => [ispId, `${name} ${ispId}`]),
  )
  const choices = html`<nav class="choices" aria-label="下发内容">${Object.entries(emitForms).map(
    ([name, one]) =>
      name === chosen
        ? html`<a href="/manage?part=send&amp;kind=${name}" aria-current="true">${one.title}<small>${one.block}</small></a>`
        : html`<a href="/manage?part=send&amp;kind=${name}">${one.title}<small>${one.block}</small></a>`,
  )}</nav>`
  return html`<div class="two aside-first"><section class="card flush">${choices}</section>
<div class="column">${card(
    `${form.title}（${form.block}）`,
    quiet(form.words),
    orderForm(
      query,
      'emit',
      '下发',
      { name: 'kind', value: chosen },
      select('ispId', '接入商', '', units),
      ...form.fields.map(({ name, label, hint, options }) =>
        options === undefined ? input(name, label, '', hint ?? '') : select(name, label, '', options),
      ),
    ),
  )}</div></div>`
}

export function providers({ bureau }: ManageContext, query: URLSearchParams): Html {
  const rows = listProviders(bureau)
  return html`<section class="card flush"><header><h2>接入商</h2></header><div class="scroll"><table><thead><tr><th>名称</th><th>标识</th><th>用户名</th><th>省</th><th>最后序列号</th><th>待下载</th><th>扩展</th></tr></thead><tbody>${rows.map(
    (one) =>
      html`<tr><td class="name">${one.name}</td><td class="whole">${one.ispId}</td><td class="whole">${one.userName}</td><td class="whole">${provinceOf(one.provinceCode)?.name ?? one.provinceCode}</td><td>${one.lastSequence}</td><td>${one.waitingResults}</td><td>${one.extensions.join('、') || '无'}</td></tr>`,
  )}</tbody></table></div></section>
<div class="two even"><div class="column">${card(
    '登记接入商',
    quiet('标识相同的接入商换用新的凭据，序列号和待下载数据不变。'),
    orderForm(
      query,
      'provider',
      '登记',
      input('ispId', '标识（接入商编号）', '', '330000000009'),
      input('name', '名称'),
      input('userName', '用户名'),
      input('password', '密码'),
      input('aesKey', 'AES 密钥（16 个字符）'),
      input('aesIv', 'AES 偏移量（16 个字符）'),
      input('provinceCode', '所在省代码', '', '330000'),
    ),
  )}</div>
<div class="column">${card(
    '生成备案',
    quiet('在备案库里为一个接入商生成虚构的备案，供全量同步和查询使用。'),
    orderForm(
      query,
      'seed',
      '生成',
      select(
        'ispId',
        '接入商',
        '',
        Object.fromEntries(rows.map((one) => [one.ispId, `${one.name} ${one.ispId}`])),
      ),
      input('filings', '主体数', '100'),
    ),
  )}
${card(
  '删除备案',
  quiet('管局主动删除一个主体及其全部网站；之后的操作得到 1053。'),
  orderForm(query, 'delete', '删除', input('number', '主体备案号', '', '京ICP备2026000001号')),
)}</div></div>`
}
