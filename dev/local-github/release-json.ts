import type { Asset, Release, World } from './world.ts'
import { repositoryPage, repositoryUrl, userJson } from './world.ts'

const author = 'github-actions[bot]'

/** The release as REST shows it (platform fact 16). A draft's addresses say `untagged-...` until it is published (platform fact 20). */
export function releaseJson(world: World, release: Release) {
  const url = `${repositoryUrl(world)}/releases/${release.id}`
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${world.uploadUrl}/repos/${world.owner}/${world.repo}/releases/${release.id}/assets{?name,label}`,
    html_url: `${repositoryPage(world)}/releases/tag/${tagInAddress(release)}`,
    id: release.id,
    author: userJson(world, author),
    node_id: `RE_${release.id}`,
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    draft: release.draft,
    immutable: release.immutable,
    prerelease: release.prerelease,
    created_at: release.createdAt,
    updated_at: release.updatedAt,
    published_at: release.publishedAt,
    assets: release.assets.map(asset => assetJson(world, release, asset)),
    tarball_url: release.draft ? null : `${repositoryUrl(world)}/tarball/${release.tag}`,
    zipball_url: release.draft ? null : `${repositoryUrl(world)}/zipball/${release.tag}`,
    body: release.body,
    ...(release.discussion !== null && { discussion_url: `${repositoryPage(world)}/discussions/${release.id}` }),
  }
}

/** The asset as REST shows it; `digest` is null while its state is not `uploaded` (platform fact 26). */
export function assetJson(world: World, release: Release, asset: Asset) {
  return {
    url: `${repositoryUrl(world)}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: `RA_${asset.id}`,
    name: asset.name,
    label: asset.label,
    uploader: userJson(world, author),
    content_type: asset.contentType,
    ...contentJson(world, asset),
    download_count: asset.downloads,
    created_at: asset.createdAt,
    updated_at: asset.updatedAt,
    browser_download_url: `${repositoryPage(world)}/releases/download/${tagInAddress(release)}/${encodeURIComponent(asset.name)}`,
  }
}

/** Size, digest and state; those of a `starter` while the server is still storing the asset. */
export function contentJson({ now }: Pick<World, 'now'>, { size, digest, state, storedAt = 0 }: Asset) {
  return now() < storedAt ? { size: 0, digest: null, state: 'starter' as const } : { size, digest, state }
}

function tagInAddress(release: Release): string {
  return release.draft ? `untagged-${release.draftName}` : release.tag.split('/').map(encodeURIComponent).join('/')
}
