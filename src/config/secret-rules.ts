/** Rules about tokens of a known form. */
export const tokenRules = [
  'secret/github-token',
  'secret/gitlab-token',
  'secret/npm-token',
  'secret/pypi-token',
  'secret/rubygems-token',
  'secret/docker-token',
  'secret/aws-key',
  'secret/azure-storage-key',
  'secret/google-oauth',
  'secret/digitalocean-token',
  'secret/fly-token',
  'secret/netlify-token',
  'secret/supabase-token',
  'secret/planetscale-token',
  'secret/pulumi-token',
  'secret/terraform-token',
  'secret/vault-token',
  'secret/doppler-token',
  'secret/databricks-token',
  'secret/grafana-token',
  'secret/sentry-token',
  'secret/new-relic-key',
  'secret/slack-token',
  'secret/slack-webhook',
  'secret/discord-webhook',
  'secret/telegram-token',
  'secret/sendgrid-key',
  'secret/stripe-key',
  'secret/shopify-token',
  'secret/openai-key',
  'secret/anthropic-key',
  'secret/huggingface-token',
  'secret/linear-key',
  'secret/notion-token',
  'secret/postman-key',
  'secret/atlassian-token',
  'secret/age-key',
] as const

/** Rules about private keys and about files that hold credentials. */
export const fileRules = [
  'secret/private-key',
  'secret/env-file',
  'secret/git-folder',
  'secret/npmrc',
  'secret/pypirc',
  'secret/netrc',
] as const

/** Rules that `secrets.allow` may name: all but the rule about secrets of this run. */
export const allowableRules = [...fileRules, ...tokenRules] as const

/** The rule about values of this run's secrets in the files of the release. */
export const runSecretRule = 'secret/of-this-run'

/** A rule of the search for secrets. */
export type SecretRule = (typeof allowableRules)[number] | typeof runSecretRule
