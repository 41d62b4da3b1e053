import { printableAscii } from './characters.ts'

/** Lines of at most `width` columns, broken at spaces; a longer word gets a line of its own. */
export function wrap(text: string, width: number): string[] {
  const paragraphs = printableAscii(text).trimEnd().split('\n')
  return paragraphs.flatMap(paragraph => {
    const indent = /^ */.exec(paragraph)![0]
    const line = new RegExp(`\\S.{0,${Math.max(0, width - indent.length - 1)}}(?= |$)|\\S+`, 'g')
    const lines = paragraph.trim().replace(/ +/g, ' ').match(line) ?? ['']
    return lines.map(words => indent + words)
  })
}
