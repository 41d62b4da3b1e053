// Makes src/features/inspect/secrets/known-test-keys.ts: fingerprints of private keys and tokens that public packages ship for their tests.
// Usage: node dev/known-test-keys.ts NAME=PATH... where PATH is a folder, or an archive that tar or unzip can read.
// Packages that are not named keep their fingerprints.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { privateKeyNeedles } from '../src/features/inspect/secrets/private-keys.ts'
import { searchFor } from '../src/features/inspect/secrets/search.ts'
import { tokenNeedles } from '../src/features/inspect/secrets/tokens.ts'

const list = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/features/inspect/secrets/known-test-keys.ts')
const search = searchFor([...privateKeyNeedles(), ...tokenNeedles()])

function* filesOf(path: string): Generator<string> {
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) yield join(entry.parentPath, entry.name)
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'known-keys-'))
  try {
    if (/\.(whl|zip)$/.test(path)) execFileSync('unzip', ['-qq', path, '-d', folder])
    else execFileSync('tar', ['-xf', path, '-C', folder, '--no-same-owner'])
    yield* filesOf(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const source = new Map<string, string>()
const counts: string[] = []
const named = process.argv.slice(2).map(argument => argument.split('='))
for (const [, name = '', prints = ''] of readFileSync(list, 'utf8').matchAll(/^(.+): ([0-9a-f ]{16,})$/gm))
  if (!named.some(([other]) => other === name)) for (const print of prints.split(' ')) source.set(print, name)
for (const [name = '', path = ''] of named) {
  const before = source.size
  for (const file of filesOf(path)) {
    const bytes = readFileSync(file)
    search(bytes, (form, at) => {
      const fingerprint = form.fingerprint(bytes, at)?.slice(0, 16)
      if (fingerprint !== undefined && !source.has(fingerprint)) source.set(fingerprint, name)
    })
  }
  counts.push(`${name}: ${source.size - before}`)
}

const byName = new Map<string, string[]>()
for (const [fingerprint, name] of source) byName.set(name, [...(byName.get(name) ?? []), fingerprint])
const groups = [...byName].map(([name, prints]) => `${name}: ${prints.sort().join(' ')}\n`)
const text = `// Made by dev/known-test-keys.ts from the packages that are named; not edited by hand.

const fingerprints = \`
${groups.join('')}\`

/**
 * Public private keys and tokens, which packages ship for tests or examples. Each entry is the first 16 hex digits of the SHA-256 of a
 * token or of a decoded key.
 */
export const knownTestKeys: ReadonlySet<string> = new Set(fingerprints.match(/\\b[0-9a-f]{16}\\b/g))
`
writeFileSync(list, text)
console.log(counts.join('\n'))
