import { day, escapeHtml, missingPage, page, pullLinks, renderBody } from './page.ts'
import { repositoryPage, type World } from './world.ts'

/** The pages that release notes link to: a pull request, a commit, a comparison. Undefined for every other path. */
export async function changePage(world: World, path: string): Promise<string | undefined> {
  const [, kind, name = ''] = /^\/(pull|commit|compare)\/(.+)$/.exec(path) ?? []
  if (kind === 'pull') return pullRequestPage(world, Number(name))
  if (kind === 'commit') return commitPage(world, name)
  return kind === 'compare' ? comparePage(world, name) : undefined
}

function pullRequestPage(world: World, number: number): string {
  const pull = world.pulls.find(candidate => candidate.number === number && candidate.baseRepository === undefined)
  if (pull === undefined) return missingPage(world)
  const badges = [pull.merged ? 'Merged' : 'Open', ...pull.labels]
    .map(text => `<span class="badge plain">${escapeHtml(text)}</span>`)
    .join('')
  const merged = pull.mergedAt === null ? '' : `merged ${day(pull.mergedAt)}`
  const meta = `<p class="meta"><b>${escapeHtml(pull.author)}</b> ${merged} into <span class="tag mono">${escapeHtml(pull.baseRef)}</span></p>`
  return step(world, `${pull.title} #${number}`, badges, meta, `<div class="body">${renderBody(pull.body, pullLinks(world))}</div>`)
}

async function commitPage(world: World, name: string): Promise<string> {
  const commit = await world.git.commit(name)
  if (commit === undefined) return missingPage(world)
  const [headline = '', ...rest] = commit.message.split('\n')
  const meta = `<p class="meta"><b>${escapeHtml(commit.author.name)}</b> committed ${day(commit.committer.date)} <span class="tag mono">${commit.sha}</span></p>`
  return step(world, headline, '', meta, `<div class="body"><pre>${escapeHtml(rest.join('\n').trim())}</pre></div>`)
}

async function comparePage(world: World, basehead: string): Promise<string> {
  const [base = '', head = ''] = basehead.split('...')
  const from = await world.git.commit(base)
  const to = await world.git.commit(head)
  if (from === undefined || to === undefined) return missingPage(world)
  const commits = await world.git.between(from.sha, to.sha)
  const rows = commits.map(commit => {
    const link = `<a class="mono" href="${escapeHtml(repositoryPage(world))}/commit/${commit.sha}">${commit.sha.slice(0, 7)}</a>`
    return `<li>${link} ${escapeHtml(commit.message.split('\n', 1)[0] ?? '')}</li>`
  })
  return step(
    world,
    `Comparing ${basehead}`,
    '',
    `<p class="meta">${commits.length} commits</p>`,
    `<div class="body"><ol class="commits">${rows.join('')}</ol></div>`,
  )
}

/** `badges`, `meta` and `content` are HTML, `title` is text. */
function step(world: World, title: string, badges: string, meta: string, content: string): string {
  return page(
    world,
    title,
    `<article class="release"><header><div class="title"><h2>${escapeHtml(title)}</h2>${badges}</div>${meta}</header>${content}</article>`,
  )
}
