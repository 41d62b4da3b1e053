import parseSemver from 'semver/functions/parse.js'
import { visible } from '../text/visible.ts'
import { UserError } from './errors.ts'

/** What a tag's name says: the version in SemVer without `v`, build metadata included, or the sentence that refuses it. */
export type TagReading = { readonly version: string } | { readonly refused: string }

/**
 * Reads the version out of a tag's name: strict SemVer 2 (https://semver.org), with or without `v`, or as `pattern` says
 * (`backend-v{version}`, one `{version}` in it). Never throws; each refusal is one ASCII sentence of its own.
 */
export function parseTag(tag: string, pattern: string | null): TagReading {
  const name = `the tag "${visible(tag)}"`
  if (tag === '') return { refused: 'The tag has no name.' }
  const odd = /[\x00-\x1f\x7f]/.test(tag)
    ? 'a control character'
    : /[^\x00-\x7f]/.test(tag)
      ? 'a character that is not ASCII'
      : /\s/.test(tag)
        ? 'a space'
        : undefined
  if (odd !== undefined) return { refused: `T${name.slice(1)} holds ${odd}; a tag that is released is plain ASCII without spaces.` }
  const text = pattern === null ? tag.replace(/^v/, '') : insidePattern(tag, pattern)
  if (text === undefined)
    return { refused: `T${name.slice(1)} does not have the form "${visible(pattern ?? '')}" that the configuration asks for.` }
  const reason = whyNoVersion(text)
  return reason === undefined ? { version: text } : { refused: `T${name.slice(1)} is no version: ${reason}.` }
}

function insidePattern(tag: string, pattern: string): string | undefined {
  const at = pattern.indexOf('{version}')
  if (at < 0) return undefined
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + '{version}'.length)]
  const fits = tag.length > before.length + after.length && tag.startsWith(before) && tag.endsWith(after)
  return fits ? tag.slice(before.length, tag.length - after.length) : undefined
}

/** Why a text is no strict SemVer 2 version; undefined when it is one. */
function whyNoVersion(text: string): string | undefined {
  const foreign = /[^0-9A-Za-z.+-]/.exec(text)
  if (foreign) return `it holds "${visible(foreign[0])}", and a version has only letters, digits and . - +`
  if (text.length > 256) return `it has ${text.length} characters, and a version has at most 256`
  const [, core = '', dash, prerelease = '', plus, build = ''] = /^([^+-]*)(-([^+]*))?(\+(.*))?$/.exec(text) ?? []
  return whyNoCore(core) ?? whyNoSuffix(dash, prerelease, 'prerelease') ?? whyNoSuffix(plus, build, 'build metadata') ?? whyNotParsed(text)
}

function whyNoCore(core: string): string | undefined {
  if (/^[vV]/.test(core)) return 'only one small "v" may stand before the numbers'
  const numbers = core.split('.')
  const other = numbers.find(number => !/^\d+$/.test(number))
  if (other === '') return core === '' ? 'it has no numbers, write three such as 1.2.3' : 'a number is missing beside a dot'
  if (other !== undefined) return `"${other}" is no number; it has the form 1.2.3 or 1.2.3-rc.1`
  const padded = numbers.find(number => /^0\d/.test(number))
  if (padded !== undefined) return `the number ${padded} has a leading zero, write ${padded.replace(/^0+(?=\d)/, '')}`
  if (numbers.length < 3)
    return `it has ${numbers.length === 1 ? '1 number' : '2 numbers'} where a version has three, write ${[...numbers, '0', '0'].slice(0, 3).join('.')}`
  if (numbers.length > 3) return `it has ${numbers.length} numbers where a version has three`
  const large = numbers.find(number => !Number.isSafeInteger(Number(number)))
  return large === undefined ? undefined : `the number ${large} is too large`
}

function whyNoSuffix(mark: string | undefined, text: string, name: string): string | undefined {
  if (mark === undefined) return undefined
  const parts = text.split('.')
  if (text === '') return `the ${name} after "${mark[0]}" is empty`
  if (parts.includes('')) return `the ${name} "${text}" has an empty part beside a dot`
  if (text.includes('+')) return 'it has more than one "+"'
  const padded = name === 'prerelease' ? parts.find(part => /^0\d+$/.test(part)) : undefined
  return padded === undefined ? undefined : `the prerelease number ${padded} has a leading zero, write ${padded.replace(/^0+(?=\d)/, '')}`
}

// The rules above name the reason; the library has the last word, so that nothing passes that it would not read.
function whyNotParsed(text: string): string | undefined {
  return parseSemver(text) ? undefined : 'it is not SemVer, write a version such as 1.2.3 or 1.2.3-rc.1'
}

const phases: Readonly<Record<string, string>> = { a: 'a', alpha: 'a', b: 'b', beta: 'b', c: 'rc', rc: 'rc', pre: 'rc', preview: 'rc' }

/** The prerelease part of a SemVer version as PEP 440 suffixes; undefined when there are none for it. */
function pep440Suffix(identifiers: readonly string[]): string | undefined {
  const match = /^(?:(alpha|a|beta|b|c|rc|preview|pre)\.?(\d*))?(?:(?:^|\.)(post)\.?(\d*))?(?:(?:^|\.)(dev)\.?(\d*))?$/.exec(
    identifiers.join('.').toLowerCase(),
  )
  if (!match) return undefined
  const number = (digits: string | undefined) => (digits || '0').replace(/^0+(?=\d)/, '')
  const [, phase, at, post, postAt, dev, devAt] = match
  return (phase ? phases[phase]! + number(at) : '') + (post ? `.post${number(postAt)}` : '') + (dev ? `.dev${number(devAt)}` : '')
}

function localPart(build: string): string {
  const parts = build.toLowerCase().split(/[.\-_]/)
  return parts.map(part => (/^\d+$/.test(part) ? part.replace(/^0+(?=\d)/, '') : part)).join('.')
}

/**
 * The spelling of a SemVer version for Python packages, normalised by PEP 440: 1.2.3-rc.1 is 1.2.3rc1, alpha a, beta b, `dev.4`
 * `.dev4`, build metadata the local part. Throws UserError for a prerelease without such a spelling, `1.2.3-next.0`.
 */
export function toPep440(semver: string): string {
  const spelled = spellPep440(semver)
  if (spelled !== undefined) return spelled
  throw new UserError(
    `The version ${visible(semver)} has no spelling for Python packages (PEP 440).`,
    'Use a prerelease of the form alpha.1, beta.1, rc.1 or dev.1.',
  )
}

function spellPep440(semver: string): string | undefined {
  const parsed = parseSemver(semver.replace(/^v/, ''))
  if (!parsed) return undefined
  const suffix = parsed.prerelease.length === 0 ? '' : pep440Suffix(parsed.prerelease.map(String))
  if (suffix === undefined) return undefined
  const local = parsed.build.length === 0 ? '' : '+' + localPart(parsed.build.join('.'))
  return `${parsed.major}.${parsed.minor}.${parsed.patch}${suffix}${local}`
}

// The grammar of PEP 440, appendix B, with the parts that the comparison needs.
const pep440 =
  /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<at>\d*))?(?:-(?<implicit>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postAt>\d*))?(?:[-_.]?(?<dev>dev)[-_.]?(?<devAt>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/

interface Pep440 {
  readonly epoch: string
  readonly release: readonly string[]
  readonly suffix: string
  readonly prerelease: boolean
  readonly local: string
}

function readPep440(version: string): Pep440 | undefined {
  const groups = pep440.exec(version.trim().toLowerCase())?.groups
  if (!groups) return undefined
  const number = (digits: string | undefined) => (digits || '0').replace(/^0+(?=\d)/, '')
  const pre = groups.phase ? phases[groups.phase]! + number(groups.at) : ''
  const post = groups.implicit !== undefined ? `.post${number(groups.implicit)}` : groups.post ? `.post${number(groups.postAt)}` : ''
  const dev = groups.dev ? `.dev${number(groups.devAt)}` : ''
  return {
    epoch: number(groups.epoch),
    release: groups.release!.split('.').map(number),
    suffix: pre + post + dev,
    prerelease: pre !== '' || dev !== '',
    local: groups.local === undefined ? '' : '+' + localPart(groups.local),
  }
}

/** One spelling for all spellings of a version. Strict SemVer goes first, because `1.2.3-1` is a prerelease there and a post release in PEP 440. */
function canonical(version: string): string {
  const trimmed = version.trim().replace(/^v(?=\d)/i, '')
  const parsed = parseSemver(trimmed)
  if (parsed) return spellPep440(trimmed) ?? `${parsed.version}${parsed.build.length === 0 ? '' : '+' + parsed.build.join('.')}`
  const read = readPep440(trimmed)
  if (!read) return version.trim()
  // PEP 440 pads with zeros: 1.2 and 1.2.0 are one version, and so are 1.2.0.0 and 1.2.0.
  const release = [...read.release, '0', '0'].slice(0, Math.max(3, read.release.length))
  while (release.length > 3 && release.at(-1) === '0') release.pop()
  return `${read.epoch === '0' ? '' : read.epoch + '!'}${release.join('.')}${read.suffix}${read.local}`
}

/** Whether two texts name one version, whatever their spelling: 1.2.3-rc.1, v1.2.3-rc1, 1.2.3rc1 and 1.2.3RC1 do (SemVer 2, PEP 440). Build metadata counts. */
export function sameVersion(a: string, b: string): boolean {
  return canonical(a) === canonical(b)
}

/** The SemVer spelling of a version in either spelling, without `v`: 1.2.3rc1 is 1.2.3-rc.1. Undefined when there is none, as for an epoch or four numbers. */
export function toSemver(version: string): string | undefined {
  const trimmed = version.trim().replace(/^v(?=\d)/i, '')
  if (whyNoVersion(trimmed) === undefined) return trimmed
  const match = /^(\d+\.\d+\.\d+)(.*?)(\+.+)?$/.exec(canonical(trimmed))
  if (!match || !readPep440(trimmed)) return undefined
  const long: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', rc: 'rc', post: 'post', dev: 'dev' }
  const parts = [...match[2]!.matchAll(/(a|b|rc|post|dev)(\d+)/g)].map(([, phase, number]) => `${long[phase!]}.${number}`)
  const semver = match[1]! + (parts.length === 0 ? '' : '-' + parts.join('.')) + (match[3] ?? '')
  return whyNoVersion(semver) === undefined ? semver : undefined
}

/** Whether a version, in SemVer or PEP 440 spelling, is a prerelease. A PEP 440 post release is none; in SemVer everything behind `-` is one. */
export function isPrerelease(version: string): boolean {
  const trimmed = version.trim().replace(/^v(?=\d)/i, '')
  const parsed = parseSemver(trimmed)
  return parsed ? parsed.prerelease.length > 0 : (readPep440(trimmed)?.prerelease ?? false)
}

/** Whether a text is a version in one of the two spellings, so that `unknown` in a version file is not taken for one. */
export function looksLikeVersion(text: string): boolean {
  return parseSemver(text.trim()) !== null || readPep440(text) !== undefined
}

/** The version of a tag of ours; undefined when it is none. */
export function versionOfTag(name: string, pattern: string | null): string | undefined {
  const parsed = parseTag(name, pattern)
  return 'version' in parsed ? parsed.version : undefined
}
