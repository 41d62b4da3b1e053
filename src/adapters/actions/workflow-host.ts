import { appendFile, stat } from 'node:fs/promises'
import { error, notice, setOutput, setSecret, warning } from '@actions/core'
import type { Annotation, Artifacts, Host, Provenance } from '../../ports/ports.ts'
import { printable } from '../../text/characters.ts'
import { createMasks, type Masks } from '../../text/mask.ts'

/** GitHub drops a longer summary whole, in bytes (actions/runner, FileCommandManager.cs). */
const SUMMARY_LIMIT = 1024 * 1024

/** What the host is given: the environment of the step, the log whose masks it shares, the store of workflow artifacts, and the identity of the step. */
export interface WorkflowHostOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log?: { readonly masks: Masks }
  readonly artifacts?: Artifacts | undefined
  readonly provenance?: Provenance | undefined
}

/** The host of a workflow step, over the runner's commands and command files. */
export function workflowHost({ env, log, artifacts, provenance }: WorkflowHostOptions): Host {
  const masks = log?.masks ?? createMasks()
  return {
    setOutput: (name, value) => setOutput(name, masks.hide(value)),
    summary: markdown => appendSummary(env.GITHUB_STEP_SUMMARY, masks.hide(markdown)),
    annotate: annotation => annotate(annotation, masks),
    mask(secret) {
      if (secret.trim() === '') return
      masks.add(secret)
      setSecret(secret)
    },
    node: process.versions.node,
    redact: masks.hide,
    artifacts,
    provenance,
  }
}

const COMMANDS = { error, warning, notice }

/** Adds to the step's summary what fits below GitHub's limit. On a server without job summaries there is no file, and nothing to do. */
async function appendSummary(file: string | undefined, markdown: string): Promise<void> {
  if (file === undefined || file === '') return
  const present = await stat(file).then(
    facts => facts.size,
    () => 0,
  )
  await appendFile(file, cutTo(`${markdown.trimEnd()}\n`, SUMMARY_LIMIT - present))
}

/** The text cut at the end of a line to at most `bytes` bytes of UTF-8, with a last line that says so. */
function cutTo(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  const note = '\n\nThe rest did not fit into the job summary.\n'
  const room = Math.max(0, bytes - Buffer.byteLength(note))
  const cut = Buffer.from(text)
    .subarray(0, room)
    .toString()
    .replace(/\n[^\n]*$/, '')
  return bytes < Buffer.byteLength(note) ? '' : `${cut}${note}`
}

function annotate({ level, message, title, path, line, column }: Annotation, masks: Masks): void {
  const shown = (text: string): string => masks.hide(printable(masks.hide(text))).replaceAll('##[', '## [')
  // The runner matches the path with files of the workspace, so it is passed as it is, or not at all.
  const place =
    path === undefined || path.includes('##[')
      ? {}
      : { file: path, ...(line !== undefined && { startLine: line }), ...(column !== undefined && { startColumn: column }) }
  COMMANDS[level](shown(message), { title: shown(title), ...place })
}
