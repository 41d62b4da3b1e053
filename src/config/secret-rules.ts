import { tokenForms } from '../text/token-forms.ts'

/** Rules about tokens of a known form. */
export const tokenRules = [...new Set(tokenForms.map(({ rule }) => rule))]

/** Rules about private keys and about files that hold credentials. */
export const fileRules = [
  'secret/private-key',
  'secret/env-file',
  'secret/git-folder',
  'secret/npmrc',
  'secret/pypirc',
  'secret/netrc',
  'secret/docker-config',
  'secret/git-credentials',
  'secret/tfstate',
] as const

/** Rules that `secrets.allow` may name: all but the rule about secrets of this run. */
export const allowableRules = [...fileRules, ...tokenRules]

/** The rule about values of this run's secrets in the files of the release. */
export const runSecretRule = 'secret/of-this-run'

/** A rule of the search for secrets. */
export type SecretRule = (typeof allowableRules)[number] | typeof runSecretRule
