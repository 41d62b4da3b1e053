import type { Web } from '../ports/ports.ts'
import type { GitHub } from './github/github.ts'
import type { GitHubOptions } from './github/github-requests.ts'

type AsyncMethod = (...args: readonly unknown[]) => Promise<unknown>

/** A port that loads its implementation at the first call. All methods are asynchronous except the `own` ones. */
function lazyPort<Port extends object>(load: () => Promise<Port>, own: Partial<Port> = {}): Port {
  let loading: Promise<Port> | undefined
  const get = (_: Port, name: string | symbol): unknown => {
    // With a method `then`, the port itself would be a promise.
    if (name in own || name === 'then' || typeof name === 'symbol') return own[name as keyof Port]
    return async (...args: readonly unknown[]) => {
      loading ??= load()
      return ((await loading)[name as keyof Port] as AsyncMethod)(...args)
    }
  }
  return new Proxy<Port>({} as Port, { get })
}

/** The ports to GitHub. The first request loads the network stack; a check of a local work tree sends none. */
export function lazyGitHub(options: GitHubOptions): GitHub {
  let loaded: GitHub | undefined
  const load = async (): Promise<GitHub> => {
    const { gitHub } = await import('./github/github.ts')
    loaded ??= gitHub(options)
    return loaded
  }
  return lazyPort(load, { requests: () => loaded?.requests() ?? 0, project: lazyPort(async () => (await load()).project) })
}

/** The Web port. The first request loads the network stack. */
export function lazyWeb(userAgent: string): Web {
  return lazyPort(async () => (await import('./http/web.ts')).httpWeb(userAgent))
}
