/** A row of the table of artifacts in the notes. `size` in bytes, undefined when the row tells none. */
export interface TableRow {
  readonly name: string
  readonly size: number | undefined
  /** Lower-case hex. */
  readonly sha256: string
}

/**
 * The rows of the artifact table in a release's text: those lines of a Markdown table that name a file in their first cell and a
 * sha256 in another. Undefined when there is no such line.
 */
export function readArtifactTable(body: string): readonly TableRow[] | undefined {
  const rows: TableRow[] = []
  for (const line of body.split(/\r?\n/)) {
    if (!line.startsWith('|')) continue
    const [, first = '', ...cells] = line.split('|')
    const [, name] = /`([^`]+)`/.exec(first) ?? []
    const sha256 = cells.map(cell => /^\s*`?([0-9a-f]{64})`?\s*$/.exec(cell)?.[1]).find(hex => hex !== undefined)
    if (name === undefined || sha256 === undefined) continue
    const [, digits] = cells.map(cell => /([\d,]+) bytes?\b/.exec(cell)).find(match => match !== null) ?? []
    rows.push({ name, sha256, size: digits === undefined ? undefined : Number(digits.replaceAll(',', '')) })
  }
  return rows.length === 0 ? undefined : rows
}

/** How many files the table leaves to SHA256SUMS: `20 more files are named in`; 0 when it says nothing of the kind. */
export function filesLeftOut(body: string): number {
  const [, number] = /^(\d+) more files? (?:is|are) named in /m.exec(body) ?? []
  return number === undefined ? 0 : Number(number)
}
