import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { compilePython } from '../../src/checks/python-syntax.ts'
import type { Completed, Exec } from '../../src/ports.ts'

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
        child.on('error', () => resolve({ outcome: 'not-found', code: -1, stdout: '', output: '', ms: 0 }))
        child.on('close', code => resolve({ outcome: 'exited', code: code ?? 1, stdout, output: stdout, ms: 0 }))
      })
    },
  }
}

const answering = (completed: Partial<Completed>): Exec => ({
  run: async () => ({ outcome: 'exited', code: 0, stdout: '', output: '', ms: 0, ...completed }),
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
    const { findings, python } = await compilePython(realExec(), root, [...names, 'gone.py'], env)
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

test('a missing Python is a finding that says what to install', async () => {
  const [finding] = (await compilePython(answering({ outcome: 'not-found', code: -1 }), '/', ['a.py'], env)).findings
  assert.equal(finding!.rule, 'python-syntax/no-python')
  assert.match(finding!.suggestion!, /install Python 3\.11/)
})

test('a Python that ends early proves nothing', async () => {
  const [finding] = (await compilePython(answering({ code: 139 }), '/', ['a.py'], env)).findings
  assert.equal(finding!.rule, 'python-syntax/stopped')
  assert.match(finding!.message, /exit code 139 before all 1 files/)
})

test('a long list goes to several processes, a short one to one, none to none', async () => {
  const runs: string[][] = []
  const exec: Exec = {
    run: async command => {
      runs.push([...command.args])
      return { outcome: 'exited', code: 0, stdout: '{"done": 1, "version": "3.12.0"}\n', output: '', ms: 0 }
    },
  }
  const paths = Array.from({ length: 5000 }, (_, index) => `${'d'.repeat(80)}/${index}.py`)
  assert.deepEqual((await compilePython(exec, '/', paths, env)).findings, [])
  assert.equal(runs.length, 3)
  assert.deepEqual(
    runs.flatMap(args => args.slice(4)),
    paths,
  )
  assert.deepEqual(runs[0]!.slice(0, 3), ['-I', '-B', '-c'])
  runs.length = 0
  await compilePython(exec, '/', [], env)
  assert.equal(runs.length, 0)
})
