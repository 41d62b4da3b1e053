import type { FilesComponent } from '../manifest.ts'
import { attachFiles } from './attach.ts'
import type { Built, Lane } from './lane.ts'
import type { PythonTools } from './python-tools.ts'

/** Attaches files that were built elsewhere, from the workspace. Throws UserError when a declared file is not there. */
export async function buildFiles(lane: Lane<FilesComponent>, pythonTools: () => Promise<PythonTools>): Promise<Built> {
  return await attachFiles(lane, lane.component.files, pythonTools)
}
