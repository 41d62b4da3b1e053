/**
 * Rule, starts and a regular expression for the rest of a token, of services in use in 2026. Prefixes, alphabets and lengths are from gitleaks
 * (config/gitleaks.toml at b58d3f10), secretlint 13.1.0 and the documentation of the services. `^` is where a token begins before its start.
 */
const table = String.raw`
github-token       ghp_ gho_ ghu_ ghs_ ghr_           ([A-Za-z0-9]{36,255}|\d+_[\w.-]{60,})
github-token       github_pat_                        \w{82}
gitlab-token       glpat- gldt- glrt- glptt- glcbt- glsoat- gloas- glft- glimt- glagent-  [\w-]{20,300}(\.[0-9a-z]{9})?
atlassian-token    ATATT3 ATCTT3                      [\w=-]{120,400}
npm-token          npm_                               [A-Za-z0-9]{36}
pypi-token         pypi-AgEIcHlwaS5vcmc pypi-AgENdGVzdC5weXBpLm9yZw  [\w-]{40,1000}
rubygems-token     rubygems_                          [a-f0-9]{48}
crates-token       cio                                [A-Za-z0-9]{32}
nuget-key          oy2                                [a-z0-9]{43}
clojars-token      CLOJARS_                           [a-z0-9]{60}
artifactory-token  AKCp                               [A-Za-z0-9]{69,73}
docker-token       dckr_pat_ dckr_oat_                [\w-]{27,32}
aws-key            AKIA ASIA ABIA ACCA ABSK           ([A-Z2-7]{16}(?<!EXAMPLE)|[A-Za-z0-9+/]{109,269}={0,2})
azure-storage-key  AccountKey=                        [A-Za-z0-9+/]{86}==
google-oauth       GOCSPX-                            [\w-]{28}
alibaba-key        LTAI5t                             [A-Za-z0-9]{18}
digitalocean-token dop_v1_ doo_v1_ dor_v1_            [a-f0-9]{64}
cloudflare-token   cfut_ cfat_ cfk_                   [A-Za-z0-9]{40}[0-9a-f]{8}
fly-token          fo1_ fm1a_ fm1r_ fm2_              ([\w-]{43}|[A-Za-z0-9+/]{100,})
heroku-key         HRKU-AA                            [\w-]{58}
netlify-token      nfp_                               [A-Za-z0-9]{36}
vercel-token       vcp_ vci_ vca_ vcr_ vck_           [A-Za-z0-9]{24,60}
supabase-token     sbp_ sb_secret_                    ([a-f0-9]{40}|[\w-]{31})
neon-key           napi_                              [a-z0-9]{64}
mongodb-token      mdb_sa_sk_                         [\w-]{40}
planetscale-token  pscale_tkn_ pscale_oauth_ pscale_pw_  [\w=.-]{32,64}
openshift-token    sha256~                            [\w-]{43}
pulumi-token       pul-                               [a-f0-9]{40}
terraform-token    .atlasv1.                          (?<=^[A-Za-z0-9]{14}\.atlasv1\.)[\w=-]{60,70}
vault-token        hvs. hvb. hvr.                     [\w-]{90,300}
doppler-token      dp.pt. dp.ct. dp.sa. dp.st. dp.scim. dp.audit.  ([\w-]{2,35}\.)?[A-Za-z0-9]{40,44}
1password-token    ops_eyJ                            [A-Za-z0-9+/]{250,}={0,3}
tailscale-key      tskey-                             [a-z]{2,20}-\w{8,40}-\w{16,60}
databricks-token   dapi                               [a-f0-9]{32}(-\d)?
buildkite-token    bkua_                              [a-f0-9]{40}
circleci-token     CCIPAT_ CCIPRJ_                    [A-Za-z0-9]{22}_[a-f0-9]{40}
sonarqube-token    squ_ sqp_ sqa_                     [a-f0-9]{40}
dynatrace-token    dt0c01. dt0s16.                    [A-Z2-7]{24}\.[A-Z2-7]{64}
grafana-token      glsa_ glc_eyJ                      ([A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|[A-Za-z0-9+/]{50,400})
sentry-token       sntrys_eyJ sntryu_                 ([A-Za-z0-9+/=]{50,400}_[A-Za-z0-9+/]{43}|[a-f0-9]{64})
new-relic-key      NRAK-                              [A-Z0-9]{27}
posthog-key        phx_                               [A-Za-z0-9]{43,50}
slack-token        xoxb- xoxp-                        \d{10,13}-\d{10,13}-[\w-]{20,}
slack-token        xoxa- xoxe- xoxo- xoxr- xoxs- xoxe.xoxb- xoxe.xoxp-  [\w-]{20,300}
slack-token        xapp-                              \d-[A-Z0-9]+-\d+-[a-z0-9]+
slack-webhook      hooks.slack.com/                   (services|workflows|triggers)/[A-Za-z0-9+/]{43,80}
discord-webhook    /api/webhooks/                     \d{17,20}/[\w-]{60,80}
telegram-token     :AA                                (?<=(?:\bbot|^)\d{8,10}:AA)[\w-]{33}(?!-)
sendgrid-key       SG.                                [\w-]{22}\.[\w-]{43}
brevo-key          xkeysib-                           [a-f0-9]{64}-[A-Za-z0-9]{16}
resend-key         re_                                [A-Za-z0-9]{8}_[A-Za-z0-9]{24}
stripe-key         sk_live_ rk_live_                  [A-Za-z0-9]{16,247}
shopify-token      shpat_ shpca_ shppa_ shpss_        [a-fA-F0-9]{32}
square-token       EAAA                               (?<![+/]EAAA)[\w-]{60}(?![+/=-])
square-token       sq0atp- sq0csp-                    [\w-]{22,43}
paddle-key         pdl_live_apikey_                   [a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}
polar-token        polar_oat_ polar_pat_              [A-Za-z0-9]{43}
braintree-token    access_token$production$           [a-z0-9]{16}\$[a-f0-9]{32}
openai-key         T3BlbkFJ                           (?<=^sk-[\w-]{20,90}T3BlbkFJ)[\w-]{20,80}
anthropic-key      sk-ant-                            (api|admin|oat)\d\d-[\w-]{80,120}
huggingface-token  hf_ api_org_                       [A-Za-z]{34}
groq-key           gsk_                               [A-Za-z0-9]{52}
xai-key            xai-                               [A-Za-z0-9]{80}
perplexity-key     pplx-                              [A-Za-z0-9]{48}
replicate-token    r8_                                [A-Za-z0-9]{37}
openrouter-key     sk-or-v1-                          [a-f0-9]{64}
together-key       tgp_v1_                            [\w-]{43}
nvidia-key         nvapi-                             [\w-]{64}
langsmith-key      lsv2_pt_ lsv2_sk_                  [a-f0-9]{32}_[a-f0-9]{10}
pinecone-key       pcsk_                              [A-Za-z0-9]{5,6}_[A-Za-z0-9]{63,64}
tavily-key         tvly-                              ((dev|prod)-)?[A-Za-z0-9]{32}
figma-token        figd_                              [\w-]{40,200}
linear-key         lin_api_ lin_oauth_                [A-Za-z0-9]{40,64}
notion-token       ntn_                               \d{11}[A-Za-z0-9]{35}
contentful-token   CFPAT-                             [\w-]{43}
postman-key        PMAK-                              [a-f0-9]{24}-[a-f0-9]{34}
age-key            AGE-SECRET-KEY-1                   [QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}
kubernetes-key     client-key-data                    "?:\s*"?LS0tLS1CRUdJTi[\w+/]{100,}={0,2}
`

/** A token is no part of a longer word; an escape such as `\n` can precede it. */
const BEGIN = String.raw`(?<!\w(?=\w)(?<!\\[nrt]))`

/**
 * The tokens that the search for secrets knows. Every token contains one of its `starts`, each of three characters or more; `form` matches a token
 * at one of them.
 */
export const tokenForms = [...table.matchAll(/^(\S+) +(.+?) +(\S+)$/gm)].map(([, name, list = '', rest = '']) => {
  const starts: readonly string[] = list.split(/ +/)
  const form = `${rest.includes('^') ? '' : '^'}(?:${starts.join('|').replaceAll(/[.$]/g, '\\$&')})${rest}(?!\\w)`
  const whole = form.replace('^', () => BEGIN)
  return { rule: `secret/${name}` as const, starts, form: new RegExp(whole, 'y') }
})
