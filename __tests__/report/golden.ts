import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'

/** Compares with a file of a folder of `__tests__/fixtures`; `UPDATE=1` writes it. */
export function matchesGolden(name: string, actual: string, folder = 'report'): void {
  const file = new URL(`../fixtures/${folder}/${name}`, import.meta.url)
  if (process.env.UPDATE === '1') writeFileSync(file, actual)
  assert.equal(actual, readFileSync(file, 'utf8'))
}
