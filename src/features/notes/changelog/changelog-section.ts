import { spellPep440 } from '../../../model/version.ts'
import { headingsOf, versionHeadings } from '../../../text/headings.ts'
import type { ChangelogResult } from './history-line.ts'
import { type Dated, headLike, rank, splitHead } from './like-neighbour.ts'

/** List items by the title above them; null where versions have no headings below them. */
export type Groups = ReadonlyMap<string | null, readonly string[]>

/** The blank lines, rules and comments at the end of a section. */
const ending = /(?:\n[ \t]*(?:-{3,}|<!--.*-->)?[ \t]*)*$/

/**
 * Adds the section of a version above the older ones, in the form of the newest: heading, date, gaps, headings of groups and list marks. What
 * people wrote below "Unreleased", or in the section of the version while its heading says so, becomes the beginning of the section.
 * `groupsFor` gets the titles below the newest versions (undefined without a version) and what people wrote.
 */
export function withSection(
  text: string,
  file: string,
  own: Dated,
  groupsFor: (titles: readonly string[] | undefined, written: string) => Groups,
): ChangelogResult {
  const lines = (text || '# Changelog\n').split('\n')
  const headings = headingsOf(lines)
  // An anchor above a heading belongs to it. Definitions of links end the text.
  const found = versionHeadings(headings).map(heading => ({
    ...heading,
    start: heading.index - Number(/^<a [^>]*><\/a>\s*$/.test(lines[heading.index - 1] ?? '')),
  }))
  const textEnd = lines.findLastIndex(line => line.trim() !== '' && !/^\[[^\]]+\]:\s/.test(line)) + 1
  const sections = found.map((heading, at) => {
    const section = lines.slice(heading.start, found[at + 1]?.start ?? textEnd).join('\n')
    const isLast = at + 1 === found.length
    return { ...heading, ...splitHead(section, heading.version), tail: isLast ? '\n' : ending.exec(section)![0] }
  })
  const standing = sections.find(({ version }) => version === own.version || version === spellPep440(own.version))
  if (standing !== undefined && !/\bunreleased\b/i.test(standing.head)) return { text }
  const versions = sections.filter(section => section !== standing)
  const newest = versions[0]
  const unreleased = headings.find(({ title }) => /^\W{0,4}unreleased\b/i.test(title))
  const isUnknown = newest === undefined && unreleased === undefined && headings.some(({ level }) => level > 1)
  if (isUnknown || rank(newest?.version) < rank(versions.at(-1)?.version))
    return { refusal: `${file} does not list versions below headings, newest first.`, hint: 'Name a heading of it: `changelog.heading`.' }

  const place = versions.find(({ version }) => rank(version) <= rank(own.version))?.start ?? textEnd
  const open = standing ? standing.start + standing.head.split('\n').length : (unreleased?.end ?? place)
  const region = lines.slice(open, place).join('\n')
  const plain = region.replace(/<!--[\s\S]*?-->/g, '')
  const written = /^(?![ \t]*(?:#|-{3,}[ \t]*$|$))/m.test(plain) ? plain : ''

  const recent = versions.slice(0, 5)
  const bodies = [region, ...recent.map(({ body }) => body)]
  const first = (pattern: RegExp): string | undefined => bodies.flatMap(body => pattern.exec(body)?.[1] ?? [])[0]
  const level = newest?.level ?? unreleased?.level ?? 2
  const marks = first(/^(#{2,6} )/m) ?? `${'#'.repeat(level + 1)} `
  const [below = '\n\n', between = '\n\n', bullet = '- '] = [/^#{2,6} .*(\n+)(?=[^\n#])/m, /\S(\n+)#{2,6} /, /^( {0,3}[-*+] +)\S/m].map(
    first,
  )
  const titles = bodies.flatMap(body => body.split('\n')).flatMap(line => (line.startsWith(marks) ? line.slice(marks.length) : []))
  const inBrackets = unreleased?.title.startsWith('[') === true
  const groups = groupsFor(newest !== undefined ? titles : inBrackets ? ['Changed'] : undefined, written)
  const list = (items: readonly string[]): string =>
    items.map(item => bullet + item.replace(/\n(?=.)/g, `\n${' '.repeat(bullet.length - 2)}`)).join('\n')
  const show = ([title, items]: readonly [string | null, readonly string[]]): string =>
    (title === null ? '' : `${marks}${title}${below}`) + list(items)

  const isOther = ({ version }: Dated | (typeof versions)[0]) => Number(version.endsWith('.0') !== own.version.endsWith('.0'))
  const sample = recent.toSorted((a, b) => a.weight - b.weight || isOther(a) - isOther(b))[0]
  const name = inBrackets ? `[${own.version}]` : own.version
  const head = sample ? headLike(sample.head, sample.version, own, newest!.version) : `${'#'.repeat(level)} ${name} - ${own.date}`
  const gap = sample?.gap ?? '\n\n'
  const rest = lines.slice(place)
  const above = lines.slice(0, standing?.start ?? (written === '' ? place : open))
  if (written !== '') {
    const gapBelow = region.startsWith('\n') || gap === '\n' ? '' : '\n'
    above.push(...(standing ? [] : ['']), head + gapBelow, withGroups(region))
  } else {
    const isLast = place === textEnd
    if (isLast && above.at(-1)?.trim()) above.push('')
    above.push(head + gap + [...groups].map(show).join(between) + (isLast ? (rest.length === 0 ? '\n' : '') : newest!.tail))
  }
  return { text: [...above, ...rest].flatMap(line => withReference(line, newest?.version, own)).join('\n') }

  /** What people wrote, with the items of each group below its title. */
  function withGroups(region: string): string {
    const [tail] = ending.exec(region)!
    const parts = region.slice(0, region.length - tail.length).split(/\n(?=#{2,6} )/)
    for (const [title, items] of groups) {
      const at = title === null ? parts.length - 1 : parts.findIndex(part => part.split('\n', 1)[0] === marks + title)
      const [, content = '', blank] = /^([\s\S]*?)(\n*)$/.exec(parts.at(at)!)!
      if (at < 0) parts.push(parts.pop() + between.slice(1), show([title, items]))
      else parts[at] = content + (content === marks + title ? below : '\n') + list(items) + blank
    }
    return parts.join('\n') + tail
  }
}

/** Definitions of links: the one of the newest version below one for the new version, and "Unreleased" compares with the new version. */
function withReference(line: string, newest = '', own: Dated): readonly string[] {
  const [, name = '', v = ''] = /^\[((v?)[^\]]+)\]: /.exec(line) ?? []
  if (name === v + newest && newest !== '') return [headLike(line, newest, own), line]
  return [/^unreleased$/i.test(name) ? line.replace(`${newest}...`, `${own.version}...`) : line]
}
