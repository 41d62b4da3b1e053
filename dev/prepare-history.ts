/**
 * Replays releases of real projects: `node dev/prepare-history.ts COUNT FOLDER[:CONFIGURATION]...` takes the newest COUNT stable tags of each clone.
 * Before each, `prepare` says which version follows, and writes the version that the project chose. It prints what differs from the project's choice
 * and from the lines of its own version commit. Without a token, labels of pull requests are missing.
 */
import { spawnSync } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isReleaseChore } from '../src/features/notes/decide/release-chore.ts'
import { parseMessage } from '../src/features/notes/read/commit-message.ts'
import { isRecord } from '../src/features/plan/stated-versions.ts'
import { toSemver } from '../src/model/version.ts'
import { git } from './sample/git.ts'

const program = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
const [number = '10', ...given] = process.argv.slice(2)

/** The added lines of a difference, each with its path, sorted; without changelogs and built files. */
async function addedLines(at: string, ...range: string[]): Promise<string[]> {
  const text = await git(at, 'diff', '--unified=0', '--no-renames', '--no-ext-diff', '--no-color', ...range)
  return text
    .split(/^diff --git /m)
    .flatMap(file => {
      const path = /^\+\+\+ b\/(.*)$/m.exec(file)?.[1] ?? ''
      const isOwn = /lock/.test(path) || (!isRecord(path) && !path.startsWith('dist/'))
      return isOwn ? [...file.matchAll(/^\+(?!\+\+ )(.*)$/gm)].map(([, line = '']) => `${path}: ${line.trim()}`) : []
    })
    .sort()
}

async function replay(source: string, config: string | undefined): Promise<string> {
  const at = await mkdtemp(join(tmpdir(), 'prepare-history-'))
  try {
    await git(at, 'clone', '--quiet', '--shared', '--no-checkout', resolve(source), '.')
    const every = (await git(source, 'for-each-ref', '--format=%(refname:strip=2) %(creatordate:unix)', '--sort=-creatordate', 'refs/tags'))
      .split('\n')
      .map(line => line.split(' ') as [string, string])
    const stable = every.filter(([name]) => /^v?\d+\.\d+\.\d+$/.test(name)).slice(0, Number(number))
    let [same, lines, compared] = [0, 0, 0]
    for (const [tag, date] of stable) {
      await git(at, 'fetch', '--quiet', resolve(source), '+refs/tags/*:refs/tags/*')
      const subject = await git(at, 'log', '-1', '--format=%B', `${tag}^{commit}`)
      const isCommit = isReleaseChore(parseMessage(subject)) || subject.trim() === tag
      const [own, start] = [
        await git(at, 'rev-parse', `${tag}^{commit}`),
        await git(at, 'rev-parse', `${tag}^{commit}${isCommit ? '^' : ''}`),
      ]
      await git(at, 'checkout', '--quiet', '--force', start)
      const before = new Set((await git(at, 'tag', '--merged', start)).split('\n'))
      const later = every.filter(([name, made]) => name === tag || (!before.has(name) && made >= date) || (!isCommit && made >= date))
      await git(at, 'tag', '--delete', ...later.map(([name]) => name))
      if (config !== undefined) await copyFile(config, join(at, '.git/config.yml'))
      const flags = config === undefined ? [] : ['--config', '.git/config.yml']
      const prepare = (...args: string[]) =>
        spawnSync(process.execPath, [program, 'prepare', ...args, ...flags], { cwd: at, encoding: 'utf8' })
      const { stdout, stderr } = prepare()
      const counted = /^\S+ (?=follows|is the first)/.exec(stdout)?.[0].trim() ?? stderr.trim()
      if (toSemver(counted) === toSemver(tag)) same++
      else process.stdout.write(`  ${tag}: prepare counts ${counted}: ${stdout.split('\n')[0]}\n`)
      if (!isCommit) continue
      prepare(tag, '--yes')
      const [ours, theirs] = [await addedLines(at, start), await addedLines(at, start, own)]
      compared++
      const missing = theirs.filter(line => !ours.includes(line))
      const more = ours.filter(line => !theirs.includes(line))
      if (missing.length + more.length === 0 && ours.length === theirs.length) lines++
      else
        process.stdout.write(
          `  ${tag}: ${ours.length - more.length} lines as theirs; theirs too: ${missing.slice(0, 5).join(' | ')}; ours too: ${more.join(' | ')}\n`,
        )
    }
    return `${same} of ${stable.length} versions, all lines of ${lines} of ${compared} version commits`
  } finally {
    await rm(at, { recursive: true, force: true })
  }
}

for (const each of given) {
  const [folder = '', config] = each.split(':')
  process.stdout.write(`${folder}\n`)
  process.stdout.write(`${folder}: ${await replay(folder, config)}\n`)
}
