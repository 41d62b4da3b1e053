// Release notes of generated histories, the whole command as a process: against git-cliff's own binary, conventional-changelog, and the bundle
// before, in the same run. Medians of interleaved rounds and their spread. `--quick`: one round, without the long histories.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tell } from './goals.ts'
import { makeHistory } from './histories.ts'
import { countChildren, interleave, type Measured, median, oldTree, program, ratios, requireGnuTime, type Subject } from './measure.ts'

const quick = process.argv.includes('--quick')
const folder = mkdtempSync(join(tmpdir(), 'release-runbook-bench-notes-'))
const peers = { 'git-cliff': '2.14.2', 'conventional-changelog': '7.2.1', 'conventional-changelog-angular': '8.3.1' }
const rounds = quick ? 1 : 11

interface Range {
  readonly directory: string
  /** Undefined: the whole history. */
  readonly from?: string
  readonly to: string
}

/** A bundle's `notes`. `previous` names the previous tag in a configuration without components; by default nothing is configured. */
function notes(bundle: string, { directory, to }: Range, previous?: string): Subject {
  const config = join(directory, '.github/bench.yml')
  if (previous !== undefined) writeFileSync(config, `${previous}\ncomponents: {}\nversion: []\n`)
  const configured = previous === undefined ? [] : ['--config', '.github/bench.yml']
  return { command: [process.execPath, join(bundle, 'cli.js'), 'notes', '--tag', to, ...configured], cwd: directory }
}

function installPeers(): { cliff(range: Range): Subject; changelog(range: Range): Subject } {
  const packages = Object.entries(peers).map(([name, version]) => `${name}@${version}`)
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}\n')
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...packages], { cwd: folder, stdio: 'inherit' })
  if (installed.status !== 0) throw new Error('the peers could not be installed')
  const script = join(folder, 'conventional-changelog.mjs')
  writeFileSync(
    script,
    `import { ConventionalChangelog } from 'conventional-changelog'
const [from, to] = process.argv.slice(2)
const made = new ConventionalChangelog(process.cwd()).loadPreset('angular').readRepository().commits({ from, to })
for await (const chunk of made.write()) process.stdout.write(chunk)
`,
  )
  // Its package for this system has the program itself. The script in node_modules/.bin is a second process of Node.
  const binary = createRequire(join(folder, 'package.json')).resolve(`git-cliff-${process.platform}-${process.arch}/bin/git-cliff`)
  return {
    cliff: ({ directory, from, to }) => ({
      command: [binary, '--offline', ...(from === undefined ? [] : [`${from}..${to}`])],
      cwd: directory,
    }),
    changelog: ({ directory, from = '', to }) => ({ command: [process.execPath, script, from, to], cwd: directory }),
  }
}

async function compare<Name extends string>(title: string, count: number, subjects: Readonly<Record<Name, Subject>>) {
  const found = await interleave(subjects, count)
  console.log(`${title}, ${count} rounds`)
  const [first] = Object.values<readonly Measured[]>(found)
  for (const [name, runs] of Object.entries<readonly Measured[]>(found)) {
    const of = (part: keyof Measured): number => median(runs.map(run => run[part]))
    const against =
      runs === first
        ? ''
        : `   the first takes ${median(ratios(first!, runs)).toFixed(2)} of its wall, ${median(ratios(first!, runs, 'cpu')).toFixed(2)} of its CPU`
    console.log(`  ${name.padEnd(24)} ${of('wall').toFixed(3)} s   ${of('cpu').toFixed(2)} s CPU   ${of('memory').toFixed(0)} MB${against}`)
  }
  return found
}

requireGnuTime()
try {
  const { cliff, changelog } = installPeers()
  const old = join(oldTree(), 'dist')
  const few = makeHistory(folder, 'few', { commits: 10_000, every: 25 })
  const ranges = { directory: few.directory, from: 'v1.380.0', to: few.tag }
  const previous = 'previous-tag: v1.380.0'
  const configured = await compare('500 commits, 400 tags, configured', rounds, {
    ours: notes(program, ranges, previous),
    old: notes(old, ranges, previous),
    'git-cliff': cliff(ranges),
    'conventional-changelog': changelog(ranges),
  })
  tell('notes-500', ...ratios(configured.ours, configured['git-cliff']))
  tell('notes-500-memory', ...configured.ours.map(({ memory }) => memory))

  const full = makeHistory(folder, 'full', { commits: 10_000, every: 25, fullStack: true })
  const last = { directory: full.directory, from: 'v1.399.0', to: full.tag }
  const byDefault = await compare('25 commits of 10,000, full-stack, default configuration, previous tag searched', rounds, {
    ours: notes(program, last),
    old: notes(old, last),
    'git-cliff': cliff(last),
  })
  tell('notes-default', ...ratios(byDefault.ours, byDefault.old))
  tell('notes-processes', await countChildren(notes(program, last)))

  const many = makeHistory(folder, 'many', { commits: 12_500, every: 1, prereleases: 500, fullStack: true })
  const long = { directory: many.directory, from: 'v1.12000.0', to: many.tag }
  const tagged = await compare('500 commits, 12,500 tags, full-stack, default configuration, previous tag searched', rounds, {
    ours: notes(program, long),
    old: notes(old, long),
    'git-cliff': cliff(long),
  })
  tell('notes-12500', ...ratios(tagged.ours, tagged['git-cliff']))

  if (!quick) {
    // A tag of its own pattern has no release before it: the whole history.
    spawnSync('git', ['-C', few.directory, 'tag', 'whole-1.0.0', few.tag])
    const whole = { directory: few.directory, to: 'whole-1.0.0' }
    const all = await compare('10,000 commits, 400 tags', 3, {
      ours: notes(program, whole, "tag: 'whole-{version}'"),
      old: notes(old, whole, "tag: 'whole-{version}'"),
      'git-cliff': cliff(whole),
    })
    tell('notes-10000', ...ratios(all.ours, all['git-cliff']))
    tell('notes-10000-memory', ...all.ours.map(({ memory }) => memory))

    const longer = makeHistory(folder, 'longer', { commits: 40_000, every: 100 })
    const end = { directory: longer.directory, from: 'v1.395.0', to: longer.tag }
    const grown = await compare('500 commits of a history of 40,000, and of 10,000', rounds, {
      'of 40,000': notes(program, end, 'previous-tag: v1.395.0'),
      'of 10,000': notes(program, ranges, previous),
    })
    tell('notes-40000', ...ratios(grown['of 40,000'], grown['of 10,000']))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
