/** A size for people: `512 B`, `1.4 KiB`, `20.0 MiB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const units = ['KiB', 'MiB', 'GiB']
  let value = bytes / 1024
  let unit = 0
  // 1023.95 would print as 1024.0 of the smaller unit.
  while (value >= 1023.95 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${value.toFixed(1)} ${units[unit]}`
}

/** A duration for people: `40 ms`, `3.2 s`, `2 min 5 s`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** A number with commas: 1,234,567. Intl would say the same, and takes longer to load than many a run. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',')

/** `1 file`, `2 files`; the plural is given where an `s` does not make it. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`
}

/** The first names, and how many more there are: `a, b and 3 more`. */
export function shortList(names: readonly string[], most = 5): string {
  return names.slice(0, most).join(', ') + (names.length > most ? ` and ${names.length - most} more` : '')
}

/** Text as one argument of a POSIX shell, in quotes where it needs them. */
export function shellWord(text: string): string {
  return /^[\w./@][\w./@-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** The first twelve characters of a commit id, enough to tell it apart in any repository. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 12)
}
