import type { Outcome } from '../../report/report.ts'
import type { Run } from '../run.ts'

/** Runs work with a private folder of the run, and removes the folder and the work tree in it afterwards. */
export async function withTemporaryFolder(run: Run, work: (temp: string) => Promise<Outcome>): Promise<Outcome> {
  const temp = await run.ports.files.temporary('release-runbook')
  try {
    return await work(temp)
  } finally {
    await remove(run, temp)
  }
}

/** A build may leave folders without write permission, or files of root: that costs a warning, not the release. */
async function remove({ ports }: Run, temp: string): Promise<void> {
  try {
    if ((await ports.files.facts(`${temp}/tree`)) !== undefined) await ports.git.removeWorkTree(`${temp}/tree`)
    await ports.files.remove(temp)
  } catch (error) {
    ports.log.warning(`${temp} could not be removed: ${(error as Error).message}`)
  }
}
