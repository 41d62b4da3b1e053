import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** A job summary's Markdown as a page to look at. GitHub renders more (mermaid) and allows less; the structure is the same. */
export function renderPage(title: string, markdown: string): string {
  const body = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
  const style = `body { font: 16px/1.5 system-ui, sans-serif; max-width: 1000px; margin: 2rem auto; padding: 0 1rem; color: #1f2328 }
table { border-collapse: collapse; margin: 1rem 0 } td, th { border: 1px solid #d1d9e0; padding: 6px 13px; vertical-align: top; text-align: left }
pre { background: #f6f8fa; padding: 1rem; overflow: auto } code { font-family: ui-monospace, monospace; font-size: 85% }
h1, h2 { border-bottom: 1px solid #d1d9e0; padding-bottom: .3em } li { margin: .25em 0 }`
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style><body>\n${body}\n</body></html>\n`
}
