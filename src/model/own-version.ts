declare const RELEASE_RUNBOOK_VERSION: string | undefined

/** The version of this program, from package.json when it is bundled. */
export const ownVersion: string = typeof RELEASE_RUNBOOK_VERSION === 'undefined' ? 'unbundled' : RELEASE_RUNBOOK_VERSION
