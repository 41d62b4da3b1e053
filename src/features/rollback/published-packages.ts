import { posix } from 'node:path'
import type { Component } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import type { Release } from '../../ports/forge.ts'
import type { Git, TagRef } from '../../ports/git.ts'
import { detectComponents } from '../plan/detect.ts'
import { type PublishedPackage, pythonProjects } from './registries.ts'

interface PackageSearch {
  readonly bad: Release
  readonly badTag: TagRef
  readonly good: Release
  readonly goodTag: TagRef
  /** Null: they are detected in the bad commit. */
  readonly configured: readonly Pick<Component, 'kind' | 'path'>[] | null
}

interface PackagePorts {
  readonly git: Git
  readonly files: Files
}

/** The packages of the bad release that may be in a registry. `tree` is a folder that may be made. */
export async function findPublishedPackages(search: PackageSearch, tree: string, ports: PackagePorts): Promise<PublishedPackage[]> {
  return [...pythonPackages(search.bad, search.good), ...(await npmPackages(search, tree, ports))]
}

function pythonPackages(bad: Release, good: Release): PublishedPackage[] {
  const before = pythonProjects(good.assets)
  return [...pythonProjects(bad.assets)].map(([name, version]) => ({ registry: 'PyPI', name, version, goodVersion: before.get(name) }))
}

/** Packages that could be on npm: those of the components that are not private. */
async function npmPackages(
  { configured, badTag: bad, goodTag: good }: PackageSearch,
  tree: string,
  { git, files }: PackagePorts,
): Promise<PublishedPackage[]> {
  await git.addWorkTree(tree, bad.commit)
  try {
    const components = configured ?? (await detectComponents(files, await git.trackedFiles(tree), tree)).components
    const found: PublishedPackage[] = []
    for (const { path } of components.filter(({ kind }) => kind === 'node')) {
      const manifest = posix.join(path, 'package.json')
      const now = await packageAt(git, bad.commit, manifest)
      if (now === undefined) continue
      found.push({ registry: 'npm', ...now, goodVersion: (await packageAt(git, good.commit, manifest))?.version })
    }
    return found
  } catch {
    // What cannot be detected any more cannot have been built by guess either.
    return []
  } finally {
    await git.removeWorkTree(tree)
  }
}

async function packageAt(git: Git, commit: string, path: string): Promise<{ name: string; version: string } | undefined> {
  const bytes = await git.fileAt(commit, path)
  if (bytes === undefined) return undefined
  const { name, version, private: isPrivate } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
  const known = typeof name === 'string' && /^(@[\w.-]+\/)?[\w.-]+$/.test(name) && typeof version === 'string' && /^[\w.+-]+$/.test(version)
  return known && isPrivate !== true ? { name, version } : undefined
}
