// Writes src/features/text-checks/ascii/unicode-tables.ts; to be run after an update of unicode-name or unhomoglyph. A test compares the two.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { makeTables } from './tables.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const versionOf = (name: string): string =>
  `${name} ${(JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version}`

const pack = (text: string): string =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).toString('base64')

const { names, twins } = makeTables()
const text = `// Written by dev/unicode/write.ts from ${versionOf('unicode-name')} and ${versionOf('unhomoglyph')}; text in Brotli and base64. Do not edit.

/** Names of characters, but for those that are computed: lines of \`2026 HORIZONTAL ELLIPSIS\`. */
export const packedNames = '${pack(names)}'

/** Letters and digits of other scripts that look like one of ASCII: lines of \`430 a\`. */
export const packedTwins = '${pack(twins)}'
`
writeFileSync(join(root, 'src/features/text-checks/ascii/unicode-tables.ts'), text)
console.log(
  `src/features/text-checks/ascii/unicode-tables.ts: ${text.length} bytes, ${names.split('\n').length} names, ${twins.split('\n').length} look-alikes`,
)
