/** A comment of a file, in UTF-16 offsets. `doc`: a documentation comment, whose code is an example. */
export interface Comment {
  readonly from: number
  readonly to: number
  readonly doc: boolean
}

/** A file divided into code, comments and text, as far as the lexer read it. Offsets are UTF-16 units. */
export interface Lexed {
  /** Comments that overlap a range, in file order. */
  comments(from: number, to: number): readonly Comment[]
  /** Whether the offset lies in a string, template, regular expression or text of markup, where an ellipsis is content. */
  isText(offset: number): boolean
}
