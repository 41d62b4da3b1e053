import { createHash } from 'node:crypto'
import { fill } from '../../archive/zip.ts'
import type { ChecksConfig } from '../../config/config.ts'
import { UserError } from '../../model/errors.ts'
import { errorFinding, type Finding } from '../../model/finding.ts'
import type { Component, LocalFile } from '../../model/manifest.ts'
import type { Files, WalkedEntry } from '../../ports/files.ts'
import { count, quoted, shortList } from '../../text/format.ts'
import type { BaselineEntry } from '../text-checks/baseline.ts'
import { auditZip } from './audit-archive.ts'
import { type Inspection, inspectArchive, type Visitor } from './inspect-archive.ts'
import { type TextInspector, textInspectors } from './inspect-texts.ts'
import { lfsPointers } from './lfs-pointers.ts'
import type { RunSecret } from './secrets/run-secrets.ts'
import { scanForSecrets } from './secrets/scan.ts'
import { type AllowedSecret, applyAllowlist } from './secrets/weigh.ts'

/** The input of an audit as plain data, which can pass to another thread. */
export interface AuditRequest {
  readonly artifacts: readonly LocalFile[]
  readonly secrets: readonly RunSecret[]
  readonly allow: readonly AllowedSecret[]
  /** Whether the repository uses Git LFS: then a pointer file is an error, else a warning. */
  readonly lfs?: boolean
  /** Whether the result lists the members of the archives. */
  readonly list?: boolean
  readonly components: readonly Component[]
  /** The accepted findings of the text checks. */
  readonly baseline: readonly BaselineEntry[]
  /** The broken references of documentation at the previous tag; default: none. */
  readonly known?: ReadonlySet<string>
  readonly checks: Pick<ChecksConfig, 'ascii' | 'named' | 'off' | 'onFindings'>
}

/** The result of an audit. */
export type ArtifactAudit = Awaited<ReturnType<typeof auditArtifacts>>

/** A member of an archive. */
export type ArchiveMember = Pick<WalkedEntry, 'path' | 'size'>

/** Reads every artifact once, one at a time: secrets, damaged archives, findings of texts. Throws UserError when one does not have its recorded digest. */
export async function auditArtifacts(request: AuditRequest, files: Pick<Files, 'open'>) {
  const { artifacts, secrets: values, allow, lfs, list, components, baseline, known = new Set(), checks } = request
  const scan = scanForSecrets(values)
  const textsOf = textInspectors(components, checks, baseline, known)
  const pointers = lfsPointers()
  const listed: ArchiveMember[] = []
  const always = [scan, pointers, ...(list === true ? [listInto(listed)] : [])]
  const findings: Finding[] = []
  let members = 0
  let unpacked = 0
  for (const artifact of artifacts) {
    const bytes = await readArtifact(artifact, files)
    const texts = textsOf(artifact)
    const names: string[] = []
    const visitor = combine([...always, membersOf(artifact.name, names, texts)])
    const inspection = await inspectArchive(artifact.name, bytes, visitor)
    members += inspection.members
    unpacked += inspection.unpacked
    findings.push(...(await archiveFindings(artifact, bytes, inspection)), ...texts.flatMap(each => each.findings()))
    const message = `${artifact.name}: Windows cannot make ${count(names.length, 'name')} in it: ${shortList(names)}.`
    if (names.length > 0) findings.push({ rule: 'archive/windows-name', level: 'warning', message })
  }
  const secrets = applyAllowlist(scan.findings, allow)
  findings.push(...pointers.paths.map(path => pointerFinding(path, lfs === true)))
  return {
    /** Each once. Errors stop the release. Messages name the file and the rule, never a secret value. */
    findings: [...secrets.findings, ...new Map(findings.map(finding => [`${finding.rule} ${finding.message}`, finding])).values()],
    /** Findings that `secrets.allow` permits, as sentences. */
    allowed: secrets.allowed,
    members,
    /** Uncompressed bytes. */
    unpacked,
    /** Number of public test keys, which are permitted. */
    testKeys: scan.testKeys(),
    /** The members of every archive with their bytes, as `archive.zip/folder/file`; empty unless the settings ask for them. */
    listed,
  }
}

/** Reads a file and compares its digest, so that the inspected bytes are the recorded ones. */
async function readArtifact({ name, path, size, sha256 }: LocalFile, files: Pick<Files, 'open'>): Promise<Uint8Array> {
  const file = await files.open(path)
  try {
    const bytes = Buffer.allocUnsafeSlow(file.size === size ? size : 0)
    if ((await fill(file, bytes)) !== size || createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new UserError(
        `${name} is no longer the file that was built: something wrote to it afterwards.`,
        'Look for a process that the build or a script of the component left running.',
      )
    return bytes
  } finally {
    await file.close()
  }
}

/** Lists files with their sizes. */
const listInto = (listed: ArchiveMember[]): Visitor => ({
  file(path) {
    const member = { path, size: 0 }
    listed.push(member)
    const add = (bytes: Uint8Array = new Uint8Array()): void => {
      member.size += bytes.length
    }
    return { piece: add, end: add }
  },
})

// learn.microsoft.com, Naming Files, Paths, and Namespaces.
const WINDOWS = /[<>:"|?*]|[. ](?:\/|$)|(?:^|\/)(?:con|prn|aux|nul|(?:com|lpt)[1-9\u00b9\u00b2\u00b3])(?:\.[^/]*)?(?:\/|$)/i

/** Collects the names of members that Windows cannot make, and passes members that are read whole to the text inspectors. */
const membersOf = (artifact: string, names: string[], texts: readonly TextInspector[]): Visitor => ({
  file(path) {
    const name = path.slice(path.indexOf('/') + 1)
    if (WINDOWS.test(name)) names.push(quoted(name))
    const end = (whole?: Uint8Array): void => {
      if (whole !== undefined && path !== artifact) for (const each of texts) each.member(name, whole)
    }
    return { piece() {}, end }
  },
})

/** Combines visitors into one. */
function combine(visitors: readonly Visitor[]): Visitor {
  return {
    file(path) {
      const each = visitors.map(visitor => visitor.file(path))
      return {
        piece(bytes) {
          for (const file of each) file.piece(bytes)
        },
        end(whole) {
          for (const file of each) file.end(whole)
        },
      }
    },
  }
}

function pointerFinding(path: string, lfs: boolean): Finding {
  return {
    rule: 'archive/lfs-pointer',
    level: lfs ? 'error' : 'warning',
    message: `${quoted(path)} is a pointer of Git LFS: the file that it stands for is missing.`,
    suggestion: 'give actions/checkout `lfs: true`; in a clone, run `git lfs pull` at the commit of the tag',
  }
}

/** Problems of an archive. Other archives in zip format (.jar, .pyz) than zips and wheels follow the rules of their own tools. */
async function archiveFindings({ name }: LocalFile, bytes: Uint8Array, { problems, unseen }: Inspection): Promise<Finding[]> {
  const ofZip = /\.(zip|whl)$/i.test(name) ? (await auditZip(bytes)).problems : []
  return [
    ...[...problems, ...ofZip.map(problem => `${name}: ${problem}`)].map(message => errorFinding('archive/unsound', message)),
    ...unseen.map(message => ({ rule: 'archive/unseen', level: 'warning' as const, message: `Not looked into: ${message}` })),
  ]
}
