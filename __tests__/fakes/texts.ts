import type { Files } from '../../src/ports/files.ts'

/** Files in memory below `/r`, for the checks that read texts. `unreadable` as content is a file that cannot be read. */
export interface FakeTexts {
  readonly content: Map<string, string | Uint8Array>
  /** Paths in the order they were read. */
  readonly reads: string[]
  readonly files: Pick<Files, 'readEach' | 'readText' | 'write' | 'replace'>
}

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? new TextEncoder().encode(content) : content)

/** Makes them. One buffer is used for all files, so that a visitor who keeps bytes is found out. */
export function fakeTexts(initial: Readonly<Record<string, string | Uint8Array>>): FakeTexts {
  const content = new Map(Object.entries(initial))
  const reads: string[] = []
  const name = (path: string) => path.replace('/r/', '')
  return {
    content,
    reads,
    files: {
      async readEach(_, paths, visit) {
        const buffer = new Uint8Array(1 << 21)
        for (const path of paths) {
          reads.push(path)
          const found = content.get(path)
          if (found === undefined || found === 'unreadable') {
            await visit(path, new Error('EIO: i/o error'))
            continue
          }
          const bytes = bytesOf(found)
          buffer.set(bytes)
          await visit(path, buffer.subarray(0, bytes.length))
          buffer.fill(0x21, 0, bytes.length)
        }
      },
      readText: async path => {
        const found = content.get(name(path))
        return found === undefined ? undefined : new TextDecoder().decode(bytesOf(found))
      },
      write: async (path, text) => void content.set(name(path), text),
      replace: async (path, before, after) => {
        if (Buffer.compare(bytesOf(content.get(name(path)) ?? ''), before) !== 0) return 'it changed meanwhile'
        content.set(name(path), new Uint8Array(after))
        return undefined
      },
    },
  }
}
