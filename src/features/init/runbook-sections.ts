/** The properties of a repository that decide the items of its checklist. */
export interface RunbookSubject {
  /** Short name of the repository, for the heading. */
  readonly name: string
  readonly components: readonly { readonly id: string; readonly kind: string; readonly tested: boolean }[]
  /** `https://github.com/owner/name`; undefined if unknown. */
  readonly repositoryUrl: string | undefined
}

/** An item of the checklist. `proof` is the step id whose result ticks it; null: a person ticks it. */
interface ChecklistItem {
  readonly text: string
  readonly proof: string | null
}

/** A section of the checklist: a heading, items, and Markdown before and after them. */
export interface RunbookSection {
  readonly heading: string
  readonly before?: string
  readonly steps: readonly ChecklistItem[]
  readonly after?: string
}

const passed = (text: string, proof: string): ChecklistItem => ({ text, proof })
const byHand = (text: string): ChecklistItem => ({ text, proof: null })
const section = (heading: string, steps: readonly ChecklistItem[], around: Pick<RunbookSection, 'before' | 'after'> = {}) => ({
  heading,
  steps,
  ...around,
})

/** What the step `verify` shows for an artifact of each kind. */
const artifactWords: Readonly<Record<string, string>> = {
  python: 'the wheel installs in a clean environment and says the version of the tag',
  node: 'the archive of the build is sound and complete',
  archive: 'the archive is sound and complete',
  command: 'its files are there',
  files: 'its files are there',
}

/** The sections of the checklist, in the order of a release. The text is ASCII. */
export function runbookSections({ components, repositoryUrl }: RunbookSubject): readonly RunbookSection[] {
  const tested = components.filter(({ tested }) => tested)
  const untested = components.filter(({ tested, kind }) => !tested && (kind === 'python' || kind === 'node'))
  const hasPython = components.some(({ kind }) => kind === 'python')
  const actionsPage = repositoryUrl === undefined ? '' : ` (${repositoryUrl}/actions)`
  return [
    section('Code quality', [
      ...(hasPython ? [passed('All Python files compile', 'python-syntax')] : []),
      passed('No code was left out behind an ellipsis', 'ellipsis'),
      ...tested.map(({ id }) => passed(`The tests of ${id} pass`, `test:${id}`)),
      ...untested.map(({ id }) => byHand(`The tests of ${id} pass (name them under "components:" as "test:" and they are run)`)),
      byHand('No known vulnerability is shipped'),
    ]),
    section('Versions', [
      passed('Every version file says the version of the tag', 'version'),
      passed('Breaking changes have the version step that they need', 'breaking'),
      byHand('Breaking changes are described for those who update'),
    ]),
    section('Documentation', [
      passed('All documents are ASCII', 'ascii'),
      byHand('The README describes what is new'),
      byHand('The documentation of interfaces says what changed'),
      byHand('Runbooks of operation are up to date'),
    ]),
    section('Tag', [passed('The tag is annotated and on a branch that may be released', 'tag')], {
      before: [
        'Before the tag, at a terminal, check everything and publish nothing. Then make the tag; pushing it starts the release.',
        '',
        '```sh',
        'npx github:OWNER/release-runbook check',
        'git tag -a v1.2.3 -m "Release v1.2.3"',
        'git push origin v1.2.3',
        '```',
      ].join('\n'),
    }),
    section(
      'Monitor',
      [
        passed('The plan names the right version, components and previous tag', 'plan'),
        ...components.map(({ id }) => passed(`${id} is built`, `build:${id}`)),
      ],
      {
        before: `The workflow "Release" shows this list with its boxes ticked${actionsPage}. If a step fails, the summary shows first what is wrong and how to fix it.`,
      },
    ),
    section('Artifacts', [
      ...components.map(({ id, kind }) => passed(`${id}: ${artifactWords[kind] ?? 'it is what it says it is'}`, `verify:${id}`)),
      passed('The release is public and complete', 'publish'),
      passed('Every file on the release page is the file that was built', 'assets'),
    ]),
    section('Notes', [passed('The notes name every change since the last version', 'notes'), byHand('The notes read well')]),
    section('Deployment', [
      passed('The deployment is started for this tag', 'dispatch'),
      passed('The public address shows the new version', 'health'),
      byHand('The configuration of production is up to date'),
      byHand('The deployment was tried by somebody'),
    ]),
    section('Communication', [
      passed('The release is announced', 'announce'),
      passed('The issues and pull requests of the release have a comment', 'comment'),
      passed('The issues that the release solves are closed', 'close-issues'),
      passed('The milestone is closed', 'milestone'),
    ]),
    section('Monitoring', [
      passed('The logs of production show nothing new', 'monitoring'),
      passed('What is new works in production', 'production'),
      byHand('Performance is as it was'),
    ]),
    section(
      'Rollback',
      [
        byHand('How bad it is, and whom it touches, is known'),
        byHand('Rollback or a new version: somebody has decided'),
        passed('The good release verifies', 'rollback-verify'),
        passed('The good release is Latest', 'rollback-latest'),
        passed('The bad release is marked, with the reason', 'rollback-mark'),
        passed('The good version is deployed', 'rollback-dispatch'),
        passed('One issue says what happened and what to do at the registries', 'rollback-issue'),
        byHand('The team knows'),
        byHand('The fixed version is planned'),
      ],
      {
        before: [
          'Nothing is deleted: tags, releases and files stay. The good release becomes Latest again, the bad one is marked, and one issue',
          'says what happened. In the workflow "Release" choose the command rollback; or, at a terminal:',
          '',
          '```sh',
          'npx github:OWNER/release-runbook rollback --tag v1.2.3 --reason "what is wrong" --dry-run',
          'npx github:OWNER/release-runbook rollback --tag v1.2.3 --reason "what is wrong" --yes',
          '```',
          '',
          'With `--reissue-as v1.2.4` the good version is published again under a new number, for those who updated already.',
        ].join('\n'),
      },
    ),
    section('Troubleshooting', [], {
      after: [
        '- A check fails: the summary names file and line; `npx github:OWNER/release-runbook check` shows the same before a tag.',
        '- A build fails: `npx github:OWNER/release-runbook build` runs the same component builds at a terminal.',
        '- The run was cut off: run it again; it continues from its draft, and never publishes an incomplete release.',
        '- A post-publish task failed: `npx github:OWNER/release-runbook after --tag v1.2.3 --yes` does what is missing.',
        '- The configuration is wrong but the tag is right: fix it on the branch and run the workflow for the tag.',
      ].join('\n'),
    }),
    section('Version history', [passed('The new version is in this list', 'history')], {
      after: 'With `after: { history: { file: docs/runbook.md, heading: Version history } }` a pull request adds each version here.',
    }),
  ]
}

/** Renders the checklist as Markdown; a comment after each item holds its step id. */
export function renderRunbook(subject: RunbookSubject): string {
  const head = [
    `# Release runbook of ${subject.name}`,
    '',
    'A box with a proof id in a comment behind it is ticked by the release itself, in the summary of its run. A box without one is for a',
    'person. Change this page as you like: a box keeps its proof as long as its comment stays.',
  ]
  const sections = runbookSections(subject).flatMap(({ heading, before, steps, after }) => [
    '',
    `## ${heading}`,
    ...(before === undefined ? [] : ['', before]),
    ...(steps.length === 0
      ? []
      : ['', ...steps.map(({ text, proof }) => `- [ ] ${text}${proof === null ? '' : ` <!-- runbook: ${proof} -->`}`)]),
    ...(after === undefined ? [] : ['', after]),
  ])
  return `${[...head, ...sections].join('\n')}\n`
}
