// src/model/finding.ts
/** A finding of level error about no file. An empty suggestion is none. */
const errorFinding = (rule, message, suggestion = "") => {
	return {
		rule,
		level: "error",
		message,
		...suggestion && { suggestion }
	};
};

export { errorFinding as t };