import { posix } from 'node:path'
import { foldersOf } from '../../archive/member-names.ts'
import { quoted } from '../../text/format.ts'
import { proseLines } from '../../text/prose-lines.ts'
import { decoded } from '../../text/tolerant.ts'

/** A page of an archive and its references: paths from the top of the archive or relative to the page. */
interface Page {
  readonly name: string
  readonly targets: readonly string[]
}

/** Pages beyond this total size are not searched. In bytes. */
const MAX_PAGES_BYTES = 32 * 1024 * 1024

/** What ends like a file. In MyST another target can be a label or an object (myst-parser.readthedocs.io, Cross-references). */
const FILE = /\.(?:md|markdown|rst|html?|ipynb|txt|png|jpe?g|gif|svg|webp|pdf|zip|py|toml|ya?ml|json|csv)$/i

/** Finds the references without a file, as `"page" -> "target"`, in the pages of documentation or in the entry page of a frontend. */
export function referenceSearch(isDocs: boolean) {
  const names: string[] = []
  const pages: Page[] = []
  let remaining = MAX_PAGES_BYTES
  const reads = (name: string): boolean => (isDocs ? /\.(html?|md|markdown)$/i.test(name) : name === 'index.html')
  const member = (name: string, bytes?: Uint8Array): void => {
    names.push(name)
    if (bytes === undefined || !reads(name) || bytes.length > remaining) return
    remaining -= bytes.length
    pages.push({ name, targets: referencesOf(name, Buffer.from(bytes).toString('utf8')) })
  }
  const broken = (): string[] => {
    const isMyst = names.some(name => /(?:^|\/)(?:conf\.py|myst\.yml)$/.test(name))
    // Only the generator of a site knows its top, and the files that it adds there.
    const isJudged = (target: string): boolean => !isDocs || !(target.startsWith('/') || (isMyst && !FILE.test(target)))
    const found = brokenReferences(pages, names).filter(({ target }) => isJudged(target))
    return found.map(({ page, target }) => `${quoted(page)} -> ${quoted(target)}`)
  }
  return { reads, member, broken }
}

/** The references of a page within its own site, each once. Fragments, templates and references to other servers do not count. */
export function referencesOf(name: string, text: string): string[] {
  const found = /\.html?$/i.test(name) ? htmlReferences(text) : markdownReferences(text)
  const local = found
    .map(target =>
      target
        .replaceAll('&amp;', '&')
        .replace(/[?#].*$/s, '')
        .trim(),
    )
    .filter(target => target !== '' && !/^([a-z][a-z0-9+.-]*:|\/\/)|\{\{|\$\{|<%|[\n\r]/i.test(target))
  return [...new Set(local)]
}

// A space must precede the attribute, because `data-src` and similar names are for scripts.
const ELEMENT = /<(?:a|area|link|script|img|source|iframe|video|audio|track|embed|object|use)\s[^<>]*>/gi
const ATTRIBUTE = /\s(?:href|src|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
const OTHER_SERVERS = /\srel\s*=\s*["']?(?:preconnect|dns-prefetch|canonical)/i

function htmlReferences(text: string): string[] {
  // Comments and scripts contain no markup; the tag of a script stays. An expression with both marks would take quadratic time.
  const parts = text.split('<!--').map((part, index) => (index === 0 ? part : part.replace(/^[\s\S]*?(?:-->|$)/, '')))
  const scripts = parts.join('').split(/<\/script/i)
  const markup = scripts.map(part => part.replace(/(<script[^<>]*>)[\s\S]*/i, '$1')).join('')
  return [...markup.matchAll(ELEMENT)].flatMap(([element]) =>
    OTHER_SERVERS.test(element) ? [] : [...element.matchAll(ATTRIBUTE)].map(([, double, single, bare]) => double ?? single ?? bare ?? ''),
  )
}

const INLINE =
  /\]\(\s{0,9}(?:<([^<>\n]{0,2000})>|([^\s()<>]{0,2000}(?:\([^\s()]{0,2000}\)[^\s()]{0,2000})?))(?:\s{1,9}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?\s{0,9}\)/g

function markdownReferences(text: string): string[] {
  const lines = text.split('\n')
  const isProse = proseLines(lines)
  const prose = lines
    .filter((_, index) => isProse[index])
    .join('\n')
    .replace(/`[^`\n]*`/g, '')
  // `[^1]: The` is a footnote.
  const definitions = [...prose.matchAll(/^ {0,3}\[(?!\^)[^\]\n]{1,500}\]:[ \t]{0,9}<?([^\s<>]+)>?/gm)]
  return [
    ...[...prose.matchAll(INLINE)].map(([, angled, plain]) => angled ?? plain ?? ''),
    ...definitions.map(([, target]) => target ?? ''),
    ...htmlReferences(prose),
  ]
}

/**
 * The references without a file among the names of an archive. A reference with a leading `/` starts at the top. The search also tries such a reference without
 * its first one or two folders, because a server can publish a site below a path. A relative reference of a Markdown page may also start at a folder with the
 * page's name, because sites publish pages that way. `guide` also means `guide.html`, `guide.md` or `guide/index.html`.
 */
export function brokenReferences(pages: readonly Page[], names: readonly string[]): { page: string; target: string }[] {
  const known = new Set([...names, ...foldersOf(names)])
  return pages.flatMap(({ name, targets }) =>
    targets.filter(target => !candidates(name, target).some(path => exists(known, path))).map(target => ({ page: name, target })),
  )
}

function exists(known: ReadonlySet<string>, path: string): boolean {
  return path === '' || ['', '.html', '.md', '/index.html', '/index.md', '/README.md'].some(ending => known.has(path + ending))
}

function candidates(page: string, target: string): string[] {
  const path = decoded(target)
  const plain = (candidate: string): string => posix.normalize(candidate).replace(/^\.\/?|\/$/g, '')
  const asFolder = page.replace(/\.(md|markdown)$/i, '')
  if (!path.startsWith('/'))
    return [posix.dirname(page), ...(asFolder === page ? [] : [asFolder])].map(from => plain(posix.join(from, path)))
  const parts = path.split('/').filter(part => part !== '')
  return [0, 1, 2].filter(count => count < Math.max(1, parts.length)).map(count => plain(parts.slice(count).join('/')))
}
