/** The fields of a Python package's METADATA or PKG-INFO that a release reads; undefined for a missing field. */
export type CoreMetadata = ReturnType<typeof parseCoreMetadata>

/** Reads core metadata: e-mail header fields, an empty line, the description (packaging.python.org, Core metadata specifications). Of a repeated field, the first value counts. */
export function parseCoreMetadata(text: string) {
  const lines = text.replace(/^\u{feff}/u, '').split(/\r?\n/)
  const end = lines.indexOf('')
  const fields = new Map<string, string>()
  let last = ''
  for (const line of end === -1 ? lines : lines.slice(0, end)) {
    const field = /^([A-Za-z0-9-]+):(.*)$/s.exec(line)
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
    name: present(fields.get('name')),
    version: present(fields.get('version')),
    requiresPython: present(fields.get('requires-python')),
    summary: present(fields.get('summary')),
    /** Whether there is a long description, as a field or as the body. */
    description: present(fields.get('description')) !== undefined || present(body) !== undefined,
    contentType: present(fields.get('description-content-type')),
  }
}

/** The trimmed value; undefined for an empty one. Old versions of setuptools wrote `UNKNOWN` for a missing value. */
function present(value: string | undefined): string | undefined {
  const text = value?.trim() ?? ''
  return text === '' || text === 'UNKNOWN' ? undefined : text
}
