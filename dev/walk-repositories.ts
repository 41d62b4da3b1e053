// Adopts repositories as a new user does: init, commit, check, plan, notes and, with --dry-run, a dry run. Prints a table.
// With --dry-run, scripts of the repositories run: a virtual environment with a new pip stands first on their PATH, as setup-python gives one.
// node dev/walk-repositories.ts [--dry-run] [--logs=FOLDER] PATH ...   PATH: a clone or a git directory; it is cloned, never changed.
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const program = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/cli.ts')
const words = process.argv.slice(2)
const paths = words.filter(word => !word.startsWith('--'))
const logs = words.find(word => word.startsWith('--logs='))?.slice('--logs='.length)
const isDry = words.includes('--dry-run')
const commands = [['check'], ['plan'], ['notes'], ...(isDry ? [['release', '--dry-run']] : [])]

let python: string | undefined

/** Runs a program; `log` names the file for its output. */
function run(directory: string, file: string, args: readonly string[], log?: string): { code: number; output: string } {
  const { CI: _, GITHUB_TOKEN: __, GH_TOKEN: ___, ...env } = process.env
  if (python !== undefined) env.PATH = `${python}/bin:${env.PATH}`
  const done = spawnSync(file, args, { cwd: directory, env, encoding: 'utf8', maxBuffer: 1 << 28 })
  const output = `${done.stdout}${done.stderr}`
  if (logs !== undefined && log !== undefined) writeFileSync(join(logs, log), output)
  return { code: done.status ?? 1, output }
}

/** Whether a filter of `on.push.tags` matches a tag (GitHub Docs, "Workflow syntax", filter pattern cheat sheet). */
function matches(filter: string, tag: string): boolean {
  const pattern = filter.replace(/\\(.)|\*|[.^$(){}|]/g, (found, escaped) => (found === '*' ? '[^/]*' : `\\${escaped ?? found}`))
  return new RegExp(`^${pattern}$`).test(tag)
}

/** Walks one repository and returns its row. */
function walk(path: string, folder: string): string[] {
  const name = basename(path.replace(/\/(?:repo\/?)?(?:\.git\/?)?$/, ''))
  const clone = join(folder, name)
  const cloned = run(folder, 'git', ['clone', '--quiet', '--shared', '--recurse-submodules', resolve(path), clone])
  if (cloned.code !== 0) return [name, `not cloned: ${cloned.output.trim()}`]
  if (name.includes('+')) run(clone, 'git', ['remote', 'set-url', 'origin', `https://github.com/${name.replace('+', '/')}`])
  const before = Date.now()
  const init = run(clone, process.execPath, [program, 'init', '--action', 'owner/release-runbook@main'], `${name}-init.txt`)
  const seconds = ((Date.now() - before) / 1000).toFixed(1)
  const git = (...args: string[]): string => run(clone, 'git', args).output.trim()
  const newest = git('for-each-ref', 'refs/tags', '--sort=-creatordate', '--count=1', '--format=%(refname:short)')
  const workflows = globSync(join(clone, '.github/workflows/release*.yml')).map(file => readFileSync(file, 'utf8'))
  const ours = workflows.find(text => text.includes('owner/release-runbook@main'))
  const filters: string[] = ours === undefined ? [] : parse(ours).on.push.tags
  const filter =
    newest === '' ? 'no tags' : `${filters.join(' ')} ${filters.some(each => matches(each, newest)) ? 'matches' : 'MISSES'} ${newest}`
  git('add', '.github')
  git(
    '-c',
    'user.name=Fern',
    '-c',
    'user.email=fern@example.com',
    '-c',
    'commit.gpgsign=false',
    'commit',
    '--quiet',
    '--no-verify',
    '-m',
    'Release with a runbook',
  )
  if (isDry) {
    const venv = join(folder, `${name}-python`)
    for (const args of [
      ['-m', 'venv', venv],
      ['-m', 'pip', 'install', '--quiet', '--upgrade', 'pip'],
    ]) {
      const done = run(folder, 'python3', args)
      if (done.code !== 0) return [name, `no Python: ${done.output.trim()}`]
      python = venv
    }
  }
  const results = commands.map(args => run(clone, process.execPath, [program, ...args], `${name}-${args[0]}.txt`).code)
  for (const each of [clone, python]) if (each !== undefined) rmSync(each, { recursive: true, force: true })
  python = undefined
  return [name, `${init.code === 0 ? 'done' : 'FAILED'} in ${seconds} s`, filter, ...results.map(code => (code === 0 ? 'green' : 'RED'))]
}

const folder = mkdtempSync(join(tmpdir(), 'walk-'))
if (logs !== undefined) mkdirSync(logs, { recursive: true })
const heading = ['repository', 'init', 'filter and newest tag', ...commands.map(([command]) => command)]
console.log(`| ${heading.join(' | ')} |\n|${heading.map(() => '---|').join('')}`)
for (const path of paths) console.log(`| ${walk(path, folder).join(' | ')} |`)
rmSync(folder, { recursive: true, force: true })
