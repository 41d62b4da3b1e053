import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  scripts: Record<string, string>
  workspaces?: unknown
}

test('npm prepares nothing before npx runs the committed bundle from git', () => {
  // pacote, lib/git.js: these scripts, or workspaces, make npm install all development packages first.
  const preparing = ['build', 'prepare', 'prepack', 'preinstall', 'install', 'postinstall']
  assert.deepEqual(
    preparing.filter(name => name in manifest.scripts),
    [],
  )
  assert.equal('workspaces' in manifest, false)
})
