import { posix } from 'node:path'
import type { Component } from '../../model/manifest.ts'
import type { Release } from '../../ports/forge.ts'
import type { Git, TagRef } from '../../ports/git.ts'
import type { Ports } from '../../ports/ports.ts'
import { detectComponents } from '../plan/detect.ts'
import { type PublishedPackage, pythonProjects } from './registries.ts'

interface PackageSearch {
  readonly bad: Release
  readonly badTag: TagRef
  readonly good: Release
  readonly goodTag: TagRef
  /** Null when the components are detected in the bad commit. */
  readonly configured: readonly Pick<Component, 'kind' | 'path'>[] | null
}

type PackagePorts = Pick<Ports, 'git' | 'files'>

/** The packages of the bad release that may be in a registry. The function makes a clean tree at the path `tree`, which the caller removes. */
export async function findPublishedPackages(search: PackageSearch, tree: string, ports: PackagePorts): Promise<PublishedPackage[]> {
  const before = pythonProjects(search.good.assets)
  const python = [...pythonProjects(search.bad.assets)].map(([name, version]): PublishedPackage => {
    return { registry: 'PyPI', name, version, goodVersion: before.get(name) }
  })
  return [...python, ...(await npmPackages(search, tree, ports))]
}

/** The packages of node components that are not private. */
async function npmPackages(search: PackageSearch, tree: string, { git, files }: PackagePorts): Promise<PublishedPackage[]> {
  const { configured, badTag: bad, goodTag: good } = search
  await git.addCleanTree(tree, bad.commit)
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
    // A commit without detectable components cannot have published a package.
    return []
  }
}

async function packageAt(git: Git, commit: string, path: string): Promise<{ name: string; version: string } | undefined> {
  const [bytes] = await git.filesAt([{ commit, path }])
  if (bytes === undefined) return undefined
  const { name, version, private: isPrivate } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
  const known = typeof name === 'string' && /^(@[\w.-]+\/)?[\w.-]+$/.test(name) && typeof version === 'string' && /^[\w.+-]+$/.test(version)
  return known && isPrivate !== true ? { name, version } : undefined
}
