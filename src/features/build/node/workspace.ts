import { posix } from 'node:path'
import type { DeclaredPath } from '../../../archive/collect.ts'
import { parsed, tableOf } from '../../../text/tolerant.ts'
import { neverShips } from '../pack.ts'
import type { NodeBuild } from '../run/component-build.ts'
import { MANAGER_SETTINGS } from './built-output.ts'
import { LOCKFILES } from './package-manager.ts'

/** Paths that an install of the package in `own` needs from its workspace `root`: lockfile, settings, each package.json, and built packages it depends on. */
export async function workspacePaths(build: NodeBuild, root: string, own: string): Promise<DeclaredPath[]> {
  const paths = (await build.files.walk(root, ({ path }) => neverShips(path))).map(({ path }) => path)
  const manifests = paths.filter(path => posix.basename(path) === 'package.json')
  const packages = manifests.map(async path => {
    const { name, dependencies, optionalDependencies } = tableOf(parsed(await build.files.readText(posix.join(root, path)), JSON.parse))
    return { folder: posix.dirname(path), name, needs: Object.keys({ ...tableOf(dependencies), ...tableOf(optionalDependencies) }) }
  })
  const members = await Promise.all(packages)
  const needed = new Set([own])
  for (const folder of needed) {
    const needs = members.find(each => each.folder === folder)?.needs ?? []
    for (const { name, folder: other } of members) if (needs.includes(String(name))) needed.add(other)
  }
  needed.delete(own)
  const settings = [...LOCKFILES, ...MANAGER_SETTINGS].filter(name => paths.includes(name))
  return [...settings, ...manifests, ...needed].map(path => ({ from: path, as: path }))
}
