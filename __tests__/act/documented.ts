import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { workflowsIn } from '../../dev/workflows.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The workflows of the README and the documents, each named by document and line. */
export const documentedWorkflows = ['README.md', ...globSync('docs/**/*.md', { cwd: root }).sort()].flatMap(document =>
  workflowsIn(readFileSync(join(root, document), 'utf8')).map(({ line, text }) => ({ name: `${document}, line ${line}`, text })),
)

/** A workflow without the steps that check. Throws when it has none. */
export function withoutCheck(workflow: string): string {
  const rest = workflow.replaceAll(/^ *- uses: OWNER\/.*\n *with: \{ command: check\b.*\n/gm, '')
  if (rest === workflow) throw new Error('the workflow has no step that checks')
  return rest
}
