// A release whose notes are longer than GitHub takes. The bundled program on the local GitHub.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { digests, makeWorld, pushTag, quickConfig, type World, withStage, writes } from './harness.ts'

const many = 450

/** Commits without files, each with a long subject; a few break something. */
function commitMany(directory: string): void {
  const stamp = 'Fern Okafor <fern@workshop.example.com> 1793000000 +0000'
  const text = (content: string): string => `data ${Buffer.byteLength(content)}\n${content}\n`
  const commits = Array.from({ length: many }, (_, index) => {
    const footer = index % 150 === 0 ? `\n\nBREAKING CHANGE: call step ${index} twice.` : ''
    // A number that is no pull request is quickly told from one that is.
    const subject = `feat: step ${index} of ${'work that a reader hardly gets to the end of, '.repeat(4)} (#${9000 + index})`
    const from = index === 0 ? 'from refs/heads/many^0\n' : ''
    return `commit refs/heads/many\nauthor ${stamp}\ncommitter ${stamp}\n${text(subject + footer)}${from}\n`
  })
  execFileSync('git', ['-C', directory, 'branch', '--force', 'many', 'HEAD'])
  execFileSync('git', ['-C', directory, 'fast-import', '--quiet'], { input: commits.join('') })
  execFileSync('git', ['-C', directory, 'checkout', '--quiet', '--detach', 'many'])
}

describe('notes that are too long for a release', () => {
  let world: World
  before(async () => {
    world = await makeWorld()
    await pushTag(world, 'v3.0.0', 'v2.0.0', async directory => commitMany(directory))
  })
  after(() => world.remove())

  it('are shortened by plan, and are an asset as a whole; verify finds both right, a second run has nothing to do', () =>
    withStage(world, { config: `${quickConfig}checks: { on-findings: warn }\nversion: []\n`, checkout: { ref: 'v3.0.0' } }, async stage => {
      const result = await stage.push('v3.0.0')
      assert.equal(result.code, 0, result.log)
      const [release] = stage.github.state
      const body = release?.body ?? ''
      assert.ok(body.length <= 125_000 && body.length > 90_000, `${body.length}`)
      assert.equal(body.match(/call step \d+ twice/g)?.length, 3)
      assert.match(body, /All of it is in \[`RELEASE_NOTES-full\.md`\]\(\S+\/releases\/download\/v3\.0\.0\/RELEASE_NOTES-full\.md\)/)
      assert.deepEqual(Object.keys(digests(stage)), ['RELEASE_NOTES-full.md', 'SHA256SUMS', 'docs-bundle.zip'])
      const asset = release?.assets.find(({ name }) => name === 'RELEASE_NOTES-full.md')
      const full = await readFile(join(stage.storage, `${asset?.id}`), 'utf8')
      assert.equal(full.match(/^- Step \d+ of/gm)?.length, many)
      const before = writes(stage).length
      const again = await stage.push('v3.0.0')
      assert.deepEqual([again.code, writes(stage).length], [0, before])
      const verified = await stage.dispatch({ command: 'verify', tag: 'v3.0.0' })
      assert.equal(verified.code, 0, verified.log)
    }))
})
