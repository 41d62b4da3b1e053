import type { Options } from 'micromark'
import { printable, printableAscii } from '../text/characters.ts'
import { count, firstLines, formatSize, shortCommit } from '../text/format.ts'
import { PREVIEW_STYLE } from './preview-style.ts'
import type { Report, ReportAsset } from './report.ts'

/** The content of the page: the report of a dry run, and the notes for publishing. */
export interface PreviewParts {
  readonly report: Report
  readonly notesMarkdown: string
  readonly title: string
  /** Login of the person who publishes. */
  readonly author: string
  /** The flags of the release after publishing. */
  readonly draft: boolean
  readonly prerelease: boolean
  readonly latest: boolean
  /** The members of the archives: `archive.zip/folder/file`. */
  readonly contents: readonly { readonly path: string; readonly size: number }[]
}

/** preview.html: the future release page in one file without scripts. It loads only the pictures of the notes, and omits the HTML comments of the notes. */
export async function renderPreview(parts: PreviewParts): Promise<string> {
  const { report, notesMarkdown, author, contents } = parts
  // Only a dry run needs a Markdown renderer, so other runs do not load it.
  const [{ micromark }, { gfm, gfmHtml }] = await Promise.all([import('micromark'), import('micromark-extension-gfm')])
  const rendered = micromark(printable(notesMarkdown), { extensions: [gfm()], htmlExtensions: [gfmHtml(), plainTags()] })
  const notes = rendered.replaceAll('<input type=', '<input aria-label="task" type=').replace(/<(pre|table)>/g, '<$1 tabindex="0">')
  const title = escapeHtml(parts.title)
  const assets = [...(report.assets ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src https: data:">
<title>${title} (preview)</title>
<style>
${PREVIEW_STYLE}</style>
</head>
<body>
<header class="banner" role="banner">A preview by Release Runbook: this is how the release page will look. Nothing is published.</header>
<main>
<div class="top">
<h1>${title} ${badge(parts)}</h1>
<p class="facts"><strong>${escapeHtml(author)}</strong> ${parts.draft ? 'drafted this' : 'released this'} now &middot; ${facts(report)}</p>
</div>
<article>
${notes}
</article>
<section>
<h2>Assets <span class="count">${assets.length + 2}</span></h2>
<ul class="assets">
${assets.map(assetItem).join('\n')}
<li><span class="name">Source code (zip)</span></li>
<li><span class="name">Source code (tar.gz)</span></li>
</ul>
${assets.map(({ name }) => membersOf(name, contents)).join('')}</section>
</main>
</body>
</html>
`
}

/** The most members of an archive that the page lists. */
const most = 2_000

/** The files in an archive with their sizes, folded; '' when the asset is no archive. */
function membersOf(name: string, contents: PreviewParts['contents']): string {
  const members = contents.filter(({ path }) => path.startsWith(`${name}/`))
  if (members.length === 0) return ''
  const row = ({ path, size }: (typeof members)[number]): string =>
    `${escapeHtml(path.slice(name.length + 1))} <span class="size">${kilobytes(size)}</span>`
  const rows = firstLines(members, most, row).map(line => `<li>${line}</li>\n`)
  return `<details><summary>${escapeHtml(name)}: ${count(members.length, 'file')}</summary>\n<ul>\n${rows.join('')}</ul>\n</details>\n`
}

function badge({ draft, prerelease, latest }: PreviewParts): string {
  if (draft) return '<span class="badge draft">Draft</span>'
  if (prerelease) return '<span class="badge pre">Pre-release</span>'
  return latest ? '<span class="badge latest">Latest</span>' : ''
}

/** A size as GitHub's page states it: `18.3 KB`. */
const kilobytes = (size: number): string => formatSize(size).replace('iB', 'B').replace(/ B$/, ' Bytes')

function facts({ tag, commit, previousTag }: Report): string {
  const parts = [
    tag === null ? 'no tag yet' : `tag <code>${escapeHtml(tag)}</code>`,
    commit === undefined ? '' : `commit <code>${escapeHtml(shortCommit(commit))}</code>`,
    previousTag ? `changes since <code>${escapeHtml(previousTag)}</code>` : '',
  ]
  return parts.filter(part => part !== '').join(' &middot; ')
}

function assetItem({ name, size, sha256 }: ReportAsset): string {
  return `<li><span class="name">${escapeHtml(name)}</span> <span class="digest">sha256:${escapeHtml(sha256)}</span> <span class="size" title="${count(size, 'byte')}">${kilobytes(size)}</span></li>`
}

function escapeHtml(text: string): string {
  return printableAscii(text).replace(/[&<>"']/g, found => `&#${found.charCodeAt(0)};`)
}

type HtmlExtension = NonNullable<Options['htmlExtensions']>[number]

/** Tags of the notes that the page may hold, without attributes; all other tags become text. */
const PLAIN_TAG = /&lt;(\/?(?:details|summary|br|sub|sup|kbd|b|i)(?: ?\/)?)&gt;/g

/** An extension that deletes comments, keeps plain tags, and shows other tags as text. As part of the parser it does not change code. */
export function plainTags(): HtmlExtension {
  return { enter: { htmlFlow: open, htmlText: open }, exit: { htmlFlow: close, htmlText: close } }
}

const open: NonNullable<NonNullable<HtmlExtension['enter']>['htmlText']> = function () {
  this.buffer()
}

const close: NonNullable<NonNullable<HtmlExtension['exit']>['htmlText']> = function () {
  const text = this.resume().replace(/&lt;!--[\s\S]*?(?:--&gt;|$)/g, '')
  this.raw(text.replace(PLAIN_TAG, '<$1>'))
}
