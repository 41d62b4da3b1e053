import { posix } from 'node:path'
import { foldersOf } from '../../archive/member-names.ts'
import { decoded } from '../../text/tolerant.ts'

/** A page of an archive and its references: paths from the top of the archive or relative to the page. */
export interface Page {
  readonly name: string
  readonly targets: readonly string[]
}

/** Whether a file is HTML or Markdown, by its name. */
export function isPage(name: string): boolean {
  return /\.(html?|md|markdown)$/i.test(name)
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
  // Comments and scripts contain no markup; the tag of a script stays.
  const markup = removeBetween(removeBetween(text, '<!--', '-->', 0), '<script', '</script', 1)
  return [...markup.matchAll(ELEMENT)].flatMap(([element]) =>
    OTHER_SERVERS.test(element) ? [] : [...element.matchAll(ATTRIBUTE)].map(([, double, single, bare]) => double ?? single ?? bare ?? ''),
  )
}

/** Removes the text between two marks; `keep` 1 keeps the tag that begins with the first mark. A regular expression would take quadratic time. */
function removeBetween(text: string, first: string, last: string, keep: 0 | 1): string {
  const lower = text.toLowerCase()
  let result = ''
  let at = 0
  for (;;) {
    const start = lower.indexOf(first, at)
    if (start < 0) break
    const from = keep === 0 ? start : lower.indexOf('>', start) + 1
    const end = lower.indexOf(last, start + first.length)
    if (end < 0 || (keep === 1 && from === 0)) break
    result += text.slice(at, Math.min(Math.max(from, start), end))
    at = end + (keep === 0 ? last.length : 0)
  }
  return result + text.slice(at)
}

const INLINE =
  /\]\(\s{0,9}(?:<([^<>\n]{0,2000})>|([^\s()<>]{0,2000}(?:\([^\s()]{0,2000}\)[^\s()]{0,2000})?))(?:\s{1,9}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?\s{0,9}\)/g

function markdownReferences(text: string): string[] {
  const prose = proseLines(text)
    .join('\n')
    .replace(/`[^`\n]*`/g, '')
  const definitions = [...prose.matchAll(/^ {0,3}\[[^\]\n]{1,500}\]:[ \t]{0,9}<?([^\s<>]+)>?/gm)]
  return [
    ...[...prose.matchAll(INLINE)].map(([, angled, plain]) => angled ?? plain ?? ''),
    ...definitions.map(([, target]) => target ?? ''),
    ...htmlReferences(prose),
  ]
}

/** The lines outside fenced code blocks. */
function proseLines(text: string): string[] {
  let fence = ''
  return text.split('\n').filter(line => {
    const [, mark = ''] = /^[ \t>]*(`{3,}|~{3,})/.exec(line) ?? []
    if (fence === '') {
      fence = mark
      return mark === ''
    }
    if (mark.startsWith(fence)) fence = ''
    return false
  })
}

/**
 * The references without a file among the names of an archive. A reference with a leading `/` starts at the top. The search also
 * omits its first one or two folders, because a server can publish a site below a path. `guide` also means `guide.html`, `guide.md` or `guide/index.html`.
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
  if (!path.startsWith('/')) return [plain(posix.join(posix.dirname(page), path))]
  const parts = path.split('/').filter(part => part !== '')
  return [0, 1, 2].filter(count => count < Math.max(1, parts.length)).map(count => plain(parts.slice(count).join('/')))
}
