// verify: the committed dist against releases on the local GitHub whose assets somebody changed.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { runCommand } from './command.ts'
import { makeStage, makeWorld, pushTag, quickConfig, type Stage, type World, writes } from './harness.ts'
import { sdistOf, wheelOf } from './packages.ts'

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** A release with somebody beside it who has push access. */
interface Tampered {
  readonly stage: Stage
  readonly released: ReadonlyMap<string, Buffer>
  readonly body: string
  remove(name: string): Promise<void>
  add(name: string, bytes: Buffer): Promise<void>
  write(body: string): Promise<void>
  restore(): Promise<void>
}

async function tamper(stage: Stage): Promise<Tampered> {
  const { github, storage } = stage
  const [release] = github.state
  assert.ok(release)
  const released = new Map<string, Buffer>()
  for (const { name, id } of release.assets) released.set(name, await readFile(join(storage, String(id))))
  const ask = async (method: string, path: string, body: Uint8Array<ArrayBuffer> | string | undefined, status: number): Promise<void> => {
    const host = method === 'POST' ? github.uploadUrlBase : github.apiUrl
    const answer = await fetch(`${host}/repos/orchard/stockroom/releases/${path}`, {
      method,
      headers: {
        authorization: 'token local-token',
        'user-agent': 'test',
        accept: 'application/vnd.github+json',
        'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream',
      },
      ...(body === undefined ? {} : { body }),
    })
    assert.equal(answer.status, status, await answer.text())
  }
  const present = () => github.state[0]!.assets
  const remove = (name: string) => ask('DELETE', `assets/${present().find(asset => asset.name === name)!.id}`, undefined, 204)
  const add = (name: string, bytes: Buffer) => ask('POST', `${release.id}/assets?name=${name}`, new Uint8Array(bytes), 201)
  const write = (body: string) => ask('PATCH', String(release.id), JSON.stringify({ body }), 200)
  return {
    stage,
    released,
    body: release.body ?? '',
    remove,
    add,
    write,
    async restore() {
      for (const { name } of [...present()]) await remove(name)
      for (const [name, bytes] of released) await add(name, bytes)
      await write(release.body ?? '')
    },
  }
}

interface Verified {
  readonly code: number | null
  /** `rule: message` of each finding of level error. */
  readonly errors: readonly string[]
  readonly output: string
}

describe('verify', { concurrency: 2 }, () => {
  let world: World
  before(async () => {
    world = await makeWorld()
  })
  after(() => world.remove())

  /** At a terminal, in a folder that is no repository. */
  async function verify({ github }: Stage, ...args: string[]): Promise<Verified> {
    const folder = await mkdtemp(join(world.folder, 'elsewhere-'))
    const env = { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl, GITHUB_TOKEN: 'local-token' }
    const { code, stdout, stderr } = await runCommand(folder, ['verify', ...args, '--repository', 'orchard/stockroom', '--json'], env)
    assert.deepEqual(github.wrongRequests, [])
    assert.deepEqual(await readdir(folder), [], 'nothing is left in a folder that is no repository')
    assert.doesNotMatch(stdout + stderr, /local-token/)
    assert.notEqual(stdout, '', stderr)
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; level: string; message: string }[] }
    const errors = findings.filter(({ level }) => level === 'error').map(({ rule, message }) => `${rule}: ${message}`)
    return { code, errors, output: stdout + stderr }
  }

  it('finds each kind of difference of a release, and none in one that nobody touched', async () => {
    const stage = await makeStage(world, { config: quickConfig })
    try {
      assert.equal((await stage.push('v2.0.0')).code, 0)
      const release = await tamper(stage)
      const zip = release.released.get('docs-bundle.zip')!
      const sums = release.released.get('SHA256SUMS')!.toString()
      const other = Buffer.concat([zip, Buffer.from('x')])
      const wrongSums = Buffer.from(sums.replace(/^[0-9a-f]{4}/, 'beef'))
      const changes = writes(stage).length

      for (const args of [[], ['v2.0.0']]) {
        const good = await verify(stage, ...args)
        assert.deepEqual(good.errors, [])
        assert.equal(good.code, 0, good.output)
        assert.match(good.output, /docs-bundle\.zip: \d+ members, each read/)
      }
      assert.equal(writes(stage).length, changes, 'reads only')

      const cases: readonly (readonly [string, () => Promise<void>, readonly RegExp[]])[] = [
        [
          'a changed asset',
          async () => {
            await release.remove('docs-bundle.zip')
            await release.add('docs-bundle.zip', other)
          },
          [new RegExp(`verify/changed-asset: docs-bundle\\.zip: expected sha256 ${sha256(zip)}, .*; found sha256 ${sha256(other)}\\.`)],
        ],
        [
          'a missing one',
          () => release.remove('docs-bundle.zip'),
          [/verify\/missing-asset: docs-bundle\.zip: expected sha256 .*; found no such asset\./],
        ],
        [
          'an extra one',
          () => release.add('stranger.exe', Buffer.from('x')),
          [/verify\/extra-asset: stranger\.exe: expected no such asset; found one/],
        ],
        [
          'a wrong checksum line',
          async () => {
            await release.remove('SHA256SUMS')
            await release.add('SHA256SUMS', wrongSums)
          },
          [
            new RegExp(`verify/checksum-line: SHA256SUMS, docs-bundle\\.zip: expected sha256 ${sha256(zip)}; found sha256 beef`),
            /verify\/changed-asset: SHA256SUMS: /,
          ],
        ],
        [
          'a line that is none',
          async () => {
            await release.remove('SHA256SUMS')
            await release.add('SHA256SUMS', Buffer.from(`${sums}what is this\n`))
          },
          [/verify\/checksum-line: SHA256SUMS, line 2: .*what is this/],
        ],
        ['no checksums where there were some', () => release.remove('SHA256SUMS'), [/verify\/missing-asset: SHA256SUMS: /]],
        [
          'a zip and its checksums, changed together',
          async () => {
            await release.remove('docs-bundle.zip')
            await release.add('docs-bundle.zip', other)
            await release.remove('SHA256SUMS')
            await release.add('SHA256SUMS', Buffer.from(`${sha256(other)}  docs-bundle.zip\n`))
          },
          [/verify\/changed-asset: docs-bundle\.zip: .*as the release was published with/],
        ],
      ]
      for (const [what, change, expected] of cases) {
        await change()
        const { code, errors, output } = await verify(stage)
        assert.equal(code, 1, `${what}: ${output}`)
        for (const pattern of expected)
          assert.ok(
            errors.some(error => pattern.test(error)),
            `${what}: ${pattern} in\n${errors.join('\n')}`,
          )
        await release.restore()
      }
      assert.equal((await verify(stage)).code, 0, 'the last change was undone')
      await release.write(release.body.replaceAll(/^\|.*\n/gm, ''))
      const edited = await verify(stage)
      assert.equal(edited.code, 0, `people edit notes, and the marker stays: ${edited.output}`)
      await release.restore()

      // A step on a schedule, in the checkout: exit code, summary, outputs.
      await release.remove('docs-bundle.zip')
      const step = await stage.dispatch({ command: 'verify' }, { event: { name: 'schedule', payload: {} } })
      assert.equal(step.code, 1)
      assert.match(step.summary, /Release v2\.0\.0 does not verify/)
      assert.match(step.summary, /no such asset/)
      assert.equal(step.outputs.tag, 'v2.0.0')
      assert.equal(step.outputs.commit, world.commitOf('v2.0.0'))
    } finally {
      await stage.close()
    }
  })

  it('installs wheel and sdist, and finds a wheel of another version', async () => {
    const config = "version: []\ncomponents: { native: { kind: files, files: ['wheelhouse/*'] } }\n"
    const stage = await makeStage(world, { config })
    try {
      await mkdir(join(stage.workspace, 'wheelhouse'))
      await writeFile(join(stage.workspace, 'wheelhouse/stockroom-2.0.0-py3-none-any.whl'), wheelOf('stockroom', '2.0.0'))
      await writeFile(join(stage.workspace, 'wheelhouse/stockroom-2.0.0.tar.gz'), await sdistOf('stockroom', '2.0.0'))
      const made = await stage.push('v2.0.0')
      assert.equal(made.code, 0, made.log)
      const release = await tamper(stage)

      const good = await verify(stage)
      assert.deepEqual(good.errors, [])
      assert.equal(good.code, 0, good.output)
      assert.match(good.output, /stockroom-2\.0\.0-py3-none-any\.whl installs in a clean environment/)
      assert.match(good.output, /importlib\.metadata 2\.0\.0 = stockroom\.__version__ 2\.0\.0; import stockroom works/)
      assert.match(good.output, /stockroom-2\.0\.0\.tar\.gz builds and installs in a clean environment, as version 2\.0\.0/)

      await release.remove('stockroom-2.0.0-py3-none-any.whl')
      await release.add('stockroom-2.0.0-py3-none-any.whl', wheelOf('stockroom', '1.9.0'))
      const bad = await verify(stage, '--tag', 'v2.0.0')
      assert.equal(bad.code, 1)
      assert.ok(
        bad.errors.includes('verify/package-version: stockroom-2.0.0-py3-none-any.whl: expected version 2.0.0; found 1.9.0.'),
        bad.errors.join('\n'),
      )
    } finally {
      await stage.close()
    }
  })

  it('compares a release of others with the digests of GitHub, finds a moved tag, and says what is not there', async () => {
    const stage = await makeStage(world, { config: quickConfig })
    try {
      assert.equal((await stage.push('v2.0.0')).code, 0)
      const release = await tamper(stage)
      await release.remove('SHA256SUMS')
      await release.write('Made by hand.')
      const foreign = await verify(stage)
      assert.equal(foreign.code, 0, foreign.output)
      assert.match(foreign.output, /no SHA256SUMS: GitHub's digests alone/)
      // The bytes on the server's disk, behind what it says of them.
      const [asset] = stage.github.state[0]!.assets
      await writeFile(join(stage.storage, String(asset!.id)), Buffer.alloc(asset!.size))
      const rotten = await verify(stage)
      assert.equal(rotten.code, 1)
      assert.match(rotten.errors.join('\n'), /verify\/download: docs-bundle\.zip: expected sha256 .*, as GitHub says; found sha256/)

      const other = 'a'.repeat(40)
      await release.write(release.body.replace(world.commitOf('v2.0.0'), other))
      const moved = await verify(stage)
      assert.match(moved.errors.join('\n'), new RegExp(`verify/moved-tag: refs/tags/v2\\.0\\.0: expected commit ${other}; found commit`))

      await pushTag(world, 'v9.9.9', 'v2.0.0', async () => {})
      const absent = await verify(stage, 'v9.9.9')
      assert.equal(absent.code, 1)
      assert.match(absent.output, /There is no public release of v9\.9\.9/)
      const blind = await runCommand(world.folder, ['verify', 'v2.0.0', '--repository', 'orchard/stockroom'], {})
      assert.match(blind.stdout, /^Release v2\.0\.0 could not be verified[\s\S]*There is no token/)
    } finally {
      await stage.close()
    }
  })
})
