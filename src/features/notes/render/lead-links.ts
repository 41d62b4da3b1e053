// Links in people's own words. A release is read in mails, feeds and update bots too, where a relative link leads nowhere.
import { posix } from 'node:path'

/** Code, which is left alone; a link or image; a reference's definition. */
const LINK =
  /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))|(`+)(?:(?!\2)|[^`])(?:[^`]|`(?!\2))*?\2(?!`)|(!?)\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\([ \t]*<?([^\s()<>]+)>?([ \t]+"[^"\n]*")?[ \t]*\)|^( {0,3}\[[^\]\n]+\]:[ \t]*)<?([^\s<>]+)>?/gm

/** The path that a relative target means, from `folder`; undefined for an address, an anchor, and what leads out of the repository. */
function pathOf(target: string, folder: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target)) return undefined
  const plain = target.replace(/[?#].*$/, '')
  const path = posix.normalize(plain.startsWith('/') ? plain.slice(1) : posix.join(folder, plain)).replace(/\/$/, '')
  return path === '' || path.startsWith('..') ? undefined : safeDecode(path)
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Paths of the repository that the Markdown links to. `folder`: where it stands, `.` for the root. */
export function linkedPaths(markdown: string, folder: string): readonly string[] {
  return [...markdown.matchAll(LINK)].flatMap(match => pathOf(match[5] ?? match[8] ?? '#', folder) ?? [])
}

/**
 * The Markdown with each relative link made absolute, and as plain text where its path is not among `existing`. `urlOf` gives the address of a path; an image
 * is shown from its raw file.
 */
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
