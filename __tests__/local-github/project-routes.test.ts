// Issues, comments, milestones, dispatches and the git database of the local GitHub, by the rules that a release meets.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type LocalGitHub, startLocalGitHub } from '../../dev/local-github/server.ts'
import { git } from '../../dev/sample/git.ts'

describe('the project around the releases', () => {
  let folder: string
  let github: LocalGitHub
  let head: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'project-routes-'))
    await git(folder, 'init', '--quiet', '-b', 'main', 'work')
    const work = join(folder, 'work')
    await git(work, 'commit', '--quiet', '--allow-empty', '-m', 'First')
    head = (await git(work, 'rev-parse', 'HEAD')).trim()
    await git(folder, 'clone', '--quiet', '--bare', 'work', 'origin.git')
    github = await startLocalGitHub({
      ...{ gitDirectory: join(folder, 'origin.git'), owner: 'o', repo: 'r', storage: join(folder, 'storage') },
      tokens: {
        full: { contents: 'write', pullRequests: 'write', issues: 'write', actions: 'write' },
        bare: { contents: 'write' },
      },
      project: {
        issues: [{ number: 1, title: 'One', body: '', state: 'open' }],
        locked: [1],
        workflows: { 'deploy.yml': { inputs: ['tag'] } },
        mayOpenPulls: false,
      },
    })
  })
  after(async () => {
    await github.close()
    await rm(folder, { recursive: true, force: true })
  })
  const ask = async (
    method: string,
    path: string,
    body?: object,
    token = 'full',
  ): Promise<{ status: number; body: Record<string, unknown>; needs: string | null }> => {
    const init = {
      method,
      headers: { authorization: `Bearer ${token}`, 'user-agent': 'test' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }
    const answer = await fetch(`${github.apiUrl}/repos/o/r${path}`, init)
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text), needs: answer.headers.get('x-accepted-github-permissions') }
  }

  it('says which permission a token lacks', async () => {
    const refused = [
      await ask('POST', '/issues', { title: 'x' }, 'bare'),
      await ask('POST', '/actions/workflows/deploy.yml/dispatches', { ref: 'main' }, 'bare'),
      await ask('POST', '/pulls', { title: 'x', head: 'a', base: 'main' }, 'bare'),
    ]
    assert.deepEqual(
      refused.map(({ status, needs }) => [status, needs]),
      [
        [403, 'issues=write'],
        [403, 'actions=write'],
        [403, 'pull_requests=write'],
      ],
    )
  })
  it('refuses comments on locked issues, unexpected inputs, unknown workflows, pull requests where workflows may open none', async () => {
    assert.match(String((await ask('POST', '/issues/1/comments', { body: 'x' })).body.message), /locked/)
    assert.match(
      String((await ask('POST', '/actions/workflows/deploy.yml/dispatches', { ref: 'main', inputs: { other: '1' } })).body.message),
      /Unexpected inputs/,
    )
    assert.equal((await ask('POST', '/actions/workflows/none.yml/dispatches', { ref: 'main' })).status, 404)
    assert.match(
      String((await ask('POST', '/pulls', { title: 'x', head: 'main', base: 'main' })).body.message),
      /not permitted to create or approve/,
    )
    assert.equal(
      (
        await ask('POST', '/dispatches', {
          event_type: 'x',
          client_payload: Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`k${at}`, 1])),
        })
      ).status,
      422,
    )
  })
  it('makes trees, commits, annotated tags and refs, each once', async () => {
    const { body: tree } = await ask('POST', '/git/trees', { tree: [{ path: 'a.txt', mode: '100644', type: 'blob', content: 'one\n' }] })
    const by = { name: 'A', email: 'a@example.com', date: '2026-01-01T00:00:00Z' }
    const fields = { message: 'Second', tree: tree.sha, parents: [head], author: by, committer: by }
    const { body: commit } = await ask('POST', '/git/commits', fields)
    assert.equal((await ask('POST', '/git/commits', fields)).body.sha, commit.sha, 'the same objects have the same id')
    const { body: tag } = await ask('POST', '/git/tags', { tag: 'v1.0.0', message: 'One', object: commit.sha, type: 'commit', tagger: by })
    assert.equal((await ask('POST', '/git/refs', { ref: 'refs/tags/v1.0.0', sha: tag.sha })).status, 201)
    assert.match(String((await ask('POST', '/git/refs', { ref: 'refs/tags/v1.0.0', sha: tag.sha })).body.message), /already exists/)
    assert.equal((await git(join(folder, 'origin.git'), 'show', 'v1.0.0:a.txt')).trim(), 'one')
  })
  it('refuses a commit that changes workflow files against its parent', async () => {
    const { body: tree } = await ask('POST', '/git/trees', {
      base_tree: head,
      tree: [{ path: '.github/workflows/x.yml', mode: '100644', type: 'blob', content: 'on: push\n' }],
    })
    const { status, body } = await ask('POST', '/git/commits', { message: 'x', tree: tree.sha, parents: [head] })
    assert.equal(status, 403)
    assert.match(String(body.message), /`workflows` permission/)
  })
  it('answers in the form that GitHub describes', () => {
    assert.deepEqual(github.answerProblems, [])
  })
})
