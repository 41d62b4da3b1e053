import { printableAscii } from './characters.ts'

/** Lines of at most `width` columns, broken at spaces; a longer word gets a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of printableAscii(text).trimEnd().split('\n')) {
    const indent = /^ */.exec(paragraph)![0]
    let line = ''
    for (const word of paragraph.trim().split(/ +/)) {
      if (line !== '' && line.length + word.length + 1 > width) {
        lines.push(line)
        line = `${indent}${word}`
      } else line = line === '' ? `${indent}${word}` : `${line} ${word}`
    }
    lines.push(line)
  }
  return lines
}
