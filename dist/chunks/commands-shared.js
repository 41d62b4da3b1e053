import { i as __require, o as __toESM, t as __commonJSMin } from "./rolldown-runtime-shared.js";
import { a as UserError, i as StepError, o as hintOf } from "./errors-shared.js";
import { a as formatDuration, c as quoted, d as shortList, f as visible, i as foreignTitles, l as shellWord, n as count, o as formatSize, r as cutLines, s as grouped, t as codePointLabel, u as shortCommit } from "./format-shared.js";
import { $ as printable, B as addressVariables, C as inBackticks, E as suggestion, F as tokensOf, H as isOn, I as withPrivateCaches, M as childEnvironment, N as childSecrets, Q as lastState, S as configError, T as nearest, V as frozen, W as switchedOff, X as countSteps, Y as STATUS_WORD, _ as plainPath, b as zipNameRule, d as commandNameRule, et as printableAscii, f as globRule, g as pathRule, h as outputRule, l as charactersExist, m as milliseconds, n as defaultConfigPath, o as isWriting, p as idRule, tt as shorten$1, u as charactersRule, v as tagRule, w as show, x as ConfigError, y as timeRule, z as withoutGitHub } from "./start-shared.js";
import { a as nameProblem, n as compareNames, o as nameProblems, r as foldersOf } from "./member-names-shared.js";
import { _ as slices, h as inflateChunks } from "./pack-files-shared.js";
import { r as readZip, t as isLink, u as zipBytes } from "./read-zip-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { i as surplus } from "./file-findings-shared.js";
import { a as spell, n as deceiving, o as transliterate, s as typedFor, t as classOf, u as isNeeded } from "./characters-shared.js";
import { t as isPlainAscii } from "./plain-bytes-shared.js";
import { i as valueAt, n as parsed$1, r as tableOf, t as decoded } from "./tolerant-shared.js";
import { n as runSecretRule, t as allowableRules } from "./secret-rules-shared.js";
import { n as scanForSecrets, t as applyAllowlist } from "./weigh-shared.js";
import { r as runSecrets, t as isSecretName } from "./run-secrets-shared.js";
import { t as renderReport } from "./report-json-shared.js";
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { createDeflateRaw, createGunzip, createGzip } from "node:zlib";
import { once } from "node:events";
import { pipeline } from "node:stream";

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
/** The serialisable part of a local file, with its keys in the manifest's order. */
function withoutPath({ name, component, size, sha256 }) {
	return {
		name,
		component,
		size,
		sha256
	};
}
/** Whether the plan has a tag. */
function isTagged(plan) {
	return plan.tag !== null;
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
/** Whether an asset speaks about the files of the release: another run writes other bytes, so that the marker and SHA256SUMS leave it out. */
function isStatement(name, tag) {
	return name === "RUNBOOK.md" || name === provenanceName(tag);
}

// src/model/marker.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
/** The longest body of a release that GitHub takes (docs/platform.md 19). In UTF-16 code units. */
const longestBody = 125e3;
/** Whether two bodies are the same to GitHub, which keeps a text but for the kind of its line ends and the blank at its end. */
function sameText(one, other) {
	const plain = (text) => text.replaceAll("\r\n", "\n").trim();
	return plain(one) === plain(other);
}
const largestListing = 100;
const pattern$1 = /<!-- release-runbook: (\{.*?\}) -->/g;
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
	const json = [...body.matchAll(pattern$1)].at(-1)?.[1];
	if (json === void 0) return void 0;
	try {
		const value = JSON.parse(json);
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
	} catch {
		return;
	}
}
/** The body with this marker at its end and without older markers. */
function withMarker(body, marker) {
	return `${body.replaceAll(pattern$1, "").trimEnd()}\n\n${renderMarker(marker)}\n`;
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
	for (const { path, absolute } of found.values()) if (!(await files.realPath(absolute)).startsWith(`${realRoot}/`)) throw new UserError(`${path} lies behind a link that leads out of the folder that is searched.`, "Name the file itself; links are not followed.");
	return [...found.values()];
}
async function pathsOf$1(files, root, glob) {
	if (posix.isAbsolute(glob) || glob === ".." || glob.startsWith("../")) throw new UserError(`The glob ${glob} leads out of the folder that is searched.`, "Only files inside it can be attached.");
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
	return new UserError(`${path} is not a regular file, so it cannot be an asset.`, "Name the file itself; links are not followed.");
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
		return ("archive" in component ? [component.archive] : "files" in component ? plainFileNames(component.files) : []).map((name) => ({
			component: component.id,
			name
		}));
	});
}
/** The asset names of declared files without a glob. */
function plainFileNames(globs) {
	return globs.filter((glob) => !/[*?[\]{}()!+@]/.test(glob)).map((file) => posix.basename(file));
}
/** GitHub refuses an asset of this size or more. In bytes (docs/platform.md 27). */
const TOO_LARGE = 2 ** 31;
/** Largest number of assets of a release, SHA256SUMS included. */
const mostAssets = 1e3;
/**
* The name that GitHub gives an asset without notice (docs/platform.md 28). GitHub removes accents, replaces each run of other
* characters and dots by one dot, and removes dots at both ends. It puts `default.` before a leading dot and before a changed name
* without a dot.
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
		const key = nameOnGitHub(name).toLowerCase();
		const other = seen.get(key);
		if (other !== void 0 && other.name !== name && nameOnGitHub(other.name) === nameOnGitHub(name)) problems.push(`${label(other)} and ${label(asset)}: GitHub would give ${JSON.stringify(other.name)} and ${JSON.stringify(name)} the one name ${nameOnGitHub(name)}.`);
		else if (other !== void 0) problems.push(`${label(other)} and ${label(asset)} both make an asset named ${name}.`);
		else if (!isAssetName(name)) problems.push(`${label(asset)}: the asset name ${JSON.stringify(name)} must start with a letter or a digit and hold only letters, digits, '.', '_' and '-'.`);
		else if (nameOnGitHub(name) !== name) problems.push(`${label(asset)}: GitHub would change the asset name ${name} to ${nameOnGitHub(name)}.`);
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
/** The files of components that were built elsewhere. A glob without a match fails in the component build, which may make the files. */
async function prebuiltAssets(components, workspace, files) {
	const assets = components.map(async (component) => {
		if (component.kind !== "files" || component.setup !== null || component.test !== null) return [];
		const matches = await matchFiles(files, posix.join(workspace, component.path), component.files).catch(() => []);
		return Promise.all(matches.map(async ({ path, absolute }) => {
			const size = (await files.facts(absolute))?.size;
			return {
				component: component.id,
				name: posix.basename(path),
				path,
				...size !== void 0 && { size }
			};
		}));
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
/** Makes a `MemoizeByKey` with results of its own. */
function makeMemoizeByKey() {
	const results = /* @__PURE__ */ new Map();
	return (key, work) => {
		const result = results.get(key) ?? work();
		results.set(key, result);
		return result;
	};
}
/** Ends a component build because another one failed. It has no message: the other one has. */
var ComponentBuildCancelled = class extends Error {
	name = "ComponentBuildCancelled";
};
/** A failure of a program, with its exit code and the last lines of its output. */
var CommandError = class extends UserError {
	exitCode;
	tail;
	constructor(message, hint, completed) {
		super(message, hint);
		this.exitCode = completed.code;
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
		/** The same component build in other folders, for a second build. Its evidence is not kept. */
		withDirectories: (directories) => startComponentBuild({
			...fields,
			...directories,
			tools: {}
		}, {
			...context,
			log: {
				...log,
				stage: (title, helper) => log.stage(`second build, ${title}`, helper)
			}
		}).build,
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
	throw new CommandError(`\`${command.title}\` ended with exit code ${code}.`, reproduceHint(command, component), completed);
}
/** The whole command to paste at the root of the repository. `path` is the folder in which it runs. */
function pasteable({ program, args, title }, path) {
	const script = program === "bash" ? args.at(-1).trim() : title;
	const line = script.includes("\n") ? `bash -eo pipefail -c ${shellWord(script)}` : script;
	return path === "." ? line : `cd ${shellWord(visible(path))} && ${line}`;
}
/** How to run the command by hand; empty for another folder than the component's. */
function reproduceHint(command, { path }) {
	return command.cwd === void 0 ? `Run it on your machine:\n  ${pasteable(command, path).replaceAll("\n", "\n  ")}` : "";
}
/** Throws UserError when GitHub would refuse an asset for its size in bytes. */
function requireAssetSize(name, size) {
	if (size === 0) throw new UserError(`${name} is empty, and GitHub takes no empty asset.`, "Leave it out, or find out why nothing was written.");
	if (size >= TOO_LARGE) throw new UserError(`${name} has ${size} bytes; GitHub takes assets of less than 2 GiB.`, "Split it.");
}
/** Digests of files in the dist folder, sorted by name: one at a time, as each needs a buffer. Throws UserError when GitHub would refuse a file as an asset. */
async function builtFiles(build, names) {
	const built = [];
	for (const name of [...names].sort()) {
		const path = posix.join(build.dist, name);
		const facts = await build.files.facts(path);
		if (facts?.kind !== "file") throw new UserError(`The file ${name} is no longer there.`, "A script of the component took it away.");
		requireAssetSize(name, facts.size);
		built.push({
			name,
			component: build.component.id,
			path,
			...await build.files.digest(path)
		});
	}
	return built;
}

// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));

// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));

// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));

// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));

// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		const k = createNode.createNode(key, void 0, ctx);
		const v = createNode.createNode(value, void 0, ctx);
		return new Pair(k, v);
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));

// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	const map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
	exports.map = map;
}));

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	const seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
	exports.seq = seq;
}));

// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	const string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
	exports.string = string;
}));

// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));

// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));

// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	const schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	const binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
	exports.binary = binary;
}));

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	var Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
	exports.Schema = Schema;
}));

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));

// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));

// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));

// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));

// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));

// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));

// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));

// src/config/yaml.ts
var import_dist = require_dist();
const maximumBytes = 65536;
/** The deepest legal place, components.x.files[0], is at depth 4. */
const maximumDepth = 16;
/** Each use of an alias copies its anchor, and nested aliases multiply: a file of 1 KiB can expand to gigabytes. */
const maximumAliases = 10;
const tooDeep = "the file is nested too deeply to be read";
/**
* The value of a YAML file of another program. Throws the errors of `yaml` for invalid YAML or more than ten uses of an anchor.
* Warnings are off: a warning quotes the file, and the runner would execute a workflow command in the quotation.
*/
function parseYaml(text) {
	const document = (0, import_dist.parseDocument)(text, { logLevel: "error" });
	if (document.errors[0] !== void 0) throw document.errors[0];
	return document.toJS({ maxAliasCount: maximumAliases });
}
/** Reads YAML 1.2 (core schema) with limits on size, depth and aliases. Never throws. */
function readYaml(text) {
	const bytes = new TextEncoder().encode(text).length;
	if (bytes > maximumBytes) return unreadable([{
		line: 1,
		message: `the file has ${bytes} bytes; at most ${maximumBytes} are read`
	}]);
	const broken = text.indexOf("�");
	if (broken >= 0) {
		const line = text.slice(0, broken).split("\n").length;
		return unreadable([{
			line,
			message: "the file is not UTF-8 here; save it as UTF-8"
		}]);
	}
	const lines = new import_dist.LineCounter();
	let document;
	try {
		document = (0, import_dist.parseDocument)(text, {
			lineCounter: lines,
			uniqueKeys: false,
			prettyErrors: false,
			resolveKnownTags: false
		});
	} catch {
		return unreadable([{
			line: 1,
			message: tooDeep
		}]);
	}
	const lineAt = (offset) => Math.max(1, lines.linePos(offset).line);
	const faults = syntaxProblems([...document.errors, ...document.warnings], lineAt);
	if (faults.length > 0) return unreadable(faults);
	const reading = {
		document,
		lineAt,
		places: /* @__PURE__ */ new Map([["[]", 1]]),
		problems: [],
		aliases: 0
	};
	return {
		value: plain$2(reading, document.contents, []),
		lineOf: (path) => lineOf(reading.places, path),
		problems: reading.problems,
		broken: false
	};
}
function unreadable(problems) {
	return {
		value: null,
		lineOf: () => 1,
		problems,
		broken: true
	};
}
/** The first fault of each line, because later faults of a line mostly follow from the first. */
function syntaxProblems(faults, lineAt) {
	const exhausted = faults.find((fault) => fault.code === "RESOURCE_EXHAUSTION");
	if (exhausted) return [{
		line: lineAt(exhausted.pos[0]),
		message: tooDeep
	}];
	return [...Map.groupBy(faults, (fault) => lineAt(fault.pos[0]))].map(([line, [first]]) => ({
		line,
		message: sentence(first)
	}));
}
function sentence(fault) {
	if (fault.code === "TAB_AS_INDENT") return "a tab cannot indent YAML; use spaces";
	if (fault.code === "MULTIPLE_DOCS") return "a second YAML document begins here; one is read";
	if (fault.message.startsWith("Nested mappings are not allowed")) return "text with ': ' in it must be in quotes, as 'echo: hi'";
	return `this is not valid YAML: ${fault.message.charAt(0).toLowerCase()}${fault.message.slice(1)}`;
}
/** The value of a node; undefined after a problem. */
function plain$2(reading, node, path) {
	if ((0, import_dist.isAlias)(node)) return aliased(reading, node, path);
	if (path.length > maximumDepth) return addProblem(reading, node, `nested deeper than ${maximumDepth} levels`);
	if ((0, import_dist.isMap)(node)) return mapping(reading, node, path);
	if ((0, import_dist.isSeq)(node)) return node.items.map((item, index) => {
		const place = [...path, index];
		mark(reading, place, item);
		return plain$2(reading, item, place);
	});
	if (!(0, import_dist.isScalar)(node)) return null;
	const { value } = node;
	if (value === null || [
		"string",
		"number",
		"boolean"
	].includes(typeof value)) return value;
	return addProblem(reading, node, "this is neither text, a number, true, false nor null");
}
function aliased(reading, node, path) {
	reading.aliases++;
	if (reading.aliases > 11) return void 0;
	if (reading.aliases > maximumAliases) return addProblem(reading, node, `at most ${maximumAliases} aliases (*name) are read; write the values out`);
	const target = node.resolve(reading.document);
	if (target !== void 0) return plain$2(reading, target, path);
	return addProblem(reading, node, `no anchor ${inBackticks(`&${node.source}`)} stands before this alias; write text that begins with * in quotes, as '*${node.source.replace(/[^\x20-\x7e]/g, "?")}'`);
}
function mapping(reading, node, path) {
	const result = Object.create(null);
	for (const pair of node.items) {
		const key = (0, import_dist.isScalar)(pair.key) ? pair.key.value : void 0;
		if (typeof key !== "string" && typeof key !== "number") addProblem(reading, pair.key ?? node, "a key must be text");
		else if (key === "__proto__") addProblem(reading, pair.key, "unknown key `__proto__`");
		else if (String(key) in result) addProblem(reading, pair.key, `${inBackticks(String(key))} is given twice; delete one`);
		else {
			const place = [...path, String(key)];
			mark(reading, place, pair.key);
			result[String(key)] = plain$2(reading, pair.value, place);
		}
	}
	return result;
}
function mark(reading, path, node) {
	const range = node?.range;
	if (range) reading.places.set(JSON.stringify(path), reading.lineAt(range[0]));
}
function addProblem(reading, node, message) {
	reading.problems.push({
		line: reading.lineAt(node?.range?.[0] ?? 0),
		message
	});
}
function lineOf(places, path) {
	for (let length = path.length; length > 0; length--) {
		const line = places.get(JSON.stringify(path.slice(0, length)));
		if (line !== void 0) return line;
	}
	return 1;
}

// src/features/plan/deeper-folders.ts
/** The globs of a pnpm-workspace.yaml; undefined without the file or without them. */
function pnpmPackages(text) {
	const { packages } = tableOf(parsed$1(text, parseYaml));
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
/** The folders with a package below the direct folders: members of the workspace, without one two folders deep; Python packages two folders deep. */
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

// src/features/plan/package-json.ts
/** Reads a package.json. Throws UserError, with `path` in the message, when the text is no JSON object. */
function readPackageJson$1(text, path) {
	let value;
	try {
		value = JSON.parse(text.replace(/^\ufeff/, ""));
	} catch (error) {
		throw new UserError(`${path} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`, "", { cause: error });
	}
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new UserError(`${path} does not hold an object.`);
	return packageOf(tableOf(value));
}
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
function parse$5(toml, options = {}) {
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

// src/features/notes/render/ascii.ts
/** Parts of a sequence without a form of their own: joiners, variation selectors, skin tones, combining marks. */
const WITHOUT_FORM = /^(?:\u200c|\u200d|[\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u20e3])$/u;
/** The text in printable ASCII: as people type it, else transliterated, else the code point `[U+1F9EA]`. Never a question mark. */
const plainAscii = (text) => written$1(text.replace(/(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/gu, ""), false);
/** The text with its letters, marks, digits, and punctuation that nobody types in ASCII. What the ASCII check calls deceiving is its code point. */
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
/** Replaces the text between the markers of a release body, or appends the notes without both markers. Idempotent. */
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
/** An address as git writes it. No release shows one. */
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
const FENCE$2 = /^ {0,3}(?:`{3,}|~{3,})/;
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
		if (FENCE$2.test(line)) inCode = !inCode;
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
/** GitHub's own subject for the merge of a security advisory says nothing: its type is security, and its title the first line inside. */
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
	const [line = "", ...rest] = (advisoryMerge(message.trim()) ?? message.trim()).split(/\r\n|\r|\n/);
	const { words, number, ...emoji } = undecorated(line.trim());
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
* nothing, so the first change stays. A revert of an older commit stays too, and so does a commit that does more than revert.
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

// src/model/version.ts
/**
* Parses a tag name: the SemVer version without `v`, with build metadata, or the sentence that refuses the name. Without a pattern it is strict SemVer 2 (https://semver.org), with or without `v`. A pattern such as
* `backend-v{version}` contains `{version}` once. Never throws; each refusal is one ASCII sentence.
*/
function parseTag(tag, pattern) {
	const name = `the tag "${visible(tag)}"`;
	if (tag === "") return { refused: "The tag has no name." };
	const bad = /[\x00-\x1f\x7f]/.test(tag) ? "a control character" : /[^\x00-\x7f]/.test(tag) ? "a character that is not ASCII" : /\s/.test(tag) ? "a space" : void 0;
	if (bad !== void 0) return { refused: `T${name.slice(1)} holds ${bad}; a tag that is released is plain ASCII without spaces.` };
	const text = pattern === null ? tag.replace(/^v/, "") : insidePattern(tag, pattern);
	if (text === void 0) return { refused: `T${name.slice(1)} does not have the form "${visible(pattern ?? "")}" that the configuration asks for.` };
	const reason = whyNoVersion(text);
	return reason === void 0 ? { version: text } : { refused: `T${name.slice(1)} is no version: ${reason}.` };
}
function insidePattern(tag, pattern) {
	const at = pattern.indexOf("{version}");
	if (at < 0) return void 0;
	const [before, after] = [pattern.slice(0, at), pattern.slice(at + 9)];
	return tag.length > before.length + after.length && tag.startsWith(before) && tag.endsWith(after) ? tag.slice(before.length, tag.length - after.length) : void 0;
}
/** Why a text violates strict SemVer 2; undefined when it is valid. */
function whyNoVersion(text) {
	const foreign = /[^0-9A-Za-z.+-]/.exec(text);
	if (foreign) return `it holds "${visible(foreign[0])}", and a version has only letters, digits and . - +`;
	if (text.length > 256) return `it has ${text.length} characters, and a version has at most 256`;
	const [, core = "", dash, prerelease = "", plus, build = ""] = /^([^+-]*)(-([^+]*))?(\+(.*))?$/.exec(text) ?? [];
	return whyNoCore(core) ?? whyNoSuffix(dash, prerelease, "prerelease") ?? whyNoSuffix(plus, build, "build metadata") ?? ((0, import_parse.default)(text) ? void 0 : "it is not SemVer, write a version such as 1.2.3 or 1.2.3-rc.1");
}
function whyNoCore(core) {
	if (/^[vV]/.test(core)) return "only one small \"v\" may stand before the numbers";
	const numbers = core.split(".");
	const other = numbers.find((number) => !/^\d+$/.test(number));
	if (other === "") return core === "" ? "it has no numbers, write three such as 1.2.3" : "a number is missing beside a dot";
	if (other !== void 0) return `"${other}" is no number; it has the form 1.2.3 or 1.2.3-rc.1`;
	const padded = numbers.find((number) => /^0\d/.test(number));
	if (padded !== void 0) return `the number ${padded} has a leading zero, write ${unpadded(padded)}`;
	if (numbers.length < 3) return `it has ${numbers.length === 1 ? "1 number" : "2 numbers"} where a version has three, write ${[
		...numbers,
		"0",
		"0"
	].slice(0, 3).join(".")}`;
	if (numbers.length > 3) return `it has ${numbers.length} numbers where a version has three`;
	const large = numbers.find((number) => !Number.isSafeInteger(Number(number)));
	return large === void 0 ? void 0 : `the number ${large} is too large`;
}
function whyNoSuffix(mark, text, name) {
	if (mark === void 0) return void 0;
	const parts = text.split(".");
	if (text === "") return `the ${name} after "${mark[0]}" is empty`;
	if (parts.includes("")) return `the ${name} "${text}" has an empty part beside a dot`;
	if (text.includes("+")) return "it has more than one \"+\"";
	const padded = name === "prerelease" ? parts.find((part) => /^0\d+$/.test(part)) : void 0;
	return padded === void 0 ? void 0 : `the prerelease number ${padded} has a leading zero, write ${unpadded(padded)}`;
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
/** The prerelease part of a SemVer version as PEP 440 suffixes; undefined when PEP 440 has no such suffixes. */
function pep440Suffix(identifiers) {
	const match = /^(?:(alpha|a|beta|b|c|rc|preview|pre)\.?(\d*))?(?:(?:^|\.)(post)\.?(\d*))?(?:(?:^|\.)(dev)\.?(\d*))?$/.exec(identifiers.join(".").toLowerCase());
	if (!match) return void 0;
	const [, phase, at, post, postAt, dev, devAt] = match;
	return (phase ? phases[phase] + unpadded(at) : "") + (post ? `.post${unpadded(postAt)}` : "") + (dev ? `.dev${unpadded(devAt)}` : "");
}
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
	throw new UserError(`The version ${visible(semver)} has no spelling for Python packages (PEP 440).`, "Use a prerelease of the form alpha.1, beta.1, rc.1 or dev.1.");
}
/** The spelling of `toPep440`; undefined without one. */
function spellPep440(semver) {
	const parsed = (0, import_parse.default)(semver.replace(/^v/, ""));
	if (!parsed) return void 0;
	const suffix = parsed.prerelease.length === 0 ? "" : pep440Suffix(parsed.prerelease.map(String));
	if (suffix === void 0) return void 0;
	const local = parsed.build.length === 0 ? "" : "+" + localPart(parsed.build.join("."));
	return `${parsed.major}.${parsed.minor}.${parsed.patch}${suffix}${local}`;
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
/** Prepares a version for `compareVersions`; undefined for a text that is no version, and for a single number such as the floating `v1`. */
function orderedVersion(text) {
	const semver = (0, import_parse.default)(text);
	if (semver !== null) return {
		text,
		semver,
		prerelease: semver.prerelease.length > 0
	};
	const read = readPep440(text);
	return read !== void 0 && read.release.length > 1 ? {
		text,
		semver,
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
	if (a.semver !== null && b.semver !== null) return a.semver.compare(b.semver);
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
/** The name of the tag of a version: by the pattern, else with the `v` of the tag `like`. Without another tag it has one. */
function tagOfVersion(version, like, pattern) {
	if (pattern !== null) return pattern.replace("{version}", () => version);
	return `${like === void 0 || like.startsWith("v") ? "v" : ""}${version}`;
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
/** Whether the tags of a pattern have no text but `v` before the version: their line takes Latest from lines whose tags have one. */
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

// src/config/needs.ts
/** The ids, and the ids that they need, directly or through others. */
function withNeeds(components, ids) {
	const found = new Set(ids);
	for (const id of found) for (const need of components.find((component) => component.id === id)?.needs ?? []) found.add(need);
	return found;
}
/** Needs that name no component, or close a circle; and outputs that a component with their folder would not wait for. */
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
/** The components whose folder holds an output most closely; none when it is the folder of the component that writes the output. */
function holdersOf(target, writer, all) {
	const start = ({ path }) => path === "." ? "" : `${path}/`;
	const around = all.filter((other) => other.kind !== "files" && other.kind !== "archive" && `${target}/`.startsWith(start(other)));
	const nearest = around.filter((other) => around.every(({ path }) => path.length <= other.path.length || path === "."));
	return nearest.some(({ path }) => path === writer.path) ? [] : nearest;
}

// src/config/complete.ts
/** Time limit of each command of a component or a check. */
const defaultTimeout = "20m";
/** The paths that a text check reads by default. When they match no file, the check is skipped. */
const defaultPaths = {
	ascii: ["docs/**"],
	ellipsis: ["**"]
};
/** Fills in the defaults of a valid configuration. A value replaces its default whole; only `exclude` adds to what a check itself excludes. */
function complete(written, path) {
	const { notes, release, version, components } = written;
	return {
		/** Path of the configuration file. */
		path,
		/** Pattern of the tag with `{version}`; null: v1.2.3 or 1.2.3. */
		tag: written.tag ?? null,
		/** Files that hold the version: a path, or a file and a pattern with `{version}`; null: detected. */
		version: version?.map((entry) => typeof entry === "string" ? plainPath(entry) : {
			...entry,
			file: plainPath(entry.file)
		}) ?? null,
		/** null: by ancestry and version. */
		previousTag: written["previous-tag"] ?? null,
		checks: completeChecks(written.checks ?? {}),
		/** In the order of the file; null: detected; empty: nothing is built. */
		components: components ? Object.entries(components).map(([id, component]) => completeComponent(id, component)) : null,
		/** Exceptions of the search for secrets: a rule, and globs `<asset>/<member>` of files that may break the rule. */
		secrets: { allow: written.secrets?.allow ?? [] },
		notes: completeNotes(notes ?? {}),
		release: {
			/** May hold `{tag}` and `{version}`. */
			title: release?.title ?? "{tag}",
			draft: release?.draft ?? false,
			prerelease: release?.prerelease ?? "auto",
			latest: release?.latest ?? "auto",
			/** Category of the release's discussion; null: none. */
			discussion: release?.discussion ?? null,
			attest: release?.attest ?? false
		},
		after: completeAfter(written.after ?? {}),
		/** File that `prepare` writes, and the heading below which it adds a line or row; `heading` null: it adds a section. */
		changelog: written.changelog ? {
			file: plainPath(written.changelog.file),
			heading: written.changelog.heading ?? null
		} : null,
		/** Path of the team's Markdown checklist. */
		runbook: maybePath(written.runbook)
	};
}
function completeNotes(notes) {
	return {
		/** A file whose text, or whose section of this version, precedes the list; null: the message of the annotated tag. */
		file: maybePath(notes.file),
		/** False: the section of `file` stands in place of the list. */
		list: notes.list ?? true,
		/** Markdown below the notes, with {version}, {tag} and {date}. */
		footer: notes.footer ?? null,
		/** False: letters of every script stay as they are. */
		ascii: notes.ascii ?? true,
		/** Glob (picomatch) of fragment files, such as `multi_agent/runlogs/gapfix_*.md`; null: none are read. */
		fragments: notes.fragments ?? null,
		/** Only commits that touch these paths are listed; empty: all. These paths never filter tags. */
		paths: notes.paths?.map(plainPath) ?? [],
		/** The categories in order; null: those of .github/release.yml, else the built-in ones. The first matching rule decides: labels before types before paths. */
		categories: notes.categories?.map(({ title, labels, types, paths, exclude }) => ({
			title,
			/** Labels of pull requests, in any case; `*` matches every change that matched no other rule. */
			labels: labels ?? [],
			/** Conventional types: `feat`. */
			types: types ?? [],
			/** Globs; most of the changed paths must match. */
			paths: paths ?? [],
			/** Changes that never belong to this category. */
			exclude: {
				labels: exclude?.labels ?? [],
				authors: exclude?.authors ?? []
			}
		})) ?? null,
		/** Changes that are not listed, unless they break; null: the exclusions of .github/release.yml, else the built-in labels. Authors: with or without `[bot]`. */
		exclude: notes.exclude ? {
			labels: notes.exclude.labels ?? [],
			authors: notes.exclude.authors ?? [],
			types: notes.exclude.types ?? []
		} : null
	};
}
function completeChecks(checks) {
	const [tag, ascii, ellipsis, python] = [
		checks.tag || {},
		checks.ascii || {},
		checks.ellipsis || {},
		checks["python-syntax"] || {}
	];
	const ids = [
		"tag",
		"ascii",
		"ellipsis",
		"python-syntax",
		"breaking",
		"ci",
		"audit"
	];
	return {
		/** `warn`: findings do not stop the release, but version files that disagree still do. */
		onFindings: checks["on-findings"] ?? "fail",
		/** `branches`: globs of branches that must hold the tag's commit; null: any. */
		tag: {
			annotated: tag.annotated ?? true,
			branches: tag.branches ?? null
		},
		ascii: {
			paths: ascii.paths ?? defaultPaths.ascii,
			exclude: ascii.exclude ?? [],
			mode: ascii.mode ?? "strict",
			/** Characters that files of some paths may hold: `U+2026`, `U+2500-U+257F`, `Script=Greek`, `Emoji`, `latin1`, or the characters themselves. */
			allow: ascii.allow ?? []
		},
		/** The tracked files that are read: paths and globs from the root. */
		ellipsis: {
			paths: ellipsis.paths ?? defaultPaths.ellipsis,
			exclude: ellipsis.exclude ?? []
		},
		/** Paths and globs of Python files; null: the files of the python components. */
		pythonSyntax: { paths: python.paths ?? null },
		/** File of accepted findings; `named`: the configuration names the file, so it must exist. */
		baseline: {
			path: plainPath(checks.baseline ?? ".github/release-runbook.baseline.json"),
			named: checks.baseline !== void 0
		},
		/** `required`: names of check runs and contexts of statuses, empty: all of the commit. `wait`: milliseconds for checks that run or have not started. */
		ci: {
			required: checks.ci?.required ?? [],
			wait: milliseconds(checks.ci?.wait ?? "15m")
		},
		audit: { threshold: checks.audit?.threshold ?? "high" },
		/** The team's own commands in the order of execution, each a script for bash with a folder and milliseconds. The step id is `command:<name>`. */
		commands: (checks.commands ?? []).map(({ name, run, path, timeout, env }) => ({
			name,
			run,
			path: plainPath(path ?? "."),
			timeout: milliseconds(timeout ?? defaultTimeout),
			/** Names, or PREFIX_*; null: all but those that no child gets. */
			env: env ?? null
		})),
		/** The checks that the configuration names, even with an empty value: these block. `ci` and `audit` run only then. */
		named: ids.filter((id) => checks[id] !== void 0 && checks[id] !== false),
		/** The checks that the configuration switches off with `false`. */
		off: ids.filter((id) => checks[id] === false)
	};
}
/** Fills in the defaults of `after`: a task that is not named is off. */
function completeAfter(written) {
	const { history } = written;
	return {
		milestone: written.milestone === "close",
		comment: written.comment ?? false,
		closeIssues: written["close-issues"] ?? false,
		/** File on the default branch, and the heading below which the version is listed. */
		history: history ? {
			...history,
			file: plainPath(history.file)
		} : null,
		/** `url`: the name of the variable that holds the address, never the address. `body`: null: all facts of the release. */
		announce: (written.announce ?? []).map((entry) => entry.kind === "slack" ? {
			...entry,
			text: entry.text ?? null
		} : {
			...entry,
			body: entry.body ?? null
		}),
		dispatch: (written.dispatch ?? []).map((entry) => entry.workflow === void 0 ? {
			event: entry.event,
			payload: texts(entry.payload ?? {})
		} : {
			workflow: entry.workflow,
			ref: entry.ref ?? null,
			inputs: texts(entry.inputs ?? { tag: "{tag}" })
		}),
		/** Addresses that must show the release within `timeout`: their answer holds the text `contains` as a word of its own. Times in milliseconds. */
		health: (written.health ?? []).map(({ url, contains, timeout, every }) => ({
			url,
			contains: contains ?? "{version}",
			timeout: milliseconds(timeout ?? "10m"),
			every: milliseconds(every ?? "10s")
		}))
	};
}
function texts(values) {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
/** A component with every default of its kind, for configured and for detected components. */
function completeComponent(id, written) {
	const base = {
		id,
		path: plainPath(written.path ?? "."),
		setup: written.setup ?? null,
		test: written.test ?? null,
		verify: written.verify ?? null,
		env: written.env ?? null,
		timeout: milliseconds(written.timeout ?? defaultTimeout),
		...written.needs && written.needs.length > 0 && { needs: written.needs }
	};
	const built = {
		...written.kind !== "files" && written.reproducible === "check" && { reproducible: "check" },
		...written.kind !== "files" && written["allow-changes"] && { allowChanges: written["allow-changes"] }
	};
	switch (written.kind) {
		case "python": return {
			...base,
			...built,
			kind: "python",
			constraints: maybePath(written.constraints),
			import: written.import ?? null
		};
		case "node": return {
			...base,
			...built,
			kind: "node",
			archive: written.archive ?? `${id}-build.zip`,
			output: maybePath(written.output),
			include: written.include?.map(plainPath) ?? [],
			sourceMaps: written["source-maps"] ?? true,
			links: written.links ?? "error"
		};
		case "archive": return {
			...base,
			...built,
			kind: "archive",
			archive: written.archive ?? `${id}-bundle.zip`,
			paths: written.paths.map(plainPath),
			links: written.links ?? "error"
		};
		case "command": return {
			...base,
			...built,
			kind: "command",
			run: written.run,
			files: written.files
		};
		case "files": return {
			...base,
			kind: "files",
			files: written.files
		};
	}
}
function maybePath(path) {
	return path ? plainPath(path) : null;
}

// src/features/plan/detect.ts
/** Maximum number of detected components: a repository of many packages needs a list. */
const maximumDetected = 8;
const textFile = /\.(?:md|mdx|markdown|rst|txt|adoc|asciidoc|org|html?|tex)$|(?:^|\/)(?:readme|changelog|license)$/i;
/** The components in the root and its direct folders, and what looks like one. Throws UserError for more than 8, and for a manifest there that is broken. */
async function detectComponents(files, tracked, root) {
	const paths = new Set(tracked.filter(({ kind }) => kind === "file").map(({ path }) => path));
	const read = async (path) => paths.has(posix.normalize(path)) ? (await files.readText(posix.join(root, path)))?.replace(/^\uFEFF/, "") : void 0;
	const manifestOf = async (folder) => {
		const path = posix.join(folder, "package.json");
		return packageOf(tableOf(parsedManifest(path, await read(path), JSON.parse)));
	};
	const globs = pnpmPackages(await read("pnpm-workspace.yaml")) ?? (await manifestOf(".")).workspaces ?? [];
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
			const found = kind && component$1(kind, folder, others);
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
		const sentences = missing.map((id) => `There is no component ${inBackticks(id)}${known.length === 0 ? "." : endOf$1(suggestion(id, known))}`);
		throw new UserError(`${sentences.join(" ")} ${there}`, "The input `components` names ids; leave it out for all of them.");
	}
	return all.filter((component) => ids.includes(component.id) || extraFiles.length > 0 && component === all.at(-1));
}
/** Only the question: the known ids follow in another sentence. */
function endOf$1(meant) {
	return meant.endsWith("?") ? meant : ".";
}
const withOutput = "a component of kind node with `output:` releases what it writes";
async function detectPython(read, folder) {
	const path = posix.join(folder, "pyproject.toml");
	const text = await read(path);
	if (typeof valueAt(parsedManifest(path, text, parse$5), "build-system") === "object") return {
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
		why: `package.json has a build script, but of no known framework; ${withOutput}`
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
function component$1(kind, folder, others) {
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
/** The parsed text of a file. Throws UserError for a broken one, unless its folder is so deep that nothing of it is taken. */
function parsedManifest(path, text, parse) {
	try {
		return text === void 0 ? void 0 : parse(text);
	} catch (error) {
		if (posix.dirname(path).includes("/")) return void 0;
		const place = error instanceof TomlError ? `, line ${error.line}` : "";
		throw new UserError(`${inBackticks(path)} cannot be read${place}, so it is not known what to build.`, "Fix the file, or list what to build under `components:`.", { cause: error });
	}
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
* The tag at which the notes begin: the highest version below the current one that is an ancestor, or that stands on a release branch beside
* it and continues the same line (`notBefore`). A stable release skips prereleases, so that its notes contain all changes since the last
* stable release. Dates are ignored, because a back-port is often tagged after a higher release. Without a tag (`name` null), the
* version files may state the last release, so every stable ancestor counts. Mostly the highest candidate is an ancestor, and git is asked once.
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
const isShort = ({ version }) => /^\d+\.\d+$/.test(version.text);
/** `1.0` stands for 1.0.0, unless that version has a tag. A tag that shares its commit with another one of its line floats. */
function isRelease({ tag, version }, all) {
	return !all.some((other) => other.version.text === `${version.text}.0` || other.tag.commit === tag.commit && !other.version.prerelease && other.version.text.startsWith(`${version.text}.`));
}

// src/features/plan/python-needs.ts
/** The components with the needs of pyproject.toml: on required projects of the release, without circles. A broken file has none: its build reports it. */
async function withPythonNeeds(files, root, components) {
	const read = async ({ id, path }) => {
		const toml = parsed$1(await files.readText(posix.join(root, path, "pyproject.toml")), parse$5);
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
* The highest released version that is not below `version`; undefined when `version` may be released. Versions with the same major and minor
* number count, and those in the history of its commit, so that a back-port may be lower. Prereleases limit only prereleases, as in the notes.
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
/** Compares every place with the tag's version. If `expected` is null, the highest version counts: somebody raised it and forgot the others. */
function checkVersions(expected, places) {
	const right = expected ?? highestStated(places);
	if (right === void 0) return [];
	const wrong = places.filter((place) => !sameVersion(place.value, right));
	const source = places.find((place) => sameVersion(place.value, right));
	const authority = expected !== null ? `the tag says ${visible(right)}` : `${source === void 0 ? "most" : visible(source.path)} says ${visible(right)}`;
	return wrong.map((place) => ({
		rule: "version/mismatch",
		level: "error",
		path: place.path,
		...place.line === void 0 ? {} : { line: place.line },
		message: `${visible(place.path)} says ${visible(place.value)} (${visible(place.where)}), ${authority}.`,
		suggestion: remedy$1(place, right, wrong)
	}));
}
function highestStated(places) {
	return (places.flatMap(({ value }) => orderedVersion(value) ?? []).sort((a, b) => compareVersions(b, a))[0] ?? { text: places[0]?.value }).text;
}
function remedy$1(place, version, wrong) {
	const command = toolCommand(place, version, wrong);
	return command === void 0 ? `write ${newLine(place, version)}` : `run ${command}`;
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
function newLine(place, version) {
	const python = pythonSpelling(version);
	if (place.where.includes("{version}")) return visible(place.where.replace("{version}", version));
	if (place.where === "metadata.version") return `version = ${python}`;
	if (place.where.endsWith(".version")) return `version = "${python}"`;
	if (place.path.endsWith("setup.py")) return `version="${python}"`;
	return place.path.endsWith(".py") ? `${place.where} = "${python}"` : version;
}
/** A version, SemVer without `v`, as a file at the path spells it. Python tools normalise a version, so their files get the spelling of PEP 440 if there is one. */
function spelledFor(path, version) {
	return pythonFiles.test(path) ? pythonSpelling(version) : version;
}
const pythonFiles = /\.py$|(?:^|\/)(?:pyproject\.toml|setup\.cfg|(?:uv|poetry|pdm)\.lock)$/;
const pythonSpelling = (version) => spellPep440(version) ?? version;

// src/features/plan/version-text.ts
const generated = "the version is computed from git when the package is built; the metadata of the wheel proves it";
const nothing = { places: [] };
/** The versions in a file, by its name; an unknown file holds only a version, like VERSION. Throws UserError for invalid TOML or JSON. */
function findVersions(text, path) {
	const name = posix.basename(path);
	if (name === "pyproject.toml") return readPyproject(text, path);
	if (name === "setup.cfg") return readSetupCfg(text, path);
	if (name === "package.json") return readPackageJson(text, path);
	if (name === "package-lock.json" || name === "npm-shrinkwrap.json") return readLockfile(text, path);
	if (name === "setup.py") return { places: findByPattern(text, path, /^(?![ \t]*#).*[\s(,]version\s*=\s*(?:"([^"\n]+)"|'([^'\n]+)')/gm, "version").filter(({ value }) => looksLikeVersion(value)) };
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
	const [before = "", after = ""] = pattern.split("{version}").map(literal$1);
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
	return findByPattern(text, path, new RegExp(`^(?:\\w+[ \\t]*=[ \\t]*)*${literal$1(name)}[ \\t]*(?::[^=\\n]+)?=[ \\t]*(?:\\w+[ \\t]*=[ \\t]*)*[uUrR]?(?:"([^"\\n]+)"|'([^'\\n]+)')`, "gm"), name).filter((place) => looksLikeVersion(place.value));
}
function literal$1(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
/** The 1-based line of an index. */
function lineNumberAt(text, index) {
	let line = 1;
	for (let at = text.indexOf("\n"); at >= 0 && at < index; at = text.indexOf("\n", at + 1)) line++;
	return line;
}
/** The value of a JSON file. Throws UserError for invalid JSON. */
function parseJson(path, text) {
	return parsed(path, "JSON", () => JSON.parse(text.replace(/^\uFEFF/, "")));
}
function parsed(path, kind, read) {
	try {
		return read();
	} catch (cause) {
		const reason = visible(String(cause instanceof Error ? cause.message : cause).split("\n")[0]);
		throw new UserError(`${visible(path)} cannot be read as ${kind}: ${reason}`, "Fix the file; its version has to be compared with the others.", { cause });
	}
}
function readPyproject(text, path) {
	const toml = parsed(path, "TOML", () => parse$5(text));
	const places = [["project"], ["tool", "poetry"]].flatMap((table) => {
		const value = valueAt(toml, ...table, "version");
		const line = tomlLine(text, table.join("."));
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
/** The line of `version` in a table: the parser returns no lines. */
function tomlLine(text, table) {
	let inside = false;
	for (const [index, line] of text.split("\n").entries()) {
		const header = /^\s*\[([^[\]]+)\]/.exec(line);
		if (header) inside = header[1].replaceAll(/[\s"']/g, "") === table;
		else if (inside && /^\s*["']?version["']?\s*=/.test(line)) return index + 1;
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
	const tools = JSON.stringify([valueAt(toml, "build-system", "requires") ?? [], Object.keys(tableOf(valueAt(toml, "tool")))]);
	return {
		places: [],
		skipReason: /scm|vcs|versioningit|versioneer|dynamic-versioning/.test(tools) || valueAt(toml, "tool", "pdm", "version", "source") === "scm" ? generated : "the version is dynamic, and no file is named that holds it; the metadata of the wheel proves it"
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
function readSetupCfg(file, path) {
	const text = file.replaceAll("\r\n", "\n");
	const section = /^\[metadata\][^\n]*\n((?:(?!\[).*(?:\n|$))*)/m.exec(text);
	const entry = section && /^version[ \t]*[=:][ \t]*(\S.*)/m.exec(section[1]);
	if (!entry) return nothing;
	const value = entry[1].trimEnd();
	const line = lineNumberAt(text, section.index + section[0].length - section[1].length + entry.index);
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
		value,
		line
	}] };
}
function readPackageJson(text, path) {
	const json = parseJson(path, text);
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
	const json = parseJson(path, text);
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
/** The versions of packages in folders by a lockfile; for npm not of the project, which `findVersions` reads. Throws UserError. */
function lockedFolders(text, path) {
	return path.endsWith(".json") ? inPackageLock(text, path) : inPythonLock(text, path);
}
/** npm: workspaces are the entries outside of node_modules. */
function inPackageLock(text, path) {
	const json = parseJson(path, text);
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
/**
* Every place that states the version; by default in components and VERSION. `locks`: whether lockfiles are read, which no list of files names.
* Throws UserError for a configured file without a version.
*/
async function readVersions(files, root, components, configured, locks = configured === null) {
	const tree = {
		files,
		root
	};
	const read = [];
	if (configured !== null) for (const entry of configured) read.push(await readConfigured(tree, entry));
	else {
		for (const component of components) read.push(await readComponent(tree, component, components));
		read.push(await readOne(tree, "VERSION"));
	}
	const stated = read.flatMap((each) => each.places);
	const all = [...stated, ...locks ? await readLocks(tree, stated) : []];
	const places = new Map(all.map((place) => [`${place.path}\n${place.where}\n${place.line}`, place]));
	const skippedFiles = new Map(read.flatMap((each) => each.skippedFiles).map((file) => [file.path, file]));
	return {
		places: [...places.values()],
		skippedFiles: [...skippedFiles.values()]
	};
}
async function readConfigured(tree, entry) {
	const path = posix.normalize(typeof entry === "string" ? entry : entry.file);
	const text = await tree.files.readText(posix.join(tree.root, path)) ?? "";
	const read = typeof entry === "string" ? await readOne(tree, path) : {
		places: findPattern(text, path, entry.pattern),
		skippedFiles: []
	};
	if (read.places.length > 0) return read;
	const why = read.skippedFiles[0]?.reason ?? (typeof entry === "string" ? "none was found in it" : `nothing in it has the form ${visible(entry.pattern)}`);
	throw new UserError(`The version file ${visible(path)} holds no version: ${why}.`, "Name another file under \"version:\", or say where it stands: { file: docs/conf.py, pattern: 'release = \"{version}\"' }.");
}
const skipped$1 = (path, reason) => ({
	places: [],
	skippedFiles: [{
		path,
		reason
	}]
});
/** Reads one file, or the file that it refers to; nothing when it does not exist. */
async function readOne({ files, root }, path) {
	const text = await files.readText(posix.join(root, path));
	if (text === void 0) return {
		places: [],
		skippedFiles: []
	};
	const { places, reference, skipReason } = findVersions(text, path);
	if (skipReason !== void 0) return skipped$1(path, skipReason);
	if (reference === void 0) return path === "VERSION" && places.length === 0 ? skipped$1(path, "it does not hold a version and nothing else") : {
		places,
		skippedFiles: []
	};
	const candidates = reference.candidates.map((candidate) => posix.join(posix.dirname(path), candidate)).filter((candidate) => !candidate.startsWith("../"));
	for (const candidate of candidates) {
		const named = await files.readText(posix.join(root, candidate));
		if (named === void 0) continue;
		const found = reference.name === void 0 ? findVersions(named, candidate).places : findAssigned(named, candidate, reference.name);
		if (found.length > 0) return {
			places: found,
			skippedFiles: []
		};
		return skipped$1(path, `it takes the version from ${candidate}, where none is written out; the metadata of the wheel proves it`);
	}
	const last = candidates.at(-1) ?? reference.candidates.join(", ");
	return skipped$1(path, `it takes the version from ${visible(last)}, which is not there`);
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
]], ["node", [
	"package.json",
	"package-lock.json",
	"npm-shrinkwrap.json"
]]]);
async function readComponent(tree, component, all) {
	const inside = (name) => posix.join(component.path, name);
	const read = [];
	for (const name of versionFiles.get(component.kind) ?? []) {
		read.push(await readOne(tree, inside(name)));
		if (name === "package.json" && read[0].skippedFiles.length > 0) return read[0];
	}
	if (component.kind === "python") for (const path of await packageFiles(tree, component, all)) read.push(await readOne(tree, path));
	return {
		places: read.flatMap((each) => each.places),
		skippedFiles: read.flatMap((each) => each.skippedFiles)
	};
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
async function makePlan({ config, inputs, repository, tree, view, releases }, ports) {
	const { git } = ports;
	const { tagName, commit } = repository;
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
	const version = (tagName === void 0 ? agreed : versionOfTag(tagName, config.tag)) ?? (builds ? withoutVersion(places, components) : "0.0.0");
	if (components.length === 0 && config.components === null && inputs.command !== "check" && inputs.command !== "notes") throw new UserError(`There is nothing to release: no Python package, frontend or docs folder was found, and no files were named. ${leftOutFolders(detected.examinedFolders).sentence}`.trim(), "Name them under \"components:\" in the configuration or in the input \"files\"; \"components: {}\" releases notes alone.");
	const planned = agreed === void 0 || repository.shallow ? {} : await plannedTag(config, repository, agreed, git);
	const { tag, released } = tagName === void 0 ? planned : { tag: tagName };
	const previous = await previousTag(config, {
		...repository,
		tagName: tag
	}, version, releases, {
		...ports,
		forge: inputs.command === "build" ? void 0 : ports.forge
	});
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

// src/model/step-outcome.ts
/** A value with its evidence. */
function passed(value, evidence) {
	return {
		value,
		evidence,
		status: "passed"
	};
}
/** A valid value, with evidence that a person should inspect. */
function warned(value, evidence) {
	return {
		value,
		evidence,
		status: "warned"
	};
}
/** The outcome of a step without work. */
function skipped(value, reason) {
	return {
		value,
		evidence: reason,
		status: "skipped"
	};
}

// src/config/config-origin.ts
/** What the configuration at the tag said otherwise about `checks` and `components`: parts of a sentence. */
function differencesAtTag(now, then) {
	const differs = (a, b) => JSON.stringify(a) !== JSON.stringify(b);
	const { named: is, off, ...checksNow } = now.checks;
	const { named: was, off: wasOff, ...checksThen } = then.checks;
	const stateOf = ({ checks: { named, off: none } }, name) => none.includes(name) ? "was off" : named.includes(name) ? "was blocking" : "did not block";
	const changed = [.../* @__PURE__ */ new Set([
		...was,
		...is,
		...wasOff,
		...off
	])].filter((name) => stateOf(now, name) !== stateOf(then, name));
	const keys = Object.keys(checksNow).filter((key) => differs(checksNow[key], checksThen[key]));
	const ids = new Set([now, then].flatMap(({ components }) => components?.map(({ id }) => id) ?? []));
	const componentOf = ({ components }, id) => components?.find((each) => each.id === id);
	const components = [...ids].filter((id) => differs(componentOf(now, id), componentOf(then, id))).map((id) => `components.${id}`);
	const paths = [...keys.map((key) => `checks.${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`), ...components];
	return [...changed.map((name) => `\`checks.${name}\` ${stateOf(then, name)}`), ...paths.map((path) => `\`${path}\` was different`)];
}

// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
	return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
	const ratio = val / step;
	const roundedRatio = Math.round(ratio);
	const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
	if (Math.abs(ratio - roundedRatio) < tolerance) return 0;
	return ratio - roundedRatio;
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
/**
* Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
*
* Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
*/
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
/**
* Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
*
* A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
*/
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mirrorProps(target, source) {
	for (const key of Reflect.ownKeys(source)) {
		const desc = Object.getOwnPropertyDescriptor(source, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => source[key]);
		else putProp(target, key, desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
function esc(str) {
	return JSON.stringify(str);
}
function slugify(input) {
	return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ cached(() => {
	if (globalConfig.jitless) return false;
	if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) return false;
	try {
		new Function("");
		return true;
	} catch (_) {
		return false;
	}
});
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
const propertyKeyTypes = /* @__PURE__*/ new Set([
	"string",
	"number",
	"symbol"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function stringifyPrimitive(value) {
	if (typeof value === "bigint") return value.toString() + "n";
	if (typeof value === "string") return `"${value}"`;
	return `${value}`;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
const BIGINT_FORMAT_RANGES = {
	int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
	uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".pick() cannot be used on object schemas containing refinements");
	const newShape = {};
	mirrorShape(newShape, schema, maskedKeys(schema, mask));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function maskedKeys(schema, mask) {
	const raw = sourceShape(schema);
	const keys = [];
	for (const key of Reflect.ownKeys(mask)) {
		if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
		if (mask[key]) keys.push(key);
	}
	return keys;
}
function omit(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".omit() cannot be used on object schemas containing refinements");
	const omitted = new Set(maskedKeys(schema, mask));
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function extend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) {
		const existingShape = sourceShape(schema);
		for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
	}
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
	mirrorProps(newShape, shape);
	return newShape;
}
function safeExtend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to safeExtend: expected a plain object");
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
	if (!b?._zod?.def) throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
	if (a._zod.def.checks?.length) throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
	const newShape = {};
	mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
	mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
	return clone(a, mergeDefs(a._zod.def, {
		shape: newShape,
		get catchall() {
			return b._zod.def.catchall;
		},
		checks: b._zod.def.checks ?? []
	}));
}
function partial(Class, schema, mask, name = "partial") {
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
		type: "optional",
		innerType: value
	})));
	return clone(schema, mergeDefs(schema._zod.def, {
		shape: newShape,
		checks: []
	}));
}
function required(Class, schema, mask) {
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => selected && !selected.has(key) ? value : new Class({
		type: "nonoptional",
		innerType: value
	}));
	return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function parsedType(data) {
	const t = typeof data;
	switch (t) {
		case "number": return Number.isNaN(data) ? "nan" : "number";
		case "object": {
			if (data === null) return "null";
			if (Array.isArray(data)) return "array";
			const obj = data;
			if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
		}
	}
	return t;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
/**
* Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
*
* Call this from a `proto` initializer, which runs once per prototype — never per instance.
*/
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
/* @__NO_SIDE_EFFECTS__ */
function derived(computes, table) {
	for (const key in computes) {
		const compute = computes[key];
		Object.defineProperty(table, key, {
			configurable: true,
			enumerable: true,
			get() {
				return own(this, key, compute(this));
			},
			set(value) {
				own(this, key, value);
			}
		});
	}
	return table;
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
/**
* Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
* constructor, computed from the internals object itself and cached there on
* first read. One accessor per constructor rather than one per instance.
*/
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
/**
* Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
* data property. One accessor per constructor rather than one per instance, because an own accessor
* puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
*/
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
	const fn = () => value;
	fn[CONSTANT_CATCH] = true;
	return fn;
}

// node_modules/zod/v4/core/core.js
var _a$1;
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
var $ZodEncodeError = class extends Error {
	constructor(name) {
		super(`Encountered unidirectional transform during encode: ${name}`);
		this.name = "ZodEncodeError";
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer$1 = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodError = /* @__PURE__ */ $constructor("$ZodError", initializer$1);
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
* ("toString", "constructor") would otherwise read through to the prototype, and assigning
* "__proto__" would hit the setter instead of creating a key. */
function node$1(obj, key, make) {
	if (!Object.prototype.hasOwnProperty.call(obj, key)) {
		if (key === "__proto__") Object.defineProperty(obj, key, {
			value: make(),
			writable: true,
			enumerable: true,
			configurable: true
		});
		else obj[key] = make();
	}
	return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
	const fieldErrors = {};
	const formErrors = [];
	for (const sub of error.issues) if (sub.path.length > 0) node$1(fieldErrors, sub.path[0], () => []).push(mapper(sub));
	else formErrors.push(mapper(sub));
	return {
		formErrors,
		fieldErrors
	};
}
function formatError(error, mapper = (issue) => issue.message) {
	const fieldErrors = { _errors: [] };
	const processError = (error, path = []) => {
		for (const issue of error.issues) if (issue.code === "invalid_union" && issue.errors.length) issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
		else if (issue.code === "invalid_key") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else if (issue.code === "invalid_element") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else {
			const fullpath = [...path, ...issue.path];
			if (fullpath.length === 0) fieldErrors._errors.push(mapper(issue));
			else {
				let curr = fieldErrors;
				let i = 0;
				while (i < fullpath.length) {
					const el = fullpath[i];
					const terminal = i === fullpath.length - 1;
					if (el === "_errors") {
						if (terminal) curr._errors.push(mapper(issue));
						i++;
						continue;
					}
					if (!Object.prototype.hasOwnProperty.call(curr, el)) Object.defineProperty(curr, el, {
						value: { _errors: [] },
						enumerable: true,
						writable: true,
						configurable: true
					});
					const node = curr[el];
					if (terminal) node._errors.push(mapper(issue));
					curr = node;
					i++;
				}
			}
		}
	};
	processError(error);
	return fieldErrors;
}

// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
	return {
		callee: params?.callee ?? callee,
		Err: params?.Err
	};
}
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
const validate = ((schema, value, _ctx) => {
	const validator = schema._zod.bag.validator;
	if (validator !== void 0) {
		if (validator(value) !== COMPILE_INVALID) return true;
		if (validator.definite === true && _ctx === void 0) return false;
	}
	return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
	const ctx = _ctx ? {
		..._ctx,
		async: false,
		abortEarly: true
	} : {
		async: false,
		abortEarly: true
	};
	const fallbackRun = schema._zod.bag.fallbackRun;
	let result;
	if (fallbackRun) {
		ctx[COMPILE_FALLBACK] = true;
		result = fallbackRun({
			value,
			issues: []
		}, ctx);
	} else result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length === 0;
}
const validateAsync$1 = async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true,
		abortEarly: true
	} : {
		async: true,
		abortEarly: true
	};
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length === 0;
};
const _encode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return parse(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		return parse(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _encodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _safeEncode = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParse(_Err)(schema, value, ctx);
};
const _safeDecode = (_Err) => (schema, value, _ctx) => {
	return _safeParse(_Err)(schema, value, _ctx);
};
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParseAsync(_Err)(schema, value, ctx);
};
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
	return _safeParseAsync(_Err)(schema, value, _ctx);
};

// node_modules/zod/v4/core/regexes.js
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
	return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
*
* @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
	if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
	return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
const _emoji$1 = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
	return new RegExp(_emoji$1, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
const httpProtocol = /^https?$/;
const e164 = /^\+[1-9]\d{6,14}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
* esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
* will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function anchor(source) {
	return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ anchor(dateSource);
function timeSource(args) {
	const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
	return typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time$1(args) {
	return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
	const opts = ["Z"];
	if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
	const qualified = `${timeSource({
		precision: args.precision,
		seconds: true
	})}(?:${opts.join("|")})`;
	const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
	return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
const anyString = /^[\s\S]{0,}$/;
const integer = /^-?\d+$/;
const number$1 = /^-?\d+(?:\.\d+)?$/;
const boolean$1 = /^(?:true|false)$/i;
const _null$2 = /^null$/i;
const lowercase = /^[^A-Z]*$/;
const uppercase = /^[^a-z]*$/;

// node_modules/zod/v4/core/checks.js
const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish(val) && val.length !== void 0;
};
const numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMultipleOf = /*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		if (typeof payload.value !== typeof def.value) throw new Error("Cannot mix number and bigint in multiple_of check.");
		if (typeof payload.value === "bigint" ? def.value !== BigInt(0) && payload.value % def.value === BigInt(0) : floatSafeRemainder(payload.value, def.value) === 0) return;
		payload.issues.push({
			origin: typeof payload.value,
			code: "not_multiple_of",
			divisor: def.value,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	def.format = def.format || "float64";
	const isInt = def.format?.includes("int");
	const origin = isInt ? "int" : "number";
	const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (isInt) {
			if (!Number.isInteger(input)) {
				payload.issues.push({
					expected: origin,
					format: def.format,
					code: "invalid_type",
					continue: false,
					input,
					inst
				});
				return;
			}
			if (!Number.isSafeInteger(input)) {
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
		if (length === def.length) return;
		const origin = getLengthableOrigin(input);
		const tooBig = length > def.length;
		payload.issues.push({
			origin,
			...tooBig ? {
				code: "too_big",
				maximum: def.length
			} : {
				code: "too_small",
				minimum: def.length
			},
			inclusive: true,
			exact: true,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
	def.pattern ?? (def.pattern = lowercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
	def.pattern ?? (def.pattern = uppercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
	$ZodCheck.init(inst, def);
	const escapedRegex = escapeRegex(def.includes);
	def.pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
	inst._zod.check = (payload) => {
		if (payload.value.includes(def.includes, def.position)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "includes",
			includes: def.includes,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.startsWith(def.prefix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "starts_with",
			prefix: def.prefix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.endsWith(def.suffix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "ends_with",
			suffix: def.suffix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		payload.value = def.tx(payload.value);
	};
});

// node_modules/zod/v4/core/doc.js
var Doc = class {
	constructor(args = [], closed = {}) {
		this.content = [];
		this.indent = 0;
		this.args = args;
		this.closed = closed;
	}
	indented(fn) {
		this.indent += 1;
		try {
			fn(this);
		} finally {
			this.indent -= 1;
		}
	}
	write(arg) {
		if (typeof arg === "function") {
			arg(this, { execution: "sync" });
			arg(this, { execution: "async" });
			return;
		}
		const lines = arg.split("\n").filter((x) => x);
		const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
		const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
		for (const line of dedented) this.content.push(line);
	}
	compile() {
		const F = Function;
		const content = this?.content ?? [``];
		return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`)(...Object.values(this.closed));
	}
};

// node_modules/zod/v4/core/versions.js
const version = {
	major: 4,
	minor: 6,
	patch: 7
};

// node_modules/zod/v4/core/schemas.js
const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	$ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
	def.pattern ?? (def.pattern = guid);
	$ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
	if (def.version) {
		const v = {
			v1: 1,
			v2: 2,
			v3: 3,
			v4: 4,
			v5: 5,
			v6: 6,
			v7: 7,
			v8: 8
		}[def.version];
		if (v === void 0) throw new Error(`Invalid UUID version: "${def.version}"`);
		def.pattern ?? (def.pattern = uuid(v));
	} else def.pattern ?? (def.pattern = uuid());
	$ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
	def.pattern ?? (def.pattern = email);
	$ZodStringFormat.init(inst, def);
});
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
	try {
		if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
		new URL(input);
		return true;
	} catch {
		return false;
	}
}
function validateURL(trimmed, def) {
	if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || 2;
	return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
	if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return 1;
	try {
		if (typeof URL !== "undefined") {
			const URLStatic = URL;
			if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? 2;
		}
		return new URL(trimmed);
	} catch {
		return 2;
	}
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
	return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
	hostname.lastIndex = 0;
	return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
	protocol.lastIndex = 0;
	return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		try {
			const trimmed = payload.value.trim();
			const url = validateURL(trimmed, def);
			if (url === 1) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					note: "Invalid URL format",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === 2) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === true) {
				payload.value = stripTabAndNewline(trimmed);
				return;
			}
			if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid hostname",
				pattern: def.hostname.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid protocol",
				pattern: def.protocol.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
			return;
		} catch (_) {
			payload.issues.push({
				code: "invalid_format",
				format: "url",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		}
	};
});
const $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
	def.pattern ?? (def.pattern = emoji());
	$ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
	if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw new Error(`Invalid nanoid length: ${def.length}`);
	def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
	$ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
	def.pattern ?? (def.pattern = cuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
	def.pattern ?? (def.pattern = cuid2);
	$ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
	def.pattern ?? (def.pattern = ulid);
	$ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
	def.pattern ?? (def.pattern = xid);
	$ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
	def.pattern ?? (def.pattern = ksuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
	def.pattern ?? (def.pattern = datetime(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
	def.pattern ?? (def.pattern = date);
	$ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
	def.pattern ?? (def.pattern = time$1(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
	def.pattern ?? (def.pattern = duration);
	$ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
	def.pattern ?? (def.pattern = ipv4);
	$ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
	if (!ipv6Alphabet.test(value)) return false;
	return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
	def.pattern ?? (def.pattern = ipv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidIPv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "ipv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv4);
	$ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
	const parts = value.split("/");
	if (parts.length !== 2) return false;
	const [address, prefix] = parts;
	if (!prefix) return false;
	const prefixNum = Number(prefix);
	if (`${prefixNum}` !== prefix) return false;
	if (prefixNum < 0 || prefixNum > 128) return false;
	return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidCIDRv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "cidrv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
function isValidBase64(data) {
	if (data === "") return true;
	if (/\s/.test(data)) return false;
	if (data.length % 4 !== 0) return false;
	try {
		atob(data);
		return true;
	} catch {
		return false;
	}
}
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
	def.pattern ?? (def.pattern = base64Charset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
	if (!base64urlCharset.test(data)) return false;
	const base64 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
	return isValidBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}
const $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
	def.pattern ?? (def.pattern = base64urlCharset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64URL(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64url",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
	def.pattern ?? (def.pattern = e164);
	$ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
	try {
		const tokensParts = token.split(".");
		if (tokensParts.length !== 3) return false;
		const [header] = tokensParts;
		if (!header) return false;
		const parsedHeader = JSON.parse(atob(header));
		if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return false;
		if (!parsedHeader.alg) return false;
		if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return false;
		return true;
	} catch {
		return false;
	}
}
const $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidJWT(payload.value, def.alg)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "jwt",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodNull = /*@__PURE__*/ $constructor("$ZodNull", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = _null$2;
	inst._zod.values = /* @__PURE__ */ new Set([null]);
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (input === null) return payload;
		payload.issues.push({
			expected: "null",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		payload.issues.push({
			expected: "never",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
const $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
	$ZodObject.init(inst, def);
	const superParse = inst._zod.parse;
	const _normalized = cached(() => normalizeDef(def));
	const memo = globalConfig.memoizer;
	const generateFastpass = (shape) => {
		const normalized = _normalized.value;
		const syms = normalized.symbolKeys;
		const doc = new Doc(["payload", "ctx"], {
			shape,
			inst,
			memo,
			syms
		});
		const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
		const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
		doc.write(`const input = payload.value;`);
		const ids = Object.create(null);
		let counter = 0;
		for (const key of normalized.allKeys) ids[key] = `key_${counter++}`;
		doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
		for (const key of normalized.allKeys) {
			if (key === "__proto__") continue;
			const id = ids[key];
			const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
			const isPresent = `${k} in input`;
			const schema = shape[key];
			const optin = schema?._zod?.optin;
			const isOptionalIn = optin !== void 0;
			const isOptionalOut = schema?._zod?.optout === "optional";
			doc.write(`const ${id} = ${parseStr(k)};`);
			if (isOptionalIn && isOptionalOut) {
				const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
				doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
			} else if (!isOptionalIn) doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
			else {
				doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
				if (optin === "defaulted") doc.write(`newResult[${k}] = ${id}.value;`);
				else doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
			}
		}
		doc.write(`payload.value = newResult;`);
		doc.write(`return payload;`);
		return doc.compile();
	};
	let fastpass;
	const isObject$2 = isObject;
	const jit = !globalConfig.jitless;
	const allowsEval$1 = allowsEval;
	const fastEnabled = jit && allowsEval$1.value;
	const catchall = def.catchall;
	let value;
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$2(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
			if (!fastpass) fastpass = generateFastpass(def.shape);
			payload = fastpass(payload, ctx);
			if (!catchall) return payload;
			return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
		}
		return superParse(payload, ctx);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
function discriminatorMap(def) {
	const map = /* @__PURE__ */ new Map();
	for (const option of def.options) {
		const values = option._zod.propValues?.[def.discriminator];
		if (!values || values.size === 0) throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
		for (const value of values) if (map.has(value)) {
			if (value !== void 0) throw new Error(`Duplicate discriminator value "${String(value)}"`);
			map.set(value, null);
		} else map.set(value, option);
	}
	return map;
}
const $ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
	def.inclusive = false;
	$ZodUnion.init(inst, def);
	const _super = inst._zod.parse;
	defineLazyInternal(inst, "propValues", (zod) => {
		const propValues = {};
		let undefinedCount = 0;
		for (const option of zod.def.options) {
			const pv = option._zod.propValues;
			if (!pv || Object.keys(pv).length === 0) throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
			if (pv[zod.def.discriminator]?.has(void 0)) undefinedCount++;
			for (const [k, v] of Object.entries(pv)) {
				if (!Object.prototype.hasOwnProperty.call(propValues, k)) assignProp(propValues, k, /* @__PURE__ */ new Set());
				for (const val of v) propValues[k].add(val);
			}
		}
		if (!zod.def.unionFallback && undefinedCount > 1) propValues[zod.def.discriminator]?.delete(void 0);
		return propValues;
	});
	def.options.forEach((option, i) => {
		const propShape = rawShape(option._zod.def);
		if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) throw new Error(`Invalid discriminated union option at index "${i}"`);
	});
	const disc = cached(() => discriminatorMap(def));
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isObject(input)) {
			payload.issues.push({
				code: "invalid_type",
				expected: "object",
				input,
				inst
			});
			return payload;
		}
		const value = input?.[def.discriminator];
		const opt = disc.value.get(value);
		if (opt && (value !== void 0 || ctx.direction !== "backward")) return opt._zod.run(payload, ctx);
		if (def.unionFallback || ctx.direction === "backward") return _super(payload, ctx);
		payload.issues.push({
			code: "invalid_union",
			errors: [],
			note: "No matching discriminator",
			discriminator: def.discriminator,
			options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
			input,
			path: [def.discriminator],
			inst
		});
		return payload;
	};
});
const $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		const left = def.left._zod.run({
			value: input,
			issues: []
		}, ctx);
		const right = def.right._zod.run({
			value: input,
			issues: []
		}, ctx);
		if (left instanceof Promise || right instanceof Promise) return Promise.all([left, right]).then(([left, right]) => {
			return handleIntersectionResults(payload, left, right);
		});
		return handleIntersectionResults(payload, left, right);
	};
});
function mergeValues(a, b) {
	if (a === b) return {
		valid: true,
		data: a
	};
	if (a instanceof Date && b instanceof Date && +a === +b) return {
		valid: true,
		data: a
	};
	if (isPlainObject(a) && isPlainObject(b)) {
		const bKeys = Object.keys(b);
		const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
		const newObj = {
			...a,
			...b
		};
		if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
		for (const key of sharedKeys) {
			if (key === "__proto__") continue;
			const sharedValue = mergeValues(a[key], b[key]);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
			};
			newObj[key] = sharedValue.data;
		}
		return {
			valid: true,
			data: newObj
		};
	}
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return {
			valid: false,
			mergeErrorPath: []
		};
		const newArray = [];
		for (let index = 0; index < a.length; index++) {
			const itemA = a[index];
			const itemB = b[index];
			const sharedValue = mergeValues(itemA, itemB);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
			};
			newArray.push(sharedValue.data);
		}
		return {
			valid: true,
			data: newArray
		};
	}
	return {
		valid: false,
		mergeErrorPath: []
	};
}
function handleIntersectionResults(result, left, right) {
	const unrecKeys = /* @__PURE__ */ new Map();
	let unrecIssue;
	const keyIssues = /* @__PURE__ */ new Map();
	const collect = (iss, side) => {
		let keys;
		if (iss.code === "unrecognized_keys" && !iss.path?.length) {
			unrecIssue ?? (unrecIssue = iss);
			keys = iss.keys;
		} else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
			const k = String(iss.path[0]);
			if (!keyIssues.has(k)) keyIssues.set(k, iss);
			keys = [k];
		} else return false;
		for (const k of keys) {
			if (!unrecKeys.has(k)) unrecKeys.set(k, {});
			unrecKeys.get(k)[side] = true;
		}
		return true;
	};
	for (const iss of left.issues) if (!collect(iss, "l")) result.issues.push(iss);
	for (const iss of right.issues) if (!collect(iss, "r")) result.issues.push(iss);
	const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
	if (bothKeys.length) {
		const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
		if (aggregated.length) result.issues.push({
			...unrecIssue,
			keys: aggregated
		});
		for (const k of bothKeys) if (!aggregated.includes(k) && keyIssues.has(k)) result.issues.push(keyIssues.get(k));
	}
	const merged = mergeValues(left.value, right.value);
	if (!merged.valid) {
		if (aborted(result)) return result;
		throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
	}
	result.value = merged.data;
	return result;
}
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$1.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
	$ZodType.init(inst, def);
	const values = getEnumValues(def.entries);
	const valuesSet = new Set(values);
	inst._zod.values = valuesSet;
	defineLazyInternal(inst, "pattern", (zod) => {
		const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
		return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const values = new Set(def.values);
	inst._zod.values = values;
	defineLazyInternal(inst, "pattern", (zod) => {
		const vals = zod.def.values;
		return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (values.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values: def.values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "optional";
	globalConfig.memoizer?.guard(inst);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		const _out = def.transform(payload.value, payload);
		if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
			payload.value = output;
			return payload;
		});
		if (_out instanceof Promise) throw new $ZodAsyncError();
		payload.value = _out;
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
	inst._zod.parse = (payload, ctx) => {
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) {
			payload.value = def.defaultValue;
			/**
			* $ZodDefault returns the default value immediately in forward direction.
			* It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
			return payload;
		}
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
		return handleDefaultResult(result, def);
	};
});
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) payload.value = def.defaultValue;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => {
		const v = zod.def.innerType._zod.values;
		return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleNonOptionalResult(result, inst));
		return handleNonOptionalResult(result, inst);
	};
});
function handleNonOptionalResult(payload, inst) {
	if (!payload.issues.length && payload.value === void 0) payload.issues.push({
		code: "invalid_type",
		expected: "nonoptional",
		input: payload.value,
		inst
	});
	return payload;
}
function handleCatchResult(payload, result, def, ctx) {
	if (!result.issues.length) {
		payload.value = result.value;
		if (result.memo) payload.memo = true;
		return payload;
	}
	payload.value = def.catchValue({
		...result,
		value: payload.value,
		error: { issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())) },
		input: payload.value
	});
	return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run({
			value: payload.value,
			issues: []
		}, ctx);
		if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
		return handleCatchResult(payload, result, def, ctx);
	};
});
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") {
			const right = def.out._zod.run(payload, ctx);
			if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
			return handlePipeResult(right, def.in, ctx);
		}
		const left = def.in._zod.run(payload, ctx);
		if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
		return handlePipeResult(left, def.out, ctx);
	};
});
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({
		value: left.value,
		issues: left.issues
	}, ctx);
}
const $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then(handleReadonlyResult);
		return handleReadonlyResult(result);
	};
});
function handleReadonlyResult(payload) {
	if (!payload.memo) payload.value = Object.freeze(payload.value);
	return payload;
}
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}

// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
	constructor() {
		super(`Cannot parse a reference cycle that closes through a transform`);
		this.name = "ZodCyclicError";
	}
};
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
function isRef(value) {
	return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
	return issues.map((iss) => iss.path ? {
		...iss,
		path: iss.path.slice()
	} : { ...iss });
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const NONE = 0;
const ASSUMED = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
	const cached = recursive.get(inst);
	if (cached !== void 0) return cached ? PROVEN : NONE;
	if (stack.has(inst)) return PROVEN;
	stack.add(inst);
	let result = NONE;
	const check = (child) => {
		if (result !== PROVEN && child?._zod) {
			const answer = isRecursive(child, stack, resolve);
			if (answer > result) result = answer;
		}
	};
	const shape = (sh, spread) => {
		let answer = NONE;
		for (const key of Reflect.ownKeys(sh)) {
			const desc = Object.getOwnPropertyDescriptor(sh, key);
			if (spread && !desc.enumerable) continue;
			const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
			if (child > answer) answer = child;
		}
		return answer;
	};
	const merge = (answer) => {
		if (answer > result) result = answer;
	};
	const def = inst._zod.def;
	switch (def.type) {
		case "object": {
			const raw = rawShape(def);
			merge(raw ? shape(raw, true) : ASSUMED);
			check(def.catchall);
			break;
		}
		case "array":
			check(def.element);
			break;
		case "tuple":
			for (const el of def.items) check(el);
			check(def.rest);
			break;
		case "record":
		case "map":
			check(def.keyType);
			check(def.valueType);
			break;
		case "set":
			check(def.valueType);
			break;
		case "union":
			for (const el of def.options) check(el);
			break;
		case "intersection":
			check(def.left);
			check(def.right);
			break;
		case "optional":
		case "nullable":
		case "default":
		case "prefault":
		case "catch":
		case "readonly":
		case "nonoptional":
		case "promise":
		case "success":
			check(def.innerType);
			break;
		case "pipe":
			check(def.in);
			check(def.out);
			break;
		case "function":
			check(def.input);
			check(def.output);
			break;
		case "lazy": {
			const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
			merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
			break;
		}
		case "template_literal":
		case "string":
		case "number":
		case "int":
		case "boolean":
		case "bigint":
		case "symbol":
		case "undefined":
		case "null":
		case "void":
		case "never":
		case "any":
		case "unknown":
		case "date":
		case "nan":
		case "enum":
		case "literal":
		case "file":
		case "transform":
		case "custom": break;
		default: for (const key in def) {
			const desc = Object.getOwnPropertyDescriptor(def, key);
			if (!desc || desc.get) continue;
			const value = desc.value;
			if (!value || typeof value !== "object") continue;
			if (value._zod) check(value);
			else if (Array.isArray(value)) for (const el of value) check(el);
		}
	}
	stack.delete(inst);
	return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
	if (answer !== ASSUMED) recursive.set(inst, answer === PROVEN);
	return answer;
}
function bucketFor(state, inst) {
	let bucket = state.buckets.get(inst);
	if (!bucket) {
		bucket = /* @__PURE__ */ new WeakMap();
		state.buckets.set(inst, bucket);
	}
	return bucket;
}
let handoff;
const open = [];
const memo = {
	alloc(_inst, payload, empty) {
		const bucket = handoff;
		if (!bucket) return empty;
		handoff = void 0;
		const entry = {
			value: empty,
			issues: null
		};
		bucket.set(payload.value, entry);
		open.push(entry);
		return empty;
	},
	guard(inst) {
		var _a;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value)) throw new $ZodCyclicError();
				return base(payload, ctx);
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	},
	attach(inst) {
		var _a;
		let isRecursiveInst;
		let rechecked = false;
		let lastCtx;
		let lastBucket;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (isRecursiveInst === void 0) {
					const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
					if (walked === NONE) {
						inst._zod.parse = base;
						if (inst._zod.run === wrapped) inst._zod.run = base;
						return base(payload, ctx);
					}
					if (walked === PROVEN || rechecked) isRecursiveInst = true;
					else rechecked = true;
				}
				const input = payload.value;
				if (!isRef(input)) return base(payload, ctx);
				let state = ctx[STATE];
				if (!state) {
					state = {
						buckets: /* @__PURE__ */ new WeakMap(),
						backEdges: void 0
					};
					ctx[STATE] = state;
				}
				let bucket;
				if (lastCtx === ctx) bucket = lastBucket;
				else {
					bucket = bucketFor(state, inst);
					lastCtx = ctx;
					lastBucket = bucket;
				}
				const hit = bucket.get(input);
				if (hit) {
					payload.value = hit.value;
					if (hit.issues) {
						if (hit.issues.length) payload.issues.push(...cloneIssues(hit.issues));
					} else {
						payload.memo = true;
						state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
						state.backEdges.add(hit.value);
					}
					return payload;
				}
				handoff = bucket;
				const depth = open.length;
				const result = base(payload, ctx);
				handoff = void 0;
				const entry = open.length > depth ? open.pop() : void 0;
				if (result instanceof Promise) return result.then((r) => {
					if (entry) entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
					return r;
				});
				if (entry) entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
				return result;
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	}
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
	return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
	const backEdges = ctx[STATE]?.backEdges;
	return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}

// node_modules/zod/v4/locales/en.js
const error = () => {
	const Sizable = {
		string: {
			unit: "characters",
			verb: "to have"
		},
		file: {
			unit: "bytes",
			verb: "to have"
		},
		array: {
			unit: "items",
			verb: "to have"
		},
		set: {
			unit: "items",
			verb: "to have"
		},
		map: {
			unit: "entries",
			verb: "to have"
		}
	};
	function getSizing(origin) {
		return Sizable[origin] ?? null;
	}
	const FormatDictionary = {
		regex: "input",
		email: "email address",
		url: "URL",
		emoji: "emoji",
		uuid: "UUID",
		uuidv4: "UUIDv4",
		uuidv6: "UUIDv6",
		nanoid: "nanoid",
		guid: "GUID",
		cuid: "cuid",
		cuid2: "cuid2",
		ulid: "ULID",
		xid: "XID",
		ksuid: "KSUID",
		datetime: "ISO datetime",
		date: "ISO date",
		time: "ISO time",
		duration: "ISO duration",
		ipv4: "IPv4 address",
		ipv6: "IPv6 address",
		mac: "MAC address",
		cidrv4: "IPv4 range",
		cidrv6: "IPv6 range",
		base64: "base64-encoded string",
		base64url: "base64url-encoded string",
		json_string: "JSON string",
		e164: "E.164 number",
		currency_code: "currency code",
		credit_card: "credit card number",
		iban: "IBAN",
		jwt: "JWT",
		template_literal: "input"
	};
	const TypeDictionary = { nan: "NaN" };
	function getTypeName(type, input) {
		if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
		return TypeDictionary[type] ?? type;
	}
	return (issue) => {
		switch (issue.code) {
			case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(parsedType(issue.input), issue.input)}`;
			case "invalid_value":
				if (issue.values.length === 1) return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
				return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
			case "too_big": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
				return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
			}
			case "too_small": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
				return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
			}
			case "invalid_format": {
				const _issue = issue;
				if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
				if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
				if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
				if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
				return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
			}
			case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
			case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
			case "invalid_key": return `Invalid key in ${issue.origin}`;
			case "invalid_union":
				if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
				if (issue.inclusive === false) return "Invalid input: more than one option matched";
				return "Invalid input";
			case "invalid_element": return `Invalid value in ${issue.origin}`;
			default: return `Invalid input`;
		}
	};
};
function en_default() {
	return { localeError: error() };
}

// node_modules/zod/v4/core/registries.js
var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
	return new Class({
		type: "string",
		format: "email",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
	return new Class({
		type: "string",
		format: "guid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v4",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v6",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v7",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
	return new Class({
		type: "string",
		format: "url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
	return new Class({
		type: "string",
		format: "emoji",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
	return new Class({
		type: "string",
		format: "nanoid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link _cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
	return new Class({
		type: "string",
		format: "cuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
	return new Class({
		type: "string",
		format: "cuid2",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
	return new Class({
		type: "string",
		format: "ulid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
	return new Class({
		type: "string",
		format: "xid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
	return new Class({
		type: "string",
		format: "ksuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
	return new Class({
		type: "string",
		format: "ipv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
	return new Class({
		type: "string",
		format: "ipv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
	return new Class({
		type: "string",
		format: "base64",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
	return new Class({
		type: "string",
		format: "base64url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
	return new Class({
		type: "string",
		format: "e164",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
	return new Class({
		type: "string",
		format: "jwt",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
	return new Class({
		type: "string",
		format: "datetime",
		check: "string_format",
		offset: false,
		local: false,
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
	return new Class({
		type: "string",
		format: "date",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
	return new Class({
		type: "string",
		format: "time",
		check: "string_format",
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
	return new Class({
		type: "string",
		format: "duration",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _null$1(Class, params) {
	return new Class({
		type: "null",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
	return new $ZodCheckMultipleOf({
		check: "multiple_of",
		...normalizeParams(params),
		value
	});
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
	return new $ZodCheckLengthEquals({
		check: "length_equals",
		...normalizeParams(params),
		length
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
	return new $ZodCheckLowerCase({
		check: "string_format",
		format: "lowercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
	return new $ZodCheckUpperCase({
		check: "string_format",
		format: "uppercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
	return new $ZodCheckIncludes({
		check: "string_format",
		format: "includes",
		...normalizeParams(params),
		includes
	});
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
	return new $ZodCheckStartsWith({
		check: "string_format",
		format: "starts_with",
		...normalizeParams(params),
		prefix
	});
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
	return new $ZodCheckEndsWith({
		check: "string_format",
		format: "ends_with",
		...normalizeParams(params),
		suffix
	});
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
	return new $ZodCheckOverwrite({
		check: "overwrite",
		tx
	});
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
	return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
	return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
	return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
	return new Class({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
	const ch = /* @__PURE__ */ _check((payload) => {
		payload.addIssue = (issue$2) => {
			if (typeof issue$2 === "string") payload.issues.push(issue(issue$2, payload.value, ch._zod.def));
			else {
				const _issue = issue$2;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = ch);
				_issue.continue ?? (_issue.continue = !ch._zod.def.abort);
				payload.issues.push(issue(_issue));
			}
		};
		return fn(payload.value, payload);
	}, params);
	return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
	const ch = new $ZodCheck({
		check: "custom",
		...normalizeParams(params)
	});
	ch._zod.check = fn;
	return ch;
}

// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
	for (const source of sources) for (const key of Reflect.ownKeys(source)) if (Object.prototype.propertyIsEnumerable.call(source, key)) assignProp(target, key, source[key]);
	return target;
}
function initializeContext(params) {
	let target = params?.target ?? "draft-2020-12";
	if (target === "draft-4") target = "draft-04";
	if (target === "draft-7") target = "draft-07";
	return {
		processors: params.processors ?? {},
		metadataRegistry: params?.metadata ?? globalRegistry,
		target,
		unrepresentable: params?.unrepresentable ?? "throw",
		override: params?.override ?? (() => {}),
		io: params?.io ?? "output",
		counter: 0,
		seen: /* @__PURE__ */ new Map(),
		sharedDefsExtractedFor: void 0,
		sharedEmitDoneFor: void 0,
		cycles: params?.cycles ?? "ref",
		reused: params?.reused ?? "inline",
		intersections: [],
		deferred: [],
		external: params?.external ?? void 0
	};
}
/**
* Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
* `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
* custom JSON Schema was written into `json`, in which case the caller must not write its own.
*/
function handleUnrepresentable(schema, ctx, json, params, message) {
	const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({
		zodSchema: schema,
		path: params.path,
		message
	}) : ctx.unrepresentable;
	if (result === "any") return false;
	if (result === void 0 || result === "throw") throw new Error(message);
	Object.assign(json, result);
	return true;
}
function processSchema(schema, ctx, _params = {
	path: [],
	schemaPath: []
}) {
	var _a;
	const def = schema._zod.def;
	const seen = ctx.seen.get(schema);
	if (seen) {
		seen.count++;
		if (_params.schemaPath.includes(schema)) seen.cycle = _params.path;
		return seen.schema;
	}
	const result = {
		schema: {},
		count: 1,
		cycle: void 0,
		path: _params.path
	};
	ctx.seen.set(schema, result);
	ctx.sharedDefsExtractedFor = void 0;
	ctx.sharedEmitDoneFor = void 0;
	const overrideSchema = schema._zod.toJSONSchema?.();
	if (overrideSchema) result.schema = overrideSchema;
	else {
		const params = {
			..._params,
			schemaPath: [..._params.schemaPath, schema],
			path: _params.path
		};
		if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params);
		else {
			const _json = result.schema;
			const processor = ctx.processors[def.type];
			if (!processor) throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
			processor(schema, ctx, _json, params);
		}
		const parent = schema._zod.parent;
		if (parent) {
			if (!result.ref) result.ref = parent;
			processSchema(parent, ctx, params);
			ctx.seen.get(parent).isParent = true;
		}
	}
	const meta = ctx.metadataRegistry.get(schema);
	if (meta) assignProps(result.schema, meta);
	if (ctx.io === "input" && isTransforming(schema)) {
		delete result.schema.examples;
		delete result.schema.default;
	}
	if (ctx.io === "input" && "_prefault" in result.schema) (_a = result.schema).default ?? (_a.default = result.schema._prefault);
	delete result.schema._prefault;
	return ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
	return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
	const idToSchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.entries()) {
		const id = ctx.metadataRegistry.get(entry[0])?.id;
		if (id) {
			const existing = idToSchema.get(id);
			if (existing && existing !== entry[0]) throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
			idToSchema.set(id, entry[0]);
		}
	}
	const makeURI = (entry) => {
		const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
		if (ctx.external) {
			const externalId = ctx.external.registry.get(entry[0])?.id;
			const uriGenerator = ctx.external.uri ?? ((id) => id);
			if (externalId) return { ref: uriGenerator(externalId) };
			const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
			entry[1].defId = id;
			return {
				defId: id,
				ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
			};
		}
		const uriPrefix = `#`;
		const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
		if (entry[1] === root && !entry[1].schema.id) return { ref: uriPrefix };
		const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
		return {
			defId,
			ref: defUriPrefix + encodeJSONPointerSegment(defId)
		};
	};
	const extractToDef = (entry) => {
		if (entry[1].schema.$ref) return;
		const seen = entry[1];
		const { ref, defId } = makeURI(entry);
		seen.def = { ...seen.schema };
		if (defId) seen.defId = defId;
		const schema = seen.schema;
		for (const key in schema) delete schema[key];
		schema.$ref = ref;
	};
	if (ctx.cycles === "throw") for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.cycle) throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
	}
	for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (schema === entry[0]) {
			extractToDef(entry);
			continue;
		}
		if (ctx.external) {
			const ext = ctx.external.registry.get(entry[0])?.id;
			if (schema !== entry[0] && ext) {
				extractToDef(entry);
				continue;
			}
		}
		if (ctx.metadataRegistry.get(entry[0])?.id) {
			extractToDef(entry);
			continue;
		}
		if (seen.cycle) {
			extractToDef(entry);
			continue;
		}
		if (seen.count > 1) {
			if (ctx.reused === "ref") extractToDef(entry);
		}
	}
	if (ctx.external) ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
	const options = schema.anyOf;
	if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
	const types = [];
	for (const option of options) {
		if (!option || typeof option !== "object") return;
		compactTypeUnion(option);
		const keys = Object.keys(option);
		if (keys.length !== 1 || keys[0] !== "type") return;
		const type = option.type;
		for (const member of Array.isArray(type) ? type : [type]) {
			if (typeof member !== "string") return;
			if (!types.includes(member)) types.push(member);
		}
	}
	delete schema.anyOf;
	schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
* an annotation like `description` — makes a member unfoldable, so a constraint this does not
* understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = /* @__PURE__ */ new Set([
	"type",
	"properties",
	"required",
	"additionalProperties"
]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
	const extra = member.additionalProperties;
	if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null) return null;
	return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
	const objects = [];
	for (const member of members) {
		if (typeof member !== "object" || member.type !== "object") return null;
		for (const key in member) if (!FOLDABLE_KEYS.has(key)) return null;
		objects.push(member);
	}
	const properties = {};
	const required = /* @__PURE__ */ new Set();
	for (const object of objects) {
		for (const key in object.properties) {
			if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
			const parts = [];
			for (const other of objects) {
				const part = other.properties?.[key] ?? undeclaredConstraint(other);
				if (part === null || part === void 0) continue;
				if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part))) parts.push(part);
			}
			const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
			assignProp(properties, key, merged);
		}
		for (const key of object.required ?? []) required.add(key);
	}
	const folded = {
		type: "object",
		properties
	};
	if (required.size) folded.required = [...required];
	if (objects.every((object) => object.additionalProperties === false)) folded.additionalProperties = false;
	else {
		const constraints = [];
		for (const object of objects) {
			const constraint = undeclaredConstraint(object);
			if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint))) constraints.push(constraint);
		}
		if (constraints.length === 1) folded.additionalProperties = constraints[0];
		else if (constraints.length > 1) folded.additionalProperties = { allOf: constraints };
	}
	return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
* closed object members reject each other's keys and the schema validates nothing. Zod's parser
* pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
* *every* side rejects it — so the emitted schema has to pool them too, and folding the members
* into one object is the encoding that says so on every target.
*
* This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
* machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
* keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
	const allOf = json.allOf;
	if (!Array.isArray(allOf) || allOf.length < 2) return;
	for (const key of FOLDABLE_KEYS) if (key in json) return;
	const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
	let folded = null;
	if (!unions.length) folded = foldObjects(allOf);
	else {
		const union = unions[0];
		const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
		if (Object.keys(union).length !== 1) return;
		const rest = allOf.filter((m) => m !== union);
		const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
		if (branches.some((b) => !b)) return;
		folded = { [keyword]: branches };
	}
	if (!folded) return;
	delete json.allOf;
	assignProps(json, folded);
}
function finalize(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	const flattenRef = (zodSchema) => {
		const seen = ctx.seen.get(zodSchema);
		if (seen.ref === null) return;
		const schema = seen.def ?? seen.schema;
		const _cached = { ...schema };
		const ref = seen.ref;
		seen.ref = null;
		if (ref) {
			flattenRef(ref);
			const refSeen = ctx.seen.get(ref);
			const refSchema = refSeen.schema;
			if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
				schema.allOf = schema.allOf ?? [];
				schema.allOf.push(refSchema);
			} else assignProps(schema, refSchema);
			assignProps(schema, _cached);
			if (zodSchema._zod.parent === ref) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (!(key in _cached)) delete schema[key];
			}
			if (refSchema.$ref && refSeen.def) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) delete schema[key];
			}
		}
		const parent = zodSchema._zod.parent;
		if (parent && parent !== ref) {
			flattenRef(parent);
			const parentSeen = ctx.seen.get(parent);
			if (parentSeen?.schema.$ref) {
				schema.$ref = parentSeen.schema.$ref;
				if (parentSeen.def) for (const key in schema) {
					if (key === "$ref" || key === "allOf") continue;
					if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) delete schema[key];
				}
			}
		}
		ctx.override({
			zodSchema,
			jsonSchema: schema,
			path: seen.path ?? []
		});
	};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
		for (const entry of [...ctx.seen.entries()].reverse()) flattenRef(entry[0]);
		if (ctx.target !== "openapi-3.0") for (const entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
		for (const rewrite of ctx.deferred) rewrite();
		if (ctx.intersections.length) {
			const carriers = /* @__PURE__ */ new Map();
			for (const seen of ctx.seen.values()) for (const json of [seen.schema, seen.def]) {
				const allOf = json?.allOf;
				if (!Array.isArray(allOf)) continue;
				const existing = carriers.get(allOf);
				if (existing) existing.push(json);
				else carriers.set(allOf, [json]);
			}
			for (const allOf of ctx.intersections) for (const json of carriers.get(allOf) ?? []) foldIntersection(json);
		}
	}
	const result = {};
	if (ctx.target === "draft-2020-12") result.$schema = "https://json-schema.org/draft/2020-12/schema";
	else if (ctx.target === "draft-07") result.$schema = "http://json-schema.org/draft-07/schema#";
	else if (ctx.target === "draft-04") result.$schema = "http://json-schema.org/draft-04/schema#";
	else if (ctx.target === "openapi-3.0") {}
	if (ctx.external?.uri) {
		const id = ctx.external.registry.get(schema)?.id;
		if (!id) throw new Error("Schema is missing an `id` property");
		result.$id = ctx.external.uri(id);
	}
	assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
	const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
	if (rootMetaId !== void 0 && result.id === rootMetaId) delete result.id;
	const defs = ctx.external?.defs ?? {};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.def && seen.defId) {
			if (seen.def.id === seen.defId) delete seen.def.id;
			assignProp(defs, seen.defId, seen.def);
		}
	}
	if (ctx.external) ctx.sharedEmitDoneFor = ctx.external;
	if (ctx.external) {} else if (Object.keys(defs).length > 0) {
		if (ctx.target === "draft-2020-12") result.$defs = defs;
		else result.definitions = defs;
	}
	try {
		const finalized = JSON.parse(JSON.stringify(result));
		Object.defineProperty(finalized, "~standard", {
			value: {
				...schema["~standard"],
				jsonSchema: {
					input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
					output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
				}
			},
			enumerable: false,
			writable: false
		});
		return finalized;
	} catch (_err) {
		throw new Error("Error converting schema to JSON.");
	}
}
function isTransforming(_schema, _ctx) {
	const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
	if (ctx.seen.has(_schema)) return false;
	ctx.seen.add(_schema);
	const def = _schema._zod.def;
	if (def.type === "transform") return true;
	if (def.type === "array") return isTransforming(def.element, ctx);
	if (def.type === "set") return isTransforming(def.valueType, ctx);
	if (def.type === "lazy") return isTransforming(def.getter(), ctx);
	if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
	if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
	if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
	if (def.type === "pipe") {
		if (_schema._zod.traits.has("$ZodCodec")) return true;
		return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
	}
	if (def.type === "object") {
		for (const key in def.shape) if (isTransforming(def.shape[key], ctx)) return true;
		return false;
	}
	if (def.type === "union") {
		for (const option of def.options) if (isTransforming(option, ctx)) return true;
		return false;
	}
	if (def.type === "tuple") {
		for (const item of def.items) if (isTransforming(item, ctx)) return true;
		if (def.rest && isTransforming(def.rest, ctx)) return true;
		return false;
	}
	return false;
}
/**
* Creates a toJSONSchema method for a schema instance.
* This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
*/
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
	const ctx = initializeContext({
		...params,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
	const { libraryOptions, target } = params ?? {};
	const ctx = initializeContext({
		...libraryOptions ?? {},
		target,
		io,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};

// node_modules/zod/v4/core/json-schema-processors.js
const narrowMin = (agg, key, value) => {
	if (agg[key] === void 0 || value > agg[key]) agg[key] = value;
};
const narrowMax = (agg, key, value) => {
	if (agg[key] === void 0 || value < agg[key]) agg[key] = value;
};
const narrowBoth = (agg, value) => {
	narrowMin(agg, "minimum", value);
	narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
	agg.multipleOf ?? (agg.multipleOf = []);
	if (!agg.multipleOf.includes(value)) agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
	agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
	agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
	agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
const setFormat = (agg, format) => {
	agg.format = format;
	if (format.includes("int")) agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
	setFormat(agg, def.format);
	const [minimum, maximum] = ranges[def.format];
	narrowMin(agg, "minimum", minimum);
	narrowMax(agg, "maximum", maximum);
};
const contributors = {
	greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
	less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
	multiple_of: (agg, def) => addDivisor(agg, def.value),
	number_format: formatContributor(NUMBER_FORMAT_RANGES),
	bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
	min_length: minContributor,
	max_length: maxContributor,
	length_equals: (agg, def) => narrowBoth(agg, def.length),
	min_size: minContributor,
	max_size: maxContributor,
	size_equals: (agg, def) => narrowBoth(agg, def.size),
	string_format: (agg, def) => {
		setFormat(agg, def.format);
		if (def.pattern) addPattern(agg, def.pattern);
		if (def.format === "base64" || def.format === "base64url") agg.contentEncoding = def.format;
		if (def.local || def.precision === -1) agg.laxFormat = true;
	},
	mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
	const agg = {};
	const def = schema._zod.def;
	const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
	for (const ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
	const bag = schema._zod.bag;
	if (bag.minimum !== void 0) narrowMin(agg, "minimum", bag.minimum);
	if (bag.exclusiveMinimum !== void 0) narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
	if (bag.maximum !== void 0) narrowMax(agg, "maximum", bag.maximum);
	if (bag.exclusiveMaximum !== void 0) narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
	if (bag.multipleOf !== void 0) addDivisor(agg, bag.multipleOf);
	if (bag.format !== void 0) {
		agg.format ?? (agg.format = bag.format);
		if (bag.format.includes("int")) agg.isInt = true;
	}
	if (bag.mime) intersectMime(agg, bag.mime);
	for (const pattern of bag.patterns ?? []) addPattern(agg, pattern);
	return agg;
}
const formatMap = {
	guid: "uuid",
	url: "uri",
	datetime: "date-time",
	json_string: "json-string",
	regex: ""
};
const exactPatterns = /* @__PURE__ */ new Map([[base64Charset, base64], [base64urlCharset, base64url]]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
	const json = _json;
	json.type = "string";
	const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minLength = minimum;
	if (typeof maximum === "number") json.maxLength = maximum;
	if (format) {
		json.format = formatMap[format] ?? format;
		if (json.format === "") delete json.format;
		if (format === "time" || laxFormat) delete json.format;
	}
	if (contentEncoding) json.contentEncoding = contentEncoding;
	if (patterns && patterns.size > 0) {
		const patternList = [...patterns].map(exactPattern);
		if (patternList.length === 1) json.pattern = patternList[0].source;
		else if (patternList.length > 1) json.allOf = [...patternList.map((regex) => ({
			...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
			pattern: regex.source
		}))];
	}
};
const numberProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
	json.type = isInt ? "integer" : "number";
	const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
	const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
	const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
	if (exMin) {
		if (legacy) {
			json.minimum = exclusiveMinimum;
			json.exclusiveMinimum = true;
		} else json.exclusiveMinimum = exclusiveMinimum;
	} else if (typeof minimum === "number") json.minimum = minimum;
	if (exMax) {
		if (legacy) {
			json.maximum = exclusiveMaximum;
			json.exclusiveMaximum = true;
		} else json.exclusiveMaximum = exclusiveMaximum;
	} else if (typeof maximum === "number") json.maximum = maximum;
	if (multipleOf) {
		const divisors = /* @__PURE__ */ new Set();
		for (const divisor of multipleOf) if (Number.isFinite(divisor) && divisor !== 0) divisors.add(Math.abs(divisor));
		else handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
		const [first, ...rest] = divisors;
		if (first !== void 0) json.multipleOf = first;
		if (rest.length) json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
	}
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
const nullProcessor = (_schema, ctx, json, _params) => {
	if (ctx.target === "openapi-3.0") {
		json.type = "string";
		json.nullable = true;
		json.enum = [null];
	} else json.type = "null";
};
const neverProcessor = (_schema, _ctx, json, _params) => {
	json.not = {};
};
const unknownProcessor = (_schema, _ctx, _json, _params) => {};
const enumProcessor = (schema, _ctx, json, _params) => {
	const def = schema._zod.def;
	const values = getEnumValues(def.entries);
	if (values.length === 0) {
		json.not = {};
		return;
	}
	if (values.every((v) => typeof v === "number")) json.type = "number";
	if (values.every((v) => typeof v === "string")) json.type = "string";
	json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	if (def.values.length === 0) {
		json.not = {};
		return;
	}
	const vals = [];
	for (const val of def.values) if (val === void 0) {
		if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema")) return;
	} else if (typeof val === "bigint") {
		if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema")) return;
		vals.push(Number(val));
	} else vals.push(val);
	if (vals.length === 0) {} else if (vals.length === 1) {
		const val = vals[0];
		json.type = val === null ? "null" : typeof val;
		if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") json.enum = [val];
		else json.const = val;
	} else {
		if (vals.every((v) => typeof v === "number")) json.type = "number";
		if (vals.every((v) => typeof v === "string")) json.type = "string";
		if (vals.every((v) => typeof v === "boolean")) json.type = "boolean";
		if (vals.every((v) => v === null)) json.type = "null";
		json.enum = vals;
	}
};
const customProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const arrayProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
	json.type = "array";
	json.items = processSchema(def.element, ctx, {
		...params,
		path: [...params.path, "items"]
	});
};
function inputOptin(schema) {
	const def = schema._zod.def;
	if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
	if (def.type === "catch") return inputOptin(def.innerType);
	return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const shape = def.shape;
	if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
	json.type = "object";
	json.properties = {};
	for (const key in shape) assignProp(json.properties, key, processSchema(shape[key], ctx, {
		...params,
		path: [
			...params.path,
			"properties",
			key
		]
	}));
	const requiredKeys = [];
	for (const key of Object.keys(shape)) {
		const field = def.shape[key];
		if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) requiredKeys.push(key);
	}
	if (requiredKeys.length > 0) json.required = requiredKeys;
	if (def.catchall?._zod.def.type === "never") json.additionalProperties = false;
	else if (!def.catchall) {
		if (ctx.io === "output") json.additionalProperties = false;
	} else if (def.catchall) json.additionalProperties = processSchema(def.catchall, ctx, {
		...params,
		path: [...params.path, "additionalProperties"]
	});
};
const unionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const isExclusive = def.inclusive === false;
	const options = def.options.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			isExclusive ? "oneOf" : "anyOf",
			i
		]
	}));
	if (isExclusive) json.oneOf = options;
	else json.anyOf = options;
};
const intersectionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const a = processSchema(def.left, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			0
		]
	});
	const b = processSchema(def.right, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			1
		]
	});
	const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
	const allOf = [...isSimpleIntersection(a) ? a.allOf : [a], ...isSimpleIntersection(b) ? b.allOf : [b]];
	json.allOf = allOf;
	ctx.intersections.push(allOf);
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
* numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
* behind a wrapper only carries its own `type` before then, and a union key only has its branches.
*
* A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
* than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
* exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
* accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
* outright. */
function stringifyKeyNames(bySchema, json, visited) {
	if (json.$ref) {
		if (visited.has(json)) return json;
		visited.add(json);
		const def = bySchema.get(json)?.def;
		if (!def) return json;
		const inlined = stringifyKeyNames(bySchema, def, visited);
		return inlined === def ? json : inlined;
	}
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = json[keyword];
		if (!Array.isArray(branches)) continue;
		const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
		if (mapped.some((branch, i) => branch !== branches[i])) json = {
			...json,
			[keyword]: mapped
		};
	}
	const types = Array.isArray(json.type) ? json.type : [json.type];
	const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
	const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
	if (!numericType && !values?.some((v) => typeof v === "number")) return json;
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
	if (rest.enum) rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
	else if (typeof rest.const === "number") rest.const = String(rest.const);
	if (!numericType) return rest;
	rest.type = "string";
	if (!values) rest.pattern = (types.includes("number") ? number$1 : integer).source;
	return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
	const bySchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.values()) if (entry.def && !bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
	const rewrites = /* @__PURE__ */ new Map();
	for (const record of pendingRecords.get(ctx) ?? []) {
		const seen = ctx.seen.get(record);
		const names = (seen?.def ?? seen?.schema)?.propertyNames;
		if (!names || names === true || rewrites.has(names)) continue;
		const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
		if (rewritten !== names) rewrites.set(names, rewritten);
	}
	if (!rewrites.size) return;
	for (const entry of ctx.seen.values()) for (const carrier of [entry.schema, entry.def]) {
		const rewritten = carrier && rewrites.get(carrier.propertyNames);
		if (rewritten) carrier.propertyNames = rewritten;
	}
}
const recordProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "object";
	const keyType = def.keyType;
	const patterns = aggregateChecks(keyType).patterns;
	if (def.mode === "loose" && patterns && patterns.size > 0) {
		const valueSchema = processSchema(def.valueType, ctx, {
			...params,
			path: [
				...params.path,
				"patternProperties",
				"*"
			]
		});
		json.patternProperties = {};
		for (const pattern of patterns) assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
	} else {
		if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
			json.propertyNames = processSchema(def.keyType, ctx, {
				...params,
				path: [...params.path, "propertyNames"]
			});
			let pending = pendingRecords.get(ctx);
			if (!pending) {
				pending = [];
				pendingRecords.set(ctx, pending);
				ctx.deferred.push(() => rewriteKeyNames(ctx));
			}
			pending.push(schema);
		}
		json.additionalProperties = processSchema(def.valueType, ctx, {
			...params,
			path: [...params.path, "additionalProperties"]
		});
	}
	const keyValues = keyType._zod.values;
	const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
	if (keyValues && !def.partial && !omittableOnInput) {
		const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
		if (validKeyValues.length > 0) json.required = validKeyValues.map(String);
	}
};
const nullableProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const inner = processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	if (ctx.target === "openapi-3.0") {
		seen.ref = def.innerType;
		json.nullable = true;
	} else json.anyOf = [inner, { type: "null" }];
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
* A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
* unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
	let unrepresentable = false;
	const serialized = JSON.stringify(value, (_, val) => {
		if (typeof val !== "bigint") return val;
		unrepresentable = true;
		return null;
	});
	if (!unrepresentable) return JSON.parse(serialized);
	handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
	return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	if (ctx.io !== "input") return;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	let catchValue;
	try {
		catchValue = def.catchValue(void 0);
	} catch {
		handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
		return;
	}
	json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	const inIsTransform = def.in._zod.traits.has("$ZodTransform");
	const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	json.readOnly = true;
};
const optionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};

// node_modules/zod/v4/classic/errors.js
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
	Object.defineProperty(proto, key, {
		configurable: true,
		enumerable: false,
		get() {
			const value = make(this);
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
			return value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
		}
	});
}
const initializer = (inst, issues) => {
	$ZodError.init(inst, issues);
	inst.name = "ZodError";
	const proto = Object.getPrototypeOf(inst);
	if (_installedErrorProtos.has(proto)) return;
	_installedErrorProtos.add(proto);
	_lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
	_lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
	_lazyMethod(proto, "addIssue", (self) => (issue) => {
		self.issues.push(issue);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	_lazyMethod(proto, "addIssues", (self) => (issues) => {
		self.issues.push(...issues);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	Object.defineProperty(proto, "isEmpty", {
		configurable: true,
		enumerable: false,
		get() {
			return this.issues.length === 0;
		}
	});
};
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", initializer, void 0, { Parent: Error });

// node_modules/zod/v4/classic/parse.js
const parse$3 = /* @__PURE__ */ _parse(ZodRealError);
const parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
const encode = /* @__PURE__ */ _encode(ZodRealError);
const decode = /* @__PURE__ */ _decode(ZodRealError);
const encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
	if (!globalConfig.localeError) config(en_default());
}
function _ensureDefaultMemoizer() {
	if (!globalConfig.memoizer) config({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
	_ensureDefaultLocale();
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
	return inst;
}, {
	check(...chks) {
		const def = this.def;
		return this.clone(mergeDefs(def, { checks: [...def.checks ?? [], ...chks.map((ch) => typeof ch === "function" ? { _zod: {
			check: ch,
			def: { check: "custom" },
			onattach: []
		} } : ch)] }), { parent: true });
	},
	with(...chks) {
		return this.check(...chks);
	},
	clone(def, params) {
		return clone(this, def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	refine(check, params) {
		return this.check(refine(check, params));
	},
	superRefine(refinement, params) {
		return this.check(superRefine(refinement, params));
	},
	overwrite(fn) {
		return this.check(_overwrite(fn));
	},
	optional() {
		return optional(this);
	},
	exactOptional() {
		return exactOptional(this);
	},
	nullable() {
		return nullable(this);
	},
	nullish() {
		return optional(nullable(this));
	},
	nonoptional(params) {
		return nonoptional(this, params);
	},
	array() {
		return array(this);
	},
	or(arg) {
		return union([this, arg]);
	},
	and(arg) {
		return intersection(this, arg);
	},
	transform(tx) {
		return pipe(this, transform(tx));
	},
	default(d) {
		return _default(this, d);
	},
	prefault(d) {
		return prefault(this, d);
	},
	catch(params) {
		return _catch(this, params);
	},
	pipe(target) {
		return pipe(this, target);
	},
	readonly() {
		return readonly(this);
	},
	describe(description) {
		const cl = this.clone();
		globalRegistry.add(cl, { description });
		return cl;
	},
	meta(...args) {
		if (args.length === 0) return globalRegistry.get(this);
		const cl = this.clone();
		globalRegistry.add(cl, args[0]);
		return cl;
	},
	isOptional() {
		return this.safeParse(void 0).success;
	},
	isNullable() {
		return this.safeParse(null).success;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	},
	get "~standard"() {
		return hide(this, "~standard", {
			...standardProps(this),
			jsonSchema: {
				input: createStandardJSONSchemaMethod(this, "input"),
				output: createStandardJSONSchemaMethod(this, "output")
			}
		});
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	},
	parse: function _parse(data, params) {
		return parse$3(this, data, params, { callee: _parse });
	},
	parseAsync: async function _parseAsync(data, params) {
		return await parseAsync(this, data, params, { callee: _parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	async safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	get spa() {
		return this?.safeParseAsync;
	},
	set spa(value) {
		own(this, "spa", value);
	},
	validate(data, params) {
		return validate(this, data, params);
	},
	validateAsync(data, params) {
		return validateAsync$1(this, data, params);
	},
	encode: function _encode(data, params) {
		return encode(this, data, params, { callee: _encode });
	},
	decode: function _decode(data, params) {
		return decode(this, data, params, { callee: _decode });
	},
	encodeAsync: async function _encodeAsync(data, params) {
		return await encodeAsync(this, data, params, { callee: _encodeAsync });
	},
	decodeAsync: async function _decodeAsync(data, params) {
		return await decodeAsync(this, data, params, { callee: _decodeAsync });
	},
	safeEncode(data, params) {
		return safeEncode(this, data, params);
	},
	safeDecode(data, params) {
		return safeDecode(this, data, params);
	},
	async safeEncodeAsync(data, params) {
		return safeEncodeAsync(this, data, params);
	},
	async safeDecodeAsync(data, params) {
		return safeDecodeAsync(this, data, params);
	},
	toJSONSchema(params) {
		return createToJSONSchemaMethod(this, {})(params);
	},
	get description() {
		return globalRegistry.get(this)?.description;
	},
	get _def() {
		return this._zod.def;
	}
});
/** @internal */
const _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, /*@__PURE__*/ derived({
	format: (inst) => aggregateChecks(inst).format ?? null,
	minLength: (inst) => aggregateChecks(inst).minimum ?? null,
	maxLength: (inst) => aggregateChecks(inst).maximum ?? null
}, {
	regex(...args) {
		return this.check(_regex(...args));
	},
	includes(...args) {
		return this.check(_includes(...args));
	},
	startsWith(...args) {
		return this.check(_startsWith(...args));
	},
	endsWith(...args) {
		return this.check(_endsWith(...args));
	},
	min(...args) {
		return this.check(_minLength(...args));
	},
	max(...args) {
		return this.check(_maxLength(...args));
	},
	length(...args) {
		return this.check(_length(...args));
	},
	nonempty(...args) {
		return this.check(_minLength(1, ...args));
	},
	lowercase(params) {
		return this.check(_lowercase(params));
	},
	uppercase(params) {
		return this.check(_uppercase(params));
	},
	trim() {
		return this.check(_trim());
	},
	normalize(...args) {
		return this.check(_normalize(...args));
	},
	toLowerCase() {
		return this.check(_toLowerCase());
	},
	toUpperCase() {
		return this.check(_toUpperCase());
	},
	slugify() {
		return this.check(_slugify());
	}
}));
const ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	_ZodString.init(inst, def);
}, {
	email(params) {
		return this.check(_email(ZodEmail, params));
	},
	url(params) {
		return this.check(_url(ZodURL, params));
	},
	jwt(params) {
		return this.check(_jwt(ZodJWT, params));
	},
	emoji(params) {
		return this.check(_emoji(ZodEmoji, params));
	},
	guid(params) {
		return this.check(_guid(ZodGUID, params));
	},
	uuid(params) {
		return this.check(_uuid(ZodUUID, params));
	},
	uuidv4(params) {
		return this.check(_uuidv4(ZodUUID, params));
	},
	uuidv6(params) {
		return this.check(_uuidv6(ZodUUID, params));
	},
	uuidv7(params) {
		return this.check(_uuidv7(ZodUUID, params));
	},
	nanoid(params) {
		return this.check(_nanoid(ZodNanoID, params));
	},
	cuid(params) {
		return this.check(_cuid(ZodCUID, params));
	},
	cuid2(params) {
		return this.check(_cuid2(ZodCUID2, params));
	},
	ulid(params) {
		return this.check(_ulid(ZodULID, params));
	},
	base64(params) {
		return this.check(_base64(ZodBase64, params));
	},
	base64url(params) {
		return this.check(_base64url(ZodBase64URL, params));
	},
	xid(params) {
		return this.check(_xid(ZodXID, params));
	},
	ksuid(params) {
		return this.check(_ksuid(ZodKSUID, params));
	},
	ipv4(params) {
		return this.check(_ipv4(ZodIPv4, params));
	},
	ipv6(params) {
		return this.check(_ipv6(ZodIPv6, params));
	},
	cidrv4(params) {
		return this.check(_cidrv4(ZodCIDRv4, params));
	},
	cidrv6(params) {
		return this.check(_cidrv6(ZodCIDRv6, params));
	},
	e164(params) {
		return this.check(_e164(ZodE164, params));
	},
	datetime(params) {
		return this.check(_isoDateTime(ZodISODateTime, params));
	},
	date(params) {
		return this.check(_isoDate(ZodISODate, params));
	},
	time(params) {
		return this.check(_isoTime(ZodISOTime, params));
	},
	duration(params) {
		return this.check(_isoDuration(ZodISODuration, params));
	}
});
function string(params) {
	return _string(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	_ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
	$ZodISODateTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
	$ZodISODate.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
	$ZodISOTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
	$ZodISODuration.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
	$ZodEmail.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
	$ZodGUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
	$ZodUUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
	$ZodURL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
	$ZodEmoji.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
	$ZodNanoID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
	$ZodCUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
	$ZodCUID2.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
	$ZodULID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
	$ZodXID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
	$ZodKSUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
	$ZodIPv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
	$ZodIPv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
	$ZodCIDRv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
	$ZodCIDRv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
	$ZodBase64.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
	$ZodBase64URL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
	$ZodE164.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
	$ZodJWT.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
	inst.isFinite = true;
}, /*@__PURE__*/ derived({
	minValue: (inst) => {
		const { minimum, exclusiveMinimum } = aggregateChecks(inst);
		return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
	},
	maxValue: (inst) => {
		const { maximum, exclusiveMaximum } = aggregateChecks(inst);
		return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
	},
	isInt: (inst) => {
		const { isInt, multipleOf } = aggregateChecks(inst);
		return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
	},
	format: (inst) => aggregateChecks(inst).format ?? null
}, {
	gt(value, params) {
		return this.check(_gt(value, params));
	},
	gte(value, params) {
		return this.check(_gte(value, params));
	},
	min(value, params) {
		return this.check(_gte(value, params));
	},
	lt(value, params) {
		return this.check(_lt(value, params));
	},
	lte(value, params) {
		return this.check(_lte(value, params));
	},
	max(value, params) {
		return this.check(_lte(value, params));
	},
	int(params) {
		return this.check(int(params));
	},
	safe(params) {
		return this.check(int(params));
	},
	positive(params) {
		return this.check(_gt(0, params));
	},
	nonnegative(params) {
		return this.check(_gte(0, params));
	},
	negative(params) {
		return this.check(_lt(0, params));
	},
	nonpositive(params) {
		return this.check(_lte(0, params));
	},
	multipleOf(value, params) {
		return this.check(_multipleOf(value, params));
	},
	step(value, params) {
		return this.check(_multipleOf(value, params));
	},
	finite() {
		return this;
	}
}));
function number(params) {
	return _number(ZodNumber, params);
}
const ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodNumber.init(inst, def);
});
function int(params) {
	return _int(ZodNumberFormat, params);
}
const ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean(params) {
	return _boolean(ZodBoolean, params);
}
const ZodNull = /*@__PURE__*/ $constructor("ZodNull", (inst, def) => {
	$ZodNull.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullProcessor(inst, ctx, json, params);
});
function _null(params) {
	return _null$1(ZodNull, params);
}
const ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
	return _unknown(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
	return _never(ZodNever, params);
}
const ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodArray.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
	inst.element = def.element;
}, {
	min(n, params) {
		return this.check(_minLength(n, params));
	},
	nonempty(params) {
		return this.check(_minLength(1, params));
	},
	max(n, params) {
		return this.check(_maxLength(n, params));
	},
	length(n, params) {
		return this.check(_length(n, params));
	},
	unwrap() {
		return this.element;
	}
});
function array(element, params) {
	return _array(ZodArray, element, params);
}
const ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodObjectJIT.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
	keyof() {
		return _enum(Object.keys(this._zod.def.shape));
	},
	catchall(catchall) {
		return this.clone(mergeDefs(this._zod.def, { catchall }));
	},
	passthrough() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	loose() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	strict() {
		return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
	},
	strip() {
		return this.clone(mergeDefs(this._zod.def, { catchall: void 0 }));
	},
	extend(incoming) {
		return extend(this, incoming);
	},
	safeExtend(incoming) {
		return safeExtend(this, incoming);
	},
	merge(other) {
		return merge(this, other);
	},
	pick(mask) {
		return pick(this, mask);
	},
	omit(mask) {
		return omit(this, mask);
	},
	partial(...args) {
		return partial(ZodOptional, this, args[0]);
	},
	exactPartial(...args) {
		return partial(ZodExactOptional, this, args[0], "exactPartial");
	},
	required(...args) {
		return required(ZodNonOptional, this, args[0]);
	}
});
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodObject(def);
}
function strictObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: never(),
		...normalizeParams(params)
	});
}
const ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
	inst.options = def.options;
});
function union(options, params) {
	return new ZodUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("ZodDiscriminatedUnion", (inst, def) => {
	ZodUnion.init(inst, def);
	$ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
	return new ZodDiscriminatedUnion({
		type: "union",
		options,
		discriminator,
		...normalizeParams(params)
	});
}
const ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
	$ZodIntersection.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
	return new ZodIntersection({
		type: "intersection",
		left,
		right
	});
}
const ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodRecord.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
	inst.keyType = def.keyType;
	inst.valueType = def.valueType;
});
function record$1(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodRecord({
		type: "record",
		keyType: string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
	inst.enum = def.entries;
	inst.options = [...inst._zod.values];
	const keys = new Set(Object.keys(def.entries));
	inst.extract = (values, params) => {
		const newEntries = {};
		for (const value of values) if (keys.has(value)) newEntries[value] = def.entries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
	inst.exclude = (values, params) => {
		const newEntries = { ...def.entries };
		for (const value of values) if (keys.has(value)) delete newEntries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
});
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodLiteral = /*@__PURE__*/ $constructor("ZodLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
	inst.values = new Set(def.values);
	Object.defineProperty(inst, "value", { get() {
		if (def.values.length > 1) throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
		return def.values[0];
	} });
});
function literal(value, params) {
	return new ZodLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
const ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodTransform.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
	inst._zod.parse = (payload, _ctx) => {
		if (_ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		payload.addIssue = (issue$1) => {
			if (typeof issue$1 === "string") payload.issues.push(issue(issue$1, payload.value, def));
			else {
				const _issue = issue$1;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = inst);
				payload.issues.push(issue(_issue));
			}
		};
		const output = def.transform(payload.value, payload);
		if (output instanceof Promise) return output.then((output) => {
			payload.value = output;
			return payload;
		});
		payload.value = output;
		return payload;
	};
});
function transform(fn) {
	return new ZodTransform({
		type: "transform",
		transform: fn
	});
}
const ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
	return new ZodOptional({
		type: "optional",
		innerType
	});
}
const ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
	$ZodExactOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
	return new ZodExactOptional({
		type: "optional",
		innerType
	});
}
const ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
	return new ZodNullable({
		type: "nullable",
		innerType
	});
}
const ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
	return new ZodDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
	$ZodPrefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
	return new ZodPrefault({
		type: "prefault",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
	$ZodNonOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
	return new ZodNonOptional({
		type: "nonoptional",
		innerType,
		...normalizeParams(params)
	});
}
const ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
	$ZodCatch.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
	return new ZodCatch({
		type: "catch",
		innerType,
		catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
	});
}
const ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
	$ZodPipe.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
	inst.in = def.in;
	inst.out = def.out;
});
function pipe(in_, out) {
	return new ZodPipe({
		type: "pipe",
		in: in_,
		out
	});
}
const ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
	$ZodReadonly.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
	return new ZodReadonly({
		type: "readonly",
		innerType
	});
}
const ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function refine(fn, _params = {}) {
	return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
	return _superRefine(fn, params);
}

// src/text/placeholders.ts
/** The placeholders that a value of the configuration may contain: `{tag}`. */
const placeholderNames = [
	"tag",
	"version",
	"commit",
	"previous-tag",
	"title",
	"url",
	"digests"
];
const pattern = new RegExp(`\\{(${placeholderNames.join("|")})\\}`, "g");
/** The text with every placeholder replaced. Placeholders within the values stay. */
function fill(text, values) {
	return text.replace(pattern, (_, name) => values[name]);
}
/** The first unknown name in braces: `{vesion}`; undefined when all names are known. */
function unknownPlaceholder(text) {
	const names = placeholderNames;
	return [...text.matchAll(/\{([a-z][a-z-]*)\}/g)].map(([, name]) => name).find((name) => !names.includes(name));
}
/** The value with the placeholders of all its texts replaced, at any depth. */
function fillAll(value, values) {
	if (typeof value === "string") return fill(value, values);
	if (Array.isArray(value)) return value.map((item) => fillAll(item, values));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillAll(item, values)]));
}

// src/config/schema-parts.ts
/** Text that matches a rule. */
function text(...[pattern, meaning]) {
	return string({ error: `must be ${meaning}` }).regex(pattern, `must be ${meaning}`);
}
/** A mapping with known keys only. */
function table$1(shape) {
	return strictObject(shape, { error: (issue) => issue.code === "unrecognized_keys" ? Object.keys(shape).join(" ") : "must be a mapping" });
}
/** A mapping, or false: then the check of this name does not run. */
function check(shape) {
	return union([table$1(shape), literal(false)], { error: "must be a mapping or false" });
}
/** A list of items. */
function list(item) {
	return array(item, { error: "must be a list" });
}
/** A list of at least one item. */
function some(item) {
	return list(item).min(1, "must be a list with at least one entry");
}
/** An optional key with its description for editors. `describe` would copy the schema, which slows the start. */
function key(schema, description) {
	const optional$1 = optional(schema);
	globalRegistry.add(optional$1, { description });
	return optional$1;
}
/** True or false. */
const flag = boolean({ error: "must be true or false" });
/** One line of text that is not empty. */
const line$1 = text(/^ *[^\u0000-\u0020\u007f][^\u0000-\u001f\u007f]*$/, "one line of text");
/** A path inside the repository. */
const path$1 = text(...pathRule);

// src/config/schema-after.ts
const placeholdersOnly = `may hold ${placeholderNames.map((name) => `{${name}}`).join(", ")}, and no other name in braces`;
/** Text in which every name in braces is a known placeholder such as {tag}. */
const filled = string({ error: "must be text" }).refine((value) => unknownPlaceholder(value) === void 0, placeholdersOnly);
const filledLine = union([
	filled,
	number(),
	boolean()
], { error: "must be text" });
const variable = text(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of a variable that holds the address, never the address itself");
const announceTables = [table$1({
	kind: literal("slack"),
	url: variable,
	text: key(nullable(filled), "The message. null: title, link, number of files.")
}), table$1({
	kind: literal("json"),
	url: variable,
	body: key(nullable(record$1(string(), unknown(), { error: "must be a mapping" })).refine((body) => unknownPlaceholder(JSON.stringify(body ?? {})) === void 0, placeholdersOnly), "The body. null: everything that is known of the release.")
})];
const announcement = discriminatedUnion("kind", announceTables, { error: (issue) => issue.code === "invalid_union" ? "must be slack or json" : "must be a mapping" });
/** GitHub accepts 25 inputs of a workflow and ten properties of a payload. The program sets five of these properties. */
const values = (most) => record$1(text(/^[A-Za-z_][\w-]*$/, "a name"), filledLine, { error: "must be a mapping" }).refine((inputs) => Object.keys(inputs).length <= most, `must have at most ${most} entries`);
const dispatch = table$1({
	workflow: key(text(/^[\w.-]+\.ya?ml$/, "the file name of a workflow, such as deploy.yml"), "File name of a workflow to start; or \"event\"."),
	ref: key(text(/^[^\s~^:?*[\\\u0000-\u001f\u007f]+$/, "a branch or a tag"), "Branch or tag whose workflow is started. Default: the default branch."),
	inputs: key(values(25), "Its inputs. Default: { tag: '{tag}' }."),
	event: key(text(/^[\w.:-]{1,100}$/, "the type of an event"), "Type of a repository_dispatch to send; or \"workflow\"."),
	payload: key(values(5), "What it carries besides tag, version, commit, url and digests.")
}).refine((entry) => entry.workflow === void 0 !== (entry.event === void 0), "must name either a workflow or an event").refine((entry) => entry.event === void 0 || (entry.inputs ?? entry.ref) === void 0, "has inputs or a ref, which are for a workflow; an event has a payload").refine((entry) => entry.workflow === void 0 || entry.payload === void 0, "has a payload, which is for an event; a workflow has inputs");
const health = table$1({
	url: text(/^https?:\/\/\S+$/, "an address that begins with https://"),
	contains: key(filled, "What its answer must hold, as a word of its own. Default: '{version}'."),
	timeout: key(text(...timeRule), "How long to wait in all. Default: 10m."),
	every: key(text(...timeRule), "How long to wait between requests. Default: 10s.")
});
/** The key `after`: the post-publish tasks. */
const after = table$1({
	milestone: key(union([literal("close"), literal(false)], { error: "must be close or false" }), "close: closes the milestone that is called like the tag or the version."),
	comment: key(flag, "Whether each issue and pull request that shipped gets a comment."),
	"close-issues": key(flag, "Whether the issues that the release solves are closed."),
	history: key(nullable(table$1({
		file: path$1,
		heading: line$1
	})), "A pull request that adds the version below a heading of a file."),
	announce: key(list(announcement), "Messages to Slack or any webhook that takes JSON."),
	dispatch: key(list(dispatch), "Workflows to start and events to send: deployments."),
	health: key(list(health), "Addresses that must come to show the version.")
});

// src/config/schema.ts
const automatic = union([boolean(), literal("auto")], { error: "must be true, false or auto" });
const time = text(...timeRule);
const script = text(/\S/, "a script");
const scriptOrNull = nullable(script);
const pathOrNull = nullable(path$1);
const paths = list(path$1);
const glob = text(...globRule);
const globs = list(glob);
const someGlobs = some(glob);
const someGlobsOrNull = nullable(someGlobs);
const versionFile = union([path$1, table$1({
	file: path$1,
	pattern: text(/\{version\}/, "text with {version} in it")
})], { error: "must be a path, or { file, pattern: 'release = \"{version}\"' }" });
const characters = text(...charactersRule).refine(charactersExist, "names no characters of Unicode; the lower code point comes first, and scripts are such as Script=Greek");
const tag = check({
	annotated: key(flag, "Whether the tag must be annotated. Default: true."),
	branches: key(someGlobsOrNull, "Globs of branches, one of which must contain the commit. null: any.")
});
const ascii = check({
	paths: key(someGlobs, "Files to read. Default: ['docs/**']."),
	exclude: key(globs, "Files to leave out."),
	mode: key(_enum(["strict", "security"], { error: "must be strict or security" }), "strict (default): every character. security: those that deceive."),
	allow: key(list(table$1({
		paths: someGlobs,
		characters: some(characters)
	})), "Characters that some files may hold.")
});
const ellipsis = check({
	paths: key(someGlobs, "Files to read. Default: ['**']."),
	exclude: key(globs, "Files to leave out, besides the built-in ones.")
});
const env = key(nullable(list(text(/^[A-Za-z_][A-Za-z0-9_]*\*?$/, "the name of a variable, or PREFIX_*"))), "Variables that reach the scripts. null: all but the token, the runner's own variables and those of after.announce; other secrets of the step too.");
const checks = table$1({
	"on-findings": key(_enum(["fail", "warn"], { error: "must be fail or warn" }), "What findings of a named check do. Default: fail."),
	tag: key(tag, "The tag is annotated, and on a branch."),
	ascii: key(ascii, "Text is ASCII."),
	ellipsis: key(ellipsis, "No text was left out behind an ellipsis."),
	"python-syntax": key(check({ paths: key(someGlobsOrNull, "Files to compile. null: those of the python components.") }), "Python files compile."),
	ci: key(table$1({
		required: key(list(line$1), "Names of check runs and contexts of statuses that must be green. Default: all that are there."),
		wait: key(time, "How long they are waited for. Default: 15m.")
	}), "The checks of the tagged commit are green. Runs only when it is named."),
	audit: key(table$1({ threshold: key(_enum([
		"low",
		"moderate",
		"high",
		"critical"
	], { error: "must be low, moderate, high or critical" }), "The severity from which on a vulnerability is an error. Default: high.") }), "No known vulnerabilities in what the components depend on. Runs only when it is named."),
	commands: key(list(table$1({
		name: text(...commandNameRule),
		run: script,
		path: key(path$1, "Folder in which it runs. Default: the root."),
		timeout: key(time, "Time limit. Default: 20m."),
		env
	})), "The team's own commands, run after the other checks have passed. Their step id is command:<name>."),
	breaking: key(check({}), "A breaking change has the version step that it needs."),
	baseline: key(path$1, "File of old findings of the text checks. Default: .github/release-runbook.baseline.json, which may be absent.")
});
const base = {
	path: key(path$1, "Folder of the component. Default: the root."),
	setup: key(scriptOrNull, "Script before test and build."),
	test: key(scriptOrNull, "Script that tests it."),
	verify: key(scriptOrNull, "Script that verifies the built files."),
	env,
	timeout: key(time, "Time limit of each command. Default: 20m."),
	needs: key(list(text(...idRule)), "Ids of components that are built and verified first.")
};
const built = {
	reproducible: key(union([literal(false), literal("check")], { error: "must be false or check" }), "check: build twice in different folders and compare the bytes. Default: false."),
	"allow-changes": key(globs, "Tracked files that its scripts may rewrite.")
};
const links = key(_enum(["error", "skip"], { error: "must be error or skip" }), "What to do with symbolic links. Default: error.");
const zipName = text(...zipNameRule);
const module$1 = union([
	text(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, "the name of a module"),
	literal(false),
	_null()
], { error: "must be the name of a module, false or null" });
/** The keys of each kind of component. */
const componentTables = {
	python: table$1({
		kind: literal("python"),
		...base,
		...built,
		constraints: key(pathOrNull, "File of pinned build requirements."),
		import: key(module$1, "Module that is imported to verify the build. null: the one of the project's name. false: none.")
	}),
	node: table$1({
		kind: literal("node"),
		...base,
		...built,
		archive: key(zipName, "Name of the zip. Default: <id>-build.zip."),
		links,
		output: key(nullable(text(...outputRule)), "Folder that the build writes. null: by framework."),
		include: key(paths, "Further paths for the zip."),
		"source-maps": key(flag, "Whether source maps are shipped. Default: true.")
	}),
	archive: table$1({
		kind: literal("archive"),
		...base,
		...built,
		archive: key(zipName, "Name of the zip. Default: <id>-bundle.zip."),
		links,
		paths: some(path$1)
	}),
	command: table$1({
		kind: literal("command"),
		...base,
		...built,
		run: script,
		files: someGlobs
	}),
	files: table$1({
		kind: literal("files"),
		...base,
		files: someGlobs
	})
};
const { python, node, archive, command, files } = componentTables;
const component = discriminatedUnion("kind", [
	python,
	node,
	archive,
	command,
	files
], { error: (issue) => issue.code === "invalid_union" ? "must be python, node, archive, command or files" : "must be a mapping" });
const secretRule = _enum(allowableRules, { error: "must be a rule of the search for secrets, such as secret/private-key" });
const secrets = table$1({ allow: key(list(table$1({
	rule: secretRule,
	paths: someGlobs
})), "Exceptions: a rule, and globs of where it may be broken.") });
const names = list(line$1);
const categoryRule = table$1({
	title: line$1,
	labels: key(names, "Labels of pull requests. '*': what no other category took."),
	types: key(names, "Conventional types, such as feat."),
	paths: key(globs, "Globs that most of the changed paths match."),
	exclude: key(table$1({
		labels: key(names, "Labels that this category leaves out."),
		authors: key(names, "Logins that this category leaves out.")
	}), "What goes elsewhere.")
});
const notes$1 = table$1({
	file: key(pathOrNull, "File whose text, or whose section of this version, stands before the list."),
	list: key(flag, "false: the section of `file` stands in place of the list. Default: true."),
	footer: key(nullable(text(/\S/, "Markdown")), "Markdown below the notes; {version}, {tag} and {date} are filled in."),
	ascii: key(flag, "false: letters of every script stay as they are. Default: true."),
	fragments: key(nullable(glob), "Glob of fragments (run logs, towncrier, scriv, changesets); those added since the previous tag are used."),
	paths: key(paths, "Only commits that touch these paths."),
	categories: key(nullable(some(categoryRule)), "Headings and what belongs below them. null: those of .github/release.yml, else built in."),
	exclude: key(nullable(table$1({
		labels: key(names, "Labels of pull requests that are not listed."),
		authors: key(names, "Logins whose changes are not listed."),
		types: key(names, "Conventional types that are not listed.")
	})), "What is not listed. null: what .github/release.yml says, else built in.")
});
const release = table$1({
	title: key(line$1, "Title of the release; {tag} and {version} are filled in."),
	draft: key(flag, "Leave the release a draft."),
	prerelease: key(automatic, "auto (default): when the version has a prerelease part."),
	latest: key(automatic, "auto (default): when no stable release has a higher version."),
	discussion: key(nullable(line$1), "Category of the discussion that is opened with the release. null (default): none."),
	attest: key(flag, "Attest the provenance of the assets, and attach it. Default: false.")
});
const components = record$1(text(...idRule), component, { error: "must be a mapping of ids to components" });
/** The configuration file as people write it. Parsing changes nothing and fills in no defaults. */
const configSchema = table$1({
	tag: key(nullable(text(...tagRule)), "Pattern of the tag. null: v1.2.3 and 1.2.3."),
	version: key(nullable(list(versionFile)), "Files that hold the version. null: detected."),
	"previous-tag": key(nullable(text(/^[^\s\u0000-\u001f\u007f]+$/, "a tag")), "The tag before this one. null: by ancestry and version."),
	checks: key(nullable(checks), "Checks. A check that is named here stops the release, the others only report. false switches a check off."),
	components: key(nullable(components), "What is built. null: detected. {}: nothing."),
	secrets: key(nullable(secrets), "What may ship although it looks like a secret."),
	notes: key(nullable(notes$1), "The release notes."),
	release: key(nullable(release), "The GitHub Release."),
	after: key(nullable(after), "What happens when the release is public. All of it is off until it is named."),
	changelog: key(nullable(table$1({
		file: path$1,
		heading: key(nullable(line$1), "Heading below which a line or row is added. null: a section.")
	})), "The changelog that `prepare` writes. No other command reads this key."),
	runbook: key(pathOrNull, "The team's own Markdown checklist. A run ticks it by its steps, and a release has it with its evidence as the asset RUNBOOK.md.")
});

// src/config/sentences.ts
/** The issues that the schema found, as sentences with lines. `parent` is the path to which the paths of the issues are relative. */
function problemsOf(issues, file, parent = []) {
	return issues.flatMap((issue) => translate(issue, parent, file));
}
function translate(issue, parent, file) {
	const path = [...parent, ...issue.path];
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(path, key, issue.message.split(" "), file));
	if (issue.code === "invalid_key") return [{
		line: file.lineOf(path),
		message: `${inBackticks(dotted(path))} ${issue.issues[0]?.message ?? "is no name"}`
	}];
	const branch = issue.code === "invalid_union" ? intendedBranch(issue.errors) : void 0;
	if (branch) return problemsOf(branch, file, path);
	return [{
		line: file.lineOf(path),
		message: wrongValue(path, issue.message, valueAt(file.value, ...path))
	}];
}
/** The intended branch of a union: the branch whose issues are all inside the value, so that the value has the right type. */
function intendedBranch(branches) {
	return branches.find((branch) => branch.length > 0 && branch.every((issue) => issue.path.length > 0 || issue.code === "unrecognized_keys" || issue.code === "invalid_format"));
}
function wrongValue(path, message, value) {
	if (path.length === 0) return `the file ${message} of keys such as \`checks:\`, not ${show(value)}`;
	const key = inBackticks(dotted(path));
	if (value === void 0) return `${key} is missing: it ${message}`;
	const given = message.startsWith("names no") || message.includes("at least one") ? "" : `, not ${show(value)}`;
	const list = Array.isArray(value) && message.startsWith("must be a mapping") ? "; write `key: value` lines without `-`" : "";
	const quotes = typeof value === "number" && !/list|mapping|true|time/.test(message) ? "; write it in quotes" : "";
	const [, choices] = /^must be ((?:[a-z-]+, )*[a-z-]+ or [a-z-]+)$/.exec(message) ?? [];
	const near = typeof value === "string" && choices !== void 0 ? nearest(value, choices.split(/, | or /)) : void 0;
	const choice = near === void 0 ? "" : `; did you mean \`${near}\`?`;
	return `${key} ${message}${given}${value === null && message.startsWith("must be a mapping") && path[0] !== "components" ? " (`{}` takes the defaults)" : ""}${list}${choice}${quotes}`;
}
function unknownKey(path, key, known, file) {
	const line = file.lineOf([...path, key]);
	const name = inBackticks(dotted([...path, key]));
	const kinds = path.length === 2 && path[0] === "components" ? kindsWith(key) : [];
	if (kinds.length > 0) return {
		line,
		message: `${name} is for components of kind ${kinds.join(" or ")}`
	};
	return {
		line,
		message: `unknown key ${name}${suggestion(key, known)}`
	};
}
function kindsWith(key) {
	return Object.entries(componentTables).flatMap(([kind, keys]) => Object.hasOwn(keys.shape, key) ? [kind] : []);
}
/** `components.docs.paths[0]` */
function dotted(path) {
	return path.reduce((name, part) => typeof part === "number" ? `${name}[${part}]` : name === "" ? String(part) : `${name}.${String(part)}`, "");
}

// src/config/parse-config.ts
/** Reads a configuration file; `text` is undefined without it. Throws one UserError with all problems, or if a named file is absent. */
function parseConfig(text, path) {
	if (text === void 0) {
		if (plain$1(path) === plain$1(".github/release-runbook.yml")) return frozen(complete({}, path));
		throw new UserError(`The configuration file ${inBackticks(path)} does not exist.`, `Only ${defaultConfigPath} may be absent; the input "config" names another.`);
	}
	const file = readYaml(text);
	if (file.broken) throw configError(path, file.problems);
	const result = configSchema.safeParse(file.value ?? {});
	const unread = new Set(file.problems.map(({ line }) => line));
	const problems = [...file.problems, ...problemsOf(result.error?.issues ?? [], file).filter(({ line }) => !unread.has(line))];
	if (result.data === void 0) throw configError(path, problems);
	const config = complete(result.data, path);
	problems.push(...[
		sharedArchives,
		sharedCommands,
		listWithoutFile,
		changelogInNotes,
		wrongNeeds
	].flatMap((rule) => rule(config, file)));
	if (problems.length > 0) throw configError(path, problems);
	return frozen(config);
}
/** The configuration with the overrides of this run's inputs. */
function applyInputs(config, inputs) {
	const { release } = config;
	return frozen({
		...config,
		release: {
			...release,
			draft: inputs.draft ?? release.draft,
			prerelease: inputs.prerelease ?? release.prerelease,
			latest: inputs.latest ?? release.latest
		}
	});
}
/** Two assets cannot share a name. The comparison ignores case, because some file systems ignore case. */
function sharedArchives(config, file) {
	const components = (config.components ?? []).filter((component) => "archive" in component);
	return components.flatMap(({ id, archive }) => {
		const owner = components.find((other) => other.archive.toLowerCase() === archive.toLowerCase()).id;
		if (owner === id) return [];
		const place = [
			"components",
			id,
			"archive"
		];
		const message = `${inBackticks(place.join("."))}: the name ${archive} is taken by component ${inBackticks(owner)}; give one of them another name`;
		return [{
			line: file.lineOf(place),
			message
		}];
	});
}
/** Two commands of one name would share a step id. */
function sharedCommands({ checks: { commands } }, file) {
	return commands.flatMap(({ name }, index) => {
		if (commands.findIndex((other) => other.name === name) === index) return [];
		return [{
			line: file.lineOf([
				"checks",
				"commands",
				index,
				"name"
			]),
			message: `${inBackticks(`checks.commands[${index}].name`)}: the name ${name} is taken by a command above`
		}];
	});
}
/** Without a list, the notes are a section of a file. */
function listWithoutFile({ notes }, file) {
	if (notes.list || notes.file !== null) return [];
	return [{
		line: file.lineOf(["notes", "list"]),
		message: "`notes.list` is false, so `notes.file` must name the changelog"
	}];
}
/** With a list, the notes would say each entry twice: in the section of the changelog, and in the list. */
function changelogInNotes({ changelog, notes }, file) {
	if (changelog === null || changelog.file !== notes.file || !notes.list) return [];
	return [{
		line: file.lineOf(["changelog", "file"]),
		message: "`changelog.file` is `notes.file`, so the notes would list each entry twice; add `list: false` to `notes`"
	}];
}
function plain$1(path) {
	return path.replace(/^(?:\.\/+)+/, "");
}

// src/config/read-inside.ts
/**
* Text of a file that the configuration or an input names; undefined when the file does not exist. `root` is absolute.
* Throws UserError when a link leads out of the root: a report may show the text, so the repository must not select files of the machine.
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
/** The configured paths that do not exist below `tree`, with their places in the file. `setup:` or needs may make the files of archives and constraints. */
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
	const choice = chooseTag(inputs.tag, environment);
	const name = "name" in choice ? choice.name : void 0;
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
		withoutTag: "none" in choice ? choice.none : `${choice.name} does not exist yet`,
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

// src/archive/core-metadata.ts
/** Reads core metadata: e-mail header fields, an empty line, the description (packaging.python.org, Core metadata specifications). Of a repeated field, the first value counts. */
function parseCoreMetadata(text) {
	const lines = text.replace(/^\u{feff}/u, "").split(/\r?\n/);
	const end = lines.indexOf("");
	const fields = /* @__PURE__ */ new Map();
	let last = "";
	for (const line of end === -1 ? lines : lines.slice(0, end)) {
		const field = /^([A-Za-z0-9-]+):(.*)$/s.exec(line);
		if (field !== null) {
			last = (field[1] ?? "").toLowerCase();
			if (!fields.has(last)) fields.set(last, (field[2] ?? "").trim());
			else last = "";
		} else if (/^[ \t]/.test(line) && last !== "") fields.set(last, `${fields.get(last)}\n${line.trim()}`);
	}
	const body = end === -1 ? "" : lines.slice(end).join("\n");
	return {
		name: present(fields.get("name")),
		version: present(fields.get("version")),
		requiresPython: present(fields.get("requires-python")),
		summary: present(fields.get("summary")),
		/** Whether there is a long description, as a field or as the body. */
		description: present(fields.get("description")) !== void 0 || present(body) !== void 0,
		contentType: present(fields.get("description-content-type"))
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
		const kept = keeps(header.name);
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
* Writes a tar.gz whose bytes depend on the members and `time` (seconds since 1970, at most 2038) alone. It keeps the order. The owner is
* 0:0, only long and non-ASCII names have pax headers, and gzip has no name or time, and operating system 255 (RFC 1952).
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
			for await (const piece of inflated === void 0 ? slices(content) : inflateChunks(content, 8)) if (!entry.write(piece)) await once(entry, "drain");
			const finished = once(entry, "finish");
			entry.end(void 0);
			await finished;
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
	const members = await membersOf$1(bytes, (name) => /^[^/]+\/PKG-INFO$/.test(name));
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
	const others = members.filter((member) => member.type !== "directory").map((member) => member.name);
	return [
		...nameProblems(others),
		...[...folders].filter((name) => nameProblem(name) !== void 0).map((name) => `${quoted(name)} ${nameProblem(name)}`),
		...others.filter((name) => folders.has(name)).map((name) => `${quoted(name)} is a file and a folder`),
		...[...folders].filter((name) => isBelowOther(name, byName)).map((name) => `${quoted(name)} is below a file or a link`),
		...members.flatMap((member) => linkProblem(member, byName) ?? [])
	].map((problem) => `${problem}.`);
}
/** Whether a parent of the folder is a member of another type. */
function isBelowOther(folder, byName) {
	return foldersOf([folder]).values().some((parent) => (byName.get(parent)?.type ?? "directory") !== "directory");
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
/** Reads a wheel in memory: names of files, METADATA, modules with the same content, and problems as sentences. Throws UserError if it is no zip file. */
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
		if (kind !== void 0 && kind !== "directory") throw new UserError(`${path} in the workspace is a ${kind}, and this program keeps its files there.`, "Take it out of the repository.");
	}
}
/** Writes SHA256SUMS, the manifest and the Python folder for the built files. Gives all assets, sorted by name. */
async function assembleDist(plan, builds, tools, folder, files) {
	const built = builds.flatMap((build) => build.files);
	const sums = built.length === 0 ? [] : [await writeReleaseFile(sumsName, renderSums(built), folder, files)];
	await files.remove(folder.pythonDist);
	for (const { name, path } of built.filter(({ name }) => isPackageFileName(name))) await files.copy(path, `${folder.pythonDist}/${name}`);
	const assets = [...built, ...sums].sort((a, b) => a.name < b.name ? -1 : 1);
	const manifest = {
		schema: 1,
		plan,
		tools,
		files: assets.map(withoutPath),
		evidence: builds.flatMap((build) => build.evidence)
	};
	await files.write(folder.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
	return {
		assets,
		manifest
	};
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
	const version = valueAt(parsed$1(text, JSON.parse), "version");
	return typeof version === "string" ? version : void 0;
}
/**
* The projects of the repository for which a file states this version: `''` for the file's own project, else a package's name. Dependencies do
* not count. Empty for an unreadable file.
*/
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
/**
* The text of a description at the repository's root (CITATION.cff, codemeta.json, .zenodo.json) with the version `to`. Undefined for any other file,
* and when the file does not state the version `from`.
*/
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
		const rewritten = await firstThat(replacements(text, old, wanted[at], startOfLine(text, line ?? 1)).take(mostCandidates), isCorrect);
		if (rewritten === void 0) throw new UserError(`The version ${old} in ${path}${line === void 0 ? "" : `, line ${line}`} cannot be rewritten.`, "Name the file with a pattern under \"version:\" in the configuration.");
		texts.set(path, rewritten);
		values = wanted;
	}
	return texts;
}
async function firstThat(candidates, isCorrect) {
	for (const candidate of candidates) if (await isCorrect(candidate)) return candidate;
}
/** Index of the first character of a 1-based line. */
function startOfLine(text, line) {
	let at = 0;
	for (let current = 1; current < line; current += 1) at = text.indexOf("\n", at) + 1;
	return at;
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
	const changes = commits.filter(({ parents }) => parents.length < 2).map(({ message }) => `- ${safeText(message.split("\n", 1)[0] ?? "")}`);
	const more = changes.length > mostListed ? [`- and ${changes.length - mostListed} more`] : [];
	return [...changes.slice(0, mostListed), ...more];
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
	if (badVersion !== void 0 && (0, import_compare.default)(version, badVersion) <= 0) throw new UserError(`reissue-as: ${version} is not higher than ${badVersion}, so nobody who has that one would get it.`, "Give a higher version.");
	return {
		version,
		tag: tagOfVersion(version, good, pattern)
	};
}
/** The configuration for the release of a reissue, without branch rule and CI check: its commit is on no branch, and no workflow has run on it. */
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
const reissueOf = (message) => /^Reissue-Of: (\S+)$/m.exec(message)?.[1];
const withdraws = (message) => /^Withdraws: (\S+)$/m.exec(message)?.[1];
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
	const existing = await forge.tagCommit(tag);
	if (existing !== void 0) {
		await requireTagInClone(git, tag);
		const [commit, ...more] = await git.log(good.commit, existing);
		if (commit === void 0 || more.length > 0 || reissueOf(commit.message) !== good.name || withdraws(commit.message) !== bad.name) throw new UserError(`The tag ${tag} exists already, and is no reissue of ${good.name} instead of ${bad.name}.`, "Give another version in reissue-as.");
		return passed(void 0, `${tag} was made already, on commit ${shortCommit(existing)}`);
	}
	const { changed, stale } = await changedFiles(reissue, config, temp, ports);
	const signature = {
		name: "github-actions[bot]",
		email: "41898282+github-actions[bot]@users.noreply.github.com",
		date: (/* @__PURE__ */ new Date((await git.commitTime(bad.commit) + 1) * 1e3)).toISOString().replace(/\.\d{3}Z$/, "Z")
	};
	const message = [
		`chore(release): reissue ${good.name} as ${tag}`,
		"",
		plainLine(reissue.reason),
		"",
		`Reissue-Of: ${good.name}`,
		`Withdraws: ${bad.name}`
	].join("\n");
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
	release: ["Published release", "The published release differs or is missing"],
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
/** The step ids without a name that a team's checklist may name. */
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
/** Records the result of a check. It fails when it has errors: `downgradeNonBlocking` leaves none to a check that does not block. `clean` is the status without errors and warnings. */
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

// src/pipeline/phases/configuration-phase.ts
/** Reads the configuration of the checkout. Throws StepError with all its problems. */
async function configurationPhase(run) {
	const choice = chooseTag(run.inputs.tag, run.environment);
	const { reportInput } = run;
	if ("name" in choice) reportInput.tag = choice.name;
	const config = await readConfiguration(run);
	reportInput.config = config;
	return config;
}
/** Reads the configuration and reports its problems alone, for `verify`: its release may belong to another repository. */
function readConfiguration(run) {
	return step(run.recorder, "configuration", async () => {
		const { inputs, environment, ports, reissue } = run;
		await requireOwnFolder(environment.workspace, ports.files);
		if (isWriting(inputs)) requireWritingEvent(environment, await readEvent(run));
		const text = await readInside(ports.files, environment.workspace, inputs.config);
		const configured = applyInputs(parse$2(text, inputs.config, run), inputs);
		const config = reissue === true ? exemptReissue(configured) : configured;
		for (const name of addressVariables(config.after)) if (environment.variables[name]) ports.host.mask(environment.variables[name]);
		const exempt = reissue === true ? "; a reissue is on no branch, so the rule about branches and CI does not hold for it" : "";
		return passed(config, `${text === void 0 ? `no ${inputs.config}: the defaults hold` : `${inputs.config} has no problem`}${exempt}`);
	});
}
/** The event's JSON, parsed; undefined when there is none that can be read. */
async function readEvent({ environment: { eventPath }, ports: { files } }) {
	return eventPath && parsed$1(await files.readText(eventPath).catch(() => void 0), JSON.parse);
}
/** Warns when the configuration is of another commit than the tag, and differs from the tag's in checks or components. */
async function reportConfigurationOrigin({ inputs, environment, ports, recorder, reissue }, config, { tag }) {
	const head = await ports.git.head();
	if (tag === void 0 || head === void 0 || head === tag.commit || reissue) return;
	const bytes = await ports.git.fileAt(tag.commit, inputs.config.replace(/^(?:\.\/+)+/, ""));
	let differences;
	try {
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
function parse$2(text, path, run) {
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
async function requirePaths(run, config, { tree, view }) {
	const { inputs, environment, ports } = run;
	const missing = await missingPaths(config, tree, view?.files ?? ports.files);
	if (missing.length === 0) return;
	const { lineOf } = readYaml(await readInside(ports.files, environment.workspace, inputs.config) ?? "");
	const sentence = (path) => `names ${inBackticks(path)}, which does not exist in the repository`;
	const problems = missing.map(({ place, path }) => ({
		line: lineOf(place),
		message: `${inBackticks(dotted(place))} ${sentence(path)}`
	}));
	throw reportProblems(run, configError(inputs.config, problems), inputs.config);
}

// src/text/headings.ts
/** The headings of Markdown, underlined ones too, outside fenced code and comments. */
function headingsOf(lines) {
	let open = "";
	return lines.flatMap((whole, index) => {
		const line = cutLines(whole);
		const [, fence = /^ {0,3}<!--/.test(line) ? "-->" : ""] = /^[ \t>]*(`{3,}(?!.*`)|~{3,})/.exec(line) ?? [];
		if (open !== "" || fence !== "") {
			open = (open === "-->" || open === "" && fence === "-->" ? line.includes("-->") : fence.startsWith(open) && open !== "") ? "" : open || fence;
			return [];
		}
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
/** The headings of versions: those that begin with one (`## [1.2.0] - 2026-01-31`), or with words and one (`# Stockroom v1.2.0`), if these are more. */
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
/** Absolute path of the SARIF file that `check` writes: a flag's at a terminal, always the same in a workflow. Undefined: no file. */
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

// src/pipeline/phases/repository-phase.ts
/** Whether the run has a tag: the input or the pushed tag. */
const hasTag = ({ inputs, environment }) => "name" in chooseTag(inputs.tag, environment);
/** Finds the repository, the tag and its commit. `needsHistory`: fetches the full history of a shallow checkout. Throws StepError. */
function repositoryPhase(run, config, { needsHistory }) {
	const { inputs, environment, ports, recorder, reportInput } = run;
	const { git, log } = ports;
	return step(recorder, "repository", async () => {
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

// src/features/publish/replaced-text.ts
/** The warning about a public release of this program whose text a person replaced. */
const replacedTextWarning = "The text was replaced; the commit it was built from can no longer be proved.";
/**
* Whether the assets of a public release without marker prove that this program made it: SHA256SUMS names all assets that it can name, with GitHub's
* digests. Then a person replaced the text. False on a server without digests. `temp` is a private folder that exists.
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

// src/features/publish/compare.ts
/** Whether an asset is incomplete or other bytes than the file. Without a digest from the server, the size alone is compared. */
function differsFrom(asset, file) {
	return !asset.uploaded || asset.size !== file.size || asset.digest !== void 0 && asset.digest !== file.sha256;
}
/** Throws UserError when an asset is missing or differs from the file. `hint` replaces the advice to run the job again. */
function requireSame(asset, file, hint) {
	if (asset === void 0) throw new UserError(`The asset ${file.name} is not in the release on GitHub.`, hint ?? "Run the job again: what is missing is uploaded.");
	if (differsFrom(asset, file)) {
		const stored = `${asset.size} bytes, sha256 ${asset.digest ?? "unknown"}${asset.uploaded ? "" : ", not uploaded to its end"}`;
		throw new UserError(`GitHub stored ${file.name} as ${stored}; built were ${file.size} bytes, sha256 ${file.sha256}.`, hint ?? "Run the job again: it is replaced in the draft.");
	}
}
/** Evidence that the assets of a release are exactly the built files; with `others` it may hold more. Throws UserError for any difference. */
function compareAssets(shown, assets, { others = false, hint } = {}) {
	const stored = new Map(shown.map((asset) => [asset.name, asset]));
	for (const file of assets) requireSame(stored.get(file.name), file, hint);
	if (shown.length !== assets.length && !others) throw new UserError(`The release holds ${shown.length} assets, planned are ${assets.length}: somebody else changed it.`, "Look at it, then run the job again.");
	const planned = new Set(assets.map(({ name }) => name));
	const criterion = shown.filter(({ name }) => planned.has(name)).every(({ digest }) => digest !== void 0) ? "size and sha256" : "size alone: this server gives no digests";
	return `${assets.length} assets, compared by ${criterion}`;
}

// src/features/publish/second-call.ts
/** The names that a call has before a build, of configured components and of the input `files`, and that no asset of the release has. */
function missingNames({ assets }, config, files) {
	return knownAssetNames(resolveComponents(config, [], null, files)).map(({ name }) => name).filter((name) => !assets.some((asset) => asset.name === name));
}
/** Compares a complete release with what the call names. Other bytes are a warning. Throws UserError for a file that it lacks, and for a glob without a match. */
async function requireNamedFiles(release, named, files) {
	const { globs, workspace, elsewhere } = named;
	const found = elsewhere ? globs.map((glob) => matchFiles(files, workspace, [glob]).catch(() => [])) : [matchFiles(files, workspace, globs)];
	const missing = new Set(missingNames(release, named, globs));
	const others = /* @__PURE__ */ new Set();
	for (const { path, absolute } of (await Promise.all(found)).flat()) {
		const file = {
			name: posix.basename(path),
			component: "files",
			...await files.digest(absolute)
		};
		const asset = release.assets.find(({ name }) => name === file.name);
		if (asset === void 0) missing.add(file.name);
		else if (differsFrom(asset, file)) others.add(file.name);
	}
	if (missing.size > 0) throw new UserError(`The release of ${release.tag} is public already (${release.url}) and lacks ${[...missing].join(", ")}, which this call names.`, `${newVersion} Build the parts with \`build\`, or upload them with actions/upload-artifact, and make one call with all files.`);
	if (others.size === 0) return passed(void 0, "the release has all files that are known of this call");
	return warned(void 0, `the public bytes stay: the workspace has other bytes of ${[...others].join(", ")}`);
}
/** What the inputs ask of a public release that it is not, with the command that changes it. Undefined when nothing contradicts. */
function contradiction({ tag, prerelease }, latest, asked) {
	const flags = [
		...(asked.prerelease ?? prerelease) === prerelease ? [] : [`--prerelease=${asked.prerelease}`],
		...asked.draft === true ? ["--draft"] : [],
		...(asked.latest ?? latest) === latest ? [] : [asked.latest ? "--latest" : "--latest=false"]
	];
	if (flags.length === 0) return void 0;
	return `The inputs do not change a public release. This command does: gh release edit ${shellWord(tag)} ${flags.join(" ")}`;
}

// src/pipeline/phases/existing-release-phase.ts
/** Loads the releases. A re-run that finds its release complete makes one more request, for Latest. Throws StepError. */
function loadExistingRelease(run, config, repository) {
	const unknown = {
		existing: { kind: "none" },
		releases: void 0
	};
	const { inputs, ports, recorder, reportInput } = run;
	return step(recorder, "existing", async () => {
		if (isWriting(inputs)) requireGitHub(run, "nothing can be published");
		if (ports.forge === void 0) return skipped(unknown, withoutGitHub(run.environment, "GitHub was not asked").message);
		let releases;
		try {
			releases = await ports.forge.releases(repository.tagName);
		} catch (error) {
			if (isWriting(inputs)) throw error;
			ports.log.warning(error.message);
			return warned(unknown, error.message);
		}
		reportInput.releases = releases;
		const { tagName } = repository;
		if (tagName === void 0) return passed({
			...unknown,
			releases
		}, `${releases.length} releases; no tag, so none of it is this one`);
		const { forge } = ports;
		const shown = releases.find(({ tag, draft, body }) => tag === tagName && !draft && readMarker(body) === void 0);
		const isReplaced = shown && await withTemporaryFolder(run, (temp) => isTextReplaced(shown, temp, {
			...ports,
			forge
		}));
		const existing = findExisting(releases, tagName, repository.commit, isReplaced);
		if (existing.kind !== "complete") return {
			...reportExisting(existing, tagName, false),
			value: {
				existing,
				releases
			}
		};
		const { release } = existing;
		const version = versionOfTag(tagName, config.tag) ?? "";
		reportInput.release = release;
		const latest = await isLatest(release, forge);
		reportInput.latest = latest;
		reportInput.previousTag = (await previousTag(config, repository, version, releases, ports))?.name ?? null;
		const ends = !inputs.dryRun && inputs.files.length === 0 && missingNames(release, config, []).length === 0;
		const { evidence, status } = reportExisting(existing, tagName, ends);
		const contradicted = contradiction(release, latest, inputs);
		if (contradicted !== void 0) return warned({
			existing,
			releases
		}, `${evidence}. ${contradicted}`);
		return {
			value: {
				existing,
				releases
			},
			evidence,
			status
		};
	});
}
/** Records that a command does not load releases, because it does not publish. */
function skipExistingRelease({ inputs, recorder }) {
	return step(recorder, "existing", async () => skipped(void 0, `${inputs.command} does not publish`));
}
/**
* Ends a call for a complete release: compares it with what the call names, and records the command that completes post-publish tasks, because
* an earlier run may have ended right after it published. `elsewhere`: another job may have the files. Throws StepError.
*/
async function endSecondCall(run, config, release, elsewhere) {
	await requireNamedAssets(run, config, release, elsewhere);
	const { tag, body } = release;
	if (run.reissue === true || !isOn(config.after) || body.includes("release-runbook:rollback")) return "nothing-to-do";
	const { finishCommand } = await import("./post-publish-phase.js");
	const evidence = `not looked at: the release was complete before this run. What a run that was cut off left undone is done by: ${finishCommand(run, tag)}`;
	await step(run.recorder, "after", async () => skipped(void 0, evidence));
	return "nothing-to-do";
}
/** Requires an asset of a complete release for each file that the call names. Throws StepError. */
async function requireNamedAssets(run, { components }, release, elsewhere) {
	const { files: globs } = run.inputs;
	if (globs.length === 0 && missingNames(release, { components }, globs).length === 0) return;
	const named = {
		globs,
		components,
		workspace: run.environment.workspace,
		elsewhere
	};
	await step(run.recorder, "files", () => requireNamedFiles(release, named, run.ports.files));
}
/** Warns when the release contains rolled-back commits. A later commit may have fixed them, so that the run continues. */
async function warnAboutRolledBackCommits({ environment, ports, recorder }, { tags }, releases = [], { plan }) {
	if (!releases.some(({ body }) => body.includes("release-runbook:rollback"))) return;
	const { findRolledBackCommits, rolledBackWarning } = await import("./rolled-back-commits.js");
	const { repository } = environment;
	await step(recorder, "rolled-back-commits", async () => {
		const commits = await findRolledBackCommits({
			releases,
			tags,
			tag: plan.tag,
			commit: plan.commit,
			repository
		}, ports.git);
		if (commits.length === 0) return passed(void 0, "no commit of a release that is rolled back is in it");
		const warning = rolledBackWarning(commits);
		ports.log.warning(warning);
		return warned(void 0, warning);
	});
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
				return bytes && new TextDecoder().decode(bytes);
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
* publish, `releases` when GitHub was not asked; `temp` is a private folder for the clean tree. Throws StepError.
*/
async function planPhase(run, config, repository, { existing, releases, temp }) {
	const { inputs, ports, recorder, reportInput } = run;
	await reportConfigurationOrigin(run, config, repository);
	const result = await step(recorder, "plan", async () => {
		const source = await openTree(run, repository, temp);
		await requirePaths(run, config, source);
		const planned = await makePlan({
			config,
			inputs,
			repository,
			releases,
			...source
		}, ports);
		const { plan } = planned;
		reportInput.planned = planned;
		if (plan.tag !== null) reportInput.tag = plan.tag;
		if (repository.tag !== void 0 || plan.previousTag !== null) reportInput.previousTag = plan.previousTag;
		await requireReleasable(run, planned, existing);
		if (inputs.command !== "notes") {
			const tags = releases === void 0 ? stableGitTags(repository, config) : stableTags(releases);
			reportInput.latest = await decideLatest(config, plan, tags, releases && ports.forge);
		}
		if (isWriting(inputs) && inputs.components !== null) throw new UserError("A release has all of its components.", "Leave the input \"components\" out; it is for build, check, plan, notes and dry runs.");
		for (const { folder, taken, why } of planned.examinedFolders) ports.log.info(`  ${taken ? "taken" : "left"}: ${folder}: ${why}`);
		if (inputs.command === "plan") for (const component of plan.components) ports.log.info(`  to come: ${filesToCome(component)}`);
		for (const { path, reason } of planned.skippedFiles) ports.log.info(`  no version to compare in ${path}: ${reason}`);
		return passed(planned, planEvidence(planned, repository));
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
/** The plan with its tag, for commands that publish: `repositoryPhase` refuses them without a tag. */
function taggedPlan({ plan }) {
	if (!isTagged(plan)) throw new Error("a plan without a tag cannot be published");
	return plan;
}
/** The tree that the run reads: the commit for `notes`, the workspace for a check without a tag, else a clean tree of the commit. */
async function openTree({ inputs, ports: { git } }, { root, tag, tagName, commit }, temp) {
	const tree = `${temp}/tree`;
	if (inputs.command === "notes") return {
		tree,
		view: await commitTree(git, commit, tree)
	};
	if (inputs.command === "check" && tag === void 0) return {
		tree: root,
		view: void 0
	};
	await git.addCleanTree(tree, commit, tagName);
	return {
		tree,
		view: void 0
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
function stableGitTags({ tags }, config) {
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
	const already = released === void 0 ? "" : tagged ? ` is already tagged ${released.tag}` : ` is not above ${released.tag}, which is released already`;
	const unknown = plan.versions.length === 0 ? "no version file" : "version files disagree";
	return `${isVersionKnown(plan) ? `version ${version}` : unknown}${already}${since}${notSince}, components: ${components.map(({ id }) => id).join(", ") || "none"}`;
}

// src/features/text-checks/ascii/ascii.ts
/**
* Findings for characters that the policy forbids and for invalid UTF-8, at most `listedPerFile` and a count of the others. Lines end at
* LF, as in git, so a lone CR is a character of its line. Throws UserError for an entry of `policy.allow` that names no characters.
*/
async function findNonAscii(bytes, path, policy) {
	if (isPlainAscii(bytes)) return [];
	const { scanCharacters } = await import("./ascii-scan.js");
	const { findings, more } = scanCharacters(bytes, path, policy, 100);
	return more === 0 ? [...findings] : [...findings, surplus("ascii", path, more)];
}
/** Findings for a text outside a file, such as the message of a tag. Each message begins with `label`; the findings have no path. */
async function findNonAsciiText(text, label, policy) {
	return (await findNonAscii(new TextEncoder().encode(text), label, policy)).map(({ path: _, ...finding }) => ({
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
* The lowest version that may follow `previous`, SemVer without `v`: by SemVer 2.0.0, points 6 to 8; in 0.x a break raises the minor number, as
* npm's `^` and Cargo read point 4. It is above all `released` versions, such as a reissue, of its own major and minor number. After a
* prerelease whose step is large enough comes its next number. Undefined when `previous` is no version.
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
/** The version, or the one after the highest `released` one of its own major and minor number. Undefined when `version` is no version. */
function aboveReleased(version, released) {
	let next = (0, import_parse.default)(version);
	for (const other of released.flatMap((each) => (0, import_parse.default)(each) ?? []).sort((a, b) => a.compare(b))) if (next !== null && other.major === next.major && other.minor === next.minor && other.compare(next) >= 0) next = (0, import_parse.default)((0, import_inc.default)(other.version, "patch"));
	return next?.version;
}
/** Whether `version` is a step after `previous` that may contain changes of the level. A prerelease counts as its version. */
function isEnough(previous, level, version) {
	const [lowest, own] = [(0, import_parse.default)(lowestNext(previous, level)), (0, import_parse.default)(version)];
	return lowest !== null && own !== null && own.compareMain(lowest) >= 0;
}
/** Decides the lowest next version after `previous`, SemVer without `v`. Undefined when `previous` is no version. */
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
* `more` gives the text of the last row, for the number of items shown, when not all items fit. A header with `>` aligns its column right.
*/
function table(header, items, cellsOf, budget, more) {
	const head = `${line(header.map((cell) => cell.replace(/^>/, "")))}\n${line(header.map((cell) => cell.startsWith(">") ? "--:" : "---"))}\n`;
	let rest = budget - Buffer.byteLength(head) - 200;
	const shown = [];
	for (const item of items) {
		const row = line(cellsOf(item));
		rest -= Buffer.byteLength(row) + 1;
		if (rest < 0) return shown.length === 0 ? "" : `${head}${shown.join("\n")}\n${line([...header.map(() => "").slice(1), more(shown.length)])}\n`;
		shown.push(row);
	}
	return shown.length === 0 ? "" : `${head}${shown.join("\n")}\n`;
}
function line(cells) {
	return `| ${cells.join(" | ")} |`;
}
/** A collapsed section. `title` is Markdown already. */
function details(title, content) {
	return `<details>\n<summary>${title}</summary>\n\n${content.trimEnd()}\n\n</details>\n`;
}
/**
* A Markdown document as a quotation, whose end closes every list, fence and table of the document. Comments are deleted and tags
* become text, because an open tag would swallow the rest of the page. `<` stays only in a fence at the start of a line:
* a parser of the whole page may see no code in any other place.
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
	], steps, cellsOf, budget, (shown) => `and ${steps.length - shown} more`);
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
/** The findings that show their suggestion: the first of each rule with these words. */
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
	], findings, cellsOf, most, (shown) => `and ${findings.length - shown} more: see report.json`);
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
	], sorted, cellsOf, budget, (shown) => `and ${sorted.length - shown} more: see SHA256SUMS`);
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
/**
* The introduction in a notes file: the section of this version, without a tag also "Unreleased", or the whole file if no heading is a version.
* It reads headings as in Keep a Changelog 1.1: `## [1.2.0] - 2026-01-31`, `## v1.2.0`, `# Stockroom 1.2.0`, also underlined.
*/
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
* Makes the introduction safe to stand before generated text: in a spelling, without comments of this program, every fence and tag closed, cut at a
* paragraph if it is too long. Markup and mentions stay, because people who may push tags are trusted.
*/
function safeIntroduction(markdown, spelling = plainAscii) {
	const text = withoutOwnComments(spelling(markdown)).trim();
	const short = text.length <= LONGEST_INTRODUCTION ? text : text.slice(0, Math.max(text.lastIndexOf("\n\n", LONGEST_INTRODUCTION), 0));
	return closeHtml(withoutAddresses(closeFence(short)));
}
const below = "<h2>Below</h2>\n<p>text</p>";
/**
* The introduction or footer, with `<`, backticks and tildes escaped when CommonMark would read what stands below it as a part of it: an open
* declaration, CDATA section or tag. `text` is the given one otherwise.
*/
async function withoutOpenEnd(markdown) {
	const { micromark } = await import("./micromark-core-commonmark.js");
	const escaped = !micromark(`${safeIntroduction(markdown)}\n\n## Below\n\ntext\n`, { allowDangerousHtml: true }).trimEnd().endsWith(below);
	return {
		text: escaped ? markdown.replace(/[<`~]/g, "\\$&") : markdown,
		escaped
	};
}
function closeFence(text) {
	let open;
	for (const line of text.split("\n")) {
		const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
		if (!fence) continue;
		const [, run = "", rest = ""] = fence;
		if (open === void 0) open = run[0] === "`" && rest.includes("`") ? void 0 : run;
		else if (run[0] === open[0] && run.length >= open.length && rest.trim() === "") open = void 0;
	}
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
	const lines = script.split("\n").map((line) => line.trim()).filter((line) => line !== "");
	const title = lines.length > 1 ? `${lines[0]} ...` : lines[0] ?? "";
	return title.length > 80 ? `${title.slice(0, 77)}...` : title;
}

// src/features/checks/commands.ts
/** The check that a command is. It blocks. */
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
	return {
		rule: `command:${name}/no-folder`,
		level: "error",
		message: `The command ${name} has no folder ${visible(path)} in the commit.`,
		suggestion: `correct path of ${name} under checks.commands; it is relative to the root of the repository`
	};
}
function failed$1({ name, timeout }, title, whole, { outcome, code }) {
	const rule = `command:${name}/${outcome === "timed-out" ? "timeout" : "failed"}`;
	if (outcome === "timed-out") return {
		rule,
		level: "error",
		message: `\`${title}\` was stopped after its time limit of ${formatDuration(timeout)}.`,
		suggestion: `find out what it waits for, or set timeout of ${name} under checks.commands`
	};
	if (outcome === "not-found") return {
		rule,
		level: "error",
		message: `\`${title}\` could not be started: there is no bash on the PATH.`,
		suggestion: "install bash"
	};
	return {
		rule,
		level: "error",
		message: `\`${title}\` ended with exit code ${code}.`,
		suggestion: `run it on your machine: ${whole}`
	};
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
	if (release === void 0) return `Fix the findings, then commit.${accept}`;
	const { tag, version, places } = release;
	const name = (files) => visible(tag.replace(version, files));
	const publish = (files, force = "") => [
		...versionCommands(places, files),
		`git commit -am "Prepare ${name(files)}"`,
		...tagCommands(name(files), force)
	].join("\n  ");
	const others = all(/^(version\/|tag\/(order|lightweight)|breaking\/)/) ? "" : `Fix the findings first.${accept && `${accept}.`} `;
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
/** The title with a capital, unless its first word has other characters or stays small. */
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
* Who says that a change updates dependencies: a program by its account or branch, or only a label, a scope or the form of the title; then the
* changed files must agree. Undefined for a sentence about something else.
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
* Reads `.github/release.yml` as GitHub documents it under "Automatically generated release notes". Undefined for any other content. GitHub
* also refuses a string in place of a list.
*/
function readReleaseYml(text) {
	const changelog = text.length > LARGEST_FILE ? void 0 : valueAt(parsed$1(text, parseYaml), "changelog");
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
/** The first entry of the second list that the first list has, in any case. */
const anyOf = (names, of) => of.find((one) => names.some((name) => sameName(name, one)));
const sameLogin = (a, b) => sameName(a.replace(/\[bot\]$/, ""), b.replace(/\[bot\]$/, ""));
/** The reason why a change is excluded, such as `label skip-changelog`; undefined if it is not. */
function excludedBy({ exclude }, { labels, author, type }) {
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
* Decides the category of an entry: by the fragment, then labels, conventional type, scope, the kind of the changed files, the area, words of
* the title, else Other. In each step the headings of the team come before the built-in tables. A built-in category stands below the heading
* of the team with the same meaning. A step has no result if the set lacks its category: `enhancement` gives no area.
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
	return placeByTitle(categories, evidence.named) ?? byName(evidence, context) ?? placeByLabels(categories, {
		...evidence,
		type: null
	}) ?? byLabels(evidence, context) ?? placeByType(categories, evidence.types) ?? byHeader(evidence, context);
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
/** Joins the bumps of a package if their versions continue, in any folder, and sorts by name. `changes` are newest first. */
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
* True for a message that only announces a release: its title has nothing but words of releasing, versions, `package@version` and names of main
* branches, and says release, publish, version or a number, or that a changelog is updated. A squash merge counts if all its parts do.
*/
function isReleaseChore({ type, subject, squashed }) {
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
	const undecided = (change) => omittedBecause(change, rules) === void 0 && decideWithoutPaths(categoryEvidence(change, reverts.older), context) === void 0;
	return changes.filter((change) => isReleaseChore(change.title) || updateSource(change) !== void 0 || undecided(change)).flatMap(({ commits }) => commits.map(({ commit }) => commit.sha));
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
		changedPaths: new Map(history.commits.map(({ sha, changes }) => [sha, pathsOf(changes)])),
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
		const omitted = own.length === 0 ? omittedBecause(change, range.rules, paths) : void 0;
		if (omitted !== void 0) ledger.put(omitted.bucket, shas, omitted.reason);
		if (omitted?.bucket === "dependencies") bumped.push({
			change,
			bumps: bumpsOf(change, paths) ?? [],
			kind: kindOf(change, paths),
			security: isSecurity(change, range.rules)
		});
		if (omitted?.bucket !== "excluded" && omitted?.bucket !== "chores") kept.push(change);
		if (omitted !== void 0) continue;
		const entry = own.length === 0 || own.length > 1 && breaking !== null ? changeEntry(change, breaking, range) : void 0;
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
/** The bucket of a change that gets no entry; undefined if it gets one, as each change that breaks something. */
function omittedBecause(change, rules, paths = []) {
	const { title, commits, pullRequest } = change;
	if (breakingTexts(change, rules) !== null) return void 0;
	const author = pullRequest?.author ?? commits.at(-1).commit.authorName;
	const excluded = excludedBy(rules, {
		labels: pullRequest?.labels ?? [],
		author,
		type: title.type
	});
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
function changeEntry(change, breaking, range) {
	const { title: message, commits, number, key } = change;
	const named = message.scope !== null && match(scopeNames, message.scope.toLowerCase(), range.set);
	const entry = entryOf$1({
		...categoryEvidence(change, range.older),
		paths: changedBy(change, range)
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
/** Those that also change the same paths. Only they are compared patch by patch; equal titles are no evidence. */
function samePathCandidates(commits) {
	const paths = ({ changes }) => changes.map(({ path }) => path).join("\0");
	return sharing(commits, (commit) => `${commit.authored} ${commit.authorEmail} ${paths(commit)}`);
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
	const meet = (contact, first) => {
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
		const [person = {
			at: people.size,
			name: own ?? withoutAddress(name),
			login: null,
			known: /* @__PURE__ */ new Set(),
			first: null
		}, ...same] = [...new Set(keys.flatMap((key) => people.get(key) ?? []))].sort((one, other) => one.at - other.at);
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
/** Removes an e-mail address from a name: addresses are not published. */
function withoutAddress(name) {
	return name.replace(/@.*$/, "").trim() || "somebody";
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
/** Reads the contributors. New ones are unknown to the earlier history, and to the forge have no earlier merged pull request. */
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
const meanings = {
	added: "feature",
	fixed: "fix",
	doc: "documentation",
	misc: "other",
	changed: "",
	deprecated: "",
	deprecation: "",
	removal: "",
	removed: "",
	breaking: "",
	security: ""
};
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
	const category = Object.hasOwn(meanings, word) ? meanings[word] : type.trim();
	const plain = text.replace(/^[-*][ \t]+/, "");
	const [heading] = /^(?:removed|deprecated)$/.exec(word) ?? [];
	return {
		text: heading === void 0 || /^(?:remov|delet|deprecat|drop|end)(?:e[sd]?|s|ed|ing|ped|ping)?\b|^no longer\b/i.test(plain) ? plain : `${capital(heading)}: ${plain}`,
		category: category === "" ? null : category,
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
* Parses a fragment file: a run log in one of three spellings, with or without front matter (`title`, `category`, `breaking`, `security`),
* or a fragment of towncrier, scriv or changesets. A text without headings is its own title. Never throws. Empty for any other file.
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
* Reads the fragments that the range added. `used`: paths of those of other tools that the commit has; run logs stay. An edited or moved old fragment does not count. A release commit may delete fragments, as
* `towncrier build` and `changeset version` do. Such a fragment of a release candidate counts for the release too.
*/
async function readFragments(commits, released, glob, git) {
	if (glob === null) return {
		fragments: [],
		used: []
	};
	const matches = (0, import_picomatch.default)(glob, { dot: true });
	const touching = commits.map((commit) => ({
		...commit,
		changes: commit.changes.filter(({ path }) => matches(path))
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
/** Reads the introduction from `notes.file`, else from the annotated tag. Throws UserError for a missing file or, without a list, section. */
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
	if (bytes === void 0) throw new UserError(`notes.file names ${file}, which is not in the commit that is released.`, "Commit it before the tag is made, or take `file` out of `notes:`.");
	const introduction = introductionOfFile(new TextDecoder().decode(bytes), version, file, tag !== null);
	if (!list && tag !== null && introduction.text === null) throw new UserError(`${file} has no section for ${version}, and notes.list is false.`, "Write the section, commit, and tag that commit.");
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
	const before = people && previousCommit !== void 0 ? git.authorsUpTo(previousCommit) : Promise.resolve(void 0);
	before.catch(() => {});
	const [all, total, inPaths, files, introduction] = await Promise.all([
		git.history(previousCommit, plan.commit, config.fragments !== null),
		git.countCommits(previousCommit, plan.commit, config.paths),
		config.paths.length === 0 ? void 0 : git.log(previousCommit, plan.commit, config.paths),
		git.filesAt(releaseYmlPaths.map((path) => ({
			commit: plan.commit,
			path
		}))),
		readIntroduction(plan, config, git)
	]);
	const branches = findBranches(all, plan.commit, open);
	const wanted = inPaths && new Set(inPaths.map(({ sha }) => sha));
	const inside = wanted ? all.filter(({ sha }) => wanted.has(sha)) : all;
	const withChanges = async (commits, shas) => {
		const changes = config.fragments === null ? await git.changesOf(shas) : /* @__PURE__ */ new Map();
		return commits.map((commit) => ({
			...commit,
			changes: changes.get(commit.sha) ?? commit.changes
		}));
	};
	const possiblePicks = new Set(cherryPickCandidates(inside).map(({ sha }) => sha));
	const commits = await withChanges(inside, [...possiblePicks]);
	const candidates = samePathCandidates(commits.filter(({ sha }) => possiblePicks.has(sha)));
	const [pulls, { fragments, used }, patchIds] = await Promise.all([
		readPullRequests(commits, branches, ports.forge, open),
		readFragments(commits, plan.commit, config.fragments, git),
		candidates.length === 0 ? /* @__PURE__ */ new Map() : git.patchIds(candidates.map(({ sha }) => sha))
	]);
	const releaseYml = files.flatMap((bytes, index) => bytes === void 0 ? [] : [{
		path: releaseYmlPaths[index],
		rules: readReleaseYml(new TextDecoder().decode(bytes))
	}])[0];
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
	const withPaths = await withChanges(commits, config.fragments === null ? commitsNeedingPaths(grouped, plan.components, rules) : []);
	const { changes, ...content } = buildContent({
		...history,
		commits: withPaths
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
async function readPullRequests(commits, branches, forge, open) {
	const asked = commits.slice(0, MOST_COMMITS);
	const numbers = new Set(open === void 0 ? [] : [open]);
	const withoutNumber = [];
	for (const { sha, message, parents } of asked) {
		const number = parents.length > 1 ? mergedNumber(message) : parseMessage(message).number ?? branches.pullRequest.get(sha);
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

// src/features/checks/breaking.ts
/**
* Checks that breaking changes since the previous release have the version step that they need. Breaking changes are those of the notes:
* `!` and footers of commits, titles, bodies and labels of pull requests, and fragments, without reverted changes. Without a tag it names
* the lowest next version, and blocks nothing.
*/
async function checkBreaking(input, ports) {
	const { planned, previous, released, blocking, repository, open } = input;
	const { plan, previousCommit } = planned;
	const check = {
		id: "breaking",
		blocking,
		findings: [],
		evidence: ""
	};
	const skip = (skipped, next) => ({
		...check,
		skipped,
		next
	});
	if (input.off !== void 0) return skip(input.off);
	if (plan.previousTag === null) return skip(input.shallow ? SHALLOW : "the first release: nothing was released that it could break");
	if (previous === void 0 || lowestNext(previous, "patch") === void 0) return skip(`the previous tag ${visible(plan.previousTag)} is no version to compare with`);
	const config = {
		...input.notes,
		file: null
	};
	const content = await collectNotes({
		plan,
		previousCommit,
		config,
		repository,
		open,
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
		findings: [...small, ...missing.map(unread$1)],
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
	return {
		rule: "breaking/version-step",
		level: "error",
		message: `${entry.pullRequest === null ? `Commit ${commit}` : `Pull request #${entry.pullRequest} (commit ${commit})`} breaks what was released, "${visible(entry.title, 100)}"${says === "" ? "" : ` ("${visible(says, 100)}")`}, and ${version} is no ${kind} step after ${visible(previousTag ?? "")}.`,
		suggestion: `release this commit as ${needed} or higher`
	};
}
/** A warning, because unread labels must not look like missing labels. */
function unread$1(message) {
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
const FENCE$1 = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?!.*`)|~{3,})/;
/** The items of a Markdown checklist with their lines, outside code and comments of several lines. `ids`: the named steps; undefined: for a person. */
function checklistItems(markdown) {
	let fence = "";
	let comment = false;
	return markdown.split("\n").flatMap((line, index) => {
		const wasCode = fence !== "";
		fence = nextFence(fence, line);
		if (wasCode || fence !== "") return [];
		const wasComment = comment;
		comment = opensComment(line, comment);
		const item = wasComment ? null : ITEM.exec(line);
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
/** The number of ticked items of a checklist: `17 of 45 done`. */
function ticked(markdown) {
	const items = checklistItems(markdown);
	return `${items.filter(({ tick }) => tick !== " ").length} of ${items.length} done`;
}
/**
* Ticks the items of a Markdown checklist by the steps of this run. An item names step ids in a comment, separated by commas:
* `- [ ] All docs are ASCII <!-- runbook: ascii -->`. An item whose steps all passed or warned gets a tick; of the checks `notBlocking` only
* those that passed do. Every other item loses its tick and gets the reason at its end. An item without ids is for a person: it keeps its tick.
* `whyAbsent` gives the reason for an id without a step; undefined leaves the item out. The rest of the text, code, and comments of several lines do
* not change. `unknown` has the ids that no step can have, in order, each once: misspelt, or with the name of an unknown component or command.
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
			const open = [];
			for (const id of ids) {
				const found = steps.filter((step) => step.id === id);
				const reason = found.map((step) => whyOpen(step, notBlocking.includes(id))).find((why) => why !== "");
				if (reason !== void 0) open.push(reason);
				if (found.length > 0) continue;
				const absent = isStepId(id, components, commands) ? whyAbsent(id) : "unknown step";
				if (absent === void 0) return [];
				if (absent === "unknown step") unknown.add(id);
				open.push(absent);
			}
			return open.length === 0 ? `${start}x${text}${end}` : `${start} ${text} - ${open.join("; ")}${end}`;
		}).join("\n"),
		unknown: [...unknown]
	};
}
/** The reason for which a step keeps its item open; '' when the step passed, or warned and may. */
function whyOpen(step, mustPass) {
	if (step.status === "passed" || step.status === "warned" && !mustPass) return "";
	const evidence = escapeSentence(shorten$1(step.evidence.split("\n")[0].trim(), 200));
	return evidence === "" ? STATUS_WORD[step.status] : `${STATUS_WORD[step.status]}: ${evidence}`;
}
function nextFence(fence, line) {
	if (fence === "") return FENCE$1.exec(line)?.[1] ?? "";
	return (/^[ \t>]*(`{3,}|~{3,})[ \t\r]*$/.exec(line)?.[1])?.startsWith(fence) ? "" : fence;
}
function opensComment(line, open) {
	const last = line.lastIndexOf("-->");
	return line.lastIndexOf("<!--") > last || open && last === -1;
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
/** Why a run has no step of this id; undefined when the release was complete before the run, whose items would all say the same. */
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
/** Findings for unknown step ids in a checklist: no run can tick their items. `names` may follow a colon in them. */
function checkStepIds(text, path, names) {
	const { unknown } = tickChecklist(text, [], names.components, names.commands);
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
	const lines = text.split("\n");
	return unknown.map((id) => {
		const at = lines.findIndex((line) => /<!--\s*runbook:/.test(line) && line.split(/[\s,]+/).includes(id));
		const meant = nearest(id, known);
		return {
			rule: "runbook/unknown-step",
			level: "error",
			path,
			...at < 0 ? {} : { line: at + 1 },
			message: `The checklist names the step "${visible(id)}", which does not exist.`,
			suggestion: meant === void 0 ? `known steps are ${known.join(", ")}` : `write ${meant}`
		};
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
		pending: [
			...running,
			...open,
			...nothing && !settled ? ["the first check"] : []
		],
		absent: required.filter((name) => !checks.some((check) => check.name === name)),
		none: nothing && settled,
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
		blocking: input.named,
		findings: [],
		evidence: ""
	};
	if (!input.named) return {
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
			findings: [unread(error)],
			evidence: error.message
		};
	}
}
/** Requests the checks until all have ended, one has failed, or the time is over. `waited` is in milliseconds. */
async function waitForChecks(input, { forge, clock, log }) {
	const { commit, rules, own, stopsAnyway } = input;
	const wait = stopsAnyway ? 0 : rules.wait;
	const workflows = /* @__PURE__ */ new Map();
	const began = clock.now();
	for (let pause = firstPause;; pause = Math.min(longestPause, pause * 1.5)) {
		const found = await forge.commitChecks(commit);
		const waited = clock.now() - began;
		const settled = !stopsAnyway && waited >= Math.min(settling, wait);
		const judge = () => judgeCi({
			required: rules.required,
			found,
			workflows,
			own,
			settled
		});
		let verdict = judge();
		for (let [run] = verdict.unknown; run !== void 0 && workflows.size < mostWorkflows; [run] = verdict.unknown) {
			workflows.set(run, await forge.workflowPath(run));
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
		...pending.map((name) => bad.length > 0 || input.stopsAnyway ? notWaitedFor(name, at) : unfinished(name, at, waited)),
		...absent.map((name) => missing(name, at, names)),
		...none ? [noChecks(at)] : []
	];
}
function failed({ name, said, url, workflowRun }, at) {
	const where = url === void 0 ? "look why" : `look at ${visible(url, 300)}`;
	const again = workflowRun === void 0 ? "run it again" : `run gh run rerun ${workflowRun} --failed`;
	return {
		rule: "ci/failed",
		level: "error",
		message: `The check "${visible(name)}" on ${at} is not green: ${visible(said)}.`,
		suggestion: `${where}; if it was chance, ${again}, and then this job`
	};
}
function notWaitedFor(name, at) {
	return {
		rule: "ci/pending",
		level: "warning",
		message: `${nameOf(name)} on ${at} has not ended, and was not waited for: other findings stop here anyway.`
	};
}
function unfinished(name, at, waited) {
	return {
		rule: "ci/pending",
		level: "error",
		message: `${nameOf(name)} on ${at} has not ended after a wait of ${formatDuration(waited)}.`,
		suggestion: "run this job again when it has ended, or write a longer time under checks.ci.wait, such as 30m"
	};
}
/** The name of a check in quotes, or the program's own words for expected checks. */
function nameOf(name) {
	return /^(?:further jobs|a workflow|the first check)/.test(name) ? name.replace(/^./, (first) => first.toUpperCase()) : `The check "${visible(name)}"`;
}
function missing(name, at, there) {
	const known = there.length === 0 ? "" : `; of the required ones there are ${shortList(there.map((name) => visible(name)))}`;
	return {
		rule: "ci/absent",
		level: "error",
		message: `The required check "${visible(name)}" is not on ${at}${known}; jobs of this workflow do not count.`,
		suggestion: "let its workflow run for this commit, or correct the name under checks.ci.required: that of a job with its matrix, as \"test (3.12)\", or the context of a status"
	};
}
function noChecks(at) {
	return {
		rule: "ci/none",
		level: "error",
		message: `There is no check and no commit status on ${at} besides those of this workflow, so that nothing says it is green.`,
		suggestion: "let a workflow run on push to the branch that is released, or take ci out of checks"
	};
}
const noToken = {
	rule: "ci/no-token",
	level: "error",
	message: "There is no token, so that GitHub could not be asked for the checks of the commit.",
	suggestion: "set GITHUB_TOKEN; in a workflow leave the input token at its default"
};
function unread(error) {
	const suggestion = error.hint === "" ? {} : { suggestion: error.hint };
	return {
		rule: "ci/unread",
		level: "error",
		message: visible(error.message, 500),
		...suggestion
	};
}
function ciEvidence({ checks }, waited, { commit, rules }) {
	const parts = [
		"passed",
		"skipped",
		"failed",
		"pending"
	].flatMap((state) => {
		const number = checks.filter((check) => check.state === state).length;
		return number === 0 ? [] : [`${number} ${state}`];
	});
	const which = rules.required.length === 0 ? "all that are there" : "those that are required";
	const after = waited < 1e3 ? "" : `, after ${formatDuration(waited)}`;
	return `${count(checks.length, "check")} on ${commit.slice(0, 12)}, ${which}: ${parts.join(", ") || "none"}${after}; jobs of this workflow left out`;
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
/** The repository paths that a Markdown text links to. `folder` is its own folder, `.` for the root. */
function linkedPaths(markdown, folder) {
	return [...markdown.matchAll(LINK)].flatMap((match) => pathOf(match[5] ?? match[8] ?? "#", folder) ?? []);
}
/** Makes relative links absolute by `urlOf`; images use raw files. A link to a path that is not in `existing` becomes text. */
function pinLinks(markdown, folder, existing, urlOf) {
	return markdown.replace(LINK, (whole, ...groups) => {
		const [, , image, text = "", target, title = "", definition, referred] = groups;
		const wanted = target ?? referred;
		const path = wanted === void 0 ? void 0 : pathOf(wanted, folder);
		if (wanted === void 0 || path === void 0) return whole;
		if (!existing.has(path)) return definition === void 0 ? text : "";
		const anchor = /[?#].*$/.exec(wanted)?.[0] ?? "";
		const url = image ? urlOf(path).replace("/blob/", "/raw/") : urlOf(path);
		return definition === void 0 ? `${image}[${text}](${url}${anchor}${title})` : `${definition}${url}${anchor}`;
	});
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
	const parts = [];
	for (const line of lines) {
		const bullet = /^\s*[-*+]\s+(\S.*)$/.exec(line);
		const last = parts.at(-1);
		if (bullet) parts.push({
			bullet: true,
			text: bullet[1]
		});
		else if (last) last.text += ` ${line.trim()}`;
		else parts.push({
			bullet: false,
			text: line.trim()
		});
	}
	return parts.map(({ bullet, text }) => ({
		bullet,
		text: safeText(text, references)
	})).filter(({ text }) => text !== "").map(({ bullet, text }) => bullet ? `  - ${text}` : `  ${text}`).join("\n");
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
	const groups = [
		["", updates.filter(({ kind }) => kind === "production")],
		["Development", updates.filter(({ kind }) => kind === "development")],
		["GitHub Actions", updates.filter(({ kind }) => kind === "actions")]
	];
	const linesOf = (own) => own.map((update) => dependencyLine(update, shared.has(update.name), links)).join("\n");
	const lines = groups.filter(([, own]) => own.length > 0).map(([title, own]) => `${title === "" ? "" : `**${title}**\n\n`}${linesOf(own)}`).join("\n\n");
	return folded(lines, updates.length, count);
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
	const shown = contributors.slice(0, MOST_PEOPLE).map(person);
	const rest = contributors.length - shown.length;
	const first = contributors.flatMap((each) => each.first === null ? [] : [`- ${person(each)}: ${source(each.first, links)}`]);
	const everybody = `## Contributors\n\n${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
	return first.length === 0 ? everybody : `${everybody}\n\nFirst contributions:\n\n${first.slice(0, MOST_PEOPLE).join("\n")}`;
}

// src/features/notes/render/render.ts
/** Longest notes, in characters. GitHub refuses bodies above 125,000 (docs/platform.md 19); edits and the marker need the rest. */
const largestNotes = 11e4;
/** Rank of the first category. Breaking changes and security rank above, and lose lines last. */
const firstCategory = 2;
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
/**
* Renders the notes as GitHub Flavored Markdown between two markers. The same input gives the same bytes. A text above `largestNotes` first
* loses details of dependencies, then descriptions, then the last items of the lowest sections, with a count.
*/
function renderNotes(collected, context) {
	const content = context.list === false ? withoutList(collected) : collected;
	const links = makeLinks(context.plan, context.repositoryUrl, content.pullRequests, context.ascii === false ? ownScripts : plainAscii);
	const sectionsFor = (shown) => sectionsOf(content, shown, links);
	const render = (shown, sections = sectionsFor(shown)) => assemble(content, context, sections, shown, links);
	const [whole, ...less] = shortenings;
	const markdown = render(whole);
	if (markdown.length <= 11e4) return {
		markdown,
		full: void 0
	};
	const full = markdown.replace(`${startMarker}\n\n`, "").replace(`\n${endMarker}\n`, "");
	for (const shown of less) {
		const text = render(shown);
		if (text.length <= 11e4) return {
			markdown: text,
			full
		};
	}
	const least = less.at(-1);
	const sections = sectionsFor(least);
	const shortened = () => render(least, sections);
	if (!shorten(sections, shortened, firstCategory)) {
		sections.splice(0, sections.length, ...sectionsFor({
			...least,
			migrations: false
		}));
		shorten(sections, shortened, 0);
	}
	return {
		markdown: shortened(),
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
/** Removes items from the end of sections of at least this rank, lowest section first, until the notes fit. False if they still do not. */
function shorten(sections, render, rank) {
	const lowestFirst = sections.filter((section) => section.rank >= rank).sort((a, b) => b.rank - a.rank);
	for (const section of lowestFirst) {
		let excess = render().length - largestNotes;
		while (excess > 0 && section.items.length > 0) {
			let freed = -500;
			while (freed < excess && section.items.length > 0) {
				freed += section.items.pop().length + 1;
				section.cut++;
			}
			excess = render().length - largestNotes;
		}
		if (excess <= 0) return true;
	}
	return false;
}
/** The entries below their headings: breaking changes and security before the categories. */
function sectionsOf({ entries, categories }, shown, links) {
	const lines = (those) => those.map((entry) => entryLine(entry, shown, links));
	const breaking = entries.filter((entry) => entry.breaking !== null);
	const security = entries.filter((entry) => entry.breaking === null && entry.security);
	const rest = entries.filter((entry) => entry.breaking === null && !entry.security);
	const isMost = (id) => rest.filter(({ category }) => category === id).length * 2 > entries.length;
	const sections = categories.map(({ id, heading }, index) => ({
		heading: (id === "other" && isMost(id) ? "" : safeText(heading, links)) || "Changes",
		items: lines(rest.filter(({ category }) => category === id)),
		cut: 0,
		rank: index + 2,
		id
	}));
	return [...[{
		heading: "Breaking Changes",
		items: lines(breaking),
		cut: 0,
		rank: 0,
		id: ""
	}, {
		heading: "Security",
		items: lines(security),
		cut: 0,
		rank: 1,
		id: ""
	}], ...sections].filter(({ items }) => items.length > 0);
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
/** Reads the history and renders the notes. Throws UserError if `notes.file` is not in the commit. */
async function composeNotes({ config, planned, files, environment }, ports) {
	const { plan, previousCommit } = planned;
	const { repository, serverUrl } = environment;
	const repositoryUrl = repository === void 0 ? void 0 : `${serverUrl}/${repository}`;
	const linked = await withAbsoluteLinks(await collectNotes({
		plan,
		previousCommit,
		config,
		repository,
		open: openPullRequest(environment)
	}, ports), posix.dirname(config.file ?? "root"), plan, repositoryUrl, ports.git);
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
async function withAbsoluteLinks(content, folder, plan, repositoryUrl, git) {
	const { lead } = content;
	const paths = lead === null ? [] : [...new Set(linkedPaths(lead, folder))];
	if (lead === null || paths.length === 0 || repositoryUrl === void 0) return content;
	const existing = await git.pathsAt(plan.commit, paths);
	const { pathUrl } = makeLinks(plan, repositoryUrl, []);
	const gone = paths.filter((path) => !existing.has(path)).map((path) => `The introduction links to ${path}, which is not in the commit: it is no link.`);
	return {
		...content,
		lead: pinLinks(lead, folder, existing, (path) => pathUrl(path) ?? path),
		missing: [...content.missing, ...gone]
	};
}
/** `requires-python` of the Python components (PEP 621), if all agree. An unreadable file counts as none: its build reports the mistake. */
async function pythonRequires({ components, commit }, git) {
	const paths = components.filter(({ kind }) => kind === "python").map(({ path }) => ({
		commit,
		path: path === "." ? "pyproject.toml" : `${path}/pyproject.toml`
	}));
	const texts = (await git.filesAt(paths)).map((bytes) => bytes && new TextDecoder().decode(bytes));
	const [requires, ...others] = new Set(texts.map((text) => valueAt(parsed$1(text, parse$5), "project", "requires-python")));
	return others.length === 0 && typeof requires === "string" ? requires : void 0;
}

// src/pipeline/phases/release-checks.ts
/** The released versions. `known`: the releases that the run has loaded. If GitHub cannot be asked, tags replace releases. */
async function findReleasedVersions({ ports }, config, repository, known) {
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
function checkBreakingChanges({ ports, environment, inputs }, config, { shallow }, planned, versions) {
	const { previousTag } = planned.plan;
	const previous = previousTag === null ? void 0 : toSemver(versionTextOfTag(previousTag, config.tag) ?? "");
	const blocking = config.checks.named.includes("breaking");
	const off = switchedOff(config.checks, "breaking");
	const { repository } = environment;
	const open = openPullRequest(environment);
	const deferred = inputs.command === "check";
	const released = versions.map(({ version }) => version);
	return checkBreaking({
		planned,
		previous,
		released,
		shallow,
		blocking,
		off,
		notes: config.notes,
		repository,
		open,
		deferred
	}, ports);
}
/** Puts the lowest next version into the report of a run whose tag does not exist. */
function reportNext({ environment, reportInput }, { tag }, next) {
	if (tag !== void 0 || next === void 0) return;
	const merges = openPullRequest(environment) !== void 0;
	reportInput.next = {
		version: next.version,
		released: next.released?.tag ?? null,
		merges,
		sentence: describeNext(next, merges)
	};
}
/** Checks the CI status of the commit. `stopsAnyway`: other findings stop the run, so that it does not wait for CI. */
function checkCiStatus({ ports, environment, inputs }, config, { tag }, { plan }, stopsAnyway) {
	const { ci: rules, named } = config.checks;
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
		rules,
		named: named.includes("ci"),
		own,
		stopsAnyway,
		deferred
	}, ports);
}
/** Checks the dependencies for known vulnerabilities. `temp` is a private folder of the run. */
async function checkVulnerabilities(run, config, { plan, tree }, temp) {
	const { ports, environment } = run;
	const { audit: rules, named } = config.checks;
	const { workspace } = environment;
	const own = posix.join(temp, "audit");
	const env = withPrivateCaches(checkEnvironment(run, config, plan), own);
	const { checkAudit } = await import("./audit.js");
	return checkAudit({
		plan,
		tree,
		workspace,
		temp: own,
		env,
		threshold: rules.threshold,
		named: named.includes("audit")
	}, ports);
}
/** Checks that the checkout's checklist names known evidence ids. Only `check` fails for an unknown id; `release` warns. */
async function checkChecklist({ ports, environment }, config, path, { plan }) {
	const check = {
		id: "runbook",
		blocking: true
	};
	const text = await readInside(ports.files, environment.workspace, path);
	if (text === void 0) {
		const finding = {
			rule: "runbook/missing",
			level: "error",
			message: `The checklist ${visible(path)} does not exist.`,
			suggestion: "correct runbook in the configuration"
		};
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
function checkEnvironment({ inputs, environment }, config, plan, allow = null) {
	const secrets = childSecrets(inputs.token, environment.variables, config.after);
	return childEnvironment(environment.variables, {
		release: plan,
		...secrets,
		allow
	});
}
/** Runs the team's own commands: for a tag in their own clean tree, so that no build contains their changes, else in the workspace. */
async function runCommands(run, config, { plan, tree }, { temp, inWorkspace }, keep) {
	const { commands } = config.checks;
	if (commands.length === 0) return;
	const { ports } = run;
	const root = inWorkspace ? tree : posix.join(temp, "commands");
	if (!inWorkspace) await ports.git.addCleanTree(root, plan.commit, plan.tag ?? void 0);
	for (const command of commands) {
		const child = checkEnvironment(run, config, plan, command.env);
		const env = inWorkspace ? child : withPrivateCaches(child, temp);
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
async function notes(run) {
	const config = await configurationPhase(run);
	const repository = await repositoryPhase(run, config, { needsHistory: true });
	await skipExistingRelease(run);
	return withTemporaryFolder(run, async (temp) => {
		const planned = await planPhase(run, config, repository, { temp });
		const { notesPhase } = await import("./notes-phase.js");
		const { content } = await notesPhase(run, config, planned);
		const others = repository.tags.flatMap(({ name }) => versionOfTag(name, config.tag) ?? []);
		const previous = toSemver(versionTextOfTag(planned.plan.previousTag ?? "", config.tag) ?? "") ?? "";
		reportNext(run, repository, nextRelease(planned, previous, content, others));
		return "passed";
	});
}

// src/pipeline/phases/notes-phase.ts
/** Writes the notes; shortened ones add their full text to the assets. `built`: undefined unless the command publishes. Throws StepError. */
function notesPhase(run, config, planned, built) {
	const { environment, ports, recorder, reportInput } = run;
	return step(recorder, "notes", async () => {
		const { content, markdown, full, evidence } = await composeNotes({
			config: config.notes,
			planned,
			files: built?.manifest?.files ?? [],
			environment
		}, ports);
		const allowed = requireNoSecrets(run, config, planned.plan.title, {
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
		await checkNotesText(run, config, markdown);
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
/** Runs the ASCII check on the rendered notes, in security mode where they keep their scripts. Throws StepError when the check blocks and finds errors. */
async function checkNotesText({ reportInput }, { checks: config, notes }, markdown) {
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
* Searches the text of a release for secrets: title, notes and full notes, as Markdown, as rendered, and as source texts. Returns a sentence for
* each secret that `secrets.allow` permits. Throws UserError, whose message never contains a secret.
*/
function requireNoSecrets({ inputs, environment: { variables }, reportInput }, config, title, { markdown, full = "", content }) {
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
/** All texts of a value, at any depth. */
function textsOf(value) {
	if (typeof value === "string") return [value];
	return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
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
/** The first line of every form of the report: the result of the run; and the sentence below. Plain text; the tag is not escaped. */
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
			if (report.command === "plan" && report.tag === null) return {
				title: `No release planned: ${report.steps.find(({ id }) => id === "plan")?.evidence.split(", ")[0]}`,
				note: NAME_IT
			};
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
	return `Nothing would be released ${report.next.released === null ? "without a tag" : "before the version is raised"}: ${report.next.sentence}.`;
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
			render: (budget) => runbook === void 0 ? "" : embedded(`## Your checklist: ${ticked(runbook)}\n`, runbook, budget)
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
	if (lines.length === 0) return "";
	const shown = lines.slice(0, 200);
	if (shown.length < lines.length) shown.push(`and ${lines.length - shown.length} more rows`);
	return `## Timeline\n\n${fence(shown, "text")}`;
}
function explained(explanation, budget) {
	if (explanation === void 0) return "";
	const lines = explanation.trimEnd().split("\n");
	const shown = lines.slice(0, Math.max(0, Math.floor((budget - 300) / 140)));
	const rest = lines.length - shown.length;
	return details("Why each entry is where it is", fence(rest > 0 ? [...shown, `and ${rest} more lines: release-runbook notes --explain`] : shown, "text"));
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
* The text for its reader: a workflow has inputs, a terminal has flags. "In a workflow A; on the command line B." keeps the reader's half. A page of
* Release Runbook becomes an address in a workflow that names the action's repository (GitHub Docs, "Variables reference").
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
			unchanged: planned !== void 0 && planned.previousCommit === planned.plan.commit ? true : void 0,
			previousTag,
			commit: repository?.commit ?? reportInput.commit
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
			childVariables: builds === void 0 && commands.length === 0 ? void 0 : Object.fromEntries(variables),
			likelySecrets: secrets.length === 0 ? void 0 : secrets,
			assets: assetsOf(reportInput),
			accounting: notes?.content.accounting,
			release: releaseOf(reportInput),
			rollback
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
* a warning, because a failure here would hide the run's own result. Returns texts of the summary.
*/
async function deliver(run, report) {
	const { inputs, environment, ports, reportInput } = run;
	const { host, log } = ports;
	const folder = distFolder(environment.workspace);
	const part = async (name, work) => {
		try {
			await work();
		} catch (error) {
			log.warning(`${name} could not be written: ${error.message}`);
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
	const texts = {};
	await part("The checklist", async () => void Object.assign(texts, { runbook: await tickedRunbook(run, report) }));
	await part("The job summary", async () => {
		texts.explanation = await explanationOf(reportInput, report);
		await writeSummary(run, report, {
			...texts,
			reportArtifact: kept
		});
	});
	if (kept !== void 0) await part("The report", async () => void await host.artifacts?.upload(kept, posix.dirname(paths[0]), paths, 7));
	await part("The workflow artifacts", () => keepArtifacts(run, report));
	return texts;
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
	const repositoryUrl = environment.repository === void 0 ? void 0 : `${environment.serverUrl}/${environment.repository}`;
	const runUrl = repositoryUrl && environment.runId && `${repositoryUrl}/actions/runs/${environment.runId}`;
	await ports.host.summary(renderSummary(report, {
		...extra,
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
	const open = reportInput.checks.filter((check) => !isBlocking(check, reportInput.config?.checks.onFindings ?? "fail")).map(({ id }) => id);
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
/** Uploads the workflow artifacts of the run besides those of `storeBuild`. */
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
		outcome = await commands[inputs.command](run);
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
	const { runbook: checklist, explanation } = await deliver(run, report);
	const { notes, sources } = reportInput;
	return {
		report,
		notes: notes?.markdown,
		sources,
		checklist,
		explanation,
		files: keepsFiles(run)
	};
}

export { taggedPlan as $, safeText as $n, writingEvents as $t, namedCategory as A, withNeeds as An, fullNotesName as Ar, recordCheck as At, countFindings as B, spellPep440 as Bn, require_identifiers as Br, assembleDist as Bt, checklistItems as C, newestOf as Cn, matchFiles as Cr, headingsOf as Ct, whyOpen as D, detectComponents as Dn, sameMarker as Dr, readConfiguration as Dt, ticked as E, isComplete as En, readMarker as Er, configurationPhase as Et, runScript as F, stableTags as Fn, withoutPath as Fr, reissueTag as Ft, encodePath as G, versionTextOfTag as Gn, isPackageFileName as Gt, placeForPeople as H, toPep440 as Hn, require_re as Hr, distPattern as Ht, introductionOfFile as I, isPrerelease as In, require_compare as Ir, issueMarker as It, describeNext as J, plainLabel as Jn, requireSound as Jt, escapeSentence as K, findReverts as Kn, packageProblems as Kt, downgradeNonBlocking as L, namedVersion as Ln, require_inc as Lr, issueText as Lt, tagCommands as M, decidePrerelease as Mn, provenanceName as Mr, failedTitleOf as Mt, commandCheck as N, isLatest as Nn, runbookName as Nr, titleOf$1 as Nt, collectNotes as O, defaultPaths as On, sameText as Or, phase as Ot, notRun as P, isMainLine as Pn, sumsName as Pr, makeReissueTag as Pt, planPhase as Q, plainLine as Qn, findRepository as Qt, gate as R, parseTag as Rn, require_parse as Rr, changeVersion as Rt, makeLinks as S, checkVersions as Sn, requireKnownAssets as Sr, withoutStore as St, ownerOf as T, releasedVersions as Tn, makeMarker as Tr, versionHeadings as Tt, sortFindings as U, toSemver as Un, require_debug as Ur, writeReleaseFile as Ut, firstWithAdvice as V, tagOfVersion as Vn, require_parse_options as Vr, distFolder as Vt, codeSpan as W, versionOfTag as Wn, require_constants as Wr, escapedName as Wt, lowestNext as X, mergedNumber as Xn, normaliseSdist as Xt, levelOf as Y, findBranches as Yn, normaliseWheel as Yt, findNonAsciiText as Z, cutLine as Zn, chooseTag as Zt, reportNext as _, skipped as _n, startComponentBuild as _r, repositoryPhase as _t, headline as a, array as an, TomlError as ar, loadExistingRelease as at, sectionsOf as b, previousTag as bn, mostAssets as br, sarifFile as bt, notesPhase as c, int as cn, isMember as cr, warnAboutRolledBackCommits as ct, checkBreakingChanges as d, object as dn, CommandError as dr, requireSame as dt, readInside as en, endMarker as er, filesWithSubmodules as et, checkChecklist as f, record$1 as fn, ComponentBuildCancelled as fr, newVersion as ft, findReleasedVersions as g, passed as gn, requireAssetSize as gr, hasTag as gt, checkVulnerabilities as h, union as hn, mergedEnvironment as hr, parseSums as ht, andUncommitted as i, _enum as in, parse$5 as ir, endSecondCall as it, checksFailedError as j, decideLatest as jn, isStatement as jr, step as jt, categoriesOf as k, holdersOf as kn, withMarker as kr, record as kt, requireNoSecrets as l, literal as ln, pnpmPackages as lr, compareAssets as lt, checkEnvironment as m, string as mn, makeMemoizeByKey as mr, requireClaimable as mt, runToEnd as n, fill as nn, ownScripts as nr, isIn as nt, reportFiles as o, boolean as on, readPackageJson$1 as or, requireNamedAssets as ot, checkCiStatus as p, strictObject as pn, builtFiles as pr, ownDrafts as pt, aboveReleased as q, readCommit as qn, readPackage as qt, splitHint as r, fillAll as rn, plainAscii as rr, commitTree as rt, checkNotesText as s, discriminatedUnion as sn, frameworkOf as sr, skipExistingRelease as st, commands as t, parseConfig as tn, mergeBody as tr, holds as tt, notes as u, number as un, parseYaml as ur, differsFrom as ut, runCommands as v, warned as vn, assetProblems as vr, keepsFiles as vt, isStepId as w, releaseNotBelow as wn, longestBody as wr, sectionEnd as wt, dependencyBlock as x, agreedVersion as xn, requireAssets as xr, withTemporaryFolder as xt, entriesNotIn as y, makePlan as yn, isAssetName as yr, requireGitHub as yt, isBlocking as z, sameVersion as zn, require_semver as zr, isRecord as zt };