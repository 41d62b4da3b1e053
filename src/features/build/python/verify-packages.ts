import { posix } from 'node:path'
import type { CoreMetadata } from '../../../archive/core-metadata.ts'
import { readSdist } from '../../../archive/sdist.ts'
import { readWheel } from '../../../archive/wheel.ts'
import { UserError } from '../../../model/errors.ts'
import { sameVersion } from '../../../model/version.ts'
import type { ComponentBuild } from '../run/component-build.ts'

/** The metadata and content of a wheel or sdist. */
export interface PackageFacts {
  readonly file: string
  readonly kind: 'wheel' | 'sdist'
  readonly metadata: CoreMetadata | undefined
  readonly problems: readonly string[]
  /** Members of a wheel; the one top folder of an sdist. */
  readonly names: readonly string[]
  /** Groups of modules with the same content, in a wheel. */
  readonly sameContent: readonly (readonly string[])[]
}

/** Reads a wheel or sdist of the dist folder. Throws UserError for an unreadable file. */
export async function readPackage(build: Pick<ComponentBuild, 'files' | 'dist'>, file: string): Promise<PackageFacts> {
  const bytes = await build.files.read(posix.join(build.dist, file))
  if (file.endsWith('.whl')) return { file, kind: 'wheel', ...(await readWheel(bytes)) }
  const { metadata, problems, top } = await readSdist(bytes)
  return { file, kind: 'sdist', metadata, problems, names: top === undefined ? [] : [top], sameContent: [] }
}

/** Whether a file has the name of a wheel or a source distribution (`name-1.2.3.tar.gz`). */
export function isPackageFileName(file: string): boolean {
  return file.endsWith('.whl') || /^[A-Za-z0-9._]+-\d[A-Za-z0-9.+!_]*\.tar\.gz$/.test(file)
}

/** Problems of a package as sentences: damage, another version than the release, a file name that is not normalised (packaging.python.org, PEP 503). */
export function packageProblems(facts: PackageFacts, version: string): string[] {
  const { file, kind, metadata, names } = facts
  const problems = facts.problems.map(problem => `${file}: ${problem}`)
  const source = kind === 'wheel' ? 'METADATA' : 'PKG-INFO'
  if (metadata?.name === undefined || metadata.version === undefined)
    return [...problems, `${file}: ${source} does not say name and version.`]
  if (!sameVersion(metadata.version, version))
    problems.push(`${file}: ${source} says version ${metadata.version}, the release is ${version}.`)
  const stem = `${escapedName(metadata.name)}-${metadata.version.replaceAll('-', '_')}`
  const rightName = kind === 'wheel' ? file.startsWith(`${stem}-`) : file === `${stem}.tar.gz`
  if (!rightName) problems.push(`${file}: by its ${source} the file name should start with ${stem}.`)
  if (kind === 'sdist' && !names.includes(stem)) problems.push(`${file}: by its PKG-INFO the top folder should be ${stem}.`)
  return problems
}

/** The form of a project's name in file names: lower case, each run of `-`, `_` and `.` as one `_`. */
export function escapedName(name: string): string {
  return name.replace(/[-_.]+/g, '_').toLowerCase()
}

/** Throws UserError with all problems of the packages; `versionOf` gives the expected version of each. */
export function requireSound(packages: readonly PackageFacts[], versionOf: (facts: PackageFacts) => string): void {
  const problems = packages.flatMap(facts => packageProblems(facts, versionOf(facts)))
  if (problems.length > 0) throw new UserError(problems.join('\n'), 'Look at the name and version in pyproject.toml or setup.py.')
}
