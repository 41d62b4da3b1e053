import { addressVariables } from '../../config/after-config.ts'
import type { Config } from '../../config/config.ts'
import { runSecretRule } from '../../config/secret-rules.ts'
import { tokensOf } from '../../features/inspect/child-environment.ts'
import { runSecrets } from '../../features/inspect/secrets/run-secrets.ts'
import { scanForSecrets } from '../../features/inspect/secrets/scan.ts'
import { applyAllowlist } from '../../features/inspect/secrets/weigh.ts'
import type { ComposedNotes } from '../../features/notes/compose.ts'
import { UserError } from '../../model/errors.ts'
import type { Finding } from '../../model/finding.ts'
import type { ReportInput } from '../report-input.ts'
import type { Run } from '../run.ts'

/** What `secrets.allow` calls the text of a release. */
const path = 'notes.md'

/**
 * Searches the text of a release as every file of it is searched: the Markdown, the whole text where it was shortened, both as a reader sees
 * them, and the words they are made of. Gives sentences on what `secrets.allow` lets pass. Throws UserError, which never has a value in it.
 */
export function requireNoSecrets(
  { markdown, full = '', content }: Pick<ComposedNotes, 'markdown' | 'full' | 'content'>,
  title: string,
  { inputs, environment: { variables } }: Pick<Run, 'inputs' | 'environment'>,
  config: Config,
  reportInput: ReportInput,
): readonly string[] {
  const scan = scanForSecrets(runSecrets(tokensOf(inputs.token, variables), variables, addressVariables(config.after)))
  const texts = [title, markdown, full, asRead(markdown), asRead(full), wordsOf(content).join('\n')]
  for (const text of texts) scan.file(path).end(Buffer.from(text))
  const { errors, allowed } = applyAllowlist(scan.findings, config.secrets.allow)
  const findings = [...new Map(errors.map(finding => [`${finding.rule} ${finding.message}`, finding])).values()].map(mended)
  if (findings.length === 0) return [...new Set(allowed)]
  reportInput.checks.push({ id: 'notes', title: 'The release notes are written', blocking: true, findings, evidence: '', ms: 0 })
  const lines = findings.map(({ rule, message }) => `  ${message} (${rule})`)
  throw new UserError(`The text of the release must not be published:\n${lines.join('\n')}`, findings[0]?.suggestion)
}

/** Without what keeps Markdown from acting on foreign text, and so parts a secret with `_` or `@` in it. */
function asRead(markdown: string): string {
  return markdown.replaceAll('<!---->', '').replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** All texts in a value, as they were before they became Markdown. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []
}

function mended(finding: Finding): Finding {
  const common =
    'A commit message, the message of the tag, a pull request or a file of the notes has it: replace the secret, and reword what has it'
  const suggestion =
    finding.rule === runSecretRule
      ? `${common}; nothing can allow this.`
      : `${common}, or if it is no secret: secrets: { allow: [{ rule: ${finding.rule}, paths: [${path}] }] }`
  return { ...finding, suggestion }
}
