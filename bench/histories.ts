// Histories for the benchmarks of notes: one line, three changed files a commit; a fifth of the commits has no conventional subject.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** What a history has besides its commits. */
export interface HistoryShape {
  readonly commits: number
  /** A tag after so many commits. */
  readonly every: number
  /** So many of the newest commits have tags of prereleases of the last version. */
  readonly prereleases?: number
  /** A Python package, a frontend and docs with their version files, and annotated tags. */
  readonly fullStack?: boolean
}

const kinds = ['feat', 'fix', 'docs', 'chore', 'ci', 'perf', 'refactor', 'test']
const scopes = ['api', 'ui', 'cli', 'core', 'lots', 'prices']
const words = 'lot price table filter import export total row value name guide cache request answer page list format'.split(' ')
const text = (content: string): string => `data ${Buffer.byteLength(content)}\n${content}\n`
const file = (path: string, content: string): string => `M 100644 inline ${path}\n${text(content)}`

/** The files of a full-stack repository that state its version. */
function versionFiles(version: string): string {
  const project = `[build-system]\nrequires = ["setuptools"]\n\n[project]\nname = "sample"\nversion = "${version}"\nrequires-python = ">=3.11"\n`
  const manifest = { name: 'sample', version, scripts: { build: 'vite build' }, devDependencies: { vite: '^7.0.0' } }
  const lock = { name: 'sample', version, lockfileVersion: 3, packages: { '': { name: 'sample', version } } }
  return [
    file('backend/pyproject.toml', project),
    file('backend/src/sample/__init__.py', `__version__ = "${version}"\n`),
    file('frontend/package.json', JSON.stringify(manifest, null, 2)),
    file('frontend/package-lock.json', JSON.stringify(lock, null, 2)),
    file('docs/index.md', `# Sample ${version}\n`),
  ].join('')
}

/** Makes a history as a repository in `folder`, packed as a clone has it. Returns its path and its newest tag. */
export function makeHistory(folder: string, name: string, { commits, every, prereleases = 0, fullStack = false }: HistoryShape) {
  const directory = join(folder, name)
  const lines: string[] = []
  const roots = fullStack ? ['backend/src/sample', 'frontend/src', 'docs'] : ['src', 'src', 'src']
  const last = `1.${Math.ceil(commits / every)}.0`
  for (let index = 1; index <= commits; index += 1) {
    const pick = (list: readonly string[], salt: number): string => list[(index * 7919 + salt * 104_729) % list.length]!
    const sentence = Array.from({ length: 5 }, (_, at) => pick(words, at + 1)).join(' ')
    const subject = index % 5 === 0 ? `${sentence} (#${index})` : `${pick(kinds, 1)}(${pick(scopes, 2)}): ${sentence} (#${index})`
    const author = `Author ${index % 97} <${1000 + (index % 97)}+author${index % 97}@users.noreply.github.com> ${1_600_000_000 + index * 3600} +0000`
    lines.push(`commit refs/heads/main\nmark :${index}\nauthor ${author}\ncommitter ${author}\n`)
    lines.push(text(`${subject}\n\n${sentence} ${sentence}\n\nCo-authored-by: Author ${index % 13} <author${index % 13}@example.com>\n`))
    if (index > 1) lines.push(`from :${index - 1}\n`)
    for (const [at, base] of roots.entries())
      lines.push(file(`${base}/${pick(scopes, at)}/${pick(words, at)}${index % 40}.ts`, `${index} ${sentence}\n`))
    const number = index - (commits - prereleases)
    const isLast = index === commits
    const version = number > 0 && !isLast ? `${last}-rc.${number}` : isLast ? last : `1.${index / every}.0`
    if (index % every !== 0 && number <= 0 && !isLast) continue
    if (fullStack) lines.push(versionFiles(version), `tag v${version}\nfrom :${index}\ntagger ${author}\n${text(`Release ${version}\n`)}`)
    else lines.push(`reset refs/tags/v${version}\nfrom :${index}\n\n`)
  }
  const run = (args: readonly string[], input?: string): void => {
    const ended = spawnSync('git', args, { input, stdio: ['pipe', 'ignore', 'inherit'], maxBuffer: 2 ** 30 })
    if (ended.status !== 0) throw new Error(`git ${args[0]} failed`)
  }
  run(['init', '--quiet', '--initial-branch=main', directory])
  run(['-C', directory, 'fast-import', '--quiet'], lines.join(''))
  run(['-C', directory, 'repack', '-adq'])
  run(['-C', directory, 'pack-refs', '--all'])
  run(['-C', directory, 'config', 'remote.origin.url', 'https://github.com/octo/bench.git'])
  mkdirSync(join(directory, '.github'))
  return { directory, tag: `v${last}` }
}
