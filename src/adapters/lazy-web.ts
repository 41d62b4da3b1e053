import type { Web } from '../web-port.ts'

/** The Web port that loads the network stack when it is first asked. */
export function lazyWeb(userAgent: string): Web {
  let loading: Promise<Web> | undefined
  const web = (): Promise<Web> => {
    loading ??= import('./web.ts').then(({ httpWeb }) => httpWeb(userAgent))
    return loading
  }
  return { get: async url => (await web()).get(url), post: async (url, body) => (await web()).post(url, body) }
}
