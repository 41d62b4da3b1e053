// The command line as an npm package without dependencies: release-runbook.tgz, an asset of each release.
//   node dev/pack-cli.ts     packs the committed dist/; it needs no package of node_modules
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

/** The repository of the remote `origin`, when it is on GitHub. */
function originRepository(): string | undefined {
  const address = git('remote').split('\n').includes('origin') ? git('remote', 'get-url', 'origin') : ''
  const name = /^(?:https:\/\/|ssh:\/\/git@|git@)github\.com[/:]([\w-]+\/[\w.-]+?)(?:\.git)?$/.exec(address)?.[1]
  return name === undefined ? undefined : `github:${name}`
}

/**
 * Packs a bundle with the schemas and action.yml into `target`. `init` reads `repository` and `gitHead` from the package. It has no scripts
 * and no dependencies, so that npm fetches this one file alone. `origin` replaces a `repository` that package.json does not have.
 */
export function packCommandLine(bundle: string, target: string, origin = originRepository()): void {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { name, version, description, license, repository = origin, bin } = manifest
  const own = { name, version, description, license, repository, gitHead: git('rev-parse', 'HEAD'), bin }
  const folder = mkdtempSync(join(tmpdir(), 'release-runbook-pack-'))
  try {
    cpSync(bundle, join(folder, 'dist'), { recursive: true })
    for (const path of ['schema', 'action.yml', 'LICENSE']) cpSync(join(root, path), join(folder, path), { recursive: true })
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`)
    const packed = execFileSync('npm', ['pack', '--silent', '--ignore-scripts'], { cwd: folder, encoding: 'utf8' }).trim()
    cpSync(join(folder, packed), target)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) packCommandLine(join(root, 'dist'), join(root, 'release-runbook.tgz'))
