import { posix } from 'node:path'
import { UserError } from '../../model/errors.ts'
import type { CheckResult, Finding } from '../../model/finding.ts'
import type { LocalFile } from '../../model/manifest.ts'
import { count, formatSize } from '../../text/format.ts'
import type { ArtifactAudit } from './audit-artifacts.ts'

/** The two check results of an audit. `secrets` is the number of searched values, `ms` the duration of the audit. */
export function resultsOf(audit: ArtifactAudit, artifacts: readonly LocalFile[], secrets: number, ms: number): CheckResult[] {
  const { findings, allowed, members, unpacked, testKeys } = audit
  const ofSecrets = findings.filter(({ rule }) => rule.startsWith('secret/'))
  const ofArchives = findings.filter(({ rule }) => !rule.startsWith('secret/'))
  const scope = `${count(artifacts.length, 'file')} to release and ${count(members, 'file')} in them, ${formatSize(unpacked)} unpacked`
  const searched = [
    ofSecrets.length === 0
      ? `${scope}: no token, private key or file of credentials${secrets === 0 ? '' : `, and no value of ${count(secrets, 'secret')} of this run`}`
      : `${count(ofSecrets.length, 'finding')} in ${scope}`,
    ...(testKeys > 0 ? [count(testKeys, 'known public test key')] : []),
    ...(allowed.length > 0 ? [`allowed by secrets.allow: ${allowed.join('; ')}`] : []),
  ]
  const sound = ofArchives.every(({ level }) => level === 'info')
    ? `${scope}: every checksum, name and header right`
    : `${count(ofArchives.length, 'finding')} in ${scope}`
  return [
    { id: 'secrets', blocking: true, findings: ofSecrets, evidence: searched.join('; '), ms },
    { id: 'archives', blocking: true, findings: ofArchives, evidence: sound, ms: 0 },
  ]
}

/** The error for artifacts that must not be released. */
export function auditFindingsError(errors: readonly Finding[]): UserError {
  const [first] = errors
  return new UserError(`What was built must not be released: ${count(errors.length, 'finding')}.`, sentence(first?.suggestion))
}

const sentence = (text = 'Fix what builds it, commit, and release the next version with its own tag.'): string =>
  `${text[0]?.toUpperCase()}${text.slice(1)}${/[.}]$/.test(text) ? '' : '.'}`

/** The error for an audit that could not read every file. */
export function auditIncompleteError(error: unknown, artifacts: readonly LocalFile[]): UserError {
  if (error instanceof UserError) return error
  const names = artifacts.map(({ path }) => posix.basename(path)).join(', ')
  return new UserError(`The files to release could not be read again (${names}): ${(error as Error).message}`, '', { cause: error })
}
