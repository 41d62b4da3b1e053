/**
 * Runs a program that takes no input, answers in a few lines and needs no time limit; docs/architecture.md says what runs elsewhere. Exit code 128 stands for
 * an end by a signal. `env` is the whole environment. Without the program, it throws an Error that begins with "Unable to locate executable".
 */
export async function runShortCall(program: string, args: readonly string[], cwd: string, env: Record<string, string>) {
  const { getExecOutput } = await import('@actions/exec')
  // Without `silent` it prints the command, and without `env` the program gets the inputs of the action with the token.
  const { exitCode, stdout, stderr } = await getExecOutput(program, [...args], { cwd, env, silent: true, ignoreReturnCode: true })
  return { code: exitCode ?? 128, stdout, stderr }
}
