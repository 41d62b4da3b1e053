// Links of the introduction. Mails, feeds and update bots show a release too, and there a relative link has no target.
import { posix } from 'node:path'
import { decoded } from '../../../text/tolerant.ts'

/** Code, which stays; a link or image; the definition of a reference. */
const LINK =
  /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)|(!?)\[((?:[^[\]\\]|\\.|\[[^[\]]*\]){0,1000})\]\([ \t]*<?([^\s()<>]+)>?([ \t]+"[^"\n]*")?[ \t]*\)|^( {0,3}\[[^\]\n]+\]:[ \t]*)<?([^\s<>]+)>?/gm

/** The repository path of a relative target, read from `folder`; undefined for an address, an anchor, and a path outside. */
function pathOf(target: string, folder: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target)) return undefined
  const plain = target.replace(/[?#].*$/, '')
  const path = posix.normalize(plain.startsWith('/') ? plain.slice(1) : posix.join(folder, plain)).replace(/\/$/, '')
  return path === '' || path.startsWith('..') ? undefined : decoded(path)
}

/** The repository paths that a Markdown text links to. `folder` is its own folder, `.` for the root. */
export function linkedPaths(markdown: string, folder: string): readonly string[] {
  return [...markdown.matchAll(LINK)].flatMap(match => pathOf(match[5] ?? match[8] ?? '#', folder) ?? [])
}

/** Makes relative links absolute by `urlOf`; images use raw files. A link to a path that is not in `existing` becomes text. */
export function pinLinks(markdown: string, folder: string, existing: ReadonlySet<string>, urlOf: (path: string) => string): string {
  return markdown.replace(LINK, (whole: string, ...groups: (string | undefined)[]) => {
    const [, , image, text = '', target, title = '', definition, referred] = groups
    const wanted = target ?? referred
    const path = wanted === undefined ? undefined : pathOf(wanted, folder)
    if (wanted === undefined || path === undefined) return whole
    if (!existing.has(path)) return definition === undefined ? text : ''
    const anchor = /[?#].*$/.exec(wanted)?.[0] ?? ''
    const url = image ? urlOf(path).replace('/blob/', '/raw/') : urlOf(path)
    return definition === undefined ? `${image}[${text}](${url}${anchor}${title})` : `${definition}${url}${anchor}`
  })
}
