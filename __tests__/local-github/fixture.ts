import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, type TestContext } from 'node:test'
import { type LocalGitHub, type LocalGitHubOptions, startLocalGitHub } from '../../dev/local-github/server.ts'

/** A small repository with fixed dates: v1.0.0 (annotated), a merged branch, v2.0.0, and v1.2.9 on a branch with a later date than v2.0.0. */
export interface SmallRepository {
  directory: string
  sha: (name: string) => string
}

const folder = mkdtempSync(join(tmpdir(), 'local-github-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let repository: SmallRepository | undefined

/** The repository, made once per test file. */
export function smallRepository(): SmallRepository {
  repository ??= makeRepository(join(folder, 'repository'))
  return repository
}

/** A server for one test; afterwards its own answers must have fitted GitHub's description. */
export async function start(context: TestContext, options: Partial<LocalGitHubOptions> = {}): Promise<LocalGitHub & Client> {
  const storage = join(folder, `storage-${Math.random().toString(36).slice(2)}`)
  await mkdir(storage)
  const github = await startLocalGitHub({ gitDirectory: smallRepository().directory, owner: 'octo', repo: 'hello', storage, ...options })
  context.after(async () => {
    await github.close()
    assert.deepEqual(github.answerProblems, [])
  })
  return Object.assign(github, clientOf(github))
}

/** An answer, read whole. */
interface Reply {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  json: any
  text: string
}

/** Requests as a program with a token makes them. */
export interface Client {
  call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>
  upload: (release: { upload_url: string }, name: string, bytes: string | Uint8Array, headers?: Record<string, string>) => Promise<Reply>
}

const repositoryPath = '/repos/octo/hello'

function clientOf(github: LocalGitHub): Client {
  const send = async (method: string, url: string, body: string | Uint8Array | null, headers: Record<string, string>) => {
    const response = await fetch(url, {
      method,
      body: body as NonNullable<RequestInit['body']> | null,
      headers: { authorization: 'Bearer local-token', ...headers },
      redirect: 'manual',
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined,
    }
  }
  return {
    call: (method, path, body, headers = {}) => {
      const url = github.apiUrl + (path.startsWith('//') ? path.slice(1) : repositoryPath + path)
      return send(method, url, body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body), headers)
    },
    upload: ({ upload_url }, name, bytes, headers = {}) => {
      const url = upload_url.replace('{?name,label}', `?name=${encodeURIComponent(name)}`)
      return send('POST', url, bytes, { 'content-type': 'application/octet-stream', ...headers })
    },
  }
}

function makeRepository(directory: string): SmallRepository {
  const outside = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  const git = (args: string[], day = 1) => {
    const date = `2024-01-${String(day).padStart(2, '0')}T12:00:00+02:00`
    const env = { ...outside, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
    const identity = ['-c', 'user.name=Mona', '-c', 'user.email=mona@example.com', '-c', 'commit.gpgsign=false', '-c', 'tag.gpgsign=false']
    return execFileSync('git', [...identity, '-C', directory, ...args], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  }
  const commit = (file: string, message: string, day: number) => {
    writeFileSync(join(directory, file), message)
    git(['add', '.'], day)
    git(['commit', '-m', message], day)
  }
  execFileSync('git', ['init', '-q', '-b', 'main', directory], { env: outside, stdio: 'ignore' })
  commit('a.txt', 'First\n\nWith a body', 1)
  git(['tag', '-a', 'v1.0.0', '-m', 'Version 1.0.0'], 2)
  git(['switch', '-q', '-c', 'feature'])
  commit('b.txt', 'Feature, part 1', 3)
  commit('c.txt', 'Feature, part 2', 4)
  git(['switch', '-q', 'main'])
  git(['merge', '-q', '--no-ff', '-m', 'Merge pull request #7', 'feature'], 5)
  commit('d.txt', 'Squashed (#8)', 6)
  git(['tag', 'v2.0.0'])
  git(['switch', '-q', '-c', 'release/1.2', 'v1.0.0'])
  commit('e.txt', 'Back-port', 9)
  git(['tag', 'v1.2.9'])
  git(['switch', '-q', '-c', 'workflow', 'main'])
  mkdirSync(join(directory, '.github/workflows'), { recursive: true })
  commit('.github/workflows/ci.yml', 'Change a workflow', 10)
  git(['switch', '-q', 'main'])
  return { directory, sha: name => git(['rev-parse', '--verify', '-q', `${name}^{commit}`]) }
}
