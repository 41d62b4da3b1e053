import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ChildEnvironmentOptions, childEnvironment } from '../../../src/features/inspect/child-environment.ts'

const token = 'ghs_0123456789abcdef'
const options: ChildEnvironmentOptions = {
  release: { tag: 'v1.2.0', version: '1.2.0', sourceDate: 1_700_000_000 },
  tokens: [token, '', 'short'],
  hiddenNames: ['SLACK_WEBHOOK'],
  allow: null,
}
const fixed = {
  CI: 'true',
  RELEASE_TAG: 'v1.2.0',
  RELEASE_VERSION: '1.2.0',
  SOURCE_DATE_EPOCH: '1700000000',
  TZ: 'UTC',
  LC_ALL: 'C.UTF-8',
  PYTHONHASHSEED: '0',
  PYTHONDONTWRITEBYTECODE: '1',
}

const keptOut: readonly (readonly [string, string])[] = [
  ['INPUT_TOKEN', 'x'],
  ['INPUT_DRY-RUN', 'false'],
  ['input_token', 'x'],
  ['ACTIONS_RUNTIME_TOKEN', 'x'],
  ['ACTIONS_RUNTIME_URL', 'https://x'],
  ['ACTIONS_RESULTS_URL', 'https://x'],
  ['ACTIONS_CACHE_URL', 'https://x'],
  ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'x'],
  ['ACTIONS_ID_TOKEN_REQUEST_URL', 'https://x'],
  ['GITHUB_TOKEN', 'another'],
  ['GH_TOKEN', 'another'],
  ['GH_ENTERPRISE_TOKEN', 'another'],
  ['GITHUB_ENV', '/f'],
  ['GITHUB_OUTPUT', '/f'],
  ['GITHUB_PATH', '/f'],
  ['GITHUB_STATE', '/f'],
  ['GITHUB_STEP_SUMMARY', '/f'],
  ['GITHUB_ARTIFACTS', '/f'],
  ['GITHUB_ARTIFACTS_LIST', '/f'],
  ['npm_config_user_agent', 'npm/11'],
  ['npm_lifecycle_event', 'test'],
  ['npm_package_version', '0.0.1'],
  ['INIT_CWD', '/elsewhere'],
  ['PYTHONPATH', '/elsewhere'],
  ['PYTHONHOME', '/elsewhere'],
  ['GIT_DIR', '/elsewhere/.git'],
  ['GIT_CONFIG_VALUE_0', 'AUTHORIZATION: basic x'],
  ['NODE_TEST_CONTEXT', 'child-v8'],
  ['SLACK_WEBHOOK', 'https://hooks'],
  ['NODE_AUTH_TOKEN', token],
  ['MIRROR', `https://x:${token}@example.org`],
  ['WORD', 'short'],
  // A login at a registry: base64 of `user:token`, in both alphabets, also with the line end that `echo` adds.
  ...['octocat', 'me', 'x-access-token'].flatMap(user =>
    ['', '\n'].flatMap(end =>
      (['base64', 'base64url'] as const).map(
        alphabet => ['DOCKER_AUTH_CONFIG', `{"auth":"${Buffer.from(`${user}:${token}${end}`).toString(alphabet)}"}`] as const,
      ),
    ),
  ),
]

for (const [name, value] of keptOut)
  test(`${name}=${value} reaches no child`, () => assert.deepEqual(childEnvironment({ [name]: value }, options), fixed))

const kept = [
  'PATH',
  'HOME',
  'CI',
  'GITHUB_SHA',
  'GITHUB_REF',
  'RUNNER_TEMP',
  'NPM_CONFIG_REGISTRY',
  'PIP_INDEX_URL',
  'NODE_OPTIONS',
  'VITE_API',
  'HTTPS_PROXY',
]

for (const name of kept)
  test(`${name} reaches the children`, () =>
    assert.deepEqual(childEnvironment({ [name]: 'a shorter value' }, options), { ...fixed, [name]: 'a shorter value' }))

test('inside a longer value only tokens of twelve or more characters are searched for', () => {
  const env = (token: string) => childEnvironment({ MIRROR: `https://x:${token}@example.org` }, { ...options, tokens: [token] })
  assert.deepEqual(env('012345678901'), fixed)
  assert.deepEqual(env('01234567890'), { ...fixed, MIRROR: 'https://x:01234567890@example.org' })
})

test('a hidden name stays out in any letter case', () => {
  for (const hiddenNames of ['SLACK_WEBHOOK', 'Slack_Webhook', 'slack_webhook'])
    for (const name of ['SLACK_WEBHOOK', 'Slack_Webhook', 'slack_webhook'])
      assert.deepEqual(
        childEnvironment({ [name]: 'https://hooks' }, { ...options, hiddenNames: [hiddenNames] }),
        fixed,
        `${hiddenNames} ${name}`,
      )
})

test('what the release says wins over what the step says', () => {
  const env = { TZ: 'Asia/Tokyo', LC_ALL: 'de_DE', SOURCE_DATE_EPOCH: '0', RELEASE_TAG: 'v9', RELEASE_VERSION: '9', PYTHONHASHSEED: '7' }
  assert.deepEqual(childEnvironment(env, options), fixed)
})

test('without a tag there is no RELEASE_TAG, not even an inherited one', () => {
  const { RELEASE_TAG: _, ...rest } = fixed
  assert.deepEqual(childEnvironment({ RELEASE_TAG: 'v9' }, { ...options, release: { ...options.release, tag: null } }), rest)
})

test('a component narrows its environment by names and prefixes, never beyond secrets', () => {
  const env = {
    PATH: '/bin',
    HOME: '/h',
    VITE_A: '1',
    VITE_B: '2',
    API: '3',
    OTHER: '4',
    INPUT_TOKEN: 'x',
    GITHUB_TOKEN: 'x',
    SLACK_WEBHOOK: 'x',
    PIP_CERT: '/c',
  }
  const allow = ['VITE_*', 'API', 'INPUT_*', 'GITHUB_TOKEN', 'SLACK_WEBHOOK']
  assert.deepEqual(childEnvironment(env, { ...options, allow }), {
    ...fixed,
    PATH: '/bin',
    HOME: '/h',
    VITE_A: '1',
    VITE_B: '2',
    API: '3',
    PIP_CERT: '/c',
  })
})

test('no value of a token is in any environment', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string({ minLength: 1 }),
        fc.oneof(
          fc.string(),
          fc.constant(token),
          fc.string().map(text => text + token),
        ),
      ),
      env => {
        assert.ok(!JSON.stringify(childEnvironment(env, options)).includes(token))
      },
    ),
  )
})
