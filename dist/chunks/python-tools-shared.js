import { I as UserError } from "./common-shared.js";
import { Un as CommandError, Wn as ComponentBuildCancelled, qn as mergedEnvironment } from "./commands-shared.js";
import { posix } from "node:path";

// src/features/build/python/python-tools.ts
const PIP = "26.3";
const BUILD = "1.6.1";
/** Digests pin the build tools, so that every package index gives the same ones. */
const REQUIREMENTS = `\
pip==${PIP} --hash=sha256:f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13
build==${BUILD} --hash=sha256:ecd351a4be9d35a9eaaba244a7687143c9c7d4aea6ac964e7e7ddab20cbcf4e7
packaging==26.3 --hash=sha256:d7193f7c8e4e93f444fde0262bf90af30e16fa0ad0ad44cb553c87339b23cd1c
pyproject_hooks==1.3.3 --hash=sha256:5fc53fdac9f7bd63fbcdc868fb5f90b4784d78a53a3d3388cd738b807441a20b
colorama==0.4.6 ; os_name == "nt" --hash=sha256:4f1d9991f5acc0ca119f9d443620b77f9d6b33703e51011c16baf57afb285fc6
`;
const TIMEOUT = 6e5;
const INSTALL_PYTHON = "Install Python 3.11 or newer; in a workflow, put actions/setup-python before this step.";
const REDIRECTING = "CONSTRAINT BUILD_CONSTRAINT REQUIREMENT EDITABLE TARGET PREFIX ROOT USER PYTHON NO_DEPS DRY_RUN REQUIRE_VIRTUALENV REQUIRE_HASHES LOG QUIET VERBOSE";
/** Environment of pip without settings that change the installed packages or their folder. The user's package index stays. */
const PIP_SETTINGS = {
	...Object.fromEntries(REDIRECTING.split(" ").map((name) => [`PIP_${name}`, void 0])),
	PIP_DISABLE_PIP_VERSION_CHECK: "1",
	PIP_NO_INPUT: "1",
	PIP_PROGRESS_BAR: "off",
	PIP_NO_COMPILE: "1"
};
/** Finds Python and makes the private environment for builds. Throws UserError with an installation hint, or ComponentBuildCancelled. */
async function makePythonTools(setting) {
	const requirements = posix.join(setting.temp, "python-tools.txt");
	await setting.files.write(requirements, REQUIREMENTS);
	const { base, python, version, windows } = await privatePython(setting, "python-tools", [
		"--only-binary",
		":all:",
		"--require-hashes",
		"--requirement",
		requirements
	], `pip ${PIP} and build ${BUILD}, which build Python packages`);
	return {
		base,
		python,
		windows,
		versions: {
			python: version,
			pip: PIP,
			build: BUILD
		}
	};
}
/** Makes an environment with pip's arguments `install`. `what` completes "The package index did not give ...". Throws UserError. */
async function privatePython(setting, name, install, what) {
	const { base, version, windows } = await findPython(setting);
	const folder = posix.join(setting.temp, name);
	const python = environmentPython(folder, windows);
	const withPip = (await run(setting, base, [
		"-m",
		"pip",
		"--version"
	])).code === 0;
	const made = await run(setting, base, [
		"-m",
		"venv",
		...withPip ? ["--without-pip"] : [],
		folder
	]);
	if (made.code !== 0) throw new CommandError(`Python ${version} cannot make a virtual environment.`, "Install its venv module and pip: `apt-get install python3-venv python3-pip`, or take Python from actions/setup-python.", made);
	const [program, target] = withPip ? [base, ["--python", python]] : [python, []];
	const installed = await run(setting, program, [
		"-m",
		"pip",
		...target,
		"install",
		...install
	], { PIP_NO_COMPILE: void 0 });
	if (installed.code !== 0) throw new CommandError(`The package index did not give ${what}.`, "Check the network and the index settings of pip (PIP_INDEX_URL, pip.conf).", installed);
	return {
		base,
		python,
		version,
		windows
	};
}
/** Path of the Python in a virtual environment. */
function environmentPython(folder, windows) {
	return posix.join(folder, windows ? "Scripts/python.exe" : "bin/python");
}
const IDENTIFY = "import json, os, sys; print(json.dumps([sys.executable, \"%d.%d.%d\" % sys.version_info[:3], os.name == \"nt\"]))";
async function findPython(setting) {
	for (const program of ["python3", "python"]) {
		const completed = await run(setting, program, ["-c", IDENTIFY]);
		if (completed.outcome !== "exited" || completed.code !== 0) continue;
		const [base, version, windows] = JSON.parse(completed.stdout);
		const [major = 0, minor = 0] = version.split(".").map(Number);
		if (major > 3 || major === 3 && minor >= 11) return {
			base: base.replaceAll("\\", "/"),
			version,
			windows
		};
		throw new UserError(`Python ${version} is too old to build Python packages here.`, INSTALL_PYTHON);
	}
	throw new UserError("There is no Python on the PATH, and a component needs it.", INSTALL_PYTHON);
}
/** Runs Python in isolated mode (`-I`), without the user's packages and settings. It runs no code of the repository. */
async function run({ exec, cwd, env, signal }, program, args, changes = {}) {
	const own = mergedEnvironment(env, {
		...PIP_SETTINGS,
		...changes
	});
	const completed = await exec.run({
		program,
		args: ["-I", ...args],
		cwd,
		env: own,
		timeout: TIMEOUT,
		signal
	});
	if (completed.outcome === "stopped") throw new ComponentBuildCancelled();
	return completed;
}

export { privatePython as i, environmentPython as n, makePythonTools as r, PIP_SETTINGS as t };