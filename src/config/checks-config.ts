import type { Config } from './config.ts'

/** The checks that block only when the configuration names them. */
export type NamedCheck = ChecksConfig['named'][number]

/** Severities of vulnerabilities in rising order (those of npm's advisories). */
export const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const
/** The severity of a vulnerability. */
export type Severity = (typeof severities)[number]

/** The checks as configured, every default filled in. */
export type ChecksConfig = Config['checks']
/** A check that is the team's own command. */
export type CheckCommand = ChecksConfig['commands'][number]

/** Why a check that is switched off does not run; undefined for the others. */
export function switchedOff({ off }: Pick<ChecksConfig, 'off'>, check: NamedCheck): string | undefined {
  return off.includes(check) ? `switched off by checks.${check}: false` : undefined
}
