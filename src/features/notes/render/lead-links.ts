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

/**
 * Makes relative links absolute by `urlOf`; images use raw files. A link to a path for which `urlOf` gives nothing becomes text; `gone` has these
 * paths. `folder` is the folder of the text, `.` for the root.
 */
export function pinLinks(markdown: string, folder: string, urlOf: (path: string) => string | undefined) {
  const gone = new Set<string>()
  const text = markdown.replace(LINK, (whole: string, ...groups: (string | undefined)[]) => {
    const [, , image, words = '', target, title = '', definition, referred] = groups
    const wanted = target ?? referred ?? '#'
    const path = pathOf(wanted, folder)
    if (path === undefined) return whole
    const url = urlOf(path)
    if (url === undefined) {
      gone.add(path)
      return definition === undefined ? words : ''
    }
    const shown = `${image ? url.replace('/blob/', '/raw/') : url}${/[?#].*$/.exec(wanted)?.[0] ?? ''}`
    return definition === undefined ? `${image}[${words}](${shown}${title})` : `${definition}${shown}`
  })
  return { text, gone }
}
