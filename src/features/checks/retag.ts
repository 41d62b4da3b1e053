import { visible } from '../../text/visible.ts'

/** The suggestion for a tag with a wrong version: words and commands, in the spelling of the tag. */
export function retag(tag: string, version: string, right: string): string {
  const name = visible(tag.replace(version, right))
  return `write ${right} into the version files, commit, and run git tag --annotate ${name} -m "Release ${name}" && git push origin refs/tags/${name}`
}
