// The front door: who comes here for what.
import type { Bureau } from '../bureau.ts'
import { page, type Reply } from '../http/exchange.ts'
import { bureauName } from '../tables/province-bureaus.ts'
import { type Html, html, layout } from './layout.ts'
import { facts } from './record-view.ts'

const interfaceLink = (path: string): Html => html`<a href="${path}?wsdl">${path}</a>`

export function homePage({ provinceCode, store }: Bureau): Reply {
  const name = provinceCode === undefined ? '各省（区、市）通信管理局' : bureauName(provinceCode)
  const filed = store.get<{ n: number }>('SELECT count(*) AS n FROM services')
  const tiles = [
    ['/sms', '短信核验', '收到验证码的负责人在这里完成核验。'],
    ['/query', '备案查询', '按域名、备案号或主办单位查询。'],
    ['/officer', '管局审核', '审核员处理通过短信核验的备案。'],
    ['/manage', '模拟设置', '时钟、故障、审核策略和已发短信。'],
  ] as const
  return page(
    layout(
      '首页',
      '/',
      html`<div class="head"><span class="seal large" aria-hidden="true">备</span><div><h1>ICP 备案管理系统</h1><p class="quiet">${name} · 库内网站 ${Number(filed?.n)} 个</p></div></div>
<div class="tiles">${tiles.map(([to, title, words]) => html`<a class="card" href="${to}"><h2>${title}</h2><p class="quiet">${words}</p></a>`)}</div>
<section class="card"><h2>企业侧接口</h2><p>接入服务商通过以下地址上报和下载备案数据：</p>${facts([
        ['上报与下载', interfaceLink('/ISPWebService/upDownLoad')],
        ['备案状态查询', interfaceLink('/BeianStatusWebService/queryBeianStatus')],
        ['备案密码校验', interfaceLink('/BeianStatusWebService/verifyBamm')],
      ])}</section>`,
    ),
  )
}
