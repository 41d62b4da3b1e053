import { objectOf, type PackageJson } from './package-json.ts'

/** Frameworks with a known output: its folder, its required files, and the files that do not ship. */
export type Framework = 'next' | 'nuxt' | 'sveltekit' | 'astro' | 'angular' | 'vite' | 'other'

/** The dependency that identifies each framework. Vite is not here: other frameworks build with Vite or test with it. */
const BY_DEPENDENCY: readonly (readonly [string, Framework])[] = [
  ['next', 'next'],
  ['nuxt', 'nuxt'],
  ['@sveltejs/kit', 'sveltekit'],
  ['astro', 'astro'],
  ['@angular/core', 'angular'],
]

/** Other tools that can depend on Vite but write to another folder. */
const NOT_VITE = ['vitepress', '@remix-run/dev', '@react-router/dev', 'gatsby', '@docusaurus/core', 'react-scripts', '@vue/cli-service']

/** The framework of a package, by its dependencies. */
export function frameworkOf({ dependencies }: Pick<PackageJson, 'dependencies'>): Framework {
  const [, framework] = BY_DEPENDENCY.find(([name]) => dependencies.has(name)) ?? []
  if (framework !== undefined) return framework
  return dependencies.has('vite') && !NOT_VITE.some(name => dependencies.has(name)) ? 'vite' : 'other'
}

/** Whether only a build or a development server needs a file of Next. `name` is relative to `.next` or another `distDir`. */
export function isNextLeftover(name: string): boolean {
  return /^(cache|trace|trace-build|types|dev|diagnostics|turbopack|lock)(\/|$)/.test(name) || name.endsWith('.nft.json')
}

/** Whether a file is a source map of a script or a style sheet. */
export function isSourceMap(name: string): boolean {
  return /\.(js|mjs|cjs|css)\.map$/.test(name)
}

/** The output folder of each application in an angular.json: `outputPath` as text or `{ base }`, default `dist/<project>`. */
export function angularOutputs(workspace: unknown): string[] {
  const outputs: string[] = []
  for (const [name, project] of Object.entries(objectOf(objectOf(workspace).projects))) {
    const { projectType, architect, targets } = objectOf(project)
    const build = objectOf(objectOf(architect ?? targets).build)
    if (projectType === 'library' || Object.keys(build).length === 0) continue
    const { outputPath } = objectOf(build.options)
    const base = typeof outputPath === 'string' ? outputPath : objectOf(outputPath).base
    outputs.push(typeof base === 'string' ? base : `dist/${name}`)
  }
  return outputs
}
