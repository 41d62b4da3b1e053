/** `owner/name` and, behind `@` or as the value of a key, a commit with its version. */
const PIN = /(?<=\b)([\w-]+\/[\w-]+)((?:\/[\w-]+)?@|': ')([0-9a-f]{40} # v[\w.-]+)/g

/** The commit and version of each action that the texts use, by `owner/name`. */
export const pinsIn = (texts: readonly string[]): ReadonlyMap<string, string> =>
  new Map(texts.flatMap(text => [...text.matchAll(PIN)].map(([, name = '', , pin = '']) => [name, pin] as const)))

/** The text with the known actions at these commits. Dependabot raises the workflows alone; documents and `init` follow them. */
export const withPins = (text: string, pins: ReadonlyMap<string, string>): string =>
  text.replace(PIN, (_, name: string, between: string, pin: string) => `${name}${between}${pins.get(name) ?? pin}`)
