import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { chunkGroups } from './chunk-groups.ts'
import { licences } from './licences.ts'
import { startUpShims } from './shims.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const packageOf = (id: string): string | undefined => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]

/** Packages without side effects when they load. @actions/core names http-client for OIDC alone: otherwise each start would run its network stack. */
const pureAtLoad = ['@actions/core', '@actions/http-client', 'undici', 'tunnel']

interface ChunkFacts {
  readonly name: string
  readonly moduleIds: readonly string[]
  /** The module that is imported dynamically; null for what several chunks share. */
  readonly facadeModuleId?: string | null
}

/** Names chunks after what is in them, so that adding one renames no other: the package that most modules are of, or our own file. */
function chunkName({ name, moduleIds, facadeModuleId }: ChunkFacts): string {
  const counts = new Map<string, number>()
  for (const owner of moduleIds.map(packageOf)) if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1)
  const ownFile = moduleIds.some(id => id.includes('/src/') && packageOf(id) === undefined)
  const [largest] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const base = ownFile || largest === undefined ? name : largest[0].replace('@', '').replace('/', '-')
  return `chunks/${base}${facadeModuleId ? '' : '-shared'}.js`
}

/** Bundles src/. Keys are paths relative to the bundle's folder, values the files' text. */
export async function makeBundle(): Promise<Map<string, string>> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const { plugin, groups } = chunkGroups(root)
  const bundle = await rolldown({
    cwd: root,
    preserveEntrySignatures: 'allow-extension',
    input: {
      index: 'src/index.ts',
      cli: 'src/cli.ts',
      'deflate-worker': 'src/deflate-worker.ts',
      'audit-worker': 'src/audit-worker.ts',
      'text-worker': 'src/text-worker.ts',
    },
    platform: 'node',
    transform: { define: { RELEASE_RUNBOOK_VERSION: JSON.stringify(version) } },
    // An optional native module of the proxy agents: not there, not needed.
    external: ['kerberos'],
    treeshake: {
      moduleSideEffects: [{ test: new RegExp(`node_modules/(${pureAtLoad.join('|')})/`.replaceAll('/', '[\\\\/]')), sideEffects: false }],
    },
    plugins: [startUpShims(), plugin, licences()],
    onLog(level, log) {
      if (level === 'warn' && !['CIRCULAR_DEPENDENCY', 'EVAL'].includes(log.code ?? '')) console.warn(`rolldown: ${log.message}`)
    },
  })
  const names = { entryFileNames: '[name].js', chunkFileNames: chunkName }
  const codeSplitting = { groups: [...groups], includeDependenciesRecursively: false }
  const { output } = await bundle.generate({ format: 'esm', ...names, codeSplitting, minify: false })
  const files = new Map<string, string>([['package.json', '{ "type": "module" }\n']])
  for (const item of output) files.set(item.fileName, item.type === 'chunk' ? item.code : Buffer.from(item.source).toString('utf8'))
  const bundled = new Set(output.flatMap(item => (item.type === 'chunk' ? item.moduleIds.map(packageOf) : [])))
  const absent = pureAtLoad.filter(name => !bundled.has(name))
  if (absent.length > 0) throw new Error(`The bundle has no module of ${absent.join(', ')}: correct the list of dev/bundle/make-bundle.ts.`)
  return files
}

/** Writes a bundle into a folder, which need not exist. Files that are there already stay. */
export async function writeBundle(files: ReadonlyMap<string, string>, folder: string): Promise<void> {
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}
