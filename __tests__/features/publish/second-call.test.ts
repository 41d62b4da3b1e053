import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it, test } from 'node:test'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { contradiction, missingNames, requireNamedFiles } from '../../../src/features/publish/second-call.ts'
import type { Release } from '../../../src/ports/forge.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const asset = (name: string, text: string, digest: string | undefined = sha256(text)): Release['assets'][number] => ({
  ...{ id: 1, name, size: text.length, digest, uploaded: true, url: '' },
})
const release = {
  ...{ tag: 'v2.0.0', url: 'https://github.test/1', prerelease: false },
  assets: [asset('a.bin', 'a'), asset('other.bin', 'public'), asset('size.bin', 'seven b', ''), asset('docs.zip', 'docs')],
} as unknown as Release

describe('what a second call for a published tag names', () => {
  let workspace: string
  before(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'second-call-'))
    const texts = { 'a.bin': 'a', 'b.bin': 'b', 'other.bin': 'local!', 'size.bin': 'seven b' }
    for (const [name, text] of Object.entries(texts)) await writeFile(join(workspace, name), text)
  })
  after(() => rm(workspace, { recursive: true, force: true }))

  const configured = (text: string) => parseConfig(text, 'x.yml')
  const look = (globs: readonly string[], elsewhere = false, config = '') => {
    const assets = release.assets.map(each => (each.digest === '' ? { ...each, digest: undefined } : each))
    const named = { globs, components: configured(config).components, workspace, elsewhere }
    return requireNamedFiles({ ...release, assets }, named, localFiles(workspace))
  }

  it('is in the release, with the same bytes: exit 0', async () => {
    const evidence = 'the release has all files that are known of this call'
    for (const globs of [['a.bin'], ['size.bin', 'a*']])
      assert.deepEqual(await look(globs), { value: undefined, status: 'passed', evidence }, String(globs))
    for (const globs of [['*.exe'], ['docs.zip', '*.exe']])
      assert.deepEqual(await look(globs, true), { value: undefined, status: 'passed', evidence }, String(globs))
  })

  it('has other bytes: one warning, and the public bytes stay', async () => {
    for (const elsewhere of [false, true])
      assert.deepEqual(await look(['a.bin', 'other.bin', 'o*.bin'], elsewhere), {
        value: undefined,
        status: 'warned',
        evidence: 'the public bytes stay: the workspace has other bytes of other.bin',
      })
  })

  it('is missing: the name, and the advice to make one call', async () => {
    const archive =
      'components: { site: { kind: archive, paths: [site], archive: site.zip }, out: { kind: command, run: x, files: [out.txt, "*.log"] } }'
    const table: readonly (readonly [readonly string[], boolean, string, string])[] = [
      [['*.bin'], false, '', 'b.bin'],
      [['*.exe', 'b.*'], true, '', 'b.bin'],
      [['c.bin'], true, '', 'c.bin'],
      [['a.bin'], false, archive, 'site.zip, out.txt'],
      [[], false, archive, 'site.zip, out.txt'],
    ]
    for (const [globs, elsewhere, config, names] of table)
      await assert.rejects(look(globs, elsewhere, config), {
        message: `The release of v2.0.0 is public already (https://github.test/1) and lacks ${names}, which this call names.`,
        hint: /Build the parts with `build`, or upload them with actions\/upload-artifact, and make one call with all files\.$/,
      })
    await assert.rejects(look(['a.bin', '*.exe']), /Declared files that are not there: \*\.exe/)
  })

  it('has the names of configured archives before a build, and of no detected component', () => {
    const missing = (config: string, files: readonly string[] = []) => missingNames(release, configured(config), files)
    assert.deepEqual(missing(''), [])
    assert.deepEqual(missing('', ['a.bin', 'b.bin', 'x/*.bin']), ['b.bin'])
    assert.deepEqual(missing('components: { web: { kind: node, path: web }, api: { kind: python, path: api } }'), ['web-build.zip'])
    assert.deepEqual(missing('components: { docs: { kind: archive, paths: [docs], archive: docs.zip } }'), [])
  })
})

test('inputs that contradict a public release name the command that changes it', () => {
  const none = { draft: null, prerelease: null, latest: null }
  const edit = 'The inputs do not change a public release. This command does: gh release edit v2.0.0'
  const table: readonly (readonly [shown: { prerelease: boolean; latest: boolean }, asked: object, flags: string | undefined])[] = [
    [{ prerelease: false, latest: true }, {}, undefined],
    [{ prerelease: false, latest: true }, { prerelease: false, latest: true, draft: false }, undefined],
    [{ prerelease: true, latest: false }, { prerelease: true, latest: false }, undefined],
    [{ prerelease: true, latest: false }, { prerelease: false, latest: true }, '--prerelease=false --latest'],
    [{ prerelease: false, latest: true }, { prerelease: true }, '--prerelease=true'],
    [{ prerelease: false, latest: true }, { latest: false }, '--latest=false'],
    [{ prerelease: false, latest: true }, { draft: true }, '--draft'],
  ]
  for (const [{ prerelease, latest }, asked, flags] of table)
    assert.equal(contradiction({ ...release, prerelease }, latest, { ...none, ...asked }), flags && `${edit} ${flags}`)
})
