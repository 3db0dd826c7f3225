// The one stylesheet of the bureau's pages: calm paper, one ink, one seal; light and dark. No script anywhere.

export const style = `
:root { color-scheme: light dark;
  --bg: light-dark(#f6f7f6, #101314); --surface: light-dark(#fff, #171b1d); --sunk: light-dark(#eff1f0, #1e2426);
  --line: light-dark(#e2e6e4, #262d2f); --ink: light-dark(#16201f, #e6eae9); --ink-2: light-dark(#55615f, #9da8a7);
  --accent: light-dark(#2c4a7c, #a9bde0); --on-accent: light-dark(#fff, #101314); --accent-soft: light-dark(#edf1f8, #1c2431);
  --seal: light-dark(#a93420, #f0957f); --seal-fill: light-dark(#b23a24, #b8442d); --seal-soft: light-dark(#fbf0ec, #2a1a17); --seal-line: light-dark(#eecfc6, #4c2a23);
  --amber: light-dark(#7d5300, #e2bb6c); --amber-soft: light-dark(#faf3e2, #282116);
  --ok: light-dark(#2b6647, #86c4a3); --ok-soft: light-dark(#e9f2ed, #16241d); }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 16px/1.55 "PingFang SC", "HarmonyOS Sans SC", MiSans, "Microsoft YaHei UI", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif; font-variant-numeric: tabular-nums; }
a { color: var(--accent); text-underline-offset: 3px; }
h1, h2, h3 { font-weight: 600; line-height: 1.3; margin: 0; text-wrap: balance; }
h1 { font-size: 26px; } h2 { font-size: 18px; } h3 { font-size: 16px; }
p { margin: 0; } .quiet { color: var(--ink-2); font-size: 14px; }
.top { display: flex; align-items: center; gap: 12px; max-width: 1160px; margin: 0 auto; padding: 20px; }
.top a.home { display: flex; align-items: center; gap: 12px; color: inherit; text-decoration: none; font-weight: 600; font-size: 17px; }
.top nav { margin-left: auto; display: flex; gap: 4px 20px; font-size: 15px; flex-wrap: wrap; }
.top nav a { color: var(--ink-2); text-decoration: none; padding: 8px 0; } .top nav a:hover, .top nav a[aria-current] { color: var(--accent); }
.sim { font-size: 13px; font-weight: 400; color: var(--amber); background: var(--amber-soft); border-radius: 20px; padding: 2px 10px; white-space: nowrap; }
.seal { flex: none; display: grid; place-items: center; width: 40px; height: 40px; border: 2px solid var(--seal); border-radius: 9px; color: var(--seal); font: 600 22px/1 "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", SimSun, serif; box-shadow: inset 0 0 0 2px var(--surface), inset 0 0 0 3px var(--seal-line); background: var(--surface); }
.seal.large { width: 56px; height: 56px; font-size: 32px; border-radius: 12px; }
main { max-width: 1160px; margin: 0 auto; padding: 12px 20px 64px; display: grid; gap: 20px; }
main.narrow { max-width: 520px; } main.middle { max-width: 760px; }
.head { display: flex; align-items: center; gap: 16px; padding: 8px 0 4px; } .head > div { min-width: 0; } .head h1 { overflow-wrap: anywhere; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 14px; padding: 24px; display: grid; gap: 16px; min-width: 0; box-shadow: 0 1px 2px rgb(0 0 0 / .03); }
.card.flush { padding: 0; gap: 0; overflow: hidden; } .card.flush > h2, .card.flush > header { padding: 18px 24px; }
form.fields { display: grid; gap: 18px; }
label { display: grid; gap: 6px; font-size: 15px; font-weight: 500; } label small { font-weight: 400; color: var(--ink-2); font-size: 14px; }
input, select, textarea { font: inherit; color: inherit; background: var(--surface); border: 1px solid light-dark(#8b9693, #66716f); border-radius: 9px; min-height: 44px; padding: 8px 12px; width: 100%; }
select { appearance: none; padding-right: 36px; background-image: linear-gradient(45deg, transparent 50%, var(--ink-2) 50%), linear-gradient(135deg, var(--ink-2) 50%, transparent 50%); background-position: calc(100% - 19px) 55%, calc(100% - 14px) 55%; background-size: 5px 5px; background-repeat: no-repeat; text-overflow: ellipsis; }
textarea { min-height: 88px; resize: vertical; }
input.code { font-size: 26px; letter-spacing: .3em; text-align: center; min-height: 60px; font-weight: 600; }
input:focus-visible, select:focus-visible, textarea:focus-visible, button:focus-visible, a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button, .button { font: inherit; font-weight: 500; min-height: 44px; border: 1px solid transparent; border-radius: 9px; padding: 8px 20px; background: var(--accent); color: var(--on-accent); cursor: pointer; text-decoration: none; display: inline-grid; place-items: center; transition: background-color .12s, color .12s; }
button.plain, .button.plain { background: var(--surface); color: var(--ink); border-color: var(--line); }
button.danger { background: var(--surface); color: var(--seal); border-color: var(--seal-line); } button.danger:hover { background: var(--seal-soft); }
button.wide { width: 100%; min-height: 48px; } .row { display: flex; gap: 12px; flex-wrap: wrap; align-items: center; }
.notice { border-radius: 9px; padding: 14px 16px; display: grid; gap: 4px; border: 1px solid transparent; }
.notice.bad { background: var(--seal-soft); border-color: var(--seal-line); color: var(--seal); }
.notice.good { background: var(--ok-soft); color: var(--ok); } .notice.clock { background: var(--amber-soft); color: var(--amber); } .notice.plain { background: var(--sunk); }
.pill { display: inline-block; border-radius: 20px; padding: 2px 10px; font-size: 13px; background: var(--sunk); color: var(--ink-2); white-space: nowrap; }
.pill.clock { background: var(--amber-soft); color: var(--amber); } .pill.good { background: var(--ok-soft); color: var(--ok); } .pill.bad { background: var(--seal-soft); color: var(--seal); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 15px; }
th { text-align: left; font-weight: 500; color: var(--ink-2); font-size: 14px; white-space: nowrap; }
th, td { padding: 12px 24px; border-top: 1px solid var(--line); vertical-align: top; } thead th { border-top: 0; }
dl { display: grid; grid-template-columns: minmax(96px, 168px) 1fr; margin: 0; font-size: 15px; } dt { color: var(--ink-2); } dd { margin: 0; overflow-wrap: anywhere; }
dt, dd { padding: 8px 0; border-top: 1px solid var(--line); } dl > dt:first-of-type, dl > dd:first-of-type { border-top: 0; } dd del { color: var(--ink-2); } dd ins { text-decoration: none; font-weight: 600; }
.list { list-style: none; margin: 0; padding: 0; } .list > li { border-top: 1px solid var(--line); }
.list > li > a { display: grid; grid-template-columns: auto 1fr auto; gap: 4px 16px; align-items: center; padding: 16px 24px; color: inherit; text-decoration: none; } .list > li > a:hover { background: var(--accent-soft); }
.two { display: grid; gap: 20px; grid-template-columns: minmax(0, 1fr); align-items: start; } .column { display: grid; gap: 20px; min-width: 0; }
.tiles { display: grid; gap: 20px; grid-template-columns: repeat(auto-fit, minmax(230px, 1fr)); } .tiles a.card { color: inherit; text-decoration: none; gap: 8px; } .tiles a.card:hover { border-color: var(--accent); }
.papers { display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); } figure { margin: 0; display: grid; gap: 8px; align-content: start; }
figure a { display: block; background: var(--sunk); border: 1px solid var(--line); border-radius: 9px; overflow: hidden; } figure img { display: block; width: 100%; max-height: 280px; object-fit: contain; } figcaption { font-size: 14px; color: var(--ink-2); overflow-wrap: anywhere; }
.reason { display: grid; gap: 8px; border: 0; margin: 0; padding: 0; min-width: 0; } details > summary { cursor: pointer; color: var(--accent); font-size: 15px; padding: 8px 0; } details[open] > summary { margin-bottom: 12px; } .entry { display: grid; gap: 4px; padding: 16px 24px; } .entry p { overflow-wrap: anywhere; } td a { overflow-wrap: anywhere; } td.whole { white-space: nowrap; } td.name { min-width: 11em; } .mark { display: grid; place-items: center; width: 64px; height: 64px; border-radius: 50%; font-size: 30px; margin: 0 auto; } .mark.good { background: var(--ok-soft); color: var(--ok); } .mark.bad { background: var(--seal-soft); color: var(--seal); }
.centre { text-align: center; justify-items: center; } pre { margin: 0; overflow-x: auto; font-size: 13px; background: var(--sunk); border-radius: 9px; padding: 12px; }
button.small { min-height: 36px; padding: 4px 12px; font-size: 14px; } .row.spread { justify-content: space-between; }
.tabs { display: flex; gap: 4px 28px; flex-wrap: wrap; border-bottom: 1px solid var(--line); } .tabs a { padding: 10px 0; color: var(--ink-2); text-decoration: none; border-bottom: 2px solid transparent; margin-bottom: -1px; } .tabs a:hover { color: var(--ink); } .tabs a[aria-current] { color: var(--accent); border-color: var(--accent); font-weight: 500; }
.rows { list-style: none; margin: 0; padding: 0; } .rows > li { display: flex; justify-content: space-between; align-items: center; gap: 16px; padding: 12px 0; border-top: 1px solid var(--line); } .rows > li:first-child { border-top: 0; padding-top: 0; } .rows > li:last-child { padding-bottom: 0; } .rows > li > span { min-width: 0; overflow-wrap: anywhere; }
.choices { display: grid; padding: 8px; } .choices a { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; padding: 9px 12px; border-radius: 9px; color: inherit; text-decoration: none; } .choices a:hover { background: var(--sunk); } .choices a[aria-current] { background: var(--accent-soft); color: var(--accent); font-weight: 500; } .choices small { color: var(--ink-2); font-size: 13px; font-weight: 400; }
footer { max-width: 1160px; margin: 0 auto; padding: 0 20px 40px; color: var(--ink-2); font-size: 14px; }
@media (min-width: 900px) { .two.even { grid-template-columns: repeat(2, minmax(0, 1fr)); } .two.aside-first { grid-template-columns: 300px minmax(0, 640px); } .two:not(.even, .aside-first) { grid-template-columns: minmax(0, 1fr) 400px; } .two > aside { position: sticky; top: 20px; } h1 { font-size: 30px; } }
@media (max-width: 560px) { .choices { grid-template-columns: 1fr 1fr; } .choices small { display: none; } .list > li > a { grid-template-columns: 1fr auto; } .list > li > a > span:nth-child(2) { grid-row: 2; grid-column: 1 / -1; } .list > li > a > span:first-child { justify-self: start; } .entry { padding: 14px 20px; } .card { padding: 20px; } .card.flush { padding: 0; } th, td { padding: 12px 20px; } .list > li > a { padding: 14px 20px; } dl { grid-template-columns: 104px 1fr; } .top { flex-wrap: wrap; padding: 16px 20px; } .top nav { margin-left: 0; width: 100%; } }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`
