// The project's own release workflow, whole, on a workflow engine: with the action, the bundle and the packages of the commit that it checks out.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { git, gitEnvironment } from '../../dev/sample/git.ts'
import { withoutGo } from '../../dev/tools.ts'
import { makeWorld, type World } from '../e2e/harness.ts'
import { makeOwnOrigin, ownWorkflow } from '../e2e/own-repository.ts'
import { commandsOf, withWorkflow } from './play.ts'

describe('the release of this project, on act', { skip: withoutGo ?? false }, () => {
  let world: World
  before(async () => {
    world = await makeWorld()
  })
  after(() => world.remove())

  it('compares dist/ with src/, publishes, prints the commands that move v1, and changes nothing in a second run', async () => {
    const own = await makeOwnOrigin(world.folder)
    await withWorkflow(world, own, await ownWorkflow(), async ({ play, writes, publicReleases, github }) => {
      const done = await play()
      assert.equal(done.code, 0, done.log)
      assert.deepEqual(done.jobs, { plan: 'success', build: 'success', publish: 'success' }, done.log)
      assert.deepEqual(publicReleases(), [own.tag])
      assert.match(done.log, /dist\/ is what src\/ builds: \d+ files, byte for byte\./)
      const names = github.state[0]!.assets.map(({ name }) => name)
      assert.deepEqual(names.sort(), ['SHA256SUMS', 'release-runbook-action.zip', 'release-runbook.tgz'])

      const [, commands = ''] = /Now move the tag v\d+, in a clone:\n+```sh\n([\s\S]*?)```/.exec(done.summaries.join('\n') + done.log) ?? []
      assert.equal(commands.trim().split('\n').length, 2, done.log)
      const clone = join(world.folder, 'maintainer')
      await git(world.folder, 'clone', '--quiet', '--no-tags', own.origin, clone)
      execFileSync('bash', ['-ec', commands], { cwd: clone, env: gitEnvironment(), stdio: 'ignore' })
      assert.equal(await git(own.origin, 'rev-parse', own.tag.replace(/\..*/, '')), own.commit)

      const written = writes().length
      const again = await play({ attempt: 2 })
      assert.deepEqual([again.code, commandsOf(again)], [0, ['plan', 'check']], again.log)
      assert.equal(writes().length, written)
    })
  })
})
