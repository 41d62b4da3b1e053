import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeBundle, writeBundle } from './make-bundle.ts'

/** Names the folder of the program under test. */
export const bundleVariable = 'RELEASE_RUNBOOK_BUNDLE'

/** The folder of the program under test: absolute, with index.js and cli.js. Throws when no script has chosen it. */
export function bundleFolder(): string {
  const folder = process.env[bundleVariable]
  if (folder === undefined) throw new Error('The program under test is not bundled: run "npm test -- FILE" instead of "node --test FILE".')
  return folder
}

/** Bundles src/ into a temporary folder, which becomes the program under test of this process and its children. The folder goes when this process ends. */
export async function useFreshBundle(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'release-runbook-bundle-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await writeBundle(await makeBundle(), folder)
  process.env[bundleVariable] = folder
}

/** Makes the committed dist/ the program under test of this process and its children: benchmarks measure what users run. */
export function useCommittedBundle(): void {
  process.env[bundleVariable] = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist')
}
