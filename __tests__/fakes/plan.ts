import type { TaggedPlan } from '../../src/model/manifest.ts'

/** The plan of v2.0.0 without components, but for what is given. */
export function planWith(rest: Partial<TaggedPlan>): TaggedPlan {
  return {
    tag: 'v2.0.0',
    version: '2.0.0',
    commit: 'a'.repeat(40),
    sourceDate: 0,
    previousTag: 'v1.0.0',
    title: 'v2.0.0',
    prerelease: false,
    components: [],
    versions: [],
    ...rest,
  }
}
