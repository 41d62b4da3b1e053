// src/checks/checks-config.ts
/** The paths that a text check reads when none are configured; the check is skipped when they lead nowhere. */
const defaultPaths = {
	ascii: ["docs/**"],
	ellipsis: ["**"]
};

export { defaultPaths as t };