import assert from 'node:assert/strict'
import { mkdir, open, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import AdmZip from 'adm-zip'
import { buildComponents } from '../../../src/features/build/build.ts'
import type { Component } from '../../../src/model/manifest.ts'
import type { TrackedFile } from '../../../src/ports/git.ts'
import { component, fakeExec, planOf, setting } from './setting.ts'

test('a failed component build stops the others, and its failure has the last lines of its program', async () => {
  const { context, ports } = await setting()
  const exec = fakeExec({ 'make broken': { after: 3, code: 2, output: 'compiling\nno such thing' } })
  const components = [
    component({ kind: 'command', id: 'slow', run: 'make slow' }),
    component({ kind: 'command', id: 'broken', run: 'make broken' }),
    component({ kind: 'command', id: 'tested', test: 'wait', run: 'never' }),
  ]
  const { builds, failure } = await buildComponents(planOf(components), context, { ...ports, exec })
  assert.deepEqual(
    builds.map(build => [build.component.id, build.status]),
    [
      ['slow', 'stopped'],
      ['broken', 'failed'],
      ['tested', 'stopped'],
    ],
  )
  assert.deepEqual(builds[1]!.failure, {
    stage: 'build',
    message: '`make broken` ended with exit code 2.',
    hint: 'Run it on your machine:\n  make broken',
    tail: ['compiling', 'no such thing'],
  })
  assert.equal(failure, undefined)
  assert.deepEqual(exec.stopped.map(line => line.split(' ').at(-1)).sort(), ['slow', 'wait'])
  assert.ok(!exec.ran.some(line => line.includes('never')))
  assert.deepEqual(
    builds[0]!.record.stages.map(({ stage, status }) => [stage, status]),
    [['build', 'stopped']],
  )
})

test('a failed component build ends all processes, its own and those of others, also in another session', async () => {
  const { folder, context, ports } = await setting()
  const stay = (name: string) => `bash -c 'echo $$ > "${folder}/${name}"; exec sleep 600'`
  const both = `until [ -s '${folder}/server' ] && [ -s '${folder}/daemon' ] && [ -s '${folder}/own' ]; do :; done`
  const components = [
    component({ kind: 'command', id: 'server', run: `setsid ${stay('daemon')} & ${stay('server')} & wait` }),
    component({ kind: 'command', id: 'broken', run: `setsid ${stay('own')} & ${both}; exit 7` }),
  ]
  const { builds } = await buildComponents(planOf(components), context, ports)
  assert.deepEqual(
    builds.map(build => build.status),
    ['stopped', 'failed'],
  )
  assert.match(builds[1]!.failure!.message, /ended with exit code 7\.$/)
  for (const name of ['server', 'daemon', 'own']) {
    const pid = (await readFile(join(folder, name), 'utf8')).trim()
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => 'gone) Z ')
    assert.match(stat, /\) [ZX] /, name)
  }
})

test('at most four component builds run at once, and results keep the order of the plan', async () => {
  const { context, ports } = await setting()
  let [running, most] = [0, 0]
  const exec = {
    run: async () => {
      most = Math.max(most, ++running)
      // Nobody of the first four goes on before all four are there.
      while (most < 4) await new Promise(setImmediate)
      running--
      return { outcome: 'exited', code: 0, stdout: '', output: '' } as const
    },
  }
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const components = ids.map(id => component({ kind: 'command', id, run: 'true', files: [] }))
  const { builds } = await buildComponents(planOf(components), context, { ...ports, exec })
  assert.deepEqual(
    builds.map(build => build.component.id),
    ids,
  )
  assert.equal(most, 4)
})

test('stages run in order with the release in their environment, and are recorded', async () => {
  const { folder, context, ports, log } = await setting({ 'tool/read.me': 'x' })
  const say = (stage: string) =>
    `echo "${stage} $RELEASE_TAG $RELEASE_VERSION $SOURCE_DATE_EPOCH $TZ \${SECRET:-none} $(umask) $(pwd)" >> '${folder}/seen'`
  const components = [
    component({
      kind: 'command',
      id: 'tool',
      path: 'tool',
      setup: say('setup'),
      test: say('test'),
      run: `${say('run')}; echo hi > out.txt`,
      verify: say('verify'),
      files: ['*.txt'],
    }),
  ]
  const { builds } = await buildComponents(
    planOf(components),
    { ...context, environment: { PATH: process.env.PATH, SECRET: 'hidden-token-1' }, tokens: ['hidden-token-1'] },
    ports,
  )
  const [build] = builds
  assert.equal(build!.status, 'passed', JSON.stringify(build!.failure))
  const rest = `v1.2.0 1.2.0 1709987696 UTC none 0022 ${join(context.tree, 'tool')}`
  assert.deepEqual(
    (await readFile(join(folder, 'seen'), 'utf8')).trim().split('\n'),
    ['setup', 'test', 'run', 'verify'].map(stage => `${stage} ${rest}`),
  )
  assert.deepEqual(
    build!.record.stages.map(({ stage, status }) => `${stage} ${status}`),
    ['setup passed', 'test passed', 'build passed', 'verify passed'],
  )
  assert.ok(
    build!.variables.includes('RELEASE_TAG') &&
      build!.variables.includes('RELEASE_RUNBOOK_PROCESS_TAG') &&
      build!.variables.includes('PATH') &&
      !build!.variables.includes('SECRET'),
  )
  assert.deepEqual(
    build!.files.map(({ name, size, path }) => [name, size, path]),
    [['out.txt', 3, join(context.dist, 'tool/out.txt')]],
  )
  assert.equal(log.lines.at(-1), 'tool: passed')
})

test('a script stops at the first failure, also within a pipe', async () => {
  for (const run of ['false; echo on', 'false | cat; echo on']) {
    const { context, ports, log } = await setting()
    const { builds } = await buildComponents(planOf([component({ kind: 'command', id: 'a', run })]), context, ports)
    assert.match(builds[0]!.failure!.message, /ended with exit code 1\.$/)
    assert.ok(!log.lines.includes('a| on'))
  }
})

test('workflow commands in the output of a build reach only the log of that component build', async () => {
  const { context, ports, log } = await setting()
  const commands = ['::set-output name=x::y', '::error::z', '##[error]w']
  const run = `printf '%s\\n' '${commands.join("' '")}'`
  await buildComponents(planOf([component({ kind: 'command', id: 'a', run })]), context, ports)
  assert.deepEqual(
    log.lines.filter(line => line.startsWith('a| ')),
    commands.map(line => `a| ${line}`),
  )
})

test('a time limit fails the component build, and the message names the limit', async () => {
  const { context, ports } = await setting()
  const { builds } = await buildComponents(
    planOf([component({ kind: 'command', id: 'a', run: 'sleep 600', timeout: 300 })]),
    context,
    ports,
  )
  assert.match(builds[0]!.failure!.message, /`sleep 600` was stopped after its time limit of 300 ms\./)
})

test('a `verify:` that changes a built file fails the component build, and no file is kept', async () => {
  const { context, ports } = await setting()
  const made = component({ kind: 'command', id: 'made', run: 'echo built > out.txt', files: ['out.txt'] })
  const built = join(context.dist, 'made/out.txt')
  const build = async (verify: string) => (await buildComponents(planOf([{ ...made, verify }]), context, ports)).builds[0]!
  assert.equal((await build(`test -s '${built}'`)).status, 'passed')
  const { status, failure, files } = await build(`echo other > '${built}'`)
  assert.deepEqual([status, failure?.stage, failure?.message, files], ['failed', 'verify', 'out.txt changed while it was verified.', []])
})

test('tracked files that a build changed fail the whole, by name and with the first lines of the difference', async () => {
  const differences = `diff --git a/package.json b/package.json
index 1..2 100644
--- a/package.json
+++ b/package.json
@@ -1 +1 @@
-{}
+{ "a": "\u001b[31m" }
${'+more\n'.repeat(20)}`
  const { context, ports } = await setting({}, { changed: ['package.json', 'src/a.py'], differences })
  const { builds, failure } = await buildComponents(planOf([component({ kind: 'command', id: 'a' })]), context, ports)
  assert.equal(builds[0]!.status, 'passed')
  const [, names, difference] = /what the commit holds:\n((?: {2}\S+\n)+)([\s\S]*)$/.exec(failure!.message) ?? []
  assert.equal(names, '  package.json\n  src/a.py\n')
  const lines = difference!.split('\n').map(line => line.trim())
  assert.deepEqual(lines.slice(0, 4), ['+++ b/package.json', '@@ -1 +1 @@', '-{}', '+{ "a": "<U+001B>[31m" }'])
  assert.equal(lines.length, 12)
  assert.match(failure!.hint, /`allow-changes:`/)
})

test('files that allow-changes names may change, and the report names them', async () => {
  const changed = ['web/next-env.d.ts', 'web/.cache/x', 'api/a.py']
  const of = async (globs: readonly string[], ...others: readonly Component[]) => {
    const { context, ports } = await setting({ 'web/next-env.d.ts': 'x', 'api/x': 'x' }, { changed })
    const web = component({ kind: 'command', id: 'web', path: 'web', allowChanges: globs })
    const { builds, failure } = await buildComponents(
      planOf([web, component({ kind: 'command', id: 'api', path: 'api' }), ...others]),
      context,
      ports,
    )
    const named = builds.flatMap(({ evidence }) => evidence.filter(item => /allow-changes/.test(item.evidence)))
    return [failure?.message.split('\n').slice(1), named.map(item => `${item.component} ${item.stage}: ${item.evidence.split(': ')[1]}`)]
  }
  assert.deepEqual(await of(['next-env.d.ts']), [['  web/.cache/x', '  api/a.py'], ['web build: web/next-env.d.ts']])
  assert.deepEqual(await of(['**']), [['  api/a.py'], ['web build: web/next-env.d.ts, web/.cache/x']])
  for (const other of [
    component({ kind: 'command', id: 'other' }),
    component({ kind: 'command', id: 'other', path: 'web' }),
    component({ kind: 'archive', id: 'other', paths: ['web/next-env.d.ts', 'api'] }),
  ])
    assert.deepEqual((await of(['*.ts'], other))[0]?.[0], '  web/next-env.d.ts')
  assert.deepEqual(await of(['a.py', '../api/b.py']), [['  web/next-env.d.ts', '  web/.cache/x', '  api/a.py'], []])
})

test('a failing component stops the others, except in a dry run', async () => {
  for (const dryRun of [false, true]) {
    const { context, ports } = await setting()
    const exec = fakeExec({ 'exit 3': { code: 3, after: 2 }, ...(dryRun && { 'sleep on': {} }) })
    const [bad, good] = ['exit 3', 'sleep on'].map((run, index) =>
      component({ kind: 'command', id: `c${index}`, run, files: [`x${index}`] }),
    )
    const { builds } = await buildComponents(planOf([bad!, good!]), { ...context, dryRun }, { ...ports, exec })
    assert.deepEqual([builds[0]!.status, builds[1]!.status], ['failed', dryRun ? 'failed' : 'stopped'])
    assert.equal(builds[1]!.failure?.message.includes('not there') ?? false, dryRun)
  }
})

test('impossible and double names are refused before anything runs', async () => {
  const { context, ports } = await setting()
  const exec = fakeExec({})
  const build = (archive = 'x.zip') =>
    buildComponents(
      planOf([component({ kind: 'archive', id: 'a', archive: 'x.zip' }), component({ kind: 'archive', id: 'b', archive })]),
      context,
      { ...ports, exec },
    )
  await assert.rejects(build(), /a and b both make an asset named x\.zip/)
  await assert.rejects(build('bad name.zip'), /must start with a letter/)
  await writeFile(join(context.workspace, 'x.zip'), '')
  const attached = buildComponents(
    planOf([component({ kind: 'archive', id: 'a', archive: 'x.zip' }), component({ kind: 'files', id: 'files', files: ['*.zip'] })]),
    context,
    { ...ports, exec },
  )
  await assert.rejects(attached, /a and files \(x\.zip\) both make an asset named x\.zip[\s\S]*x\.zip is empty/)
  await mkdir(join(context.workspace, 'one'))
  await mkdir(join(context.workspace, 'two'))
  for (const [path, file] of [
    ['one', 'y.bin'],
    ['two', 'y.bin'],
    ['one', 'odd name'],
  ] as const)
    await writeFile(join(context.workspace, path, file), 'x')
  const two = component({ kind: 'files', id: 'files', files: ['*/y.bin'] })
  await assert.rejects(
    buildComponents(planOf([two]), context, { ...ports, exec }),
    /files \(one\/y\.bin\) and files \(two\/y\.bin\) both make an asset named y\.bin/,
  )
  const odd = component({ kind: 'files', id: 'files', files: ['one/odd*'] })
  await assert.rejects(buildComponents(planOf([odd]), context, { ...ports, exec }), /files \(one\/odd name\): .*must start with a letter/)
  assert.deepEqual(exec.ran, [])
})

test('an archive refuses tracked names that are not UTF-8', async () => {
  const { context, ports } = await setting({ 'docs/a.md': 'A' }, { tracked: ['docs/a.md', 'docs/caf\ufffd.md'] })
  const { builds } = await buildComponents(planOf([component({ kind: 'archive', id: 'docs', paths: ['docs'] })]), context, ports)
  assert.match(builds[0]?.failure?.message ?? '', /The name of docs\/caf<not UTF-8>\.md is not UTF-8/)
})

test('an archive has the tracked files of a submodule', async () => {
  const { context, ports } = await setting({ 'docs/a.md': 'A', 'docs/other/b.md': 'B', 'docs/other/untracked.md': 'C' })
  const of = (path: string, kind: TrackedFile['kind'] = 'file') => ({ path, kind, executable: false })
  const trackedFiles = async (tree: string) => (tree === context.tree ? [of('docs/a.md'), of('docs/other', 'submodule')] : [of('b.md')])
  const docs = component({ kind: 'archive', id: 'docs', paths: ['docs'] })
  const [build] = (await buildComponents(planOf([docs]), context, { ...ports, git: { ...ports.git, trackedFiles } })).builds
  assert.equal(build?.status, 'passed', build?.failure?.message)
  const names = new AdmZip(join(context.dist, 'docs/docs.zip')).getEntries().map(({ entryName }) => entryName)
  assert.deepEqual(names, ['docs/a.md', 'docs/other/b.md'])
})

test('an archive has the file in place of a link to a tracked file', async () => {
  const { context, ports } = await setting({ 'docs/a.md': 'A', 'README.md': 'READ', 'made.txt': 'made' })
  for (const [target, name] of [
    ['../README.md', 'read.md'],
    ['../made.txt', 'made.txt'],
    ['.', 'docs'],
  ] as const)
    await symlink(target, join(context.tree, 'docs', name))
  const kinds = { 'docs/a.md': 'file', 'README.md': 'file', 'docs/read.md': 'link', 'docs/made.txt': 'link', 'docs/docs': 'link' } as const
  const build = async (paths: readonly string[], links: 'error' | 'skip') => {
    const tracked = Object.entries(kinds).map(([path, kind]) => ({ path, kind, executable: false }))
    const git = { ...ports.git, trackedFiles: async () => tracked }
    const { builds } = await buildComponents(planOf([component({ kind: 'archive', id: 'docs', paths, links })]), context, { ...ports, git })
    return builds[0]!
  }
  const members = () =>
    new AdmZip(join(context.dist, 'docs/docs.zip')).getEntries().map(each => [each.entryName, each.getData().toString()])
  const { evidence } = await build(['docs/a.md', 'docs/read.md'], 'error')
  assert.deepEqual(members(), [
    ['docs/a.md', 'A'],
    ['docs/read.md', 'READ'],
  ])
  assert.equal(evidence[0]?.evidence, 'docs.zip: 2 files; links packed as the file to which they lead: docs/read.md')
  // A file that git does not track is not released, and neither is a folder.
  const refused = (await build(['docs'], 'error')).failure?.message ?? ''
  assert.deepEqual(refused.match(/"docs\/[^"]+"/g), ['"docs/docs"', '"docs/made.txt"'])
  await build(['docs'], 'skip')
  assert.deepEqual(members(), [['docs/a.md', 'A']])
})

test('archive: declared paths, tracked files alone, no caches; the folder is emptied first', async () => {
  const tree = { 'docs/a.md': 'A', 'docs/sub/b.md': 'B', 'docs/.cache/x': 'X', 'scripts/check.py': 'C', 'docs/left/over.txt': 'X' }
  const { context, ports } = await setting(tree, { tracked: ['docs/a.md', 'docs/sub/b.md', 'docs/.cache/x', 'scripts/check.py'] })
  await mkdir(join(context.dist, 'docs'), { recursive: true })
  await writeFile(join(context.dist, 'docs/old.zip'), 'old')
  const plan = planOf([component({ kind: 'archive', id: 'docs', paths: ['docs', 'scripts/check.py'] })])
  const { builds } = await buildComponents(plan, context, ports)
  assert.equal(builds[0]!.status, 'passed', JSON.stringify(builds[0]!.failure))
  assert.deepEqual(await readdir(join(context.dist, 'docs')), ['docs.zip'])
  const zip = new AdmZip(join(context.dist, 'docs/docs.zip'))
  assert.deepEqual(
    zip.getEntries().map(entry => entry.entryName),
    ['docs/a.md', 'docs/sub/b.md', 'scripts/check.py'],
  )
  assert.match(builds[0]!.evidence[0]!.evidence, /^docs\.zip: 3 files$/)
  assert.match(builds[0]!.evidence[1]!.evidence, /^docs\.zip read again: 3 files, 3 bytes unpacked/)
})

test('files: one of 2 GiB or more is refused before it is copied (C-17)', async () => {
  const { context, ports } = await setting({ 'small.bin': 'x' }, { tracked: [] })
  const handle = await open(join(context.workspace, 'huge.bin'), 'w')
  await handle.truncate(2_254_857_830)
  await handle.close()
  const plan = planOf([component({ kind: 'files', id: 'files', files: ['*.bin'] })])
  await assert.rejects(buildComponents(plan, context, ports), /huge\.bin has 2254857830 bytes; GitHub takes fewer than 2 GiB/)
  // Named by a script's own component, it is there only when the script has run.
  const made = component({ kind: 'command', id: 'made', run: 'truncate -s 2254857830 late.bin', files: ['late.bin'] })
  const { builds } = await buildComponents(planOf([made]), context, ports)
  assert.match(builds[0]!.failure!.message, /^made \(late\.bin\): late\.bin has 2254857830 bytes; GitHub takes fewer than 2 GiB/)
  assert.deepEqual(await readdir(join(context.dist, 'made')), [])
})

test('archive: names that show as others, or fall together elsewhere, are refused (C-17)', async () => {
  for (const [names, sentence] of [
    [['docs/a\nb.md'], /"docs\/a\\nb\.md" has a control character/],
    [['docs/a\u202egpj.exe'], /turns the direction of text/],
    [['docs/README.md', 'docs/readme.md'], /differ only in case or accents/],
  ] as const) {
    const { context, ports } = await setting(Object.fromEntries(names.map(name => [name, name])))
    const { builds } = await buildComponents(planOf([component({ kind: 'archive', id: 'docs', paths: ['docs'] })]), context, ports)
    assert.match(builds[0]!.failure?.message ?? '', sentence)
  }
})

test('archive: what its own setup makes is packed', async () => {
  const { context, ports } = await setting({ 'docs/a.md': 'A' })
  const plan = planOf([
    component({ kind: 'archive', id: 'docs', paths: ['docs', 'site'], setup: 'mkdir -p site; echo > site/x.html; echo > docs/made.md' }),
  ])
  await buildComponents(plan, context, ports)
  const zip = new AdmZip(join(context.dist, 'docs/docs.zip'))
  assert.deepEqual(
    zip.getEntries().map(entry => entry.entryName),
    ['docs/a.md', 'docs/made.md', 'site/x.html'],
  )
})

const refused: readonly (readonly [string, Parameters<typeof component>[0], RegExp])[] = [
  ['archive: a path that is not there', { kind: 'archive', id: 'a', paths: ['docs', 'gone'] }, /not there: "gone"/],
  ['archive: a path out of the repository', { kind: 'archive', id: 'a', paths: ['../x'] }, /lead out/],
  ['archive: a link', { kind: 'archive', id: 'a', paths: ['linked'] }, /Symbolic links are not packed/],
  ['command: a declared file that was not made', { kind: 'command', id: 'a', files: ['made.zip', '*.x'] }, /not there: made\.zip, \*\.x\./],
  ['command: a glob out of the folder', { kind: 'command', id: 'a', files: ['../*.zip'] }, /leads out/],
  ['command: a link', { kind: 'command', id: 'a', files: ['linked/*.txt'] }, /not a regular file/],
  ['files: a wheel that is none', { kind: 'files', id: 'a', files: ['*.whl'] }, /./],
  ['a folder that is not in the commit', { kind: 'command', id: 'a', path: 'nowhere' }, /The component a has no folder nowhere/],
  ['node: no package.json', { kind: 'node', id: 'a' }, /package\.json does not exist/],
  ['node: no lockfile', { kind: 'node', id: 'a', path: 'web' }, /no package-lock\.json/],
  ['node: no build script', { kind: 'node', id: 'a', path: 'bare' }, /bare\/package\.json has no script `build`/],
]

for (const [name, fields, message] of refused)
  test(`refused: ${name}`, async () => {
    const tree = {
      'docs/a.md': 'A',
      'other/a.md': 'B',
      'bad-1.2.0-py3-none-any.whl': 'x',
      'web/package.json': '{"scripts":{"build":"x"}}',
      'bare/package.json': '{}',
      'linked/b.md': 'B',
    }
    const { context, ports } = await setting(tree, { tracked: [...Object.keys(tree), 'linked/c.txt'] })
    await symlink('/etc/hostname', join(context.tree, 'linked/c.txt'))
    const { builds: componentBuilds } = await buildComponents(planOf([component(fields)]), context, ports)
    assert.equal(componentBuilds[0]!.status, 'failed')
    assert.match(componentBuilds[0]!.failure!.message, message)
    assert.deepEqual(componentBuilds[0]!.files, [])
  })

test('an unforeseen error fails its component build, ends its log, and stops the others', async () => {
  const { context, ports } = await setting({ 'slow/a.txt': '' })
  const exec = fakeExec({})
  let walked = 0
  const walk = async (directory: string) => {
    if (directory.endsWith('/slow')) return []
    walked += 1
    // The check of the asset names reads the folder first, before any program runs.
    if (walked === 1) return []
    while (exec.ran.length === 0) await new Promise(setImmediate)
    throw new TypeError('a bug')
  }
  const files = { ...ports.files, walk }
  const components = [
    component({ kind: 'command', id: 'slow', path: 'slow', run: 'slow' }),
    component({ kind: 'files', id: 'bad', files: ['*.zip'] }),
  ]
  const { builds } = await buildComponents(planOf(components), context, { ...ports, exec, files })
  assert.deepEqual(
    builds.map(({ status, failure }) => [status, failure?.message]),
    [
      ['stopped', undefined],
      ['failed', 'a bug'],
    ],
  )
  assert.equal(exec.stopped.length, 1)
})
