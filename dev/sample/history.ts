/** Somebody who commits; `login` is the name on the hosting service. */
export type Person = { readonly login: string; readonly name: string; readonly email: string }

/** One commit: `paths` move on to their next stage (see edits.ts), `texts` are new files in full, `reverts` names the commit that is undone. */
export type Change = {
  readonly name?: string | undefined
  readonly by: Person
  /** ISO 8601. */
  readonly at: string
  readonly subject: string
  readonly body?: string | undefined
  readonly reverts?: string
  readonly paths: readonly string[]
  readonly texts?: Readonly<Record<string, string>>
}

/** A pull request that was merged. */
export type PullRequest = {
  readonly number: number
  readonly title: string
  readonly body?: string
  readonly by: Person
  readonly labels?: readonly string[]
}

/** What happened next on main. */
export type Step =
  | { readonly kind: 'push'; readonly change: Change }
  | {
      readonly kind: 'merge'
      readonly pull: PullRequest
      readonly branch: string
      /** Name of the commit that the branch left main at; without it, the newest. */
      readonly from?: string
      readonly name?: string
      readonly at: string
      readonly changes: readonly Change[]
    }
  | { readonly kind: 'squash' | 'rebase'; readonly pull: PullRequest; readonly at: string; readonly changes: readonly Change[] }
  | {
      readonly kind: 'tag'
      readonly name: string
      readonly on?: string
      readonly by: Person
      readonly at: string
      readonly message?: string
    }

function person(login: string, name: string, email: string): Person {
  return { login, name, email }
}

const FERN = person('fern', 'Fern Okafor', '1001+fern@users.noreply.example.com')
const FERN_BEFORE = person('fern', 'fern', 'fern@workshop.example.com')
const MATEO = person('mateo', 'Mateo Lindqvist', '1002+mateo@users.noreply.example.com')
const PRIYA = person('priya', 'Priya Raman', '1003+priya@users.noreply.example.com')
const JUN = person('jun', 'Jun Castellano', '1004+jun@users.noreply.example.com')
const NOOR = person('noor', 'Noor Haddad', '1005+noor@users.noreply.example.com')
const DEPENDABOT = person('dependabot[bot]', 'dependabot[bot]', '1006+dependabot[bot]@users.noreply.example.com')

/** Whoever presses the merge button: the committer of merges, squashes and rebases. */
export const HUB: Person = person('web-flow', 'GitHub', 'noreply@github.com')

/** Files with the executable bit. */
export const EXECUTABLE: readonly string[] = ['scripts/check_ascii.py']

const VERSION_FILES = ['backend/pyproject.toml', 'backend/stockroom/__init__.py', 'frontend/package.json', 'frontend/package-lock.json']
const LOCKED = ['frontend/package.json', 'frontend/package-lock.json']

const push = (by: Person, at: string, subject: string, paths: readonly string[], rest: Partial<Change> = {}): Step => ({
  kind: 'push',
  change: { by, at, subject, paths, ...rest },
})

/** A squash merge whose subject is the title of the pull request. */
const squash = (pull: PullRequest, at: string, paths: readonly string[], rest: Partial<Change> = {}): Step => ({
  kind: 'squash',
  pull,
  at,
  changes: [{ by: pull.by, at, subject: pull.title, paths, ...rest }],
})

const bump = (
  number: number,
  at: string,
  what: string,
  from: string,
  to: string,
  where: string,
  label: string,
  paths: readonly string[],
): Step =>
  squash(
    {
      number,
      title: `build(deps): bump ${what} from ${from} to ${to}${where && ` in ${where}`}`,
      body: `Bumps ${what} from ${from} to ${to}.`,
      by: DEPENDABOT,
      labels: ['dependencies', label],
    },
    at,
    paths,
    { body: `Bumps ${what} from ${from} to ${to}.\n\nSigned-off-by: dependabot[bot] <${DEPENDABOT.email}>` },
  )

const release = (at: string, version: string): Step => push(FERN, at, `Release v${version}`, VERSION_FILES, { name: `release-${version}` })
const tag = (name: string, at: string, message?: string): Step => ({ kind: 'tag', name, by: FERN, at, ...(message ? { message } : {}) })

/** The whole history, in the order in which it reached main. */
export const HISTORY: readonly Step[] = [
  push(
    FERN,
    '2026-09-07T08:10:00Z',
    'Initial commit: lots and the package around them',
    [
      '.gitignore',
      'README.md',
      'backend/README.md',
      'backend/pyproject.toml',
      'backend/stockroom/__init__.py',
      'backend/stockroom/py.typed',
      'backend/stockroom/lots.py',
      'backend/tests/__init__.py',
      'backend/tests/test_lots.py',
    ],
    { name: 'first' },
  ),
  push(MATEO, '2026-09-08T13:40:00Z', 'Add a valuation from a price list', [
    ...['backend/stockroom/prices.py', 'backend/stockroom/valuation.py', 'backend/tests/test_prices.py', 'backend/tests/test_valuation.py'],
  ]),
  squash({ number: 1, title: 'feat(cli): value lots from the terminal', by: FERN, labels: ['enhancement'] }, '2026-09-09T15:05:00Z', [
    ...['backend/stockroom/cli.py', 'backend/tests/test_cli.py'],
  ]),
  squash(
    { number: 4, title: 'feat(api): serve lots over HTTP', body: 'Closes #2.', by: MATEO, labels: ['enhancement'] },
    '2026-09-11T09:30:00Z',
    ['backend/stockroom/api.py', 'backend/tests/test_api.py', 'backend/stockroom/cli.py', 'backend/README.md'],
    { body: 'Read only, JSON, money in cents.' },
  ),
  {
    kind: 'merge',
    pull: {
      number: 3,
      title: 'A first frontend',
      body: 'A table of the lots with what they cost and are worth.',
      by: PRIYA,
      labels: ['enhancement'],
    },
    branch: 'priya/frontend-shell',
    at: '2026-09-14T16:20:00Z',
    changes: [
      {
        by: PRIYA,
        at: '2026-09-10T10:00:00Z',
        subject: 'Start the frontend with Vite and React',
        paths: [
          ...[
            'frontend/.npmrc',
            'frontend/index.html',
            'frontend/vite.config.js',
            'frontend/src/main.jsx',
            'frontend/src/App.jsx',
            'frontend/src/api.js',
          ],
          ...[
            'frontend/src/lots.js',
            'frontend/src/lots.test.js',
            'frontend/src/money.js',
            'frontend/src/money.test.js',
            'frontend/src/styles.css',
          ],
          ...[...LOCKED, 'README.md'],
        ],
      },
      {
        by: PRIYA,
        at: '2026-09-11T11:45:00Z',
        subject: 'Show the lots in a table',
        paths: ['frontend/src/LotTable.jsx', 'frontend/src/App.jsx'],
      },
    ],
  },
  push(JUN, '2026-09-15T07:55:00Z', 'docs: first guide and page on the HTTP interface', [
    'docs/index.md',
    'docs/guide.md',
    'docs/api.md',
    'README.md',
  ]),
  squash({ number: 5, title: 'chore: check the documents for ASCII', by: FERN_BEFORE, labels: ['tooling'] }, '2026-09-15T18:30:00Z', [
    ...['scripts/check_ascii.py', 'multi_agent/runlogs/gapfix_01_document_encoding.md', 'README.md'],
  ]),
  release('2026-09-16T09:00:00Z', '1.1.0'),
  tag('v1.1.0', '2026-09-16T09:05:00Z', 'Stockroom 1.1.0\n\nThe first version with a frontend.\n'),

  push(FERN, '2026-09-17T08:15:00Z', 'Add a mailmap', ['.mailmap'], { name: 'mailmap' }),
  bump(6, '2026-09-18T05:10:00Z', 'vite', '8.3.5', '8.3.6', '/frontend', 'javascript', LOCKED),
  push(JUN, '2026-09-18T12:00:00Z', 'docs: how prices are read', ['docs/guide.md']),
  {
    kind: 'merge',
    pull: {
      number: 7,
      title: 'Filter the lots by text',
      body: 'A field above the table that looks at title and id.',
      by: PRIYA,
      labels: ['enhancement'],
    },
    branch: 'priya/lot-filter',
    from: 'mailmap',
    at: '2026-09-21T14:00:00Z',
    changes: [
      {
        by: PRIYA,
        at: '2026-09-17T13:30:00Z',
        subject: 'Filter the table by title and id',
        paths: ['frontend/src/lots.js', 'frontend/src/lots.test.js', 'frontend/src/App.jsx'],
      },
      {
        by: PRIYA,
        at: '2026-09-18T15:10:00Z',
        subject: 'fix: end the request when the view is closed',
        paths: ['frontend/src/api.js', 'frontend/src/App.jsx'],
      },
    ],
  },
  {
    kind: 'rebase',
    pull: { number: 8, title: 'Round a lot once', body: 'Large lots were wrong by some cents.', by: MATEO, labels: ['bug'] },
    at: '2026-09-22T10:25:00Z',
    changes: [
      {
        by: MATEO,
        at: '2026-09-21T16:00:00Z',
        subject: 'fix(valuation): round a lot once, halves to even',
        paths: ['backend/stockroom/valuation.py', 'backend/tests/test_valuation.py'],
      },
      {
        by: MATEO,
        at: '2026-09-21T16:40:00Z',
        subject: 'Gap Fix 02: half cents in large lots',
        paths: ['docs/guide.md', 'multi_agent/runlogs/gapfix_02_half_cents.md'],
      },
    ],
  },
  release('2026-09-23T09:00:00Z', '1.2.0'),
  tag('v1.2.0', '2026-09-23T09:05:00Z', 'Stockroom 1.2.0\n\nFilter the lots, and no more lost cents.\n'),
  tag('v1', '2026-09-23T09:06:00Z'),

  push(PRIYA, '2026-09-24T08:40:00Z', 'Escape <b> in lot titles', ['frontend/src/LotTable.jsx', 'backend/tests/test_api.py'], {
    name: 'escape',
    body: 'A title like "Kitchen <b>mixed</b>" was put into the page as it is.\n\nFixes #10.',
  }),
  bump(16, '2026-09-25T05:10:00Z', 'vite', '8.3.6', '8.3.7', '/frontend', 'javascript', LOCKED),
  {
    kind: 'merge',
    pull: {
      number: 12,
      title: 'Lot import names the bad row',
      body: 'An import of 4,000 rows ended with a trace. It says which line and why now.\n\nFixes #11.',
      by: FERN,
      labels: ['enhancement', 'backend'],
    },
    branch: 'fern/lot-import',
    from: 'escape',
    name: 'lot-import',
    at: '2026-09-29T12:15:00Z',
    changes: [
      {
        by: FERN,
        at: '2026-09-24T14:00:00Z',
        subject: 'wip: line numbers',
        paths: ['backend/stockroom/lots.py', 'backend/stockroom/cli.py', 'backend/tests/test_lots.py'],
      },
      {
        by: FERN,
        at: '2026-09-28T17:35:00Z',
        subject: 'Name a missing column before the first row',
        paths: [
          'backend/stockroom/lots.py',
          'backend/tests/test_lots.py',
          'backend/tests/test_cli.py',
          'multi_agent/runlogs/gapfix_03_lot_import.md',
        ],
      },
    ],
  },
  squash(
    {
      number: 15,
      title: 'feat(api)!: answer lists as an object',
      body: 'Leaves room for paging. Closes #14.',
      by: MATEO,
      labels: ['enhancement', 'breaking-change', 'backend'],
    },
    '2026-09-30T11:00:00Z',
    ['backend/stockroom/api.py', 'backend/tests/test_api.py', 'frontend/src/api.js', 'docs/api.md'],
    {
      name: 'breaking',
      body: [
        'A bare list leaves no room for paging.',
        'BREAKING CHANGE: GET /api/lots answers an object instead of a list.\nRead the lots from its "items":\n\n    const { items } = await response.json()',
        'The number of lots is in "count".',
        'Closes: #14',
      ].join('\n\n'),
    },
  ),
  {
    kind: 'rebase',
    pull: { number: 18, title: 'Types for the lot table', by: PRIYA, labels: ['frontend'] },
    at: '2026-10-01T13:20:00Z',
    changes: [{ by: PRIYA, at: '2026-10-01T09:00:00Z', subject: 'fix @types/react import', paths: ['frontend/src/LotTable.jsx'] }],
  },
  squash(
    {
      number: 19,
      title: 'feat(frontend): show a rough total while typing',
      body: 'My first change here.',
      by: NOOR,
      labels: ['enhancement', 'frontend'],
    },
    '2026-10-02T15:45:00Z',
    ['frontend/src/App.jsx'],
    { name: 'reverted' },
  ),
  bump(21, '2026-10-05T05:10:00Z', 'vite', '8.3.7', '8.3.8', '/frontend', 'javascript', LOCKED),
  push(PRIYA, '2026-10-06T09:30:00Z', 'Revert "feat(frontend): show a rough total while typing (#19)"', ['frontend/src/App.jsx'], {
    name: 'revert',
    reverts: 'reverted',
    body: 'The two totals next to each other were taken for a mistake.',
  }),
  {
    kind: 'merge',
    pull: { number: 22, title: 'Service guide and release runbook', by: JUN, labels: ['documentation'] },
    branch: 'jun/service-guide',
    name: 'service-guide',
    at: '2026-10-08T10:10:00Z',
    changes: [
      {
        by: JUN,
        at: '2026-10-06T12:00:00Z',
        subject: 'Describe how the service is run',
        paths: ['docs/operations.md', 'docs/index.md', 'multi_agent/runlogs/gapfix_04_service_guide.md'],
      },
      {
        by: JUN,
        at: '2026-10-07T08:20:00Z',
        subject: 'docs: release runbook',
        paths: ['docs/RELEASE_RUNBOOK.md', 'docs/index.md', 'README.md'],
      },
    ],
  },
  squash({ number: 23, title: 'ci: release when a tag is pushed', by: FERN, labels: ['ci'] }, '2026-10-09T14:30:00Z', [
    ...['.github/workflows/release.yml', '.github/release-runbook.yml'],
  ]),
  release('2026-10-12T09:00:00Z', '2.0.0-rc.1'),
  tag('v2.0.0-rc.1', '2026-10-12T09:05:00Z', 'Stockroom 2.0.0, first candidate\n'),
  squash(
    { number: 24, title: 'Gap Fix 03b: refuse negative quantities', body: 'Follows #12.', by: MATEO, labels: ['bug', 'backend'] },
    '2026-10-14T16:05:00Z',
    ['backend/stockroom/lots.py', 'backend/tests/test_lots.py', 'multi_agent/runlogs/gapfix_03b_negative_quantities.md'],
  ),
  squash(
    { number: 25, title: 'fix(valuation): a negative price is no price', by: NOOR, labels: ['bug', 'backend'] },
    '2026-10-15T11:50:00Z',
    ['backend/stockroom/prices.py', 'backend/tests/test_prices.py', 'docs/guide.md'],
    { body: `* leave negative prices out\n\n* say so in the guide\n\n---------\n\nCo-authored-by: ${MATEO.name} <${MATEO.email}>` },
  ),
  push(
    PRIYA,
    '2026-10-19T08:30:00Z',
    'Show the cost \u2192 value ratio of a lot',
    [
      ...['backend/stockroom/valuation.py', 'backend/stockroom/cli.py', 'backend/tests/test_valuation.py', 'backend/tests/test_cli.py'],
      ...['frontend/src/money.js', 'frontend/src/money.test.js', 'frontend/src/LotTable.jsx', 'docs/guide.md'],
    ],
    { name: 'ratio' },
  ),
  {
    kind: 'rebase',
    pull: { number: 26, title: 'Read price lists once', by: MATEO, labels: ['performance', 'backend'] },
    at: '2026-10-21T10:00:00Z',
    changes: [
      {
        by: MATEO,
        at: '2026-10-20T17:15:00Z',
        subject: 'perf(backend): read a price list once',
        body: 'Valuing 300 lots took 300 readings.',
        paths: ['backend/stockroom/prices.py', 'backend/tests/test_prices.py'],
      },
    ],
  },
  bump(27, '2026-10-23T05:10:00Z', 'actions/checkout', '5', '6', '', 'github_actions', ['.github/workflows/release.yml']),
  bump(28, '2026-10-23T05:12:00Z', 'setuptools', '80.8.0', '80.9.0', '/backend', 'python', ['backend/pyproject.toml']),
  release('2026-10-26T09:00:00Z', '2.0.0'),
  tag(
    'v2.0.0',
    '2026-10-26T09:05:00Z',
    `Stockroom 2.0.0

Lists come as objects, imports name the row that is wrong, and every lot shows its ratio.

Read "Moving from version 1" in docs/api.md before you update a client of the HTTP interface.
`,
  ),
  push(JUN, '2026-10-27T10:40:00Z', 'docs: plan price feeds', [], {
    name: 'after',
    texts: {
      'docs/price-feeds.md':
        '# Price feeds\n\nA plan for the version after 2.0.0: prices that are fetched from an address instead of a file.\n',
    },
  }),
]
