declare const RELEASE_RUNBOOK_VERSION: string | undefined

/** The version of this program: the bundle takes it from package.json. */
export const ownVersion: string = typeof RELEASE_RUNBOOK_VERSION === 'undefined' ? 'unbundled' : RELEASE_RUNBOOK_VERSION
