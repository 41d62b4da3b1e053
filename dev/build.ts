// Builds dist/ from src/; with --check compares it byte for byte with what is committed instead.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { licences } from './bundle/licences.ts'
import { startUpShims } from './bundle/shims.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

const packageOf = (id: string): string | undefined => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]

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

/** The bundle as files, relative to dist/. */
async function makeBundle(): Promise<Map<string, string>> {
  const bundle = await rolldown({
    cwd: root,
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
    // @actions/core names http-client for OIDC alone; without this its network stack would be run at every start.
    treeshake: {
      moduleSideEffects: [{ test: /node_modules[\\/](@actions[\\/](core|http-client)|undici|tunnel)[\\/]/, sideEffects: false }],
    },
    plugins: [startUpShims(), licences()],
    onLog(level, log) {
      if (level === 'warn' && !['CIRCULAR_DEPENDENCY', 'EVAL'].includes(log.code ?? '')) console.warn(`rolldown: ${log.message}`)
    },
  })
  const { output } = await bundle.generate({ format: 'esm', entryFileNames: '[name].js', chunkFileNames: chunkName, minify: false })
  const files = new Map<string, string>([['package.json', '{ "type": "module" }\n']])
  for (const item of output) files.set(item.fileName, item.type === 'chunk' ? item.code : Buffer.from(item.source).toString('utf8'))
  return files
}

function committed(): Map<string, string> {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(
    names
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [path.slice(dist.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  )
}

const built = await makeBundle()
if (process.argv.includes('--check')) {
  const present = committed()
  const different = [...new Set([...built.keys(), ...present.keys()])].filter(name => built.get(name) !== present.get(name)).sort()
  if (different.length > 0) {
    console.error(`dist/ is not what src/ builds. Run "npm run build" and commit it. Different:\n  ${different.join('\n  ')}`)
    process.exitCode = 1
  } else console.log(`dist/ is what src/ builds: ${built.size} files, byte for byte.`)
} else {
  rmSync(dist, { recursive: true, force: true })
  for (const [name, text] of built) {
    mkdirSync(dirname(join(dist, name)), { recursive: true })
    writeFileSync(join(dist, name), text)
  }
  const size = (name: string): string => `${(Buffer.byteLength(built.get(name) ?? '') / 1000).toFixed(0).padStart(6)} kB  ${name}`
  console.log([...built.keys()].sort().map(size).join('\n'))
}
