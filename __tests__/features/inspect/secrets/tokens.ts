import { createHash } from 'node:crypto'

const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const HEX = '0123456789abcdef'
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const LETTERS = ALNUM.slice(0, 52)
const LOWER = ALNUM.slice(26)
const DIGITS = '0123456789'

/** Characters of an alphabet, the same ones for the same seed: made here, so that no source of the repository looks as if it held tokens. */
export function made(length: number, seed: string, alphabet = ALNUM): string {
  let text = ''
  for (let turn = 0; text.length < length; turn++)
    for (const byte of createHash('sha256').update(`${seed} ${turn}`).digest()) text += alphabet[byte % alphabet.length]
  return text.slice(0, length)
}

/** Token forms with a fixed prefix that were in use in 2026: registries and hosts, clouds, CI and monitoring, AI, payments. By rule. */
export const inUse: readonly (readonly [rule: string, token: string])[] = [
  ['secret/github-token', `ghp_${made(36, 'ghp_')}`],
  ['secret/github-token', `github_pat_${made(22, 'a')}_${made(59, 'b')}`],
  ['secret/github-token', `ghs_${made(36, 'ghs_')}`],
  ['secret/gitlab-token', `glpat-${made(20, 'c')}`],
  ['secret/gitlab-token', `glrt-t1_${made(27, 'c')}.${made(9, 'd', HEX)}`],
  ['secret/atlassian-token', `ATCTT3xFfGN0${made(160, 'e')}=${made(8, 'f', '0123456789ABCDEF')}`],
  ['secret/npm-token', `npm_${made(36, 'e')}`],
  ['secret/pypi-token', `pypi-AgEIcHlwaS5vcmc${made(120, 'f')}`],
  ['secret/rubygems-token', `rubygems_${made(48, 'g', HEX)}`],
  ['secret/crates-token', `cio${made(32, 'h')}`],
  ['secret/nuget-key', `oy2${made(43, 'i', LOWER)}`],
  ['secret/docker-token', `dckr_pat_${made(27, 'h')}`],
  ['secret/docker-token', `dckr_oat_${made(32, 'h')}`],
  ['secret/artifactory-token', `AKCp${made(69, 'j')}`],
  ['secret/clojars-token', `CLOJARS_${made(60, 'k', LOWER)}`],
  ['secret/aws-key', `AKIA${made(16, 'i', UPPER)}`],
  ['secret/aws-key', `ABSK${made(110, 'l')}==`],
  ['secret/azure-storage-key', `AccountKey=${made(86, 'j')}==`],
  ['secret/google-oauth', `GOCSPX-${made(28, 'k')}`],
  ['secret/digitalocean-token', `dop_v1_${made(64, 'l', HEX)}`],
  ['secret/fly-token', `fm2_${made(200, 'm')}`],
  ['secret/netlify-token', `nfp_${made(36, 'n')}`],
  ['secret/vercel-token', `vcp_${made(56, 'o')}`],
  ['secret/cloudflare-token', `cfut_${made(40, 'p')}${made(8, 'q', HEX)}`],
  ['secret/heroku-key', `HRKU-AA${made(58, 'r')}`],
  ['secret/supabase-token', `sbp_${made(40, 'o', HEX)}`],
  ['secret/supabase-token', `sb_secret_${made(22, 's')}_${made(8, 't')}`],
  ['secret/neon-key', `napi_${made(64, 'u', LOWER)}`],
  ['secret/planetscale-token', `pscale_tkn_${made(43, 'p')}`],
  ['secret/pulumi-token', `pul-${made(40, 'q', HEX)}`],
  ['secret/vault-token', `hvs.${made(95, 't')}`],
  ['secret/doppler-token', `dp.st.prd.${made(43, 'v')}`],
  ['secret/databricks-token', `dapi${made(32, 'v', HEX)}`],
  ['secret/tailscale-key', `tskey-auth-${made(17, 'w')}-${made(32, 'x')}`],
  ['secret/1password-token', `ops_eyJ${made(400, 'y')}`],
  ['secret/mongodb-token', `mdb_sa_sk_${made(40, 'z')}`],
  ['secret/buildkite-token', `bkua_${made(40, 'a1', HEX)}`],
  ['secret/circleci-token', `CCIPAT_${made(22, 'b1')}_${made(40, 'c1', HEX)}`],
  ['secret/sonarqube-token', `squ_${made(40, 'd1', HEX)}`],
  ['secret/dynatrace-token', `dt0c01.${made(24, 'e1', UPPER)}.${made(64, 'f1', UPPER)}`],
  ['secret/grafana-token', `glsa_${made(32, 'w')}_${made(8, 'x', HEX)}`],
  ['secret/sentry-token', `sntryu_${made(64, 'y', HEX)}`],
  ['secret/new-relic-key', `NRAK-${made(27, 'z', UPPER)}`],
  ['secret/openai-key', `sk-proj-${made(74, '14')}T3BlbkFJ${made(74, '15')}`],
  ['secret/anthropic-key', `sk-ant-api03-${made(93, '16')}AA`],
  ['secret/huggingface-token', `hf_${made(34, '17', LETTERS)}`],
  ['secret/groq-key', `gsk_${made(52, 'g1')}`],
  ['secret/xai-key', `xai-${made(80, 'h1')}`],
  ['secret/perplexity-key', `pplx-${made(48, 'i1')}`],
  ['secret/replicate-token', `r8_${made(37, 'j1')}`],
  ['secret/openrouter-key', `sk-or-v1-${made(64, 'k1', HEX)}`],
  ['secret/together-key', `tgp_v1_${made(43, 'l1')}`],
  ['secret/nvidia-key', `nvapi-${made(64, 'm1')}`],
  ['secret/langsmith-key', `lsv2_pt_${made(32, 'n1', HEX)}_${made(10, 'o1', HEX)}`],
  ['secret/pinecone-key', `pcsk_${made(6, 'p1')}_${made(63, 'q1')}`],
  ['secret/stripe-key', `sk_live_${made(24, '12')}`],
  ['secret/square-token', `EAAA${made(60, 'r1')}`],
  ['secret/shopify-token', `shpat_${made(32, '13', HEX)}`],
  ['secret/paddle-key', `pdl_live_apikey_${made(26, 's1', LOWER)}_${made(22, 't1')}_${made(3, 'u1')}`],
  ['secret/braintree-token', `access_token$production$${made(16, 'v1', LOWER)}$${made(32, 'w1', HEX)}`],
]

/** A token of each form, by rule. None of them was ever one. */
export const tokens: readonly (readonly [rule: string, token: string])[] = [
  ...inUse,
  ...['gho_', 'ghu_', 'ghr_'].map(start => ['secret/github-token', start + made(36, start)] as const),
  ['secret/github-token', `ghs_${made(6, 'a', DIGITS)}_${made(80, 'b')}.${made(80, 'c')}.${made(40, 'd')}`],
  ['secret/gitlab-token', `glpat-${made(27, 'c')}.${made(9, 'd', HEX)}`],
  ['secret/atlassian-token', `ATATT3${made(186, '23')}`],
  ['secret/alibaba-key', `LTAI5t${made(18, '24')}`],
  ['secret/cloudflare-token', `cfk_${made(40, '25')}${made(8, '26', HEX)}`],
  ['secret/doppler-token', `dp.pt.${made(43, 'u')}`],
  ['secret/fly-token', `fo1_${made(43, 'm')}`],
  ['secret/grafana-token', `glc_eyJ${made(120, '27')}`],
  ['secret/openshift-token', `sha256~${made(43, '28')}`],
  ['secret/posthog-key', `phx_${made(43, '29')}`],
  ['secret/sentry-token', `sntrys_eyJ${made(120, '30')}_${made(43, '31')}`],
  ['secret/terraform-token', `${made(14, 'r')}.atlasv1.${made(67, 's')}`],
  ['secret/slack-token', `xoxb-${made(12, '0', DIGITS)}-${made(12, '1', DIGITS)}-${made(24, '2')}`],
  ['secret/slack-token', `xoxe.xoxp-1-${made(140, '32')}`],
  ['secret/slack-token', `xapp-1-A${made(10, '33', UPPER)}-${made(13, '34', DIGITS)}-${made(64, '35', HEX)}`],
  ['secret/slack-webhook', `https://hooks.slack.com/services/T${made(10, '3', UPPER)}/B${made(10, '4', UPPER)}/${made(24, '5')}`],
  ['secret/discord-webhook', `https://discord.com/api/webhooks/${made(19, '6', DIGITS)}/${made(68, '7')}`],
  ['secret/telegram-token', `${made(10, '8', DIGITS)}:AA${made(33, '9')}`],
  ['secret/telegram-token', `https://api.telegram.org/bot${made(10, '8', DIGITS)}:AA${made(33, '9')}/getMe`],
  ['secret/sendgrid-key', `SG.${made(22, '10')}.${made(43, '11')}`],
  ['secret/brevo-key', `xkeysib-${made(64, '36', HEX)}-${made(16, '37')}`],
  ['secret/resend-key', `re_${made(8, '38')}_${made(24, '39')}`],
  ['secret/square-token', `sq0csp-${made(43, '40')}`],
  ['secret/polar-token', `polar_oat_${made(43, '41')}`],
  ['secret/tavily-key', `tvly-dev-${made(32, '42')}`],
  ['secret/figma-token', `figd_${made(40, '43')}`],
  ['secret/linear-key', `lin_api_${made(40, '18')}`],
  ['secret/notion-token', `ntn_${made(11, '19', DIGITS)}${made(35, '20')}`],
  ['secret/contentful-token', `CFPAT-${made(43, '44')}`],
  ['secret/postman-key', `PMAK-${made(24, '21', HEX)}-${made(34, '22', HEX)}`],
  ['secret/age-key', `AGE-SECRET-KEY-1${made(58, '24', 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L')}`],
  ['secret/kubernetes-key', `client-key-data: LS0tLS1CRUdJTi${made(1600, '45')}==`],
]
