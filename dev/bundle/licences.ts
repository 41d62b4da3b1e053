import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OutputBundle, Plugin } from 'rolldown'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

interface PackageFacts {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly text: string
}

/** Packages that ship no licence text, with the text that their declared licence stands for. A package that is in neither place fails the build. */
const withoutText: Readonly<Record<string, string>> = {
  '@nodable/entities': 'MIT',
  binary: 'MIT',
  buffers: 'unstated: the package names no licence; its author publishes under MIT/X11',
  chainsaw: 'MIT/X11',
  '@npmcli/agent': 'ISC',
  'err-code': 'MIT',
  isarray: 'MIT',
  'proxy-agent-negotiate': 'MIT',
}

/** Packages whose data is in the bundle in another form (dev/unicode). */
const dataOf = ['unicode-name', 'unhomoglyph']

function packageFolder(file: string): string | undefined {
  for (let folder = dirname(file); folder.includes('node_modules'); folder = dirname(folder)) {
    const path = join(folder, 'package.json')
    if (!existsSync(path)) continue
    const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string }
    if (name && version) return folder
  }
  return undefined
}

/** The last section of a README when it is the licence, whole: with its copyright line and its conditions. */
function licenceIn(readme: string): string {
  const [, section = ''] = /^(?:#+ *)?Licen[cs]e\b.*\n[-=]*\n*(Copyright [\s\S]{400,})$/im.exec(readme) ?? []
  return section.trim()
}

function factsOf(folder: string): PackageFacts {
  const facts = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string | { type?: string }
  }
  const license = (typeof facts.license === 'string' ? facts.license : facts.license?.type) ?? 'unstated'
  const all = readdirSync(folder)
  const files = all.filter(name => /^(?:[a-z]+-)?(?:licen[cs]e|copying|notice)/i.test(name))
  const own = files
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n')
  const readme = all.find(name => /^readme(?:\.md)?$/i.test(name))
  const text = own === '' && readme !== undefined ? licenceIn(readFileSync(join(folder, readme), 'utf8')) : own
  const known = withoutText[facts.name]
  if (text === '' && known === undefined)
    throw new Error(
      `${facts.name}@${facts.version} ships no licence text (it declares ${license}); name it in dev/bundle/licences.ts after looking at it`,
    )
  return { name: facts.name, version: facts.version, license, text: text === '' ? `(no text in the package; licence: ${known})` : text }
}

/** Adds LICENSES.txt: name, version, licence and text of every package of which a module is in the bundle. */
export function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle: OutputBundle) {
      const folders = new Set(dataOf.map(name => join(root, 'node_modules', name)))
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue
        for (const id of Object.keys(output.modules)) {
          const folder = id.includes('node_modules') ? packageFolder(id.replace(/^\0/, '').replace(/\?.*$/, '')) : undefined
          if (folder !== undefined) folders.add(folder)
        }
      }
      const packages = [...folders].map(factsOf).sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
      const sections = packages.map(({ name, version, license, text }) => `${name}@${version}\nLicence: ${license}\n\n${text}\n`)
      const rule = `\n${'-'.repeat(80)}\n\n`
      this.emitFile({
        type: 'asset',
        fileName: 'LICENSES.txt',
        source: `Packages in this bundle: ${packages.length}\n${rule}${sections.join(rule)}`,
      })
    },
  }
}
