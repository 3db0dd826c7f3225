// One e-mail, as subject, plain text and HTML, out of a template and its parameters. Every value is escaped; the layout is
// one narrow column of a table with inline styles, because mail programs know little else, on phones least of all.
import { Fault } from '../../core/fault.ts'
import type { Locale, MessageParams } from '../../flows/ports.ts'
import { filled } from './filled-text.ts'
import { type MailTemplateText, type MailTexts, mailTexts } from './message-texts.ts'
import { pathName } from './path-names.ts'

export type MessageSetting = {
  /** Address of the installation without slash at the end: `https://beian.example.cn`. */
  readonly baseUrl: string
  readonly providerName: string
}

export type ComposedMail = { readonly subject: string; readonly text: string; readonly html: string }

type Content = {
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly code: string | undefined
  readonly list: readonly string[]
  readonly snippet: { readonly title: string; readonly lines: readonly string[] } | undefined
  readonly after: readonly string[]
  readonly action: { readonly label: string; readonly link: string } | undefined
  readonly about: readonly (readonly [string, string])[]
  readonly foot: readonly string[]
}

const entriesOf = (params: MessageParams, name: string | undefined): readonly string[] => {
  const value = name === undefined ? undefined : params[name]
  return Array.isArray(value) ? value : []
}

/** Paths become names of fields and documents; a name that no language file knows is left to the page behind the link. */
const listOf = (
  locale: Locale,
  texts: MailTexts,
  template: MailTemplateText,
  params: MessageParams,
): readonly string[] => {
  const entries = entriesOf(params, template.list)
  if (template.list !== 'paths') return entries
  return [...new Set(entries.flatMap((path) => pathName(locale, texts.common, path) ?? []))]
}

const aboutOf = (texts: MailTexts, params: MessageParams): Content['about'] => {
  const rows: (readonly [string, string | number | readonly string[] | undefined])[] = [
    [texts.common.caseLabel, params.applicationId],
    [texts.common.domainLabel, params.domain],
  ]
  return rows.flatMap(([label, value]) =>
    typeof value === 'string' && value !== '' ? [[label, value] as const] : [],
  )
}

const contentOf = (
  locale: Locale,
  texts: MailTexts,
  template: MailTemplateText,
  params: MessageParams,
): Content => {
  const fill = (text: string): string => filled(locale, text, params)
  const { snippet, action, code } = template
  return {
    heading: fill(template.heading),
    paragraphs: template.paragraphs.map(fill),
    code: code === undefined ? undefined : filled(locale, `{{${code}}}`, params),
    list: listOf(locale, texts, template, params),
    snippet: snippet && {
      title: snippet.title,
      lines: entriesOf(params, snippet.each).map((each) => filled(locale, snippet.code, { each })),
    },
    after: template.after.map(fill),
    action: action && { label: action.label, link: fill(action.link) },
    about: aboutOf(texts, params),
    foot: [texts.common.why, texts.common.noCodes, fill(texts.common.footer)],
  }
}

const plainText = (content: Content): string =>
  [
    content.heading,
    ...content.paragraphs,
    ...(content.code === undefined ? [] : [content.code]),
    ...(content.list.length === 0 ? [] : [content.list.map((entry) => `- ${entry}`).join('\n')]),
    ...(content.snippet === undefined
      ? []
      : [`${content.snippet.title}\n${content.snippet.lines.join('\n')}`]),
    ...content.after,
    ...(content.action === undefined ? [] : [`${content.action.label}: ${content.action.link}`]),
    ...(content.about.length === 0
      ? []
      : [content.about.map(([label, value]) => `${label}: ${value}`).join('\n')]),
    `--\n${content.foot.join('\n')}`,
  ].join('\n\n')

const escaped = (value: string): string =>
  value.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`)

const ink = 'color:#16201f'
const quiet = 'color:#55615f'

const block = (style: string, body: string): string => `<div style="${style}">${body}</div>`

const htmlBody = (content: Content): string => {
  const paragraph = (text: string): string => `<p style="margin:0 0 14px;${ink}">${escaped(text)}</p>`
  const { code, snippet, action } = content
  const codeStyle =
    'margin:4px 0 20px;padding:14px 18px;background:#edf1f8;border-radius:9px;font-size:28px;font-weight:600;letter-spacing:6px;color:#2c4a7c'
  const list = content.list.map((entry) => `<li style="margin:0 0 6px">${escaped(entry)}</li>`).join('')
  const snippetLines = (snippet?.lines ?? []).map(escaped).join('<br><br>')
  const rows = content.about.map(
    ([label, value]) => `${escaped(label)}&ensp;<span style="${ink}">${escaped(value)}</span>`,
  )
  return [
    `<h1 style="margin:0 0 16px;font-size:21px;line-height:1.35;font-weight:600;${ink}">${escaped(content.heading)}</h1>`,
    ...content.paragraphs.map(paragraph),
    code === undefined ? '' : block(codeStyle, escaped(code)),
    list === '' ? '' : `<ul style="margin:0 0 18px;padding-left:20px;${ink}">${list}</ul>`,
    snippet === undefined
      ? ''
      : paragraph(snippet.title) +
        block(
          `margin:0 0 18px;padding:12px 14px;background:#eff1f0;border-radius:9px;font:13px/1.5 ui-monospace,Menlo,Consolas,monospace;word-break:break-all;${ink}`,
          snippetLines,
        ),
    ...content.after.map(paragraph),
    action === undefined
      ? ''
      : `<p style="margin:22px 0 6px"><a href="${escaped(action.link)}" style="display:inline-block;padding:11px 22px;background:#2c4a7c;color:#ffffff;border-radius:9px;text-decoration:none;font-weight:600">${escaped(action.label)}</a></p>`,
    rows.length === 0
      ? ''
      : block(
          `margin:22px 0 0;padding-top:14px;border-top:1px solid #e2e6e4;font-size:13px;${quiet}`,
          rows.join('<br>'),
        ),
  ].join('')
}

const htmlPage = (locale: Locale, subject: string, content: Content): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${escaped(subject)}</title></head>` +
  `<body style="margin:0;background:#f6f7f6;font:15px/1.6 'PingFang SC','HarmonyOS Sans SC',MiSans,'Microsoft YaHei UI','Noto Sans SC',system-ui,sans-serif">` +
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">` +
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px"><tr><td style="padding:28px 26px;background:#ffffff;border:1px solid #e2e6e4;border-radius:14px">${htmlBody(content)}</td></tr>` +
  `<tr><td style="padding:16px 26px;font-size:12px;line-height:1.6;${quiet}">${content.foot.map(escaped).join('<br>')}</td></tr></table></td></tr></table></body></html>`

/** Names of all templates; the same in every language. */
export const mailTemplates = (locale: Locale): readonly string[] => [...mailTexts(locale).templates.keys()]

/** Throws Fault for an unknown template or a missing parameter; the message never quotes a value. */
export const composeMail = (
  locale: Locale,
  templateName: string,
  params: MessageParams,
  setting: MessageSetting,
): ComposedMail => {
  const texts = mailTexts(locale)
  const template = texts.templates.get(templateName)
  if (template === undefined)
    throw new Fault('message-template-unknown', `There is no e-mail "${templateName}"`, 'bug')
  const id = params.applicationId
  const links = {
    provider: setting.providerName,
    baseUrl: setting.baseUrl,
    signInUrl: `${setting.baseUrl}/sign-in`,
    ...(typeof id === 'string' ? { caseUrl: `${setting.baseUrl}/cases/${encodeURIComponent(id)}` } : {}),
  }
  const content = contentOf(locale, texts, template, { ...params, ...links })
  const subject = filled(locale, template.subject, { ...params, ...links }).replace(/[\r\n]+/g, ' ')
  return { subject, text: plainText(content), html: htmlPage(locale, subject, content) }
}
