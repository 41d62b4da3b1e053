import type { Provenance, Variables } from '../../ports/ports.ts'

/** The provenance port over the identity of a step of GitHub Actions; undefined outside a step. */
export function workflowProvenance(env: Variables): Provenance | undefined {
  if (env.GITHUB_ACTIONS !== 'true') return undefined
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = env
  const host = new URL(env.GITHUB_SERVER_URL || 'https://github.com').hostname
  const client = () => import('./provenance-client.ts')
  return {
    served: host === 'github.com' || host.endsWith('.ghe.com'),
    claims: async () => (url && token ? (await client()).readClaims() : undefined),
    attest: async subjects => (await client()).attestSubjects(subjects, env.INPUT_TOKEN ?? ''),
  }
}
