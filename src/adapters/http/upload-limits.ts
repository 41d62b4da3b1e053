import { formatSize } from '../../text/format.ts'

/** The fewest bytes that an upload may send in ten half minutes: 50 kB/s. A slower one needs another connection (docs/platform.md 116). */
const fewestBytes = 50_000 * 300

/** Longest wait in minutes after the last byte of an upload: 5, plus a second for each 4 MiB, at most 15. GitHub needs minutes for large assets. */
export const answerMinutes = (size: number): number => Math.min(15, 5 + size / 2 ** 22 / 60)

/**
 * Returns a function that makes a watch for one attempt to upload a file. Call the watch every half minute with the number of sent bytes. The watch logs the
 * sent part and the rate through `say`. It returns true, for one attempt only, if the attempt must end because it was too slow for five minutes.
 */
export function uploadWatch({ name, size }: { readonly name: string; readonly size: number }, say: (text: string) => void) {
  let givenUp = false
  return () => {
    const sentAt = [0]
    return (sent: number): boolean => {
      const rate = formatSize(Math.round((sent - sentAt.at(-1)!) / 30))
      sentAt.push(sent)
      const before = sentAt.at(-11)
      const ends = !givenUp && sent < size && before !== undefined && sent - before < fewestBytes
      givenUp ||= ends
      const part = `${formatSize(sent)} of ${formatSize(size)} (${Math.floor((100 * sent) / size)} %), ${rate}/s`
      if (!ends) say(`  ${name}: ${sent < size ? part : `all ${formatSize(size)} are sent, and there is no answer yet`}`)
      return ends
    }
  }
}
