import { visible } from '../../text/visible.ts'

/** What to do when a tag has the wrong version: the words and the commands, with the tag's own spelling. */
export function retag(tag: string, version: string, right: string): string {
  const name = visible(tag.replace(version, right))
  return `write ${right} into the version files, commit, and run git tag --annotate ${name} -m "Release ${name}" && git push origin refs/tags/${name}`
}
