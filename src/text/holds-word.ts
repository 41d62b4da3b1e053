/** Whether a text has `word` with word boundaries: neither 11.2.30 nor 1.2.3-rc.1 holds the word 1.2.3. */
export function holdsWord(text: string, word: string): boolean {
  const edge = /[\w.+-]/
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ''
    const after = text.slice(at + word.length, at + word.length + 2)
    // A full stop after a version ends the sentence.
    const goesOn = /^[\w+-]/.test(after) || /^\.[\w]/.test(after)
    // A version may have the prefix `v`.
    const startsBefore = edge.test(before) && !(/v/i.test(before) && !edge.test(text[at - 2] ?? ''))
    if (!goesOn && !startsBefore) return true
  }
  return false
}
