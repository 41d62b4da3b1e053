/** One change to a file: texts that were replaced, each found exactly once in the file after the change. `before` is empty where text was added. */
export type Edit = readonly (readonly [before: string, after: string])[]

/**
 * The texts that a file had, oldest first, the given text last: the edits are undone from the newest to the oldest.
 * Throws when a text to undo is not there exactly once.
 */
export function stagesOf(path: string, final: string, edits: readonly Edit[]): string[] {
  const stages = [final]
  for (const edit of edits.toReversed()) {
    let text = stages[0]!
    for (const [before, after] of edit.toReversed()) {
      const at = text.indexOf(after)
      if (at < 0 || text.indexOf(after, at + 1) >= 0) throw new Error(`${path}: not exactly once: ${after}`)
      text = text.slice(0, at) + before + text.slice(at + after.length)
    }
    stages.unshift(text)
  }
  return stages
}
