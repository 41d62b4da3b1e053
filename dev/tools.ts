// Programs that are no npm packages, each at one version, installed below .dev/tools on first use. Run as a program: installs all, where Go is there.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), '.dev', 'tools')

const goTools = {
  act: 'github.com/nektos/act@v0.2.89',
  actionlint: 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
} as const
const pythonTools = { zizmor: 'zizmor==1.32.0' } as const

/** Why programs written in Go cannot be installed; undefined when they can. */
export const withoutGo: string | undefined =
  spawnSync('go', ['version'], { stdio: 'ignore' }).status === 0 ? undefined : 'Go is not installed: act and actionlint come as Go modules'

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status, error, stderr } = spawnSync(program, [...args], { env: { ...process.env, ...env }, encoding: 'utf8' })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with exit ${status}:\n${stderr}`)
}

/** The path of a tool. Installs it when it is absent: beside its place, so that another process never sees half of it. */
export function tool(name: keyof typeof goTools | keyof typeof pythonTools): string {
  const isGo = name in goTools
  const source = { ...goTools, ...pythonTools }[name]
  const place = join(folder, source.replaceAll(/[^\w.=@-]+/g, '-'))
  const path = join(place, isGo ? '' : 'bin', name)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  if (isGo) {
    const fresh = `${place}-${process.pid}`
    run('go', ['install', source], { GOBIN: fresh })
    rmSync(place, { recursive: true, force: true })
    renameSync(fresh, place)
  } else {
    // A virtual environment keeps its own path in its files, so it is made where it stays.
    rmSync(place, { recursive: true, force: true })
    run('python3', ['-m', 'venv', place])
    run(join(place, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', source])
  }
  return path
}

if (process.argv[1] === fileURLToPath(import.meta.url) && withoutGo === undefined) {
  for (const name of [...Object.keys(goTools), ...Object.keys(pythonTools)] as Parameters<typeof tool>[0][]) {
    console.log(`tools: ${tool(name)}`)
  }
}
