import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import AdmZip from 'adm-zip'
import { buildComponents } from '../../../../src/features/build/build.ts'
import type { Component } from '../../../../src/model/manifest.ts'
import { component, planOf, setting, temporary } from '../setting.ts'

/** What a script of the component writes to `out`, or the failure of the component. */
async function outputOf(script: string, env: Readonly<Record<string, string>> = {}, fields: Partial<Component> = {}) {
  const { context, ports } = await setting({ 'a.txt': 'A' })
  const { GITHUB_ACTIONS: _, VIRTUAL_ENV: __, ...outside } = process.env
  const one = component({ kind: 'command', id: 'demo', run: `{ ${script}\n} > out`, files: ['out'], ...fields } as Component)
  const { builds } = await buildComponents(planOf([one]), { ...context, environment: { ...outside, ...env } }, ports)
  const { failure, variables } = builds[0]!
  const out = await readFile(join(context.tree, 'out'), 'utf8').catch(() => '')
  return { lines: out.trim().split('\n'), failure, variables, own: join(context.temp, 'builds/demo/python') }
}

/** A virtual environment in front of the PATH, as `source bin/activate` makes it, with one module. */
async function activated(): Promise<Record<string, string>> {
  const folder = await temporary()
  execFileSync('python3', ['-I', '-m', 'venv', '--without-pip', '--system-site-packages', folder])
  const packages = execFileSync(join(folder, 'bin/python'), ['-c', 'import sysconfig; print(sysconfig.get_path("purelib"))'], {
    encoding: 'utf8',
  })
  await writeFile(join(packages.trim(), 'of_the_active_one.py'), '')
  return { VIRTUAL_ENV: folder, PATH: `${folder}/bin:${process.env.PATH}` }
}

const where = 'python -c "import sys; print(sys.prefix)"; python3 -m pip --version; pip --version; echo "$VIRTUAL_ENV"'

for (const [what, env] of [
  ['at a terminal', {}],
  ['in a workflow', { GITHUB_ACTIONS: 'true' }],
  ['where pip installs for the user', { PIP_USER: '1' }],
] as const)
  test(`${what}, scripts have a Python of their own, and pip installs into it`, async () => {
    const wheel = new AdmZip()
    const info = 'tiny-1.dist-info'
    for (const [name, text] of [
      ['tiny.py', 'x = 1\n'],
      [`${info}/METADATA`, 'Metadata-Version: 2.1\nName: tiny\nVersion: 1\n'],
      [`${info}/WHEEL`, 'Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n'],
      [`${info}/RECORD`, `tiny.py,,\n${info}/METADATA,,\n${info}/WHEEL,,\n${info}/RECORD,,\n`],
    ] as const)
      wheel.addFile(name, Buffer.from(text))
    const path = join(await temporary(), 'tiny-1-py3-none-any.whl')
    await writeFile(path, wheel.toBuffer())
    const install = `pip install --quiet --no-index ${path} >&2; python -c "import tiny; print(tiny.__file__)"`
    const { lines, failure, variables, own } = await outputOf(`${where}; ${install}`, env)
    assert.equal(failure, undefined)
    assert.deepEqual([lines[0], lines[3]], [own, own])
    for (const line of lines.slice(1, 3)) assert.match(line, /^pip \d/)
    assert.ok(lines[4]?.startsWith(`${own}/lib/`), lines[4])
    assert.ok(variables.includes('VIRTUAL_ENV'))
  })

test('packages of the active Python are there in a workflow, and at a terminal they are not', async () => {
  const env = await activated()
  const script = 'python -c "import of_the_active_one"; echo there'
  assert.deepEqual((await outputOf(script, { ...env, GITHUB_ACTIONS: 'true' })).lines, ['there'])
  const { failure } = await outputOf(script, env)
  assert.match(failure?.message ?? '', /failed, and its output says that there is no module named of_the_active_one\.$/)
  assert.match(failure?.hint ?? '', /in `setup:` of the component demo: the package with of_the_active_one\.$/)
})

test('`python -m` of what is not installed gets the same advice, and another failure does not', async () => {
  const { failure } = await outputOf('true', {}, { test: 'python -m pytest_is_not_here -q' })
  assert.match(failure?.message ?? '', /^`python -m pytest_is_not_here -q` failed, .*no module named pytest_is_not_here\.$/)
  assert.match((await outputOf('exit 3')).failure?.message ?? '', /ended with exit code 3\.$/)
})

test('without a Python on the PATH, and for other kinds, the variables stay as they are', async () => {
  const bin = await temporary()
  for (const name of ['sh', 'bash']) await symlink(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(bin, name))
  const { lines, failure } = await outputOf('echo "$PATH $VIRTUAL_ENV"', { PATH: bin })
  assert.deepEqual([failure, lines], [undefined, [bin]])
  const archive = { kind: 'archive', archive: 'a.zip', paths: ['a.txt'], links: 'error', setup: 'echo "[$VIRTUAL_ENV]" > out' }
  assert.deepEqual((await outputOf('', { VIRTUAL_ENV: '/outside' }, archive as Partial<Component>)).lines, ['[/outside]'])
})
