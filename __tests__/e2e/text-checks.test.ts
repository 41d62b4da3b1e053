import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { bundleFolder } from '../../dev/bundle/bundle-folder.ts'
import { sarifRun } from '../report/sarif.ts'

const cli = join(bundleFolder(), 'cli.js')
const root = mkdtempSync(join(tmpdir(), 'text-checks-'))
after(() => rmSync(root, { recursive: true, force: true }))

const env = { PATH: process.env.PATH ?? '', HOME: root, GIT_CONFIG_NOSYSTEM: '1' }
const git = (...parameters: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=n', '-c', 'user.email=n@example.org', ...parameters], { env })
const baseline = join(root, '.github/release-runbook.baseline.json')

interface Told {
  readonly status: number | null
  readonly findings: readonly string[]
  readonly evidence: string
}

function check(...flags: string[]): Told {
  const { status, stdout } = spawnSync(process.execPath, [cli, 'check', '--json', ...flags], { cwd: root, env, encoding: 'utf8' })
  const { findings, steps } = JSON.parse(stdout) as {
    findings: { rule: string; path: string; line: number; column: number; suggestion: string }[]
    steps: { id: string; evidence: string }[]
  }
  return {
    status,
    findings: findings.map(({ rule, path, line, column, suggestion }) => `${rule} ${path}:${line}:${column} ${suggestion}`),
    evidence: steps.find(({ id }) => id === 'ascii')!.evidence,
  }
}

test('a team fixes, accepts what is left, and is told of what is new', () => {
  mkdirSync(join(root, 'docs'))
  mkdirSync(join(root, '.github'))
  const path = join(root, 'docs/guide.md')
  writeFileSync(join(root, '.github/release-runbook.yml'), 'checks: { ascii: {}, ellipsis: {} }\ncomponents: {}\n')
  writeFileSync(path, 'It\u2019s caf\u00e9 time\u2026\n')
  writeFileSync(join(root, 'a.ts'), 'f()\n// ... rest of the code\n')
  chmodSync(path, 0o755)
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'Start')

  const ok = 'write the code that is missing, or put ellipsis-ok into the line when it is meant'
  const left = [
    'ascii/letter docs/guide.md:1:9 write e (lossy), or allow it under checks.ascii.allow',
    `ellipsis/lead-keyword a.ts:2:4 ${ok}`,
  ]
  const read = '1 text file: 1 finding; --fix fixed'
  assert.deepEqual(check('--fix'), { status: 1, findings: left, evidence: `${read} 2 typographic findings in 1 file` })
  assert.equal(readFileSync(path, 'utf8'), "It's caf\u00e9 time...\n")
  assert.equal(statSync(path).mode & 0o777, 0o755)
  const { mtimeMs } = statSync(path)
  assert.deepEqual(check('--fix'), { status: 1, findings: left, evidence: `${read} 0 typographic findings in 0 files` })
  assert.equal(statSync(path).mtimeMs, mtimeMs)

  // A path of a flag is from the working directory, and no other file is written.
  check('--sarif', 'out/left.sarif')
  const { results } = sarifRun(readFileSync(join(root, 'out/left.sarif'), 'utf8'))
  const lineOf = (text: string) => `${createHash('sha256').update(text).digest('hex').slice(0, 32)}:1`
  assert.deepEqual(
    results.map(({ ruleId, partialFingerprints }) => [ruleId, partialFingerprints?.primaryLocationLineHash]),
    [
      ['ellipsis/lead-keyword', lineOf('// ... rest of the code')],
      ['ascii/letter', lineOf("It's caf\u00e9 time...")],
    ],
  )
  assert.equal(existsSync(join(root, '.release-runbook')), false)

  const { status, findings } = check('--update-baseline')
  assert.deepEqual([status, findings], [0, []])
  writeFileSync(join(root, 'a.ts'), '// ...\ng()\nf()\n// ... rest of the code\n')
  assert.deepEqual(check('--sarif', 'out/new.sarif').findings, [`ellipsis/bare a.ts:1:4 ${ok}`])
  const fresh = sarifRun(readFileSync(join(root, 'out/new.sarif'), 'utf8')).results
  assert.deepEqual(
    fresh.map(({ ruleId }) => ruleId),
    ['ellipsis/bare'],
    'what the baseline accepts is left out',
  )
  assert.equal((JSON.parse(readFileSync(baseline, 'utf8')) as { findings: unknown[] }).findings.length, 2)
})

test('only the prose of pages is fixed, what is left is counted by place, and what would change a page is named', () => {
  const files = {
    'docs/a.md': '---\ntitle: "\u201ca\u201d"\n---\nIt\u2019s `x\u2026` <b title="\u2013">b</b>\n',
    'docs/b.json': '{ "a": "\u201cb\u201d" }\n',
    'docs/c.py': "a = 'it\u2019s'\n",
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  git('add', '-A')
  const { status, evidence } = check('--fix')
  assert.equal(status, 1)
  const left = '2 in front matter, 1 in code, 1 in HTML, 3 in a file that is no page'
  assert.match(evidence, new RegExp(`--fix fixed 1 typographic finding in 1 file; left: ${left}$`))
  const now = Object.fromEntries(Object.keys(files).map(name => [name, readFileSync(join(root, name), 'utf8')]))
  assert.deepEqual(now, { ...files, 'docs/a.md': files['docs/a.md'].replace('It\u2019s', "It's") })

  // Here no finding blocks.
  writeFileSync(join(root, '.github/release-runbook.yml'), 'components: {}\n')
  writeFileSync(join(root, 'docs/d.md'), 'a\n\n\u2013 b\n')
  git('add', '-A')
  assert.equal(check().status, 0)
  const fix = spawnSync(process.execPath, [cli, 'check', '--json', '--fix'], { cwd: root, env, encoding: 'utf8' })
  const { message, hint } = (JSON.parse(fix.stdout) as { failure: { message: string; hint: string } }).failure
  assert.deepEqual([fix.status, message, hint], [1, '--fix left findings whose ASCII would change the page.', 'docs/d.md:3'])
})
