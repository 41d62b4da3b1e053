// The title of each step and the words for its failure, in one place. A title names the subject of the step and claims no result.

/** Title and failure of the steps that a team's checklist may name. */
const CHECKLIST_STEPS = {
  configuration: ['Configuration', 'The configuration is not valid'],
  repository: ['Tag and commit', 'Tag and commit are not known'],
  existing: ['Existing release', 'The existing release stops this run'],
  plan: ['Plan', 'No plan could be made'],
  tag: ['Tag', 'The tag breaks a rule'],
  version: ['Version files', 'Version files disagree'],
  ascii: ['Characters', 'Texts have forbidden characters'],
  ellipsis: ['Placeholders', 'Placeholders stand for left-out code'],
  'python-syntax': ['Python syntax', 'Python files do not compile'],
  breaking: ['Breaking changes', 'Breaking changes need a higher version'],
  ci: ['CI status', 'CI is not green'],
  audit: ['Known vulnerabilities', 'Dependencies have known vulnerabilities'],
  secrets: ['Secrets', 'A file holds a secret'],
  archives: ['Archives', 'An archive has an error'],
  notes: ['Release notes', 'The release notes have an error'],
  publish: ['Publishing', 'Publishing failed'],
  assets: ['Assets on GitHub', 'Assets on GitHub differ'],
  dispatch: ['Deployment', 'No deployment was started'],
  health: ['Public address', 'The public address does not show the new version'],
  milestone: ['Milestone', 'The milestone is open'],
  'close-issues': ['Solved issues', 'Solved issues are open'],
  comment: ['Comments', 'Comments are missing'],
  announce: ['Announcements', 'Announcements are missing'],
  history: ['Version history', 'The version history lacks the new version'],
  monitoring: ['Logs of production', 'The logs of production show a problem'],
  production: ['New features in production', 'A new feature fails in production'],
  'rollback-verify': ['Good release', 'No good release was found'],
  'rollback-latest': ['Latest release', 'The Latest release did not change'],
  'rollback-mark': ['Prerelease mark', 'The bad release has no mark'],
  'rollback-dispatch': ['Deployment of the good version', 'The good version was not deployed'],
  'rollback-issue': ['Rollback issue', 'No rollback issue was opened'],
} as const

/** Title and failure of the steps that only the report has. */
const REPORT_STEPS = {
  start: ['Start', 'The run could not start'],
  'configuration-origin': ['Origin of the configuration', 'The configuration differs from that of the tag'],
  components: ['Left-out folders', 'Left-out folders are not known'],
  'prior-build': ['Prior build', 'There is no prior build'],
  files: ['Named files', 'Named files are missing'],
  draft: ['Draft', 'The draft is not complete'],
  provenance: ['Provenance support', 'Provenance cannot be attested'],
  'rolled-back-commits': ['Rolled-back commits', 'Rolled-back commits could not be searched'],
  runbook: ['Checklist', 'The checklist has an error'],
  check: ['Checks', 'Checks failed'],
  artifacts: ['Files for later jobs', 'What a later job needs is not stored'],
  build: ['Build', 'The build failed'],
  restore: ['Restored build', 'The prior build could not be restored'],
  inspect: ['Inspection of the files', 'The files must not be released'],
  attest: ['Attestation', 'The attestation failed'],
  after: ['Post-publish tasks', 'Post-publish tasks failed'],
  release: ['Published release', 'The published release is not verified'],
  packages: ['Python packages', 'Python packages do not install'],
  'rollback-banner': ['Banner of the bad release', 'The bad release has no banner'],
  rollback: ['Tasks of the rollback', 'Tasks of the rollback failed'],
  'reissue-tag': ['Tag of the reissue', 'The reissue has no tag'],
} as const

const STEPS: Readonly<Record<string, readonly [title: string, failed: string]>> = { ...CHECKLIST_STEPS, ...REPORT_STEPS }

/** Titles of the stages of a component build and of the team's own commands, after the name. */
const STAGES: Readonly<Record<string, string>> = {
  setup: 'setup',
  test: 'tests',
  build: 'build',
  verify: 'verification',
  command: 'command',
}

/** The id of a step. `test:backend` and `command:lint` are steps with the name of a component or a command. */
export type StepId =
  | keyof typeof CHECKLIST_STEPS
  | keyof typeof REPORT_STEPS
  | `${'setup' | 'test' | 'build' | 'verify' | 'command'}:${string}`

/** The ids that a team's checklist may list. Ids with the name of a component or command are not included. */
export const STEP_IDS: readonly string[] = Object.keys(CHECKLIST_STEPS)

/** The ids of all steps without a name. */
export const ALL_STEP_IDS: readonly string[] = Object.keys(STEPS)

/** The title of a step, which names its subject; the id for an unknown id. */
export const titleOf = (id: string): string => wordsOf(id)[0]

/** The heading for a failed step. */
export const failedTitleOf = (id: string): string => wordsOf(id)[1]

function wordsOf(id: string): readonly [title: string, failed: string] {
  const [, stage = '', name = ''] = /^([^:]*):(.+)$/s.exec(id) ?? []
  const title = STAGES[stage]
  return title === undefined ? (STEPS[id] ?? [id, `${id} failed`]) : [`${name}: ${title}`, `${name}: ${title} failed`]
}
