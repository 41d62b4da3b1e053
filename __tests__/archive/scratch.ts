import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { localFiles } from '../../src/adapters/files/files.ts'
import type { ZipEntry } from '../../src/archive/zip.ts'
import { auditZip } from '../../src/features/inspect/audit-archive.ts'
import { inspectArchive } from '../../src/features/inspect/inspect-archive.ts'
import type { Files } from '../../src/ports/files.ts'

/** The real file system. */
export const files: Files = localFiles(tmpdir())

/** 2024-02-29T12:34:56Z, in seconds. */
export const TIME = 1709210096

/** A new folder that is removed after the tests of the file. */
export function scratch(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'archive-test-')))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function put(folder: string, name: string, content: string | Uint8Array = name, mode = 0o644): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content, { mode })
  return path
}

export function inMemory(name: string, content: string | Uint8Array = name, executable = false): ZipEntry & { source: Uint8Array } {
  return { name, source: Buffer.from(content), executable }
}

/** The problems of a zip of this program: of its records, and of the contents of its members. */
export async function zipProblems(bytes: Uint8Array, names: readonly string[]): Promise<string[]> {
  const { problems } = await auditZip(bytes, names)
  return [...problems, ...(await inspectArchive('own.zip', bytes, { file: () => ({ piece() {}, end() {} }) })).problems]
}

const installed = (program: string): boolean => spawnSync(program, ['--help'], { stdio: 'ignore' }).error === undefined

/** The reason to skip a test without the program, for the `skip` option of a test. */
export const without: Readonly<Record<'python' | 'unzip', string | false>> = {
  python: installed('python3') ? false : 'python3 is not installed',
  unzip: installed('unzip') ? false : 'unzip is not installed',
}

/** Runs a Python program with arguments and returns its output. */
export function python(program: string, ...args: string[]): string {
  return execFileSync('python3', ['-I', '-S', '-c', program, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
