import { scalar } from '../../config/yaml.ts'
import { count, visible } from '../../text/format.ts'
import type { InitInput, Survey } from './survey.ts'

const explained = (text: string, why: string): string => `${text.padEnd(36)} # ${why}\n`

function renderComponent({ component, needs, setup, test, doubt }: Survey['components'][number]): string {
  const { id, kind, path } = component
  const script = (key: string, text: string | undefined): string =>
    text === undefined ? '' : `    ${doubt === undefined ? '' : '# '}${key}: ${scalar(text)}\n`
  return [
    `  ${id}:\n`,
    explained(`    kind: ${kind}`, kindWords[kind]!),
    path === '.' ? '' : `    path: ${scalar(path)}\n`,
    component.kind === 'archive' ? `    paths: [${component.paths.map(scalar).join(', ')}]\n` : '',
    component.kind === 'node' && component.output !== null
      ? explained(`    output: ${scalar(component.output)}`, 'the folder that vite.config names')
      : '',
    needs.length === 0 ? '' : explained(`    needs: [${needs.join(', ')}]`, 'which writes into this folder'),
    'archive' in component ? `    archive: ${component.archive}\n` : '',
    doubt === undefined ? '' : `    # ${visible(doubt, 500)}\n`,
    script('setup', setup),
    script('test', test),
    test !== undefined || kind === 'archive' ? '' : '    # test: the command of its tests; then no release is made without them\n',
  ].join('')
}

const kindWords: Readonly<Record<string, string>> = {
  python: 'a wheel and an sdist, verified by installing them',
  node: 'the zip of what its build script writes',
  archive: 'a zip of files of the repository',
}

/** What a check holds, and the ways out for its findings: to fix, to exclude, to accept. */
const checks = {
  ascii: ['text in docs is ASCII', undefined, "ascii: { allow: [{ paths: ['docs/**'], characters: [Emoji] }], exclude: ['docs/old/**'] }"],
  ellipsis: ['no code was left out behind an ellipsis', 'write the code that is missing', "ellipsis: { exclude: ['some/**'] }"],
  'python-syntax': ['every Python file compiles', 'correct the files', "python-syntax: { paths: ['src/**/*.py'] }"],
} as const

function renderCheck(id: keyof typeof checks, { open, program }: InitInput): string {
  const [meaning, fix = `${program} check --fix`, allow] = checks[id]
  if (!open.has(id)) return explained(`  ${id}: {}`, meaning)
  const accept = id === 'python-syntax' ? '' : `  #   or accept what is there: ${program} check --update-baseline\n`
  const heading = explained(`  # ${id}: {}`, 'does not block yet; take the first # away after one of these:')
  return `${heading}  #   (${open.get(id)})\n  #   fix: ${fix}\n  #   or allow, exclude: ${allow}\n${accept}`
}

/** Renders the configuration. A check that it names blocks; a check with findings is a comment with the ways out. */
export function renderConfiguration(input: InitInput): string {
  const { found, action, serverUrl } = input
  const address = `${serverUrl}/${action.replace('@', '/raw/')}`
  const { components, branch, tags, notes, qualityTarget, ownList } = found
  const { prefix, others, newest } = tags
  const isLight = newest?.annotated === false
  const tag = [branch === undefined ? [] : `branches: [${scalar(branch)}]`, isLight ? 'annotated: false' : []].flat().join(', ')
  const held = `${isLight ? '' : 'annotated, '}${branch === undefined ? '' : `on ${scalar(branch)}, `}`
  const reason = isLight ? `; ${newest.name} is not annotated: with git tag -a, remove annotated: false` : ''
  const why = `${held}${held && 'and '}higher than what is released${reason}`
  const forms = others.length === 0 ? '' : `; other tags begin with ${others.map(other => other || 'the version').join(', ')}`
  const sources = [
    notes === undefined
      ? []
      : 'file' in notes
        ? [[`file: ${scalar(notes.file)}, list: false`, 'its section of the version is the text of the release']]
        : [[`fragments: ${scalar(notes.fragments)}`, 'each new fragment is an entry']],
    found.foreign ? [['ascii: false', 'letters of your script stay as they are']] : [],
  ].flat()
  const [keys, meanings] = [0, 1].map(part => sources.map(each => each[part]))
  const source = sources.length === 0 ? '' : explained(`notes: { ${keys!.join(', ')} }`, meanings!.join('; '))
  return [
    `# yaml-language-server: $schema=${address}/schema/config.schema.json\n`,
    `# What is checked, built and published. All keys: ${address.replace('/raw/', '/blob/')}/docs/configuration.md\n\n`,
    prefix === 'v' && others.length === 0
      ? ''
      : `${explained(`tag: ${scalar(`${prefix}{version}`)}`, `the form of ${newest?.name}${forms}`)}\n`,
    explained('checks:', 'a check that is named here stops a release; the others only report'),
    explained(`  tag: ${tag === '' ? '{}' : `{ ${tag} }`}`, why),
    explained('  breaking: {}', 'a breaking change has the version step that it needs'),
    found.hasDocs ? renderCheck('ascii', input) : '',
    renderCheck('ellipsis', input),
    components.some(({ component }) => component.kind === 'python') ? renderCheck('python-syntax', input) : '',
    qualityTarget === undefined
      ? ''
      : `  # commands: [{ name: ${qualityTarget}, run: make ${qualityTarget} }] # a target of the Makefile\n`,
    ...found.remarks.map(remark => `  # ${visible(remark)}\n`),
    components.length === 0
      ? `\n${explained('components: {}', "nothing was found; for a script: { app: { kind: command, run: make dist, files: ['dist/*'] } }")}`
      : '\ncomponents:\n',
    ...components.map(renderComponent),
    source && `\n${source}`,
    notes !== undefined && 'file' in notes
      ? explained(`changelog: { file: ${scalar(notes.file)} }`, 'prepare writes its section of the version')
      : '',
    '\nrunbook: .github/release-runbook.md\n',
    ownList === undefined
      ? ''
      : explained(
          `# runbook: ${scalar(ownList.path)}`,
          `your own list of ${count(ownList.items, 'item')}; tie them to steps as the file above does`,
        ),
    '\n# after: {} # milestone, comment, close-issues, announce, dispatch, health: what happens after publishing; all of it is off\n',
  ].join('')
}
