import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { defaultConfigPath } from '../../../../src/config/inputs.ts'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { scanForSecrets } from '../../../../src/features/inspect/secrets/scan.ts'

const root = dirname(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))))

test('nothing that this repository releases is taken for a secret', () => {
  const { components } = parseConfig(readFileSync(join(root, defaultConfigPath), 'utf8'), defaultConfigPath)
  const paths = (components ?? []).flatMap(component => (component.kind === 'archive' ? component.paths : []))
  const files = execFileSync('git', ['ls-files', '-z', '--', ...paths], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)
  assert.ok(files.length >= paths.length && paths.length > 0, 'the configuration names what is released')
  const scan = scanForSecrets([])
  for (const file of files) scan.file(file).end(readFileSync(join(root, file)))
  assert.deepEqual(scan.findings, [])
})
