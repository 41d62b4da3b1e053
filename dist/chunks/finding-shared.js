// src/model/finding.ts
/** A finding of level error about no file. With an empty `suggestion`, the finding has no suggestion. */
const errorFinding = (rule, message, suggestion = "") => {
	return {
		rule,
		level: "error",
		message,
		...suggestion && { suggestion }
	};
};

export { errorFinding as t };