// What must hold after a case, judged by what the server has and by what the public saw after every request.
import { type Case, tag } from './world.ts'

/** What is wrong; empty when nothing is. Expected bytes are those of the build, never those of another run's release. */
export function damages({ ground, github }: Case): string[] {
  return [...unfinished(ground.assets, github.state), ...shown({ ground, github }), ...mistakes(github)]
}

type Github = Case['github']
type Assets = Case['ground']['assets']

/** Exactly one release of the tag, published, with all assets and no other; no draft beside it; the older release as it was. */
function unfinished(assets: Assets, state: Github['state']): string[] {
  const problems: string[] = []
  const ofTag = state.filter(release => release.tag_name === tag)
  const published = ofTag.filter(({ draft }) => !draft)
  if (published.length !== 1) problems.push(`${published.length} published releases`)
  if (ofTag.length > published.length) problems.push(`${ofTag.length - published.length} stray drafts`)
  for (const release of published) problems.push(...wrongAssets(assets, release.assets).map(problem => `in the end: ${problem}`))
  const others = state.filter(release => release.tag_name !== tag)
  if (others.length !== 1 || others[0]?.name !== 'Older' || others[0]?.draft) problems.push('the older release was touched')
  return problems
}

/** What a visitor without an account could see at any time. */
function shown({ ground, github }: Pick<Case, 'ground' | 'github'>): string[] {
  const problems = new Set<string>()
  for (const { requestIndex, releases } of github.anonymousViews) {
    for (const release of releases.filter(release => release.tag === tag)) {
      for (const problem of wrongAssets(ground.assets, release.assets)) {
        const { method, path } = github.requests[requestIndex] ?? { method: '', path: '' }
        problems.add(`public after ${method} ${path.split('?')[0]}: ${problem}`)
      }
    }
  }
  return [...problems]
}

interface Shown {
  readonly name: string
  readonly size: number
  readonly digest: string | null
  readonly state: string
}

function wrongAssets(assets: Assets, present: readonly Shown[]): string[] {
  const byName = new Map(present.map(asset => [asset.name, asset]))
  const wrong = assets.filter(({ name, size, sha256 }) => {
    const asset = byName.get(name)
    return asset?.state !== 'uploaded' || asset.size !== size || asset.digest !== `sha256:${sha256}`
  })
  const problems = wrong.map(({ name }) => `${name} is ${byName.has(name) ? 'not what was built' : 'missing'}`)
  const planned = new Set(assets.map(({ name }) => name))
  return [...problems, ...present.filter(({ name }) => !planned.has(name)).map(({ name }) => `${name} is there`)]
}

/** Requests that GitHub would not take, and answers that it would not give. */
function mistakes(github: Github): string[] {
  const wrong = github.wrongRequests.map(({ method, path, problems }) => `${method} ${path}: ${problems.join(', ')}`)
  return [...wrong, ...github.answerProblems]
}
