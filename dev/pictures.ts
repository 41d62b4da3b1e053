// Writes docs/images/ from what the program prints now: a release page, a passed and a failed job summary, and a terminal. Needs chromium, tmux, and the Debian
// package fonts-noto-color-emoji. The failed release has a tag that no version file states.
import { execFile, execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { bundleFolder, useFreshBundle } from './bundle/bundle-folder.ts'
import { startLocalGitHub } from './local-github/server.ts'
import { renderPage } from './page.ts'
import { runAction } from './runner.ts'
import { checkoutLikeRunner, makeOrigin } from './sample/checkouts.ts'
import { pushEvent } from './sample/events.ts'
import { git } from './sample/git.ts'
import { makeSample } from './sample/make.ts'

const images = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs', 'images')
const repository = 'orchard/stockroom'
const COLUMNS = 100

/** A screenshot of an address; `height` in pixels. The local GitHub answers in this process meanwhile. */
async function photographAddress(name: string, address: string, height: number): Promise<void> {
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', `--window-size=1280,${height}`]
  await promisify(execFile)('chromium', [...options, `--screenshot=${join(images, `${name}.png`)}`, address], { timeout: 60_000 })
}

/** A screenshot of a page. */
async function photograph(folder: string, name: string, html: string, height: number): Promise<void> {
  const page = join(folder, `${name}.html`)
  await writeFile(page, html)
  await photographAddress(name, `file://${page}`, height)
}

/** The screen of a terminal as a page: text with the colours of ANSI. */
function terminalPage(screen: string): string {
  const colours: Readonly<Record<string, string>> = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 36: '#79c0ff', 90: '#8b949e' }
  const safe = screen.trimEnd().replace(/[&<>]/g, found => `&#${found.charCodeAt(0)};`)
  let colour = ''
  let bold = false
  const body = safe.replace(/\u001b\[([\d;]*)m/g, (_, codes: string) => {
    for (const code of codes.split(';')) {
      if (code === '' || code === '0') [colour, bold] = ['', false]
      else if (code === '1') bold = true
      else if (code === '22') bold = false
      else if (code === '39' || code in colours) colour = colours[code] ?? ''
    }
    return `</span><span style="${colour === '' ? '' : `color:${colour};`}${bold ? 'font-weight:700' : ''}">`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A terminal</title><body style="margin:0;background:#0d1117;color:#e6edf3"><main><pre style="margin:20px;font:17px/1.4 'DejaVu Sans Mono',monospace"><span>${body}</span></pre></main></body></html>`
}

/** What a terminal of 100 columns shows after the command line has run in `directory`. */
async function screenOf(directory: string, args: readonly string[]): Promise<string> {
  const session = `pictures-${process.pid}`
  const tmux = (...words: string[]): string => execFileSync('tmux', words, { encoding: 'utf8' })
  const command = `clear; '${process.execPath}' '${join(bundleFolder(), 'cli.js')}' ${args.join(' ')}; echo DONE; sleep 600`
  tmux('new-session', '-d', '-s', session, '-x', String(COLUMNS), '-y', '90', '-c', directory, `PS1= bash -c "${command}"`)
  try {
    for (;;) {
      const screen = tmux('capture-pane', '-e', '-p', '-t', session)
      if (/^DONE$/m.test(screen)) return `\u001b[1m$ release-runbook ${args.join(' ')}\u001b[0m\n${screen.replace(/^DONE$/m, '')}`
      await wait(200)
    }
  } finally {
    tmux('kill-session', '-t', session)
  }
}

await useFreshBundle()
const folder = await mkdtemp(join(tmpdir(), 'release-runbook-pictures-'))
await mkdir(images, { recursive: true })
const sample = await makeSample(join(folder, 'sample'))
const origin = await makeOrigin(sample, join(folder, 'origin.git'))
await git(origin, 'tag', '--annotate', 'v2.1.0', '-m', 'Release v2.1.0', sample.main)
const github = await startLocalGitHub({ gitDirectory: origin, owner: 'orchard', repo: 'stockroom', storage: join(folder, 'github') })
try {
  for (const [name, tag, height] of [
    ['summary-passed', 'v2.0.0', 1_000],
    ['summary-failed', 'v2.1.0', 1_150],
  ] as const) {
    const workspace = join(folder, name)
    const sha = await checkoutLikeRunner(origin, workspace, { ref: tag, depth: 0, tags: true })
    const payload = { ...(pushEvent(sample, 'v2.0.0', { repository, ...github }) as object), ref: `refs/tags/${tag}` }
    const job = { workspace, runnerFolder: join(folder, `runner-${tag}`), github, repository, ref: `refs/tags/${tag}`, sha }
    const { summary } = await runAction({ ...job, event: { name: 'push', payload } })
    await photograph(folder, name, renderPage('Job summary', summary), height)
  }
  await photographAddress('release-page', `${github.serverUrl}/${repository}/releases/tag/v2.0.0`, 1_000)
  const screen = await screenOf(join(folder, 'summary-failed'), ['check', '--tag', 'v2.1.0'])
  await photograph(folder, 'terminal', terminalPage(screen), 40 + 24 * screen.trimEnd().split('\n').length)
  process.stdout.write(`${(await readFile(join(images, 'terminal.png'))).length} bytes of terminal.png; see docs/images\n`)
} finally {
  await github.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
