import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Files } from '../../ports/files.ts'

const { O_RDONLY, O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = constants

/**
 * The port's `replace`: writes the new content into a second file and renames it, so that an interrupted run leaves the old content. Right before the rename,
 * it compares the file with `before`. It refuses a file with several hard links, because only one name would change.
 */
export const replaceFile: Files['replace'] = (path, before, content) =>
  replaceIfSame(path, before, content).catch((error: Error) => `it cannot be written: ${error.message}`)

async function replaceIfSame(path: string, before: Uint8Array, content: Uint8Array): Promise<string | undefined> {
  const facts = await lstat(path)
  if (!facts.isFile()) return 'it is no regular file'
  if (facts.nlink > 1) return 'it has several names (hard links)'
  const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const written = await open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
    try {
      await written.writeFile(content)
      await written.chmod(facts.mode & 0o7777)
      const made = await written.stat()
      if (made.uid !== facts.uid || made.gid !== facts.gid) await written.chown(facts.uid, facts.gid)
      await written.sync()
    } finally {
      await written.close()
    }
    if (!(await holds(path, before))) return 'it changed meanwhile'
    await rename(beside, path)
    return undefined
  } finally {
    await rm(beside, { force: true })
  }
}

async function holds(path: string, content: Uint8Array): Promise<boolean> {
  const file = await open(path, O_RDONLY | O_NOFOLLOW)
  try {
    return (await file.readFile()).equals(content)
  } finally {
    await file.close()
  }
}
