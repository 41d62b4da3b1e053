import type { FilesComponent } from '../../model/manifest.ts'
import { attachFiles } from './attach.ts'
import type { PythonTools } from './python/python-tools.ts'
import type { Built, ComponentBuild } from './run/component-build.ts'

/** Attaches files that were built elsewhere, from the workspace. Throws UserError when a declared file is not there. */
export async function buildFiles(build: ComponentBuild<FilesComponent>, pythonTools: () => Promise<PythonTools>): Promise<Built> {
  return await attachFiles(build, build.component.files, pythonTools)
}
