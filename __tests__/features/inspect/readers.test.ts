// What other programs make of the corpus: the reason why each of these archives is refused.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { open } from 'yauzl'
import { python, scratch, without } from '../../archive/scratch.ts'
import { writeAmbiguous, writeAttacks, writeLayouts } from './archive-corpus.ts'

/** For each zip of a folder, by Python's zipfile: the members with their sizes, or the exception. */
const ZIPFILE = `
import glob, json, os, sys, warnings, zipfile
warnings.simplefilter('ignore')
found = {}
for path in glob.glob(sys.argv[1] + '/*.zip'):
    try:
        with zipfile.ZipFile(path) as z: told = [i.filename + ' ' + str(len(z.read(i))) for i in z.infolist()]
    except Exception as error: told = [type(error).__name__]
    found[os.path.basename(path)[:-4]] = ', '.join(told)
print(json.dumps(found))
`

const kinds = {
  isFile: '',
  isDirectory: '/',
  isSymbolicLink: ' link',
  isFIFO: ' pipe',
  isCharacterDevice: ' device',
  isSocket: ' socket',
} as const

/** What lies below a folder: the path and size of a file, the kind of anything else. */
function below(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map(path => {
      const stats = lstatSync(join(folder, path))
      const kind = Object.entries(kinds).find(([test]) => stats[test as keyof typeof kinds]())?.[1]
      return kind === '' ? `${path} ${stats.size}` : `${path}${kind}`
    })
}

/** What unzip writes, and whether it says that something is wrong. */
function byUnzip(zip: string, folder: string): string {
  mkdirSync(folder)
  const { status } = spawnSync('unzip', ['-q', '-o', zip, '-d', folder], { input: '' })
  return [...below(folder), ...(status === 0 ? [] : ['complains'])].join(', ')
}

/** The members with their sizes by yauzl with its own settings, or how its error begins. */
function byYauzl(zip: string): Promise<string> {
  return new Promise(resolve => {
    const told: string[] = []
    const stop = (error: Error) => resolve([...told, `refuses: ${error.message.replace(/[:.].*/s, '')}`].join(', '))
    open(zip, { lazyEntries: true }, (error, archive) => {
      if (error) return stop(error)
      archive.on('error', stop)
      archive.on('end', () => resolve(told.join(', ')))
      archive.on('entry', entry => {
        archive.openReadStream(entry, (problem, stream) => {
          if (problem) return stop(problem)
          let size = 0
          stream.on('error', stop)
          stream.on('data', (chunk: Buffer) => {
            size += chunk.length
          })
          stream.on('end', () => {
            told.push(`${entry.fileName} ${size}`)
            archive.readEntry()
          })
        })
      })
      archive.readEntry()
    })
  })
}

/** What unzip 6.0, the zipfile of Python 3.11 and yauzl 3.4 do with each file of the corpus, with their own settings. */
const readings: readonly (readonly [file: string, unzip: string, zipfile: string, yauzl: string])[] = [
  ['absolute', 'tmp/, tmp/evil.txt 5, complains', '/tmp/evil.txt 5', 'refuses: absolute path'],
  ['ambiguous-device', 'a.txt 11', 'a.txt 11', 'a.txt 11'],
  ['ambiguous-link-of-dos', 'a.txt 11', 'a.txt 11', 'a.txt 11'],
  ['ambiguous-link-of-mac', 'a.txt 11', 'a.txt 11', 'a.txt 11'],
  ['ambiguous-other-name', 'evil.txt 11', 'a.txt 11', 'refuses: invalid relative path'],
  ['ambiguous-pipe', 'a.txt 11', 'a.txt 11', 'a.txt 11'],
  ['ambiguous-plain-dos', 'a.txt 11', 'a.txt 11', 'a.txt 11'],
  ['ambiguous-same-name', 'a.txt 11', 'a.txt 11', 'a.txt 11'],
  ['ambiguous-second-of-two', 'b.txt 11', 'a.txt 11', 'a.txt 11'],
  ['ambiguous-short-field', 'a.txt 11', 'a.txt 11', 'a.txt 11'],
  ['ambiguous-socket', 'a.txt 11', 'a.txt 11', 'a.txt 11'],
  ['ambiguous-version', 'complains', 'NotImplementedError', 'a.txt 11'],
  ['ambiguous-wrong-crc', 'a.txt 11', 'a.txt 11', 'a.txt 11'],
  ['backslash', 'a\\..\\..\\evil.txt 5', 'a\\..\\..\\evil.txt 5', 'refuses: invalid relative path'],
  ['case-fold', 'README 5, readme 5', 'README 5, readme 5', 'README 5, readme 5'],
  ['comment', 'b.txt 16, complains', 'b.txt 16', 'refuses: invalid central directory file header signature'],
  ['count', 'a.txt 16, b.txt 16, complains', 'a.txt 16, b.txt 16', 'a.txt 16'],
  ['deep-parent', 'a/, a/evil.txt 5', 'a/../../evil.txt 5', 'refuses: invalid relative path'],
  ['device', 'tty 5', 'tty 5', 'tty 5'],
  ['drive', 'C:/, C:/evil.txt 5', 'C:/evil.txt 5', 'refuses: absolute path'],
  ['duplicate', 'a 5', 'a 5, a 5', 'a 5, a 5'],
  ['file-as-folder', 'a 5, complains', 'a 5, a/b 5', 'a 5, a/b 5'],
  ['folder', 'folder/', 'folder/ 5', 'folder/ 5'],
  ['gap', 'a.txt 16, b.txt 16', 'a.txt 16, b.txt 16', 'a.txt 16, b.txt 16'],
  ['good', 'a.txt 16, b.txt 16', 'a.txt 16, b.txt 16', 'a.txt 16, b.txt 16'],
  ['good-zip64', 'a.txt 16, b.txt 16', 'a.txt 16, b.txt 16', 'a.txt 16, b.txt 16'],
  ['group-writable', 'a 5', 'a 5', 'a 5'],
  ['huge', 'a.txt 16, b.txt 16, complains', 'a.txt 16, b.txt 16', 'refuses: compressed/uncompressed size mismatch for stored file'],
  ['link', 'link link', 'link 5', 'link 5'],
  ['link of a package to a place elsewhere', 'node_modules/, node_modules/a link', 'node_modules/a 5', 'node_modules/a 5'],
  ['local-crc', 'a.txt 16, b.txt 16, complains', 'a.txt 16, b.txt 16', 'a.txt 16, b.txt 16'],
  ['local-method', 'a.txt 0, b.txt 16, complains', 'a.txt 16, b.txt 16', 'a.txt 16, b.txt 16'],
  ['local-name', 'a.txt 16, b.txt 16, complains', 'BadZipFile', 'a.txt 16, b.txt 16'],
  ['local-size', 'a.txt 16, b.txt 16, complains', 'a.txt 16, b.txt 16', 'a.txt 16, b.txt 16'],
  ['nul', 'a.txt 5', 'a.txt 5', 'a.txt\0.png 5'],
  ['overlap', 'a.txt 16, complains', 'BadZipFile', 'a.txt 16, b.txt 16'],
  ['parent-folder', 'evil.txt 5', '../evil.txt 5', 'refuses: invalid relative path'],
  ['prepended', 'a.txt 16, b.txt 16, complains', 'a.txt 16, b.txt 16', 'refuses: invalid central directory file header signature'],
  ['prepended-adjusted', 'a.txt 16, b.txt 16', 'a.txt 16, b.txt 16', 'a.txt 16, b.txt 16'],
  ['setuid', 'su 5', 'su 5', 'su 5'],
  ['trailing', 'a.txt 16, b.txt 16', 'a.txt 16, b.txt 16', 'refuses: Invalid comment length'],
  [
    'zip64-count',
    'a.txt 16, b.txt 16, complains',
    'a.txt 16, b.txt 16',
    'a.txt 16, b.txt 16, refuses: invalid central directory file header signature',
  ],
  ['zip64-local', 'a.txt 16, b.txt 16, complains', 'a.txt 16, b.txt 16', 'a.txt 16, b.txt 16'],
] as const

describe('other readers', { skip: without.python || without.unzip }, () => {
  const folder = scratch()
  let zipfile: Readonly<Record<string, string>>
  before(() => {
    writeAttacks(folder)
    writeAmbiguous(folder)
    writeLayouts(folder)
    zipfile = JSON.parse(python(ZIPFILE, folder))
  })

  it('each file of the corpus is read as its row says', async () => {
    const found = await Promise.all(
      Object.keys(zipfile)
        .sort()
        .map(async name => {
          const zip = join(folder, `${name}.zip`)
          return [name, byUnzip(zip, join(folder, `${name} unpacked`)), zipfile[name], await byYauzl(zip)]
        }),
    )
    assert.deepEqual(found, readings)
  })
})
