import { posix } from 'node:path'
import type { PackageJson } from './package-json.ts'

/** A tool that builds frontends or pages, and whose output is known. */
export interface Framework {
  /** The package that brings it. */
  readonly dependency: string
  /** The names of its program in a script. */
  readonly programs: readonly string[]
  /** A plugin of Vite: only the dependency tells it from Vite. */
  readonly plugin?: true
  /** How its output is packed. */
  readonly packing: 'next' | 'nuxt' | 'sveltekit' | 'astro' | 'angular' | 'react-router' | 'pages'
  /** The folder that it writes by default. */
  readonly output: string
  /** The folder that the build script names: `vitepress build docs`. */
  readonly root?: string | undefined
}

/** All known frameworks; of several the first counts. Any other build is released by `output:`. */
export const frameworks: readonly Framework[] = [
  { dependency: 'next', programs: ['next'], packing: 'next', output: '.next' },
  { dependency: 'nuxt', programs: ['nuxt', 'nuxi'], packing: 'nuxt', output: '.output' },
  { dependency: 'astro', programs: ['astro'], packing: 'astro', output: 'dist' },
  { dependency: '@angular/core', programs: ['ng'], packing: 'angular', output: 'dist' },
  { dependency: 'react-scripts', programs: ['react-scripts', 'craco', 'react-app-rewired'], packing: 'pages', output: 'build' },
  { dependency: '@vue/cli-service', programs: ['vue-cli-service'], packing: 'pages', output: 'dist' },
  { dependency: '@react-router/dev', programs: ['react-router'], packing: 'react-router', output: 'build' },
  { dependency: '@sveltejs/kit', programs: ['vite'], plugin: true, packing: 'sveltekit', output: 'build' },
  { dependency: '@docusaurus/core', programs: ['docusaurus'], packing: 'pages', output: 'build' },
  { dependency: 'vitepress', programs: ['vitepress'], packing: 'pages', output: '.vitepress/dist' },
  { dependency: 'vite', programs: ['vite', 'vite-ssg'], packing: 'pages', output: 'dist' },
]

/** The framework of a package: the one that its build script runs, else by its dependencies. */
export const frameworkOf = (manifest: PackageJson): Framework | undefined =>
  builtFramework(manifest) ?? frameworks.find(({ dependency }) => manifest.dependencies.has(dependency))

/** The framework that the build script runs, itself or by other scripts of the package. A library has a framework only for its tests. */
export function builtFramework({ scripts, dependencies }: PackageJson): Framework | undefined {
  const commands = commandsOf(scripts).filter(words => !isElsewhere(words))
  for (const framework of frameworks.filter(({ plugin, dependency }) => !plugin || dependencies.has(dependency)))
    for (const words of commands) {
      const at = words.findIndex(word => framework.programs.includes(posix.basename(word).replace(/\.[cm]?js$/, '')))
      const build = words.findIndex((word, index) => at >= 0 && index > at && /^(?:build|generate)$/.test(word))
      if (build >= 0) return { ...framework, root: words[build + 1]?.match(/^(?:\.\/)?\w[\w-]*(?:\/[\w-]+)*$/)?.[0] }
    }
  return undefined
}

/** Whether a package only holds others: a workspace, or a build script that builds other folders. */
export const isWorkspaceRoot = ({ scripts, workspaces }: PackageJson): boolean =>
  workspaces !== undefined || commandsOf(scripts).some(words => isElsewhere(words) || words.some(word => /^(?:turbo|nx|lerna)$/.test(word)))

/** The words of each command that `build` runs, with those of the scripts that it names. */
function commandsOf(scripts: PackageJson['scripts']): string[][] {
  const commands: string[][] = []
  const names = new Set(['build'])
  // A loop over a set also visits the names that are added meanwhile.
  for (const name of names)
    for (const command of (scripts[name] ?? '').split(/[&|;]+/)) {
      const words = command.split(/[\s"'`()]+/).filter(word => word !== '')
      commands.push(words)
      if (words[0] === 'cd') break
      const called = isElsewhere(words) ? [] : words.map(word => word.replace(/^npm:/, ''))
      const isCalled = (each: string) => called.some(word => word === each || (word.endsWith('*') && each.startsWith(word.slice(0, -1))))
      for (const each of Object.keys(scripts).filter(isCalled)) names.add(each)
    }
  return commands
}

const otherFolder = /^(?:-[rwCF]|--(?:filter|recursive|workspaces?|prefix|cwd|dir)(?:=.*)?|workspaces?)$/

/** Whether a command builds another folder: `cd web`, `pnpm --filter web build`. */
const isElsewhere = ([program = '', ...words]: readonly string[]): boolean =>
  program === 'cd' || (/^(?:npm|pnpm|yarn|bun)$/.test(program) && words.some(word => otherFolder.test(word)))
