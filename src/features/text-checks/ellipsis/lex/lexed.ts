/** A comment of a file, in UTF-16 offsets. `doc`: a documentation comment, whose code is an example. */
export interface Comment {
  readonly from: number
  readonly to: number
  readonly doc: boolean
}

/** A file told apart into code, comments and text, as far as it was read. */
export interface Lexed {
  /** Comments that touch a span, in the order they stand. */
  comments(from: number, to: number): readonly Comment[]
  /** Whether the offset lies in a string, template, regular expression or text of markup, where an ellipsis is content. */
  isText(offset: number): boolean
}
