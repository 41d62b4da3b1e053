// One measured piece of work of bench/archive.ts, in a process of its own: milliseconds and peak memory as JSON on the last line.
import { tmpdir } from 'node:os'
import { basename } from 'node:path'
import { localFiles } from '../src/adapters/files/files.ts'
import { collectEntries } from '../src/archive/collect.ts'
import { writeZip } from '../src/archive/zip.ts'

const files = localFiles(tmpdir())
const [task, source = '', target = ''] = process.argv.slice(2)

async function write(): Promise<void> {
  const options = { links: 'skip' as const, exclude: () => false }
  const { entries } = await collectEntries(files, source, [{ from: '.', as: '' }], options)
  await writeZip(files, target, entries, 1_700_000_000)
}

async function audit(): Promise<void> {
  const { size, sha256 } = await files.digest(source)
  const artifact = { component: 'docs', name: basename(source), path: source, size, sha256 }
  const checks = {
    ascii: { paths: ['docs/**'], exclude: [], mode: 'strict' as const, allow: [] },
    named: [],
    off: [],
    onFindings: 'fail' as const,
  }
  const secrets = [{ name: 'TOKEN', value: 'a value that is not in it 0123456789' }]
  // A chunk of its own, as in the bundle: it finds the thread's entry from there.
  const { auditInThread } = await import('../src/adapters/threads/threads.ts')
  const { findings } = await auditInThread({ artifacts: [artifact], secrets, allow: [], components: [], checks, baseline: [] })
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
}

const start = performance.now()
await (task === 'write' ? write() : audit())
const { user, system } = process.cpuUsage()
console.log(JSON.stringify({ ms: performance.now() - start, cpu: (user + system) / 1000, mb: process.resourceUsage().maxRSS / 1024 }))
