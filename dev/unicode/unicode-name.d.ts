// What is used of the package, which ships no declarations.
declare module 'unicode-name' {
  /** The name of a character; a label in angle brackets for one that has none. */
  export function unicodeName(character: string): string | undefined
  /** Other names by kind, such as `control`. */
  export function unicodeAliases(character: string): Readonly<Record<string, readonly string[]>> | undefined
}
