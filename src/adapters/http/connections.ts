import http from 'node:http'
import https from 'node:https'

/** At most this many connections to a host; more are never in use. */
const sockets = 8
/** Milliseconds until an unused connection is closed: a network in between forgets it during a long build, and the next request would hang. */
const unused = 15_000

/** Gives the agent for an address: one pool per host, or the proxy's that the environment names for it. */
export function openConnections(userAgent: string, timeout: number = unused): (url: URL) => Promise<http.Agent> {
  const own = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: sockets, timeout }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: sockets, timeout }),
  }
  // The proxy client is loaded where there is a proxy alone: it is the larger part of the network stack.
  const proxied = Object.entries(process.env).some(([name, value]) => /^https?_proxy$/i.test(name) && value !== '')
  let client: Promise<{ getAgent(url: string): http.Agent }> | undefined
  return async url => {
    if (!proxied) return url.protocol === 'http:' ? own['http:'] : own['https:']
    client ??= import('@actions/http-client').then(
      ({ HttpClient }) => new HttpClient(userAgent, undefined, { keepAlive: true, maxSockets: sockets }),
    )
    return (await client).getAgent(url.href)
  }
}
