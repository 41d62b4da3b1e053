import { addressVariables } from '../../config/config.ts'
import { runSecretRule } from '../../config/secret-rules.ts'
import type { ComponentBuildResult } from '../../features/build/run/run-component-build.ts'
import { downgradeNonBlocking, gate } from '../../features/checks/gate.ts'
import { checksFailedError } from '../../features/checks/refusal.ts'
import { tokensOf } from '../../features/inspect/child-environment.ts'
import { runSecrets } from '../../features/inspect/secrets/run-secrets.ts'
import { scanForSecrets } from '../../features/inspect/secrets/scan.ts'
import { applyAllowlist } from '../../features/inspect/secrets/weigh.ts'
import { type ComposedNotes, composeNotes } from '../../features/notes/compose.ts'
import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import { distFolder, writeFullNotes } from '../../features/publish/dist.ts'
import { findNonAsciiText } from '../../features/text-checks/ascii/ascii.ts'
import { StepError, UserError } from '../../model/errors.ts'
import type { Finding } from '../../model/finding.ts'
import type { LocalFile, Manifest } from '../../model/manifest.ts'
import { passed, warned } from '../../model/step-outcome.ts'
import { count } from '../../text/format.ts'
import { keepsFiles, type StartedRun } from '../run.ts'
import { step } from '../step.ts'

/** The built files of the release. */
export interface BuildPhaseResult {
  readonly assets: readonly LocalFile[]
  readonly manifest: Manifest | undefined
  /** Absent for a prior build. */
  readonly builds?: readonly ComponentBuildResult[]
}

/** Writes the notes; shortened ones add their full text to the assets. `built`: undefined unless the command publishes. Throws StepError. */
export function notesPhase(run: StartedRun, planned: PlanPhaseResult, built?: BuildPhaseResult) {
  const { environment, config, ports, recorder, reportInput } = run
  return step(recorder, 'notes', async () => {
    const { content, markdown, full, evidence } = await composeNotes(
      { config: config.notes, planned, files: built?.manifest?.files ?? [], environment },
      ports,
    )
    const allowed = requireNoSecrets(run, planned.plan.title, { content, markdown, full })
    reportInput.notes = { content, markdown }
    const folder = distFolder(environment.workspace)
    if (keepsFiles(run)) await ports.files.write(folder.notes, markdown)
    const fullNotes = keepsFiles(run) ? await writeFullNotes(full, folder, ports.files) : undefined
    await checkNotesText(run, markdown)
    const assets = [...(built?.assets ?? []), ...(fullNotes === undefined ? [] : [fullNotes])]
    if (built !== undefined && fullNotes !== undefined) reportInput.assets = assets
    const warnings = [...content.missing, ...allowed.map(each => `allowed by secrets.allow: ${each}`)]
    const result = { markdown, assets, content, manifest: built?.manifest }
    return warnings.length > 0 ? warned(result, [evidence, ...warnings].join('; ')) : passed(result, evidence)
  })
}

/** Runs the ASCII check on the rendered notes, in security mode if `notes.ascii` is false. Throws StepError when the check blocks and finds errors. */
export async function checkNotesText(
  { config: { checks: config, notes }, reportInput }: Pick<StartedRun, 'config' | 'reportInput'>,
  markdown: string,
): Promise<void> {
  const found = await findNonAsciiText(markdown, 'release notes', notes.ascii ? config.ascii : { ...config.ascii, mode: 'security' })
  if (found.length === 0) return
  const blocking = config.named.includes('ascii')
  const check = { id: 'ascii', blocking, findings: found, evidence: '', ms: 0 }
  const result = downgradeNonBlocking(check, config.onFindings)
  reportInput.checks.push(result)
  const { failed, errors } = gate([result], config.onFindings)
  if (failed) throw new StepError('notes', checksFailedError(errors, [result], undefined))
}

/** The path of the release's text in `secrets.allow`. */
const path = 'notes.md'

/**
 * Searches title, notes and full notes of a release for secrets: as Markdown, without escapes, and in the texts from which they are rendered. Returns a
 * sentence for each secret that `secrets.allow` permits. Throws UserError, whose message never contains a secret.
 */
export function requireNoSecrets(
  { inputs, environment: { variables }, config, reportInput }: Pick<StartedRun, 'inputs' | 'environment' | 'config' | 'reportInput'>,
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

/** All texts of a value, at any depth, behind `texts`. */
function textsOf(value: unknown, texts: string[] = []): string[] {
  if (typeof value === 'string') texts.push(value)
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) textsOf(each, texts)
  return texts
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
