// What the program may ask of servers other than GitHub: webhooks and the addresses that health looks at. Types only.

/** How a server answered. `text` is the body, cut at a mebibyte; `retryAfter` are the milliseconds that it wants to be left alone. */
export interface WebAnswer {
  readonly status: number
  readonly text: string
  readonly retryAfter: number | undefined
}

/**
 * Servers other than GitHub, through the machine's proxy. Nothing is tried twice and no redirect is followed. Both throw LostAnswer;
 * its message never holds the address, which may be a secret.
 */
export interface Web {
  get(url: string): Promise<WebAnswer>
  /** Sends JSON. */
  post(url: string, body: unknown): Promise<WebAnswer>
}
