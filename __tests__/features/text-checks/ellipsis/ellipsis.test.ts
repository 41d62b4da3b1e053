import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCandidates, parsedAtMost } from '../../../../src/features/text-checks/ellipsis/ellipsis.ts'
import { candidateLines, holdsEllipsis } from '../../../../src/features/text-checks/ellipsis/ellipsis-candidates.ts'
import { languageOf } from '../../../../src/features/text-checks/ellipsis/lex/languages.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const find = async (path: string, text: string) =>
  (await checkCandidates(bytes(text), path, candidateLines(bytes(text), path) ?? [], 100)).findings

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
  ['a.unknown', '// ...', '...'],
] as const)
  test(`${path}: nothing in ${JSON.stringify(lines[0])}`, async () => assert.deepEqual(await findingLines(path, ...lines), []))

test('documentation and indented examples are information', async () => {
  assert.deepEqual(await findingLines('a.ts', '/**', ' * f()', ' * // ...', ' */'), ['info doc-example 3:7'])
  assert.deepEqual(await findingLines('a.py', '# Use it so:', '#     ...', '#     done()'), ['info doc-example 2:7'])
  assert.deepEqual(await findingLines('a.rs', '/// let a = 1;', '/// // ...'), ['info doc-example 2:8'])
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

test('bytes without an ellipsis are recognised without decoding', () => {
  const holds = (text: string) => holdsEllipsis(bytes(text))
  assert.deepEqual([holds('a..b'), holds('a...b'), holds('\u2026'), holds('\u00e9')], [false, true, true, false])
})

test('languages by name', () => {
  assert.deepEqual(
    ['a.mts', 'a.pyi', 'a.java', 'Makefile', 'a.vue', 'a.txt'].map(path => languageOf(path)?.name),
    ['javascript', 'python', 'java', 'hash', 'html', undefined],
  )
})
