import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { stringify } from 'yaml'
import { parseCoreMetadata } from '../../src/archive/core-metadata.ts'
import { normaliseSdist, readSdist } from '../../src/archive/sdist.ts'
import { writeTarGz } from '../../src/archive/tar.ts'
import { normaliseWheel, readWheel } from '../../src/archive/wheel.ts'
import { zipBytes } from '../../src/archive/zip.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { parseYaml } from '../../src/config/yaml.ts'
import { lockedPackages } from '../../src/features/checks/audit/python-pins.ts'
import { readCheckRecord } from '../../src/features/checks/check-record.ts'
import { countNamedItems } from '../../src/features/checks/checklist.ts'
import { consequenceOf } from '../../src/features/init/other-workflows.ts'
import { auditZip } from '../../src/features/inspect/audit-archive.ts'
import { inspectArchive } from '../../src/features/inspect/inspect-archive.ts'
import { referencesOf } from '../../src/features/inspect/references.ts'
import { scanForSecrets } from '../../src/features/inspect/secrets/scan.ts'
import { applyAllowlist } from '../../src/features/inspect/secrets/weigh.ts'
import { withSection } from '../../src/features/notes/changelog/changelog-section.ts'
import { readReleaseYml } from '../../src/features/notes/decide/rules.ts'
import { mergedNumber, mergedTitle } from '../../src/features/notes/read/branches.ts'
import { breakingWords, parseMessage } from '../../src/features/notes/read/commit-message.ts'
import { coAuthors } from '../../src/features/notes/read/contributors.ts'
import { readChangeset, readScriv, readTowncrier } from '../../src/features/notes/read/fragment-forms.ts'
import { introductionOfFile, introductionOfTag, safeIntroduction } from '../../src/features/notes/read/lead.ts'
import { cleanTitle } from '../../src/features/notes/read/title.ts'
import { pinLinks } from '../../src/features/notes/render/lead-links.ts'
import { plainLine, safeText } from '../../src/features/notes/render/safe-text.ts'
import { lockedFolders } from '../../src/features/plan/lock-versions.ts'
import { findStatedVersions, rewriteDescription } from '../../src/features/plan/stated-versions.ts'
import { findVersions } from '../../src/features/plan/version-text.ts'
import { readTasks, withTasks } from '../../src/features/post-publish/completed-tasks.ts'
import { closingNumbers } from '../../src/features/post-publish/shipped.ts'
import { readManifest } from '../../src/features/publish/parts.ts'
import { readRolledBack } from '../../src/features/rollback/marking.ts'
import { scanCharacters } from '../../src/features/text-checks/ascii/ascii-scan.ts'
import { parseBaseline } from '../../src/features/text-checks/baseline.ts'
import { checkCandidates } from '../../src/features/text-checks/ellipsis/ellipsis.ts'
import { candidateLines } from '../../src/features/text-checks/ellipsis/ellipsis-candidates.ts'
import { fixTypography } from '../../src/features/text-checks/fix-texts.ts'
import { parseSums } from '../../src/model/checksums.ts'
import { UserError } from '../../src/model/errors.ts'
import { readMarker } from '../../src/model/marker.ts'
import { orderedVersion, versionOfTag } from '../../src/model/version.ts'
import { checklistItems } from '../../src/report/checklist.ts'
import { renderExcerpt } from '../../src/report/excerpt.ts'
import { codeSpan, embed, escapeCell, escapeText, paragraph } from '../../src/report/markdown.ts'
import { oneLine } from '../../src/report/terminal-text.ts'
import { quoted, visible } from '../../src/text/format.ts'
import { parsed } from '../../src/text/tolerant.ts'
import { answeredCalls, answeringGitHub } from '../adapters/github/answered-calls.ts'
import { made, tokens } from '../features/inspect/secrets/tokens.ts'
import { mutatedBytes, mutatedText, mutatedValue, type Random } from './random.ts'

/** A part of the program that reads what others wrote. */
export interface Target {
  readonly name: string
  /** Share of all cases, in cases of a million. */
  readonly share: number
  /** Makes an input, which JSON can hold. */
  make(random: Random): unknown
  /** Reads it, and returns all that a person could read of it. It may throw a UserError and nothing else. */
  run(input: never): unknown
}

const root = join(import.meta.dirname, '../..')
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8').slice(0, 6_000)
const policy = { mode: 'strict', allow: [] } as const

/** Runs each function; all may throw a UserError, whose message counts. */
async function allOf(...functions: readonly (() => unknown)[]): Promise<unknown[]> {
  const results: unknown[] = []
  for (const each of functions) {
    try {
      results.push(await each())
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      results.push(error.message, error.hint)
    }
  }
  return results
}

const text = (name: string, share: number, seeds: readonly string[], ...functions: readonly ((text: string) => unknown)[]): Target => ({
  name,
  share,
  make: random => mutatedText(random, seeds),
  run: (input: string) => allOf(...functions.map(each => () => each(input))),
})

const messages = [
  'feat(api)!: new `lots` endpoint (#12)\n\nBREAKING CHANGE: `GET /lots` is gone.\n\nCo-authored-by: A <a@example.com>\nCloses #3',
  'Merge pull request #4 from octo/fix\n\nFix the thing',
  'Bump vite from 8.3.5 to 8.3.6 in /frontend (#1)\n\nUpdates `react` from 1.0.0 to 2.0.0',
  'Revert "Add a filter"\n\nThis reverts commit 1234567890123456789012345678901234567890.',
]
const pyproject =
  '[build-system]\nrequires = ["hatchling"]\n[project]\nname = "a"\nversion = "1.2.3"\ndependencies = ["b>=1"]\n[tool.poetry]\n'
const packageJson =
  '{"name":"a","version":"1.2.3","scripts":{"build":"vite build"},"dependencies":{"vite":"^8"},"packageManager":"pnpm@10.1.0"}'
const lockfile =
  '{"name":"a","version":"1.2.3","lockfileVersion":3,"packages":{"":{"version":"1.2.3"},"node_modules/b":{"version":"2.0.0"}}}'
const marker = '<!-- release-runbook: {"schema":1,"commit":"0123456789012345678901234567890123456789","assets":{"a.zip":"00"}} -->'
const configuration = `${textOf('.github/release-runbook.yml')}\n`
const wide = stringify({
  tag: 'v{version}',
  checks: { ascii: { paths: ['docs/**'], allow: [{ paths: ['**'], characters: ['Emoji'] }] }, ci: { required: ['x'], wait: '15m' } },
  components: { a: { kind: 'python', path: '.', timeout: '20m', env: ['A_*'] }, b: { kind: 'files', files: ['x/*'], needs: ['a'] } },
  secrets: { allow: [{ rule: 'secret/private-key', paths: ['**'] }] },
  notes: { categories: [{ title: 'A', labels: ['b'] }], fragments: 'x/*.md' },
  after: { announce: [{ kind: 'slack', url: 'A_URL' }], health: [{ url: 'https://example.com', status: 200 }] },
})

const texts: readonly Target[] = [
  text(
    'commit-messages',
    240_000,
    messages,
    parseMessage,
    each => breakingWords(parseMessage(each)),
    coAuthors,
    mergedNumber,
    mergedTitle,
    cleanTitle,
  ),
  text(
    'shown-text',
    40_000,
    [...messages, textOf('README.md'), '| a | b |\n|---|---|\n| `x` | <b>y</b> |'],
    safeText,
    plainLine,
    escapeText,
    escapeCell,
    paragraph,
    codeSpan,
    embed,
    each => [oneLine(each), visible(each), quoted(each), renderExcerpt({ number: 1, text: each, column: 3 }, 80)],
  ),
  text(
    'notes-files',
    60_000,
    [
      textOf('README.md'),
      '# Changelog\n\n## [Unreleased]\n\n- x\n\n## [1.2.3] - 2026-01-01\n\n### Fixed\n\n- [a](b.md)\n\n[1.2.3]: https://example.com\n',
    ],
    each => introductionOfFile(each, '1.2.3', 'CHANGELOG.md', true),
    each => withSection(each, 'CHANGELOG.md', { version: '1.3.0', date: '2026-02-01' }, () => new Map([['Added', ['a']]])),
    introductionOfTag,
    safeIntroduction,
    each => pinLinks(each, 'docs', path => (path === 'docs/b.md' ? path : undefined)),
  ),
  text(
    'fragments',
    170_000,
    ['### Added\n\n- A new filter (#3)\n\n### Fixed\n\n- x\n', '---\n"a": minor\n---\n\nText\n', 'Added a filter.\n'],
    readScriv,
    each => readTowncrier('newsfragments/12.feature.md', each),
    each => readChangeset(each.split('---')[1], each),
  ),
  text(
    'checklists',
    150_000,
    [textOf('CONTRIBUTING.md'), '- [ ] All docs are ASCII <!-- runbook: ascii -->\n  - [x] b\n1. [ ] c\n'],
    checklistItems,
    each => countNamedItems(each, 'a.md'),
  ),
  text(
    'versions',
    100_000,
    [pyproject, packageJson, lockfile, '__version__ = "1.2.3"\n', '[metadata]\nversion = attr: a.b\n', 'v1.2.3-rc.1+b', 'backend-v1.2.3'],
    each => versionOfTag(each, null),
    each => versionOfTag(each, 'backend-v{version}'),
    orderedVersion,
    each => parsed(each, lockedPackages),
    ...['pyproject.toml', 'setup.cfg', 'package.json', 'package-lock.json', 'setup.py', 'a.py', 'VERSION'].map(path => (each: string) => [
      findVersions(each, path),
      findStatedVersions(each, path, '1.2.3'),
      rewriteDescription(each, path, '1.2.3', '1.2.4'),
    ]),
    ...['package-lock.json', 'uv.lock', 'poetry.lock', 'pnpm-lock.yaml', 'yarn.lock', 'Cargo.lock'].map(
      path => (each: string) => lockedFolders(each, path),
    ),
  ),
  text(
    'records',
    150_000,
    [
      marker,
      `${'0'.repeat(64)}  a.zip\n`,
      'Metadata-Version: 2.1\nName: a\nVersion: 1.2.3\n\nText',
      '<!-- release-runbook-tasks: {"comment":"done"} -->',
      '{"schema":1,"tag":"v1","commit":"a","rules":"r","results":[]}',
    ],
    readMarker,
    parseSums,
    readTasks,
    each => withTasks(each, readTasks(each)),
    readRolledBack,
    parseCoreMetadata,
    each => readManifest(each, 'here'),
    each => readCheckRecord(each, { tag: 'v1', commit: 'a', rules: 'r' }),
    each => closingNumbers(each, 'o/r'),
  ),
  text(
    'text-checks',
    3_000,
    [
      '# It\u2019s \u201cquoted\u201d \u2014 a \u00e9\n\ndef f():\n    # ... rest of the code\n    ...\n',
      '// ... existing code ...\nconst a = `x`\n/* \u2026 */\n',
      'a: 1 # \u2026\n<!-- ... -->\n',
    ],
    async each => {
      const bytes = Buffer.from(each)
      const path = ['a.md', 'a.py', 'a.ts', 'a.yaml', 'a.html', 'a.css', 'a.go', 'a.toml', 'a.sql'][each.length % 9]!
      return [scanCharacters(bytes, path, policy, 100), await checkCandidates(bytes, path, candidateLines(bytes, path) ?? [], 10)]
    },
    each => fixTypography(Buffer.from(each), 'a.md', policy),
  ),
  text(
    'secrets',
    20_000,
    [
      ...tokens.map(([, token]) => `t = '${token}'\n`),
      `-----BEGIN RSA PRIVATE KEY-----\n${made(64, 'a')}\n${made(64, 'b')}\n${made(64, 'c')}\n-----END RSA PRIVATE KEY-----\n`,
      '{"auths": {"a": {"auth": "dXNlcjpwYXNz"}}}',
      '//r/:_authToken=abc\n',
      `PuTTY-User-Key-File-3: x\nPrivate-Lines: 1\n${made(64, 'd')}\n`,
    ],
    each => {
      const scan = scanForSecrets([{ name: 'A_TOKEN', value: made(20, 'own') }])
      for (const path of ['a.js', '.npmrc', 'config.json', 'x.tfstate', '.netrc']) scan.file(path).end(Buffer.from(each))
      return applyAllowlist(scan.findings, [])
    },
  ),
]

const configurations: readonly Target[] = [
  text('configuration', 25_000, [configuration, wide], each => parseConfig(each, 'c.yml')),
  text(
    'other-files',
    7_000,
    [
      'changelog:\n  categories:\n    - title: A\n      labels: [b]\n',
      'on: push\njobs:\n  a:\n    steps:\n      - uses: softprops/action-gh-release@v2\n',
      '{"schema":1,"findings":[]}',
      '<a href="x.html"><img src=\'y.png\' srcset="a 1x, b 2x">url(z)',
    ],
    each => readReleaseYml(each, parseYaml),
    each => consequenceOf(each, 'docs'),
    each => parseBaseline(each, 'b.json'),
    each => referencesOf('a.html', each),
    each => referencesOf('a.css', each),
  ),
]

const member = (name: string, content: string | Uint8Array) => ({ name, source: Buffer.from(content), executable: false })
const file = (name: string, content: string) => ({ name, type: 'file' as const, mode: 0o644, target: '', content: Buffer.from(content) })
const TIME = 1_709_210_096
const metadata = 'Metadata-Version: 2.1\nName: a\nVersion: 1.2.3\n'
const zip = await zipBytes([member('index.html', '<p>x</p>'), member('a/b.js', 'let a = 1'.repeat(50))], TIME)
const wheel = await zipBytes(
  [
    member('a/__init__.py', ''),
    member('a-1.2.3.dist-info/METADATA', metadata),
    member('a-1.2.3.dist-info/WHEEL', 'Wheel-Version: 1.0\n'),
    member('a-1.2.3.dist-info/RECORD', 'a/__init__.py,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,0\na-1.2.3.dist-info/RECORD,,\n'),
  ],
  TIME,
)
const sdist = await writeTarGz([file('a-1.2.3/PKG-INFO', metadata), file('a-1.2.3/a.py', 'x = 1\n')], TIME)
const nested = await zipBytes([member('in.zip', zip), member('in.tar.gz', sdist), member('x.gz', gzipSync('x'))], TIME)

const archives: readonly Target[] = [
  {
    name: 'archives',
    share: 15_000,
    make: random => Buffer.from(mutatedBytes(random, [zip, wheel, sdist, nested])).toString('base64'),
    run: (input: string) => {
      const bytes = Buffer.from(input, 'base64')
      const visitor = { file: () => ({ piece() {}, end() {} }) }
      return allOf(
        async () => {
          const { visitor: _, ...rest } = await inspectArchive('a.zip', bytes, visitor)
          return rest
        },
        () => auditZip(bytes, ['index.html', 'a/b.js']),
        () => auditZip(bytes),
      )
    },
  },
  {
    name: 'packages',
    share: 10_000,
    make: random => Buffer.from(mutatedBytes(random, [wheel, sdist])).toString('base64'),
    run: (input: string) => {
      const bytes = Buffer.from(input, 'base64')
      return allOf(
        ...[readWheel, readSdist].map(each => () => each(bytes)),
        ...[normaliseWheel, normaliseSdist].map(each => () => each(bytes, TIME).then(() => '')),
      )
    },
  },
]

/** Calls of the GitHub adapter over HTTP; the first answer of a call is wrong, later ones are good. */
async function answers(): Promise<{ readonly target: Target; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'fuzz-'))
  const path = join(folder, 'a')
  const { state, apiUrl, github, close } = await answeringGitHub()
  const calls = answeredCalls(apiUrl, path)
  const target: Target = {
    name: 'api-answers',
    share: 10_000,
    make: random => {
      const call = random.pick(Object.keys(calls))
      const route = random.pick(Object.keys(calls[call]![1]))
      const good = calls[call]![1][route]
      const json = JSON.stringify(mutatedValue(random, good)) ?? ''
      const body = random.int(10) === 0 ? mutatedText(random, [JSON.stringify(good)]) : json
      return { call, route, status: random.pick([200, 200, 200, 200, 404, 422, 500]), body }
    },
    run: async ({ call, route, status, body }: { call: string; route: string; status: number; body: string }) => {
      const [run, good] = calls[call]!
      await writeFile(path, 'bytes')
      let first = true
      state.answer = asked => {
        if (asked !== route || !first) return { status: 200, body: JSON.stringify(good[asked] ?? {}) }
        first = false
        return { status, body }
      }
      return allOf(() => run(github))
    },
  }
  const end = async (): Promise<void> => {
    close()
    await rm(folder, { recursive: true, force: true })
  }
  return { target, close: end }
}

/** All targets; `close` ends what they started. */
export async function openTargets(): Promise<{ readonly targets: readonly Target[]; close(): Promise<void> }> {
  const { target, close } = await answers()
  return { targets: [...texts, ...configurations, ...archives, target], close }
}
