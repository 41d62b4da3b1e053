import compare from 'semver/functions/compare.js'
import { type NamedCheck, switchedOff } from '../../config/config.ts'
import { type CheckResult, errorFinding, type Finding } from '../../model/finding.ts'
import type { VersionLocation } from '../../model/manifest.ts'
import { isPrerelease } from '../../model/version.ts'
import type { TagRef, TrackedFile } from '../../ports/git.ts'
import type { Ports } from '../../ports/ports.ts'
import { count, shortCommit, visible } from '../../text/format.ts'
import type { ReleasedVersion } from '../plan/released-versions.ts'
import { agreedVersion, checkVersions } from '../plan/version-agreement.ts'
import { checkTexts, type TextsInput, type TextsPorts } from '../text-checks/text-checks.ts'
import { selectFiles } from '../text-checks/text-files.ts'
import { compilePython } from './python-syntax.ts'
import { checkOrder, checkTag } from './tag.ts'

/** The input of the checks: the work tree that is released, the tag, and values of the plan. */
export interface ChecksInput extends TextsInput {
  /** The tag; undefined without one, and for a tag that does not exist yet. */
  readonly tag: TagRef | undefined
  /** The name of the tag, also of one that does not exist yet; null without a tag. */
  readonly tagName: string | null
  /** The reason to show when no tag is named and the tag's rules do not run. It states the next release if that is known. */
  readonly withoutTag: string
  readonly commit: string
  /** The tag's version; null without a tag, when the places only have to agree with each other. */
  readonly version: string | null
  readonly places: readonly VersionLocation[]
  /** Branches that hold the commit; null when it is not on its branch yet, as on a pull request. */
  readonly branches: readonly string[] | null
  readonly released: readonly ReleasedVersion[]
  /** Folders of the python components, relative to the root. */
  readonly pythonPaths: readonly string[]
  /** The complete environment of child processes. */
  readonly env: Readonly<Record<string, string>>
  /** The result of `python-syntax` from the record of `check`; undefined: the check runs. */
  readonly syntax?: CheckResult | undefined
}

/** The ports of the checks, which read files and start python3. */
export type ChecksPorts = Pick<Ports, 'git' | 'exec'> & TextsPorts

/** Runs all checks in the order of the runbook. Throws UserError only for an invalid configuration. */
export async function runChecks(input: ChecksInput, ports: ChecksPorts): Promise<readonly CheckResult[]> {
  const tracked = await ports.git.trackedFiles(input.root)
  const version = await timed(ports, () => checkVersionFiles(input))
  const tag = await timed(ports, () => checkTheTag(input))
  const texts = await checkTexts(input, tracked, ports)
  return [version, tag, ...texts, input.syntax ?? (await timed(ports, () => checkPython(input, tracked, ports)))]
}

type Untimed = Omit<CheckResult, 'ms'>

/** The result of a check with the milliseconds that it took. */
export async function timed<T>({ clock }: Pick<Ports, 'clock'>, check: () => Promise<T> | T): Promise<T & Pick<CheckResult, 'ms'>> {
  const start = clock.now()
  const result = await check()
  return { ...result, ms: clock.now() - start }
}

const isNamed = (input: ChecksInput, check: NamedCheck) => input.config.named.includes(check)

function checkVersionFiles(input: ChecksInput): Untimed {
  const { version, places } = input
  const check = { id: 'version', blocking: true }
  if (places.length === 0) return { ...check, findings: [], evidence: '', skipped: 'no file states a version' }
  const mismatches = checkVersions(version, places, input.released)
  const rollback = mismatches.length === 0 ? undefined : checkRollbackTag(input)
  const files = new Set(places.map(place => place.path)).size
  const [total, differ] = [`${count(places.length, 'place')} in ${count(files, 'file')}`, mismatches.length]
  const verdict = differ === 0 ? `${total} agree with` : `${differ} of ${total} ${differ === 1 ? 'differs' : 'differ'} from`
  const findings = rollback === undefined ? mismatches : [rollback]
  return {
    ...check,
    findings,
    evidence: `${verdict} ${version === null ? (differ === 0 ? 'each other' : 'the others') : `the tag's ${version}`}`,
  }
}

/**
 * Finds a rollback by a new tag on the commit of an older release, whose files state the older version. The finding's suggestion has all commands of a reissue.
 * A reissue makes its own tag, so the commands first delete an existing one. Undefined for any other tag.
 */
export function checkRollbackTag({ tag, tagName, commit, version, places, released }: ChecksInput): Finding | undefined {
  const stated = agreedVersion(places)
  if (tagName === null || version === null || stated === undefined) return undefined
  const stable = released.filter(other => other.tag !== tagName && !isPrerelease(other.version))
  const good = stable.find(other => other.commit === commit && other.version === stated)
  const lower = stable.filter(other => compare(other.version, version) < 0).sort((a, b) => compare(b.version, a.version))
  const [bad, next] = lower
  if (good === undefined || bad === undefined || compare(bad.version, good.version) <= 0) return undefined
  const name = visible(tagName)
  const to = next?.tag === good.tag ? '' : ` --rollback-to ${visible(good.tag)}`
  const commands = [
    ...(tag === undefined ? [] : [`git tag --delete ${name}`, `git push origin --delete refs/tags/${name}`]),
    `release-runbook rollback --tag ${visible(bad.tag)} --reissue-as ${version}${to} --reason "..." --yes`,
  ]
  const message = `${name} is on ${shortCommit(commit)}, the commit of ${visible(good.tag)}, and the files of that commit say ${stated}. A rollback publishes them as ${version}.`
  return errorFinding('version/rollback', message, commands.join(' && '))
}

function checkTheTag(input: ChecksInput): Untimed {
  const { tag, tagName, commit, config, version, released } = input
  const check = { id: 'tag', blocking: isNamed(input, 'tag') }
  const off = switchedOff(config, 'tag') ?? (tagName === null ? input.withoutTag : undefined)
  if (tagName === null || off !== undefined) return { ...check, findings: [], evidence: '', skipped: off }
  const name = visible(tagName)
  const branches = input.branches ?? []
  const rules = {
    annotated: config.tag.annotated && tag !== undefined,
    branches: input.branches === null ? null : config.tag.branches,
  }
  const subject = tag ?? { name: tagName, object: commit, commit, annotated: false }
  const { findings: ofOrder, ...needed } = checkOrder(tagName, version ?? '', released)
  const findings = [...checkTag(subject, branches, rules), ...ofOrder]
  const others = released.filter(other => other.tag !== tagName).length
  const order = others === 0 ? '' : `, compared with ${count(others, 'version')} that came before`
  const on = rules.branches === null ? '' : `, on ${branches.length === 0 ? 'no branch' : visible(branches.slice(0, 5).join(', '))}`
  const kind = tag === undefined ? 'does not exist yet' : tag.annotated ? 'is annotated' : 'is lightweight'
  const found = findings.length === 0 ? '' : `${count(findings.length, 'finding')}: `
  const evidence = `${found}${name} ${kind}, at ${commit.slice(0, 12)}${on}${order}`
  // Nobody can say that a tag is annotated before it exists, so that its item of the checklist stays open.
  return { ...check, ...needed, findings, evidence, ...(tag === undefined && findings.length === 0 ? { skipped: evidence } : {}) }
}

async function checkPython(input: ChecksInput, tracked: readonly TrackedFile[], ports: ChecksPorts): Promise<Untimed> {
  const check = { id: 'python-syntax', blocking: isNamed(input, 'python-syntax') }
  const off = switchedOff(input.config, 'python-syntax')
  if (off !== undefined) return { ...check, findings: [], evidence: '', skipped: off }
  const configured = input.config.pythonSyntax.paths
  const selection = selectFiles(tracked, { paths: configured ?? input.pythonPaths, exclude: [] }, 'python-syntax')
  const isPython = (path: string) => path.endsWith('.py') || configured?.includes(path)
  const paths = tracked.filter(file => selection.has(file) && isPython(file.path)).map(({ path }) => path)
  const findings = configured === null ? [] : [...selection.findings]
  if (paths.length === 0 && findings.length === 0) {
    const noComponent = configured === null && input.pythonPaths.length === 0
    return { ...check, findings, evidence: '', skipped: noComponent ? 'there is no python component' : 'there are no Python files' }
  }
  const compiled = await compilePython({ exec: ports.exec, root: input.root, env: input.env }, paths)
  findings.push(...compiled.findings)
  const by = compiled.python === undefined ? '' : ` by Python ${compiled.python}`
  const verdict = findings.length === 0 ? 'compiled in memory' : `read, ${count(findings.length, 'finding')}`
  return { ...check, findings, evidence: `${count(paths.length, 'file')} ${verdict}${by}` }
}
