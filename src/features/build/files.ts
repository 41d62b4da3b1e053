import type { FilesComponent } from '../../model/manifest.ts'
import { attachFiles } from './attach.ts'
import type { PythonTools } from './python/python-tools.ts'
import type { Built, Lane } from './run/component-build.ts'

/** Attaches files that were built elsewhere, from the workspace. Throws UserError when a declared file is not there. */
export async function buildFiles(lane: Lane<FilesComponent>, pythonTools: () => Promise<PythonTools>): Promise<Built> {
  return await attachFiles(lane, lane.component.files, pythonTools)
}
