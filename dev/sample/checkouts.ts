import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { git } from './git.ts'
import type { Sample } from './make.ts'

/** The shape of a checkout on a runner. */
export type RunnerCheckout = {
  /** What is checked out: a tag (`v2.0.0` or `refs/tags/v2.0.0`) or a branch (`main` or `refs/heads/main`), or the merge of a pull request (`refs/pull/9/merge`). */
  readonly ref: string
  /** `fetch-depth`: 0 is the whole history, 1 only the commit itself. */
  readonly depth: 0 | 1
  /** All tags as well. At depth 1 (`fetch-tags: true`) each comes with its commit alone, so that their histories are not connected. */
  readonly tags: boolean
  /** The fault of actions/checkout v4 and v5 (actions/checkout#290): the tag that is checked out becomes a lightweight one of the commit. */
  readonly annotatedTagFault?: boolean
}

/** Makes a bare repository with every reference of the sample, `refs/pull/N/head` included. Like GitHub it serves commits by their id. */
export async function makeOrigin(sample: Sample, bareDirectory: string): Promise<string> {
  await mkdir(bareDirectory, { recursive: true })
  await git(bareDirectory, 'init', '--quiet', '--bare', '--object-format=sha1')
  await git(bareDirectory, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  await git(bareDirectory, 'config', 'uploadpack.allowFilter', 'true')
  await git(sample.directory, 'push', '--quiet', '--mirror', resolve(bareDirectory))
  return bareDirectory
}

/**
 * Checks out like actions/checkout with `persist-credentials: false`: `git init`, one or two fetches from the remote `origin`, a forced checkout.
 * HEAD is detached on a tag or a pull request and a local branch on a branch. Gives the commit checked out.
 */
export async function checkoutLikeRunner(
  bareDirectory: string,
  target: string,
  { ref, depth, tags, annotatedTagFault = false }: RunnerCheckout,
): Promise<string> {
  const full = await fullName(bareDirectory, ref)
  const commit = await git(bareDirectory, 'rev-parse', '--verify', `${full}^{commit}`)
  const branch = full.startsWith('refs/heads/') ? full.slice('refs/heads/'.length) : undefined

  await mkdir(target, { recursive: true })
  await git(target, 'init', '--quiet', '--object-format=sha1')
  await git(target, 'remote', 'add', 'origin', pathToFileURL(resolve(bareDirectory)).href)
  await git(target, 'config', '--local', 'gc.auto', '0')

  const pull = full.startsWith('refs/pull/') ? full.replace('refs/', 'refs/remotes/') : undefined
  const wanted = branch
    ? `+${commit}:refs/remotes/origin/${branch}`
    : pull
      ? `+${commit}:${pull}`
      : annotatedTagFault
        ? `+${commit}:${full}`
        : `+${full}:${full}`
  const everyTag = tags ? ['+refs/tags/*:refs/tags/*'] : []
  const fetch = ['fetch', '--quiet', '--no-tags', '--prune', '--no-recurse-submodules']
  if (depth === 0) {
    await git(target, ...fetch, 'origin', '+refs/heads/*:refs/remotes/origin/*', ...everyTag)
    await git(target, 'fetch', '--quiet', '--no-tags', 'origin', wanted)
  } else {
    await git(target, ...fetch, '--depth=1', 'origin', ...everyTag.filter(() => !annotatedTagFault), wanted)
    if (annotatedTagFault) await fetchOtherTags(bareDirectory, target, tags ? full : undefined)
  }
  await git(target, 'checkout', '--quiet', '--force', ...(branch ? ['-B', branch, `refs/remotes/origin/${branch}`] : [pull ?? full]))
  return commit
}

/** A tag's own refspec beside `refs/tags/*` would name one destination twice, so the others are fetched one by one. */
async function fetchOtherTags(bareDirectory: string, target: string, full: string | undefined): Promise<void> {
  if (full === undefined) return
  const names = (await git(bareDirectory, 'for-each-ref', '--format=%(refname)', 'refs/tags'))
    .split('\n')
    .filter(name => name && name !== full)
  await git(target, 'fetch', '--quiet', '--no-tags', '--depth=1', 'origin', ...names.map(name => `+${name}:${name}`))
}

async function fullName(bareDirectory: string, ref: string): Promise<string> {
  if (ref.startsWith('refs/')) return ref
  const found = (await git(bareDirectory, 'for-each-ref', '--format=%(refname)', `refs/tags/${ref}`, `refs/heads/${ref}`)).split('\n')[0]
  if (!found) throw new Error(`${bareDirectory} has neither a tag nor a branch named ${ref}`)
  return found
}
