import type { CommandComponent } from '../../model/manifest.ts'
import { attachFiles } from './attach.ts'
import type { PythonTools } from './python/python-tools.ts'
import type { Built, ComponentBuild } from './run/component-build.ts'
import { runScript } from './run/scripts.ts'

/** Runs the team's own command in the component's folder and attaches the files that it declares. Throws CommandError when it fails, UserError when a declared file is not there. */
export async function buildCommand(build: ComponentBuild<CommandComponent>, pythonTools: () => Promise<PythonTools>): Promise<Built> {
  await runScript(build, build.component.run)
  return await attachFiles(build, build.component.files, pythonTools)
}
