import type { Visitor } from './inspect-archive.ts'

// https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
const pointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d-[^\n]+\n)*oid sha256:[0-9a-f]{64}\nsize \d+\n$/
/** Every pointer is shorter. In bytes (same specification). */
const tooLong = 1024

/** Whether a .gitattributes file assigns files to Git LFS. */
export function namesLfs(attributes: string): boolean {
  return /^(?![ \t]*#).*\sfilter=lfs(?=\s|$)/m.test(attributes)
}

/** A visitor that collects the paths of Git LFS pointers, which a checkout without Git LFS has in place of the files. */
export function lfsPointers(): Visitor & { readonly paths: readonly string[] } {
  const paths: string[] = []
  return {
    paths,
    file(path) {
      let start: Uint8Array = new Uint8Array(0)
      const piece = (bytes: Uint8Array): void => {
        if (start.length < tooLong) start = Buffer.concat([start, bytes.subarray(0, tooLong)])
      }
      const end = (whole?: Uint8Array): void => {
        if (whole !== undefined) piece(whole)
        if (pointer.test(Buffer.from(start).toString('latin1'))) paths.push(path)
      }
      return { piece, end }
    },
  }
}
