import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { renderSums } from '../../../src/features/publish/dist.ts'
import { assetDifferences, type Claims, downloadDifferences, type PublishedAsset } from '../../../src/features/verify/assets.ts'
import { difference } from '../../../src/features/verify/difference.ts'
import { parseSums } from '../../../src/model/checksums.ts'
import type { Finding } from '../../../src/model/finding.ts'
import { sumsName } from '../../../src/model/manifest.ts'
import { makeMarker } from '../../../src/model/marker.ts'

const hex = (digit: string): string => digit.repeat(64)
const asset = (name: string, sha256: string, more: Partial<PublishedAsset> = {}): PublishedAsset => ({
  id: 1,
  name,
  size: 5,
  digest: sha256,
  uploaded: true,
  url: '',
  downloaded: { size: 5, sha256 },
  ...more,
})
const rules = (differences: readonly Finding[]): string[] =>
  differences.map(({ rule, message }) => `${rule} ${message.split(': expected ')[0]}`)

const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,30}$/)
const digest = fc.stringMatching(/^[0-9a-f]{64}$/)
const files = fc.uniqueArray(fc.record({ name, sha256: digest, size: fc.nat() }), { selector: file => file.name, maxLength: 120 })

describe('checksum files', () => {
  it('are read as they are written', () =>
    fc.assert(
      fc.property(files, written => {
        const { digests, malformed } = parseSums(renderSums(written))
        assert.deepEqual(malformed, [])
        assert.deepEqual(new Map(digests), new Map(written.map(file => [file.name, file.sha256])))
      }),
    ))

  it('may come from others: bytes marked, paths below ./, Windows line ends; another line is reported with its number', () => {
    const text = `${hex('A')} *./a.zip\r\n\r\n# files\r\n${hex('b')}  b c.zip\r\n${hex('b')}  b c.zip\n${hex('c')} one-space\n${'d'.repeat(40)}  sha1\n`
    const { digests, malformed } = parseSums(text)
    assert.deepEqual(
      [...digests],
      [
        ['a.zip', hex('a')],
        ['b c.zip', hex('b')],
      ],
    )
    assert.deepEqual(
      malformed.map(({ line }) => line),
      [3, 5, 6, 7],
    )
  })
})

describe('differences of assets', () => {
  const sums = renderSums([{ name: 'a.zip', sha256: hex('a') }])
  const marker = makeMarker('c'.repeat(40), [
    { name: 'a.zip', sha256: hex('a') },
    { name: sumsName, sha256: hex('5') },
  ])
  const whole: Claims = { assets: [asset('a.zip', hex('a')), asset(sumsName, hex('5'))], sums, marker, tag: 'v1' }

  const cases: readonly (readonly [string, Partial<Claims>, readonly string[]])[] = [
    ['none', {}, []],
    ['provenance is no stranger', { assets: [...whole.assets, asset('v1.intoto.jsonl', hex('9'))] }, []],
    ['a stranger', { assets: [...whole.assets, asset('b.zip', hex('b'))] }, ['verify/extra-asset b.zip']],
    [
      'a stranger beside sums alone',
      { marker: undefined, assets: [...whole.assets, asset('b.zip', hex('b'))] },
      ['verify/extra-asset b.zip'],
    ],
    ['nothing to compare with', { marker: undefined, sums: undefined, assets: [asset('b.zip', hex('b'))] }, []],
    ['changed', { assets: [asset('a.zip', hex('b')), asset(sumsName, hex('5'))] }, ['verify/changed-asset a.zip']],
    [
      'changed, without a marker',
      { marker: undefined, assets: [asset('a.zip', hex('b')), asset(sumsName, hex('5'))] },
      ['verify/changed-asset a.zip'],
    ],
    ['gone', { assets: [asset(sumsName, hex('5'))] }, ['verify/missing-asset a.zip']],
    ['a wrong line', { sums: renderSums([{ name: 'a.zip', sha256: hex('b') }]) }, [`verify/checksum-line ${sumsName}, a.zip`]],
    ['no line', { sums: '' }, [`verify/checksum-line ${sumsName}`]],
    ['sums that are gone', { sums: undefined, assets: [asset('a.zip', hex('a'))] }, [`verify/missing-asset ${sumsName}`]],
    [
      'above 100 assets only the digest of the sums is known',
      { marker: { commit: 'c', assets: null, sums: hex('6') } },
      [`verify/changed-asset ${sumsName}`],
    ],
  ]
  for (const [what, changed, expected] of cases)
    it(what, () => assert.deepEqual(rules(assetDifferences({ ...whole, ...changed })), expected))

  it('the downloaded bytes are not those that GitHub states, or the upload never ended', () => {
    const odd = [
      asset('a', hex('a'), { downloaded: { size: 5, sha256: hex('b') } }),
      asset('b', hex('b'), { digest: undefined, downloaded: { size: 4, sha256: hex('b') } }),
      asset('c', hex('c'), { uploaded: false, downloaded: undefined }),
      asset('d', hex('d')),
    ]
    assert.deepEqual(rules(downloadDifferences(odd)), ['verify/download a', 'verify/download b', 'verify/incomplete-asset c'])
  })

  it('a finding says file, expected and found, in plain ASCII', () => {
    const { message } = difference('verify/x', 'caf\u00e9.zip', 'a', 'b\n::error::c')
    assert.equal(message, 'caf<U+00E9>.zip: expected a; found b<U+000A>::error::c.')
  })
})
