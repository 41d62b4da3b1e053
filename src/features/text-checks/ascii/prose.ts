export const markdown = /\.(?:md|markdown)$/i
// Other files that end in .txt can be code or data.
const plainText = /(?:^|\/)(?:README|LICEN[CS]E|CHANGELOG)(?:\.txt)?$|^docs\/(?:.*\/)?(?!CMakeLists|[^/]*requirements)[^/]*\.txt$/i

/** Whether `check --fix` fixes a file: Markdown, README, LICENSE, CHANGELOG, and texts in `docs`. */
export const isPage = (path: string): boolean => markdown.test(path) || plainText.test(path)

// Texts outside a file have a label in place of the path.
const prose =
  /\.(?:md|markdown|mdx|txt|rst|adoc|asciidoc|org|tex|x?html?|xml|svg)$|(?:^|\/)(?:README|LICEN[CS]E|CHANGELOG)$|^(?:tag message|release notes)$/i
const fence = /^[ \t>*+-]*(?:```|~~~)/

/** Whether a byte offset of a file is prose: in Markdown all text outside code, in other files of text or markup everything. Offsets must come in order. */
export function proseOf(bytes: Uint8Array, path: string): (at: number) => boolean {
  if (!/\.(?:md|markdown|mdx)$/i.test(path)) return () => prose.test(path)
  let [read, inFence, inSpan] = [0, false, false]
  return at => {
    for (; read < at; read++) {
      if (bytes[read] === 10) inSpan = false
      else if (bytes[read] === 0x60 && bytes[read - 1] !== 0x60) inSpan = !inSpan
      const isStart = read === 0 || bytes[read - 1] === 10
      if (isStart && fence.test(String.fromCharCode(...bytes.subarray(read, read + 32)))) inFence = !inFence
    }
    return !inFence && !inSpan
  }
}
