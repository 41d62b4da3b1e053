// Before the tag: what `check`, `notes` and a dry run say of a tag that does not exist yet. The bundled program at a terminal.
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { git } from '../../dev/sample/git.ts'
import { runCommand } from './command.ts'

describe('before the tag', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'before-the-tag-'))
    await git(folder, 'init', '--quiet', '--initial-branch=main')
  })
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

  const config = (rest: string): string =>
    `components: { note: { kind: command, run: 'echo "$RELEASE_TAG" > note.txt', files: [note.txt] } }\n${rest}`
  const commit = async (version: string, message: string, rest = 'checks: { breaking: {}, tag: {} }\n'): Promise<string> => {
    await writeFile(join(folder, 'VERSION'), `${version}\n`)
    await writeFile(join(folder, 'config.yml'), config(rest))
    await git(folder, 'add', '--all')
    await git(folder, 'commit', '--quiet', '--allow-empty', '-m', message)
    return (await git(folder, 'rev-parse', 'HEAD')).trim().slice(0, 12)
  }
  const tag = (name: string): Promise<string> => git(folder, 'tag', '-a', name, '-m', name)
  const run = async (...args: string[]) => {
    const ended = await runCommand(folder, [...args, '--config', 'config.yml'])
    return { ...ended, words: ended.stdout.replaceAll(/\s+/g, ' ') }
  }

  it('between two releases it stays green, claims no version, and says the lowest next one', async () => {
    const released = await commit('0.3.1', 'feat: start')
    await tag('v0.3.1')
    await commit('0.3.1', 'feat: an importer')
    const next = `v0.3.1 is released (${released}); the next release is at least 0.4.0 (1 feature)`
    const dry = await run('release', '--dry-run')
    assert.equal(dry.code, 0, dry.stdout)
    assert.ok(dry.words.startsWith('Dry run of this commit passed '), dry.words)
    assert.ok(dry.words.includes(`Nothing would be released before the version is raised: ${next}.`), dry.words)
    const check = await run('check')
    assert.equal(check.code, 0, check.stdout)
    assert.ok(check.words.startsWith(`Checks of this commit passed ${next}.`), check.words)
    assert.ok(check.words.includes('"An importer"'), check.words)
  })

  it('a tag that is named or given by the files is judged as if HEAD carried it, and is not made', async () => {
    const early = await run('check', '--tag', 'v0.4.0')
    assert.equal(early.code, 1)
    assert.match(early.words, /VERSION says 0\.3\.1 \(VERSION\), the tag says 0\.4\.0/)
    assert.match(early.words, /Fix the findings, then commit\./)
    await commit('0.4.0', 'Prepare 0.4.0')
    for (const args of [['--tag', 'v0.4.0'], []]) {
      const dry = await run('release', '--dry-run', ...args)
      assert.equal(dry.code, 0, dry.stdout)
      assert.match(dry.words, /^Dry run of v0\.4\.0 passed .* The next release is at least 0\.4\.0 \(1 feature\); the files say 0\.4\.0\./)
      assert.match(dry.words, /skipped Tag v0\.4\.0 does not exist yet, at/)
    }
    // A moving tag beside it, which tools that compute the version from git must not see.
    await git(folder, 'tag', 'v0')
    const scm = `components: { scm: { kind: command, run: 'git describe --tags > scm.txt; grep -x v0.4.0 scm.txt', files: [scm.txt] } }\n`
    await writeFile(join(folder, 'scm.yml'), scm)
    const described = await runCommand(folder, ['build', '--tag', 'v0.4.0', '--config', 'scm.yml'])
    assert.equal(described.code, 0, described.stdout)
    await git(folder, 'tag', '--delete', 'v0')
    await rm(join(folder, 'scm.yml'))
    const notes = await run('notes', '--tag', 'v0.4.0')
    assert.match(notes.stdout, /An importer/)
    assert.equal((await git(folder, 'tag', '--list')).trim(), 'v0.3.1')
    const real = await runCommand(folder, ['release', '--tag', 'v0.4.0', '--yes', '--config', 'config.yml'], {
      GITHUB_TOKEN: 'local-token',
    })
    assert.match(real.stdout.replaceAll(/\s+/g, ' '), /The tag v0\.4\.0 does not exist\..*git tag -a v0\.4\.0/)
  })

  it('an uncommitted file is checked and said; it is not built, which is said too', async () => {
    await writeFile(join(folder, 'VERSION'), '0.5.0\n')
    const head = (await git(folder, 'rev-parse', 'HEAD')).trim().slice(0, 12)
    try {
      const check = await run('check')
      assert.match(check.words, /^Checks of v0\.5\.0 passed/)
      assert.ok(check.words.includes(`commit ${head} and 1 uncommitted file, changes since v0.3.1`), check.words)
      const build = await run('build')
      assert.match(build.words, /^Build of v0\.4\.0 passed/)
      assert.match(build.stderr, /warning: 1 changed file is not in what is built: VERSION/i)
    } finally {
      await git(folder, 'checkout', '--quiet', 'VERSION')
    }
  })

  it('the plan has no version, and its item stays open, while the version files disagree', async () => {
    const texts = {
      'OTHER.txt': '0.4.9\n',
      'list.md': '- [x] Planned <!-- runbook: plan -->\n',
      'config.yml': config('version: [VERSION, OTHER.txt]\nrunbook: list.md\n'),
    }
    for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
    await git(folder, 'add', '--all')
    try {
      const { code, words } = await run('check')
      assert.equal(code, 1)
      assert.match(words, /Your checklist: 0 of 1 done \[ \] Planned - warning: version files disagree, /)
    } finally {
      await git(folder, 'reset', '--quiet', '--hard')
    }
  })

  it('a breaking change without its step is red before the tag, and so is a version below what is released', async () => {
    await tag('v0.4.0')
    await commit('0.4.1', 'feat!: new prices')
    const breaking = await run('check')
    assert.equal(breaking.code, 1)
    assert.match(
      breaking.words,
      /^Checks of v0\.4\.1 failed The next release is at least 0\.5\.0 \(1 breaking change\); the files say 0\.4\.1\./,
    )
    assert.match(breaking.words, /breaks what was released, "New prices", and 0\.4\.1 is no minor step after v0\.4\.0\./)
    const order = await run('check', '--tag', 'v0.3.9')
    assert.equal(order.code, 1)
    assert.match(order.words, /0\.3\.9 is lower than v0\.4\.0, which this commit contains/)
  })

  it('a rollback by a tag on the good commit gets the commands of a reissue', async () => {
    await git(folder, 'tag', '-a', 'v0.4.1', '-m', 'v0.4.1', 'v0.3.1^{commit}')
    const check = await run('check', '--tag', 'v0.4.1')
    assert.equal(check.code, 1)
    assert.match(check.words, /1 check failed: version/)
    assert.match(
      check.stdout,
      /^ +git tag --delete v0\.4\.1\n +git push origin --delete refs\/tags\/v0\.4\.1\n +release-runbook rollback --tag v0\.4\.0 --reissue-as 0\.4\.1 --reason "\.\.\." --yes$/m,
    )
  })
})
