/** The style sheet of the release pages. */
export const pageStyle = `
:root{--text:#1f2328;--muted:#59636e;--line:#d1d9e0;--soft:#f6f8fa;--link:#0969da;--mono:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
*{box-sizing:border-box}
body{margin:0;color:var(--text);background:#fff;font:14px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;overflow-wrap:break-word}
a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}
code,.mono{font-family:var(--mono);font-size:85%}
.top{display:flex;align-items:center;gap:10px;padding:16px 24px;background:var(--soft);border-bottom:1px solid var(--line);font-size:16px}
.top a{color:var(--text)}.local{margin-left:auto;color:var(--muted);font-size:12px}
main{max-width:1012px;margin:0 auto;padding:24px}
.crumbs{margin-bottom:16px}.crumbs span{color:var(--muted);margin:0 4px}
.list-title{font-size:24px;font-weight:600;margin:0 0 16px}.empty{color:var(--muted)}
.release{border:1px solid var(--line);border-radius:6px;margin-bottom:24px}
.release>header,.release>.body{padding:16px 24px 0}
.title{display:flex;flex-wrap:wrap;align-items:center;gap:8px}
.title h1,.title h2{margin:0;font-size:32px;line-height:1.25;font-weight:600}.title h2{font-size:24px}
.badge{border:1px solid;border-radius:2em;padding:0 8px;font-size:12px;font-weight:500;line-height:20px;white-space:nowrap}
.latest{color:#1a7f37;border-color:#1a7f37}.pre{color:#9a6700;border-color:#9a6700}.frozen,.plain{color:var(--muted);border-color:var(--line)}
.meta{display:flex;flex-wrap:wrap;gap:4px 6px;align-items:center;margin:8px 0 0;color:var(--muted)}.meta b{color:var(--text);font-weight:600}
.tag{padding:2px 6px;border-radius:6px;background:var(--soft);border:1px solid var(--line);color:var(--text)}.meta a.mono{color:var(--muted)}
.body>*:first-child{margin-top:0}
.body h1,.body h2,.body h3,.body h4{margin:24px 0 12px;font-weight:600;line-height:1.25}
.body h1,.body h2{padding-bottom:.3em;border-bottom:1px solid var(--line)}
.body h1{font-size:2em}.body h2{font-size:1.5em}.body h3{font-size:1.25em}.body h4{font-size:1em}
.body p,.body ul,.body ol,.body table,.body pre,.body blockquote{margin:0 0 16px}
.body ul,.body ol{padding-left:2em}.body li+li{margin-top:4px}
.body td code{white-space:nowrap}
.body code{padding:.2em .4em;border-radius:6px;background:#818b9814}
.body pre{padding:16px;overflow:auto;border-radius:6px;background:var(--soft);line-height:1.45}.body pre code{padding:0;background:none}
.body table{display:block;max-width:100%;overflow-x:auto;border-collapse:collapse;overflow-wrap:normal}
.body th,.body td{padding:6px 13px;border:1px solid var(--line)}.body th{font-weight:600}.body tr:nth-child(2n){background:var(--soft)}
.body blockquote{padding:0 1em;color:var(--muted);border-left:.25em solid var(--line)}
.body li:has(>input){list-style:none;margin-left:-1.4em}.body details{margin-bottom:16px}.body summary{cursor:pointer}
.alert.note{border-color:#0969da}.alert.tip{border-color:#1a7f37}.alert.important{border-color:#8250df}.alert.warning{border-color:#9a6700}.alert.caution{border-color:#d1242f}
.body .alert{color:inherit}
.commits{padding-left:1.5em}.commits li+li{margin-top:4px}
.body img{max-width:100%}
.body hr{height:1px;border:0;background:var(--line);margin:24px 0}
.assets{padding:16px 24px 24px}.assets summary{cursor:pointer}
.assets h3{display:inline;font-size:16px;font-weight:600}
.count{padding:0 6px;border-radius:2em;background:#818b9814;font-size:12px;font-weight:500;display:inline-block}
.assets ul:empty{display:none}
.assets ul{list-style:none;margin:12px 0 0;padding:0;border:1px solid var(--line);border-radius:6px}
.assets li{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,4fr) 84px 96px;gap:16px;align-items:center;padding:10px 16px}
.assets li+li{border-top:1px solid var(--line)}
.name{font-weight:600}.digest,.size,.assets time{color:var(--muted);font-size:12px}.size,.assets time{text-align:right;white-space:nowrap}
.digest code{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;user-select:all}
@media (max-width:700px){main{padding:16px}.top{padding:12px 16px}.release>header,.release>.body{padding:16px 16px 0}.assets{padding:16px}.title h1{font-size:24px}.title h2{font-size:20px}
.assets li{grid-template-columns:1fr auto;gap:2px 12px}.name{grid-column:1/-1}.digest{grid-column:1/-1}.size{text-align:left}}
`
