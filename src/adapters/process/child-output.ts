import type { ChildProcess } from 'node:child_process'
import { StringDecoder } from 'node:string_decoder'
import type { Command } from '../../ports/ports.ts'

const HEAD = 64 * 1024
const TAIL = 1024 * 1024
const LONGEST_LINE = 64 * 1024

/** Text of which the beginning and the end are kept. */
export interface BoundedText {
  add(text: string): void
  text(): string
}

/** Reads a stream of a child as text, to both captured texts and line by line to `onLine`; settles when the stream is closed. */
export function relay(
  child: ChildProcess,
  name: 'stdout' | 'stderr',
  command: Command,
  captured: { readonly stdout: BoundedText; readonly output: BoundedText },
): Promise<void> {
  const stream = child[name]!
  // A character can be cut in two by the border between two chunks.
  const decoder = new StringDecoder('utf8')
  const lines = lineSplitter(command.onLine ?? (() => {}))
  const take = (text: string): void => {
    if (name === 'stdout') captured.stdout.add(text)
    captured.output.add(text)
    lines.add(text)
  }
  stream.on('data', (chunk: Buffer) => take(decoder.write(chunk)))
  stream.on('error', () => {})
  return new Promise(resolve =>
    stream.once('close', () => {
      take(decoder.end())
      lines.end()
      resolve()
    }),
  )
}

/** Keeps the first 65,536 and the last 1,048,576 UTF-16 code units, and counts what is between them. */
export function boundedText(): BoundedText {
  let head = ''
  let dropped = 0
  let length = 0
  const tail: string[] = []
  return {
    add(text) {
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
    text() {
      const kept = tail.join('')
      const left = dropped + Math.max(0, kept.length - TAIL)
      return left === 0 ? head + kept : `${head}\n[${left} characters left out]\n${kept.slice(-TAIL)}`
    },
  }
}

/** Cuts text into lines. Of a line that was drawn again and again with carriage returns, as progress bars are, only the last form is one. */
function lineSplitter(onLine: (line: string) => void): { add(text: string): void; end(): void } {
  let pending = ''
  const emit = (line: string): void => onLine(line.replace(/\r+$/, '').replace(/^[\s\S]*\r/, ''))
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
