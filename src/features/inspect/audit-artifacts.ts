import { createHash } from 'node:crypto'
import { UserError } from '../../model/errors.ts'
import type { Finding } from '../../model/finding.ts'
import type { LocalFile } from '../../model/release-file.ts'
import type { Files } from '../../ports/files.ts'
import { quoted } from '../../text/visible.ts'
import { foreignZipProblems } from './audit-archive.ts'
import { inspectArchive, type Look, type Visitor } from './inspect-archive.ts'
import { lfsPointers } from './lfs-pointers.ts'
import type { RunSecret } from './secrets/run-secrets.ts'
import { scanForSecrets } from './secrets/scan.ts'
import { type AllowedSecret, applyAllowlist } from './secrets/weigh.ts'

/** What the audit goes by. */
export interface AuditSettings {
  readonly secrets: readonly RunSecret[]
  readonly allow: readonly AllowedSecret[]
  /** Whether the repository gives files to Git LFS: its pointer files must not ship then. */
  readonly lfs?: boolean
  /** Looks at the text of an artifact's members besides; undefined: not at this artifact's. */
  readonly texts?: (artifact: LocalFile) => TextInspector | undefined
}

/** Looks at members that may hold text. */
export interface TextInspector {
  /** `member` is the path in the artifact; the bytes must not be kept. */
  member(member: string, bytes: Uint8Array): void
  findings(): readonly Finding[]
}

/** What was found in the artifacts, and what was looked at. */
export interface ArtifactAudit {
  /** Errors stop the release; warnings are told. Their messages name the file and the rule, never a value. */
  readonly findings: readonly Finding[]
  /** What `secrets.allow` let pass, as sentences. */
  readonly allowed: readonly string[]
  readonly members: number
  /** Bytes, unpacked. */
  readonly unpacked: number
  /** Public test keys that were found and let pass. */
  readonly testKeys: number
}

/**
 * Reads every artifact of a release once, the very bytes whose digest its lane recorded, and all that is in it: what must never ship,
 * archives that are not sound, and what `texts` looks at. Holds one artifact in memory at a time. Throws UserError when one is not
 * what its lane made.
 */
export async function auditArtifacts(
  artifacts: readonly LocalFile[],
  settings: AuditSettings,
  files: Pick<Files, 'open'>,
): Promise<ArtifactAudit> {
  const scan = scanForSecrets(settings.secrets)
  const pointers = lfsPointers()
  const always = settings.lfs === true ? [scan, pointers] : [scan]
  const findings: Finding[] = []
  let members = 0
  let unpacked = 0
  for (const artifact of artifacts) {
    const bytes = await readArtifact(artifact, files)
    const texts = settings.texts?.(artifact)
    const visitors = texts === undefined ? always : [...always, membersOf(texts, artifact.name)]
    const look = await inspectArchive(artifact.name, bytes, visitors.length === 1 ? scan : together(visitors))
    members += look.members
    unpacked += look.unpacked
    findings.push(...archiveFindings(look), ...(await zipFindings(artifact, bytes)), ...(texts?.findings() ?? []))
  }
  const { errors, allowed } = applyAllowlist(scan.findings, settings.allow)
  findings.push(...pointers.paths.map(pointerFinding))
  return { findings: [...errors, ...distinct(findings)], allowed, members, unpacked, testKeys: scan.testKeys() }
}

/** The file, held once; what is looked at is what was hashed. */
async function readArtifact({ name, path, size, sha256 }: LocalFile, files: Pick<Files, 'open'>): Promise<Uint8Array> {
  const file = await files.open(path)
  try {
    const bytes = Buffer.allocUnsafeSlow(file.size === size ? size : 0)
    let length = 0
    while (length < bytes.length) {
      const read = await file.read(bytes.subarray(length))
      if (read === 0) break
      length += read
    }
    if (length !== size || createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new UserError(
        `${name} is no longer the file that was built: something wrote to it afterwards.`,
        'Look for a process that the build or a script of the component left running.',
      )
    return bytes
  } finally {
    await file.close()
  }
}

/** Members of the artifact itself go to the texts, those of archives in it do not. */
function membersOf(texts: TextInspector, name: string): Visitor {
  return {
    file: path => ({
      piece() {},
      end(whole) {
        if (whole !== undefined && path !== name) texts.member(path.slice(name.length + 1), whole)
      },
    }),
  }
}

/** One visitor for several. */
function together(visitors: readonly Visitor[]): Visitor {
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

function pointerFinding(path: string): Finding {
  return {
    rule: 'archive/lfs-pointer',
    level: 'error',
    message: `${quoted(path)} is a pointer of Git LFS: the file that it stands for is missing.`,
    suggestion: 'give actions/checkout `lfs: true`, or run git lfs pull before the build',
  }
}

function archiveFindings({ problems, unseen }: Look): Finding[] {
  return [
    ...problems.map(message => ({ rule: 'archive/unsound', level: 'error' as const, message })),
    ...unseen.map(message => ({ rule: 'archive/unseen', level: 'warning' as const, message: `Not looked into: ${message}` })),
  ]
}

/** Zips and wheels must be sound for whoever unpacks them; other archives of the same form (a .jar, a .pyz) are the business of their tools. */
async function zipFindings({ name }: LocalFile, bytes: Uint8Array): Promise<Finding[]> {
  if (!/\.(zip|whl)$/i.test(name)) return []
  return (await foreignZipProblems(bytes)).map(problem => ({ rule: 'archive/unsound', level: 'error', message: `${name}: ${problem}` }))
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map(finding => [`${finding.rule} ${finding.message}`, finding])).values()]
}
