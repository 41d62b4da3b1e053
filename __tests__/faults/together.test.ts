// Two runs of one tag at once, which "concurrency:" should prevent: whatever they do to each other, what is public is one of them, whole.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { renderSums } from '../../src/features/publish/dist.ts'
import type { LocalFile } from '../../src/model/manifest.ts'
import { ours } from './publishers.ts'
import { type Ground, makeGround, openCase, placeName, places, tag } from './world.ts'

const temper = { silence: 20_000, patient: true }

/** The same names with other bytes: what a build gives that is not reproducible. */
async function otherBytes(ground: Ground): Promise<Ground> {
  const assets: LocalFile[] = []
  const add = async (asset: LocalFile, bytes: Buffer): Promise<void> => {
    const path = join(ground.folder, `other-${asset.name}`)
    await writeFile(path, bytes)
    assets.push({ ...asset, path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  for (const asset of ground.assets.slice(0, -1)) await add(asset, Buffer.alloc(asset.size, 'other '))
  await add(ground.assets.at(-1)!, Buffer.from(renderSums(assets)))
  return { ...ground, assets }
}

const digestsOf = (assets: readonly { readonly name: string; readonly sha256: string }[]): string =>
  JSON.stringify(assets.map(({ name, sha256 }) => [name, `sha256:${sha256}`]).sort())

describe('two runs at once', { concurrency: 4 }, () => {
  let ground: Ground
  let others: Ground
  before(async () => {
    ground = await makeGround()
    others = await otherBytes(ground)
  })
  after(() => ground.remove())

  for (const place of places)
    for (const same of [true, false])
      for (const headStart of [0, 3, 8])
        it(`${placeName(place)}, ${same ? 'the same bytes' : 'other bytes'}, ${headStart} requests apart`, async () => {
          const other = same ? ground : others
          const at = await openCase(ground, place)
          try {
            const from = at.github.requests.length
            const begun = async (): Promise<void> => {
              while (at.github.requests.length - from < headStart) await new Promise(resolve => setImmediate(resolve))
            }
            const ended = await Promise.allSettled([ours(at, temper), begun().then(() => ours({ ...at, ground: other }, temper))])
            const whole = new Set([digestsOf(ground.assets), digestsOf(other.assets)])
            for (const { releases } of at.github.anonymousViews)
              for (const { assets } of releases.filter(release => release.tag === tag))
                assert.ok(
                  whole.has(JSON.stringify(assets.map(({ name, digest }) => [name, digest]).sort())),
                  'public and mixed or incomplete',
                )
            const published = at.github.state.filter(({ draft, tag_name }) => !draft && tag_name === tag)
            assert.ok(published.length <= 1)
            const failed = ended.flatMap(end => (end.status === 'rejected' ? [String(end.reason)] : []))
            assert.ok(published.length === 1 || failed.length === 2, failed.join('\n'))
            for (const reason of failed)
              assert.match(reason, /meanwhile|another run|somebody else|no longer|already|is not in the release|GitHub stored/i)
            if (published.length === 0) {
              await at.clock.wait(place.lag)
              await ours(at, temper)
              assert.equal(at.github.state.filter(({ draft, tag_name }) => !draft && tag_name === tag).length, 1)
            }
          } finally {
            await at.github.close()
          }
        })
})
