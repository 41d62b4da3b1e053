// What to do about a refusal of GitHub. Each rule has its source in docs/platform.md (14-37) or in reports of users; the first that fits is said.

/** A refusal. `said` is the whole reason that GitHub gave, `codes` are those of its errors; `description` completes "GitHub refused to ...". Header names in lower case. */
export interface Refused {
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
    remedy: 'The token was not accepted. Pass token: ${{ github.token }}, or a token that has not expired.',
  },
  {
    fits: ({ status }) => status >= 300 && status < 400,
    remedy: ({ headers }) =>
      `It says to look at ${String(headers.location ?? 'another address')}; the token is not sent there. Name the repository and the API by the addresses that they have now.`,
  },
  {
    fits: refused => /rate limit|submitted too quickly/i.test(refused.said) || refused.headers['x-ratelimit-remaining'] === '0',
    remedy: 'A rate limit was reached. Run the job again later: the draft keeps what has arrived.',
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
    remedy: 'Add the line "discussions: write" under "permissions:" of the job, besides "contents: write".',
  },
  {
    fits: refused => withDiscussion(refused) && (refused.status === 404 || /discussion/i.test(refused.said)),
    remedy:
      'Either the category of release.discussion does not exist (it is case-sensitive: see the list of categories under Discussions), or Discussions are switched off in the settings, or the job lacks "discussions: write".',
  },
  { fits: says(/discussion/i), remedy: 'The category of release.discussion does not exist in this repository; it is case-sensitive.' },
  { fits: says(/body is too long/i), remedy: 'GitHub takes 125,000 characters of notes. Shorten what stands around the generated notes.' },
  {
    fits: refused => isWriteOfARelease(refused) && refused.codes.includes('already_exists'),
    remedy:
      'There is a public release of this tag already, made meanwhile. Run the job again: it compares that release with what it built.',
  },
  {
    fits: ({ codes }) => codes.includes('already_exists'),
    remedy: 'An asset of that name is there already; the next run compares and replaces it in the draft.',
  },
  {
    fits: refused => (refused.status === 403 || refused.status === 404) && /workflows/.test(permissionsHeader(refused) + refused.said),
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
    remedy: 'GitHub itself fails: see its status page, and run the job again later; the next run goes on where this one stopped.',
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

/** The line to add to the workflow; GitHub names what it wants as `contents=write; contents=write,workflows=write`, the least first. */
function permission(refused: Refused): string {
  const named = /^([a-z_]+)=(read|write)/.exec(permissionsHeader(refused))
  const byTask = permissions.find(([task]) => task.test(refused.description))?.[1] ?? 'contents: write'
  const line = named === null ? byTask : `${named[1]!.replaceAll('_', '-')}: ${named[2]}`
  return `Add the line "${line}" under "permissions:" of the job. A second run reads the old workflow file: start the workflow by hand, or move the tag if it is not published.`
}

/** What to do about a refusal, in a sentence or two. */
export function remedyOf(refused: Refused): string {
  const rule = rules.find(({ fits }) => fits(refused))
  if (rule === undefined) return 'See the answer above; the next run goes on where this one stopped.'
  return typeof rule.remedy === 'string' ? rule.remedy : rule.remedy(refused)
}
