import { fileURLToPath } from 'node:url'
import type { Plugin } from 'rolldown'

// Loading node:http as an ES module and the undici package cost 60 ms of CPU before the first line of our own runs
// (measured: docs/benchmarks.md). Both come with @actions/core, which needs them for OIDC tokens only.

const builtins = new Set(['http', 'https', 'node:http', 'node:https'])
const prefix = '\0shim:'

/** What @actions/http-client and the artifact client's @actions/github take from undici, each fetched from the real package when it is first used. */
const lazyUndici = `
const real = () => require('undici?real')
module.exports = {
  get ProxyAgent() { return real().ProxyAgent },
  get Agent() { return real().Agent },
  get fetch() { return real().fetch },
}
`

const identityToken = fileURLToPath(new URL('../../src/adapters/actions/identity-token.ts', import.meta.url))

/** Replaces node:http and node:https by Node's own CommonJS objects, undici by a lazy view of it, and the way of @actions/core to a token by our own. */
export function startUpShims(): Plugin {
  return {
    name: 'start-up-shims',
    resolveId: {
      order: 'pre',
      async handler(source, importer) {
        if (builtins.has(source)) return `${prefix}${source.replace('node:', '')}`
        if (source === 'undici?real') return this.resolve('undici', undefined, { skipSelf: true })
        // The one thing that @actions/attest takes from it is getIDToken.
        if (source === '@actions/core' && importer !== undefined && /@actions[\\/]attest/.test(importer)) return identityToken
        if (source === 'undici' && importer !== undefined && /@actions/.test(importer)) return `${prefix}undici`
        return null
      },
    },
    load(id) {
      if (!id.startsWith(prefix)) return null
      const name = id.slice(prefix.length)
      const code = name === 'undici' ? lazyUndici : `module.exports = process.getBuiltinModule('node:${name}')\n`
      return { code, moduleType: 'js' }
    },
  }
}
