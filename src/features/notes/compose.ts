import { posix } from 'node:path'
import { parse } from 'smol-toml'
import type { Environment } from '../../config/environment.ts'
import type { NotesConfig } from '../../config/notes-config.ts'
import type { ReleasePlan } from '../../model/manifest.ts'
import type { ReleaseFile } from '../../model/release-file.ts'
import type { Forge } from '../../ports/forge.ts'
import type { Git } from '../../ports/git.ts'
import type { Accounting } from '../../report/report.ts'
import { count } from '../../text/format.ts'
import type { PlanPhaseResult } from '../plan/plan.ts'
import { collectNotes } from './notes.ts'
import type { NotesContent } from './notes-content.ts'
import { linkedPaths, pinLinks } from './render/lead-links.ts'
import { makeLinks } from './render/links.ts'
import { renderNotes } from './render/render.ts'

interface ComposeInput {
  readonly config: NotesConfig
  readonly planned: PlanPhaseResult
  /** What was really built; empty when the notes are written without a build. */
  readonly files: readonly ReleaseFile[]
  readonly environment: Pick<Environment, 'repository' | 'serverUrl' | 'eventName' | 'ref'>
  /** What another job collected; then the history is not read again. */
  readonly collected?: NotesContent | undefined
}

/** The notes as data and as Markdown. */
export interface ComposedNotes {
  readonly content: NotesContent
  readonly markdown: string
  /** The whole text, when the Markdown of the release had to leave something out. */
  readonly full: string | undefined
  /** How every commit of the range was accounted for. */
  readonly evidence: string
}

const parts = ['listed', 'folded', 'dependencies', 'reverted', 'excluded', 'chores'] as const satisfies readonly (keyof Accounting)[]

/** Reads the history and renders the notes. Throws UserError when what the configuration names is not there. */
export async function composeNotes(
  { config, planned, files, environment, collected }: ComposeInput,
  ports: { readonly git: Git; readonly forge: Forge | undefined },
): Promise<ComposedNotes> {
  const { plan, previousCommit } = planned
  const { repository, serverUrl } = environment
  const repositoryUrl = repository === undefined ? undefined : `${serverUrl}/${repository}`
  const collect = () => collectNotes({ plan, previousCommit, config, repository, open: openPullRequest(environment) }, ports)
  const place = { plan, repositoryUrl, folder: posix.dirname(config.file ?? 'root') }
  const content = collected ?? (await withPinnedLead(await collect(), place, ports.git))
  const requires = await pythonRequires(plan, ports.git)
  const context = { plan, files, repositoryUrl, previousTag: plan.previousTag }
  const rendered = renderNotes(content, requires === undefined ? context : { ...context, pythonRequires: requires })
  const { accounting } = content
  const told = parts.filter(part => accounting[part] > 0).map(part => `${accounting[part]} ${part}`)
  const shortened =
    rendered.full === undefined ? '' : `; ${rendered.full.length} characters are too many for a release, so its text was shortened`
  const evidence = `${count(accounting.total, 'commit')} accounted for: ${told.join(', ') || 'none'}${spelled(content)}${shortened}`
  return { content, ...rendered, evidence }
}

/** How many characters of the texts the notes spell in ASCII. */
function spelled({ lead, entries, dependencies, contributors }: NotesContent): string {
  const foreign = JSON.stringify([lead, entries, dependencies, contributors]).match(/[^\x00-\x7f]/gu) ?? []
  return foreign.length === 0 ? '' : `; ${count(foreign.length, 'character')} spelled in ASCII`
}

/** The pull request that a run of `pull_request` stands on the tried merge of: `refs/pull/12/merge`. */
function openPullRequest({ eventName, ref }: Pick<Environment, 'eventName' | 'ref'>): number | undefined {
  const number = eventName?.startsWith('pull_request') ? /^refs\/pull\/(\d{1,9})\/merge$/.exec(ref ?? '')?.[1] : undefined
  return number === undefined ? undefined : Number(number)
}

interface LeadPlace {
  readonly plan: ReleasePlan
  readonly repositoryUrl: string | undefined
  /** Folder of the file that the words come from. */
  readonly folder: string
}

/** People's own words with absolute links, each proved to lead to something in the released commit. */
async function withPinnedLead(content: NotesContent, { plan, repositoryUrl, folder }: LeadPlace, git: Git): Promise<NotesContent> {
  const { lead } = content
  const paths = lead === null ? [] : [...new Set(linkedPaths(lead, folder))]
  if (lead === null || paths.length === 0 || repositoryUrl === undefined) return content
  const existing = await git.pathsAt(plan.commit, paths)
  const { pathUrl } = makeLinks({ repositoryUrl, tag: plan.tag, commit: plan.commit, previousTag: null, pullRequests: [] })
  const gone = paths
    .filter(path => !existing.has(path))
    .map(path => `The introduction links to ${path}, which is not in the commit: it is no link.`)
  return { ...content, lead: pinLinks(lead, folder, existing, path => pathUrl(path) ?? path), missing: [...content.missing, ...gone] }
}

/** `requires-python` of the Python components (PEP 621), when they agree. A file that cannot be read says nothing here: building it says what is wrong. */
async function pythonRequires({ components, commit }: ReleasePlan, git: Git): Promise<string | undefined> {
  const projects = components.filter(({ kind }) => kind === 'python')
  const paths = projects.map(({ path }) => ({ commit, path: path === '.' ? 'pyproject.toml' : `${path}/pyproject.toml` }))
  const contents = await git.filesAt(paths)
  const found = new Set(contents.map(bytes => bytes && requiresOf(new TextDecoder().decode(bytes))))
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
