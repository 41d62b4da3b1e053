import type { Config } from '../../config/config.ts'

/**
 * The configuration for the release of a reissue, without the branch rule and the CI check: its commit is on no branch, and no workflow has run
 * on it. All other settings stay.
 */
export function exemptReissue(config: Config): Config {
  const { checks } = config
  return { ...config, checks: { ...checks, tag: { ...checks.tag, branches: null }, named: checks.named.filter(name => name !== 'ci') } }
}
