// src/model/errors.ts
/** Something that the person who runs the release can mend: a sentence that says what is wrong, and one that says what to do. Shown without a stack. */
var UserError = class extends Error {
	name = "UserError";
	/** What to do, often a command; empty when the message says all. */
	hint;
	constructor(message, hint = "", options) {
		super(message, options);
		this.hint = hint;
	}
};
/** GitHub does not know what the request is about, or does not show it with this token. */
var NotFound = class extends UserError {};
/** A write that cannot be looked up, and of which it is unclear whether it was done: it must not be made again blindly. */
var UnclearWrite = class extends UserError {};
/** A server other than GitHub gave no answer. `sent`: the request may have arrived. */
var LostAnswer = class extends Error {
	name = "LostAnswer";
	sent;
	constructor(message, sent) {
		super(message);
		this.sent = sent;
	}
};
/** A step that stopped the run: its title, and what went wrong in it as `cause`. */
var StepError = class extends Error {
	name = "StepError";
	/** The title of the step, as the report shows it. */
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

export { UserError as a, UnclearWrite as i, NotFound as n, hintOf as o, StepError as r, LostAnswer as t };