import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { bundleFolder } from '../../../dev/bundle/bundle-folder.ts'
import { configJsonSchema } from '../../../dev/docs/config-schema.ts'
import { SAMPLE_FILES } from '../../../dev/sample/make.ts'
import { lintWorkflow } from '../../../dev/workflow-lint.ts'
import { localPorts } from '../../../src/adapters/local-ports.ts'
import { terminalHost } from '../../../src/adapters/terminal/terminal-host.ts'
import { readEnvironment } from '../../../src/config/environment.ts'
import { parseFlags } from '../../../src/config/flags.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { init } from '../../../src/pipeline/init.ts'
import { tickChecklist } from '../../../src/report/checklist.ts'
import { createMasks } from '../../../src/text/mask.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { fakeLog } from '../../fakes/log.ts'
import { matchesGolden } from '../../report/golden.ts'
import { commitAll, type Layout, layouts, makeRepository } from './layouts.ts'

const folder = await mkdtemp(join(tmpdir(), 'init-'))
after(() => rm(folder, { recursive: true, force: true }))

const workflowPath = '.github/workflows/release.yml'
const configPath = '.github/release-runbook.yml'
const checklistPath = '.github/release-runbook.md'
const action = 'acme/release-runbook@0123456789abcdef0123456789abcdef01234567'
const validate = new Ajv2020({ strict: false }).compile(configJsonSchema())

/** Runs the bundled command line in a folder. */
function cli(directory: string, ...words: readonly string[]): Promise<{ code: number; output: string }> {
  const env = { PATH: process.env.PATH ?? '', HOME: folder }
  return new Promise(resolve =>
    execFile(process.execPath, [join(bundleFolder(), 'cli.js'), ...words], { cwd: directory, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr }),
    ),
  )
}

/** Runs init in this process, in the repository `orchard/<name>`. */
function initialiseAt(workspace: string, { baseline = false, oneJob = false, name = 'harbour' } = {}): Promise<string> {
  const environment = { ...readEnvironment({ PATH: process.env.PATH }), workspace, repository: `orchard/${name}` }
  const log = fakeLog()
  const ports = localPorts(environment, undefined, { log, host: terminalHost(createMasks()) })
  const recorder = { clock: jumpingClock(), log, steps: [] }
  const run = { inputs: parseFlags(['init']).inputs, environment, ports, threads: {}, recorder }
  return init(run, { action, version: '1.2.3', baseline, oneJob })
}

const read = (place: string, path: string): Promise<string> => readFile(join(place, path), 'utf8')
const slug = ({ name }: Layout): string => name.toLowerCase().replace(/\W+/g, '-')

describe('init', { concurrency: 2 }, () => {
  for (const layout of layouts) {
    test(`${layout.name}: the files are those read and approved; actionlint and the schema accept them`, async () => {
      const place = await mkdtemp(join(folder, 'layout-'))
      await makeRepository(place, layout.files, layout.tags)
      const output = await initialiseAt(place, { oneJob: layout.oneJob ?? false })
      for (const component of layout.components) assert.ok(output.includes(`\n  ${component}\n`), component)
      const workflow = layout.files[workflowPath] === undefined ? workflowPath : '.github/workflows/release-runbook.yml'
      const texts = await Promise.all([workflow, configPath, checklistPath].map(async path => [path, await read(place, path)] as const))
      matchesGolden(
        `${slug(layout)}.txt`,
        [...texts, ['output', output] as const].map(([path, text]) => `======== ${path}\n${text}`).join('\n'),
        'init',
      )
      const [[, workflowText], [, configText], [, checklist]] = texts as [[string, string], [string, string], [string, string]]
      assert.deepEqual(await lintWorkflow(workflowText, workflow), [])
      assert.ok(validate(parse(configText)), JSON.stringify(validate.errors))
      const config = parseConfig(configText, configPath)
      assert.equal(config.components?.length, layout.components.length)
      assert.deepEqual(
        ['breaking', 'ellipsis', 'tag'].filter(name => config.checks.named.includes(name as 'tag')),
        ['breaking', 'ellipsis', 'tag'].filter(name => !layout.open?.includes(name)),
      )
      for (const id of layout.open ?? []) assert.ok(!config.checks.named.includes(id as 'ascii'), id)
      const ids = config.components?.map(({ id }) => id) ?? []
      assert.deepEqual(tickChecklist(checklist, [], ids).unknown, [])
      assert.match(`${workflowText}${configText}${checklist}`, /^[\x20-\x7e\n]+$/)
    })
  }

  test('titles of the newest release in another script make the line that keeps them in the notes', async () => {
    const place = await mkdtemp(join(folder, 'script-'))
    await makeRepository(place, { 'changelog.d/1.feature.md': 'x\n' }, ['v1.0.0'])
    for (let number = 0; number < 6; number++) {
      await writeFile(join(place, 'a.txt'), `${number}`)
      await commitAll(place, `\u041f\u043e\u0438\u0441\u043a ${number}`)
    }
    await makeRepository(place, { 'b.txt': '' }, ['v1.1.0'])
    await initialiseAt(place)
    const text = await read(place, configPath)
    assert.match(text, /^notes: \{ fragments: .*, ascii: false \} # /m)
    assert.equal(parseConfig(text, configPath).notes.ascii, false)
  })

  test('findings do not block what init wrote, and with --baseline the checks block and the findings are known', async () => {
    const place = await mkdtemp(join(folder, 'findings-'))
    const files = { 'docs/a.md': 'na\u00efve\n'.repeat(3), 'src/a.ts': 'a()\n// ... rest of the code\nb()\n' }
    await makeRepository(place, files)
    const done = await cli(place, 'init', '--action', action)
    assert.equal(done.code, 0, done.output)
    assert.match(done.output, /^ {2}ascii: 3 findings, the first is in docs\/a\.md:1:3$/m)
    const lines = done.output.trimEnd().split('\n')
    assert.match(lines.slice(-3).join('\n'), /^ +git add .*\n +npx github:acme\/release-runbook check\n +npx .* release --dry-run$/)
    await commitAll(place, 'Start releasing')
    const checked = await cli(place, 'check')
    assert.equal(checked.code, 0, checked.output)
    assert.match(checked.output, /3 findings; does not block, the first is in docs\/a\.md:1:3/)

    await rm(join(place, '.github'), { recursive: true })
    await commitAll(place, 'Start again')
    const accepted = await cli(place, 'init', '--baseline', '--action', action)
    assert.equal(accepted.code, 0, accepted.output)
    assert.doesNotMatch(accepted.output, /Checks that find something/)
    const { checks } = parseConfig(await read(place, configPath), configPath)
    assert.deepEqual(checks.named, ['tag', 'ascii', 'ellipsis', 'breaking'])
    await commitAll(place, 'Start releasing')
    const blocking = await cli(place, 'check')
    assert.equal(blocking.code, 0, blocking.output)
    assert.match(blocking.output, /3 old in the baseline/)
  })

  test('what exists is left as it is, byte for byte, and so is a baseline', async () => {
    const place = join(folder, 'sample')
    await cp(SAMPLE_FILES, place, { recursive: true })
    await makeRepository(place, { '.github/release-runbook.baseline.json': '{ "schema": 1, "findings": [] }\n' })
    const before = await Promise.all([workflowPath, configPath].map(path => read(place, path)))
    const output = await initialiseAt(place, { baseline: true })
    for (const path of [workflowPath, configPath]) assert.match(output, new RegExp(`^left {3}${path}: it exists$`, 'm'))
    assert.doesNotMatch(output, /^wrote/m)
    assert.deepEqual(await Promise.all([workflowPath, configPath].map(path => read(place, path))), before)
    assert.equal(await read(place, '.github/release-runbook.baseline.json'), '{ "schema": 1, "findings": [] }\n')
  })

  test('names of the repository cannot write configuration, workflow or output', async () => {
    const place = await mkdtemp(join(folder, 'names-'))
    const odd = "it's # \u00e9"
    const compose = `services:\n  ${JSON.stringify('x\nrelease: {}')}: { image: redis }\n`
    const files = {
      [`${odd}/pyproject.toml`]: layouts[0]!.files['pyproject.toml']!,
      [`${odd}/.python-version`]: '3.12\n',
      'compose.yml': compose,
    }
    await makeRepository(place, { ...files, 'x\nb: {}/check_ascii.py': '' }, ["it's+1.0.0"])
    const output = await initialiseAt(place)
    const [workflow, config] = await Promise.all([workflowPath, configPath].map(path => read(place, path)))
    assert.deepEqual(await lintWorkflow(workflow!, workflowPath), [])
    assert.deepEqual(parse(workflow!).on.push.tags, ["it's\\+[0-9]+.[0-9]+.[0-9]+*"])
    assert.match(workflow!, /python-version-file/)
    assert.equal(parseConfig(config!, configPath).tag, "it's+{version}")
    assert.deepEqual(Object.keys(parse(config!)), ['tag', 'checks', 'components', 'runbook'])
    assert.doesNotMatch(output, /^b: /m)
  })

  test('applications two folders deep are found without a workspace', async () => {
    const place = await mkdtemp(join(folder, 'apps-'))
    const { 'apps/bridge/package.json': app } = layouts.find(({ name }) => name === 'pnpm monorepo')!.files
    await makeRepository(place, { 'apps/bridge/package.json': app!, 'apps/deep/er/package.json': app!, 'examples/x/package.json': app! })
    assert.match(await initialiseAt(place), /^Found:\n {2}bridge: node \(apps\/bridge\)\n\n/)
  })

  test('without commits the files are written, and no check runs', async () => {
    const place = await mkdtemp(join(folder, 'new-'))
    await new Promise(resolve => execFile('git', ['init', '--quiet', place], resolve))
    assert.match(await initialiseAt(place), /^wrote {2}\.github\/release-runbook\.yml$/m)
  })

  test('a checklist that the configuration names is neither proposed nor written a second time', async () => {
    const place = await mkdtemp(join(folder, 'own-list-'))
    await mkdir(join(place, '.github'))
    const own = { 'CHECKLIST.md': '# Release\n\n- [ ] Read aloud\n- [ ] Announced\n', [configPath]: 'runbook: CHECKLIST.md\n' }
    await makeRepository(place, { ...own, [configPath]: 'notes: {}\n' })
    const proposed = await initialiseAt(place)
    assert.match(proposed, /^Your own checklist:\n {2}CHECKLIST\.md: /m)
    assert.ok(proposed.includes(`wrote  ${checklistPath}\n`))
    await rm(join(place, checklistPath))
    await writeFile(join(place, configPath), own[configPath])
    const output = await initialiseAt(place)
    assert.doesNotMatch(output, /Your own checklist|wrote/)
    assert.equal(existsSync(join(place, checklistPath)), false)
  })

  test('refused before the first write: no repository, a link, flags of others, a program that knows no name', async () => {
    const place = await mkdtemp(join(folder, 'link-'))
    await makeRepository(place, { 'README.md': 'x\n' })
    const nameless = await cli(place, 'init')
    assert.equal(nameless.code, 1)
    assert.match(nameless.output, /Name it: init --action OWNER\/NAME@REF/)
    assert.ok(!existsSync(join(place, '.github')))
    await mkdir(join(folder, 'elsewhere'), { recursive: true })
    await symlink(join(folder, 'elsewhere'), join(place, '.github'))
    await assert.rejects(initialiseAt(place), /\.github is a link/)
    const outside = await mkdtemp(join(folder, 'outside-'))
    const refused = await cli(outside, 'init', '--action', action)
    assert.equal(refused.code, 1)
    assert.match(refused.output, /no git repository/)
  })
})

test('the actions of our own workflows are those of the table', () => {
  const golden = readFileSync(new URL('../../fixtures/init/full-stack.txt', import.meta.url), 'utf8')
  const pins = new Map(
    [...golden.matchAll(/uses: (actions\/[\w-]+)@(\w{40}) # (v[\d.]+)/g)].map(([, name, sha, version]) => [name, `${sha} # ${version}`]),
  )
  assert.deepEqual([...pins.keys()].sort(), ['actions/checkout', 'actions/setup-node', 'actions/setup-python'])
  for (const name of ['check', 'self-test']) {
    const own = readFileSync(new URL(`../../../.github/workflows/${name}.yml`, import.meta.url), 'utf8')
    for (const [, used, pin] of own.matchAll(/uses: (actions\/[\w-]+)@(\w{40} # v[\d.]+)/g))
      if (pins.has(used!)) assert.equal(pin, pins.get(used!), used)
  }
})

test('the linter of these tests finds what is wrong', async () => {
  const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ githb.ref }}\n'
  assert.match((await lintWorkflow(wrong, 'wrong.yml')).join(), /undefined variable "githb"/)
})
