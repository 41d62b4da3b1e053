import { Ct as step, Dt as requireGitHub, Mt as distFolder, Pt as writeReleaseFile, cn as warned, dr as sameMarker, gr as provenanceName, hr as isStatement, ln as decideLatest, mn as stableTags, mr as fullNotesName, on as passed, sn as skipped, ur as readMarker, vr as sumsName } from "./commands-shared.js";
import { t as compareAssets } from "./compare-shared.js";
import { y as count } from "./common-shared.js";
import { a as reportPublished, n as markerOf, r as publish } from "./publish-shared.js";

// src/features/publish/provenance.ts
/**
* Why provenance is impossible or would be false, and the remedy; undefined when provenance is possible. Provenance names the commit and the
* workflow of the job's identity token, so that the token must be of the released commit.
*/
function whyNoProvenance(claims, { tag, commit, repository, builtBy }) {
	if (tag === null) return "there is no tag";
	if (builtBy !== null) return `the files were built in run ${builtBy}, and the provenance would name this one`;
	if (claims === void 0) return "the job has no identity. Add the lines \"id-token: write\" and \"attestations: write\" under \"permissions:\" of the job";
	if (claims.repository.toLowerCase() !== repository?.toLowerCase()) return `the identity is of ${claims.repository}, the release of ${repository}. Run the workflow in the repository that is released`;
	if (claims.visibility === "private" && !claims.enterprise) return "the repository is private, and GitHub keeps attestations of private repositories in Enterprise Cloud alone. Set \"attest: false\"";
	if (claims.ref !== `refs/tags/${tag}` || claims.sha !== commit) return `the identity names ${claims.ref} at ${claims.sha.slice(0, 12)}, so the provenance would say that the release was made from there. Push the tag, or start the workflow on it: gh workflow run <file> --ref ${tag}`;
}
/** Checks whether provenance can be attested. If not, the release continues without provenance, and the step warns. */
async function planProvenance(provenance, wanted, builds) {
	const reason = await whyNot(provenance, wanted);
	if (reason !== void 0) return warned(false, `no provenance: ${reason}.`);
	const possible = `the identity of this job names refs/tags/${wanted.tag} at ${wanted.commit.slice(0, 12)}`;
	if (!builds) return passed(true, possible);
	return warned(true, `${possible}; but builds run in this job and could use that identity themselves. Build in one job, publish in another: see docs/recipes/provenance.md of Release Runbook`);
}
async function whyNot(provenance, wanted) {
	if (provenance === void 0) return "this is no step of GitHub Actions, and a person has no identity that it would be signed with";
	if (!provenance.served) return "GitHub Enterprise Server keeps no attestations. Set \"attest: false\"";
	try {
		return whyNoProvenance(await provenance.claims(), wanted);
	} catch (error) {
		return error.message.replace(/\.$/, "");
	}
}
/**
* Attests the built files and writes the bundle, one line of JSON, as an asset. Undefined when nothing was built. A draft for the same bytes keeps
* its provenance, because each signature has other bytes and the same meaning. Throws UserError.
*/
async function provenanceAsset({ plan, assets }, { draft, marker, folder }, provenance, { files, log }) {
	const name = provenanceName(plan.tag);
	const subjects = assets.filter((asset) => !["SHA256SUMS", "RELEASE_NOTES-full.md"].includes(asset.name) && !isStatement(asset.name, plan.tag));
	if (subjects.length === 0) return skipped(void 0, "nothing was built");
	const present = draft?.assets.find((asset) => asset.name === name && asset.uploaded && asset.size > 0);
	if (draft !== void 0 && present !== void 0 && sameMarker(readMarker(draft.body), marker)) {
		const kept = {
			name,
			component: "release",
			path: "",
			size: present.size,
			sha256: present.digest ?? ""
		};
		return passed(kept, `${name} is in the draft already, for the same bytes`);
	}
	log.info(`  attesting ${count(subjects.length, "file")}`);
	const { bundle, id } = await provenance.attest(subjects.map(({ name: subject, sha256 }) => ({
		name: subject,
		sha256
	})));
	const made = await writeReleaseFile(name, `${bundle}\n`, folder, files);
	const stored = id === void 0 ? "" : `, attestation ${id}`;
	return passed(made, `${count(subjects.length, "file")} in ${name}${stored}; anybody can check one: gh attestation verify <file> --repo owner/name`);
}

// src/pipeline/phases/publish-phase.ts
/** Whether the run attests the provenance of the assets. A build without a required attestation would be useless. Throws StepError. */
async function checkProvenanceSupport({ inputs, environment, config, ports, recorder }, { plan }) {
	if (!config.release.attest) return false;
	const wanted = {
		tag: plan.tag,
		commit: plan.commit,
		repository: environment.repository,
		builtBy: inputs.runId
	};
	const builds = inputs.command === "release" && plan.components.some(({ kind }) => kind !== "files");
	return step(recorder, "provenance", () => planProvenance(ports.host.provenance, wanted, builds));
}
/** Attests the assets when `attests` is true, publishes them, and compares GitHub's response with the local files. Throws StepError. */
async function publishPhase(run, planned, { existing, assets: built, markdown, attests }) {
	const { config, ports, recorder, reportInput } = run;
	const plan = {
		...planned.plan,
		tag: run.repository.tag.name
	};
	const provenance = attests ? await step(recorder, "attest", () => attest(run, plan, {
		existing,
		assets: built
	})) : void 0;
	const assets = provenance === void 0 ? built : [...built, provenance];
	reportInput.assets = assets;
	const published = await step(recorder, "publish", async () => {
		const { forge } = requireGitHub(run);
		const { draft, discussion } = config.release;
		const input = {
			plan,
			existing,
			assets,
			notes: markdown,
			draft,
			...discussion === null ? {} : { discussion },
			latestAmong: (releases) => decideLatest(config, plan, stableTags(releases), forge),
			onDraft: (draft) => {
				reportInput.release = draft;
			}
		};
		const published = await publish(input, {
			...ports,
			forge
		});
		reportInput.release = published.release;
		reportInput.latest = published.latest;
		return reportPublished(published);
	});
	await step(recorder, "assets", async () => passed(void 0, compareAssets(published.release.assets, assets, { others: published.wasPublic })));
	return published.release;
}
async function attest({ environment, ports }, plan, { existing, assets }) {
	const { provenance } = ports.host;
	if (provenance === void 0) throw new Error("provenance without an identity");
	const input = {
		plan,
		assets
	};
	const marker = existing.kind === "public-unverified" ? {
		...markerOf(input),
		added: true
	} : markerOf(input);
	const draft = existing.kind === "none" ? void 0 : existing.release;
	return provenanceAsset(input, {
		draft,
		marker,
		folder: distFolder(environment.workspace)
	}, provenance, ports);
}

export { checkProvenanceSupport, publishPhase };