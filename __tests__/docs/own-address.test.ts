import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ownAddress, withAddressNote, withOwnAddress } from '../../dev/docs/own-address.ts'
import { documents } from '../../dev/write-docs.ts'

const root = join(import.meta.dirname, '..', '..')

test('the address is the repository of package.json, in each form of npm', () => {
  for (const form of [
    'github:acme/release-runbook',
    'acme/release-runbook',
    'https://github.com/acme/release-runbook',
    { url: 'git+https://github.com/acme/release-runbook.git' },
  ])
    assert.equal(ownAddress(form), 'acme/release-runbook')
  assert.equal(ownAddress(undefined), 'OWNER/release-runbook')
  assert.throws(() => ownAddress('https://example.org/acme/release-runbook'), /no repository on GitHub/)
})

test('each mention of the repository is replaced, and no path', () => {
  const mentions = [
    'uses: OWNER/release-runbook@v1',
    'npx github:OWNER/release-runbook check',
    '`OWNER/release-runbook`',
    'OWNER/release-runbook.',
    'see https://github.com/OWNER/release-runbook#readme',
  ]
  const paths = [
    '.github/release-runbook.yml',
    'docs/release-runbook.md',
    'https://example.org/a/release-runbook',
    'a/b/release-runbook',
    'x/release-runbook-build',
  ]
  const text = [...mentions, ...paths].join('\n')
  const replaced = withOwnAddress(text, 'acme/tool')
  assert.equal(replaced, [...mentions.map(line => line.replace('OWNER/release-runbook', 'acme/tool')), ...paths].join('\n'))
})

test('no page names another owner of the program', () => {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { repository?: string }
  const address = ownAddress(repository)
  assert.ok(documents.includes('docs/recipes/two-jobs.md'))
  let named = 0
  for (const path of documents) {
    const text = readFileSync(join(root, path), 'utf8')
    named += text.split(address).length - 1
    assert.equal(withOwnAddress(text, address), text, path)
  }
  assert.ok(named > 20, `${named} mentions`)
})

test('README.md explains the placeholder as long as there is one', () => {
  const readme = '# A\n<!-- address:start --><!-- address:end -->\n'
  assert.match(withAddressNote(readme, 'OWNER/release-runbook'), /`OWNER` on these pages is the account/)
  assert.equal(withAddressNote(readme, 'acme/release-runbook').includes('OWNER'), false)
})
