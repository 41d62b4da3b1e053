/** Numbers that follow from a seed. */
export interface Random {
  /** An integer from 0 to `below` - 1. */
  int(below: number): number
  pick<T>(values: readonly T[]): T
}

/** Mulberry32: the same numbers for the same seed, on every machine. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const int = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
  return { int, pick: values => values[int(values.length)]! }
}

/** Characters and pieces that break parsers: of YAML, TOML, JSON, Markdown, HTML, git, GitHub and terminals. */
// biome-ignore format: one kind on a line
const pieces: readonly string[] = [
  ...['\n', '\r\n', '\t', ' ', '  ', '\0', '\u001b[31m', '\u0007', '\u202e', '\u200b', '\ufeff', '\ud800', '\udc00', '\u{1f600}', '\u00e9', 'e\u0301'],
  ...['"', "'", '`', '```\n', '~~~', '<', '>', '<!--', '-->', '&amp;', '&', '|', '||', '\\', '\\n', '$', '${x}', '{version}', '{tag}', '%0A'],
  ...['#', '##', '# ', '- ', '* ', '- [ ] ', '- [x] ', '1. ', '[', ']', '](', '[a]: ', '(', ')', '{', '}', '!', '@fern', '#1', '---\n', '===\n'],
  ...[': ', ':', '=', ',', ';', '/', '../', './', 'C:\\', 'http://', 'https://example.com/', '::error::', '&a ', '*a', '!!str ', '<<: ', '? '],
  ...['0', '1', '-1', '1e999', '0x1F', '.nan', 'null', 'true', '1.2.3', 'v1.2.3', '1.2.3-rc.1', '99999999999999999999', '2026-02-30', '\n\n'],
  ...['__proto__', 'constructor', 'toString', 'BREAKING CHANGE: ', 'feat!: ', 'fix(x): ', 'Signed-off-by: a <b@example.com>', 'Co-authored-by: '],
]

/** At most this many UTF-16 code units or bytes. Most inputs are small, because faults of length are rare and slow. */
const largest = (random: Random): number => random.pick([500, 1_000, 2_000, 2_000, 2_000, 2_000, 2_000, 20_000])

/** A text made of a seed text by up to eight changes. */
export function mutatedText(random: Random, seeds: readonly string[]): string {
  const most = largest(random)
  let text = random.int(20) === 0 ? '' : random.pick(seeds).slice(0, most)
  for (let left = 1 + random.int(8); left > 0; left -= 1) {
    const at = random.int(text.length + 1)
    const end = at + random.int(Math.min(40, text.length - at + 1))
    const change = random.int(7)
    if (change < 2) text = text.slice(0, at) + random.pick(pieces) + text.slice(at)
    else if (change === 2) text = text.slice(0, at) + text.slice(end)
    else if (change === 3) text = text.slice(0, at) + text.slice(at, end).repeat(random.pick([2, 3, 10, 500])) + text.slice(end)
    else if (change === 4) text = text.slice(0, at) + String.fromCharCode(random.int(random.pick([128, 0x3000, 0x10000]))) + text.slice(end)
    else if (change === 5) text = text.slice(0, at) + random.pick(pieces).repeat(random.pick([1, 2, 50, 2000])) + text.slice(at)
    else {
      const other = random.pick(seeds)
      text = text.slice(0, at) + other.slice(random.int(other.length + 1))
    }
    text = text.slice(0, most)
  }
  return text
}

/** Bytes made of seed bytes by up to eight changes. */
export function mutatedBytes(random: Random, seeds: readonly Uint8Array[]): Uint8Array {
  const most = 10 * largest(random)
  let bytes = Buffer.from(random.pick(seeds))
  for (let left = 1 + random.int(8); left > 0; left -= 1) {
    const at = random.int(bytes.length + 1)
    const end = at + random.int(Math.min(40, bytes.length - at + 1))
    const change = random.int(6)
    if (change < 2 && bytes.length > 0) bytes[random.int(bytes.length)] = random.pick([0, 1, 0x7f, 0x80, 0xff, random.int(256)])
    else if (change === 2) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)])
    else if (change === 3) bytes = Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)])
    else if (change === 4 && at + 4 <= bytes.length)
      bytes.writeUInt32LE(random.pick([0, 1, 0xffff, 0x7fffffff, 0xffffffff, bytes.length, at]), at)
    else bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(seeds)).subarray(random.int(200))])
    bytes = bytes.subarray(0, most)
  }
  return bytes
}

const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  '',
  'x',
  'http://[',
  '\u0000',
  '0000-00-00',
  [],
  [null],
  {},
  { message: 1 },
]

/** A JSON value with up to three parts replaced, left out, repeated or nested. */
export function mutatedValue(random: Random, value: unknown): unknown {
  const copy: unknown = structuredClone(value)
  let result = copy
  for (let left = 1 + random.int(3); left > 0; left -= 1) {
    const parts = partsOf(result)
    if (parts.length === 0 || random.int(15) === 0) result = random.pick(values)
    else {
      const { holder, key } = random.pick(parts)
      const change = random.int(6)
      if (change < 3) holder[key] = random.pick(values)
      else if (change === 3) delete holder[key]
      else if (change === 4) holder[key] = Array.from({ length: random.pick([2, 150]) }, () => holder[key])
      else holder[key] = 'y'.repeat(random.pick([1, 300, 20_000]))
    }
  }
  return result
}

function partsOf(value: unknown): { readonly holder: Record<string, unknown>; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  const keys = Object.keys(holder).slice(0, 50)
  return keys.flatMap(key => [{ holder, key }, ...partsOf(holder[key])])
}
