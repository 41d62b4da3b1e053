import { spellPep440 } from '../../../model/version.ts'
import { type Heading, headingsOf, versionHeadings } from '../../../text/headings.ts'
import type { ChangelogResult } from './history-line.ts'
import { type Dated, headLike, rank, splitHead } from './like-neighbour.ts'

/** List items by the title above them; null where versions have no headings below them. */
export type Groups = ReadonlyMap<string | null, readonly string[]>

/** The text, and the blank lines, rules and comments at its end, each with its line break. */
function splitTail(text: string): readonly [string, string] {
  const lines = text.split('\n')
  const end = lines.findLastIndex(line => !/^(?:-{3,}|<!--.*-->)?$/.test(line.trim())) + 1
  return [lines.slice(0, end).join('\n'), ['', ...lines.slice(end)].join('\n')]
}

/**
 * Adds the section of a version above the older ones, in the form of the newest: heading, date, gaps, headings of groups and list marks. Text that people wrote
 * below "Unreleased" becomes the beginning of the section. So does text in the version's own section if its heading contains "Unreleased". `groupsFor` gets the
 * group titles of the newest sections, or undefined if the file has no version. It also gets the text that people wrote.
 */
export function withSection(
  text: string,
  file: string,
  own: Dated,
  groupsFor: (titles: readonly string[] | undefined, written: string) => Groups,
): ChangelogResult {
  const lines = (text || '# Changelog\n').split('\n')
  const headings = headingsOf(lines)
  const { sections, textEnd } = readSections(lines, headings)
  const standing = sections.find(({ version }) => version === own.version || version === spellPep440(own.version))
  if (standing !== undefined && !/\bunreleased\b/i.test(standing.head)) return { text }
  const versions = sections.filter(section => section !== standing)
  const [newest] = versions
  const unreleased = headings.find(({ title }) => /^\W{0,4}unreleased\b/i.test(title))
  const isUnknown = newest === undefined && unreleased === undefined && headings.some(({ level }) => level > 1)
  if (isUnknown || rank(newest?.version) < rank(versions.at(-1)?.version))
    return { refusal: `${file} does not list versions below headings, newest first.`, hint: 'Name a heading of it: `changelog.heading`.' }

  const place = versions.find(({ version }) => rank(version) <= rank(own.version))?.start ?? textEnd
  const open = standing ? standing.start + standing.head.split('\n').length : (unreleased?.end ?? place)
  const region = lines.slice(open, place).join('\n')
  const plain = region
    .split('-->')
    .map(part => part.split('<!--', 1)[0])
    .join('')
  const written = /^(?![ \t]*(?:#|-{3,}[ \t]*$|$))/m.test(plain) ? plain : ''
  const isOther = (version: string) => Number(version.endsWith('.0') !== own.version.endsWith('.0'))
  const recent = versions.slice(0, 5)
  const [sample] = recent.toSorted((a, b) => a.weight - b.weight || isOther(a.version) - isOther(b.version))
  const level = newest?.level ?? unreleased?.level ?? 2
  const inBrackets = unreleased?.title.startsWith('[') === true
  const name = inBrackets ? `[${own.version}]` : own.version
  const head = sample ? headLike(sample.head, sample.version, own, newest!.version) : `${'#'.repeat(level)} ${name} - ${own.date}`
  const form = formOf([region, ...recent.map(({ body }) => body)], level)
  const groups = groupsFor(newest !== undefined ? form.titles : inBrackets ? ['Changed'] : undefined, written)

  const rest = lines.slice(place)
  const above = lines.slice(0, standing?.start ?? (written === '' ? place : open))
  const { gap, tail } = { gap: '\n\n', tail: '\n', ...sample }
  if (written !== '')
    above.push(...(standing ? [] : ['']), head + (region.startsWith('\n') || gap === '\n' ? '' : '\n'), withGroups(region, groups, form))
  else {
    const isLast = place === textEnd
    if (isLast && above.at(-1)?.trim()) above.push('')
    above.push(head + gap + [...groups].map(form.show).join(form.between) + (isLast ? (rest.length === 0 ? '\n' : '') : tail))
  }
  return { text: [...above, ...rest].flatMap(line => withReference(line, newest?.version, own)).join('\n') }
}

/** The sections of the versions. An anchor above a heading belongs to it. Definitions of links end the text. */
function readSections(lines: readonly string[], headings: readonly Heading[]) {
  const textEnd = lines.findLastIndex(line => line.trim() !== '' && !/^\[[^\]]+\]:\s/.test(line)) + 1
  const startOf = ({ index }: Heading) => index - Number(/^<a [^>]*><\/a>\s*$/.test(lines[index - 1] ?? ''))
  const sections = versionHeadings(headings).map((heading, at, { [at + 1]: next }) => {
    const section = lines.slice(startOf(heading), next ? startOf(next) : textEnd).join('\n')
    const { version, level } = heading
    return { start: startOf(heading), version, level, ...splitHead(section, version), tail: next ? splitTail(section)[1] : '\n' }
  })
  return { sections, textEnd }
}

/** How the texts below versions group their items: the first one decides. */
function formOf(bodies: readonly string[], level: number) {
  const first = (pattern: RegExp) => bodies.flatMap(body => pattern.exec(body)?.[1] ?? [])[0]
  const marks = first(/^(#{2,6} )/m) ?? `${'#'.repeat(level + 1)} `
  const below = first(/^#{2,6} .*(\n+)(?=[^\n#])/m) ?? '\n\n'
  const bullet = first(/^( {0,3}[-*+] +)\S/m) ?? '- '
  const list = (items: readonly string[]): string =>
    items.map(item => bullet + item.replace(/\n(?=.)/g, `\n${' '.repeat(bullet.length - 2)}`)).join('\n')
  return {
    titles: bodies.flatMap(body => body.split('\n')).flatMap(line => (line.startsWith(marks) ? line.slice(marks.length) : [])),
    ...{ marks, below, list, between: first(/\S(\n+)#{2,6} /) ?? '\n\n' },
    show: ([title, items]: readonly [string | null, readonly string[]]) => (title === null ? '' : marks + title + below) + list(items),
  }
}

/** What people wrote, with the items of each group below its title. */
function withGroups(region: string, groups: Groups, { marks, below, between, list, show }: ReturnType<typeof formOf>): string {
  const [body, tail] = splitTail(region)
  const parts = body.split(/\n(?=#{2,6} )/)
  for (const [title, items] of groups) {
    const at = title === null ? parts.length - 1 : parts.findIndex(part => part.split('\n', 1)[0] === marks + title)
    const content = parts.at(at)!.trimEnd()
    const blank = parts.at(at)!.slice(content.length)
    if (at < 0) parts.push(parts.pop() + between.slice(1), show([title, items]))
    else parts[at] = content + (content === marks + title ? below : '\n') + list(items) + blank
  }
  return parts.join('\n') + tail
}

/** Definitions of links: the one of the newest version below one for the new version, and "Unreleased" compares with the new version. */
function withReference(line: string, newest = '', own: Dated): readonly string[] {
  const [, name = '', v = ''] = /^\[((v?)[^\]]+)\]: /.exec(line) ?? []
  if (name === v + newest && newest !== '') return [headLike(line, newest, own), line]
  return [/^unreleased$/i.test(name) ? line.replace(`${newest}...`, `${own.version}...`) : line]
}
