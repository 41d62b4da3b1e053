/** The fields of a Python package's METADATA or PKG-INFO that a release reads; undefined for a missing field. */
export type CoreMetadata = ReturnType<typeof parseCoreMetadata>

/** Reads core metadata: e-mail header fields, an empty line, the description (packaging.python.org, Core metadata specifications). Of a repeated field, the first value counts. */
export function parseCoreMetadata(text: string) {
  const [head = '', ...body] = text.replace(/^\u{feff}/u, '').split(/(?:^|\r?\n)\r?\n/)
  // A line that begins with a blank goes on with the field.
  const field = (name: string) => {
    const value = new RegExp(`(?:^|\\n)${name}:([^\\n]*(?:\\n[ \\t][^\\n]*)*)`, 'i').exec(head)?.[1]
    return present(value?.replace(/\r?\n[ \t]+/g, '\n'))
  }
  return {
    name: field('Name'),
    version: field('Version'),
    /** Whether there is a long description, as a field or as the body. */
    description: field('Description') !== undefined || present(body.join('\n\n')) !== undefined,
    contentType: field('Description-Content-Type'),
  }
}

/** The trimmed value; undefined for an empty one. Old versions of setuptools wrote `UNKNOWN` for a missing value. */
function present(value: string | undefined): string | undefined {
  const text = value?.trim() ?? ''
  return text === '' || text === 'UNKNOWN' ? undefined : text
}
