// A separate file, so that the bundler puts the largest dependency into a chunk with a stable name.
export { DefaultArtifactClient } from '@actions/artifact'
