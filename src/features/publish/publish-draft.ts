import { parseSums } from '../../model/checksums.ts'
import { UserError } from '../../model/errors.ts'
import { fullNotesName, isStatement, type ReleaseFile, runbookName, sumsName } from '../../model/manifest.ts'
import { type Marker, readMarker, withMarker } from '../../model/marker.ts'
import type { Files } from '../../ports/files.ts'
import type { Release } from '../../ports/forge.ts'
import { isComplete } from '../plan/released-tags.ts'
import { askLatest, type PublishPorts, requireCompleteDraft, verifyBeforePublish, withDraft } from './publish.ts'

/** The draft to publish, and the settings of the release. */
export interface PublishDraftInput {
  /** The current draft, with all its assets. */
  readonly draft: Release
  readonly marker: Marker
  readonly prerelease: boolean
  readonly discussion: string | undefined
  /** Whether the draft becomes Latest; called right before publishing. */
  readonly latestAmong: (releases: readonly Release[]) => Promise<boolean>
  /** A private folder that exists. */
  readonly temp: string
}

type DraftPorts = PublishPorts & { readonly files: Pick<Files, 'readText'> }

/** The folded line about RUNBOOK.md in the text of a release. */
export const runbookLine = /<details><summary>Runbook: [^<]*<\/summary>[^<]*<\/details>/

/** The marker of a draft of this commit with all assets of the marker, and with RUNBOOK.md if the text names that file. Undefined for any other draft. */
export function markerOfCompleteDraft(draft: Release, commit: string): Marker | undefined {
  const marker = readMarker(draft.body)
  // RUNBOOK.md is not in the marker. It has the evidence of the checks, so that without it they run again.
  const hasRunbook = !runbookLine.test(draft.body) || draft.assets.some(({ name, uploaded }) => name === runbookName && uploaded)
  return marker !== undefined && marker.commit === commit && isComplete(draft, marker) && hasRunbook ? marker : undefined
}

/** Publishes a complete draft with its own text and title, after the same checks as any draft. Throws UserError. */
export async function publishDraft(input: PublishDraftInput, ports: DraftPorts) {
  const { draft, marker, prerelease, discussion, latestAmong } = input
  const assets = await filesOfDraft(input, ports)
  const expected = { plan: { tag: draft.tag, commit: marker.commit }, assets }
  return withDraft(draft, ports.forge, async () => {
    const [releases, now] = await verifyBeforePublish(draft, marker, expected, ports)
    const latest = await latestAmong(releases)
    const { title } = now
    const body = withMarker(now.body, { ...marker, public: true })
    const request = { title, body, prerelease, latest, draft: false, ...(discussion === undefined ? {} : { discussion }) }
    const release = await ports.forge.publish(now, request, current => requireCompleteDraft(current, marker, expected))
    return { ...(await askLatest(release, latest, ports)), wasPublic: false, assets }
  })
}

/** The files that a draft must hold: those of its marker, or of SHA256SUMS for a large release, and its full notes, provenance and RUNBOOK.md. */
async function filesOfDraft({ draft, marker, temp }: PublishDraftInput, { forge, files }: DraftPorts): Promise<readonly ReleaseFile[]> {
  const digests = new Map(Object.entries(marker.assets ?? {}))
  const sums = draft.assets.find(({ name }) => name === sumsName)
  if (marker.assets === null && sums !== undefined) {
    const path = `${temp}/${sumsName}`
    const { sha256 } = await forge.download(sums, path)
    if (sha256 !== marker.sums)
      throw new UserError(`${sumsName} of the draft ${draft.url} was changed.`, 'Build the release again: it is replaced in the draft.')
    digests.set(sumsName, sha256)
    for (const [name, digest] of parseSums((await files.readText(path)) ?? '').digests) digests.set(name, digest)
  }
  // SHA256SUMS omits the full notes, and so does the marker of a large release.
  const isLeftOut = (name: string): boolean => isStatement(name, draft.tag) || (marker.assets === null && name === fullNotesName)
  for (const { name, size, digest } of draft.assets) if (isLeftOut(name) && size > 0) digests.set(name, digest ?? '')
  const sizes = new Map(draft.assets.map(({ name, size }) => [name, size]))
  return [...digests].map(([name, sha256]) => ({ name, component: 'release', size: sizes.get(name) ?? 0, sha256 }))
}
