import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** The short codes of the summary, which GitHub shows as pictures. */
const EMOJI: Readonly<Record<string, string>> = {
  ':white_check_mark:': '\u2705',
  ':warning:': '\u26a0\ufe0f',
  ':x:': '\u274c',
  ':heavy_minus_sign:': '\u2796',
  ':bust_in_silhouette:': '\u{1f464}',
  ':test_tube:': '\u{1f9ea}',
  ':information_source:': '\u2139\ufe0f',
}

/** A job summary's Markdown as a page to look at, with GitHub's emoji and alerts. GitHub renders more (mermaid) and allows less. */
export function renderPage(title: string, markdown: string): string {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
  const body = html
    .replace(/:[a-z_]+:/g, code => EMOJI[code] ?? code)
    .replace(/<blockquote>\n<p>\[!CAUTION\]\n?/g, '<blockquote class="caution">\n<p><b>Caution</b><br>')
    .replaceAll('<th></th>', '<th><span class="unseen">Status</span></th>')
    .replaceAll('<input type="checkbox"', '<input aria-label="done" type="checkbox"')
    .replace(/<(pre|table)>/g, '<$1 tabindex="0">')
  const style = `:root { color-scheme: light dark; --line: #d1d9e0; --soft: #f6f8fa; --link: #0969da; --bad: #d1242f }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #151b23; --link: #4493f8; --bad: #f85149 } body { background: #0d1117; color: #f0f6fc } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; overflow-wrap: break-word } main { max-width: 1000px; margin: 1rem auto; padding: 0 1rem } a { color: var(--link) }
table { border-collapse: collapse; margin: 1rem 0; display: block; max-width: 100%; overflow-x: auto } td, th { border: 1px solid var(--line); padding: 6px 13px; vertical-align: top; text-align: left }
pre { background: var(--soft); padding: 1rem; overflow: auto } code { font-family: ui-monospace, monospace; font-size: 85% }
h1, h2 { border-bottom: 1px solid var(--line); padding-bottom: .3em } li { margin: .25em 0 } blockquote { margin: 1rem 0; padding: 0 1rem; border-left: .25rem solid var(--line) }
.caution { border-color: var(--bad) } .caution b:first-child { color: var(--bad) } .unseen { position: absolute; clip-path: inset(50%) }`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head><body><main>\n${body}\n</main></body></html>\n`
}
