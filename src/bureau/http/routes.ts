// Which path leads where.

import { type ManageContext, manageHandler } from '../manage/manage-routes.ts'
import { homePage } from '../pages/home-page.ts'
import { html, icon, layout } from '../pages/layout.ts'
import { managePage, takeManagePage } from '../pages/manage-page.ts'
import { officerHandler } from '../pages/officer-pages.ts'
import type { OfficerSessions } from '../pages/officer-session.ts'
import { showQueryPage } from '../pages/query-page.ts'
import { showSmsPage, takeSmsPage } from '../pages/sms-page.ts'
import { style } from '../pages/style.ts'
import { soapHandler } from '../soap/soap-endpoint.ts'
import { type Handler, page, type Reply, type Request, TooLarge } from './exchange.ts'

export type RoutesContext = ManageContext & { sessions: OfficerSessions }

/** The one handler of the server. */
export function routeRequests(context: RoutesContext): Handler {
  const { bureau, faults, sessions } = context
  const soap = soapHandler(bureau, faults)
  const officer = officerHandler(bureau, sessions)
  const manage = manageHandler(context)
  const pages = async (request: Request): Promise<Reply> => {
    const { path, method } = request
    if (path === '/officer' || path.startsWith('/officer/')) return officer(request)
    if (path === '/manage' && method === 'POST') return takeManagePage(context, request)
    if (path === '/manage') return managePage(context, request)
    if (path.startsWith('/manage/')) return manage(request)
    if (path === '/sms' && method === 'POST') return takeSmsPage(bureau, request)
    if (method !== 'GET' && method !== 'HEAD') return missing(405)
    if (path === '/') return homePage(bureau)
    if (path === '/sms') return showSmsPage(request)
    if (path === '/query') return showQueryPage(bureau, request)
    if (path === '/style.css') return still('text/css', style)
    if (path === '/icon.svg' || path === '/favicon.ico') return still('image/svg+xml', icon)
    return missing(404)
  }
  return async (request, raw) => {
    try {
      return soap.paths.includes(request.path) ? await soap.handle(request, raw) : await pages(request)
    } catch (error) {
      if (error instanceof TooLarge)
        return page(
          layout('内容过大', '', html`<section class="card centre"><h1>内容过大</h1></section>`, {
            width: 'narrow',
          }),
          413,
        )
      throw error
    }
  }
}

const still = (type: string, body: string): Reply => ({
  status: 200,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=300' },
  body,
})

const missing = (status: number): Reply =>
  page(
    layout(
      '没有这个页面',
      '',
      html`<section class="card centre"><h1>没有这个页面</h1><a class="button plain" href="/">返回首页</a></section>`,
      { width: 'narrow' },
    ),
    status,
  )
