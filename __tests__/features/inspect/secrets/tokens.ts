import { createHash } from 'node:crypto'

const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const HEX = '0123456789abcdef'
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const LETTERS = ALNUM.slice(0, 52)

/** Characters of an alphabet, the same ones for the same seed: made here, so that no source of the repository looks as if it held tokens. */
export function made(length: number, seed: string, alphabet = ALNUM): string {
  let text = ''
  for (let turn = 0; text.length < length; turn++)
    for (const byte of createHash('sha256').update(`${seed} ${turn}`).digest()) text += alphabet[byte % alphabet.length]
  return text.slice(0, length)
}

/** A token of each form, by rule. None of them was ever one. */
export const tokens: readonly (readonly [rule: string, token: string])[] = [
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map(start => ['secret/github-token', start + made(36, start)] as const),
  ['secret/github-token', `github_pat_${made(22, 'a')}_${made(59, 'b')}`],
  ['secret/gitlab-token', `glpat-${made(20, 'c')}`],
  ['secret/gitlab-token', `glpat-${made(27, 'c')}.01.${made(9, 'd', HEX)}`.replace('.01.', '.')],
  ['secret/npm-token', `npm_${made(36, 'e')}`],
  ['secret/pypi-token', `pypi-AgEIcHlwaS5vcmc${made(120, 'f')}`],
  ['secret/rubygems-token', `rubygems_${made(48, 'g', HEX)}`],
  ['secret/docker-token', `dckr_pat_${made(27, 'h')}`],
  ['secret/aws-key', `AKIA${made(16, 'i', UPPER)}`],
  ['secret/azure-storage-key', `AccountKey=${made(86, 'j')}==`],
  ['secret/google-oauth', `GOCSPX-${made(28, 'k')}`],
  ['secret/digitalocean-token', `dop_v1_${made(64, 'l', HEX)}`],
  ['secret/fly-token', `fo1_${made(43, 'm')}`],
  ['secret/netlify-token', `nfp_${made(36, 'n')}`],
  ['secret/supabase-token', `sbp_${made(40, 'o', HEX)}`],
  ['secret/planetscale-token', `pscale_tkn_${made(43, 'p')}`],
  ['secret/pulumi-token', `pul-${made(40, 'q', HEX)}`],
  ['secret/terraform-token', `${made(14, 'r')}.atlasv1.${made(67, 's')}`],
  ['secret/vault-token', `hvs.${made(95, 't')}`],
  ['secret/doppler-token', `dp.pt.${made(43, 'u')}`],
  ['secret/databricks-token', `dapi${made(32, 'v', HEX)}`],
  ['secret/grafana-token', `glsa_${made(32, 'w')}_${made(8, 'x', HEX)}`],
  ['secret/sentry-token', `sntryu_${made(64, 'y', HEX)}`],
  ['secret/new-relic-key', `NRAK-${made(27, 'z', UPPER)}`],
  ['secret/slack-token', `xoxb-${made(12, '0', '0123456789')}-${made(12, '1', '0123456789')}-${made(24, '2')}`],
  ['secret/slack-webhook', `https://hooks.slack.com/services/T${made(10, '3', UPPER)}/B${made(10, '4', UPPER)}/${made(24, '5')}`],
  ['secret/discord-webhook', `https://discord.com/api/webhooks/${made(19, '6', '0123456789')}/${made(68, '7')}`],
  ['secret/telegram-token', `${made(10, '8', '0123456789')}:AA${made(33, '9')}`],
  ['secret/sendgrid-key', `SG.${made(22, '10')}.${made(43, '11')}`],
  ['secret/stripe-key', `sk_live_${made(24, '12')}`],
  ['secret/shopify-token', `shpat_${made(32, '13', HEX)}`],
  ['secret/openai-key', `sk-proj-${made(74, '14')}T3BlbkFJ${made(74, '15')}`],
  ['secret/anthropic-key', `sk-ant-api03-${made(93, '16')}AA`],
  ['secret/huggingface-token', `hf_${made(34, '17', LETTERS)}`],
  ['secret/linear-key', `lin_api_${made(40, '18')}`],
  ['secret/notion-token', `ntn_${made(11, '19', '0123456789')}${made(35, '20')}`],
  ['secret/postman-key', `PMAK-${made(24, '21', HEX)}-${made(34, '22', HEX)}`],
  ['secret/atlassian-token', `ATATT3${made(186, '23')}`],
  ['secret/age-key', `AGE-SECRET-KEY-1${made(58, '24', 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L')}`],
]
