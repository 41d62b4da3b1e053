import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { plainTags } from '../../src/report/preview.ts'
import { latestRelease } from './latest.ts'
import { pageStyle } from './page-style.ts'
import { releaseJson } from './release-json.ts'
import { type Asset, type Release, repositoryPage, type World } from './world.ts'

/** The page of one release; `commit` is its SHA, undefined when the tag went away. */
export function releasePage(world: World, release: Release, commit: string | undefined): string {
  const title = release.name === null || release.name === '' ? release.tag : release.name
  const crumbs = `<nav class="crumbs" aria-label="Breadcrumb"><a href="${escapeHtml(repositoryPage(world))}/releases">Releases</a> <span>/</span> ${escapeHtml(release.tag)}</nav>`
  return page(world, `Release ${title}`, crumbs + article(world, release, commit, 'h1'))
}

/** The list of published releases, newest first. */
export function releasesPage(world: World, releases: Release[]): string {
  const list = releases.map(release => article(world, release, undefined, 'h2')).join('\n')
  return page(
    world,
    'Releases',
    `<h1 class="list-title">Releases</h1>${list === '' ? '<p class="empty">There are no releases here yet.</p>' : list}`,
  )
}

/** What a browser gets for everything else. */
export function missingPage(world: World): string {
  return page(world, 'Not found', '<h1 class="list-title">404</h1><p class="empty">This page is not part of the local GitHub.</p>')
}

/**
 * Markdown as GitHub shows it in a release: GFM, line breaks of a paragraph kept, comments not to be seen, a few plain tags let through. Other
 * raw HTML is shown as text and links with dangerous protocols lose their address: a release's text cannot break the page. `#12` is a link when
 * `pullUrl` knows the number.
 */
export function renderBody(markdown: string, pullUrl: (number: number) => string | undefined = () => undefined): string {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml(), plainTags()] })
  const parts = html.split(/(<pre>[\s\S]*?<\/pre>|<code>[\s\S]*?<\/code>|<a [\s\S]*?<\/a>|<[^>]*>)/)
  const linked = parts.map((part, index) => (index % 2 === 1 ? part : linkPulls(part, pullUrl))).join('')
  const broken = linked.replace(/<p>[\s\S]*?<\/p>/g, paragraph => paragraph.replace(/(?<!<br \/>|<br>)\n/g, '<br>\n'))
  return broken.replace(
    /<blockquote>\n<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?:<br>\n)?/g,
    (_, kind: string) =>
      `<blockquote class="alert ${kind.toLowerCase()}">\n<p><b>${kind.charAt(0)}${kind.slice(1).toLowerCase()}</b><br>\n`,
  )
}

function linkPulls(text: string, pullUrl: (number: number) => string | undefined): string {
  return text.replace(/(?<![\w&])#(\d{1,9})\b/g, (match, number: string) => {
    const url = pullUrl(Number(number))
    return url === undefined ? match : `<a href="${escapeHtml(url)}">${match}</a>`
  })
}

function article(world: World, release: Release, commit: string | undefined, heading: 'h1' | 'h2'): string {
  const json = releaseJson(world, release)
  const base = escapeHtml(repositoryPage(world))
  const title = release.name === null || release.name === '' ? release.tag : release.name
  const badge =
    release === latestRelease(world)
      ? '<span class="badge latest">Latest</span>'
      : release.prerelease
        ? '<span class="badge pre">Pre-release</span>'
        : ''
  const frozen = release.immutable ? '<span class="badge frozen">Immutable</span>' : ''
  const published = release.publishedAt ?? release.createdAt
  const sha = commit === undefined ? '' : `<a class="mono" href="${base}/commit/${commit}" title="${commit}">${commit.slice(0, 7)}</a>`
  const text = heading === 'h2' ? `<a href="${escapeHtml(json.html_url)}">${escapeHtml(title)}</a>` : escapeHtml(title)
  return `<article class="release">
<header>
<div class="title"><${heading}>${text}</${heading}>${badge}${frozen}</div>
<p class="meta"><b>${escapeHtml(json.author.login.replace('[bot]', ''))}</b> released this <time datetime="${escapeHtml(published)}">${day(published)}</time> <span class="tag mono">${escapeHtml(release.tag)}</span> ${sha}</p>
</header>
<div class="body">${renderBody(release.body ?? '', pullLinks(world))}</div>
${assetList(world, release)}
</article>`
}

function assetList(world: World, release: Release): string {
  const json = releaseJson(world, release)
  const rows = release.assets
    .map((asset, index) => ({ asset, url: json.assets[index]?.browser_download_url ?? '' }))
    .sort((a, b) => (a.asset.name < b.asset.name ? -1 : 1))
    .map(({ asset, url }) => assetRow(asset, url))
  return `<details class="assets" open><summary><h3>Assets</h3> <span class="count">${rows.length}</span></summary><ul>${rows.join('\n')}</ul></details>`
}

function assetRow(asset: Asset, url: string): string {
  const name =
    asset.state === 'uploaded'
      ? `<a href="${escapeHtml(url)}">${escapeHtml(asset.label === '' ? asset.name : asset.label)}</a>`
      : `${escapeHtml(asset.name)} <em>(${asset.state})</em>`
  const digest = asset.digest === null ? '' : `<code title="${escapeHtml(asset.digest)}">${escapeHtml(asset.digest)}</code>`
  return `<li><span class="name">${name}</span><span class="digest">${digest}</span><span class="size" title="${asset.size} bytes">${sizeText(asset.size)}</span><time datetime="${escapeHtml(asset.createdAt)}">${day(asset.createdAt)}</time></li>`
}

/** The addresses of this repository's pull requests by number. */
export function pullLinks(world: World): (number: number) => string | undefined {
  return number =>
    world.pulls.some(pull => pull.number === number && pull.baseRepository === undefined)
      ? `${repositoryPage(world)}/pull/${number}`
      : undefined
}

/** A whole page with the repository's header; `content` is HTML. */
export function page(world: World, title: string, content: string): string {
  const repository = `${world.owner}/${world.repo}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · ${escapeHtml(repository)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header class="top"><a href="${escapeHtml(repositoryPage(world))}/releases"><span>${escapeHtml(world.owner)}</span> / <b>${escapeHtml(world.repo)}</b></a><span class="badge plain">${world.privateRepository ? 'Private' : 'Public'}</span><span class="local">local GitHub</span></header>
<main>${content}</main>
</body>
</html>
`
}

/** Bytes as GitHub writes them on a release page: powers of 1,024, three digits. */
function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} ${bytes === 1 ? 'Byte' : 'Bytes'}`
  const power = Math.min(3, Math.floor(Math.log2(bytes) / 10))
  return `${Number((bytes / 1024 ** power).toPrecision(3))} ${['', 'KB', 'MB', 'GB'][power]}`
}

/** A date as `Jan 2, 2024`, in UTC. */
export function day(date: string): string {
  return new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(date))
}

/** Text for HTML, also inside of attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}
