import { spellPep440 } from '../../../model/version.ts'

/** Major, minor and patch number of a version as one number; NaN without a version. */
export const rank = (version = ''): number => version.split(/[.+-]/, 3).reduce((sum, part) => sum * 1e5 + Number.parseInt(part, 10), 0)

/** Dates as changelogs write them: 2026-01-31, 31.01.2026, January 31, 2026, 31st Jan 2026. */
export const dates =
  /(?<![\d.])(?:\d{4}([-/.])\d\d?\1\d\d?|\d\d?\.\d\d?\.\d{4}|(?:\d\d?(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.,]? (?:\d\d?(?:st|nd|rd|th)?,? )?\d{4})(?!\d)/gi

/** The date (YYYY-MM-DD) in the form of another one. */
export function dateLike(sample: string, date: string): string {
  if (/^\d{4}/.test(sample)) return date.replaceAll('-', sample[4]!)
  const [year = '', month, day = ''] = date.split('-')
  if (/^\d\d?\./.test(sample)) return `${day}.${month}.${year}`
  const number = Number(day)
  const ordinal = ['th', 'st', 'nd', 'rd'][Math.trunc(number / 10) === 1 ? 0 : number % 10] ?? 'th'
  const isShort = /[a-z]{3,}/i.exec(sample)![0].length === 3 && (/^\d/.test(sample) || !/may/i.test(sample))
  return sample
    .replace(/\d{4}/, year)
    .replace(/[a-z]{3,}/i, new Date(date).toLocaleString('en', { month: isShort ? 'short' : 'long', timeZone: 'UTC' }))
    .replace(/\b\d\d?(st|nd|rd|th)?\b/, (found, suffix) => (found.startsWith('0') ? day : number) + (suffix === undefined ? '' : ordinal))
}

/** A version and its date, YYYY-MM-DD. */
export type Dated = Readonly<Record<'version' | 'date', string>>

/** The head of another version's section, rewritten for a new version: version, date, and the compare link, which starts at `previous`. */
export function headLike(sample: string, old: string, { version, date }: Dated, previous = old): string {
  const spelled = (/\d(?:a|b|rc)\d/.test(old) && spellPep440(version)) || version
  const filled = sample
    .split(/(\/compare\/[^\s)]*?\.\.\.[^\s)]+)/)
    .map((part, at) => {
      const to = part.slice(part.indexOf('...') + 3)
      if (at % 2 === 1) return `/compare/${to.replace(old, previous)}...${to.replace(old, spelled)}`
      const plain = part.split(old).map(text => text.replace(dates, found => dateLike(found, date)))
      return plain.join(spelled).replaceAll(old.replaceAll('.', '-'), spelled.replaceAll('.', '-'))
    })
    .join('')
  // An underline grows with its title.
  const [title, was] = [filled, sample].map(text => /^(.*)\n[=-]+$/m.exec(text)?.[1] ?? '')
  return filled.replace(/^([=-])\1*$/m, (line, mark) => mark.repeat(line.length + title!.length - was!.length))
}

/** The words that say neither version nor date, such as the name of a release. */
const otherWords = (head: string, version: string): readonly string[] =>
  head
    .replaceAll(version, ' ')
    .replace(dates, '')
    .replace(/https?:\/\/\S+/g, '')
    .match(/\p{L}+/gu) ?? []

/**
 * Splits a section. `head`: its heading, an anchor above, and short lines below with version, date or "Unreleased". `gap`: the blank lines after the head.
 * `body`: the rest with the gap. The head with the least `weight` is the best one to copy: with a date, and with few other words.
 */
export function splitHead(section: string, version: string) {
  const [title] = /^(?:<a [^\n]*\n)?[^\n]*(?:\n[=-]+(?=\n|$))?/.exec(section)!
  let head = title
  for (const [line] of section.slice(title.length).matchAll(/\n+.*/g)) {
    const states = [version, version.replaceAll('.', '-'), 'nreleased'].some(word => line.includes(word)) || line.match(dates) !== null
    if (!states || /^\s*[-*+#]/.test(line) || otherWords(line, version).length > 3) break
    head += line
  }
  const body = section.slice(head.length)
  return {
    head,
    gap: /^\n+(?=.)/.exec(body)?.[0] ?? '\n\n',
    body,
    weight: otherWords(title, version).length - (head.match(dates) === null ? 0 : 9),
  }
}
