import { posix } from 'node:path'

import { tableOf, valueAt } from '../../text/tolerant.ts'
import { jsonVersion, lineNumberAt, parseFile } from './version-text.ts'

/** Lockfiles that state the versions of the repository's own packages, by kind of component. */
export const lockNames = {
  python: ['uv.lock', 'poetry.lock', 'pdm.lock'],
  node: ['package-lock.json', 'npm-shrinkwrap.json'],
} as const

/** The versions that a lockfile states for packages in folders (relative to the root). An npm project itself is left to `findVersions`. Throws UserError. */
export const lockedFolders = (text: string, path: string) => (path.endsWith('.json') ? inPackageLock(text, path) : inPythonLock(text, path))

/** npm: workspaces are the entries outside of node_modules. */
function inPackageLock(text: string, path: string) {
  const json = parseFile(path, text)
  return Object.keys(tableOf(valueAt(json, 'packages'))).flatMap(key => {
    if (key === '' || /(?:^|\/)node_modules\//.test(key)) return []
    const places = jsonVersion(text, path, json, 'packages', key, 'version')
    return places.map(place => ({ folder: posix.join(posix.dirname(path), key), name: key, place }))
  })
}

/** uv (`source = { editable = "." }`, `virtual`, `directory`), Poetry (`type = "directory"` and `url`), PDM (`path = "./..."`): one table for each package. */
function inPythonLock(text: string, path: string) {
  const starts = [...text.matchAll(/^\[\[package\]\][ \t]*$/gm)].map(({ index }) => index)
  return starts.flatMap((start, at) => {
    const block = text.slice(start, starts[at + 1])
    const version = /^version = "([^"]*)"/m.exec(block)
    const source =
      /^source = \{ (?:editable|virtual|directory) = "([^"]*)"/m.exec(block)?.[1] ??
      (/^type = "directory"/m.test(block) ? /^url = "([^"]*)"/m.exec(block)?.[1] : undefined) ??
      /^path = "(\.[^"]*)"/m.exec(block)?.[1]
    if (version === null || source === undefined) return []
    const name = /^name = "([^"]*)"/m.exec(block)?.[1] ?? ''
    const place = { path, where: `package ${name}`, value: version[1]!, line: lineNumberAt(text, start + version.index) }
    return [{ folder: posix.join(posix.dirname(path), source), name, place }]
  })
}
