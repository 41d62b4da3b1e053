import { parse } from 'smol-toml'
import type { Environment } from '../config/environment.ts'
import type { ReleaseFile, ReleasePlan } from '../manifest.ts'
import type { Planned } from '../plan/plan.ts'
import type { Forge, Git } from '../ports.ts'
import { count } from '../report/format.ts'
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

/** The notes as data and as Markdown. */
export interface ComposedNotes {
  readonly content: NotesContent
  readonly markdown: string
  /** How every commit of the range was accounted for. */
  readonly evidence: string
}

const parts = ['listed', 'folded', 'dependencies', 'reverted', 'excluded', 'chores'] as const satisfies readonly (keyof Accounting)[]

/** Reads the history and renders the notes. Throws UserError when what the configuration names is not there. */
export async function composeNotes(
  { config, planned, files, environment }: ComposeInput,
  ports: { readonly git: Git; readonly forge: Forge | undefined },
): Promise<ComposedNotes> {
  const { plan, previousCommit } = planned
  const content = await collectNotes(plan, previousCommit, config, ports)
  const { repository, serverUrl } = environment
  const repositoryUrl = repository === undefined ? undefined : `${serverUrl}/${repository}`
  const requires = await pythonRequires(plan, ports.git)
  const context = { plan, files, repositoryUrl, previousTag: plan.previousTag }
  const markdown = renderNotes(content, requires === undefined ? context : { ...context, pythonRequires: requires })
  const { accounting } = content
  const told = parts.filter(part => accounting[part] > 0).map(part => `${accounting[part]} ${part}`)
  return { content, markdown, evidence: `${count(accounting.total, 'commit')} accounted for: ${told.join(', ') || 'none'}` }
}

/** `requires-python` of the Python components (PEP 621), when they agree. A file that cannot be read says nothing here: building it says what is wrong. */
async function pythonRequires({ components, commit }: ReleasePlan, git: Git): Promise<string | undefined> {
  const found = new Set<string | undefined>()
  for (const { path } of components.filter(({ kind }) => kind === 'python')) {
    const bytes = await git.fileAt(commit, path === '.' ? 'pyproject.toml' : `${path}/pyproject.toml`)
    found.add(bytes && requiresOf(new TextDecoder().decode(bytes)))
  }
  return found.size === 1 ? [...found][0] : undefined
}

function requiresOf(pyproject: string): string | undefined {
  try {
    const project = parse(pyproject).project as { 'requires-python'?: unknown } | undefined
    const requires = project?.['requires-python']
    return typeof requires === 'string' ? requires : undefined
  } catch {
    return undefined
  }
}
