import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseConfig } from '../../../src/config/parse-config.ts'
import type { ArtifactAudit, AuditRequest } from '../../../src/features/inspect/audit-artifacts.ts'
import { renderBaseline } from '../../../src/features/text-checks/baseline.ts'
import { StepError, UserError } from '../../../src/model/errors.ts'
import type { ReleasePlan } from '../../../src/model/manifest.ts'
import type { StepRecord } from '../../../src/model/step-outcome.ts'
import { inspectPhase } from '../../../src/pipeline/phases/inspect-phase.ts'
import { emptyReportInput } from '../../../src/pipeline/report-input.ts'
import type { StartedRun } from '../../../src/pipeline/run.ts'
import type { Git } from '../../../src/ports/git.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { fakeLog } from '../../fakes/log.ts'
import { component } from '../../features/build/setting.ts'

const config = parseConfig('{}', 'release-runbook.yml')
const nothingFound: ArtifactAudit = { findings: [], allowed: [], members: 0, unpacked: 0, testKeys: 0, listed: [] }
const artifact = { component: 'docs', name: 'docs.zip', path: '/dist/docs.zip', size: 1, sha256: 'a' }

/** A commit without files but the baseline, and the files of refs/tags/v1.0.0. */
const gitWith = (baseline: string | undefined, before: Readonly<Record<string, string>>): Pick<Git, 'filesIn' | 'filesAt'> => ({
  async filesIn(commit) {
    if (commit === 'refs/tags/gone') throw new UserError('git ls-tree failed: not a tree object')
    const paths = commit === 'refs/tags/v1.0.0' ? Object.keys(before) : []
    return paths.map(path => ({ path, kind: 'file', executable: false }))
  },
  async filesAt(wanted) {
    const texts = wanted.map(({ commit, path }) => (commit === 'refs/tags/v1.0.0' ? before[path] : baseline))
    return texts.map(text => (text === undefined ? undefined : Buffer.from(text)))
  },
})

/** Audits one file where the thread does this after a second and a half: the steps, and the report input. */
async function audited(
  audit: (request: AuditRequest) => ArtifactAudit,
  baseline?: string,
  plan: Partial<ReleasePlan> = {},
  before: Readonly<Record<string, string>> = {},
) {
  const clock = jumpingClock()
  const recorder = { clock, log: fakeLog(), steps: [] as StepRecord[] }
  const reportInput = emptyReportInput()
  const work = async (request: AuditRequest) => {
    await clock.wait(1500)
    return audit(request)
  }
  const run = {
    inputs: { token: '' },
    environment: { variables: {} },
    ports: { clock, git: gitWith(baseline, before) },
    threads: { audit: work },
    recorder,
    reportInput,
    config,
  } as unknown as StartedRun
  const planned = { components: [], previousTag: null, ...plan } as unknown as ReleasePlan
  const problem = await inspectPhase(run, planned, [artifact]).catch((error: unknown) => error)
  return { problem, reportInput, steps: recorder.steps.map(({ id, status, ms }) => ({ id, status, ms })), lines: recorder.log.lines }
}

test('what must stay secret stops the run after both steps are recorded', async () => {
  const finding = { rule: 'secret/npm-token', level: 'error', message: 'docs.zip holds a token' } as const
  const audit: ArtifactAudit = { findings: [finding], allowed: [], members: 2, unpacked: 10, testKeys: 0, listed: [] }
  const { problem, reportInput, steps } = await audited(() => audit)
  assert.deepEqual(steps, [
    { id: 'secrets', status: 'failed', ms: 1500 },
    { id: 'archives', status: 'passed', ms: 0 },
  ])
  assert.deepEqual(
    reportInput.checks.map(({ findings }) => findings),
    [[finding], []],
  )
  assert.match(String(problem), /StepError: What was built must not be released: 1 finding\.$/)
})

test('the audit knows the baseline of the commit', async () => {
  const entries = [{ rule: 'ascii/letter', path: 'docs/a.md', line: '0', count: 1 }]
  const requests: AuditRequest[] = []
  const audit = (request: AuditRequest): ArtifactAudit => {
    requests.push(request)
    return nothingFound
  }
  await audited(audit, renderBaseline(entries))
  await audited(audit)
  assert.deepEqual(
    requests.map(({ baseline }) => baseline),
    [entries, []],
  )
})

test('the audit knows the references that were broken in the documentation of the previous tag', async () => {
  const docs = [component({ kind: 'archive', id: 'docs', paths: ['docs', 'NEWS.md'] }), component({ kind: 'node', id: 'web', path: 'web' })]
  const more = component({ kind: 'archive', id: 'more', paths: ['more'] })
  const before = {
    'docs/a.md': '[x](gone.md) [y](b.md) [z](../README.md) [w](../more/a.md) ![v](v.png)',
    'docs/v.png': '',
    'docs/b.md': '',
    'NEWS.md': '[x](docs/a.md) [y](docs/c.md)',
    'README.md': '[x](nothing.md)',
    'web/index.html': '<a href="nothing">',
    'more/a.md': '[x](.)',
  }
  const known = async (plan: Partial<ReleasePlan>) => {
    let request: AuditRequest | undefined
    await audited(
      given => {
        request = given
        return nothingFound
      },
      undefined,
      plan,
      before,
    )
    return [...(request?.known ?? [])]
  }
  const inDocs = ['gone.md', '../README.md', '../more/a.md'].map(target => `"docs/a.md" -> "${target}"`)
  const all = [...inDocs, '"NEWS.md" -> "docs/c.md"']
  assert.deepEqual(await known({ components: docs, previousTag: 'v1.0.0' }), all)
  // Each archive stands alone.
  assert.deepEqual(await known({ components: [...docs, more], previousTag: 'v1.0.0' }), all)
  for (const previousTag of [null, 'gone']) assert.deepEqual(await known({ components: docs, previousTag }), [])
})

test('a file that cannot be read again has a step of its own', async () => {
  const { problem, steps } = await audited(() => {
    throw new Error('EIO')
  })
  assert.deepEqual(steps, [{ id: 'inspect', status: 'failed', ms: 1500 }])
  assert.ok(problem instanceof StepError && problem.cause instanceof UserError)
  assert.equal(problem.step, 'inspect')
  assert.equal(problem.message, 'The files to release could not be read again (docs.zip): EIO')
})
