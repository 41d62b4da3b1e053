import { o as __toESM } from "./rolldown-runtime-shared.js";
import { D as quoted } from "./common-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { n as runSecretRule, r as tokenForms } from "./secret-rules-shared.js";
import { n as runSecretNeedles } from "./run-secrets-shared.js";
import { createHash } from "node:crypto";

// src/features/inspect/secrets/file-names.ts
/** A value that is neither empty nor a reference to a variable. */
const VALUE = String.raw`[ \t]*[=:][ \t]*(?!["']?\$)["']?[^\s"'#;]`;
const BY_NAME = [
	[
		/^\.env(?:rc)?(?:[._-].*)?$(?<![._-](?:example|sample|template|schema))/,
		"secret/env-file",
		"a file of environment variables"
	],
	[
		/^\.npmrc$/,
		"secret/npmrc",
		"a credential for a package registry",
		new RegExp(`^[^#;\\n]*(_authToken|_auth|_password)${VALUE}`, "m")
	],
	[
		/^\.pypirc$/,
		"secret/pypirc",
		"a credential for a package index",
		new RegExp(`^[ \\t]*password${VALUE}`, "m")
	],
	[
		/^(?:config\.json|\.dockercfg|\.dockerconfigjson)$/,
		"secret/docker-config",
		"a credential for a container registry",
		/(?:"auths"\s*:|^)\s*\{\s*(?:"[^"]*"\s*:\s*\{[^{}]*\}\s*,\s*)*"[^"]*"\s*:\s*\{[^{}]*"(?:auth|identitytoken)"\s*:\s*"[\w+/.-]{12,}=*"/
	],
	[
		/^\.git-credentials$/,
		"secret/git-credentials",
		"a password",
		/^https?:\/\/[^\s/]+@/m
	],
	[
		/\.tfstate(?:\.backup)?$/,
		"secret/tfstate",
		"a credential of a Terraform state",
		/"\w*(?:password|secret|token|private_key|access_key)\w*"\s*:\s*"[^"\s]{8}/i
	],
	[
		/^[._]netrc$/,
		"secret/netrc",
		"a password",
		/\bpassword[ \t\n]+[^\s$]/
	]
];
/** The rule for a file's name, if there is one. `path` is separated by `/`. */
function namedFile(path) {
	const parts = path.split("/");
	const git = {
		rule: "secret/git-folder",
		what: "git's own folder, which holds history and credentials"
	};
	const base = parts.at(-1) ?? "";
	if (base === ".git") return {
		...git,
		content: /^(?!gitdir: (?:\.\.\/)+\.git\/modules\/[^\n]*\n?$)/
	};
	if (parts.includes(".git")) return git;
	const [, rule, what = "", content] = BY_NAME.find(([name]) => name.test(base)) ?? [];
	return rule && {
		rule,
		what,
		...content && { content }
	};
}

// src/features/inspect/secrets/known-test-keys.ts
const fingerprints = `
npm tunnel 0.0.5: 04946b9e955b3eb0 20985dc7063d88b7 40955cf69a2b5605 40bd4fb098ff1523 440707181970f9fb 591e7a465f527348 5b0881f17ef313d9 6b6dd9a0f49efd38 708fb8fd98af5cba 7a597b2431880151 939dfc48c7602e44 aac2e92e21f7d725 b0aab29130a2277e b0ef7f6d25b52364
npm public-encrypt 4.0.3: 09ec38989a5fb269 1b2957613e7545dd 1c645b09445bebb2 512a3bec8c48bc54 5a089a3be5f654aa 6a21b415d20c902a 77222a0b0e017e55 dd362add0279b656 e361a2024a7bc70e f0a775ad2fd1cc81
npm ssh2 1.17.0: 07012b337cc3eeea 0ecfde97caab146a 106f1a522fb11077 108ffc57bfb5bc74 1101f61b50709aee 130d16e847132eb2 1467155a858d5a3b 1688c614c938ec8a 1b938f267b39f700 1ef3ae160e234410 2027f9e4c7150b61 272889845364141d 2a1e1b0a4b1270ec 31becb9670949338 4f987a45fa301f88 50b13731f975d8f0 553590d28861b262 59923071447e8165 59c6679a1655120e 6319a4545d62fd84 6e8e44325aa0348f 70572d000fecfcb5 7a209721f08c08b0 7a4b6a7087fc32b6 7cd6ec0d1de4345b 8852b81adf5db4dc 9b47935a912cabe8 a4bb4c471e857ec8 ad63a31b698f80cc b7ca0b8b4622a15b bba93adc120b14bf c391e0d97cc2dc5c c452002e1f66bf11 c9a75b8fce658763 d614d2875545d117 d897c25906274584 d97b847e032f4e75 ddb547bd42348964 e51d439171749659 e5e713a3a6326ad6 e65b46e69e11e4e9 e8170787ba13016b eac51d21ba72fad1 fb99a1a519b564de fdd48aa23ae79679
npm node-rsa 2.0.0: 10786e46ad4025af
PyPI aiosmtpd 1.4.6 (wheel): 5a7679e4b0b634e7 bded844848fd7f9e
PyPI gevent 26.9.0 (wheel): 60deb41a20676228 63d8e9affca1d33f 87cdfce81c567ef4 aa937c270bfefeac
PyPI tornado 6.6.1 (wheel): 310f72c9150f6f4b
PyPI twisted 26.10.0 (wheel): 026d89e95449eaf6 051848dd074db519 1de5ac5cb37d8d36 31761af00a5f2840 47921b0a6df31713 4ce7918b6ca8656d 5d9b829e08e7ccef 61454321ddf8dc45 75e2f3b1dbeb3c92 810f1e4779aa401d 88f3145770d602b6 929bd67eaab58257 a26741c999733d90 ae3695311b4c04f6 c2564fd21aaca50b f4e80f54f0be5996
PyPI httplib2 0.32.1 (sdist): 2923fec96d76f9d0 9dc325dc00e2be9e afd920626e5f735f d634def9754b9525
PyPI oauthlib 4.0.1 (sdist): 73c16017e2847c55 9d50b038220beeeb b7a45229fff4ac58
PyPI paramiko 5.1.0 (sdist): 06e7389b22ff4370 2bfe360b17455a8f 33b46df431236d22 34df31d4ab3256e8 57f2e8451cee8158 875a9beee2ee145e 8f5157f11fcecc5c 9c0ba9b4f3e7993a 9f2e9f308d33a369 b1a22da21484690a b2c1ad01558ec9f7 bf54baad27962929 c6fd92719dc3c791 c77c0a9265ff296b c957c2510666c488 cd31b2c71ecab6d5 d886fca5fc87afc7 f145f5a794a620ef f960bf3adfdfd6c7
PyPI pyjwt 2.15.1 (sdist): 4367cd177a3562c6 4db2637adc78a328 7109827bc5942843 732a1af9d4efe83a 8df5a0af81259998 955cf7a189d13666 a60460665af414a6 afc8a97d34e32094 b3ad7713a5807392 c91e8638da3ef0a1 e771354e91cf29ea e8755d13796a93f5
PyPI pyopenssl 26.4.0 (sdist): 08bf2a91163552fe 0a178b6f3fc596cf 12e01b987aec88ab 1893f110b06e055f 54c2847d10b40137 6bc170c25c9ef3f4 719ce0b5c9252bd1 8a6e769bc1be8203 91a66274979db59a 9466e5e46352b6da adc5378eb7526c21 b7b077f5b751243e cf038f288604ea1b d144e4e6d823b2fa e336f0c4f0691e28 e34b277ddf4834fb
PyPI requests 2.34.2 (sdist): 066a821df58dec64 4752370e6c8c2bfc 6d2cc62cffe1e353 c72a6bc88ad1aeac
CPython 3.11.7, Lib/test: 185d0af70aa56ae0 30325068603a16a0 47698284e7e71daf 4a0ec401ddb96ac9 7aa1866049a34ede 846470ea2133253a 85f11ff5a5107ed9 a70f24304eba8198 dcb49b6374047b69 f022ad7b79455ba6 fb7f6509e3ab7681
Go 1.26.8, src/crypto and src/net: ec5fa9904554f5f4 ffdff0657e09322f
npm @azure/storage-common 12.4.1: 900e6c2bf8ce6c14
`;
/**
* Published private keys and tokens, which packages ship for tests or examples. Each entry is the first 16 hex digits of the SHA-256 of a token or of a decoded
* key.
*/
const knownTestKeys = new Set(fingerprints.match(/\b[0-9a-f]{16}\b/g));

// src/features/inspect/secrets/search.ts
/** Bytes before a needle that can tell what it is: a key's first line, or the word that it is a part of. */
const CONTEXT = 256;
/** The text from CONTEXT bytes before an offset to `length` bytes after it, and the offset in this text. */
function textAround(bytes, at, length) {
	const from = Math.max(0, at - 256);
	return [Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(bytes.length, at + length) - from).toString("latin1"), at - from];
}
const WINDOW = 4;
const PAIRS = 65536;
/**
* A search for all needles in one pass (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994, with pairs of bytes). It
* skips two of three bytes of ordinary text, for any number of needles. Throws RangeError for a needle below three bytes.
*/
function searchFor(needles) {
	const shifts = new Uint8Array(PAIRS).fill(3);
	const byPair = /* @__PURE__ */ new Map();
	for (const { bytes, value } of needles) {
		if (bytes.length < 3) throw new RangeError("a needle has at least three bytes");
		const window = rarest(bytes);
		const pairAt = (index) => bytes[window + index - 1] << 8 | bytes[window + index];
		if (window < 0) for (let pair = bytes[0]; pair < PAIRS; pair += 256) shifts[pair] = Math.min(shifts[pair], 2);
		for (let index = window < 0 ? 2 : 1; index < WINDOW; index++) {
			const pair = pairAt(index);
			shifts[pair] = Math.min(shifts[pair], 3 - index);
		}
		const last = pairAt(3);
		byPair.set(last, [...byPair.get(last) ?? [], {
			bytes,
			window,
			value
		}]);
	}
	return (bytes, found) => {
		for (let at = 2; at < bytes.length;) {
			const pair = bytes[at - 1] << 8 | bytes[at];
			const shift = shifts[pair];
			if (shift > 0) {
				at += shift;
				continue;
			}
			for (const candidate of byPair.get(pair)) {
				const start = at - 3 - candidate.window;
				if (occursAt(bytes, start, candidate.bytes)) found(candidate.value, start);
			}
			at += 1;
		}
	};
}
/** The offset of the four bytes of a needle with the fewest small letters, which are the most frequent bytes; -1 with three bytes. */
function rarest(bytes) {
	const letters = (at) => bytes.subarray(at, at + WINDOW).filter((byte) => byte >= 97 && byte <= 122).length;
	let best = Math.min(0, bytes.length - WINDOW);
	for (let at = 1; at + WINDOW <= bytes.length; at++) if (letters(at) < letters(best)) best = at;
	return best;
}
function occursAt(bytes, start, needle) {
	for (let index = 0; index < needle.length; index++) if (bytes[start + index] !== needle[index]) return false;
	return true;
}

// src/features/inspect/secrets/private-keys.ts
/** Length of the searched text in bytes: RSA of 16,384 bits in escaped PEM has 13,000. */
const LONGEST$1 = 16384;
/** Shortest key in bytes, unless its own bytes state its length: an encrypted EC key of 192 bits has 112. */
const SHORTEST = 112;
/** The first bytes of private keys (detect-private-key of pre-commit-hooks f23336e, RFC 7468). A marker without a key is text of a program that reads keys. */
function privateKeyNeedles() {
	const starts = [
		"PRIVATE KEY-----",
		"PRIVATE KEY BLOCK-----",
		"PRIVATE KEY ----",
		"PuTTY-User-Key-File-",
		"OpenVPN Static key V"
	];
	const value = {
		rule: "secret/private-key",
		what: "a private key",
		fingerprint
	};
	return starts.map((start) => ({
		bytes: Buffer.from(start),
		value
	}));
}
/** SHA-256 in hex of the decoded private key after a marker. A marker of an `END` line or in a sentence has none. */
function fingerprint(bytes, at) {
	const [text, index] = textAround(bytes, at, LONGEST$1);
	const end = text.slice(index + 26).search(/----|PuTTY-|$(?![\s\S])/);
	const from = text.slice(index, index + 26 + end).replaceAll(/(?<!\\)\\+[nrt]/g, "\n");
	const putty = /^PuTTY[\s\S]*?Private-Lines: \d+((?:\s+[A-Za-z0-9+/]+={0,2})+)/.exec(from)?.[1];
	const hex = /^OpenVPN[^\n]*\n((?:[0-9a-f]{32}\s+){8,})/.exec(from)?.[1]?.replaceAll(/\s/g, "");
	const isBegin = /---- ?BEGIN [A-Z0-9 ]*$/.test(text.slice(0, index));
	const key = hex !== void 0 ? Buffer.from(hex, "hex") : Buffer.from(putty ?? (isBegin ? pemBody(from) : ""), "base64");
	const missing = 2 + (key[1] ?? 0) - key.length;
	return key[0] === 48 && (missing === 0 || missing === 1) || key.length >= (isBegin ? SHORTEST : 36) ? createHash("sha256").update(key).digest("hex") : void 0;
}
/** The base64 after the first line: as lines, in a string for each line, or on one line with spaces. */
function pemBody(text) {
	const lines = text.replace(/^PRIVATE KEY(?: BLOCK)? ?-----?/, "").replaceAll(/[\s"'`,+()\\<>;]*[\r\n][\s"'`,+()\\<>;]*/g, "\n");
	return (/^(?:[\s"'`]+|(?=M))(?:[A-Za-z-]+: .*\n)*((?=[A-Za-z0-9+/]{40})(?:[A-Za-z0-9+/]{40,}\s+)*[A-Za-z0-9+/]+={0,2})/.exec(lines)?.[1])?.replaceAll(/\s/g, "") ?? "";
}

// src/features/inspect/secrets/tokens.ts
/** Length of the longest token in bytes. */
const LONGEST = 1100;
/** Minimum in bits per character: a placeholder ("ghp_xxxxxxxx") has few different characters. gitleaks requires 2 to 4.5. */
const LEAST_ENTROPY = 3;
/** The needles of all tokens. */
function tokenNeedles() {
	return tokenForms.flatMap(({ rule, starts, form }) => {
		const fingerprint = (bytes, at) => {
			const [text, index] = textAround(bytes, at, LONGEST);
			form.lastIndex = index;
			const [token] = form.exec(text) ?? [];
			if (token === void 0 || entropy(token) < LEAST_ENTROPY || isPlaceholder(token)) return void 0;
			return createHash("sha256").update(token).digest("hex");
		};
		return starts.map((start) => ({
			bytes: Buffer.from(start),
			value: {
				rule,
				what: "a token",
				fingerprint
			}
		}));
	});
}
/** Whether a text is a placeholder: the alphabet, by which more than a third of its steps lead to the next character, or eight times the same. */
function isPlaceholder(text) {
	let steps = 0;
	for (let index = 1; index < text.length; index++) if (text.charCodeAt(index) === text.charCodeAt(index - 1) + 1) steps += 1;
	return 3 * steps > text.length || /(.)\1{7}/.test(text);
}
/** Shannon entropy of a text of bytes, in bits per character. */
function entropy(text) {
	const times = /* @__PURE__ */ new Uint16Array(256);
	for (let index = 0; index < text.length; index++) times[text.charCodeAt(index)] += 1;
	return times.reduce((bits, count) => count === 0 ? bits : bits - count / text.length * Math.log2(count / text.length), 0);
}

// src/features/inspect/secrets/scan.ts
/** Bytes of a piece that are searched with the next piece, because a secret can span both: at least the longest needle. CONTEXT precedes them. */
const OVERLAP = 16384;
/** Bytes at the start of a file in which a rule for file names searches for a credential. */
const NAMED_BYTES = 1048576;
/** A scan for tokens, private keys, files that hold credentials, and the values of this run's secrets. The name of a file alone can be a finding. */
function scanForSecrets(secrets) {
	const needles = [
		...tokenNeedles(),
		...privateKeyNeedles(),
		...runSecretNeedles(secrets)
	];
	const overlap = Math.max(OVERLAP, ...needles.map(({ bytes }) => bytes.length));
	const search = searchFor(needles);
	const findings = [];
	let testKeys = 0;
	return {
		/** Each once for a file. */
		findings,
		/** Number of found private keys and tokens that are public test keys. */
		testKeys: () => testKeys,
		file(path) {
			const known = /* @__PURE__ */ new Set();
			const report = (rule, what) => {
				if (!known.has(`${rule} ${what}`)) findings.push({
					rule,
					path,
					what
				});
				known.add(`${rule} ${what}`);
			};
			const named = namedFile(path);
			if (named !== void 0 && named.content === void 0) report(named.rule, named.what);
			let start = /* @__PURE__ */ new Uint8Array(0);
			let tail = /* @__PURE__ */ new Uint8Array(0);
			let scanned = 0;
			const scan = (bytes, until) => search(bytes, (value, at) => {
				if (at < scanned || at >= until) return;
				const fingerprint = value.fingerprint(bytes, at);
				if (fingerprint === void 0) return;
				if (knownTestKeys.has(fingerprint.slice(0, 16))) testKeys += 1;
				else report(value.rule, value.what);
			});
			return {
				piece(bytes) {
					if (named?.content !== void 0 && start.length < NAMED_BYTES) start = Buffer.concat([start, bytes.subarray(0, NAMED_BYTES)]);
					const all = tail.length === 0 ? bytes : Buffer.concat([tail, bytes]);
					const until = all.length - overlap;
					if (until <= 256) tail = Buffer.from(all);
					else {
						scan(all, until);
						tail = Buffer.from(all.subarray(until - 256));
						scanned = 256;
					}
				},
				end(last = tail) {
					scan(last, last.length);
					const content = start.length > 0 ? start : last.subarray(0, NAMED_BYTES);
					if (named?.content?.test(Buffer.from(content).toString("latin1")) === true) report(named.rule, named.what);
				}
			};
		}
	};
}

// src/features/inspect/secrets/weigh.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Folders and files of tests and examples: packages ship private keys for them. */
const TEST_DATA = /\/((tests?|__tests__|test[-_]?data|fixtures|examples?|samples?)\/|test_[^/]*$|[^/]*[._-]tests?\.[^/]*$)/i;
/** Findings, and a sentence for each secret that `allow` permits. A private key in test data is a warning. No exception permits a secret of this run. */
function applyAllowlist(found, allow) {
	const rules = allow.map(({ rule, paths }) => ({
		rule,
		matches: (0, import_picomatch.default)([...paths], { dot: true })
	}));
	const findings = [];
	const allowed = [];
	for (const { rule, path, what } of found.filter((each) => !isFoundInMember(each, found))) if (rule !== "secret/of-this-run" && rules.some((each) => each.rule === rule && each.matches(path))) allowed.push(`${quoted(path)}: ${what} (${rule})`);
	else {
		const level = rule === "secret/private-key" && TEST_DATA.test(path) ? "warning" : "error";
		findings.push({
			rule,
			level,
			message: `${quoted(path)} is or holds ${what}.`,
			suggestion: remedyOf(rule, path)
		});
	}
	return {
		findings,
		allowed
	};
}
/** Whether a member has the same finding: an archive's own bytes repeat its stored members. */
function isFoundInMember({ rule, path, what }, found) {
	return found.some((other) => other.rule === rule && other.what === what && other.path.startsWith(`${path}/`));
}
function remedyOf(rule, path) {
	if (rule === "secret/of-this-run") return "find out how the build came by it, keep it out of what is released, and replace the secret: nothing can allow this";
	return `keep it out of what is released, and replace what was in it; if it is no secret: secrets: { allow: [{ rule: ${rule}, paths: [${JSON.stringify(path)}] }] }`;
}

export { scanForSecrets as n, applyAllowlist as t };