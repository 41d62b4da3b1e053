import { fileURLToPath } from 'node:url'
import type { Plugin } from 'rolldown'

// Loading node:http as an ES module and the undici package cost 60 ms of CPU before the first line of our own runs
// (measured: docs/benchmarks.md). Both come with @actions/core, which needs them for OIDC tokens only.

const builtins = new Set(['http', 'https', 'node:http', 'node:https'])
const prefix = '\0shim:'

/** What @actions/http-client and @actions/github take from undici. The real package is loaded for the first fetch: our own requests need none. */
const lazyUndici = `
export class ProxyAgent {
  constructor(options) { this.options = options }
}
export async function fetch(input, init = {}) {
  const { default: undici } = await import('undici?real')
  const { dispatcher } = init
  if (dispatcher instanceof ProxyAgent) dispatcher.real ??= new undici.ProxyAgent(dispatcher.options)
  return undici.fetch(input, { ...init, dispatcher: dispatcher?.real ?? dispatcher })
}
`

/** The line of @actions/github that prints to standard output at its import, where --json has nothing but JSON. */
const printing = 'process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${EOL}`);'

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
    transform(code, id) {
      if (!/@actions[\\/]github[\\/]lib[\\/]context\.js$/.test(id)) return null
      if (!code.includes(printing)) throw new Error(`${id} has another text: correct dev/bundle/shims.ts.`)
      return code.replace(printing, '')
    },
    load(id) {
      if (!id.startsWith(prefix)) return null
      const name = id.slice(prefix.length)
      const code = name === 'undici' ? lazyUndici : `module.exports = process.getBuiltinModule('node:${name}')\n`
      return { code, moduleType: 'js' }
    },
  }
}
