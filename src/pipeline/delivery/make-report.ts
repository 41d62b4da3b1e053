import type { Environment } from '../../config/environment.ts'
import { tagCommands } from '../../features/checks/refusal.ts'
import { isSecretName } from '../../features/inspect/secrets/run-secrets.ts'
import { isVersionKnown } from '../../features/plan/version-agreement.ts'
import { hintOf, StepError } from '../../model/errors.ts'
import { toPep440, versionOfTag } from '../../model/version.ts'
import type { Failure, Report, ReportAsset } from '../../report/report.ts'
import type { ReportInput } from '../report-input.ts'

type Reader = Pick<Environment, 'inActions' | 'serverUrl' | 'variables'>

interface Ended extends Required<Pick<Report, 'command' | 'steps' | 'outcome' | 'dryRun' | 'ms'>> {
  readonly reportInput: ReportInput
  /** The error that stopped the run; undefined without an error. */
  readonly error: unknown
  readonly environment: Reader
}

/**
 * The text for its reader: a workflow has inputs, a terminal has flags. "In a workflow A; on the command line B." keeps the reader's half. In a workflow, the
 * name of a page of Release Runbook becomes a web address, if the runner names the action's repository ("Variables reference").
 */
export function forReader(text: string, { inActions, serverUrl, variables }: Reader): string {
  const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref } = variables
  const page = action && ref ? (name: string) => `${serverUrl}/${action}/blob/${ref}/${name}` : undefined
  const half = text
    .replace(/(docs\/[\w/-]+\.md) of Release Runbook/g, (whole, name: string) => page?.(name) ?? whole)
    .replace(/In a workflow ([^;]*); on the command line ([^.;]*)/g, (_, workflow: string, terminal: string) =>
      (inActions ? workflow : terminal).replace(/^./, first => first.toUpperCase()),
    )
  return inActions ? half : half.replace(/(?:[Tt]he )?input "([a-z-]+)"/g, '--$1')
}

function failureOf({ error, reportInput, environment }: Ended): Failure {
  const step = error instanceof StepError ? error.step : 'start'
  // Commands run before component builds: their output explains the failure only when the run has no builds.
  const tail =
    reportInput.builds === undefined
      ? reportInput.commands.find(command => command.tail.length > 0)?.tail
      : reportInput.builds.find(build => build.failure !== undefined)?.failure?.tail
  const message = forReader(error instanceof Error ? error.message : String(error), environment)
  const hint = [hintOf(error), FIXED_BY_COMMIT.test(step) ? afterTheFix(reportInput, environment) : ''].filter(Boolean).join('\n')
  return { step, message, hint: forReader(hint, environment), tail: tail ?? [] }
}

/** Steps whose failure only another commit ends. */
const FIXED_BY_COMMIT = /^(configuration$|inspect$|(setup|test|build|verify):)/

/** What comes after the fix, in a run of a tag that is not published. */
function afterTheFix({ repository, release }: ReportInput, { variables }: Reader): string {
  const tag = repository?.tag?.name ?? (variables.GITHUB_REF_TYPE === 'tag' ? variables.GITHUB_REF_NAME : undefined)
  // People paste these commands into a shell: a name with other characters is not shown in them.
  if (tag === undefined || !/^[\w.+/-]+$/.test(tag) || release?.draft === false) return ''
  const text = `Commit the fix. As long as ${tag} is not published, move the tag to it: a second run of this commit fails again.`
  return [text, ...tagCommands(tag, '-f ').map(command => `  ${command}`)].join('\n')
}

/** The built files with their URLs and the sizes in the previous release. For a run without built files: the assets of the release. */
function assetsOf(reportInput: ReportInput): readonly ReportAsset[] | undefined {
  const { assets, release } = reportInput
  const urls = new Map(release?.assets.map(({ name, url }) => [name, url]))
  const before = sizesBefore(reportInput)
  if (assets !== undefined)
    return assets.map(({ name, component, size, sha256 }) => ({
      ...{ name, component, size, sha256 },
      ...withoutUndefined({ url: urls.get(name), previousSize: before(name) }),
    }))
  return release?.assets.map(({ name, size, digest, url }) => ({ name, component: 'release', size, sha256: digest ?? '', url }))
}

/** The size in bytes of the same asset in the previous release. Names that differ only in the version mean the same asset. */
function sizesBefore({ releases, previousTag, planned, config }: ReportInput): (name: string) => number | undefined {
  const previous = previousTag == null ? undefined : releases?.find(({ tag, draft }) => tag === previousTag && !draft)
  const older = previous && versionOfTag(previous.tag, config?.tag ?? null)
  const newer = planned?.plan.version
  if (previous === undefined || older === undefined || newer === undefined) return () => undefined
  const sizes = new Map(previous.assets.map(({ name, size }) => [name, size]))
  return name =>
    [name, name.replaceAll(newer, older), name.replaceAll(toPep440(newer), toPep440(older))]
      .map(each => sizes.get(each))
      .find(size => size !== undefined)
}

function releaseOf({ release, latest }: ReportInput): Report['release'] {
  if (release === undefined) return undefined
  const { id, url, draft, prerelease, immutable } = release
  return { id, url, draft, prerelease, latest: latest ?? false, immutable }
}

/** The object without its undefined values. */
function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as ReturnType<typeof withoutUndefined<T>>
}

/** The report of a run. Parts that the run did not reach are absent. */
export function makeReport(ended: Ended): Report {
  const { command, reportInput, steps, outcome, error, dryRun, ms, environment } = ended
  const { planned, repository, checks, commands, builds, notes, previousTag, rollback, next, uncommitted } = reportInput
  const variables = [
    ...commands.map(({ name, variables }) => [`command:${name}`, variables] as const),
    ...(builds ?? []).map(build => [build.component.id, build.variables] as const),
  ]
  const secrets = [...new Set(variables.flatMap(([, names]) => names.filter(isSecretName)))].sort()
  return {
    schema: 1,
    command,
    tag: repository?.tag?.name ?? reportInput.tag ?? null,
    ...withoutUndefined({
      version: planned === undefined ? reportInput.version : isVersionKnown(planned.plan) ? planned.plan.version : undefined,
      commit: repository?.commit ?? reportInput.commit,
      previousTag,
      unchanged: planned !== undefined && planned.previousCommit === planned.plan.commit ? true : undefined,
    }),
    outcome,
    dryRun,
    ms,
    ...(error === undefined ? {} : { failure: failureOf(ended) }),
    ...withoutUndefined({ next, uncommitted }),
    steps: steps.map(each => ({ ...each, evidence: forReader(each.evidence, environment) })),
    findings: checks.flatMap(({ findings }) => findings),
    ...withoutUndefined({
      builds: builds?.map(({ record }) => record),
      assets: assetsOf(reportInput),
      accounting: notes?.content.accounting,
      release: releaseOf(reportInput),
      rollback,
      childVariables: builds === undefined && commands.length === 0 ? undefined : Object.fromEntries(variables),
      likelySecrets: secrets.length === 0 ? undefined : secrets,
    }),
  }
}
