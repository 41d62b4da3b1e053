import { shellWord } from '../../text/format.ts'
import { plainLine } from '../notes/render/safe-text.ts'

/** A package of the bad release that may be in a registry. */
export interface PublishedPackage {
  readonly registry: 'PyPI' | 'npm'
  readonly name: string
  readonly version: string
  /** The package's version in the good release, if known. */
  readonly goodVersion: string | undefined
}

/** PEP 427: the parts of a wheel's name are separated by `-`; the first two are project and version, with `_` for `-`. */
const wheel = /^([A-Za-z0-9](?:[A-Za-z0-9._]*[A-Za-z0-9])?)-([^-]+)-(?:\d[^-]*-)?[^-]+-[^-]+-[^-]+\.whl$/
const sdist = /^(.+)-([^-]+)\.tar\.gz$/

/** The Python projects among the assets of a release: normalised name (PEP 503) and version. */
export function pythonProjects(assets: readonly { readonly name: string }[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { name } of assets) {
    const [, project, version] = wheel.exec(name) ?? sdist.exec(name) ?? []
    if (project !== undefined && version !== undefined) found.set(project.toLowerCase().replace(/[-_.]+/g, '-'), version)
  }
  return found
}

/** Markdown with a person's tasks at the registries and the exact commands; empty without packages. */
export function registrySteps(packages: readonly PublishedPackage[], reason: string): string {
  const blocks = packages.map(({ registry, name, version, goodVersion }) => {
    if (registry === 'PyPI') {
      const instead =
        goodVersion === undefined ? '' : `\n\nWho has it already goes back by:\n\n\`\`\`sh\npip install "${name}==${goodVersion}"\n\`\`\``
      return [
        `**PyPI, \`${name}\` ${version}**, if it was uploaded. PyPI has no interface to yank; a person does it in the web page:`,
        '',
        `1. Sign in to PyPI as an owner or maintainer, and open Your projects, ${name}, Manage, Releases, ${version}.`,
        '2. Choose Options, then Yank, and give the reason.',
        '',
        `A yanked version is no longer chosen, but who asks for \`${name}==${version}\` still gets it. Do not delete it: its file names could never be used again.${instead}`,
      ].join('\n')
    }
    const tag = goodVersion === undefined ? [] : [`npm dist-tag add ${name}@${goodVersion} latest`]
    return [
      `**npm, \`${name}\` ${version}**, if it was published:`,
      '',
      '```sh',
      `npm deprecate ${name}@${version} ${shellWord(plainLine(`Rolled back: ${reason}`))}`,
      ...tag,
      '```',
      '',
      'Do not unpublish it: the version could never be published again.',
    ].join('\n')
  })
  return blocks.join('\n\n')
}
