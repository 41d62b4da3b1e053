import { hintOf, StepError } from '../../model/errors.ts'
import type { StepRecord } from '../../model/step-outcome.ts'
import { toPep440, versionOfTag } from '../../model/version.ts'
import type { Failure, Outcome, Report, ReportAsset, ReportRelease } from '../../report/report.ts'
import type { ReportInput } from '../report-input.ts'

interface Ended {
  readonly command: string
  readonly reportInput: ReportInput
  readonly steps: readonly StepRecord[]
  readonly outcome: Outcome
  /** What stopped the run; undefined when nothing did. */
  readonly error: unknown
}

function failureOf(error: unknown, reportInput: ReportInput): Failure {
  const step = error instanceof StepError ? error.step : 'Start'
  // Commands come before lanes: what one of them printed is the reason only where nothing was built.
  const tail =
    reportInput.builds === undefined
      ? reportInput.commands?.find(command => command.tail.length > 0)?.tail
      : reportInput.builds.find(build => build.failure !== undefined)?.failure?.tail
  return { step, message: error instanceof Error ? error.message : String(error), hint: hintOf(error), tail: tail ?? [] }
}

/** What was built, with addresses where it is on GitHub, and with the sizes of last time; or what a finished release holds. */
function assetsOf(reportInput: ReportInput): readonly ReportAsset[] | undefined {
  const { assets, release } = reportInput
  const urls = new Map(release?.assets.map(({ name, url }) => [name, url]))
  const before = sizesBefore(reportInput)
  if (assets !== undefined) {
    return assets.map(({ name, component, size, sha256 }) => {
      const url = urls.get(name)
      const previousSize = before(name)
      return {
        name,
        component,
        size,
        sha256,
        ...(url === undefined ? {} : { url }),
        ...(previousSize === undefined ? {} : { previousSize }),
      }
    })
  }
  return release?.assets.map(({ name, size, digest, url }) => ({ name, component: 'release', size, sha256: digest ?? '', url }))
}

/** Size of the same asset in the previous release: of one name, or of one that differs in the version alone. */
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

function releaseOf({ release, latest }: ReportInput): ReportRelease | undefined {
  if (release === undefined) return undefined
  const { id, url, draft, prerelease, immutable } = release
  return { id, url, draft, prerelease, latest: latest ?? false, immutable }
}

/** Everything that was learnt, as data. Parts that the run did not reach are absent. */
export function makeReport({ command, reportInput, steps, outcome, error }: Ended): Report {
  const { planned, repository, checks, commands = [], builds, notes } = reportInput
  const version = planned?.plan.version ?? reportInput.version
  const commit = repository?.commit ?? reportInput.commit
  const assets = assetsOf(reportInput)
  const release = releaseOf(reportInput)
  return {
    schema: 1,
    command,
    tag: repository?.tag?.name ?? reportInput.tag ?? null,
    ...(version === undefined ? {} : { version }),
    ...(reportInput.previousTag === undefined ? {} : { previousTag: reportInput.previousTag }),
    ...(commit === undefined ? {} : { commit }),
    outcome,
    ...(error === undefined ? {} : { failure: failureOf(error, reportInput) }),
    steps,
    findings: checks?.flatMap(({ findings }) => findings) ?? [],
    ...(builds === undefined ? {} : { builds: builds.map(({ record }) => record) }),
    ...(builds === undefined && commands.length === 0
      ? {}
      : {
          childVariables: Object.fromEntries([
            ...commands.map(({ name, variables }) => [`command:${name}`, variables]),
            ...(builds ?? []).map(build => [build.component.id, build.variables]),
          ]),
        }),
    ...(assets === undefined ? {} : { assets }),
    ...(notes === undefined ? {} : { accounting: notes.content.accounting }),
    ...(release === undefined ? {} : { release }),
    ...(reportInput.rollback === undefined ? {} : { rollback: reportInput.rollback }),
  }
}
