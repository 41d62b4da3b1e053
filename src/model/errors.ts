import type { StepId } from './step-titles.ts'

/** A problem that the person who runs the release can fix. Reports show message and hint, without a stack. */
export class UserError extends Error {
  override readonly name: string = 'UserError'
  /** The fix, often a command; empty when the message suffices. */
  readonly hint: string

  constructor(message: string, hint = '', options?: ErrorOptions) {
    super(message, options)
    this.hint = hint
  }
}

/** GitHub has no such object, or hides it from this token. */
export class NotFound extends UserError {}

/** No probe can find out whether a write took effect, so that a retry could do it twice. */
export class IndeterminateWriteError extends UserError {}

/** A server other than GitHub did not answer. */
export class LostAnswer extends Error {
  override readonly name = 'LostAnswer'
  /** Whether the server may have received the request. */
  readonly sent: boolean

  constructor(message: string, sent: boolean) {
    super(message)
    this.sent = sent
  }
}

/** A step stopped the run. `cause` is its problem. */
export class StepError extends Error {
  override readonly name = 'StepError'
  /** The step of the report. */
  readonly step: StepId

  constructor(step: StepId, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.step = step
  }
}

/** The hint of the first UserError in a chain of causes; empty when there is none. */
export function hintOf(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) if (at instanceof UserError) return at.hint
  return ''
}

/** The message of an error and its hint, joined by `separator`. */
export function messageWithHint(error: unknown, separator: string): string {
  return [error instanceof Error ? error.message : String(error), hintOf(error)].filter(Boolean).join(separator)
}
