// Stands for pypa/gh-action-pypi-publish and the index behind it: STAND_IN_INDEX names the folder of published packages. As on PyPI, the same bytes
// are accepted again, and other bytes under a published name are refused.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { 'INPUT_PACKAGES-DIR': folder = '', STAND_IN_INDEX: index = '' } = process.env
mkdirSync(index, { recursive: true })
const names = readdirSync(folder)
if (names.length === 0) throw new Error(`${folder} has no packages`)
for (const name of names) {
  const bytes = readFileSync(join(folder, name))
  const published = join(index, name)
  if (existsSync(published) && !readFileSync(published).equals(bytes)) throw new Error(`400 File already exists: ${name}`)
  writeFileSync(published, bytes)
}
