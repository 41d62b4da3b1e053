/** Colours of a terminal, or none. */
function painter(colour: boolean): (code: number, text: string) => string {
  return (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
}

const decodeCommand = (text: string): string => text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')

/**
 * Shows a step's output the way GitHub's log viewer does: commands are not printed, groups are folded to their title, annotations
 * are told by their level. Gives what to print for each piece of output; pieces may end in the middle of a line.
 */
export function logViewer(colour: boolean): (piece: string) => string {
  const paint = painter(colour)
  let rest = ''
  let folded = 0
  let inGroup = false

  const show = (line: string): string => {
    const command = /^::([a-z-]+)(?: ([^:]*(?:::[^:]+)*?))?::(.*)$/.exec(line)
    const [, name, properties = '', message = ''] = command ?? []
    if (name === 'group') {
      inGroup = true
      folded = 0
      return `${paint(2, '>')} ${paint(1, message)}`
    }
    if (name === 'endgroup') {
      inGroup = false
      return paint(2, `    (${folded} lines folded)\n`)
    }
    if (inGroup) {
      folded += 1
      return ''
    }
    if (name === 'error' || name === 'warning' || name === 'notice') {
      const place = /file=([^,]+)/.exec(properties)?.[1]
      const at = place === undefined ? '' : `${place}: `
      return `${paint(name === 'error' ? 31 : 33, name)}: ${at}${decodeCommand(message)}\n`
    }
    return name === undefined ? `${line}\n` : ''
  }
  return piece => {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    return lines.map(show).join('')
  }
}
