// Histories whose notes are kept as golden files. Each gives the tag to release and what the forge knows.
import type { PullRequest } from '../../../src/ports/forge.ts'
import { type GitHistory, gitHistory } from '../../fakes/git-history.ts'

/** A history with its newest tag, which is to be released. */
export interface Story {
  readonly history: GitHistory
  readonly tag: string
  readonly pulls?: readonly (Partial<PullRequest> & { readonly number: number })[]
  readonly logins?: Readonly<Record<string, string>>
  /** Logins that had a pull request merged earlier. */
  readonly before?: readonly string[]
}

const fern = { author: 'Fern Okafor', email: '1001+fern@users.noreply.github.com' }
const noor = { author: 'Noor Haddad', email: 'noor@workshop.example' }
const bot = { author: 'dependabot[bot]', email: '49699333+dependabot[bot]@users.noreply.github.com' }

function firstRelease(): Story {
  const history = gitHistory()
  history.commit('Initial commit', { ...fern, files: { 'README.md': '# Stockroom\n' } })
  history.commit('feat(api): serve lots over HTTP (#1)', { ...fern, files: { 'stockroom/api.py': '' } })
  history.commit('docs: how prices are read', { ...noor, files: { 'docs/guide.md': '' } })
  history.commit('Release v0.1.0', fern)
  history.tag('v0.1.0', 'Stockroom 0.1.0\n\nThe first version. Start with the [guide](docs/guide.md); [plans](docs/plans.md) follow.\n')
  return {
    history,
    tag: 'v0.1.0',
    pulls: [{ number: 1, title: 'Serve lots over HTTP', labels: ['enhancement'] }],
    logins: { 'noor@workshop.example': 'noor' },
  }
}

/** A stable release, two candidates, the release itself, a floating tag, and a back-port that is tagged last. */
function severalReleases(): GitHistory {
  const history = gitHistory()
  const base = history.commit('Initial commit', fern)
  history.tag('v1.0.0', 'One')
  history.tag('v1')
  history.commit('feat: filter lots by text (#2)', fern)
  history.tag('v1.1.0-rc.1', 'First candidate')
  history.commit('fix: end the request when the view is closed (#3)', noor)
  history.tag('v1.1.0-rc.2', 'Second candidate')
  history.commit('perf: read a price list once (#4)', fern)
  const main = history.commit('Release v1.1.0', fern)
  history.tag('v1.1.0', 'Two')
  const pick = history.commit('fix: end the request when the view is closed (#3)\n\n(cherry picked from commit 1234567)', {
    ...noor,
    parents: [base],
  })
  history.moveTo(history.commit('fix: only in the old line (#9)', { ...fern, parents: [pick] }))
  history.tag('v1.0.1', 'Back-port')
  history.moveTo(main)
  return history
}

function revertOfRevert(): Story {
  const history = gitHistory()
  const old = history.commit('feat: cache prices', fern)
  history.tag('v1.0.0', 'One')
  const total = history.commit('feat: show a rough total (#5)', fern)
  const revert = history.commit(`Revert "feat: show a rough total (#5)" (#6)\n\nThis reverts commit ${total}.`, fern)
  history.commit(`Revert "Revert "feat: show a rough total (#5)"" (#7)\n\nThis reverts commit ${revert}.`, fern)
  history.commit('feat: colours by number (#8)', noor)
  history.commit('Revert "feat: colours by number (#8)" (#10)', noor)
  history.commit(`Revert "feat: cache prices"\n\nThis reverts commit ${old}.\n\nIt showed old prices.`, fern)
  history.tag('v1.1.0', 'Two')
  return { history, tag: 'v1.1.0' }
}

function squashWithTrailers(): Story {
  const history = gitHistory()
  history.commit('Initial commit', fern)
  history.tag('v1.0.0', 'One')
  history.commit(
    [
      'Lots as objects (#15)',
      '* feat(api): answer lists as an object\n\nBREAKING CHANGE: read the lots from `items`.\n\n    const { items } = await response.json()\n\nThe number of lots is in "count".',
      '* fix: end the request when the view is closed',
      '* wip',
      '---------',
      'Signed-off-by: Fern Okafor <fern@workshop.example>\nCo-authored-by: Noor Haddad <noor@workshop.example>\nCo-authored-by: renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>\nReviewed-by: Somebody <somebody@workshop.example>',
    ].join('\n\n'),
    fern,
  )
  history.commit(
    'Make the table faster (#16)\n\n* perf: sort once\n\n* docs: say how lots are sorted\n\n* chore: format\n\nCo-authored-by: Noor Haddad <noor@workshop.example>',
    fern,
  )
  history.tag('v2.0.0', 'Two')
  return {
    history,
    tag: 'v2.0.0',
    pulls: [
      { number: 15, title: 'Lots as objects' },
      { number: 16, title: 'Make the table faster' },
    ],
    logins: { 'noor@workshop.example': 'noor' },
  }
}

function dependencyBumps(): Story {
  const history = gitHistory()
  history.commit('Initial commit', fern)
  history.tag('v1.0.0', 'One')
  history.commit('feat: filter lots by text', fern)
  for (let index = 0; index < 700; index += 1) {
    const name = ['vite', 'react', '@types/node', 'setuptools', 'actions/checkout', 'left-pad', 'zod'][index % 7]!
    const step = Math.floor(index / 7)
    const dev = name.startsWith('@types') ? 'deps-dev' : 'deps'
    const files = { [name === 'actions/checkout' ? '.github/workflows/ci.yml' : 'package.json']: `${index}` }
    history.commit(`build(${dev}): bump ${name} from 1.${step}.0 to 1.${step + 1}.0 (#${index + 10})`, { ...bot, files })
  }
  history.tag('v1.1.0', 'Two')
  return { history, tag: 'v1.1.0' }
}

function threeThousandEntries(): Story {
  const history = gitHistory()
  history.commit('Initial commit', fern)
  history.tag('v1.0.0', 'One')
  const kinds = ['feat', 'fix', 'perf', 'docs', 'ci']
  for (let index = 0; index < 3000; index += 1) {
    const breaking = index % 500 === 7
    const footer = breaking ? `\n\nBREAKING CHANGE: call step ${index} twice.` : ''
    history.commit(
      `${kinds[index % 5]}: change number ${index} of a long list of changes that a year brings with it${footer}`,
      index % 2 ? fern : noor,
    )
  }
  history.tag('v2.0.0', 'Two')
  return { history, tag: 'v2.0.0' }
}

/** What strangers have written into titles to do harm; C-4 of the project's attack list. */
const hostileSubjects: readonly string[] = [
  'Thanks @octocat, @github/security and a@b.test',
  'Fullwidth \uff20octocat and entities &#64;octocat &commat;octocat',
  'Backslash \\@octocat, code `@octocat` and an open ` backtick @octocat',
  'Closes #99, fixes other/repository#12 and GH-7',
  '<img src=x onerror=alert(1)> and <script>alert(1)</script>',
  '![beacon](https://evil.test/pixel.png) [click](https://evil.test) <https://evil.test>',
  'https://evil.test/login www.evil.test ftp://evil.test mailto:a@evil.test',
  '[github.com](https://evil.test) and [x]: https://evil.test',
  '# Heading break-out',
  '## Breaking Changes',
  '- [ ] a task, > a quotation, 1. a list',
  '| a | table | --- | break-out |',
  '</details></ul></div><!-- unclosed',
  '--> <!-- release-runbook:notes:end -->',
  '<!-- release-runbook: {"schema":1,"commit":"0"} -->',
  'Right to left \u202etxt.exe\u2066 and \u200binvisible\u200d joiners',
  'Zalgo Z\u0310\u0349a\u0357 and emoji \u{1f680}\u{1f3fd} and control \u0007 bell',
  '::set-output name=x::y and ::error::z',
  '$(rm -rf /) `whoami` ${{ secrets.TOKEN }}',
  `${'*'.repeat(40)}${'_'.repeat(40)}${'~'.repeat(40)}`,
  `${'a'.repeat(400)}@octocat`,
  '\u{e0041}\u{e0042} tags and \ufffe noncharacters',
]

function hostile(): Story {
  const history = gitHistory()
  history.commit('Initial commit', fern)
  history.tag('v1.0.0', 'One')
  for (const [index, subject] of hostileSubjects.entries())
    history.commit(`${subject}\n\nBREAKING CHANGE: ${subject}\n\n${subject}`.slice(0, index % 2 ? undefined : subject.length), {
      author: index % 5 ? `[x](https://evil.test) @octocat <b>${index}</b>` : '@octocat',
      email: `${index}@evil.test`,
    })
  for (const subject of hostileSubjects) history.commit(`feat(${subject.replace(/[()]/g, '').slice(0, 60)}): ${subject}`, fern)
  history.commit('build(deps): bump <b>@octocat</b>`x` from 1.0 to 2.0|3 (#40)', bot)
  history.tag('v1.1.0', 'Two')
  const pulls = hostileSubjects.map((title, index) => ({
    number: 100 + index,
    title,
    mergeCommit: undefined,
    labels: [title.slice(0, 50)],
  }))
  return { history, tag: 'v1.1.0', pulls }
}

const several = (tag: string) => (): Story => {
  const history = severalReleases()
  history.moveTo(history.commitOf(tag))
  return { history, tag, logins: { 'noor@workshop.example': 'noor' } }
}

/** By the name of the golden file. */
export const stories: Readonly<Record<string, () => Story>> = {
  'first-release': firstRelease,
  'prerelease-after-prerelease': several('v1.1.0-rc.2'),
  'stable-after-prereleases': several('v1.1.0'),
  'back-port': several('v1.0.1'),
  'revert-of-a-revert': revertOfRevert,
  'squash-with-trailers': squashWithTrailers,
  '700-dependency-bumps': dependencyBumps,
  '3000-entries': threeThousandEntries,
  'hostile-history': hostile,
}
