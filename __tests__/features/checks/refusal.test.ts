import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { checksFailedError } from '../../../src/features/checks/refusal.ts'
import { checkVersions } from '../../../src/features/plan/version-agreement.ts'
import { readVersions } from '../../../src/features/plan/version-files.ts'
import { orFix } from '../../../src/features/text-checks/file-findings.ts'
import type { CheckResult, Finding } from '../../../src/model/finding.ts'
import { splitHint } from '../../../src/report/failure.ts'

const run = promisify(execFile)
const error = (rule: string): Finding => ({ rule, level: 'error', message: 'm' })
const fixable: Finding = { ...error('ascii/typographic'), suggestion: `write ...${orFix}` }
const hintOf = (rules: readonly string[], needed: readonly string[] = [], tag?: string): string => {
  const results = needed.map(neededVersion => ({ neededVersion }) as CheckResult)
  return checksFailedError(rules.map(error), results, tag === undefined ? undefined : { tag, version: tag.slice(1), places: [] }).hint
}

test('the message names the failed checks, each once', () => {
  const { message } = checksFailedError(
    ['version/mismatch', 'version/mismatch', 'ascii/x', 'command:lint/failed'].map(error),
    [],
    undefined,
  )
  assert.equal(message, '3 checks failed: version, ascii, command:lint.')
  assert.equal(checksFailedError([error('ci/failed')], [], undefined).message, '1 check failed: ci.')
})

const advice: readonly [name: string, hint: string, commands: RegExp | undefined, text: RegExp][] = [
  ['CI alone keeps the tag', hintOf(['ci/failed'], [], 'v1.2.3'), undefined, /Run this job again/],
  ['a wrong tag object has its commands in its finding', hintOf(['tag/lightweight'], [], 'v1.2.3'), undefined, /^$/],
  [
    'without a tag nobody is told to make, move or push one',
    hintOf(['version/mismatch', 'ascii/x']),
    undefined,
    /^Fix the findings, then commit\. The baseline accepts old ones: release-runbook check --update-baseline$/,
  ],
  [
    'a finding in a text: both ways',
    hintOf(['ascii/x'], [], 'v1.2.3'),
    /git tag -f -a v1\.2\.3[\s\S]*git tag -a v1\.2\.4/,
    /^Fix the findings first\. The baseline accepts old ones: release-runbook check --update-baseline\. Either keep 1\.2\.3/,
  ],
  [
    'a finding that --fix fixes: that comes before the baseline',
    checksFailedError([error('ellipsis/marker'), fixable], [], undefined).hint,
    undefined,
    /^Fix the findings \(release-runbook check --fix fixes typographic ones\), then commit\. The baseline accepts old ones: release-runbook check --update-baseline$/,
  ],
  [
    'the same at a tag',
    checksFailedError([fixable], [], { tag: 'v1.2.3', version: '1.2.3', places: [] }).hint,
    /git tag -f/,
    /^Fix the findings \(release-runbook check --fix fixes typographic ones\) first\. The baseline accepts old ones: [^.]*\. Either keep/,
  ],
  ['a prerelease goes on to the next', hintOf(['ascii/x'], [], 'v1.2.3-rc.1'), /git tag -a v1\.2\.3-rc\.2/, /Or release 1\.2\.3-rc\.2/],
  [
    'a version that is not allowed is not kept',
    hintOf(['tag/order', 'breaking/version-step'], ['1.3.1', '2.0.0'], 'v1.3.0'),
    /^git commit[\s\S]*git tag -a v2\.0\.0/,
    /^Release it as 2\.0\.0; the tag v1\.3\.0 stays unused:/,
  ],
]
for (const [name, hint, commands, text] of advice)
  test(`advice: ${name}`, () => {
    const parts = splitHint(hint)
    const lines = (kind: string) =>
      parts
        .filter(part => part.kind === kind)
        .flatMap(part => part.lines)
        .join('\n')
    assert.match(lines('text'), text)
    if (commands === undefined) assert.doesNotMatch(hint, /git (tag|push)/)
    else assert.match(lines('commands'), commands)
    assert.ok(!/ -f /.test(hint) || /keep/.test(hint))
  })

test('each way out of disagreeing version files is complete: its commands, pasted into a shell, leave files and tag in agreement', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'advice-'))
  try {
    const texts = {
      'pyproject.toml': '[project]\nname = "a"\nversion = "1.2.2"\n',
      'a b.py': '__version__ = "1.2.2"\n',
      VERSION: '1.2.3\n',
      'web/package.json': '{\n  "name": "web",\n  "version": "1.2.1"\n}\n',
    }
    const configured = ['pyproject.toml', { file: 'a b.py', pattern: '__version__ = "{version}"' }, 'VERSION', 'web/package.json']
    const shell = (script: string, cwd: string) => run('bash', ['-e', '-c', script], { cwd })
    await shell('git init -q --bare origin.git && git init -q -b main work && mkdir work/web', folder)
    const work = join(folder, 'work')
    for (const [name, text] of Object.entries(texts)) await writeFile(join(work, name), text)
    await shell(
      'git config user.name A && git config user.email a@b.c && git remote add origin ../origin.git && git add . && git commit -qm Start && git push -q origin main && git tag -a v1.2.3 -m x && git push -q origin v1.2.3',
      work,
    )
    const read = async () => (await readVersions(localFiles(folder), work, [], configured)).places
    const places = await read()
    const findings = checkVersions('1.2.3', places)
    assert.equal(findings.length, 3)
    const { hint } = checksFailedError(findings, [], { tag: 'v1.2.3', version: '1.2.3', places })
    const [keep, next] = splitHint(hint).flatMap(({ kind, lines }) => (kind === 'commands' ? [lines.join('\n')] : []))
    for (const [commands, version] of [
      [keep!, '1.2.3'],
      [next!, '1.2.4'],
    ] as const) {
      await shell(commands, work)
      assert.deepEqual(new Set((await read()).map(({ value }) => value)), new Set([version]))
      const { stdout } = await shell(`git rev-parse HEAD origin/main && git --git-dir ../origin.git rev-parse 'v${version}^{commit}'`, work)
      assert.equal(new Set(stdout.trim().split('\n')).size, 1, 'branch, origin and tag are one commit')
      if (version === '1.2.3') await shell('git reset -q --hard HEAD~1 && git push -q -f origin HEAD', work)
    }
    assert.match(await readFile(join(work, 'a b.py'), 'utf8'), /^__version__ = "1\.2\.4"$/m)
  } finally {
    await rm(folder, { recursive: true })
  }
})
