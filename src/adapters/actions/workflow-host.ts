import { appendFile, stat } from 'node:fs/promises'
import { error, notice, setOutput, setSecret, warning } from '@actions/core'
import type { Annotation, Artifacts, Host, Provenance } from '../../ports/ports.ts'
import { printable } from '../../text/characters.ts'
import { createMasks, type Masks } from '../../text/mask.ts'

/** Bytes. GitHub drops a longer summary completely (actions/runner, FileCommandManager.cs). */
const SUMMARY_LIMIT = 1024 * 1024

interface WorkflowHostOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log?: { readonly masks: Masks }
  readonly artifacts?: Artifacts | undefined
  readonly provenance?: Provenance | undefined
}

/** The host of a workflow step over the commands and command files of the runner. The host shares the masks of `log`. */
export function workflowHost({ env, log, artifacts, provenance }: WorkflowHostOptions): Host & Required<Pick<Host, 'summary'>> {
  const masks = log?.masks ?? createMasks()
  return {
    setOutput: (name, value) => setOutput(name, masks.redact(value)),
    summary: markdown => appendSummary(env.GITHUB_STEP_SUMMARY, masks.redact(markdown)),
    annotate: annotation => annotate(annotation, masks),
    mask(secret) {
      if (secret.trim() === '') return
      masks.add(secret)
      setSecret(secret)
    },
    node: process.versions.node,
    redact: masks.redact,
    artifacts,
    provenance,
  }
}

const COMMANDS = { error, warning, notice }

/** Adds the Markdown to the summary of the step, up to GitHub's limit. A server without job summaries gives no file. */
async function appendSummary(file: string | undefined, markdown: string): Promise<void> {
  if (file === undefined || file === '') return
  const present = await stat(file).then(
    facts => facts.size,
    () => 0,
  )
  await appendFile(file, cutTo(`${markdown.trimEnd()}\n`, SUMMARY_LIMIT - present))
}

/** The text in at most `bytes` bytes of UTF-8. A longer text is cut after a line and ends with a note. */
function cutTo(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  const note = '\n\nThe rest did not fit into the job summary.\n'
  const available = bytes - Buffer.byteLength(note)
  if (available < 0) return ''
  return `${Buffer.from(text)
    .toString('utf8', 0, available)
    .replace(/\n[^\n]*$/, '')}${note}`
}

function annotate({ level, message, title, path, line, column }: Annotation, masks: Masks): void {
  const shown = (text: string): string => masks.redact(printable(masks.redact(text))).replaceAll('##[', '## [')
  // The runner compares the path with files of the workspace, so the path is passed unchanged or omitted.
  const place =
    path === undefined || path.includes('##[')
      ? {}
      : { file: path, ...(line !== undefined && { startLine: line }), ...(column !== undefined && { startColumn: column }) }
  COMMANDS[level](shown(message), { title: shown(title), ...place })
}
