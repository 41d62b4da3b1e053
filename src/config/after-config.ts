/** A message to people. `url` is the name of the variable that holds the address, never the address. */
export type Announcement =
  | { readonly kind: 'slack'; readonly url: string; readonly text: string | null }
  /** `body`: null: everything that is known of the release. */
  | { readonly kind: 'json'; readonly url: string; readonly body: Readonly<Record<string, unknown>> | null }

/** A workflow of the repository to start, or an event to send to it. Values may hold placeholders. */
export type Dispatch =
  /** `ref`: null: the default branch. */
  | { readonly workflow: string; readonly ref: string | null; readonly inputs: Readonly<Record<string, string>> }
  | { readonly event: string; readonly payload: Readonly<Record<string, string>> }

/** An address that must come to show the release. Times in milliseconds. */
export interface Health {
  readonly url: string
  /** Text with placeholders that the answer must hold, as a word of its own. */
  readonly contains: string
  readonly timeout: number
  readonly every: number
}

/** What is done when a release is public, every default filled in: all of it is off. */
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

/** Whether anything is switched on. */
export function isOn(after: AfterConfig): boolean {
  const { milestone, comment, closeIssues, history, announce, dispatch, health } = after
  return milestone || comment || closeIssues || history !== null || announce.length + dispatch.length + health.length > 0
}

/** What those variables hold here: no child may get it under another name either. */
export function addressesIn(after: AfterConfig, variables: Readonly<Record<string, string | undefined>>): readonly string[] {
  return addressVariables(after).flatMap(name => variables[name]?.trim() || [])
}

/** Names of the variables that hold addresses: secrets, which no build may see. */
export function addressVariables({ announce }: AfterConfig): readonly string[] {
  return [...new Set(announce.map(({ url }) => url))]
}
