// Requests to servers other than GitHub: webhooks and the health check. Types only: adapters/http/web.ts implements them.

/** A response. `text` is the body, cut at 1 MiB; `retryAfter` in milliseconds. */
export interface WebAnswer {
  readonly status: number
  readonly text: string
  readonly retryAfter: number | undefined
}

/** Requests through the machine's proxy, without retries and redirects. Methods throw LostAnswer; its message omits the URL, which may be a secret. */
export interface Web {
  get(url: string): Promise<WebAnswer>
  /** Sends JSON. */
  post(url: string, body: unknown): Promise<WebAnswer>
}
