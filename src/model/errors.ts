/** Something that the person who runs the release can mend: a sentence that says what is wrong, and one that says what to do. Shown without a stack. */
export class UserError extends Error {
  override readonly name: string = 'UserError'
  /** What to do, often a command; empty when the message says all. */
  readonly hint: string

  constructor(message: string, hint = '', options?: ErrorOptions) {
    super(message, options)
    this.hint = hint
  }
}

/** GitHub does not know what the request is about, or does not show it with this token. */
export class NotFound extends UserError {}

/** A write that cannot be looked up, and of which it is unclear whether it was done: it must not be made again blindly. */
export class UnclearWrite extends UserError {}

/** A server other than GitHub gave no answer. `sent`: the request may have arrived. */
export class LostAnswer extends Error {
  override readonly name = 'LostAnswer'
  readonly sent: boolean

  constructor(message: string, sent: boolean) {
    super(message)
    this.sent = sent
  }
}

/** A step that stopped the run: its title, and what went wrong in it as `cause`. */
export class StepError extends Error {
  override readonly name = 'StepError'
  /** The title of the step, as the report shows it. */
  readonly step: string

  constructor(step: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.step = step
  }
}

/** The hint of the first UserError in a chain of causes; empty when there is none. */
export function hintOf(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) if (at instanceof UserError) return at.hint
  return ''
}
