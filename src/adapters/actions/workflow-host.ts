import { appendFile, stat } from 'node:fs/promises'
import { error, notice, setOutput, setSecret, warning } from '@actions/core'
import type { Annotation, Host, Variables } from '../../ports/ports.ts'
import type { Masks } from '../../text/mask.ts'

/** Bytes. GitHub drops a longer summary completely (actions/runner, FileCommandManager.cs). */
const SUMMARY_LIMIT = 1024 * 1024

/** The host of a workflow step over the commands and command files of the runner, with the masks of its log. */
export function workflowHost(
  env: Variables,
  masks: Masks,
  { artifacts, provenance }: Partial<Pick<Host, 'artifacts' | 'provenance'>> = {},
): Host & Required<Pick<Host, 'summary'>> {
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
  const facts = await stat(file).catch(() => undefined)
  await appendFile(file, cutTo(`${markdown.trimEnd()}\n`, SUMMARY_LIMIT - (facts?.size ?? 0)))
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
  const shown = (text: string): string => masks.shown(text).replaceAll('##[', '## [')
  // The runner compares the path with files of the workspace, so the path is passed unchanged or omitted.
  const place =
    path === undefined || path.includes('##[')
      ? {}
      : { file: path, ...(line !== undefined && { startLine: line }), ...(column !== undefined && { startColumn: column }) }
  COMMANDS[level](shown(message), { title: shown(title), ...place })
}
