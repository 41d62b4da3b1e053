/** The fields of a Python package's METADATA or PKG-INFO that a release looks at; undefined when the file does not have them. */
export interface CoreMetadata {
  readonly name: string | undefined
  readonly version: string | undefined
  readonly requiresPython: string | undefined
  readonly summary: string | undefined
  /** Whether there is a long description, as a field or as the body. */
  readonly description: boolean
  /** Description-Content-Type, as written. */
  readonly contentType: string | undefined
}

/** Reads core metadata: header fields in the manner of e-mail, then an empty line, then the description (packaging.python.org, Core metadata specifications). The first of a repeated field counts. */
export function parseCoreMetadata(text: string): CoreMetadata {
  const lines = text.replace(/^\u{feff}/u, '').split(/\r?\n/)
  const end = lines.indexOf('')
  const fields = new Map<string, string>()
  let last = ''
  for (const line of end === -1 ? lines : lines.slice(0, end)) {
    const field = /^([A-Za-z0-9-]+):\s*(.*)$/.exec(line)
    if (field !== null) {
      last = (field[1] ?? '').toLowerCase()
      if (!fields.has(last)) fields.set(last, (field[2] ?? '').trim())
      else last = ''
    } else if (/^[ \t]/.test(line) && last !== '') {
      fields.set(last, `${fields.get(last)}\n${line.trim()}`)
    }
  }
  const body = end === -1 ? '' : lines.slice(end).join('\n')
  return {
    name: given(fields.get('name')),
    version: given(fields.get('version')),
    requiresPython: given(fields.get('requires-python')),
    summary: given(fields.get('summary')),
    description: given(fields.get('description')) !== undefined || given(body) !== undefined,
    contentType: given(fields.get('description-content-type')),
  }
}

/** Old versions of setuptools wrote `UNKNOWN` for what they were not given. */
function given(value: string | undefined): string | undefined {
  const text = value?.trim() ?? ''
  return text === '' || text === 'UNKNOWN' ? undefined : text
}
