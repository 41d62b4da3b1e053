import type { BuildCommand, ComponentBuild, Explanation } from './component-build.ts'

/** The command that runs one of the team's scripts: bash stops at the first failure, also within a pipe. */
export function scriptCommand(script: string): BuildCommand {
  return { program: 'bash', args: ['-eo', 'pipefail', '-c', script], title: scriptTitle(script), shown: true }
}

/** Runs one of the team's scripts in the component's folder and adds evidence. `more`: further variables. Throws CommandError when it fails. */
export async function runScript(build: ComponentBuild, script: string, more: ComponentBuild['needs'] = {}): Promise<void> {
  const command = scriptCommand(script)
  const own = build.env.PIP_CONSTRAINT
  const constraint = own && more.PIP_CONSTRAINT && { PIP_CONSTRAINT: `${own} ${more.PIP_CONSTRAINT}` }
  const env = { ...(await build.scriptEnvironment?.()), ...more, ...constraint }
  await build.run({ ...command, env, explain: output => explainModule(output, command.title, build.component.id) })
  build.addEvidence(`\`${command.title}\` passed`)
}

/** Python's words for a module that is not installed, from an import or from `python -m`. */
function explainModule(output: string, title: string, id: string): Explanation | undefined {
  const module = [...output.matchAll(/No module named '?([\w.]+)/g)].at(-1)?.[1]
  if (module === undefined) return undefined
  return {
    message: `\`${title}\` failed, and its output says that there is no module named ${module}.`,
    hint: `The scripts of a component have a Python environment of their own. Install what they need in \`setup:\` of the component ${id}: the package with ${module}.`,
    output,
  }
}

/** The first line of a script, at most 80 UTF-16 code units, for headings and evidence. */
export function scriptTitle(script: string): string {
  const [first = '', ...more] = script.trim().split('\n')
  const title = more.length > 0 ? `${first.trimEnd()} ...` : first
  return title.length > 80 ? `${title.slice(0, 77)}...` : title
}
