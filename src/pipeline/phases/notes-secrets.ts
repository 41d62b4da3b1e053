import { addressVariables, type Config } from '../../config/config.ts'
import { runSecretRule } from '../../config/secret-rules.ts'
import { tokensOf } from '../../features/inspect/child-environment.ts'
import { runSecrets } from '../../features/inspect/secrets/run-secrets.ts'
import { scanForSecrets } from '../../features/inspect/secrets/scan.ts'
import { applyAllowlist } from '../../features/inspect/secrets/weigh.ts'
import type { ComposedNotes } from '../../features/notes/compose.ts'
import { UserError } from '../../model/errors.ts'
import type { Finding } from '../../model/finding.ts'
import { count } from '../../text/format.ts'
import type { Run } from '../run.ts'

/** The path of the release's text in `secrets.allow`. */
const path = 'notes.md'

/**
 * Searches the text of a release for secrets: title, notes and full notes, as Markdown, as rendered, and as source texts. Returns a sentence for
 * each secret that `secrets.allow` permits. Throws UserError, whose message never contains a secret.
 */
export function requireNoSecrets(
  { inputs, environment: { variables }, reportInput }: Pick<Run, 'inputs' | 'environment' | 'reportInput'>,
  config: Config,
  title: string,
  { markdown, full = '', content }: Pick<ComposedNotes, 'markdown' | 'full' | 'content'>,
): readonly string[] {
  const scan = scanForSecrets(runSecrets(tokensOf(inputs.token, variables), variables, addressVariables(config.after)))
  const texts = [title, markdown, full, unescaped(markdown), unescaped(full), textsOf(content).join('\n')]
  for (const text of texts) scan.file(path).end(Buffer.from(text))
  const { findings: found, allowed } = applyAllowlist(scan.findings, config.secrets.allow)
  const findings = [...new Map(found.map(finding => [`${finding.rule} ${finding.message}`, finding])).values()].map(withSuggestion)
  if (findings.length === 0) return [...new Set(allowed)]
  reportInput.checks.push({ id: 'notes', blocking: true, findings, evidence: '', ms: 0 })
  throw new UserError(`The text of the release must not be published: ${count(findings.length, 'finding')}.`, findings[0]?.suggestion)
}

/** The Markdown without the escapes that separate the parts of a secret with `_` or `@`. */
function unescaped(markdown: string): string {
  return markdown.replaceAll('<!---->', '').replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** All texts of a value, at any depth. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

function withSuggestion(finding: Finding): Finding {
  const common =
    'A commit message, the message of the tag, a pull request or a file of the notes has it: replace the secret, and reword what has it'
  const suggestion =
    finding.rule === runSecretRule
      ? `${common}; nothing can allow this.`
      : `${common}, or if it is no secret: secrets: { allow: [{ rule: ${finding.rule}, paths: [${path}] }] }`
  return { ...finding, suggestion }
}
