/** Name of the provenance of a release's assets: what OpenSSF Scorecard looks for (its check Signed-Releases). A tag may hold characters that GitHub would change in a name. */
export function provenanceName(tag: string): string {
  return `${tag.replace(/[^A-Za-z0-9._-]+/g, '.').replace(/^\.+/, '')}.intoto.jsonl`
}
