// C-11 and C-12: where a build, an argument list, a log or an answer of the server could give the token away.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { contentsOf, makeWorld, publicReleases, pushTag, type Stage, type World, withStage } from './harness.ts'

const onLinux = process.platform === 'linux'

/** What a hostile build would gather: its own environment, those of the processes that it descends from, git's configuration, all argument lists. */
const LOOK = `
import glob, json, os, pathlib, subprocess
def read(pattern):
    found = {}
    for path in glob.glob(os.path.expanduser(pattern)):
        try: found[path] = pathlib.Path(path).read_bytes().replace(b"\\0", b"\\n").decode("latin-1")
        except OSError: pass
    return found
def parents():
    pid = os.getppid()
    while pid > 1:
        yield from read(f"/proc/{pid}/environ").values()
        pid = int(pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])
seen = {
    "own": "\\n".join(f"{name}={value}" for name, value in os.environ.items()),
    "git": "\\n".join([*read("~/.gitconfig").values(), *read(os.environ["GITHUB_WORKSPACE"] + "/.git/config").values(), *read("../.git").values(),
        subprocess.run(["git", "config", "--list", "--show-origin"], capture_output=True, text=True).stdout]),
    "arguments": "\\n".join(read("/proc/[0-9]*/cmdline").values()),
    "parents": "\\n".join(parents()),
}
with open(os.environ["RUNNER_TEMP"] + "/seen-" + NAME + ".json", "w") as file: json.dump(seen, file)
`
const TAG = 'v2.0.1'
const evil: Readonly<Record<string, string>> = {
  'evil/pyproject.toml': '[build-system]\nrequires = ["setuptools==80.9.0"]\nbuild-backend = "setuptools.build_meta"\n',
  'evil/setup.py': `NAME = "setup"\n${LOOK}\nfrom setuptools import setup\nsetup(name="evil", version="2.0.1", py_modules=["evil"])\n`,
  'evil/evil.py': '',
  'evilweb/look.py': `NAME = "npm"\n${LOOK}`,
  'evilweb/package.json': JSON.stringify({
    name: 'evilweb',
    version: '2.0.1',
    scripts: { build: 'python3 look.py && mkdir -p dist && echo > dist/index.html' },
  }),
  'evilweb/package-lock.json': JSON.stringify({
    name: 'evilweb',
    version: '2.0.1',
    lockfileVersion: 3,
    packages: { '': { name: 'evilweb', version: '2.0.1' } },
  }),
}
const config = `
version: []
components:
  evil: { kind: python, path: evil }
  evilweb: { kind: node, path: evilweb, output: dist }
`

/** The forms in which a token would be of use to somebody. */
const forms = (token: string): string[] => [
  token,
  Buffer.from(token).toString('base64'),
  Buffer.from(`x-access-token:${token}`).toString('base64'),
]
const holds = (text: string, token: string): boolean => forms(token).some(form => text.includes(form))

type Seen = Record<'own' | 'git' | 'arguments' | 'parents', string>
async function seenBy(stage: Stage, name: string): Promise<Seen> {
  return JSON.parse(await readFile(join(stage.workspace, `../run-1/temp/seen-${name}.json`), 'utf8'))
}

/** Known to the local GitHub, and to nobody else on this machine. */
const token = `ghs_${randomBytes(18).toString('hex')}`
const github = { tokens: { [token]: { contents: 'write', pullRequests: 'read' } } } as const

/** The line by which the runner itself is told what to hide. */
const withoutMask = (log: string): string => log.replace(/^::add-mask::.*$/gm, '')

describe('the token', { skip: !onLinux }, () => {
  let world: World
  before(async () => {
    world = await makeWorld()
    await pushTag(world, TAG, 'v2.0.0', async clone => {
      for (const [path, text] of Object.entries(evil)) {
        await mkdir(join(clone, path, '..'), { recursive: true })
        await writeFile(join(clone, path), text)
      }
    })
  })
  after(() => world.remove())

  it('is not in the environment, the git configuration or an argument list that setup.py and an npm script can see', () =>
    withStage(world, { config, github, checkout: { ref: TAG } }, async stage => {
      const run = new AbortController()
      const sampled = sampleArguments(token, run.signal)
      const result = await stage.push(TAG, { token, env: { GITHUB_TOKEN: token, ACTIONS_RUNTIME_TOKEN: token } })
      run.abort()
      assert.equal(result.code, 0, result.log)
      for (const name of ['setup', 'npm']) {
        const seen = await seenBy(stage, name)
        assert.match(seen.own, /^RELEASE_VERSION=2\.0\.1$/m, 'the build did look')
        for (const place of ['own', 'git', 'arguments'] as const) assert.ok(!holds(seen[place], token), `${name}: ${place}`)
        assert.doesNotMatch(seen.own, /^(INPUT_|ACTIONS_|GITHUB_(TOKEN|ENV|OUTPUT))/m)
        // What docs/security.md says that one job alone cannot prevent.
        assert.ok(
          seen.parents.includes(token),
          `${name}: the environment of the step itself can be read; if that has changed, change docs/security.md`,
        )
      }
      const { samples, found } = await sampled
      assert.ok(samples > 20, `${samples} samples`)
      assert.deepEqual(found, [])
      for (const text of [withoutMask(result.log), result.summary, JSON.stringify(result.outputs)]) assert.ok(!holds(text, token))
      for (const [path, bytes] of await contentsOf(join(stage.workspace, '.release-runbook')))
        assert.ok(!holds(bytes.toString('latin1'), token), path)
    }))

  it('is nowhere in reach of a build in a job that has none, as the spread over two jobs has it', () =>
    withStage(world, { config, github, checkout: { ref: TAG } }, async stage => {
      const result = await stage.push(TAG, { token: '', inputs: { command: 'build', components: 'evilweb' } })
      assert.equal(result.code, 0, result.log)
      const seen = await seenBy(stage, 'npm')
      assert.match(seen.parents, /^INPUT_COMMAND=build$/m, 'the environment of the step was looked at')
      for (const text of Object.values(seen)) assert.doesNotMatch(text, /^(INPUT_TOKEN|GITHUB_TOKEN|GH_TOKEN|ACTIONS_\w*TOKEN)=./m)
      assert.deepEqual(stage.github.requests, [], 'a build asks GitHub for nothing')
    }))

  it('is not in the log, the summary or the report when the server sends it back in an error', () =>
    withStage(world, { config: 'components: {}\nversion: []\n', github }, async stage => {
      const [, encoded = ''] = forms(token)
      const body = { message: `No: authorization: Bearer ${token}, basic ${encoded}` }
      stage.github.faults.add({ kind: 'status', status: 403, match: { method: 'POST', path: /\/releases$/ }, body })
      const result = await stage.push('v2.0.0', { token })
      assert.equal(result.code, 1, result.log)
      assert.match(result.log, /No: authorization/, 'the answer was told')
      const written = [...(await contentsOf(join(stage.workspace, '.release-runbook'))).values()].map(bytes => bytes.toString('latin1'))
      for (const text of [withoutMask(result.log), result.summary, JSON.stringify(result.outputs), ...written])
        assert.ok(!holds(text, token))
      assert.deepEqual(publicReleases(stage), [])
    }))
})

/** Reads all argument lists again and again until told to stop. */
async function sampleArguments(token: string, signal: AbortSignal): Promise<{ samples: number; found: string[] }> {
  const found = new Set<string>()
  let samples = 0
  while (!signal.aborted) {
    for (const pid of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
      const line = await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '')
      if (holds(line, token)) found.add(line.replaceAll('\0', ' ').replaceAll(token, '<token>'))
    }
    samples += 1
    await pause(10)
  }
  return { samples, found: [...found] }
}
