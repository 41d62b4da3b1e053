// Loads the Sigstore client, a megabyte that few runs need: import this file lazily.
import { attestProvenance } from '@actions/attest'
import { UserError } from '../../model/errors.ts'
import type { IdentityClaims, Provenance } from '../../ports/ports.ts'
import { getIDToken } from './identity-token.ts'

/** An audience of this program: Sigstore and other services refuse a token for it. */
const audience = 'release-runbook'

/** The claims of this step's identity token, unverified: the token comes from the runner, and only this program uses them. Throws UserError. */
export async function readClaims(): Promise<IdentityClaims> {
  try {
    const [, payload = ''] = (await getIDToken(audience)).split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Readonly<Record<string, unknown>>
    const text = (name: string): string => (typeof claims[name] === 'string' ? claims[name] : '')
    return {
      sha: text('sha'),
      ref: text('ref'),
      repository: text('repository'),
      visibility: text('repository_visibility'),
      enterprise: text('enterprise') !== '',
    }
  } catch (error) {
    const reason = error instanceof Error ? `: ${error.message}` : ''
    throw new UserError(`The runner gave no identity token${reason}.`, 'Run the job again.', { cause: error })
  }
}

/** Signs a provenance attestation for the subjects and stores it on GitHub. `token` is a GitHub token with `attestations: write`. Throws UserError. */
export async function attestSubjects(subjects: Parameters<Provenance['attest']>[0], token: string): ReturnType<Provenance['attest']> {
  try {
    const { bundle, attestationID } = await attestProvenance({
      token,
      subjects: subjects.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    })
    return { bundle: JSON.stringify(bundle), id: attestationID }
  } catch (error) {
    const { message } = error as Error
    const hint = /not accessible|403/.test(message)
      ? 'Add the line "attestations: write" under "permissions:" of the job.'
      : 'Run the job again; status.sigstore.dev says whether Sigstore has trouble. "attest: false" publishes without provenance.'
    throw new UserError(`The provenance could not be attested: ${message}`, hint, { cause: error })
  }
}
