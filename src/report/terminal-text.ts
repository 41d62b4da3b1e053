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
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .trim()
}

/**
 * Whether a stream gets colours. The order is: `choice` (`--color`), FORCE_COLOR (force-color.org), NO_COLOR (no-color.org), CLICOLOR_FORCE
 * (bixense.com/clicolors), as in Node. Without them, a terminal that understands colours gets colours.
 */
export function wantsColour(choice: string, env: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean {
  if (choice !== 'auto') return choice === 'always'
  if (env.FORCE_COLOR) return !['0', 'false'].includes(env.FORCE_COLOR)
  if (env.NO_COLOR) return false
  return (env.CLICOLOR_FORCE || '0') !== '0' || (terminal && env.TERM !== 'dumb')
}
