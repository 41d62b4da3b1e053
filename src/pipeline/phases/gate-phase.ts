// The gate across jobs: `check` stores the record of its results, and `publish` takes from it what it cannot check itself.
import { posix } from 'node:path'
import {
  type CheckRecord,
  needsRecord,
  readCheckRecord,
  recordedResult,
  renderCheckRecord,
  rulesDigest,
} from '../../features/checks/check-record.ts'
import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import { distFolder, distPattern } from '../../features/publish/dist.ts'
import type { Existing } from '../../features/publish/existing.ts'
import { artifactNames } from '../../features/publish/parts.ts'
import { markerOfCompleteDraft } from '../../features/publish/publish-draft.ts'
import type { CheckResult } from '../../model/finding.ts'
import { passed, skipped } from '../../model/step-outcome.ts'
import { type StartedRun, withoutStore } from '../run.ts'
import { step } from '../step.ts'
import { requireStored, uploadArtifacts } from './artifacts-phase.ts'
import { type CheckInput, checkPhase } from './check-phase.ts'

const file = '.release-runbook/check.json'

/** Stores the record of a check of an existing tag, or says why there is none. Throws StepError, unless the check stops the run anyway. */
export function storeCheckRecord(
  run: StartedRun,
  { plan, tree }: PlanPhaseResult,
  results: readonly CheckResult[],
  stops: boolean,
): Promise<void> {
  const { inputs, environment, repository, ports, recorder } = run
  const onProblem = ({ message }: Error) => ({ value: undefined, status: 'warned' as const, evidence: message })
  const store = async () => {
    const none = (reason: string) => skipped(undefined, `no results for \`publish\`: ${reason}`)
    if (repository.tag === undefined) return none(repository.withoutTag)
    if (tree === repository.root) return none('the work tree was read, not the commit of the tag')
    if (inputs.components !== null) return none('the input "components" left components out')
    const path = distFolder(environment.workspace).check
    const errors = new Map(results.map(({ id, findings }) => [id, findings.filter(({ level }) => level === 'error').length]))
    const steps = recorder.steps.flatMap(each => (errors.has(each.id) ? [{ ...each, errors: errors.get(each.id) ?? 0 }] : []))
    await ports.git.exclude(distPattern)
    await ports.files.write(path, ports.host.redact(renderCheckRecord(await subjectOf(run, { plan, tree }), steps)))
    if (ports.host.artifacts === undefined) return passed(undefined, `${file}. ${withoutStore(environment)}`)
    requireStored(await uploadArtifacts(run, { check: true }, { plan }))
    return passed(undefined, `${file}, and the workflow artifact ${artifactNames.check}`)
  }
  return step(recorder, 'artifacts', store, stops ? onProblem : undefined)
}

async function subjectOf({ ports, config: { checks } }: StartedRun, { plan, tree }: Pick<PlanPhaseResult, 'plan' | 'tree'>) {
  const baseline = await ports.files.readText(posix.join(tree, checks.baseline.path))
  return { tag: plan.tag ?? '', commit: plan.commit, rules: rulesDigest(checks, baseline) }
}

/** The results of the checks, and the record that some results come from. A string as `record` says why no record counts. */
export interface Checked {
  readonly results: readonly CheckResult[]
  readonly record?: CheckRecord | string | undefined
}

/** The gate of `publish`: runs checks by git and the API, takes others from the record. Undefined: a complete draft passed it before. Throws StepError. */
export async function gatePhase(
  run: StartedRun,
  { existing, ...input }: CheckInput & { readonly existing: Existing },
): Promise<Checked | undefined> {
  const { config, repository } = run
  if (existing.kind === 'draft' && markerOfCompleteDraft(existing.release, repository.commit) !== undefined) {
    const evidence = `${existing.release.url} is a complete draft of this commit: it passed the checks when it was made`
    return step(run.recorder, 'check', async () => skipped<undefined>(undefined, evidence))
  }
  const { checks } = config
  const record = needsRecord(checks) || config.runbook !== null ? await loadCheckRecord(run, input) : undefined
  const recorded: CheckInput['recorded'] = check => recordedResult(check, record, checks.onFindings)
  return { results: await checkPhase(run, { ...input, recorded }), record }
}

/** The first usable record: of this run, of the run that `run-id` names, of the workspace. A sentence says why none counts. */
async function loadCheckRecord(run: StartedRun, { planned }: CheckInput): Promise<CheckRecord | string> {
  const { inputs, environment, ports } = run
  const { artifacts } = ports.host
  const texts: (string | undefined)[] = []
  for (const from of artifacts === undefined ? [] : new Set([undefined, inputs.runId ?? undefined])) {
    const artifact = (await artifacts?.list(from))?.find(({ name }) => name === artifactNames.check)
    const folder = posix.join(run.temp, `check-record-${from ?? 'own'}`)
    await ports.files.makeDirectory(folder)
    if (artifact !== undefined) await artifacts?.download(artifact, folder, from)
    texts.push(await ports.files.readText(`${folder}/check.json`))
  }
  texts.push(await ports.files.readText(distFolder(environment.workspace).check))
  const subject = await subjectOf(run, planned)
  const found = texts.flatMap(text => (text === undefined ? [] : [readCheckRecord(text, subject)]))
  const where =
    artifacts === undefined ? `no ${file}. ${withoutStore(environment)}` : `neither an artifact ${artifactNames.check} nor ${file}`
  return found.find(each => typeof each === 'object') ?? found[0] ?? `there is no result of \`check\`: ${where}`
}
