import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime-shared.js";
import { A as shortList, C as foreignTitles, D as quoted, E as grouped, F as StepError, I as UserError, L as hintOf, O as shellWord, S as firstLines, T as formatSize, a as compareNames, b as cutLines, c as nameProblem, g as shorten$1, h as printableAscii, j as visible, k as shortCommit, l as nameProblems, m as printable, o as foldersOf, p as lastState, v as codePointLabel, w as formatDuration, y as count } from "./common-shared.js";
import { B as withoutGitHub, C as inBackticks, E as suggestion, H as applyInputs, I as tokensOf, K as switchedOff, L as withPrivateCaches, N as childEnvironment, P as childSecrets, Q as countSteps, S as configError, T as nearest, U as frozen, V as addressVariables, Z as STATUS_WORD, n as defaultConfigPath, o as isWriting, x as ConfigError } from "./start-shared.js";
import { _ as slices, h as inflateChunks } from "./pack-files-shared.js";
import { r as readZip, t as isLink, u as zipBytes } from "./read-zip-shared.js";
import { t as errorFinding } from "./finding-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { i as surplus, r as orFix } from "./file-findings-shared.js";
import { a as spell, n as deceiving, o as transliterate, s as typedFor, t as classOf, u as isNeeded } from "./characters-shared.js";
import { t as isPlainAscii } from "./plain-bytes-shared.js";
import { i as valueAt, n as parsed, r as tableOf, t as decoded } from "./tolerant-shared.js";
import { t as proseLines } from "./prose-lines-shared.js";
import { n as scanForSecrets, t as applyAllowlist } from "./weigh-shared.js";
import { n as runSecretRule } from "./secret-rules-shared.js";
import { r as runSecrets, t as isSecretName } from "./run-secrets-shared.js";
import { t as renderReport } from "./terminal-shared.js";
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { createDeflateRaw, createGunzip, createGzip } from "node:zlib";
import { pipeline, promises } from "node:stream";
import { isDeepStrictEqual } from "node:util";

// node_modules/semver/internal/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SEMVER_SPEC_VERSION = "2.0.0";
	const MAX_LENGTH = 256;
	const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER || 
	/* istanbul ignore next */ 9007199254740991;
	const MAX_SAFE_COMPONENT_LENGTH = 16;
	const MAX_SAFE_BUILD_LENGTH = 250;
	const WHITESPACE_CHARACTERS = [
		"	",
		"\n",
		"\v",
		"\f",
		"\r",
		" ",
		"\xA0",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		"\u2028",
		"\u2029",
		" ",
		" ",
		"　",
		"﻿"
	];
	const RELEASE_TYPES = [
		"major",
		"premajor",
		"minor",
		"preminor",
		"patch",
		"prepatch",
		"prerelease"
	];
	module.exports = {
		MAX_LENGTH,
		MAX_SAFE_COMPONENT_LENGTH,
		MAX_SAFE_BUILD_LENGTH,
		MAX_SAFE_INTEGER,
		WHITESPACE_CHARACTERS,
		RELEASE_TYPES,
		SEMVER_SPEC_VERSION,
		FLAG_INCLUDE_PRERELEASE: 1,
		FLAG_LOOSE: 2
	};
}));

// node_modules/semver/internal/debug.js
var require_debug = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const debug = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {};
	module.exports = debug;
}));

// node_modules/semver/internal/re.js
var require_re = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { MAX_SAFE_COMPONENT_LENGTH, MAX_SAFE_BUILD_LENGTH, MAX_LENGTH } = require_constants();
	const debug = require_debug();
	exports = module.exports = {};
	const re = exports.re = [];
	const safeRe = exports.safeRe = [];
	const src = exports.src = [];
	const safeSrc = exports.safeSrc = [];
	const t = exports.t = {};
	let R = 0;
	const LETTERDASHNUMBER = "[a-zA-Z0-9-]";
	const safeRegexReplacements = [
		["\\s", 1],
		["\\d", MAX_LENGTH],
		[LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH]
	];
	const makeSafeRegex = (value) => {
		for (const [token, max] of safeRegexReplacements) value = value.split(`${token}*`).join(`${token}{0,${max}}`).split(`${token}+`).join(`${token}{1,${max}}`);
		return value;
	};
	const createToken = (name, value, isGlobal) => {
		const safe = makeSafeRegex(value);
		const index = R++;
		debug(name, index, value);
		t[name] = index;
		src[index] = value;
		safeSrc[index] = safe;
		re[index] = new RegExp(value, isGlobal ? "g" : void 0);
		safeRe[index] = new RegExp(safe, isGlobal ? "g" : void 0);
	};
	createToken("NUMERICIDENTIFIER", "0|[1-9]\\d*");
	createToken("NUMERICIDENTIFIERLOOSE", "\\d+");
	createToken("NONNUMERICIDENTIFIER", `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);
	createToken("MAINVERSION", `(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`);
	createToken("MAINVERSIONLOOSE", `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`);
	createToken("PRERELEASEIDENTIFIER", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`);
	createToken("PRERELEASEIDENTIFIERLOOSE", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`);
	createToken("PRERELEASE", `(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`);
	createToken("PRERELEASELOOSE", `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`);
	createToken("BUILDIDENTIFIER", `${LETTERDASHNUMBER}+`);
	createToken("BUILD", `(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);
	createToken("FULLPLAIN", `v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`);
	createToken("FULL", `^${src[t.FULLPLAIN]}$`);
	createToken("LOOSEPLAIN", `[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`);
	createToken("LOOSE", `^${src[t.LOOSEPLAIN]}$`);
	createToken("GTLT", "((?:<|>)?=?)");
	createToken("XRANGEIDENTIFIERLOOSE", `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
	createToken("XRANGEIDENTIFIER", `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);
	createToken("XRANGEPLAIN", `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`);
	createToken("XRANGEPLAINLOOSE", `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`);
	createToken("XRANGE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
	createToken("XRANGELOOSE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("COERCEPLAIN", `(^|[^\\d])(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`);
	createToken("COERCE", `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
	createToken("COERCEFULL", src[t.COERCEPLAIN] + `(?:${src[t.PRERELEASE]})?(?:${src[t.BUILD]})?(?:$|[^\\d])`);
	createToken("COERCERTL", src[t.COERCE], true);
	createToken("COERCERTLFULL", src[t.COERCEFULL], true);
	createToken("LONETILDE", "(?:~>?)");
	createToken("TILDETRIM", `(\\s*)${src[t.LONETILDE]}\\s+`, true);
	exports.tildeTrimReplace = "$1~";
	createToken("TILDE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
	createToken("TILDELOOSE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("LONECARET", "(?:\\^)");
	createToken("CARETTRIM", `(\\s*)${src[t.LONECARET]}\\s+`, true);
	exports.caretTrimReplace = "$1^";
	createToken("CARET", `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
	createToken("CARETLOOSE", `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("COMPARATORLOOSE", `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
	createToken("COMPARATOR", `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);
	createToken("COMPARATORTRIM", `(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true);
	exports.comparatorTrimReplace = "$1$2$3";
	createToken("HYPHENRANGE", `^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*$`);
	createToken("HYPHENRANGELOOSE", `^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*$`);
	createToken("STAR", "(<|>)?=?\\s*\\*");
	createToken("GTE0", "^\\s*>=\\s*0\\.0\\.0\\s*$");
	createToken("GTE0PRE", "^\\s*>=\\s*0\\.0\\.0-0\\s*$");
}));

// node_modules/semver/internal/parse-options.js
var require_parse_options = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const looseOption = Object.freeze({ loose: true });
	const emptyOpts = Object.freeze({});
	const parseOptions = (options) => {
		if (!options) return emptyOpts;
		if (typeof options !== "object") return looseOption;
		return options;
	};
	module.exports = parseOptions;
}));

// node_modules/semver/internal/identifiers.js
var require_identifiers = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const numeric = /^[0-9]+$/;
	const compareIdentifiers = (a, b) => {
		if (typeof a === "number" && typeof b === "number") return a === b ? 0 : a < b ? -1 : 1;
		const anum = numeric.test(a);
		const bnum = numeric.test(b);
		if (anum && bnum) {
			a = +a;
			b = +b;
		}
		return a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1;
	};
	const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);
	module.exports = {
		compareIdentifiers,
		rcompareIdentifiers
	};
}));

// node_modules/semver/classes/semver.js
var require_semver = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const debug = require_debug();
	const { MAX_LENGTH, MAX_SAFE_INTEGER } = require_constants();
	const { safeRe: re, t } = require_re();
	const parseOptions = require_parse_options();
	const { compareIdentifiers } = require_identifiers();
	const isPrereleaseIdentifier = (prerelease, identifier) => {
		const identifiers = identifier.split(".");
		if (identifiers.length > prerelease.length) return false;
		for (let i = 0; i < identifiers.length; i++) if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) return false;
		return true;
	};
	var SemVer = class SemVer {
		constructor(version, options) {
			options = parseOptions(options);
			if (version instanceof SemVer) {
				if (version.loose === !!options.loose && version.includePrerelease === !!options.includePrerelease) return version;
				else version = version.version;
			} else if (typeof version !== "string") throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);
			if (version.length > MAX_LENGTH) throw new TypeError(`version is longer than ${MAX_LENGTH} characters`);
			debug("SemVer", version, options);
			this.options = options;
			this.loose = !!options.loose;
			this.includePrerelease = !!options.includePrerelease;
			const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
			if (!m) throw new TypeError(`Invalid Version: ${version}`);
			this.raw = version;
			this.major = +m[1];
			this.minor = +m[2];
			this.patch = +m[3];
			if (this.major > MAX_SAFE_INTEGER || this.major < 0) throw new TypeError("Invalid major version");
			if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) throw new TypeError("Invalid minor version");
			if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) throw new TypeError("Invalid patch version");
			if (!m[4]) this.prerelease = [];
			else this.prerelease = m[4].split(".").map((id) => {
				if (/^[0-9]+$/.test(id)) {
					const num = +id;
					if (num >= 0 && num < MAX_SAFE_INTEGER) return num;
				}
				return id;
			});
			this.build = m[5] ? m[5].split(".") : [];
			this.format();
		}
		format() {
			this.version = `${this.major}.${this.minor}.${this.patch}`;
			if (this.prerelease.length) this.version += `-${this.prerelease.join(".")}`;
			return this.version;
		}
		toString() {
			return this.version;
		}
		compare(other) {
			debug("SemVer.compare", this.version, this.options, other);
			if (!(other instanceof SemVer)) {
				if (typeof other === "string" && other === this.version) return 0;
				other = new SemVer(other, this.options);
			}
			if (other.version === this.version) return 0;
			return this.compareMain(other) || this.comparePre(other);
		}
		compareMain(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.major < other.major) return -1;
			if (this.major > other.major) return 1;
			if (this.minor < other.minor) return -1;
			if (this.minor > other.minor) return 1;
			if (this.patch < other.patch) return -1;
			if (this.patch > other.patch) return 1;
			return 0;
		}
		comparePre(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.prerelease.length && !other.prerelease.length) return -1;
			else if (!this.prerelease.length && other.prerelease.length) return 1;
			else if (!this.prerelease.length && !other.prerelease.length) return 0;
			let i = 0;
			do {
				const a = this.prerelease[i];
				const b = other.prerelease[i];
				debug("prerelease compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		}
		compareBuild(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			let i = 0;
			do {
				const a = this.build[i];
				const b = other.build[i];
				debug("build compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		}
		inc(release, identifier, identifierBase) {
			if (release.startsWith("pre")) {
				if (!identifier && identifierBase === false) throw new Error("invalid increment argument: identifier is empty");
				if (identifier) {
					const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
					if (!match || match[1] !== identifier) throw new Error(`invalid identifier: ${identifier}`);
				}
			}
			switch (release) {
				case "premajor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor = 0;
					this.major++;
					this.inc("pre", identifier, identifierBase);
					break;
				case "preminor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor++;
					this.inc("pre", identifier, identifierBase);
					break;
				case "prepatch":
					this.prerelease.length = 0;
					this.inc("patch", identifier, identifierBase);
					this.inc("pre", identifier, identifierBase);
					break;
				case "prerelease":
					if (this.prerelease.length === 0) this.inc("patch", identifier, identifierBase);
					this.inc("pre", identifier, identifierBase);
					break;
				case "release":
					if (this.prerelease.length === 0) throw new Error(`version ${this.raw} is not a prerelease`);
					this.prerelease.length = 0;
					break;
				case "major":
					if (this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) this.major++;
					this.minor = 0;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "minor":
					if (this.patch !== 0 || this.prerelease.length === 0) this.minor++;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "patch":
					if (this.prerelease.length === 0) this.patch++;
					this.prerelease = [];
					break;
				case "pre": {
					const base = Number(identifierBase) ? 1 : 0;
					if (this.prerelease.length === 0) this.prerelease = [base];
					else {
						let i = this.prerelease.length;
						while (--i >= 0) if (typeof this.prerelease[i] === "number") {
							this.prerelease[i]++;
							i = -2;
						}
						if (i === -1) {
							if (identifier === this.prerelease.join(".") && identifierBase === false) throw new Error("invalid increment argument: identifier already exists");
							this.prerelease.push(base);
						}
					}
					if (identifier) {
						let prerelease = [identifier, base];
						if (identifierBase === false) prerelease = [identifier];
						if (isPrereleaseIdentifier(this.prerelease, identifier)) {
							const prereleaseBase = this.prerelease[identifier.split(".").length];
							if (isNaN(prereleaseBase)) this.prerelease = prerelease;
						} else this.prerelease = prerelease;
					}
					break;
				}
				default: throw new Error(`invalid increment argument: ${release}`);
			}
			this.raw = this.format();
			if (this.build.length) this.raw += `+${this.build.join(".")}`;
			return this;
		}
	};
	module.exports = SemVer;
}));

// node_modules/semver/functions/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
	const parse = (version, options, throwErrors = false) => {
		if (version instanceof SemVer) return version;
		try {
			return new SemVer(version, options);
		} catch (er) {
			if (!throwErrors) return null;
			throw er;
		}
	};
	module.exports = parse;
}));

// node_modules/semver/functions/inc.js
var require_inc = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
	const inc = (version, release, options, identifier, identifierBase) => {
		if (typeof options === "string") {
			identifierBase = identifier;
			identifier = options;
			options = void 0;
		}
		try {
			return new SemVer(version instanceof SemVer ? version.version : version, options).inc(release, identifier, identifierBase).version;
		} catch (er) {
			return null;
		}
	};
	module.exports = inc;
}));

// node_modules/semver/functions/compare.js
var require_compare = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
	const compare = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
	module.exports = compare;
}));

// src/model/manifest.ts
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
var import_inc = /* @__PURE__ */ __toESM(require_inc(), 1);
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
/** The serialisable part of a local file, with its keys in the manifest's order. */
function withoutPath({ name, component, size, sha256 }) {
	return {
		name,
		component,
		size,
		sha256
	};
}
/** Name of the checksum file, an asset of every release that has assets. */
const sumsName = "SHA256SUMS";
/** Name of the asset with the full text of shortened notes. SHA256SUMS omits this asset, because the notes are written later. */
const fullNotesName = "RELEASE_NOTES-full.md";
/** Name of the asset with the team's checklist and its evidence. */
const runbookName = "RUNBOOK.md";
/** Name of the provenance asset, as OpenSSF Scorecard expects it (Signed-Releases). Characters that GitHub would replace become a dot. */
function provenanceName(tag) {
	return `${tag.replace(/[^A-Za-z0-9._-]+/g, ".").replace(/^\.+/, "")}.intoto.jsonl`;
}
/** Whether an asset speaks about the files of the release. Each run writes it anew with other bytes, so that marker and SHA256SUMS omit it. */
function isStatement(name, tag) {
	return name === "RUNBOOK.md" || name === provenanceName(tag);
}

// src/model/marker.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** The longest body of a release that GitHub takes (docs/platform.md 19). In UTF-16 code units. */
const longestBody = 125e3;
/** Whether two bodies are the same to GitHub, which changes line ends and white space at the end of a text. */
function sameText(one, other) {
	const plain = (text) => text.replaceAll("\r\n", "\n").trim();
	return plain(one) === plain(other);
}
const largestListing = 100;
const pattern = /<!-- release-runbook: (\{.*?\}) -->/g;
/** The marker of a set of assets. The digest of the checksum file represents a set above 100 assets. */
function makeMarker(commit, assets) {
	if (assets.length > largestListing) return {
		commit,
		assets: null,
		sums: assets.find(({ name }) => name === "SHA256SUMS")?.sha256 ?? null,
		count: assets.length
	};
	const sorted = [...assets].sort((a, b) => a.name < b.name ? -1 : 1);
	return {
		commit,
		assets: Object.fromEntries(sorted.map(({ name, sha256 }) => [name, sha256])),
		sums: null
	};
}
/** The marker as an HTML comment on one line. */
function renderMarker({ commit, assets, sums, count, added, public: shown }) {
	const flags = {
		...added ? { added } : {},
		...shown ? { public: true } : {}
	};
	const value = {
		schema: 1,
		commit,
		...assets === null ? {
			sums,
			count
		} : { assets },
		...flags
	};
	return `<!-- release-runbook: ${JSON.stringify(value)} -->`;
}
/** Whether two markers are of the same commit and assets. */
function sameMarker(one, other) {
	return one !== void 0 && renderMarker({
		...one,
		public: false
	}) === renderMarker({
		...other,
		public: false
	});
}
/** The marker in a release's body; undefined without a valid marker. */
function readMarker(body) {
	const json = [...body.matchAll(pattern)].at(-1)?.[1];
	const value = tableOf(parsed(json, JSON.parse));
	if (value.schema !== 1 || typeof value.commit !== "string") return void 0;
	const assets = typeof value.assets === "object" && value.assets !== null ? value.assets : null;
	const sums = typeof value.sums === "string" ? value.sums : null;
	const count = typeof value.count === "number" ? { count: value.count } : {};
	const flags = {
		...value.added === true ? { added: true } : {},
		...value.public === true ? { public: true } : {}
	};
	return {
		commit: value.commit,
		assets,
		sums,
		...count,
		...flags
	};
}
/** The body with this marker at its end and without older markers. */
function withMarker(body, marker) {
	return `${body.replaceAll(pattern, "").trimEnd()}\n\n${renderMarker(marker)}\n`;
}

// src/config/complete.ts
/** Time limit of each command of a component or a check, in milliseconds. */
const defaultTimeout = 12e5;
/** The paths that a text check reads by default. When they match no file, the check is skipped. */
const defaultPaths = {
	ascii: ["docs/**"],
	ellipsis: ["**"]
};
/**
* Fills in the defaults of a valid configuration; schema.ts says what each key means. A value replaces its default whole; only `exclude` adds
* to what a check itself excludes. Times are in milliseconds.
*/
function complete(written, path) {
	const { checks, components, secrets, notes, release, after, ...others } = written;
	return {
		/** Path of the configuration file. */
		path,
		tag: null,
		version: null,
		previousTag: null,
		changelog: null,
		runbook: null,
		...others,
		checks: completeChecks(checks ?? {}),
		/** In the order of the file; null: detected; empty: nothing is built. */
		components: components ? Object.entries(components).map(([id, component]) => completeComponent(id, component)) : null,
		secrets: {
			allow: [],
			...secrets
		},
		notes: {
			file: null,
			list: true,
			footer: null,
			ascii: true,
			fragments: null,
			paths: [],
			categories: null,
			exclude: null,
			...notes
		},
		release: {
			title: "{tag}",
			draft: false,
			prerelease: "auto",
			latest: "auto",
			discussion: null,
			attest: false,
			...release
		},
		after: {
			milestone: false,
			comment: false,
			closeIssues: false,
			history: null,
			announce: [],
			dispatch: [],
			health: [],
			...after
		}
	};
}
function completeChecks(written) {
	const { onFindings = "fail", tag, ascii, ellipsis, pythonSyntax, breaking, ci, audit, commands = [], baseline } = written;
	const checks = {
		tag,
		ascii,
		ellipsis,
		"python-syntax": pythonSyntax,
		breaking,
		ci,
		audit
	};
	const ids = Object.keys(checks);
	return {
		onFindings,
		tag: {
			annotated: true,
			branches: null,
			...tag
		},
		ascii: {
			paths: defaultPaths.ascii,
			exclude: [],
			mode: "strict",
			allow: [],
			...ascii
		},
		ellipsis: {
			paths: defaultPaths.ellipsis,
			exclude: [],
			...ellipsis
		},
		pythonSyntax: {
			paths: null,
			...pythonSyntax
		},
		/** `named`: the configuration names the file, so it must exist. */
		baseline: {
			path: baseline ?? ".github/release-runbook.baseline.json",
			named: baseline !== void 0
		},
		ci: {
			required: [],
			wait: 9e5,
			...ci
		},
		audit: {
			threshold: "high",
			...audit
		},
		commands,
		/** The checks that the configuration names, even with an empty value: these block. `ci` and `audit` run only then. */
		named: ids.filter((id) => checks[id]),
		/** The checks that the configuration switches off with `false`. */
		off: ids.filter((id) => checks[id] === false)
	};
}
/** A component with every default of its kind, for configured and for detected components. */
function completeComponent(id, written) {
	const base = {
		id,
		path: ".",
		setup: null,
		test: null,
		verify: null,
		env: null,
		timeout: defaultTimeout
	};
	switch (written.kind) {
		case "python": return {
			...base,
			constraints: null,
			import: null,
			...written
		};
		case "node": return {
			...base,
			archive: `${id}-build.zip`,
			output: null,
			include: [],
			sourceMaps: true,
			links: "error",
			...written
		};
		case "archive": return {
			...base,
			archive: `${id}-bundle.zip`,
			links: "error",
			...written
		};
		default: return {
			...base,
			...written
		};
	}
}

// src/config/needs.ts
/** The ids, and the ids that they need, directly or through others. */
function withNeeds(components, ids) {
	const found = new Set(ids);
	for (const id of found) for (const need of components.find((component) => component.id === id)?.needs ?? []) found.add(need);
	return found;
}
/** Wrong `needs` (an unknown component, a circle), outputs outside the repository, and components that do not wait for an output written into their folder. */
function wrongNeeds({ components }, file) {
	const all = components ?? [];
	const known = all.map(({ id }) => id);
	const problem = (place, key, message) => ({
		line: file.lineOf(["components", ...place]),
		message: `${inBackticks(`components.${key}`)} ${message}`
	});
	return all.flatMap((component) => {
		const { id, needs = [] } = component;
		const wrong = needs.flatMap((need, index) => {
			const circle = withNeeds(all, [need]).has(id) ? `which needs \`${id}\`: a circle` : void 0;
			const why = known.includes(need) ? circle : `which is no component${suggestion(need, known)}`;
			return why === void 0 ? [] : [problem([
				id,
				"needs",
				index
			], `${id}.needs`, `names ${inBackticks(need)}, ${why}`)];
		});
		if (component.kind !== "node" || component.output === null) return wrong;
		const target = posix.join(component.path, component.output);
		if (target.startsWith("..")) return [...wrong, problem([id, "output"], `${id}.output`, `leads out of the repository, to ${target}`)];
		const missing = holdersOf(target, component, all).filter((other) => !withNeeds(all, [other.id]).has(id));
		const line = `must be built after ${id}, which writes into its folder (${target}); add \`needs: `;
		return [...wrong, ...missing.map((other) => problem([other.id], other.id, `${line}[${[...other.needs ?? [], id].join(", ")}]\``))];
	});
}
/** The components in whose folder `target` lies; of nested folders only the innermost. None if this folder belongs to `writer` itself. */
function holdersOf(target, writer, all) {
	const start = ({ path }) => path === "." ? "" : `${path}/`;
	const around = all.filter((other) => other.kind !== "files" && other.kind !== "archive" && `${target}/`.startsWith(start(other)));
	const nearest = around.filter((other) => around.every(({ path }) => path.length <= other.path.length || path === "."));
	return nearest.some(({ path }) => path === writer.path) ? [] : nearest;
}

// src/features/build/globs.ts
/**
* The regular files that globs (picomatch) find below `root` (absolute), each once, in the order of the globs; `path` is relative to
* `root`. A wildcard does not match a leading dot; node_modules and .git are not searched. Throws UserError for globs without a match,
* for a link, and for a path that leads out of the root.
*/
async function matchFiles(files, root, globs) {
	const found = /* @__PURE__ */ new Map();
	const unmatched = [];
	for (const glob of globs) {
		const paths = await pathsOf$1(files, root, posix.normalize(glob));
		if (paths.length === 0) unmatched.push(glob);
		for (const path of paths) found.set(path, {
			path,
			absolute: posix.join(root, path)
		});
	}
	if (unmatched.length > 0) throw new UserError(`Declared files that are not there: ${unmatched.join(", ")}.`, unmatched.some((glob) => /\s/.test(glob)) ? "Write one glob per line." : "Change `files:`, or make the build write them. Globs start at the folder of the component.");
	const realRoot = await files.realPath(root);
	for (const { path, absolute } of found.values()) if (!(await files.realPath(absolute)).startsWith(`${realRoot}/`)) throw new UserError(`${path} lies behind a link that leads out of the searched folder.`, "Name the file itself; no link is followed.");
	return [...found.values()];
}
async function pathsOf$1(files, root, glob) {
	if (posix.isAbsolute(glob) || glob === ".." || glob.startsWith("../")) throw new UserError(`The glob ${glob} leads out of the searched folder.`, "Only files inside it can be attached.");
	const { base, isGlob } = import_picomatch.default.scan(glob);
	if (!isGlob) {
		const facts = await files.facts(posix.join(root, glob));
		if (facts !== void 0 && facts.kind !== "file") throw notAFile(glob);
		return facts === void 0 ? [] : [glob];
	}
	const folder = posix.join(root, base);
	if ((await files.facts(folder))?.kind !== "directory") return [];
	const isMatch = (0, import_picomatch.default)(glob);
	const entries = await files.walk(folder, (entry) => /(^|\/)(node_modules|\.git)$/.test(entry.path));
	const paths = [];
	for (const entry of entries) {
		const path = posix.join(base, entry.path);
		if (entry.kind === "directory" || !isMatch(path)) continue;
		if (entry.kind !== "file") throw notAFile(path);
		paths.push(path);
	}
	return paths;
}
function notAFile(path) {
	return new UserError(`${path} is not a regular file, so it cannot be an asset.`, "Name the file itself; no link is followed.");
}

// src/features/build/asset-names.ts
/** Names of assets and files that the release itself makes. */
const RESERVED = [
	sumsName,
	fullNotesName,
	runbookName,
	"release-manifest.json",
	"notes.md",
	"report.json",
	"preview.html"
];
/** The asset names that are known before the build: zips, and declared files without a glob. A build backend chooses a wheel's name. */
function knownAssetNames(components) {
	return components.flatMap((component) => {
		const plain = "files" in component ? component.files.filter((glob) => !/[*?[\]{}()!+@]/.test(glob)) : [];
		return ("archive" in component ? [component.archive] : plain.map((file) => posix.basename(file))).map((name) => ({
			component: component.id,
			name
		}));
	});
}
/** GitHub refuses an asset of this size or more. In bytes (docs/platform.md 27). */
const TOO_LARGE = 2 ** 31;
/** Largest number of assets of a release, SHA256SUMS included. */
const mostAssets = 1e3;
/**
* The name that GitHub gives an asset without notice (docs/platform.md 28). GitHub removes accents, turns each run of dots and characters other than
* `A-Za-z0-9_+@-` into a dot, and removes dots at both ends. It puts `default.` before a leading dot and before a changed name without a dot.
*/
function nameOnGitHub(name) {
	const plain = name.normalize("NFD").replace(/\p{Mn}/gu, "");
	const changed = `${plain.startsWith(".") ? "default" : ""}${plain}`.replace(/[^A-Za-z0-9_+@-]+/g, ".").replace(/^\.|\.$/g, "");
	return changed === name || changed.includes(".") ? changed : `default.${changed}`;
}
/** Whether a name starts with a letter or digit and adds only `.`, `_` and `-`. A wheel or sdist may have `+` in its version (PEP 440). */
function isAssetName(name) {
	return /^[A-Za-z0-9][A-Za-z0-9._-]*(-[0-9A-Za-z.!]+\+[0-9A-Za-z.]+(\.tar\.gz|-[A-Za-z0-9._-]+\.whl))?$/.test(name);
}
const label = ({ component, path }) => path === void 0 ? component : `${component} (${path})`;
/** Problems of assets as sentences: names that GitHub changes, names that differ only in case, and files that are empty or too large. */
function assetProblems(assets) {
	const problems = [];
	const seen = /* @__PURE__ */ new Map();
	for (const asset of assets) {
		const { name, size } = asset;
		const onGitHub = nameOnGitHub(name);
		const key = onGitHub.toLowerCase();
		const other = seen.get(key);
		if (other !== void 0) problems.push(`${label(other)} and ${label(asset)} both make an asset named ${onGitHub}.`);
		else if (!isAssetName(name)) problems.push(`${label(asset)}: the asset name ${JSON.stringify(name)} must start with a letter or a digit and hold only letters, digits, '.', '_' and '-'.`);
		else if (onGitHub !== name) problems.push(`${label(asset)}: GitHub would change the asset name ${name} to ${onGitHub}.`);
		else if (RESERVED.some((reserved) => reserved.toLowerCase() === key)) problems.push(`${label(asset)}: the asset name ${name} belongs to the release itself.`);
		if (size === 0) problems.push(`${label(asset)}: ${name} is empty; GitHub takes no empty asset.`);
		if (size !== void 0 && size >= TOO_LARGE) problems.push(`${label(asset)}: ${name} has ${size} bytes; GitHub takes fewer than 2 GiB (${TOO_LARGE}).`);
		if (other === void 0) seen.set(key, asset);
	}
	if (assets.length >= 1e3) problems.push(`There are ${assets.length} assets and ${sumsName}; a release on GitHub has at most ${mostAssets}.`);
	return problems;
}
/** Throws UserError with all problems of a release's assets. */
function requireAssets(assets) {
	const problems = assetProblems(assets);
	if (problems.length > 0) throw new UserError(problems.join("\n"), "Change `archive:` or `files:` of the component, or the files themselves.");
}
/** The files that globs find in a folder, as assets of a component. Throws UserError for a glob without a match. */
async function matchedAssets(files, component, folder, globs) {
	const matches = await matchFiles(files, folder, globs);
	const sizes = await Promise.all(matches.map(async ({ absolute }) => (await files.facts(absolute))?.size ?? 0));
	return matches.map(({ path, absolute }, at) => ({
		component,
		name: posix.basename(path),
		path,
		absolute,
		size: sizes[at]
	}));
}
/** The files of components that were built elsewhere. A glob without a match fails in the component build, which may make the files. */
async function prebuiltAssets(components, workspace, files) {
	const assets = components.map(async (component) => {
		if (component.kind !== "files" || component.setup !== null || component.test !== null) return [];
		return matchedAssets(files, component.id, posix.join(workspace, component.path), component.files).catch(() => []);
	});
	return (await Promise.all(assets)).flat();
}
/** Throws UserError with all problems of the assets that are known before the build, by their names or as existing files. */
async function requireKnownAssets(components, workspace, files) {
	const prebuilt = await prebuiltAssets(components, workspace, files);
	const existing = new Set(prebuilt.map(({ component }) => component));
	requireAssets([...knownAssetNames(components.filter(({ id }) => !existing.has(id))), ...prebuilt]);
}

// src/features/build/run/component-build.ts
/** Ends a component build because another one failed. It has no message: the other one has. */
var ComponentBuildCancelled = class extends Error {
	name = "ComponentBuildCancelled";
};
/** A failure of a program, with the last lines of its output. */
var CommandError = class extends UserError {
	tail;
	constructor(message, hint, completed) {
		super(message, hint);
		this.tail = lastLines(completed.output);
	}
};
/** The last non-empty lines of a program's output, without colours, progress bars of pip and its notices. Of other bars the last state stays. */
function lastLines(output, count = 20) {
	return output.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "").split("\n").map((line) => lastState(line).trimEnd()).filter((line) => line !== "" && !/\u2501{4}|^\[notice\]/.test(line)).slice(-count);
}
/** Prepares a component build; it starts with its first stage. `began`: the start of the whole build, by the clock. */
function startComponentBuild(fields, context) {
	const { ports, signal, began, log } = context;
	const component = fields.component.id;
	const evidence = [];
	const stages = [];
	let current = "setup";
	const build = {
		...fields,
		files: ports.files,
		async run(command) {
			log.stage(`${current}: ${command.title}`, command.shown !== true);
			const completed = await ports.exec.run({
				program: "sh",
				args: [
					"-c",
					"umask 022 && exec \"$0\" \"$@\"",
					command.program,
					...command.args
				],
				cwd: command.cwd ?? build.directory,
				env: mergedEnvironment(build.env, command.env),
				timeout: fields.component.timeout,
				processTag: component,
				signal,
				onLine: (line) => log.line(line)
			});
			requireSuccess(completed, command, fields.component);
			return completed;
		},
		addEvidence: (text) => void evidence.push({
			component,
			stage: current,
			evidence: text
		}),
		warn: (text) => void evidence.push({
			component,
			stage: current,
			evidence: text,
			warning: true
		})
	};
	return {
		build,
		evidence,
		stages,
		/** The running stage, or the last one. */
		current: () => current,
		/** The same component build in folders of its own, for a second build. Its evidence is not kept. */
		again: () => {
			const root = posix.join(fields.shared, "again", component);
			const tree = posix.join(root, "tree");
			const folders = {
				tree,
				directory: posix.join(tree, fields.component.path),
				dist: posix.join(root, "dist"),
				temp: posix.join(root, "temp")
			};
			const second = {
				...log,
				stage: (title, helper) => log.stage(`second build, ${title}`, helper)
			};
			return startComponentBuild({
				...fields,
				...folders,
				tools: {}
			}, {
				...context,
				log: second
			}).build;
		},
		async stage(name, work) {
			if (signal.aborted) throw new ComponentBuildCancelled();
			current = name;
			const start = ports.clock.now();
			const record = (status) => stages.push({
				stage: name,
				status,
				start: start - began,
				ms: ports.clock.now() - start
			});
			try {
				await work();
				if (signal.aborted) throw new ComponentBuildCancelled();
				record("passed");
			} catch (error) {
				record(error instanceof ComponentBuildCancelled ? "stopped" : "failed");
				throw error;
			}
		}
	};
}
/** An environment with changes; undefined removes a variable. */
function mergedEnvironment(env, changes = {}) {
	const merged = Object.entries({
		...env,
		...changes
	}).filter((entry) => entry[1] !== void 0);
	return Object.fromEntries(merged);
}
const NOT_FOUND = [126, 127];
function requireSuccess(completed, command, component) {
	const { outcome, code } = completed;
	if (outcome === "stopped") throw new ComponentBuildCancelled();
	if (outcome === "timed-out") throw new CommandError(`\`${command.title}\` was stopped after its time limit of ${formatDuration(component.timeout)}.`, `Find out what it waits for, or set \`timeout:\` of the component ${component.id}.`, completed);
	if (command.missing !== void 0 && (outcome === "not-found" || NOT_FOUND.includes(code))) throw new CommandError(command.missing, "", completed);
	if (outcome === "not-found") throw new CommandError(`\`${command.title}\` could not be started.`, "", completed);
	if (code === 0) return;
	const known = command.explain?.(completed.output.slice(-65536));
	if (known !== void 0) throw new CommandError(known.message, known.hint, {
		...completed,
		output: known.output
	});
	const hint = command.cwd !== void 0 ? "" : `Run it on your machine:\n  ${pasteable(command, component.path).replaceAll("\n", "\n  ")}`;
	throw new CommandError(`\`${command.title}\` ended with exit code ${code}.`, hint, completed);
}
/** The whole command to paste at the root of the repository. `path` is the folder in which it runs. */
function pasteable({ program, args, title }, path) {
	const script = program === "bash" ? args.at(-1).trim() : title;
	const line = script.includes("\n") ? `bash -eo pipefail -c ${shellWord(script)}` : script;
	return path === "." ? line : `cd ${shellWord(visible(path))} && ${line}`;
}
/** Digests of files in the dist folder, sorted by name: one at a time, as each needs a buffer. Throws UserError when GitHub would refuse a file as an asset. */
async function builtFiles(build, names) {
	const built = [];
	for (const name of [...names].sort()) {
		const path = posix.join(build.dist, name);
		const facts = await build.files.facts(path);
		if (facts?.kind !== "file") throw new UserError(`The file ${name} is no longer there.`, "A script of the component took it away.");
		requireAssets([{
			component: build.component.id,
			name,
			size: facts.size
		}]);
		built.push({
			name,
			component: build.component.id,
			path,
			...await build.files.digest(path)
		});
	}
	return built;
}

// src/features/plan/deeper-folders.ts
/** The globs of a pnpm-workspace.yaml; undefined without the file or without them. */
async function pnpmPackages(text) {
	if (text === void 0) return void 0;
	const { parseYaml } = await import("./yaml.js");
	const { packages } = tableOf(parsed(text, parseYaml));
	return Array.isArray(packages) ? packages.filter((glob) => typeof glob === "string") : void 0;
}
/** The files that make a folder a package. */
const manifestNames = [
	"package.json",
	"pyproject.toml",
	"setup.py"
];
/** Names of folders that detection skips. */
const skippedNames = /^(?:(?:example|test|fixture|template).*|vendor|third_party)$/i;
/** Whether detection skips a folder, by the name of one of its parts. */
const isSkipped = (folder) => folder.split("/").some((name) => skippedNames.test(name));
/** Folders deeper than the direct ones: Node packages that are workspace members (without a workspace, two levels deep), Python packages two levels deep. */
function deeperFolders(paths, globs) {
	const folders = /* @__PURE__ */ new Set();
	for (const path of paths) {
		const [folder, name] = [posix.dirname(path), posix.basename(path)];
		if (!manifestNames.includes(name) || !folder.includes("/") || /(?:^|\/)(?:\.|node_modules(?:\/|$))/.test(folder)) continue;
		if (name === "package.json" && globs.length > 0 ? isMember(globs, folder) : folder.split("/").length === 2) folders.add(folder);
	}
	return [...folders];
}
/** Whether a folder is a member of a workspace: later globs win; `!` excludes (pnpm.io/pnpm-workspace_yaml; npm's map-workspaces). */
function isMember(globs, path) {
	let member = false;
	for (const glob of globs) {
		const [, not, pattern = ""] = /^(!?)(?:\.\/)?(.*?)\/?$/.exec(glob) ?? [];
		if ((0, import_picomatch.default)(pattern)(path)) member = not === "";
	}
	return member;
}

// src/features/plan/frameworks.ts
/** All known frameworks; of several the first counts. Any other build is released by `output:`. */
const frameworks = [
	{
		dependency: "next",
		programs: ["next"],
		packing: "next",
		output: ".next"
	},
	{
		dependency: "nuxt",
		programs: ["nuxt", "nuxi"],
		packing: "nuxt",
		output: ".output"
	},
	{
		dependency: "astro",
		programs: ["astro"],
		packing: "astro",
		output: "dist"
	},
	{
		dependency: "@angular/core",
		programs: ["ng"],
		packing: "angular",
		output: "dist"
	},
	{
		dependency: "react-scripts",
		programs: [
			"react-scripts",
			"craco",
			"react-app-rewired"
		],
		packing: "pages",
		output: "build"
	},
	{
		dependency: "@vue/cli-service",
		programs: ["vue-cli-service"],
		packing: "pages",
		output: "dist"
	},
	{
		dependency: "@react-router/dev",
		programs: ["react-router"],
		packing: "react-router",
		output: "build"
	},
	{
		dependency: "@sveltejs/kit",
		programs: ["vite"],
		plugin: true,
		packing: "sveltekit",
		output: "build"
	},
	{
		dependency: "@docusaurus/core",
		programs: ["docusaurus"],
		packing: "pages",
		output: "build"
	},
	{
		dependency: "vitepress",
		programs: ["vitepress"],
		packing: "pages",
		output: ".vitepress/dist"
	},
	{
		dependency: "vite",
		programs: ["vite", "vite-ssg"],
		packing: "pages",
		output: "dist"
	}
];
/** The framework of a package: the one that its build script runs, else by its dependencies. */
const frameworkOf = (manifest) => builtFramework(manifest) ?? frameworks.find(({ dependency }) => manifest.dependencies.has(dependency));
/** The framework that the build script runs, itself or by other scripts of the package. A library has a framework only for its tests. */
function builtFramework({ scripts, dependencies }) {
	const commands = commandsOf(scripts).filter((words) => !isElsewhere(words));
	for (const framework of frameworks.filter(({ plugin, dependency }) => !plugin || dependencies.has(dependency))) for (const words of commands) {
		const at = words.findIndex((word) => framework.programs.includes(posix.basename(word).replace(/\.[cm]?js$/, "")));
		const build = words.findIndex((word, index) => at >= 0 && index > at && /^(?:build|generate)$/.test(word));
		if (build >= 0) return {
			...framework,
			root: words[build + 1]?.match(/^(?:\.\/)?\w[\w-]*(?:\/[\w-]+)*$/)?.[0]
		};
	}
}
/** Whether a package only holds others: a workspace, or a build script that builds other folders. */
const isWorkspaceRoot = ({ scripts, workspaces }) => workspaces !== void 0 || commandsOf(scripts).some((words) => isElsewhere(words) || words.some((word) => /^(?:turbo|nx|lerna)$/.test(word)));
/** The words of each command that `build` runs, with those of the scripts that it names. */
function commandsOf(scripts) {
	const commands = [];
	const names = /* @__PURE__ */ new Set(["build"]);
	for (const name of names) for (const command of (scripts[name] ?? "").split(/[&|;]+/)) {
		const words = command.split(/[\s"'`()]+/).filter((word) => word !== "");
		commands.push(words);
		if (words[0] === "cd") break;
		const called = isElsewhere(words) ? [] : words.map((word) => word.replace(/^npm:/, ""));
		const isCalled = (each) => called.some((word) => word === each || word.endsWith("*") && each.startsWith(word.slice(0, -1)));
		for (const each of Object.keys(scripts).filter(isCalled)) names.add(each);
	}
	return commands;
}
const otherFolder = /^(?:-[rwCF]|--(?:filter|recursive|workspaces?|prefix|cwd|dir)(?:=.*)?|workspaces?)$/;
/** Whether a command builds another folder: `cd web`, `pnpm --filter web build`. */
const isElsewhere = ([program = "", ...words]) => program === "cd" || /^(?:npm|pnpm|yarn|bun)$/.test(program) && words.some((word) => otherFolder.test(word));

// node_modules/smol-toml/dist/error.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function getLineColFromPtr(string, ptr) {
	let lines = string.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
	let lines = string.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line + 1) | 0) + 1;
	for (let i = line - 1; i <= line + 1; i++) {
		let l = lines[i - 1];
		if (!l) continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line) {
			codeblock += " ".repeat(numberLen + column + 2);
			codeblock += "^\n";
		}
	}
	return codeblock;
}
var TomlError = class TomlError extends Error {
	line;
	column;
	codeblock;
	constructor(message, options) {
		const [line, column] = getLineColFromPtr(options.toml, options.ptr);
		const codeblock = makeCodeBlock(options.toml, line, column);
		super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
		this.line = line;
		this.column = column;
		this.codeblock = codeblock;
	}
	/** @internal */
	static x(message, ctx, ptr) {
		throw new TomlError(message, {
			toml: ctx.s,
			ptr: ptr ?? ctx.p
		});
	}
};

// node_modules/smol-toml/dist/primitive.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function parseString(ctx) {
	let startPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p++);
	let first = c;
	let isLiteral = c === 39;
	let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
	if (isMultiline) {
		if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10) ctx.p++;
		else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) ctx.p += 2;
	}
	let parsed = "";
	let sliceStart = ctx.p;
	let state = 0;
	for (; ctx.p < ctx.s.length; ctx.p++) {
		c = ctx.s.charCodeAt(ctx.p);
		if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) state = state && 3;
		else if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in strings", ctx);
		else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
			if (isMultiline) {
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
			}
			if (!state) {
				let s = ctx.s.slice(sliceStart, ctx.p);
				parsed = parsed ? parsed + s : s;
			}
			ctx.p += isMultiline ? 3 : 1;
			return parsed;
		} else if (!state) {
			if (!isLiteral && c === 92) {
				parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
				state = 1;
			}
		} else if (state === 1) {
			if (c === 120 || c === 117 || c === 85) {
				let errPtr = ctx.p++ - 1;
				let value = 0;
				let len = c === 120 ? 2 : c === 117 ? 4 : 8;
				for (let j = 0; j < len; j++, ctx.p++) {
					let hex = ctx.s.charCodeAt(ctx.p);
					let digit = hex >= 48 && hex <= 57 ? hex - 48 : hex >= 65 && hex <= 70 ? hex - 65 + 10 : hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1;
					if (digit < 0) TomlError.x("invalid non-hex character in unicode escape", ctx);
					value = value << 4 | digit;
				}
				if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) TomlError.x("invalid unicode escape", ctx, errPtr);
				parsed += String.fromCodePoint(value);
				sliceStart = ctx.p--;
				state = 0;
			} else if (isMultiline && (c === 32 || c === 9)) state = 2;
			else {
				if (c === 98) parsed += "\b";
				else if (c === 116) parsed += "	";
				else if (c === 110) parsed += "\n";
				else if (c === 102) parsed += "\f";
				else if (c === 114) parsed += "\r";
				else if (c === 101) parsed += "\x1B";
				else if (c === 34) parsed += "\"";
				else if (c === 92) parsed += "\\";
				else TomlError.x("unrecognised escape sequence", ctx);
				sliceStart = ctx.p + 1;
				state = 0;
			}
		} else if (c !== 32 && c !== 9) {
			if (state === 2) TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
			state = !isLiteral && c === 92 ? 1 : 0;
			sliceStart = ctx.p;
		}
	}
	TomlError.x("unfinished string", ctx, startPtr);
}

// node_modules/smol-toml/dist/date.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class TomlDate extends Date {
	#hasDate = false;
	#hasTime = false;
	#offset = null;
	constructor(date, fasttype, unsafeDelim) {
		let hasDate = true;
		let hasTime = true;
		let offset = "Z";
		let c;
		if (typeof date === "string") {
			if (fasttype) prep: {
				if (fasttype < 3) {
					if (+date.slice(11, 13) > 23) {
						date = "";
						break prep;
					}
					if (fasttype === 2) {
						offset = null;
						date += "Z";
					} else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) offset = date.slice(date.length - 6);
					if (unsafeDelim) date = date.slice(0, 10) + "T" + date.slice(11);
				} else if (fasttype === 4) date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
				hasDate = fasttype !== 4;
				hasTime = fasttype !== 3;
			}
			else {
				let match = date.match(DATE_TIME_RE);
				if (match) {
					if (!match[1]) {
						hasDate = false;
						date = `0000-01-01T${date}`;
					}
					hasTime = !!match[2];
					hasTime && date[10] === " " && (date = date.replace(" ", "T"));
					if (match[2] && +match[2] > 23) date = "";
					else {
						offset = match[3] || null;
						if (!offset && hasTime) date += "Z";
					}
				} else date = "";
			}
		}
		super(date);
		if (!isNaN(this.getTime())) {
			this.#hasDate = hasDate;
			this.#hasTime = hasTime;
			this.#offset = offset;
		}
	}
	isDateTime() {
		return this.#hasDate && this.#hasTime;
	}
	isLocal() {
		return !this.#hasDate || !this.#hasTime || !this.#offset;
	}
	isDate() {
		return this.#hasDate && !this.#hasTime;
	}
	isTime() {
		return this.#hasTime && !this.#hasDate;
	}
	isValid() {
		return this.#hasDate || this.#hasTime;
	}
	toISOString() {
		let iso = super.toISOString();
		if (this.isDate()) return iso.slice(0, 10);
		if (this.isTime()) return iso.slice(11, 23);
		if (this.#offset === null) return iso.slice(0, -1);
		if (this.#offset === "Z" || this.#offset === "z") return iso;
		let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
		offset = this.#offset[0] === "-" ? offset : -offset;
		return (/* @__PURE__ */ new Date(this.getTime() - offset * 6e4)).toISOString().slice(0, -1) + this.#offset;
	}
	static wrapAsOffsetDateTime(jsDate, offset = "Z") {
		let date = new TomlDate(jsDate);
		date.#offset = offset;
		return date;
	}
	static wrapAsLocalDateTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#offset = null;
		return date;
	}
	static wrapAsLocalDate(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasTime = false;
		date.#offset = null;
		return date;
	}
	static wrapAsLocalTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasDate = false;
		date.#offset = null;
		return date;
	}
};

// node_modules/smol-toml/dist/extract.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function isDigit(char, base = 10) {
	return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
	return char === 32 || char === 9 || char === 10 || char === 13 || delim && (char === delim || char === 44) || char === 35;
}
/** @internal */
function extractValue(ctx, end) {
	let errPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p);
	if (c === 91 || c === 123) {
		ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
		let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
		ctx.d++;
		return value;
	}
	if (c === 34 || c === 39) return parseString(ctx);
	if (c === 116) {
		if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, true;
	}
	if (c === 102) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, false;
	}
	if (c === 43 || c === 45) return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
	if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) return parseDate(ctx, c, end);
	if (ctx.s.charCodeAt(ctx.p + 2) === 58) return parseTime(ctx, c, end);
	return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
	let c = startChr;
	let state = 0;
	let hasUnderscores = false;
	if (c === 105) {
		if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, (sign || 1) / 0;
	}
	if (c === 110) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, NaN;
	}
	if (c === 48) {
		if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr)) return ctx.bi === true ? 0n : 0;
		if (!sign) {
			if (c === 120) return parseIntegerBaseN(ctx, startPtr, 16, endChr);
			else if (c === 98) return parseIntegerBaseN(ctx, startPtr, 2, endChr);
			else if (c === 111) return parseIntegerBaseN(ctx, startPtr, 8, endChr);
		}
		if (c === 46) state = 2;
		else if (c === 101 || c === 69) state = 4;
		else TomlError.x("illegal leading zero", ctx, startPtr);
	} else if (!isDigit(c)) TomlError.x("invalid value", ctx, startPtr);
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
		if (!state) state = 1;
		if (c === 95) {
			if (!(state & 1)) TomlError.x("illegal underscore", ctx);
			state += 11;
			hasUnderscores = true;
		} else if (state === 1 && c === 46) state = 2;
		else if ((state === 1 || state === 3) && (c === 101 || c === 69)) state = 4;
		else if (state === 4 && (c === 43 || c === 45)) state = 6;
		else if (!isDigit(c)) TomlError.x(`illegal character in numeric literal`, ctx);
		else if (state > 9) state -= 11;
		else if (!(state & 1)) state++;
	}
	if (!state) {
		let val = (startChr - 48) * (sign || 1);
		return ctx.bi === true ? BigInt(val) : val;
	}
	if (!(state & 1)) TomlError.x("unfinished numeric value", ctx, startPtr);
	let str = ctx.s.slice(startPtr, ctx.p);
	if (hasUnderscores) str = str.replaceAll("_", "");
	return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
	let c, underscore = 1;
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) if (c === 95) {
		if (underscore & 1) TomlError.x("illegal underscore", ctx);
		underscore = 3;
	} else if (!isDigit(c, base)) TomlError.x(`illegal character in numeric literal`, ctx);
	else if (underscore & 1) underscore--;
	if (underscore & 1) TomlError.x("unfinished numeric value", ctx);
	let str = ctx.s.slice(startPtr + 2, ctx.p);
	if (underscore) str = str.replaceAll("_", "");
	return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
	if (ctx.bi !== true) int: {
		let val = parseInt(str, base);
		if (!Number.isSafeInteger(val)) {
			if (ctx.bi) break int;
			TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
		}
		return val;
	}
	return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
	let startPtr = ctx.p++, unsafeSeparator;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
	ctx.p += 5;
	if (!isDigit(ctx.s.charCodeAt(ctx.p++))) TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
	if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 3, false, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) !== 58) TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	if (c = ctx.s.charCodeAt(ctx.p)) {
		if (c === 90 || c === 122) return readDate(ctx, ctx.s.slice(startPtr, ++ctx.p), 1, unsafeSeparator, startPtr, "[+00:00]");
		if (c === 43 || c === 45) return readDate(ctx, ctx.s.slice(startPtr, ctx.p += 6), 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
	}
	return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
	let start = ctx.p;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) return parseNumber(ctx, --ctx.p, c, 0, endChr);
	if (ctx.s.charCodeAt(ctx.p += 4) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	return readDate(ctx, ctx.s.slice(start, ctx.p), 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
	if (ctx.ld) {
		let date = new TomlDate(str, type, unsafeDelim);
		if (!date.isValid()) TomlError.x("invalid date", ctx, errPtr);
		return date;
	}
	try {
		if (temporalSuffix) str += temporalSuffix;
		switch (type) {
			case 1: return Temporal.ZonedDateTime.from(str);
			case 2: return Temporal.PlainDateTime.from(str);
			case 3: return Temporal.PlainDate.from(str);
			case 4: return Temporal.PlainTime.from(str);
		}
	} catch (e) {
		TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
	}
}

// node_modules/smol-toml/dist/util.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function skipComment(ctx) {
	for (; ctx.p < ctx.s.length; ctx.p++) {
		let c = ctx.s.charCodeAt(ctx.p);
		if (c === 10) break;
		if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
			ctx.p++;
			break;
		}
		if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in comments", ctx);
	}
}
/** @internal */
function skipVoid(ctx, banNewLines, banComments) {
	let c;
	while (ctx.p < ctx.s.length) {
		while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))) ctx.p++;
		if (banComments || c !== 35) break;
		skipComment(ctx);
	}
}

// node_modules/smol-toml/dist/struct.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function parseKey(ctx, end = 61) {
	let startPtr;
	let state = 0;
	let parsed = [];
	let sliceStart;
	let c = ctx.s.charCodeAt(startPtr = ctx.p);
	do
		if (c === end) {
			if (!state) TomlError.x("unexpected end of key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			return ctx.p++, parsed;
		} else if (c === 46) {
			if (!state) TomlError.x("illegal empty bare key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			state = 0;
		} else if (!state && (c === 34 || c === 39)) {
			if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2)) TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
			parsed.push(parseString(ctx));
			state = 2;
			ctx.p--;
		} else if (c === 32 || c === 9) {
			if (state === 1) {
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
				state = 2;
			}
		} else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) TomlError.x("illegal character in key", ctx);
		else if (!state) {
			state = 1;
			sliceStart = ctx.p;
		}
	while (c = ctx.s.charCodeAt(++ctx.p));
	TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
/** @internal */
function parseInlineTable(ctx) {
	let startPtr = ctx.p++;
	let res = Object.create(null);
	let seen = /* @__PURE__ */ new Set();
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
			ctx.p++;
			return res;
		}
		let k;
		let t = res;
		let hasOwn = false;
		let errPtr = ctx.p;
		let key = parseKey(ctx);
		for (let i = 0; i < key.length; i++) {
			if (i) t = hasOwn ? t[k] : t[k] = Object.create(null);
			k = key[i];
			if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) {
				t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
				break;
			}
			if (!hasOwn && unsafe) Object.defineProperty(t, k, {
				enumerable: true,
				configurable: true,
				writable: true
			});
		}
		if (hasOwn) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
		skipVoid(ctx, true, true);
		let value = extractValue(ctx, 125);
		if (t && typeof (t[k] = value) === "object") seen.add(value);
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished table", ctx, startPtr);
}
/** @internal */
function parseArray(ctx) {
	let startPtr = ctx.p++;
	let res = [];
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
			ctx.p++;
			return res;
		}
		res.push(extractValue(ctx, 93));
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished array", ctx, startPtr);
}

// node_modules/smol-toml/dist/parse.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function peekTable(ctx, key, table, meta, type) {
	let t = table;
	let m = meta;
	let k;
	let hasOwn = false;
	let state;
	for (let i = 0; i < key.length; i++) {
		if (i) {
			t = hasOwn ? t[k] : t[k] = Object.create(null);
			m = (state = m[k]).c;
			if (type === 0 && (state.t === 1 || state.t === 2)) return null;
			if (state.t === 2) {
				let l = t.length - 1;
				t = t[l];
				m = m[l].c;
			}
		}
		k = key[i];
		if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) return null;
		if (!hasOwn) {
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) return false;
			if (unsafe) {
				Object.defineProperty(t, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
				Object.defineProperty(m, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
			}
			m[k] = {
				t: i < key.length - 1 && type === 2 ? 3 : type,
				d: false,
				i: 0,
				c: Object.create(null)
			};
		}
	}
	state = m[k];
	if (state.t !== type && !(type === 1 && state.t === 3)) return null;
	if (type === 2) {
		if (!state.d) {
			state.d = true;
			t[k] = [];
		}
		t[k].push(t = Object.create(null));
		state.c[state.i++] = state = {
			t: 1,
			d: false,
			i: 0,
			c: Object.create(null)
		};
	}
	if (state.d) return null;
	state.d = true;
	if (type === 1) t = hasOwn ? t[k] : t[k] = Object.create(null);
	else if (type === 0 && hasOwn) return null;
	return [
		k,
		t,
		state.c
	];
}
function validateTablePeek(ctx, peek, ptr) {
	if (peek === null || ctx.uk === 2) TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse$4(toml, options = {}) {
	let ctx = {
		s: toml,
		p: 0,
		d: options.maxDepth ?? 1e3,
		bi: options.integersAsBigInt ?? false,
		ld: options.useLegacyDate ?? true,
		uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
	};
	let res = Object.create(null);
	let meta = Object.create(null);
	let tmp;
	let skipping = false;
	let tbl = res;
	let m = meta;
	if (toml.charCodeAt(0) === 65279) ctx.p++;
	skipVoid(ctx);
	while (ctx.p < toml.length) {
		if (toml.charCodeAt(ctx.p) === 91) {
			let isTableArray = toml.charCodeAt(++ctx.p) === 91;
			tmp = ctx.p += +isTableArray;
			skipping = false;
			let k = parseKey(ctx, 93);
			if (isTableArray) {
				if (toml.charCodeAt(ctx.p) !== 93) TomlError.x("expected end of table array declaration", ctx);
				ctx.p++;
			}
			let p = peekTable(ctx, k, res, meta, isTableArray ? 2 : 1);
			if (!p) {
				validateTablePeek(ctx, p, tmp);
				skipping = true;
			} else {
				m = p[2];
				tbl = p[1];
			}
		} else {
			tmp = ctx.p;
			let p = peekTable(ctx, parseKey(ctx), tbl, m, 0);
			if (!p && !skipping) validateTablePeek(ctx, p, tmp);
			skipVoid(ctx, true, true);
			let v = extractValue(ctx, void 0);
			if (p && !skipping) p[1][p[0]] = v;
		}
		skipVoid(ctx, true);
		if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
		skipVoid(ctx);
	}
	return res;
}

// node_modules/smol-toml/dist/stringify.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
let HAS_WELLFORMED = !!"".isWellFormed;

// node_modules/smol-toml/dist/index.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/

// src/model/version.ts
/**
* Parses a tag name: the SemVer version without `v`, with build metadata, or the sentence that refuses the name. Without a pattern it is strict SemVer 2 (https://semver.org), with or without `v`. A pattern such as
* `backend-v{version}` contains `{version}` once. Never throws; each refusal is one ASCII sentence.
*/
function parseTag(tag, pattern) {
	const name = `The tag "${visible(tag)}"`;
	const bad = /[^\x21-\x7e]/u.exec(tag);
	if (bad) return { refused: `${name} holds "${visible(bad[0])}"; a tag that is released is plain ASCII without spaces.` };
	const text = pattern === null ? tag.replace(/^v/, "") : insidePattern(tag, pattern);
	if (text === void 0) return { refused: `${name} does not have the form "${visible(pattern ?? "")}" that the configuration asks for.` };
	const reason = whyNoVersion(text);
	return reason === void 0 ? { version: text } : { refused: `${name} is no version: ${reason}.` };
}
function insidePattern(tag, pattern) {
	const at = pattern.indexOf("{version}");
	if (at < 0) return void 0;
	const [before, after] = [pattern.slice(0, at), pattern.slice(at + 9)];
	return tag.length > before.length + after.length && tag.startsWith(before) && tag.endsWith(after) ? tag.slice(before.length, tag.length - after.length) : void 0;
}
/** Why a text violates strict SemVer 2; undefined when it is valid. The library alone would also take a `v` and blanks. */
function whyNoVersion(text) {
	if (/^\d\S*$/.test(text) && (0, import_parse.default)(text)) return void 0;
	const foreign = /[^0-9A-Za-z.+-]/.exec(text);
	if (foreign) return `it holds "${visible(foreign[0])}", and a version has only letters, digits and . - +`;
	if (/^[vV]/.test(text)) return "only one small \"v\" may stand before the numbers";
	const [whole = ""] = text.split("+");
	const padded = whole.split(/[.-]/).find((number) => /^0\d+$/.test(number));
	if (padded !== void 0) return `the number ${padded} has a leading zero, write ${unpadded(padded)}`;
	const numbers = whole.replace(/-.*/, "").split(".");
	if (numbers.length === 3 || !numbers.every((number) => /^\d+$/.test(number))) return "it is not SemVer, write a version such as 1.2.3 or 1.2.3-rc.1";
	const instead = numbers.length < 3 ? `, write ${[
		...numbers,
		"0",
		"0"
	].slice(0, 3).join(".")}` : "";
	return `it has ${count(numbers.length, "number")} where a version has three${instead}`;
}
/** The digits without leading zeros; `0` without digits. */
function unpadded(digits) {
	return (digits || "0").replace(/^0+(?=\d)/, "");
}
const phases = {
	a: "a",
	alpha: "a",
	b: "b",
	beta: "b",
	c: "rc",
	rc: "rc",
	pre: "rc",
	preview: "rc"
};
function localPart(build) {
	return build.toLowerCase().split(/[.\-_]/).map((part) => /^\d+$/.test(part) ? unpadded(part) : part).join(".");
}
/**
* A SemVer version in the normalised spelling of PEP 440: `1.2.3-rc.1` becomes `1.2.3rc1`, build metadata becomes the local part.
* Throws UserError for a prerelease without such a spelling: `1.2.3-next.0`.
*/
function toPep440(semver) {
	const spelled = spellPep440(semver);
	if (spelled !== void 0) return spelled;
	throw new UserError(`The version ${visible(semver)} has no spelling in Python (PEP 440).`, "Use alpha.1, beta.1, rc.1 or dev.1.");
}
/** The spelling of `toPep440`; undefined without one. */
function spellPep440(semver) {
	const parsed = (0, import_parse.default)(semver.replace(/^v/, ""));
	const prerelease = parsed?.prerelease.join(".") ?? "";
	if (!parsed || prerelease.includes("-")) return void 0;
	const core = `${parsed.major}.${parsed.minor}.${parsed.patch}`;
	const read = readPep440(`${core}${prerelease && `_${prerelease}`}${parsed.build.length === 0 ? "" : `+${parsed.build.join(".")}`}`);
	return read && `${core}${read.suffix}${read.local}`;
}
const pep440 = /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<at>\d*))?(?:-(?<implicit>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postAt>\d*))?(?:[-_.]?(?<dev>dev)[-_.]?(?<devAt>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;
function readPep440(version) {
	const groups = pep440.exec(version.trim().toLowerCase())?.groups;
	if (!groups) return void 0;
	const pre = groups.phase ? phases[groups.phase] + unpadded(groups.at) : "";
	const post = groups.implicit !== void 0 ? `.post${unpadded(groups.implicit)}` : groups.post ? `.post${unpadded(groups.postAt)}` : "";
	const dev = groups.dev ? `.dev${unpadded(groups.devAt)}` : "";
	return {
		epoch: unpadded(groups.epoch),
		release: groups.release.split(".").map(unpadded),
		suffix: pre + post + dev,
		prerelease: pre !== "" || dev !== "",
		local: groups.local === void 0 ? "" : "+" + localPart(groups.local)
	};
}
/** The one spelling that all spellings of a version map to. SemVer comes first: `1.2.3-1` is a prerelease in SemVer, a post release in PEP 440. */
function canonical(version) {
	const trimmed = version.trim().replace(/^v(?=\d)/i, "");
	const parsed = (0, import_parse.default)(trimmed);
	if (parsed) return spellPep440(trimmed) ?? `${parsed.version}${parsed.build.length === 0 ? "" : "+" + parsed.build.join(".")}`;
	const read = readPep440(trimmed);
	if (!read) return version.trim();
	const release = [
		...read.release,
		"0",
		"0"
	].slice(0, Math.max(3, read.release.length));
	while (release.length > 3 && release.at(-1) === "0") release.pop();
	return `${read.epoch === "0" ? "" : read.epoch + "!"}${release.join(".")}${read.suffix}${read.local}`;
}
/** Whether two spellings (SemVer 2, PEP 440) mean one version: `v1.2.3-rc.1` and `1.2.3RC1` do. Build metadata counts. */
function sameVersion(a, b) {
	return canonical(a) === canonical(b);
}
/** The SemVer spelling without `v`: `1.2.3rc1` becomes `1.2.3-rc.1`. Undefined for versions that SemVer cannot express: an epoch, four numbers. */
function toSemver(version) {
	const trimmed = version.trim().replace(/^v(?=\d)/i, "");
	if (whyNoVersion(trimmed) === void 0) return trimmed;
	const match = /^(\d+\.\d+\.\d+)(?!\.\d)(.*?)(\+.+)?$/.exec(canonical(trimmed));
	if (!match || !readPep440(trimmed)) return void 0;
	const long = {
		a: "alpha",
		b: "beta",
		rc: "rc",
		post: "post",
		dev: "dev"
	};
	const parts = [...match[2].matchAll(/(a|b|rc|post|dev)(\d+)/g)].map(([, phase, number]) => `${long[phase]}.${number}`);
	const semver = match[1] + (parts.length === 0 ? "" : "-" + parts.join(".")) + (match[3] ?? "");
	return whyNoVersion(semver) === void 0 ? semver : void 0;
}
/** Whether a version in SemVer or PEP 440 spelling is a prerelease. A PEP 440 post release is not a prerelease. */
function isPrerelease(version) {
	const trimmed = version.trim().replace(/^v(?=\d)/i, "");
	const parsed = (0, import_parse.default)(trimmed);
	return parsed ? parsed.prerelease.length > 0 : readPep440(trimmed)?.prerelease ?? false;
}
/** Whether a text is a version in SemVer or PEP 440 spelling. Version files also hold texts such as `unknown`. */
function looksLikeVersion(text) {
	return (0, import_parse.default)(text.trim()) !== null || readPep440(text) !== void 0;
}
/** The version that a tag names; undefined when the name does not fit the pattern. */
function versionOfTag(name, pattern) {
	const parsed = parseTag(name, pattern);
	return "version" in parsed ? parsed.version : void 0;
}
/** The version that a person names, with or without `v`, or as a tag of the pattern. Throws UserError for another text; `prefix` begins its message. */
function namedVersion(text, pattern, prefix = "") {
	const parsed = parseTag(text, versionOfTag(text, pattern) === void 0 ? null : pattern);
	if ("version" in parsed) return parsed.version;
	throw new UserError(`${prefix}${parsed.refused}`, "Give a version such as 1.2.4.");
}
const threeNumbers = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/;
/** Prepares a version for `compareVersions`; undefined for a text that is no version, and for a single number such as the floating `v1`. */
function orderedVersion(text) {
	const numbers = threeNumbers.exec(text);
	if (numbers !== null) return {
		text,
		prerelease: false,
		core: [
			Number(numbers[1]),
			Number(numbers[2]),
			Number(numbers[3])
		]
	};
	const semver = (0, import_parse.default)(text);
	if (semver !== null) return {
		text,
		prerelease: semver.prerelease.length > 0,
		core: [
			semver.major,
			semver.minor,
			semver.patch
		],
		semver
	};
	const read = readPep440(text);
	return read !== void 0 && read.release.length > 1 ? {
		text,
		prerelease: read.prerelease
	} : void 0;
}
/** The text for the version in a tag name that fits the pattern. It may be no version, or one that cannot be released: `1.0`, `v2025.09.04`. */
function versionTextOfTag(name, pattern) {
	const text = pattern === null ? name.replace(/^v/, "") : insidePattern(name, pattern);
	return text !== void 0 && /^\d/.test(text) ? text : void 0;
}
/**
* Negative if `a` is lower, 0 for versions that differ at most in build metadata. Two SemVer versions have the order of SemVer, others the
* order of PEP 440: as SemVer, a post release would be lower than its version.
*/
function compareVersions(a, b) {
	if (a.core !== void 0 && b.core !== void 0) return a.core[0] - b.core[0] || a.core[1] - b.core[1] || a.core[2] - b.core[2] || (0, import_compare.default)(a.semver ?? a.text, b.semver ?? b.text);
	const [one, other] = [pep440Order(a.text), pep440Order(b.text)];
	const at = one.findIndex((number, index) => number !== other[index]);
	return at < 0 ? 0 : one[at] - other[at];
}
/** Numbers with the order of PEP 440, "Summary of permitted suffixes and relative ordering": development before prerelease before final before post. */
function pep440Order(version) {
	const { epoch, release, suffix } = readPep440(spellPep440(version) ?? version.replace(/[-+].*$/, ".dev0"));
	const [, phase, at, post, dev] = /^(?:(a|b|rc)(\d+))?(?:\.post(\d+))?(?:\.dev(\d+))?$/.exec(suffix);
	const rank = phase !== void 0 ? [
		"a",
		"b",
		"rc"
	].indexOf(phase) : post === void 0 && dev !== void 0 ? -1 : 3;
	return [
		...[
			epoch,
			...release,
			..."0".repeat(9)
		].slice(0, 10),
		rank,
		at ?? 0,
		post ?? -1,
		dev ?? 2 ** 53
	].map(Number);
}
/** The name of the tag of a version: by the pattern, else with the `v` of the tag `like`. If `like` is undefined, the tag has a `v`. */
function tagOfVersion(version, like, pattern) {
	if (pattern !== null) return pattern.replace("{version}", () => version);
	return `${like === void 0 || like.startsWith("v") ? "v" : ""}${version}`;
}

// src/features/plan/version-text.ts
const generated = "the version is computed when the package is built; the metadata of the wheel proves it";
const nothing = { places: [] };
const setupVersion = /^(?![ \t]*#).*[\s(,]version\s*=\s*(?:"([^"\n]+)"|'([^'\n]+)')/gm;
const isVersion = ({ value }) => looksLikeVersion(value);
/** The versions in a file, by its name; an unknown file holds only a version, like VERSION. Throws UserError for invalid TOML or JSON. */
function findVersions(text, path) {
	const name = posix.basename(path);
	if (name === "pyproject.toml") return readPyproject(text, path);
	if (name === "setup.cfg") return readSetupCfg(text, path);
	if (name === "package.json") return readPackageJson$1(text, path);
	if (name === "package-lock.json" || name === "npm-shrinkwrap.json") return readLockfile(text, path);
	if (name === "setup.py") return { places: findByPattern(text, path, setupVersion, "version").filter(isVersion) };
	if (name.endsWith(".py")) return { places: findAssigned(text, path, "__version__") };
	const value = text.trim();
	return /^\S+$/.test(value) && looksLikeVersion(value) ? { places: [{
		path,
		where: name,
		value,
		line: lineNumberAt(text, text.indexOf(value))
	}] } : nothing;
}
/** The versions at the place of `{version}` in the pattern; the rest of the pattern is literal. */
function findPattern(text, path, pattern) {
	const [before = "", after = ""] = pattern.split("{version}").map(literal);
	return findByPattern(text, path, new RegExp(`${before}([0-9A-Za-z][0-9A-Za-z.+!_-]*)${after}`, "g"), pattern);
}
function findByPattern(text, path, pattern, where) {
	return [...text.matchAll(pattern)].flatMap((match) => {
		const value = match[1] ?? match[2];
		return value === void 0 ? [] : [{
			path,
			where,
			value,
			line: lineNumberAt(text, match.index + match[0].lastIndexOf(value))
		}];
	});
}
/** Versions of the form `__version__ = "1.2.3"` at the start of a line, also annotated or chained, without fallbacks such as `unknown`. */
function findAssigned(text, path, name) {
	return findByPattern(text, path, new RegExp(`^(?:\\w+[ \\t]*=[ \\t]*)*${literal(name)}[ \\t]*(?::[^=\\n]+)?=[ \\t]*(?:\\w+[ \\t]*=[ \\t]*)*[uUrR]?(?:"([^"\\n]+)"|'([^'\\n]+)')`, "gm"), name).filter(isVersion);
}
function literal(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
/** The 1-based line of an index. */
const lineNumberAt = (text, index) => text.slice(0, index).split("\n").length;
/** The value of a TOML or JSON file, by its name. Throws UserError for a broken file. */
function parseFile(path, text) {
	const kind = path.endsWith(".toml") ? "TOML" : "JSON";
	const plain = text.replace(/^\uFEFF/, "");
	try {
		return kind === "TOML" ? parse$4(plain) : JSON.parse(plain);
	} catch (error) {
		const cause = error;
		const place = cause instanceof TomlError ? `, line ${cause.line}` : "";
		throw new UserError(`${visible(path)} cannot be read as ${kind}${place}: ${visible(cause.message.split("\n")[0])}`, "Fix the file. Or if it is of no component of the release, list the components under `components:`.", { cause });
	}
}
function readPyproject(text, path) {
	const toml = parseFile(path, text);
	const places = [["project"], ["tool", "poetry"]].flatMap((table) => {
		const value = valueAt(toml, ...table, "version");
		const { line } = versionIn(text, table.join(".")) ?? {};
		return typeof value === "string" ? [{
			path,
			where: `${table.join(".")}.version`,
			value,
			...line === void 0 ? {} : { line }
		}] : [];
	});
	const dynamicPoetry = valueAt(toml, "tool", "poetry-dynamic-versioning", "enable") === true;
	if (places.length > 0) return dynamicPoetry ? {
		places: [],
		skipReason: generated
	} : { places };
	const dynamic = valueAt(toml, "project", "dynamic");
	return Array.isArray(dynamic) && dynamic.includes("version") ? readDynamic(toml) : nothing;
}
/** The text and line of `version` in a section of TOML or INI: the parser of TOML returns no lines. */
function versionIn(text, section) {
	let inside = false;
	for (const [index, line] of text.split("\n").entries()) {
		const [, header] = /^\s*\[([^[\]]+)\]/.exec(line) ?? [];
		if (header !== void 0) inside = header.replaceAll(/[\s"']/g, "") === section;
		const [, value] = inside && /^["']?version["']?[ \t]*[=:][ \t]*(\S.*)/.exec(line) || [];
		if (value !== void 0) return {
			value: value.trimEnd(),
			line: index + 1
		};
	}
}
function readDynamic(toml) {
	const setuptools = valueAt(toml, "tool", "setuptools", "dynamic", "version");
	const attribute = valueAt(setuptools, "attr");
	if (typeof attribute === "string") return {
		places: [],
		reference: attributeFile(attribute)
	};
	const named = [valueAt(setuptools, "file")].flat()[0] ?? valueAt(toml, "tool", "hatch", "version", "path") ?? valueAt(toml, "tool", "pdm", "version", "path");
	if (typeof named === "string") return {
		places: [],
		reference: {
			candidates: [named],
			...named.endsWith(".py") ? { name: "__version__" } : {}
		}
	};
	if (valueAt(toml, "tool", "hatch", "version", "source") === "nodejs") return {
		places: [],
		reference: { candidates: ["package.json"] }
	};
	const backend = valueAt(toml, "build-system", "build-backend");
	const module = valueAt(toml, "tool", "flit", "module", "name") ?? valueAt(toml, "project", "name");
	if (typeof backend === "string" && backend.startsWith("flit") && typeof module === "string") return {
		places: [],
		reference: attributeFile(`${module.replaceAll("-", "_")}.__version__`)
	};
	return {
		places: [],
		skipReason: generated
	};
}
/** `package.module.__version__` is in package/module.py or package/module/__init__.py, in the folder or below src. */
function attributeFile(attribute) {
	const parts = attribute.replace(":", ".").split(".");
	const module = parts.slice(0, -1).join("/");
	return {
		candidates: ["src/", ""].flatMap((base) => [`${base}${module}/__init__.py`, `${base}${module}.py`]),
		name: parts.at(-1)
	};
}
function readSetupCfg(text, path) {
	const stated = versionIn(text, "metadata");
	if (stated === void 0) return nothing;
	const { value } = stated;
	if (value.startsWith("attr:")) return {
		places: [],
		reference: attributeFile(value.slice(5).trim())
	};
	if (value.startsWith("file:")) return {
		places: [],
		reference: { candidates: [value.slice(5).split(",")[0].trim()] }
	};
	return { places: [{
		path,
		where: "metadata.version",
		...stated
	}] };
}
function readPackageJson$1(text, path) {
	const json = parseFile(path, text);
	const isPrivate = valueAt(json, "private") === true;
	const places = jsonVersion(text, path, json, "version");
	if (places.length === 0) return {
		places,
		skipReason: isPrivate ? "it is private and has no version" : "it has no version"
	};
	if (isPrivate && places[0].value === "0.0.0") return {
		places: [],
		skipReason: "it is private and its version is 0.0.0"
	};
	return { places };
}
function readLockfile(text, path) {
	const json = parseFile(path, text);
	return { places: [...jsonVersion(text, path, json, "version"), ...jsonVersion(text, path, json, "packages", "", "version")] };
}
/** The version at these keys of parsed JSON, with its line; none for any other value. The parser returns no lines, so this function reads the keys of the text. */
function jsonVersion(text, path, json, ...wanted) {
	const value = valueAt(json, ...wanted);
	if (typeof value !== "string") return [];
	const [first = "", entry] = wanted;
	const place = {
		path,
		where: entry === void 0 ? first : `${first}["${entry}"].version`,
		value
	};
	const keys = [];
	let depth = 0;
	let key;
	for (const token of text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/g)) {
		if (token[2] !== void 0) keys[depth - 1] = token[1];
		else if (token[0] === "{" || token[0] === "[") keys[depth++] = "[";
		else if (token[0] === "}" || token[0] === "]") depth--;
		key = token[2] === void 0 ? void 0 : keys.slice(0, depth).join("\n");
		if (key === wanted.join("\n") && depth === wanted.length) return [{
			...place,
			line: lineNumberAt(text, token.index)
		}];
	}
	return [place];
}

// src/features/plan/package-json.ts
/** Reads a package.json. Throws UserError, with `path` in the message, for invalid JSON. */
const readPackageJson = (text, path) => packageOf(tableOf(parseFile(path, text)));
/** The fields of a parsed package.json; absent ones are empty. */
function packageOf(value) {
	const scripts = Object.entries(tableOf(value.scripts)).filter((entry) => typeof entry[1] === "string");
	const { workspaces } = value;
	const globs = Array.isArray(workspaces) ? workspaces : tableOf(workspaces).packages;
	return {
		name: typeof value.name === "string" ? value.name : void 0,
		scripts: Object.fromEntries(scripts),
		/** Names of dependencies and development dependencies. */
		dependencies: new Set(Object.keys({
			...tableOf(value.dependencies),
			...tableOf(value.devDependencies)
		})),
		packageManager: namedManager(value),
		/** Globs; undefined without that field. */
		workspaces: Array.isArray(globs) ? globs.filter((glob) => typeof glob === "string") : void 0
	};
}
const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;
/** The field `packageManager` (corepack), else `devEngines.packageManager`; undefined without both. */
function namedManager({ packageManager, devEngines }) {
	if (typeof packageManager === "string") {
		const [, name, version = "", hash] = /^([^@+]+)(?:@([^+]*)(?:\+(.+))?)?$/.exec(packageManager) ?? [];
		if (name !== void 0) return {
			name,
			version: EXACT.test(version) ? version : null,
			hash: hash ?? null
		};
	}
	const { name, version } = tableOf(tableOf(devEngines).packageManager);
	if (typeof name !== "string") return void 0;
	return {
		name,
		version: typeof version === "string" && EXACT.test(version) ? version : null,
		hash: null
	};
}

// src/features/notes/render/ascii.ts
/** Parts of a sequence without a form of their own: joiners, variation selectors, skin tones, combining marks. */
const WITHOUT_FORM = /^(?:\u200c|\u200d|[\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u20e3])$/u;
/** The text in printable ASCII: as people type it, else transliterated, else the code point `[U+1F9EA]`. Never a question mark. */
const plainAscii = (text) => written$1(text.replace(/(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/gu, ""), false);
/** The text in ASCII, but letters, marks, digits, and punctuation without an ASCII form stay. A `deceiving` character becomes its code point: `[U+202E]`. */
const ownScripts = (text) => written$1(text, true);
function written$1(text, own) {
	if (/^[\t\n\x20-\x7e]*$/.test(text)) return text;
	if (text.includes("\n")) return text.replace(/[^\n]+/g, (line) => written$1(line, own));
	const line = text.normalize("NFC");
	const characters = Array.from(line);
	let offset = 0;
	const pointAt = (at) => characters[at]?.codePointAt(0) ?? -1;
	const isGreek = (at) => /[\u0370-\u03ff]/.test(characters[at] ?? "");
	return characters.map((character, at) => {
		offset += character.length;
		if (/[\t\n\x20-\x7e]/.test(character)) return character;
		const [kind, label] = [classOf(pointAt(at)), `[${codePointLabel(pointAt(at))}]`];
		const joins = isNeeded(line, offset - character.length, true);
		if (own && deceiving.has(kind) && !joins) return label;
		const stays = kind === "letter" || kind === "typographic" && !typedFor(character) || joins && (kind === "bidi" || classOf(pointAt(at - 1)) === "letter");
		if (own && stays && !/[\ufe0e\ufe0f]/.test(character)) return character;
		if (WITHOUT_FORM.test(character)) return "";
		return (isGreek(at) && (isGreek(at - 1) || isGreek(at + 1)) ? transliterate(character) : spell(character)) ?? label;
	}).join("");
}

// src/features/notes/render/merge-body.ts
/** Starts the generated part of a release body, on its own line. */
const startMarker = "<!-- release-runbook:notes:start -->";
/** Ends the generated part. The text outside belongs to people. */
const endMarker = "<!-- release-runbook:notes:end -->";
/** Replaces the text between the markers of a release body. If the body lacks a marker, appends the notes. Idempotent. */
function mergeBody(existing, generated) {
	const start = indexOfMarker(existing, startMarker, 0);
	const end = start < 0 ? -1 : indexOfMarker(existing, endMarker, start);
	if (end >= 0) return existing.slice(0, start) + between(generated) + existing.slice(end + 34);
	const own = existing.replaceAll(startMarker, "").replaceAll(endMarker, "").replace(OWN_COMMENT, "").trim();
	return own === "" ? generated : `${own}\n\n${generated}`;
}
/** Breaks comments that could pass for a marker of this program in a release body. */
function withoutOwnComments(text) {
	return text.replace(/<!--(?=\s*release-runbook)/gi, "<! --");
}
/** A marker that appears after another one inside it is removed. */
const OWN_COMMENT = /^<!-- release-runbook:notes:(?:start|end) -->\r?$/gm;
/** The index of a marker on its own line, because a sentence may quote one; -1 without one. */
function indexOfMarker(text, marker, from) {
	for (let at = text.indexOf(marker, from); at >= 0; at = text.indexOf(marker, at + 1)) if ((at === 0 || text[at - 1] === "\n") && /^\r?(?:\n|$)/.test(text.slice(at + marker.length, at + marker.length + 2))) return at;
	return -1;
}
/** The notes up to the end marker, without the final line feed. */
function between(generated) {
	const end = generated.lastIndexOf(endMarker);
	return end < 0 ? generated : generated.slice(0, end + 34);
}

// src/features/notes/render/safe-text.ts
const noReferences = { pullRequestUrl: () => void 0 };
/**
* Markdown and references that GitHub acts on outside code. Characters that open a construct are escaped, also `$` of a formula. An empty
* comment splits `@`, `#12` and `GH-12`, as release-drafter does: entities and backslashes do not stop a mention. Addresses become code: a
* comment does not stop the link of `https://` or `www.`.
*/
const ACTIVE = /(?:https?|ftp):\/\/[^\s`<>]*|www\.[^\s`<>]*|@(?=[\w.-])|#(\d+)|GH-(?=\d)|&(?=[#\w])|[\\`*_[\]<|~$]/gi;
/**
* A span of code by CommonMark 0.31, section 6.1: a run of backticks ends at the next run of its length; backslashes do not count. Runs without
* an end have different lengths, so the time stays far below the square of the length.
*/
const CODE_SPAN = /(?<!`)((`+)(?!`).*?(?<!`)\2(?!`))/;
/** An e-mail address as git writes it. No release shows one. */
const ADDRESS = /[ \t]{1,9}<[^<>\s@]{1,100}@[^<>\s]{1,200}>(?=[\s.,;:)]|$)|<[^<>\s@]{1,100}@[^<>\s]{1,200}>[ \t]{0,9}/g;
/** Makes untrusted text safe on one line: no mentions, links, pictures or HTML. Spans of code keep their text. */
function safeText(text, references = noReferences) {
	let result = "";
	plainLine(text, references.spelling).split(CODE_SPAN).forEach((piece, index) => {
		if (index % 3 === 2) return;
		const part = index % 3 === 1 ? piece : escapeText$1(piece, references);
		result += result.endsWith("`") && part.startsWith("`") ? ` ${part}` : part;
		if (index === 0) result = escapeStart(result);
	});
	return result;
}
/** The text on one line in a spelling, with single spaces, without control, format and bidirectional characters. */
function plainLine(text, spelling = plainAscii) {
	return withoutOwnComments(spelling(text.replace(/[\s\p{Zl}\p{Zp}]+/gu, " "))).replace(/\s+/g, " ").trim();
}
/** Cuts a line to `length` characters at the end of a word, without an ellipsis: with one the line looks unfinished. */
function cutLine(line, length) {
	if (line.length <= length) return line;
	const at = line.lastIndexOf(" ", length);
	return line.slice(0, at > length / 2 ? at : length).replace(/[\ud800-\udbff]$/, "").trimEnd();
}
function escapeText$1(text, references) {
	return text.replace(ADDRESS, "").replace(ACTIVE, (found, digits, at) => {
		if (/^(?:https?:|ftp:|www\.)/i.test(found)) return (text[at - 1] === "`" ? " " : "") + addressAsCode(found);
		if (digits !== void 0) return reference(digits, !/[\s(:;,"']/.test(text[at - 1] ?? " "), references);
		if (found === "@" || found.toUpperCase() === "GH-") return `${found}<!---->`;
		return `\\${found}`;
	});
}
function reference(digits, foreign, references) {
	const url = foreign || digits.length > 9 ? void 0 : references.pullRequestUrl(Number(digits));
	return url === void 0 ? `#<!---->${digits}` : `[#${digits}](${url})`;
}
function addressAsCode(found) {
	const end = /[).,;:!?'"]*$/.exec(found).index;
	return `\`${found.slice(0, end)}\`${found.slice(end)}`;
}
/** Escapes the start of a heading, quotation, list, rule or numbered item. */
function escapeStart(line) {
	const numbered = /^(\d{1,9})([.)])/.exec(line);
	if (numbered) return `${numbered[1]}\\${line.slice(numbered[1].length)}`;
	return /^[#+=>-]/.test(line) && !line.startsWith("#<!---->") ? `\\${line}` : line;
}

// src/features/notes/read/branches.ts
/** The pull request number in the subject of a merge commit, in one of GitHub's two forms: its own words, or a title with `(#12)`. */
function mergedNumber(message) {
	const digits = (/^Merge pull request #(\d{1,9}) from /.exec(message) ?? /^[^\r\n]*\(#(\d{1,9})\)[ \t]*(?:[\r\n]|$)/.exec(message))?.[1];
	return digits === void 0 ? void 0 : Number(digits);
}
/** The pull request title in a merge commit: the first line of the body, or the subject. */
function mergedTitle(message) {
	const [subject = "", ...body] = message.split(/\r\n|\r|\n/);
	return subject.startsWith("Merge pull request #") ? body.find((line) => line.trim() !== "") : subject;
}
/**
* Finds the origin of each commit: by first parents from the newest commit, then by the other parents of each merge, oldest merge first. So a
* merge owns the commits of its branch that the target lacked. `open` is the pull request whose test merge is the newest commit.
*/
function findBranches(commits, newest, open) {
	const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
	const pullRequest = /* @__PURE__ */ new Map();
	const brought = /* @__PURE__ */ new Map();
	const visited = /* @__PURE__ */ new Set();
	const lines = [{
		head: newest,
		number: void 0,
		merges: []
	}];
	for (let line = lines.pop(); line !== void 0; line = lines.pop()) {
		const { head, number, merges } = line;
		for (let commit = bySha.get(head); commit !== void 0 && !visited.has(commit.sha); commit = bySha.get(commit.parents[0] ?? "")) {
			visited.add(commit.sha);
			for (const merge of merges) brought.get(merge)?.push(commit.sha);
			const isMerge = commit.parents.length > 1;
			const tested = commit.sha === newest ? open : void 0;
			const owner = (isMerge ? tested ?? mergedNumber(commit.message) : void 0) ?? number;
			if (owner !== void 0) pullRequest.set(commit.sha, owner);
			if (isMerge) brought.set(commit.sha, []);
			for (const parent of commit.parents.slice(1)) lines.push({
				head: parent,
				number: owner,
				merges: [...merges, commit.sha]
			});
		}
	}
	return {
		pullRequest,
		brought
	};
}

// src/features/notes/read/breaking-text.ts
/** A footer: `BREAKING CHANGE: x`, also as a list item, with a ticked box, in bold, or with a scope. */
const FOOTER = /^[ \t]*(?:[-*+][ \t]+)?(?:\[x\][ \t]+)?(?:\*\*|__)?(?:BREAKING[ -]CHANGES?|Breaking[ -]changes?)(?:\([^()]{1,60}\))?!?(?:\*\*|__)?[ \t]*:(?:\*\*|__)?[ \t]*(.*)$/;
/** The same words as a heading, in capitals: in small letters they are a question of a template. */
const HEADING = /^(?:#{1,6}[ \t]+)?(?:\*\*|__)?BREAKING[ -]CHANGES?(?:\*\*|__)?[ \t]*()$/;
/** A ticked item of a template: `- [x] Breaking change (what works today would break)`. */
const TICKED = /^[ \t]*[-*+][ \t]+\[x\][^\w\n]{0,20}breaking[ -]changes?\b[^\w\n]{0,3}(?:\(.*)?()$/i;
/** The question of a template, with a form behind it or below it. */
const QUESTION = /^(?:#{1,6}[ \t].{0,80}?\bbreaking[ -]changes?\b[^[\n]{0,80}|.{0,80}?\bbreaking[ -]changes?\b[^[\n?]{0,80}\?)[^[\n]{0,9}?(\[.*)?$/i;
const BOX = /\[([ x])\][ \t]*([^\n[]*)/gi;
/** A clause that denies, and what takes a denial back. */
const DENIAL = /^-*$|^(?:(?:no|none|nope|nothing|n\/?a|not applicable|false)(?:\s+(?:known|expected|intended|breaking[ -]changes?))*)[ \t]*(?=[.,;:!(\n\u2013\u2014]|[ \t]-|$)/i;
const REVERSAL = /\b(?:but|except|however|unless|apart from)\b/i;
/** Lines that end a migration text. Only known footers do, because a migration text can hold `Before: x`. */
const END = /^(?:[A-Z][A-Za-z-]*-by|Change-Id|Refs?|Relates-to|See-also|Closes|Close|Closed|Fixes|Fixed|Resolves|Resolved|Part-of|Release-Note|Link|Bug|Issue|PR-URL|Cc|Jira)(?:[ \t]*:[ \t]|[ \t]+#\d)|^\(cherry picked from commit |^(?:\u{1F916} ?)?Generated with |^-{3,}$|^#{1,6} |^(?:BEGIN|END)_\w+$/iu;
const FENCE$1 = /^ {0,3}(?:`{3,}|~{3,})/;
/** The migration texts of footers and ticked items. Comments, folded text, denials and open questions are of templates, and do not count. */
function breakingFooters(body) {
	const texts = [];
	let open;
	let asks = false;
	let inCode = false;
	const close = () => {
		const text = open?.join("\n").trim();
		const answered = text !== void 0 && formOf(text) !== "";
		if (text !== void 0 && !saysNone(text) && (!asks || answered)) texts.push(text.slice(formOf(text).length).trim());
		open = void 0;
	};
	for (const line of withoutHiddenText(body).map(boxesFirst)) {
		if (FENCE$1.test(line)) inCode = !inCode;
		const known = inCode ? null : FOOTER.exec(line) ?? HEADING.exec(line);
		const match = known ?? (inCode ? null : QUESTION.exec(line));
		const ticked = !inCode && known === null && TICKED.test(line);
		if (match || ticked || !inCode && END.test(line)) close();
		if (ticked) texts.push("");
		if (match) {
			open = [match[1] ?? ""];
			asks = known === null;
		} else open?.push(line);
	}
	close();
	return texts;
}
/** A line of a form with each box before its label: of `yes [x] no [ ]` the boxes follow. */
const boxesFirst = (line) => /\w[ \t]+\[[ x]\][ \t]*$/i.test(line) ? line.replace(/([\w'/]+(?: [\w'/]+){0,4})[ \t]+\[([ x])\]/gi, "[$2] $1") : line;
/** The lines of a form at the start of a text. */
const formOf = (text) => /^(?:[ \t]*(?:[-*+][ \t]+)?\[[ xX]\][ \t][^\n]*(?:\n|$))*/.exec(text)[0];
/**
* True for an answer that denies: an empty one, "none known", "No breaking changes.", a form without a tick or with a tick at "no". In doubt
* something breaks: "No longer supports Node 16", "No breaking changes, except that foo() is gone".
*/
function saysNone(text) {
	const form = formOf(text.trim());
	if (form !== "") return [...form.matchAll(BOX)].every(([, tick, label]) => tick === " " || saysNone(label));
	const [paragraph = ""] = text.trim().split(/\n[ \t]*\n/);
	const plain = paragraph.replace(/^(?:[-*+]|\d+[.)])[ \t]+/, "").replace(/\*\*|__/g, "").trim();
	return DENIAL.test(plain) && !REVERSAL.test(plain);
}
/** Removes texts that another text repeats or continues: a commit and its pull request often say the same. */
function withoutRepeats(texts) {
	const plain = (text) => text.replace(/\s+/g, " ");
	const known = [...new Map(texts.map((text) => [plain(text), text])).values()];
	return known.filter((text) => !known.some((other) => other !== text && plain(other).startsWith(plain(text))));
}
function withoutHiddenText(body) {
	const text = body.join("\n");
	if (!text.includes("<")) return body;
	return text.replace(/<!--[\s\S]*?(?:-->|$)/g, "").replace(/<details\b[\s\S]*?(?:<\/details>|$)/gi, "").split("\n");
}

// src/features/notes/read/read-reverts.ts
/** Reads the reverts of a message; null without any. `action` is that of the title. */
function readReverts(action, body) {
	const lines = body.map((line) => line.trim()).filter((line) => line !== "");
	if (action === null && !/^This reverts commits? /i.test(lines[0] ?? "")) return null;
	const text = lines.join("\n");
	const commits = [...text.matchAll(/^(?:this )?reverts commits? ([0-9a-f]{7,64}(?:(?:, ?| and |, and )[0-9a-f]{7,64})*)\b/gim), ...text.matchAll(/^Refs?: ([0-9a-f]{7,64}(?:, ?[0-9a-f]{7,64})*)$/gim)].flatMap((match) => match[1].toLowerCase().match(/[0-9a-f]{7,}/g) ?? []);
	const pullRequests = [...text.matchAll(/^Reverts ([\w.-]+\/[\w.-]+)?#(\d{1,9})\b/gim)].map(([, repository, number]) => ({
		repository: repository?.toLowerCase() ?? null,
		number: Number(number)
	}));
	return {
		commits,
		pullRequests,
		named: commits.length + pullRequests.length > 0 ? null : action?.target ?? null,
		title: action?.verb ?? null
	};
}

// src/features/notes/read/title-table.ts
const typeOf$1 = new Map([
	["feat", "✨ :sparkles:"],
	["fix", "🐛 :bug: 🚑 :ambulance: 🩹 :adhesive_bandage:"],
	["perf", "⚡ :zap:"],
	["docs", "📝 :memo: ✏ :pencil2:"],
	["test", "✅ :white_check_mark: 🧪 :test_tube:"],
	["ci", "👷 :construction_worker: 💚 :green_heart:"],
	["refactor", "♻ :recycle:"],
	["style", "🎨 :art:"],
	["deps", "⬆ :arrow_up: ⬇ :arrow_down: 📌 :pushpin:"],
	["security", "🔒 :lock:"],
	[null, "💥 :boom:"]
].flatMap(([type, emoji]) => emoji.split(" ").map((one) => [one, type])));
/** An emoji with modifiers and joined emoji, or a code. */
const EMOJI = /^(?:(\p{Extended_Pictographic})(?:\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}]|\p{Extended_Pictographic})*|(:[a-z][a-z0-9_+-]*:)(?=\s))\s*/u;
/** Marks that make a CI service skip a commit, at either end of a title. */
const SKIP = /^\s*\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]\s*|\s*\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]\s*$/gi;
/** The `(#12)` at the end, as GitHub adds it to a squash merge. */
const NUMBER = /\(#(\d{1,10})\)$/;
/** Largest number of a pull request that the API of GitHub accepts. */
const LARGEST_NUMBER = 2 ** 31 - 1;
/** `BREAKING CHANGE: x`, `BREAKING(scope): x`, `[breaking] x`. */
const BREAKING = /^(?:\[breaking(?:[ -]changes?)?\]|breaking(?:[ -]changes?)?[ \t]*(?:\(([^()]{1,60})\))?[ \t]*!?:)[ \t]*(?=\S)/i;
/** Conventional Commits 1.0.0, points 1, 4 and 13. Some people put a blank before the scope, and some languages one before the colon. */
const HEADER = /^(\w+)([ \t]*)(?:\(([^()\r\n]{1,60})\))?(!)?[ \t]?:[ \t]+(\S.*)$/;
/** Types of @commitlint/config-conventional and common spellings. Any other word before a colon belongs to the sentence. */
const TYPES = /^(feat|feature|features|fix|bugfix|hotfix|perf|docs|doc|style|refactor|test|tests|build|ci|chore|revert|deps|security|sec|polish)$/i;
/** The verb of a revert or of its opposite, as a word of the sentence, or as the type with the target behind it. */
const ACTION = /^(?:(?!(?:revert|reapply|reland)\b)\w+(?:\([^)]*\))?!?:\s+)?(?:(revert(?:s|ed|ing)?|back(?:s|ed|ing)?[ -]?out|undo(?:es)?)|re-?(?:appl(?:y|ies|ied)|land(?:s|ed)?))(?:\b(?:\([^)]*\))?(!?[ \t]?:))?(?:\s+(.*))?$/i;
/** The whole target of a revert: a number, a title in quotes and maybe its number, or a title behind the type. */
const TARGET = /^(?:(?:PR|MR|pull request|merge request)?[ \t]*\(?#(\d{1,9})\)?|["'`\u201c\u2018\u00ab](.+)["'`\u201d\u2019\u00bb](?:[ \t]*\(#(\d{1,9})\))?)$/i;
/** Removes `[skip ci]` and emoji before a title. A title of nothing else stays. `type` is that of the first known emoji. */
function withoutEmoji(title) {
	let rest = title.replace(SKIP, "");
	let type;
	for (let found = EMOJI.exec(rest); found !== null; found = EMOJI.exec(rest)) {
		const [whole, character, code = ""] = found;
		if (type === void 0) type = typeOf$1.get(character ?? code);
		rest = rest.slice(whole.length);
	}
	rest = rest.trim();
	return rest === "" ? {
		words: title,
		type: null,
		breaks: false
	} : {
		words: rest,
		type: type ?? null,
		breaks: type === null
	};
}
/** Removes decoration and the number at the end. */
function undecorated(title) {
	const { words: rest, ...emoji } = withoutEmoji(title);
	const numbered = NUMBER.exec(rest);
	const number = numbered && Number(numbered[1]) <= LARGEST_NUMBER ? Number(numbered[1]) : null;
	return {
		...emoji,
		words: number === null ? rest : rest.slice(0, numbered.index).trimEnd(),
		number
	};
}
/** Reads the parts of a title without decoration and number: the type in lower case, null without a known one. A reapplied change keeps its type. */
function readTitle(words) {
	const action = actionOf(words);
	const again = action?.verb === "reapply" ? action.target?.title : void 0;
	const own = (again ?? words).replace(/^\[(\w+)\][ \t]*:?[ \t]*(?=[^\s(])/, (whole, type) => TYPES.test(type) ? `${type}: ` : whole);
	const mark = BREAKING.exec(own);
	const rest = mark === null ? own : own.slice(mark[0].length);
	const [, type = "", blank, scope, bang, sentence] = HEADER.exec(rest) ?? [];
	const known = TYPES.test(type);
	const breaks = mark !== null || bang === "!" && (known || scope === void 0 || blank === "");
	const text = known ? withoutEmoji(`${sentence}`).words : rest;
	return {
		type: known ? type.toLowerCase() : null,
		scope: (known ? scope : void 0) ?? mark?.[1] ?? null,
		breaks,
		action,
		sentence: again ? `Reapply "${text}"` : text
	};
}
function actionOf(words) {
	const [whole, revert, typed, rest = ""] = ACTION.exec(words) ?? [];
	if (whole === void 0) return null;
	const verb = revert === void 0 ? "reapply" : "revert";
	const [named, number, quoted, behind] = TARGET.exec(rest) ?? [];
	const title = quoted ?? (typed !== void 0 && named === void 0 && (ACTION.test(rest) || !/#\d+(?!\)$)/.test(rest)) ? rest : null);
	if (title === null ? number === void 0 : /["'`]\s*(?:,|and|&)\s*["'`]/.test(title)) return {
		verb,
		target: null
	};
	const at = number ?? behind ?? NUMBER.exec(title ?? "")?.[1];
	return {
		verb,
		target: {
			number: at === void 0 ? null : Number(at),
			title
		}
	};
}
/** The message `security: <title>` for GitHub's merge of a security advisory; the title is the first line inside. Undefined for any other message. */
function advisoryMerge(message) {
	const [whole, body = ""] = /^Merge (?:commit from fork|pull request from GHSA-[\w-]+)[ \t]*(?:\r?\n([\s\S]*))?$/.exec(message) ?? [];
	if (whole === void 0) return void 0;
	const [inside = "Security fix"] = body.split(/\r?\n/).flatMap((line) => /^[\w-]+-by:/i.test(line) ? [] : line.replace(/^\* /, "").trim() || []);
	const id = /\bGHSA(?:-[0-9a-z]{4}){3}\b/.exec(whole)?.[0] ?? "";
	const { sentence } = readTitle(undecorated(inside).words);
	return `security: ${sentence}${id === "" || sentence.includes(id) ? "" : ` [${id}]`}\n\n${body}`;
}
/** True for a title or text that names a vulnerability. */
function hasAdvisory(text) {
	return /\[security\]|\bCVE-\d{4}-\d{4,}\b|\bGHSA(?:-[0-9a-z]{4}){3}\b/i.test(text);
}
/** A label without emoji, codes, letter case and group prefix, with single blanks: `type: Bug-Fix` gives `bug fix`, `area/backend` gives `backend`. */
function plainLabel(label) {
	return label.toLowerCase().replace(/:[a-z][a-z0-9_+-]*:|\p{Extended_Pictographic}|\ufe0f|\u200d/gu, " ").replace(/[\s_-]+/g, " ").trim().replace(/^(?:type|kind|area|scope|category|t|c|a) ?[:/] ?/, "");
}

// src/features/notes/read/commit-message.ts
/** Parses a message: subject, blank line, body. */
function parseMessage(message) {
	const { words, number, rest, ...emoji } = splitSubject(message);
	const [title, body] = withRest(words, rest);
	const { type, scope, sentence, breaks, action } = readTitle(title);
	const squashed = squashedParts(body).map(parseMessage);
	const footers = squashed.length > 0 ? squashed.flatMap(breakingWords) : breakingFooters(body);
	const broken = breaks || emoji.breaks || footers.length > 0;
	return {
		subject: sentence,
		words: title,
		type: type ?? emoji.type,
		scope,
		number,
		breaking: broken ? footers : null,
		reverts: readReverts(action, body),
		pickedFrom: [...message.matchAll(/^\(cherry picked from commit ([0-9a-f]{7,64})\)/gm)].map((match) => match[1]),
		squashed
	};
}
/** The number of the pull request at the end of the subject, without the cost of the whole message. */
const numberOf = (message) => splitSubject(message).number;
function splitSubject(message) {
	const [line = "", ...rest] = (advisoryMerge(message.trim()) ?? message.trim()).split(/\r\n|\r|\n/);
	return {
		...undecorated(line.trim()),
		rest
	};
}
/** The texts about the break; without any, the subject of what breaks. */
function breakingWords({ breaking, subject }) {
	return breaking?.length === 0 ? [subject] : breaking ?? [];
}
/** Joins a title that GitHub cut inside a word and continued in the body: `... argu...`, blank line, `...ment is read`. */
function withRest(title, body) {
	const at = body.findIndex((line) => line.trim() !== "");
	const cut = /(?:\u2026|\.{3})$/.exec(title);
	const rest = /^(?:\u2026|\.{3})(\S.*)$/.exec(body[at]?.trim() ?? "")?.[1];
	return cut === null || rest === void 0 ? [title, body] : [`${title.slice(0, cut.index)}${rest}`, body.slice(at + 1)];
}
/** The parts of a body that git writes for `merge --squash`, or GitHub's default body: each begins with `* ` after a blank line. One bullet alone is a list. */
function squashedParts(body) {
	const [, ...logged] = body.join("\n").split(/^commit [0-9a-f]{40}$/m);
	if (logged.length > 0) return logged.map((part) => part.replace(/^(?:\n(?:Author|Date|Merge):.*)+|^ {4}/gm, ""));
	const first = body.findIndex((line) => line.trim() !== "");
	const content = body.slice(Math.max(0, first));
	if (!content[0]?.startsWith("* ")) return [];
	const isStart = (line, index) => line.startsWith("* ") && (content[index - 1] ?? "").trim() === "";
	const starts = content.flatMap((line, index) => isStart(line, index) ? [index] : []);
	if (starts.length < 2) return [];
	return starts.map((start, index) => content.slice(start, starts[index + 1]).join("\n")).map((part) => part.slice(2));
}

// src/features/notes/read/changes.ts
/** Parses the message of a commit. */
const readCommit = (commit) => ({
	commit,
	message: parseMessage(commit.message)
});
/**
* Groups commits into changes, in the order of their newest commit. The key is the pull request, else the commit. A cherry-pick joins its
* original in the range. Equal titles or numbers alone join nothing: a repeated line is better than a lost change.
*/
function groupChanges(sources) {
	const numberOf = pullRequestNumbers(sources);
	const joined = sources.merges.filter(({ commit }) => advisoryMerge(commit.message) !== void 0);
	const advisories = new Map(joined.flatMap((merge) => (sources.branches.brought.get(merge.commit.sha) ?? []).map((sha) => [sha, merge])));
	const present = new Map(sources.commits.map((parsed) => [parsed.commit.sha, parsed]));
	const known = new Set(present.keys());
	const keyOf = (parsed) => {
		const { sha } = origin(parsed, [...parsed.message.pickedFrom.map((id) => findCommit(id, known) ?? ""), sources.pickedFrom.get(parsed.commit.sha) ?? ""], present).commit;
		const number = numberOf.get(sha);
		return number === void 0 ? advisories.get(sha)?.commit.sha ?? sha : `#${number}`;
	};
	const merges = new Map(sources.merges.map((merge) => [`#${mergedNumber(merge.commit.message)}`, merge]));
	return [...Map.groupBy(sources.commits, keyOf)].map(([key, commits]) => {
		const number = key.startsWith("#") ? Number(key.slice(1)) : shownNumber(commits[0], sources);
		const pullRequest = number === null ? void 0 : sources.pullRequests?.get(number);
		const merge = merges.get(key) ?? advisories.get(commits[0].commit.sha);
		const inside = `${merge?.commit.message.split("\n", 1)[0]}\n\n${commits.at(-1).commit.message}`;
		const title = key === merge?.commit.sha ? parseMessage(inside) : titleOf$2(key, commits, pullRequest, merge);
		return {
			key,
			number,
			commits,
			merge: merge?.message,
			pullRequest,
			title
		};
	});
}
/** Number of the pull request by commit id. */
function pullRequestNumbers({ commits, branches, pullRequests }) {
	const claims = /* @__PURE__ */ new Map();
	for (const { message } of commits) if (message.number !== null) claims.set(message.number, (claims.get(message.number) ?? 0) + 1);
	const known = associations(pullRequests);
	const numbers = /* @__PURE__ */ new Map();
	for (const { commit, message } of commits) {
		const claimed = message.number;
		const pull = claimed === null ? void 0 : pullRequests?.get(claimed);
		const believed = pull !== void 0 && (pull.mergeCommit === commit.sha || pull.commits.includes(commit.sha)) || claimed !== null && claims.get(claimed) === 1 && (pullRequests === void 0 || pull !== void 0);
		const other = known.merged.get(commit.sha) ?? branches.pullRequest.get(commit.sha) ?? known.brought.get(commit.sha);
		const number = believed ? claimed : other;
		if (number !== void 0) numbers.set(commit.sha, number);
	}
	return numbers;
}
function associations(pullRequests) {
	const merged = /* @__PURE__ */ new Map();
	const brought = /* @__PURE__ */ new Map();
	for (const { number, mergeCommit, commits } of pullRequests?.values() ?? []) {
		if (mergeCommit !== void 0) merged.set(mergeCommit, number);
		for (const sha of commits) brought.set(sha, Math.min(number, brought.get(sha) ?? number));
	}
	return {
		merged,
		brought
	};
}
/** The only known commit whose id is `id` or begins with it; undefined for none or several. */
function findCommit(id, known) {
	if (known.has(id)) return id;
	const matches = [...known].filter((sha) => sha.startsWith(id));
	return matches.length === 1 ? matches[0] : void 0;
}
/** The original of a cherry-pick if the range has it, else the commit itself. */
function origin(parsed, named, present) {
	const source = named.map((sha) => present.get(sha)).find((found) => found !== void 0 && found !== parsed);
	return source !== void 0 && source.message.pickedFrom.length === 0 ? source : parsed;
}
/** The number at the end of a subject that does not decide the key. It is shown unless the forge knows no such pull request. */
function shownNumber({ message }, { pullRequests }) {
	if (message.number === null) return null;
	return pullRequests === void 0 || pullRequests.has(message.number) ? message.number : null;
}
function titleOf$2(key, commits, pull, merge) {
	const title = key.startsWith("#") ? pull?.title.trim() || merge && mergedTitle(merge.commit.message) : void 0;
	const cut = title === void 0 ? void 0 : /^(.{20,}?)(?:\u2026|\.{3})(?: \(#\d+\))?$/.exec(title)?.[1];
	const whole = cut === void 0 ? void 0 : commits.find(({ commit }) => commit.message.startsWith(cut));
	if (title !== void 0) return whole?.message ?? parseMessage(title);
	return (commits.find(({ message }) => key === `#${message.number}`) ?? commits.at(-1)).message;
}

// src/features/notes/decide/reverts.ts
/**
* Finds each revert and its target, if both are in the range. `commits` are newest first and include merges. A reverted revert cancels
* nothing, so the first change stays. A revert of an older commit stays too, and so does a commit that does more than revert. `cancelled`: ids
* of the commits that cancel each other; `older`: ids of the reverts that name a change outside of the range.
*/
function findReverts(commits, sources) {
	const { branches, pullRequests } = sources;
	const single = commits.filter(({ commit }) => commit.parents.length < 2);
	const numberOf = pullRequestNumbers({
		commits: single,
		branches,
		pullRequests
	});
	const known = new Set(commits.map(({ commit }) => commit.sha));
	const ofPullRequest = Map.groupBy(numberOf.keys(), (sha) => numberOf.get(sha));
	const repository = sources.repository?.toLowerCase();
	const titles = positionsByTitle(commits.some(({ message }) => message.reverts !== null) ? commits : []);
	const changeOf = (sha) => numberOf.get(sha) ?? branches.pullRequest.get(sha) ?? sha;
	/** Undefined stands for a change outside of the range; empty: several changes have this title. */
	const byTitle = (at, named) => {
		if (named.number !== null) return ofPullRequest.get(named.number) ?? [void 0];
		const found = (titles.get(titleKey(named.title ?? "")) ?? []).flatMap((title) => title.at > at ? commits[title.at].commit.sha : []);
		return found.length === 0 ? [void 0] : new Set(found.map(changeOf)).size === 1 ? found : [];
	};
	const all = commits.map((parsed, at) => {
		const { sha } = parsed.commit;
		const own = numberOf.get(sha);
		const reverts = revertsOf(parsed.message, own === void 0 ? void 0 : pullRequests?.get(own));
		const numbers = reverts?.pullRequests.filter((pull) => pull.number !== own && (pull.repository ?? repository) === repository) ?? [];
		const inBody = [...reverts?.commits.map((id) => findCommit(id, known)) ?? [], ...numbers.flatMap(({ number }) => ofPullRequest.get(number) ?? [void 0])];
		const named = reverts?.named && reverts.named.number !== own ? byTitle(at, reverts.named) : [];
		return {
			sha,
			reverts,
			targets: reverts?.title === "reapply" ? inBody : [...inBody, ...named],
			named
		};
	});
	const cancelled = /* @__PURE__ */ new Set();
	const older = /* @__PURE__ */ new Set();
	for (const [at, { sha, reverts, targets, named }] of all.entries()) {
		if (reverts === null || cancelled.has(sha)) continue;
		const again = reverts.title === "reapply" && all.slice(at + 1).find((each) => each.targets.some((target) => target && named.includes(target)));
		const found = again ? [...targets, again.sha] : targets;
		for (const target of found) for (const each of target === void 0 ? [] : [target, ...branches.brought.get(target) ?? []]) cancelled.add(each);
		if (found.includes(void 0) && reverts.title === "revert") older.add(sha);
		else if (found.length > 0 && reverts.title !== null) cancelled.add(sha);
	}
	return {
		cancelled,
		older
	};
}
const titleKey = (title) => title.replace(/\s+/g, " ").trim().toLowerCase();
/** The positions of commits by title, with and without type. */
function positionsByTitle(commits) {
	const titles = commits.flatMap(({ commit, message }, at) => {
		const { words, subject } = commit.parents.length > 1 ? parseMessage(mergedTitle(commit.message) ?? "") : message;
		return [words, subject].map((title) => ({
			key: titleKey(title),
			at
		}));
	});
	return Map.groupBy(titles, ({ key }) => key);
}
/** The body of a pull request names the reverted one on GitHub. A squash merge may drop that body. */
function revertsOf({ reverts }, pull) {
	if (reverts === null || pull === void 0 || reverts.commits.length + reverts.pullRequests.length > 0 || reverts.named?.number) return reverts;
	return parseMessage(`${pull.title}\n\n${pull.body}`).reverts ?? reverts;
}

// src/features/plan/latest.ts
/** Whether a version is a prerelease: by the configuration, or for `auto` by a part after `-`. */
function decidePrerelease(version, setting) {
	return setting === "auto" ? isPrerelease(version) : setting;
}
/** Tags of the public stable releases. */
function stableTags(releases) {
	return releases.filter((other) => !other.draft && !other.prerelease).map(({ tag }) => tag);
}
/** The public release of a tag. Throws UserError without one; `hint` says what to do. */
function requirePublic(releases, tag, hint) {
	const release = releases.find((each) => each.tag === tag && !each.draft);
	if (release === void 0) throw new UserError(`There is no public release of ${tag}.`, hint);
	return release;
}
/** Whether the tags of a pattern have no text but `v` before the version. Such a line takes Latest from lines whose tags have other text there. */
const isMainLine = (pattern) => pattern === null || /^v?\{version\}/.test(pattern);
/**
* Whether the release becomes Latest. A draft or a prerelease never does; otherwise the configuration decides. With `auto` the release needs the
* highest stable version of its line, so that a back-port does not become Latest. A line whose tags have a text before the version takes Latest
* only from itself. `tags` are those of the public stable releases. Without `forge`, a version tag without such a text counts as Latest.
*/
async function decideLatest({ tag: pattern, release: { draft, latest } }, { version, prerelease }, tags, forge) {
	if (draft || prerelease) return false;
	if (latest !== "auto") return latest;
	const versions = tags.map((tag) => versionOfTag(tag, pattern));
	if (!versions.every((other) => other === void 0 || (0, import_compare.default)(version, other) >= 0)) return false;
	if (isMainLine(pattern) || !versions.includes(void 0)) return true;
	const present = forge === void 0 ? tags.find((tag) => versionOfTag(tag, null) !== void 0) : (await forge.publicRelease())?.tag;
	return present === void 0 || versionOfTag(present, pattern) !== void 0;
}
/** Whether GitHub calls a release Latest. A draft or a prerelease never is, so that they need no request. */
async function isLatest({ id, draft, prerelease }, forge) {
	return !draft && !prerelease && (await forge.publicRelease())?.id === id;
}

// src/model/step-outcome.ts
const outcomeOf = (status) => {
	return (value, evidence) => ({
		value,
		evidence,
		status
	});
};
/** A value with its evidence. */
const passed = outcomeOf("passed");
/** A valid value, with evidence that a person should inspect. */
const warned = outcomeOf("warned");
/** The outcome of a step without work. The evidence is the reason. */
const skipped = outcomeOf("skipped");

// src/features/plan/detect.ts
/** Maximum number of detected components: a repository of many packages needs a list. */
const maximumDetected = 8;
const textFile = /\.(?:md|mdx|markdown|rst|txt|adoc|asciidoc|org|html?|tex)$|(?:^|\/)(?:readme|changelog|license)$/i;
/** The components in the root and its direct folders, and what looks like one. Throws UserError for more than 8, and for a manifest there that is broken. */
async function detectComponents(files, tracked, root) {
	const paths = new Set(tracked.filter(({ kind }) => kind === "file").map(({ path }) => path));
	const read = async (path) => paths.has(posix.normalize(path)) ? files.readText(posix.join(root, path)) : void 0;
	const manifestOf = async (folder) => {
		const path = posix.join(folder, "package.json");
		return packageOf(tableOf(parsedManifest(path, await read(path))));
	};
	const globs = await pnpmPackages(await read("pnpm-workspace.yaml")) ?? (await manifestOf(".")).workspaces ?? [];
	const direct = tracked.flatMap(({ path }) => path.includes("/") ? path.slice(0, path.indexOf("/")) : []);
	const folders = [.../* @__PURE__ */ new Set([
		".",
		...direct,
		...deeperFolders(paths, globs)
	])];
	const manifests = /* @__PURE__ */ new Map();
	for (const folder of folders.filter((each) => !isSkipped(each) && paths.has(posix.join(each, "package.json")))) manifests.set(folder, await manifestOf(folder));
	const used = new Set([...manifests.values()].flatMap(({ dependencies }) => [...dependencies]));
	const components = [];
	const examinedFolders = [];
	for (const folder of folders) {
		const node = detectNode(manifests.get(folder), folder === "." && globs.length > 0, paths.has(posix.join(folder, "index.html")), used);
		const skipped = { why: manifestNames.some((name) => paths.has(posix.join(folder, name))) ? "a folder of this name holds no component by rule" : "" };
		const results = isSkipped(folder) ? [skipped] : [await detectPython(read, folder), node];
		if (folder === "docs" && (node.kind === void 0 || node.needsOutput)) results.unshift(detectDocs(paths));
		const hasComponent = folder.includes("/") || results.some(({ kind }) => kind !== void 0);
		for (const { kind, why, needsOutput = false } of results) {
			if (why === "" || hasComponent && kind === void 0) continue;
			const others = [...components, ...examinedFolders.flatMap(({ leftOut }) => leftOut ?? [])];
			const found = kind && component(kind, folder, others);
			const taken = found !== void 0 && !needsOutput && !folder.includes("/");
			if (taken) components.push(found);
			examinedFolders.push({
				folder,
				taken,
				why,
				needsOutput,
				...found !== void 0 && !taken && { leftOut: found }
			});
		}
	}
	if (components.length > maximumDetected) {
		const ids = components.map(({ id }) => id).join(", ");
		throw new UserError(`${components.length} components were detected (${ids}); more than ${maximumDetected} are not built by guess.`, "List those that belong to the release under `components:` in .github/release-runbook.yml.");
	}
	return {
		components,
		examinedFolders
	};
}
/** The configured or else detected components, plus one for the input `files`. `ids` selects some. Throws UserError for an unknown id. */
function resolveComponents(config, detected, ids, extraFiles) {
	const all = [...config.components ?? detected];
	if (extraFiles.length > 0) all.push(completeComponent(freeId(["files"], "input", all), {
		kind: "files",
		files: [...extraFiles]
	}));
	if (ids === null) return all;
	const known = all.map(({ id }) => id);
	const missing = ids.filter((id) => !known.includes(id));
	if (missing.length > 0) {
		const there = known.length === 0 ? "There are no components." : `The components are: ${known.join(", ")}.`;
		const sentences = missing.map((id) => {
			const meant = nearest(id, known);
			return `There is no component ${inBackticks(id)}${meant === void 0 ? "." : `; did you mean \`${meant}\`?`}`;
		});
		throw new UserError(`${sentences.join(" ")} ${there}`, "The input `components` names ids; leave it out for all of them.");
	}
	return all.filter((component) => ids.includes(component.id) || extraFiles.length > 0 && component === all.at(-1));
}
async function detectPython(read, folder) {
	const path = posix.join(folder, "pyproject.toml");
	const text = await read(path);
	if (typeof valueAt(parsedManifest(path, text), "build-system") === "object") return {
		kind: "python",
		why: "python (pyproject.toml has a [build-system])"
	};
	if (await read(posix.join(folder, "setup.py")) !== void 0) return {
		kind: "python",
		why: "python (setup.py)"
	};
	return { why: text === void 0 ? "" : "pyproject.toml has no [build-system]" };
}
/** `used`: the names of all packages on which a package of the repository depends. */
function detectNode(manifest, isRoot, hasPage, used) {
	if (manifest === void 0) return { why: "" };
	if ((manifest.scripts.build ?? "").trim() === "") return { why: "package.json has no build script" };
	const framework = builtFramework(manifest);
	if (used.has(manifest.name ?? "") && !hasPage && (framework === void 0 || framework.dependency === "vite")) return { why: "package.json is of a package that others here use" };
	if (framework !== void 0) return {
		kind: "node",
		why: `node (package.json builds with ${framework.dependency})`
	};
	if (isRoot || isWorkspaceRoot(manifest)) return { why: "package.json builds other folders" };
	return {
		kind: "node",
		needsOutput: true,
		why: "package.json has a build script, but of no known framework; a component of kind node with `output:` releases what it writes"
	};
}
function detectDocs(paths) {
	const sources = [...paths].find((path) => /^(?:docs\/(?:source\/)?conf\.py|(?:docs\/)?mkdocs\.ya?ml)$/.test(path));
	const text = [...paths].find((path) => path.startsWith("docs/") && textFile.test(path));
	if (text === void 0) return { why: "no text file is tracked in docs" };
	return {
		kind: "docs",
		why: `docs (${text})${sources === void 0 ? "" : `: the sources; the pages that ${sources} builds are a component of kind command`}`
	};
}
function component(kind, folder, others) {
	const id = freeId(folder === "." ? [kind] : [idOf$1(posix.basename(folder), kind), ...folder.includes("/") ? [idOf$1(folder, kind)] : []], kind, others);
	if (kind === "docs") return completeComponent(id, {
		kind: "archive",
		paths: ["docs"],
		archive: "docs-bundle.zip"
	});
	return completeComponent(id, {
		kind,
		path: folder,
		...kind === "node" && folder === "docs" && { archive: "docs-bundle.zip" }
	});
}
/** The folder's name as an id: `My_App` is `my-app`. */
function idOf$1(folder, kind) {
	const id = folder.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
	return id === "" || id === "release" ? `${id}${id && "-"}${kind}` : id;
}
/** The first unused id of those wanted, else one with the kind: an app with a backend in the same folder is `app` and `app-node`. */
function freeId(wanted, kind, others) {
	const taken = new Set(others.map(({ id }) => id));
	const last = wanted.at(-1);
	let id = [...wanted, `${last}-${kind}`].find((each) => !taken.has(each)) ?? last;
	for (let number = 2; taken.has(id); number++) id = `${last}-${kind}-${number}`;
	return id;
}
/** The parsed text of a file; undefined for a broken one whose folder is so deep that nothing of it is taken. Throws UserError for another broken one. */
function parsedManifest(path, text) {
	if (posix.dirname(path).includes("/")) return parsed(text, (given) => parseFile(path, given));
	return text === void 0 ? void 0 : parseFile(path, text);
}

// src/features/plan/left-out.ts
/** A warning at each folder that looks like a component and is not released, and all of them in one sentence; '' without one. */
function leftOutFolders(examined) {
	const names = [];
	const findings = [];
	for (const { folder, why, leftOut, needsOutput } of examined) {
		if (leftOut === void 0) continue;
		const name = folder === "." ? "the root" : visible(folder);
		const entry = `kind: ${leftOut.kind}${folder === "." ? "" : `, path: ${name}`}${needsOutput ? ", output: FOLDER" : ""}`;
		const [manifest = ""] = /package\.json|pyproject\.toml|setup\.py/.exec(why) ?? [];
		const message = `${name} looks like a component and is not released: ${why}.`;
		const suggestion = `list the components of the release in .github/release-runbook.yml, this one as components: { ${leftOut.id}: { ${entry} } }`;
		names.push(name);
		findings.push({
			rule: "components/left-out",
			level: "warning",
			path: posix.join(folder, manifest),
			message,
			suggestion
		});
	}
	const looks = names.length === 1 ? "looks like a component and is" : "look like components and are";
	const sentence = `${count(names.length, "folder")} ${looks} not released: ${shortList(names, 5)}. List the components of the release under "components:".`;
	return {
		findings,
		sentence: names.length === 0 ? "" : sentence
	};
}

// src/features/plan/previous-tag.ts
/** Most tags beside the branch that git is asked about. */
const MOST_BESIDE = 20;
/**
* The tag at which the notes begin: the highest lower version that is an ancestor. A version on a parallel release branch also counts if it continues the same
* line (`notBefore`). A stable release skips prereleases, so that its notes contain all changes since the last stable release. Dates are ignored, because a
* back-port is often tagged after a higher release. Without a tag (`name` null), the version files may state the last release, so every stable ancestor counts.
* Mostly the highest candidate is an ancestor, and git is asked once.
*/
async function findPreviousTag(tags, current, versionOf, isAncestor, sources) {
	const own = orderedVersion(current.version);
	if (own === void 0) return void 0;
	const candidates = candidatesOf(tags, current.name, own, versionOf);
	const standing = new Map(candidates.map(({ tag }) => [tag.commit, tag.name]));
	const asked = sources?.releaseStates(candidates.map(({ tag }) => tag));
	const passedOver = [];
	for (const [index, { tag, version }] of candidates.entries()) {
		const order = compareVersions(version, own);
		const inside = await isAncestor(tag.commit, current.commit);
		if (inside ? order === 0 && current.name !== null && tag.commit === current.commit : order >= 0 || sources === void 0) continue;
		const unreleased = await whyNotReleased(tag, candidates.slice(index + 1), own.prerelease, await asked, sources?.wasToRelease);
		const beside = async () => passedOver.length < MOST_BESIDE ? notBefore(await sources.compareHistories(tag.commit, current.commit), current.commit, standing) : "not examined";
		const reason = unreleased ?? (inside ? void 0 : await beside());
		if (reason === void 0) return {
			...tag,
			passedOver,
			tagBefore: await asked ? void 0 : candidates[index + 1]?.tag.name
		};
		if (unreleased !== void 0) standing.delete(tag.commit);
		passedOver.push({
			tag: tag.name,
			reason
		});
	}
	return {
		name: void 0,
		commit: void 0,
		passedOver,
		tagBefore: void 0
	};
}
/**
* Why a tag is no release although it exists; undefined if it counts. A tag without a public release was refused only if an older tag of the
* line has one, and if this program was to release it. Teams that only tag, or stopped making releases, keep their tags.
*/
async function whyNotReleased({ name, commit }, lower, prerelease, states, wasToRelease) {
	const state = states?.get(name);
	const refused = state === "none" && lower.some(({ tag }) => (states?.get(tag.name) ?? "none") !== "none") && await wasToRelease?.(commit);
	const rolledBack = state === "rolled-back" && !prerelease;
	return refused || rolledBack ? `it ${rolledBack ? "is rolled back" : "has no public release"}; "previous-tag: ${name}" takes it` : void 0;
}
/**
* Why a lower version beside the branch is not the previous release; undefined if it is: its line left the branch between two releases, and
* the branch has no release since then. So a back-port, a line for long support and a reissue are none.
*/
function notBefore({ bases, missing }, commit, standing) {
	if (bases.length === 0) return "it shares no history with this commit";
	if (bases.includes(commit)) return "it contains this commit";
	const base = bases.map((sha) => standing.get(sha)).find((name) => name !== void 0);
	if (base !== void 0) return `its branch begins at ${base}`;
	const later = missing.map((sha) => standing.get(sha)).find((name) => name !== void 0);
	return later === void 0 ? void 0 : `it does not contain ${later}, which this commit contains`;
}
/** The tags that can precede the release, highest version first. */
function candidatesOf(tags, name, own, versionOf) {
	const all = tags.flatMap((tag) => {
		const version = orderedVersion(versionOf(tag.name) ?? "");
		return version === void 0 ? [] : [{
			tag,
			version
		}];
	});
	const lower = all.filter(({ tag, version }) => {
		const order = name === null ? -1 : compareVersions(version, own);
		return tag.name !== name && (order < 0 || order === 0 && version.text !== own.text) && (own.prerelease || !version.prerelease);
	});
	return (lower.some(isShort) ? lower.filter((candidate) => !isShort(candidate) || isRelease(candidate, all)) : lower).sort((a, b) => compareVersions(b.version, a.version) || b.version.text.localeCompare(a.version.text, "en", { numeric: true }) || (a.tag.name < b.tag.name ? -1 : 1));
}
const isShort = ({ version }) => version.core === void 0 && /^\d+\.\d+$/.test(version.text);
/** `1.0` stands for 1.0.0, unless that version has a tag. A tag that shares its commit with another one of its line floats. */
function isRelease({ tag, version }, all) {
	return !all.some((other) => other.version.text === `${version.text}.0` || other.tag.commit === tag.commit && !other.version.prerelease && other.version.text.startsWith(`${version.text}.`));
}

// src/features/plan/python-needs.ts
/** Adds the needs that pyproject.toml shows: required projects of the release, without circles. A broken file has none: its build reports it. */
async function withPythonNeeds(files, root, components) {
	const read = async ({ id, path }) => {
		const toml = parsed(await files.readText(posix.join(root, path, "pyproject.toml")), parse$4);
		const poetry = Object.keys(tableOf(valueAt(toml, "tool", "poetry", "dependencies")));
		return {
			id,
			required: [
				valueAt(toml, "project", "dependencies"),
				valueAt(toml, "build-system", "requires"),
				poetry
			].flat().map(projectOf),
			name: projectOf(valueAt(toml, "project", "name") ?? valueAt(toml, "tool", "poetry", "name"))
		};
	};
	const projects = await Promise.all(components.filter(({ kind }) => kind === "python").map(read));
	let found = components;
	for (const { id, required } of projects) for (const { id: need, name } of projects) if (name !== "" && required.includes(name) && !withNeeds(found, [need]).has(id)) found = found.map((each) => each.id === id ? {
		...each,
		needs: [.../* @__PURE__ */ new Set([...each.needs ?? [], need])]
	} : each);
	return found;
}
/** The project that a requirement names, in the form of PEP 503; empty for any other value. */
function projectOf(requirement) {
	const [name = ""] = typeof requirement === "string" ? /[\w.-]+/.exec(requirement) ?? [] : [];
	return name.toLowerCase().replace(/[-_.]+/g, "-");
}

// src/features/plan/released-tags.ts
/** Whether the release has all assets of the marker, uploaded and with equal digests. An asset without a digest from the server counts as equal. */
function isComplete(release, marker) {
	const expected = marker.assets ?? (marker.sums === null ? {} : { ["SHA256SUMS"]: marker.sums });
	const assets = new Map(release.assets.map((asset) => [asset.name, asset]));
	const all = Object.entries(expected).every(([name, sha256]) => {
		const asset = assets.get(name);
		return asset?.uploaded === true && (asset.digest === void 0 || asset.digest === sha256);
	});
	const counted = release.assets.filter(({ name }) => !isStatement(name, release.tag));
	return all && counted.length >= (marker.count ?? 0) && release.assets.every((asset) => asset.uploaded);
}
/** Most tags that GitHub is asked about by name. */
const MOST_ASKED = 10;
const stateOf = (body) => body.includes("<!-- release-runbook:rollback {") ? "rolled-back" : "public";
/** The states of tags, highest version first: by the loaded releases, else by one request for the first ten. Undefined without an answer: tags stand for releases. */
async function findReleaseStates(tags, { release: { draft } }, releases, { forge, log }) {
	if (releases !== void 0) {
		const known = Map.groupBy(releases, ({ tag }) => tag);
		return new Map(tags.map((tag) => [tag.name, stateAmong(known.get(tag.name) ?? [], tag, draft)]));
	}
	if (forge === void 0 || draft || tags.length === 0) return void 0;
	try {
		const asked = tags.slice(0, MOST_ASKED).map(({ name }) => name);
		const bodies = await forge.publicBodies(asked);
		return new Map(asked.map((name) => [name, bodies.has(name) ? stateOf(bodies.get(name)) : "none"]));
	} catch (error) {
		log.warning(`${error.message} Tags stand for releases.`);
		return;
	}
}
function stateAmong(releases, { commit }, drafts) {
	const shown = releases.find((release) => !release.draft);
	if (shown !== void 0) return stateOf(shown.body);
	const complete = releases.some((release) => {
		const marker = readMarker(release.body);
		return marker?.commit === commit && isComplete(release, marker);
	});
	return drafts && complete ? "public" : "none";
}
/** Whether this program was to release a commit: the commit has the configuration file of this run, or a workflow that names the program. */
async function wasToRelease(commit, path, git) {
	const paths = (await git.filesIn(commit)).map((file) => file.path);
	if (paths.includes(path)) return true;
	const workflows = paths.filter((each) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(each));
	return (await git.filesAt(workflows.map((each) => ({
		commit,
		path: each
	})))).some((bytes) => new TextDecoder().decode(bytes).includes("release-runbook"));
}

// src/features/plan/released-versions.ts
/** The released versions under the pattern of this release's tag, without drafts. Without a release, or an answer of GitHub, tags count as releases. */
async function releasedVersions(history, git) {
	const { repository, releases, pattern } = history;
	const commits = new Map(repository.tags.map(({ name, commit }) => [name, commit]));
	const contained = new Set(await git.tagsIn(repository.commit));
	const versionsOf = (names) => [...new Set(names)].flatMap((tag) => {
		const version = versionOfTag(tag, pattern);
		return version === void 0 ? [] : [{
			tag,
			version,
			commit: commits.get(tag),
			ancestor: contained.has(tag)
		}];
	});
	const published = versionsOf((releases ?? []).filter(({ draft }) => !draft).map(({ tag }) => tag));
	return published.length > 0 ? published : versionsOf(repository.tags.map(({ name }) => name));
}
/** The highest released version, of the stable ones if there are any: nightly tags may have another form. */
function newestOf(released) {
	const rank = ({ version }) => Number(isPrerelease(version));
	return released.toSorted((a, b) => rank(a) - rank(b) || (0, import_compare.default)(b.version, a.version))[0];
}
/**
* The highest released version that is not below `version`; undefined when `version` may be released. Only versions with the same major and minor number count,
* and those whose `ancestor` is true, so that a back-port may be lower. Prereleases limit only prereleases, as in the notes.
*/
function releaseNotBelow(version, released) {
	const own = (0, import_parse.default)(version);
	if (own === null) return void 0;
	return released.flatMap((other) => {
		const parsed = (0, import_parse.default)(other.version);
		return parsed !== null && isOfLine(own, parsed, other.ancestor) && !isAbove(own, parsed) ? [{
			other,
			parsed
		}] : [];
	}).sort((a, b) => b.parsed.compare(a.parsed) || (a.other.tag < b.other.tag ? -1 : 1))[0]?.other;
}
function isOfLine(own, other, ancestor) {
	if (own.prerelease.length === 0 && other.prerelease.length > 0) return false;
	return ancestor || own.major === other.major && own.minor === other.minor;
}
/** Versions that differ only in build metadata have no order (SemVer 2.0.0, point 10): they are builds of one version. */
function isAbove(own, other) {
	const order = own.compare(other);
	return order > 0 || order === 0 && own.build.join(".") !== other.build.join(".");
}

// src/features/plan/version-agreement.ts
/** The version, in SemVer, that all places state; undefined without a place, when places differ, or when it has no SemVer spelling. */
function agreedVersion(places) {
	const [first, ...others] = places;
	if (first === void 0 || others.some((other) => !sameVersion(first.value, other.value))) return void 0;
	return places.map((place) => toSemver(place.value)).find((version) => version !== void 0);
}
/** Whether the version of the plan is that of the tag, or of all version files. Otherwise `0.0.0` stands for it. */
function isVersionKnown({ tag, versions }) {
	return tag !== null || agreedVersion(versions) !== void 0;
}
/**
* Compares every place with the tag's version. If `expected` is null, compares with the version that most places state; of equal numbers, the highest. A
* released version is the measure only if all places state released versions: otherwise somebody raised the others and forgot that place.
*/
function checkVersions(expected, places, released = []) {
	const right = expected ?? mostStated(places, released);
	if (right === void 0) return [];
	const isRight = (place) => sameVersion(place.value, right);
	const wrong = places.filter((place) => !isRight(place));
	const [source, ...others] = places.filter(isRight);
	const speaker = others.length === 0 ? `${visible(source?.path ?? "")} says` : `${count(others.length + 1, "other place")} say`;
	const authority = `${expected === null ? speaker : "the tag says"} ${visible(right)}`;
	return wrong.map((place) => ({
		rule: "version/mismatch",
		level: "error",
		path: place.path,
		...place.line === void 0 ? {} : { line: place.line },
		message: `${visible(place.path)} says ${visible(place.value)} (${visible(place.where)}), ${authority}.`,
		suggestion: remedy$1(place, right, wrong)
	}));
}
function mostStated(places, released) {
	const raised = places.filter(({ value }) => !released.some(({ version }) => sameVersion(version, value)));
	const votes = (value) => places.filter((other) => sameVersion(other.value, value)).length;
	return (raised.length > 0 ? raised : places).map(({ value }) => ({
		value,
		votes: votes(value),
		order: orderedVersion(value)
	})).sort((a, b) => b.votes - a.votes || (a.order && b.order ? compareVersions(b.order, a.order) : Number(!a.order) - Number(!b.order)))[0]?.value;
}
function remedy$1(place, version, wrong) {
	const command = toolCommand(place, version, wrong);
	return command === void 0 ? `write ${spelledFor(place.path, version)}` : `run ${command}`;
}
/** The commands that write `version` into every place that states another one, in a POSIX shell at the root of the repository. */
function versionCommands(places, version) {
	const wrong = places.filter((place) => !sameVersion(place.value, version));
	return [...new Set(wrong.map((place) => toolCommand(place, version, wrong) ?? replaceCommand(place, version)))];
}
/** The command of the tool that owns the file; undefined when a person writes the file. */
function toolCommand(place, version, wrong) {
	const name = posix.basename(place.path);
	const folder = posix.dirname(place.path);
	const inFolder = (command) => folder === "." ? command : `(cd ${shellWord(visible(folder))} && ${command})`;
	const locking = /^(uv|poetry|pdm)\.lock$/.exec(name)?.[1];
	if (locking !== void 0) return inFolder(`${locking} lock`);
	if (name !== "package.json" && name !== "package-lock.json" && name !== "npm-shrinkwrap.json") return void 0;
	if (/^packages\["[^"]/.test(place.where)) return inFolder("npm install --package-lock-only");
	const same = wrong.some((other) => other.path === posix.join(folder, "package.json")) ? "" : " --allow-same-version";
	return inFolder(`npm version ${toSemver(version) ?? version} --no-git-tag-version${same}`);
}
/** Perl edits files in place in the same way on every system that has git; sed does not. */
function replaceCommand({ path, value, line }, version) {
	const right = spelledFor(path, version);
	const program = `s{\\Q${visible(value)}\\E}{${right}}${line === void 0 ? "" : ` if $. == ${line}`}`;
	return `perl -pi -e ${shellWord(program)} ${shellWord(visible(path))}`;
}
/** A version, SemVer without `v`, as a file at the path spells it. Python tools normalise a version, so their files get the spelling of PEP 440 if there is one. */
function spelledFor(path, version) {
	return pythonFiles.test(path) && spellPep440(version) || version;
}
const pythonFiles = /\.py$|(?:^|\/)(?:pyproject\.toml|setup\.cfg|(?:uv|poetry|pdm)\.lock)$/;

// src/features/plan/lock-versions.ts
/** Lockfiles that state the versions of the repository's own packages, by kind of component. */
const lockNames = {
	python: [
		"uv.lock",
		"poetry.lock",
		"pdm.lock"
	],
	node: ["package-lock.json", "npm-shrinkwrap.json"]
};
/** The versions that a lockfile states for packages in folders (relative to the root). An npm project itself is left to `findVersions`. Throws UserError. */
const lockedFolders = (text, path) => path.endsWith(".json") ? inPackageLock(text, path) : inPythonLock(text, path);
/** npm: workspaces are the entries outside of node_modules. */
function inPackageLock(text, path) {
	const json = parseFile(path, text);
	return Object.keys(tableOf(valueAt(json, "packages"))).flatMap((key) => {
		if (key === "" || /(?:^|\/)node_modules\//.test(key)) return [];
		return jsonVersion(text, path, json, "packages", key, "version").map((place) => ({
			folder: posix.join(posix.dirname(path), key),
			name: key,
			place
		}));
	});
}
/** uv (`source = { editable = "." }`, `virtual`, `directory`), Poetry (`type = "directory"` and `url`), PDM (`path = "./..."`): one table for each package. */
function inPythonLock(text, path) {
	const starts = [...text.matchAll(/^\[\[package\]\][ \t]*$/gm)].map(({ index }) => index);
	return starts.flatMap((start, at) => {
		const block = text.slice(start, starts[at + 1]);
		const version = /^version = "([^"]*)"/m.exec(block);
		const source = /^source = \{ (?:editable|virtual|directory) = "([^"]*)"/m.exec(block)?.[1] ?? (/^type = "directory"/m.test(block) ? /^url = "([^"]*)"/m.exec(block)?.[1] : void 0) ?? /^path = "(\.[^"]*)"/m.exec(block)?.[1];
		if (version === null || source === void 0) return [];
		const name = /^name = "([^"]*)"/m.exec(block)?.[1] ?? "";
		const place = {
			path,
			where: `package ${name}`,
			value: version[1],
			line: lineNumberAt(text, start + version.index)
		};
		return [{
			folder: posix.join(posix.dirname(path), source),
			name,
			place
		}];
	});
}

// src/features/plan/version-files.ts
/** Every place that states the version; by default in components and VERSION, with `locks` in lockfiles. Throws UserError for a configured file without one. */
async function readVersions(files, root, components, configured, locks = configured === null) {
	const tree = {
		files,
		root
	};
	const read = [];
	if (configured !== null) for (const entry of configured) read.push(await readConfigured(tree, entry));
	else {
		for (const component of components) read.push(...await readComponent(tree, component, components));
		read.push(await readOne(tree, "VERSION"));
	}
	const stated = read.flatMap((each) => each.places);
	const all = [...stated, ...locks ? await readLocks(tree, stated) : []];
	const places = new Map(all.map((place) => [`${place.path}\n${place.where}\n${place.line}`, place]));
	const skipped = read.flatMap(({ path, skipReason: reason }) => reason === void 0 ? [] : [{
		path,
		reason
	}]);
	const skippedFiles = new Map(skipped.map((file) => [file.path, file]));
	return {
		places: [...places.values()],
		skippedFiles: [...skippedFiles.values()]
	};
}
async function readConfigured(tree, entry) {
	const path = posix.normalize(typeof entry === "string" ? entry : entry.file);
	const text = await tree.files.readText(posix.join(tree.root, path)) ?? "";
	const read = typeof entry === "string" ? await readOne(tree, path) : {
		path,
		places: findPattern(text, path, entry.pattern)
	};
	if (read.places.length > 0) return read;
	const nothing = typeof entry === "string" ? "none was found in it" : `nothing in it has the form ${visible(entry.pattern)}`;
	throw new UserError(`The version file ${visible(path)} holds no version: ${read.skipReason ?? nothing}.`, "Name another file under \"version:\", or say where it stands: { file: docs/conf.py, pattern: 'release = \"{version}\"' }.");
}
/** Reads one file, or the file that it refers to; nothing when it does not exist. */
async function readOne({ files, root }, path) {
	const text = await files.readText(posix.join(root, path));
	if (text === void 0) return {
		path,
		places: []
	};
	const { reference, ...read } = findVersions(text, path);
	const without = (skipReason) => ({
		path,
		places: [],
		skipReason
	});
	if (reference === void 0) return path === "VERSION" && read.places.length === 0 ? without("it does not hold a version and nothing else") : {
		path,
		...read
	};
	const candidates = reference.candidates.map((candidate) => posix.join(posix.dirname(path), candidate)).filter((candidate) => !candidate.startsWith("../"));
	for (const candidate of candidates) {
		const named = await files.readText(posix.join(root, candidate));
		if (named === void 0) continue;
		const found = reference.name === void 0 ? findVersions(named, candidate).places : findAssigned(named, candidate, reference.name);
		if (found.length > 0) return {
			path,
			places: found
		};
		return without(`it takes the version from ${candidate}, where none is written out; the metadata of the wheel proves it`);
	}
	const last = candidates.at(-1) ?? reference.candidates.join(", ");
	return without(`it takes the version from ${visible(last)}, which is not there`);
}
/** The versions that lockfiles, in the folders of these manifests and above, state for them. */
async function readLocks({ files, root }, stated) {
	const found = [];
	for (const [kind, manifest] of [["python", "pyproject.toml"], ["node", "package.json"]]) {
		const versioned = new Set(stated.flatMap(({ path }) => posix.basename(path) === manifest ? posix.join(posix.dirname(path), ".") : []));
		const folders = [...versioned].flatMap((folder) => [".", ...folder.split("/").map((_, at, parts) => parts.slice(0, at + 1).join("/"))]);
		for (const folder of new Set(folders)) for (const name of lockNames[kind]) {
			const path = posix.join(folder, name);
			const text = await files.readText(posix.join(root, path));
			if (text === void 0) continue;
			if (versioned.has(folder) && name.endsWith(".json")) found.push(...findVersions(text, path).places);
			found.push(...lockedFolders(text, path).flatMap((locked) => versioned.has(posix.join(locked.folder, ".")) ? [locked.place] : []));
		}
	}
	return found;
}
const notPackages = /^(?:\..*|example.*|test.*|fixture.*|template.*|vendor|third_party|node_modules|docs?|build|dist|venv|env|__pycache__|.*\.egg-info)$/;
/** Files that state the version of a component, by its kind. */
const versionFiles = /* @__PURE__ */ new Map([["python", [
	"pyproject.toml",
	"setup.cfg",
	"setup.py"
]], ["node", ["package.json"]]]);
async function readComponent(tree, component, all) {
	const read = [];
	for (const name of versionFiles.get(component.kind) ?? []) read.push(await readOne(tree, posix.join(component.path, name)));
	if (component.kind === "python") for (const path of await packageFiles(tree, component, all)) read.push(await readOne(tree, path));
	return read;
}
/** The files of top-level packages, in the folder or below src, that by convention hold `__version__`. */
async function packageFiles({ files, root }, component, all) {
	const folder = posix.join(root, component.path);
	if ((await files.facts(folder))?.kind !== "directory") return [];
	const others = new Set(all.filter((other) => other !== component).map((other) => posix.relative(component.path, other.path)));
	const paths = (await files.walk(folder, (entry) => {
		const parts = entry.path.split("/");
		const depth = parts[0] === "src" ? parts.length - 1 : parts.length;
		return others.has(entry.path) || depth > 2 || entry.kind === "directory" && notPackages.test(parts.at(-1)) || entry.kind === "link";
	})).filter((entry) => entry.kind === "file").map((entry) => entry.path);
	const packages = new Set(paths.filter((path) => posix.basename(path) === "__init__.py").map((path) => posix.dirname(path)));
	return paths.filter((path) => packages.has(posix.dirname(path)) && /^(?:__init__|__about__|__version__|_?version)\.py$/.test(posix.basename(path))).map((path) => posix.join(component.path, path));
}

// src/features/plan/plan.ts
/** Decides what is released: version, components, previous tag, prerelease. Reads only. Throws UserError. */
async function makePlan({ config, inputs, repository, source, releases }, ports) {
	const { git } = ports;
	const { tagName, commit } = repository;
	const previousOf = (tag, version) => previousTag(config, {
		...repository,
		tagName: tag
	}, version, releases, {
		...ports,
		forge: inputs.command === "build" ? void 0 : ports.forge
	});
	const named = tagName === void 0 ? void 0 : versionOfTag(tagName, config.tag);
	const early = named === void 0 ? void 0 : previousOf(tagName, named);
	const hasNotes = inputs.command === "notes" || inputs.command === "release";
	early?.then((found) => hasNotes ? git.log(found?.commit, commit) : []).catch(() => {});
	const { tree, view } = await source;
	const files = view?.files ?? ports.files;
	const tracked = view?.tracked ?? await git.trackedFiles(tree);
	const detected = config.components === null ? await detectComponents(files, tracked, tree) : {
		components: [],
		examinedFolders: []
	};
	const every = await withPythonNeeds(files, tree, resolveComponents(config, detected.components, null, inputs.files));
	const chosen = resolveComponents(config, detected.components, inputs.components, inputs.files).map(({ id }) => id);
	const builds = inputs.command === "build" || inputs.command === "release";
	const ids = builds ? withNeeds(every, chosen) : new Set(chosen);
	const components = every.filter(({ id }) => ids.has(id));
	const { places, skippedFiles } = await readVersions(files, tree, components, config.version);
	const agreed = agreedVersion(places);
	const version = (tagName === void 0 ? agreed : named) ?? (builds ? withoutVersion(places, components) : "0.0.0");
	if (components.length === 0 && config.components === null && inputs.command !== "check" && inputs.command !== "notes") throw new UserError(`There is nothing to release: no Python package, frontend or docs folder was found, and no files were named. ${leftOutFolders(detected.examinedFolders).sentence}`.trim(), "Name them under \"components:\" in the configuration or in the input \"files\"; \"components: {}\" releases notes alone.");
	const { tag, released } = tagName !== void 0 || agreed === void 0 || repository.shallow ? { tag: tagName } : await plannedTag(config, repository, agreed, git);
	const previous = await (early ?? previousOf(tag, version));
	const prerelease = decidePrerelease(version, config.release.prerelease);
	return {
		plan: {
			tag: tag ?? null,
			version,
			commit,
			sourceDate: await git.commitTime(commit),
			previousTag: previous?.name ?? null,
			title: config.release.title.replaceAll("{tag}", tag ?? "unreleased").replaceAll("{version}", version),
			prerelease,
			components,
			versions: places
		},
		tagBefore: previous?.tagBefore,
		tree,
		tracked,
		previousCommit: previous?.commit,
		released,
		passedOver: previous?.passedOver ?? [],
		examinedFolders: detected.examinedFolders,
		skippedFiles
	};
}
/** The tag that the version of the files will have, in the form of the repository's tags; else the release that has the version already. */
async function plannedTag(config, repository, version, git) {
	const known = await releasedVersions({
		repository,
		pattern: config.tag
	}, git);
	const released = releaseNotBelow(version, known);
	if (released !== void 0) return { released };
	return { tag: tagOfVersion(version, newestOf(known)?.tag, config.tag) };
}
/** The version of a build without a tag and without agreeing version files. Throws UserError when files disagree or a Python package needs one. */
function withoutVersion(places, components) {
	if (places.length > 0) {
		const versions = places.map(({ path, where, value }) => `${path} says ${value} (${where})`);
		throw new UserError(`There is no tag, and the version files disagree: ${versions.join(", ")}.`, "Make them agree, or name the tag.");
	}
	if (!components.some(({ kind }) => kind === "python")) return "0.0.0";
	throw new UserError("There is no tag, and no file states the version that the Python package will have.", "Name the tag.");
}
/** The previous tag: as configured, else by ancestry, version and releases. Throws UserError when the configured tag does not exist. */
async function previousTag(config, { tags, tagName, commit }, version, releases, { git, forge, log }) {
	if (config.previousTag !== null) {
		const named = tags.find(({ name }) => name === config.previousTag);
		if (named === void 0) throw new UserError(`previous-tag names ${config.previousTag}, which is no tag of this repository.`);
		return {
			...named,
			passedOver: [],
			tagBefore: void 0
		};
	}
	const current = {
		name: tagName ?? null,
		version,
		commit
	};
	const versionOf = (name) => versionTextOfTag(name, config.tag);
	return findPreviousTag(tags, current, versionOf, git.isAncestor, {
		compareHistories: git.compareHistories,
		releaseStates: (candidates) => findReleaseStates(candidates, config, releases, {
			forge,
			log
		}),
		wasToRelease: (candidate) => wasToRelease(candidate, config.path, git)
	});
}

// src/model/checksums.ts
/** Parses the output of `sha256sum`: `<hex>  <name>`, or `<hex> *<name>` for binary mode (GNU coreutils, sha2 utilities). */
function parseSums(text) {
	/** Lower-case hex sha256 by file name, in the file's order. */
	const digests = /* @__PURE__ */ new Map();
	/** Lines without a digest that counts. `line` is 1-based; `text` has at most 200 UTF-16 code units. */
	const malformed = [];
	for (const [index, raw] of text.split("\n").entries()) {
		const line = raw.replace(/\r$/, "");
		if (line === "") continue;
		const [, hex, name] = /^([0-9a-fA-F]{64}) [ *](?:\.\/)?(.+)$/.exec(line) ?? [];
		const reject = (why) => void malformed.push({
			line: index + 1,
			text: line.slice(0, 200),
			why
		});
		if (hex === void 0 || name === void 0) reject("no line of the form \"<sha256>  <name>\"");
		else if (digests.has(name)) reject("a second line for one file");
		else digests.set(name, hex.toLowerCase());
	}
	return {
		digests,
		malformed
	};
}

// src/features/publish/existing.ts
/** The hint for a public release that lacks an asset or holds other bytes. */
const newVersion = "Publish a new version: a public release never loses or changes an asset.";
function publicReleaseError(release, commit) {
	const marker = readMarker(release.body);
	const at = `The release of ${release.tag} is public already (${release.url})`;
	if (marker === void 0) return new UserError(`${at}, was not made by this action, and is immutable: no asset can be added to it.`, "Publish a new version. The name of this tag is spent, even if that release is deleted.");
	if (marker.commit !== commit) return new UserError(`${at} and was made from commit ${marker.commit}, not from ${commit}: the tag was moved.`, newVersion);
	return new UserError(`${at}, but its assets are not those that it was published with.`, newVersion);
}
/** The drafts of the tag that this program made, oldest first; with `commit` those of the commit alone. */
function ownDrafts(releases, tag, commit) {
	return releases.filter((release) => {
		const marker = readMarker(release.body);
		return release.draft && release.tag === tag && marker !== void 0 && (commit === void 0 || marker.commit === commit);
	}).sort((a, b) => a.id - b.id);
}
function pickDraft(drafts, tag, commit) {
	const made = ownDrafts(drafts, tag);
	const own = ownDrafts(made, tag, commit);
	const other = made.map((release) => ({
		url: release.url,
		marker: readMarker(release.body)
	})).find(({ marker }) => marker.public && marker.commit !== commit);
	if (other !== void 0) throw new UserError(`${tag} was public from commit ${other.marker.commit}: publish a new version.`, `The tag was deleted and now names ${commit}. GitHub keeps the release as a draft: ${other.url}`);
	const candidates = own.length > 0 ? own : made;
	const chosen = candidates.find(({ assets }) => assets.length > 0) ?? candidates[0];
	if (chosen !== void 0) {
		const marker = readMarker(chosen.body);
		const moved = `the draft of ${tag} was made from commit ${shortCommit(marker.commit)}: the tag was moved, and the draft is taken over`;
		if (marker.commit !== commit) return {
			kind: "draft",
			release: chosen,
			warning: moved
		};
		const warning = `${tag} was public before: its tag was deleted, and its draft will be completed`;
		return {
			kind: "draft",
			release: chosen,
			...marker.public ? { warning } : {}
		};
	}
	const [only, ...more] = drafts;
	if (only === void 0) return { kind: "none" };
	if (more.length === 0) {
		requireClaimable(only);
		return {
			kind: "draft",
			release: only
		};
	}
	const list = drafts.map(({ url, title }) => `${url} ${JSON.stringify(title)}`).join("\n  ");
	throw new UserError(`There are ${drafts.length} drafts for the tag, and none of them is of this action:\n  ${list}`, "Delete all but one of them in the web page, then run again.");
}
/** Throws UserError for a draft of somebody else that holds assets: the release would publish or delete files that nobody here made. */
function requireClaimable({ tag, url, body, author, assets }) {
	if (assets.length === 0 || readMarker(body) !== void 0) return;
	const names = assets.map(({ name }) => name);
	throw new UserError(`The draft ${url} was made by ${author ?? "somebody else"}, not by this action, and holds ${shortList(names)}.`, [
		"To keep its text, delete its assets, and run again:",
		...names.slice(0, 10).map((name) => `  gh release delete-asset ${shellWord(tag)} ${shellWord(name)} --yes`),
		`Or delete the draft:\n  gh release delete ${shellWord(tag)} --yes`
	].join("\n"));
}
/** The warning about a public release of this program whose text a person replaced. */
const replacedTextWarning = "The text was replaced; the commit it was built from can no longer be proved.";
/**
* Whether the assets of a public release without marker prove that this program made the release. SHA256SUMS must name every asset that it can name, with
* GitHub's digests. In that case a person replaced the text. False on a server without digests. `temp` is a private folder that exists.
*/
async function isTextReplaced({ tag, assets }, temp, { forge, files }) {
	const sums = assets.find(({ name }) => name === sumsName);
	if (sums === void 0 || !assets.every(({ uploaded, digest }) => uploaded && digest !== void 0)) return false;
	const path = `${temp}/${sumsName}`;
	if ((await forge.download(sums, path)).sha256 !== sums.digest) return false;
	const { digests, malformed } = parseSums(await files.readText(path) ?? "");
	const named = assets.filter(({ name }) => !["SHA256SUMS", "RELEASE_NOTES-full.md"].includes(name) && !isStatement(name, tag));
	return malformed.length === 0 && named.length === digests.size && named.every(({ name, digest }) => digests.get(name) === digest);
}
/**
* The release or draft of the tag. `textReplaced`: the result of `isTextReplaced` for its public release. Throws UserError, before any build, for one
* that this run could not complete.
*/
function findExisting(releases, tag, commit, textReplaced = false) {
	const ofTag = releases.filter((release) => release.tag === tag);
	const release = ofTag.find(({ draft }) => !draft);
	if (release === void 0) return pickDraft(ofTag, tag, commit);
	if (textReplaced) return {
		kind: "complete",
		release,
		leftOver: ownDrafts(releases, tag, commit),
		warning: replacedTextWarning
	};
	const marker = readMarker(release.body);
	if (marker?.commit === commit && isComplete(release, marker)) return {
		kind: "complete",
		release,
		leftOver: ownDrafts(releases, tag, commit)
	};
	const isBegun = marker?.commit === commit && marker.added;
	if (!release.immutable && (marker === void 0 || isBegun)) return {
		kind: "public-unverified",
		release
	};
	throw publicReleaseError(release, commit);
}
/** Throws UserError when somebody else's public release has a planned name. `publish` compares the bytes of a begun release later. */
function requireFreeNames(release, names) {
	if (readMarker(release.body)?.added) return;
	const present = new Set(release.assets.map(({ name }) => name));
	const taken = names.filter((name) => present.has(name));
	if (taken.length === 0) return;
	throw new UserError(`The release of ${release.tag} is public already (${release.url}), was not made by this action, and holds ${taken.join(", ")}, which this release makes too.`, newVersion);
}
/** The step outcome for the release or draft of the tag. `ends`: whether a complete release ends the run. */
function reportExisting(existing, tag, ends) {
	switch (existing.kind) {
		case "none": return passed(existing, `no release of ${tag} yet`);
		case "draft":
			if (existing.warning !== void 0) return warned(existing, existing.warning);
			return passed(existing, `a draft of ${tag} is there and will be completed`);
		case "public-unverified": return warned(existing, `${tag} was made public by somebody else: assets will be added to it, and people may see it incomplete`);
		case "complete": {
			const complete = `${tag} is published and complete${ends ? ": nothing to do" : ""}`;
			if (existing.warning !== void 0) return warned(existing, `${complete}. ${existing.warning}`);
			if (existing.leftOver.length === 0) return passed(existing, complete);
			const drafts = existing.leftOver.map(({ url }) => url).join(", ");
			return warned(existing, `${complete}; another run left a draft of the tag, to be deleted: ${drafts}`);
		}
	}
}

// src/archive/core-metadata.ts
/** Reads core metadata: e-mail header fields, an empty line, the description (packaging.python.org, Core metadata specifications). Of a repeated field, the first value counts. */
function parseCoreMetadata(text) {
	const [head = "", ...body] = text.replace(/^\u{feff}/u, "").split(/(?:^|\r?\n)\r?\n/);
	const field = (name) => {
		const value = new RegExp(`(?:^|\\n)${name}:([^\\n]*(?:\\n[ \\t][^\\n]*)*)`, "i").exec(head)?.[1];
		return present(value?.replace(/\r?\n[ \t]+/g, "\n"));
	};
	return {
		name: field("Name"),
		version: field("Version"),
		/** Whether there is a long description, as a field or as the body. */
		description: field("Description") !== void 0 || present(body.join("\n\n")) !== void 0,
		contentType: field("Description-Content-Type")
	};
}
/** The trimmed value; undefined for an empty one. Old versions of setuptools wrote `UNKNOWN` for a missing value. */
function present(value) {
	const text = value?.trim() ?? "";
	return text === "" || text === "UNKNOWN" ? void 0 : text;
}

// src/archive/tar.ts
/** Largest uncompressed tar file in bytes: an asset has at most 2 GiB, and a small file can unpack to much more. */
const MAX_BYTES = 2 ** 31;
/**
* Reads a tar.gz as a stream. To save memory, a member that `keeps` refuses has no content, and without `keeps` contents are deflated.
* Throws Error if it is damaged or has more than 2 GiB unpacked.
*/
async function readTarGz(bytes, keeps) {
	const { extract } = await import("./tar-stream.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const unpacked = extract();
	const gunzip = createGunzip({ chunkSize: 2 ** 18 });
	let size = 0;
	gunzip.on("error", (error) => unpacked.destroy(error));
	gunzip.on("data", (chunk) => {
		size += chunk.length;
		if (size > MAX_BYTES) gunzip.destroy(/* @__PURE__ */ new RangeError("it has more than 2 GiB unpacked"));
	});
	gunzip.pipe(unpacked);
	gunzip.end(bytes);
	const members = [];
	for await (const entry of unpacked) {
		const { header } = entry;
		if (keeps === void 0) {
			const content = await concatenated(pipeline(entry, createDeflateRaw({ level: 1 }), () => {}));
			members.push({
				...memberOf(header, content),
				inflated: header.size ?? 0
			});
			continue;
		}
		const kept = keeps(header);
		if (!kept) entry.resume();
		members.push(memberOf(header, kept ? await concatenated(entry) : /* @__PURE__ */ new Uint8Array()));
	}
	return members;
}
const concatenated = async (stream) => Buffer.concat(await Array.fromAsync(stream));
function memberOf(header, content) {
	return {
		name: header.type === "directory" ? header.name.replace(/(?<!\/)\/+$/, "") : header.name,
		type: Object.keys(header.pax ?? {}).some((key) => key.startsWith("GNU.sparse")) ? "other" : typeOf(header.type),
		mode: header.mode,
		target: header.linkname ?? "",
		content
	};
}
function typeOf(type) {
	if (type === "contiguous-file") return "file";
	return type === "file" || type === "directory" || type === "symlink" || type === "link" ? type : "other";
}
/**
* Writes a tar.gz whose bytes depend on the members and `time` alone. `time`: seconds since 1970, limited to January 2038. It keeps the order. Owner: 0:0. Pax
* headers: only for long and non-ASCII names. Gzip header: operating system 255, no name, no time (RFC 1952).
*/
async function writeTarGz(members, time) {
	const { pack } = await import("./tar-stream.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const tar = pack();
	const output = concatenated(tar.pipe(createGzip({ level: 9 })));
	const mtime = /* @__PURE__ */ new Date(Math.min(Math.max(0, Math.floor(time)), 2147483647) * 1e3);
	for (const { name, type, mode, target, content, inflated } of members) {
		if (type === "other") throw new TypeError(`no such member can be written: ${name}`);
		const common = {
			mode,
			uid: 0,
			gid: 0,
			uname: "",
			gname: "",
			mtime,
			type
		};
		if (type === "file") {
			const entry = tar.entry({
				...common,
				name,
				size: inflated ?? content.length
			});
			await promises.pipeline(inflated === void 0 ? slices(content) : inflateChunks(content, 8), entry);
		} else tar.entry({
			...common,
			name: type === "directory" ? `${name}/` : name,
			...type === "directory" ? {} : { linkname: target }
		});
	}
	tar.finalize();
	const bytes = await output;
	bytes[9] = 255;
	return bytes;
}

// src/archive/sdist.ts
/**
* Rewrites a source distribution (tar.gz). Its bytes depend on names, contents, executable bits and `time` (seconds since 1970) alone.
* Members are sorted by the bytes of their names. Hard links become files, because a sorted link can come before its target.
* Throws UserError for an unreadable file, unsafe names, and links that an unpacker must refuse (PEP 721).
*/
async function normaliseSdist(bytes, time) {
	const members = await membersOf$1(bytes);
	const problems = memberProblems$1(members);
	if (problems.length > 0) throw new UserError(`The source distribution is not safe to unpack:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	const byName = new Map(members.map((member) => [member.name, member]));
	const unique = [...byName.values()].map((member) => normaliseMember(member, byName));
	return await writeTarGz(unique.sort((a, b) => compareNames(a.name, b.name)), time);
}
/** Reads a source distribution: names of files and links, the one top folder, PKG-INFO, and problems as sentences. Throws UserError if it is no tar.gz file. */
async function readSdist(bytes) {
	const members = await membersOf$1(bytes, ({ name }) => /^[^/]+\/PKG-INFO$/.test(name));
	const problems = memberProblems$1(members);
	const names = members.filter((member) => member.type !== "directory").map((member) => member.name);
	const tops = [...new Set(members.map((member) => topOf(member.name)))];
	const top = tops.length === 1 ? tops[0] : void 0;
	if (top === void 0) problems.push(`It has ${tops.length} folders or files at the top instead of one folder.`);
	const info = members.find((member) => top !== void 0 && member.name === `${top}/PKG-INFO`);
	if (info?.type !== "file") problems.push("There is no PKG-INFO file in the top folder.");
	return {
		names,
		top,
		metadata: info?.type === "file" ? parseCoreMetadata(Buffer.from(info.content).toString("utf8")) : void 0,
		problems
	};
}
async function membersOf$1(...read) {
	try {
		return await readTarGz(...read);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new UserError(`The source distribution cannot be read as a tar.gz file: ${reason}.`, "Look at what the build backend wrote.", { cause: error });
	}
}
function memberProblems$1(members) {
	const byName = new Map(members.map((member) => [member.name, member]));
	const folders = new Set(members.filter((member) => member.type === "directory").map((member) => member.name));
	const parents = foldersOf(folders);
	const others = members.filter((member) => member.type !== "directory").map((member) => member.name);
	const problems = [
		...nameProblems(others),
		...[...folders].filter((name) => nameProblem(name) !== void 0).map((name) => `${quoted(name)} ${nameProblem(name)}`),
		...others.filter((name) => folders.has(name) || parents.has(name)).map((name) => `${quoted(name)} is a file and a folder`),
		...members.flatMap((member) => linkProblem(member, byName) ?? [])
	];
	return [...new Set(problems)].map((problem) => `${problem}.`);
}
function linkProblem(member, byName) {
	if (member.type === "other") return `${quoted(member.name)} is neither a file, a folder nor a link`;
	if (member.type === "link") {
		if (byName.get(member.target)?.type === "file") return void 0;
		return `${quoted(member.name)} is a hard link to ${quoted(member.target)}, which is not a file in it`;
	}
	if (member.type !== "symlink") return void 0;
	const target = member.target.replace(/(?<=.)\/$/, "");
	const path = posix.join(posix.dirname(member.name), target);
	const plain = target !== "" && !target.includes("\\") && !posix.isAbsolute(target) && posix.normalize(target) === target;
	const top = topOf(member.name);
	if (plain && (path === top || path.startsWith(`${top}/`))) return void 0;
	return `${quoted(member.name)} is a link to ${quoted(member.target)}, which leads out of it`;
}
function normaliseMember(member, byName) {
	const original = member.type === "link" ? byName.get(member.target) ?? member : member;
	const executable = original.type !== "file" || (original.mode & 64) !== 0;
	return {
		...original,
		name: member.name,
		mode: executable ? 493 : 420
	};
}
const topOf = (name) => name.split("/")[0] ?? "";

// src/archive/wheel-record.ts
const ALGORITHMS = /* @__PURE__ */ new Set([
	"sha256",
	"sha384",
	"sha512"
]);
/** The differences between a wheel and RECORD, which lists each file with size and sha256 or better (packaging.python.org, "The .dist-info directory"). */
function recordProblems(record, recordPath, contents) {
	const problems = [];
	const listed = /* @__PURE__ */ new Set();
	const exempt = /* @__PURE__ */ new Set([
		recordPath,
		`${recordPath}.jws`,
		`${recordPath}.p7s`
	]);
	for (const line of parseRecord(record)) {
		if (listed.has(line.path)) problems.push(`RECORD lists ${quoted(line.path)} twice.`);
		listed.add(line.path);
		const content = contents.get(line.path);
		if (content === void 0) problems.push(`RECORD lists ${quoted(line.path)}, which is not in the wheel.`);
		else if (!exempt.has(line.path)) problems.push(...lineProblems(line, content));
	}
	for (const path of contents.keys()) if (!listed.has(path) && !exempt.has(path)) problems.push(`RECORD does not list ${quoted(path)}.`);
	return problems;
}
function lineProblems(line, content) {
	const [algorithm = "", digest] = line.hash.split(/=(.*)/s);
	if (!ALGORITHMS.has(algorithm)) return [`RECORD has no hash of sha256 or better for ${quoted(line.path)}.`];
	if (createHash(algorithm).update(content).digest("base64url") !== digest?.replace(/={1,2}$/, "")) return [`${quoted(line.path)} does not have the ${algorithm} digest that RECORD names.`];
	if (line.size !== "" && line.size !== String(content.length)) return [`${quoted(line.path)} has ${content.length} bytes, RECORD says ${quoted(line.size)}.`];
	return [];
}
/** Reads the CSV format of Python's csv module: optional double quotes around a field, doubled quotes inside. */
function parseRecord(text) {
	const lines = [];
	let row = [];
	for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
		row.push(match[1]?.replaceAll("\"\"", "\"") ?? match[2] ?? "");
		if (match[3] === ",") continue;
		const [path = "", hash = "", size = ""] = row;
		if (path !== "") lines.push({
			path,
			hash,
			size
		});
		row = [];
	}
	return lines;
}

// src/archive/wheel.ts
/**
* Rewrites a wheel with `zipBytes`, without folders. `*.dist-info/` comes last, with RECORD at its end (packaging.python.org, Binary
* distribution format, "Recommended archiver features"). Times are `time` (seconds since 1970). RECORD stays valid, because it covers
* contents only. Throws UserError for an unreadable wheel, damaged members, links and unsafe names.
*/
async function normaliseWheel(bytes, time) {
	const members = await membersOf(bytes);
	const problems = members.flatMap(memberProblems);
	if (problems.length > 0) throw new UserError(`The wheel is damaged:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	const entries = members.map(({ name, mode, content }) => ({
		name,
		source: content,
		executable: (mode & 64) !== 0
	}));
	return await zipBytes(entries, time, wheelRank);
}
/** Reads a wheel in memory: file names, METADATA, groups of modules with equal content, and problems as sentences. Throws UserError if it is no zip file. */
async function readWheel(bytes) {
	const members = await membersOf(bytes);
	const names = members.map((member) => member.name);
	const problems = [...members.flatMap(memberProblems), ...nameProblems(names).map((problem) => `${problem}.`)];
	const contents = new Map(members.map((member) => [member.name, member.content]));
	const sameContent = groupsWithSameContent(members);
	const folders = [...new Set(names.map(distInfo))].filter((folder) => folder !== void 0);
	const [folder] = folders;
	if (folder === void 0 || folders.length > 1) {
		problems.push(`The wheel has ${folders.length} .dist-info folders instead of one.`);
		return {
			names,
			metadata: void 0,
			sameContent,
			problems
		};
	}
	const text = (name) => {
		const content = contents.get(`${folder}/${name}`);
		if (content === void 0) problems.push(`The wheel has no ${quoted(`${folder}/${name}`)}.`);
		return content === void 0 ? void 0 : Buffer.from(content).toString("utf8");
	};
	text("WHEEL");
	const record = text("RECORD");
	if (record !== void 0) problems.push(...recordProblems(record, `${folder}/RECORD`, contents));
	const metadata = text("METADATA");
	return {
		names,
		metadata: metadata === void 0 ? void 0 : parseCoreMetadata(metadata),
		sameContent,
		problems
	};
}
/** Groups of two or more modules, without empty modules and `__init__.py`. */
function groupsWithSameContent(members) {
	const modules = members.filter(({ name, content }) => name.endsWith(".py") && !name.endsWith("__init__.py") && content.length > 0);
	return [...Map.groupBy(modules, ({ content }) => createHash("sha256").update(content).digest("hex")).values()].filter((group) => group.length > 1).map((group) => group.map(({ name }) => name));
}
async function membersOf(bytes) {
	try {
		return (await readZip(bytes)).filter(({ name }) => !name.endsWith("/"));
	} catch (error) {
		throw new UserError("The wheel cannot be read as a zip file.", "Look at what the build backend wrote.", { cause: error });
	}
}
function memberProblems(member) {
	const link = isLink(member.mode) ? ["is a symbolic link"] : [];
	return [...member.problems, ...link].map((problem) => `${quoted(member.name)} ${problem}.`);
}
/** The `*.dist-info` folder at the top that contains the member. */
const distInfo = (name) => /^([^/]+\.dist-info)\//.exec(name)?.[1];
function wheelRank(name) {
	const folder = distInfo(name);
	if (folder === void 0) return 0;
	return name === `${folder}/RECORD` ? 2 : 1;
}

// src/features/build/python/verify-packages.ts
/** Reads a wheel or sdist of the dist folder. Throws UserError for an unreadable file. */
async function readPackage(build, file) {
	const bytes = await build.files.read(posix.join(build.dist, file));
	if (file.endsWith(".whl")) return {
		file,
		kind: "wheel",
		...await readWheel(bytes)
	};
	const { metadata, problems, top } = await readSdist(bytes);
	return {
		file,
		kind: "sdist",
		metadata,
		problems,
		names: top === void 0 ? [] : [top],
		sameContent: []
	};
}
/** Whether a file has the name of a wheel or a source distribution (`name-1.2.3.tar.gz`). */
function isPackageFileName(file) {
	return file.endsWith(".whl") || /^[A-Za-z0-9._]+-\d[A-Za-z0-9.+!_]*\.tar\.gz$/.test(file);
}
/** Problems of a package as sentences: damage, another version than the release, a file name that is not normalised (packaging.python.org, PEP 503). */
function packageProblems(facts, version) {
	const { file, kind, metadata, names } = facts;
	const problems = facts.problems.map((problem) => `${file}: ${problem}`);
	const source = kind === "wheel" ? "METADATA" : "PKG-INFO";
	if (metadata?.name === void 0 || metadata.version === void 0) return [...problems, `${file}: ${source} does not say name and version.`];
	if (!sameVersion(metadata.version, version)) problems.push(`${file}: ${source} says version ${metadata.version}, the release is ${version}.`);
	const stem = `${escapedName(metadata.name)}-${metadata.version.replaceAll("-", "_")}`;
	if (!(kind === "wheel" ? file.startsWith(`${stem}-`) : file === `${stem}.tar.gz`)) problems.push(`${file}: by its ${source} the file name should start with ${stem}.`);
	if (kind === "sdist" && !names.includes(stem)) problems.push(`${file}: by its PKG-INFO the top folder should be ${stem}.`);
	return problems;
}
/** The form of a project's name in file names: lower case, each run of `-`, `_` and `.` as one `_`. */
function escapedName(name) {
	return name.replace(/[-_.]+/g, "_").toLowerCase();
}
/** Throws UserError with all problems of the packages; `versionOf` gives the expected version of each. */
function requireSound(packages, versionOf) {
	const problems = packages.flatMap((facts) => packageProblems(facts, versionOf(facts)));
	if (problems.length > 0) throw new UserError(problems.join("\n"), "Look at the name and version in pyproject.toml or setup.py.");
}

// src/features/publish/dist.ts
/** Pattern that keeps the folder out of git, from the root of the work tree. */
const distPattern = "/.release-runbook/";
/** The paths below `workspace`. `dist` has one folder for each component, and the files about the whole release. */
function distFolder(workspace) {
	const dist = `${workspace}/.release-runbook/dist`;
	return {
		dist,
		/** Only wheels and sdists, so that a PyPI upload can take the folder. */
		pythonDist: `${workspace}/.release-runbook/python-dist`,
		/** The record of `check`. It lies outside of `dist`, which `build` and `publish` empty. */
		check: `${workspace}/.release-runbook/check.json`,
		sarif: `${workspace}/.release-runbook/check.sarif`,
		manifest: `${dist}/release-manifest.json`,
		notes: `${dist}/notes.md`,
		/** Exists only when the notes were shortened. */
		fullNotes: `${dist}/${fullNotesName}`,
		report: `${dist}/report.json`,
		preview: `${dist}/preview.html`
	};
}
/** One line `<hex>  <name>` for each file, sorted by the bytes of the name, as `sha256sum --check` reads them. */
function renderSums(files) {
	return [...files].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name))).map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
}
/** Writes an asset that the program itself adds to the release. */
async function writeReleaseFile(name, text, { dist }, files) {
	const path = `${dist}/${name}`;
	await files.write(path, text);
	return {
		name,
		component: "release",
		path,
		...await files.digest(path)
	};
}
/**
* Writes the full text of shortened notes as an asset; without `text`, removes the file of an earlier run. SHA256SUMS cannot name this file,
* because the notes state the digest of SHA256SUMS. The marker in the release's body has the file's digest.
*/
async function writeFullNotes(text, folder, files) {
	if (text !== void 0) return writeReleaseFile(fullNotesName, text, folder, files);
	await files.remove(folder.fullNotes);
}
/** Throws UserError when a folder is a link or a file: writes and deletions must stay inside the workspace. */
async function requireOwnFolder(workspace, files) {
	for (const path of [
		".release-runbook",
		".release-runbook/dist",
		".release-runbook/python-dist"
	]) {
		const kind = (await files.facts(`${workspace}/${path}`))?.kind;
		if (kind !== void 0 && kind !== "directory") throw new UserError(`${path} in the workspace is a ${kind}, and this program keeps files there.`, "Take it out of the repository.");
	}
}
/** Writes SHA256SUMS, the manifest, and a folder with only the wheels and sdists, for an upload to PyPI. Gives all assets, sorted by name. */
async function assembleDist(plan, builds, tools, folder, files) {
	const built = builds.flatMap((build) => build.files);
	const sums = built.length === 0 ? [] : [await writeReleaseFile(sumsName, renderSums(built), folder, files)];
	await files.remove(folder.pythonDist);
	for (const { name, path } of built.filter(({ name }) => isPackageFileName(name))) await files.copy(path, `${folder.pythonDist}/${name}`);
	const assets = [...built, ...sums].sort((a, b) => a.name < b.name ? -1 : 1);
	const manifest = {
		schema: 1,
		plan,
		tools: Object.fromEntries(Object.entries(tools).sort()),
		files: assets.map(withoutPath),
		evidence: builds.flatMap((build) => build.evidence)
	};
	await files.write(folder.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
	return {
		assets,
		manifest
	};
}

// src/pipeline/run.ts
/** Whether the run keeps its report and notes in `.release-runbook`. At a terminal, a command that only reads prints them and writes no file. */
function keepsFiles({ inputs, environment }) {
	return environment.inActions || ![
		"plan",
		"check",
		"notes",
		"verify"
	].includes(inputs.command);
}
/** Absolute path of the SARIF file that `check` writes: at a terminal the path of the flag `--sarif`, in a workflow a fixed path. Undefined: no file. */
function sarifFile({ inputs, environment }) {
	return inputs.sarif ?? (environment.inActions && inputs.command === "check" ? distFolder(environment.workspace).sarif : void 0);
}
/** A sentence that says how files in `.release-runbook` reach `publish` where there is no store of workflow artifacts. */
function withoutStore({ inActions }) {
	return inActions ? "This server has no store of workflow artifacts: upload the folder .release-runbook with actions/upload-artifact@v3 (include-hidden-files: true), and download it to .release-runbook in the job that publishes" : "`publish` in this folder takes it from there";
}
/** The ports of GitHub. Throws UserError when GitHub cannot be asked; `so` says what follows. */
function requireGitHub({ environment, ports: { forge, project } }, so = "GitHub cannot be asked") {
	if (forge !== void 0 && project !== void 0) return {
		forge,
		project
	};
	throw withoutGitHub(environment, so);
}
/** Makes a private folder for `work`, and afterwards removes it with the clean trees in it. */
async function withTemporaryFolder({ ports }, work) {
	const { files, log } = ports;
	const temp = await files.temporary("release-runbook");
	try {
		return await work(temp);
	} finally {
		try {
			await files.remove(temp);
		} catch (error) {
			log.warning(`${temp} could not be removed: ${error.message}`);
		}
	}
}

// src/model/step-titles.ts
/** Title and failure of the steps that a team's checklist may name. */
const CHECKLIST_STEPS = {
	configuration: ["Configuration", "The configuration is not valid"],
	repository: ["Tag and commit", "Tag and commit are not known"],
	existing: ["Existing release", "The existing release stops this run"],
	plan: ["Plan", "No plan could be made"],
	tag: ["Tag", "The tag breaks a rule"],
	version: ["Version files", "Version files disagree"],
	ascii: ["Characters", "Texts have forbidden characters"],
	ellipsis: ["Placeholders", "Placeholders stand for left-out code"],
	"python-syntax": ["Python syntax", "Python files do not compile"],
	breaking: ["Breaking changes", "Breaking changes need a higher version"],
	ci: ["CI status", "CI is not green"],
	audit: ["Known vulnerabilities", "Dependencies have known vulnerabilities"],
	secrets: ["Secrets", "A file holds a secret"],
	archives: ["Archives", "An archive has an error"],
	notes: ["Release notes", "The release notes have an error"],
	publish: ["Publishing", "Publishing failed"],
	assets: ["Assets on GitHub", "Assets on GitHub differ"],
	dispatch: ["Deployment", "No deployment was started"],
	health: ["Public address", "The public address does not show the new version"],
	milestone: ["Milestone", "The milestone is open"],
	"close-issues": ["Solved issues", "Solved issues are open"],
	comment: ["Comments", "Comments are missing"],
	announce: ["Announcements", "Announcements are missing"],
	history: ["Version history", "The version history lacks the new version"],
	monitoring: ["Logs of production", "The logs of production show a problem"],
	production: ["New features in production", "A new feature fails in production"],
	"rollback-verify": ["Good release", "No good release was found"],
	"rollback-latest": ["Latest release", "The Latest release did not change"],
	"rollback-mark": ["Prerelease mark", "The bad release has no mark"],
	"rollback-dispatch": ["Deployment of the good version", "The good version was not deployed"],
	"rollback-issue": ["Rollback issue", "No rollback issue was opened"]
};
/** Title and failure of the steps that only the report has. */
const REPORT_STEPS = {
	start: ["Start", "The run could not start"],
	"configuration-origin": ["Origin of the configuration", "The configuration differs from that of the tag"],
	components: ["Left-out folders", "Left-out folders are not known"],
	"prior-build": ["Prior build", "There is no prior build"],
	files: ["Named files", "Named files are missing"],
	draft: ["Draft", "The draft is not complete"],
	provenance: ["Provenance support", "Provenance cannot be attested"],
	"rolled-back-commits": ["Rolled-back commits", "Rolled-back commits could not be searched"],
	runbook: ["Checklist", "The checklist has an error"],
	check: ["Checks", "Checks failed"],
	artifacts: ["Files for later jobs", "What a later job needs is not stored"],
	build: ["Build", "The build failed"],
	restore: ["Restored build", "The prior build could not be restored"],
	inspect: ["Inspection of the files", "The files must not be released"],
	attest: ["Attestation", "The attestation failed"],
	after: ["Post-publish tasks", "Post-publish tasks failed"],
	release: ["Published release", "The published release is not verified"],
	packages: ["Python packages", "Python packages do not install"],
	"rollback-banner": ["Banner of the bad release", "The bad release has no banner"],
	rollback: ["Tasks of the rollback", "Tasks of the rollback failed"],
	"reissue-tag": ["Tag of the reissue", "The reissue has no tag"]
};
const STEPS = {
	...CHECKLIST_STEPS,
	...REPORT_STEPS
};
/** Titles of the stages of a component build and of the team's own commands, after the name. */
const STAGES = {
	setup: "setup",
	test: "tests",
	build: "build",
	verify: "verification",
	command: "command"
};
/** The ids that a team's checklist may list. Ids with the name of a component or command are not included. */
const STEP_IDS = Object.keys(CHECKLIST_STEPS);
/** The ids of all steps without a name. */
const ALL_STEP_IDS = Object.keys(STEPS);
/** The title of a step, which names its subject; the id for an unknown id. */
const titleOf$1 = (id) => wordsOf(id)[0];
/** The heading for a failed step. */
const failedTitleOf = (id) => wordsOf(id)[1];
function wordsOf(id) {
	const [, stage = "", name = ""] = /^([^:]*):(.+)$/s.exec(id) ?? [];
	const title = STAGES[stage];
	return title === void 0 ? STEPS[id] ?? [id, `${id} failed`] : [`${name}: ${title}`, `${name}: ${title} failed`];
}

// src/pipeline/step.ts
/** Runs and records one step. A problem makes the step fail and stops the run with a StepError, unless `onProblem` tolerates it. */
async function step(recorder, id, work, onProblem) {
	const start = recorder.clock.now();
	const end = ({ status, evidence }) => record(recorder, {
		id,
		status,
		evidence,
		ms: recorder.clock.now() - start
	});
	recorder.log.step(titleOf$1(id));
	try {
		const outcome = await work();
		end(outcome);
		return outcome.value;
	} catch (cause) {
		const problem = cause instanceof Error ? cause : new Error(String(cause));
		const tolerated = onProblem?.(problem);
		end(tolerated ?? {
			status: "failed",
			evidence: firstLine(problem)
		});
		if (tolerated === void 0) throw cause instanceof StepError ? cause : new StepError(id, cause);
		if (tolerated.status === "warned") recorder.log.warning(`${titleOf$1(id)}: ${tolerated.evidence}`);
		return tolerated.value;
	}
}
/** Runs a phase that records its own steps. An error other than StepError is recorded as this step and becomes a StepError. */
async function phase(recorder, id, work) {
	const start = recorder.clock.now();
	return work().catch((cause) => {
		const problem = cause instanceof StepError ? cause : new StepError(id, cause);
		if (problem !== cause) record(recorder, {
			id,
			status: "failed",
			evidence: firstLine(problem),
			ms: recorder.clock.now() - start
		});
		throw problem;
	});
}
/** The report shows the whole message at its failure. */
const firstLine = ({ message }) => message.split("\n", 1)[0];
/** Records a step that has already run: one check of many, one stage of a component build. Its title is that of the id by default. */
function record(recorder, result) {
	const start = recorder.clock.now() - result.ms;
	recorder.began ??= start;
	const step = {
		title: titleOf$1(result.id),
		start: Math.max(0, start - recorder.began),
		...result
	};
	recorder.steps.push(step);
	recorder.log.stepResult(step);
}
/** Records the result of a check. The step fails if there are errors, which only blocking checks have. `clean` is the status without errors and warnings. */
function recordCheck(recorder, { id, findings, evidence, skipped, ms }, clean = "passed") {
	const has = (level) => findings.some((finding) => finding.level === level);
	const found = has("error") ? "failed" : has("warning") ? "warned" : clean;
	record(recorder, {
		id,
		status: skipped === void 0 ? found : "skipped",
		evidence: skipped ?? evidence,
		ms
	});
}

// src/text/headings.ts
/** The headings of Markdown, underlined ones too, outside fenced code and comments. */
function headingsOf(lines) {
	const isProse = proseLines(lines);
	return lines.flatMap((whole, index) => {
		if (!isProse[index]) return [];
		const line = cutLines(whole);
		const [, marks, title = ""] = /^(#{1,6})[ \t]+(.*)$/.exec(line.trimEnd()) ?? [];
		if (marks !== void 0) return {
			index,
			end: index + 1,
			level: marks.length,
			title: title.replace(/(?<=[ \t])#+$/, "").trim()
		};
		const [underline] = /^(?:=+|-+)\s*$/.exec(cutLines(lines[index + 1] ?? "")) ?? [];
		if (underline === void 0 || !/^(?:\w|\[[^\]]*\](?!:))/.test(line)) return [];
		return {
			index,
			end: index + 2,
			level: underline[0] === "=" ? 1 : 2,
			title: line.trim()
		};
	});
}
/** Index of the line where the section of a heading ends: at the next heading of its level or above, or at one of `others`. */
function sectionEnd(lines, headings, own, others = []) {
	const ends = ({ index, level }) => index > own.index && (level <= own.level || others.some((other) => other.index === index));
	return headings.find(ends)?.index ?? lines.length;
}
/** The headings that begin with a version (`## [1.2.0] - 2026-01-31`), or those with words before it (`# Stockroom v1.2.0`) if these are more. */
function versionHeadings(headings) {
	const [own = [], named = []] = ["", "(?:[\\w.-]+ ){1,3}\\W?"].map((words) => {
		const pattern = new RegExp(`^[^\\p{L}\\p{N}]{0,4}${words}v?(\\d+\\.\\d+\\.\\d+[\\w.+-]*)(?=$|[\\]\\s(:,*_\\\\])`, "u");
		return headings.flatMap((heading) => {
			const version = pattern.exec(heading.title)?.[1];
			return version === void 0 ? [] : {
				...heading,
				version
			};
		});
	});
	return own.length < named.length ? named : own;
}

// src/features/plan/repository.ts
/** Events on which a command may write. A pull request's text must never reach a token that can write. */
const writingEvents = new Set("push workflow_dispatch repository_dispatch release schedule workflow_run workflow_call".split(" "));
/** Throws UserError for an event on which no command may write. `payload`: the event's JSON, parsed; undefined when it cannot be read. */
function requireWritingEvent(environment, payload) {
	const event = environment.eventName;
	if (!environment.inActions || event === void 0) return;
	const why = whyNeverReleases(event, environment.repository, payload);
	if (why === void 0) return;
	throw new UserError(`The event ${event} never releases: ${why}.`, "Run on the push of a tag or by workflow_dispatch; or set dry-run: true, or command: check.");
}
/** The rules of single events: GitHub Docs, "Events that trigger workflows". Other activity types of `release` find the release complete. */
function whyNeverReleases(event, repository, payload) {
	if (event.startsWith("pull_request")) return "it may carry the text of strangers";
	if (!writingEvents.has(event)) return "no release is made on it";
	const action = valueAt(payload, "action");
	if (event === "release" && (action === "deleted" || action === "unpublished")) return `the release was ${action}, and a run would publish it again`;
	if (event !== "workflow_run") return void 0;
	const run = (...keys) => String(valueAt(payload, "workflow_run", ...keys));
	const [conclusion, from, origin] = [
		run("conclusion"),
		run("event"),
		run("head_repository", "full_name")
	];
	if (action !== "completed" || conclusion !== "success") return `the other run is ${action}, with the conclusion ${conclusion}, not completed with success`;
	if (!writingEvents.has(from)) return `the other run is of the event ${from}`;
	return origin.toLowerCase() === repository?.toLowerCase() ? void 0 : `the other run is of ${origin}`;
}
/** The name of the tag to release: the input, else the pushed tag; otherwise the reason why there is no tag. */
function chooseTag(input, environment) {
	const given = input?.replace(/^refs\/tags\//, "");
	if (given) return { name: given };
	if (environment.refType === "tag" && environment.refName) return { name: environment.refName };
	if (!environment.inActions) return { none: "no tag was named on the command line" };
	return { none: `the event ${environment.eventName ?? ""} is no push of a tag and the input tag is empty` };
}
/** Finds the repository, the tag and its commit; for a command that only reads, a tag that does not exist yet stands for HEAD. Fetches history and tags that actions/checkout leaves out. Throws UserError. */
async function findRepository(input) {
	const { git, files, inputs, environment, pattern } = input;
	const root = await git.root();
	if (root === void 0) {
		const nested = (await files.walk(environment.workspace, ({ path }) => !/^[^/]+(\/\.git)?$/.test(path))).find(({ path }) => path.endsWith("/.git"))?.path.slice(0, -5);
		throw new UserError(`${environment.workspace} is no git repository${nested === void 0 ? "" : `; the checkout is in its folder ${nested}`}.`, nested === void 0 ? "Check it out with actions/checkout and a git of 2.18 or newer (a slim container without git gets files only)." : "Leave out \"path:\" of actions/checkout, because the workspace must be the repository; at a terminal, run it in that folder.");
	}
	const { name, none } = chooseTag(inputs.tag, environment);
	if (name !== void 0) {
		const parsed = parseTag(name, pattern);
		if ("refused" in parsed) throw new UserError(parsed.refused, "Tags look like v1.2.3, 1.2.3 or v1.2.3-rc.1; \"tag:\" in the configuration sets another pattern.");
	}
	const known = await git.tags();
	const fixes = await fixCheckout(input, name, known);
	const tags = fixes.length > 0 ? await git.tags() : known;
	const shallow = await git.isShallow();
	const tag = tags.find((candidate) => candidate.name === name);
	if (tag !== void 0) {
		requireEventCommit(tag, environment);
		return {
			root,
			tags,
			tag,
			tagName: tag.name,
			withoutTag: "",
			commit: tag.commit,
			shallow,
			fixes
		};
	}
	const isPushed = environment.refType === "tag" && environment.refName === name;
	if (name !== void 0 && (isPushed || isWriting(inputs))) {
		const bare = (text) => text.replace(/^\D*/, "");
		const twin = tags.find((other) => bare(other.name) === bare(name))?.name;
		throw new UserError(`The tag ${name} does not exist.`, twin !== void 0 ? `Name the tag ${twin}, which exists.` : `Make it and push it:\n  git tag -a ${name} -m "${name}"\n  git push origin ${name}`);
	}
	const head = await git.head();
	if (head === void 0) throw new UserError("The repository has no commit yet.");
	return {
		root,
		tags,
		tag: void 0,
		tagName: name,
		withoutTag: none ?? `${name} does not exist yet`,
		commit: head,
		shallow,
		fixes
	};
}
/** Throws UserError when the tag has moved since the event of its push, which names its commit. */
function requireEventCommit(tag, environment) {
	if (!(environment.eventName === "push" && environment.refType === "tag" && environment.refName === tag.name) || environment.sha === void 0 || [tag.commit, tag.object].includes(environment.sha)) return;
	throw new UserError(`The tag ${tag.name} was moved since the event: it pointed to ${environment.sha} and now points to ${tag.commit}.`, "Do not move a tag that is being released. Push a new version; or run the workflow by workflow_dispatch for the tag as it is now.");
}
async function fixCheckout({ git, environment, needsHistory }, name, tags) {
	const shallow = needsHistory !== false && await git.isShallow();
	const tag = name === void 0 ? void 0 : tags.find((candidate) => candidate.name === name);
	const missing = name !== void 0 && tag === void 0;
	const flattened = environment.inActions && tag !== void 0 && !tag.annotated;
	if (!shallow && !missing && !flattened) return [];
	if (!environment.inActions) {
		if (shallow && needsHistory === true) throw new UserError("The clone is shallow: the previous tag and the commits since are not known.", "git fetch --unshallow --tags");
		return [];
	}
	try {
		await git.fetchAll(environment.ref?.startsWith("refs/pull/") ? environment.ref : void 0);
		return [shallow ? "the checkout was shallow: fetched its history and tags" : "fetched all tags again from origin"];
	} catch (error) {
		if (shallow && needsHistory === true) throw new UserError(`The checkout is shallow and its history could not be fetched (${error.message}).`, "Give actions/checkout \"fetch-depth: 0\", or let the job read the repository (\"contents: read\").", { cause: error });
		return [`origin could not be asked again: ${error.message}`];
	}
}

// src/config/config-origin.ts
/** How `checks` and `components` of the configuration at the tag (`then`) differ from those now, as parts of a sentence. */
function differencesAtTag(now, then) {
	const { named: is, off, ...checksNow } = now.checks;
	const { named: was, off: wasOff, ...checksThen } = then.checks;
	const stateOf = ({ checks: { named, off: none } }, name) => none.includes(name) ? "was off" : named.includes(name) ? "was blocking" : "did not block";
	const changed = [.../* @__PURE__ */ new Set([
		...was,
		...is,
		...wasOff,
		...off
	])].filter((name) => stateOf(now, name) !== stateOf(then, name));
	const keys = Object.keys(checksNow).filter((key) => !isDeepStrictEqual(checksNow[key], checksThen[key]));
	const ids = new Set([now, then].flatMap(({ components }) => components?.map(({ id }) => id) ?? []));
	const componentOf = ({ components }, id) => components?.find((each) => each.id === id);
	const components = [...ids].filter((id) => !isDeepStrictEqual(componentOf(now, id), componentOf(then, id))).map((id) => `components.${id}`);
	const paths = [...keys.map((key) => `checks.${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`), ...components];
	return [...changed.map((name) => `\`checks.${name}\` ${stateOf(then, name)}`), ...paths.map((path) => `\`${path}\` was different`)];
}

// src/config/read-inside.ts
/**
* Text of a file that the configuration or an input names; undefined when the file does not exist. `root` is absolute. Throws UserError when a link leads out
* of the root. A report may show the text, so the repository must not name other files of the machine.
*/
async function readInside(files, root, path) {
	const full = `${root}/${path}`;
	if (await files.facts(full) === void 0) return void 0;
	const realRoot = await files.realPath(root);
	const real = await files.realPath(full).catch(() => void 0);
	if (real === void 0) throw new UserError(`${path} is a link to nothing.`, "Put the file itself there.");
	if ((await files.facts(real))?.kind !== "file") throw new UserError(`${path} is no file.`, "Put a file there, or name another one.");
	if (!real.startsWith(`${realRoot}/`)) throw new UserError(`${path} is a link that leads out of the repository.`, "Put the file itself there.");
	return files.readText(real);
}

// src/features/plan/configured-paths.ts
/** The configured paths that do not exist below `tree`, with their places in the file. Skips archives and constraints that `setup:` or needs may make. */
async function missingPaths({ components, version }, tree, files) {
	const versions = (version ?? []).map((entry, index) => ({
		place: ["version", index],
		path: typeof entry === "string" ? entry : entry.file
	}));
	const others = (components ?? []).flatMap((component) => {
		const { id, kind, path, setup, needs } = component;
		if (kind === "files") return [];
		const at = (each, ...key) => ({
			place: [
				"components",
				id,
				...key
			],
			path: each
		});
		const made = setup !== null || needs !== void 0;
		if (kind === "archive" && !made) return [at(path, "path"), ...component.paths.map((each, index) => at(each, "paths", index))];
		const constraints = kind === "python" && !made && component.constraints;
		return [at(path, "path"), ...constraints ? [at(posix.join(path, constraints), "constraints")] : []];
	});
	const wanted = [...versions, ...others];
	const facts = await Promise.all(wanted.map(({ path }) => files.facts(posix.join(tree, path))));
	return wanted.filter((_, index) => facts[index] === void 0);
}

// src/features/plan/stated-versions.ts
/** Descriptions that the check of versions does not read. It reads lockfiles and manifests only in part. */
const descriptions = /^(?:CITATION\.cff|codemeta\.json|\.zenodo\.json)$/;
const locks = /* @__PURE__ */ new Set([...lockNames.python, ...lockNames.node]);
const manifests = /^(?:package\.json|pyproject\.toml|setup\.cfg)$/;
/** Whether a file with this path may state the version of a project in the repository. */
function mayStateVersion(path) {
	const name = posix.basename(path);
	return (locks.has(name) || descriptions.test(name) || manifests.test(name)) && !/(?:^|\/)node_modules\//.test(path);
}
/** Whether a file names versions of other packages or of the past: a lockfile, a changelog. */
function isRecord(path) {
	return /[.-]lock(?:\.\w+)?$|shrinkwrap|(?:^|\/)(?:changelog|changes|history|news|release[-_]?notes)\b[^/]*$/i.test(path);
}
/** The version that a description states, as it is written. */
function describedVersion(text, path) {
	if (!path.endsWith(".json")) return /^version:[ \t]*["']?([^\s"'#]+)/m.exec(text)?.[1];
	const version = valueAt(parsed(text, JSON.parse), "version");
	return typeof version === "string" ? version : void 0;
}
/** The repository's own projects for which a file states this version: `''` for the file's project, else the name. Empty for an unreadable file. */
function findStatedVersions(text, path, version) {
	const name = posix.basename(path);
	const isStated = ({ value }) => sameVersion(value, version);
	try {
		if (!locks.has(name) && !manifests.test(name)) return isStated({ value: describedVersion(text, path) ?? "" }) ? [""] : [];
		const own = manifests.test(name) || name.endsWith(".json") ? findVersions(text, path).places.filter(isStated) : [];
		const folders = locks.has(name) ? lockedFolders(text, path).flatMap(({ place, name: of }) => isStated(place) ? [of] : []) : [];
		return [...own.length > 0 ? [""] : [], ...folders];
	} catch {
		return [];
	}
}
/** A description at the root (CITATION.cff, codemeta.json, .zenodo.json) with the version `to`; undefined for any other file, or one without `from`. */
function rewriteDescription(text, path, from, to) {
	const stated = descriptions.test(path) ? describedVersion(text, path) : void 0;
	if (stated === void 0 || !sameVersion(stated, from)) return void 0;
	const wanted = withPrefixOf(stated, to);
	return replacements(text, stated, wanted).find((changed) => describedVersion(changed, path) === wanted);
}
/** The version with a `v` when the old value has one. */
function withPrefixOf(value, version) {
	return /^v\d/.test(value) ? `v${version}` : version;
}
/** The texts in which `to` replaces one of the places of `from`, in the order of the places from the index `start` on. */
function* replacements(text, from, to, start = 0) {
	for (let at = text.indexOf(from, start); at >= 0; at = text.indexOf(from, at + 1)) yield `${text.slice(0, at)}${to}${text.slice(at + from.length)}`;
}

// src/features/plan/rewrite-versions.ts
/** Number of places in a file to try, from the line that states the version. */
const mostCandidates = 200;
/**
* The texts with the version `to` instead of `from`, by path, for version files, lockfiles and descriptions; nothing is written to disk. `stale`
* names the places that go on stating `from`: the check of versions does not compare them. Throws UserError for a place that cannot be rewritten.
*/
async function changeVersion(tree, tracked, from, to) {
	const texts = new Map(await rewriteVersions(tree, to));
	const stale = [];
	for (const { path, kind } of tracked) {
		if (kind !== "file" || !mayStateVersion(path)) continue;
		const text = texts.get(path) ?? await tree.files.readText(posix.join(tree.root, path)) ?? "";
		const rewritten = rewriteDescription(text, path, from, to);
		if (rewritten !== void 0) texts.set(path, rewritten);
		else stale.push(...findStatedVersions(text, path, from).map((of) => of === "" ? path : `${path} (${of})`));
	}
	return {
		texts,
		stale
	};
}
/**
* The texts with a new version, SemVer without `v`, for every file that states one; Python files get the spelling of PEP 440. A new text is
* correct when the version reader finds the new version in its place and the old values elsewhere. Throws UserError as `changeVersion`.
*/
async function rewriteVersions({ files, root, components, configured }, version) {
	const originals = /* @__PURE__ */ new Map();
	const original = (path) => {
		originals.set(path, originals.get(path) ?? files.readText(path));
		return originals.get(path);
	};
	const read = async (texts) => {
		const readText = async (path) => texts.get(posix.relative(root, path)) ?? original(path);
		return (await readVersions({
			...files,
			readText
		}, root, components, configured, true)).places;
	};
	const texts = /* @__PURE__ */ new Map();
	const places = await read(texts);
	let values = places.map(({ value }) => value);
	for (const [at, { path, line, value: old }] of places.entries()) {
		if (sameVersion(old, version)) continue;
		const wanted = values.with(at, withPrefixOf(old, spelledFor(path, version)));
		const text = texts.get(path) ?? await original(posix.join(root, path)) ?? "";
		const isCorrect = async (changed) => {
			const now = await read(new Map([...texts, [path, changed]]));
			return now.length === wanted.length && now.every(({ value }, index) => value === wanted[index]);
		};
		const above = text.split("\n", (line ?? 1) - 1).join("\n").length;
		const rewritten = await firstThat(replacements(text, old, wanted[at], above).take(mostCandidates), isCorrect);
		if (rewritten === void 0) throw new UserError(`The version ${old} in ${path}${line === void 0 ? "" : `, line ${line}`} cannot be rewritten.`, "Name the file with a pattern under \"version:\" in the configuration.");
		texts.set(path, rewritten);
		values = wanted;
	}
	return texts;
}
async function firstThat(candidates, isCorrect) {
	for (const candidate of candidates) if (await isCorrect(candidate)) return candidate;
}

// src/features/rollback/issue.ts
/** The comment by which a later run finds the issue. */
function issueMarker(tag) {
	return `<!-- release-runbook:rolled-back ${tag} -->`;
}
/** Number of commits that a list of changes names. */
const mostListed = 50;
/** The changes of commits, without merges, as the lines of a Markdown list. */
function changeList(commits) {
	const changes = commits.filter(({ parents }) => parents.length < 2);
	return firstLines(changes, mostListed, ({ message }) => safeText(message.split("\n", 1)[0] ?? "")).map((line) => `- ${line}`);
}
const yes = (value) => value ? "yes" : "no";
/** Title and text of the issue. */
function issueText(story) {
	const { bad, good, info, actor, latest, deployed, withdrawn, registries } = story;
	const changes = changeList(withdrawn);
	const again = info.reissue === null ? [] : [`It is published again as \`${info.reissue}\`, for those who updated already.`, ""];
	const body = [
		`[${bad.tag}](${bad.url}) is rolled back to [${good.tag}](${good.url})${actor === void 0 ? "" : ` by ${safeText(actor)}`}.`,
		"",
		`> ${safeText(info.reason)}`,
		"",
		...again,
		"| | before | after |",
		"|---|---|---|",
		`| Latest | ${info.before.latest ? bad.tag : "another release"} | ${latest} |`,
		`| ${bad.tag} is a prerelease | ${yes(info.before.prerelease)} | yes |`,
		`| Title of ${bad.tag} | ${safeText(info.before.title)} | ${safeText(bad.title)} |`,
		`| Deployment | | ${deployed ?? "none is configured: deploy it by hand"} |`,
		"",
		"No tag, no file and no word of a release was deleted.",
		...registries === "" ? [] : [
			"",
			"## At the registries",
			"",
			registries
		],
		"",
		"## What is rolled back",
		"",
		...changes.length === 0 ? ["No commit lies between the two."] : changes,
		"",
		"## Next",
		"",
		"- [ ] Everybody who uses it knows",
		"- [ ] The cause is found",
		`- [ ] The rolled-back commits are reverted or fixed before the next release: they are still on their branch`,
		"",
		issueMarker(bad.tag)
	].join("\n");
	return {
		title: `Rolled back: ${bad.tag}`,
		body
	};
}

// src/features/rollback/reissue.ts
/** Version and tag of a reissue; the tag has the form of the good one. Throws UserError unless the version is stable and higher than the bad one. */
function reissueTag(wanted, good, bad, pattern) {
	const version = namedVersion(wanted, pattern, "reissue-as: ");
	const badVersion = versionOfTag(bad, pattern);
	if (isPrerelease(version)) throw new UserError(`reissue-as: ${version} is a prerelease.`, "Give a stable version: people are to update to it.");
	if (badVersion !== void 0 && (0, import_compare.default)(version, badVersion) <= 0) throw new UserError(`reissue-as: ${version} is not higher than ${badVersion}, so nobody with that one gets it.`, "Give a higher one.");
	return {
		version,
		tag: tagOfVersion(version, good, pattern)
	};
}
/** The configuration for the release of a reissue, without branch rule and CI check. A reissue's commit is on no branch, and no workflow has run on it. */
function exemptReissue(config) {
	const { checks } = config;
	return {
		...config,
		checks: {
			...checks,
			tag: {
				...checks.tag,
				branches: null
			},
			named: checks.named.filter((name) => name !== "ci")
		}
	};
}
/** Number of files that a warning names. */
const mostNamed = 10;
/** The message of the reissue's tag, which opens the notes: the identical release, and the changes that the reissue withdraws. */
function reissueMessage({ good, bad, tag, reason }, withdrawn) {
	const changes = changeList(withdrawn);
	return [
		tag,
		"",
		`This is ${good.name} again under a new number: every file is identical to that release but for the version in it. It is for those who have`,
		`${bad.name}, which is rolled back: ${safeText(reason)}`,
		"",
		...changes.length === 0 ? [] : [
			`It withdraws these changes of ${bad.name}:`,
			"",
			...changes
		]
	].join("\n").trimEnd();
}
/**
* Creates the commit and the tag of a reissue on GitHub. The commit's parent is the good one, and its files are the good ones with the new version.
* A tag that an earlier run made is used again. Throws UserError when another tag has the name.
*/
async function makeReissueTag(reissue, config, temp, ports) {
	const { good, bad, tag } = reissue;
	const { git, forge, project } = ports;
	const trailers = `\n\nReissue-Of: ${good.name}\nWithdraws: ${bad.name}`;
	const existing = await forge.tagCommit(tag);
	if (existing !== void 0) {
		await requireTagInClone(git, tag);
		const [commit, ...more] = await git.log(good.commit, existing);
		if (commit === void 0 || more.length > 0 || !commit.message.trimEnd().endsWith(trailers)) throw new UserError(`The tag ${tag} exists, and is no reissue of ${good.name} instead of ${bad.name}.`, "Give another version.");
		return passed(void 0, `${tag} was made already, on commit ${shortCommit(existing)}`);
	}
	const { changed, stale } = await changedFiles(reissue, config, temp, ports);
	const signature = {
		name: "github-actions[bot]",
		email: "41898282+github-actions[bot]@users.noreply.github.com",
		date: (/* @__PURE__ */ new Date((await git.commitTime(bad.commit) + 1) * 1e3)).toISOString().replace(/\.\d{3}Z$/, "Z")
	};
	const message = `chore(release): reissue ${good.name} as ${tag}\n\n${plainLine(reissue.reason)}${trailers}`;
	const commit = await project.createCommit(good.commit, changed, message, signature);
	await project.createTag(tag, commit, reissueMessage(reissue, await git.log(good.commit, bad.commit)), signature);
	const made = await forge.tagCommit(tag);
	if (made !== commit) throw new UserError(`The tag ${tag} is on commit ${made ?? "nothing"}, not on ${commit}: somebody else made it meanwhile.`);
	await requireTagInClone(git, tag);
	const names = changed.map(({ path }) => path);
	const evidence = `${tag} is made on commit ${shortCommit(commit)}; the version is rewritten in ${names.join(", ") || "no file: none states it"}`;
	if (stale.length === 0) return passed(void 0, evidence);
	return warned(void 0, `${evidence}. As in ${good.name}, ${versionOfTag(good.name, config.tag)} still stands in ${shortList(stale, mostNamed)}: the check of versions does not compare these`);
}
/** Fetches the tag and its commit when the clone lacks them. Throws UserError when origin does not have the tag. */
async function requireTagInClone(git, tag) {
	const has = async () => (await git.tags()).some(({ name }) => name === tag);
	if (!await has()) await git.fetchAll();
	if (!await has()) throw new UserError(`The tag ${tag} is on GitHub, but origin does not have it.`, "git fetch --tags origin\nThen run again.");
}
/** The files of the good tag in which the version is rewritten, and the files that still state the old version. */
async function changedFiles({ good, version }, config, temp, { git, files }) {
	const tree = `${temp}/reissue`;
	await git.addCleanTree(tree, good.commit);
	const tracked = await git.trackedFiles(tree);
	const found = {
		files,
		root: tree,
		components: config.components ?? (await detectComponents(files, tracked, tree)).components,
		configured: config.version
	};
	const { texts, stale } = await changeVersion(found, tracked, versionOfTag(good.name, config.tag) ?? "", version);
	const executable = new Set(tracked.filter((file) => file.executable).map(({ path }) => path));
	return {
		changed: [...texts].map(([path, text]) => ({
			path,
			mode: executable.has(path) ? "100755" : "100644",
			text
		})),
		stale
	};
}

// src/pipeline/phases/configuration-phase.ts
/** Reads the configuration of the checkout. Throws StepError with all its problems. */
function configurationPhase(run) {
	return step(run.recorder, "configuration", async () => {
		const { inputs, environment, ports, reissue } = run;
		await requireOwnFolder(environment.workspace, ports.files);
		if (isWriting(inputs)) requireWritingEvent(environment, await readEvent(run));
		const text = await readInside(ports.files, environment.workspace, inputs.config);
		const configured = applyInputs(await parse$2(text, inputs.config, run), inputs);
		const config = reissue === true ? exemptReissue(configured) : configured;
		for (const name of addressVariables(config.after)) if (environment.variables[name]) ports.host.mask(environment.variables[name]);
		const exempt = reissue === true ? "; a reissue is on no branch, so the rule about branches and CI does not hold for it" : "";
		return passed(config, `${text === void 0 ? `no ${inputs.config}: the defaults hold` : `${inputs.config} has no problem`}${exempt}`);
	});
}
/** The event's JSON, parsed; undefined when there is none that can be read. */
async function readEvent({ environment: { eventPath }, ports: { files } }) {
	return eventPath && parsed(await files.readText(eventPath).catch(() => void 0), JSON.parse);
}
/** Warns when the configuration is of another commit than the tag, and differs from the tag's in checks or components. */
async function reportConfigurationOrigin({ inputs, environment, config, repository, ports, recorder, reissue }) {
	const { tag } = repository;
	const head = await ports.git.head();
	if (tag === void 0 || head === void 0 || head === tag.commit || reissue) return;
	const [bytes] = await ports.git.filesAt([{
		commit: tag.commit,
		path: inputs.config.replace(/^(?:\.\/+)+/, "")
	}]);
	let differences;
	try {
		const { parseConfig } = await import("./parse-config.js");
		differences = differencesAtTag(config, parseConfig(bytes && new TextDecoder().decode(bytes), inputs.config));
	} catch {
		differences = ["it cannot be read"];
	}
	if (differences.length === 0) return;
	const branch = environment.refType === "branch" ? ` (${visible(environment.refName ?? "")})` : "";
	const sentence = `The configuration is from ${shortCommit(head)}${branch}; at the tag ${differences.join(", ")}.`;
	ports.log.warning(sentence);
	await step(recorder, "configuration-origin", async () => warned(void 0, sentence));
}
/** The most problems that become findings: a hostile file could hold thousands. */
const most = 50;
/** Parses the configuration. Its problems become findings, so that each is shown once, at its line. Throws UserError. */
async function parse$2(text, path, run) {
	if (text === void 0 && path === ".github/release-runbook.yml") return frozen(complete({}, path));
	const { parseConfig } = await import("./parse-config.js");
	try {
		return parseConfig(text, path);
	} catch (error) {
		throw error instanceof ConfigError ? reportProblems(run, error, path) : error;
	}
}
function reportProblems({ reportInput }, { problems, hint }, path) {
	const findings = problems.slice(0, most).map(({ line, message }) => ({
		rule: "configuration/problem",
		level: "error",
		path,
		line,
		message
	}));
	reportInput.checks.push({
		id: "configuration",
		blocking: true,
		findings,
		evidence: "",
		ms: 0
	});
	return new UserError(`${path} has ${count(problems.length, "problem")}.`, hint);
}
/** Throws UserError when the configuration names files or folders that do not exist in the tree. Each is a finding at its line. */
async function requirePaths(run, { tree, view }) {
	const { inputs, environment, config, ports } = run;
	const missing = await missingPaths(config, tree, view?.files ?? ports.files);
	if (missing.length === 0) return;
	const [{ readYaml }, { dotted }] = await Promise.all([import("./yaml.js"), import("./sentences.js")]);
	const { lineOf } = readYaml(await readInside(ports.files, environment.workspace, inputs.config) ?? "");
	const sentence = (path) => `names ${inBackticks(path)}, which does not exist in the repository`;
	const problems = missing.map(({ place, path }) => ({
		line: lineOf(place),
		message: `${inBackticks(dotted(place))} ${sentence(path)}`
	}));
	throw reportProblems(run, configError(inputs.config, problems), inputs.config);
}

// src/pipeline/phases/repository-phase.ts
/** Whether the run has a tag: the input or the pushed tag. */
const hasTag = ({ inputs, environment }) => chooseTag(inputs.tag, environment).name !== void 0;
/** Reads the configuration, then finds the repository, the tag and its commit. `needsHistory`: fetches the full history of a shallow checkout. Throws StepError. */
async function startPhase(run, { needsHistory }) {
	const { inputs, environment, ports, recorder, reportInput } = run;
	const { git, log } = ports;
	const { name } = chooseTag(inputs.tag, environment);
	if (name !== void 0) reportInput.tag = name;
	const config = await configurationPhase(run);
	reportInput.config = config;
	const repository = await step(recorder, "repository", async () => {
		const repository = await findRepository({
			...ports,
			inputs,
			environment,
			pattern: config.tag,
			needsHistory
		});
		const { tag, tagName, commit, fixes, withoutTag } = repository;
		if (tag === void 0 && isWriting(inputs)) throw new UserError(`There is no tag to release: ${withoutTag}.`, "Name a tag in the input \"tag\", or make one and push it:\n  git tag -a v1.2.3 -m \"Release v1.2.3\"\n  git push origin v1.2.3");
		reportInput.repository = repository;
		const version = tagName && versionOfTag(tagName, config.tag);
		if (version !== void 0) reportInput.version = version;
		if (keepsFiles(run)) await git.exclude(distPattern);
		const { checked, left } = await readUncommitted(inputs.command, repository, git);
		if (checked > 0) reportInput.uncommitted = checked;
		if (left !== "" && !environment.inActions) log.warning(left);
		const short = `${shortCommit(commit)}${checked > 0 ? ` and ${count(checked, "uncommitted file")}` : ""}`;
		const at = tag === void 0 ? `commit ${short}; ${tagName === void 0 ? "no tag: " : ""}${withoutTag}` : `refs/tags/${tag.name} is commit ${short}`;
		return passed(repository, [
			at,
			...fixes,
			left
		].filter((part) => part !== "").join("; "));
	});
	return {
		...run,
		config,
		repository
	};
}
/** How many uncommitted files a check of the work tree reads; else a sentence about the changed files that the run does not read. */
async function readUncommitted(command, { tag, commit }, git) {
	const result = {
		check: "checked",
		build: "built",
		release: "built"
	}[command];
	if (result === void 0 || await git.head() !== commit) return {
		checked: 0,
		left: ""
	};
	const files = await git.uncommittedFiles();
	if (command === "check" && tag === void 0) return {
		checked: files.filter(({ tracked }) => tracked).length,
		left: ""
	};
	const names = shortList(files.map(({ path }) => visible(path)));
	const left = `${count(files.length, "changed file")} ${files.length === 1 ? "is" : "are"} not in what is ${result}: ${names}`;
	return {
		checked: 0,
		left: files.length === 0 ? "" : left
	};
}

// src/features/plan/commit-files.ts
/** The files of a commit as if they were in the folder `root`: `notes` needs no work tree. Sizes and modes are placeholders. */
async function commitTree(git, commit, root) {
	const tracked = await git.filesIn(commit);
	const kinds = /* @__PURE__ */ new Map();
	for (const { path, kind } of tracked) {
		kinds.set(path, kind === "submodule" ? "directory" : kind);
		for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) kinds.set(path.slice(0, at), "directory");
	}
	const inside = (path) => path === root ? "" : path.slice(root.length + 1);
	const factsOf = (kind) => ({
		kind,
		size: 0,
		mode: 420,
		links: 1,
		device: 0,
		inode: 0
	});
	return {
		tracked,
		files: {
			async facts(path) {
				const kind = inside(path) === "" ? "directory" : kinds.get(inside(path));
				return kind && factsOf(kind);
			},
			async readText(path) {
				const [bytes] = kinds.get(inside(path)) === "file" ? await git.filesAt([{
					commit,
					path: inside(path)
				}]) : [];
				return bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
			},
			async walk(directory, skip = () => false) {
				const below = inside(directory) === "" ? "" : `${inside(directory)}/`;
				const skipped = /* @__PURE__ */ new Set();
				const entries = [];
				for (const path of [...kinds.keys()].filter((known) => known.startsWith(below)).sort(byFolder)) {
					const parent = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
					const entry = {
						path: path.slice(below.length),
						...factsOf(kinds.get(path))
					};
					if (skipped.has(parent) || skip(entry)) skipped.add(path);
					else entries.push(entry);
				}
				return entries;
			}
		}
	};
}
/** Sorts a directory before its content, and the names in a folder by their bytes: no name holds a NUL. */
function byFolder(a, b) {
	return Buffer.compare(Buffer.from(a.replaceAll("/", "\0")), Buffer.from(b.replaceAll("/", "\0")));
}

// src/features/plan/submodules.ts
/** The tracked files of a tree (absolute), with those of the submodules in it. A submodule without files is one entry of its kind. */
async function filesWithSubmodules({ git, files }, tree, tracked) {
	const lists = tracked.map(async (file) => {
		const folder = posix.join(tree, file.path);
		if (file.kind !== "submodule" || await isEmpty(files, folder)) return [file];
		return (await filesWithSubmodules({
			git,
			files
		}, folder, await git.trackedFiles(folder))).map((entry) => ({
			...entry,
			path: posix.join(file.path, entry.path)
		}));
	});
	return (await Promise.all(lists)).flat();
}
/** Throws UserError when a component takes files from submodules without files. `tracked` is the result of `filesWithSubmodules`. */
function requireSubmodules(component, tracked) {
	const places = placesOf(component);
	const isUsed = (path) => holds(component, path) || places.some((place) => isIn(place, path));
	const missing = tracked.filter(({ path, kind }) => kind === "submodule" && isUsed(path)).map(({ path }) => path);
	if (missing.length === 0) return;
	throw new UserError(`The component ${component.id} holds ${missing.join(", ")}, but the checkout lacks the commit of the submodule that the release names.`, "In the workflow, give actions/checkout `submodules: recursive`. In a clone, run `git submodule update --init --recursive` at that commit.");
}
/** Whether a component may pack a path of the repository. */
function holds(component, path) {
	return placesOf(component).some((place) => isIn(path, place));
}
/** The files and folders that a component uses, relative to the root of the repository. */
function placesOf(component) {
	const { path } = component;
	if (component.kind === "archive") return component.paths.map(plain);
	if (component.kind === "files") return component.files.map((glob) => plain(posix.join(path, import_picomatch.default.scan(posix.normalize(glob)).base)));
	return [plain(path)];
}
const plain = (path) => posix.normalize(path).replace(/(?<=.)\/$/, "");
/** Whether a path is a folder, or below it; `.` holds all paths. */
const isIn = (path, folder) => folder === "." || path === folder || path.startsWith(`${folder}/`);
async function isEmpty(files, folder) {
	if ((await files.facts(folder))?.kind !== "directory") return true;
	let entries = 0;
	await files.walk(folder, () => ++entries > 0);
	return entries === 0;
}

// src/pipeline/phases/plan-phase.ts
/**
* Decides the content of the release, and refuses a release that a later phase could not publish. `existing` is absent when the command does not
* publish, `releases` when GitHub was not asked. Throws StepError.
*/
async function planPhase(run, { existing, releases } = {}) {
	const { inputs, config, repository, ports, recorder, reportInput } = run;
	if (existing === void 0) await step(recorder, "existing", async () => skipped(void 0, `${inputs.command} does not publish`));
	await reportConfigurationOrigin(run);
	const result = await step(recorder, "plan", async () => {
		const planned = await makePlan({
			config,
			inputs,
			repository,
			releases,
			source: openTree(run)
		}, ports);
		const { plan } = planned;
		reportInput.planned = planned;
		if (plan.tag !== null) reportInput.tag = plan.tag;
		if (repository.tag !== void 0 || plan.previousTag !== null) reportInput.previousTag = plan.previousTag;
		await requireReleasable(run, planned, existing);
		if (inputs.command !== "notes") {
			const tags = releases === void 0 ? stableGitTags(run) : stableTags(releases);
			reportInput.latest = await decideLatest(config, plan, tags, releases && ports.forge);
		}
		if (isWriting(inputs) && inputs.components !== null) throw new UserError("A release has all of its components.", "The input \"components\" is for build, check, plan, notes and dry runs.");
		for (const { folder, taken, why } of planned.examinedFolders) ports.log.info(`  ${taken ? "taken" : "left"}: ${folder}: ${why}`);
		if (inputs.command === "plan") for (const component of plan.components) ports.log.info(`  to come: ${filesToCome(component)}`);
		for (const { path, reason } of planned.skippedFiles) ports.log.info(`  no version to compare in ${path}: ${reason}`);
		return (!isVersionKnown(plan) && plan.versions.length > 0 ? warned : passed)(planned, planEvidence(planned, repository));
	});
	const { findings, sentence } = leftOutFolders(result.examinedFolders);
	if (findings.length === 0 || inputs.components !== null || inputs.command === "notes" || inputs.command === "publish") return result;
	reportInput.checks.push({
		id: "components",
		blocking: true,
		findings,
		evidence: "",
		ms: 0
	});
	return await step(recorder, "components", async () => warned(result, sentence));
}
/** The tree that the run reads: the commit for `notes`, the workspace for a check without a tag, else a clean tree of the commit. */
async function openTree(run) {
	const { root, tag, tagName, commit } = run.repository;
	const { command } = run.inputs;
	const { git } = run.ports;
	const tree = command === "check" && tag === void 0 ? root : `${run.temp}/tree`;
	const view = command === "notes" ? await commitTree(git, commit, tree) : void 0;
	if (view === void 0 && tree !== root) await git.addCleanTree(tree, commit, tagName);
	await requirePaths(run, {
		tree,
		view
	});
	return {
		tree,
		view
	};
}
/** Refuses asset names that GitHub or the existing release would reject, and submodules without files. Throws UserError. */
async function requireReleasable({ inputs, environment, ports }, { plan, tree, tracked }, existing) {
	const { command } = inputs;
	const { components } = plan;
	if (command === "plan" || command === "release") await requireKnownAssets(components, environment.workspace, ports.files);
	if (command !== "notes" && command !== "publish" && tracked.some(({ kind }) => kind === "submodule")) for (const component of components) requireSubmodules(component, await filesWithSubmodules(ports, component.kind === "files" ? environment.workspace : tree, tracked));
	if (existing?.kind === "public-unverified") requireFreeNames(existing.release, [...knownAssetNames(components).map(({ name }) => name), sumsName]);
}
/** The tags without those of prereleases. They replace the releases when GitHub was not asked. */
function stableGitTags({ repository: { tags }, config }) {
	return tags.map(({ name }) => name).filter((name) => !decidePrerelease(versionOfTag(name, config.tag) ?? "", "auto"));
}
/** The files that a component will release, and what will be in them. */
function filesToCome(component) {
	const { id, kind, path } = component;
	if (kind === "python") return `${id}: the wheel and the sdist of ${path}`;
	if (kind === "node") return `${component.archive}: ${component.output ?? "the output"} of the build in ${[path, ...component.include].join(", ")}`;
	if (kind === "archive") return `${component.archive}: ${shortList(component.paths)}`;
	return `${shortList(component.files)}: ${kind === "files" ? "built elsewhere" : `what the script of ${id} writes`}`;
}
function planEvidence({ plan, passedOver, previousCommit, released }, { tag }) {
	const { version, previousTag, components, commit } = plan;
	const first = tag === void 0 ? "" : ", the first release";
	const changes = previousCommit === commit ? `no change since ${previousTag}` : `the changes since ${previousTag}`;
	const since = previousTag === null ? first : `, ${changes}`;
	const others = passedOver.map((other) => `${other.tag} (${other.reason})`);
	const notSince = others.length === 0 ? "" : `, passed over: ${shortList(others)}`;
	const tagged = released !== void 0 && sameVersion(version, released.version);
	const end = released?.commit === commit ? " at this commit" : tagged ? "" : ", which is released already";
	const already = released === void 0 ? "" : ` is ${tagged ? "already tagged" : "not above"} ${released.tag}${end}`;
	const unknown = plan.versions.length === 0 ? "no version file" : "version files disagree";
	return `${isVersionKnown(plan) ? `version ${version}` : unknown}${already}${since}${notSince}, components: ${components.map(({ id }) => id).join(", ") || "none"}`;
}

// src/features/text-checks/ascii/ascii.ts
/**
* Findings for characters that the policy forbids in a text outside a file, such as the message of a tag: at most `listedPerFile`, and a count of the
* others. Each message begins with `label`; the findings have no path. Lines end at LF, as in git, so a lone CR is a character of its line.
*/
async function findNonAsciiText(text, label, policy) {
	const bytes = new TextEncoder().encode(text);
	if (isPlainAscii(bytes)) return [];
	const { scanCharacters } = await import("./ascii-scan.js");
	const { findings, more } = scanCharacters(bytes, label, policy, 100);
	return (more === 0 ? findings : [...findings, surplus("ascii", label, more)]).map(({ path: _, ...finding }) => ({
		...finding,
		message: `${visible(label)}: ${finding.message}`
	}));
}

// src/features/notes/next-version.ts
/** Decides the level of a release by the entries of its notes. `because` counts the entries that decide: `2 features`. */
function levelOf(entries) {
	const breaking = entries.filter((entry) => entry.breaking !== null);
	if (breaking.length > 0) return {
		level: "breaking",
		deciding: breaking,
		because: count(breaking.length, "breaking change")
	};
	const features = entries.filter(({ feature }) => feature);
	if (features.length > 0) return {
		level: "feature",
		deciding: features,
		because: count(features.length, "feature")
	};
	return {
		level: "patch",
		deciding: entries,
		because: entries.length === 0 ? "no entry of the notes" : count(entries.length, "change")
	};
}
/**
* The lowest version that may follow `previous`, SemVer without `v`, by SemVer 2.0.0, points 6 to 8. In 0.x a breaking change raises the minor number, as npm's
* `^` and Cargo read point 4. It is above all `released` versions, such as a reissue, of its own major and minor number. If `previous` is a prerelease whose
* step is large enough, only its number rises: `-rc.2` after `-rc.1`. Undefined when `previous` is no version.
*/
function lowestNext(previous, level, released = []) {
	const from = (0, import_parse.default)(previous);
	if (from === null) return void 0;
	const step = level === "patch" ? "patch" : level === "breaking" && from.major > 0 ? "major" : "minor";
	const core = `${from.major}.${from.minor}.${from.patch}`;
	const isPrerelease = from.prerelease.length > 0;
	const isLarge = step === "patch" || from.patch === 0 && (step === "minor" || from.minor === 0);
	return aboveReleased(isPrerelease && isLarge ? (0, import_inc.default)(previous, "prerelease") : (0, import_inc.default)(core, step), released);
}
/** The version if above all `released` ones with its major and minor number, else the patch after the highest. Undefined when `version` is no version. */
function aboveReleased(version, released) {
	let next = (0, import_parse.default)(version);
	for (const other of released.flatMap((each) => (0, import_parse.default)(each) ?? []).sort((a, b) => a.compare(b))) if (next !== null && other.major === next.major && other.minor === next.minor && other.compare(next) >= 0) next = (0, import_parse.default)((0, import_inc.default)(other.version, "patch"));
	return next?.version;
}
/** Whether `version` is a step after `previous` that may contain changes of the level. A prerelease counts as its version without the prerelease part. */
function isEnough(previous, level, version) {
	const [lowest, own] = [(0, import_parse.default)(lowestNext(previous, level)), (0, import_parse.default)(version)];
	return lowest !== null && own !== null && own.compareMain(lowest) >= 0;
}
/**
* Decides the lowest next version after `previous`, SemVer without `v`. Undefined when `previous` is no version. `because`: the changes that
* demand it, such as `1 feature`; empty when there is no commit since the last release. `files`: what the version files state, as a clause.
* `here`: whether the released version stands at the commit itself, for instance as a tag that is not pushed yet.
*/
function nextRelease({ plan, released }, previous, { entries, accounting }, others) {
	const { level, because } = levelOf(entries);
	const version = lowestNext(previous, level, others);
	if (version === void 0) return void 0;
	const agreed = agreedVersion(plan.versions);
	const none = plan.versions.length === 0 ? "no file states a version" : "the version files disagree";
	const files = agreed === void 0 ? none : filesSay(agreed);
	return {
		version,
		because: accounting.total === 0 ? "" : because,
		files,
		released,
		here: released?.commit === plan.commit
	};
}
const filesSay = (version) => `the files say ${version}`;
/** The next release in a clause. `merges`: the commit is the test merge of an open pull request. */
function describeNext({ version, because, files, released, here }, merges = false) {
	const next = because === "" ? "nothing has changed since the last release" : `the next release is at least ${version} (${because})`;
	if (merges) return `merge this, and ${next}; ${files}`;
	if (released === void 0) return `${next}; ${files}`;
	if (here) return `${visible(released.tag)} stands at this commit and counts as released; name it to check its own release`;
	const out = `${visible(released.tag)} is released (${shortCommit(released.commit ?? "")}); ${next}`;
	return files === filesSay(released.version) ? out : `${out}; ${files}`;
}

// src/report/markdown.ts
const ENTITIES = {
	"<": "&lt;",
	">": "&gt;",
	"&": "&amp;",
	"|": "&#124;",
	$: "&#36;"
};
/**
* Plain text as inline Markdown on one line, without markup and without invisible characters. `|` becomes an entity, because
* parsers of GitHub's tables disagree on `\\|`. `$` becomes an entity, because even an escaped `$` starts mathematics on GitHub.
*/
function escapeText(text) {
	return printableAscii(text).replace(/(?<!\s)\s*\n\s*/g, " ").replace(/[\\`*_[\]~<>&|$]/g, (found) => ENTITIES[found] ?? `\\${found}`).replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`).replaceAll("://", "\\://");
}
/** Inline Markdown without backslash escapes (CommonMark 0.31.2, 2.4) and without the entities of `escapeText`; code spans stay. */
function unescapeText(markdown) {
	const plain = (found, escaped) => escaped ?? Object.keys(ENTITIES).find((key) => ENTITIES[key] === found) ?? found;
	return markdown.replace(/`[^`]+`|\\([!-/:-@[-`{-~])|&#?\w+;/g, plain);
}
/** Plain text as inline Markdown; code between single backticks stays code, and addresses stay links. */
function escapeSentence(text) {
	return printableAscii(text).replace(/(?<!\s)\s*\n\s*/g, " ").split(/(`[^`]+`|https?:\/\/[^\s<>"'`|\\]*[^\s<>"'`|\\.,;:!?()[\]*_~])/).map((part, at) => at % 2 === 0 ? escapeText(part) : part.startsWith("`") ? codeSpan(part.slice(1, -1)) : `<${part}>`).join("");
}
/** Text of one or more lines for a table cell or a paragraph; `<br>` separates the lines. */
function escapeCell(text) {
	return printableAscii(text).trim().split("\n").map((line) => escapeSentence(line.trim())).join("<br>");
}
/** Text of one or more lines as a paragraph: as `escapeCell`, and its start cannot open a heading, a list or a rule. */
function paragraph$2(text) {
	return escapeCell(text).replace(/^([#+=-]|\d+(?=[.)]))/, (found) => /\d/.test(found) ? `${found}\\` : `\\${found}`);
}
/** Text as code on one line, between more backticks than any run in the text. Text with `|` becomes HTML, which is safe in tables too. */
function codeSpan(text) {
	const shown = printableAscii(text).replaceAll("\n", " ");
	if (shown.trim() === "") return "";
	if (shown.includes("|")) return `<code>${escapeText(shown)}</code>`;
	const ticks = "`".repeat(longestRun(shown) + 1);
	const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
	return `${ticks}${pad}${shown}${pad}${ticks}`;
}
/** Lines as a fenced block that no line can end. Letters of all scripts stay; invisible characters become code points. */
function fence(lines, language = "") {
	const shown = printable(lines.join("\n"));
	const ticks = "`".repeat(Math.max(3, longestRun(shown) + 1));
	return `${ticks}${language}\n${shown}\n${ticks}`;
}
/** A link when the address is a web address, else the label alone. `label` is Markdown already. */
function link(label, address) {
	const url = address === void 0 || !/^https?:\/\//i.test(address) ? null : URL.parse(address);
	if (url === null) return label;
	return `[${label}](${url.href.replace(/[|()<>[\]\\`*_~^]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("&", "&amp;")})`;
}
/** A part of a repository's web address: each segment of a path encoded, its slashes kept. */
function encodePath(path) {
	return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
/**
* A table with as many rows as fit into `budget` bytes; '' when no row fits. `cellsOf` gives the Markdown cells of an item.
* When not all items fit, the last row counts the others, and `where` says where they are. A header with `>` aligns its column right.
*/
function table(header, items, cellsOf, budget, where = "") {
	const head = `${line(header.map((cell) => cell.replace(/^>/, "")))}\n${line(header.map((cell) => cell.startsWith(">") ? "--:" : "---"))}\n`;
	let rest = budget - Buffer.byteLength(head) - 200;
	const shown = [];
	for (const item of items) {
		const row = line(cellsOf(item));
		rest -= Buffer.byteLength(row) + 1;
		if (rest < 0) break;
		shown.push(`${row}\n`);
	}
	if (shown.length === 0) return "";
	const more = items.length - shown.length;
	return `${head}${shown.join("")}${more === 0 ? "" : `${line([...header.map(() => "").slice(1), `and ${more} more${where}`])}\n`}`;
}
function line(cells) {
	return `| ${cells.join(" | ")} |`;
}
/** A collapsed section. `title` is Markdown already. */
function details(title, content) {
	return `<details>\n<summary>${title}</summary>\n\n${content.trimEnd()}\n\n</details>\n`;
}
/**
* A Markdown document as a quotation, whose end closes every list, fence and table of the document. Comments are deleted and tags become text, because an open
* tag would swallow the rest of the page. `<` stays only in a fence at the start of a line: elsewhere a parser of the whole page could read it as a tag.
*/
function embed(markdown) {
	const lines = printable(markdown.replace(/<!--[\s\S]*?-->/g, "")).trim().split("\n");
	let open = "";
	let certain = true;
	return lines.map((text) => {
		if (open !== "") {
			if ((/^ {0,3}(`{3,}|~{3,}) *$/.exec(text)?.[1])?.startsWith(open)) open = "";
			return `\0${text}`;
		}
		certain &&= !/^ {1,3}(?:`{3}|~{3})/.test(text);
		if (certain) open = /^(`{3,})[^`]*$/.exec(text)?.[1] ?? /^~{3,}/.exec(text)?.[0] ?? "";
		return open === "" ? text : `\0${text.replace(TAG, "&lt;")}`;
	}).join("\n").replace(INLINE, (found, _, code = "") => {
		if (found === "<") return "&lt;";
		if (code.search(TAG) < 0) return found;
		return `<code>${escapeText(code.replace(/^[ \n](.*)[ \n]$/s, "$1")).replaceAll("\\`", "&#96;")}</code>`;
	}).split("\n").map((text) => `> ${text.replace("\0", "")}`.trimEnd()).join("\n");
}
/** The start of HTML in CommonMark, but not of an autolink. */
const TAG = /<(?=[A-Za-z/!?])(?!https?:\/\/[^\s<>]*>)/g;
/** A line of a fence, which begins with NUL; an escape; a code span, which ends in its paragraph (CommonMark 0.31.2, 6.1); other backticks; an autolink; a tag. */
const INLINE = /\0.*|\\.|(`+)(?!`)((?:(?!\n[ \t]*(?:[\n\0#>|]|`{3}|~{3}|[-*+] |\d+[.)] ))[\s\S])*?)(?<!`)\1(?!`)|`+|<https?:\/\/[^\s<>]*>|<(?=[A-Za-z/!?])/g;
function longestRun(text) {
	return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

// src/report/steps.ts
/** Short codes, which GitHub shows as emoji; so the text stays ASCII. */
const MARK = {
	passed: ":white_check_mark:",
	warned: ":warning:",
	failed: ":x:",
	skipped: ":heavy_minus_sign:",
	manual: ":bust_in_silhouette:"
};
const LEVELS$1 = [
	"error",
	"warning",
	"info"
];
/** Characters of the longest evidence that stands open; a longer one is folded. */
const OPEN_EVIDENCE = 140;
/** The steps in the order of the run, each with evidence and time. At most `budget` bytes. */
function stepsTable(steps, budget) {
	const cellsOf = (step) => {
		const status = step.status === "passed" ? "" : `**${STATUS_WORD[step.status]}**: `;
		const whole = escapeCell(shorten$1(step.evidence, 1e3));
		const start = escapeCell(shorten$1(step.evidence.split("\n", 1)[0], 120));
		const evidence = step.evidence.length <= OPEN_EVIDENCE ? whole : `<details><summary>${start}</summary>${whole}</details>`;
		const time = step.status === "skipped" || step.status === "manual" ? "" : formatDuration(step.ms);
		return [
			MARK[step.status],
			escapeCell(step.title),
			`${status}${evidence}`,
			time.replace(" ", "&nbsp;")
		];
	};
	return table([
		"",
		"Step",
		"Evidence",
		">Time"
	], steps, cellsOf, budget);
}
/** What a person must do or look at: the steps for people and the warnings. */
function personList(steps) {
	return steps.filter(({ status }) => status === "manual" || status === "warned").map(({ title, status, evidence }) => `- ${MARK[status]} **${escapeCell(title)}**: ${escapeSentence(shorten$1(evidence, 300))}\n`).join("");
}
const LAST_LINE = Number.MAX_SAFE_INTEGER;
/** Findings sorted by level, errors first, then by place. */
function sortFindings(findings) {
	return [...findings].sort((a, b) => LEVELS$1.indexOf(a.level) - LEVELS$1.indexOf(b.level) || order(a.path ?? "", b.path ?? "") || (a.line ?? LAST_LINE) - (b.line ?? LAST_LINE) || (a.column ?? 0) - (b.column ?? 0) || order(a.rule, b.rule));
}
/** One finding of each file, then the second of each file, and so on; otherwise in the given order. */
function oneOfEachFileFirst(findings) {
	const seen = /* @__PURE__ */ new Map();
	return findings.map((finding) => {
		const rank = seen.get(finding.path ?? "") ?? 0;
		seen.set(finding.path ?? "", rank + 1);
		return {
			finding,
			rank
		};
	}).sort((a, b) => a.rank - b.rank).map(({ finding }) => finding);
}
/** The findings that show their suggestion: of findings with the same rule and the same suggestion only the first. */
function firstWithAdvice(findings) {
	const advised = findings.filter(({ suggestion }) => suggestion !== void 0).reverse();
	return new Set(new Map(advised.map((finding) => [`${finding.rule} ${finding.suggestion}`, finding])).values());
}
/** The place of a finding for people: `docs/guide.md:12:5`. The column counts code points; the path is printable ASCII. */
function placeForPeople({ path, line, column, codePointColumn }) {
	if (path === void 0) return "";
	const at = codePointColumn ?? column;
	return [
		visible(path, 300),
		line,
		line === void 0 ? void 0 : at
	].filter((part) => part !== void 0).join(":");
}
/** The number of findings outside the collapsed section. */
const OPEN_ROWS = 20;
/** Findings as a table with links to the commit's lines when the repository is known. Findings after the first twenty are collapsed. */
function findingsTable(report, repositoryUrl, budget) {
	const sorted = sortFindings(report.findings);
	const advised = firstWithAdvice(sorted);
	const cellsOf = (finding) => {
		const mark = {
			error: ":x:",
			warning: ":warning:",
			info: ":information_source:"
		}[finding.level];
		const place = codeSpan(placeForPeople(finding));
		const advice = advised.has(finding) ? `<br>${escapeCell(shorten$1(finding.suggestion ?? "", 500))}` : "";
		const message = `${escapeCell(shorten$1(finding.message, 500))}${advice}`;
		return [
			mark,
			link(place, lineUrl(report, repositoryUrl, finding)),
			codeSpan(finding.rule),
			message
		];
	};
	const rows = (findings, most) => table([
		"",
		"Place",
		"Rule",
		"Finding"
	], findings, cellsOf, most, ": see report.json");
	const open = sorted.length <= 25 ? sorted.length : OPEN_ROWS;
	const first = rows(sorted.slice(0, open), budget);
	const rest = rows(sorted.slice(open), budget - Buffer.byteLength(first) - 100);
	return rest === "" ? first : `${first}\n${details(`${count(sorted.length - open, "more finding")}`, rest)}`;
}
/** The number of findings of each level: `2 errors, 1 warning`. */
function countFindings(findings) {
	const words = {
		error: "error",
		warning: "warning",
		info: "remark"
	};
	return LEVELS$1.map((level) => [level, findings.filter((finding) => finding.level === level).length]).flatMap(([level, number]) => number === 0 ? [] : [count(number, words[level])]).join(", ");
}
/** The assets with size and digest; the name of an asset on GitHub is a link. */
function assetsTable(assets, budget) {
	const sorted = [...assets].sort((a, b) => order(a.component, b.component) || order(a.name, b.name));
	const cellsOf = (asset) => [
		link(codeSpan(asset.name), asset.url),
		escapeText(asset.component),
		`${formatSize(asset.size)}${growth(asset)}`.replaceAll(" ", "&nbsp;"),
		codeSpan(asset.sha256.slice(0, 12))
	];
	return table([
		"Asset",
		"Component",
		">Size",
		"SHA-256 begins with"
	], sorted, cellsOf, budget, ": see SHA256SUMS");
}
/** The growth of an asset since the previous release: ` (+12 %)`; '' when the previous size is unknown. */
function growth({ size, previousSize }) {
	if (previousSize === void 0 || previousSize === 0) return "";
	const percent = Math.round(100 * (size - previousSize) / previousSize);
	return percent === 0 ? " (as before)" : ` (${percent > 0 ? "+" : ""}${percent} %)`;
}
/** The commit, as a link when the repository's address is known. */
function commitLink(commit, repositoryUrl) {
	return link(codeSpan(shortCommit(commit)), repositoryUrl && `${repositoryUrl}/commit/${encodePath(commit)}`);
}
function lineUrl(report, repositoryUrl, finding) {
	if (repositoryUrl === void 0 || report.commit === void 0 || finding.path === void 0) return void 0;
	const line = finding.line === void 0 ? "" : `?plain=1#L${finding.line}`;
	return `${repositoryUrl}/blob/${encodePath(report.commit)}/${encodePath(finding.path)}${line}`;
}
function order(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

// src/features/checks/gate.ts
/** Checks that block with every setting: disagreeing version files, secrets and unsafe archives make every release wrong. */
const ALWAYS_BLOCKING = [
	"version",
	"secrets",
	"archives"
];
/** Whether errors of this check stop the run. With `warn` only the checks of ALWAYS_BLOCKING do. */
function isBlocking({ id, blocking }, onFindings) {
	return blocking && (onFindings === "fail" || ALWAYS_BLOCKING.includes(id));
}
/** The result of a check that does not block: no error, and its evidence says where the first finding is. Other results stay. */
function downgradeNonBlocking(result, onFindings) {
	const first = result.findings.find(({ level }) => level !== "info");
	if (first === void 0 || isBlocking(result, onFindings)) return result;
	const findings = result.findings.map((finding) => finding.level === "error" ? {
		...finding,
		level: "warning"
	} : finding);
	const place = placeForPeople(first);
	return {
		...result,
		findings,
		evidence: `${result.evidence}; does not block${place === "" ? "" : `, the first is in ${place}`}`
	};
}
/** The decision after the checks: the findings of level error of all blocking checks. */
function gate(results, onFindings) {
	const errors = results.filter((result) => isBlocking(result, onFindings)).flatMap((result) => result.findings.filter((finding) => finding.level === "error"));
	return {
		failed: errors.length > 0,
		errors
	};
}

// src/features/notes/read/lead.ts
/** Longest introduction, in UTF-16 code units. */
const LONGEST_INTRODUCTION = 4e4;
/** The introduction in a notes file: the section of the version, else (without a tag) of "Unreleased". The whole file if no heading is a version. */
function introductionOfFile(text, version, path, hasTag) {
	const lines = cutLines(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n")).split("\n");
	const headings = headingsOf(lines);
	const versions = versionHeadings(headings);
	const unreleased = hasTag ? void 0 : headings.find(({ title }) => /^\[?unreleased\b/i.test(title));
	if (versions.length === 0 && unreleased === void 0) return {
		text: orNull(lines.join("\n")),
		missing: []
	};
	const own = versions.find((each) => each.version === version || each.version === spellPep440(version)) ?? unreleased;
	const sections = hasTag ? version : `${version}, nor one "Unreleased"`;
	if (own === void 0) return {
		text: null,
		missing: [`The notes have no introduction: ${path} has no section for ${sections}.`]
	};
	return {
		text: orNull(lines.slice(own.end, sectionEnd(lines, headings, own, versions)).join("\n")),
		missing: []
	};
}
/** The message of an annotated tag without its first line; null if nothing else is in it. */
function introductionOfTag(message) {
	const lines = message.replace(/\r\n?/g, "\n").trim().split("\n");
	return orNull(lines.slice(1).join("\n"));
}
/**
* Makes the introduction safe to stand before generated text. Applies `spelling`, removes comments of this program, closes every fence and tag, and cuts a long
* text at a paragraph. Markup and mentions stay, because people who may push tags are trusted.
*/
function safeIntroduction(markdown, spelling = plainAscii) {
	const text = withoutOwnComments(spelling(markdown)).trim();
	const short = text.length <= LONGEST_INTRODUCTION ? text : text.slice(0, Math.max(text.lastIndexOf("\n\n", LONGEST_INTRODUCTION), 0));
	return closeHtml(withoutAddresses(closeFence(short)));
}
const below = "<h2>Below</h2>\n<p>text</p>";
/** The introduction or footer with a closed end: `<`, backticks and tildes are escaped if an open tag or CDATA would swallow the text below. */
async function withoutOpenEnd(markdown) {
	const { micromark } = await import("./micromark-core-commonmark.js");
	const escaped = !micromark(`${safeIntroduction(markdown)}\n\n## Below\n\ntext\n`, { allowDangerousHtml: true }).trimEnd().endsWith(below);
	return {
		text: escaped ? markdown.replace(/[<`~]/g, "\\$&") : markdown,
		escaped
	};
}
function closeFence(text) {
	const [, open] = /^ {0,3}(`{3,}(?=[^`\n]*$)|~{3,})/m.exec(text.replace(CODE, "")) ?? [];
	return open === void 0 ? text : `${text}\n${open}`;
}
/** HTML that hides or rewrites the text up to its end tag. Any other tag ends with its block. */
const SWALLOWING = /<!--|-->|<(\/?)(details|summary|pre|script|style|textarea|title|template|table|select)\b/gi;
/** Closes open comments and tags, innermost first. Code opens none. */
function closeHtml(text) {
	const open = [];
	for (const [found, end, name] of text.replace(CODE, "").matchAll(SWALLOWING)) if (open.at(-1) === "-->") {
		if (found === "-->") open.pop();
	} else if (found === "<!--") open.push("-->");
	else if (name !== void 0 && end === "") open.push(`</${name.toLowerCase()}>`);
	else if (name !== void 0 && open.includes(`</${name.toLowerCase()}>`)) open.splice(open.lastIndexOf(`</${name.toLowerCase()}>`));
	return open.length === 0 ? text : `${text}\n\n${open.reverse().join("\n")}`;
}
/** Fenced code and spans of code. */
const CODE = /^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)?? {0,3}\1[`~]*[ \t]*$|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)/gm;
const CODE_OR_ADDRESS = new RegExp(`${CODE.source}|(?<address>${ADDRESS.source})`, "gm");
/** The text without addresses outside code. */
const withoutAddresses = (text) => text.replace(CODE_OR_ADDRESS, (found, ...groups) => groups.at(-1).address === void 0 ? found : "");
const orNull = (text) => text.trim() === "" ? null : text.trim();

// src/features/build/run/scripts.ts
/** The command that runs one of the team's scripts: bash stops at the first failure, also within a pipe. */
function scriptCommand(script) {
	return {
		program: "bash",
		args: [
			"-eo",
			"pipefail",
			"-c",
			script
		],
		title: scriptTitle(script),
		shown: true
	};
}
/** Runs one of the team's scripts in the component's folder and adds evidence. `more`: further variables. Throws CommandError when it fails. */
async function runScript(build, script, more = {}) {
	const command = scriptCommand(script);
	const own = build.env.PIP_CONSTRAINT;
	const constraint = own && more.PIP_CONSTRAINT && { PIP_CONSTRAINT: `${own} ${more.PIP_CONSTRAINT}` };
	const env = {
		...await build.scriptEnvironment?.(),
		...more,
		...constraint
	};
	await build.run({
		...command,
		env,
		explain: (output) => explainModule(output, command.title, build.component.id)
	});
	build.addEvidence(`\`${command.title}\` passed`);
}
/** Python's words for a module that is not installed, from an import or from `python -m`. */
function explainModule(output, title, id) {
	const module = [...output.matchAll(/No module named '?([\w.]+)/g)].at(-1)?.[1];
	if (module === void 0) return void 0;
	return {
		message: `\`${title}\` failed, and its output says that there is no module named ${module}.`,
		hint: `The scripts of a component have a Python environment of their own. Install what they need in \`setup:\` of the component ${id}: the package with ${module}.`,
		output
	};
}
/** The first line of a script, at most 80 UTF-16 code units, for headings and evidence. */
function scriptTitle(script) {
	const [first = "", ...more] = script.trim().split("\n");
	const title = more.length > 0 ? `${first.trimEnd()} ...` : first;
	return title.length > 80 ? `${title.slice(0, 77)}...` : title;
}

// src/features/checks/commands.ts
/** The id of a command's check, and that the check is blocking. */
const commandCheck = ({ name }) => ({
	id: `command:${name}`,
	blocking: true
});
/** The result of a command that did not run, with the reason. */
function notRun(command, reason) {
	return {
		...commandCheck(command),
		findings: [],
		evidence: "",
		skipped: reason,
		ms: 0
	};
}
/**
* Runs a command of the team by `bash -eo pipefail`; only the exit code decides. Returns the result, and the last lines of a failure. `root`
* is the absolute path of the tree, `env` the complete environment. Callers run one command at a time, because commands share a tree.
*/
async function runCommand(command, { root, env }, ports) {
	const { clock, exec } = ports;
	const start = clock.now();
	const folder = posix.join(root, command.path);
	const done = (evidence, findings = [], tail = []) => ({
		result: {
			...commandCheck(command),
			findings,
			evidence,
			ms: clock.now() - start
		},
		tail
	});
	if (!await isInside(folder, root, ports.files)) {
		const finding = noFolder(command);
		return done(finding.message, [finding]);
	}
	const { program, args, title } = scriptCommand(command.run);
	const processTag = `command:${command.name}`;
	const log = ports.log.build(processTag);
	log.stage(title);
	const { timeout } = command;
	const ended = await exec.run({
		program,
		args,
		cwd: folder,
		env,
		timeout,
		processTag,
		onLine: (line) => log.line(line)
	});
	const leftover = await ports.processTags.end(processTag);
	if (leftover > 0) log.line(`${count(leftover, "process", "processes")} that the command had left running: stopped.`);
	const good = ended.outcome === "exited" && ended.code === 0;
	log.end(good ? "passed" : ended.outcome === "stopped" ? "stopped" : "failed");
	if (good) return done(`\`${visible(title)}\` passed`);
	const whole = pasteable({
		program,
		args,
		title
	}, command.path).replace(/[^\n]+/g, (line) => visible(line, 2e3));
	const finding = failed$1(command, visible(title), whole, ended);
	return done(finding.message, [finding], lastLines(ended.output));
}
/** Whether the folder exists and no link leads out of the tree. */
async function isInside(folder, root, files) {
	if ((await files.facts(folder))?.kind !== "directory") return false;
	const [real, realRoot] = await Promise.all([files.realPath(folder), files.realPath(root)]);
	return real === realRoot || real.startsWith(`${realRoot}/`);
}
function noFolder({ name, path }) {
	const message = `The command ${name} has no folder ${visible(path)} in the commit.`;
	const suggestion = `correct path of ${name} under checks.commands; it is relative to the root of the repository`;
	return errorFinding(`command:${name}/no-folder`, message, suggestion);
}
function failed$1({ name, timeout }, title, whole, { outcome, code }) {
	const rule = `command:${name}/${outcome === "timed-out" ? "timeout" : "failed"}`;
	if (outcome === "timed-out") {
		const message = `\`${title}\` was stopped after its time limit of ${formatDuration(timeout)}.`;
		return errorFinding(rule, message, `find out what it waits for, or set timeout of ${name} under checks.commands`);
	}
	if (outcome === "not-found") return errorFinding(rule, `\`${title}\` could not be started: there is no bash on the PATH.`, "install bash");
	return errorFinding(rule, `\`${title}\` ended with exit code ${code}.`, `run it on your machine: ${whole}`);
}

// src/features/checks/refusal.ts
/** The error that stops a run after blocking findings: the failed checks, and what to do next. `release` is undefined without a tag. */
function checksFailedError(errors, results, release) {
	const checks = [...new Set(errors.map(({ rule }) => rule === "check/missing" ? "results of check are missing" : rule.split("/")[0]))];
	const needed = results.flatMap((result) => result.neededVersion ?? []);
	return new UserError(`${count(checks.length, "check")} failed: ${checks.join(", ")}.`, remedy(errors, needed, release));
}
function remedy(errors, needed, release) {
	const all = (rules) => errors.every(({ rule }) => rules.test(rule));
	if (all(/^ci\//)) return "Run this job again when the commit is green; the tag can stay.";
	if (all(/^check\/missing$/)) return "Run \"check\" for this tag with this configuration before \"publish\"; the tag can stay.";
	if (all(/^tag\/(lightweight|branch)$/)) return "";
	const rollback = errors.find(({ rule }) => rule === "version/rollback")?.suggestion;
	if (rollback !== void 0) return `This is a rollback. These commands do it:\n  ${rollback.replaceAll(" && ", "\n  ")}`;
	const accept = errors.some(({ rule }) => /^(?:ascii|ellipsis)\//.test(rule)) ? " The baseline accepts old ones: release-runbook check --update-baseline" : "";
	const fix = `Fix the findings${errors.some(({ suggestion }) => suggestion?.endsWith(", or run release-runbook check --fix")) ? " (release-runbook check --fix fixes typographic ones)" : ""}`;
	if (release === void 0) return `${fix}, then commit.${accept}`;
	const { tag, version, places } = release;
	const name = (files) => visible(tag.replace(version, files));
	const publish = (files, force = "") => [
		...versionCommands(places, files),
		`git commit -am "Prepare ${name(files)}"`,
		...tagCommands(name(files), force)
	].join("\n  ");
	const others = all(/^(version\/|tag\/(order|lightweight)|breaking\/)/) ? "" : `${fix} first.${accept && `${accept}.`} `;
	const [highest] = [...needed].sort((a, b) => (0, import_parse.default)(b)?.compare(a) ?? 0);
	if (highest !== void 0) return `${others}Release it as ${highest}; the tag ${name(version)} stays unused:\n  ${publish(highest)}`;
	const own = (0, import_parse.default)(version);
	const next = own?.inc(own.prerelease.length > 0 ? "prerelease" : "patch").version ?? version;
	return `${`${others}Either keep ${version} and move the tag, which is not published yet:\n  ${publish(version, "-f ")}`}\nOr release ${next}, and leave the tag ${name(version)} unused:\n  ${publish(next)}`;
}
/** The commands that make and push a tag of HEAD; `-f ` as `force` moves one that exists. */
const tagCommands = (tag, force = "") => [`git tag ${force}-a ${tag} -m "Release ${tag}"`, `git push origin HEAD && git push ${force}origin refs/tags/${tag}`];

// src/features/notes/read/title.ts
/** Names that stay in lower case at the start of a sentence. */
const SMALL = /^(?:npm|npx|pip|pnpm|git|gh|uv|tsc|esbuild|vite|numpy|pandas|pytest|mypy|ruff|eslint|sdist|wheel|macos|ios)$/;
/** Longest title that is read, in UTF-16 code units. The list shows fewer. */
const LARGEST_TITLE$1 = 400;
/** The prefix of a Gap Fix log: `Gap Fix 11b:`, `Gap Fix 12 -`, `gapfix 3`. */
const GAP_FIX = /^gap[ -]?fix[ _#]*(\d+[a-z]?)\b[ \t]*(?:[:.)-]|\u2013|\u2014)*[ \t]*/i;
/** Removes `Gap Fix 03b:` (`id` is then `03b`), `- Run Log` and a final full stop, and capitalizes. A title of nothing else stays. */
function cleanTitle(text) {
	let title = text.slice(0, LARGEST_TITLE$1).trim();
	let id = null;
	for (let match = GAP_FIX.exec(title); match; match = GAP_FIX.exec(title)) {
		id ??= match[1];
		title = title.slice(match[0].length);
	}
	title = title.replace(/(?<!\s)\s*[-:\u2013\u2014]?\s*\(?run[ -]?log\)?$/i, "").replace(/(?<!\s)\s*\(gap fix \d+[a-z]?\)$/i, "").replace(/(?<!\.)\.$/, "").trim();
	return {
		title: capital(title === "" ? text.trim() : title),
		id
	};
}
/** The title with a capital first letter. The title stays if its first word is a name such as npm or has characters other than a-z, `'` and `-`. */
function capital(title) {
	const word = /^[a-z]+(?:['-][a-z]+)*(?=[ ,]|$)/.exec(title)?.[0];
	return word === void 0 || SMALL.test(word) ? title : word[0].toUpperCase() + title.slice(1);
}

// src/features/notes/decide/accounting.ts
/** Makes a ledger that stops the run if a commit is lost or counted twice: the notes would be wrong. */
function openLedger() {
	const accounts = /* @__PURE__ */ new Map();
	return {
		/** Throws Error if a commit already has a bucket. */
		put(bucket, shas, reason) {
			for (const sha of shas) {
				const before = accounts.get(sha);
				if (before !== void 0) throw new Error(`Commit ${sha} is counted twice in the notes: ${before.bucket} and ${bucket}`);
				accounts.set(sha, {
					sha,
					bucket,
					reason
				});
			}
		},
		/** Returns the sums. Throws Error if they differ from `total`. */
		close(total) {
			if (accounts.size !== total) throw new Error(`The notes account for ${accounts.size} commits, and git counts ${total} in this range`);
			const sums = {
				listed: 0,
				folded: 0,
				dependencies: 0,
				reverted: 0,
				excluded: 0,
				chores: 0
			};
			for (const { bucket } of accounts.values()) sums[bucket]++;
			return {
				...sums,
				total
			};
		},
		accounts: () => [...accounts.values()]
	};
}

// src/features/notes/decide/paths.ts
const LOCKFILE = /(?:^|\/)(?:(?:package-lock|pnpm-lock|npm-shrinkwrap)\.(?:json|ya?ml)|[\w.-]+\.lock|bun\.lockb|go\.sum|flake\.lock)$/;
const MANIFEST = /(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg)|package\.json|pnpm-workspace\.yaml|[^/]*requirements[^/]*\.(?:txt|in)|Pipfile|go\.mod|Cargo\.toml|composer\.json|Gemfile|pom\.xml|build\.gradle(?:\.kts)?|libs\.versions\.toml|\.pre-commit-config\.yaml|\.gitmodules)$|(?:^|\/)requirements\/[^/]+$|^\.github\/workflows\/|(?:^|\/)action\.ya?ml$/;
const TEST = /(?:^|\/)(?:tests?|__tests__|spec|e2e)\/|\.(?:test|spec)\.\w+$|(?:^|\/)(?:test_[^/]+|conftest)\.py$|_test\.(?:py|go)$/;
/** CI, lint, and settings of the repository or of a component. */
const SETTING = /(?:^|\/)\.|(?:^|\/)(?:[Mm]akefile|justfile|noxfile\.py|tox\.ini|CODEOWNERS|\.?[\w-]+\.config\.\w+|tsconfig[^/]*\.json)$|^(?:scripts?|tools?|ci|dev|build)\//;
const DOCUMENTATION = /\.(?:md|rst|adoc)$|(?:^|\/)(?:(?:LICENSE|NOTICE|CHANGELOG|AUTHORS|CITATION)[^/]*|mkdocs\.yml)$/;
const FRONTEND = /^(?:frontend|front-end|web|ui|client)\/|\.(?:[jt]sx|css|scss|less|vue|svelte|html)$/;
const BACKEND = /^(?:backend|back-end|server|api)\/|\.(?:py|sql|go|rs|java|rb|php|cs)$/;
/** Files that state a version beside code, and output that a release writes anew. */
const VERSION_OR_GENERATED = /(?:^|\/)(?:dist|out|(?:__)?generated(?:__)?)\/|\.(?:min|generated)\.\w+$|version[^/]*$|(?:^|\/)(?:__init__|__about__|__meta__|conf)\.py$/i;
function kindOf$1(path) {
	if (TEST.test(path) || LOCKFILE.test(path)) return "development";
	if (/^docs?\//.test(path)) return "documentation";
	return SETTING.test(path) ? "development" : DOCUMENTATION.test(path) ? "documentation" : "code";
}
/** The kind of a change by its paths, with one path as evidence: code if any path is, else the kind of most paths. Undefined without paths. */
function kindOfFiles(paths) {
	const { code = [], documentation = [], development = [] } = Object.groupBy(paths, kindOf$1);
	const [path] = code.length > 0 ? code : documentation.length > development.length ? documentation : development;
	return path === void 0 ? void 0 : {
		kind: kindOf$1(path),
		path
	};
}
/** The area of most paths of code, by component, else by name, with one path as evidence. */
function areaOfFiles(paths, components) {
	const code = paths.filter((path) => kindOf$1(path) === "code");
	const { backend = [], frontend = [] } = Object.groupBy(code, (path) => areaOf(path, components) ?? "none");
	const [id, path] = backend.length > frontend.length ? ["backend", backend[0]] : ["frontend", frontend[0]];
	return path === void 0 ? void 0 : {
		id,
		path
	};
}
function areaOf(path, components) {
	const kind = components.find((component) => component.path !== "." && path.startsWith(`${component.path}/`))?.kind;
	if (kind === "python" || kind === "node") return kind === "python" ? "backend" : "frontend";
	return FRONTEND.test(path) ? "frontend" : BACKEND.test(path) ? "backend" : void 0;
}
/** True for manifests, lockfiles, workflows and the list of submodules. */
const isDependencyFile = (path) => MANIFEST.test(path) || LOCKFILE.test(path);
/** The first path of code that is neither generated nor a file with a version. */
function changedCode(paths) {
	return paths.find((path) => kindOf$1(path) === "code" && areaOf(path, []) && !MANIFEST.test(path) && !VERSION_OR_GENERATED.test(path));
}

// src/features/notes/decide/bumps.ts
/** A version, a range of versions, or a commit. */
const VERSION$1 = String.raw`\x60?(?:(?:[<>=~^!]{1,3} ?)?v?\d[^\s|\x60]*|[0-9a-f]{7,64})\x60?`;
/** The sentence of an update: `Bump`, then names and versions. */
const SENTENCE = /^(?:\[Snyk\] (?:security )?)?(?:bump|update|upgrade|pin|unpin|replace|roll ?back)s? (.+)$|^(?:\[pre-commit\.ci\] )?(pre-commit autoupdate|lock ?file maintenance)$/i;
const VERSIONS = new RegExp(`^(.+?)(?: from (${VERSION$1}))?(?: to (${VERSION$1}))?$`, "i");
/** The words around a name: `the module x`, `the x group with 2 updates`. */
const NOUNS = /^(?:the |dependency |module |rust crate |pre-commit hook )+|(?: (?:action|requirement|digest|docker tag|docker digest|orb)| with \d+ updates?)+$/gi;
/** Lines of a body: Dependabot's `Updates` and `Bumps`, and pre-commit.ci's list. */
const LINES = new RegExp([String.raw`^(?:Updates|Bumps) (?:\x60([^\x60\s]+)\x60|\[([^\s()]+)\]\(\S*\)) from (${VERSION$1}) to (${VERSION$1})`, String.raw`^- \[((?:https?:\/\/)?[\w./-]+): (${VERSION$1}) (?:->|\u2192) (${VERSION$1})\]`].join("|"), "gm");
/** Rows of Renovate's table: the package, then the two versions, which may be links. */
const ROW = /^\| *(?:\[([^\]\s]+)\]|`?([^\s|`[\]]+)`?)[^\n]*?`([^`\s|]{1,100})` *(?:->|\u2192) *`([^`\s|]{1,100})`/gm;
/** Dependabot's `updated-dependencies`. */
const LISTED = /^- dependency-name: "?([^\s"]+)"?(?:\n +dependency-version: "?([^\s"]+)"?)?/gm;
const UPDATER = /^(?:dependabot|renovate|pre-commit-ci|snyk-bot|greenkeeper|pyup-bot|depfu)\b/i;
const UPDATER_TITLE = /^(?:\[pre-commit\.ci\] |Merge pull request #\d+ from [^/\s]+\/(?:renovate\/|dependabot\/|pre-commit-ci-))/;
/**
* Who says that a change updates dependencies. `program`: an update program, by its account or branch. `words`: only a label, a scope or the form of the title,
* so the changed files must agree. Undefined for a title about something else.
*/
function updateSource({ title, commits, merge, pullRequest }) {
	const text = sentenceOf(title.subject);
	if (!SENTENCE.test(text)) return void 0;
	const authors = [pullRequest?.author ?? "", commits.at(-1).commit.authorName];
	if (authors.some((author) => UPDATER.test(author)) || [title, merge].some((message) => UPDATER_TITLE.test(message?.words ?? ""))) return "program";
	const labelled = pullRequest?.labels.some((label) => /^(?:dependencies|deps|renovate)$/i.test(label)) === true;
	const scoped = /^(?:deps(?:-\w+)?|dev-deps)$/i.test(title.scope ?? "") || title.type === "deps";
	const named = / from [^\s.]*\d\.\S+ to \S*\d\.\S/.test(text);
	return labelled || scoped || named || authors.some((author) => /\[bot\]$/.test(author)) ? "words" : void 0;
}
/** The bumps of a change that does nothing else; undefined for any other change. */
function bumpsOf(change, paths) {
	const source = updateSource(change);
	if (source === void 0 || source === "words" && (paths.length === 0 || !paths.every(isDependencyFile))) return void 0;
	const sentence = sentenceOf(change.title.subject);
	const [rest = "", at] = / to \S+ in \S+$| in \/\S*$/.test(sentence) ? sentence.split(/ in (?=\S+$)/) : [sentence];
	const [, words, whole = ""] = SENTENCE.exec(rest) ?? [];
	const [, called = "", from, to] = VERSIONS.exec(words ?? whole) ?? [];
	const name = plainName(called.replace(NOUNS, "").replace(/^(\S+) with (\S+).*$/, "$1, replaced by $2"));
	const folder = at ?? null;
	const inside = inBody(change);
	const one = {
		name,
		folder,
		from: from === void 0 ? null : shown$1(from),
		to: to === void 0 ? null : shown$1(to)
	};
	if (to !== void 0 && !name.includes(" ")) return [{
		...one,
		from: one.from ?? inside.find((row) => row.name === name)?.from ?? null
	}];
	if (inside.length > 0) return inside.map((bump) => ({
		...bump,
		folder
	}));
	const names = name.split(/, | and /);
	return names.some((each) => each.includes(" ")) ? [one] : names.map((each) => ({
		...one,
		name: each
	}));
}
/** The subject without its suffixes, such as `[security]` and ` in the npm group across 1 directory`. */
function sentenceOf(subject) {
	return subject.replace(/(?<!\s)\s*\[security\]$/i, "").replace(/ across \d+ director(?:y|ies)(?= with \d+ updates?$|$)/i, "").replace(/(?<=\bto \S+(?: in \S+)?) in the \S+ group$/i, "");
}
/** The bumps in the messages and in the pull request body, each once. */
function inBody({ commits, pullRequest }) {
	const texts = [...commits.map(({ commit }) => commit.message), pullRequest?.body ?? ""];
	const found = texts.flatMap((text) => [...[...text.matchAll(LINES)].map(([, code, link, from, to, hook, rev, next]) => [
		code ?? link ?? hook,
		from ?? rev,
		to ?? next
	]), ...[...text.matchAll(ROW)].map(([, link, code, from, to]) => [
		link ?? code,
		from,
		to
	])]);
	const bumps = (found.length > 0 ? found : texts.flatMap((text) => [...text.matchAll(LISTED)].map(([, name, to]) => [
		name,
		void 0,
		to
	]))).map(([name = "", from, to]) => ({
		name: plainName(name),
		from: from ? shown$1(from) : null,
		to: to ? shown$1(to) : null
	}));
	return [...new Map(bumps.map((bump) => [`${bump.name} ${bump.from}`, bump])).values()];
}
/** The name of a package. That of a hook or submodule is an address. */
const plainName = (name) => name.replace(/^(?:https?:\/\/)?(?:github\.com\/)?/, "").replace(/\.git$/, "");
/** A version without its sign; a commit id as seven digits. */
function shown$1(version) {
	const plain = version.replaceAll("`", "");
	return /^[0-9a-f]{12,64}$/.test(plain) && /[a-f]/.test(plain) ? plain.slice(0, 7) : plain.replace(/^[\^~]*v?(?=\d)/, "").replace(/[.,;]$/, "");
}

// src/features/notes/decide/categories.ts
/** The categories of each set in their order on the page. Long notes shorten the last ones first. */
const categoriesOf = {
	kinds: [
		{
			id: "features",
			heading: "Features"
		},
		{
			id: "fixes",
			heading: "Bug Fixes"
		},
		{
			id: "performance",
			heading: "Performance"
		},
		{
			id: "documentation",
			heading: "Documentation"
		},
		{
			id: "development",
			heading: "Development & CI"
		},
		{
			id: "reverts",
			heading: "Reverts"
		},
		{
			id: "other",
			heading: "Other Changes"
		}
	],
	areas: [
		{
			id: "backend",
			heading: "Backend Infrastructure"
		},
		{
			id: "frontend",
			heading: "Frontend & UI"
		},
		{
			id: "fixes",
			heading: "Bug Fixes & Polish"
		},
		{
			id: "documentation",
			heading: "Documentation & Quality"
		},
		{
			id: "development",
			heading: "Development & CI"
		},
		{
			id: "reverts",
			heading: "Reverts"
		},
		{
			id: "other",
			heading: "Other Changes"
		}
	]
};
/** Labels of breaking changes, as `plainLabel` spells them. */
const breakingLabel = /^(?:breaking(?: changes?)?|semver ?[:/]? ?major|major change)$/;
/** Labels that demand a minor step of the version. */
const featureLabel = /^(?:semver ?[:/]? ?minor|minor change)$/;
/** Labels of security changes. */
const securityLabel = /^security(?: fix(?:es)?)?$/;
/** Labels that keep a change out of the notes. The first is in the example for `.github/release.yml` in GitHub's documents. */
const excludingLabel = /^(?:ignore for release|(?:skip|no) (?:changelog|release notes?))$/;
/** Common labels. For a change with several labels the first matching row decides. */
const labelNames = [
	["fixes", /^(?:bug|bug ?fix|fix|hotfix|regression|crash|polish)(?:es|s)?$/],
	["performance", /^(?:performance|perf|speed|optimi[sz]ation)$/],
	["backend", /^(?:back ?end|api|server|database|python)$/],
	["frontend", /^(?:front ?end|ui|ux|web|css|client)$/],
	["features", /^(?:enhancement|feature|feat|new feature|improvement)s?$/],
	["documentation", /^(?:documentation|docs?|quality)$/],
	["development", /^(?:ci|cd|ci\/cd|build|tooling|infrastructure|infra|chore|maintenance|tests?|testing|refactor(?:ing)?|internal|github actions|workflow|dx)$/]
];
/** Conventional types. In a set of areas `feat`, `perf` and `refactor` do not decide: scope or paths give the area. */
const typeNames = [
	["features", /^(?:feat|feature|features)$/],
	["fixes", /^(?:fix|bugfix|hotfix|polish|security|sec)$/],
	["performance", /^perf$/],
	["documentation", /^docs?$/],
	["development", /^(?:build|ci|deps|chore|tests?|refactor|style)$/]
];
/** Scopes that name a part of the repository. */
const scopeNames = [
	["frontend", /^(?:frontend|ui|ux|web|client|css|styles?)$/],
	["backend", /^(?:backend|api|server|db|database|cli)$/],
	["documentation", /^(?:docs?|documentation|readme)$/],
	["development", /^(?:ci|build|release|deps|deps-dev|tooling|docker|workflows?)$/]
];
/** Words for a part of the repository. */
const partNames = [
	["documentation", /\b(?:docs?|documents?|documentation|readme|guides?|changelog|typos?)\b/],
	["development", /\b(?:ci|workflows?|lint(?:er|ing)?|tests?|refactor(?:s|ed|ing)?|tooling|packaging|docker|mailmap|gitignore|editorconfig)\b/],
	["frontend", /\b(?:ui|frontend|pages?|buttons?|css|components?|react|layout|browser)\b/],
	["backend", /\b(?:api|backend|server|database|sql|endpoints?|python|import|imports|csv)\b/]
];
/** Words of a title. The first matching row decides. */
const wordNames = [
	["features", /^(?:adds?|introduce|support|allow|implement|enable|show|let)\b(?!.*\b(?:tests?|ci|lint\w*|docs?|readme|guide|mailmap|gitignore)\b)/],
	["fixes", /\b(?:fix(?:es|ed)?|bugs?|crash(?:es|ed)?|corrects?|prevents?|wrong|broken|regressions?|leaks?)\b/],
	["performance", /\b(?:faster|performance|slow|speeds?|optimi[sz]e[sd]?)\b/],
	...partNames,
	["features", /^(?:adds?|new|supports?|allows?|introduces?|implements?|enables?|shows?)\b|\bnow (?:supports?|allows?)\b/]
];
/** The category that a name means: by heading, id, or label. */
function namedCategory(name, set) {
	const wanted = name.trim().toLowerCase();
	return categoriesOf[set].find(({ id, heading }) => id === wanted || heading.toLowerCase() === wanted)?.id ?? match(labelNames, plainLabel(wanted), set);
}
/** The category of the first matching row whose category the set has. */
function match(names, text, set) {
	return names.find(([category, pattern]) => has(set, category) && pattern.test(text))?.[0];
}
/** True if the set has the category. */
function has(set, category) {
	return categoriesOf[set].some(({ id }) => id === category);
}

// src/features/notes/decide/rules.ts
/** The paths where GitHub searches its file, in GitHub's order. */
const releaseYmlPaths = [".github/release.yml", ".github/release.yaml"];
const LARGEST_FILE = 65536;
/**
* Reads `.github/release.yml` as GitHub documents it under "Automatically generated release notes". Undefined for any other content. A string in place of a
* list counts as an empty list, because GitHub refuses it. `parse` reads YAML.
*/
function readReleaseYml(text, parse) {
	const changelog = text.length > LARGEST_FILE ? void 0 : valueAt(parsed(text, parse), "changelog");
	if (typeof changelog !== "object" || changelog === null) return void 0;
	const { exclude, categories } = tableOf(changelog);
	const rules = Array.isArray(categories) ? categories.map(tableOf) : [];
	return {
		categories: rules.length === 0 ? null : rules.filter(({ title }) => typeof title === "string").map(ruleOf),
		exclude: exclude === void 0 ? null : {
			...namesOf(exclude),
			types: []
		}
	};
}
function ruleOf(rule) {
	return {
		title: String(rule.title),
		labels: strings(rule.labels),
		types: [],
		paths: [],
		exclude: namesOf(rule.exclude)
	};
}
function namesOf(value) {
	const { labels, authors } = tableOf(value);
	return {
		labels: strings(labels),
		authors: strings(authors)
	};
}
const strings = (value) => Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
/** The rules of the configuration, else of `.github/release.yml`, else the built-in ones. */
function chooseRules({ categories, exclude }, releaseYml) {
	const all = categories ?? releaseYml?.categories ?? null;
	const labelsOf = (meaning) => (all ?? []).flatMap(({ title, labels }) => meaning.test(words$1(title)) ? labels : []);
	return {
		categories: all?.filter(({ title }) => !breakingHeading.test(words$1(title)) && !securityHeading.test(words$1(title))) ?? null,
		exclude: exclude ?? releaseYml?.exclude ?? null,
		breakingLabels: labelsOf(breakingHeading),
		securityLabels: labelsOf(securityHeading)
	};
}
const breakingHeading = /^breaking(?: changes?)?$/i;
const securityHeading = /^security(?: (?:fixes|updates))?$/i;
/** True for a heading of dependency updates, which then stand below it. */
function meansDependencies(heading) {
	return /^dependenc(?:y|ies)(?: (?:updates?|upgrades?|bumps?))?$/i.test(words$1(heading));
}
/** Compares without case: labels on GitHub have none. */
const sameName = (a, b) => a.toLowerCase() === b.toLowerCase();
/** The first entry of the second list that is in the first list, ignoring letter case. */
const anyOf = (names, of) => of.find((one) => names.some((name) => sameName(name, one)));
const sameLogin = (a, b) => sameName(a.replace(/\[bot\]$/, ""), b.replace(/\[bot\]$/, ""));
/** The reason why a change is excluded, such as `label skip-changelog`; undefined if it is not. */
function excludedBy({ exclude }, { labels, author }, type) {
	const label = exclude === null ? labels.find((one) => excludingLabel.test(plainLabel(one))) : anyOf(exclude.labels, labels);
	if (label !== void 0) return `label ${label}`;
	if (author !== null && exclude?.authors.some((login) => sameLogin(login, author))) return `author ${author}`;
	return type !== null && exclude?.types.some((one) => sameName(one, type)) ? `type ${type}` : void 0;
}
const idOf = (index) => `rule ${index}`;
/** The built-in set that fits the team's headings: areas if a heading is an area. */
function setOfRules(rules) {
	return rules.flatMap(({ title, labels }) => [title, ...labels]).some((name) => /^(?:backend|frontend)$/.test(meaningOf(name, "areas") ?? "")) ? "areas" : "kinds";
}
/** Whether the id names a heading of the team that means features. */
function meansFeatures({ categories }, id) {
	return categories?.some(({ title }, index) => idOf(index) === id && meaningOf(title, "kinds") === "features") === true;
}
/** The headings in order: those of the team, then the built-in ones that no heading of the team covers. */
function shownCategories(rules, set) {
	if (rules.categories === null) return categoriesOf[set];
	return [...rules.categories.map(({ title }, index) => ({
		id: idOf(index),
		heading: title
	})), ...categoriesOf[set].filter(({ id }) => placeIn(rules.categories, id, set) === id)];
}
/** The first heading for which `reasonOf` has a reason. */
function firstPlace(rules, reasonOf) {
	const reasons = (rules ?? []).map(reasonOf);
	const index = reasons.findIndex((reason) => reason !== void 0);
	return index < 0 ? void 0 : {
		category: idOf(index),
		reason: reasons[index]
	};
}
/** The first heading with a matching label. `*` matches a change with any label. */
function placeByLabels(rules, { labels, author }) {
	return firstPlace(rules, ({ labels: own, exclude }) => {
		if (anyOf(exclude.labels, labels) !== void 0 || exclude.authors.some((login) => author !== null && sameLogin(login, author))) return;
		const named = anyOf(own, labels);
		if (named !== void 0) return `label ${named}`;
		return own.includes("*") && labels[0] !== void 0 ? `no other category takes the label ${labels[0]}` : void 0;
	});
}
/** The first heading that names a conventional type of the change. */
const placeByType = (rules, types) => firstPlace(rules, (rule) => anyOf(rule.types, types)?.replace(/^/, "type "));
/** The first heading whose globs match more than half of the paths. */
function placeByPaths(rules, paths) {
	return firstPlace(rules, (rule) => {
		const matches = (0, import_picomatch.default)([...rule.paths], { dot: true });
		const matched = rule.paths.length === 0 ? [] : paths.filter((path) => matches(path));
		return matched.length * 2 > paths.length ? `path ${matched[0]}` : void 0;
	});
}
/** The heading with this title. */
const placeByTitle = (rules, title) => firstPlace(rules, (rule) => title !== null && sameName(words$1(rule.title), words$1(title)) ? `fragment says ${title}` : void 0);
/** The heading for a built-in category: the one with the same meaning, else the one with `*`, else the built-in one. */
function placeIn(rules, id, set) {
	if (rules === null) return id;
	const means = rules.findIndex(({ title, labels }) => [title, ...labels].some((name) => meaningOf(name, set) === id));
	const place = means < 0 ? rules.findIndex(({ labels }) => labels.includes("*")) : means;
	return place < 0 ? id : idOf(place);
}
/** The built-in category that a heading or label means. */
const meaningOf = (name, set) => namedCategory(words$1(name), set) ?? match(labelNames, plainLabel(name), set);
/** The heading without emoji and other decoration. */
const words$1 = (title) => title.replace(/[^\p{L}\p{N}&/ -]/gu, "").trim();

// src/features/notes/decide/category.ts
/**
* Decides the category of an entry, else Other. Order: fragment, labels, conventional type, scope, kind of the changed files, area, words of the title. In each
* step the headings of the team come before the built-in tables. If the team has a heading with the meaning of a built-in category, the entry goes under the
* team's heading. A step whose category is not in `context.set` decides nothing: the label `enhancement` (Features) in a set of areas.
*/
function decideCategory(evidence, context) {
	return decideWithoutPaths(evidence, context) ?? placeByPaths(context.rules.categories, evidence.paths) ?? (evidence.mentioned ? byWords(evidence, context, partNames) : void 0) ?? byFiles(evidence, context) ?? byWords(evidence, context, wordNames) ?? byChore(evidence, context) ?? {
		category: placeIn(context.rules.categories, "other", context.set),
		reason: "no rule fits"
	};
}
/** The decision without changed paths; undefined if only paths and words can decide. */
function decideWithoutPaths(evidence, context) {
	const { categories } = context.rules;
	return placeByTitle(categories, evidence.named) ?? byName(evidence, context) ?? placeByLabels(categories, evidence) ?? byLabels(evidence, context) ?? placeByType(categories, evidence.types) ?? byHeader(evidence, context);
}
/** Whether an entry is a feature for the version: by a label, by the team's heading `category`, or by the built-in rules without areas. */
function isFeature(evidence, category, context) {
	if (evidence.labels.some((label) => featureLabel.test(plainLabel(label))) || meansFeatures(context.rules, category)) return true;
	return decideCategory(evidence, {
		...context,
		set: "kinds",
		rules: {
			...context.rules,
			categories: null
		}
	}).category === "features";
}
/** A built-in category, below its heading. */
const builtIn = (id, reason, { rules, set }) => id && {
	category: placeIn(rules.categories, id, set),
	reason
};
const byName = ({ named }, context) => named === null ? void 0 : builtIn(namedCategory(named, context.set), `fragment says ${named}`, context);
function byLabels({ labels }, context) {
	if (labels.length === 0) return void 0;
	const labelOf = (names) => labels.find((label) => names.test(plainLabel(label)));
	const row = labelNames.find(([id, names]) => has(context.set, id) && labelOf(names) !== void 0);
	return row && builtIn(row[0], `label ${labelOf(row[1])}`, context);
}
const WEAK_TYPE = /^(?:chore|refactor|style)$/;
function byHeader({ reverts, types, scope: written }, context) {
	const { set, components } = context;
	if (reverts) return builtIn("reverts", "takes back something older", context);
	const type = types.find((each) => match(typeNames, each, set) && !(set === "areas" && WEAK_TYPE.test(each)));
	if (type !== void 0) return builtIn(match(typeNames, type, set), `type ${type}`, context);
	const scope = written?.toLowerCase() ?? "";
	const kind = components.find(({ id }) => id === scope)?.kind;
	const component = kind === "python" ? "backend" : kind === "node" ? "frontend" : void 0;
	return builtIn(component && has(set, component) ? component : match(scopeNames, scope, set), `scope ${scope}`, context);
}
/** Documents alone or development files alone have a category of their own; of code a fix, and the area, decide. */
function byFiles({ paths, title, types }, context) {
	const found = kindOfFiles(paths);
	if (found !== void 0 && found.kind !== "code") return builtIn(found.kind, `path ${found.path}`, context);
	if (found !== void 0 && types.length === 0 && /^(?:fix(?:e[sd])?|bugfix|hotfix)\b/i.test(title)) return builtIn("fixes", `begins as a fix, and changes ${found.path}`, context);
	const area = context.set === "areas" ? areaOfFiles(paths, context.components) : void 0;
	return builtIn(area?.id, `path ${area?.path}`, context);
}
/** The head of a title speaks alone: what follows is often its tests and documents. */
function byWords({ title }, context, names) {
	const head = /^.+?(?=[,;([+&]|\b(?:and|with)\b|$)/.exec(title)?.[0] ?? title;
	return builtIn(match(names, head.toLowerCase(), context.set), "words of the title", context);
}
function byChore({ types }, context) {
	const type = types.find((candidate) => WEAK_TYPE.test(candidate));
	return type === void 0 ? void 0 : builtIn("development", `type ${type}`, context);
}

// src/features/notes/decide/dependencies.ts
/** Joins bumps of one package: in the same folder, or where one continues or repeats another's versions. Sorts by name. `changes` are newest first. */
function collapseBumps(changes) {
	const updates = [];
	for (const bumping of changes.toReversed()) {
		const isOfKind = ({ kind }) => kind === "actions" === (bumping.kind === "actions");
		for (const bump of bumping.bumps) {
			const at = updates.findLastIndex((update) => update.name === bump.name && isOfKind(update) && follows(update, bump));
			updates[at < 0 ? updates.length : at] = joined(updates[at], bump, bumping);
		}
	}
	return updates.sort((a, b) => a.name === b.name ? (a.folder ?? "") < (b.folder ?? "") ? -1 : 1 : a.name < b.name ? -1 : 1);
}
/** True if a bump starts at the last version of an update, or repeats its step in another folder. */
function follows(update, { folder, from, to }) {
	return update.folder === folder || update.to === from || from === null || update.to === null || update.from === from && update.to === to;
}
function joined(before, bump, { change, kind, security }) {
	const pullRequests = /* @__PURE__ */ new Set([...before?.pullRequests ?? [], ...change.number === null ? [] : [change.number]]);
	return {
		name: bump.name,
		folder: before?.folder ?? bump.folder,
		kind: before?.kind === "production" ? "production" : kind,
		from: before?.from ?? bump.from,
		to: bump.to ?? before?.to ?? null,
		pullRequests: [...pullRequests].sort((a, b) => a - b),
		commits: [...before?.commits ?? [], ...change.number === null ? [change.commits[0].commit.sha] : []],
		security: security || (before?.security ?? false)
	};
}
/** The use of the package: by the changed paths, then by the type, scope or label that Dependabot and Renovate write. */
function kindOf({ title, commits, pullRequest }, paths) {
	const labels = pullRequest?.labels.join(" ") ?? "";
	if (paths.length > 0 && paths.every((path) => path.startsWith(".github/")) || /\bgithub[_-]actions\b/i.test(labels)) return "actions";
	const types = commits.flatMap(({ commit }) => [...commit.message.matchAll(/^ +dependency-type: (\S+)$/gm)].map(([, type]) => type));
	return (types.length > 0 ? types.every((type) => type === "direct:development") : /^(?:deps-dev|dev-deps|dev)$/i.test(title.scope ?? "")) || /\b(?:dev-?dependenc|devdeps)/i.test(labels) ? "development" : "production";
}

// src/features/notes/decide/release-chore.ts
/** The words of releasing. A title with any other word is about something else. */
const WORDS = new Set([
	...["release releases released releasing publish publishes published publishing version versions versioning bump bumps bumped bumping"],
	...["prepare prepares preparing preparation cut tag start begin back set update updates updated updating change changes changed"],
	...["generate regenerate for of from to in on and at as after post pre the a an new next final first stable latest"],
	...["number numbers package packages development dev iteration snapshot candidate alpha beta rc major minor patch draft"],
	...["main master develop trunk"]
].flatMap((words) => words.split(" ")));
const VERSION = /^v?\d+(?:\.\d+)+(?:[-+.]?(?:[a-z]+[\w.+-]*|\d[\w.+-]*))?$|^v\d+$/;
const SAYS = /^(?:releas(?:e|es|ed|ing)|publish(?:e[sd]|ing)?|versions?)$/;
const UPDATES = /^(?:updat(?:e|es|ed|ing)|(?:re)?generate|prepare|bump)$/;
/** The names of changelogs, as one word. */
const CHANGELOG = /\b(?:(?:change[ -]?logs?|release[ -]notes)(?:\.(?:md|rst|txt))?|(?:changes|news|history)\.(?:md|rst|txt))(?![\w@/.-])/g;
/**
* True for a message that only announces a release. Its title has only words of releasing, versions, `package@version` and names of main branches. It must
* contain release, publish, version, a version number, or the update of a changelog. A squash merge counts if all its parts do.
*/
function isReleaseChore(message) {
	const answer = answers.get(message) ?? announcesRelease(message);
	answers.set(message, answer);
	return answer;
}
/** Each change is asked seven times. */
const answers = /* @__PURE__ */ new WeakMap();
function announcesRelease({ type, subject, squashed }) {
	if (/^(?:feat|features?|fix|bugfix|hotfix|perf|revert|sec|security)$/.test(type ?? "")) return false;
	const named = type === "chore" || subject.startsWith("[maven-release-plugin]");
	const plain = subject.toLowerCase().replace(/^\[maven-release-plugin\] |^\(cargo-release\) /, "release ");
	const words = (named ? plain.replace(/^((?:(?:release )?prepare )?release) [\w./@-]+?[ -](?=(?:version )?v?\d+\.\d)/, "$1 ") : plain).replace(/\d package\(s\)/, "packages").replace(CHANGELOG, "#").split(/\.?[\s:,;()[\]"'`]+|\.?$|-+>|=+>|\u2192/).filter((word) => word !== "");
	const says = words.some((word) => SAYS.test(word));
	const allowed = (word) => WORDS.has(word) || VERSION.test(word) || /^(?:#|\d+)$/.test(word) || says && /^@?[\w./-]+@v?\d[\w.+-]*$/.test(word);
	return (says || words.some((word) => VERSION.test(word)) || words.includes("#") && words.some((word) => UPDATES.test(word))) && words.every(allowed) && squashed.every(isReleaseChore);
}

// src/features/notes/decide/content.ts
/** A merge makes no entry. An exception is a breaking merge without a pull request: no other commit may say that something breaks. */
const isMerge = ({ commit, message }) => commit.parents.length > 1 && (message.breaking === null || mergedNumber(commit.message) !== void 0);
/** Groups the commits of a range into changes, without their changed paths. */
function groupCommits(history) {
	const { branches, pullRequests, pickedFrom } = history;
	const all = history.commits.map(readCommit);
	const [merges, single] = [all.filter(isMerge), all.filter((parsed) => !isMerge(parsed))];
	const reverts = findReverts(all, history);
	const commits = single.filter(({ commit }) => !reverts.cancelled.has(commit.sha));
	return {
		single,
		merges,
		reverts,
		changes: groupChanges({
			commits,
			merges,
			branches,
			pullRequests,
			pickedFrom
		}).flatMap(splitReleasePullRequest)
	};
}
/** A pull request that merges a branch for its release is no change itself. Each commit of its branch is one. */
function splitReleasePullRequest(change) {
	const { number, commits, title } = change;
	if (!isReleaseChore(title)) return [change];
	const { own = [], chores = [] } = Object.groupBy(commits, ({ message }) => isReleaseChore(message) ? "chores" : "own");
	const split = own.map((parsed) => ({
		key: parsed.commit.sha,
		number,
		commits: [parsed],
		merge: void 0,
		pullRequest: void 0,
		title: parsed.message
	}));
	return chores.length > 0 || split.length === 0 ? [...split, {
		...change,
		commits: chores
	}] : split;
}
/** Ids of the commits whose changed paths are needed: release chores, updates of dependencies, and changes whose category nothing of higher authority decides. */
function commitsNeedingPaths({ changes, reverts }, components, rules) {
	const context = {
		set: setOf(rules, components, false),
		components,
		rules
	};
	const undecided = (change) => (breakingTexts(change, rules) !== null || omittedBecause(change, rules) === void 0) && decideWithoutPaths(categoryEvidence(change, reverts.older), context) === void 0;
	return changes.filter((change) => isReleaseChore(change.title) || updateSource(change) !== void 0 || undecided(change)).flatMap(({ commits }) => commits.flatMap(({ commit }) => commit.parents.length > 1 ? [] : commit.sha));
}
const setOf = (rules, components, logs) => rules.categories !== null ? setOfRules(rules.categories) : logs || both(components) ? "areas" : "kinds";
/** Builds the content of a range, and gives its changes without reverted and excluded ones. Throws Error if a commit is lost or counted twice. */
function buildContent(history, { single, merges, reverts, changes }, components, rules) {
	const { pullRequests } = history;
	const { cancelled, older } = reverts;
	const ledger = openLedger();
	const idsOf = (commits) => commits.map(({ commit }) => commit.sha);
	ledger.put("folded", idsOf(merges), "a merge: its commits are listed");
	const reverted = idsOf(single).filter((sha) => cancelled.has(sha));
	ledger.put("reverted", reverted, "a change and its revert cancel each other");
	const fragments = history.fragments.filter(({ commit }) => !cancelled.has(commit));
	const hasLogs = fragments.some(({ fragment }) => fragment.log);
	const set = setOf(rules, components, hasLogs);
	const fragmentPaths = new Set(fragments.map(({ fragment }) => fragment.path));
	const listed = listChanges(changes, fragments, {
		set,
		components,
		rules,
		changedPaths: new Map([...history.changes].map(([sha, changed]) => [sha, pathsOf(changed)])),
		fragmentPaths,
		older
	}, ledger);
	const subjects = new Map(history.commits.map(({ sha, message }) => [sha, /^.*/.exec(message)?.[0] ?? ""]));
	const numbers = [...pullRequests?.keys() ?? changes.flatMap(({ number }) => number ?? [])].sort((a, b) => a - b);
	return {
		set,
		categories: shownCategories(rules, set),
		...listed,
		pullRequests: [...new Set(numbers)],
		accounting: ledger.close(history.total),
		accounts: ledger.accounts().map((account) => ({
			...account,
			subject: subjects.get(account.sha) ?? ""
		}))
	};
}
/** Beside other files, a new `__init__.py` only marks a folder as a package. */
const pathsOf = (changes) => changes.flatMap(({ path, status }) => status === "A" && changes.length > 1 && path.endsWith("__init__.py") ? [] : path);
const both = (components) => components.some(({ kind }) => kind === "python") && components.some(({ kind }) => kind === "node");
function listChanges(changes, fragments, range, ledger) {
	const changeOf = new Map(changes.flatMap((change) => change.commits.map(({ commit }) => [commit.sha, change])));
	const ofChange = Map.groupBy(fragments, ({ commit }) => changeOf.get(commit));
	const bumped = [];
	const kept = [];
	const entries = [];
	for (const change of changes) {
		const shas = change.commits.map(({ commit }) => commit.sha);
		const own = ofChange.get(change) ?? [];
		const breaking = breakingTexts(change, range.rules);
		const paths = changedBy(change, range);
		const omitted = own.length === 0 && breaking === null ? omittedBecause(change, range.rules, paths) : void 0;
		if (omitted !== void 0) ledger.put(omitted.bucket, shas, omitted.reason);
		if (omitted?.bucket === "dependencies") bumped.push({
			change,
			bumps: bumpsOf(change, paths) ?? [],
			kind: kindOf(change, paths),
			security: isSecurity(change, range.rules)
		});
		if (omitted?.bucket !== "excluded" && omitted?.bucket !== "chores") kept.push(change);
		if (omitted !== void 0) continue;
		const entry = own.length === 0 || own.length > 1 && breaking !== null ? changeEntry(change, breaking, paths, range) : void 0;
		if (entry !== void 0) entries.push(entry);
		ledger.put("listed", shas.slice(0, 1), entry?.reason ?? `described by ${own.map(({ fragment }) => fragment.path).join(", ")}`);
		ledger.put("folded", shas.slice(1), `part of ${change.number === null ? shas[0].slice(0, 7) : `#${change.number}`}`);
	}
	return {
		entries: [...fragments.map(({ fragment, commit, atTag }) => {
			const change = changeOf.get(commit);
			const alone = change !== void 0 && ofChange.get(change)?.length === 1;
			return fragmentEntry({
				fragment,
				commit,
				atTag
			}, change, alone, range);
		}).sort(byId), ...entries],
		dependencies: collapseBumps(bumped),
		changes: kept
	};
}
/** Orders ids by number, then letter: 2, 03, 03b, 11. */
function byId(a, b) {
	if (a.id === null !== (b.id === null)) return a.id === null ? 1 : -1;
	return (a.id ?? "").localeCompare(b.id ?? "", "en", { numeric: true }) || (a.key < b.key ? -1 : 1);
}
/** The bucket of a change that breaks nothing and gets no entry; undefined if it gets one. */
function omittedBecause(change, rules, paths = []) {
	const { title, commits, pullRequest } = change;
	const author = pullRequest?.author ?? commits.at(-1).commit.authorName;
	const excluded = excludedBy(rules, {
		labels: pullRequest?.labels ?? [],
		author
	}, title.type);
	if (excluded !== void 0) return {
		bucket: "excluded",
		reason: excluded
	};
	if (isReleaseChore(title) && changedCode(paths) === void 0) return {
		bucket: "chores",
		reason: "for the release itself"
	};
	return bumpsOf(change, paths) === void 0 ? void 0 : {
		bucket: "dependencies",
		reason: "moves dependencies, and does nothing else"
	};
}
/** Migration texts of all sources; null if nothing breaks. The pull request body of a program quotes others and does not count. */
function breakingTexts({ title, commits, merge, pullRequest }, { breakingLabels }) {
	const sources = [
		title,
		pullRequest && parseMessage(pullRequest.bot ? pullRequest.title : `${pullRequest.title}\n\n${pullRequest.body}`),
		merge,
		...commits.map(({ message }) => message)
	].filter((message) => message !== void 0);
	const labels = pullRequest?.labels ?? [];
	const labelled = labels.some((label) => breakingLabel.test(plainLabel(label))) || anyOf(breakingLabels, labels) !== void 0;
	if (isReleaseChore(title)) return labelled || readTitle(title.words).breaks ? [] : null;
	if (!labelled && sources.every(({ breaking }) => breaking === null)) return null;
	return withoutRepeats(sources.flatMap((source) => source.breaking?.length === 0 && source.subject === title.subject ? [] : breakingWords(source)));
}
function isSecurity({ title, pullRequest }, { securityLabels }) {
	const labels = pullRequest?.labels ?? [];
	return /^sec(?:urity)?$/.test(title.type ?? "") || hasAdvisory(title.subject) || hasAdvisory(pullRequest?.title ?? "") || labels.some((label) => securityLabel.test(plainLabel(label))) || anyOf(securityLabels, labels) !== void 0;
}
const INFORMATIVE_TYPES = /^feat|^fix|^perf|^docs?/;
function changeEntry(change, breaking, paths, range) {
	const { title: message, commits, number, key } = change;
	const named = message.scope !== null && match(scopeNames, message.scope.toLowerCase(), range.set);
	const entry = entryOf$1({
		...categoryEvidence(change, range.older),
		paths
	}, range, {
		key,
		id: cleanTitle(message.subject).id,
		issue: null,
		description: null,
		parts: partsOf(change),
		pullRequest: number,
		commit: commits[0].commit.sha,
		document: null,
		breaking,
		security: isSecurity(change, range.rules)
	});
	return {
		...entry,
		scope: named === entry.category ? null : message.scope
	};
}
function entryOf$1(evidence, range, rest) {
	const { category, reason } = decideCategory(evidence, range);
	return {
		title: evidence.title,
		scope: null,
		category,
		reason,
		feature: isFeature(evidence, category, range),
		...rest
	};
}
/** The evidence of a change without its paths. */
function categoryEvidence(change, older) {
	const { title: message, pullRequest, commits } = change;
	const reverts = message.reverts?.title === "revert" && commits.some(({ commit }) => older.has(commit.sha));
	const types = typesOf(change).filter((type) => type !== "revert");
	const { labels = [], author = null } = pullRequest ?? {};
	return {
		named: null,
		labels,
		author,
		reverts,
		types,
		scope: message.scope,
		mentioned: false,
		title: cleanTitle(message.subject).title
	};
}
/** The types of the commits count only if each commit has one: between free sentences a `fix:` is often secondary. */
function typesOf({ title, commits }) {
	if (title.type !== null) return [title.type];
	const squashed = commits.flatMap(({ message }) => message.squashed);
	const types = (squashed.length > 0 ? squashed : commits.map(({ message }) => message)).map(({ type }) => type);
	const rank = (type) => Number(INFORMATIVE_TYPES.test(type));
	return types.every((type) => type !== null) ? types.sort((a, b) => rank(b) - rank(a)) : [];
}
/** The informative parts of a squash merge whose own title has no conventional type. */
function partsOf({ title, commits }) {
	if (title.type !== null || commits.length > 1) return [];
	const logged = title.subject.startsWith("Squashed commit of");
	return commits[0].message.squashed.filter(({ type }) => logged || type !== null && (INFORMATIVE_TYPES.test(type) || /^sec/.test(type))).map((part) => ({
		title: cleanTitle(part.subject).title,
		scope: part.scope
	}));
}
function changedBy({ commits }, { changedPaths, fragmentPaths }) {
	return commits.flatMap(({ commit }) => changedPaths.get(commit.sha) ?? []).filter((path) => !fragmentPaths.has(path));
}
function fragmentEntry({ fragment, commit, atTag }, change, alone, range) {
	const { path, key, title, id, issue, objective, category: named, feature, breaking: own } = fragment;
	const breaking = change !== void 0 && alone ? breakingTexts(change, range.rules) : null;
	const code = change !== void 0 && alone ? changedBy(change, range).filter((changed) => !changed.endsWith(".md")) : [];
	const mentioned = fragment.paths.length > 0;
	const types = alone && change?.title.type ? [change.title.type] : [];
	const { labels = [], author = null } = change?.pullRequest ?? {};
	return entryOf$1({
		named,
		labels,
		author,
		reverts: false,
		types,
		scope: null,
		paths: mentioned ? fragment.paths : code,
		mentioned,
		title
	}, range, {
		key,
		id,
		issue: issue === change?.number ? null : issue,
		description: objective,
		parts: fragment.parts.map((part) => ({
			title: part,
			scope: null
		})),
		pullRequest: change?.number ?? null,
		commit,
		document: fragment.more && atTag ? path : null,
		breaking: own === null ? breaking : [...breaking ?? [], own].filter((text) => text !== ""),
		...feature === void 0 ? {} : { feature },
		security: fragment.security || change !== void 0 && isSecurity(change, range.rules)
	});
}

// src/features/notes/read/cherry-picks.ts
/** Commits that share author and author date with another one: possible cherry-picks. Only their changed paths are read. */
function cherryPickCandidates(commits) {
	return sharing(commits, ({ authorEmail, authored }) => `${authored} ${authorEmail}`);
}
/** Commits that share author, author date and changed paths with another one. Only they are compared patch by patch; equal titles are no evidence. */
function samePathCandidates(commits, changes) {
	const paths = (sha) => (changes.get(sha) ?? []).map(({ path }) => path).join("\0");
	return sharing(commits, ({ sha, authored, authorEmail }) => `${authored} ${authorEmail} ${paths(sha)}`);
}
/** Commits that share their key with another one, without merges. */
function sharing(commits, keyOf) {
	const single = commits.filter(({ parents }) => parents.length < 2);
	return [...Map.groupBy(single, keyOf).values()].filter((group) => group.length > 1).flat();
}
/** The original commit of each cherry-pick. Of equal patches by one author at one time, the original was committed first. */
function matchCherryPicks(candidates, patchIds) {
	const picks = /* @__PURE__ */ new Map();
	const groups = Map.groupBy(candidates, ({ sha, authorEmail, authored }) => `${authored} ${authorEmail} ${patchIds.get(sha) ?? sha}`);
	for (const group of groups.values()) {
		const [origin, ...rest] = group.toSorted((a, b) => a.committed - b.committed || (a.sha < b.sha ? -1 : 1));
		for (const { sha } of rest) picks.set(sha, origin.sha);
	}
	return picks;
}

// src/features/notes/read/contributors.ts
/** Names and addresses of programs. Only programs use `noreply@`. */
const PROGRAM = /^no-?reply@|^action@github\.com$|\[bot\]|(?:^|[ -])bot$|^(?:dependabot|renovate|github-actions|web-flow|greenkeeper|snyk-bot|pre-commit-ci|jenkins|actions-user|semantic-release|(?:github )?copilot|cursor ?agent|cursor|devin-ai-integration)(?:\b|@)/i;
const CO_AUTHOR = /^Co-authored-by:([^<>\r\n]{1,200})<([^<>\s]{3,200})>[ \t]*$/gim;
/** Co-authors of a message, as `Name <address>`. */
function coAuthors(message) {
	return [...message.matchAll(CO_AUTHOR)].map(([, name = "", email]) => `${name.trim()} <${email}>`);
}
/** The login inside an address of GitHub's noreply domain. */
function loginIn(email) {
	return /^(?:\d+\+)?([A-Za-z0-9][A-Za-z0-9-]{0,38})@users\.noreply\.[\w.-]+$/.exec(email)?.[1];
}
/**
* Finds all authors and co-authors, oldest first, without programs. Addresses, names and logins that share a commit make one person.
* `canonical` gives the .mailmap form of each co-author `Name <address>`; `logins` gives accounts by address.
*/
function findPeople(newestFirst, logins, canonical) {
	const people = /* @__PURE__ */ new Map();
	/** The contacts so far, and whether as an author: most commits tell nothing new. */
	const met = /* @__PURE__ */ new Map();
	const meet = (contact, first) => {
		if (met.get(contact) === true || met.has(contact) && first === null) return;
		met.set(contact, first !== null);
		const [, name = "", address = ""] = /^(.*?)\s*<([^<>]*)>$/.exec(contact) ?? [];
		const own = loginIn(address);
		if ([
			name,
			address,
			own ?? ""
		].some((text) => PROGRAM.test(text))) return;
		const login = logins.get(address.toLowerCase()) ?? null;
		const keys = [
			login,
			own,
			address,
			name
		].flatMap((key) => key ? [key.toLowerCase()] : []);
		const found = [...new Set(keys.flatMap((key) => people.get(key) ?? []))].sort((one, other) => one.at - other.at);
		const shown = own ?? (name.replace(/@.*$/, "").trim() || "somebody");
		const [person = {
			at: people.size,
			name: shown,
			login: null,
			known: /* @__PURE__ */ new Set(),
			first: null
		}, ...same] = found;
		person.login ??= login ?? same.find((other) => other.login !== null)?.login ?? null;
		if (person.login !== null) person.name = person.login;
		person.first ??= same.find((other) => other.first !== null)?.first ?? first;
		for (const key of [...keys, ...same.flatMap(({ known }) => [...known])]) {
			person.known.add(key);
			people.set(key, person);
		}
	};
	for (const { commit, number, program } of [...newestFirst].reverse()) {
		if (!program) meet(`${commit.authorName} <${commit.authorEmail}>`, {
			pullRequest: number,
			commit: commit.sha
		});
		for (const contact of coAuthors(commit.message)) meet(canonical.get(contact) ?? contact, null);
	}
	return [...new Set(people.values())];
}
/** Name and address of each author, in lower case, without programs. */
function namesOfAuthors(commits) {
	return [...new Map(commits.map(({ authorName, authorEmail }) => [`${authorName} <${authorEmail}>`, [authorName, authorEmail]])).values()].filter((names) => !names.some((text) => PROGRAM.test(text))).map((names) => names.filter(Boolean).map((text) => text.toLowerCase()));
}
/** Authors whose names and addresses the earlier history lacks. `before` is undefined for a first release: then nobody is new. */
function newcomers(people, before) {
	if (before === void 0) return [];
	const logins = new Set([...before].map(loginIn));
	return people.filter(({ known, first }) => first !== null && ![...known].some((each) => before.has(each) || logins.has(each)));
}
/** The contributors for the notes, sorted by ASCII name. `first` are the new ones. */
function contributorsOf(people, first) {
	const keys = new Map(people.map((person) => [person, plainAscii(person.name).toLowerCase()]));
	return people.toSorted((a, b) => keys.get(a) < keys.get(b) ? -1 : 1).map((person) => ({
		name: person.name,
		login: person.login,
		first: first.has(person) ? person.first : null
	}));
}

// src/features/notes/read/read-contributors.ts
/** The forge is asked about this many newcomers at most, in one request, oldest first. */
const MOST_NEWCOMERS = 60;
/** Reads the contributors. A contributor is new if the earlier history does not name the person and the forge knows no earlier merged pull request. */
async function readContributors({ changes, previousCommit, before, logins }, { git, forge }) {
	const authored = changes.flatMap(({ number, commits, pullRequest }) => commits.map(({ commit }) => ({
		commit,
		number,
		program: pullRequest?.bot === true
	})));
	const helpers = [...new Set(authored.flatMap(({ commit }) => coAuthors(commit.message)))];
	const addresses = [...logins.keys()].filter((address) => !/[<>\s]/.test(address));
	const canonical = await git.canonicalAuthors([...helpers, ...addresses.map((address) => `<${address}>`)]);
	const accounts = new Map(addresses.map((address, index) => [addressOf(canonical[helpers.length + index] ?? "") || address, logins.get(address)]));
	const people = findPeople(authored, accounts, new Map(helpers.map((contact, index) => [contact, canonical[index] ?? contact])));
	const fresh = newcomers(people, before);
	const asked = fresh.flatMap(({ login }) => login ?? []).slice(0, MOST_NEWCOMERS);
	if (forge === void 0 || previousCommit === void 0) return {
		contributors: contributorsOf(people, new Set(fresh)),
		missing: []
	};
	try {
		const first = asked.length > 0 ? await forge.firstTimers(asked, await git.commitTime(previousCommit)) : /* @__PURE__ */ new Set();
		return {
			contributors: contributorsOf(people, new Set(fresh.filter(({ login }) => login !== null && first.has(login)))),
			missing: []
		};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {
			contributors: contributorsOf(people, /* @__PURE__ */ new Set()),
			missing: [`First contributions are not listed: ${error.message}`]
		};
	}
}
const addressOf = (contact) => /<([^<>]*)>$/.exec(contact)?.[1]?.toLowerCase() ?? "";

// src/features/notes/read/fragment-forms.ts
/** Categories for the types of towncrier and the headings of Keep a Changelog. Any other word is searched among headings and labels. */
const meanings = /* @__PURE__ */ new Map([
	["added", "feature"],
	["fixed", "fix"],
	["doc", "documentation"],
	["misc", "other"]
]);
const withoutCategory = /^(?:changed|deprecated|deprecation|removal|removed|breaking|security)$/;
/** towncrier: `123.feature.md`, `+orphan.bugfix.2.rst`, `PROJ-7.doc.md`. The types are towncrier's defaults and common additions. */
const TOWNCRIER = /(?:^|\/)(?:\+[\w-]*|[\w-]*?(\d{1,9})|[\w-]+)\.(feature|bugfix|doc|removal|misc|security|breaking|deprecation|deprecated|added|changed|removed|fixed|performance|perf|enhancement|fix|docs|dev|internal|packaging|contrib|chore)(?:\.\d+)?(?:\.(?:md|rst|txt))?$/i;
/** Reads `path` as a towncrier fragment; undefined if its name does not fit. */
function readTowncrier(path, text) {
	const name = TOWNCRIER.exec(path);
	if (!name) return void 0;
	const content = text.trim();
	return content === "" ? [] : [written(content, name[2], name[1] === void 0 ? null : Number(name[1]))];
}
function written(text, type, issue) {
	const word = type.trim().toLowerCase();
	const plain = text.replace(/^[-*][ \t]+/, "");
	const [heading] = /^(?:removed|deprecated)$/.exec(word) ?? [];
	return {
		text: heading === void 0 || /^(?:remov|delet|deprecat|drop|end)(?:e[sd]?|s|ed|ing|ped|ping)?\b|^no longer\b/i.test(plain) ? plain : `${capital(heading)}: ${plain}`,
		category: withoutCategory.test(word) ? null : meanings.get(word) ?? type.trim(),
		whole: /^(?:breaking|removal|removed)$/.test(word),
		breaking: word === "breaking" ? "" : null,
		security: word === "security",
		issue
	};
}
/** Headings of scriv and Keep a Changelog. */
const SCRIV_HEADING = /^(?:#{1,6}[ \t]+)?(Added|Changed|Deprecated|Removed|Fixed|Security|Breaking|Performance|Documentation|Features?|Bug ?fixes)[ \t]*#*$/i;
/** Reads a scriv fragment: headings with bullets, each bullet an entry. Undefined if the first line is no such heading. */
function readScriv(text) {
	const lines = text.replace(/<!--[\s\S]*?-->/g, "").split("\n").filter((line) => !/^\.\.(?:\s|$)/.test(line) && !/^([-=~^])\1{2,}\s*$/.test(line));
	if (!SCRIV_HEADING.test(lines.find((line) => line.trim() !== "")?.trim() ?? "")) return void 0;
	const entries = [];
	let type = "";
	let bullet = [];
	const close = () => {
		const content = bullet.join("\n").trim();
		if (content !== "") entries.push(written(content, type, null));
		bullet = [];
	};
	for (const line of lines) {
		const heading = SCRIV_HEADING.exec(line.trim());
		const item = /^[-*][ \t]+(\S.*)$/.exec(line);
		if (heading || item) close();
		if (heading) type = heading[1];
		else if (item) bullet = [item[1]];
		else bullet.push(line.trim());
	}
	close();
	return entries;
}
const BUMP = /^["']?(@?[\w./-]+)["']?:[ \t]*["']?(major|minor|patch|none)["']?[ \t]*$/;
/** Reads a changeset: front matter with packages, then the summary. Undefined for other front matter; empty without packages. */
function readChangeset(matter, body) {
	if (matter === void 0) return void 0;
	const lines = matter.split("\n").filter((line) => line.trim() !== "");
	if (!lines.every((line) => BUMP.test(line))) return void 0;
	if (lines.length === 0 || body.trim() === "") return [];
	const [major, minor] = ["major", "minor"].map((level) => lines.some((line) => BUMP.exec(line)?.[2] === level));
	const text = body.trim();
	const [, ...rest] = text.split(/\n[ \t]*\n/);
	return [{
		text,
		category: null,
		whole: false,
		breaking: major ? rest.join("\n\n") : null,
		feature: minor === true,
		security: false,
		issue: null
	}];
}

// src/features/notes/read/fragment.ts
const LARGEST_TEXT$1 = 65536;
/** Longest title that the list shows, in characters. */
const LARGEST_TITLE = 200;
/** Files beside fragments that are no fragments. */
const NO_FRAGMENT = /(?:^|\/)(?:readme[^/]*|_[^/]*|\.[^/]*|template[^/]*|[^/]*\.(?:jinja2?|j2|json|toml|ya?ml))$/i;
/**
* Parses a fragment of towncrier, scriv or changesets, else a run log, which may have front matter (`title`, `category`, `breaking`, `security`). A text
* without headings is its own title. Never throws. Empty for files that `NO_FRAGMENT` names, and for fragments without entries.
*/
function parseFragments(path, source) {
	if (NO_FRAGMENT.test(path)) return [];
	const text = cutLines(source.slice(0, LARGEST_TEXT$1).replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
	const matter = /^---\n(?:([\s\S]*?)\n)?---(?:\n|$)/.exec(text);
	const body = matter ? text.slice(matter[0].length) : text;
	const written = readTowncrier(path, text) ?? readChangeset(matter ? matter[1] ?? "" : void 0, body) ?? readScriv(body);
	if (written === void 0) return [parseLog(path, matter?.[1], body)];
	return written.map((one, index) => entryOf(path, index === 0 ? path : `${path}#${index + 1}`, one));
}
function entryOf(path, key, { text, category, whole, breaking, feature, security, issue }) {
	const all = text.replace(/^[-*][ \t]+/, "").replace(/``([^`]+)``/g, "`$1`").replace(/\*\*([^*\n]+)\*\*|(?<!!)\[([^[\]\n]+)\]\([^()\s]*\)|(?<!\w)[a-z]{0,20}:[a-z:]{1,40}:(?=`)/g, "$1$2");
	const oneLine = (part) => part.replace(/\s+/g, " ").trim();
	const [start = "", ...items] = all.split(/\n[ \t]*\n|\n(?=[-*] )/);
	const first = oneLine(start);
	const title = firstSentence(first);
	const from = (part) => (part.startsWith(title) && title.length <= LARGEST_TITLE ? part.slice(title.length) : part).trim();
	const rest = whole ? from(oneLine(all)) : first.slice(title.length).trim();
	return {
		path,
		key,
		id: null,
		issue,
		category,
		more: false,
		log: false,
		...feature === void 0 ? {} : { feature },
		security: security || hasAdvisory(first),
		breaking: breaking === "" && oneLine(all) !== title ? from(all) : breaking,
		title: cleanTitle(title).title,
		objective: rest === "" || whole && breaking !== null ? null : whole ? rest : firstSentence(rest),
		paths: pathsIn(text),
		parts: whole ? [] : items.filter((item) => /^[-*] /.test(item)).map((item) => cleanTitle(oneLine(item.slice(2))).title)
	};
}
function parseLog(path, matter, body) {
	const lines = body.split("\n").filter((line) => !line.startsWith(">"));
	const heading = lines.find((line) => /^#\s+\S/.test(line))?.slice(1).trim().replace(/\s#+$/, "").trim();
	const first = lines.find((line) => line.trim() !== "" && !line.startsWith("#")) ?? path;
	const { title, id } = cleanTitle(field("title", matter) ?? heading ?? first);
	const objective = objectiveOf(lines);
	const breaks = field("breaking", matter);
	const folder = path.slice(0, path.lastIndexOf("/") + 1);
	return {
		path,
		key: path,
		title,
		issue: null,
		parts: [],
		log: true,
		id: id ?? /gap[-_]?fix[-_]?(\d+[a-z]?)(?=[-_.])/i.exec(path)?.[1]?.toLowerCase() ?? null,
		objective: objective === null ? null : firstSentence(objective),
		category: field("category", matter) ?? field("category", lines.join("\n")),
		breaking: breakingOf(lines) ?? (breaks === null || saysNone(breaks) || /^(?:null|~)$/i.test(breaks) ? null : /^(?:true|yes)$/i.test(breaks) ? "" : breaks),
		security: /^(?:true|yes)$/i.test(field("security", matter) ?? "") || hasAdvisory(`${title} ${objective}`),
		paths: pathsIn(body).filter((named) => folder === "" || !named.startsWith(folder)),
		more: heading !== void 0 && lines.some((line) => /^##/.test(line))
	};
}
function pathsIn(text) {
	return [...text.matchAll(/(?<![\w/.-])(?:\.?[\w-]+\/){1,12}[\w.-]*\w\.\w{1,8}\b/g)].map((match) => match[0]);
}
/** `Category: X`, `**Category**: X` or `**Category:** X` at the start of a line. */
function field(name, text) {
	const value = text === void 0 ? void 0 : new RegExp(`^(?:\\*\\*)?${name}(?:\\*\\*:|:\\*\\*|:)[ \\t]*(\\S.*)$`, "im").exec(text)?.[1];
	return value === void 0 ? null : value.trim().replace(/^(['"])(.*)\1$/, "$2");
}
function objectiveOf(lines) {
	for (const [index, line] of lines.entries()) {
		const inline = /^\*\*Objective(?:\*\*:|:\*\*)[ \t]*(.*)$/i.exec(line);
		if (inline) return paragraph$1([inline[1], ...lines.slice(index + 1)]);
		if (/^#{2,6}\s+Objective\s*:?\s*$/i.test(line)) return paragraph$1(lines.slice(index + 1));
	}
	return null;
}
/** The first paragraph. If it ends with a colon, the list below it belongs to it. */
function paragraph$1(lines) {
	const start = lines.findIndex((line) => line.trim() !== "");
	if (start < 0 || lines[start].startsWith("#")) return null;
	const rest = lines.slice(start);
	const end = rest.findIndex((line, index) => line.trim() === "" || index > 0 && /^(?:#|\*\*\w[\w ]*(?:\*\*:|:\*\*))/.test(line));
	const own = end < 0 ? rest : rest.slice(0, end);
	const bullet = /^\s*[-*+]\s+/;
	const text = own.map((line, index) => bullet.test(line) ? `${index === 0 ? "" : "; "}${line.replace(bullet, "")}` : ` ${line}`).join("").replace(/\s+/g, " ").replace(/ ;/g, ";").trim();
	if (!text.endsWith(":")) return text;
	const items = rest.slice(Math.max(end, 0)).filter((line) => line.trim() !== "");
	const stop = items.findIndex((line) => !/^\s*(?:[-*+]|\d+[.)])\s/.test(line));
	const listed = (stop < 0 ? items : items.slice(0, stop)).map((line) => line.replace(/^\s*(?:[-*+]|\d+[.)])\s+|[.;]$/g, "").trim());
	return listed.length === 0 ? `${text.slice(0, -1)}.` : `${text} ${listed.join("; ")}.`;
}
/** The text up to its first full stop. Abbreviations such as `e.g.` and numbers such as 1.2 do not end a sentence. */
function firstSentence(text) {
	const end = /(?<!\b(?:e\.g|i\.e|etc|vs|cf|no|approx))[.!](?=\s+[A-Z`"'(]|$)/.exec(text);
	return end ? text.slice(0, end.index + 1) : text;
}
function breakingOf(lines) {
	const at = lines.findIndex((line) => /^#{2,6}\s+(?:breaking(?: changes?)?|migration)\b/i.test(line));
	if (at < 0) return null;
	const rest = lines.slice(at + 1);
	const end = rest.findIndex((line) => /^#{1,6}\s/.test(line));
	const text = (end < 0 ? rest : rest.slice(0, end)).join("\n").trim();
	return saysNone(text) ? null : text;
}

// src/features/notes/read/read-fragments.ts
/**
* Reads the fragments that the range added. `used`: paths of fragments that the commit still has, without run logs, which stay. An edited or moved old fragment
* does not count. Fragments that a release commit deleted count, also those that a prerelease's commit deleted: `towncrier build` and `changeset version`
* delete fragments.
*/
async function readFragments(commits, changed, released, glob, git) {
	if (glob === null) return {
		fragments: [],
		used: []
	};
	const matches = (0, import_picomatch.default)(glob, { dot: true });
	const touching = commits.map((commit) => ({
		...commit,
		changes: (changed.get(commit.sha) ?? []).filter(({ path }) => matches(path))
	})).filter(({ changes }) => changes.length > 0);
	const found = findFragments(touching, await findMoves(touching, git), released);
	const contents = await git.filesAt(found.map(({ at, path }) => ({
		commit: at,
		path
	})));
	const files = found.flatMap(({ path, added, at }, index) => {
		const bytes = contents[index];
		const fragments = bytes === void 0 ? [] : parseFragments(path, new TextDecoder().decode(bytes));
		return bytes === void 0 ? [] : {
			path,
			fragments,
			commit: added,
			atTag: at === released
		};
	}).sort((a, b) => a.path < b.path ? -1 : 1);
	return {
		fragments: files.flatMap(({ fragments, commit, atTag }) => fragments.map((fragment) => ({
			fragment,
			commit,
			atTag
		}))),
		used: files.filter(({ path, fragments, atTag }) => atTag && !NO_FRAGMENT.test(path) && fragments.every(({ log }) => !log)).map(({ path }) => path)
	};
}
async function findMoves(commits, git) {
	const moves = /* @__PURE__ */ new Map();
	for (const { sha, parents, changes } of commits) {
		const pathsOf = (status) => changes.filter((change) => change.status === status).map(({ path }) => path);
		const [added, removed] = [pathsOf("A"), pathsOf("D")];
		const [parent] = parents;
		if (added.length === 0 || removed.length === 0 || parent === void 0) continue;
		const texts = await git.filesAt([...added.map((path) => ({
			commit: sha,
			path
		})), ...removed.map((path) => ({
			commit: parent,
			path
		}))]);
		const textOf = new Map([...added, ...removed].map((path, index) => [path, new TextDecoder().decode(texts[index])]));
		const moved = /* @__PURE__ */ new Map();
		const unmatched = new Set(removed);
		for (const same of [(path) => textOf.get(path), (path) => posix.basename(path)]) for (const path of added.filter((each) => !moved.has(each))) {
			const old = [...unmatched].find((candidate) => same(candidate) === same(path));
			if (old === void 0) continue;
			moved.set(path, old);
			unmatched.delete(old);
		}
		moves.set(sha, moved);
	}
	return moves;
}
function findFragments(commits, moves, released) {
	const found = /* @__PURE__ */ new Map();
	/** The commit of the newest text by path; empty for a deleted fragment. */
	const last = /* @__PURE__ */ new Map();
	/** The newest path of each file by an older path. */
	const newest = /* @__PURE__ */ new Map();
	for (const { sha, parents, message, changes } of commits) {
		const moved = moves.get(sha) ?? /* @__PURE__ */ new Map();
		for (const [path, old] of moved) newest.set(old, newest.get(path) ?? path);
		const movedFrom = new Set(moved.values());
		for (const { status, path: named } of changes) {
			const path = newest.get(named) ?? named;
			if (found.has(path) || movedFrom.has(named)) continue;
			if (status === "D" && !last.has(path)) last.set(path, isReleaseChore(parseMessage(message)) ? parents[0] ?? "" : "");
			if (!last.has(path)) last.set(path, released);
			const at = last.get(path);
			if (status === "A" && at !== "" && !moved.has(named)) found.set(path, {
				path,
				added: sha,
				at
			});
		}
	}
	return [...found.values()];
}

// src/features/notes/read/read-lead.ts
/** The introduction from `notes.file`, else the annotated tag. Throws UserError if the file is missing, or lacks the tag's section while `list` is false. */
async function readIntroduction({ tag, version, commit }, { file, list }, git) {
	if (file === null) {
		const message = tag === null ? void 0 : await git.tagMessage(tag);
		return {
			text: message === void 0 ? null : introductionOfTag(message),
			missing: []
		};
	}
	const [bytes] = await git.filesAt([{
		commit,
		path: file
	}]);
	if (bytes === void 0) throw new UserError(`notes.file names ${file}, which the released commit lacks.`, "Commit it before the tag, or take `notes.file` out.");
	const introduction = introductionOfFile(new TextDecoder().decode(bytes), version, file, tag !== null);
	if (!list && tag !== null && introduction.text === null) throw new UserError(`${file} has no section for ${version}, and notes.list is false.`, "Write the section (with \"changelog:\" in the configuration, release-runbook prepare does), commit, and tag that commit.");
	return introduction;
}

// src/features/notes/notes.ts
/** The sentence in `missing` when there is no forge. */
const noConnection = "Labels and titles of pull requests are missing: there is no connection to GitHub.";
/** The forge is asked about this many commits at most, in 30 requests. A first release can have far more. */
const MOST_COMMITS = 3e3;
/**
* Reads commits, pull requests and fragments between the previous release and the plan's commit. Without an answer of the forge, labels and
* titles are missing. Throws UserError if `notes.file` is not in the commit, and Error if a commit is lost or counted twice.
*/
async function collectNotes(input, ports) {
	const { plan, previousCommit, config, repository, open, people = true } = input;
	const { git } = ports;
	const [all, total, inPaths, files, introduction] = await Promise.all([
		git.log(previousCommit, plan.commit),
		git.countCommits(previousCommit, plan.commit, config.paths),
		config.paths.length === 0 ? void 0 : git.log(previousCommit, plan.commit, config.paths),
		git.filesAt(releaseYmlPaths.map((path) => ({
			commit: plan.commit,
			path
		}))),
		readIntroduction(plan, config, git)
	]);
	const before = people && previousCommit !== void 0 ? git.authorsUpTo(previousCommit, namesOfAuthors(all)) : Promise.resolve(void 0);
	before.catch(() => {});
	const branches = findBranches(all, plan.commit, open);
	const wanted = inPaths && new Set(inPaths.map(({ sha }) => sha));
	const commits = wanted ? all.filter(({ sha }) => wanted.has(sha)) : all;
	const possiblePicks = cherryPickCandidates(commits);
	const changed = await git.changesOf((config.fragments === null ? possiblePicks : commits).map(({ sha }) => sha));
	const candidates = samePathCandidates(possiblePicks, changed);
	const [pulls, { fragments, used }, patchIds] = await Promise.all([
		readPullRequests(commits, branches, ports.forge, open),
		readFragments(commits, changed, plan.commit, config.fragments, git),
		candidates.length === 0 ? /* @__PURE__ */ new Map() : git.patchIds(candidates.map(({ sha }) => sha))
	]);
	const found = files.findIndex((bytes) => bytes !== void 0);
	const releaseYml = found < 0 ? void 0 : {
		path: releaseYmlPaths[found],
		rules: await parseReleaseYml(files[found])
	};
	const rules = chooseRules(config, releaseYml?.rules);
	const pickedFrom = matchCherryPicks(candidates, patchIds);
	const history = {
		commits,
		total,
		branches,
		pullRequests: pulls.byNumber,
		pickedFrom,
		fragments,
		repository
	};
	const grouped = groupCommits(history);
	const more = await git.changesOf(config.fragments === null ? commitsNeedingPaths(grouped, plan.components, rules) : []);
	const { changes, ...content } = buildContent({
		...history,
		changes: new Map([...changed, ...more])
	}, grouped, plan.components, rules);
	const { contributors, missing } = people ? await readContributors({
		changes,
		previousCommit,
		before: await before,
		logins: pulls.logins
	}, ports) : {
		contributors: [],
		missing: []
	};
	const unread = releaseYml !== void 0 && releaseYml.rules === void 0 ? [`${releaseYml.path} could not be read: it has no \`changelog\`.`] : [];
	const missed = [
		...pulls.missing,
		...introduction.missing,
		...unread,
		...missing
	];
	return {
		...content,
		lead: introduction.text,
		contributors,
		usedFragments: used,
		missing: missed
	};
}
/** YAML is loaded only for a repository that has such a file. */
async function parseReleaseYml(bytes) {
	const { parseYaml } = await import("./yaml.js");
	return readReleaseYml(new TextDecoder().decode(bytes), parseYaml);
}
async function readPullRequests(commits, branches, forge, open) {
	const asked = commits.slice(0, MOST_COMMITS);
	const numbers = new Set(open === void 0 ? [] : [open]);
	const withoutNumber = [];
	for (const { sha, message, parents } of asked) {
		const number = parents.length > 1 ? mergedNumber(message) : numberOf(message) ?? branches.pullRequest.get(sha);
		if (number !== void 0) numbers.add(number);
		else if (parents.length < 2) withoutNumber.push(sha);
	}
	const without = (missing) => ({
		byNumber: void 0,
		logins: /* @__PURE__ */ new Map(),
		missing
	});
	if (numbers.size + withoutNumber.length === 0) return without([]);
	if (forge === void 0) return without([noConnection]);
	try {
		const ascending = [...numbers].sort((a, b) => a - b);
		const { pullRequests, logins } = await forge.pullRequests(withoutNumber, ascending, open);
		const missing = asked.length < commits.length ? [`GitHub was asked of the newest ${MOST_COMMITS} commits alone: labels of older ones are missing.`] : [];
		return {
			byNumber: new Map(pullRequests.map((pull) => [pull.number, pull])),
			logins,
			missing
		};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return without([`Labels and titles of pull requests are missing: ${error.message}`]);
	}
}

// src/features/notes/render/lead-links.ts
/** Code, which stays; a link or image; the definition of a reference. */
const LINK = /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)|(!?)\[((?:[^[\]\\]|\\.|\[[^[\]]*\]){0,1000})\]\([ \t]*<?([^\s()<>]+)>?([ \t]+"[^"\n]*")?[ \t]*\)|^( {0,3}\[[^\]\n]+\]:[ \t]*)<?([^\s<>]+)>?/gm;
/** The repository path of a relative target, read from `folder`; undefined for an address, an anchor, and a path outside. */
function pathOf(target, folder) {
	if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target)) return void 0;
	const plain = target.replace(/[?#].*$/, "");
	const path = posix.normalize(plain.startsWith("/") ? plain.slice(1) : posix.join(folder, plain)).replace(/\/$/, "");
	return path === "" || path.startsWith("..") ? void 0 : decoded(path);
}
/**
* Makes relative links absolute by `urlOf`; images use raw files. A link to a path for which `urlOf` gives nothing becomes text; `gone` has these
* paths. `folder` is the folder of the text, `.` for the root.
*/
function pinLinks(markdown, folder, urlOf) {
	const gone = /* @__PURE__ */ new Set();
	return {
		text: markdown.replace(LINK, (whole, ...groups) => {
			const [, , image, words = "", target, title = "", definition, referred] = groups;
			const wanted = target ?? referred ?? "#";
			const path = pathOf(wanted, folder);
			if (path === void 0) return whole;
			const url = urlOf(path);
			if (url === void 0) {
				gone.add(path);
				return definition === void 0 ? words : "";
			}
			const shown = `${image ? url.replace("/blob/", "/raw/") : url}${/[?#].*$/.exec(wanted)?.[0] ?? ""}`;
			return definition === void 0 ? `${image}[${words}](${shown}${title})` : `${definition}${shown}`;
		}),
		gone
	};
}

// src/features/notes/render/links.ts
/** Makes the links of one release, pinned to its tag, or to its commit without a tag. `pullRequests` are the repository's own. */
function makeLinks({ tag, commit, previousTag }, repositoryUrl, pullRequests, spelling = plainAscii) {
	const base = repositoryUrl?.replace(/\/+$/, "");
	const own = new Set(pullRequests);
	const head = encodeURIComponent(tag ?? commit);
	const pull = (number) => base && `${base}/pull/${number}`;
	const range = previousTag === null ? `commits/${head}` : `compare/${encodeURIComponent(previousTag)}...${head}`;
	const pathUrl = (path) => base && `${base}/blob/${head}/${path.split("/").map(encodePart).join("/")}`;
	const references = {
		pullRequestUrl: (number) => own.has(number) ? pull(number) : void 0,
		spelling
	};
	return {
		...references,
		/** `[#12](url)`, or `#12` without a repository address. */
		pullRequest: (number) => linked(`#${number}`, pull(number)),
		/** A short commit id with its link. */
		commit: (sha) => linked(sha.slice(0, 7), base && `${base}/commit/${sha}`),
		/** A file at the released commit, with its link. The caller checks that the file exists. */
		document: (text, path) => linked(text, pathUrl(path)),
		/** An account with its link; the plain name without a login. */
		person: (name, login) => linked(safeText(name, references), login === null ? void 0 : base && `${new URL(base).origin}/${encodeURIComponent(login)}`),
		/** Address of a path at the released commit; undefined without a repository address. */
		pathUrl,
		/** Address of an asset; undefined without a tag or repository address. */
		asset: (name) => base === void 0 || tag === null ? void 0 : `${base}/releases/download/${head}/${encodeURIComponent(name)}`,
		/** Address of the comparison with the previous release, or of the history for a first release. */
		comparison: base && `${base}/${range}`
	};
}
/** A parenthesis would end the Markdown link. */
const encodePart = (part) => encodeURIComponent(part).replace(/[()]/g, (found) => `%${found.charCodeAt(0).toString(16)}`);
function linked(text, url) {
	return url === void 0 ? text : `[${text}](${url})`;
}

// src/features/notes/render/artifacts.ts
/** Rows that the table shows; a release can have 1,000 assets, and SHA256SUMS names them all. */
const LARGEST_TABLE = 100;
/** The section about the files of the release, from those that were really built: table, install lines, checksums. Empty without files. */
function artifactsSection(files, pythonRequires, links) {
	if (files.length === 0) return [];
	const sorted = [...files].sort((a, b) => a.name < b.name ? -1 : 1);
	const rest = sorted.length - LARGEST_TABLE;
	return [
		[
			"## Artifacts",
			"",
			"| File | Size | SHA-256 |",
			"| --- | ---: | --- |",
			...sorted.slice(0, LARGEST_TABLE).map((file) => row(file, links))
		].join("\n"),
		...rest > 0 ? [`${rest} more files are named in \`${sumsName}\`.`] : [],
		...install(sorted, pythonRequires),
		[
			"Check what you downloaded:",
			"",
			"```sh",
			`sha256sum --check --ignore-missing ${sumsName}`,
			"```"
		].join("\n")
	];
}
function row({ name, size, sha256 }, links) {
	const url = links.asset(name);
	const bytes = `${grouped(size)} ${size === 1 ? "byte" : "bytes"}`;
	return `| ${url === void 0 ? `\`${name}\`` : `[\`${name}\`](${url})`} | ${size < 1024 ? bytes : `${formatSize(size)} (${bytes})`} | \`${sha256}\` |`;
}
/** One line for each Python project. Several wheels of one project are for several platforms, and pip chooses. */
function install(files, pythonRequires) {
	const wheels = files.map(({ name }) => name).filter((name) => name.endsWith(".whl"));
	const projects = Map.groupBy(wheels, (name) => name.split("-").slice(0, 2).join("=="));
	if (projects.size === 0) return [];
	const lines = [...projects].map(([project, own]) => own.length === 1 ? `pip install ./${own[0]}` : `pip install --find-links . ${project}`);
	return [[
		`Install from the download folder${pythonRequires === void 0 ? "" : ` (Python ${pythonRequires.replace(/[^\w.,<>=!~* ]/g, "").replace(/[<*~]/g, "\\$&")})`}:`,
		"",
		"```sh",
		...lines,
		"```"
	].join("\n")];
}

// src/features/notes/render/migration.ts
/** Longest migration text, in UTF-16 code units. */
const LARGEST_TEXT = 2e4;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const FENCE_END = /^ {0,3}(?:`{3,}|~{3,})\s*$/;
const INDENTED = /^(?: {4}|\t)/;
/** Renders a migration text as safe blocks below a list item. Code is fenced, or indented by four spaces as in git messages. */
function migrationBlocks(text, references) {
	const lines = withoutOwnComments(text.slice(0, LARGEST_TEXT)).split(/\r\n|\r|\n/);
	const blocks = [];
	let at = 0;
	while (at < lines.length) {
		const line = lines[at];
		if (line.trim() === "") {
			at++;
			continue;
		}
		const fenceEnd = FENCE.test(line) ? endOf(lines, at + 1, (candidate) => FENCE_END.test(candidate)) : lines.length;
		if (fenceEnd < lines.length) {
			blocks.push(codeBlock(lines.slice(at + 1, fenceEnd), references, /^[`~\s]*([\w+#.-]*)/.exec(line)?.[1]));
			at = fenceEnd + 1;
		} else if (INDENTED.test(line) && (at === 0 || lines[at - 1].trim() === "")) {
			const end = endOf(lines, at, (candidate) => !INDENTED.test(candidate) && candidate.trim() !== "");
			const code = lines.slice(at, end).map((line) => line.replace(INDENTED, ""));
			blocks.push(codeBlock(code, references));
			at = end;
		} else {
			const end = endOf(lines, at + 1, (candidate) => candidate.trim() === "" || FENCE.test(candidate));
			blocks.push(paragraph(lines.slice(at, end), references));
			at = end;
		}
	}
	return blocks.filter((block) => block !== "");
}
function endOf(lines, from, stops) {
	const found = lines.findIndex((line, index) => index >= from && stops(line));
	return found < 0 ? lines.length : found;
}
/** Fences the code with more backticks than it contains in one run, so that no line ends the block. */
function codeBlock(lines, { spelling = plainAscii }, language = "") {
	const shown = lines.map((line) => spelling(line.replace(/\t/g, "  ")).trimEnd());
	while (shown[0] === "") shown.shift();
	while (shown.at(-1) === "") shown.pop();
	if (shown.length === 0) return "";
	const longest = Math.max(2, ...[...shown.join("\n").matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return [
		fence + language,
		...shown,
		fence
	].map((line) => line === "" ? "" : `  ${line}`).join("\n");
}
/** Renders a paragraph on one line; each bullet keeps its own line. */
function paragraph(lines, references) {
	return lines.join("\n").split(/(?<![^\n])[^\S\n]*[-*+][^\S\n]+(?=\S)/).map((text) => safeText(text, references)).flatMap((text, at) => text === "" ? [] : (at === 0 ? "  " : "  - ") + text).join("\n");
}

// src/features/notes/render/entry-line.ts
/** Longest title, description, scope and package name, in characters of ASCII before escaping. */
const LARGEST = {
	title: 200,
	description: 5e3,
	scope: 60,
	name: 120
};
/** Number of lines about dependencies and development that are not folded. */
const OPEN_LINES = 5;
/** Folds the lines below a summary, unless they are few. */
const folded = (lines, number, summary) => number <= OPEN_LINES ? lines : `<details>\n<summary>${summary}</summary>\n\n${lines}\n\n</details>`;
/** Renders an entry as one list item, with the migration texts of a breaking one below. */
function entryLine(entry, { descriptions, migrations }, links) {
	const text = (value, length) => safeText(cutLine(plainLine(value, links.spelling), length), links);
	const scope = scopeOf(entry.scope, text);
	const title = text(entry.title, LARGEST.title) || "Untitled change";
	const description = descriptions && entry.description !== null ? text(entry.description, LARGEST.description) : "";
	const named = entry.id === null ? entry.document === null ? "" : "details" : `Gap Fix ${entry.id}`;
	const from = [
		entry.document === null ? named : links.document(named, entry.document),
		entry.issue === null ? "" : `issue ${entry.issue}`,
		source(entry, links)
	];
	const line = `- ${description === "" ? `${scope}${title}` : `**${title}:** ${description}`} (${from.filter((part) => part !== "").join(", ")})`;
	const parts = descriptions ? entry.parts.map((part) => `\n  - ${scopeOf(part.scope, text)}${text(part.title, LARGEST.title) || "Untitled change"}`) : [];
	const blocks = migrations ? (entry.breaking ?? []).flatMap((breaking) => migrationBlocks(breaking, links)) : [];
	return [line + parts.join(""), ...blocks].join("\n\n");
}
const source = ({ pullRequest, commit }, links) => pullRequest === null ? links.commit(commit) : links.pullRequest(pullRequest);
const scopeOf = (scope, text) => scope === null ? "" : `**${text(scope, LARGEST.scope)}:** `;
/** Renders the dependency updates: up to five lines open, more lines folded, one sentence without details. Empty without updates. */
function dependencyBlock(updates, details, links) {
	if (updates.length === 0) return "";
	const count = `${updates.length} ${updates.length === 1 ? "package was" : "packages were"} updated`;
	if (!details) return `${count}.`;
	const shared = new Set(updates.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index));
	const groups = Object.entries({
		production: "",
		development: "**Development**\n\n",
		actions: "**GitHub Actions**\n\n"
	}).map(([kind, title]) => {
		const own = updates.filter((update) => update.kind === kind).map((update) => dependencyLine(update, shared.has(update.name), links));
		return own.length === 0 ? "" : title + own.join("\n");
	});
	return folded(groups.filter(Boolean).join("\n\n"), updates.length, count);
}
function dependencyLine(update, withFolder, links) {
	const { name, folder, from, to, pullRequests, commits, security } = update;
	const code = (value) => `\`${cutLine(plainLine(value.replaceAll("`", "'"), links.spelling), LARGEST.name) || "unnamed"}\``;
	const versions = to === null ? "" : from === null ? ` to ${code(to)}` : ` ${code(from)} -> ${code(to)}`;
	const sources = [...pullRequests.map((number) => links.pullRequest(number)), ...commits.map((sha) => links.commit(sha))].join(", ");
	return `- ${code(name)}${withFolder && folder !== null ? ` in ${code(folder)}` : ""}${versions}${security ? ", a security update" : ""} (${sources})`;
}
/** Number of contributors with a name in the notes. */
const MOST_PEOPLE = 100;
/** Renders the contributors, and the first contributions. Empty without contributors. */
function contributorsBlock(contributors, links) {
	if (contributors.length === 0) return "";
	const person = ({ name, login }) => links.person(cutLine(plainLine(name, links.spelling), LARGEST.name) || "somebody", login);
	const first = contributors.flatMap((each) => each.first === null ? [] : [`- ${person(each)}: ${source(each.first, links)}`]);
	const everybody = `## Contributors\n\n${shortList(contributors.map(person), MOST_PEOPLE)}`;
	return first.length === 0 ? everybody : `${everybody}\n\nFirst contributions:\n\n${first.slice(0, MOST_PEOPLE).join("\n")}`;
}

// src/features/notes/render/render.ts
/** Longest notes, in characters. GitHub refuses bodies above 125,000 (docs/platform.md 19); edits and the marker need the rest. */
const largestNotes = 11e4;
/** Rank of the first category. Breaking changes and security rank above, and lose lines last. */
const firstCategory = 2;
/** Room for the line that counts the omitted items of a section, in characters. */
const longestRemainder = 500;
/** Each row shows fewer details. Rows apply before any entry is omitted; migration texts stay longest. */
const shortenings = [
	{
		dependencies: true,
		descriptions: true,
		migrations: true
	},
	{
		dependencies: false,
		descriptions: true,
		migrations: true
	},
	{
		dependencies: false,
		descriptions: false,
		migrations: true
	}
];
/** Renders the notes as GitHub Flavored Markdown between two markers, the same bytes for the same input. Above `largestNotes` they lose details, then items. */
function renderNotes(collected, context) {
	const content = context.list === false ? withoutList(collected) : collected;
	const links = makeLinks(context.plan, context.repositoryUrl, content.pullRequests, context.ascii === false ? ownScripts : plainAscii);
	const plain = /* @__PURE__ */ new Map();
	const lineOf = (entry, ...rest) => {
		const line = plain.get(entry) ?? entryLine(entry, ...rest);
		if (entry.description === null && entry.parts.length === 0 && entry.breaking === null) plain.set(entry, line);
		return line;
	};
	const sectionsFor = (shown) => sectionsOf(content, shown, links, lineOf);
	const render = (shown, sections = sectionsFor(shown)) => assemble(content, context, sections, shown, links);
	const [whole, ...less] = shortenings;
	const markdown = render(whole);
	if (markdown.length <= 11e4) return {
		markdown,
		full: void 0
	};
	const full = markdown.replace(`${startMarker}\n\n`, "").replace(`\n${endMarker}\n`, "");
	let text = markdown;
	for (const shown of less) {
		text = render(shown);
		if (text.length <= 11e4) return {
			markdown: text,
			full
		};
	}
	const least = less.at(-1);
	let sections = sectionsFor(least);
	if (!shorten(sections, text.length - 11e4, firstCategory)) {
		sections = sectionsFor({
			...least,
			migrations: false
		});
		shorten(sections, render(least, sections).length - largestNotes, 0);
	}
	return {
		markdown: render(least, sections),
		full
	};
}
/** The content beside a section that people wrote: only the breaking changes that the section does not name stay. */
function withoutList(content) {
	const entries = entriesNotIn(content.lead ?? "", content.entries).filter(({ breaking }) => breaking !== null);
	return {
		...content,
		entries,
		dependencies: [],
		contributors: []
	};
}
/** The entries that a text of people does not name, by number, commit or title. */
function entriesNotIn(text, entries) {
	const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
	const words = plain(text);
	const isNamed = ({ pullRequest, issue, commit, title }) => [pullRequest, issue].some((number) => number !== null && new RegExp(`(?:#|/(?:pull|issues)/)${number}\\b`).test(text)) || text.includes(commit.slice(0, 7)) || words.includes(plain(title));
	return entries.filter((entry) => !isNamed(entry));
}
/** Removes items from the end of sections of at least this rank, lowest section first, to free `excess` characters. False if that is not enough. */
function shorten(sections, excess, rank) {
	let left = excess;
	for (const section of sections.filter((section) => section.rank >= rank).sort((a, b) => b.rank - a.rank)) {
		if (left <= 0) break;
		left += longestRemainder;
		for (; left > 0 && section.items.length > 0; section.cut++) left -= section.items.pop().length + 1;
	}
	return left <= 0;
}
/** The entries below their headings: breaking changes and security before the categories. */
function sectionsOf({ entries, categories }, shown, links, lineOf = entryLine) {
	const breaking = {
		id: "breaking",
		heading: "Breaking Changes"
	};
	const security = {
		id: "security",
		heading: "Security"
	};
	const own = Map.groupBy(entries, (entry) => entry.breaking !== null ? breaking.id : entry.security ? security.id : entry.category);
	return [
		breaking,
		security,
		...categories
	].flatMap(({ id, heading }, rank) => {
		const items = own.get(id)?.map((entry) => lineOf(entry, shown, links));
		const isMost = id === "other" && items !== void 0 && items.length * 2 > entries.length;
		return items ? {
			id,
			heading: (isMost ? "" : safeText(heading, links)) || "Changes",
			items,
			cut: 0,
			rank
		} : [];
	});
}
function assemble(content, context, sections, shown, links) {
	const { files, pythonRequires, plan, list = true, footer = null } = context;
	const whole = shown.dependencies && shown.descriptions;
	const address = links.asset(fullNotesName);
	const full = whole ? "" : `This text was shortened. All of it is in ${address === void 0 ? `\`${fullNotesName}\`` : `[\`${fullNotesName}\`](${address})`}.`;
	const updates = dependencyBlock(content.dependencies, shown.dependencies, links);
	const below = sections.find(({ id }) => meansDependencies(content.categories.find((category) => category.id === id)?.heading ?? ""));
	return `${[
		startMarker,
		content.lead === null ? "" : safeIntroduction(content.lead, links.spelling),
		...list && sections.length + content.dependencies.length === 0 ? [emptySentence(content, plan)] : [],
		...sections.map((section) => [renderSection(section, links), section === below ? updates : ""].filter(Boolean).join("\n\n")),
		below === void 0 && updates !== "" ? `## Dependencies\n\n${updates}` : "",
		shown.descriptions || content.contributors.length < 20 ? contributorsBlock(content.contributors, links) : "",
		...artifactsSection(files, pythonRequires, links),
		full,
		comparisonLine(plan, links),
		footer === null ? "" : safeIntroduction(fillFooter(footer, plan), links.spelling),
		endMarker
	].filter((block) => block !== "").join("\n\n")}\n`;
}
const dateOf = ({ sourceDate }) => (/* @__PURE__ */ new Date(sourceDate * 1e3)).toISOString().slice(0, 10);
function fillFooter(footer, plan) {
	const values = {
		version: plan.version,
		tag: plan.tag ?? plan.version,
		date: dateOf(plan)
	};
	return footer.replace(/\{(version|tag|date)\}/g, (_, name) => values[name]);
}
function comparisonLine(plan, links) {
	const { tag, commit, previousTag } = plan;
	const name = tag ?? commit.slice(0, 7);
	const range = previousTag === null ? `all commits up to ${safeText(name)}` : `${safeText(previousTag)} to ${safeText(name)}`;
	return links.comparison === void 0 ? "" : `**Full changelog**: [${range}](${links.comparison}) (${dateOf(plan)})`;
}
function renderSection({ id, heading, items, cut }, links) {
	const where = links.comparison === void 0 ? "the history" : `[the comparison](${links.comparison})`;
	const more = cut === 0 ? [] : [`- ${count(cut, items.length > 0 ? "more change" : "change")}, see ${where}`];
	const lines = [...items, ...more].join("\n");
	return `## ${heading}\n\n${id === "development" ? folded(lines, items.length, count(items.length + cut, "change")) : lines}`;
}
/** States why the list is empty: notes are never a heading alone. */
function emptySentence({ accounting }, { previousTag }) {
	const since = previousTag === null ? "" : ` since ${safeText(previousTag)}`;
	if (accounting.total === 0) return `There are no changes${since}.`;
	const { reverted, excluded, chores } = accounting;
	const parts = [
		[chores, "for the release itself"],
		[reverted, "that cancel each other"],
		[excluded, "kept out of the notes by a label"]
	].flatMap(([count, what]) => count === 0 ? [] : [`${count} ${what}`]);
	return `There are no changes to tell of${since}; commits in this range: ${parts.length === 0 ? accounting.total : parts.join(", ")}.`;
}

// src/features/notes/compose.ts
const parts = [
	"listed",
	"folded",
	"dependencies",
	"reverted",
	"excluded",
	"chores"
];
const words = {
	dependencies: "for dependencies",
	chores: "for the release itself"
};
/** Reads the history and renders the notes. `evidence`: the sums of the accounting, for the report. Throws UserError if `notes.file` is not in the commit. */
async function composeNotes({ config, planned, files, environment }, ports) {
	const { plan, previousCommit } = planned;
	const { repository, serverUrl } = environment;
	const repositoryUrl = repository === void 0 ? void 0 : `${serverUrl}/${repository}`;
	const linked = withAbsoluteLinks(await collectNotes({
		plan,
		previousCommit,
		config,
		repository,
		open: openPullRequest(environment)
	}, ports), posix.dirname(config.file ?? "root"), planned, repositoryUrl);
	const [lead, footer] = await Promise.all([linked.lead, config.footer].map((text) => text === null ? void 0 : withoutOpenEnd(text)));
	const content = {
		...linked,
		lead: lead?.text ?? null
	};
	const context = {
		plan,
		files,
		repositoryUrl,
		pythonRequires: await pythonRequires(plan, ports.git)
	};
	const rendered = renderNotes(content, {
		...context,
		list: config.list,
		footer: footer?.text ?? null,
		ascii: config.ascii
	});
	const { accounting } = content;
	const doubt = accounting.total === accounting.chores ? planned.tagBefore : void 0;
	const sums = parts.filter((part) => accounting[part] > 0).map((part) => `${accounting[part]} ${words[part] ?? part}`);
	const shortened = rendered.full === void 0 ? "" : `; ${rendered.full.length} characters are too many for a release, so its text was shortened`;
	const evidence = `${count(accounting.total, "commit")} accounted for: ${sums.join(", ") || "none"}${config.ascii ? spelled(content) : ""}${shortened}`;
	const foreign = config.ascii ? foreignTitles(content.accounts.map(({ subject }) => subject)) : 0;
	const missing = [
		...content.missing,
		...doubt === void 0 ? [] : [unsureRange(plan, doubt)],
		...lead?.escaped || footer?.escaped ? [openEnd] : [],
		...foreign > 0 ? [`${foreign} titles have letters of other scripts, which are spelled in ASCII. The line "notes: { ascii: false }" keeps them.`] : []
	];
	return {
		content: {
			...content,
			missing
		},
		...rendered,
		evidence
	};
}
const openEnd = "The introduction or the footer leaves HTML open, which would hide the rest of the notes: its \"<\", backticks and tildes are shown as they are.";
const unsureRange = ({ previousTag }, before) => `Nothing but commits for the release itself is new since ${previousTag}. If ${previousTag} was never released, the line "previous-tag: ${before}" lists what it brought.`;
/** The number of non-ASCII characters in the content; empty without any. */
function spelled({ lead, entries, dependencies, contributors }) {
	const foreign = JSON.stringify([
		lead,
		entries,
		dependencies,
		contributors
	]).match(/[^\x00-\x7f]/gu) ?? [];
	return foreign.length === 0 ? "" : `; ${count(foreign.length, "character")} spelled in ASCII`;
}
/** Number of the pull request whose test merge `refs/pull/12/merge` a run of `pull_request` checks out. */
function openPullRequest({ eventName, ref }) {
	const number = eventName?.startsWith("pull_request") ? /^refs\/pull\/(\d{1,9})\/merge$/.exec(ref ?? "")?.[1] : void 0;
	return number === void 0 ? void 0 : Number(number);
}
/** Makes links of the introduction absolute, read from `folder`. A link to a path outside of the commit becomes text. */
function withAbsoluteLinks(content, folder, { plan, tracked }, repositoryUrl) {
	if (content.lead === null || repositoryUrl === void 0) return content;
	const { pathUrl } = makeLinks(plan, repositoryUrl, []);
	const isThere = (path) => tracked.some((file) => file.kind !== "submodule" && (file.path === path || file.path.startsWith(`${path}/`)));
	const { text, gone } = pinLinks(content.lead, folder, (path) => isThere(path) ? pathUrl(path) : void 0);
	const missing = [...gone].map((path) => `The introduction links to ${path}, which is not in the commit: it is no link.`);
	return {
		...content,
		lead: text,
		missing: [...content.missing, ...missing]
	};
}
/** `requires-python` of the Python components (PEP 621), if all agree. An unreadable file counts as none: its build reports the mistake. */
async function pythonRequires({ components, commit }, git) {
	const paths = components.filter(({ kind }) => kind === "python").map(({ path }) => ({
		commit,
		path: path === "." ? "pyproject.toml" : `${path}/pyproject.toml`
	}));
	const texts = (await git.filesAt(paths)).map((bytes) => bytes && new TextDecoder().decode(bytes));
	const [requires, ...others] = new Set(texts.map((text) => valueAt(parsed(text, parse$4), "project", "requires-python")));
	return others.length === 0 && typeof requires === "string" ? requires : void 0;
}

// src/features/checks/breaking.ts
/**
* Checks that breaking changes since the previous release have the version step that they need. Breaking changes are those of the notes:
* `!` and footers of commits, titles, bodies and labels of pull requests, and fragments, without reverted changes. Without a tag it names
* the lowest next version, and blocks nothing.
*/
async function checkBreaking(input, ports) {
	const { config, planned, environment } = input;
	const { plan, previousCommit } = planned;
	const released = input.released.map(({ version }) => version);
	const check = {
		id: "breaking",
		blocking: config.checks.named.includes("breaking"),
		findings: [],
		evidence: ""
	};
	const skip = (skipped, next) => ({
		...check,
		skipped,
		next
	});
	const off = switchedOff(config.checks, "breaking");
	if (off !== void 0) return skip(off);
	if (plan.previousTag === null) return skip(input.shallow ? SHALLOW : "the first release: nothing was released that it could break");
	const previous = toSemver(versionTextOfTag(plan.previousTag, config.tag) ?? "");
	if (previous === void 0 || lowestNext(previous, "patch") === void 0) return skip(`the previous tag ${visible(plan.previousTag)} is no version to compare with`);
	const sources = {
		config: {
			...config.notes,
			file: null
		},
		repository: environment.repository,
		open: openPullRequest(environment)
	};
	const content = await collectNotes({
		plan,
		previousCommit,
		...sources,
		people: false
	}, ports);
	const unasked = input.deferred && content.missing.includes("Labels and titles of pull requests are missing: there is no connection to GitHub.");
	const missing = content.missing.filter((each) => !unasked || each !== "Labels and titles of pull requests are missing: there is no connection to GitHub.");
	const { level, deciding, because } = levelOf(content.entries);
	const next = nextRelease(planned, previous, content, released);
	const lowest = lowestNext(previous, level, released) ?? "";
	if (plan.tag === null && next !== void 0) {
		const named = level === "patch" ? [] : [shortList(deciding.map((entry) => `"${visible(entry.title, 100)}"`))];
		return skip([
			describeNext(next),
			...named,
			...missing
		].join("; "), next);
	}
	const enough = isEnough(previous, level, plan.version);
	const breaks = level === "breaking";
	const needed = `${lowest}${/-.*$/.exec(plan.version)?.[0] ?? ""}`;
	const kind = previous.startsWith("0.") ? "minor" : "major";
	const small = enough || !breaks ? [] : deciding.map((entry) => tooSmall(entry, plan, needed, kind));
	const since = `${breaks ? because : "no breaking change"} since ${visible(plan.previousTag)}`;
	const step = enough ? `, and ${plan.version} is a ${kind} step` : `, which ${deciding.length === 1 ? "needs" : "need"} ${needed}`;
	const feature = breaks || enough ? "" : `; ${because}, for which SemVer has ${lowest}`;
	const neededVersion = breaks && !enough ? { neededVersion: needed } : {};
	const later = unasked ? "; labels of pull requests: `publish` asks GitHub" : "";
	return {
		...check,
		findings: [...small, ...missing.map(unread)],
		evidence: `${since}${breaks ? step : ""}${feature}${later}`,
		next,
		...neededVersion
	};
}
const SHALLOW = "the clone is shallow, so its history cannot be told: git fetch --unshallow --tags";
/** `needed`: the lowest version that may break; `kind`: the step that it takes. */
function tooSmall(entry, { version, previousTag }, needed, kind) {
	const commit = entry.commit.slice(0, 12);
	const says = entry.breaking?.[0]?.split("\n")[0] ?? "";
	const message = `${entry.pullRequest === null ? `Commit ${commit}` : `Pull request #${entry.pullRequest} (commit ${commit})`} breaks what was released, "${visible(entry.title, 100)}"${says === "" ? "" : ` ("${visible(says, 100)}")`}, and ${version} is no ${kind} step after ${visible(previousTag ?? "")}.`;
	return errorFinding("breaking/version-step", message, `release this commit as ${needed} or higher`);
}
/** A warning, because unread labels must not look like missing labels. */
function unread(message) {
	return {
		rule: "breaking/unread",
		level: "warning",
		message: `${message} A label can say that a change breaks.`
	};
}

// src/report/checklist.ts
/** Whether a step can have this id. `components` and `commands` (of the checks) are the known names; undefined: any, before the plan is made. */
function isStepId(id, components, commands) {
	if (STEP_IDS.includes(id)) return true;
	const [, kind = "", name = ""] = /^([^:]*):(.+)$/s.exec(id) ?? [];
	if (kind === "command") return commands === void 0 || commands.includes(name);
	return [
		"setup",
		"test",
		"build",
		"verify"
	].includes(kind) && (components === void 0 || components.includes(name));
}
/** An item: indent and bullet, tick, text, white space at the end of the line. Items may stand in quotations. */
const ITEM = /^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)([ xX])(\][ \t]+\S(?:.*[^ \t\r])?)([ \t]*\r?)$/;
const IDS = /<!--\s*runbook:\s*([^\s,]+(?:\s*,\s*[^\s,]+)*)\s*-->/;
/** The items of a Markdown checklist with their lines, outside code and comments of several lines. `ids`: the named steps; undefined: for a person. */
function checklistItems(markdown) {
	const lines = markdown.split("\n");
	const isProse = proseLines(lines);
	return lines.flatMap((line, index) => {
		const item = isProse[index] ? ITEM.exec(line) : null;
		if (item === null) return [];
		const [, start, tick, text, end] = item;
		return [{
			index,
			start,
			tick,
			text,
			end,
			ids: IDS.exec(text)?.[1]?.split(",").map((id) => id.trim())
		}];
	});
}
/** The number of ticked items: `17 of 45 done`. */
function ticked(items) {
	return `${items.filter(({ tick }) => tick !== " ").length} of ${items.length} done`;
}
/**
* Ticks the items of a Markdown checklist by this run's steps. An item names its steps in a comment: `- [ ] All docs are ASCII <!-- runbook: ascii -->`. Commas
* separate several step ids. An item whose steps all passed or warned gets a tick. For a check in `notBlocking`, a warning is not enough. Every other item
* loses its tick and gets the reason at its end. An item without ids is for a person: it keeps its tick. `whyAbsent` returns the reason why an id has no step,
* or undefined to omit the item. The rest of the text, code, and comments of several lines do not change. `unknown` has the ids that no step can have, in
* order, each once: misspelt, or with the name of an unknown component or command.
*/
function tickChecklist(markdown, steps, components, commands, notBlocking = [], whyAbsent = () => "not reached by this run") {
	const unknown = /* @__PURE__ */ new Set();
	const items = new Map(checklistItems(markdown).map((item) => [item.index, item]));
	return {
		markdown: markdown.split("\n").flatMap((line, index) => {
			const item = items.get(index);
			if (item === void 0) return line;
			const { start, tick, text, end, ids } = item;
			if (ids === void 0) return tick === " " ? `${start} ${text} - for a person${end}` : line;
			const open = /* @__PURE__ */ new Set();
			for (const id of ids) {
				const found = steps.filter((step) => step.id === id);
				const reason = found.map((step) => whyOpen(step, notBlocking.includes(id))).find((why) => why !== "");
				if (reason !== void 0) open.add(reason);
				if (found.length > 0) continue;
				const absent = isStepId(id, components, commands) ? whyAbsent(id) : "unknown step";
				if (absent === void 0) return [];
				if (absent === "unknown step") unknown.add(id);
				open.add(absent);
			}
			return open.size === 0 ? `${start}x${text}${end}` : `${start} ${text} - ${[...open].join("; ")}${end}`;
		}).join("\n"),
		unknown: [...unknown]
	};
}
/** The reason why a step leaves its item without a tick. '' when the step passed, or when it warned and `mustPass` is false. */
function whyOpen(step, mustPass) {
	if (step.status === "passed" || step.status === "warned" && !mustPass) return "";
	const evidence = escapeSentence(shorten$1(step.evidence.split("\n")[0].trim(), 200));
	return evidence === "" ? STATUS_WORD[step.status] : `${STATUS_WORD[step.status]}: ${evidence}`;
}
/** The command that a step belongs to, by its id. Other steps belong to every command. */
const OWNERS = [
	["check", /^(tag|version|ascii|ellipsis|python-syntax|breaking|ci|audit|command:.*)$/],
	["build", /^((setup|test|build|verify):.*|secrets|archives)$/],
	["notes", /^notes$/],
	["publish", /^(publish|assets)$/],
	["after", /^(dispatch|health|milestone|close-issues|comment|announce|history|monitoring|production)$/],
	["rollback", /^rollback-/]
];
/** The commands whose steps a command runs besides its own. */
const RUNS = {
	release: [
		"check",
		"build",
		"notes",
		"publish",
		"after"
	],
	publish: [
		"check",
		"build",
		"notes",
		"after"
	]
};
/** The command that a step of this id belongs to; undefined for a step of every command. */
function ownerOf(id) {
	return OWNERS.find(([, ids]) => ids.test(id))?.[0];
}
/** Why a run has no step of this id. Undefined when the release was complete before the run, because every item would give this reason. */
function whyAbsent(id, { command, outcome }) {
	if (outcome === "nothing-to-do") return void 0;
	const owner = ownerOf(id) ?? command;
	if (owner !== command && RUNS[command]?.includes(owner) !== true) return `skipped: belongs to ${owner}`;
	if (outcome === "dry-run" && (owner === "publish" || owner === "after")) return "skipped: a dry run";
	return outcome === "failed" ? "not reached by this run" : "skipped: not configured";
}

// src/features/checks/checklist.ts
/** How many items of a checklist name a step, and a warning when none does: then no run can tick one. */
function countNamedItems(text, path) {
	const items = checklistItems(text);
	const named = items.filter(({ ids }) => ids !== void 0).length;
	const evidence = `${visible(path)}: ${named} of ${count(items.length, "item")} ${named === 1 ? "names" : "name"} a step`;
	if (named > 0) return {
		evidence,
		findings: []
	};
	return {
		evidence,
		findings: [{
			rule: "runbook/no-step",
			level: "warning",
			path,
			message: "No item of the checklist names a step.",
			suggestion: "add a comment such as <!-- runbook: version --> to an item; docs/runbook.md of Release Runbook has the steps"
		}]
	};
}
/** Findings for unknown step ids in a checklist: no run can tick their items. `names`: components and commands that a step id may name after its colon. */
function checkStepIds(text, path, names) {
	const known = [
		...STEP_IDS,
		...names.commands.map((name) => `command:${name}`),
		...names.components.flatMap((id) => [
			"setup",
			"test",
			"build",
			"verify"
		].map((stage) => `${stage}:${id}`))
	];
	return checklistItems(text).flatMap(({ index, ids = [] }) => {
		return [...new Set(ids)].filter((id) => !known.includes(id)).map((id) => {
			const meant = nearest(id, known);
			const message = `The checklist names the step "${visible(id)}", which does not exist.`;
			const suggestion = meant === void 0 ? `known steps are ${known.join(", ")}` : `write ${meant}`;
			return {
				...errorFinding("runbook/unknown-step", message, suggestion),
				path,
				line: index + 1
			};
		});
	});
}

// src/features/checks/ci-verdict.ts
/**
* Judges the checks of a commit. The newest check of a name counts; jobs of Actions are compared within their workflow, because two
* workflows may each have a job `build`. All runs of the present workflow are ignored, so that a failed release does not stop the next
* try. Without required names, workflows must also have ended: jobs that wait for other jobs are not on the commit yet.
*/
function judgeCi({ required, found, workflows, own, settled }) {
	const isOurs = ({ workflowRun }) => workflowRun !== void 0 && (workflowRun === own.run || own.workflow !== void 0 && workflows.get(workflowRun) === own.workflow);
	const ourSuites = new Set(found.runs.filter(isOurs).map(({ suite }) => suite));
	const others = found.runs.filter((run) => !isOurs(run));
	const runs = newest(others, (run) => JSON.stringify([
		run.app,
		originOf(run, workflows),
		run.name
	]));
	const statuses = newest(found.statuses, ({ name }) => name);
	const all = [...runs, ...statuses.map((status) => ({
		...status,
		workflowRun: void 0
	}))];
	const checks = required.length === 0 ? all : all.filter(({ name }) => required.includes(name));
	const open = required.length === 0 ? openSuites(found, ourSuites, settled) : [];
	const running = checks.filter(({ state }) => state === "pending").map(({ name }) => name);
	const nothing = required.length === 0 && checks.length === 0 && open.length === 0;
	return {
		checks,
		/** Checks that have not ended, in words for people. */
		pending: [
			...running,
			...open,
			...nothing && !settled ? ["the first check"] : []
		],
		/** Required names without a check on the commit. */
		absent: required.filter((name) => !checks.some((check) => check.name === name)),
		/** Whether the commit has no check and will get none. */
		none: nothing && settled,
		/** Workflow runs whose workflow file is needed for a better answer. */
		unknown: worthKnowing(others, required).filter((run) => !workflows.has(run))
	};
}
/** The value that two check runs share if the newer replaces the older: the workflow file, else the suite; for other apps nothing. */
function originOf({ workflowRun, suite }, workflows) {
	return workflowRun === void 0 ? void 0 : workflows.get(workflowRun) ?? suite ?? workflowRun;
}
function newest(items, keyOf) {
	return [...Map.groupBy(items, keyOf).values()].map((same) => same.reduce((one, other) => other.id > one.id ? other : one));
}
/** Unfinished workflows without a running job. A workflow without jobs may wait for this run, so it counts only until `settled`. */
function openSuites({ suites, runs }, ours, settled) {
	const busy = new Set(runs.filter(({ state }) => state === "pending").map(({ suite }) => suite));
	return suites.filter(({ id, ofActions, finished }) => ofActions && !finished && !ours.has(id) && !busy.has(id)).flatMap(({ runs: jobs }) => jobs > 0 ? ["further jobs of a workflow"] : settled ? [] : ["a workflow that begins"]);
}
/** Workflow runs with a failed or pending job, and runs with a job of the same name, which may be later runs of one workflow. */
function worthKnowing(runs, required) {
	const counted = runs.filter(({ name, workflowRun }) => workflowRun !== void 0 && (required.length === 0 || required.includes(name)));
	const bad = new Set(counted.filter(({ state }) => state === "failed" || state === "pending").map(({ name }) => name));
	return [...new Set(counted.filter(({ name }) => bad.has(name)).map(({ workflowRun }) => workflowRun))];
}

// src/features/checks/ci.ts
/** Milliseconds within which a workflow starts its first job, unless it waits for another run. */
const settling = 12e4;
/** Milliseconds between two requests: the first and the longest pause. The default wait of 15 minutes takes some twenty requests. */
const firstPause = 1e4;
const longestPause = 6e4;
/** Maximum number of workflow runs whose file is requested: each costs a request. */
const mostWorkflows = 30;
/** Checks that the check runs and statuses of the commit are green. Waits for them as long as the configuration allows. */
async function checkCi(input, ports) {
	const check = {
		id: "ci",
		blocking: input.checks.named.includes("ci"),
		findings: [],
		evidence: ""
	};
	if (!check.blocking) return {
		...check,
		skipped: "the configuration does not name it"
	};
	if (input.withoutTag !== void 0) return {
		...check,
		skipped: input.withoutTag
	};
	const { forge } = ports;
	if (forge === void 0 && input.deferred) return {
		...check,
		skipped: "there is no token: `publish` asks GitHub"
	};
	if (forge === void 0) return {
		...check,
		findings: [noToken],
		evidence: "GitHub was not asked: there is no token"
	};
	try {
		const { verdict, waited } = await waitForChecks(input, {
			...ports,
			forge
		});
		return {
			...check,
			findings: findingsOf(verdict, waited, input),
			evidence: ciEvidence(verdict, waited, input)
		};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {
			...check,
			findings: [errorFinding("ci/unread", visible(error.message, 500), error.hint)],
			evidence: error.message
		};
	}
}
/** Requests the checks until all have ended, one has failed, or the time is over. `waited` is in milliseconds. */
async function waitForChecks(input, { forge, clock, log }) {
	const { commit, own, stopsAnyway } = input;
	const { required } = input.checks.ci;
	const wait = stopsAnyway ? 0 : input.checks.ci.wait;
	const workflows = /* @__PURE__ */ new Map();
	const began = clock.now();
	for (let pause = firstPause;; pause = Math.min(longestPause, pause * 1.5)) {
		const found = await forge.commitChecks(commit);
		const waited = clock.now() - began;
		const settled = !stopsAnyway && waited >= Math.min(settling, wait);
		const judge = () => judgeCi({
			required,
			found,
			workflows,
			own,
			settled
		});
		let verdict = judge();
		for (let [run] = verdict.unknown; run !== void 0 && workflows.size < mostWorkflows; [run] = verdict.unknown) {
			workflows.set(run, (await forge.workflowRun(run).catch(() => void 0))?.path);
			verdict = judge();
		}
		const coming = [...verdict.pending, ...verdict.absent];
		if (coming.length === 0 || verdict.checks.some(({ state }) => state === "failed") || waited >= wait) return {
			verdict,
			waited
		};
		const next = Math.min(pause, wait - waited);
		log.info(`  waiting for CI, ${shortList(coming.map((name) => visible(name)))}: next look in ${formatDuration(next)}, at most ${formatDuration(wait - waited)} more`);
		await clock.wait(next);
	}
}
function findingsOf({ checks, pending, absent, none }, waited, input) {
	const at = `commit ${input.commit.slice(0, 12)}`;
	const names = [...new Set(checks.map(({ name }) => name))];
	const bad = checks.filter(({ state }) => state === "failed");
	return [
		...bad.map((check) => failed(check, at)),
		...pending.map((name) => unfinished(`${nameOf(name)} on ${at} has not ended`, bad.length > 0 || input.stopsAnyway ? void 0 : waited)),
		...absent.map((name) => missing(name, at, names)),
		...none ? [noChecks(at)] : []
	];
}
function failed({ name, said, url, workflowRun }, at) {
	const where = url === void 0 ? "look why" : `look at ${visible(url, 300)}`;
	const again = workflowRun === void 0 ? "run it again" : `run gh run rerun ${workflowRun} --failed`;
	const message = `The check "${visible(name)}" on ${at} is not green: ${visible(said)}.`;
	return errorFinding("ci/failed", message, `${where}; if it was chance, ${again}, and then this job`);
}
/** `waited`: milliseconds; undefined when other findings stop the run anyway. */
function unfinished(what, waited) {
	if (waited === void 0) return {
		rule: "ci/pending",
		level: "warning",
		message: `${what}, and was not waited for: other findings stop here anyway.`
	};
	return errorFinding("ci/pending", `${what} after a wait of ${formatDuration(waited)}.`, "run this job again when it has ended, or write a longer time under checks.ci.wait, such as 30m");
}
/** The name of a check in quotes, or the program's own words for expected checks. */
function nameOf(name) {
	return /^(?:further jobs|a workflow|the first check)/.test(name) ? name.replace(/^./, (first) => first.toUpperCase()) : `The check "${visible(name)}"`;
}
function missing(name, at, there) {
	const known = there.length === 0 ? "" : `; of the required ones there are ${shortList(there.map((name) => visible(name)))}`;
	const message = `The required check "${visible(name)}" is not on ${at}${known}; jobs of this workflow do not count.`;
	return errorFinding("ci/absent", message, "let its workflow run for this commit, or correct the name under checks.ci.required: a job with its matrix, as \"test (3.12)\", or the context of a status");
}
function noChecks(at) {
	const message = `There is no check and no commit status on ${at} from another workflow, so nothing says that it is green.`;
	return errorFinding("ci/none", message, "let a workflow run on push to the branch that is released, or take ci out of checks");
}
const noToken = errorFinding("ci/no-token", "There is no token, so that GitHub could not be asked for the checks of the commit.", "set GITHUB_TOKEN; in a workflow leave the input token at its default");
function ciEvidence({ checks }, waited, { commit, checks: { ci } }) {
	const parts = [
		"passed",
		"skipped",
		"failed",
		"pending"
	].flatMap((state) => {
		const number = checks.filter((check) => check.state === state).length;
		return number === 0 ? [] : [`${number} ${state}`];
	});
	const which = ci.required.length === 0 ? "all that are there" : "those that are required";
	const after = waited < 1e3 ? "" : `, after ${formatDuration(waited)}`;
	return `${count(checks.length, "check")} on ${commit.slice(0, 12)}, ${which}: ${parts.join(", ") || "none"}${after}; jobs of this workflow left out`;
}

// src/pipeline/phases/release-checks.ts
/** The released versions. `known`: the releases that the run has loaded. If GitHub cannot be asked, tags replace releases. */
async function findReleasedVersions({ config, repository, ports }, known) {
	const load = async () => {
		try {
			return await ports.forge?.releases();
		} catch (error) {
			ports.log.warning(`${error.message} Tags stand for releases.`);
			return;
		}
	};
	return releasedVersions({
		repository,
		releases: known ?? await load(),
		pattern: config.tag
	}, ports.git);
}
/** Checks that the version fits the breaking changes since the previous tag, and decides the lowest next version. */
function checkBreakingChanges({ config, repository: { shallow }, ports, environment, inputs }, planned, released) {
	return checkBreaking({
		config,
		planned,
		released,
		shallow,
		environment,
		deferred: inputs.command === "check"
	}, ports);
}
/** Puts the lowest next version into the report of a run whose tag does not exist. */
function reportNext({ environment, repository, reportInput }, next) {
	if (repository.tag !== void 0 || next === void 0) return;
	const merges = openPullRequest(environment) !== void 0;
	reportInput.next = {
		version: next.version,
		released: next.released?.tag ?? null,
		merges,
		sentence: describeNext(next, merges)
	};
}
/** Checks the CI status of the commit. `stopsAnyway`: other findings stop the run, so that it does not wait for CI. */
function checkCiStatus({ config, repository: { tag }, ports, environment, inputs }, { plan }, stopsAnyway) {
	const workflow = environment.variables.GITHUB_WORKFLOW_REF?.replace(/^[^/]+\/[^/]+\//, "").replace(/@.*$/, "");
	const own = {
		run: environment.runId,
		workflow
	};
	const missing = plan.tag === null ? "there is no tag" : `${visible(plan.tag)} does not exist yet`;
	const withoutTag = tag === void 0 ? missing : void 0;
	const deferred = inputs.command === "check";
	return checkCi({
		withoutTag,
		commit: plan.commit,
		checks: config.checks,
		own,
		stopsAnyway,
		deferred
	}, ports);
}
/** Checks the dependencies for known vulnerabilities. */
async function checkVulnerabilities(run, { plan, tree }) {
	const { config, ports, environment } = run;
	const { workspace } = environment;
	const own = posix.join(run.temp, "audit");
	const env = withPrivateCaches(checkEnvironment(run, plan), own);
	const { checkAudit } = await import("./audit.js");
	return checkAudit({
		plan,
		tree,
		workspace,
		temp: own,
		env,
		checks: config.checks
	}, ports);
}
/** Checks that the checkout's checklist names known evidence ids. Only `check` fails for an unknown id; `release` warns. */
async function checkChecklist({ config, ports, environment }, path, { plan }) {
	const check = {
		id: "runbook",
		blocking: true
	};
	const text = await readInside(ports.files, environment.workspace, path);
	if (text === void 0) {
		const message = `The checklist ${visible(path)} does not exist.`;
		const finding = errorFinding("runbook/missing", message, "correct runbook in the configuration");
		return {
			...check,
			findings: [finding],
			evidence: finding.message
		};
	}
	const names = {
		components: plan.components.map(({ id }) => id),
		commands: config.checks.commands.map(({ name }) => name)
	};
	const named = countNamedItems(text, path);
	const unknown = checkStepIds(text, path, names);
	const evidence = `${named.evidence}${unknown.length === 0 ? "" : `, ${unknown.length} unknown`}`;
	return {
		...check,
		findings: [...named.findings, ...unknown],
		evidence
	};
}
/** The environment of a program that a check runs. `allow`: the variables that reach it, as `env` of a component. */
function checkEnvironment({ inputs, environment, config }, plan, allow = null) {
	const secrets = childSecrets(inputs.token, environment.variables, config.after);
	return childEnvironment(environment.variables, {
		release: plan,
		...secrets,
		allow
	});
}
/** Runs the team's own commands: for a tag in their own clean tree, so that no build contains their changes, else in the workspace. */
async function runCommands(run, { plan, tree }, inWorkspace, keep) {
	const { commands } = run.config.checks;
	if (commands.length === 0) return;
	const { ports } = run;
	const root = inWorkspace ? tree : posix.join(run.temp, "commands");
	if (!inWorkspace) await ports.git.addCleanTree(root, plan.commit, plan.tag ?? void 0);
	for (const command of commands) {
		const child = checkEnvironment(run, plan, command.env);
		const env = inWorkspace ? child : withPrivateCaches(child, run.temp);
		const { result, tail } = await runCommand(command, {
			root,
			env
		}, ports);
		keep(result);
		run.reportInput.commands.push({
			name: command.name,
			variables: Object.keys(env).sort(),
			tail
		});
	}
}

// src/pipeline/notes.ts
/** The command `notes`: writes the release notes. Throws StepError. */
async function notes(given) {
	const run = await startPhase(given, { needsHistory: true });
	const planned = await planPhase(run);
	const { notesPhase } = await import("./notes-phase.js");
	const { content } = await notesPhase(run, planned);
	const { config, repository } = run;
	if (repository.tag !== void 0) return "passed";
	const others = repository.tags.flatMap(({ name }) => versionOfTag(name, config.tag) ?? []);
	const previous = toSemver(versionTextOfTag(planned.plan.previousTag ?? "", config.tag) ?? "") ?? "";
	reportNext(run, nextRelease(planned, previous, content, others));
	return "passed";
}

// src/pipeline/phases/notes-phase.ts
/** Writes the notes; shortened ones add their full text to the assets. `built`: undefined unless the command publishes. Throws StepError. */
function notesPhase(run, planned, built) {
	const { environment, config, ports, recorder, reportInput } = run;
	return step(recorder, "notes", async () => {
		const { content, markdown, full, evidence } = await composeNotes({
			config: config.notes,
			planned,
			files: built?.manifest?.files ?? [],
			environment
		}, ports);
		const allowed = requireNoSecrets(run, planned.plan.title, {
			content,
			markdown,
			full
		});
		reportInput.notes = {
			content,
			markdown
		};
		const folder = distFolder(environment.workspace);
		if (keepsFiles(run)) await ports.files.write(folder.notes, markdown);
		const fullNotes = keepsFiles(run) ? await writeFullNotes(full, folder, ports.files) : void 0;
		await checkNotesText(run, markdown);
		const assets = [...built?.assets ?? [], ...fullNotes === void 0 ? [] : [fullNotes]];
		if (built !== void 0 && fullNotes !== void 0) reportInput.assets = assets;
		const warnings = [...content.missing, ...allowed.map((each) => `allowed by secrets.allow: ${each}`)];
		const result = {
			markdown,
			assets,
			content,
			manifest: built?.manifest
		};
		return warnings.length > 0 ? warned(result, [evidence, ...warnings].join("; ")) : passed(result, evidence);
	});
}
/** Runs the ASCII check on the rendered notes, in security mode if `notes.ascii` is false. Throws StepError when the check blocks and finds errors. */
async function checkNotesText({ config: { checks: config, notes }, reportInput }, markdown) {
	const found = await findNonAsciiText(markdown, "release notes", notes.ascii ? config.ascii : {
		...config.ascii,
		mode: "security"
	});
	if (found.length === 0) return;
	const check = {
		id: "ascii",
		blocking: config.named.includes("ascii"),
		findings: found,
		evidence: "",
		ms: 0
	};
	const result = downgradeNonBlocking(check, config.onFindings);
	reportInput.checks.push(result);
	const { failed, errors } = gate([result], config.onFindings);
	if (failed) throw new StepError("notes", checksFailedError(errors, [result], void 0));
}
/** The path of the release's text in `secrets.allow`. */
const path = "notes.md";
/**
* Searches title, notes and full notes of a release for secrets: as Markdown, without escapes, and in the texts from which they are rendered. Returns a
* sentence for each secret that `secrets.allow` permits. Throws UserError, whose message never contains a secret.
*/
function requireNoSecrets({ inputs, environment: { variables }, config, reportInput }, title, { markdown, full = "", content }) {
	const scan = scanForSecrets(runSecrets(tokensOf(inputs.token, variables), variables, addressVariables(config.after)));
	const texts = [
		title,
		markdown,
		full,
		unescaped(markdown),
		unescaped(full),
		textsOf(content).join("\n")
	];
	for (const text of texts) scan.file(path).end(Buffer.from(text));
	const { findings: found, allowed } = applyAllowlist(scan.findings, config.secrets.allow);
	const findings = [...new Map(found.map((finding) => [`${finding.rule} ${finding.message}`, finding])).values()].map(withSuggestion);
	if (findings.length === 0) return [...new Set(allowed)];
	reportInput.checks.push({
		id: "notes",
		blocking: true,
		findings,
		evidence: "",
		ms: 0
	});
	throw new UserError(`The text of the release must not be published: ${count(findings.length, "finding")}.`, findings[0]?.suggestion);
}
/** The Markdown without the escapes that separate the parts of a secret with `_` or `@`. */
function unescaped(markdown) {
	return markdown.replaceAll("<!---->", "").replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
/** All texts of a value, at any depth, behind `texts`. */
function textsOf(value, texts = []) {
	if (typeof value === "string") texts.push(value);
	else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) textsOf(each, texts);
	return texts;
}
function withSuggestion(finding) {
	const common = "A commit message, the message of the tag, a pull request or a file of the notes has it: replace the secret, and reword what has it";
	const suggestion = finding.rule === "secret/of-this-run" ? `${common}; nothing can allow this.` : `${common}, or if it is no secret: secrets: { allow: [{ rule: ${finding.rule}, paths: [${path}] }] }`;
	return {
		...finding,
		suggestion
	};
}

// src/report/annotations.ts
/**
* The most annotations of one step. GitHub keeps ten of each level of a step and fifty of a job, and silently drops the others
* (actions/runner, ExecutionContext.cs). More than ten would also bury the annotations of other programs.
*/
const MOST = 10;
/** UTF-16 code units of the longest message; GitHub cuts a longer message (actions/runner, ExecutionContext.cs). */
const LONGEST = 4096;
const LEVELS = {
	error: "error",
	warning: "warning",
	info: "notice"
};
/**
* At most ten annotations for the lines of a commit, in order: the failure, then findings by level.
* Within a level, each file gets one annotation before any file gets a second. If findings are left out, the last annotation counts them.
*/
function planAnnotations(findings, failure) {
	const ordered = [
		"error",
		"warning",
		"info"
	].flatMap((level) => oneOfEachFileFirst(sortFindings(findings.filter((finding) => finding.level === level && finding.rule !== "archive/more-references"))));
	const first = failure === void 0 ? [] : [ofFailure(failure)];
	const room = MOST - first.length;
	if (ordered.length <= room) return [...first, ...ordered.map(ofFinding)];
	const [gravest] = ordered.slice(room - 1);
	const message = `and ${ordered.length - room + 1} more: all are in the job summary and in report.json`;
	return [
		...first,
		...ordered.slice(0, room - 1).map(ofFinding),
		{
			level: LEVELS[gravest.level],
			title: "More findings",
			message
		}
	];
}
function ofFailure({ step, message, hint }) {
	return {
		level: "error",
		title: shown(failedTitleOf(step), 200),
		message: shown(hint === "" ? message : `${message}\n${hint}`, LONGEST)
	};
}
/** Paths that an annotation must not hold raw: characters that deceive in a log, or a text that the runner executes as a command. */
const UNSAFE_NAME = /##\[|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/u;
function ofFinding(finding) {
	const { level, rule, path, line, column, message, suggestion } = finding;
	const placed = path !== void 0 && !UNSAFE_NAME.test(path);
	const text = path === void 0 || placed && message.startsWith(path) ? message : `${placeForPeople(finding)}: ${message}`;
	return {
		level: LEVELS[level],
		title: shown(rule, 200),
		message: shown(suggestion === void 0 ? text : `${text}\n${suggestion}`, LONGEST),
		...placed && {
			path,
			...line !== void 0 && {
				line,
				...column !== void 0 && { column }
			}
		}
	};
}
function shown(text, length) {
	return shorten$1(printableAscii(text), length);
}

// src/report/headline.ts
/** The subject of each command's title, and the title's end after success and after a failure. */
const TITLES = {
	release: {
		subject: releaseOf$1,
		passed: "published",
		failed: "was not published"
	},
	publish: {
		subject: releaseOf$1,
		passed: "published",
		failed: "was not published"
	},
	plan: {
		subject: releaseOf$1,
		passed: "planned",
		failed: "cannot be planned"
	},
	check: {
		subject: (name) => `Checks of ${name}`,
		passed: "passed",
		failed: "failed"
	},
	build: {
		subject: (name) => `Build of ${name}`,
		passed: "passed",
		failed: "failed"
	},
	notes: {
		subject: (name) => `Notes of ${name}`,
		passed: "written",
		failed: "failed"
	},
	after: {
		subject: (name) => `Follow-up of ${name}`,
		passed: "done",
		failed: "failed"
	},
	verify: {
		subject: releaseOf$1,
		passed: "verified",
		failed: "does not verify"
	},
	rollback: {
		subject: (name) => `Rollback of ${name}`,
		passed: "done",
		failed: "failed"
	}
};
const NAME_IT = "Name the tag, or give the version files a new version.";
/** The name of a release without tag and version. */
const nameless = "this commit";
function releaseOf$1(name) {
	return name === nameless ? `The release of ${name}` : `Release ${name}`;
}
/** `title`: the first line of every form of the report, with the result of the run. `note`: the sentence below it. Plain text; the tag is not escaped. */
function headline(report) {
	const name = report.rollback?.bad ?? report.tag ?? nameless;
	const publishes = report.command === "release" || report.command === "publish";
	switch (report.outcome) {
		case "failed":
			if (report.command === "verify") return unverified(report);
			if (report.dryRun === true) return {
				title: `Dry run of ${name} failed`,
				note: "Nothing outside this run was changed."
			};
			return publishes ? unpublished(report, name) : {
				title: titleOf(report, name),
				note: nextOf(report)
			};
		case "nothing-to-do": return {
			title: `${releaseOf$1(name)} is already published`,
			note: "It is complete and made from this commit: nothing was built or changed."
		};
		case "dry-run":
			if (report.command === "after" || report.command === "rollback") return {
				title: `Dry run of ${report.command} for ${name} passed`,
				note: "Nothing was changed; each step says what it would do."
			};
			return {
				title: `Dry run of ${name} passed`,
				note: `Everything was built and verified; nothing outside this run was changed. ${unreleased(report)}`.trimEnd()
			};
		case "passed":
			if (publishes && report.release?.draft) return {
				title: `${releaseOf$1(name)} is a complete draft`,
				note: "It is for a person to look at and publish."
			};
			if (report.command === "plan" && report.tag === null) {
				const why = report.steps.find(({ id }) => id === "plan")?.evidence.split(", ")[0];
				return {
					title: `No release planned: ${why}`,
					note: why?.endsWith(" at this commit") ? "Name the tag to plan its own release." : NAME_IT
				};
			}
			if (report.next?.merges) return {
				title: nextOf(report).slice(0, -1),
				note: `${titleOf(report, name)}.`
			};
			return {
				title: titleOf(report, name),
				note: nextOf(report)
			};
	}
}
/** What the next release needs, as a sentence; '' when the tag exists. */
function nextOf({ next }) {
	return next === void 0 ? "" : `${next.sentence.replace(/^[a-z](?=[a-z]*,? )/, (first) => first.toUpperCase())}.`;
}
/** What a dry run without a tag would release: nothing. */
function unreleased(report) {
	if (report.tag !== null) return nextOf(report);
	if (report.next === void 0) return "Nothing would be released without a tag.";
	const { released, sentence } = report.next;
	return `Nothing would be released ${released === null || sentence.startsWith(`${released} stands at this commit`) ? "without a tag" : "before the version is raised"}: ${sentence}.`;
}
/** The files of a run that did not publish, which people look at next. A run that wrote notes has a preview. */
function reportFiles({ outcome, accounting }) {
	if (outcome === "dry-run") return accounting === void 0 ? ["report.json"] : ["preview.html", "report.json"];
	return outcome === "failed" ? ["report.json"] : [];
}
/** Errors among the findings mean a difference; otherwise the run could not read the release. */
function unverified({ tag, findings }) {
	const differs = findings.some(({ level }) => level === "error");
	return {
		title: `${tag === null ? "The latest release" : `Release ${tag}`} ${differs ? "does not verify" : "could not be verified"}`,
		note: "Nothing was changed."
	};
}
function unpublished(report, name) {
	if (report.release?.draft === false) return {
		title: `${releaseOf$1(name)} is public, but this run failed`,
		note: "The release has every asset that it was published with."
	};
	return {
		title: titleOf(report, name),
		note: report.release ? "A draft is left, which nobody else sees; the next run completes it." : "This run published nothing."
	};
}
function titleOf({ command, outcome }, name) {
	const title = TITLES[command];
	return title === void 0 ? `${command} ${name}` : `${title.subject(name)} ${outcome === "failed" ? title.failed : title.passed}`;
}
/** What a check read besides the commit: ` and 1 uncommitted file`. */
function andUncommitted({ uncommitted }) {
	return uncommitted === void 0 ? "" : ` and ${count(uncommitted, "uncommitted file")}`;
}

// src/report/failure.ts
/** A line of a hint that is a command. */
const COMMAND = /^(?: {2,}\S|\$ )|^(?:git|gh|npm|npx|node|python3?|pip|release-runbook)\s+\S*[^.:]$|^(?:git|npm|npx|pip|release-runbook) [a-z-]+ .*[^.:]$/;
/** A hint in parts, sentences or commands, so that a reader can copy the commands. */
function splitHint(hint) {
	const parts = [];
	for (const line of printableAscii(hint).split("\n")) {
		if (line.trim() === "") continue;
		const kind = COMMAND.test(line) ? "commands" : "text";
		const last = parts.at(-1);
		const shown = kind === "text" ? line.trim() : line.replace(/^(?: {2}|\$ )/, "").trimEnd();
		if (last?.kind === kind) last.lines.push(shown);
		else parts.push({
			kind,
			lines: [shown]
		});
	}
	return parts;
}
/** The end of a tool's output: at most `TAIL_LINES` lines of 400 UTF-16 code units, without blank lines at either end. */
function cutTail(tail) {
	const lines = tail.join("\n").trimEnd().split("\n").slice(-60);
	while (lines[0]?.trim() === "") lines.shift();
	return lines.map((line) => shorten$1(line, 400));
}
/** The failure for the top of the summary: step, message, hint, and the last lines of the tool's output. */
function renderFailure(failure) {
	const message = escapeCell(shorten$1(failure.message, 8e3));
	const parts = [`> [!CAUTION]\n> **${escapeCell(failedTitleOf(failure.step))}**<br>${message}\n`];
	const hint = splitHint(shorten$1(failure.hint, 8e3));
	if (hint.length > 0) {
		parts.push("**What to do**\n");
		for (const part of hint) parts.push(part.kind === "commands" ? `${fence(part.lines, "sh")}\n` : `${paragraph$2(part.lines.join("\n"))}\n`);
	}
	const tail = cutTail(failure.tail);
	if (tail.length > 0) parts.push(`**The last lines of its output**\n\n${fence(tail)}\n`);
	return parts.join("\n");
}

// src/report/timeline.ts
const BAR = 40;
const FILL = {
	passed: "#",
	failed: "x",
	stopped: "-"
};
/** Part of the whole time below which a step gets no row. */
const SMALLEST = .01;
/** The stages of the component builds and the longer other steps as bars on one scale, as plain text, in the order of their starts. */
function renderTimeline({ builds = [], steps }) {
	const ofBuilds = [...builds].sort((a, b) => a.component < b.component ? -1 : 1).map(({ component, stages }) => ({
		name: component,
		stages: [...stages].sort((a, b) => a.start - b.start)
	}));
	const timed = steps.flatMap(({ id, title, start, ms, status }) => {
		if (start === void 0 || STAGE.test(id)) return [];
		return [{
			name: title,
			stages: [{
				stage: "",
				status: status === "failed" ? "failed" : "passed",
				start,
				ms
			}]
		}];
	});
	const all = [...ofBuilds, ...timed].flatMap(({ stages }) => stages);
	const end = Math.max(1, ...all.map(({ start, ms }) => start + ms));
	const rows = [...ofBuilds, ...timed.filter(({ stages }) => stages[0].ms >= end * SMALLEST)].filter(({ stages }) => stages.length > 0).sort((a, b) => a.stages[0].start - b.stages[0].start).flatMap(({ name, stages }) => stages.map((stage, at) => ({
		name: at === 0 ? shorten$1(printableAscii(name), 24) : "",
		title: shorten$1(printableAscii(stage.stage), 16),
		stage
	})));
	const nameWidth = Math.max(0, ...rows.map((row) => row.name.length));
	const titleWidth = Math.max(0, ...rows.map((row) => row.title.length));
	return rows.map(({ name, title, stage }) => {
		const time = formatDuration(stage.ms).padStart(12);
		const note = stage.status === "passed" ? "" : ` ${stage.status}`;
		return `${name.padEnd(nameWidth)}  ${title.padEnd(titleWidth)} ${time}  |${bar(stage, end)}|${note}`;
	});
}
/** The stages of component builds, which the builds have with their places. */
const STAGE = /^(setup|test|build|verify):/;
function bar(stage, end) {
	const from = Math.min(39, Math.floor(stage.start / end * BAR));
	const length = Math.max(1, Math.min(BAR - from, Math.round(stage.ms / end * BAR)));
	return (" ".repeat(from) + FILL[stage.status].repeat(length)).padEnd(BAR);
}

// src/report/summary.ts
const KIB = 1024;
/**
* The job summary as GitHub Markdown of at most `limit` bytes. A failure comes first; a long part ends with the number of omitted rows.
* All text is ASCII except letters in the notes and in the output of a tool.
*/
function renderSummary(report, extra) {
	const limit = extra.limit ?? 9e5;
	const parts = [];
	let rest = limit - 200;
	let missing = 0;
	for (const section of sections(report, extra)) {
		const text = section.render(Math.min(section.most, rest));
		if (Buffer.byteLength(text) + 1 > rest) missing += 1;
		else if (text !== "") {
			parts.push(text.endsWith("\n") ? text : `${text}\n`);
			rest -= Buffer.byteLength(text) + 2;
		}
	}
	if (missing > 0) parts.push(`${count(missing, "part")} of this page did not fit: see report.json.\n`);
	return parts.join("\n");
}
function sections(report, extra) {
	const { notes, explanation, runbook, repositoryUrl } = extra;
	const steps = {
		most: 128 * KIB,
		render: (budget) => titled(`## ${countSteps(report).replace(/^.*?:/, "Steps:")}\n`, stepsTable(report.steps, budget - 100))
	};
	const findings = {
		most: 64 * KIB,
		render: (budget) => titled(`## Findings: ${countFindings(report.findings)}\n`, findingsTable(report, repositoryUrl, budget - 200))
	};
	const errors = report.findings.filter((finding) => finding.level === "error").length;
	const stopped = report.outcome === "failed" && errors > 0;
	const few = stopped && report.findings.length <= 6;
	return [
		{
			most: 16 * KIB,
			render: () => head(report, extra)
		},
		...few ? [findings] : [],
		{
			most: 64 * KIB,
			render: () => report.failure === void 0 ? "" : renderFailure(report.failure)
		},
		...stopped && !few ? [findings] : [],
		{
			most: 16 * KIB,
			render: () => titled("## For you\n", personList(report.steps))
		},
		{
			most: 128 * KIB,
			render: (budget) => titled("## Assets\n", assetsTable(report.assets ?? [], budget - 20))
		},
		{
			most: 160 * KIB,
			render: (budget) => {
				if (notes === void 0 || notes.trim() === "") return "";
				return report.command === "notes" ? embedded("## Release notes\n", notes, budget) : details("<b>Release notes</b>", embedded("", notes, budget - 100));
			}
		},
		steps,
		...stopped ? [] : [findings],
		{
			most: 64 * KIB,
			render: (budget) => runbook === void 0 ? "" : embedded(`## Your checklist: ${ticked(checklistItems(runbook))}\n`, runbook, budget)
		},
		{
			most: 64 * KIB,
			render: (budget) => explained(explanation, budget)
		},
		{
			most: 64 * KIB,
			render: () => timeline(report)
		}
	];
}
function head(report, { repositoryUrl, runUrl, reportArtifact }) {
	const { title, note } = headline(report);
	const mark = {
		passed: ":white_check_mark:",
		failed: ":x:",
		"nothing-to-do": ":white_check_mark:",
		"dry-run": ":test_tube:"
	}[report.outcome];
	const line = [
		report.release === void 0 ? "" : link(report.release.draft ? "**View the draft**" : "**View the release**", report.release.url),
		report.commit === void 0 ? "" : `commit ${commitLink(report.commit, repositoryUrl)}${andUncommitted(report)}`,
		since(report, repositoryUrl),
		flags(report),
		report.ms === void 0 ? "" : formatDuration(report.ms),
		runUrl === void 0 ? "" : link("this run", runUrl),
		reportArtifact === void 0 ? "" : `${reportFiles(report).join(" and ")} in the artifact ${codeSpan(reportArtifact)}`
	].filter((fact) => fact !== "").join(" &middot; ");
	return [
		`# ${mark} ${escapeText(shorten$1(title, 300))}`,
		escapeText(note),
		line
	].filter((part) => part !== "").join("\n\n");
}
function since({ tag, previousTag, unchanged }, repositoryUrl) {
	if (previousTag === void 0) return "";
	if (previousTag === null) return "the first release";
	const compare = repositoryUrl && tag !== null ? `${repositoryUrl}/compare/${encodePath(previousTag)}...${encodePath(tag)}` : void 0;
	return `${unchanged ? "no change" : "changes"} since ${link(codeSpan(previousTag), compare)}`;
}
function flags({ release }) {
	if (release === void 0 || release.draft) return "";
	return [release.prerelease ? "pre-release" : release.latest ? "latest" : "", release.immutable ? "immutable" : ""].filter(Boolean).join(", ");
}
function timeline(report) {
	const lines = renderTimeline(report);
	return lines.length === 0 ? "" : `## Timeline\n\n${fence(firstLines(lines, 200, String), "text")}`;
}
function explained(explanation, budget) {
	if (explanation === void 0) return "";
	const lines = firstLines(explanation.trimEnd().split("\n"), Math.max(0, Math.floor((budget - 300) / 140)), String);
	return details("Why each entry is where it is (<code>release-runbook notes --explain</code> prints all)", fence(lines, "text"));
}
/** A Markdown document as a quotation below a title. A document above `budget` bytes is cut at the end of a line. */
function embedded(title, markdown, budget) {
	const text = embed(markdown);
	if (Buffer.byteLength(text) + Buffer.byteLength(title) < budget) return titled(title, text);
	return titled(title, `${Buffer.from(text).subarray(0, Math.max(0, budget - Buffer.byteLength(title) - 100)).toString().replace(/\n[^\n]*$/, "")}\n\nThe rest did not fit here.`);
}
function titled(title, body) {
	return body === "" ? "" : title === "" ? body : `${title}\n${body}`;
}

// src/pipeline/delivery/make-report.ts
/**
* The text for its reader: a workflow has inputs, a terminal has flags. "In a workflow A; on the command line B." keeps the reader's half. In a workflow, the
* name of a page of Release Runbook becomes a web address, if the runner names the action's repository ("Variables reference").
*/
function forReader(text, { inActions, serverUrl, variables }) {
	const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref } = variables;
	const page = action && ref ? (name) => `${serverUrl}/${action}/blob/${ref}/${name}` : void 0;
	const half = text.replace(/(docs\/[\w/-]+\.md) of Release Runbook/g, (whole, name) => page?.(name) ?? whole).replace(/In a workflow ([^;]*); on the command line ([^.;]*)/g, (_, workflow, terminal) => (inActions ? workflow : terminal).replace(/^./, (first) => first.toUpperCase()));
	return inActions ? half : half.replace(/(?:[Tt]he )?input "([a-z-]+)"/g, "--$1");
}
function failureOf({ error, reportInput, environment }) {
	const step = error instanceof StepError ? error.step : "start";
	const tail = reportInput.builds === void 0 ? reportInput.commands.find((command) => command.tail.length > 0)?.tail : reportInput.builds.find((build) => build.failure !== void 0)?.failure?.tail;
	return {
		step,
		message: forReader(error instanceof Error ? error.message : String(error), environment),
		hint: forReader([hintOf(error), FIXED_BY_COMMIT.test(step) ? afterTheFix(reportInput, environment) : ""].filter(Boolean).join("\n"), environment),
		tail: tail ?? []
	};
}
/** Steps whose failure only another commit ends. */
const FIXED_BY_COMMIT = /^(configuration$|inspect$|(setup|test|build|verify):)/;
/** What comes after the fix, in a run of a tag that is not published. */
function afterTheFix({ repository, release }, { variables }) {
	const tag = repository?.tag?.name ?? (variables.GITHUB_REF_TYPE === "tag" ? variables.GITHUB_REF_NAME : void 0);
	if (tag === void 0 || !/^[\w.+/-]+$/.test(tag) || release?.draft === false) return "";
	return [`Commit the fix. As long as ${tag} is not published, move the tag to it: a second run of this commit fails again.`, ...tagCommands(tag, "-f ").map((command) => `  ${command}`)].join("\n");
}
/** The built files with their URLs and the sizes in the previous release. For a run without built files: the assets of the release. */
function assetsOf(reportInput) {
	const { assets, release } = reportInput;
	const urls = new Map(release?.assets.map(({ name, url }) => [name, url]));
	const before = sizesBefore(reportInput);
	if (assets !== void 0) return assets.map(({ name, component, size, sha256 }) => ({
		name,
		component,
		size,
		sha256,
		...withoutUndefined({
			url: urls.get(name),
			previousSize: before(name)
		})
	}));
	return release?.assets.map(({ name, size, digest, url }) => ({
		name,
		component: "release",
		size,
		sha256: digest ?? "",
		url
	}));
}
/** The size in bytes of the same asset in the previous release. Names that differ only in the version mean the same asset. */
function sizesBefore({ releases, previousTag, planned, config }) {
	const previous = previousTag == null ? void 0 : releases?.find(({ tag, draft }) => tag === previousTag && !draft);
	const older = previous && versionOfTag(previous.tag, config?.tag ?? null);
	const newer = planned?.plan.version;
	if (previous === void 0 || older === void 0 || newer === void 0) return () => void 0;
	const sizes = new Map(previous.assets.map(({ name, size }) => [name, size]));
	return (name) => [
		name,
		name.replaceAll(newer, older),
		name.replaceAll(toPep440(newer), toPep440(older))
	].map((each) => sizes.get(each)).find((size) => size !== void 0);
}
function releaseOf({ release, latest }) {
	if (release === void 0) return void 0;
	const { id, url, draft, prerelease, immutable } = release;
	return {
		id,
		url,
		draft,
		prerelease,
		latest: latest ?? false,
		immutable
	};
}
/** The object without its undefined values. */
function withoutUndefined(value) {
	return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== void 0));
}
/** The report of a run. Parts that the run did not reach are absent. */
function makeReport(ended) {
	const { command, reportInput, steps, outcome, error, dryRun, ms, environment } = ended;
	const { planned, repository, checks, commands, builds, notes, previousTag, rollback, next, uncommitted } = reportInput;
	const variables = [...commands.map(({ name, variables }) => [`command:${name}`, variables]), ...(builds ?? []).map((build) => [build.component.id, build.variables])];
	const secrets = [...new Set(variables.flatMap(([, names]) => names.filter(isSecretName)))].sort();
	return {
		schema: 1,
		command,
		tag: repository?.tag?.name ?? reportInput.tag ?? null,
		...withoutUndefined({
			version: planned === void 0 ? reportInput.version : isVersionKnown(planned.plan) ? planned.plan.version : void 0,
			commit: repository?.commit ?? reportInput.commit,
			previousTag,
			unchanged: planned !== void 0 && planned.previousCommit === planned.plan.commit ? true : void 0
		}),
		outcome,
		dryRun,
		ms,
		...error === void 0 ? {} : { failure: failureOf(ended) },
		...withoutUndefined({
			next,
			uncommitted
		}),
		steps: steps.map((each) => ({
			...each,
			evidence: forReader(each.evidence, environment)
		})),
		findings: checks.flatMap(({ findings }) => findings),
		...withoutUndefined({
			builds: builds?.map(({ record }) => record),
			assets: assetsOf(reportInput),
			accounting: notes?.content.accounting,
			release: releaseOf(reportInput),
			rollback,
			childVariables: builds === void 0 && commands.length === 0 ? void 0 : Object.fromEntries(variables),
			likelySecrets: secrets.length === 0 ? void 0 : secrets
		})
	};
}

// src/pipeline/delivery/outputs.ts
/** What the log of a workflow says when a run that publishes built nothing: a later step may have expected files. */
const nothingBuilt = "Nothing was built: the outputs dist-dir, python-dist-dir, notes-file and manifest-file are empty. Upload packages in a job of its own, from the artifact: docs/recipes/pypi.md of Release Runbook.";
/** The outputs of action.yml. All are present: values that the run did not reach are an empty string or `false`. */
function outputsOf(report, reportInput, folder) {
	const plan = reportInput.planned?.plan;
	const built = reportInput.assets !== void 0;
	const release = report.release;
	const assets = report.assets?.map(({ name, size, sha256, url }) => ({
		name,
		size,
		sha256,
		url: url ?? ""
	})) ?? [];
	return {
		tag: report.tag ?? "",
		version: report.version ?? "",
		commit: report.commit ?? "",
		"previous-tag": report.previousTag ?? "",
		prerelease: String(release?.prerelease ?? plan?.prerelease ?? false),
		latest: String(reportInput.latest ?? false),
		draft: String(release?.draft ?? false),
		"release-id": release === void 0 ? "" : String(release.id),
		"release-url": release?.url ?? "",
		"upload-url": reportInput.release?.uploadUrl ?? "",
		published: String(release !== void 0 && !release.draft),
		assets: JSON.stringify(assets),
		"manifest-file": built ? folder.manifest : "",
		"notes-file": reportInput.notes === void 0 ? "" : folder.notes,
		"report-file": folder.report,
		"preview-file": report.outcome === "dry-run" ? folder.preview : "",
		"dist-dir": built ? folder.dist : "",
		"python-dist-dir": built ? folder.pythonDist : "",
		"sarif-file": report.command === "check" ? folder.sarif : "",
		matrix: JSON.stringify({ include: plan?.components.map(({ id, kind, path }) => ({
			id,
			kind,
			path
		})) ?? [] })
	};
}

// src/pipeline/delivery/deliver.ts
/**
* Delivers the report: outputs, annotations, files, the job summary, and workflow artifacts. Never throws: a part that cannot be delivered is
* a warning, because a failure here would hide the run's own result. Returns the ticked checklist.
*/
async function deliver(run, report) {
	const { inputs, environment, ports, reportInput } = run;
	const { host, log } = ports;
	const folder = distFolder(environment.workspace);
	const part = async (name, work) => {
		try {
			return await work();
		} catch (error) {
			log.warning(`${name} could not be written: ${error.message}`);
			return;
		}
	};
	await part("The outputs", () => {
		for (const [name, value] of Object.entries(outputsOf(report, reportInput, folder))) host.setOutput(name, value);
		const publishes = report.outcome !== "failed" && (inputs.command === "release" || inputs.command === "publish");
		if (environment.inActions && publishes && reportInput.assets === void 0) log.info(forReader(nothingBuilt, environment));
	});
	for (const annotation of planAnnotations(annotatedFindings(reportInput), report.failure)) await part("An annotation", () => host.annotate(annotation));
	if (keepsFiles(run)) await part("The report", () => writeFiles(run, report));
	const sarif = sarifFile(run);
	if (sarif !== void 0) await part("The SARIF file", async () => {
		const { renderSarif } = await import("./sarif.js");
		const text = renderSarif(report, reportInput.lineHashes ?? /* @__PURE__ */ new Map(), (help) => forReader(help, environment));
		await requireOwnFolder(environment.workspace, ports.files);
		await ports.files.write(sarif, host.redact(text));
		log.info(`The findings are in ${sarif}, for code scanning.`);
	});
	const paths = reportFiles(report).map((name) => `${folder.dist}/${name}`);
	const { command, components } = inputs;
	const kept = host.artifacts && paths.length > 0 ? [
		"release-runbook-report",
		command,
		...components ?? []
	].join("-") : void 0;
	const runbook = await part("The checklist", () => tickedRunbook(run, report));
	await part("The job summary", () => writeSummary(run, report, {
		runbook,
		reportArtifact: kept
	}));
	if (kept !== void 0) await part("The report", () => host.artifacts?.upload(kept, folder.dist, paths, 7));
	await part("The workflow artifacts", () => keepArtifacts(run, report));
	return runbook;
}
/** The findings for annotations: those of the checks that the configuration names, and of those that always block. */
function annotatedFindings({ checks, config }) {
	const ascii = config?.checks.named.includes("ascii") ?? false;
	return checks.filter(({ blocking }) => blocking).flatMap(({ findings }) => findings.filter(({ rule }) => ascii || rule !== "archive/ascii"));
}
async function writeFiles({ ports: { files, host }, environment, reportInput }, report) {
	await requireOwnFolder(environment.workspace, files);
	const folder = distFolder(environment.workspace);
	await files.write(folder.report, host.redact(renderReport(report)));
	if (report.outcome !== "dry-run" || reportInput.notes === void 0) return;
	const { renderPreview } = await import("./preview.js");
	const { planned, notes, latest = false, contents = [], config } = reportInput;
	const { title, prerelease } = planned?.plan ?? {
		title: report.tag ?? "",
		prerelease: false
	};
	const flags = {
		title,
		prerelease,
		latest,
		draft: config?.release.draft ?? false,
		author: environment.actor ?? "You"
	};
	const preview = {
		report,
		notesMarkdown: notes?.markdown ?? "",
		contents,
		...flags
	};
	await files.write(folder.preview, host.redact(await renderPreview(preview)));
}
async function writeSummary({ environment, ports, reportInput }, report, extra) {
	if (ports.host.summary === void 0) return;
	const repositoryUrl = environment.repository === void 0 ? void 0 : `${environment.serverUrl}/${environment.repository}`;
	const runUrl = repositoryUrl && environment.runId && `${repositoryUrl}/actions/runs/${environment.runId}`;
	const explanation = await explanationOf(reportInput, report);
	await ports.host.summary(renderSummary(report, {
		...extra,
		explanation,
		notes: reportInput.notes?.markdown,
		repositoryUrl,
		runUrl
	}));
}
/** Explains the category of each entry of the notes. Only the command `notes` shows the explanation. */
async function explanationOf({ notes, planned }, { command }) {
	if (notes === void 0 || command !== "notes") return void 0;
	const { explainNotes } = await import("./explain.js");
	return explainNotes(notes.content, planned);
}
/** The team's checklist with its ticked checkboxes; undefined without a checklist. Unknown evidence ids are warnings. */
async function tickedRunbook({ inputs, ports, environment, reportInput }, report) {
	const path = reportInput.config?.runbook ?? null;
	if (path === null) return void 0;
	const text = await readInside(ports.files, environment.workspace, path);
	if (text === void 0) {
		ports.log.warning(`The checklist ${path} does not exist.`);
		return;
	}
	const components = inputs.components === null ? reportInput.planned?.plan.components.map(({ id }) => id) : void 0;
	const commands = reportInput.config?.checks.commands.map(({ name }) => name);
	const open = ["plan", ...reportInput.checks.filter((check) => !isBlocking(check, reportInput.config?.checks.onFindings ?? "fail")).map(({ id }) => id)];
	const found = report.outcome === "nothing-to-do" ? report.steps.filter(({ id }) => id === "existing") : [];
	const steps = [...report.steps, ...["publish", "assets"].flatMap((id) => found.map((step) => ({
		...step,
		id
	})))];
	const { markdown, unknown } = tickChecklist(text, steps, components, commands, open, (id) => whyAbsent(id, report));
	for (const id of unknown) ports.log.warning(`The checklist ${path} names the step "${id}", which does not exist.`);
	const finished = `Published ${reportInput.release?.published === void 0 ? "before this run" : `on ${reportInput.release.published}`}; its checks passed then. This run compared ${count(report.assets?.length ?? 0, "asset")}.\n\n`;
	return report.outcome === "nothing-to-do" ? `${finished}${markdown}` : markdown;
}
/** Uploads the workflow artifacts that `storeBuild` does not upload. */
async function keepArtifacts(run, { outcome }) {
	const { inputs, ports, reportInput } = run;
	const { planned, manifest, builds } = reportInput;
	const { command } = inputs;
	if (ports.host.artifacts === void 0 || command === "build" || planned === void 0) return;
	const unpublished = outcome === "dry-run" || outcome === "failed" && reportInput.assets !== void 0 && command !== "publish";
	const passed = (name) => outcome === "passed" && command === name;
	const kept = {
		plan: unpublished || passed("plan"),
		builds: unpublished,
		notes: (unpublished || passed("notes")) && reportInput.notes !== void 0,
		python: unpublished || command === "publish" && outcome !== "failed"
	};
	if (!Object.values(kept).some(Boolean)) return;
	const { uploadArtifacts } = await import("./artifacts-phase.js");
	for (const { message } of await uploadArtifacts(run, kept, {
		plan: planned.plan,
		manifest,
		...builds && { builds }
	})) ports.host.annotate({
		level: "warning",
		title: "A workflow artifact is missing",
		message
	});
}

// src/pipeline/report-input.ts
/** The report input of a new run. */
const emptyReportInput = () => ({
	checks: [],
	commands: []
});

// src/pipeline/run-to-end.ts
/** The commands: each runs from its first step to its outcome, and throws StepError. Each has its own file, which is loaded when it runs. */
const commands = {
	release: async (...run) => (await import("./release.js")).release(...run),
	plan: async (...run) => (await import("./plan.js")).plan(...run),
	check: async (...run) => (await import("./check.js")).check(...run),
	build: async (...run) => (await import("./build.js")).build(...run),
	notes: async (...run) => (await import("./notes.js")).notes(...run),
	publish: async (...run) => (await import("./publish.js")).publish(...run),
	after: async (...run) => (await import("./after.js")).after(...run),
	verify: async (...run) => (await import("./verify.js")).verify(...run),
	rollback: async (...run) => (await import("./rollback.js")).rollback(...run)
};
/** Runs the command of the inputs and delivers the report, also after a failure. */
async function runToEnd(given) {
	const reportInput = emptyReportInput();
	const run = {
		...given,
		reportInput
	};
	const { inputs, ports, recorder } = run;
	const start = ports.clock.now();
	let outcome = "failed";
	let problem;
	try {
		outcome = await withTemporaryFolder(run, (temp) => commands[inputs.command]({
			...run,
			temp
		}));
	} catch (error) {
		problem = error;
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		if (cause instanceof Error && cause.stack) ports.log.debug(cause.stack);
	}
	const ended = {
		command: inputs.command,
		reportInput,
		steps: recorder.steps,
		outcome,
		error: problem
	};
	const report = makeReport({
		...ended,
		environment: run.environment,
		dryRun: inputs.dryRun,
		ms: ports.clock.now() - start
	});
	const checklist = await deliver(run, report);
	const { notes, sources } = reportInput;
	return {
		report,
		notes: notes?.markdown,
		sources,
		checklist,
		explain: () => explanationOf(reportInput, report),
		files: keepsFiles(run)
	};
}

export { planPhase as $, mostAssets as $n, checkVersions as $t, namedCategory as A, parseTag as An, withoutStore as At, countFindings as B, frameworkOf as Bn, normaliseWheel as Bt, whyOpen as C, endMarker as Cn, require_semver as Cr, step as Ct, makeLinks as D, readPackageJson as Dn, require_debug as Dr, requireGitHub as Dt, dependencyBlock as E, plainAscii as En, require_re as Er, keepsFiles as Et, runScript as F, toSemver as Fn, escapedName as Ft, encodePath as G, builtFiles as Gn, newVersion as Gt, placeForPeople as H, pnpmPackages as Hn, readTarGz as Ht, introductionOfFile as I, versionOfTag as In, isPackageFileName as It, aboveReleased as J, startComponentBuild as Jn, requireClaimable as Jt, escapeSentence as K, lastLines as Kn, ownDrafts as Kt, downgradeNonBlocking as L, versionTextOfTag as Ln, packageProblems as Lt, tagCommands as M, spellPep440 as Mn, distFolder as Mt, commandCheck as N, tagOfVersion as Nn, distPattern as Nt, collectNotes as O, isPrerelease as On, require_constants as Or, sarifFile as Ot, notRun as P, toPep440 as Pn, writeReleaseFile as Pt, findNonAsciiText as Q, matchedAssets as Qn, agreedVersion as Qt, gate as R, parse$4 as Rn, readPackage as Rt, ticked as S, safeText as Sn, require_parse as Sr, recordCheck as St, sectionsOf as T, ownScripts as Tn, require_parse_options as Tr, titleOf$1 as Tt, sortFindings as U, CommandError as Un, findExisting as Ut, firstWithAdvice as V, isMember as Vn, normaliseSdist as Vt, codeSpan as W, ComponentBuildCancelled as Wn, isTextReplaced as Wt, levelOf as X, isAssetName as Xn, makePlan as Xt, describeNext as Y, assetProblems as Yn, parseSums as Yt, lowestNext as Z, knownAssetNames as Zn, previousTag as Zt, reportNext as _, plainLabel as _n, runbookName as _r, headingsOf as _t, headline as a, resolveComponents as an, wrongNeeds as ar, startPhase as at, isStepId as b, cutLine as bn, require_compare as br, phase as bt, notesPhase as c, warned as cn, longestBody as cr, reissueTag as ct, checkBreakingChanges as d, isLatest as dn, sameMarker as dr, changeVersion as dt, newestOf as en, requireAssets as er, filesWithSubmodules as et, checkChecklist as f, isMainLine as fn, sameText as fr, isRecord as ft, findReleasedVersions as g, readCommit as gn, provenanceName as gr, writingEvents as gt, checkVulnerabilities as h, findReverts as hn, isStatement as hr, findRepository as ht, andUncommitted as i, detectComponents as in, withNeeds as ir, hasTag as it, checksFailedError as j, sameVersion as jn, assembleDist as jt, categoriesOf as k, namedVersion as kn, withTemporaryFolder as kt, requireNoSecrets as l, decideLatest as ln, makeMarker as lr, issueMarker as lt, checkEnvironment as m, stableTags as mn, fullNotesName as mr, chooseTag as mt, runToEnd as n, releasedVersions as nn, matchFiles as nr, isIn as nt, reportFiles as o, passed as on, complete as or, configurationPhase as ot, checkCiStatus as p, requirePublic as pn, withMarker as pr, readInside as pt, unescapeText as q, mergedEnvironment as qn, reportExisting as qt, splitHint as r, isComplete as rn, holdersOf as rr, commitTree as rt, checkNotesText as s, skipped as sn, defaultPaths as sr, makeReissueTag as st, commands as t, releaseNotBelow as tn, requireKnownAssets as tr, holds as tt, notes as u, decidePrerelease as un, readMarker as ur, issueText as ut, runCommands as v, findBranches as vn, sumsName as vr, sectionEnd as vt, entriesNotIn as w, mergeBody as wn, require_identifiers as wr, failedTitleOf as wt, ownerOf as x, plainLine as xn, require_inc as xr, record as xt, checklistItems as y, mergedNumber as yn, withoutPath as yr, versionHeadings as yt, isBlocking as z, TomlError as zn, requireSound as zt };