import type { PackageJson } from './package-json.ts'

/** Frameworks whose output is known: where it is, what makes it complete, and what of it stays behind. */
export type Framework = 'next' | 'nuxt' | 'sveltekit' | 'astro' | 'angular' | 'vite' | 'other'

/** By the dependency that tells each; a framework that builds by Vite comes before Vite. Next first: a Next project can have Vite for its tests, not the other way round. */
const TOLD_BY: readonly (readonly [string, Framework])[] = [
  ['next', 'next'],
  ['nuxt', 'nuxt'],
  ['@sveltejs/kit', 'sveltekit'],
  ['astro', 'astro'],
  ['@angular/core', 'angular'],
]

/** Others that build by Vite, or have it for their tests, and write elsewhere than Vite does. */
const NOT_VITE = ['vitepress', '@remix-run/dev', '@react-router/dev', 'gatsby', '@docusaurus/core', 'react-scripts', '@vue/cli-service']

/** The framework by the dependencies. */
export function frameworkOf({ dependencies }: Pick<PackageJson, 'dependencies'>): Framework {
  const [, told] = TOLD_BY.find(([name]) => dependencies.has(name)) ?? []
  if (told !== undefined) return told
  return dependencies.has('vite') && !NOT_VITE.some(name => dependencies.has(name)) ? 'vite' : 'other'
}

/**
 * Whether a name below a Next build folder is one that only a build or a development server needs: caches, traces of the build and of
 * each page (`*.nft.json`), generated types. `name` is relative to `.next` or another `distDir`.
 */
export function isNextLeftover(name: string): boolean {
  return /^(cache|trace|trace-build|types|dev|diagnostics|turbopack|lock)(\/|$)/.test(name) || name.endsWith('.nft.json')
}

/** Whether a file is a source map of a script or a style sheet. */
export function isSourceMap(name: string): boolean {
  return /\.(js|mjs|cjs|css)\.map$/.test(name)
}

/**
 * The folder that each application of an angular.json is built into, as far as it says so: `outputPath` as text or as
 * `{ base, browser }`, by default `dist/<project>`. From the folder of the angular.json.
 */
export function angularOutputs(workspace: unknown): string[] {
  const outputs: string[] = []
  for (const [name, project] of Object.entries(table(table(workspace).projects))) {
    const { projectType, architect, targets } = table(project)
    const build = table(table(architect ?? targets).build)
    if (projectType === 'library' || Object.keys(build).length === 0) continue
    const { outputPath } = table(build.options)
    const base = typeof outputPath === 'string' ? outputPath : table(outputPath).base
    outputs.push(typeof base === 'string' ? base : `dist/${name}`)
  }
  return outputs
}

function table(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
