// Stands for github/codeql-action/upload-sarif: it reads the file as the real one does, which refuses a result without a place, and prints how many there are.
import { readFileSync } from 'node:fs'

interface Sarif {
  readonly version: string
  readonly runs: readonly { readonly results: readonly { readonly locations: readonly unknown[] }[] }[]
}

const { version, runs } = JSON.parse(readFileSync(process.env.INPUT_SARIF_FILE ?? '', 'utf8')) as Sarif
if (version !== '2.1.0') throw new Error(`Unsupported SARIF version: ${version}`)
const results = runs.flatMap(run => run.results)
if (results.some(({ locations }) => locations.length === 0)) throw new Error('expected at least one location')
process.stdout.write(`Successfully uploaded ${results.length} results\n`)
