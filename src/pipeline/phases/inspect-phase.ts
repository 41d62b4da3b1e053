import { posix } from 'node:path'
import { addressVariables } from '../../config/config.ts'
import { auditArtifacts } from '../../features/inspect/audit-artifacts.ts'
import { auditFindingsError, auditIncompleteError, resultsOf } from '../../features/inspect/audit-results.ts'
import { tokensOf } from '../../features/inspect/child-environment.ts'
import { namesLfs } from '../../features/inspect/lfs-pointers.ts'
import { referenceSearch } from '../../features/inspect/references.ts'
import { runSecrets } from '../../features/inspect/secrets/run-secrets.ts'
import { type BaselineEntry, parseBaseline } from '../../features/text-checks/baseline.ts'
import { StepError } from '../../model/errors.ts'
import type { LocalFile, ReleasePlan } from '../../model/manifest.ts'
import type { Git } from '../../ports/git.ts'
import type { StartedRun } from '../run.ts'
import { phase, recordCheck } from '../step.ts'

/** Inspects the files of the release and records a step for each kind of inspection. Throws StepError when a file must not be released. */
export async function inspectPhase(run: StartedRun, plan: ReleasePlan, artifacts: readonly LocalFile[]): Promise<void> {
  if (artifacts.length === 0) return
  const { inputs, environment, config, ports, recorder, reportInput } = run
  await phase(recorder, 'inspect', async () => {
    const start = ports.clock.now()
    const request = {
      artifacts,
      secrets: runSecrets(tokensOf(inputs.token, environment.variables), environment.variables, addressVariables(config.after)),
      allow: config.secrets.allow,
      lfs: await usesLfs(ports.git, plan.commit),
      list: inputs.dryRun,
      components: plan.components,
      known: await referencesBefore(ports.git, plan),
      checks: config.checks,
      baseline: await acceptedFindings(ports.git, plan.commit, config.checks.baseline.path),
    }
    const runAudit = run.threads.audit ?? (async input => auditArtifacts(input, ports.files))
    const found = await runAudit(request).catch((error: unknown) => {
      throw auditIncompleteError(error, artifacts)
    })
    const results = resultsOf(found, artifacts, request.secrets.length, ports.clock.now() - start)
    reportInput.checks.push(...results)
    reportInput.contents = found.listed
    // A person should see what `secrets.allow` permits.
    const allowed = (id: string) => id === 'secrets' && found.allowed.length > 0
    for (const result of results) recordCheck(recorder, result, allowed(result.id) ? 'warned' : 'passed')
    const errors = found.findings.filter(({ level }) => level === 'error')
    if (errors.length > 0) throw new StepError('inspect', auditFindingsError(errors))
  })
}

/** The baseline of the commit, as the text checks know it. A missing one is the matter of the checks. */
async function acceptedFindings(git: Git, commit: string, path: string): Promise<readonly BaselineEntry[]> {
  const [bytes] = await git.filesAt([{ commit, path }])
  return bytes === undefined ? [] : parseBaseline(Buffer.from(bytes).toString('utf8'), path)
}

/** The broken references of the documentation at the previous tag; none if the checkout lacks it. */
async function referencesBefore(git: Git, { components, previousTag }: ReleasePlan): Promise<ReadonlySet<string>> {
  const docs = components.filter(component => component.kind === 'archive')
  if (previousTag === null || docs.length === 0) return new Set()
  const commit = `refs/tags/${previousTag}`
  const files = (await git.filesIn(commit).catch(() => [])).map(({ path }) => path)
  const found = docs.map(async ({ paths }) => {
    const { reads, member, broken } = referenceSearch(true)
    const packed = files.filter(path => paths.some(each => each === '.' || path === each || path.startsWith(`${each}/`)))
    const pages = packed.filter(reads)
    const texts = await git.filesAt(pages.map(path => ({ commit, path })))
    for (const [index, path] of pages.entries()) member(path, texts[index])
    for (const path of packed) if (!reads(path)) member(path)
    return broken()
  })
  return new Set((await Promise.all(found)).flat())
}

async function usesLfs(git: Git, commit: string): Promise<boolean> {
  const attributes = (await git.filesIn(commit)).filter(({ path }) => posix.basename(path) === '.gitattributes')
  const texts = await git.filesAt(attributes.map(({ path }) => ({ commit, path })))
  return texts.some(bytes => bytes !== undefined && namesLfs(Buffer.from(bytes).toString('utf8')))
}
