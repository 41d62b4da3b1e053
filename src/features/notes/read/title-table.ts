// The parts of a title, from outside in: decoration, number, breaking mark, type, scope, sentence, and the target of a revert. All code
// that reads titles and labels uses this table.

/** `null` stands for a breaking change, which is no type. */
const EMOJI_TYPES: readonly (readonly [type: string | null, emoji: string])[] = [
  ['feat', '\u2728 :sparkles:'],
  ['fix', '\u{1f41b} :bug: \u{1f691} :ambulance: \u{1fa79} :adhesive_bandage:'],
  ['perf', '\u26a1 :zap:'],
  ['docs', '\u{1f4dd} :memo: \u270f :pencil2:'],
  ['test', '\u2705 :white_check_mark: \u{1f9ea} :test_tube:'],
  ['ci', '\u{1f477} :construction_worker: \u{1f49a} :green_heart:'],
  ['refactor', '\u267b :recycle:'],
  ['style', '\u{1f3a8} :art:'],
  ['deps', '\u2b06 :arrow_up: \u2b07 :arrow_down: \u{1f4cc} :pushpin:'],
  ['security', '\u{1f512} :lock:'],
  [null, '\u{1f4a5} :boom:'],
]
const typeOf = new Map(EMOJI_TYPES.flatMap(([type, emoji]) => emoji.split(' ').map(one => [one, type] as const)))

/** An emoji with modifiers and joined emoji, or a code. */
const EMOJI =
  /^(?:(\p{Extended_Pictographic})(?:\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}]|\p{Extended_Pictographic})*|(:[a-z][a-z0-9_+-]*:)(?=\s))\s*/u
/** Marks that make a CI service skip a commit, at either end of a title. */
const SKIP =
  /^\s*\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]\s*|\s*\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]\s*$/gi
/** The `(#12)` at the end, as GitHub adds it to a squash merge. */
const NUMBER = /\(#(\d{1,10})\)$/
/** Largest number of a pull request that the API of GitHub accepts. */
const LARGEST_NUMBER = 2 ** 31 - 1
/** `BREAKING CHANGE: x`, `BREAKING(scope): x`, `[breaking] x`. */
const BREAKING = /^(?:\[breaking(?:[ -]changes?)?\]|breaking(?:[ -]changes?)?[ \t]*(?:\(([^()]{1,60})\))?[ \t]*!?:)[ \t]*(?=\S)/i
/** Conventional Commits 1.0.0, points 1, 4 and 13. Some people put a blank before the scope, and some languages one before the colon. */
const HEADER = /^(\w+)([ \t]*)(?:\(([^()\r\n]{1,60})\))?(!)?[ \t]?:[ \t]+(\S.*)$/
/** Types of @commitlint/config-conventional and common spellings. Any other word before a colon belongs to the sentence. */
const TYPES =
  /^(feat|feature|features|fix|bugfix|hotfix|perf|docs|doc|style|refactor|test|tests|build|ci|chore|revert|deps|security|sec|polish)$/i
/** The verb of a revert or of its opposite, as a word of the sentence, or as the type with the target behind it. */
const ACTION =
  /^(?:(?!(?:revert|reapply|reland)\b)\w+(?:\([^)]*\))?!?:\s+)?(?:(revert(?:s|ed|ing)?|back(?:s|ed|ing)?[ -]?out|undo(?:es)?)|re-?(?:appl(?:y|ies|ied)|land(?:s|ed)?))(?:\b(?:\([^)]*\))?(!?[ \t]?:))?(?:\s+(.*))?$/i
/** The whole target of a revert: a number, a title in quotes and maybe its number, or a title behind the type. */
const TARGET =
  /^(?:(?:PR|MR|pull request|merge request)?[ \t]*\(?#(\d{1,9})\)?|["'`\u201c\u2018\u00ab](.+)["'`\u201d\u2019\u00bb](?:[ \t]*\(#(\d{1,9})\))?)$/i

/** Removes `[skip ci]` and emoji before a title. A title of nothing else stays. `type` is that of the first known emoji. */
function withoutEmoji(title: string) {
  let rest = title.replace(SKIP, '')
  let type: string | null | undefined
  for (let found = EMOJI.exec(rest); found !== null; found = EMOJI.exec(rest)) {
    const [whole, character, code = ''] = found
    if (type === undefined) type = typeOf.get(character ?? code)
    rest = rest.slice(whole.length)
  }
  rest = rest.trim()
  return rest === '' ? { words: title, type: null, breaks: false } : { words: rest, type: type ?? null, breaks: type === null }
}

/** Removes decoration and the number at the end. */
export function undecorated(title: string) {
  const { words: rest, ...emoji } = withoutEmoji(title)
  const numbered = NUMBER.exec(rest)
  const number = numbered && Number(numbered[1]) <= LARGEST_NUMBER ? Number(numbered[1]) : null
  return { ...emoji, words: number === null ? rest : rest.slice(0, numbered!.index).trimEnd(), number }
}

/** The action of a revert's title. The target is null unless the title names it and nothing else. */
export interface Action {
  readonly verb: 'revert' | 'reapply'
  readonly target: { readonly number: number | null; readonly title: string | null } | null
}

/** Reads the parts of a title without decoration and number: the type in lower case, null without a known one. A reapplied change keeps its type. */
export function readTitle(words: string) {
  const action = actionOf(words)
  const again = action?.verb === 'reapply' ? action.target?.title : undefined
  // Some people put the type into brackets: `[fix] x`.
  const own = (again ?? words).replace(/^\[(\w+)\][ \t]*:?[ \t]*(?=[^\s(])/, (whole, type) => (TYPES.test(type) ? `${type}: ` : whole))
  const mark = BREAKING.exec(own)
  const rest = mark === null ? own : own.slice(mark[0].length)
  const [, type = '', blank, scope, bang, sentence] = HEADER.exec(rest) ?? []
  const known = TYPES.test(type)
  // `Note (draft)!: x` is prose, and `Note(draft)!: x` a type of a team.
  const breaks = mark !== null || (bang === '!' && (known || scope === undefined || blank === ''))
  const text = known ? withoutEmoji(`${sentence}`).words : rest
  return {
    ...{ type: known ? type.toLowerCase() : null, scope: (known ? scope : undefined) ?? mark?.[1] ?? null, breaks, action },
    sentence: again ? `Reapply "${text}"` : text,
  }
}

function actionOf(words: string): Action | null {
  const [whole, revert, typed, rest = ''] = ACTION.exec(words) ?? []
  if (whole === undefined) return null
  const verb = revert === undefined ? 'reapply' : 'revert'
  const [named, number, quoted, behind] = TARGET.exec(rest) ?? []
  // `revert: part of #4`, and `Revert "a" and "b"`, name no single change.
  const title = quoted ?? (typed !== undefined && named === undefined && (ACTION.test(rest) || !/#\d+(?!\)$)/.test(rest)) ? rest : null)
  if (title === null ? number === undefined : /["'`]\s*(?:,|and|&)\s*["'`]/.test(title)) return { verb, target: null }
  const at = number ?? behind ?? NUMBER.exec(title ?? '')?.[1]
  return { verb, target: { number: at === undefined ? null : Number(at), title } }
}

/** The message `security: <title>` for GitHub's merge of a security advisory; the title is the first line inside. Undefined for any other message. */
export function advisoryMerge(message: string): string | undefined {
  const [whole, body = ''] = /^Merge (?:commit from fork|pull request from GHSA-[\w-]+)[ \t]*(?:\r?\n([\s\S]*))?$/.exec(message) ?? []
  if (whole === undefined) return undefined
  const [inside = 'Security fix'] = body
    .split(/\r?\n/)
    .flatMap(line => (/^[\w-]+-by:/i.test(line) ? [] : line.replace(/^\* /, '').trim() || []))
  const id = /\bGHSA(?:-[0-9a-z]{4}){3}\b/.exec(whole)?.[0] ?? ''
  const { sentence } = readTitle(undecorated(inside).words)
  return `security: ${sentence}${id === '' || sentence.includes(id) ? '' : ` [${id}]`}\n\n${body}`
}

/** True for a title or text that names a vulnerability. */
export function hasAdvisory(text: string): boolean {
  return /\[security\]|\bCVE-\d{4}-\d{4,}\b|\bGHSA(?:-[0-9a-z]{4}){3}\b/i.test(text)
}

/** A label without emoji, codes, letter case and group prefix, with single blanks: `type: Bug-Fix` gives `bug fix`, `area/backend` gives `backend`. */
export function plainLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/:[a-z][a-z0-9_+-]*:|\p{Extended_Pictographic}|\ufe0f|\u200d/gu, ' ')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .replace(/^(?:type|kind|area|scope|category|t|c|a) ?[:/] ?/, '')
}
