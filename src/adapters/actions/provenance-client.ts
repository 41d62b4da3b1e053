// Loads Sigstore's client, a megabyte that few runs need: import this file lazily.
import { attestProvenance } from '@actions/attest'
import { UserError } from '../../model/errors.ts'
import type { IdentityClaims, Provenance } from '../../ports/ports.ts'
import { getIDToken } from './identity-token.ts'

/** Our own audience: a token for it opens no door at Sigstore, or anywhere else. */
const audience = 'release-runbook'

/** What an identity token of this step claims. It is not verified: it comes from the runner itself, and only a decision of ours hangs on it. */
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
    throw unreadable(error)
  }
}

function unreadable(cause: unknown): UserError {
  const why = cause instanceof Error ? `: ${cause.message}` : ''
  return new UserError(`The runner gave no identity token${why}.`, 'Run the job again.', { cause })
}

/** Signs what the subjects are and who made them, and stores it with GitHub. Throws UserError. */
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
      : 'Run the job again; status.sigstore.dev tells whether Sigstore has trouble. "attest: false" publishes without provenance.'
    throw new UserError(`The provenance could not be attested: ${message}`, hint, { cause: error })
  }
}
