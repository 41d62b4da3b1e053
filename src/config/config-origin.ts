import { isDeepStrictEqual } from 'node:util'
import type { Config, NamedCheck } from './config.ts'

type Compared = Pick<Config, 'checks' | 'components'>

/** How `checks` and `components` of the configuration at the tag (`then`) differ from those now, as parts of a sentence. */
export function differencesAtTag(now: Compared, then: Compared): readonly string[] {
  const { named: is, off, ...checksNow } = now.checks
  const { named: was, off: wasOff, ...checksThen } = then.checks
  const stateOf = ({ checks: { named, off: none } }: Compared, name: NamedCheck): string =>
    none.includes(name) ? 'was off' : named.includes(name) ? 'was blocking' : 'did not block'
  const changed = [...new Set([...was, ...is, ...wasOff, ...off])].filter(name => stateOf(now, name) !== stateOf(then, name))
  const keys = (Object.keys(checksNow) as (keyof typeof checksNow)[]).filter(key => !isDeepStrictEqual(checksNow[key], checksThen[key]))
  const ids = new Set([now, then].flatMap(({ components }) => components?.map(({ id }) => id) ?? []))
  const componentOf = ({ components }: Compared, id: string) => components?.find(each => each.id === id)
  const components = [...ids].filter(id => !isDeepStrictEqual(componentOf(now, id), componentOf(then, id))).map(id => `components.${id}`)
  const paths = [...keys.map(key => `checks.${key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`), ...components]
  return [...changed.map(name => `\`checks.${name}\` ${stateOf(then, name)}`), ...paths.map(path => `\`${path}\` was different`)]
}
