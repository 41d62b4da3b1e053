import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import AdmZip from 'adm-zip'
import { buildComponents } from '../../../../src/features/build/build.ts'
import { component, planOf, setting, temporary } from '../setting.ts'

/** A package.json and the lockfile that npm makes of it. */
async function locked(fields: object): Promise<{ 'web/package.json': string; 'web/package-lock.json': string }> {
  const text = JSON.stringify({ name: 'web', version: '1.2.0', private: true, ...fields })
  const folder = await temporary({ 'package.json': text })
  execFileSync('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' })
  return { 'web/package.json': text, 'web/package-lock.json': readFileSync(join(folder, 'package-lock.json'), 'utf8') }
}

const members = (path: string): string[] => new AdmZip(path).getEntries().map(entry => entry.entryName)

test('a build by npm is zipped with the same bytes whatever the place and time zone, without what must not ship', async () => {
  const write = `
    const fs = require('node:fs')
    fs.mkdirSync('dist/assets', { recursive: true })
    for (const name of ['index.html', 'assets/index.js', 'assets/index.js.map', '.env.example', 'x.tsbuildinfo']) fs.writeFileSync('dist/' + name, name)
    fs.writeFileSync('dist/told.txt', [process.env.CI, process.env.NEXT_TELEMETRY_DISABLED, process.env.TZ, process.env.SOURCE_DATE_EPOCH].join())`
  const files = {
    ...(await locked({ scripts: { build: 'node build.cjs', test: 'node -e ""' } })),
    'web/build.cjs': write,
    'web/NOTES.txt': 'n',
  }
  const web = component({ kind: 'node', id: 'web', path: 'web', output: 'dist', test: 'npm test', include: ['NOTES.txt'] })
  const digests = new Set<string>()
  for (const TZ of ['Asia/Tokyo', 'America/New_York']) {
    const { context, ports } = await setting(files)
    const { builds: componentBuilds, tools } = await buildComponents(
      planOf([web]),
      { ...context, environment: { ...process.env, TZ } },
      ports,
    )
    const [build] = componentBuilds
    assert.equal(build!.status, 'passed', JSON.stringify(build!.failure, null, 2))
    assert.deepEqual(members(build!.files[0]!.path), ['.env.example', 'NOTES.txt', 'assets/index.js', 'index.html', 'told.txt'])
    assert.equal(new AdmZip(build!.files[0]!.path).readAsText('told.txt'), 'true,1,UTC,1709987696')
    assert.deepEqual(Object.keys(tools).sort(), ['node', 'npm'])
    assert.deepEqual(
      build!.record.stages.map(({ stage }) => stage),
      ['setup', 'test', 'build', 'verify'],
    )
    digests.add(build!.files[0]!.sha256)
  }
  assert.equal(digests.size, 1)
})

test('NODE_ENV=production and omit=dev around the run do not leave out what builds the frontend', async () => {
  const packages = { '': { devDependencies: { left: 'file:left' } }, left: { version: '1.0.0', dev: true } }
  const files = {
    'web/package.json': JSON.stringify({ scripts: { build: 'node build.cjs' }, devDependencies: { left: 'file:left' } }),
    'web/package-lock.json': JSON.stringify({
      lockfileVersion: 3,
      packages: { ...packages, 'node_modules/left': { resolved: 'left', link: true, dev: true } },
    }),
    'web/left/package.json': '{ "name": "left", "version": "1.0.0", "main": "left.cjs" }',
    'web/left/left.cjs': 'module.exports = process.env.NODE_ENV',
    'web/.npmrc': 'omit=dev\n',
    'web/build.cjs': `require('node:fs').mkdirSync('dist'); require('node:fs').writeFileSync('dist/mode.txt', require('left'))`,
  }
  const { context, ports } = await setting(files)
  const environment = { ...process.env, NODE_ENV: 'production', NPM_CONFIG_OMIT: 'dev' }
  const web = component({ kind: 'node', id: 'web', path: 'web', output: 'dist' })
  const [build] = (await buildComponents(planOf([web]), { ...context, environment }, ports)).builds
  assert.equal(build!.status, 'passed', JSON.stringify(build!.failure, null, 2))
  assert.match(build!.evidence[0]!.evidence, /^npm ci .* installed what web\/package-lock\.json names, with development dependencies$/)
  assert.equal(new AdmZip(build!.files[0]!.path).readAsText('mode.txt'), 'production')
})

const frameworks: readonly (readonly [string, Record<string, string>, string, Partial<Record<string, unknown>>, string[] | RegExp])[] = [
  ['Vite', { vite: '*' }, 'dist/index.html dist/a.js dist/a.js.map dist/a.css.map dist/world.map', {}, ['a.js', 'index.html', 'world.map']],
  ['Vite with source maps', { vite: '*' }, 'dist/index.html dist/a.js.map', { sourceMaps: true }, ['a.js.map', 'index.html']],
  ['Vite elsewhere', { vite: '*' }, 'build/index.html', { output: 'build' }, ['index.html']],
  ['Vite, several pages', { vite: '*' }, 'dist/shop.html dist/stock/index.html', {}, ['shop.html', 'stock/index.html']],
  ['Vite, pages of a backend', { vite: '*' }, 'dist/.vite/manifest.json dist/a.js', {}, ['.vite/manifest.json', 'a.js']],
  ['Vite, library', { vite: '*' }, 'dist/a.js dist/a.d.ts', {}, ['a.d.ts', 'a.js']],
  ['Vite without a page or a script', { vite: '*' }, 'dist/robots.txt', {}, /would lack index\.html/],
  ['Vite with an output that has no page', { vite: '*' }, 'dist/robots.txt', { output: 'dist' }, ['robots.txt']],
  [
    'Vite with Nitro',
    { vite: '*', '@tanstack/react-start': '*' },
    '.output/nitro.json .output/server/index.mjs .output/public/a.js',
    {},
    ['nitro.json', 'public/a.js', 'server/index.mjs'],
  ],
  [
    'Vite with a server of its own',
    { vite: '*' },
    'dist/client/a.js dist/server/server.js',
    {},
    ['dist/client/a.js', 'dist/server/server.js', 'package-lock.json', 'package.json'],
  ],
  [
    'React Router server',
    { '@react-router/dev': '*', vite: '*' },
    'build/server/index.js build/client/a.js',
    {},
    ['build/client/a.js', 'build/server/index.js', 'package-lock.json', 'package.json'],
  ],
  ['React Router pages', { '@react-router/dev': '*' }, 'build/client/index.html build/client/a.js', {}, ['a.js', 'index.html']],
  [
    'React Router, several servers',
    { '@react-router/dev': '*' },
    'build/server/a/index.js build/client/a.js',
    {},
    /would lack index\.html/,
  ],
  ['Create React App', { 'react-scripts': '*' }, 'build/index.html', {}, ['index.html']],
  ['Docusaurus', { '@docusaurus/core': '*' }, 'build/index.html', {}, ['index.html']],
  ['Vue CLI', { '@vue/cli-service': '*', vite: '*' }, 'dist/index.html', {}, ['index.html']],
  ['VitePress', { vitepress: '*', vite: '*' }, '.vitepress/dist/index.html', {}, ['index.html']],
  ['VitePress in a folder', { vitepress: '*' }, 'site/.vitepress/dist/index.html', { build: 'vitepress build site' }, ['index.html']],
  ['Gatsby', { gatsby: '*' }, 'public/index.html', { output: 'public' }, ['index.html']],
  ['Gatsby without output', { gatsby: '*' }, 'public/index.html', {}, /not known where the build of web writes to/],
  ['Vite without output', { vite: '*' }, 'build/index.html', {}, /did not write the folder web\/dist/],
  ['Next export', { next: '*' }, '.next/BUILD_ID out/index.html out/_next/a.js', {}, ['_next/a.js', 'index.html']],
  [
    'Next server',
    { next: '*' },
    '.next/BUILD_ID .next/server/a.js .next/cache/x .next/trace .next/types/t.ts .next/static/a.js.map public/p.txt next.config.mjs node_modules/next/x.js',
    {},
    ['.next/BUILD_ID', '.next/server/a.js', 'next.config.mjs', 'package-lock.json', 'package.json', 'public/p.txt'],
  ],
  [
    'Next server with yarn 4',
    { next: '*' },
    '.next/BUILD_ID .yarnrc.yml .yarn/releases/yarn.cjs .yarn/cache/a.zip',
    {},
    ['.next/BUILD_ID', '.yarn/releases/yarn.cjs', '.yarnrc.yml', 'package-lock.json', 'package.json'],
  ],
  [
    'Next standalone',
    { next: '*' },
    '.next/BUILD_ID .next/static/a.js public/p.txt .next/standalone/server.js .next/standalone/.next/BUILD_ID .next/standalone/.next/server/p.js.nft.json .next/standalone/node_modules/next/x.js',
    {},
    ['.next/BUILD_ID', '.next/static/a.js', 'node_modules/next/x.js', 'public/p.txt', 'server.js'],
  ],
  [
    'Next standalone in a workspace',
    { next: '*' },
    '.next/BUILD_ID .next/static/a.js public/p.txt .next/standalone/web/server.js .next/standalone/web/.next/BUILD_ID .next/standalone/node_modules/next/x.js',
    {},
    ['node_modules/next/x.js', 'web/.next/BUILD_ID', 'web/.next/static/a.js', 'web/public/p.txt', 'web/server.js'],
  ],
  [
    'Next standalone without a server',
    { next: '*' },
    '.next/BUILD_ID .next/standalone/a.js',
    {},
    /web\/\.next\/standalone has no server\.js/,
  ],
  ['Next without output', { next: '*' }, 'dist/BUILD_ID', {}, /did not write the folder web\/\.next/],
  [
    'Nuxt server',
    { nuxt: '*', vite: '*' },
    '.output/nitro.json .output/server/index.mjs .output/server/node_modules/vue/x.js .output/public/a.js',
    {},
    ['nitro.json', 'public/a.js', 'server/index.mjs', 'server/node_modules/vue/x.js'],
  ],
  ['Nuxt pages', { nuxt: '*' }, '.output/nitro.json .output/public/index.html', {}, ['index.html']],
  ['Nuxt without output', { nuxt: '*' }, 'dist/index.html', {}, /did not write the folder web\/\.output/],
  ['SvelteKit pages', { '@sveltejs/kit': '*', vite: '*' }, 'build/200.html build/_app/a.js', {}, ['200.html', '_app/a.js']],
  [
    'SvelteKit server',
    { '@sveltejs/kit': '*' },
    'build/index.js build/handler.js build/client/a.js',
    {},
    ['build/client/a.js', 'build/handler.js', 'build/index.js', 'package-lock.json', 'package.json'],
  ],
  ['SvelteKit with another adapter', { '@sveltejs/kit': '*' }, '.svelte-kit/x', {}, /did not write the folder web\/build/],
  ['Astro pages', { astro: '*' }, 'dist/index.html', {}, ['index.html']],
  [
    'Astro server',
    { astro: '*' },
    'dist/server/entry.mjs dist/client/a.js',
    {},
    ['dist/client/a.js', 'dist/server/entry.mjs', 'package-lock.json', 'package.json'],
  ],
  [
    'Angular',
    { '@angular/core': '*' },
    'angular.json:{"projects":{"site":{"architect":{"build":{"builder":"x"}}}}} dist/site/browser/index.html dist/site/3rdpartylicenses.txt',
    {},
    ['index.html'],
  ],
  [
    'Angular server',
    { '@angular/core': '*' },
    'angular.json:{"projects":{"site":{"architect":{"build":{"options":{"outputPath":"www"}}}}}} www/browser/a.js www/server/server.mjs',
    {},
    ['browser/a.js', 'server/server.mjs'],
  ],
  ['Angular without a project', { '@angular/core': '*' }, 'angular.json:{} dist/index.html', {}, /web\/angular\.json has 0 applications/],
  ['Angular elsewhere', { '@angular/core': '*' }, 'www/index.html', { output: 'www' }, ['index.html']],
  ['something else', {}, 'dist/index.html', {}, /not known where the build of web writes/],
  ['a build script whose program is not there', { vite: '*' }, '', {}, /`npm run build` ended with exit code 127/],
  ['something else with output', {}, 'www/a.txt', { output: 'www' }, ['a.txt']],
]

for (const [name, dependencies, written, { build = 'x', ...fields }, expected] of frameworks)
  test(`what is packed: ${name}`, async () => {
    const files = { 'web/package.json': JSON.stringify({ scripts: { build }, dependencies }), 'web/package-lock.json': '{}' }
    const { context, ports } = await setting(files)
    const exec = {
      run: async ({ args }: { args: readonly string[] }) => {
        if (args.includes('build') && written === '')
          return { outcome: 'exited', code: 127, stdout: '', output: 'sh: 1: vite: not found' } as const
        if (args.includes('build'))
          for (const [path = '', text = 'x'] of written.split(' ').map(file => file.split(/:(.*)/s)))
            await ports.files.write(join(context.tree, 'web', path), text)
        return { outcome: 'exited', code: 0, stdout: 'v24.0.0\n', output: '' } as const
      },
    }
    const web = component({ kind: 'node', id: 'web', path: 'web', ...fields })
    const { builds: componentBuilds } = await buildComponents(planOf([web]), context, { ...ports, exec })
    const [componentBuild] = componentBuilds
    if (expected instanceof RegExp) assert.match(componentBuild!.failure!.message, expected)
    else {
      assert.equal(componentBuild!.status, 'passed', JSON.stringify(componentBuild!.failure, null, 2))
      assert.deepEqual(members(componentBuild!.files[0]!.path), expected)
    }
  })

test('what is packed: a server in a workspace, at its place, with what an install there needs', async () => {
  const member = (name: string, needs: object = {}) => JSON.stringify({ name, version: '1.0.0', ...needs })
  const web = { scripts: { build: 'x' }, dependencies: { next: '*', ui: '*' }, devDependencies: { lint: '*' } }
  const files = {
    'js/package.json': JSON.stringify({ private: true, workspaces: ['apps/*', 'packages/*'] }),
    'js/package-lock.json': '{}',
    'js/.yarnrc.yml': '',
    'js/README.md': '',
    'js/apps/web/package.json': member('web', web),
    'js/apps/web/app.js': '',
    'js/apps/web/source.ts': '',
    'js/apps/admin/package.json': member('admin'),
    'js/apps/admin/app.js': '',
    'js/packages/ui/package.json': member('ui', { optionalDependencies: { base: '*', left: '*' } }),
    'js/packages/ui/dist/ui.js': '',
    'js/packages/ui/node_modules/left/package.json': member('left'),
    'js/packages/base/package.json': member('base', { dependencies: { ui: '*' } }),
    'js/packages/base/base.js': '',
    'js/packages/lint/package.json': member('lint'),
    'js/packages/lint/lint.js': '',
    'js/packages/broken/package.json': '{',
    'package.json': member('above'),
  }
  const { context, ports } = await setting(files)
  const exec = {
    run: async ({ args }: { args: readonly string[] }) => {
      if (args.includes('build'))
        for (const path of ['.next/BUILD_ID', '.next/cache/x', '.next/package.json', 'public/p.txt', 'next.config.mjs'])
          await ports.files.write(join(context.tree, 'js/apps/web', path), 'x')
      return { outcome: 'exited', code: 0, stdout: 'v24.0.0\n', output: '' } as const
    },
  }
  const server = component({ kind: 'node', id: 'web', path: 'js/apps/web', include: ['app.js'] })
  const [build] = (await buildComponents(planOf([server]), context, { ...ports, exec })).builds
  assert.equal(build!.status, 'passed', JSON.stringify(build!.failure, null, 2))
  assert.deepEqual(members(build!.files[0]!.path), [
    '.yarnrc.yml',
    'apps/admin/package.json',
    ...['.next/BUILD_ID', '.next/package.json', 'app.js', 'next.config.mjs', 'package.json', 'public/p.txt'].map(
      name => `apps/web/${name}`,
    ),
    'package-lock.json',
    'package.json',
    ...['base/base.js', 'base/package.json', 'broken/package.json', 'lint/package.json', 'ui/dist/ui.js', 'ui/package.json'].map(
      name => `packages/${name}`,
    ),
  ])
  assert.ok(build!.evidence.some(({ evidence }) => evidence.endsWith('install where it is unpacked, and start the server in apps/web')))
})

test('a lockfile that does not fit package.json fails with what pnpm names', async () => {
  const { context, ports } = await setting({ 'web/package.json': '{"scripts":{"build":"x"}}', 'web/pnpm-lock.yaml': '' })
  const output = `[ERR_PNPM_OUTDATED_LOCKFILE] Cannot install with "frozen-lockfile"\n* 2 dependencies are mismatched:\n  - vue (lockfile: ^3.5.41, manifest: ^3.5.40)\n  - @x/y (lockfile: 1, manifest: 2)\n  - other\n`
  const exec = {
    run: async ({ args }: { args: readonly string[] }) =>
      ({ outcome: 'exited', code: args.includes('--frozen-lockfile') ? 1 : 0, stdout: '10.0.0\n', output }) as const,
  }
  const web = component({ kind: 'node', id: 'web', path: 'web' })
  const [build] = (await buildComponents(planOf([web]), context, { ...ports, exec })).builds
  assert.equal(
    build!.failure?.message,
    'web/package.json and web/pnpm-lock.yaml do not agree: vue (lockfile: ^3.5.41, manifest: ^3.5.40), @x/y (lockfile: 1, manifest: 2).',
  )
})

test('a lockfile that does not fit package.json fails with what npm misses, not with its usage', async () => {
  const files = await locked({ scripts: { build: 'x' } })
  const { context, ports } = await setting({
    ...files,
    'web/left/package.json': '{"name":"left","version":"1.0.0"}',
    'web/package.json': JSON.stringify({ name: 'web', version: '1.2.0', scripts: { build: 'x' }, dependencies: { left: 'file:left' } }),
  })
  const { builds: componentBuilds } = await buildComponents(planOf([component({ kind: 'node', id: 'web', path: 'web' })]), context, ports)
  const { message, hint, tail } = componentBuilds[0]!.failure!
  assert.equal(message, 'web/package.json and web/package-lock.json do not agree: Missing: left@1.0.0 from lock file.')
  assert.match(hint, /npm install --package-lock-only/)
  assert.match(tail.join('\n'), /are in sync/)
})

test('without npm on the PATH the failure says what to install', async () => {
  const { context, ports } = await setting({ 'web/package.json': '{"scripts":{"build":"x"}}', 'web/package-lock.json': '{}' })
  const bin = await temporary()
  execFileSync('ln', ['-s', execFileSync('which', ['sh'], { encoding: 'utf8' }).trim(), join(bin, 'sh')])
  const { builds: componentBuilds } = await buildComponents(
    planOf([component({ kind: 'node', id: 'web', path: 'web' })]),
    { ...context, environment: { PATH: bin } },
    ports,
  )
  assert.match(componentBuilds[0]!.failure!.message, /Node and npm are not both on the PATH: install Node with npm/)
})
