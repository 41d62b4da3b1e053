/**
 * The form of one kind of token. Prefixes, alphabets and lengths are from gitleaks (config/gitleaks.toml at b58d3f10, 2026-07-22) and
 * from the documentation of the services.
 */
interface Form {
  readonly rule: string
  /** Texts that every token contains one of. */
  readonly starts: readonly string[]
  /** Matches the whole token, which begins at a start or up to `before` characters before it. */
  readonly form: RegExp
  readonly before?: number
}

const ALNUM = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789']
/** Extends a start by one character, because a needle has at least four bytes. */
const followed = (start: string, by: readonly string[] = ALNUM): string[] => by.map(character => start + character)

/** The tokens that the search for secrets knows. */
export const tokenForms = [
  {
    rule: 'secret/github-token',
    starts: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    form: /(gh[pousr]_[A-Za-z0-9]{36,255}|ghs_\d+_[\w.-]{60,}|github_pat_\w{82})(?![A-Za-z0-9_])/y,
  },
  {
    rule: 'secret/gitlab-token',
    starts: ['glpat-', 'gldt-', 'glrt-', 'glptt-', 'glcbt-', 'glsoat-', 'gloas-', 'glft-', 'glimt-', 'glagent-'],
    form: /gl(pat|dt|rt|ptt|cbt|soat|oas|ft|imt|agent)-[\w-]{20,300}(\.[0-9a-z]{9})?(?![\w-])/y,
  },
  { rule: 'secret/npm-token', starts: ['npm_'], form: /npm_[A-Za-z0-9]{36}(?!\w)/y },
  { rule: 'secret/pypi-token', starts: ['pypi-AgEIcHlwaS5vcmc', 'pypi-AgENdGVzdC5weXBpLm9yZw'], form: /pypi-AgE[\w-]{66,1000}/y },
  { rule: 'secret/rubygems-token', starts: ['rubygems_'], form: /rubygems_[a-f0-9]{48}(?!\w)/y },
  { rule: 'secret/docker-token', starts: ['dckr_pat_', 'dckr_oat_'], form: /dckr_(pat|oat)_[\w-]{27,32}(?![\w-])/y },
  { rule: 'secret/aws-key', starts: ['AKIA', 'ASIA', 'ABIA', 'ACCA'], form: /A(KI|SI|BI|CC)A[A-Z2-7]{16}(?!\w)(?<!EXAMPLE)/y },
  { rule: 'secret/azure-storage-key', starts: ['AccountKey='], form: /AccountKey=[A-Za-z0-9+/]{86}==/y },
  { rule: 'secret/google-oauth', starts: ['GOCSPX-'], form: /GOCSPX-[\w-]{28}(?![\w-])/y },
  { rule: 'secret/digitalocean-token', starts: ['dop_v1_', 'doo_v1_', 'dor_v1_'], form: /do[por]_v1_[a-f0-9]{64}(?!\w)/y },
  {
    rule: 'secret/fly-token',
    starts: ['fo1_', 'fm1a_', 'fm1r_', 'fm2_'],
    form: /(fo1_[\w-]{43}(?![\w-])|fm(1[ar]|2)_[A-Za-z0-9+/]{100,})/y,
  },
  { rule: 'secret/netlify-token', starts: ['nfp_'], form: /nfp_[A-Za-z0-9]{36}(?!\w)/y },
  { rule: 'secret/supabase-token', starts: ['sbp_'], form: /sbp_[a-f0-9]{40}(?!\w)/y },
  {
    rule: 'secret/planetscale-token',
    starts: ['pscale_tkn_', 'pscale_oauth_', 'pscale_pw_'],
    form: /pscale_(tkn|oauth|pw)_[\w=.-]{32,64}(?!\w)/y,
  },
  { rule: 'secret/pulumi-token', starts: followed('pul-', [...'0123456789abcdef']), form: /pul-[a-f0-9]{40}(?!\w)/y },
  { rule: 'secret/terraform-token', starts: ['.atlasv1.'], form: /[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70}(?![\w=-])/y, before: 14 },
  { rule: 'secret/vault-token', starts: ['hvs.', 'hvb.'], form: /hv[sb]\.[\w-]{90,300}(?![\w-])/y },
  { rule: 'secret/doppler-token', starts: ['dp.pt.'], form: /dp\.pt\.[A-Za-z0-9]{43}(?!\w)/y },
  { rule: 'secret/databricks-token', starts: followed('dapi', [...'0123456789abcdef']), form: /dapi[a-f0-9]{32}(-\d)?(?!\w)/y },
  {
    rule: 'secret/grafana-token',
    starts: ['glsa_', 'glc_'],
    form: /(glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|glc_eyJ[A-Za-z0-9+/]{50,400})(?!\w)/y,
  },
  {
    rule: 'secret/sentry-token',
    starts: ['sntrys_eyJ', 'sntryu_'],
    form: /(sntrys_eyJ[A-Za-z0-9+/=]{50,400}_[A-Za-z0-9+/]{43}|sntryu_[a-f0-9]{64})(?!\w)/y,
  },
  { rule: 'secret/new-relic-key', starts: ['NRAK-'], form: /NRAK-[A-Z0-9]{27}(?!\w)/y },
  {
    rule: 'secret/slack-token',
    starts: [...[...'abeoprs'].map(kind => `xox${kind}-`), 'xapp-'],
    form: /(xox[bp]-\d{10,13}-\d{10,13}-[\w-]{20,}|xox[aeors](\.xox[bp])?-[\w-]{20,}|xapp-\d-[A-Z0-9]+-\d+-[a-z0-9]+)(?![\w-])/y,
  },
  {
    rule: 'secret/slack-webhook',
    starts: ['hooks.slack.com/'],
    form: /hooks\.slack\.com\/(services|workflows|triggers)\/[A-Za-z0-9+/]{43,80}(?![\w/])/y,
  },
  { rule: 'secret/discord-webhook', starts: ['/api/webhooks/'], form: /\/api\/webhooks\/\d{17,20}\/[\w-]{60,80}(?![\w-])/y },
  { rule: 'secret/telegram-token', starts: followed(':AA', [...ALNUM, '_', '-']), form: /\d{8,10}:AA[\w-]{33}(?![\w-])/y, before: 10 },
  { rule: 'secret/sendgrid-key', starts: followed('SG.', [...ALNUM, '_', '-']), form: /SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/y },
  { rule: 'secret/stripe-key', starts: ['sk_live_', 'rk_live_'], form: /[sr]k_live_[A-Za-z0-9]{16,128}(?!\w)/y },
  { rule: 'secret/shopify-token', starts: ['shpat_', 'shpca_', 'shppa_', 'shpss_'], form: /shp(at|ca|pa|ss)_[a-fA-F0-9]{32}(?!\w)/y },
  { rule: 'secret/openai-key', starts: ['T3BlbkFJ'], form: /sk-[\w-]{20,90}T3BlbkFJ[\w-]{20,80}(?![\w-])/y, before: 93 },
  { rule: 'secret/anthropic-key', starts: ['sk-ant-'], form: /sk-ant-(api|admin|oat)\d\d-[\w-]{80,120}(?![\w-])/y },
  { rule: 'secret/huggingface-token', starts: followed('hf_', ALNUM.slice(0, 52)), form: /hf_[A-Za-z]{34}(?!\w)/y },
  { rule: 'secret/linear-key', starts: ['lin_api_'], form: /lin_api_[A-Za-z0-9]{40}(?!\w)/y },
  { rule: 'secret/notion-token', starts: ['ntn_'], form: /ntn_\d{11}[A-Za-z0-9]{35}(?!\w)/y },
  { rule: 'secret/postman-key', starts: ['PMAK-'], form: /PMAK-[a-f0-9]{24}-[a-f0-9]{34}(?!\w)/y },
  { rule: 'secret/atlassian-token', starts: ['ATATT3'], form: /ATATT3[\w=-]{180,200}(?![\w-])/y },
  { rule: 'secret/age-key', starts: ['AGE-SECRET-KEY-1'], form: /AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}(?!\w)/y },
] as const satisfies readonly Form[]

/** The form of a token that the search knows. */
export type TokenForm = Form & Pick<(typeof tokenForms)[number], 'rule'>
