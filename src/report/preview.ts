import { printable, printableAscii } from '../text/characters.ts'
import { count, formatSize, shortCommit } from '../text/format.ts'
import { plainTags } from './plain-tags.ts'
import { PREVIEW_STYLE } from './preview-style.ts'
import type { Report, ReportAsset } from './report.ts'

/** The content of the page: the report of a dry run, and the notes for publishing. */
export interface PreviewParts {
  readonly report: Report
  readonly notesMarkdown: string
  /** The flags of the release after publishing. */
  readonly prerelease: boolean
  readonly latest: boolean
}

/**
 * preview.html: the future release page in one file without scripts; it loads only the pictures of the notes.
 * It holds no comments of the notes, so the marker is absent.
 */
export async function renderPreview({ report, notesMarkdown, prerelease, latest }: PreviewParts): Promise<string> {
  // Only a dry run needs a Markdown renderer, so other runs do not load it.
  const [{ micromark }, { gfm, gfmHtml }] = await Promise.all([import('micromark'), import('micromark-extension-gfm')])
  const notes = micromark(printable(notesMarkdown), { extensions: [gfm()], htmlExtensions: [gfmHtml(), plainTags()] })
  const title = escapeHtml(report.tag ?? report.version ?? 'Release')
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
<p class="banner">A preview by Release Runbook: this is how the release page will look. Nothing is published.</p>
<main>
<header>
<h1>${title} ${badge(prerelease, latest)}</h1>
<p class="facts">${facts(report)}</p>
</header>
<article>
${notes}
</article>
<section>
<h2>Assets <span class="count">${assets.length}</span></h2>
<ul class="assets">
${assets.map(assetItem).join('\n')}
</ul>
<p class="facts">GitHub adds the source code as zip and tar.gz.</p>
</section>
</main>
</body>
</html>
`
}

function badge(prerelease: boolean, latest: boolean): string {
  if (prerelease) return '<span class="badge pre">Pre-release</span>'
  return latest ? '<span class="badge latest">Latest</span>' : ''
}

function facts({ tag, commit, previousTag }: Report): string {
  const parts = [
    tag === null ? 'no tag yet' : `tag <code>${escapeHtml(tag)}</code>`,
    commit === undefined ? '' : `commit <code>${escapeHtml(shortCommit(commit))}</code>`,
    previousTag ? `changes since <code>${escapeHtml(previousTag)}</code>` : '',
  ]
  return parts.filter(part => part !== '').join(' &middot; ')
}

function assetItem({ name, size, sha256 }: ReportAsset): string {
  return `<li><span class="name">${escapeHtml(name)}</span> <span class="digest">sha256:${escapeHtml(sha256)}</span> <span class="size" title="${count(size, 'byte')}">${formatSize(size)}</span></li>`
}

function escapeHtml(text: string): string {
  return printableAscii(text).replace(/[&<>"']/g, found => `&#${found.charCodeAt(0)};`)
}
