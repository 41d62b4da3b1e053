// What to do about a refusal of GitHub. Each rule has its source in docs/platform.md (14-37) or in reports of users; the first that fits is said.

/** Who asked, and where. The advice depends on the kind of the token (docs/platform.md 112), and on whether a workflow or a terminal asks. */
export interface Asker {
  readonly address: string
  readonly token: string
  readonly inActions: boolean
}

/** A refusal. `said` is the whole reason that GitHub gave, `codes` are those of its errors; `description` completes "GitHub refused to ...". Header names in lower case. */
export interface Refused extends Omit<Asker, 'address'> {
  readonly status: number
  readonly said: string
  readonly codes: readonly unknown[]
  readonly description: string
  readonly headers: Readonly<Record<string, unknown>>
}

interface Rule {
  readonly fits: (refused: Refused) => boolean
  readonly remedy: string | ((refused: Refused) => string)
}

const says =
  (pattern: RegExp) =>
  ({ said }: Refused): boolean =>
    pattern.test(said)

const permissionsHeader = ({ headers }: Refused): string => String(headers['x-accepted-github-permissions'] ?? '')
const withDiscussion = ({ description }: Refused): boolean => / with a discussion /.test(description)
const isWriteOfARelease = ({ description }: Refused): boolean => /^(create the draft|publish|change the text)/.test(description)

const spent =
  'The name of this tag is spent: an immutable release used it, and no release can use it again, even when that one is deleted. Publish a new version under a new tag.'

const workflowRule =
  'The commit changes files below .github/workflows, and no GITHUB_TOKEN may make a tag or release for such a commit that is not there yet. Push the tag itself with git first; or use the token of a GitHub App with "workflows: write".'

const rules: readonly Rule[] = [
  {
    fits: ({ status }) => status === 401,
    remedy: ({ inActions }) =>
      `The token was not accepted. ${inActions ? 'Pass token: ${{ github.token }}, or' : 'Put into GITHUB_TOKEN'} a token that has not expired.`,
  },
  {
    fits: ({ status }) => status >= 300 && status < 400,
    remedy: ({ headers }) =>
      `It says to look at ${String(headers.location ?? 'another address')}; the token is not sent there. Name the repository and the API by the addresses that they have now.`,
  },
  {
    fits: refused => /rate limit|submitted too quickly/i.test(refused.said) || refused.headers['x-ratelimit-remaining'] === '0',
    remedy: 'A rate limit was reached. Run it again later: the draft keeps what has arrived.',
  },
  {
    fits: ({ headers }) => headers['x-github-sso'] !== undefined,
    remedy: 'Authorize the token for the single sign-on of the organization.',
  },
  {
    fits: says(/not permitted to create or approve pull requests/i),
    remedy: 'Allow it in the settings of the repository: Actions, General, "Allow GitHub Actions to create and approve pull requests".',
  },
  { fits: says(/archived/i), remedy: 'The repository is archived and takes no release. Unarchive it in its settings.' },
  { fits: says(/used by an immutable release/i), remedy: spent },
  {
    fits: says(/creations? being restricted|pre_receive|rule violations|protected tag/i),
    remedy: `A ruleset or tag protection forbids this token to make the tag: let it pass in Settings, Rules, or push the tag yourself. If no rule names such tags: ${spent}`,
  },
  { fits: says(/immutable/i), remedy: 'The release is immutable: publish a new version instead.' },
  {
    // The draft was made and filled with the same token: what it lacks is what the discussion needs besides.
    fits: refused => withDiscussion(refused) && refused.status === 403,
    remedy: refused => grant('discussions: write', refused),
  },
  {
    fits: refused => withDiscussion(refused) && (refused.status === 404 || /discussion/i.test(refused.said)),
    remedy: refused =>
      `Either the category of release.discussion does not exist (it is case-sensitive: see the list of categories under Discussions), or Discussions are switched off in the settings, or the token lacks a permission. ${grant('discussions: write', refused)}`,
  },
  { fits: says(/discussion/i), remedy: 'The category of release.discussion does not exist in this repository; it is case-sensitive.' },
  { fits: says(/body is too long/i), remedy: 'GitHub takes 125,000 characters of notes. Shorten what stands around the generated notes.' },
  {
    fits: refused => isWriteOfARelease(refused) && refused.codes.includes('already_exists'),
    remedy: 'There is a public release of this tag already, made meanwhile. Run it again: it compares that release with what it built.',
  },
  {
    fits: ({ codes }) => codes.includes('already_exists'),
    remedy: 'An asset of that name is there already; the next run compares and replaces it in the draft.',
  },
  {
    // The header names workflows for releases too, which never need it when the tag exists.
    fits: refused =>
      (refused.status === 403 || refused.status === 404) &&
      /^create the (tag|branch) /.test(refused.description) &&
      /workflows/.test(permissionsHeader(refused) + refused.said),
    remedy: refused => `${workflowRule} If it is not that: ${permission(refused)}`,
  },
  {
    // GraphQL refuses with status 200.
    fits: ({ status, said }) => (status === 403 || status === 200) && /not accessible|must have|permission/i.test(said),
    remedy: refused => permission(refused),
  },
  {
    fits: refused => refused.status === 404,
    remedy: refused => `The repository, or what was asked for in it, was not found: the token may not see it. ${permission(refused)}`,
  },
  {
    fits: ({ status }) => status >= 500,
    remedy: 'GitHub itself fails: see its status page, and run it again later; the next run goes on where this one stopped.',
  },
]

/** Permissions by what was asked for, where GitHub's answer does not name one. */
const permissions: readonly (readonly [RegExp, string])[] = [
  [/^read the pull requests/, 'pull-requests: read'],
  [/^read the workflow run/, 'actions: read'],
  [/^read the check /, 'checks: read'],
  [/^read the commit statuses/, 'statuses: read'],
  [/^open the pull request/, 'pull-requests: write'],
  [/^(list|read) the (issues|milestones|comments)/, 'issues: read'],
  [/^(comment on|close|open) /, 'issues: write'],
  [/^start the workflow/, 'actions: write'],
  [/^(list|read) /, 'contents: read'],
]

/** GitHub names what it wants as `contents=write; contents=write,workflows=write`, the least first. */
function permission(refused: Refused): string {
  const named = /^([a-z_]+)=(read|write)/.exec(permissionsHeader(refused))
  const byTask = permissions.find(([task]) => task.test(refused.description))?.[1] ?? 'contents: write'
  return grant(named === null ? byTask : `${named[1]!.replaceAll('_', '-')}: ${named[2]}`, refused)
}

/** How the token of the asker gets a permission, which is named as in a workflow. */
function grant(line: string, { token, inActions }: Refused): string {
  const [name, access] = line.replaceAll('-', ' ').split(': ')
  const right = `${name!.charAt(0).toUpperCase()}${name!.slice(1)} (${access === 'write' ? 'read and write' : 'read'})`
  if (/^gh[po]_/.test(token)) return 'Give the token the scope "repo".'
  if (token.startsWith('github_pat_')) return `Give the token the permission ${right} for this repository.`
  if (!inActions) return `The token needs the permission ${right}; a classic token needs the scope "repo".`
  return `Add the line "${line}" under "permissions:" of the job; a GitHub App needs its permission ${right}. A second run reads the old workflow file: start the workflow by hand, or move the tag if it is not published.`
}

/** What to do about a refusal, in a sentence or two. */
export function remedyOf(refused: Refused): string {
  const rule = rules.find(({ fits }) => fits(refused))
  if (rule === undefined) return 'See the answer above; the next run goes on where this one stopped.'
  return typeof rule.remedy === 'string' ? rule.remedy : rule.remedy(refused)
}
