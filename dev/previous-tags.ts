/**
 * Shows for real histories where the notes of each release begin, by this program and by the plain rule "the highest lower version that is
 * an ancestor". `node dev/previous-tags.ts COUNT FOLDER...` reads the newest COUNT stable tags of each clone.
 */
import { localGit } from '../src/adapters/git/git.ts'
import { findPreviousTag } from '../src/features/plan/previous-tag.ts'
import { compareVersions, orderedVersion, versionTextOfTag } from '../src/model/version.ts'

const [number = '60', ...folders] = process.argv.slice(2)
const versionOf = (name: string): string | undefined => versionTextOfTag(name, null)

for (const directory of folders) {
  const git = localGit({ directory, env: process.env, token: undefined, serverUrl: 'https://github.com' })
  const sources = { ...git, releaseStates: async () => undefined, wasToRelease: async () => false }
  const tags = await git.tags()
  const stable = tags.flatMap(tag => {
    const version = orderedVersion(versionOf(tag.name) ?? '')
    return version === undefined || version.prerelease ? [] : [{ tag, version }]
  })
  stable.sort((a, b) => compareVersions(b.version, a.version))
  const newest = stable.slice(0, Number(number))
  let changed = 0
  for (const { tag, version } of newest) {
    const current = { name: tag.name, version: version.text, commit: tag.commit }
    const plain = await findPreviousTag(tags, current, versionOf, git.isAncestor)
    const found = await findPreviousTag(tags, current, versionOf, git.isAncestor, sources)
    if (plain?.name === found?.name && !process.argv.includes('--all')) continue
    if (plain?.name !== found?.name) changed++
    const counts = await Promise.all([plain, found].map(each => git.countCommits(each?.commit, tag.commit)))
    const passed = found?.passedOver.map(each => `${each.tag} (${each.reason})`).join(', ')
    console.log(
      `${tag.name}: ${plain?.name} (${counts[0]} commits), now ${found?.name} (${counts[1]})${passed ? `; passed over: ${passed}` : ''}`,
    )
  }
  console.log(`${directory}: ${changed} of ${newest.length} begin elsewhere than at the highest ancestor`)
}
