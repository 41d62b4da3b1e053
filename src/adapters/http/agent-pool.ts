import http from 'node:http'
import https from 'node:https'

/** Most connections to one host. */
const sockets = 8
/** Milliseconds until an idle connection is closed: a gateway can drop it during a long build, and the next request would hang. */
const idleTimeout = 15_000

/** Returns the agent for an address: a pool for each host, or the proxy that the environment names. */
export function openAgentPool(userAgent: string, timeout: number = idleTimeout): (url: URL) => Promise<http.Agent> {
  const own = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: sockets, timeout }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: sockets, timeout }),
  }
  // The proxy client is the larger part of the network stack, so it is loaded only for a proxy.
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
