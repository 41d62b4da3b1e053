import { setSecret } from '@actions/core'
import { HttpClient } from '@actions/http-client'

/**
 * The masked identity token of this step for an audience, from the runner (GitHub Docs, OpenID Connect reference). Throws Error. In the bundle,
 * this function replaces `getIDToken` of @actions/core, which would load the network stack at every start.
 */
export async function getIDToken(audience: string): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env
  if (!url || !token) throw new Error('the job has no "id-token: write"')
  const address = new URL(url)
  address.searchParams.set('audience', audience)
  const client = new HttpClient('release-runbook', undefined, { allowRetries: true, maxRetries: 5, socketTimeout: 30_000 })
  const { result } = await client.getJson<{ value?: string }>(address.href, { authorization: `Bearer ${token}` })
  if (!result?.value) throw new Error('the answer of the runner holds no token')
  setSecret(result.value)
  return result.value
}
