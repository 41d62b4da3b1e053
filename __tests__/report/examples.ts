// Reports as the program makes them, for golden files and for what a hostile repository would put into one.
import type { Finding } from '../../src/model/finding.ts'
import { titleOf } from '../../src/model/step-titles.ts'
import type { Report } from '../../src/report/report.ts'

/** Where the links of the examples lead. */
export const repositoryUrl = 'https://github.com/example/stockroom'

const commit = '4f2a9c1d7be05836a1f0c2d94be7730551c8e6aa'
const sha256 = (digit: string): string => digit.repeat(64)
const asset = (name: string, component: string, size: number, digit: string) => ({
  name,
  component,
  size,
  sha256: sha256(digit),
  url: `${repositoryUrl}/releases/download/v2.0.0/${name}`,
})

/** A release that was published, of three components. */
export const success: Report = {
  schema: 1,
  command: 'release',
  tag: 'v2.0.0',
  version: '2.0.0',
  commit,
  previousTag: 'v1.4.2',
  outcome: 'passed',
  steps: [
    {
      id: 'tag',
      title: titleOf('tag'),
      status: 'passed',
      evidence: 'v2.0.0 is an annotated tag of 4f2a9c1d7be0, on main',
      ms: 41,
    },
    {
      id: 'version',
      title: titleOf('version'),
      status: 'passed',
      evidence:
        '2.0.0 in backend/pyproject.toml, backend/src/stockroom/__init__.py, frontend/package.json and both places of frontend/package-lock.json',
      ms: 12,
    },
    { id: 'ascii', title: titleOf('ascii'), status: 'passed', evidence: '14 files of docs/**, 61,204 bytes', ms: 18 },
    { id: 'ellipsis', title: titleOf('ellipsis'), status: 'passed', evidence: '126 files', ms: 64 },
    {
      id: 'breaking',
      title: titleOf('breaking'),
      status: 'passed',
      evidence: '2 breaking changes since v1.4.2, a major step',
      ms: 3,
    },
    { id: 'ci', title: titleOf('ci'), status: 'skipped', evidence: '"ci" is not named in the configuration', ms: 0 },
    {
      id: 'test:backend',
      title: titleOf('test:backend'),
      status: 'passed',
      evidence: '`python -m pytest -q`: 48 passed in 2.31s',
      ms: 4_200,
    },
    { id: 'build:backend', title: titleOf('build:backend'), status: 'passed', evidence: 'wheel from sdist, 2 files', ms: 9_800 },
    {
      id: 'verify:backend',
      title: titleOf('verify:backend'),
      status: 'passed',
      evidence: 'wheel installs, imports stockroom 2.0.0 from a clean environment',
      ms: 5_100,
    },
    {
      id: 'build:frontend',
      title: titleOf('build:frontend'),
      status: 'warned',
      evidence: 'frontend-build.zip, 21 files; Vite says: some chunks are larger than 500 kB',
      ms: 12_600,
    },
    { id: 'build:docs', title: titleOf('build:docs'), status: 'passed', evidence: 'docs-bundle.zip, 15 files', ms: 31 },
    { id: 'notes', title: titleOf('notes'), status: 'passed', evidence: '42 commits since v1.4.2, 18 entries', ms: 820 },
    {
      id: 'publish',
      title: titleOf('publish'),
      status: 'passed',
      evidence: `draft, 5 uploads, digests equal, published: ${repositoryUrl}/releases/tag/v2.0.0`,
      ms: 3_900,
    },
    { id: 'announce', title: titleOf('announce'), status: 'manual', evidence: 'the mail is in docs/announce.md', ms: 0 },
  ],
  findings: [
    {
      rule: 'ellipsis/comment',
      level: 'info',
      path: 'backend/src/stockroom/stock.py',
      line: 88,
      column: 7,
      message: 'A comment ends in three dots.',
      suggestion: 'Say what is left out.',
    },
  ],
  builds: [
    {
      component: 'frontend',
      stages: [
        { stage: 'setup', status: 'passed', start: 10, ms: 6_300 },
        { stage: 'test', status: 'passed', start: 6_320, ms: 2_100 },
        { stage: 'build', status: 'passed', start: 8_430, ms: 12_600 },
        { stage: 'verify', status: 'passed', start: 21_040, ms: 120 },
      ],
    },
    {
      component: 'backend',
      stages: [
        { stage: 'setup', status: 'passed', start: 5, ms: 7_900 },
        { stage: 'test', status: 'passed', start: 7_910, ms: 4_200 },
        { stage: 'build', status: 'passed', start: 12_120, ms: 9_800 },
        { stage: 'verify', status: 'passed', start: 21_930, ms: 5_100 },
      ],
    },
    { component: 'docs', stages: [{ stage: 'build', status: 'passed', start: 4, ms: 31 }] },
  ],
  assets: [
    asset('stockroom-2.0.0-py3-none-any.whl', 'backend', 18_744, 'a'),
    asset('stockroom-2.0.0.tar.gz', 'backend', 24_120, 'b'),
    asset('frontend-build.zip', 'frontend', 1_482_005, 'c'),
    asset('docs-bundle.zip', 'docs', 33_801, 'd'),
    asset('SHA256SUMS', 'release', 361, 'e'),
  ],
  accounting: { listed: 18, folded: 7, dependencies: 11, reverted: 2, excluded: 0, chores: 4, total: 42 },
  release: { id: 7, url: `${repositoryUrl}/releases/tag/v2.0.0`, draft: false, prerelease: false, latest: true, immutable: false },
  childVariables: {
    backend: ['CI', 'HOME', 'PATH', 'RELEASE_TAG', 'SOURCE_DATE_EPOCH'],
    frontend: ['CI', 'HOME', 'NODE_ENV', 'PATH', 'RELEASE_TAG'],
  },
}

/** Notes of the success, with the marker that the release's body carries. */
export const notes = `## Breaking changes

- The price list has one currency (#41)

## Features

- Stock moves between rooms: \`stockroom move <item> --to <room>\` (#37)
- A search page with filters (#39)

## Artifacts

| File | Size |
| --- | --: |
| \`stockroom-2.0.0-py3-none-any.whl\` | 18.3 KiB |

\`\`\`sh
pip install https://github.com/example/stockroom/releases/download/v2.0.0/stockroom-2.0.0-py3-none-any.whl
\`\`\`

**Full changelog**: https://github.com/example/stockroom/compare/v1.4.2...v2.0.0

<!-- release-runbook: {"schema":1,"commit":"${commit}"} -->
`

/** A team's own checklist before the run. */
export const checklist = `- [ ] Versions match in every file <!-- runbook: version -->
- [ ] All docs are ASCII <!-- runbook: ascii -->
- [ ] CI is green <!-- runbook: ci -->
- [ ] Backend and frontend are built <!-- runbook: build:backend, build:frontend -->
- [ ] Somebody has read the notes aloud
`

/** Findings in a few files, of every level. */
export function manyFindings(number: number, files = 7): Finding[] {
  return Array.from({ length: number }, (_, at) => ({
    rule: at % 9 === 8 ? 'ellipsis/comment' : 'ascii/typographic',
    level: at % 9 === 8 ? 'warning' : 'error',
    path: `docs/guide-${at % files}.md`,
    line: at + 1,
    column: (at % 40) + 1,
    message: at % 9 === 8 ? 'A comment ends in three dots.' : 'U+2019 RIGHT SINGLE QUOTATION MARK is not ASCII.',
    ...(at % 9 === 8 ? {} : { suggestion: "Write ' instead." }),
  }))
}

/** A blocking check that stopped the run. */
export const gateFailure: Report = {
  schema: 1,
  command: 'release',
  tag: 'v2.0.0',
  version: '2.0.0',
  commit,
  previousTag: 'v1.4.2',
  outcome: 'failed',
  failure: {
    step: 'check',
    message: '1 check failed: ascii.',
    hint: 'Fix what can be fixed automatically, then the rest:\n  npx github:example/release-runbook check --fix\n  git commit -am "Make the docs ASCII"',
    tail: [],
  },
  steps: [
    success.steps[0]!,
    success.steps[1]!,
    { id: 'ascii', title: titleOf('ascii'), status: 'failed', evidence: '36 errors in 7 of 14 files', ms: 22 },
    { id: 'ellipsis', title: titleOf('ellipsis'), status: 'warned', evidence: '4 comments end in three dots', ms: 60 },
  ],
  findings: manyFindings(40),
}

/** A component build that failed while another was running. */
export const buildFailure: Report = {
  schema: 1,
  command: 'release',
  tag: 'v2.0.0',
  version: '2.0.0',
  commit,
  previousTag: null,
  outcome: 'failed',
  failure: {
    step: 'build:frontend',
    message: 'frontend: build failed: `npm run build` ended with exit code 2.',
    hint: 'Run it on your machine:\n  cd frontend && npm ci && npm run build',
    tail: [
      '> stockroom-web@2.0.0 build',
      '> tsc -b && vite build',
      '',
      "src/App.tsx(14,7): error TS2322: Type 'string' is not assignable to type 'number'.",
    ],
  },
  steps: [
    success.steps[0]!,
    {
      id: 'build:frontend',
      title: titleOf('build:frontend'),
      status: 'failed',
      evidence: '`npm run build` ended with exit code 2',
      ms: 8_200,
    },
    { id: 'build:backend', title: titleOf('build:backend'), status: 'skipped', evidence: 'stopped, because frontend failed', ms: 4_000 },
  ],
  findings: [],
  builds: [
    {
      component: 'frontend',
      stages: [
        { stage: 'setup', status: 'passed', start: 3, ms: 6_000 },
        { stage: 'build', status: 'failed', start: 6_010, ms: 8_200 },
      ],
    },
    {
      component: 'backend',
      stages: [
        { stage: 'setup', status: 'passed', start: 3, ms: 10_000 },
        { stage: 'test', status: 'stopped', start: 10_020, ms: 4_180 },
      ],
    },
  ],
}

/** A second run of a finished release. */
export const nothingToDo: Report = {
  schema: 1,
  command: 'release',
  tag: 'v2.0.0',
  version: '2.0.0',
  commit,
  outcome: 'nothing-to-do',
  steps: [
    {
      id: 'publish',
      title: titleOf('publish'),
      status: 'passed',
      evidence: 'published before: 5 assets with the digests of its marker',
      ms: 210,
    },
  ],
  findings: [],
  assets: success.assets!,
  release: success.release!,
}

/** What a repository would put into a report if it could: every kind of markup, command and unseen character. */
export const HOSTILE = [
  'a|b||c\\|d',
  '`x``y```z',
  'line\nnext\n\n# heading\n- item\n```\nfence',
  '<script>alert(1)</script><!-- c --></details></table>',
  '::error::x',
  '##[add-mask]x ::set-output name=a::b',
  'a\u202Eb\u200Bc\u0007\u001b[31mred\u001b[0m\rback',
  '[x](javascript:alert(1)) ![i](https://x.example/a.png) **bold** ~~gone~~ $x$ &lt; &copy; @someone www.example.com a@b.example',
  '</code>|`|</code>',
].join('\n')

/** A report with hostile text in every field that is text. */
export function hostileReport(text: string): Report {
  return {
    schema: 1,
    command: 'release',
    tag: text,
    version: text,
    commit: text,
    previousTag: text,
    outcome: 'failed',
    failure: { step: text, message: text, hint: text, tail: [text, text] },
    steps: (['passed', 'warned', 'failed', 'skipped', 'manual'] as const).map(status => ({
      id: text,
      title: text,
      status,
      evidence: text,
      ms: 5,
    })),
    findings: (['error', 'warning', 'info'] as const).map(level => ({
      rule: text,
      level,
      path: text,
      line: 1,
      column: 2,
      message: text,
      suggestion: text,
    })),
    builds: [{ component: text, stages: [{ stage: text, status: 'failed', start: 0, ms: 10 }] }],
    assets: [{ name: text, component: text, size: 1, sha256: text, url: `https://x.example/${text}` }],
    accounting: { listed: 1, folded: 0, dependencies: 0, reverted: 0, excluded: 0, chores: 0, total: 1 },
    release: { id: 1, url: `javascript:${text}`, draft: false, prerelease: true, latest: false, immutable: true },
    childVariables: { [text]: [text, 'PATH'] },
  }
}
