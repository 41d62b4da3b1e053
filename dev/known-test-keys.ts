// Makes src/secrets/known-test-keys.ts: fingerprints of private keys that public packages ship for their tests.
// Usage: node dev/known-test-keys.ts NAME=PATH... where PATH is a folder, or an archive that tar or unzip can read.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprintAt, privateKeyNeedles } from '../src/secrets/private-keys.ts'
import { searchFor } from '../src/secrets/search.ts'

const search = searchFor(privateKeyNeedles(true))

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
for (const argument of process.argv.slice(2)) {
  const [name = '', path = ''] = argument.split('=')
  const before = source.size
  for (const file of filesOf(path)) {
    const bytes = readFileSync(file)
    search(bytes, (_, at) => {
      const fingerprint = fingerprintAt(bytes, at)?.slice(0, 16)
      if (fingerprint !== undefined && !source.has(fingerprint)) source.set(fingerprint, name)
    })
  }
  counts.push(`${name}: ${source.size - before}`)
}

const byName = new Map<string, string[]>()
for (const [fingerprint, name] of source) byName.set(name, [...(byName.get(name) ?? []), fingerprint])
const groups = [...byName].map(([name, prints]) => `  // ${name}\n  '${prints.sort().join(' ')}',\n`)
const text = `// Made by dev/known-test-keys.ts from the packages that are named; not edited by hand.

const fingerprints = [
${groups.join('')}]

/**
 * Private keys that public packages ship for their tests or examples, so that they are secret to nobody: the first 16 hex digits of
 * the SHA-256 of what is encoded between the marks.
 */
export const knownTestKeys: ReadonlySet<string> = new Set(fingerprints.flatMap(line => line.split(' ')))
`
writeFileSync(join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/secrets/known-test-keys.ts'), text)
console.log(counts.join('\n'))
