// Every block and command in the documents: configurations are valid, workflows parse, and commands, flags and scripts exist.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { sideOf } from '../dev/workflows.ts'
import { documents } from '../dev/write-docs.ts'
import { parseFlags } from '../src/config/flags.ts'
import { parseConfig } from '../src/config/parse-config.ts'
import { flagsOf, terminalCommands } from '../src/config/usage.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

const fence = /^```(\w*)\n([\s\S]*?)^```$/gm

/** The fenced blocks of all documents: language, text, and where the block begins. */
const blocks = documents.flatMap(document => {
  const text = textOf(document)
  return [...text.matchAll(fence)].map(({ index, 1: language = '', 2: block = '' }) => ({
    place: `${document}:${text.slice(0, index).split('\n').length}`,
    language,
    block,
  }))
})
const blocksIn = (...languages: readonly string[]) => blocks.filter(({ language }) => languages.includes(language))

/** Lines of shell blocks, and code in running text, each with its document. */
const commandLines = documents.flatMap(document => {
  const text = textOf(document)
  const shell = [...text.matchAll(fence)].flatMap(([, language, block = '']) => (language === 'sh' ? block.split('\n') : []))
  const spans = [...text.replaceAll(fence, '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replaceAll('\n', ' '))
  return [...shell, ...spans].map(line => ({ document, line }))
})

test('every block names its language, and is closed', () => {
  assert.deepEqual(
    blocks.filter(({ language }) => !['yaml', 'diff', 'sh', 'md', 'text'].includes(language)).map(({ place }) => place),
    [],
  )
  for (const document of documents) assert.doesNotMatch(textOf(document).replaceAll(fence, ''), /^```/m, document)
})

test('every YAML block without jobs is a configuration, for the parser and for the schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(textOf('schema/config.schema.json')) as object)
  const configurations = blocksIn('yaml').filter(({ block }) => !/^jobs:$/m.test(block))
  assert.ok(configurations.length >= 20, `${configurations.length}`)
  for (const { place, block } of configurations) {
    assert.doesNotThrow(() => parseConfig(block, place), place)
    assert.ok(validate(parse(block)), `${place}: ${JSON.stringify(validate.errors)}`)
  }
})

test('every piece of a configuration in running text is valid', () => {
  const pieces = commandLines.filter(({ line }) => /^(?:checks|components|notes|release|after|secrets|changelog): [{[]/.test(line))
  assert.ok(pieces.length >= 5, `${pieces.length}`)
  for (const { document, line } of pieces) assert.doesNotThrow(() => parseConfig(line, document), `${document}: ${line}`)
})

test('both sides of every difference are a workflow', () => {
  const differences = blocksIn('diff')
  assert.ok(differences.length > 0)
  for (const { place, block } of differences)
    for (const side of ['-', '+'] as const) {
      const { jobs } = parse(sideOf(block, side)) as { jobs: Readonly<Record<string, { readonly steps: readonly object[] }>> }
      assert.ok(jobs.release!.steps.length >= 2, place)
    }
})

test('each issue form has what GitHub requires of one, and Dependabot looks at every lockfile', () => {
  const read = (path: string) => parse(textOf(path)) as unknown
  for (const path of globSync('.github/ISSUE_TEMPLATE/{bug,feature}.yml', { cwd: root })) {
    const form = read(path) as { name: string; description: string; body: readonly { id?: string; type: string; attributes: object }[] }
    assert.ok(form.name && form.description, path)
    const ids = form.body.flatMap(({ id }) => id ?? [])
    assert.equal(new Set(ids).size, ids.length, path)
    for (const { type, attributes } of form.body) {
      assert.match(type, /^(?:markdown|textarea|input|dropdown|checkboxes)$/, path)
      assert.ok((type === 'markdown' ? 'value' : 'label') in attributes, path)
    }
  }
  const { updates } = read('.github/dependabot.yml') as { updates: readonly Readonly<Record<string, unknown>>[] }
  const folders = globSync('{,dev/*/}package-lock.json', { cwd: root }).map(path => `/${dirname(path)}`.replace('/.', '/'))
  const npm = updates.find(update => update['package-ecosystem'] === 'npm')
  assert.deepEqual(npm?.directories, folders.sort())
})

test('every shell block is a script that bash can read', () => {
  const scripts = blocksIn('sh')
  assert.ok(scripts.length >= 10, `${scripts.length}`)
  for (const { place, block } of scripts) {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: block, encoding: 'utf8' })
    assert.equal(status, 0, `${place}: ${stderr}`)
  }
})

/** The words of a command up to its comment or the next command, without their quotes. */
function wordsOf(command: string): string[] {
  const words = command.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? []
  const end = words.findIndex(word => /^(?:[#|>;]|&&)/.test(word))
  return (end === -1 ? words : words.slice(0, end)).map(word => word.replaceAll(/["']/g, ''))
}

/** What a line gives to our command line: behind its name, or behind a command of it that has a flag. `COMMAND` stands for each of them. */
function argumentsIn(line: string): string[] | undefined {
  const named = /(?:^|\s)(?:\S*\/)?release-runbook(?:\.tgz)?\s+(?=[a-zA-Z-])(.*)/.exec(line)?.[1]
  const bare = new RegExp(`^(?:${terminalCommands.join('|')}) .*--\\w.*`).exec(line)?.[0]
  const words = wordsOf((named ?? bare ?? '').replace(/^COMMAND /, 'check '))
  return words.length > 0 ? words : undefined
}

test('every call of our command line has a command, and flags that the command takes', () => {
  const calls = commandLines.flatMap(({ document, line }) => {
    const words = argumentsIn(line)
    return words === undefined ? [] : [{ place: `${document}: ${line}`, words }]
  })
  assert.ok(calls.length >= 30, `${calls.length}`)
  for (const { place, words } of calls) {
    assert.doesNotThrow(() => parseFlags(words), place)
    const taken = [...flagsOf(terminalCommands.find(each => each === words[0])!)]
    for (const word of words) if (word.startsWith('--')) assert.ok(taken.includes(word.slice(2)), `${place}: ${word}`)
  }
})

test('every script of package.json and every program that a document runs exists', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: object }
  // The scripts of frameworks.md are those of a reader's application.
  const lines = commandLines.filter(({ document }) => document !== 'docs/frameworks.md')
  const names = lines.flatMap(({ document, line }) =>
    [...line.matchAll(/npm (?:run ([\w:-]+)|(test)\b)/g)].map(([, name, test]) => ({ document, name: name ?? test! })),
  )
  assert.ok(names.length >= 20, `${names.length}`)
  assert.deepEqual(
    names.filter(({ name }) => !Object.hasOwn(scripts, name)),
    [],
  )
  const programs = commandLines.flatMap(({ line }) =>
    [...line.matchAll(/\bnode ((?:dev|bench|__tests__)\/\S+)/g)].map(([, path = '']) => path),
  )
  assert.ok(programs.length > 0)
  assert.deepEqual(
    programs.filter(path => !existsSync(join(root, path))),
    [],
  )
})

test('every call of gh api names a method, a path of the repository, and fields', () => {
  const calls = blocksIn('sh').flatMap(({ place, block }) =>
    [...block.replaceAll('\\\n', ' ').matchAll(/^gh api (.*)$/gm)].map(([, call = '']) => ({ place, call })),
  )
  assert.ok(calls.length >= 4, `${calls.length}`)
  const field = /^ -[fF] (?:'[\w[\]]+(?:=[^']*)?'|"[\w[\]]+=\$\(gh api users\/LOGIN --jq \.id\)"|[\w[\]]+=(?:'[^']*'|[\w-]+))/
  for (const { place, call } of calls) {
    let rest = call.trim().replaceAll(/ +/g, ' ')
    const start = /^--method (?:PUT|POST) 'repos\/\{owner\}\/\{repo\}\/[\w/-]+'/.exec(rest)?.[0]
    assert.ok(start !== undefined, `${place}: ${call}`)
    rest = rest.slice(start.length)
    for (let found = field.exec(rest); found !== null; found = field.exec(rest)) rest = rest.slice(found[0].length)
    assert.equal(rest, '', place)
  }
})

test('these tests find a wrong command, flag, and word', () => {
  for (const line of [
    'npx github:OWNER/release-runbook publsh v1.2.3',
    'release-runbook check --fixx',
    'npx https://x.test/release-runbook.tgz check v1.2.3 v1.2.4 # twice',
    'verify --reason "none"',
  ]) {
    const words = argumentsIn(line)!
    const wrong = (): void => {
      parseFlags(words)
      for (const word of words)
        if (word.startsWith('--')) assert.ok(flagsOf(terminalCommands.find(each => each === words[0])!).includes(word.slice(2)))
    }
    assert.throws(wrong, line)
  }
  assert.equal(argumentsIn('release-runbook-check'), undefined)
  assert.deepEqual(argumentsIn('npx github:OWNER/release-runbook check --tag "v1.2.3" && git push'), ['check', '--tag', 'v1.2.3'])
})
