// The trees that archives are made of, and the program that makes them. Needs dpkg and apt-get; takes 3 GB of disk.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/** The folder of the trees. It stays, so that a second benchmark finds them. */
export const folder = join(tmpdir(), 'release-runbook-bench-archive')
mkdirSync(folder, { recursive: true })

/** The path of bench/archive-task.ts of a tree as it is shipped: JavaScript, in chunks, with the threads' entry beside it. */
export async function bundled(tree: string): Promise<string> {
  const out = mkdtempSync(join(folder, 'bundle-'))
  const input = { task: 'bench/archive-task.ts', 'deflate-worker': 'src/deflate-worker.ts', 'audit-worker': 'src/audit-worker.ts' }
  const bundle = await rolldown({ cwd: tree, input, platform: 'node', onLog: () => {} })
  await bundle.write({ dir: out, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' })
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n')
  return join(out, 'task.js')
}

/** The folder of Debian's openjdk-17-doc: 10,290 files, 276 MB. */
export function documentation(): string {
  const tree = join(folder, 'openjdk-17-doc')
  if (existsSync(tree)) return tree
  execFileSync('apt-get', ['download', '-qq', 'openjdk-17-doc'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  const package_ = readdirSync(folder).find(name => /^openjdk-17-doc_.*\.deb$/.test(name))
  if (package_ === undefined) throw new Error('apt-get did not download openjdk-17-doc')
  execFileSync('dpkg-deb', ['-x', join(folder, package_), tree])
  return tree
}

/** Copies as hard links to the same files: what is read and written is the same, and the disk is spared. */
export function copies(tree: string, count: number): string {
  const target = join(folder, `${count}-copies`)
  if (!existsSync(target)) {
    mkdirSync(target)
    for (let copy = 0; copy < count; copy++) execFileSync('cp', ['-al', tree, join(target, `copy-${copy}`)])
  }
  return target
}
