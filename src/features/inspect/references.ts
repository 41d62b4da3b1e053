import { posix } from 'node:path'

/** A page of an archive and what it refers to, by paths in the archive or relative to the page. */
export interface Page {
  readonly name: string
  readonly targets: readonly string[]
}

/** A reference that leads to nothing in the archive. */
export interface BrokenReference {
  readonly page: string
  readonly target: string
}

/** Whether references of a file of this name can be read: HTML and Markdown. */
export function isPage(name: string): boolean {
  return /\.(html?|md|markdown)$/i.test(name)
}

/** What a page refers to within its own site: links and sources, without those to other servers, into the page itself, or of templates. Each once. */
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

// Elements that load or link; `data-src` and its kind are for scripts, so a space must come before the name.
const ELEMENT = /<(?:a|area|link|script|img|source|iframe|video|audio|track|embed|object|use)\s[^<>]*>/gi
const ATTRIBUTE = /\s(?:href|src|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
const OTHER_SERVERS = /\srel\s*=\s*["']?(?:preconnect|dns-prefetch|canonical)/i

function htmlReferences(text: string): string[] {
  // The content of comments and scripts is no markup; a script's own tag stays.
  const markup = without(without(text, '<!--', '-->', 0), '<script', '</script', 1)
  return [...markup.matchAll(ELEMENT)].flatMap(([element]) =>
    OTHER_SERVERS.test(element) ? [] : [...element.matchAll(ATTRIBUTE)].map(([, double, single, bare]) => double ?? single ?? bare ?? ''),
  )
}

/** The text without what stands between two marks; `keep` 1: the tag that the first one begins stays. Regular expressions would begin anew at each first mark. */
function without(text: string, first: string, last: string, keep: 0 | 1): string {
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

/** The lines that are not in a fence of code. */
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
 * The references that lead to nothing among the names of an archive. One that begins with `/` is tried from the top, also without its
 * first folders (a site that is served below a path), and every one also as a page: `guide` is `guide.html`, `guide.md` or `guide/index.html`.
 */
export function brokenReferences(pages: readonly Page[], names: readonly string[]): BrokenReference[] {
  const known = new Set<string>()
  for (const name of names) {
    known.add(name)
    for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) {
      const folder = name.slice(0, at)
      if (known.has(folder)) break
      known.add(folder)
    }
  }
  return pages.flatMap(({ name, targets }) =>
    targets.filter(target => !placesOf(name, target).some(place => isThere(known, place))).map(target => ({ page: name, target })),
  )
}

function isThere(known: ReadonlySet<string>, place: string): boolean {
  return place === '' || ['', '.html', '.md', '/index.html', '/index.md', '/README.md'].some(ending => known.has(place + ending))
}

function placesOf(page: string, target: string): string[] {
  let path: string
  try {
    path = decodeURIComponent(target)
  } catch {
    path = target
  }
  const plain = (place: string): string => posix.normalize(place).replace(/^\.\/?|\/$/g, '')
  if (!path.startsWith('/')) return [plain(posix.join(posix.dirname(page), path))]
  const parts = path.split('/').filter(part => part !== '')
  return [0, 1, 2].filter(count => count < Math.max(1, parts.length)).map(count => plain(parts.slice(count).join('/')))
}
