import { UserError } from '../../model/errors.ts'
import type { Files } from '../../ports/files.ts'
import type { Git } from '../../ports/git.ts'
import { renderConfiguration } from './configuration.ts'
import { renderRunbook } from './runbook-sections.ts'
import { type Survey, survey } from './survey.ts'
import { renderWorkflow } from './workflow.ts'

const workflowPath = '.github/workflows/release.yml'

/** What `init` knows of the repository on GitHub. */
export interface InitInput {
  /** `owner/name`; undefined without a remote on GitHub. */
  readonly repository: string | undefined
  readonly serverUrl: string
}

/** The result of `init`. Paths are relative to the root. */
export interface Initialised {
  readonly root: string
  readonly survey: Survey
  readonly written: readonly string[]
  /** Files that existed before; `init` did not change them. */
  readonly existing: readonly string[]
  /** The workflow file existed, and does not call this action. */
  readonly otherWorkflow: boolean
}

/** Writes the workflow, configuration and checklist if they do not exist. Throws UserError outside of a git repository, and for a path through a link. */
export async function initialise(
  { repository, serverUrl }: InitInput,
  { git, files }: { readonly git: Git; readonly files: Pick<Files, 'facts' | 'readText' | 'walk' | 'write'> },
): Promise<Initialised> {
  const root = await git.root()
  if (root === undefined) throw new UserError('This folder is no git repository.', 'git init\nThen run init again.')
  const found = await survey(root, { git, files })
  const name = repository?.split('/')[1] ?? root.split('/').at(-1) ?? 'this repository'
  const subject = {
    name,
    components: found.components.map(({ component, test }) => ({ id: component.id, kind: component.kind, tested: test !== undefined })),
    repositoryUrl: repository === undefined ? undefined : `${serverUrl}/${repository}`,
  }
  const wanted = [
    [workflowPath, renderWorkflow(found)],
    ['.github/release-runbook.yml', renderConfiguration(found)],
    ['docs/runbook.md', renderRunbook(subject)],
  ] as const
  const written: string[] = []
  const existing: string[] = []
  for (const [path, text] of wanted) {
    if ((await files.facts(`${root}/${path}`)) !== undefined) existing.push(path)
    else {
      await requirePlainFolders(root, path, files)
      await files.write(`${root}/${path}`, text)
      written.push(path)
    }
  }
  const workflow = existing.includes(workflowPath) ? await files.readText(`${root}/${workflowPath}`) : undefined
  const otherWorkflow = workflow !== undefined && !/^[^#\n]*release-runbook/m.test(workflow)
  return { root, survey: found, written, existing, otherWorkflow }
}

/** Throws UserError if a folder of the path is a link or a file: the write would go elsewhere. */
async function requirePlainFolders(root: string, path: string, files: Pick<Files, 'facts'>): Promise<void> {
  const folders = path.split('/').slice(0, -1)
  for (let depth = 1; depth <= folders.length; depth += 1) {
    const folder = folders.slice(0, depth).join('/')
    const kind = (await files.facts(`${root}/${folder}`))?.kind
    if (kind !== undefined && kind !== 'directory')
      throw new UserError(`${folder} is a ${kind}, and ${path} belongs below it.`, 'Make it a folder, then run init again.')
  }
}

/** Renders the result for a terminal: components, written and existing files, next commands. */
export function renderInit({ survey: found, written, existing, otherWorkflow }: Initialised): string {
  const components = found.components.map(({ component }) => {
    const paths = component.kind === 'archive' ? component.paths.join(', ') : component.path
    return `  ${component.id}: ${component.kind}, ${paths === '.' ? 'the root' : paths}`
  })
  const skipped = found.examinedFolders.filter(({ taken, why }) => !taken && why !== '').map(({ folder, why }) => `  ${folder}: ${why}`)
  return [
    components.length === 0 ? 'Nothing to build was found.' : 'Found:',
    ...components,
    ...(skipped.length === 0 ? [] : ['Left:', ...skipped]),
    '',
    ...written.map(path => `wrote  ${path}`),
    ...existing.map(path => `left   ${path}: it exists`),
    ...(otherWorkflow
      ? [
          '',
          `${workflowPath} does not call Release Runbook, so nothing does yet. To get the workflow of init, move that file away and`,
          "run init again; then take over what you need of the old one. Two workflows that release the same tag get into each other's way.",
        ]
      : []),
    '',
    'Next: read them, replace OWNER by where the action is, commit them, and see what a release would say:',
    '  npx github:OWNER/release-runbook check',
    '',
  ].join('\n')
}
