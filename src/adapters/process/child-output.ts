import type { ChildProcess } from 'node:child_process'
import type { Command } from '../../ports/ports.ts'
import { lastState } from '../../text/characters.ts'

const HEAD = 64 * 1024
const TAIL = 1024 * 1024
const LONGEST_LINE = 64 * 1024

/** Copies a stream of a child process as text to the captured texts, and line by line to `onLine`. Resolves when the stream is closed. */
export function relay(
  child: ChildProcess,
  name: 'stdout' | 'stderr',
  command: Command,
  captured: Readonly<Record<'stdout' | 'output', ReturnType<typeof boundedText>>>,
): Promise<void> {
  // Decoded by the stream: a character can begin in one chunk and end in the next.
  const stream = child[name]!.setEncoding('utf8')
  const lines = lineSplitter(command.onLine ?? (() => {}))
  const take = (text: string): void => {
    if (name === 'stdout') captured.stdout.add(text)
    captured.output.add(text)
    lines.add(text)
  }
  stream.on('data', take)
  stream.on('error', () => {})
  return new Promise(resolve =>
    stream.once('close', () => {
      lines.end()
      resolve()
    }),
  )
}

/** A text that keeps its first 65,536 and its last 1,048,576 UTF-16 code units, and counts the rest. */
export function boundedText() {
  let head = ''
  let dropped = 0
  let length = 0
  const tail: string[] = []
  return {
    add(text: string): void {
      const room = HEAD - head.length
      head += text.slice(0, room)
      if (text.length <= room) return
      tail.push(text.slice(room))
      length += text.length - room
      while (length - tail[0]!.length >= TAIL) {
        dropped += tail[0]!.length
        length -= tail.shift()!.length
      }
    },
    text(): string {
      const kept = tail.join('')
      const missing = dropped + Math.max(0, kept.length - TAIL)
      return missing === 0 ? head + kept : `${head}\n[${missing} characters left out]\n${kept.slice(-TAIL)}`
    },
  }
}

/** Splits text into lines, each with its last state alone. */
function lineSplitter(onLine: (line: string) => void): { add(text: string): void; end(): void } {
  let pending = ''
  const emit = (line: string): void => onLine(lastState(line))
  return {
    add(text) {
      const lines = (pending + text).split('\n')
      pending = lines.pop()!
      for (const line of lines) emit(line)
      if (pending.length < LONGEST_LINE) return
      emit(pending)
      pending = ''
    },
    end() {
      if (pending !== '') emit(pending)
      pending = ''
    },
  }
}
