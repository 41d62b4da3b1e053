/** The content of a screen after the stream, for the escape sequences of the log. */
export function screenOf(output: string): string[] {
  const lines = ['']
  for (const [part] of output.matchAll(/\u001b\[\d+A|\u001b\[J|\n|(?:[^\u001b\n]|\u001b\[\d+m)+/g)) {
    if (part === '\n') lines.push('')
    else if (part === '\u001b[J') continue
    else if (/^\u001b\[\d+A$/.test(part)) lines.splice(lines.length - 1 - Number(part.slice(2, -1)), Infinity, '')
    else lines.push(lines.pop()! + part)
  }
  return lines
}
