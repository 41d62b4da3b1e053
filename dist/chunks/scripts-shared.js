// src/features/build/run/scripts.ts
/** One of the team's own scripts as a command: bash stops at the first failure, also within a pipe, and nothing is expanded beforehand. */
function scriptCommand(script) {
	return {
		program: "bash",
		args: [
			"-eo",
			"pipefail",
			"-c",
			script
		],
		title: scriptTitle(script)
	};
}
/** Runs one of the team's scripts in the component's folder and records that it passed. */
async function runScript(build, script) {
	const command = scriptCommand(script);
	await build.run(command);
	build.addEvidence(`\`${command.title}\` passed`);
}
/** A script on one line of at most 80 characters, for headings and evidence. */
function scriptTitle(script) {
	const lines = script.split("\n").map((line) => line.trim()).filter((line) => line !== "");
	const [first = ""] = lines;
	const title = lines.length > 1 ? `${first} ...` : first;
	return title.length > 80 ? `${title.slice(0, 77)}...` : title;
}

export { scriptCommand as n, runScript as t };