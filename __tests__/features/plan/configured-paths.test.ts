import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { missingPaths } from '../../../src/features/plan/configured-paths.ts'
import type { Files } from '../../../src/ports/files.ts'

const there = new Set(['/t', '/t/api', '/t/api/pins.txt', '/t/docs', '/t/VERSION'])
const files = { facts: async (path: string) => (there.has(path) ? { kind: 'file' } : undefined) } as unknown as Files

/** The missing paths of a configuration, as `place path`. */
async function missing(text: string): Promise<string[]> {
  const found = await missingPaths(parseConfig(text, 'c.yml'), '/t', files)
  return found.map(({ place, path }) => `${place.join('.')} ${path}`)
}

test('paths of the configuration that do not exist are found at their places', async () => {
  const table: readonly [string, readonly string[]][] = [
    ['{}', []],
    ['version: [VERSION, { file: docs.py, pattern: "v{version}" }]', ['version.1 docs.py']],
    ['components: { api: { kind: python, path: api, constraints: pins.txt }, docs: { kind: archive, paths: [docs] } }', []],
    ['components: { api: { kind: python, path: api, constraints: pin.txt } }', ['components.api.constraints api/pin.txt']],
    ['components: { api: { kind: command, path: gone, run: make, files: [x] } }', ['components.api.path gone']],
    ['components: { web: { kind: node, path: web/, output: ../web/out } }', ['components.web.path web']],
    ['components: { a: { kind: archive, paths: [./docs, docs/x, site] } }', ['components.a.paths.1 docs/x', 'components.a.paths.2 site']],
    // A script, a needed component or an earlier job may make these.
    ['components: { a: { kind: archive, paths: [site], setup: make } }', []],
    ['components: { b: { kind: python, path: api }, a: { kind: archive, paths: [site], needs: [b] } }', []],
    ['components: { api: { kind: python, path: api, constraints: pin.txt, setup: make pin.txt } }', []],
    ['components: { wheels: { kind: files, path: downloads, files: ["*.whl"] } }', []],
  ]
  for (const [text, expected] of table) assert.deepEqual(await missing(text), expected, text)
})
