/** An announcement. `url` is the name of the variable that holds the address, never the address. */
export type Announcement =
  | { readonly kind: 'slack'; readonly url: string; readonly text: string | null }
  /** `body`: null: all facts of the release. */
  | { readonly kind: 'json'; readonly url: string; readonly body: Readonly<Record<string, unknown>> | null }

/** A workflow of the repository to start, or a repository_dispatch event to send. Values may hold placeholders such as `{tag}`. */
export type Dispatch =
  /** `ref`: null: the default branch. */
  | { readonly workflow: string; readonly ref: string | null; readonly inputs: Readonly<Record<string, string>> }
  | { readonly event: string; readonly payload: Readonly<Record<string, string>> }

/** An address that must show the release within `timeout`. Times in milliseconds. */
export interface Health {
  readonly url: string
  /** Text with placeholders that the response must hold, as a word of its own. */
  readonly contains: string
  readonly timeout: number
  readonly every: number
}

/** The post-publish tasks with every default filled in. By default all are off. */
export interface AfterConfig {
  readonly milestone: boolean
  readonly comment: boolean
  readonly closeIssues: boolean
  /** File on the default branch, and the heading below which the version is listed. */
  readonly history: { readonly file: string; readonly heading: string } | null
  readonly announce: readonly Announcement[]
  readonly dispatch: readonly Dispatch[]
  readonly health: readonly Health[]
}

/** Whether any post-publish task is configured. */
export function isOn(after: AfterConfig): boolean {
  const { milestone, comment, closeIssues, history, announce, dispatch, health } = after
  return milestone || comment || closeIssues || history !== null || announce.length + dispatch.length + health.length > 0
}

/** The addresses themselves: no child process may get an address under another variable name. */
export function addressesIn(after: AfterConfig, variables: Readonly<Record<string, string | undefined>>): readonly string[] {
  return addressVariables(after).flatMap(name => variables[name]?.trim() || [])
}

/** Names of the variables that hold addresses. The addresses are secrets, which no build may see. */
export function addressVariables({ announce }: AfterConfig): readonly string[] {
  return [...new Set(announce.map(({ url }) => url))]
}
