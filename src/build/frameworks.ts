import { UserError } from '../errors.ts'

/** What is read of a package.json. */
export interface PackageJson {
  readonly scripts: Readonly<Record<string, string>>
  /** Names of dependencies and development dependencies. */
  readonly dependencies: ReadonlySet<string>
}

/** Frameworks whose output folder is known. */
export type Framework = 'next' | 'vite' | 'other'

/** Reads the parts of a package.json that decide how it is built. Throws UserError when it is no JSON object. `path` is for the message. */
export function readPackageJson(text: string, path: string): PackageJson {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UserError(`${path} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`, '', { cause: error })
  }
  if (!isObject(value)) throw new UserError(`${path} does not hold an object.`)
  const scripts = Object.entries(objectOf(value.scripts)).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const dependencies = new Set([...Object.keys(objectOf(value.dependencies)), ...Object.keys(objectOf(value.devDependencies))])
  return { scripts: Object.fromEntries(scripts), dependencies }
}

/** Frameworks that build by Vite, or have it for their tests, and write elsewhere than Vite does. */
const NOT_VITE = [
  '@sveltejs/kit',
  'astro',
  'nuxt',
  'vitepress',
  '@remix-run/dev',
  '@react-router/dev',
  '@angular/core',
  'gatsby',
  '@docusaurus/core',
  'react-scripts',
]

/** The framework by the dependencies. Next before Vite: a Next project can have Vite for its tests, not the other way round. */
export function frameworkOf({ dependencies }: Pick<PackageJson, 'dependencies'>): Framework {
  if (dependencies.has('next')) return 'next'
  return dependencies.has('vite') && !NOT_VITE.some(name => dependencies.has(name)) ? 'vite' : 'other'
}

/** Files that tell which package manager made them (antfu-collective/package-manager-detector), npm's first. */
export const LOCKFILES = ['npm-shrinkwrap.json', 'package-lock.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb'] as const

/** npm's lockfile of a component among the lockfiles in its folder. Throws UserError when there is none, another manager's, or more than one manager's. `path` is the component's folder. */
export function npmLockfile(present: readonly string[], path: string): string {
  const own = present.find(name => name.endsWith('.json'))
  const others = present.filter(name => !name.endsWith('.json'))
  const folder = path === '.' ? 'The root of the repository' : path
  if (own !== undefined && others.length > 0)
    throw new UserError(
      `${folder} has lockfiles of two package managers: ${[own, ...others].join(', ')}.`,
      'Keep the one that the team uses.',
    )
  if (own !== undefined) return own
  if (others.length > 0)
    throw new UserError(
      `${folder} has ${others.join(', ')}: building with yarn, pnpm or bun is not available yet.`,
      'Only npm with package-lock.json is.',
    )
  throw new UserError(
    `${folder} has no package-lock.json, so its dependencies are not fixed.`,
    `Run \`npm install --package-lock-only\` in ${path === '.' ? 'the root of the repository' : path} and commit package-lock.json.`,
  )
}

/** Whether a name in the zip of a Next server is one of the folders and files that only a build or a development server needs. `folder` is `.next` or another `distDir`. */
export function isNextLeftover(name: string, folder: string): boolean {
  if (!name.startsWith(`${folder}/`)) return false
  return /^(cache|trace|trace-build|types|dev|diagnostics)(\/|$)/.test(name.slice(folder.length + 1))
}

/** Whether a file is a source map of a script or a style sheet. */
export function isSourceMap(name: string): boolean {
  return /\.(js|mjs|cjs|css)\.map$/.test(name)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objectOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {}
}
