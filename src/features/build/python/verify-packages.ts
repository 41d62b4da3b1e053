import { posix } from 'node:path'
import type { CoreMetadata } from '../../../archive/core-metadata.ts'
import { readSdist } from '../../../archive/sdist.ts'
import { readWheel } from '../../../archive/wheel.ts'
import { UserError } from '../../../model/errors.ts'
import { sameVersion } from '../../../model/version.ts'
import type { ComponentBuild } from '../run/component-build.ts'

/** What a wheel or sdist says about itself. */
export interface PackageFacts {
  readonly file: string
  readonly kind: 'wheel' | 'sdist'
  readonly metadata: CoreMetadata | undefined
  readonly problems: readonly string[]
  /** Members of a wheel; the one top folder of an sdist. */
  readonly names: readonly string[]
  /** Modules of a wheel that have the same content, in groups. */
  readonly sameContent: readonly (readonly string[])[]
}

/** The part that decides whether a package is right. */
type Said = Pick<PackageFacts, 'file' | 'kind' | 'problems' | 'names'> & {
  readonly metadata: Pick<CoreMetadata, 'name' | 'version'> | undefined
}

/** Reads a wheel or sdist of the lane's dist folder. Throws UserError when it cannot be read at all. */
export async function readPackage(build: Pick<ComponentBuild, 'files' | 'dist'>, file: string): Promise<PackageFacts> {
  const bytes = await build.files.read(posix.join(build.dist, file))
  if (file.endsWith('.whl')) return { file, kind: 'wheel', ...(await readWheel(bytes)) }
  const { metadata, problems, top } = await readSdist(bytes)
  return { file, kind: 'sdist', metadata, problems, names: top === undefined ? [] : [top], sameContent: [] }
}

/** Whether a file is taken for a Python package: a wheel, or what is named as a source distribution is (`name-1.2.3.tar.gz`). */
export function isPackageFileName(file: string): boolean {
  return file.endsWith('.whl') || /^[A-Za-z0-9._]+-\d[A-Za-z0-9.+!_]*\.tar\.gz$/.test(file)
}

/**
 * What is wrong with a package of a release, as sentences: damage, a version that is not the release's, and a file name that is not
 * the normalised one (packaging.python.org, Binary distribution format and Source distribution file name, PEP 503).
 */
export function packageProblems(facts: Said, version: string): string[] {
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

/** A project's name as file names have it: lower case, runs of `-`, `_` and `.` as one `_`. */
export function escapedName(name: string): string {
  return name.replace(/[-_.]+/g, '_').toLowerCase()
}

/** Throws UserError with everything that is wrong with the packages; `versionOf` gives the version that each must have. */
export function requireSound(packages: readonly PackageFacts[], versionOf: (facts: PackageFacts) => string): void {
  const problems = packages.flatMap(facts => packageProblems(facts, versionOf(facts)))
  if (problems.length > 0) throw new UserError(problems.join('\n'), 'Look at the name and version in pyproject.toml or setup.py.')
}
