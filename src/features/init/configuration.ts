import type { Survey } from './survey.ts'
import { explained, line } from './workflow.ts'

const kindWords: Readonly<Record<string, string>> = {
  python: 'a wheel and an sdist, tested by installing them',
  node: 'the zip of what its build script writes',
  archive: 'a zip of files of the repository',
}

/** The text as a YAML scalar, in quotes where YAML needs them. */
const scalar = (text: string): string => {
  const plain = /^[A-Za-z][\w./-]*( [\w./-]+)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return plain ? text : `'${text.replaceAll("'", "''")}'`
}

function componentLines({ component, setup, test }: Survey['components'][number]): ReturnType<typeof line>[] {
  const { id, kind, path } = component
  return [
    line(`  ${id}:`),
    line(`    kind: ${kind}`, kindWords[kind]),
    ...(path === '.' ? [] : [line(`    path: ${scalar(path)}`, 'its folder; scripts run there')]),
    ...(component.kind === 'archive' ? [line(`    paths: [${component.paths.map(scalar).join(', ')}]`, 'what is in it')] : []),
    ...('archive' in component ? [line(`    archive: ${component.archive}`, 'its name on the release page')] : []),
    ...(setup === undefined ? [] : [line(`    setup: ${scalar(setup)}`, 'what its tests need')]),
    ...(test === undefined
      ? kind === 'archive'
        ? []
        : [line('    # test: name the command of its tests here, and no release is made without them')]
      : [line(`    test: ${scalar(test)}`, 'no release without it')]),
  ]
}

/**
 * Renders the configuration; each line has its reason. A check that it names is blocking; without its `#`, an optional line takes effect.
 */
export function renderConfiguration({ components, branch, qualityTarget }: Survey): string {
  const hasPython = components.some(({ component }) => component.kind === 'python')
  return explained([
    line('# What a release of this repository is. The keys are described in docs/configuration.md of Release Runbook.'),
    line(''),
    line('checks:', 'a check that is named here stops the release; the others only report'),
    line(`  tag: { branches: [${scalar(branch)}] }`, 'the tag is annotated, and on this branch'),
    line('  ascii: {}', 'the text below docs is ASCII'),
    line('  ellipsis: {}', 'no code was left out behind an ellipsis'),
    ...(hasPython ? [line('  python-syntax: {}', 'every Python file compiles')] : []),
    ...(qualityTarget === undefined
      ? []
      : [
          line('  # The Makefile has a target for the quality of the code. Without the # no release is made when it fails.'),
          line(`  # commands: [{ name: ${qualityTarget}, run: make ${qualityTarget} }]`),
        ]),
    line(''),
    ...(components.length === 0
      ? [line('components: {}', 'nothing was found to build: a release of notes, and of what the input "files" names')]
      : [line('components:', 'what is built, in parallel'), ...components.flatMap(componentLines)]),
    line(''),
    line('runbook: docs/runbook.md', 'shown in the summary of each run, with its boxes ticked'),
    line(''),
    line('# What happens after publishing. All of it is off; take away the # of what you want. Each line says what the job needs for it.'),
    line('# after:'),
    line('#   milestone: close                    # closes the milestone of this name; issues: write'),
    line(
      '#   comment: true                       # comments on each issue and pull request that shipped; issues: write, pull-requests: write',
    ),
    line('#   close-issues: true                  # closes what the changes say they close; issues: write'),
    line('#   announce: [{ kind: slack, url: SLACK_WEBHOOK }]             # the variable SLACK_WEBHOOK holds the address'),
    line("#   dispatch: [{ workflow: deploy.yml, inputs: { tag: '{tag}' } }]   # starts the deployment; actions: write"),
    line('#   health: [{ url: https://example.com/version }]              # waits until it shows the version'),
    line('#   history: { file: docs/runbook.md, heading: Version history }     # a pull request; pull-requests: write'),
  ])
}
