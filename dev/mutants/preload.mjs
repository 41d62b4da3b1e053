// NODE_OPTIONS gives this to each Node process of a test, also to threads: one module is not what its file says.
// Plain JavaScript: a test may start the machine's own Node, an older one, which runs nothing of src/.
import * as modules from 'node:module'

if (process.env.RELEASE_RUNBOOK_MUTANT && modules.registerHooks) {
  const { url, start, end, by } = JSON.parse(process.env.RELEASE_RUNBOOK_MUTANT)
  modules.registerHooks({
    load(address, context, next) {
      const loaded = next(address, context)
      if (address !== url) return loaded
      const source = String(loaded.source)
      return { ...loaded, source: source.slice(0, start) + by + source.slice(end) }
    },
  })
}
