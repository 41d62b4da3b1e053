// What git prints, as values.
import type { Commit, TagRef, TrackedFile } from '../ports.ts'

/** The parts of an output that ends each of them with NUL. */
export const records = (text: string): string[] => text.split('\0').filter(part => part !== '')
/** By the bytes of the path, as git sorts. */
export const byBytes = (a: { path: string }, b: { path: string }): number => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path))

/** `git log -z` under a format of fields parted by 0x1f, the message last. */
export function parseCommits(text: string): Commit[] {
  return records(text).map(record => {
    const [sha = '', parents = '', authorName = '', authorEmail = '', committed = '0', ...message] = record.replace(/^\n/, '').split('\x1f')
    return {
      sha,
      parents: parents.split(' ').filter(Boolean),
      authorName,
      authorEmail,
      committed: Number(committed),
      message: message.join('\x1f').trimEnd(),
    }
  })
}

/** `git show-ref --tags --dereference`: an annotated tag has a second line, `name^{}`, with what it stands for in the end. */
export function parseTags(text: string): TagRef[] {
  const tags: TagRef[] = []
  for (const line of text.split('\n')) {
    const [object = '', ref = ''] = line.split(' ')
    const name = ref.slice('refs/tags/'.length)
    if (ref === '') continue
    const last = tags.at(-1)
    if (name.endsWith('^{}') && last?.name === name.slice(0, -3)) tags[tags.length - 1] = { ...last, commit: object, annotated: true }
    else tags.push({ name, object, commit: object, annotated: false })
  }
  return tags
}

/** `git ls-files -s -z` or `git ls-tree -r -z`: mode, other facts, a tab, the path; sorted by the bytes of the path. */
export function parseTracked(text: string): TrackedFile[] {
  const kinds: Record<string, TrackedFile['kind']> = { '120000': 'link', '160000': 'submodule' }
  return records(text)
    .map(record => {
      const tab = record.indexOf('\t')
      const [facts, path] = [record.slice(0, tab), record.slice(tab + 1)]
      const mode = facts.slice(0, 6)
      return { path, kind: kinds[mode] ?? ('file' as const), executable: mode === '100755' }
    })
    .sort(byBytes)
}

/** `owner/name` of a remote on this server: https, ssh, or the short form of scp. A path or another host is none. */
export function repositoryOf(address: string, serverUrl: string): string | undefined {
  const host = new URL(serverUrl).host.replaceAll('.', '\\.')
  return new RegExp(
    `^(?:https?://(?:[^@/]*@)?${host}/|ssh://(?:[^@/]*@)?${host}(?::\\d+)?/|(?:[^@/]*@)?${host}:)([^/:]+/[^/:]+?)(?:\\.git)?/?$`,
  ).exec(address)?.[1]
}
