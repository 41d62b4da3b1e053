import { a as __toESM } from "./rolldown-runtime-shared.js";
import { a as UserError } from "./errors-shared.js";
import { n as quoted } from "./visible-shared.js";
import { n as foreignZipProblems } from "./audit-archive-shared.js";
import { i as slices } from "./deflate-shared.js";
import { n as zipRecords } from "./read-zip-shared.js";
import { n as scanForSecrets, t as applyAllowlist } from "./weigh-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { t as scanCharacters } from "./ascii-scan-shared.js";
import { t as isBinary } from "./text-files-shared.js";
import { Readable } from "node:stream";
import { isAscii } from "node:buffer";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { createHash } from "node:crypto";
import { posix } from "node:path";

// src/features/inspect/inspect-archive.ts
/** Enough for any release, and the end for an archive that was made to fill a machine. */
const inspectionLimits = {
	depth: 4,
	nested: 64 * 2 ** 20,
	unpacked: 16 * 2 ** 30,
	members: 1e6
};
/** Members up to this size are read whole, by adm-zip; larger ones pass through in pieces. In bytes. */
const WHOLE = 16777216;
const CHUNK = 262144;
var TooMuch = class extends Error {};
/** Shows an asset in memory to the visitor, and what is in it: zip, wheel, tar, gzip and zstd, whatever their names. Never throws for what is in it. */
async function inspectArchive(name, bytes, visitor, limits = inspectionLimits) {
	const looking = {
		visitor,
		limits,
		problems: [],
		unseen: [],
		members: 0,
		unpacked: 0
	};
	try {
		await look(looking, name, bytes, 0);
	} catch (error) {
		if (!(error instanceof TooMuch)) throw error;
		looking.problems.push(`${quoted(name)} ${error.message}.`);
	}
	return looking;
}
/** Formats are told by their first bytes (APPNOTE.TXT 4.3.7, RFC 1952, RFC 8878, POSIX ustar); `closed` are those that Node cannot unpack. */
function formatOf(start) {
	const begins = (...bytes) => bytes.every((byte, index) => start[index] === byte);
	if (begins(80, 75, 3, 4) || begins(80, 75, 5, 6)) return "zip";
	if (begins(31, 139, 8)) return "gzip";
	if (begins(40, 181, 47, 253)) return "zstd";
	if (Buffer.from(start.subarray(257, 262)).toString("latin1") === "ustar") return "tar";
	const text = Buffer.from(start.subarray(0, 6)).toString("latin1");
	return /^(BZh[1-9]|\xfd7zXZ|7z\xbc\xaf\x27\x1c|Rar!\x1a)/.test(text) ? "closed" : "plain";
}
/** An archive that a program stands before (a self-unpacking one, a Python zipapp) shows at its end (APPNOTE.TXT 4.3.16, without a comment). */
function formatOfWhole(bytes) {
	const format = formatOf(bytes.subarray(0, 512));
	const end = bytes.length - 22;
	if (format !== "plain" || end <= 0) return format;
	return bytes[end] === 80 && bytes[end + 1] === 75 && bytes[end + 2] === 5 && bytes[end + 3] === 6 ? "zip" : format;
}
async function look(looking, path, bytes, depth) {
	looking.visitor.file(path).end(bytes);
	const format = formatOfWhole(bytes);
	if (format === "plain") return;
	if (format === "closed" || depth >= looking.limits.depth) {
		looking.unseen.push(`${quoted(path)} ${format === "closed" ? "has a form of compression that is not unpacked" : "lies too deep in archives"}.`);
		return;
	}
	const told = (what) => void (depth === 0 ? looking.problems : looking.unseen).push(`${quoted(path)} ${what}.`);
	try {
		if (format === "zip") await lookIntoZip(looking, path, bytes, depth);
		else if (format === "tar") await lookIntoTar(looking, path, slices(bytes), depth);
		else await lookIntoCompressed(looking, path, Readable.from(slices(bytes)).pipe(format === "gzip" ? createGunzip({ chunkSize: CHUNK }) : createZstdDecompress()), depth);
	} catch (error) {
		if (error instanceof TooMuch) throw error;
		told(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
	}
}
async function lookIntoZip(looking, path, bytes, depth) {
	for (const record of await zipRecords(bytes)) {
		if (record.name.endsWith("/") && record.size === 0) continue;
		const inner = `${path}/${record.name}`;
		const told = (problem) => void (depth === 0 ? looking.problems : looking.unseen).push(`${quoted(inner)} ${problem}.`);
		count(looking, 1, 0);
		if (record.size > WHOLE) {
			const pieces = record.pieces();
			let problem;
			async function* watched() {
				problem = yield* pieces;
			}
			await lookAtPieces(looking, inner, watched(), depth + 1);
			if (problem !== void 0) told(problem);
		} else {
			const content = record.content();
			if (typeof content === "string") told(content);
			else {
				count(looking, 0, content.length);
				await lookAtMember(looking, inner, content, depth + 1);
			}
		}
	}
}
async function lookAtMember(looking, path, bytes, depth) {
	if (formatOfWhole(bytes) === "plain") looking.visitor.file(path).end(bytes);
	else await look(looking, path, bytes, depth);
}
async function lookIntoTar(looking, path, parts, depth) {
	const { extract } = await import("./tar-stream.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const unpacked = Readable.from(parts).pipe(extract());
	for await (const entry of unpacked) {
		const { name, type, linkname } = entry.header;
		if (type === "file" || type === "contiguous-file") {
			count(looking, 1, 0);
			await lookAtPieces(looking, `${path}/${name}`, entry, depth + 1);
		} else {
			if (linkname) looking.visitor.file(`${path}/${name}`).end(Buffer.from(linkname));
			entry.resume();
		}
	}
}
async function lookIntoCompressed(looking, path, unpacked, depth) {
	const { start, all } = await peek(unpacked, 512);
	if (formatOf(start) === "tar") await lookIntoTar(looking, path, all, depth);
	else {
		count(looking, 1, 0);
		await lookAtPieces(looking, `${path}/${path.split("/").at(-1).replace(/\.[^.]+$/, "")}`, all, depth + 1);
	}
}
/** A member that comes in pieces: an archive is gathered up to the limit, anything else looked at as it passes. */
async function lookAtPieces(looking, path, pieces, depth) {
	const { start, all } = await peek(counted(looking, pieces), 512);
	const isArchive = formatOf(start) !== "plain";
	const scan = looking.visitor.file(path);
	const kept = [];
	let size = 0;
	for await (const piece of all) {
		size += piece.length;
		if (isArchive && size <= looking.limits.nested) kept.push(Buffer.from(piece));
		else {
			for (const earlier of kept.splice(0)) scan.piece(earlier);
			scan.piece(piece);
		}
	}
	if (isArchive && size <= looking.limits.nested) await look(looking, path, Buffer.concat(kept), depth);
	else {
		scan.end();
		if (isArchive) looking.unseen.push(`${quoted(path)} is an archive of ${size} bytes, too large to look into from here.`);
	}
}
async function* counted(looking, pieces) {
	for await (const piece of pieces) {
		count(looking, 0, piece.length);
		yield piece;
	}
}
function count(looking, members, bytes) {
	looking.members += members;
	looking.unpacked += bytes;
	const { limits } = looking;
	if (looking.members > limits.members) throw new TooMuch(`holds more than ${limits.members} files`);
	if (looking.unpacked > limits.unpacked) throw new TooMuch(`unpacks to more than ${limits.unpacked} bytes`);
}
/** The first bytes, and all of them. */
async function peek(pieces, length) {
	const iterator = pieces[Symbol.asyncIterator]();
	const first = [];
	let size = 0;
	while (size < length) {
		const { value, done } = await iterator.next();
		if (done === true) break;
		first.push(Buffer.from(value));
		size += value.length;
	}
	async function* all() {
		yield* first;
		for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
	}
	return {
		start: Buffer.concat(first).subarray(0, length),
		all: all()
	};
}

// src/features/inspect/lfs-pointers.ts
const pointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d-[^\n]+\n)*oid sha256:[0-9a-f]{64}\nsize \d+\n$/;
/** A pointer is shorter, in bytes (the same specification). */
const tooLong = 1024;
/** Whether a .gitattributes file gives files to Git LFS. */
function namesLfs(attributes) {
	return /^(?!\s*#).*\sfilter=lfs(?=\s|$)/m.test(attributes);
}
/** A visitor that collects the paths of Git LFS pointer files: a checkout without Git LFS has them in place of the files. */
function lfsPointers() {
	const paths = [];
	return {
		paths,
		file(path) {
			let start = /* @__PURE__ */ new Uint8Array(0);
			const piece = (bytes) => {
				if (start.length < tooLong) start = Buffer.concat([start, bytes.subarray(0, tooLong)]);
			};
			return {
				piece,
				end(whole) {
					if (whole !== void 0) piece(whole);
					if (pointer.test(Buffer.from(start).toString("latin1"))) paths.push(path);
				}
			};
		}
	};
}

// src/features/inspect/audit-artifacts.ts
/**
* Reads every artifact of a release once, the very bytes whose digest its lane recorded, and all that is in it: what must never ship,
* archives that are not sound, and what `texts` looks at. Holds one artifact in memory at a time. Throws UserError when one is not
* what its lane made.
*/
async function auditArtifacts(artifacts, settings, files) {
	const scan = scanForSecrets(settings.secrets);
	const pointers = lfsPointers();
	const always = settings.lfs === true ? [scan, pointers] : [scan];
	const findings = [];
	let members = 0;
	let unpacked = 0;
	for (const artifact of artifacts) {
		const bytes = await readArtifact(artifact, files);
		const texts = settings.texts?.(artifact);
		const visitors = texts === void 0 ? always : [...always, membersOf(texts, artifact.name)];
		const look = await inspectArchive(artifact.name, bytes, visitors.length === 1 ? scan : together(visitors));
		members += look.members;
		unpacked += look.unpacked;
		findings.push(...archiveFindings(look), ...await zipFindings(artifact, bytes), ...texts?.findings() ?? []);
	}
	const { errors, allowed } = applyAllowlist(scan.findings, settings.allow);
	findings.push(...pointers.paths.map(pointerFinding));
	return {
		findings: [...errors, ...distinct(findings)],
		allowed,
		members,
		unpacked,
		testKeys: scan.testKeys()
	};
}
/** The file, held once; what is looked at is what was hashed. */
async function readArtifact({ name, path, size, sha256 }, files) {
	const file = await files.open(path);
	try {
		const bytes = Buffer.allocUnsafeSlow(file.size === size ? size : 0);
		let length = 0;
		while (length < bytes.length) {
			const read = await file.read(bytes.subarray(length));
			if (read === 0) break;
			length += read;
		}
		if (length !== size || createHash("sha256").update(bytes).digest("hex") !== sha256) throw new UserError(`${name} is no longer the file that was built: something wrote to it afterwards.`, "Look for a process that the build or a script of the component left running.");
		return bytes;
	} finally {
		await file.close();
	}
}
/** Members of the artifact itself go to the texts, those of archives in it do not. */
function membersOf(texts, name) {
	return { file: (path) => ({
		piece() {},
		end(whole) {
			if (whole !== void 0 && path !== name) texts.member(path.slice(name.length + 1), whole);
		}
	}) };
}
/** One visitor for several. */
function together(visitors) {
	return { file(path) {
		const each = visitors.map((visitor) => visitor.file(path));
		return {
			piece(bytes) {
				for (const file of each) file.piece(bytes);
			},
			end(whole) {
				for (const file of each) file.end(whole);
			}
		};
	} };
}
function pointerFinding(path) {
	return {
		rule: "archive/lfs-pointer",
		level: "error",
		message: `${quoted(path)} is a pointer of Git LFS: the file that it stands for is missing.`,
		suggestion: "give actions/checkout `lfs: true`, or run git lfs pull before the build"
	};
}
function archiveFindings({ problems, unseen }) {
	return [...problems.map((message) => ({
		rule: "archive/unsound",
		level: "error",
		message
	})), ...unseen.map((message) => ({
		rule: "archive/unseen",
		level: "warning",
		message: `Not looked into: ${message}`
	}))];
}
/** Zips and wheels must be sound for whoever unpacks them; other archives of the same form (a .jar, a .pyz) are the business of their tools. */
async function zipFindings({ name }, bytes) {
	if (!/\.(zip|whl)$/i.test(name)) return [];
	return (await foreignZipProblems(bytes)).map((problem) => ({
		rule: "archive/unsound",
		level: "error",
		message: `${name}: ${problem}`
	}));
}
function distinct(findings) {
	return [...new Map(findings.map((finding) => [`${finding.rule} ${finding.message}`, finding])).values()];
}

// src/features/inspect/references.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Whether references of a file of this name can be read: HTML and Markdown. */
function isPage(name) {
	return /\.(html?|md|markdown)$/i.test(name);
}
/** What a page refers to within its own site: links and sources, without those to other servers, into the page itself, or of templates. Each once. */
function referencesOf(name, text) {
	const local = (/\.html?$/i.test(name) ? htmlReferences(text) : markdownReferences(text)).map((target) => target.replaceAll("&amp;", "&").replace(/[?#].*$/s, "").trim()).filter((target) => target !== "" && !/^([a-z][a-z0-9+.-]*:|\/\/)|\{\{|\$\{|<%|[\n\r]/i.test(target));
	return [...new Set(local)];
}
const ELEMENT = /<(?:a|area|link|script|img|source|iframe|video|audio|track|embed|object|use)\s[^<>]*>/gi;
const ATTRIBUTE = /\s(?:href|src|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const OTHER_SERVERS = /\srel\s*=\s*["']?(?:preconnect|dns-prefetch|canonical)/i;
function htmlReferences(text) {
	return [...without(without(text, "<!--", "-->", 0), "<script", "<\/script", 1).matchAll(ELEMENT)].flatMap(([element]) => OTHER_SERVERS.test(element) ? [] : [...element.matchAll(ATTRIBUTE)].map(([, double, single, bare]) => double ?? single ?? bare ?? ""));
}
/** The text without what stands between two marks; `keep` 1: the tag that the first one begins stays. Regular expressions would begin anew at each first mark. */
function without(text, first, last, keep) {
	const lower = text.toLowerCase();
	let result = "";
	let at = 0;
	for (;;) {
		const start = lower.indexOf(first, at);
		if (start < 0) break;
		const from = keep === 0 ? start : lower.indexOf(">", start) + 1;
		const end = lower.indexOf(last, start + first.length);
		if (end < 0 || keep === 1 && from === 0) break;
		result += text.slice(at, Math.min(Math.max(from, start), end));
		at = end + (keep === 0 ? last.length : 0);
	}
	return result + text.slice(at);
}
const INLINE = /\]\(\s{0,9}(?:<([^<>\n]{0,2000})>|([^\s()<>]{0,2000}(?:\([^\s()]{0,2000}\)[^\s()]{0,2000})?))(?:\s{1,9}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?\s{0,9}\)/g;
function markdownReferences(text) {
	const prose = proseLines(text).join("\n").replace(/`[^`\n]*`/g, "");
	const definitions = [...prose.matchAll(/^ {0,3}\[[^\]\n]{1,500}\]:[ \t]{0,9}<?([^\s<>]+)>?/gm)];
	return [
		...[...prose.matchAll(INLINE)].map(([, angled, plain]) => angled ?? plain ?? ""),
		...definitions.map(([, target]) => target ?? ""),
		...htmlReferences(prose)
	];
}
/** The lines that are not in a fence of code. */
function proseLines(text) {
	let fence = "";
	return text.split("\n").filter((line) => {
		const [, mark = ""] = /^[ \t>]*(`{3,}|~{3,})/.exec(line) ?? [];
		if (fence === "") {
			fence = mark;
			return mark === "";
		}
		if (mark.startsWith(fence)) fence = "";
		return false;
	});
}
/**
* The references that lead to nothing among the names of an archive. One that begins with `/` is tried from the top, also without its
* first folders (a site that is served below a path), and every one also as a page: `guide` is `guide.html`, `guide.md` or `guide/index.html`.
*/
function brokenReferences(pages, names) {
	const known = /* @__PURE__ */ new Set();
	for (const name of names) {
		known.add(name);
		for (let at = name.lastIndexOf("/"); at > 0; at = name.lastIndexOf("/", at - 1)) {
			const folder = name.slice(0, at);
			if (known.has(folder)) break;
			known.add(folder);
		}
	}
	return pages.flatMap(({ name, targets }) => targets.filter((target) => !placesOf(name, target).some((place) => isThere(known, place))).map((target) => ({
		page: name,
		target
	})));
}
function isThere(known, place) {
	return place === "" || [
		"",
		".html",
		".md",
		"/index.html",
		"/index.md",
		"/README.md"
	].some((ending) => known.has(place + ending));
}
function placesOf(page, target) {
	let path;
	try {
		path = decodeURIComponent(target);
	} catch {
		path = target;
	}
	const plain = (place) => posix.normalize(place).replace(/^\.\/?|\/$/g, "");
	if (!path.startsWith("/")) return [plain(posix.join(posix.dirname(page), path))];
	const parts = path.split("/").filter((part) => part !== "");
	return [
		0,
		1,
		2
	].filter((count) => count < Math.max(1, parts.length)).map((count) => plain(parts.slice(count).join("/")));
}

// src/features/inspect/inspect-texts.ts
/** References of pages are read up to this sum; of a generated reference of a whole platform the first pages tell enough. In bytes. */
const PAGES_BYTES = 33554432;
/** How many places a finding names. */
const SHOWN = 5;
/**
* What is looked at in the zips of a release besides secrets: in docs what the pages link to relatively and the policy of the ascii
* check, in a frontend what its entry page refers to. The policy is an error where that check gates; the rest are warnings.
*/
function textInspectors(components, { ascii, named, onFindings }) {
	return (artifact) => {
		const component = components.find(({ id }) => id === artifact.component);
		if (component?.kind !== "archive" && component?.kind !== "node") return void 0;
		if (!artifact.name.endsWith(".zip")) return void 0;
		const isDocs = component.kind === "archive";
		const links = referenceLook(artifact.name, (name) => isDocs ? isPage(name) : name === "index.html");
		if (!isDocs) return links;
		const policy = asciiLook(artifact.name, ascii, named.includes("ascii") && onFindings === "fail");
		return {
			member(name, bytes) {
				links.member(name, bytes);
				policy.member(name, bytes);
			},
			findings: () => [...links.findings(), ...policy.findings()]
		};
	};
}
function referenceLook(archive, reads) {
	const names = [];
	const pages = [];
	let left = PAGES_BYTES;
	return {
		member(name, bytes) {
			names.push(name);
			if (!reads(name) || bytes.length > left) return;
			left -= bytes.length;
			pages.push({
				name,
				targets: referencesOf(name, Buffer.from(bytes).toString("utf8"))
			});
		},
		findings() {
			const broken = brokenReferences(pages, names).map(({ page, target }) => `${quoted(page)} -> ${quoted(target)}`);
			if (broken.length === 0) return [];
			return [{
				rule: "archive/broken-reference",
				level: "warning",
				message: `${archive}: ${broken.length === 1 ? "a reference leads" : `${broken.length} references lead`} to nothing in it: ${firstPlaces(broken)}.`
			}];
		}
	};
}
function asciiLook(archive, policy, blocking) {
	const inScope = (0, import_picomatch.default)([...policy.paths], {
		dot: true,
		ignore: [...policy.exclude]
	});
	const places = [];
	let count = 0;
	return {
		member(name, bytes) {
			if (!inScope(name)) return;
			const named = isAscii(Buffer.from(name)) ? 0 : scanCharacters(Buffer.from(name), name, policy, SHOWN).findings.length;
			if (named > 0) places.push(`the name ${quoted(name)}`);
			count += named;
			if (isBinary(bytes, name) || isAscii(bytes) && !bytes.includes(0)) return;
			const { findings, more } = scanCharacters(bytes, name, policy, SHOWN);
			count += findings.length + more;
			const [first] = findings;
			if (first !== void 0) places.push(`${quoted(name)}${first.line === void 0 ? "" : ` line ${first.line}`}: ${first.message}`);
		},
		findings() {
			if (count === 0) return [];
			const what = count === 1 ? "a character or byte" : `${count} characters or bytes`;
			return [{
				rule: "archive/ascii",
				level: blocking ? "error" : "warning",
				message: `${archive}: ${what} that checks.ascii does not allow: ${firstPlaces(places)}`
			}];
		}
	};
}
function firstPlaces(places) {
	return `${places.slice(0, SHOWN).join("; ")}${places.length > SHOWN ? `; and ${places.length - SHOWN} more` : ""}`;
}

// src/features/inspect/audit-request.ts
/** Does the audit in this thread. Throws UserError as `auditArtifacts` does. */
async function auditHere(request, files) {
	const { artifacts, components, checks, ...settings } = request;
	return await auditArtifacts(artifacts, {
		...settings,
		texts: textInspectors(components, checks)
	}, files);
}

export { namesLfs as n, auditHere as t };