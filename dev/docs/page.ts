// The parts of a document that are generated.

/** The text with new content between the two markers of a name. Throws when a marker is missing. */
export function between(text: string, name: string, content: string): string {
  const [from, to] = placeOf(text, name)
  return `${text.slice(0, from)}\n${content}\n${text.slice(to)}`
}

/** What stands between the two markers of a name. Throws when a marker is missing. */
export function contentOf(text: string, name: string): string {
  return text.slice(...placeOf(text, name))
}

function placeOf(text: string, name: string): [from: number, to: number] {
  const start = `<!-- ${name}:start -->`
  const end = `<!-- ${name}:end -->`
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`a document lacks a generated part: the markers ${start} and ${end} are missing`)
  return [from + start.length, to]
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A text in the form of code. */
export function code(text: string): string {
  return `\`${text}\``
}

/** A text in which Markdown sees no HTML. */
export function plain(text: string): string {
  return text.replaceAll('<', '&lt;')
}
