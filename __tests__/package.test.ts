import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { bundleFolder } from '../dev/bundle/bundle-folder.ts'
import { packCommandLine } from '../dev/pack-cli.ts'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  scripts: Record<string, string>
  workspaces?: unknown
}

test('npm prepares nothing before npx runs the committed bundle from git', () => {
  // pacote, lib/git.js: these scripts, or workspaces, make npm install all development packages first.
  const preparing = ['build', 'prepare', 'prepack', 'preinstall', 'install', 'postinstall']
  assert.deepEqual(
    preparing.filter(name => name in manifest.scripts),
    [],
  )
  assert.equal('workspaces' in manifest, false)
})

test('npx runs the packed command line from an address, with nothing else, and init names the release that it is from', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'))
  const file = join(folder, 'release-runbook.tgz')
  packCommandLine(bundleFolder(), file, 'github:acme/rr')
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(request.url === '/release-runbook.tgz' ? 200 : 404).end(readFileSync(file))
  }).listen(0, '127.0.0.1')
  try {
    await once(server, 'listening')
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const repository = join(folder, 'repository')
    mkdirSync(repository)
    execFileSync('git', ['init', '--quiet', repository])
    const env = {
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      HOME: folder,
      npm_config_cache: join(folder, 'cache'),
      npm_config_registry: `${address}/registry`,
      npm_config_audit: 'false',
      npm_config_update_notifier: 'false',
    }
    const { stdout } = await promisify(execFile)('npx', ['--yes', `${address}/release-runbook.tgz`, 'init'], { cwd: repository, env })
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    assert.ok(stdout.includes(`npx https://github.com/acme/rr/releases/download/v${version}/release-runbook.tgz check`), stdout)
    assert.match(readFileSync(join(repository, '.github/workflows/release.yml'), 'utf8'), /uses: acme\/rr@[0-9a-f]{40} # v/)
    const [program = ''] = globSync('cache/_npx/*/node_modules/release-runbook/dist/cli.js', { cwd: folder })
    const help = execFileSync(process.execPath, [join(folder, program)], { env: { ...env, npm_command: 'exec' }, encoding: 'utf8' })
    assert.match(help, /^ {2}npx https:\/\/github\.com\/acme\/rr\/releases\/download\/v\S+\/release-runbook\.tgz release --dry-run$/m)
    assert.deepEqual([...new Set(asked)], ['/release-runbook.tgz'])
    assert.ok(readFileSync(file).length < 3_000_000)
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('init of the bundle that npx installed from git names its repository and commit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'from-git-'))
  try {
    const modules = join(folder, 'node_modules')
    cpSync(bundleFolder(), join(modules, 'release-runbook/dist'), { recursive: true })
    const resolved = 'git+ssh://git@github.com/acme/rr.git#0123456789abcdef0123456789abcdef01234567'
    writeFileSync(join(modules, '.package-lock.json'), JSON.stringify({ packages: { 'node_modules/release-runbook': { resolved } } }))
    const repository = join(folder, 'repository')
    execFileSync('git', ['init', '--quiet', repository])
    const program = join(modules, 'release-runbook/dist/cli.js')
    const output = execFileSync(process.execPath, [program, 'init'], { cwd: repository, encoding: 'utf8' })
    assert.match(
      readFileSync(join(repository, '.github/workflows/release.yml'), 'utf8'),
      /- uses: acme\/rr@0123456789abcdef0123456789abcdef01234567 # v\d/,
    )
    assert.match(output, /npx github:acme\/rr check/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
