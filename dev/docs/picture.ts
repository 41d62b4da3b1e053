import { entryFolder, folderOf, importedFiles, layers, type Source } from '../layers.ts'
import { between } from './page.ts'

const NAME = 24
const PHRASE = 40
const WIDTH = 110

/** docs/architecture.md with the picture of the layers, drawn from the imports of the sources in src. */
export function withPicture(document: string, sources: readonly Source[]): string {
  return between(document, 'layers', ['```text', ...pictureOf(sources), '```'].join('\n'))
}

/** The lines of the picture: for each folder what it holds and which folders it imports, the nearest first. */
export function pictureOf(sources: readonly Source[]): readonly string[] {
  const order = layers.flatMap(line => Object.keys(line))
  const row = ([folder, phrase]: [string, string]): string[] => {
    const own = sources.filter(({ name }) => folderOf(name) === folder)
    if (own.length === 0) throw new Error(`dev/layers.ts names src/${folder}, which has no file`)
    const imported = new Set(own.flatMap(importedFiles).map(folderOf))
    const names = order.filter(other => other !== folder && imported.has(other)).map(shortName)
    return columns(folder === entryFolder ? '*.ts' : `${folder}/`, phrase, wrapped(names, WIDTH - NAME - PHRASE))
  }
  const groups = layers.map(line => Object.entries(line).flatMap(row))
  const rule = '-'.repeat(WIDTH)
  return [...columns('folder', 'what it holds', ['imports']), ...groups.flatMap(group => [rule, ...group])]
}

/** A feature among the imports is named without the folder of all features. */
const shortName = (folder: string): string => folder.replace('features/', '')

function columns(name: string, phrase: string, lines: readonly string[]): string[] {
  const first = name.padEnd(NAME) + phrase.padEnd(PHRASE)
  return lines.map((line, index) => `${(index === 0 ? first : '').padEnd(NAME + PHRASE)}${line}`.trimEnd())
}

function wrapped(words: readonly string[], width: number): string[] {
  const lines = ['']
  for (const word of words) {
    const last = lines.at(-1)
    if (last === '') lines[lines.length - 1] = word
    else if (`${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
