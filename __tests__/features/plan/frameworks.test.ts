import assert from 'node:assert/strict'
import { test } from 'node:test'
import { builtFramework, frameworkOf, frameworks, isWorkspaceRoot } from '../../../src/features/plan/frameworks.ts'
import { packageOf } from '../../../src/features/plan/package-json.ts'

const manifest = (build: string, scripts: object = {}, devDependencies: object = {}) =>
  packageOf({ scripts: { build, odd: 1, ...scripts }, devDependencies })

const built: readonly (readonly [build: string, framework: string | undefined, scripts?: object, devDependencies?: object])[] = [
  ['next build', 'next'],
  ['prisma generate && next build --turbopack', 'next'],
  ['pnpm with-env next build', 'next', { 'with-env': 'dotenv -e ../../.env --' }],
  ['cross-env NODE_OPTIONS="--import ./.vitepress/build/loader.mjs" vitepress build', 'vitepress'],
  ['node --max-old-space-size=8192 node_modules/vite/bin/vite.js build', 'vite'],
  ['pnpm vite build --mode production', 'vite'],
  ['run-p type-check "build-only {@}" --', 'vite', { 'type-check': 'vue-tsc --build', 'build-only': 'vite build' }],
  ['run-s build:*', 'astro', { 'build:types': 'tsc', 'build:pages': 'astro build' }],
  ['concurrently "npm:build-*"', 'nuxt', { 'build-site': 'nuxi generate' }],
  ['npm run build:app', 'react-scripts', { 'build:app': 'craco build' }],
  ['(vue-cli-service build)', '@vue/cli-service'],
  ['ng build', '@angular/core'],
  ['react-router build', '@react-router/dev', {}, { vite: '8' }],
  ['docusaurus build', '@docusaurus/core'],
  ['vite build', '@sveltejs/kit', {}, { vite: '8', '@sveltejs/kit': '3' }],
  ['vite build', 'vite', {}, { vite: '8', vitepress: '1' }],
  // A library has the framework for its tests or its pages.
  ['tsup', undefined, { test: 'vitest', 'docs:build': 'vitepress build docs' }, { vite: '8', vitepress: '1', next: '16' }],
  ['tsc', undefined, { dev: 'vite', preview: 'vite build' }, { vite: '8' }],
  ['vitest build', undefined],
  ['vite', undefined],
  ['echo build vite', undefined],
  ['eleventy', undefined, {}, { '@11ty/eleventy': '3' }],
  ['gatsby build', undefined, {}, { gatsby: '5' }],
  ['remix vite:build', undefined, {}, { '@remix-run/dev': '2', vite: '6' }],
  // Another folder is built.
  ['turbo build', undefined, {}, { vite: '8' }],
  ['cd web && next build', undefined],
  ['pnpm --filter web exec vite build', undefined],
  ['npm run app --prefix web', undefined, { app: 'vite build' }],
  ['yarn workspace web vite build', undefined],
  // Names that objects inherit, and a circle.
  ['constructor && npm run build && npm run a', undefined, { a: 'npm run build' }],
]

for (const [build, framework, scripts, devDependencies] of built)
  test(`the build script ${build} ${framework === undefined ? 'runs no known framework' : `is of ${framework}`}`, () => {
    assert.equal(builtFramework(manifest(build, scripts, devDependencies))?.dependency, framework)
  })

test('the folder that the build script names', () => {
  for (const [build, root] of [
    ['vitepress build docs', 'docs'],
    ['vitepress build ./docs/site', './docs/site'],
    ['vite build', undefined],
    ['vite build --mode production', undefined],
    ['vitepress build ../other', undefined],
    ['vitepress build /', undefined],
    ['vue-cli-service build src/main.js', undefined],
  ] as const)
    assert.equal(builtFramework(manifest(build))?.root, root, build)
})

test('of a configured component the dependencies tell the framework where its script does not', () => {
  for (const { dependency, packing } of frameworks)
    assert.equal(frameworkOf(manifest('node build.mjs', {}, { [dependency]: '1' }))?.packing, packing, dependency)
  assert.equal(frameworkOf(manifest('vite build', {}, { next: '16', vite: '8' }))?.dependency, 'vite')
  assert.equal(frameworkOf(manifest('x', {}, { vitest: '3' })), undefined)
  assert.equal(frameworkOf(packageOf({})), undefined)
})

test('a root of others: its workspaces, or a build script that builds other folders', () => {
  for (const build of [
    'turbo run build',
    'nx run-many -t build',
    'lerna run build',
    'cd web && npm run build',
    'pnpm -r build',
    'npm run build -w web',
  ])
    assert.ok(isWorkspaceRoot(manifest(build)), build)
  assert.ok(isWorkspaceRoot(packageOf({ workspaces: ['apps/*'] })))
  for (const build of ['tsup', 'webpack', 'vite build -w', 'pnpm run x', '']) assert.ok(!isWorkspaceRoot(manifest(build)), build)
})
