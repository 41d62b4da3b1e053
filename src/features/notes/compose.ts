import { posix } from 'node:path'
import { parse } from 'smol-toml'
import type { NotesConfig } from '../../config/config.ts'
import type { Environment } from '../../config/environment.ts'
import type { ReleaseFile, ReleasePlan } from '../../model/manifest.ts'
import type { Forge } from '../../ports/forge.ts'
import type { Git } from '../../ports/git.ts'
import type { Accounting } from '../../report/report.ts'
import { count, foreignTitles } from '../../text/format.ts'
import { parsed, valueAt } from '../../text/tolerant.ts'
import type { PlanPhaseResult } from '../plan/plan.ts'
import { collectNotes } from './notes.ts'
import type { NotesContent } from './notes-content.ts'
import { withoutOpenEnd } from './read/lead.ts'
import { pinLinks } from './render/lead-links.ts'
import { makeLinks } from './render/links.ts'
import { renderNotes } from './render/render.ts'

interface ComposeInput {
  readonly config: NotesConfig
  readonly planned: PlanPhaseResult
  /** The built files; empty for notes without a build. */
  readonly files: readonly ReleaseFile[]
  readonly environment: Pick<Environment, 'repository' | 'serverUrl' | 'eventName' | 'ref'>
}

/** The notes as data and as Markdown. */
export type ComposedNotes = Awaited<ReturnType<typeof composeNotes>>

const parts = ['listed', 'folded', 'dependencies', 'reverted', 'excluded', 'chores'] as const satisfies readonly (keyof Accounting)[]
const words: Readonly<Partial<Record<(typeof parts)[number], string>>> = {
  dependencies: 'for dependencies',
  chores: 'for the release itself',
}

/** Reads the history and renders the notes. `evidence`: the sums of the accounting, for the report. Throws UserError if `notes.file` is not in the commit. */
export async function composeNotes(
  { config, planned, files, environment }: ComposeInput,
  ports: { readonly git: Git; readonly forge: Forge | undefined },
) {
  const { plan, previousCommit } = planned
  const { repository, serverUrl } = environment
  const repositoryUrl = repository === undefined ? undefined : `${serverUrl}/${repository}`
  const collected = await collectNotes({ plan, previousCommit, config, repository, open: openPullRequest(environment) }, ports)
  const folder = posix.dirname(config.file ?? 'root')
  const linked = withAbsoluteLinks(collected, folder, planned, repositoryUrl)
  const [lead, footer] = await Promise.all([linked.lead, config.footer].map(text => (text === null ? undefined : withoutOpenEnd(text))))
  const content = { ...linked, lead: lead?.text ?? null }
  const context = { plan, files, repositoryUrl, pythonRequires: await pythonRequires(plan, ports.git) }
  const rendered = renderNotes(content, { ...context, list: config.list, footer: footer?.text ?? null, ascii: config.ascii })
  const { accounting } = content
  const doubt = accounting.total === accounting.chores ? planned.tagBefore : undefined
  const sums = parts.filter(part => accounting[part] > 0).map(part => `${accounting[part]} ${words[part] ?? part}`)
  const shortened =
    rendered.full === undefined ? '' : `; ${rendered.full.length} characters are too many for a release, so its text was shortened`
  const evidence = `${count(accounting.total, 'commit')} accounted for: ${sums.join(', ') || 'none'}${config.ascii ? spelled(content) : ''}${shortened}`
  const foreign = config.ascii ? foreignTitles(content.accounts.map(({ subject }) => subject)) : 0
  const missing: readonly string[] = [
    ...content.missing,
    ...(doubt === undefined ? [] : [unsureRange(plan, doubt)]),
    ...(lead?.escaped || footer?.escaped ? [openEnd] : []),
    ...(foreign > 0
      ? [`${foreign} titles have letters of other scripts, which are spelled in ASCII. The line "notes: { ascii: false }" keeps them.`]
      : []),
  ]
  return { content: { ...content, missing }, ...rendered, evidence }
}

const openEnd =
  'The introduction or the footer leaves HTML open, which would hide the rest of the notes: its "<", backticks and tildes are shown as they are.'

const unsureRange = ({ previousTag }: ReleasePlan, before: string): string =>
  `Nothing but commits for the release itself is new since ${previousTag}. If ${previousTag} was never released, the line "previous-tag: ${before}" lists what it brought.`

/** The number of non-ASCII characters in the content; empty without any. */
function spelled({ lead, entries, dependencies, contributors }: NotesContent): string {
  const foreign = JSON.stringify([lead, entries, dependencies, contributors]).match(/[^\x00-\x7f]/gu) ?? []
  return foreign.length === 0 ? '' : `; ${count(foreign.length, 'character')} spelled in ASCII`
}

/** Number of the pull request whose test merge `refs/pull/12/merge` a run of `pull_request` checks out. */
export function openPullRequest({ eventName, ref }: Pick<Environment, 'eventName' | 'ref'>): number | undefined {
  const number = eventName?.startsWith('pull_request') ? /^refs\/pull\/(\d{1,9})\/merge$/.exec(ref ?? '')?.[1] : undefined
  return number === undefined ? undefined : Number(number)
}

/** Makes links of the introduction absolute, read from `folder`. A link to a path outside of the commit becomes text. */
function withAbsoluteLinks(content: NotesContent, folder: string, { plan, tracked }: PlanPhaseResult, repositoryUrl: string | undefined) {
  if (content.lead === null || repositoryUrl === undefined) return content
  const { pathUrl } = makeLinks(plan, repositoryUrl, [])
  const isThere = (path: string): boolean =>
    tracked.some(file => file.kind !== 'submodule' && (file.path === path || file.path.startsWith(`${path}/`)))
  const { text, gone } = pinLinks(content.lead, folder, path => (isThere(path) ? pathUrl(path) : undefined))
  const missing = [...gone].map(path => `The introduction links to ${path}, which is not in the commit: it is no link.`)
  return { ...content, lead: text, missing: [...content.missing, ...missing] }
}

/** `requires-python` of the Python components (PEP 621), if all agree. An unreadable file counts as none: its build reports the mistake. */
async function pythonRequires({ components, commit }: ReleasePlan, git: Git): Promise<string | undefined> {
  const projects = components.filter(({ kind }) => kind === 'python')
  const paths = projects.map(({ path }) => ({ commit, path: path === '.' ? 'pyproject.toml' : `${path}/pyproject.toml` }))
  const contents = await git.filesAt(paths)
  const texts = contents.map(bytes => bytes && new TextDecoder().decode(bytes))
  const [requires, ...others] = new Set(texts.map(text => valueAt(parsed(text, parse), 'project', 'requires-python')))
  return others.length === 0 && typeof requires === 'string' ? requires : undefined
}
