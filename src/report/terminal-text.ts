import { printableAscii } from '../text/characters.ts'

const COLOUR = { red: 31, green: 32, yellow: 33, cyan: 36, grey: 90, bold: 1 } as const

/** Adds a colour to a text when the terminal has colours. */
export type Paint = (text: string, colour: keyof typeof COLOUR) => string

/** ANSI colours, or none. */
export const painter =
  (colours: boolean): Paint =>
  (text, colour) =>
    colours && text !== '' ? `\u001b[${COLOUR[colour]}m${text}\u001b[0m` : text

/** Printable ASCII without line ends. */
export function oneLine(text: string): string {
  return printableAscii(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

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
