// src/build/child-environment.ts
/** Why each of these stays out; the first that matches counts. Names are compared in upper case, but npm's: see below. */
const KEPT_OUT = [
	/^(INPUT|ACTIONS)_/,
	/^(GITHUB|GH)(_ENTERPRISE)?_TOKEN$/,
	/^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/,
	/^GITHUB_ARTIFACTS/,
	/^PYTHON(PATH|HOME)$/,
	/^GIT_/,
	/^NODE_TEST_CONTEXT$/,
	/^RELEASE_(TAG|VERSION)$/
];
/**
* An outer `npm run` hands its options and the fields of its package.json to all its children as lower-case `npm_*`, and a nested npm
* takes them for its own: another prefix, another cache, another lifecycle event. What a person sets, NPM_CONFIG_*, stays.
*/
const NPM = /^(npm_|INIT_CWD$)/;
/** What no child can do without: programs, a home, a place for temporary files, and the way to the network. */
const ALWAYS = /^(PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|TEMP|TMP|CI|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMFILES.*|(HTTPS?|NO|ALL)_PROXY|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|PIP_CERT|NODE_EXTRA_CA_CERTS)$/;
/**
* The environment of every child that runs code of the repository: the step's own without secrets and without the runner's means
* to be commanded (docs/security.md), plus RELEASE_TAG (only with a tag), RELEASE_VERSION, SOURCE_DATE_EPOCH
* (reproducible-builds.org/specs/source-date-epoch), and fixed settings, so that a build gives the same bytes everywhere: time in
* UTC, text in UTF-8, sorted as bytes, Python's sets in one order, and no .pyc files in a tree that is to be packed.
*/
function childEnvironment(env, { release, tokens, hidden, allow }) {
	const child = {};
	const concealed = new Set(hidden.map((name) => name.toUpperCase()));
	for (const [name, value] of Object.entries(env)) {
		if (value === void 0 || isKeptOut(name) || concealed.has(name.toUpperCase()) || holdsToken(value, tokens)) continue;
		if (allow === null || ALWAYS.test(name.toUpperCase()) || allow.some((pattern) => isNamed(name, pattern))) child[name] = value;
	}
	if (release.tag !== null) child.RELEASE_TAG = release.tag;
	return {
		...child,
		RELEASE_VERSION: release.version,
		SOURCE_DATE_EPOCH: String(release.sourceDate),
		TZ: "UTC",
		LC_ALL: "C.UTF-8",
		PYTHONHASHSEED: "0",
		PYTHONDONTWRITEBYTECODE: "1"
	};
}
/** The names of an environment, sorted; what the report tells of it. */
function variableNames(env) {
	return Object.keys(env).sort();
}
function isKeptOut(name) {
	return NPM.test(name) || KEPT_OUT.some((pattern) => pattern.test(name.toUpperCase()));
}
/** A token also hides inside a value: `https://x:<token>@github.com`. A value too short to be a secret of its own is compared as a whole. */
function holdsToken(value, tokens) {
	return tokens.some((token) => token !== "" && (value === token || token.length >= 12 && value.includes(token)));
}
function isNamed(name, pattern) {
	return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

export { variableNames as n, childEnvironment as t };