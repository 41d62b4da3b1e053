// Emoji before a title, as characters or codes. The emoji of https://gitmoji.dev stand for conventional types.

/** `null` stands for a breaking change, which is no type. */
const TYPES: readonly (readonly [type: string | null, emoji: string])[] = [
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
const typeOf = new Map(TYPES.flatMap(([type, emoji]) => emoji.split(' ').map(one => [one, type] as const)))

/** An emoji with modifiers and joined emoji, or a code. */
const EMOJI =
  /^(?:(\p{Extended_Pictographic})(?:\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}]|\p{Extended_Pictographic})*|(:[a-z][a-z0-9_+-]*:)(?=\s))\s*/u
/** Marks that make a CI service skip a commit, at either end of a title. */
const SKIP =
  /^\s*\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]\s*|\s*\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]\s*$/gi

/** Removes emoji before a title and `[skip ci]`, and returns the type of the first known emoji. A title of nothing else stays. */
export function undecorated(title: string): { readonly title: string; readonly type: string | null; readonly breaks: boolean } {
  let rest = title.replace(SKIP, '')
  let type: string | null | undefined
  for (let found = EMOJI.exec(rest); found !== null; found = EMOJI.exec(rest)) {
    const [whole, character, code = ''] = found
    if (type === undefined) type = typeOf.get(character ?? code)
    rest = rest.slice(whole.length)
  }
  rest = rest.trim()
  return rest === '' ? { title, type: null, breaks: false } : { title: rest, type: type ?? null, breaks: type === null }
}
