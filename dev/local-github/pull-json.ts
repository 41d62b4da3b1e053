import { pullJson } from './pulls.ts'
import { type LocalPull, userJson, type World } from './world.ts'

/** The pull request in the form of REST's single answer: that of a list with what only one has. */
export function fullPullJson(world: World, pull: LocalPull) {
  return {
    ...pullJson(world, pull),
    ...{
      merged: pull.merged,
      mergeable: null,
      rebaseable: null,
      mergeable_state: 'unknown',
      merged_by: pull.merged ? userJson(world, world.owner) : null,
    },
    ...{ comments: 0, review_comments: 0, maintainer_can_modify: false, commits: 1, additions: 1, deletions: 0, changed_files: 1 },
  }
}
