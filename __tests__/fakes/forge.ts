import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { NotFound, UserError } from '../../src/model/errors.ts'
import type { Forge, Release, ReleaseAsset } from '../../src/ports/forge.ts'

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }
type FakeRelease = Mutable<Omit<Release, 'assets'>> & { assets: ReleaseAsset[] }

/** A forge in memory. Tests look at `state`, and make a method fail once by `failures`. */
export interface FakeForge extends Forge {
  readonly state: FakeRelease[]
  readonly tags: Map<string, string>
  /** Tag of the release that is Latest. */
  latest: string | undefined
  /** How often a release became visible. */
  published: number
  failures: { method: keyof Forge; name?: string }[]
  /** Bytes of each asset, by its id. */
  readonly contents: Map<number, Uint8Array>
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export function fakeForge(tags: Readonly<Record<string, string>> = {}): FakeForge {
  const state: FakeRelease[] = []
  let next = 1
  let requests = 0
  const failing = (method: keyof Forge, name?: string): void => {
    requests += 1
    const at = forge.failures.findIndex(failure => failure.method === method && (failure.name === undefined || failure.name === name))
    if (at < 0) return
    forge.failures.splice(at, 1)
    throw new UserError(`${method} failed`)
  }
  const find = (release: Release): FakeRelease => {
    const found = state.find(({ id }) => id === release.id)
    if (found === undefined) throw new NotFound('no such release')
    return found
  }
  const forge: FakeForge = {
    state,
    tags: new Map(Object.entries(tags)),
    latest: undefined,
    published: 0,
    failures: [],
    contents: new Map(),
    requests: () => requests,
    async releases() {
      failing('releases')
      return [...state].reverse()
    },
    async createDraft({ tag, title, body, prerelease }) {
      failing('createDraft')
      const id = next++
      const release: FakeRelease = {
        id,
        tag,
        title,
        body,
        draft: true,
        prerelease,
        immutable: false,
        url: `https://github.test/untagged-${id}`,
        uploadUrl: 'https://uploads.test',
        assets: [],
      }
      state.push(release)
      return release
    },
    async upload(release, { name, path }) {
      failing('upload', name)
      const bytes = await readFile(path)
      const asset = {
        id: next++,
        name,
        size: bytes.length,
        digest: sha256(bytes),
        uploaded: true,
        url: `https://github.test/download/${name}`,
      }
      find(release).assets.push(asset)
      forge.contents.set(asset.id, bytes)
      return asset
    },
    async deleteAsset(asset) {
      failing('deleteAsset', asset.name)
      for (const release of state) release.assets = release.assets.filter(({ id }) => id !== asset.id)
    },
    async assets(release) {
      failing('assets')
      return find(release).assets
    },
    async release(id) {
      failing('release')
      return state.find(release => release.id === id)
    },
    async deleteDraft(draft) {
      failing('deleteDraft')
      state.splice(state.indexOf(find(draft)), 1)
    },
    async editBody(release, body) {
      failing('editBody')
      find(release).body = body
    },
    async publish(release, { title, body, prerelease, latest, draft }) {
      failing('publish')
      const found = find(release)
      Object.assign(found, { title, body, prerelease, draft, url: `https://github.test/releases/${found.tag}` })
      if (!draft) forge.published += 1
      if (latest) forge.latest = found.tag
      return found
    },
    async tagCommit(tag) {
      failing('tagCommit')
      return forge.tags.get(tag)
    },
    async publicRelease(tag) {
      failing('publicRelease')
      const shown = state.filter(({ draft }) => !draft)
      return shown.find(release => release.tag === (tag ?? forge.latest))
    },
    async download({ id, name }, path) {
      failing('download', name)
      const bytes = forge.contents.get(id)
      if (bytes === undefined) throw new UserError(`no bytes of ${name}`)
      await writeFile(path, bytes)
      return { size: bytes.length, sha256: sha256(bytes) }
    },
    async commitChecks() {
      failing('commitChecks')
      return { runs: [], suites: [], statuses: [] }
    },
    async workflowRun(id) {
      failing('workflowRun', id)
      return { event: 'push', repository: 'orchard/stockroom', path: undefined }
    },
    async pullRequests() {
      failing('pullRequests')
      return { pullRequests: [], logins: new Map() }
    },
    async publicBodies(names) {
      failing('publicBodies')
      return new Map(state.flatMap(({ tag, draft, body }) => (draft || !names.includes(tag) ? [] : [[tag, body]])))
    },
    async firstTimers() {
      failing('firstTimers')
      return new Set()
    },
  }
  return forge
}
