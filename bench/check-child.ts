// Runs the text checks over one directory as the command `check` does, and tells what it took. Bundled by bench/check.ts, as the program is.
import { existsSync, readFileSync } from 'node:fs'
import { fileReader } from '../src/adapters/files/read-each.ts'
import { localGit } from '../src/adapters/git/git.ts'
import { clock } from '../src/adapters/local-ports.ts'
import type { ChecksConfig } from '../src/config/config.ts'
import { checkTexts } from '../src/features/text-checks/text-checks.ts'

const [directory = '.', checks = 'both'] = process.argv.slice(2)
const scope = (check: string) => ({ paths: checks === 'both' || checks === check ? ['**'] : [], exclude: [] })
const config: ChecksConfig = {
  onFindings: 'fail',
  tag: { annotated: true, branches: null },
  ascii: { ...scope('ascii'), mode: 'strict', allow: [] },
  ellipsis: scope('ellipsis'),
  pythonSyntax: { paths: null },
  ci: { required: [], wait: 0 },
  baseline: { path: '.no-such-baseline.json', named: false },
  named: [],
  off: [],
} as unknown as ChecksConfig

// A chunk of its own, one folder below the entries, as in dist/.
const { scanInThread } = await import('../src/adapters/threads/threads.ts')
const start = performance.now()
const git = localGit({ directory, env: process.env, token: undefined, serverUrl: 'https://github.com' })
const tracked = await git.trackedFiles(directory)
const listed = performance.now()
const files = { readEach: fileReader(), readText: async () => undefined, write: async () => {} }
const results = await checkTexts({ root: directory, tagMessage: undefined, config, baseline: 'compare' }, tracked, {
  files,
  workers: { scan: scanInThread },
  clock,
})
const end = performance.now()

const counts: Record<string, number> = {}
for (const { findings } of results)
  for (const { level, rule } of findings) counts[`${level} ${rule}`] = (counts[`${level} ${rule}`] ?? 0) + 1
const { user, system } = process.cpuUsage()
// The kernel's own figure: that of resourceUsage() is never less than what the program that started this one took.
const peak = /^VmHWM:\s*(\d+) kB$/m.exec(existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '')?.[1]
console.log(
  JSON.stringify({
    files: tracked.length,
    listing: listed - start,
    checking: end - listed,
    cpu: (user + system) / 1000,
    memory: Number(peak ?? process.resourceUsage().maxRSS) / 1024,
    counts,
    errors: results.flatMap(({ findings }) => findings).filter(({ level, rule }) => level === 'error' && rule.startsWith('ellipsis/')),
  }),
)
