import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { makeSample, type Sample } from '../../dev/sample/make.ts'

/** A folder that is removed when the tests of the file have ended. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'))
  after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The whole sample in a temporary folder. */
export async function temporarySample(): Promise<Sample> {
  return makeSample(join(await temporaryFolder(), 'stockroom'))
}
