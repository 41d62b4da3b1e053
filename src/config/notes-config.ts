import type { Config } from './config.ts'

/** The key `notes` with every default filled in. Paths and globs are relative to the root of the repository. */
export type NotesConfig = Config['notes']
/** A category of the team. */
export type CategoryRule = NonNullable<NotesConfig['categories']>[number]
/** Changes that are not listed. */
export type ExcludeRule = NonNullable<NotesConfig['exclude']>
