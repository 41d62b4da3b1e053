import { runSecretRule } from '../../../config/secret-rules.ts'
import type { Variables } from '../../../ports/ports.ts'
import { base64Forms } from '../../../text/mask.ts'
import type { KnownForm, Needle } from './search.ts'

/** A secret of this run. Messages may show its name, never its value. */
export type RunSecret = Readonly<Record<'name' | 'value', string>>

/** Shorter values can occur in any text. In UTF-16 code units. */
const SHORTEST = 12
/** Shortest line of a multi-line secret that is searched for alone. In UTF-16 code units. */
const SHORTEST_LINE = 40

// Names by which workflows pass secrets. Frontends publish variables with PUBLIC_NAME on purpose.
const SECRET_NAME = /(TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY|WEBHOOK(_URL)?|_PAT|_AUTH)$/i
const PUBLIC_NAME = /^(NEXT_PUBLIC_|NUXT_PUBLIC_|VITE_|PUBLIC_|REACT_APP_|GATSBY_|ASTRO_PUBLIC_|NG_APP_)/i

/** Whether a variable has the name of a secret. Frontends publish those of PUBLIC_NAME on purpose. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name) && !PUBLIC_NAME.test(name)

/** The secrets of a run: tokens, and variables with a secret's name or that are configured. Values below 12 code units and paths of files do not count. */
export function runSecrets(tokens: readonly string[], variables: Variables, named: readonly string[] = []): RunSecret[] {
  const byValue = new Map<string, string>()
  const add = (name: string, value: string): void => {
    if (value.length >= SHORTEST && !byValue.has(value)) byValue.set(value, name)
  }
  for (const [name, value] of Object.entries(variables).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value === undefined || value === '') continue
    const isSecret = tokens.includes(value) || named.includes(name) || (isSecretName(name) && !isPath(value))
    if (isSecret) add(name, value.trim())
  }
  for (const value of tokens) add('the token', value.trim())
  return [...byValue].map(([value, name]) => ({ name, value }))
}

const isPath = (value: string): boolean => /^([A-Za-z]:)?[\\/][\w.@ -]+([\\/][\w.@ -]+)+$/.test(value) || /^\$\{?\w+\}?$/.test(value)

/** The encodings to search for: raw, base64 (three alignments, two alphabets), URL-encoded and JSON. */
export function runSecretNeedles(secrets: readonly RunSecret[]): Needle<KnownForm>[] {
  const needles: Needle<KnownForm>[] = []
  for (const { name, value } of secrets) {
    const seen = new Set<string>()
    const add = (text: string, how: string): void => {
      const bytes = Buffer.from(text)
      if (seen.has(text) || bytes.length < SHORTEST) return
      seen.add(text)
      needles.push({ bytes, value: { rule: runSecretRule, what: `the value of ${name}, ${how}`, fingerprint: () => '' } })
    }
    add(value, 'as it is')
    add(JSON.stringify(value).slice(1, -1), 'as a JSON string')
    for (const text of base64Forms(value)) add(text, 'in base64')
    for (const text of urlForms(value)) add(text, 'URL-encoded')
    for (const line of value.split(/\r?\n/)) if (line.length >= SHORTEST_LINE && !line.startsWith('-----')) add(line, 'a line of it')
  }
  return needles
}

function urlForms(value: string): string[] {
  const encoded = encodeURIComponent(value.toWellFormed())
  // These characters are reserved (RFC 3986); only some encoders, unlike encodeURIComponent, escape them.
  const strict = encoded.replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  const lower = (text: string): string => text.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase())
  const form = strict.replaceAll('%20', '+')
  return [encoded, strict, form, lower(encoded), lower(strict), lower(form)]
}
