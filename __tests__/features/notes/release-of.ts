import type { NotesConfig } from '../../../src/config/config.ts'
import type { NotesRules } from '../../../src/features/notes/decide/rules.ts'
import { collectNotes } from '../../../src/features/notes/notes.ts'
import type { NotesContent } from '../../../src/features/notes/notes-content.ts'
import { type RenderContext, renderNotes } from '../../../src/features/notes/render/render.ts'
import type { Component, ReleasePlan } from '../../../src/model/manifest.ts'
import type { Forge } from '../../../src/ports/forge.ts'
import { type GitHistory, gitHistory } from '../../fakes/git-history.ts'
import { planWith } from '../../fakes/plan.ts'

const base = { path: '.', setup: null, test: null, verify: null, env: null, timeout: 1000 }
/** A backend and a frontend. */
export const fullStack: readonly Component[] = [
  { ...base, id: 'backend', kind: 'python', path: 'backend', constraints: null, import: null },
  {
    ...base,
    id: 'frontend',
    kind: 'node',
    path: 'frontend',
    archive: 'frontend-build.zip',
    output: null,
    include: [],
    sourceMaps: true,
    links: 'error',
  },
]

/** Nothing but the built-in headings and labels. */
export const builtInRules: NotesRules = { categories: null, exclude: null, breakingLabels: [], securityLabels: [] }

export const repositoryUrl = 'https://github.com/octo/stockroom'

export const planOf = (commit: string, rest: Partial<ReleasePlan> = {}): ReleasePlan => ({ ...planWith({ commit }), ...rest })

interface Asked {
  readonly from?: string | undefined
  readonly forge?: Forge
  readonly config?: Partial<NotesConfig>
  readonly plan?: Partial<ReleasePlan>
  readonly open?: number
}

export const noConfig: NotesConfig = {
  file: null,
  list: true,
  footer: null,
  ascii: true,
  fragments: null,
  paths: [],
  categories: null,
  exclude: null,
}

/** The notes of the head of a history. */
export async function notesOf(history: GitHistory, { from, forge, config = {}, plan = {}, open }: Asked = {}): Promise<NotesContent> {
  const full = planOf(history.head()!, plan)
  return await collectNotes(
    { plan: full, previousCommit: from, config: { ...noConfig, ...config }, repository: 'octo/stockroom', open },
    { git: history.git, forge },
  )
}

export function rendered(content: NotesContent, rest: Partial<RenderContext> = {}): string {
  return renderNotes(content, { plan: planOf('f'.repeat(40)), files: [], repositoryUrl, ...rest }).markdown
}

/** Titles of the entries, in the order of the list. */
export const titles = ({ entries }: NotesContent): string[] => entries.map(({ title }) => title)

/** A history with one released commit. */
export function released(): { history: GitHistory; from: string } {
  const history = gitHistory()
  return { history, from: history.commit('First') }
}

/** The parts of the accounting that are not zero. */
export const sums = ({ accounting }: NotesContent): Record<string, number> =>
  Object.fromEntries(Object.entries(accounting).filter(([, count]) => count > 0))
