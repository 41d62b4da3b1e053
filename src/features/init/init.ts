import { UserError } from '../../model/errors.ts'
import type { Files } from '../../ports/files.ts'
import type { Git } from '../../ports/git.ts'
import { renderConfiguration } from './configuration.ts'
import { renderRunbook } from './runbook-sections.ts'
import { type Survey, survey } from './survey.ts'
import { renderWorkflow } from './workflow.ts'

const workflowPath = '.github/workflows/release.yml'

/** Where the repository is, and what it is called on GitHub. */
export interface InitInput {
  /** `owner/name`; undefined when no remote tells it. */
  readonly repository: string | undefined
  readonly serverUrl: string
}

/** What was done. Paths are relative to the root. */
export interface Initialised {
  readonly root: string
  readonly survey: Survey
  readonly written: readonly string[]
  /** Files that were there already: not a byte of them was changed. */
  readonly left: readonly string[]
  /** A workflow of the name of ours is there, and calls another action or none. */
  readonly otherWorkflow: boolean
}

type InitPorts = { readonly git: Git; readonly files: Pick<Files, 'facts' | 'readText' | 'walk' | 'write'> }

/**
 * Writes the workflow, the configuration and the runbook for a repository. A file that exists is never touched, so it can be run
 * twice, and needs no `--yes`: it writes to the work tree alone. Throws UserError outside of a git repository.
 */
export async function initialise({ repository, serverUrl }: InitInput, ports: InitPorts): Promise<Initialised> {
  const root = await ports.git.root()
  if (root === undefined) throw new UserError('This folder is no git repository.', 'git init\nThen run init again.')
  const found = await survey(root, ports)
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
  const left: string[] = []
  for (const [path, text] of wanted) {
    if ((await ports.files.facts(`${root}/${path}`)) !== undefined) left.push(path)
    else {
      await requirePlainFolders(root, path, ports.files)
      await ports.files.write(`${root}/${path}`, text)
      written.push(path)
    }
  }
  const workflow = left.includes(workflowPath) ? await ports.files.readText(`${root}/${workflowPath}`) : undefined
  const otherWorkflow = workflow !== undefined && !/^[^#\n]*release-runbook/m.test(workflow)
  return { root, survey: found, written, left, otherWorkflow }
}

/** A link among the folders would put the file somewhere else. Throws UserError. */
async function requirePlainFolders(root: string, path: string, files: Pick<Files, 'facts'>): Promise<void> {
  const folders = path.split('/').slice(0, -1)
  for (let depth = 1; depth <= folders.length; depth += 1) {
    const folder = folders.slice(0, depth).join('/')
    const kind = (await files.facts(`${root}/${folder}`))?.kind
    if (kind !== undefined && kind !== 'directory')
      throw new UserError(`${folder} is a ${kind}, and ${path} belongs below it.`, 'Make it a folder, then run init again.')
  }
}

/** What to tell the person who ran it: what was written, what was left, what to do next. */
export function renderInit({ survey: found, written, left, otherWorkflow }: Initialised): string {
  const components = found.components.map(({ component }) => {
    const { id, kind, path } = component
    const places = component.kind === 'archive' ? component.paths.join(', ') : path
    return `  ${id}: ${kind}, ${places === '.' ? 'the root' : places}`
  })
  const skipped = found.examinedFolders.filter(({ taken, why }) => !taken && why !== '').map(({ folder, why }) => `  ${folder}: ${why}`)
  return [
    components.length === 0 ? 'Nothing to build was found.' : 'Found:',
    ...components,
    ...(skipped.length === 0 ? [] : ['Left:', ...skipped]),
    '',
    ...written.map(path => `wrote  ${path}`),
    ...left.map(path => `left   ${path}: it exists`),
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
