import type { Config } from '../../config/config.ts'

/**
 * The configuration for the release of a reissue. Its commit is on no branch and no workflow has run on it: the rule about branches and the
 * check of CI ask for what cannot be. Everything else holds: its files are built, tested and verified like those of any release.
 */
export function exemptReissue(config: Config): Config {
  const { checks } = config
  return { ...config, checks: { ...checks, tag: { ...checks.tag, branches: null }, named: checks.named.filter(name => name !== 'ci') } }
}
