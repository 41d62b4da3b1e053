import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { configJsonSchema } from '../../dev/docs/config-schema.ts'
import type { Config } from '../../src/config/config.ts'
import { applyInputs } from '../../src/config/config.ts'
import { defaultConfigPath } from '../../src/config/inputs.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { UserError } from '../../src/model/errors.ts'
import { wrongConfigs } from './wrong-configs.ts'

const path = 'runbook.yml'
const validate = new Ajv2020({ strict: false }).compile(configJsonSchema())

function refusal(text: string): UserError {
  try {
    parseConfig(text, path)
  } catch (error) {
    assert.ok(error instanceof UserError, String(error))
    return error
  }
  assert.fail('nothing was refused')
}

function errorText(problems: readonly (readonly [number, string])[]): string {
  if (problems.length === 1) return `${path}, line ${problems[0]![0]}: ${problems[0]![1]}`
  return `${path} has ${problems.length} problems:\n${problems.map(([line, message]) => `  line ${line}: ${message}`).join('\n')}`
}

const everyDefault: Config = {
  path,
  tag: null,
  version: null,
  previousTag: null,
  checks: {
    onFindings: 'fail',
    tag: { annotated: true, branches: null },
    ascii: { paths: ['docs/**'], exclude: [], mode: 'strict', allow: [] },
    ellipsis: { paths: ['**'], exclude: [] },
    pythonSyntax: { paths: null },
    ci: { required: [], wait: 900_000 },
    baseline: { path: '.github/release-runbook.baseline.json', named: false },
    commands: [],
    audit: { threshold: 'high' },
    named: [],
    off: [],
  },
  components: null,
  secrets: { allow: [] },
  notes: { file: null, list: true, footer: null, ascii: true, fragments: null, paths: [], categories: null, exclude: null },
  release: { title: '{tag}', draft: false, prerelease: 'auto', latest: 'auto', discussion: null, attest: false },
  after: { milestone: false, comment: false, closeIssues: false, history: null, announce: [], dispatch: [], health: [] },
  changelog: null,
  runbook: null,
}

/** The configuration of docs/configuration.md, all of it. */
const full = `
tag: 'v{version}'
version: [./backend/pyproject.toml, { file: docs/conf.py, pattern: 'release = "{version}"' }]
previous-tag: v1.2.2
checks:
  on-findings: warn
  ascii: { exclude: [docs/i18n/**], allow: [{ paths: [docs/**], characters: [U+2500-U+257F, Script=Greek, Emoji] }] }
  ellipsis: { exclude: [docs/**] }
  tag: { branches: [main, 'release/*'], annotated: false }
  python-syntax: {}
  breaking: {}
  audit: { threshold: critical }
  ci: { required: [test (3.12), ci/legacy], wait: 30m }
  commands: [{ name: lint, run: npm run lint, path: ./frontend/, timeout: 2m }, { name: quality, run: make quality-check, env: [CI, NPM_*] }]
components:
  backend: { kind: python, path: ./backend/, setup: 'pip install -e ".[test]"', test: python -m pytest -q, import: stockroom, timeout: 90s }
  frontend: { kind: node, path: frontend, archive: frontend.zip, source-maps: false, include: [public/], env: [CI, NEXT_PUBLIC_*] }
  docs: { kind: archive, paths: [docs/, scripts/check_ascii.py], links: skip }
  demo: { kind: command, run: python scripts/make_demo_zip.py, files: [lotgenius_demo.zip], timeout: 2h }
  native: { kind: files, files: ['wheels/*.whl'] }
secrets: { allow: [{ rule: secret/private-key, paths: ['stockroom-*/tests/**'] }] }
notes:
  file: ./CHANGES.md
  list: false
  footer: Built for {version}.
  ascii: false
  fragments: 'runlogs/gapfix_*.md'
  paths: [backend/, frontend]
  categories: [{ title: New, labels: [enhancement], types: [feat], exclude: { authors: [robot] } }, { title: Rest, labels: ['*'] }]
  exclude: { labels: [quiet] }
release: { title: 'Lot Genius {version}', prerelease: false }
changelog: { file: ./CHANGES.md }
runbook: docs/runbook.md
`

test('no file, an empty file and a file of comments are the defaults', () => {
  for (const text of ['', '\n', '# nothing\n', '---\n', 'null', '{}', '\uFEFF', 'checks:\nnotes:\nrelease:\ncomponents:\ntag:\n']) {
    assert.deepEqual(parseConfig(text, path), everyDefault, JSON.stringify(text))
  }
  assert.deepEqual(parseConfig(undefined, defaultConfigPath), { ...everyDefault, path: defaultConfigPath })
})

test('false switches a check off: it is not named, and its keys have the defaults', () => {
  const text = 'checks: { tag: false, ascii: false, ellipsis: false, python-syntax: false, breaking: false }'
  const { checks } = parseConfig(text, path)
  assert.deepEqual(checks, { ...everyDefault.checks, off: ['tag', 'ascii', 'ellipsis', 'python-syntax', 'breaking'] })
  assert.deepEqual(validate(parse(text)), true)
})

test('only the default file may be absent', () => {
  assert.ok(parseConfig(undefined, `./${defaultConfigPath}`))
  assert.throws(() => parseConfig(undefined, 'other.yml'), {
    name: 'UserError',
    message: 'The configuration file `other.yml` does not exist.',
  })
})

test('a full configuration keeps what it says and gets the other defaults', () => {
  const base = { setup: null, test: null, verify: null, env: null, timeout: 1_200_000 }
  assert.deepEqual(parseConfig(full, path), {
    path,
    tag: 'v{version}',
    version: ['backend/pyproject.toml', { file: 'docs/conf.py', pattern: 'release = "{version}"' }],
    previousTag: 'v1.2.2',
    checks: {
      onFindings: 'warn',
      tag: { annotated: false, branches: ['main', 'release/*'] },
      ascii: {
        paths: ['docs/**'],
        exclude: ['docs/i18n/**'],
        mode: 'strict',
        allow: [{ paths: ['docs/**'], characters: ['U+2500-U+257F', 'Script=Greek', 'Emoji'] }],
      },
      ellipsis: { paths: ['**'], exclude: ['docs/**'] },
      pythonSyntax: { paths: null },
      baseline: { path: '.github/release-runbook.baseline.json', named: false },
      ci: { required: ['test (3.12)', 'ci/legacy'], wait: 1_800_000 },
      audit: { threshold: 'critical' },
      commands: [
        { name: 'lint', run: 'npm run lint', path: 'frontend', timeout: 120_000, env: null },
        { name: 'quality', run: 'make quality-check', path: '.', timeout: 1_200_000, env: ['CI', 'NPM_*'] },
      ],
      named: ['tag', 'ascii', 'ellipsis', 'python-syntax', 'breaking', 'ci', 'audit'],
      off: [],
    },
    components: [
      {
        ...base,
        id: 'backend',
        kind: 'python',
        path: 'backend',
        setup: 'pip install -e ".[test]"',
        test: 'python -m pytest -q',
        timeout: 90_000,
        constraints: null,
        import: 'stockroom',
      },
      {
        ...base,
        id: 'frontend',
        kind: 'node',
        path: 'frontend',
        env: ['CI', 'NEXT_PUBLIC_*'],
        archive: 'frontend.zip',
        output: null,
        include: ['public'],
        sourceMaps: false,
        links: 'error',
      },
      {
        ...base,
        id: 'docs',
        kind: 'archive',
        path: '.',
        archive: 'docs-bundle.zip',
        paths: ['docs', 'scripts/check_ascii.py'],
        links: 'skip',
      },
      {
        ...base,
        id: 'demo',
        kind: 'command',
        path: '.',
        run: 'python scripts/make_demo_zip.py',
        files: ['lotgenius_demo.zip'],
        timeout: 7_200_000,
      },
      { ...base, id: 'native', kind: 'files', path: '.', files: ['wheels/*.whl'] },
    ],
    secrets: { allow: [{ rule: 'secret/private-key', paths: ['stockroom-*/tests/**'] }] },
    notes: {
      file: 'CHANGES.md',
      list: false,
      footer: 'Built for {version}.',
      ascii: false,
      fragments: 'runlogs/gapfix_*.md',
      paths: ['backend', 'frontend'],
      categories: [
        { title: 'New', labels: ['enhancement'], types: ['feat'], paths: [], exclude: { labels: [], authors: ['robot'] } },
        { title: 'Rest', labels: ['*'], types: [], paths: [], exclude: { labels: [], authors: [] } },
      ],
      exclude: { labels: ['quiet'], authors: [], types: [] },
    },
    release: { title: 'Lot Genius {version}', draft: false, prerelease: false, latest: 'auto', discussion: null, attest: false },
    after: everyDefault.after,
    changelog: { file: 'CHANGES.md', heading: null },
    runbook: 'docs/runbook.md',
  })
})

test('a check that is named with no keys is named all the same, and no components is not null', () => {
  assert.deepEqual(parseConfig('checks: { ascii: {} }', path).checks.named, ['ascii'])
  assert.deepEqual(parseConfig('checks: { on-findings: warn }', path).checks.named, [])
  assert.deepEqual(parseConfig('components: {}', path).components, [])
})

test('ids that objects know by themselves are ids like others', () => {
  for (const id of ['constructor', 'valueof', '2', 'a-b']) {
    assert.deepEqual(
      parseConfig(`components:\n  ${id}: { kind: python }`, path).components?.map(component => component.id),
      [id],
    )
  }
})

test('an anchor can be used a few times', () => {
  const text = 'components:\n  a: &base { kind: python, env: [CI] }\n  b: *base\n'
  assert.deepEqual(
    parseConfig(text, path).components?.map(({ id, env }) => [id, env]),
    [
      ['a', ['CI']],
      ['b', ['CI']],
    ],
  )
})

for (const { name, text, problems } of wrongConfigs) {
  test(`refused: ${name}`, () => assert.equal(refusal(text).message, errorText(problems)))
}

test('all problems come at once, in the order of the lines', () => {
  const message = refusal('release: { draft: 1 }\nchecks: { ascii: { mode: x } }\ntga: 1\nafter: { comment: 1 }\n').message
  assert.deepEqual(
    [...message.matchAll(/line (\d+)/g)].map(match => match[1]),
    ['1', '2', '3', '4'],
  )
})

test('the JSON Schema answers as the parser does', () => {
  for (const text of ['{}', full, 'components: {}', 'version: []', 'tag: null']) {
    assert.ok(parseConfig(text, path))
    assert.ok(validate(parse(text)), `${text}: ${JSON.stringify(validate.errors)}`)
  }
  for (const { name, text, parserOnly } of wrongConfigs) {
    if (!parserOnly) assert.equal(validate(parse(text)), false, name)
  }
})

test('the committed JSON Schema is the one of the code', () => {
  const committed = readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8')
  assert.deepEqual(JSON.parse(committed), configJsonSchema())
})

test('every example of the documentation is a valid configuration', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(match => match[1]!)
  assert.ok(examples.length >= 3)
  for (const example of examples) {
    assert.ok(parseConfig(example, path), example)
    assert.ok(validate(parse(example) ?? {}), example)
  }
})

test('the configuration is frozen to the bottom', () => {
  const config = parseConfig(full, path)
  const open: string[] = []
  const inspect = (value: unknown, name: string) => {
    if (typeof value !== 'object' || value === null) return
    if (!Object.isFrozen(value)) open.push(name)
    for (const [key, part] of Object.entries(value)) inspect(part, `${name}.${key}`)
  }
  inspect(config, 'config')
  inspect(applyInputs(config, { draft: true, prerelease: null, latest: null }), 'applied')
  assert.deepEqual(open, [])
})

test('inputs override the configuration, and only when they are given', () => {
  const config = parseConfig('release: { draft: true, prerelease: true, title: x }', path)
  assert.deepEqual(applyInputs(config, { draft: null, prerelease: null, latest: null }), config)
  assert.deepEqual(applyInputs(config, { draft: false, prerelease: null, latest: true }).release, {
    title: 'x',
    draft: false,
    prerelease: true,
    latest: true,
    discussion: null,
    attest: false,
  })
})

test('needs: outputs in a folder of their own, behind needs of needs, or beside an archive of the repository, are accepted', () => {
  const config = parseConfig(
    `components:
  web: { kind: node, path: frontend, output: ../backend/app/frontend }
  own: { kind: node, path: own, output: ../own/build }
  shared: { kind: node, output: app/static }
  whole: { kind: python }
  core: { kind: python, path: core, needs: [web] }
  backend: { kind: python, path: backend, needs: [core] }
  source: { kind: archive, paths: [backend] }
  extra: { kind: files, path: backend, files: ['*.whl'], needs: [] }
`,
    'release-runbook.yml',
  )
  assert.deepEqual(
    config.components?.map(({ id, needs }) => [id, needs]),
    [
      ['web', undefined],
      ['own', undefined],
      ['shared', undefined],
      ['whole', undefined],
      ['core', ['web']],
      ['backend', ['core']],
      ['source', undefined],
      ['extra', []],
    ],
  )
})
