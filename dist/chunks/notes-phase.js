import { t as addressVariables } from "./config-shared.js";
import { n as runSecretRule } from "./secret-rules-shared.js";
import { n as gate, t as downgradeNonBlocking } from "./gate-shared.js";
import { t as checksFailedError } from "./refusal-shared.js";
import { a as tokensOf } from "./child-environment-shared.js";
import { i as runSecrets, n as scanForSecrets, t as applyAllowlist } from "./weigh-shared.js";
import { t as composeNotes } from "./compose-shared.js";
import { a as writeFullNotes, n as distFolder } from "./dist-shared.js";
import { t as findNonAsciiText } from "./ascii-shared.js";
import { a as UserError, i as StepError } from "./errors-shared.js";
import { r as warned, t as passed } from "./step-outcome-shared.js";
import { n as count } from "./format-shared.js";
import { t as keepsFiles } from "./run-shared.js";
import { i as step } from "./step-shared.js";

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

export { notesPhase };