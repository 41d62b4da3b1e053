import { posix } from 'node:path'
import type { Finding } from '../../model/finding.ts'
import type { ReleasePlan, VersionLocation } from '../../model/manifest.ts'
import { compareVersions, orderedVersion, sameVersion, spellPep440, toSemver } from '../../model/version.ts'
import { count, shellWord, visible } from '../../text/format.ts'

/** The version, in SemVer, that all places state; undefined without a place, when places differ, or when it has no SemVer spelling. */
export function agreedVersion(places: readonly VersionLocation[]): string | undefined {
  const [first, ...others] = places
  if (first === undefined || others.some(other => !sameVersion(first.value, other.value))) return undefined
  return places.map(place => toSemver(place.value)).find(version => version !== undefined)
}

/** Whether the version of the plan is that of the tag, or of all version files. Otherwise `0.0.0` stands for it. */
export function isVersionKnown({ tag, versions }: Pick<ReleasePlan, 'tag' | 'versions'>): boolean {
  return tag !== null || agreedVersion(versions) !== undefined
}

/**
 * Compares every place with the tag's version. If `expected` is null, compares with the version that most places state; of equal numbers, the highest. A
 * released version is the measure only if all places state released versions: otherwise somebody raised the others and forgot that place.
 */
export function checkVersions(
  expected: string | null,
  places: readonly VersionLocation[],
  released: readonly { readonly version: string }[] = [],
): readonly Finding[] {
  const right = expected ?? mostStated(places, released)
  if (right === undefined) return []
  const isRight = (place: VersionLocation): boolean => sameVersion(place.value, right)
  const wrong = places.filter(place => !isRight(place))
  const [source, ...others] = places.filter(isRight)
  const speaker = others.length === 0 ? `${visible(source?.path ?? '')} says` : `${count(others.length + 1, 'other place')} say`
  const authority = `${expected === null ? speaker : 'the tag says'} ${visible(right)}`
  return wrong.map(place => ({
    rule: 'version/mismatch',
    level: 'error',
    path: place.path,
    ...(place.line === undefined ? {} : { line: place.line }),
    message: `${visible(place.path)} says ${visible(place.value)} (${visible(place.where)}), ${authority}.`,
    suggestion: remedy(place, right, wrong),
  }))
}

function mostStated(places: readonly VersionLocation[], released: readonly { readonly version: string }[]): string | undefined {
  const raised = places.filter(({ value }) => !released.some(({ version }) => sameVersion(version, value)))
  const votes = (value: string): number => places.filter(other => sameVersion(other.value, value)).length
  const highest = (raised.length > 0 ? raised : places)
    .map(({ value }) => ({ value, votes: votes(value), order: orderedVersion(value) }))
    .sort((a, b) => b.votes - a.votes || (a.order && b.order ? compareVersions(b.order, a.order) : Number(!a.order) - Number(!b.order)))
  return highest[0]?.value
}

function remedy(place: VersionLocation, version: string, wrong: readonly VersionLocation[]): string {
  const command = toolCommand(place, version, wrong)
  return command === undefined ? `write ${spelledFor(place.path, version)}` : `run ${command}`
}

/** The commands that write `version` into every place that states another one, in a POSIX shell at the root of the repository. */
export function versionCommands(places: readonly VersionLocation[], version: string): readonly string[] {
  const wrong = places.filter(place => !sameVersion(place.value, version))
  return [...new Set(wrong.map(place => toolCommand(place, version, wrong) ?? replaceCommand(place, version)))]
}

/** The command of the tool that owns the file; undefined when a person writes the file. */
function toolCommand(place: VersionLocation, version: string, wrong: readonly VersionLocation[]): string | undefined {
  const name = posix.basename(place.path)
  const folder = posix.dirname(place.path)
  const inFolder = (command: string): string => (folder === '.' ? command : `(cd ${shellWord(visible(folder))} && ${command})`)
  const locking = /^(uv|poetry|pdm)\.lock$/.exec(name)?.[1]
  if (locking !== undefined) return inFolder(`${locking} lock`)
  if (name !== 'package.json' && name !== 'package-lock.json' && name !== 'npm-shrinkwrap.json') return undefined
  if (/^packages\["[^"]/.test(place.where)) return inFolder('npm install --package-lock-only')
  // When only the lockfile is wrong, package.json already has the version, and npm needs the flag.
  const same = wrong.some(other => other.path === posix.join(folder, 'package.json')) ? '' : ' --allow-same-version'
  return inFolder(`npm version ${toSemver(version) ?? version} --no-git-tag-version${same}`)
}

/** Perl edits files in place in the same way on every system that has git; sed does not. */
function replaceCommand({ path, value, line }: VersionLocation, version: string): string {
  const right = spelledFor(path, version)
  const program = `s{\\Q${visible(value)}\\E}{${right}}${line === undefined ? '' : ` if $. == ${line}`}`
  return `perl -pi -e ${shellWord(program)} ${shellWord(visible(path))}`
}

/** A version, SemVer without `v`, as a file at the path spells it. Python tools normalise a version, so their files get the spelling of PEP 440 if there is one. */
export function spelledFor(path: string, version: string): string {
  return (pythonFiles.test(path) && spellPep440(version)) || version
}

const pythonFiles = /\.py$|(?:^|\/)(?:pyproject\.toml|setup\.cfg|(?:uv|poetry|pdm)\.lock)$/
