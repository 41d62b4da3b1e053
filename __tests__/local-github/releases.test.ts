import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { smallRepository, start } from './fixture.ts'

suite('drafts', () => {
  test('fact 20: a draft is not found by its tag, and has an untagged address', async context => {
    const github = await start(context)
    const draft = await github.call('POST', '/releases', { tag_name: 'v2.0.0', draft: true })
    assert.equal(draft.status, 201)
    assert.match(draft.json.html_url, /\/octo\/hello\/releases\/tag\/untagged-[0-9a-f]{20}$/)
    assert.equal(draft.json.published_at, null)
    assert.equal((await github.call('GET', '/releases/tags/v2.0.0')).status, 404)
    assert.equal((await github.call('GET', `/releases/${draft.json.id}`)).status, 200)
    const published = await github.call('PATCH', `/releases/${draft.json.id}`, { draft: false })
    assert.equal(published.json.html_url, `${github.serverUrl}/octo/hello/releases/tag/v2.0.0`)
    assert.equal((await github.call('GET', '/releases/tags/v2.0.0')).json.id, draft.json.id)
  })

  test('fact 20: several drafts may carry one tag, one of them can be published', async context => {
    const github = await start(context)
    const first = await github.call('POST', '/releases', { tag_name: 'v2.0.0', draft: true })
    const second = await github.call('POST', '/releases', { tag_name: 'v2.0.0', draft: true })
    assert.deepEqual([first.status, second.status], [201, 201])
    assert.deepEqual(
      (await github.call('GET', '/releases')).json.map((release: { id: number }) => release.id),
      [second.json.id, first.json.id],
    )
    assert.equal((await github.call('PATCH', `/releases/${first.json.id}`, { draft: false })).status, 200)
    const taken = await github.call('PATCH', `/releases/${second.json.id}`, { draft: false })
    assert.equal(taken.status, 422)
    assert.deepEqual(taken.json.errors, [{ resource: 'Release', code: 'already_exists', field: 'tag_name' }])
  })

  test('fact 20: drafts are listed for push access only', async context => {
    const github = await start(context, { tokens: { 'local-token': { contents: 'write' }, reader: { contents: 'read' } } })
    const { json } = await github.call('POST', '/releases', { tag_name: 'v2.0.0', draft: true })
    const read = { authorization: 'Bearer reader' }
    assert.equal((await github.call('GET', '/releases')).json.length, 1)
    assert.deepEqual((await github.call('GET', '/releases', undefined, read)).json, [])
    assert.equal((await github.call('GET', `/releases/${json.id}`, undefined, read)).status, 404)
    assert.deepEqual(await (await fetch(`${github.apiUrl}/repos/octo/hello/releases`)).json(), [])
  })

  test('fact 20: publishing a draft whose tag does not exist creates the tag, for the server only', async context => {
    const github = await start(context)
    const { json } = await github.call('POST', '/releases', { tag_name: 'v3.0.0', draft: true, target_commitish: 'release/1.2' })
    assert.equal((await github.call('GET', '/git/ref/tags/v3.0.0')).status, 404)
    await github.call('PATCH', `/releases/${json.id}`, { draft: false })
    const ref = await github.call('GET', '/git/ref/tags/v3.0.0')
    assert.equal(ref.json.object.sha, smallRepository().sha('release/1.2'))
    assert.throws(() => smallRepository().sha('refs/tags/v3.0.0'))
  })

  test('fact 111: deleting a tag turns its public release into a draft, with its text and assets; not that of an immutable one', async context => {
    const github = await start(context)
    const made = await github.call('POST', '/releases', { tag_name: 'v3.0.0', body: 'words', draft: true })
    await github.upload(made.json, 'a.txt', 'bytes')
    await github.call('PATCH', `/releases/${made.json.id}`, { draft: false })
    assert.equal((await github.call('DELETE', '/git/refs/tags/v3.0.0')).status, 204)
    assert.equal((await github.call('DELETE', '/git/refs/tags/v3.0.0')).status, 422)
    const { json } = await github.call('GET', `/releases/${made.json.id}`)
    assert.deepEqual([json.draft, json.published_at, json.body, json.assets.length], [true, null, 'words', 1])
    assert.match(json.html_url, /\/untagged-[0-9a-f]{20}$/)
    assert.equal((await github.call('GET', '/releases/latest')).status, 404)
    assert.deepEqual(github.anonymousViews.at(-1)?.releases, [])
    await github.call('POST', '/git/refs', { ref: 'refs/tags/v3.1.0', sha: smallRepository().sha('v2.0.0') })
    assert.equal((await github.call('DELETE', '/git/refs/tags/v3.1.0')).status, 204)
    assert.throws(() => smallRepository().sha('refs/tags/v3.1.0'))

    const frozen = await start(context, { immutable: true })
    await frozen.call('POST', '/releases', { tag_name: 'v3.0.0', draft: false })
    assert.equal((await frozen.call('DELETE', '/git/refs/tags/v3.0.0')).status, 422)
  })

  test('fact 21: a release appears in lists and under its tag only after the lag', async context => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const github = await start(context, { listingLagMs: 1000, now: () => now })
    const { json } = await github.call('POST', '/releases', { tag_name: 'v2.0.0', draft: true })
    assert.deepEqual((await github.call('GET', '/releases')).json, [])
    assert.equal((await github.call('GET', `/releases/${json.id}`)).status, 200)
    now += 1000
    assert.equal((await github.call('GET', '/releases')).json.length, 1)
    await github.call('PATCH', `/releases/${json.id}`, { draft: false })
    assert.equal((await github.call('GET', '/releases/tags/v2.0.0')).status, 404)
    now += 1000
    assert.equal((await github.call('GET', '/releases/tags/v2.0.0')).status, 200)
  })
})

suite('targets and dates', () => {
  test('fact 15: target_commitish is not looked at when the tag exists', async context => {
    const github = await start(context)
    const { status, json } = await github.call('POST', '/releases', { tag_name: 'v1.0.0', target_commitish: 'no-such-branch' })
    assert.equal(status, 201)
    assert.equal(json.created_at, '2024-01-01T10:00:00Z')
    const missing = await github.call('POST', '/releases', { tag_name: 'v9.0.0', target_commitish: 'no-such-branch' })
    assert.deepEqual(missing.json.errors, [{ resource: 'Release', code: 'invalid', field: 'target_commitish' }])
  })

  test('fact 15: a target that changes workflows is 404 for want of a permission', async context => {
    const github = await start(context)
    const { status, headers } = await github.call('POST', '/releases', {
      tag_name: 'v2.0.0',
      target_commitish: smallRepository().sha('workflow'),
    })
    assert.equal(status, 404)
    assert.match(headers.get('x-accepted-github-permissions') ?? '', /workflows=write/)
    assert.equal(github.wrongRequests.length, 0)
  })

  test('fact 16: created_at is the date of the commit, published_at that of publishing', async context => {
    const github = await start(context, { now: () => Date.parse('2026-01-01T00:00:00Z') })
    const { json } = await github.call('POST', '/releases', { tag_name: 'v2.0.0' })
    assert.equal(json.created_at, '2024-01-06T10:00:00Z')
    assert.equal(json.published_at, '2026-01-01T00:00:00Z')
  })
})

suite('Latest', () => {
  const latest = async (github: Awaited<ReturnType<typeof start>>) => (await github.call('GET', '/releases/latest')).json.tag_name

  test('fact 17: the default makes a back-port Latest', async context => {
    const github = await start(context)
    await github.call('POST', '/releases', { tag_name: 'v2.0.0' })
    await github.call('POST', '/releases', { tag_name: 'v1.2.9' })
    assert.equal(await latest(github), 'v1.2.9')
  })

  test("fact 17: make_latest 'false' leaves Latest where it is", async context => {
    const github = await start(context)
    await github.call('POST', '/releases', { tag_name: 'v2.0.0' })
    await github.call('POST', '/releases', { tag_name: 'v1.2.9', make_latest: 'false' })
    assert.equal(await latest(github), 'v2.0.0')
    assert.deepEqual(
      github.anonymousViews.at(-1)?.releases.map(({ tag, latest }) => [tag, latest]),
      [
        ['v1.2.9', false],
        ['v2.0.0', true],
      ],
    )
  })

  test('fact 17: what a draft said about Latest is lost at publishing', async context => {
    const github = await start(context)
    await github.call('POST', '/releases', { tag_name: 'v2.0.0' })
    const { json } = await github.call('POST', '/releases', { tag_name: 'v1.2.9', draft: true, make_latest: 'false' })
    assert.equal(await latest(github), 'v2.0.0')
    await github.call('PATCH', `/releases/${json.id}`, { draft: false })
    assert.equal(await latest(github), 'v1.2.9')
  })

  test("fact 17: the default is 'true' in an update too, of an old release as well", async context => {
    const github = await start(context)
    const { json } = await github.call('POST', '/releases', { tag_name: 'v1.0.0' })
    await github.call('POST', '/releases', { tag_name: 'v2.0.0' })
    await github.call('PATCH', `/releases/${json.id}`, { body: 'corrected', make_latest: 'false' })
    assert.equal(await latest(github), 'v2.0.0')
    await github.call('PATCH', `/releases/${json.id}`, { body: 'corrected again' })
    assert.equal(await latest(github), 'v1.0.0')
  })

  test("fact 17: 'legacy' goes by the date of the commit", async context => {
    const github = await start(context)
    await github.call('POST', '/releases', { tag_name: 'v1.2.9', make_latest: 'legacy' })
    await github.call('POST', '/releases', { tag_name: 'v1.0.0', make_latest: 'legacy' })
    assert.equal(await latest(github), 'v1.2.9')
  })

  test('fact 17: only strings are taken', async context => {
    const github = await start(context)
    assert.equal((await github.call('POST', '/releases', { tag_name: 'v2.0.0', make_latest: true })).status, 422)
    assert.deepEqual(github.state, [])
  })

  test('facts 16, 17: drafts and prereleases are never Latest', async context => {
    const github = await start(context)
    await github.call('POST', '/releases', { tag_name: 'v2.0.0', draft: true })
    await github.call('POST', '/releases', { tag_name: 'v1.2.9', prerelease: true })
    assert.equal((await github.call('GET', '/releases/latest')).status, 404)
    const refused = await github.call('POST', '/releases', { tag_name: 'v1.0.0', prerelease: true, make_latest: 'true' })
    assert.equal(refused.json.errors[0].message, 'Latest release cannot be draft or prerelease')
    const draft = github.state.find(release => release.draft)
    const update = await github.call('PATCH', `/releases/${draft?.id}`, { draft: true, make_latest: 'true' })
    assert.deepEqual([update.status, update.json.errors[0].field], [422, 'make_latest'])
  })
})

suite('text', () => {
  test('fact 19: a body of 125,000 characters is taken, one more is refused', async context => {
    const github = await start(context)
    assert.equal((await github.call('POST', '/releases', { tag_name: 'v2.0.0', body: 'x'.repeat(125_000) })).status, 201)
    const { status, json } = await github.call('POST', '/releases', { tag_name: 'v1.0.0', body: 'x'.repeat(125_001) })
    assert.equal(status, 422)
    assert.equal(json.errors[0].message, 'body is too long (maximum is 125000 characters)')
  })

  test('facts 14, 18: an unknown discussion category is 404; a draft loses a known one', async context => {
    const github = await start(context, { discussionCategories: ['Announcements'] })
    assert.equal((await github.call('POST', '/releases', { tag_name: 'v2.0.0', discussion_category_name: 'News' })).status, 404)
    const { json } = await github.call('POST', '/releases', { tag_name: 'v2.0.0', draft: true, discussion_category_name: 'Announcements' })
    assert.equal('discussion_url' in (await github.call('PATCH', `/releases/${json.id}`, { draft: false })).json, false)
    const sent = await github.call('POST', '/releases', { tag_name: 'v1.0.0', discussion_category_name: 'Announcements' })
    assert.match(sent.json.discussion_url, /\/discussions\//)
  })
})

suite('lists and lookups', () => {
  test('Link header: 30 a page, per_page to 100, prev and next where they exist', async context => {
    const github = await start(context)
    for (let number = 0; number < 31; number++) await github.call('POST', '/releases', { tag_name: `v0.0.${number}`, draft: true })
    const first = await github.call('GET', '/releases')
    assert.equal(first.json.length, 30)
    assert.equal(first.json[0].tag_name, 'v0.0.30')
    const base = `${github.apiUrl}/repos/octo/hello/releases`
    assert.equal(first.headers.get('link'), `<${base}?page=2>; rel="next", <${base}?page=2>; rel="last"`)
    const second = await github.call('GET', '/releases?page=2')
    assert.deepEqual(
      second.json.map((release: { tag_name: string }) => release.tag_name),
      ['v0.0.0'],
    )
    assert.equal(second.headers.get('link'), `<${base}?page=1>; rel="prev", <${base}?page=1>; rel="first"`)
    assert.equal((await github.call('GET', '/releases?per_page=100')).headers.get('link'), null)
  })

  test('an unknown release is 404, a deleted one too, and its tag stays', async context => {
    const github = await start(context)
    assert.equal((await github.call('GET', '/releases/99')).status, 404)
    const { json } = await github.call('POST', '/releases', { tag_name: 'v2.0.0' })
    assert.equal((await github.call('DELETE', `/releases/${json.id}`)).status, 204)
    assert.equal((await github.call('GET', '/releases/tags/v2.0.0')).status, 404)
    assert.equal((await github.call('GET', '/git/ref/tags/v2.0.0')).status, 200)
  })

  test('the anonymous view is recorded when it changes, with the request that changed it', async context => {
    const github = await start(context)
    const { json } = await github.call('POST', '/releases', { tag_name: 'v2.0.0', draft: true })
    await github.upload(json, 'a.txt', 'a')
    assert.equal(github.anonymousViews.length, 1)
    assert.equal(github.anonymousViews[0]?.requestIndex, -1)
    await github.call('PATCH', `/releases/${json.id}`, { draft: false })
    assert.equal(github.anonymousViews.length, 2)
    assert.equal(github.anonymousViews[1]?.requestIndex, 2)
    assert.deepEqual(
      github.anonymousViews[1]?.releases[0]?.assets.map(asset => asset.name),
      ['a.txt'],
    )
  })
})

suite('immutable releases', () => {
  test('facts 29, 30: after publishing, assets, tag and target are frozen; text, prerelease and Latest are not', async context => {
    const github = await start(context, { immutable: true })
    const { json } = await github.call('POST', '/releases', { tag_name: 'v2.0.0', draft: true })
    const asset = await github.upload(json, 'a.txt', 'a')
    assert.equal(json.immutable, false)
    assert.equal((await github.call('PATCH', `/releases/${json.id}`, { draft: false })).json.immutable, true)

    const late = await github.upload(json, 'b.txt', 'b')
    assert.deepEqual([late.status, late.json.message], [422, 'Cannot upload assets to an immutable release.'])
    assert.equal((await github.call('DELETE', `/releases/assets/${asset.json.id}`)).status, 422)
    assert.equal((await github.call('PATCH', `/releases/assets/${asset.json.id}`, { name: 'c.txt' })).status, 422)
    for (const fields of [{ draft: true }, { target_commitish: 'main' }, { tag_name: 'v1.0.0' }]) {
      assert.equal((await github.call('PATCH', `/releases/${json.id}`, fields)).status, 422)
    }
    const edited = await github.call('PATCH', `/releases/${json.id}`, { name: 'Two', body: 'new', prerelease: true, make_latest: 'false' })
    assert.deepEqual([edited.status, edited.json.name, edited.json.prerelease], [200, 'Two', true])
  })

  test('fact 30: the tag name of a deleted immutable release is burned', async context => {
    const github = await start(context, { immutable: true })
    const { json } = await github.call('POST', '/releases', { tag_name: 'v2.0.0' })
    assert.equal((await github.call('DELETE', `/releases/${json.id}`)).status, 204)
    const again = await github.call('POST', '/releases', { tag_name: 'v2.0.0', draft: true })
    assert.equal(again.status, 422)
    assert.equal(again.json.errors[0].message, 'tag_name was used by an immutable release')
  })
})
