import { spellPep440 } from '../../../model/version.ts'
import { type Heading, headingsOf, versionHeadings } from '../../../text/headings.ts'
import type { ChangelogResult } from './history-line.ts'
import { type Dated, headLike, splitHead } from './like-neighbour.ts'

/** List items without their mark, and the heading above them; null where versions have no headings below them. */
export interface Group {
  readonly title: string | null
  readonly items: readonly string[]
}

const rank = (version = ''): number => version.split(/[.+-]/, 3).reduce((sum, part) => sum * 1e5 + Number.parseInt(part, 10), 0)
const isMinor = (version: string): boolean => version.endsWith('.0')
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
  groupsFor: (titles: readonly string[] | undefined, written: string) => readonly Group[],
): ChangelogResult {
  const lines = (text || '# Changelog\n').split('\n')
  const headings = headingsOf(lines)
  const all = versionHeadings(headings)
  // An anchor above a heading belongs to it. Definitions of links end the text.
  const startOf = ({ index }: Heading) => index - Number(/^<a [^>]*><\/a>\s*$/.test(lines[index - 1] ?? ''))
  const textEnd = lines.findLastIndex(line => line.trim() !== '' && !/^\[[^\]]+\]:\s/.test(line)) + 1
  const sections = all.map((heading, at) => {
    const [start, next] = [startOf(heading), all[at + 1]]
    const section = lines.slice(start, next === undefined ? textEnd : startOf(next)).join('\n')
    return {
      start,
      version: heading.version,
      level: heading.level,
      tail: next && ending.exec(section)![0],
      ...splitHead(section, heading.version),
    }
  })
  const standing = sections.find(({ version }) => version === own.version || version === spellPep440(own.version))
  if (standing !== undefined && !/\bunreleased\b/i.test(standing.head)) return { text }
  const versions = sections.filter(section => section !== standing)
  const [newest, ...others] = versions
  const unreleased = headings.find(({ title }) => /^\W{0,4}unreleased\b/i.test(title))
  if (rank(newest?.version) < rank(others.at(-1)?.version))
    return { refusal: `${file} lists its oldest version first.`, hint: 'Put the newest one first, or name a heading under `changelog`.' }
  if (newest === undefined && unreleased === undefined && headings.some(({ level }) => level > 1))
    return { refusal: `${file} has no heading of a version.`, hint: 'Write the heading "## Unreleased" where the versions belong.' }

  const place = versions.find(({ version }) => rank(version) <= rank(own.version))?.start ?? textEnd
  const open = standing ? standing.start + standing.head.split('\n').length : unreleased?.end
  const region = open === undefined || open > place ? '' : lines.slice(open, place).join('\n')
  const written = region.replace(/<!--[\s\S]*?-->/g, '')
  const recent = versions.slice(0, 5)
  const bodies = [region, ...recent.map(({ body }) => body)]
  const found = (pattern: RegExp): string | undefined => bodies.flatMap(body => pattern.exec(body)?.[1] ?? [])[0]
  const level = newest?.level ?? unreleased?.level ?? 2
  const [marks = `${'#'.repeat(level + 1)} `, below = '\n\n', between = '\n\n', bullet = '- '] = [
    ...[/^(#{2,6} )/m, /^#{2,6} .*(\n+)/m, /\S(\n+)#{2,6} /, /^( {0,3}[-*+] +)\S/m].map(found),
  ]
  const inBrackets = unreleased?.title.startsWith('[')
  const used = bodies.flatMap(body => body.split('\n').filter(line => line.startsWith(marks))).map(line => line.slice(marks.length))
  const titles = newest !== undefined ? used : inBrackets ? ['Changed'] : undefined
  const show = ({ title, items }: Group): string =>
    (title === null ? '' : `${marks}${title}${below}`) +
    items.map(item => bullet + item.replace(/\n(?=.)/g, `\n${' '.repeat(bullet.length - 2)}`)).join('\n')

  const [sample] = recent.toSorted(
    (a, b) =>
      a.weight - b.weight || Number(isMinor(b.version) === isMinor(own.version)) - Number(isMinor(a.version) === isMinor(own.version)),
  )
  const name = inBrackets ? `[${own.version}]` : own.version
  const head = sample ? headLike(sample.head, sample.version, own, newest!.version) : `${'#'.repeat(level)} ${name} - ${own.date}`
  const gap = sample?.gap ?? '\n\n'
  const isWritten = /^(?![ \t]*(?:#|-{3,}[ \t]*$|$))/m.test(written)
  const groups = groupsFor(titles, isWritten ? written : '')
  const rest = lines.slice(place)
  const added = (): readonly string[] => {
    if (!isWritten) {
      const section = head + gap + groups.map(show).join(between)
      if (place < textEnd) return [...lines.slice(0, place), section + (newest?.tail ?? '\n')]
      return [...lines.slice(0, place), ...(lines[place - 1]?.trim() ? [''] : []), section + (rest.length === 0 ? '\n' : '')]
    }
    const tail = ending.exec(region)![0]
    const parts = region.slice(0, region.length - tail.length).split(/\n(?=#{2,6} )/)
    for (const group of groups) {
      const at = group.title === null ? parts.length - 1 : parts.findIndex(part => part.split('\n', 1)[0] === marks + group.title)
      const [, content = '', blank] = /^([\s\S]*?)(\n*)$/.exec(parts.at(at)!)!
      if (at < 0) parts.push(parts.pop() + between.slice(1), show(group))
      else parts[at] = content + (content === marks + group.title ? below : '\n') + show({ ...group, title: null }) + blank
    }
    const above = standing ? lines.slice(0, standing.start) : [...lines.slice(0, open), '']
    return [...above, head + (region.startsWith('\n') || gap === '\n' ? '' : '\n'), parts.join('\n') + tail]
  }
  return { text: withReference([...added(), ...rest], newest?.version, own).join('\n') }
}

/** Definitions of links at the end: one for the version above the newest one, and "Unreleased" compares with the version. */
function withReference(lines: readonly string[], newest: string | undefined, own: Dated): readonly string[] {
  return lines.flatMap(line => {
    const [, name = '', v = ''] = /^\[((v?)[^\]]+)\]: /.exec(line) ?? []
    if (newest === undefined || name === '') return line
    if (name === v + newest) return [headLike(line, newest, own), line]
    return /^unreleased$/i.test(name) ? line.replace(`${newest}...`, `${own.version}...`) : line
  })
}
