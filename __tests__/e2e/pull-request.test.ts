// `check` on a pull request: the merge checked out at depth 1, a token that only reads, no tag. The committed dist on the local GitHub.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { StepResult } from '../../dev/runner.ts'
import { pullRequestEvent } from '../../dev/sample/events.ts'
import { git } from '../../dev/sample/git.ts'
import type { Report } from '../../src/report/report.ts'
import { sarifRun } from '../report/sarif.ts'
import { makeWorld, quickConfig, repository, type Stage, type World, withStage, writes } from './harness.ts'

/** Names that would be commands of the runner, lines of their own, or another name, if anybody printed them raw. */
const hostileNames = [
  'docs/::error file=a.md::forged.md',
  'docs/line\n::warning::forged.md',
  'docs/\u202egpj.md',
  'docs/##[error]forged.md',
]

describe('check on a pull request', () => {
  let world: World
  let head: string
  let merge: string
  before(async () => {
    world = await makeWorld()
    const directory = join(await mkdtemp(join(world.folder, 'pull-')), 'clone')
    await git(world.folder, 'clone', '--quiet', world.origin, directory)
    await git(directory, 'checkout', '--quiet', '-b', 'change', world.sample.main)
    for (const name of hostileNames) await writeFile(join(directory, name), 'caf\u00e9\n')
    for (const number of [1, 2, 3]) await writeFile(join(directory, `docs/many-${number}.md`), 'a \u2026 b\n'.repeat(100))
    await writeFile(join(directory, 'backend/stockroom/broken.py'), 'def broken(:\n    pass\n')
    await git(directory, 'add', '--all')
    await git(directory, 'commit', '--quiet', '-m', 'A change')
    head = (await git(directory, 'rev-parse', 'HEAD')).trim()
    await git(directory, 'checkout', '--quiet', '--detach', world.sample.main)
    await git(directory, 'merge', '--quiet', '--no-ff', '-m', 'Merge the change', head)
    merge = (await git(directory, 'rev-parse', 'HEAD')).trim()
    await git(directory, 'push', '--quiet', 'origin', `${head}:refs/pull/9/head`, `${merge}:refs/pull/9/merge`)
  })
  after(() => world.remove())

  /** Runs the step as GitHub does for the event, and gives the report. */
  async function onPull(checks: string, look: (result: StepResult, report: Report, stage: Stage) => Promise<void> | void): Promise<void> {
    const config = `components: { backend: { kind: python, path: backend } }\nchecks: ${checks}\n`
    const options = {
      config,
      checkout: { ref: 'refs/pull/9/merge', depth: 1, tags: false } as const,
      github: { privateRepository: true, tokens: { reader: { contents: 'read' as const } } },
    }
    await withStage(world, options, async stage => {
      const result = await stage.dispatch(
        { command: 'check' },
        {
          event: { name: 'pull_request', payload: pullRequestEvent(world.sample, 9, head, { repository }) },
          ref: 'refs/pull/9/merge',
          sha: merge,
          token: 'reader',
        },
      )
      const report = JSON.parse(await readFile(join(stage.workspace, '.release-runbook/dist/report.json'), 'utf8')) as Report
      assert.doesNotMatch(result.log, /^\s+at .*\.js:\d+/m)
      assert.deepEqual([writes(stage), stage.github.state], [[], []])
      await look(result, report, stage)
    })
  }

  const stepRecord = (report: Report, id: string) => report.steps.find(step => step.id === id)

  it('the gate says what it would say at the tag; rules about the tag are skipped with the reason', () =>
    onPull('{ ascii: {}, python-syntax: {}, tag: {}, breaking: {}, ci: {} }', async (result, report, stage) => {
      assert.equal(result.code, 1, 'never a count, with 305 findings')
      assert.equal(report.commit, merge)
      assert.deepEqual([report.tag, report.outcome], [null, 'failed'])
      assert.deepEqual([stepRecord(report, 'ci')?.status, stepRecord(report, 'ci')?.evidence], ['skipped', 'there is no tag'])
      const next = `v2.0.0 is released (${world.commitOf('v2.0.0').slice(0, 12)}); the next release is at least 2.0.1 (2 changes)`
      assert.deepEqual([stepRecord(report, 'tag')?.status, stepRecord(report, 'tag')?.evidence], ['skipped', next])
      assert.equal(stepRecord(report, 'breaking')?.status, 'skipped')
      assert.ok(stepRecord(report, 'breaking')!.evidence.startsWith(`${next}; Labels and titles of pull requests are missing`))
      assert.equal(report.next?.sentence, 'merge this, and the next release is at least 2.0.1 (2 changes); the files say 2.0.0')
      for (const id of ['ascii', 'python-syntax']) assert.equal(stepRecord(report, id)?.status, 'failed')
      assert.equal(report.findings.filter(({ rule }) => rule.startsWith('ascii/')).length, 300 + hostileNames.length)
      assert.deepEqual([...new Set(stage.github.requests.map(({ path }) => path))], ['/graphql'], 'labels alone are asked for')

      const file = result.outputs['sarif-file'] ?? ''
      assert.equal(file, join(stage.workspace, '.release-runbook/check.sarif'))
      const { results } = sarifRun(await readFile(file, 'utf8'))
      assert.equal(results.length, report.findings.length, 'code scanning gets what ten annotations cannot show')
      const paths = results.map(({ locations }) => decodeURIComponent(locations[0]!.physicalLocation.artifactLocation.uri))
      for (const name of hostileNames) assert.ok(paths.includes(name), name)
      const hashes = results
        .filter(({ ruleId }) => ruleId.startsWith('ascii/'))
        .map(each => each.partialFingerprints?.primaryLocationLineHash)
      assert.deepEqual([new Set(hashes).size, hashes.includes(undefined)], [101, false], 'equal lines have numbers')
    }))

  it('the first line of the summary says what the next release is', () =>
    onPull('{ breaking: {} }', ({ code, summary }) => {
      assert.equal(code, 0)
      const [first] = summary.replaceAll('\\', '').split('\n')
      assert.equal(first, '# :white_check_mark: Merge this, and the next release is at least 2.0.1 (2 changes); the files say 2.0.0')
    }))

  it('at most ten annotations, one of each file first, the last with a count; each says what to write', () =>
    onPull('{ ascii: {}, python-syntax: {} }', result => {
      const annotations = result.log.split('\n').filter(line => /^::(?:error|warning|notice) /.test(line))
      assert.equal(annotations.length, 10)
      assert.match(annotations[0]!, /^::error title=Checks failed::/)
      const first = ['broken.py', 'forged.md', 'forged.md', 'forged.md', 'many-1.md', 'many-2.md', 'many-3.md', 'gpj.md']
      assert.deepEqual(
        annotations.slice(1, 9).map((line, at) => line.includes(first[at]!)),
        first.map(() => true),
        annotations.join('\n'),
      )
      assert.match(
        annotations.find(line => line.includes('broken.py,'))!,
        /file=backend\/stockroom\/broken\.py,line=1,col=12.*python3 -m py_compile backend\/stockroom\/broken\.py/,
      )
      assert.match(
        annotations.find(line => line.includes('file=docs/many-2.md'))!,
        /line=1,col=3.*U\+2026 HORIZONTAL ELLIPSIS.*%0A.*\.\.\./,
      )
      assert.match(annotations[9]!, /^::error title=More findings::and 29\d more: all are in the job summary/)
    }))

  it('the name of a file cannot forge a line of the log or of the summary', () =>
    onPull('{ ascii: {} }', ({ log, summary }) => {
      const commands = log.split('\n').filter(line => /^\s*::|##\[/.test(line))
      for (const line of commands) assert.match(line, /^::(?:error|warning|notice|group|endgroup|add-mask|debug)/, line)
      assert.equal(commands.filter(line => line.startsWith('::warning')).length, 0, 'no warning, for the check gates')
      assert.ok(!log.includes('\u202e') && !summary.includes('\u202e'))
      assert.match(log, /<U\+202E>/)
      assert.doesNotMatch(summary, /^::warning::/m)
    }))

  it('on-findings: warn shows them and goes on, to the commands too', () =>
    onPull(
      '{ on-findings: warn, ascii: {}, commands: [{ name: lint, run: "echo looked > looked.txt; exit 3" }] }',
      async (result, report, stage) => {
        assert.equal(result.code, 0, result.log)
        assert.equal(report.outcome, 'passed')
        assert.deepEqual([stepRecord(report, 'ascii')?.status, stepRecord(report, 'command:lint')?.status], ['warned', 'warned'])
        assert.match(result.log, /^::warning .*file=docs\/many-1\.md/m)
        assert.doesNotMatch(result.log, /^::error/m)
        assert.equal(await readFile(join(stage.workspace, 'looked.txt'), 'utf8'), 'looked\n')
      },
    ))

  it('a checklist that names a step which does not exist fails the check, and not a release', () =>
    onPull('{}\nrunbook: checklist.md', async (_, report, stage) => {
      assert.equal(stepRecord(report, 'runbook')?.evidence, 'The checklist checklist.md does not exist.')
      await writeFile(join(stage.workspace, 'checklist.md'), '- [ ] ASCII <!-- runbook: ascii -->\n')
      const good = await stage.dispatch({ command: 'check' })
      assert.equal(good.code, 0, good.log)
      // The check is not named: a warning with its first place, no annotation, and an item that stays open.
      const quiet = JSON.parse(await readFile(join(stage.workspace, '.release-runbook/dist/report.json'), 'utf8')) as Report
      const { status, evidence = '' } = stepRecord(quiet, 'ascii') ?? {}
      assert.equal(status, 'warned')
      assert.match(evidence, /does not block, the first is in docs\/.*forged\.md:1:4$/)
      for (const line of good.log.split('\n').filter(line => line.includes('##['))) assert.match(line, /^::/)
      assert.deepEqual([...new Set(quiet.findings.filter(({ rule }) => rule.startsWith('ascii/')).map(({ level }) => level))], ['warning'])
      assert.doesNotMatch(good.log, /^::(?:error|warning|notice) .*ascii/m)
      assert.match(good.summary, /\[ \] ASCII .*- warning: /)
      await writeFile(join(stage.workspace, 'checklist.md'), '- [ ] ASCII <!-- runbook: ascci -->\n')
      const again = await stage.dispatch({ command: 'check' })
      assert.equal(again.code, 1)
      assert.match(again.log, /^::error title=runbook\/unknown-step,file=checklist\.md,line=1::.*"ascci".*%0Awrite ascii$/m)
    }))

  it('commands do not run once the reading checks have failed', () =>
    onPull('{ ascii: {}, commands: [{ name: lint, run: "echo RAN" }] }', (result, report) => {
      assert.deepEqual(
        [stepRecord(report, 'command:lint')?.status, stepRecord(report, 'command:lint')?.evidence],
        ['skipped', 'the checks before it stop the run'],
      )
      assert.doesNotMatch(result.log, /RAN/)
    }))
})

describe('commands at a tag', () => {
  let world: World
  before(async () => {
    world = await makeWorld()
  })
  after(() => world.remove())

  it('see no secret, run in a tree of their own, and what they leave is in no asset', async () => {
    const script = 'env | sort; echo junk > docs/junk.md; echo "$RELEASE_TAG $RELEASE_VERSION"; rm README.md'
    const config = `${quickConfig}checks: { commands: [{ name: first, run: '${script}' }, { name: second, run: test -f docs/junk.md }] }\n`
    await withStage(world, { config }, async stage => {
      const result = await stage.push('v2.0.0', { env: { OTHER_NAME: 'local-token' } })
      assert.equal(result.code, 0, result.log)
      assert.match(result.log, /v2\.0\.0 2\.0\.0/)
      assert.doesNotMatch(result.log.replace('::add-mask::local-token\n', ''), /local-token|^ACTIONS_|^GITHUB_OUTPUT=|^INPUT_/m)
      const report = JSON.parse(await readFile(join(stage.workspace, '.release-runbook/dist/report.json'), 'utf8')) as Report
      assert.deepEqual(
        report.steps.filter(({ id }) => id.startsWith('command:')).map(({ id, status }) => [id, status]),
        [
          ['command:first', 'passed'],
          ['command:second', 'passed'],
        ],
      )
      assert.ok(report.childVariables?.['command:first']?.includes('RELEASE_TAG'))
      const zip = await readFile(join(stage.workspace, '.release-runbook/dist/docs/docs-bundle.zip'))
      assert.ok(zip.includes('docs/guide.md') && !zip.includes('junk.md'))
    })
  })

  it('one that fails stops the release before anything is built, with its last lines; it sees no address of an announcement, and with env only what it names', async () => {
    const config = `${quickConfig}checks: { commands: [{ name: lint, path: frontend, run: 'test -z "$TEAM_HOOK" && test -n "$LINT_MODE" && echo twelve problems; exit 12' }, { name: later, run: 'test -z "$LINT_MODE"', env: [OTHER_*] }] }\nafter: { announce: [{ kind: slack, url: TEAM_HOOK }] }\n`
    await withStage(world, { config }, async stage => {
      const result = await stage.push('v2.0.0', { env: { TEAM_HOOK: 'https://127.0.0.1:1/hook', LINT_MODE: 'strict' } })
      assert.equal(result.code, 1)
      const report = JSON.parse(await readFile(join(stage.workspace, '.release-runbook/dist/report.json'), 'utf8')) as Report
      assert.deepEqual(report.failure?.tail, ['twelve problems'])
      assert.deepEqual(
        report.steps.filter(({ id }) => id.startsWith('command:')).map(({ status }) => status),
        ['failed', 'passed'],
      )
      assert.match(result.summary, /twelve problems/)
      assert.equal(
        report.steps.some(({ id }) => id.startsWith('build')),
        false,
      )
      assert.deepEqual(stage.github.state, [])
    })
  })
})
