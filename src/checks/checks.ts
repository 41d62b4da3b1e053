import type { VersionPlace } from '../manifest.ts'
import type { Ports, TagRef, TrackedFile } from '../ports.ts'
import { findNonAscii, findNonAsciiText } from './ascii.ts'
import type { ChecksConfig, NamedCheck } from './checks-config.ts'
import { defaultPaths } from './checks-config.ts'
import { ellipsisExcludes, findEllipsis, findEllipsisStrictly, holdsEllipsis, languageOf } from './ellipsis.ts'
import type { CheckResult, Finding } from './finding.ts'
import { checkOrder, type ReleasedVersion } from './order.ts'
import { compilePython } from './python-syntax.ts'
import { checkTag } from './tag.ts'
import type { FilesRead, Selection } from './text-files.ts'
import { readTexts, selectFiles } from './text-files.ts'
import { checkVersions } from './version.ts'
import { visible } from './visible.ts'

/** What the checks look at: the work tree, the tag, and what the plan found out. */
export interface ChecksInput {
  /** Absolute path of the work tree that is released. */
  readonly root: string
  readonly tag: TagRef | undefined
  /** Message of an annotated tag; undefined for a lightweight one, and without a tag. */
  readonly tagMessage: string | undefined
  /** The tag's version; null without a tag: then the places have to agree among themselves. */
  readonly version: string | null
  readonly places: readonly VersionPlace[]
  /** Branches that hold the tag's commit. */
  readonly branches: readonly string[]
  /** What is out already. */
  readonly released: readonly ReleasedVersion[]
  /** Folders of the python components, from the root. */
  readonly pythonPaths: readonly string[]
  /** The whole environment of child processes. */
  readonly env: Readonly<Record<string, string>>
  readonly config: ChecksConfig
}

/** The ports that checks use: they read, and start python3. */
export type ChecksPorts = Pick<Ports, 'git' | 'exec' | 'clock'> & { readonly files: Pick<Ports['files'], 'read'> }

/** Runs all checks, whatever each finds, in the order of the runbook. Throws UserError only for a configuration that cannot be meant. */
export async function runChecks(input: ChecksInput, ports: ChecksPorts): Promise<readonly CheckResult[]> {
  const tracked = await ports.git.trackedFiles(input.root)
  const now = () => ports.clock.now()
  const version = timed(now, () => checkVersionFiles(input))
  const tag = timed(now, () => checkTheTag(input))
  const texts = await checkTexts(input, tracked, ports)
  const start = now()
  const python = await checkPython(input, tracked, ports)
  return [version, tag, ...texts, { ...python, ms: now() - start }]
}

type Untimed = Omit<CheckResult, 'ms'>

function timed(now: () => number, check: () => Untimed): CheckResult {
  const start = now()
  return { ...check(), ms: now() - start }
}

const gates = (input: ChecksInput, check: NamedCheck) => input.config.named.includes(check)

function checkVersionFiles({ version, places }: ChecksInput): Untimed {
  const box = { id: 'version', title: 'All version files agree', gates: true }
  if (places.length === 0) return { ...box, findings: [], evidence: '', skipped: 'no file states a version' }
  const findings = checkVersions(version, places)
  const files = new Set(places.map(place => place.path)).size
  const compared = `${counted(places.length, 'place')} in ${counted(files, 'file')} compared with ${version === null ? 'each other' : `the tag's ${version}`}`
  return { ...box, findings, evidence: findings.length === 0 ? compared : `${compared}, ${findings.length} differ` }
}

function checkTheTag(input: ChecksInput): Untimed {
  const { tag, branches, config, version, released } = input
  const box = { id: 'tag', title: 'The tag may be released', gates: gates(input, 'tag') }
  if (tag === undefined) return { ...box, findings: [], evidence: '', skipped: 'there is no tag' }
  const kind = tag.annotated ? 'annotated' : 'lightweight'
  const on = config.tag.branches === null ? '' : `, on ${branches.length === 0 ? 'no branch' : visible(branches.slice(0, 5).join(', '))}`
  return {
    ...box,
    findings: [...checkTag(tag, branches, config.tag), ...checkOrder(tag.name, version ?? '', released)],
    evidence: `${visible(tag.name)} is ${kind}, at ${tag.commit.slice(0, 12)}${on}${released.length === 0 ? '' : `, compared with ${counted(released.length, 'version')} that are out`}`,
  }
}

/** The text checks share one walk: each file is read once, whatever number of checks look at it. */
async function checkTexts(input: ChecksInput, tracked: readonly TrackedFile[], ports: ChecksPorts): Promise<readonly CheckResult[]> {
  const { config } = input
  const ascii = selectionFor(input, tracked, 'ascii')
  const ellipsis = selectionFor(input, tracked, 'ellipsis')
  const found = { ascii: [...ascii.findings], ellipsis: [...ellipsis.findings] }
  const time = { ascii: 0, ellipsis: 0 }
  const unknown = new Set<string>()
  const start = ports.clock.now()
  const all = tracked.map(file => file.path).filter(path => ascii.paths.has(path) || ellipsis.paths.has(path))
  const read = await readTexts(ports.files, input.root, all, async (path, bytes) => {
    const before = ports.clock.now()
    if (ascii.paths.has(path)) found.ascii.push(...findNonAscii(bytes, path, config.ascii))
    const between = ports.clock.now()
    if (ellipsis.paths.has(path)) found.ellipsis.push(...(await ellipsesOf(path, bytes, config.ellipsis.mode, unknown)))
    time.ascii += between - before
    time.ellipsis += ports.clock.now() - between
  })
  // Reading is shared, and each box says its half.
  const reading = Math.max(0, ports.clock.now() - start - time.ascii - time.ellipsis) / 2
  if (input.tagMessage !== undefined) found.ascii.push(...findNonAsciiText(input.tagMessage, 'tag message', config.ascii))
  const scripts = unknown.size === 0 ? '' : `, ${counted(unknown.size, 'file')} with an ellipsis in a language without a rule`
  const title = config.ascii.mode === 'strict' ? 'All text is ASCII' : 'No text deceives its reader'
  return [
    {
      ...textResult(input, 'ascii', title, ascii, found.ascii, read, input.tagMessage === undefined ? '' : ', and the tag message'),
      ms: time.ascii + reading,
    },
    { ...textResult(input, 'ellipsis', 'No code was left out', ellipsis, found.ellipsis, read, scripts), ms: time.ellipsis + reading },
  ]
}

/** What a text check reads. Default paths that lead nowhere skip it; configured ones are errors. */
function selectionFor(input: ChecksInput, tracked: readonly TrackedFile[], check: 'ascii' | 'ellipsis'): Selection {
  const { paths, exclude } = input.config[check]
  const selection = selectFiles(tracked, { paths, exclude: check === 'ellipsis' ? [...exclude, ...ellipsisExcludes] : exclude }, check)
  const isDefault = paths.length === defaultPaths[check].length && paths.every((path, index) => path === defaultPaths[check][index])
  return isDefault ? { paths: selection.paths, findings: [] } : selection
}

async function ellipsesOf(path: string, bytes: Uint8Array, mode: 'smart' | 'strict', unknown: Set<string>): Promise<Finding[]> {
  if (!holdsEllipsis(bytes)) return []
  const text = new TextDecoder().decode(bytes)
  if (mode === 'strict') return findEllipsisStrictly(text, path)
  if (languageOf(path) === undefined) unknown.add(path)
  return findEllipsis(text, path)
}

function textResult(
  input: ChecksInput,
  id: 'ascii' | 'ellipsis',
  title: string,
  selected: Selection,
  found: readonly Finding[],
  read: FilesRead,
  more: string,
): Untimed {
  const box = { id, title, gates: gates(input, id) }
  const unread = read.unreadable.filter(file => selected.paths.has(file.path)).map(file => unreadable(id, file))
  const findings = [...found, ...unread]
  if (selected.paths.size === 0 && findings.length === 0)
    return { ...box, findings, evidence: '', skipped: `no tracked file matches ${visible(input.config[id].paths.join(', '))}` }
  const binary = read.binary.filter(path => selected.paths.has(path))
  const texts = selected.paths.size - binary.length - unread.length
  const left =
    binary.length === 0
      ? ''
      : `, ${binary.length} binary not read as text (${binary
          .slice(0, 3)
          .map(path => visible(path))
          .join(', ')}${binary.length > 3 ? ' and more' : ''})`
  return {
    ...box,
    findings,
    evidence: `${counted(texts, 'text file')}${left}${more}: ${findings.length === 0 ? 'nothing found' : counted(findings.length, 'finding')}`,
  }
}

function unreadable(check: string, file: { readonly path: string; readonly reason: string }): Finding {
  return { rule: `${check}/unreadable`, level: 'error', path: file.path, message: `The file cannot be read: ${file.reason}` }
}

async function checkPython(input: ChecksInput, tracked: readonly TrackedFile[], ports: ChecksPorts): Promise<Untimed> {
  const box = { id: 'python-syntax', title: 'All Python files compile', gates: gates(input, 'python-syntax') }
  const configured = input.config.pythonSyntax.paths
  const selection = selectFiles(tracked, { paths: configured ?? input.pythonPaths, exclude: [] }, 'python-syntax')
  const paths = tracked
    .map(file => file.path)
    .filter(path => selection.paths.has(path) && (path.endsWith('.py') || configured?.includes(path)))
  const findings = configured === null ? [] : [...selection.findings]
  if (paths.length === 0 && findings.length === 0)
    return {
      ...box,
      findings,
      evidence: '',
      skipped: configured === null && input.pythonPaths.length === 0 ? 'there is no python component' : 'there are no Python files',
    }
  const compiled = await compilePython(ports.exec, input.root, paths, input.env)
  findings.push(...compiled.findings)
  const by = compiled.python === undefined ? '' : ` by Python ${compiled.python}`
  return {
    ...box,
    findings,
    evidence: `${counted(paths.length, 'file')} compiled in memory${by}: ${findings.length === 0 ? 'no error' : counted(findings.length, 'finding')}`,
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
