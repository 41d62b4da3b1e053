import { childEnvironment, tokensOf } from '../build/child-environment.ts'
import { StepError, UserError } from '../errors.ts'
import type { Planned } from '../plan/plan.ts'
import { placeForPeople } from '../report/boxes.ts'
import type { StepRecord } from '../report/report.ts'
import { readSourceLines } from '../report/source-lines.ts'
import type { Run, Told } from '../run.ts'
import { record } from '../step.ts'
import { runChecks } from './checks.ts'
import type { ChecksConfig } from './checks-config.ts'
import type { CheckResult, Finding } from './finding.ts'
import { gate, gatesUnder } from './gate.ts'

/** Findings that the message of a failed gate lists; all of them are in the report. */
const listed = 20

/** Runs all checks, records a box for each, and then asks the gate. Throws StepError when findings stop the run. */
export async function checkEverything(run: Run, config: ChecksConfig, { plan, tree }: Planned, told: Told): Promise<void> {
  const { inputs, environment, ports, journal } = run
  const tag = told.repository?.tag
  const { version, sourceDate } = plan
  const results = await runChecks(
    {
      root: tree,
      tag,
      tagMessage: tag === undefined ? undefined : await ports.git.tagMessage(tag.name),
      version: tag === undefined ? null : version,
      places: plan.versions,
      branches: await ports.git.branchesWith(plan.commit),
      pythonPaths: plan.components.filter(({ kind }) => kind === 'python').map(({ path }) => path),
      env: childEnvironment(environment.variables, {
        release: { tag: plan.tag, version, sourceDate },
        tokens: tokensOf(inputs.token, environment.variables),
        hidden: [],
        allow: null,
      }),
      config,
    },
    ports,
  )
  told.checks = results
  // A workflow shows the line beside the annotation; a terminal has only what it is given.
  if (!environment.inActions) {
    const findings = results.flatMap(result => result.findings)
    told.sources = await readSourceLines(ports.files, tree, findings)
  }
  for (const result of results) record(journal, boxOf(result, config.onFindings))
  const { failed, errors } = gate(results, config.onFindings)
  if (failed) throw new StepError('The checks pass', refusal(errors))
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
    'Mend what is listed, commit, and move on with a new tag; "check" on a pull request shows it before the tag.',
  )
}

function sentence(finding: Finding): string {
  const { message, suggestion } = finding
  const place = placeForPeople(finding)
  return `${place}${place === '' ? '' : ': '}${message}${suggestion === undefined ? '' : ` (${suggestion})`}`
}
