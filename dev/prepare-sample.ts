import { execFile } from 'node:child_process'
import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bundleFolder } from './bundle/bundle-folder.ts'
import { git, gitEnvironment } from './sample/git.ts'

const changelog = `# Changelog

## [Unreleased]

## [2.0.0] - 2026-10-30

### Changed

- Lots have a currency.
`

/**
 * Prepares a release of the sample as a person does at a terminal: a clone, a commit with a feature, \`prepare\`, its commit, and the printed
 * commands. Commit and tag are pushed to \`origin\`. Gives the tag. Throws when a command fails.
 */
export async function prepareSample(origin: string, folder: string, say: (text: string) => void): Promise<string> {
  await git(origin, 'clone', '--quiet', '--branch=main', origin, folder)
  const prepare = async (...args: string[]): Promise<string> => {
    say(`$ release-runbook ${['prepare', ...args].join(' ')}\n`)
    const program = [join(bundleFolder(), 'cli.js'), 'prepare', ...args]
    const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: folder, env: gitEnvironment() })
    say(stdout)
    return stdout
  }
  await writeFile(join(folder, 'CHANGELOG.md'), changelog)
  await appendFile(join(folder, '.github/release-runbook.yml'), '\nchangelog: { file: CHANGELOG.md }\n')
  await git(folder, 'add', '--all')
  await git(folder, 'commit', '--quiet', '--message', 'chore: begin a changelog')
  await appendFile(join(folder, 'backend/stockroom/prices.py'), '\n\ndef floor(price: int) -> int:\n    return max(price, 0)\n')
  await git(folder, 'commit', '--quiet', '--all', '--message', 'feat(backend): no price is below zero')
  await prepare()
  const [, tag = ''] = /git tag -a (\S+)/.exec(await prepare('--commit')) ?? []
  await git(folder, 'tag', '--annotate', tag, '--message', `Release ${tag}`)
  await git(folder, 'push', '--quiet', 'origin', 'main', tag)
  return tag
}
