import type { Run } from '../run.ts'

/** Makes a private folder for `work`, and afterwards removes it with the clean trees in it. */
export async function withTemporaryFolder<const T>({ ports }: Pick<Run, 'ports'>, work: (temp: string) => Promise<T>): Promise<T> {
  const { files, log } = ports
  const temp = await files.temporary('release-runbook')
  try {
    return await work(temp)
  } finally {
    try {
      await files.remove(temp)
    } catch (error) {
      // A build may leave folders without write permission, or files of root. They must not fail a release.
      log.warning(`${temp} could not be removed: ${(error as Error).message}`)
    }
  }
}
