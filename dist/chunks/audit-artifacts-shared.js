import { o as __toESM } from "./rolldown-runtime-shared.js";
import { s as fill } from "./read-zip-shared.js";
import { A as shortList, D as quoted, I as UserError, S as firstLines, o as foldersOf, y as count } from "./common-shared.js";
import { t as errorFinding } from "./finding-shared.js";
import { t as auditZip } from "./audit-archive-shared.js";
import { t as inspectArchive } from "./inspect-archive-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { t as scanCharacters } from "./ascii-scan-shared.js";
import { t as compareWithBaseline } from "./baseline-shared.js";
import { t as keptPerFile } from "./file-findings-shared.js";
import { n as withFingerprints } from "./fingerprint-shared.js";
import { t as isBinary } from "./text-files-shared.js";
import { t as proseLines } from "./prose-lines-shared.js";
import { t as decoded } from "./tolerant-shared.js";
import { n as scanForSecrets, t as applyAllowlist } from "./weigh-shared.js";
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { isAscii } from "node:buffer";

// src/features/inspect/references.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Pages beyond this total size are not searched. In bytes. */
const MAX_PAGES_BYTES = 33554432;
/** What ends like a file. In MyST another target can be a label or an object (myst-parser.readthedocs.io, Cross-references). */
const FILE = /\.(?:md|markdown|rst|html?|ipynb|txt|png|jpe?g|gif|svg|webp|pdf|zip|py|toml|ya?ml|json|csv)$/i;
/** Finds the references without a file, as `"page" -> "target"`, in the pages of documentation or in the entry page of a frontend. */
function referenceSearch(isDocs) {
	const names = [];
	const pages = [];
	let remaining = MAX_PAGES_BYTES;
	const reads = (name) => isDocs ? /\.(html?|md|markdown)$/i.test(name) : name === "index.html";
	const member = (name, bytes) => {
		names.push(name);
		if (bytes === void 0 || !reads(name) || bytes.length > remaining) return;
		remaining -= bytes.length;
		pages.push({
			name,
			targets: referencesOf(name, Buffer.from(bytes).toString("utf8"))
		});
	};
	const broken = () => {
		const isMyst = names.some((name) => /(?:^|\/)(?:conf\.py|myst\.yml)$/.test(name));
		const isJudged = (target) => !isDocs || !(target.startsWith("/") || isMyst && !FILE.test(target));
		return brokenReferences(pages, names).filter(({ target }) => isJudged(target)).map(({ page, target }) => `${quoted(page)} -> ${quoted(target)}`);
	};
	return {
		reads,
		member,
		broken
	};
}
/** The references of a page within its own site, each once. Fragments, templates and references to other servers do not count. */
function referencesOf(name, text) {
	const local = (/\.html?$/i.test(name) ? htmlReferences(text) : markdownReferences(text)).map((target) => target.replaceAll("&amp;", "&").replace(/[?#].*$/s, "").trim()).filter((target) => target !== "" && !/^([a-z][a-z0-9+.-]*:|\/\/)|\{\{|\$\{|<%|[\n\r]/i.test(target));
	return [...new Set(local)];
}
const ELEMENT = /<(?:a|area|link|script|img|source|iframe|video|audio|track|embed|object|use)\s[^<>]*>/gi;
const ATTRIBUTE = /\s(?:href|src|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const OTHER_SERVERS = /\srel\s*=\s*["']?(?:preconnect|dns-prefetch|canonical)/i;
function htmlReferences(text) {
	return [...text.split("<!--").map((part, index) => index === 0 ? part : part.replace(/^[\s\S]*?(?:-->|$)/, "")).join("").split(/<\/script/i).map((part) => part.replace(/(<script[^<>]*>)[\s\S]*/i, "$1")).join("").matchAll(ELEMENT)].flatMap(([element]) => OTHER_SERVERS.test(element) ? [] : [...element.matchAll(ATTRIBUTE)].map(([, double, single, bare]) => double ?? single ?? bare ?? ""));
}
const INLINE = /\]\(\s{0,9}(?:<([^<>\n]{0,2000})>|([^\s()<>]{0,2000}(?:\([^\s()]{0,2000}\)[^\s()]{0,2000})?))(?:\s{1,9}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?\s{0,9}\)/g;
function markdownReferences(text) {
	const lines = text.split("\n");
	const isProse = proseLines(lines);
	const prose = lines.filter((_, index) => isProse[index]).join("\n").replace(/`[^`\n]*`/g, "");
	const definitions = [...prose.matchAll(/^ {0,3}\[(?!\^)[^\]\n]{1,500}\]:[ \t]{0,9}<?([^\s<>]+)>?/gm)];
	return [
		...[...prose.matchAll(INLINE)].map(([, angled, plain]) => angled ?? plain ?? ""),
		...definitions.map(([, target]) => target ?? ""),
		...htmlReferences(prose)
	];
}
/**
* The references without a file among the names of an archive. A reference with a leading `/` starts at the top. The search also tries such a reference without
* its first one or two folders, because a server can publish a site below a path. A relative reference of a Markdown page may also start at a folder with the
* page's name, because sites publish pages that way. `guide` also means `guide.html`, `guide.md` or `guide/index.html`.
*/
function brokenReferences(pages, names) {
	const known = /* @__PURE__ */ new Set([...names, ...foldersOf(names)]);
	return pages.flatMap(({ name, targets }) => targets.filter((target) => !candidates(name, target).some((path) => exists(known, path))).map((target) => ({
		page: name,
		target
	})));
}
function exists(known, path) {
	return path === "" || [
		"",
		".html",
		".md",
		"/index.html",
		"/index.md",
		"/README.md"
	].some((ending) => known.has(path + ending));
}
function candidates(page, target) {
	const path = decoded(target);
	const plain = (candidate) => posix.normalize(candidate).replace(/^\.\/?|\/$/g, "");
	const asFolder = page.replace(/\.(md|markdown)$/i, "");
	if (!path.startsWith("/")) return [posix.dirname(page), ...asFolder === page ? [] : [asFolder]].map((from) => plain(posix.join(from, path)));
	const parts = path.split("/").filter((part) => part !== "");
	return [
		0,
		1,
		2
	].filter((count) => count < Math.max(1, parts.length)).map((count) => plain(parts.slice(count).join("/")));
}

// src/features/inspect/inspect-texts.ts
/** Number of places that a finding names. */
const SHOWN = 5;
/**
* Text checks for the zips of a release: links and the ascii policy in documentation, the entry page's references in a frontend. `baseline`: accepted findings.
* `known`: broken references of documentation at the previous tag. Findings are warnings; those of a blocking ascii check are errors.
*/
function textInspectors(components, { ascii, named, off, onFindings }, baseline, known) {
	const accepted = Map.groupBy(baseline, ({ path }) => path);
	return (artifact) => {
		const component = components.find(({ id }) => id === artifact.component);
		const isDocs = component?.kind === "archive";
		if (!isDocs && component?.kind !== "node" || !artifact.name.endsWith(".zip")) return [];
		const links = referenceInspector(artifact.name, isDocs, known);
		if (!isDocs || off.includes("ascii")) return [links];
		return [links, asciiInspector(artifact.name, ascii, accepted, named.includes("ascii") && onFindings === "fail")];
	};
}
function referenceInspector(archive, isDocs, known) {
	const { member, broken } = referenceSearch(isDocs);
	return {
		member,
		findings() {
			const all = broken();
			const fresh = isDocs ? all.filter((each) => !known.has(each)) : all;
			const since = all.length === fresh.length ? "" : ", new since the previous tag";
			const warning = {
				rule: "archive/broken-reference",
				level: "warning",
				message: `${archive}: ${fresh.length === 1 ? "a reference leads" : `${fresh.length} references lead`} to nothing in it${since}: ${firstPlaces(fresh)}.`
			};
			const remarks = all.filter((each) => !fresh.slice(0, SHOWN).includes(each)).map((each) => {
				return {
					rule: "archive/more-references",
					level: "info",
					message: `${archive}: this reference leads to nothing in it: ${each}.`
				};
			});
			return fresh.length === 0 ? remarks : [warning, ...remarks];
		}
	};
}
function asciiInspector(archive, policy, accepted, blocking) {
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
			const entries = accepted.get(name) ?? [];
			const found = scanCharacters(bytes, name, policy, entries.length === 0 ? SHOWN : keptPerFile);
			const file = {
				file: 0,
				check: "ascii",
				findings: withFingerprints(found, bytes),
				more: found.more
			};
			const { findings = [], more = 0 } = compareWithBaseline([file], entries, { paths: [name] }).fresh[0] ?? {};
			count += findings.length + more;
			const [first] = findings;
			if (first !== void 0) places.push(`${quoted(name)}${first.line === void 0 ? "" : ` line ${first.line}`}: ${first.message}`);
		},
		findings() {
			if (count === 0) return [];
			const message = `${archive}: ${count === 1 ? "a character or byte" : `${count} characters or bytes`} that checks.ascii does not allow: ${firstPlaces(places)}`;
			return [{
				rule: "archive/ascii",
				level: blocking ? "error" : "warning",
				message
			}];
		}
	};
}
const firstPlaces = (places) => firstLines(places, SHOWN, String).join("; ");

// src/features/inspect/lfs-pointers.ts
const pointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d-[^\n]+\n)*oid sha256:[0-9a-f]{64}\nsize \d+\n$/;
/** Every pointer is shorter. In bytes (same specification). */
const tooLong = 1024;
/** Whether a .gitattributes file assigns files to Git LFS. */
function namesLfs(attributes) {
	return /^(?![ \t]*#).*\sfilter=lfs(?=\s|$)/m.test(attributes);
}
/** A visitor that collects the paths of Git LFS pointers, which a checkout without Git LFS has in place of the files. */
function lfsPointers() {
	const paths = [];
	return {
		paths,
		file(path) {
			let start = /* @__PURE__ */ new Uint8Array(0);
			const piece = (bytes) => {
				if (start.length < tooLong) start = Buffer.concat([start, bytes.subarray(0, tooLong)]);
			};
			const end = (whole) => {
				if (whole !== void 0) piece(whole);
				if (pointer.test(Buffer.from(start).toString("latin1"))) paths.push(path);
			};
			return {
				piece,
				end
			};
		}
	};
}

// src/features/inspect/audit-artifacts.ts
/** Reads every artifact once, one at a time: secrets, damaged archives, findings of texts. Throws UserError when one does not have its recorded digest. */
async function auditArtifacts(request, files) {
	const { artifacts, secrets: values, allow, lfs, list, components, baseline, known = /* @__PURE__ */ new Set(), checks } = request;
	const scan = scanForSecrets(values);
	const textsOf = textInspectors(components, checks, baseline, known);
	const pointers = lfsPointers();
	const listed = [];
	const always = [
		scan,
		pointers,
		...list === true ? [listInto(listed)] : []
	];
	const findings = [];
	let members = 0;
	let unpacked = 0;
	for (const artifact of artifacts) {
		const bytes = await readArtifact(artifact, files);
		const texts = textsOf(artifact);
		const names = [];
		const visitor = combine([...always, membersOf(artifact.name, names, texts)]);
		const inspection = await inspectArchive(artifact.name, bytes, visitor);
		members += inspection.members;
		unpacked += inspection.unpacked;
		findings.push(...await archiveFindings(artifact, bytes, inspection), ...texts.flatMap((each) => each.findings()));
		const message = `${artifact.name}: Windows cannot make ${count(names.length, "name")} in it: ${shortList(names)}.`;
		if (names.length > 0) findings.push({
			rule: "archive/windows-name",
			level: "warning",
			message
		});
	}
	const secrets = applyAllowlist(scan.findings, allow);
	findings.push(...pointers.paths.map((path) => pointerFinding(path, lfs === true)));
	return {
		/** Each once. Errors stop the release. Messages name the file and the rule, never a secret value. */
		findings: [...secrets.findings, ...new Map(findings.map((finding) => [`${finding.rule} ${finding.message}`, finding])).values()],
		/** Findings that `secrets.allow` permits, as sentences. */
		allowed: secrets.allowed,
		members,
		/** Uncompressed bytes. */
		unpacked,
		/** Number of public test keys, which are permitted. */
		testKeys: scan.testKeys(),
		/** The members of every archive with their bytes, as `archive.zip/folder/file`; empty unless the settings ask for them. */
		listed
	};
}
/** Reads a file and compares its digest, so that the inspected bytes are the recorded ones. */
async function readArtifact({ name, path, size, sha256 }, files) {
	const file = await files.open(path);
	try {
		const bytes = Buffer.allocUnsafeSlow(file.size === size ? size : 0);
		if (await fill(file, bytes) !== size || createHash("sha256").update(bytes).digest("hex") !== sha256) throw new UserError(`${name} is no longer the file that was built: something wrote to it afterwards.`, "Look for a process that the build or a script of the component left running.");
		return bytes;
	} finally {
		await file.close();
	}
}
/** Lists files with their sizes. */
const listInto = (listed) => ({ file(path) {
	const member = {
		path,
		size: 0
	};
	listed.push(member);
	const add = (bytes = /* @__PURE__ */ new Uint8Array()) => {
		member.size += bytes.length;
	};
	return {
		piece: add,
		end: add
	};
} });
const WINDOWS = /[<>:"|?*]|[. ](?:\/|$)|(?:^|\/)(?:con|prn|aux|nul|(?:com|lpt)[1-9\u00b9\u00b2\u00b3])(?:\.[^/]*)?(?:\/|$)/i;
/** Collects the names of members that Windows cannot make, and passes members that are read whole to the text inspectors. */
const membersOf = (artifact, names, texts) => ({ file(path) {
	const name = path.slice(path.indexOf("/") + 1);
	if (WINDOWS.test(name)) names.push(quoted(name));
	const end = (whole) => {
		if (whole !== void 0 && path !== artifact) for (const each of texts) each.member(name, whole);
	};
	return {
		piece() {},
		end
	};
} });
/** Combines visitors into one. */
function combine(visitors) {
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
function pointerFinding(path, lfs) {
	return {
		rule: "archive/lfs-pointer",
		level: lfs ? "error" : "warning",
		message: `${quoted(path)} is a pointer of Git LFS: the file that it stands for is missing.`,
		suggestion: "give actions/checkout `lfs: true`; in a clone, run `git lfs pull` at the commit of the tag"
	};
}
/** Problems of an archive. Other archives in zip format (.jar, .pyz) than zips and wheels follow the rules of their own tools. */
async function archiveFindings({ name }, bytes, { problems, unseen }) {
	const ofZip = /\.(zip|whl)$/i.test(name) ? (await auditZip(bytes)).problems : [];
	return [...[...problems, ...ofZip.map((problem) => `${name}: ${problem}`)].map((message) => errorFinding("archive/unsound", message)), ...unseen.map((message) => ({
		rule: "archive/unseen",
		level: "warning",
		message: `Not looked into: ${message}`
	}))];
}

export { namesLfs as n, referenceSearch as r, auditArtifacts as t };