import { childEnvironment, tokensOf } from '../build/child-environment.ts'
import type { Config } from '../config/config.ts'
import { StepError, UserError } from '../errors.ts'
import type { Planned } from '../plan/plan.ts'
import type { Repository } from '../plan/repository.ts'
import { versionOfTag } from '../plan/version.ts'
import type { Release } from '../ports.ts'
import { placeForPeople } from '../report/boxes.ts'
import type { StepRecord } from '../report/report.ts'
import { readSourceLines } from '../report/source-lines.ts'
import type { Run, Told } from '../run.ts'
import { record } from '../step.ts'
import { checkBreaking } from './breaking.ts'
import { type ChecksInput, runChecks } from './checks.ts'
import type { ChecksConfig } from './checks-config.ts'
import { checkCi } from './ci.ts'
import type { CheckResult, Finding } from './finding.ts'
import { gate, gatesUnder } from './gate.ts'
import { mendWorkTree } from './mend-work-tree.ts'
import type { ReleasedVersion } from './order.ts'
import { releasedVersions } from './released.ts'

/** Findings that the message of a failed gate lists; all of them are in the report. */
const listed = 20

/** Runs all checks, records a box for each, and then asks the gate. Throws StepError when findings stop the run. */
export async function checkEverything(run: Run, config: Config, planned: Planned, told: Told): Promise<void> {
  const { environment, ports, journal } = run
  const { onFindings } = config.checks
  await mendWorkTree(run, config.checks, planned.tree, told.repository?.tag)
  const results: CheckResult[] = []
  told.checks = results
  const keep = (result: CheckResult): void => {
    results.push(result)
    record(journal, boxOf(result, onFindings))
  }
  for (const result of await runChecks(await inputOf(run, config, planned, told), ports)) keep(result)
  keep(await timed(run, () => breaking(run, config, planned)))
  // Last, because by now it may have ended; and not waited for when nothing comes of it.
  keep(await timed(run, () => ci(run, config, planned, gate(results, onFindings).failed)))
  // A workflow shows the line beside the annotation; a terminal has only what it is given.
  if (!environment.inActions) {
    const findings = results.flatMap(result => result.findings)
    told.sources = await readSourceLines(ports.files, planned.tree, findings)
  }
  const { failed, errors } = gate(results, onFindings)
  if (failed) throw new StepError('The checks pass', refusal(errors))
}

async function timed({ ports: { clock } }: Run, check: () => Promise<Omit<CheckResult, 'ms'>>): Promise<CheckResult> {
  const start = clock.now()
  const result = await check()
  return { ...result, ms: clock.now() - start }
}

async function inputOf(run: Run, config: Config, { plan, tree }: Planned, told: Told): Promise<ChecksInput> {
  const { inputs, environment, ports } = run
  const { version, sourceDate } = plan
  const { repository } = told
  const tag = repository?.tag
  return {
    root: tree,
    tag,
    tagMessage: tag === undefined ? undefined : await ports.git.tagMessage(tag.name),
    version: tag === undefined ? null : version,
    places: plan.versions,
    branches: await ports.git.branchesWith(plan.commit),
    released: repository === undefined || tag === undefined ? [] : await released(run, config, repository, told),
    pythonPaths: plan.components.filter(({ kind }) => kind === 'python').map(({ path }) => path),
    env: childEnvironment(environment.variables, {
      release: { tag: plan.tag, version, sourceDate },
      tokens: tokensOf(inputs.token, environment.variables),
      hidden: [],
      allow: null,
    }),
    config: config.checks,
    baseline: inputs.updateBaseline ? 'update' : inputs.fix ? 'shrink' : 'compare',
  }
}

/** A check asks GitHub itself; where it cannot, tags stand for releases. */
async function released({ ports }: Run, config: Config, repository: Repository, told: Told): Promise<readonly ReleasedVersion[]> {
  const asked = async (): Promise<readonly Release[] | undefined> => {
    try {
      return await ports.forge?.releases()
    } catch (error) {
      ports.log.warning(`${(error as Error).message} Tags stand for releases.`)
      return undefined
    }
  }
  return releasedVersions({ repository, releases: told.releases ?? (await asked()), pattern: config.tag }, ports.git)
}

function ci({ ports, environment }: Run, config: Config, { plan }: Planned, stopsAnyway: boolean): ReturnType<typeof checkCi> {
  const { ci: rules, named } = config.checks
  // `owner/name/.github/workflows/release.yml@refs/tags/v1.0.0` (GitHub Docs, "Variables reference").
  const workflow = environment.variables.GITHUB_WORKFLOW_REF?.replace(/^[^/]+\/[^/]+\//, '').replace(/@.*$/, '')
  const own = { run: environment.runId, workflow }
  const { tag, commit } = plan
  return checkCi({ hasTag: tag !== null, commit, rules, named: named.includes('ci'), own, stopsAnyway }, ports)
}

function breaking({ ports }: Run, config: Config, planned: Planned): ReturnType<typeof checkBreaking> {
  const { previousTag } = planned.plan
  const previous = previousTag === null ? undefined : versionOfTag(previousTag, config.tag)
  return checkBreaking({ planned, previous, gates: config.checks.named.includes('breaking'), notes: config.notes }, ports)
}

function boxOf(result: CheckResult, onFindings: ChecksConfig['onFindings']): StepRecord {
  const { id, title, findings, evidence, skipped, ms } = result
  const errors = findings.some(({ level }) => level === 'error')
  const remarks = errors || findings.some(({ level }) => level === 'warning')
  const status = skipped !== undefined ? 'skipped' : errors && gatesUnder(result, onFindings) ? 'failed' : remarks ? 'warned' : 'passed'
  return { id, title, status, evidence: skipped ?? evidence, ms }
}

function refusal(errors: readonly Finding[]): UserError {
  const checks = [...new Set(errors.map(({ rule }) => rule.split('/')[0]))].join(', ')
  const one = errors.length === 1
  const count = `${errors.length} ${one ? 'finding' : 'findings'} of ${checks} ${one ? 'stops' : 'stop'} here; nothing was built or published.`
  return new UserError(
    [count, ...errors.slice(0, listed).map(sentence), ...(errors.length > listed ? [`and ${errors.length - listed} more`] : [])].join('\n'),
    remedy(errors),
  )
}

function remedy(errors: readonly Finding[]): string {
  // What is wrong with CI is mended there: the tag may stay.
  if (errors.every(({ rule }) => rule.startsWith('ci/'))) return 'Run this job again when the commit is green; the tag can stay.'
  return 'Mend what is listed, commit, and move on with a new tag; "check" on a pull request shows it before the tag.'
}

function sentence(finding: Finding): string {
  const { message, suggestion } = finding
  const place = placeForPeople(finding)
  return `${place}${place === '' ? '' : ': '}${message}${suggestion === undefined ? '' : ` (${suggestion})`}`
}
