// src/model/errors.ts
/** A problem that the person who runs the release can fix. Reports show message and hint, without a stack. */
var UserError = class extends Error {
	name = "UserError";
	/** The fix, often a command; empty when the message suffices. */
	hint;
	constructor(message, hint = "", options) {
		super(message, options);
		this.hint = hint;
	}
};
/** GitHub has no such object, or hides it from this token. */
var NotFound = class extends UserError {};
/** No probe can find out whether a write took effect, so that a retry could do it twice. */
var IndeterminateWriteError = class extends UserError {};
/** A server other than GitHub did not answer. */
var LostAnswer = class extends Error {
	name = "LostAnswer";
	/** Whether the server may have received the request. */
	sent;
	constructor(message, sent) {
		super(message);
		this.sent = sent;
	}
};
/** A step stopped the run. `cause` is its problem. */
var StepError = class extends Error {
	name = "StepError";
	/** The step of the report. */
	step;
	constructor(step, cause) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
		this.step = step;
	}
};
/** The hint of the first UserError in a chain of causes; empty when there is none. */
function hintOf(error) {
	for (let at = error; at instanceof Error; at = at.cause) if (at instanceof UserError) return at.hint;
	return "";
}
/** The message of an error and its hint, joined by `separator`. */
function messageWithHint(error, separator) {
	return [error instanceof Error ? error.message : String(error), hintOf(error)].filter(Boolean).join(separator);
}

export { UserError as a, StepError as i, LostAnswer as n, hintOf as o, NotFound as r, messageWithHint as s, IndeterminateWriteError as t };