import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { compilePython } from '../../../src/features/checks/python-syntax.ts'
import type { Completed, Exec } from '../../../src/ports/ports.ts'

const env = { PATH: process.env.PATH ?? '' }

/** The real python3; keeps what was run. */
function realExec(runs: string[][] = []): Exec {
  return {
    run: ({ program, args, cwd, env }) => {
      runs.push([program, ...args])
      return new Promise<Completed>(resolve => {
        const child = spawn(program, args, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
        let stdout = ''
        child.stdout.on('data', chunk => (stdout += chunk))
        child.on('error', () => resolve({ outcome: 'not-found', code: -1, stdout: '', output: '' }))
        child.on('close', code => resolve({ outcome: 'exited', code: code ?? 1, stdout, output: stdout }))
      })
    },
  }
}

const answering = (completed: Partial<Completed>): Exec => ({
  run: async () => ({ outcome: 'exited', code: 0, stdout: '', output: '', ...completed }),
})

async function inFolder<T>(files: Readonly<Record<string, string | Uint8Array>>, use: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'python-syntax-'))
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(root, name), content)
    return await use(root)
  } finally {
    await rm(root, { recursive: true })
  }
}

test('faults have their place, good files none, nothing is executed and nothing written', async () => {
  const files = {
    'good.py': 'from __future__ import annotations\nraise SystemExit("executed")\n',
    'syntax.py': 'x = 1\ndef f(:\n    pass\n',
    'astral.py': 's = "\u{1f600}"; y = )\n',
    'null.py': 'x = 1\0\n',
    'cookie.py': '# -*- coding: klingon -*-\nx = 1\n',
    'latin.py': Uint8Array.of(0x78, 0x20, 0x3d, 0x20, 0x27, 0xe9, 0x27, 0x0a),
    'json.py': 'open("executed", "w")\n',
    '-c': 'x = 1\n',
    'od\u00e9 d.py': 'x =\n',
  }
  await inFolder(files, async root => {
    const names = Object.keys(files)
    const { findings, python } = await compilePython({ exec: realExec(), root, env }, [...names, 'gone.py'])
    assert.match(python ?? '', /^3\.\d+\.\d+/)
    const of = (path: string) => findings.filter(finding => finding.path === path)
    assert.deepEqual([...of('good.py'), ...of('json.py'), ...of('-c')], [])
    assert.deepEqual([of('syntax.py')[0]!.rule, of('syntax.py')[0]!.line, of('syntax.py')[0]!.column], ['python-syntax/error', 2, 7])
    assert.deepEqual([of('astral.py')[0]!.line, of('astral.py')[0]!.column, of('astral.py')[0]!.codePointColumn], [1, 15, 14])
    assert.match(of('null.py')[0]!.message, /null bytes/)
    assert.match(of('cookie.py')[0]!.message, /encoding/)
    assert.match(of('latin.py')[0]!.message, /utf-8/i)
    assert.match(of('gone.py')[0]!.message, /cannot be read: No such file/)
    assert.equal(of('od\u00e9 d.py')[0]!.line, 1)
    for (const finding of findings) assert.match(finding.message, /^[\x20-\x7e]+$/)
    assert.deepEqual((await readdir(root)).sort(), names.sort(), 'no .pyc, no __pycache__, nothing that the files would have made')
  })
})

test('a syntax error of a project that needs a newer Python says so, and what to set up', async () => {
  const at = async (project: string) =>
    await inFolder({ 'pyproject.toml': project, 'new.py': 'x = = 1\n' }, async root => {
      await mkdir(join(root, 'pkg/inner'), { recursive: true })
      await rename(join(root, 'new.py'), join(root, 'pkg/inner/new.py'))
      await rename(join(root, 'pyproject.toml'), join(root, 'pkg/pyproject.toml'))
      const [found] = (await compilePython({ exec: realExec(), root, env }, ['pkg/inner/new.py'])).findings
      return `${found!.message} ${found!.suggestion}`
    })
  const newer = /cannot compile this file: .*; the project needs Python 3\.99 or newer\. set up Python 3\.99 or newer before this step/
  for (const range of ['>=3.99', '<4,>= 3.99.1', '~=3.99'])
    assert.match(await at(`[project]\nrequires-python = "${range}"\n`), newer, range)
  for (const text of ['[project]\nrequires-python = ">=3.8"\n', '[project]\n', '# requires-python = ">=3.99"\n'])
    assert.match(await at(text), /: [^;]*\. fix the line, and look/, text)
})

test('a missing Python is a finding that says what to install', async () => {
  const [finding] = (await compilePython({ exec: answering({ outcome: 'not-found', code: -1 }), root: '/', env }, ['a.py'])).findings
  assert.equal(finding!.rule, 'python-syntax/no-python')
  assert.match(finding!.suggestion!, /install Python 3\.11/)
})

test('a file that makes Python crash is found among others, whose faults are reported too', async () => {
  const done = (files: readonly string[]) => `{"done": ${files.length}, "version": "3.12.0"}\n`
  let processes = 0
  const exec: Exec = {
    run: async ({ args }) => {
      processes += 1
      const files = args.slice(4)
      const fault = files.includes('f3.py')
        ? '{"path": "f3.py", "kind": "syntax", "message": "bad", "line": 1, "point": 1, "column": 1}\n'
        : ''
      const crashes = files.includes('f77.py')
      return { outcome: 'exited', code: crashes ? 139 : 0, stdout: crashes ? '' : fault + done(files), output: '' }
    },
  }
  const names = Array.from({ length: 300 }, (_, index) => `f${index}.py`)
  const { findings, python } = await compilePython({ exec, root: '/', env }, names)
  assert.deepEqual(
    findings.map(({ rule, path }) => [rule, path]),
    [
      ['python-syntax/error', 'f3.py'],
      ['python-syntax/stopped', 'f77.py'],
    ],
  )
  assert.equal(python, '3.12.0')
  assert.ok(processes < 25, String(processes))
})

test('a Python that is stopped is a finding', async () => {
  const [finding] = (await compilePython({ exec: answering({ outcome: 'timed-out', code: 143 }), root: '/', env }, ['a.py', 'b.py']))
    .findings
  assert.equal(finding!.rule, 'python-syntax/stopped')
  assert.match(finding!.message, /was stopped after 10 minutes before all 2 files/)
})

test('without python3 a python that is Python 3 will do; Python 2 will not', async () => {
  const only = (stdout: string, code: number): Exec => ({
    run: async ({ program }) =>
      program === 'python3' ? { outcome: 'not-found', code: -1, stdout: '', output: '' } : { outcome: 'exited', code, stdout, output: '' },
  })
  assert.equal((await compilePython({ exec: only('{"done": 1, "version": "3.13.0"}', 0), root: '/', env }, ['a.py'])).python, '3.13.0')
  const two = await compilePython({ exec: only('', 1), root: '/', env }, ['a.py', 'b.py'])
  assert.deepEqual(
    two.findings.map(({ rule }) => rule),
    ['python-syntax/no-python'],
  )
})

test('a long list goes to several processes, a short one to one, none to none', async () => {
  const runs: string[][] = []
  const exec: Exec = {
    run: async command => {
      runs.push([...command.args])
      return { outcome: 'exited', code: 0, stdout: '{"done": 1, "version": "3.12.0"}\n', output: '' }
    },
  }
  const long = Array.from({ length: 3000 }, (_, index) => `${'d'.repeat(900)}/${index}.py`)
  assert.deepEqual((await compilePython({ exec, root: '/', env }, long)).findings, [])
  for (const args of runs) assert.ok(args.slice(4).length <= 400)
  assert.deepEqual(runs.flatMap(args => args.slice(4)).sort(), [...long].sort())
  assert.deepEqual(runs[0]!.slice(0, 3), ['-I', '-B', '-c'])
  for (const [files, processes] of [
    [1000, 3],
    [400, 1],
    [1, 1],
    [0, 0],
  ] as const) {
    runs.length = 0
    await compilePython(
      { exec, root: '/', env },
      long.slice(0, files).map((_, index) => `${index}.py`),
    )
    assert.equal(runs.length, processes)
  }
})

test('encodings, ends of lines, tabs and Python 2, each with its place', async () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
  const table: readonly (readonly [name: string, content: string | Uint8Array, place: string | undefined, message: RegExp])[] = [
    ['bom.py', '\ufeffx = 1\n', undefined, /^/],
    ['bom_fault.py', '\ufeffx = )\n', '1:5', /unmatched/],
    ['latin.py', bytes('# -*- coding: latin-1 -*-\nx = "\u00e9"; y = )\n'), '2:14', /unmatched/],
    ['utf16.py', new Uint8Array(Buffer.from('\ufeffx = 1\n', 'utf16le')), '', /null bytes|utf-8/i],
    ['cr.py', 'x = 1\ry = )\rz = 2\r', '2:5', /unmatched/],
    ['crlf.py', 'x = 1\r\ny = )\r\n', '2:5', /unmatched/],
    ['tabs.py', 'if 1:\n\tx = 1\n        y = 2\n', '3', /inconsistent use of tabs/],
    ['tab_column.py', 'if 1:\n\t\tx = )\n', '2:7', /unmatched/],
    ['python2.py', 'print "hello"\n', '1:1', /Missing parentheses in call to 'print'\. Did you mean print\(\.\.\.\)\.$/],
    ['deep.py', `${'('.repeat(20_000)}${')'.repeat(20_000)}\n`, '1:201', /too many nested parentheses/],
    ['deep_unary.py', `x = ${'-'.repeat(100_000)}1\n`, '', /nested too deeply|recursion|too complex/i],
    ['empty.py', '', undefined, /^/],
  ]
  await inFolder(Object.fromEntries(table.map(([name, content]) => [name, content])), async root => {
    const { findings } = await compilePython(
      { exec: realExec(), root, env },
      table.map(([name]) => name),
    )
    for (const [name, , place, message] of table) {
      const finding = findings.find(({ path }) => path === name)
      const at = finding && [finding.line, finding.codePointColumn].filter(part => part !== undefined).join(':')
      if (place === undefined) assert.equal(finding, undefined, name)
      else {
        assert.ok(at === place || at?.startsWith(`${place}:`), `${name}: ${at}`)
        assert.match(finding!.message, message, name)
      }
    }
  })
})
