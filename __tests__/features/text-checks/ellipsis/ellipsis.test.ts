import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { scratchBuffer } from '../../../../src/features/text-checks/ascii/plain-bytes.ts'
import { checkCandidates, parsedAtMost } from '../../../../src/features/text-checks/ellipsis/ellipsis.ts'
import { candidateLines } from '../../../../src/features/text-checks/ellipsis/ellipsis-candidates.ts'
import { languageOf } from '../../../../src/features/text-checks/ellipsis/lex/languages.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
/** Only the bytes of the scratch buffer are searched for marks, as those of files are. */
function candidates(path: string, text: string) {
  const { written } = new TextEncoder().encodeInto(text, scratchBuffer)
  return candidateLines(scratchBuffer.subarray(0, written), path)
}
const find = async (path: string, text: string) => (await checkCandidates(bytes(text), path, candidates(path, text) ?? [], 100)).findings

/** `error bare 2:6` for each finding. */
async function findingLines(path: string, ...lines: readonly string[]): Promise<string[]> {
  const findings = await find(path, lines.join('\n'))
  return findings.map(({ level, rule, line, column }) => `${level} ${rule.slice('ellipsis/'.length)} ${line}:${column}`)
}

for (const [path, line, expected] of [
  ['a.ts', '// ...', 'error bare 1:4'],
  ['a.ts', 'f(/* ... */)', 'error bare 1:6'],
  ['a.ts', 'const a = { /* \u2026 */ }', 'error bare 1:16'],
  ['a.ts', '// TODO: ...', 'error todo 1:10'],
  ['a.ts', '// ... save and close ...', 'error both-sides 1:4'],
  ['a.ts', '// ... (as shown)', 'error parenthesised 1:4'],
  ['a.ts', '// ... rest of the handlers stays as it is', 'error lead-keyword 1:4'],
  ['a.ts', '// ... and the remaining routes', 'error lead-keyword 1:4'],
  ['a.ts', '// Rest of the reducer ...', 'error tail-keyword 1:24'],
  ['a.ts', '// Your logic here...', 'error tail-keyword 1:19'],
  ['a.ts', '...', 'error code-line 1:1'],
  ['a.tsx', 'const a = <p>{/* ... other rows */}</p>', 'error lead-keyword 1:18'],
  ['a.py', '    # ... existing checks', 'error lead-keyword 1:7'],
  ['a.py', '# # ...', 'error bare 1:5'],
  ['a.py', '\u2026', 'error code-line 1:1'],
  ['a.js', '// ... o restante do arquivo', 'error lead-keyword 1:4'],
  ['a.js', '// ... identische Logik', 'error lead-keyword 1:4'],
  [
    'a.js',
    '// ... \u0432\u0435\u0441\u044c \u043e\u0441\u0442\u0430\u043b\u044c\u043d\u043e\u0439 \u043a\u043e\u0434',
    'error lead-keyword 1:4',
  ],
  ['a.js', '// ... \u5176\u4f59\u4ee3\u7801', 'error lead-keyword 1:4'],
  ['a.go', '\t// ... remaining cases', 'error lead-keyword 1:5'],
  ['a.rs', '...', 'error code-line 1:1'],
  ['a.sql', '-- ... other columns', 'error lead-keyword 1:4'],
  ['a.html', '<ul><!-- ... --></ul>', 'error bare 1:10'],
  ['a.css', '/* ... other rules */', 'error lead-keyword 1:4'],
  ['Dockerfile', '# ... rest of the build', 'error lead-keyword 1:3'],
  ['a.yml', '  ...', 'error code-line 1:3'],
  ['a.py', '# ... handle the request', 'error lead-keyword 1:3'],
  ['a.java', 'void f() { /* ... */ }', 'error bare 1:15'],
  ['a.c', 'int f(void) { /* ... */ }', 'error bare 1:18'],
  ['a.php', '<?php // ... le reste du code', 'error lead-keyword 1:10'],
  ['a.php', '<ul><!-- ... --></ul>', 'error bare 1:10'],
  ['a.vue', '<template><!-- ... --></template>', 'error bare 1:16'],
  ['a.html', '<style>a {} /* ... */</style>', 'error bare 1:16'],
  ['a.yaml', 'a: 1 # ... rest of the keys', 'error lead-keyword 1:8'],
  ['a.kt', '// ... existing code ...', 'error both-sides 1:4'],
  ['a.rb', '# ... rest of the class', 'error lead-keyword 1:3'],
  ['a.ts', 'f() /* ... */', 'warning bare 1:8'],
  ['a.ts', '// ... one seat each', 'warning lead-other 1:4'],
  ['a.ts', '// ... [s d_k]', 'warning lead-bracket 1:4'],
  // One pair of brackets around the whole comment.
  ['a.py', '# [... omitted for brevity ...]', 'error parenthesised 1:4'],
  ['a.ts', '// <... existing code ...>', 'error parenthesised 1:5'],
  ['a.ts', '// (... save and close ...)', 'error parenthesised 1:5'],
  ['a.ts', '// [existing imports ...]', 'error parenthesised 1:22'],
  ['a.ts', '// [...]', 'warning bare 1:5'],
  ['a.sql', '-- (...)', 'warning bare 1:5'],
  ['a.ts', '// [...] remaining overloads', 'error lead-keyword 1:5'],
  // Three to five dots, and spaces between them.
  ['a.ts', '// ....', 'error bare 1:4'],
  ['a.rb', '# ..... rest of the class', 'error lead-keyword 1:3'],
  ['a.kt', '// . . . . .', 'error bare 1:4'],
  ['a.go', '\t// . . . existing code . . .', 'error both-sides 1:5'],
  ['a.ts', '// \u2026\u2026', 'error bare 1:4'],
  ['a.ts', '  ....', 'error code-line 1:3'],
  // A verb of writing.
  ['a.ts', '// Implement the remaining endpoints here...', 'error tail-keyword 1:42'],
  ['a.py', '# TODO: insert the rest of the rows ...', 'error tail-keyword 1:37'],
  ['a.tf', '# Put your subnets here ...', 'error tail-keyword 1:25'],
  ['a.tsx', 'const a = <p>{/* existing rows ... */}</p>', 'error tail-keyword 1:32'],
  // Without an ellipsis.
  ['a.ts', '// Rest of the existing content remains unchanged', 'error omission 1:4'],
  ['a.py', '    # The remaining methods are the same as before.', 'error omission 1:7'],
  ['a.css', '/* Error styles omitted for brevity */', 'error omission 1:4'],
  ['a.ts', '// (rest of the methods are unchanged)', 'error omission 1:4'],
  ['a.ts', '// (rest of methods)', 'warning omission 1:4'],
  // Comments behind strings of many lines.
  ['a.cs', 'var a = @"a ""// b"" c"; // ... rest of the code', 'error lead-keyword 1:29'],
  ['a.astro', '<p>{`//`}</p> <!-- ... -->', 'error bare 1:20'],
  ['a.nix', "a = ''b ''' c ''${d} #''; # ... other options", 'error lead-keyword 1:29'],
  ['a.sh', 'x=1 # ... rest of the script', 'error lead-keyword 1:7'],
] as const)
  test(`${path}: ${JSON.stringify(line).replaceAll(/[^\x20-\x7e]/g, '?')} is ${expected}`, async () =>
    assert.deepEqual(await findingLines(path, line), [expected]))

for (const [path, ...lines] of [
  ['a.ts', 'const a = [...b, ...c]', 'f(...args)', 'const { x, ...rest } = y', 'type T = [...U]'],
  ['a.ts', "const a = '// ...'", 'const b = `', '...', '// ... rest of the code', '`', 'const c = /.../'],
  ['a.ts', 'const a = {', '  ...options,', '}'],
  ['a.ts', '// ...options,', '// ... and then it is done', '// Loading the list...', '// e.g. [a, ...b]', '// wait... what'],
  ['a.tsx', 'const a = <p>', '  ...', '  Loading...', '</p>'],
  ['a.js', 'const a = <B {...props} title="..." />'],
  ['a.py', 'def f() -> int: ...', 'class A(Protocol):', '    def g(self):', '        ...', 'x[..., 0]', 'from ... import a'],
  ['a.py', '"""Example.', '', '    ...', '    # ... rest of the code', '"""', "s = '# ...'"],
  ['a.go', 'func f(a ...int) { g(a...) }', 's := `', '// ...', '`'],
  ['a.rs', 'let s = r#"', '// ...', '"#;', "fn f<'a>(x: &'a str) {}"],
  ['a.sh', 'go test ./...', 'echo "# ..."'],
  ['a.yml', 'run: |', '  # ... rest of it', '  ...', 'end: 1', '...'],
  ['a.c', 'int log(const char *format,', '        ...', '       );', '#define f(a, ...) g(a, __VA_ARGS__)', 'char *s = "// ...";'],
  ['a.cpp', 'template <class... T> void f(T... t);', 'auto s = R"(', '// ...', ')";', 'try {} catch (...) {}'],
  ['a.java', 'void f(Object... a) {}', 'String s = """', '    // ...', '    """;'],
  ['a.php', '<?php f(...$a); $g = strlen(...); $s = <<<X', '// ...', 'X;'],
  ['a.vue', '<template>', '  ...', '</template>'],
  ['a.yaml', 'a: "# ..."', 'b: >', '  ...', '  # ... rest', 'c: d'],
  ['a.go', 'const (', '\tEllipsis // ...', ')'],
  ['a.css', 'a::after { content: "/* ... */" }'],
  ['a.json', '{ "a": "...", "b": ["..."] }'],
  ['a.ts', '// a FIXME ... of old', '// ... (p. 32)', '// the zoom must stay untouched...'],
  ['a.ts', '// ...................... //', '//......'],
  ['a.md', '...', '```', '// ...', '```'],
  ['a.py', '# [..., None]', '# usage: a [options] [...]', '# (..., 3, ...)', '# [... s d_k]'],
  ['a.ts', '// wait for the remaining requests to finish...', '// Loading the rest of the pages...'],
  ['a.ts', '// ...rest: string[]', '// ...((a as {}) ?? {}),', '// [...a, b]'],
  ['a.ts', '// . . . . . .', '// a. . . b'],
  ['a.ts', '// Add more details ...', 'add(details)'],
  ['a.ts', '// (rest of methods)', 'f()'],
  ['a.ts', '// (rest of methods)', '', 'f()'],
  ['a.ts', '// The rest of the layout is unchanged below 640px', '// the remaining bits are unchanged', '// Rest of the request'],
  ['a.ts', '// This reads the header.', '// The rest of the file is unchanged', 'f()'],
  ['env.py', '# my_important_option = config.get("my_important_option")', '# ... etc.'],
  ['a.cs', 'var a = @"', '...', '// ... rest of the code', '";', 'var b = $@"', '...', '";'],
  ['a.dart', "var a = '''", '...', "''';"],
  ['a.groovy', "def a = '''", '...', '// ... rest of the code', "'''", 'def b = """', '...', '"""'],
  ['a.astro', '---', 'const a = `', '...', '// ... rest of the code', '`', '---', '<p>', '...', '</p>'],
  ['a.nix', "a = ''", '  # ...', "  ''${b} ''' c", '  # ... other options', "'';"],
  ['a.rb', 'a = <<~RUBY', '  # ... rest of the class', 'RUBY'],
  ['a.tf', 'a = <<-EOT', '# ...', '  EOT'],
  ['a.unknown', '// ...', '...'],
] as const)
  test(`${path}: nothing in ${JSON.stringify(lines[0])}`, async () => assert.deepEqual(await findingLines(path, ...lines), []))

test('documentation and indented examples are information', async () => {
  assert.deepEqual(await findingLines('a.ts', '/**', ' * f()', ' * // ...', ' */'), ['info doc-example 3:7'])
  assert.deepEqual(await findingLines('a.py', '# Use it so:', '#     ...', '#     done()'), ['info doc-example 2:7'])
  assert.deepEqual(await findingLines('a.rs', '/// let a = 1;', '/// // ...'), ['info doc-example 2:8'])
})

test('documentation of Lua, Haskell and PowerShell is information', async () => {
  assert.deepEqual(await findingLines('a.lua', '--- Joins.', '-- ... rest of the text', 'f()', '-- ... rest of it'), [
    'info doc-example 2:4',
    'error lead-keyword 4:4',
  ])
  assert.deepEqual(await findingLines('a.hs', '-- | Joins.', '--', '-- > ... rest of the list', 'f = 1'), [])
  assert.deepEqual(await findingLines('a.hs', '{- | Joins.', '... rest of the list', '-}', 'f = 1 -- ^ Joins.', '-- ... other lists'), [
    'info doc-example 2:1',
    'info doc-example 5:4',
  ])
  assert.deepEqual(await findingLines('a.sql', '-----------', '-- ... other columns'), ['error lead-keyword 2:4'])
  assert.deepEqual(await findingLines('a.ps1', '<#', '.EXAMPLE', '# ...', '#>', '# ...'), ['info doc-example 3:3', 'error bare 5:3'])
})

test('scripts within markup, and markup within PHP', async () => {
  assert.deepEqual(await findingLines('a.html', '<script>', 'f() // ...', '</script>'), ['error bare 2:8'])
  assert.deepEqual(await findingLines('a.php', '<p>', '<!-- ... -->', '<?php f(); ?>', '<!-- ... weitere Felder -->'), [
    'error bare 2:6',
    'error lead-keyword 4:6',
  ])
})

test('in a comment of many lines an ellipsis alone is an example, and words are a warning', async () => {
  assert.deepEqual(await findingLines('a.c', '/*', ' * open(a);', ' * ...', ' * close(a);', ' */'), ['info doc-example 3:4'])
  assert.deepEqual(await findingLines('a.c', '/*', ' * first', ' * ... more of them', ' */'), ['warning lead-keyword 3:4'])
  assert.deepEqual(await findingLines('a.c', '/*', ' * ... rest of the file', ' */'), ['error lead-keyword 2:4'])
  assert.deepEqual(await findingLines('a.ts', '// f()', '// ...', '// g()'), ['info doc-example 2:4'])
  assert.deepEqual(await findingLines('a.ts', '// Handlers', '// ...', 'f()'), ['error bare 2:4'])
})

test('ellipsis-ok on the line or the one before suppresses', async () => {
  assert.deepEqual(await findingLines('a.ts', '// ... // ellipsis-ok', '// ellipsis-ok: a sample', '// ...', '', '// ...'), [
    'error bare 5:4',
  ])
})

test('several findings keep their places, with CRLF and characters beyond the BMP', async () => {
  assert.deepEqual(
    await findingLines('a.ts', 'a()\r', "b('\u{1f600}') // ...\r", '/* x', ' * ... other things', ' */', 'const t = `$' + '{/* ... */ 1}`'),
    ['error bare 2:12', 'warning lead-keyword 4:4', 'error bare 6:17'],
  )
  const [finding] = await find('a.ts', "b('\u{1f600}') // ...")
  assert.equal(finding!.codePointColumn, 11)
  assert.match(finding!.suggestion!, /ellipsis-ok/)
})

test('code after the last candidate is not needed, and broken code does not hide one', async () => {
  assert.deepEqual(await findingLines('a.ts', 'function f( {', '// ...', '}}} `'), ['error bare 2:4'])
  assert.deepEqual(await findingLines('a.py', 'def f(:', '    # ...'), ['error bare 2:7'])
})

test('a large file is not parsed, and said', async () => {
  const findings = await find('a.ts', `// ...\n${'x\n'.repeat(parsedAtMost / 2)}`)
  assert.deepEqual(
    findings.map(({ rule, level }) => [rule, level]),
    [['ellipsis/not-parsed', 'info']],
  )
  assert.deepEqual(await find('a.ts', 'x\n'.repeat(parsedAtMost)), [])
})

test('deep nests neither throw nor hide a finding, nor take what a parser would', async () => {
  for (const [path, nest, comment] of [
    ['a.ts', '{(', '//'],
    ['a.tsx', '<a>{', '//'],
    ['a.py', '([', '#'],
    ['a.c', '{(', '//'],
    ['a.rs', '{[', '//'],
  ] as const)
    assert.deepEqual(await findingLines(path, nest.repeat(100_000), `${comment} ...`), [`error bare 2:${comment.length + 2}`], path)
  assert.deepEqual(await findingLines('a.ts', '['.repeat(20_000), '// ...'), ['error bare 2:4'])
})

test('a file of a language without a rule counts when it has an ellipsis', () => {
  assert.deepEqual(
    ['a..b', 'a...b', '\u2026', '\u00e9', 'rest of it'].map(text => candidates('a.unknown', text) === undefined),
    [false, true, true, false, false],
  )
})

test('an ellipsis that a language has in code is no reason to parse the file', () => {
  const count = (path: string, text: string) => candidates(path, text)!.length
  assert.deepEqual([count('a.py', '    ...'), count('a.yaml', '...'), count('a.yaml', ' ...')], [0, 0, 1])
})

interface Unseen {
  readonly path: string
  readonly text: string
  readonly line: number
}

test('of placeholders and legitimate files that were written before the rule, 39 of 40 and none are errors', async () => {
  const sets = JSON.parse(readFileSync('__tests__/fixtures/ellipsis/unseen.json', 'utf8')) as Record<string, readonly Unseen[]>
  const errors = async ({ path, text, line }: Unseen) =>
    (await find(path, text)).filter(finding => finding.level === 'error' && (line === undefined || finding.line === line)).length > 0
  const found = async (set: string) => (await Promise.all(sets[set]!.map(errors))).filter(Boolean).length
  assert.deepEqual([await found('placeholders'), await found('legitimate')], [39, 0])
})

/** The rows of the table of examples in docs/text-checks.md: a line, its file and its level. */
const documented = [...readFileSync('docs/text-checks.md', 'utf8').matchAll(/^\| `(.+)` \| `(.+)` \| (error|warning|info|nothing) \|/gm)]

test('docs/text-checks.md has examples of each level', () =>
  assert.deepEqual([...new Set(documented.map(([, , , level]) => level))].sort(), ['error', 'info', 'nothing', 'warning']))

for (const [, line, path, level] of documented)
  test(`docs/text-checks.md: ${line} in ${path} is ${level}`, async () => {
    const findings = await find(path!, line!)
    assert.deepEqual(
      findings.map(finding => finding.level),
      level === 'nothing' ? [] : [level],
    )
  })

test('languages by name', () => {
  assert.deepEqual(
    ['a.mts', 'a.pyi', 'a.java', 'Makefile', 'a.vue', 'a.txt'].map(path => languageOf(path)?.name),
    ['javascript', 'python', 'java', 'hash', 'html', undefined],
  )
})
