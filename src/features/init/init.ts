import type { Files } from '../../ports/files.ts'
import { visible } from '../../text/format.ts'
import { renderChecklist } from './checklist.ts'
import { renderConfiguration } from './configuration.ts'
import { callsRunbook } from './other-workflows.ts'
import type { InitInput } from './survey.ts'
import { renderWorkflow } from './workflow.ts'

/** Path of the configuration that `init` writes. */
export const configurationPath = '.github/release-runbook.yml'

/** Path of the checklist that `init` writes, unless the configuration names another one. */
export const checklistPath = '.github/release-runbook.md'

/** Writes workflow, configuration and checklist if they do not exist. Returns the text for a terminal, with the next commands at its end. */
export async function initialise(input: InitInput, files: Pick<Files, 'facts' | 'readText' | 'write'>): Promise<string> {
  const { root, found, open, program, action, serverUrl, ownChecklist } = input
  const { components, tags, notTaken, workflows } = found
  const release = '.github/workflows/release.yml'
  const foreign = await files.readText(`${root}/${release}`)
  const workflow = foreign === undefined || callsRunbook(foreign) ? release : '.github/workflows/release-runbook.yml'
  const wanted = [
    [workflow, renderWorkflow(input)],
    [configurationPath, renderConfiguration(input)],
    ...(ownChecklist ? [] : [[checklistPath, renderChecklist(input)] as const]),
  ] as const
  const done: string[] = []
  for (const [path, text] of wanted) {
    const isNew = (await files.facts(`${root}/${path}`)) === undefined
    if (isNew) await files.write(`${root}/${path}`, text)
    done.push(isNew ? `wrote  ${path}` : `left   ${path}: it exists`)
  }
  const block = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`${heading}\n${lines.map(text => `  ${visible(text, 500)}\n`).join('')}`]
  const documents = `${serverUrl}/${action.replace('@', '/blob/')}/docs`
  // Only the version of a wheel can come from git.
  const needsTag = !input.statesVersion && components.some(({ component }) => component.kind === 'python')
  return [
    ...(components.length === 0 ? ['Nothing to build was found. A component of kind command builds with a script of your own.\n'] : []),
    ...block(
      'Found:',
      components.map(({ component }) => {
        const paths = component.kind === 'archive' ? component.paths.join(', ') : component.path
        return `${component.id}: ${component.kind} (${paths === '.' ? 'at the root' : paths})`
      }),
    ),
    ...block(
      'Not taken as components:',
      notTaken.map(({ folder, why }) => `${folder}: ${why}`),
    ),
    `${done.join('\n')}\n`,
    ...block(
      `Checks that find something; ${configurationPath} says which stop a release:`,
      [...open].map(([id, evidence]) => `${id}: ${evidence}`),
    ),
    ...block(
      'Your own checklist:',
      found.ownList === undefined || ownChecklist ? [] : [`${found.ownList.path}: \`runbook:\` in ${configurationPath} can name it`],
    ),
    ...block('Tags:', tags.remarks),
    ...block('Workflows that act on tags or releases:', workflows),
    ...block('Before the first release:', [`create the environment "release" and its rules: ${documents}/harden-a-repository.md`]),
    ...block('Next: read the files, then', [
      'git add .github && git commit -m "Release with a runbook"',
      `${program} check`,
      `${program} release ${needsTag ? `--tag ${tags.next} ` : ''}--dry-run`,
    ]),
  ].join('\n')
}
