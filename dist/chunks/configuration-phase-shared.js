import { t as addressVariables } from "./after-config-shared.js";
import { a as isWriting } from "./inputs-shared.js";
import { n as parseConfig, t as applyInputs } from "./parse-config-shared.js";
import { t as ConfigError } from "./problems-shared.js";
import { t as readInside } from "./read-inside-shared.js";
import { r as requireWritingEvent, t as chooseTag } from "./repository-shared.js";
import { i as requireOwnFolder } from "./dist-shared.js";
import { a as UserError } from "./errors-shared.js";
import { r as warned, t as passed } from "./step-outcome-shared.js";
import { o as shortCommit, t as count } from "./format-shared.js";
import { r as visible } from "./visible-shared.js";
import { r as step } from "./step-shared.js";

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

// src/features/rollback/reissue-config.ts
/**
* The configuration for the release of a reissue, without the branch rule and the CI check: its commit is on no branch, and no workflow has run
* on it. All other settings stay.
*/
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

// src/pipeline/phases/configuration-phase.ts
/** Reads the configuration of the checkout. Throws StepError with all its problems. */
async function configurationPhase(run, reportInput) {
	const choice = chooseTag(run.inputs.tag, run.environment);
	if ("name" in choice) reportInput.tag = choice.name;
	const config = await readConfiguration(run, reportInput);
	reportInput.config = config;
	return config;
}
/** Reads the configuration and reports its problems alone, for `verify`: its release may belong to another repository. */
function readConfiguration(run, reportInput) {
	return step(run.recorder, "configuration", async () => {
		const { inputs, environment, ports, reissue } = run;
		await requireOwnFolder(environment.workspace, ports.files);
		if (isWriting(inputs)) requireWritingEvent(environment);
		const text = await readInside(ports.files, environment.workspace, inputs.config);
		const configured = applyInputs(parse(text, inputs.config, reportInput), inputs);
		const config = reissue === true ? exemptReissue(configured) : configured;
		for (const name of addressVariables(config.after)) if (environment.variables[name]) ports.host.mask(environment.variables[name]);
		const exempt = reissue === true ? "; a reissue is on no branch, so the rule about branches and CI does not hold for it" : "";
		return passed(config, `${text === void 0 ? `no ${inputs.config}: the defaults hold` : `${inputs.config} has no problem`}${exempt}`);
	});
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
function parse(text, path, reportInput) {
	try {
		return parseConfig(text, path);
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		const findings = error.problems.slice(0, most).map(({ line, message }) => ({
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
		throw new UserError(`${path} has ${count(error.problems.length, "problem")}.`, error.hint);
	}
}

export { readConfiguration as n, reportConfigurationOrigin as r, configurationPhase as t };