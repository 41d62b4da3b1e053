import type { Artifacts } from '../ports.ts'

/** The store of workflow artifacts, or undefined where there is none: outside a step, and on GitHub Enterprise Server (docs/platform.md 66). */
export function workflowArtifacts(env: Readonly<Record<string, string | undefined>>): Artifacts | undefined {
  const host = new URL(env.GITHUB_SERVER_URL || 'https://github.com').hostname
  const served = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')
  if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL || !served) return undefined
  return {
    async upload(name, root, paths, retentionDays) {
      // Two megabytes that only a dry run or a failed publish needs.
      const { DefaultArtifactClient } = await import('./artifact-client.ts')
      const client = new DefaultArtifactClient()
      const options = { retentionDays, compressionLevel: 0 }
      try {
        await client.uploadArtifact(name, [...paths], root, options)
      } catch (error) {
        // A name is taken for the whole run: a second attempt of a job replaces what the first one left.
        if (!/already exists|conflict/i.test((error as Error).message)) throw error
        await client.deleteArtifact(name)
        await client.uploadArtifact(name, [...paths], root, options)
      }
    },
  }
}
