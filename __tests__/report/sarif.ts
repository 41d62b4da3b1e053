import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'

const file = new URL('../fixtures/sarif/sarif-2.1.0.json', import.meta.url)
const { id: _, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
const isAddress = (text: string) => URL.canParse(text)
// RFC 3986: the characters of a URI, and escapes that are whole.
const isReference = (text: string) => /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*$/i.test(text) && URL.canParse(text, 'file:///')
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  unicodeRegExp: false,
  formats: { uri: isAddress, 'uri-reference': isReference, 'date-time': true },
})
const isValid = ajv.compile(schema)

/** A SARIF file, as far as the tests read it. */
export interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] } }
    readonly invocations: readonly {
      readonly executionSuccessful: boolean
      readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[]
    }[]
    readonly columnKind: string
    readonly results: readonly {
      readonly ruleId: string
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string }
          readonly region: { readonly startLine: number; readonly startColumn?: number }
        }
      }[]
      readonly partialFingerprints?: { readonly primaryLocationLineHash: string }
    }[]
  }[]
}

/** The one run of a SARIF file. Fails when the text does not fit the schema of SARIF 2.1.0. */
export function sarifRun(text: string): Sarif['runs'][number] {
  const sarif = JSON.parse(text) as Sarif
  assert.ok(isValid(sarif), JSON.stringify(isValid.errors, null, 1))
  assert.equal(sarif.runs.length, 1)
  return sarif.runs[0]!
}
