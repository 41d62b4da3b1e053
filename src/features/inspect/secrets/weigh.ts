import picomatch from 'picomatch'
import { runSecretRule } from '../../../config/secret-rules.ts'
import type { Finding } from '../../../model/finding.ts'
import { quoted } from '../../../text/visible.ts'
import type { SecretFinding } from './scan.ts'

/** An exception of the search for secrets, from the configuration: a rule, and globs of where it may be broken. */
export interface AllowedSecret {
  readonly rule: string
  readonly paths: readonly string[]
}

/** Those that nothing allows, as errors, and sentences on what `allow` lets pass. The values of this run's own secrets are allowed by nothing. */
export function applyAllowlist(found: readonly SecretFinding[], allow: readonly AllowedSecret[]): { errors: Finding[]; allowed: string[] } {
  const rules = allow.map(({ rule, paths }) => ({ rule, matches: picomatch([...paths], { dot: true }) }))
  const errors: Finding[] = []
  const allowed: string[] = []
  for (const { rule, path, what } of found.filter(each => !isToldInside(each, found))) {
    if (rule !== runSecretRule && rules.some(each => each.rule === rule && each.matches(path)))
      allowed.push(`${quoted(path)}: ${what} (${rule})`)
    else errors.push({ rule, level: 'error', message: `${quoted(path)} is or holds ${what}.`, suggestion: remedyOf(rule, path) })
  }
  return { errors, allowed }
}

/** What is stored in an archive as it is stands in the archive's own bytes too: the member says more. */
function isToldInside({ rule, path, what }: SecretFinding, found: readonly SecretFinding[]): boolean {
  return found.some(other => other.rule === rule && other.what === what && other.path.startsWith(`${path}/`))
}

function remedyOf(rule: string, path: string): string {
  if (rule === runSecretRule)
    return 'find out how the build came by it, keep it out of what is released, and replace the secret: nothing can allow this'
  return `keep it out of what is released, and replace what was in it; if it is no secret: secrets: { allow: [{ rule: ${rule}, paths: [${JSON.stringify(path)}] }] }`
}
