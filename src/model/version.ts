import type SemVer from 'semver/classes/semver.js'
import compareSemver from 'semver/functions/compare.js'
import parseSemver from 'semver/functions/parse.js'
import { count, visible } from '../text/format.ts'
import { UserError } from './errors.ts'

/**
 * Parses a tag name: the SemVer version without `v`, with build metadata, or the sentence that refuses the name. Without a pattern it is strict SemVer 2 (https://semver.org), with or without `v`. A pattern such as
 * `backend-v{version}` contains `{version}` once. Never throws; each refusal is one ASCII sentence.
 */
export function parseTag(tag: string, pattern: string | null): { readonly version: string } | { readonly refused: string } {
  const name = `The tag "${visible(tag)}"`
  const bad = /[^\x21-\x7e]/u.exec(tag)
  if (bad) return { refused: `${name} holds "${visible(bad[0])}"; a tag that is released is plain ASCII without spaces.` }
  const text = pattern === null ? tag.replace(/^v/, '') : insidePattern(tag, pattern)
  if (text === undefined) return { refused: `${name} does not have the form "${visible(pattern ?? '')}" that the configuration asks for.` }
  const reason = whyNoVersion(text)
  return reason === undefined ? { version: text } : { refused: `${name} is no version: ${reason}.` }
}

function insidePattern(tag: string, pattern: string): string | undefined {
  const at = pattern.indexOf('{version}')
  if (at < 0) return undefined
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + '{version}'.length)]
  const fits = tag.length > before.length + after.length && tag.startsWith(before) && tag.endsWith(after)
  return fits ? tag.slice(before.length, tag.length - after.length) : undefined
}

/** Why a text violates strict SemVer 2; undefined when it is valid. The library alone would also take a `v` and blanks. */
function whyNoVersion(text: string): string | undefined {
  if (/^\d\S*$/.test(text) && parseSemver(text)) return undefined
  const foreign = /[^0-9A-Za-z.+-]/.exec(text)
  if (foreign) return `it holds "${visible(foreign[0])}", and a version has only letters, digits and . - +`
  if (/^[vV]/.test(text)) return 'only one small "v" may stand before the numbers'
  const [whole = ''] = text.split('+')
  const padded = whole.split(/[.-]/).find(number => /^0\d+$/.test(number))
  if (padded !== undefined) return `the number ${padded} has a leading zero, write ${unpadded(padded)}`
  const numbers = whole.replace(/-.*/, '').split('.')
  if (numbers.length === 3 || !numbers.every(number => /^\d+$/.test(number)))
    return 'it is not SemVer, write a version such as 1.2.3 or 1.2.3-rc.1'
  const instead = numbers.length < 3 ? `, write ${[...numbers, '0', '0'].slice(0, 3).join('.')}` : ''
  return `it has ${count(numbers.length, 'number')} where a version has three${instead}`
}

/** The digits without leading zeros; `0` without digits. */
function unpadded(digits: string | undefined): string {
  return (digits || '0').replace(/^0+(?=\d)/, '')
}

const phases: Readonly<Record<string, string>> = { a: 'a', alpha: 'a', b: 'b', beta: 'b', c: 'rc', rc: 'rc', pre: 'rc', preview: 'rc' }

function localPart(build: string): string {
  const parts = build.toLowerCase().split(/[.\-_]/)
  return parts.map(part => (/^\d+$/.test(part) ? unpadded(part) : part)).join('.')
}

/**
 * A SemVer version in the normalised spelling of PEP 440: `1.2.3-rc.1` becomes `1.2.3rc1`, build metadata becomes the local part.
 * Throws UserError for a prerelease without such a spelling: `1.2.3-next.0`.
 */
export function toPep440(semver: string): string {
  const spelled = spellPep440(semver)
  if (spelled !== undefined) return spelled
  throw new UserError(`The version ${visible(semver)} has no spelling in Python (PEP 440).`, 'Use alpha.1, beta.1, rc.1 or dev.1.')
}

/** The spelling of `toPep440`; undefined without one. */
export function spellPep440(semver: string): string | undefined {
  const parsed = parseSemver(semver.replace(/^v/, ''))
  const prerelease = parsed?.prerelease.join('.') ?? ''
  // In PEP 440, a hyphen can begin a post release.
  if (!parsed || prerelease.includes('-')) return undefined
  const core = `${parsed.major}.${parsed.minor}.${parsed.patch}`
  const read = readPep440(`${core}${prerelease && `_${prerelease}`}${parsed.build.length === 0 ? '' : `+${parsed.build.join('.')}`}`)
  return read && `${core}${read.suffix}${read.local}`
}

// The grammar of PEP 440, appendix B.
const pep440 =
  /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<at>\d*))?(?:-(?<implicit>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postAt>\d*))?(?:[-_.]?(?<dev>dev)[-_.]?(?<devAt>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/

function readPep440(version: string) {
  const groups = pep440.exec(version.trim().toLowerCase())?.groups
  if (!groups) return undefined
  const pre = groups.phase ? phases[groups.phase]! + unpadded(groups.at) : ''
  const post = groups.implicit !== undefined ? `.post${unpadded(groups.implicit)}` : groups.post ? `.post${unpadded(groups.postAt)}` : ''
  const dev = groups.dev ? `.dev${unpadded(groups.devAt)}` : ''
  return {
    epoch: unpadded(groups.epoch),
    release: groups.release!.split('.').map(unpadded),
    suffix: pre + post + dev,
    prerelease: pre !== '' || dev !== '',
    local: groups.local === undefined ? '' : '+' + localPart(groups.local),
  }
}

/** The one spelling that all spellings of a version map to. SemVer comes first: `1.2.3-1` is a prerelease in SemVer, a post release in PEP 440. */
function canonical(version: string): string {
  const trimmed = version.trim().replace(/^v(?=\d)/i, '')
  const parsed = parseSemver(trimmed)
  if (parsed) return spellPep440(trimmed) ?? `${parsed.version}${parsed.build.length === 0 ? '' : '+' + parsed.build.join('.')}`
  const read = readPep440(trimmed)
  if (!read) return version.trim()
  // PEP 440 pads releases with zeros: 1.2, 1.2.0 and 1.2.0.0 are one version.
  const release = [...read.release, '0', '0'].slice(0, Math.max(3, read.release.length))
  while (release.length > 3 && release.at(-1) === '0') release.pop()
  return `${read.epoch === '0' ? '' : read.epoch + '!'}${release.join('.')}${read.suffix}${read.local}`
}

/** Whether two spellings (SemVer 2, PEP 440) mean one version: `v1.2.3-rc.1` and `1.2.3RC1` do. Build metadata counts. */
export function sameVersion(a: string, b: string): boolean {
  return canonical(a) === canonical(b)
}

/** The SemVer spelling without `v`: `1.2.3rc1` becomes `1.2.3-rc.1`. Undefined for versions that SemVer cannot express: an epoch, four numbers. */
export function toSemver(version: string): string | undefined {
  const trimmed = version.trim().replace(/^v(?=\d)/i, '')
  if (whyNoVersion(trimmed) === undefined) return trimmed
  const match = /^(\d+\.\d+\.\d+)(?!\.\d)(.*?)(\+.+)?$/.exec(canonical(trimmed))
  if (!match || !readPep440(trimmed)) return undefined
  const long: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', rc: 'rc', post: 'post', dev: 'dev' }
  const parts = [...match[2]!.matchAll(/(a|b|rc|post|dev)(\d+)/g)].map(([, phase, number]) => `${long[phase!]}.${number}`)
  const semver = match[1]! + (parts.length === 0 ? '' : '-' + parts.join('.')) + (match[3] ?? '')
  return whyNoVersion(semver) === undefined ? semver : undefined
}

/** Whether a version in SemVer or PEP 440 spelling is a prerelease. A PEP 440 post release is not a prerelease. */
export function isPrerelease(version: string): boolean {
  const trimmed = version.trim().replace(/^v(?=\d)/i, '')
  const parsed = parseSemver(trimmed)
  return parsed ? parsed.prerelease.length > 0 : (readPep440(trimmed)?.prerelease ?? false)
}

/** Whether a text is a version in SemVer or PEP 440 spelling. Version files also hold texts such as `unknown`. */
export function looksLikeVersion(text: string): boolean {
  return parseSemver(text.trim()) !== null || readPep440(text) !== undefined
}

/** The version that a tag names; undefined when the name does not fit the pattern. */
export function versionOfTag(name: string, pattern: string | null): string | undefined {
  const parsed = parseTag(name, pattern)
  return 'version' in parsed ? parsed.version : undefined
}

/** The version that a person names, with or without `v`, or as a tag of the pattern. Throws UserError for another text; `prefix` begins its message. */
export function namedVersion(text: string, pattern: string | null, prefix = ''): string {
  const parsed = parseTag(text, versionOfTag(text, pattern) === undefined ? null : pattern)
  if ('version' in parsed) return parsed.version
  throw new UserError(`${prefix}${parsed.refused}`, 'Give a version such as 1.2.4.')
}

/** A version in SemVer or PEP 440 spelling, prepared for comparisons. `core`: the three numbers of SemVer; undefined for a version that is only PEP 440. */
export interface OrderedVersion {
  readonly text: string
  readonly prerelease: boolean
  readonly core?: readonly [number, number, number]
  readonly semver?: SemVer
}

const threeNumbers = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/

/** Prepares a version for `compareVersions`; undefined for a text that is no version, and for a single number such as the floating `v1`. */
export function orderedVersion(text: string): OrderedVersion | undefined {
  const numbers = threeNumbers.exec(text)
  // Most of thousands of tags need no SemVer object, whose making takes longer than the whole choice.
  if (numbers !== null) return { text, prerelease: false, core: [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])] }
  const semver = parseSemver(text)
  if (semver !== null) return { text, prerelease: semver.prerelease.length > 0, core: [semver.major, semver.minor, semver.patch], semver }
  const read = readPep440(text)
  return read !== undefined && read.release.length > 1 ? { text, prerelease: read.prerelease } : undefined
}

/** The text for the version in a tag name that fits the pattern. It may be no version, or one that cannot be released: `1.0`, `v2025.09.04`. */
export function versionTextOfTag(name: string, pattern: string | null): string | undefined {
  const text = pattern === null ? name.replace(/^v/, '') : insidePattern(name, pattern)
  return text !== undefined && /^\d/.test(text) ? text : undefined
}

/**
 * Negative if `a` is lower, 0 for versions that differ at most in build metadata. Two SemVer versions have the order of SemVer, others the
 * order of PEP 440: as SemVer, a post release would be lower than its version.
 */
export function compareVersions(a: OrderedVersion, b: OrderedVersion): number {
  if (a.core !== undefined && b.core !== undefined) {
    const order = a.core[0] - b.core[0] || a.core[1] - b.core[1] || a.core[2] - b.core[2]
    return order || compareSemver(a.semver ?? a.text, b.semver ?? b.text)
  }
  const [one, other] = [pep440Order(a.text), pep440Order(b.text)]
  const at = one.findIndex((number, index) => number !== other[index])
  return at < 0 ? 0 : one[at]! - other[at]!
}

/** Numbers with the order of PEP 440, "Summary of permitted suffixes and relative ordering": development before prerelease before final before post. */
function pep440Order(version: string): readonly number[] {
  const { epoch, release, suffix } = readPep440(spellPep440(version) ?? version.replace(/[-+].*$/, '.dev0'))!
  const [, phase, at, post, dev] = /^(?:(a|b|rc)(\d+))?(?:\.post(\d+))?(?:\.dev(\d+))?$/.exec(suffix)!
  const rank = phase !== undefined ? ['a', 'b', 'rc'].indexOf(phase) : post === undefined && dev !== undefined ? -1 : 3
  const numbers = [epoch, ...release, ...'0'.repeat(9)].slice(0, 10)
  // 2 ** 53: a version without a development number is higher than each one with it.
  return [...numbers, rank, at ?? 0, post ?? -1, dev ?? 2 ** 53].map(Number)
}

/** The name of the tag of a version: by the pattern, else with the `v` of the tag `like`. If `like` is undefined, the tag has a `v`. */
export function tagOfVersion(version: string, like: string | undefined, pattern: string | null): string {
  if (pattern !== null) return pattern.replace('{version}', () => version)
  return `${like === undefined || like.startsWith('v') ? 'v' : ''}${version}`
}
