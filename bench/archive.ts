// The zip writer against `zip -r -6 -y` in the same run, and the peak memory of writing and of auditing. Needs Debian's zip, dpkg and
// apt-get; unpacks openjdk-17-doc and makes trees below the system's temporary folder. About two minutes; takes 3 GB of disk. `5`: rounds.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundled, copies, documentation, folder } from './archive-trees.ts'
import { tell } from './goals.ts'
import { median, oldTree, root } from './measure.ts'

interface Measured {
  readonly ms: number
  readonly cpu: number
  readonly mb: number
}

const rounds = Number(process.argv[2] ?? 5)

function tinyFiles(count: number): string {
  const target = join(folder, `${count}-tiny`)
  if (existsSync(target)) return target
  for (let index = 0; index < count; index++) {
    const place = join(target, `folder-${index % 700}`)
    if (index < 700) mkdirSync(place, { recursive: true })
    writeFileSync(
      join(place, `file-${index}.txt`),
      `file ${index} of many, each a line of text and a number ${index * 7919}\n`.padEnd(88, '.'),
    )
  }
  return target
}

const script = await bundled(root)
const oldScript = await bundled(oldTree())

function own(task: 'write' | 'audit', source: string, target = '', program = script): Measured {
  if (target !== '') rmSync(target, { force: true })
  const run = spawnSync(process.execPath, [program, task, source, target], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (run.status !== 0) throw new Error(`${task} ${source} failed`)
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as Measured
}

/** Milliseconds. */
function peer(source: string, target: string): number {
  rmSync(target, { force: true })
  const start = performance.now()
  execFileSync('zip', ['-q', '-r', '-6', '-y', target, '.'], { cwd: source })
  return performance.now() - start
}

const limits: (readonly [what: string, value: number, most: number])[] = []

function compare(what: string, source: string, most: number): Measured & { readonly change: readonly number[] } {
  const ours: Measured[] = []
  const before: Measured[] = []
  const theirs: number[] = []
  // Both find the tree in the system's cache, as it is right after a build.
  peer(source, join(folder, 'peer.zip'))
  for (let round = 0; round < rounds; round++) {
    ours.push(own('write', source, join(folder, 'own.zip')))
    theirs.push(peer(source, join(folder, 'peer.zip')))
    before.push(own('write', source, join(folder, 'own.zip'), oldScript))
  }
  const ratio = median(ours.map(({ ms }, index) => ms / theirs[index]!))
  const mb = Math.max(...ours.map(each => each.mb))
  const wall = median(ours.map(({ ms }) => ms))
  const cpu = median(ours.map(each => each.cpu))
  console.log(
    `${what}: ${wall.toFixed(0)} ms (CPU ${cpu.toFixed(0)}), zip ${median(theirs).toFixed(0)} ms, ratio ${ratio.toFixed(2)}, peak ${mb.toFixed(0)} MB`,
  )
  limits.push([`${what}: ratio`, ratio, most])
  const change = ours.map(({ ms }, index) => ms / before[index]!.ms)
  return { ms: wall, cpu, mb, change }
}

const tree = documentation()
const doc = compare('openjdk-17-doc', tree, 0.55)
tell('zip', ...doc.change)
limits.push(['openjdk-17-doc: peak MB', doc.mb, 200])

const sizeOf = (path: string): number => statSync(path).size / 1024 / 1024
const docZip = join(folder, 'own.zip')
const docAudit = own('audit', docZip)
console.log(`its audit: ${docAudit.ms.toFixed(0)} ms, peak ${docAudit.mb.toFixed(0)} MB, the archive has ${sizeOf(docZip).toFixed(0)} MB`)
limits.push(['its audit: MB above the archive', docAudit.mb - sizeOf(docZip), 190])

const large = join(folder, 'large.zip')
const big = own('write', copies(tree, 8), large)
console.log(
  `8 copies of it, 2.2 GB: ${big.ms.toFixed(0)} ms, peak ${big.mb.toFixed(0)} MB, ${(big.mb / doc.mb).toFixed(2)} times that of one`,
)
// V8's young generation grows to 64 MB with the work: docs/benchmarks.md, "Archives".
limits.push(['2.2 GB: peak MB', big.mb, 240], ['2.2 GB: peak over that of one', big.mb / doc.mb, 1.8])
const bigAudit = own('audit', large)
console.log(`its audit: ${bigAudit.ms.toFixed(0)} ms, peak ${bigAudit.mb.toFixed(0)} MB, the archive has ${sizeOf(large).toFixed(0)} MB`)
limits.push(['2.2 GB audit: MB above the archive', bigAudit.mb - sizeOf(large), 190])

compare('70,000 files of 88 bytes', tinyFiles(70_000), 1.2)

for (const [what, value, most] of limits) {
  if (value <= most) continue
  console.error(`${what}: ${value.toFixed(2)} is more than ${most}`)
  process.exitCode = 1
}
