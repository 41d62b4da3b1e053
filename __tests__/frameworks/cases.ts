import { readFileSync } from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const fixtures = fileURLToPath(new URL('../fixtures/frameworks', import.meta.url))

/** One way in which a framework is built and released. */
export interface FrameworkCase {
  readonly name: string
  /** Folder of the fixture. */
  readonly fixture: string
  /** The package whose version the documentation names. */
  readonly tells: string
  /** Files that make this case of the fixture. */
  readonly files?: Readonly<Record<string, string>>
  /** The file that the release starts from. */
  readonly entry: string
  /** Further names that must be in the zip. */
  readonly also?: readonly string[]
  /** Arguments of node that start the unpacked zip as a server; undefined for pages. */
  readonly serve?: readonly string[]
  /** Whether the server needs `npm ci` where it is unpacked. */
  readonly needsInstall?: boolean
  /** What must not be in the zip, by name. */
  readonly never: RegExp
  /** Whether a second build in another folder gives the same bytes, but for members that these names match; false: it is not tried. */
  readonly same: boolean | RegExp
}

const next = (options: string): Readonly<Record<string, string>> => ({ 'next.config.mjs': `export default { ${options} }\n` })
const viteOptions = (options: string): Readonly<Record<string, string>> => ({
  'vite.config.js': `export default { build: { sourcemap: true, ${options} } }\n`,
})
const fixedId = 'generateBuildId: () => process.env.RELEASE_VERSION'
const nextNever = /(^|\/)\.next\/(cache|trace|types|diagnostics)|\.nft\.json$/
const nextKeys =
  /(prerender-manifest\.json|preview-props\.json|server-reference-manifest\.(js|json)|required-server-files\.(js|json)|server\.js)$/

/** Every framework and way of building it that docs/frameworks.md names. */
export const frameworkCases: readonly FrameworkCase[] = [
  { name: 'Vite', fixture: 'vite', tells: 'vite', entry: 'index.html', never: /node_modules/, same: true },
  {
    name: 'Vite, several pages',
    fixture: 'vite',
    tells: 'vite',
    files: {
      ...viteOptions("rolldownOptions: { input: ['shop.html', 'stock/index.html'] }"),
      'shop.html': readFixture('vite/index.html'),
      'stock/index.html': readFixture('vite/index.html'),
    },
    entry: 'shop.html',
    also: ['stock/index.html'],
    never: /node_modules|^index\.html$/,
    same: true,
  },
  {
    name: 'Vite, pages of a backend',
    fixture: 'vite',
    tells: 'vite',
    files: viteOptions("manifest: true, rolldownOptions: { input: 'main.js' }"),
    entry: '.vite/manifest.json',
    never: /node_modules|\.html$/,
    same: true,
  },
  {
    name: 'Vite, library',
    fixture: 'vite',
    tells: 'vite',
    files: viteOptions("lib: { entry: 'main.js', formats: ['es'], fileName: 'stock' }"),
    entry: 'stock.js',
    never: /node_modules|\.html$/,
    same: true,
  },
  {
    name: 'Next, server',
    fixture: 'next',
    tells: 'next',
    files: next(fixedId),
    entry: '.next/BUILD_ID',
    also: ['public/robots.txt', 'package.json', 'package-lock.json', 'next.config.mjs'],
    serve: ['node_modules/next/dist/bin/next', 'start'],
    needsInstall: true,
    never: nextNever,
    same: nextKeys,
  },
  {
    name: 'Next, standalone server',
    fixture: 'next',
    tells: 'next',
    files: next(`output: 'standalone', ${fixedId}`),
    entry: 'server.js',
    also: ['public/robots.txt', '.next/BUILD_ID', 'node_modules/next/package.json'],
    serve: ['server.js'],
    never: nextNever,
    same: nextKeys,
  },
  {
    name: 'Next, static export',
    fixture: 'next',
    tells: 'next',
    files: next(`output: 'export', ${fixedId}`),
    entry: 'index.html',
    also: ['robots.txt'],
    never: nextNever,
    same: true,
  },
  {
    name: 'Nuxt, server',
    fixture: 'nuxt',
    tells: 'nuxt',
    entry: 'server/index.mjs',
    also: ['nitro.json'],
    serve: ['server/index.mjs'],
    never: /\.nuxt|\.cache/,
    same: false,
  },
  {
    name: 'Nuxt, generated pages',
    fixture: 'nuxt',
    tells: 'nuxt',
    files: { 'package.json': readFixture('nuxt/package.json').replace('nuxt build', 'nuxt generate') },
    entry: 'index.html',
    never: /\.nuxt|server\//,
    same: false,
  },
  {
    name: 'SvelteKit, adapter-static',
    fixture: 'sveltekit',
    tells: '@sveltejs/kit',
    entry: 'index.html',
    never: /\.svelte-kit/,
    same: false,
  },
  {
    name: 'SvelteKit, adapter-node',
    fixture: 'sveltekit',
    tells: '@sveltejs/kit',
    files: {
      'vite.config.js': readFixture('sveltekit/vite.config.js')
        .replace('adapter-static', 'adapter-node')
        .replace('adapter: adapter()', 'adapter: adapter(), version: { name: process.env.RELEASE_VERSION }'),
      'src/routes/+layout.js': '',
    },
    entry: 'build/index.js',
    also: ['build/handler.js', 'package.json', 'package-lock.json'],
    serve: ['build/index.js'],
    never: /\.svelte-kit/,
    same: true,
  },
  { name: 'Astro, pages', fixture: 'astro', tells: 'astro', entry: 'index.html', never: /\.astro/, same: true },
  {
    name: 'Astro, server',
    fixture: 'astro',
    tells: 'astro',
    files: {
      'astro.config.mjs':
        "import node from '@astrojs/node'\n\nexport default { output: 'server', adapter: node({ mode: 'standalone' }) }\n",
    },
    entry: 'dist/server/entry.mjs',
    also: ['package.json', 'package-lock.json'],
    serve: ['dist/server/entry.mjs'],
    needsInstall: true,
    never: /\.astro/,
    same: false,
  },
  {
    name: 'React Router, server',
    fixture: 'react-router',
    tells: '@react-router/dev',
    entry: 'build/server/index.js',
    also: ['package.json', 'package-lock.json'],
    serve: ['node_modules/@react-router/serve/bin.cjs', 'build/server/index.js'],
    needsInstall: true,
    never: /\.react-router/,
    same: true,
  },
  {
    name: 'React Router, pages',
    fixture: 'react-router',
    tells: '@react-router/dev',
    files: { 'react-router.config.js': 'export default { ssr: false }\n' },
    entry: 'index.html',
    never: /\.react-router|server\//,
    same: true,
  },
  {
    name: 'TanStack Start',
    fixture: 'tanstack-start',
    tells: '@tanstack/react-start',
    entry: 'server/index.mjs',
    also: ['nitro.json'],
    serve: ['server/index.mjs'],
    never: /\.tanstack/,
    same: false,
  },
  {
    name: 'TanStack Start, without Nitro',
    fixture: 'tanstack-start',
    tells: '@tanstack/react-start',
    files: { 'vite.config.js': readFixture('tanstack-start/vite.config.js').replace('nitro(), ', '') },
    entry: 'dist/server/server.js',
    also: ['package.json', 'package-lock.json'],
    never: /\.tanstack/,
    same: false,
  },
  { name: 'Create React App', fixture: 'create-react-app', tells: 'react-scripts', entry: 'index.html', never: /node_modules/, same: true },
  { name: 'Vue CLI', fixture: 'vue-cli', tells: '@vue/cli-service', entry: 'index.html', never: /node_modules/, same: true },
  { name: 'Docusaurus', fixture: 'docusaurus', tells: '@docusaurus/core', entry: 'index.html', never: /\.docusaurus/, same: true },
  { name: 'VitePress', fixture: 'vitepress', tells: 'vitepress', entry: 'index.html', never: /\.vitepress/, same: true },
  { name: 'Angular', fixture: 'angular', tells: '@angular/core', entry: 'index.html', never: /\.angular/, same: true },
]

/** A file of the fixtures. */
export function readFixture(path: string): string {
  return readFileSync(join(fixtures, path), 'utf8')
}

/** Copies a case into a folder. */
export async function layOut({ fixture, files = {} }: FrameworkCase, folder: string): Promise<void> {
  await cp(join(fixtures, fixture), folder, { recursive: true })
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}
