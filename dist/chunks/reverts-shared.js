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
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
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
		if (FENCE.test(line)) inCode = !inCode;
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
const typeOf = new Map([
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
		if (type === void 0) type = typeOf.get(character ?? code);
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
		const title = key === merge?.commit.sha ? parseMessage(inside) : titleOf(key, commits, pullRequest, merge);
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
function titleOf(key, commits, pull, merge) {
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

export { parseMessage as a, readTitle as c, findBranches as d, mergedNumber as f, breakingWords as i, saysNone as l, groupChanges as n, hasAdvisory as o, readCommit as r, plainLabel as s, findReverts as t, withoutRepeats as u };