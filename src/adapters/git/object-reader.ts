import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import type { Socket } from 'node:net'

/** An object of git. The content of a commit and of a tag begins with its header. */
interface GitObject {
  readonly id: string
  readonly kind: string
  readonly content: Buffer
}

/**
 * Reads objects with one `git cat-file --batch`, in the order of the requests (git 2.31 has no `--batch-command`). The git process starts at the first request,
 * does not keep this process alive, and ends with this process. `ended` rejects with the error for open requests. A request names the object as git does
 * (`HEAD^{commit}`, `COMMIT:PATH`). The answer is undefined for a missing object and for a name with a line feed.
 */
export function objectReader(start: () => { child: ChildProcessWithoutNullStreams; ended: Promise<never> }) {
  let child: ChildProcessWithoutNullStreams | undefined
  const waiting: PromiseWithResolvers<GitObject | undefined>[] = []
  let chunks: Buffer[] = []
  let [received, needed] = [0, 1]
  const take = (chunk: Buffer): void => {
    chunks.push(chunk)
    received += chunk.length
    while (received >= needed && waiting.length > 0) {
      const all = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
      const end = all.indexOf(0x0a)
      const [, id = '', kind, size] = /^(\S+) (blob|tree|commit|tag) (\d+)$/.exec(all.toString('latin1', 0, Math.max(end, 0))) ?? []
      const total = kind === undefined ? end + 1 : end + Number(size) + 2
      needed = end < 0 ? received + 1 : total
      chunks = [all]
      if (received < needed) break
      waiting.shift()!.resolve(kind === undefined ? undefined : { id, kind, content: all.subarray(end + 1, total - 1) })
      chunks = [all.subarray(total)]
      received -= total
      needed = 1
    }
    if (waiting.length === 0) keepAlive(false)
  }
  const onEnd = (error: Error): void => {
    child = undefined
    for (const { reject } of waiting.splice(0)) reject(error)
    ;[chunks, received, needed] = [[], 0, 1]
  }
  const keepAlive = (wanted: boolean): void => {
    // Node's types do not tell that the streams of a child are sockets.
    const handles = child === undefined ? [] : [child, ...([child.stdin, child.stdout, child.stderr] as unknown as Socket[])]
    for (const handle of handles) wanted ? handle.ref() : handle.unref()
  }
  return async (name: string): Promise<GitObject | undefined> => {
    if (name.includes('\n')) return undefined
    if (child === undefined) {
      const { child: started, ended } = start()
      child = started
      child.stdout.on('data', take)
      ended.catch(onEnd)
    }
    const request = Promise.withResolvers<GitObject | undefined>()
    if (waiting.push(request) === 1) keepAlive(true)
    child.stdin.write(`${name}\n`)
    return request.promise
  }
}
