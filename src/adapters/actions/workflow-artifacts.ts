import type { FindOptions } from '@actions/artifact'
import { UserError } from '../../model/errors.ts'
import type { Artifacts, StoredArtifact, Variables } from '../../ports/ports.ts'

/** The store of workflow artifacts; undefined outside a step and on GitHub Enterprise Server (docs/platform.md 66). */
export function workflowArtifacts(env: Variables): Artifacts | undefined {
  const host = new URL(env.GITHUB_SERVER_URL || 'https://github.com').hostname
  const served = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')
  if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL || !served) return undefined

  // Loaded at first use: few runs need these two megabytes.
  const client = async () => new (await import('./artifact-client.ts')).DefaultArtifactClient()
  /** The client finds artifacts of this run with the runtime token of the step, and artifacts of another run with the API. */
  const ofRun = (run: string | undefined): FindOptions => {
    if (run === undefined || run === env.GITHUB_RUN_ID) return {}
    const [repositoryOwner = '', repositoryName = ''] = (env.GITHUB_REPOSITORY ?? '').split('/')
    return { findBy: { token: env.INPUT_TOKEN ?? '', workflowRunId: Number(run), repositoryOwner, repositoryName } }
  }

  return {
    async upload(name, root, paths, retentionDays, mayReplace) {
      const store = await client()
      const options = { retentionDays, compressionLevel: 0 }
      try {
        await store.uploadArtifact(name, [...paths], root, options)
      } catch (error) {
        // A name is unique in the whole run: jobs and attempts share it.
        if (!/already exists|conflict/i.test((error as Error).message)) throw error
        if (mayReplace !== undefined && !(await mayReplace())) return
        await store.deleteArtifact(name)
        await store.uploadArtifact(name, [...paths], root, options)
      }
    },
    async list(run) {
      try {
        const { artifacts } = await (await client()).listArtifacts({ latest: true, ...ofRun(run) })
        return artifacts.map(({ id, name, digest }) => ({ id, name, digest }))
      } catch (error) {
        throw unreadableStore('list the workflow artifacts', run, error)
      }
    },
    async download({ id, name, digest }: StoredArtifact, folder, run) {
      let mismatch: boolean | undefined
      try {
        const expected = digest === undefined ? {} : { expectedHash: digest.startsWith('sha256:') ? digest : `sha256:${digest}` }
        mismatch = (await (await client()).downloadArtifact(id, { path: folder, ...expected, ...ofRun(run) })).digestMismatch
      } catch (error) {
        throw unreadableStore(`read the workflow artifact ${name}`, run, error)
      }
      if (mismatch)
        throw new UserError(
          `The workflow artifact ${name} did not arrive as it was uploaded: its digest is not ${digest}.`,
          'Run the job again; if it happens again, run the job that made it.',
        )
    },
  }
}

function unreadableStore(task: string, run: string | undefined, error: unknown): UserError {
  const where = run === undefined ? 'of this run' : `of run ${run}`
  const hint = run === undefined ? 'Run the job again.' : 'Give the job "actions: read"; artifacts are kept for 7 days.'
  return new UserError(`The store could not ${task} ${where}: ${(error as Error).message}`, hint, { cause: error })
}
