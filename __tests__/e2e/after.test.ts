// What comes after publishing, on the local GitHub, by the committed action.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { LocalGitHubOptions } from '../../dev/local-github/server.ts'
import { slackProblems } from '../features/post-publish/slack-form.ts'
import { assertStopped, makeWorld, publicReleases, quickConfig, type Stage, type World, withStage, writes } from './harness.ts'
import { startWebhookServer, type WebhookServer } from './webhook-server.ts'

const everything = { contents: 'write', pullRequests: 'write', issues: 'write', actions: 'write' } as const

const fullConfig = (health: string): string => `${quickConfig}after:
  milestone: close
  comment: true
  close-issues: true
  history: { file: docs/history.md, heading: Version history }
  announce:
    - { kind: slack, url: SLACK_WEBHOOK }
    - { kind: json, url: OTHER_HOOK, body: { content: 'Released {tag}', version: '{version}' } }
  dispatch:
    - { workflow: deploy.yml, inputs: { tag: '{tag}', digests: '{digests}' } }
    - { event: released, payload: { environment: production } }
  health: [{ url: '${health}/version', every: 1s, timeout: 5s }]
`

describe('after the release', { concurrency: 2 }, () => {
  let world: World
  before(async () => {
    world = await makeWorld()
  })
  after(async () => {
    await world.remove()
  })

  const project = (): LocalGitHubOptions['project'] => ({
    issues: [
      { number: 2, title: 'Serve lots', body: '', state: 'open', milestone: 1 },
      { number: 90, title: 'Linked by hand', body: '', state: 'open', milestone: 1 },
      { number: 91, title: 'Something else', body: '', state: 'open', milestone: 1 },
    ],
    milestones: [
      { number: 1, title: '2.0.0', state: 'open' },
      { number: 2, title: 'v9', state: 'open' },
    ],
    workflows: { 'deploy.yml': { inputs: ['tag', 'digests'] } },
  })
  /** A pull request of v2.0.0 that GitHub has linked with an issue. */
  const pulls = () => world.sample.pulls.map((pull, at, all) => (at === all.length - 2 ? { ...pull, closes: [90] } : { ...pull }))
  const on = async (
    config: (health: string) => string,
    test: (stage: Stage, hooks: WebhookServer) => Promise<void>,
    more: Partial<LocalGitHubOptions> = {},
  ): Promise<void> => {
    const hooks = await startWebhookServer()
    const github = { tokens: { 'local-token': everything }, project: project()!, pulls: pulls(), ...more }
    try {
      await withStage(world, { config: config(hooks.url), github }, async stage => {
        await test(stage, hooks)
      })
    } finally {
      await hooks.close()
    }
  }
  const env = ({ url }: WebhookServer) => ({ SLACK_WEBHOOK: `${url}/services/T000/B000/secretpart`, OTHER_HOOK: `${url}/other` })
  const known = (health: string): string =>
    fullConfig(health).replace('docs/history.md', 'docs/index.md').replace('Version history', 'Stockroom documentation')

  it('release does all of it; after does nothing twice; nothing shows an address', () =>
    on(known, async (stage, hooks) => {
      hooks.page = 'version 2.0.0\n'
      const result = await stage.push('v2.0.0', { env: env(hooks) })
      assert.equal(result.code, 0, result.log)
      assert.deepEqual(publicReleases(stage), ['v2.0.0'])
      const { project: state } = stage.github

      assert.deepEqual(
        state.milestones.map(({ title, state }) => `${title} ${state}`),
        ['2.0.0 closed', 'v9 open'],
      )
      assert.equal(state.issues.find(({ number }) => number === 90)?.state, 'closed')
      assert.equal(state.issues.find(({ number }) => number === 91)?.state, 'open')
      const commented = state.comments.map(({ issue }) => issue)
      assert.equal(new Set(commented).size, commented.length, 'once each')
      assert.ok(commented.includes(90))
      assert.ok(commented.length > 5, 'pull requests too')
      for (const { body } of state.comments) assert.match(body, /is in \[v2\.0\.0\]\(http.*<!-- release-runbook:shipped v2\.0\.0 -->/s)

      const release = stage.github.state[0]!
      const digests = Object.fromEntries(release.assets.map(({ name, digest }) => [name, digest?.replace('sha256:', '')]))
      const [workflow, event] = state.dispatches
      assert.ok(workflow && 'workflow' in workflow && event && 'event' in event)
      assert.deepEqual([workflow.workflow, workflow.ref, workflow.inputs.tag], ['deploy.yml', 'main', 'v2.0.0'])
      assert.deepEqual(JSON.parse(String(workflow.inputs.digests)), digests)
      assert.deepEqual(
        [event.event, event.payload.version, event.payload.environment, event.payload.digests],
        ['released', '2.0.0', 'production', digests],
      )

      assert.deepEqual(
        hooks.received.map(({ path, type }) => [path, type]),
        [
          ['/services/T000/B000/secretpart', 'application/json'],
          ['/other', 'application/json'],
        ],
      )
      assert.deepEqual(slackProblems(hooks.received[0]!.body as object), [])
      assert.deepEqual(hooks.received[1]!.body, { content: 'Released v2.0.0', version: '2.0.0' })

      const proposed = stage.github.pulls.find(({ headRef }) => headRef === 'release-runbook/history-v2.0.0')
      assert.equal(proposed?.baseRef, 'main', result.log)
      assert.match(result.summary, /pull\/\d+/)

      for (const text of [
        result.log.replaceAll(/^::add-mask::.*$/gm, ''),
        result.summary,
        JSON.stringify(result.outputs),
        release.body ?? '',
      ])
        assert.doesNotMatch(text, /secretpart/)
      assert.match(result.summary, /Logs of production \| \*\*for you\*\*: no program can tell/)

      const before = { dispatches: state.dispatches.length, comments: state.comments.length, pulls: stage.github.pulls.length }
      const count = writes(stage).length
      const again = await stage.dispatch({ tag: 'v2.0.0', command: 'after' }, { env: env(hooks) })
      assert.equal(again.code, 0, again.log)
      assert.deepEqual(writes(stage).slice(count), [])
      assert.equal(hooks.received.length, 2)
      assert.deepEqual({ dispatches: state.dispatches.length, comments: state.comments.length, pulls: stage.github.pulls.length }, before)

      const done = await stage.dispatch({ tag: 'v2.0.0' })
      assert.equal(done.code, 0, done.log)
      assert.match(done.log, /not looked at: the release was complete before this run\..*command: after and tag: v2\.0\.0/)
      assert.deepEqual(writes(stage).slice(count), [])
    }))

  it('a token without the permissions: the release is complete, each part names its line, and after exits 1', () =>
    on(
      fullConfig,
      async (stage, hooks) => {
        hooks.page = '2.0.0'
        const result = await stage.push('v2.0.0', { env: env(hooks) })
        assert.equal(result.code, 0, result.log)
        assert.equal(result.outputs.published, 'true')
        for (const line of ['actions: write', 'issues: write']) assert.match(result.log, new RegExp(`Add the line "${line}"`))
        assert.match(result.log, /docs\/history\.md, which is no file on main/)
        assert.match(result.log, /What is missing is done by: the workflow, by hand, with command: after and tag: v2\.0\.0/)
        const alone = await stage.dispatch({ tag: 'v2.0.0', command: 'after' }, { env: env(hooks) })
        assert.equal(alone.code, 1, alone.log)
        assert.match(alone.log, /actions: write/)
        assert.equal(stage.github.project.comments.length, 0)
      },
      { tokens: { 'local-token': { contents: 'write', pullRequests: 'read' } } },
    ))

  it('a variable that is not set, a webhook that refuses, an address that never shows the version', () =>
    on(
      url =>
        `${quickConfig}after: { announce: [{ kind: slack, url: SLACK_WEBHOOK }, { kind: slack, url: UNSET }], health: [{ url: '${url}', every: 1s, timeout: 1s }] }\n`,
      async (stage, hooks) => {
        hooks.page = '1.2.0'
        const late = await stage.push('v2.0.0', { env: env(hooks) })
        assert.equal(late.code, 0, late.log)
        assert.match(late.log, /does not show 2\.0\.0 after/)
        assert.match(late.log, /Nothing was announced/)
        hooks.page = '2.0.0'
        hooks.answer = { status: 404, text: 'no_service' }
        hooks.received.length = 0
        const refused = await stage.dispatch({ tag: 'v2.0.0', command: 'after' }, { env: env(hooks) })
        assert.equal(refused.code, 1)
        assert.match(refused.log, /SLACK_WEBHOOK refused the message \(404\): no_service/)
        hooks.answer = { status: 200, text: 'ok' }
        const unset = await stage.dispatch({ tag: 'v2.0.0', command: 'after' }, { env: env(hooks) })
        assert.equal(unset.code, 1)
        assert.match(unset.log, /variable UNSET, which after\.announce names, is not set.*secrets\.UNSET/s)
        assert.equal(hooks.received.length, 2, 'what was refused is sent again, what arrived is not')
        hooks.answer = 'drop'
        const lost = await stage.dispatch({ tag: 'v2.0.0', command: 'after' }, { env: { ...env(hooks), UNSET: `${hooks.url}/unset` } })
        assert.match(lost.log, /The address in UNSET gave no answer/)
        hooks.answer = { status: 200, text: 'ok' }
        const never = await stage.dispatch({ tag: 'v2.0.0', command: 'after' }, { env: { ...env(hooks), UNSET: `${hooks.url}/unset` } })
        assert.match(never.log, /cut off while it did this: announce slack UNSET.*not sent again/)
        assert.equal(hooks.received.length, 3)
      },
    ))

  it('a build never sees the variables that hold addresses', () =>
    on(
      () =>
        "components: { docs: { kind: archive, paths: [docs], archive: docs-bundle.zip, setup: 'env | sort | grep -i -e webhook -e secretpart -e copied && exit 1 || true' } }\nafter: { announce: [{ kind: slack, url: SLACK_WEBHOOK }] }\n",
      async (stage, hooks) => {
        const result = await stage.push('v2.0.0', { env: { ...env(hooks), COPIED: `${hooks.url}/services/T000/B000/secretpart` } })
        assert.equal(result.code, 0, result.log)
      },
    ))

  it('after does it all by itself; a dry run before says what it would do and changes nothing', () =>
    on(
      () => quickConfig,
      async (stage, hooks) => {
        hooks.page = '2.0.0'
        assertStopped(stage, await stage.push('v2.0.0', { inputs: { command: 'after' } }), /There is no public release of v2\.0\.0/)
        assert.equal((await stage.push('v2.0.0')).code, 0)
        const nothing = await stage.dispatch({ tag: 'v2.0.0', command: 'after' })
        assert.equal(nothing.code, 0, nothing.log)
        assert.match(nothing.log, /nothing is switched on under "after:"/)

        await writeFile(join(stage.workspace, '.github/release-runbook.yml'), known(hooks.url))
        const count = writes(stage).length
        const dry = await stage.dispatch({ tag: 'v2.0.0', command: 'after', 'dry-run': 'true' }, { env: env(hooks) })
        assert.equal(dry.code, 0, dry.log)
        for (const words of [
          /would start dispatch deploy\.yml, event released/,
          /2\.0\.0: would be closed/,
          /would close 1 issue: #90/,
          /would comment on/,
        ])
          assert.match(dry.log, words)
        for (const words of [/would be sent to slack \(SLACK_WEBHOOK\)/, /would propose a line for v2\.0\.0/]) assert.match(dry.log, words)
        assert.deepEqual(writes(stage).slice(count), [])
        assert.equal(hooks.received.length, 0)

        const done = await stage.dispatch({ tag: 'v2.0.0', command: 'after' }, { env: env(hooks) })
        assert.equal(done.code, 0, done.log)
        const { project: state } = stage.github
        assert.deepEqual([state.dispatches.length, hooks.received.length, state.milestones[0]?.state], [2, 2, 'closed'])
      },
    ))
})
