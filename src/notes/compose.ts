import type { Environment } from '../config/environment.ts'
import type { ReleaseFile } from '../manifest.ts'
import type { Planned } from '../plan/plan.ts'
import type { Forge, Git } from '../ports.ts'
import type { Accounting } from '../report/report.ts'
import { collectNotes, type NotesContent } from './notes.ts'
import type { NotesConfig } from './notes-config.ts'
import { renderNotes } from './render.ts'

interface ComposeInput {
  readonly config: NotesConfig
  readonly planned: Planned
  /** What was really built; empty when the notes are written without a build. */
  readonly files: readonly ReleaseFile[]
  readonly environment: Pick<Environment, 'repository' | 'serverUrl'>
}

export interface ComposedNotes {
  readonly content: NotesContent
  readonly markdown: string
  /** How every commit of the range was accounted for. */
  readonly evidence: string
}

const parts = ['listed', 'folded', 'dependencies', 'reverted', 'excluded', 'chores'] as const satisfies readonly (keyof Accounting)[]

/** Reads the history and renders the notes. Throws UserError when what the configuration names is not there. */
export async function composeNotes({ config, planned, files, environment }: ComposeInput, ports: { readonly git: Git; readonly forge: Forge | undefined }): Promise<ComposedNotes> {
  const { plan, previousCommit } = planned
  const content = await collectNotes(plan, previousCommit, config, ports)
  const { repository, serverUrl } = environment
  const repositoryUrl = repository === undefined ? undefined : `${serverUrl}/${repository}`
  const markdown = renderNotes(content, { plan, files, repositoryUrl, previousTag: plan.previousTag })
  const { accounting } = content
  const told = parts.filter(part => accounting[part] > 0).map(part => `${accounting[part]} ${part}`)
  return { content, markdown, evidence: `${accounting.total} commits accounted for: ${told.join(', ') || 'none'}` }
}
