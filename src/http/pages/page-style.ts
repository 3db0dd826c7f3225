// The few pages that the server itself writes: the API's reference and the outbox of a demonstration. Same tokens as the
// application; no scripts at all.
const tokens = `
:root{color-scheme:light dark;--bg:#f6f7f6;--surface:#fff;--sunk:#eff1f0;--line:#e2e6e4;--ink:#16201f;--ink-2:#55615f;--accent:#2c4a7c;--accent-soft:#edf1f8;--seal:#a93420;--seal-fill:#b23a24;--ok:#2b6647}
@media (prefers-color-scheme:dark){:root{--bg:#101314;--surface:#171b1d;--sunk:#1e2426;--line:#262d2f;--ink:#e6eae9;--ink-2:#9da8a7;--accent:#a9bde0;--accent-soft:#1c2431;--seal:#f0957f;--seal-fill:#b8442d;--ok:#86c4a3}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.55 system-ui,"PingFang SC","HarmonyOS Sans SC",MiSans,"Microsoft YaHei UI","Noto Sans SC",sans-serif;font-variant-numeric:tabular-nums}
a{color:var(--accent)}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
header,main{max-width:1160px;margin:0 auto;padding:0 20px}
header{display:flex;align-items:center;gap:12px;padding-top:24px;padding-bottom:8px}
.mark{display:inline-grid;place-items:center;width:34px;height:34px;background:var(--seal-fill);color:#fff;border-radius:6px;font:600 18px/1 "Noto Serif SC",serif}
h1{font-size:26px;line-height:1.25;font-weight:600;margin:0;text-wrap:balance}h2{font-size:19px;font-weight:600;margin:36px 0 12px}
h2:first-child{margin-top:4px}.card{background:var(--surface);border:1px solid var(--line);border-radius:14px;padding:16px 20px;margin:0 0 14px}
.quiet{color:var(--ink-2)}code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:13px}
pre{background:var(--sunk);border-radius:9px;padding:12px 14px;overflow:auto;margin:8px 0 0;white-space:pre-wrap;overflow-wrap:anywhere}
`

export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

export type ServerPage = {
  readonly lang: string
  readonly title: string
  /** HTML, already escaped where it holds data. */
  readonly main: string
  readonly style?: string
  readonly nonce: string
}

export const serverPage = ({ lang, title, main, style = '', nonce }: ServerPage): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/mark.svg" type="image/svg+xml"><title>${escapeHtml(title)} · OpenBeian</title><style nonce="${nonce}">${tokens}${style}</style></head>
<body><header><span class="mark" aria-hidden="true">备</span><h1>${escapeHtml(title)}</h1></header><main>${main}</main></body></html>`
