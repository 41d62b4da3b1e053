import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import AdmZip from 'adm-zip'
import { pack } from 'tar-stream'

const metadata = (name: string, version: string): string => `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`
const digest = (text: string): string => `sha256=${createHash('sha256').update(text).digest('base64url')}`

/** A wheel with one module that says its version, and `more` of code. With the tag of a platform it counts as compiled. */
export function wheelOf(name: string, version: string, { more = '', tag = 'py3-none-any' } = {}): Buffer {
  const folder = `${name}-${version}.dist-info`
  const files: Record<string, string> = {
    [`${name}.py`]: `__version__ = "${version}"\n${more}`,
    [`${folder}/METADATA`]: metadata(name, version),
    [`${folder}/WHEEL`]: `Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: ${tag.endsWith('-any')}\nTag: ${tag}\n`,
  }
  const record = Object.entries(files).map(([path, text]) => `${path},${digest(text)},${text.length}\n`)
  const zip = new AdmZip()
  for (const [path, text] of Object.entries(files)) zip.addFile(path, Buffer.from(text))
  zip.addFile(`${folder}/RECORD`, Buffer.from(`${record.join('')}${folder}/RECORD,,\n`))
  // The same bytes whenever it is made.
  for (const entry of zip.getEntries()) entry.header.time = new Date(2024, 0, 1)
  return zip.toBuffer()
}

/** An sdist whose own backend makes that wheel: nothing is fetched to build it (PEP 517, backend-path). */
export async function sdistOf(name: string, version: string): Promise<Buffer> {
  const wheel = wheelOf(name, version).toString('base64')
  const file = `${name}-${version}-py3-none-any.whl`
  const backend = `import base64, os
def build_wheel(folder, config_settings=None, metadata_directory=None):
    with open(os.path.join(folder, "${file}"), "wb") as wheel:
        wheel.write(base64.b64decode("${wheel}"))
    return "${file}"
`
  const tar = pack()
  const top = `${name}-${version}`
  tar.entry({ name: `${top}/PKG-INFO` }, metadata(name, version))
  tar.entry({ name: `${top}/pyproject.toml` }, '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n')
  tar.entry({ name: `${top}/backend.py` }, backend)
  tar.finalize()
  const parts: Buffer[] = []
  for await (const part of tar) parts.push(part as Buffer)
  return gzipSync(Buffer.concat(parts))
}
