import type { Visitor } from './inspect-archive.ts'

// https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
const pointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d-[^\n]+\n)*oid sha256:[0-9a-f]{64}\nsize \d+\n$/
/** A pointer is shorter, in bytes (the same specification). */
const tooLong = 1024

/** Whether a .gitattributes file gives files to Git LFS. */
export function namesLfs(attributes: string): boolean {
  return /^(?!\s*#).*\sfilter=lfs(?=\s|$)/m.test(attributes)
}

/** A visitor that collects the paths of Git LFS pointer files: a checkout without Git LFS has them in place of the files. */
export function lfsPointers(): Visitor & { readonly paths: readonly string[] } {
  const paths: string[] = []
  return {
    paths,
    file(path) {
      let start: Uint8Array = new Uint8Array(0)
      const piece = (bytes: Uint8Array): void => {
        if (start.length < tooLong) start = Buffer.concat([start, bytes.subarray(0, tooLong)])
      }
      return {
        piece,
        end(whole) {
          if (whole !== undefined) piece(whole)
          if (pointer.test(Buffer.from(start).toString('latin1'))) paths.push(path)
        },
      }
    },
  }
}
