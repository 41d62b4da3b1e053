// The most common full-stack template: the build of the frontend goes into the package of the backend, whose wheel serves it.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { buildComponents } from '../../src/features/build/build.ts'
import { component, planOf, setting, temporary } from '../features/build/setting.ts'
import { frameworkCases, layOut } from './cases.ts'

const RUNS = 20

const files = {
  'backend/pyproject.toml': `[build-system]
requires = ["setuptools==80.9.0"]
build-backend = "setuptools.build_meta"
[project]
name = "stock-server"
version = "1.2.0"
[tool.setuptools]
packages = ["app"]
[tool.setuptools.package-data]
app = ["frontend/**"]
`,
  'backend/MANIFEST.in': 'graft app/frontend\n',
  'backend/app/__init__.py': '',
  'backend/app/__main__.py': `import functools, http.server, pathlib
pages = functools.partial(http.server.SimpleHTTPRequestHandler, directory=pathlib.Path(__file__).parent / "frontend")
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), pages)
print(server.server_port, flush=True)
server.serve_forever()
`,
}

test(`a Vite build in the package of its backend: ${RUNS} runs with equal bytes, and the wheel serves it`, {
  timeout: 3_600_000,
}, async () => {
  const vite = frameworkCases.find(({ name }) => name === 'Vite')!
  const components = [
    component({ kind: 'python', id: 'backend', path: 'backend', needs: ['frontend'] }),
    component({ kind: 'node', id: 'frontend', path: 'frontend', output: '../backend/app/frontend' }),
  ]
  const seen = new Map<string, number>()
  for (let run = 1; run <= RUNS; run++) {
    const { context, ports } = await setting(files)
    await layOut(vite, `${context.tree}/frontend`)
    await writeFile(
      join(context.tree, 'frontend/vite.config.js'),
      "export default { build: { outDir: '../backend/app/frontend', emptyOutDir: true } }\n",
    )
    const { builds } = await buildComponents(planOf(components), context, ports)
    for (const { status, failure } of builds) assert.equal(status, 'passed', JSON.stringify(failure, null, 2))
    const digests = builds.flatMap(build => build.files.map(({ name, sha256 }) => `${sha256}  ${name}`)).join('\n')
    seen.set(digests, (seen.get(digests) ?? 0) + 1)
    if (run === 1) await assertServed(builds[0]!.files.find(({ name }) => name.endsWith('.whl'))!.path)
    await ports.files.remove(context.tree)
    await ports.files.remove(context.temp)
  }
  console.log(`  equal bytes: ${[...seen.values()].join(' + ')} of ${RUNS} runs\n${[...seen.keys()].join('\n\n')}`)
  assert.deepEqual([...seen.values()], [RUNS])
})

/** Installs the wheel, starts the server that is in it, and reads the page and its script. */
async function assertServed(wheel: string): Promise<void> {
  const folder = await temporary()
  execFileSync('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-index', '--target', folder, wheel])
  const server = spawn('python3', ['-m', 'app'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const [port] = await once(createInterface(server.stdout), 'line')
    const page = await (await fetch(`http://127.0.0.1:${port}/`)).text()
    const [, script] = /<script[^>]* src="([^"]+\.js)"/.exec(page) ?? []
    assert.ok(script !== undefined, page)
    assert.equal((await fetch(new URL(script, `http://127.0.0.1:${port}/`))).status, 200)
  } finally {
    server.kill()
  }
}
