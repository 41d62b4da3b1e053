import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedPackages, lockedPackages, requirementFiles } from '../../../../src/features/checks/audit/python-pins.ts'

test('lockfiles pin what comes from an index; folders, files and repositories are left out', () => {
  const uv = `version = 1
[[package]]
name = "stockroom"
version = "2.0.0"
source = { editable = "." }
[[package]]
name = "six"
version = "1.16.0"
source = { registry = "https://packages.example/simple" }
[[package]]
name = "forked"
version = "0.1.0"
source = { git = "https://example.com/forked?rev=1#2" }
`
  assert.deepEqual(lockedPackages(uv), [{ name: 'six', version: '1.16.0' }])
  const poetry = `[[package]]
name = "six"
version = "1.16.0"
[package.source]
type = "legacy"
url = "https://index.example.com/simple"
[[package]]
name = "local"
version = "1.0"
[package.source]
type = "directory"
url = "../local"
[metadata]
lock-version = "2.1"
`
  assert.deepEqual(lockedPackages(poetry), [{ name: 'six', version: '1.16.0' }])
  const pylock = `lock-version = "1.0"
[[packages]]
name = "six"
version = "1.16.0"
[[packages]]
name = "own"
[packages.directory]
path = "."
`
  assert.deepEqual(lockedPackages(pylock), [{ name: 'six', version: '1.16.0' }])
  const pdm = '[[package]]\nname = "six"\nversion = "1.16.0"\n[[package]]\nname = "own"\nversion = "1"\npath = "./own"\neditable = true\n'
  assert.deepEqual(lockedPackages(pdm), [{ name: 'six', version: '1.16.0' }])
})

test('nothing of a lockfile can be an option of pip', () => {
  const hostile = '[[package]]\nname = "--index-url=http://x"\nversion = "1"\n[[package]]\nname = "a"\nversion = "1\\n-e ."\n'
  assert.deepEqual(lockedPackages(hostile), [])
})

test('what a pyproject.toml asks for', () => {
  const text = `[project]
name = "a"
dependencies = [
  "six>=1.10; python_version >= '3.8'",
  "requests [socks] >= 2",
  "forked @ git+https://example.com/forked",
  "with-extra[x]@https://example.com/x.whl",
  "--index-url http://evil.example.com",
  "-e .",
  "two\\nlines",
]
`
  assert.deepEqual(askedPackages(text), {
    requirements: ["six>=1.10; python_version >= '3.8'", 'requests [socks] >= 2'],
    dynamic: false,
  })
  assert.equal(askedPackages('[project]\nname = "a"\ndynamic = ["version", "dependencies"]\n').dynamic, true)
  assert.equal(askedPackages('[tool.poetry]\nname = "a"\n').dynamic, true)
  assert.deepEqual(askedPackages('[project]\nname = "a"\n'), { requirements: [], dynamic: false })
})

test('several versions of a package go to several files', () => {
  const pins = [
    ['numpy', '1.26.4'],
    ['six', '1.16.0'],
    ['NumPy', '2.0.0'],
    ['numpy', '1.26.4'],
  ].map(([name = '', version = '']) => ({ name, version }))
  assert.deepEqual(requirementFiles(pins), ['numpy==1.26.4\nsix==1.16.0\n', 'NumPy==2.0.0\n'])
  assert.deepEqual(requirementFiles([]), [])
})
