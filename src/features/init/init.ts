import { UserError } from '../../model/errors.ts'
import type { Files } from '../../ports/files.ts'
import { visible } from '../../text/visible.ts'
import { renderChecklist } from './checklist.ts'
import { renderConfiguration } from './configuration.ts'
import { callsRunbook } from './other-workflows.ts'
import type { Survey } from './survey.ts'
import { renderWorkflow } from './workflow.ts'

/** What `init` writes beside the survey. */
export interface InitInput {
  readonly root: string
  readonly found: Survey
  /** `owner/name@ref` of this program, and its version there if it is known. */
  readonly action: string
  readonly version: string | undefined
  /** `owner/name` of the repository; undefined without a remote on GitHub. */
  readonly repository: string | undefined
  readonly serverUrl: string
  readonly oneJob: boolean
  /** Evidence of the checks that do not pass, by id. */
  readonly open: ReadonlyMap<string, string>
  /** Whether a dry run without a tag knows the version, from files. */
  readonly statesVersion: boolean
}

/** Path of the configuration that `init` writes. */
export const configurationPath = '.github/release-runbook.yml'

/** The configuration that `init` writes. */
export function configurationOf({ found, open, action, serverUrl }: InitInput): string {
  return renderConfiguration(found, { open, address: `${serverUrl}/${action.replace('@', '/raw/')}` })
}

/**
 * Writes the workflow, configuration and checklist if they do not exist. Returns the text for a terminal: components, files, what does not pass,
 * other workflows, and at the end the next commands. Throws UserError for a path through a link.
 */
export async function initialise(input: InitInput, files: Pick<Files, 'facts' | 'readText' | 'write'>): Promise<string> {
  const { root, found, action, version, repository, serverUrl, oneJob, open } = input
  const { components, tags, hasDocs, examinedFolders, workflows } = found
  const program = `npx github:${action.split('@')[0]}`
  const release = '.github/workflows/release.yml'
  const foreign = await files.readText(`${root}/${release}`)
  const workflow = foreign === undefined || callsRunbook(foreign) ? release : '.github/workflows/release-runbook.yml'
  const checklist = renderChecklist({
    name: repository?.split('/')[1] ?? visible(root.split('/').at(-1) ?? ''),
    components: components.map(({ component, test, services }) => ({ ...component, tested: test !== undefined && services.length === 0 })),
    actions: repository === undefined ? undefined : `${serverUrl}/${repository}/actions`,
    ...{ hasDocs, tag: `${tags.prefix}1.2.3`, annotated: tags.newest?.annotated !== false, program },
  })
  const wanted = [
    [workflow, renderWorkflow(found, { action: version === undefined ? action : `${action} # v${version}`, oneJob })],
    [configurationPath, configurationOf(input)],
    ['.github/release-runbook.md', checklist],
  ] as const
  const done: string[] = []
  for (const [path, text] of wanted) {
    const isNew = (await files.facts(`${root}/${path}`)) === undefined
    if (isNew) await requirePlainFolders(root, path, files)
    if (isNew) await files.write(`${root}/${path}`, text)
    done.push(isNew ? `wrote  ${path}` : `left   ${path}: it exists`)
  }
  const block = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`${heading}\n${lines.map(text => `  ${visible(text, 500)}\n`).join('')}`]
  const left = examinedFolders.filter(({ folder, taken, why }) => !taken && why !== '' && !/^\.\w/.test(folder))
  return [
    ...(components.length === 0 ? ['Nothing to build was found. A component of kind command builds with a script of your own.\n'] : []),
    ...block(
      'Found:',
      components.map(({ component }) => {
        const paths = component.kind === 'archive' ? component.paths.join(', ') : component.path
        return `${component.id}: ${component.kind}, ${paths === '.' ? 'the root' : paths}`
      }),
    ),
    ...block(
      'Not taken as components:',
      left.map(({ folder, why }) => `${folder}: ${why}`),
    ),
    `${done.join('\n')}\n`,
    ...block(
      `Checks that find something; ${configurationPath} says which stop a release:`,
      [...open].map(([id, evidence]) => `${id}: ${evidence}`),
    ),
    ...block('Workflows that act on tags or releases:', workflows),
    ...block('Next: read the files, then', [
      'git add .github && git commit -m "Release with a runbook"',
      `${program} check`,
      `${program} release ${input.statesVersion ? '' : `--tag ${tags.next} `}--dry-run`,
    ]),
  ].join('\n')
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
