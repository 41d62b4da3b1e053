// Bundles src/ into dist/; with --check compares it byte for byte with the committed dist/ instead.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeBundle, writeBundle } from './bundle/make-bundle.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')

function committed(): Map<string, string> {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(
    names
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [path.slice(dist.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  )
}

const built = await makeBundle()
if (process.argv.includes('--check')) {
  const present = committed()
  const different = [...new Set([...built.keys(), ...present.keys()])].filter(name => built.get(name) !== present.get(name)).sort()
  if (different.length > 0) {
    console.error(`dist/ is not what src/ builds. Run "npm run bundle" and commit it. Different:\n  ${different.join('\n  ')}`)
    process.exitCode = 1
  } else console.log(`dist/ is what src/ builds: ${built.size} files, byte for byte.`)
} else {
  rmSync(dist, { recursive: true, force: true })
  await writeBundle(built, dist)
  const size = (name: string): string => `${(Buffer.byteLength(built.get(name) ?? '') / 1000).toFixed(0).padStart(6)} kB  ${name}`
  console.log([...built.keys()].sort().map(size).join('\n'))
}
