// How the cost of reading strangers' text grows with its length: CPU time for twice the text over that for once, medians. A parser
// that is linear gives about 2, one that is quadratic 4. Fails above 3.
import { parseMessage } from '../src/features/notes/read/commit-message.ts'
import { parseFragments } from '../src/features/notes/read/fragment.ts'
import { safeText } from '../src/features/notes/render/safe-text.ts'

const length = 40_000
const rounds = 7
const most = 3
const pieces = ['a', ' ', '`', '@', '[', '\\', '(#', '-', '* ', '\n', 'www.', 'BREAKING CHANGE: ', 'reverts commit ']
const references = { pullRequestUrl: () => undefined }

const subjects: Readonly<Record<string, (text: string) => void>> = {
  'a commit message': text => void parseMessage(`feat: x\n\n${text}b`),
  'a commit subject': text => void parseMessage(`feat: x${text}`),
  'text of the notes': text => void safeText(text, references),
  'a fragment': text => void parseFragments('gapfix_01.md', `# Gap Fix 01: x\n\n${text}`),
}

function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

for (const [name, read] of Object.entries(subjects)) {
  const run = (size: number): number => cpu(() => pieces.forEach(piece => void read(piece.repeat(Math.ceil(size / piece.length)))))
  run(length)
  const once: number[] = []
  const twice: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    once.push(run(length))
    twice.push(run(2 * length))
  }
  const ratio = median(twice) / median(once)
  console.log(
    `${name.padEnd(20)} ${median(once).toFixed(0).padStart(5)} ms for ${length} characters of each kind   ratio ${ratio.toFixed(2)}`,
  )
  if (ratio > most) {
    console.error(`${name}: twice the text costs more than ${most} times the time`)
    process.exitCode = 1
  }
}
