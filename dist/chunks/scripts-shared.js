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
		title: scriptTitle(script)
	};
}
/** Runs one of the team's scripts in the component's folder and adds evidence. Throws CommandError when it fails. */
async function runScript(build, script) {
	const command = scriptCommand(script);
	await build.run(command);
	build.addEvidence(`\`${command.title}\` passed`);
}
/** The first line of a script, at most 80 UTF-16 code units, for headings and evidence. */
function scriptTitle(script) {
	const lines = script.split("\n").map((line) => line.trim()).filter((line) => line !== "");
	const title = lines.length > 1 ? `${lines[0]} ...` : lines[0] ?? "";
	return title.length > 80 ? `${title.slice(0, 77)}...` : title;
}

export { scriptCommand as n, runScript as t };