import { visible } from '../../text/format.ts'
import type { InitInput } from './survey.ts'

const proofs: Readonly<Record<string, string>> = {
  python: 'the wheel installs in a clean environment and has the version of the tag',
  node: 'the archive of the build is sound and complete',
  archive: 'the archive is sound and complete',
}

/** Renders the checklist as Markdown in ASCII; the comment after an item names the configured step that ticks it. Only applications get deployment items. */
export function renderChecklist({ root, found, open, repository, serverUrl, program, statesVersion }: InitInput): string {
  const { tags, hasDocs } = found
  const tag = `${tags.prefix}1.2.3`
  const command = tags.newest?.annotated === false ? `git tag ${tag}` : `git tag -a ${tag} -m "Release ${tag}"`
  const page = repository === undefined ? '' : ` (${serverUrl}/${repository}/actions)`
  const components = found.components.map(({ component, test, doubt }) => ({
    ...component,
    tested: test !== undefined && doubt === undefined,
  }))
  const item = (text: string, id?: string): string => `- [ ] ${text}${id === undefined ? '' : ` <!-- runbook: ${id} -->`}\n`
  const check = (text: string, id: string): string => item(text, open.has(id) ? undefined : id)
  const when = (condition: boolean, ...texts: string[]): string => (condition ? texts.join('') : '')
  const each = (render: (component: (typeof components)[number]) => string): string => components.map(render).join('')
  const isApplication = components.some(({ kind }) => kind === 'node')
  return `# Release runbook of ${repository?.split('/')[1] ?? visible(root.split('/').at(-1) ?? '')}

Items with a hidden \`runbook:\` comment are ticked by the release; tick the others yourself. Change this page as you like.

## Before the tag

\`${program} check\` runs the checks before the tag exists. \`release --dry-run\` also builds and tests.

${when(
  components.some(({ kind }) => kind === 'python'),
  check('All Python files compile', 'python-syntax'),
)}${check('No code was left out behind an ellipsis', 'ellipsis')}${each(({ id, kind, tested }) =>
  tested ? item(`The tests of ${id} pass`, `test:${id}`) : when(kind !== 'archive', item(`The tests of ${id} pass`)),
)}${when(statesVersion, item('The version is raised and committed'))}${item('Every version file has the version of the tag', 'version')}${item('Breaking changes have the version step that they need', 'breaking')}${when(hasDocs, check('All documents are ASCII', 'ascii'))}${item('README and documents describe what is new, and how to update')}
## Release

\`\`\`sh
${command}
git push origin ${tag}
\`\`\`

The workflow "${found.workflowName}"${page} shows this list with its items ticked. When a step fails, the summary begins with what to do.

${item('The tag is on an allowed branch, and higher than the released versions', 'tag')}${item('The plan has the right version, components and previous tag', 'plan')}${each(
  ({ id }) => item(`${id} is built`, `build:${id}`),
)}${each(({ id, kind }) => item(`${id}: ${proofs[kind]}`, `verify:${id}`))}${item('The notes are written', 'notes')}${item('The release is public and complete', 'publish')}${item('Every file on the release page is the file that was built', 'assets')}
## After the release

${item('The notes read well')}${when(
  isApplication,
  item('The configuration of production is up to date'),
  item('The deployment is started for this tag'),
  item('The public address shows the new version'),
  item('What is new works in production'),
)}${item('The release is announced')}
## Rollback

Nothing is deleted: the earlier release becomes Latest again, the bad release is marked, and an issue says what happened. In the workflow
"${found.workflowName}" choose the command rollback, or at a terminal:

\`\`\`sh
${program} rollback --tag ${tag} --reason "what is wrong" --dry-run
\`\`\`

${item('Somebody has decided: rollback, or a new version')}${item('The good release is verified: it has not changed since it was published', 'rollback-verify')}${item('The good release is Latest', 'rollback-latest')}${item('The bad release is marked, with the reason', 'rollback-mark')}${when(isApplication, item('The good version is deployed'))}${item('An issue says what happened and what to do at the registries', 'rollback-issue')}`
}
