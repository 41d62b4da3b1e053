// Servers by pnpm, yarn 1, yarn 4 and bun, alone and in a workspace: built, unpacked elsewhere by unzip, installed where needed, and started.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildComponents } from '../../src/features/build/build.ts'
import { component, planOf, setting, temporary } from '../features/build/setting.ts'
import { frameworkCases, layOut, readFixture } from './cases.ts'
import { firstPage } from './first-page.ts'

/** How each manager makes its lockfile, and installs the dependencies of an unpacked server. */
const managers = {
  'pnpm@12.4.2': {
    lock: ['pnpm@12.4.2', 'install', '--lockfile-only'],
    install: ['pnpm@12.4.2', 'install', '--prod', '--frozen-lockfile'],
  },
  'yarn@1.22.22': {
    lock: ['yarn@1.22.22', 'install', '--ignore-scripts', '--silent'],
    install: ['yarn@1.22.22', 'install', '--production', '--frozen-lockfile'],
  },
  'yarn@4.18.1': {
    lock: ['@yarnpkg/cli-dist@4.18.1', 'install', '--mode=update-lockfile'],
    install: ['@yarnpkg/cli-dist@4.18.1', 'install', '--immutable'],
  },
  'bun@1.4.4': {
    lock: ['bun@1.4.4', 'install', '--lockfile-only'],
    install: ['bun@1.4.4', 'install', '--production', '--frozen-lockfile'],
  },
} as const

const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim()
// Yarn 2 and newer and bun do not read all settings of npm.
const environment = {
  ...process.env,
  YARN_NPM_REGISTRY_SERVER: registry,
  npm_config_registry: registry,
  YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
}
const run = (cwd: string, args: readonly string[]): void => {
  execFileSync('npx', ['--yes', ...args], { cwd, env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
}

const shapes = [
  { shape: 'standalone', place: 'web' },
  { shape: 'standalone', place: 'apps/web' },
  { shape: 'server', place: 'web' },
  { shape: 'server', place: 'apps/web' },
] as const

for (const [manager, { lock, install }] of Object.entries(managers))
  for (const { shape, place } of shapes) {
    const inWorkspace = place === 'apps/web'
    test(`Next, ${shape}, by ${manager}${inWorkspace ? ' in a workspace' : ''}`, async () => {
      const { context, ports } = await setting()
      const folder = join(context.tree, place)
      const root = inWorkspace ? context.tree : folder
      await mkdir(folder, { recursive: true })
      await layOut(frameworkCases.find(({ name }) => name === `Next, ${shape === 'server' ? 'server' : 'standalone server'}`)!, folder)
      await rm(join(folder, 'package-lock.json'))
      const own = JSON.parse(readFixture('next/package.json'))
      if (inWorkspace)
        await writeFile(join(root, 'package.json'), JSON.stringify({ private: true, workspaces: ['apps/*'], packageManager: manager }))
      else await writeFile(join(root, 'package.json'), JSON.stringify({ ...own, packageManager: manager }))
      if (manager.startsWith('pnpm')) await writeFile(join(root, 'pnpm-workspace.yaml'), "packages: ['apps/*']\n")
      if (manager.startsWith('yarn@4')) await writeFile(join(root, '.yarnrc.yml'), 'nodeLinker: node-modules\n')
      run(root, lock)
      for (const made of ['node_modules', 'apps/web/node_modules', '.yarn']) await rm(join(root, made), { recursive: true, force: true })
      const web = component({ kind: 'node', id: 'web', path: place })
      const { builds } = await buildComponents(planOf([web]), { ...context, environment }, ports)
      assert.equal(builds[0]!.status, 'passed', JSON.stringify(builds[0]!.failure, null, 2))
      const unpacked = await temporary()
      execFileSync('unzip', ['-q', builds[0]!.files[0]!.path, '-d', unpacked])
      if (shape === 'server') run(unpacked, install)
      const application = inWorkspace ? join(unpacked, 'apps/web') : unpacked
      const start = {
        standalone: () => ['server.js'],
        server: () => [createRequire(join(application, 'package.json')).resolve('next/dist/bin/next'), 'start'],
      }[shape]
      assert.match(await firstPage(start(), application), /Stock of the day/)
    })
  }
