import picomatch from 'picomatch'
import { runSecretRule } from '../../../config/secret-rules.ts'
import type { Finding } from '../../../model/finding.ts'
import { quoted } from '../../../text/format.ts'
import type { SecretFinding } from './scan.ts'

/** A configured exception: a rule, and globs of the paths that may break it. */
export interface AllowedSecret {
  readonly rule: string
  readonly paths: readonly string[]
}

/** Folders and files of tests and examples: packages ship private keys for them. */
const TEST_DATA = /\/((tests?|__tests__|test[-_]?data|fixtures|examples?|samples?)\/|test_[^/]*$|[^/]*[._-]tests?\.[^/]*$)/i

/** Findings, and a sentence for each secret that `allow` permits. A private key in test data is a warning. No exception permits a secret of this run. */
export function applyAllowlist(found: readonly SecretFinding[], allow: readonly AllowedSecret[]) {
  const rules = allow.map(({ rule, paths }) => ({ rule, matches: picomatch([...paths], { dot: true }) }))
  const findings: Finding[] = []
  const allowed: string[] = []
  for (const { rule, path, what } of found.filter(each => !isFoundInMember(each, found))) {
    if (rule !== runSecretRule && rules.some(each => each.rule === rule && each.matches(path)))
      allowed.push(`${quoted(path)}: ${what} (${rule})`)
    else {
      const level = rule === 'secret/private-key' && TEST_DATA.test(path) ? 'warning' : 'error'
      findings.push({ rule, level, message: `${quoted(path)} is or holds ${what}.`, suggestion: remedyOf(rule, path) })
    }
  }
  return { findings, allowed }
}

/** Whether a member has the same finding: an archive's own bytes repeat its stored members. */
function isFoundInMember({ rule, path, what }: SecretFinding, found: readonly SecretFinding[]): boolean {
  return found.some(other => other.rule === rule && other.what === what && other.path.startsWith(`${path}/`))
}

function remedyOf(rule: string, path: string): string {
  if (rule === runSecretRule)
    return 'find out how the build came by it, keep it out of what is released, and replace the secret: nothing can allow this'
  return `keep it out of what is released, and replace what was in it; if it is no secret: secrets: { allow: [{ rule: ${rule}, paths: [${JSON.stringify(path)}] }] }`
}
