/** Parses the output of `sha256sum`: `<hex>  <name>`, or `<hex> *<name>` for binary mode (GNU coreutils, sha2 utilities). */
export function parseSums(text: string) {
  /** Lower-case hex sha256 by file name, in the file's order. */
  const digests = new Map<string, string>()
  /** Lines without a digest that counts. `line` is 1-based; `text` has at most 200 UTF-16 code units. */
  const malformed: { readonly line: number; readonly text: string; readonly why: string }[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\r$/, '')
    if (line === '') continue
    const [, hex, name] = /^([0-9a-fA-F]{64}) [ *](?:\.\/)?(.+)$/.exec(line) ?? []
    const reject = (why: string): void => void malformed.push({ line: index + 1, text: line.slice(0, 200), why })
    if (hex === undefined || name === undefined) reject('no line of the form "<sha256>  <name>"')
    else if (digests.has(name)) reject('a second line for one file')
    else digests.set(name, hex.toLowerCase())
  }
  return { digests, malformed }
}
