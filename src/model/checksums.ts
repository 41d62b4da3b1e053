/** A line of a checksum file that says nothing. `line` is 1-based. */
interface OddLine {
  readonly line: number
  readonly text: string
  readonly why: string
}

/** A checksum file as it was read. */
export interface Sums {
  /** Lower-case hex sha256 by file name, in the order of the file. */
  readonly digests: ReadonlyMap<string, string>
  readonly odd: readonly OddLine[]
}

/** Reads what `sha256sum` writes: `<hex>  <name>`, or ` *<name>` for a file read as bytes (GNU coreutils, sha2 utilities). */
export function parseSums(text: string): Sums {
  const digests = new Map<string, string>()
  const odd: OddLine[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const written = raw.replace(/\r$/, '')
    if (written === '') continue
    const [, hex, name] = /^([0-9a-fA-F]{64}) [ *](?:\.\/)?(.+)$/.exec(written) ?? []
    const strange = (why: string): void => void odd.push({ line: index + 1, text: written.slice(0, 200), why })
    if (hex === undefined || name === undefined) strange('no line of the form "<sha256>  <name>"')
    else if (digests.has(name)) strange('a second line for one file')
    else digests.set(name, hex.toLowerCase())
  }
  return { digests, odd }
}
