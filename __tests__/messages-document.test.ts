// docs/messages.md: every message stands in the code with exactly these words.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parser } from '@lezer/javascript'

const root = fileURLToPath(new URL('../', import.meta.url))
const typescript = parser.configure({ dialect: 'ts' })

/** The texts of string literals and templates, each value of a template as `<>`. */
function textsIn(source: string): string[] {
  const texts: string[] = []
  typescript.parse(source).iterate({
    enter: ({ name, from, to, node }) => {
      if (name !== 'String' && name !== 'TemplateString') return
      let text = ''
      let at = from + 1
      for (const value of node.getChildren('Interpolation')) {
        text += `${source.slice(at, value.from)}<>`
        at = value.to
      }
      texts.push((text + source.slice(at, to - 1)).replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped)))
    },
  })
  return texts
}

/** A message of the document as the code has it. A value may stand in backticks there. */
const inCode = (message: string): string => message.replaceAll(/<[^>]*>/g, '<>')
const plain = (text: string): string => text.replaceAll(/`([^`]*)`/g, '$1')

const messagesIn = (page: string): string[] => [...page.matchAll(/^### `(.*)`$/gm)].map(([, message = '']) => message)

test('each of the twenty messages stands in a text of the code', () => {
  const texts = globSync('src/**/*.ts', { cwd: root }).flatMap(path => textsIn(readFileSync(join(root, path), 'utf8')).map(plain))
  assert.ok(texts.length > 4000, `${texts.length}`)
  const messages = messagesIn(readFileSync(join(root, 'docs/messages.md'), 'utf8'))
  assert.equal(messages.length, 20)
  assert.deepEqual(
    messages.filter(message => !texts.some(text => text.includes(inCode(message)))),
    [],
  )
  // A message of values alone would be found everywhere.
  for (const message of messages) assert.ok(inCode(message).replaceAll('<>', '').trim().length >= 10, message)
})

test('a value in braces, in nested templates and behind an escape is one value', () => {
  const source = "const a = `The tag ${b ? `x ${c}` : '}'} isn\\'t \\`there\\`.`\nconst d = 'plain'"
  assert.deepEqual(textsIn(source), ["The tag <> isn't `there`.", 'x <>', '}', 'plain'])
})
