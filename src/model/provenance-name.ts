/** Name of the provenance asset, as OpenSSF Scorecard expects it (Signed-Releases). Characters that GitHub would replace become a dot. */
export function provenanceName(tag: string): string {
  return `${tag.replace(/[^A-Za-z0-9._-]+/g, '.').replace(/^\.+/, '')}.intoto.jsonl`
}
