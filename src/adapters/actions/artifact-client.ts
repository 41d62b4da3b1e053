// A file of its own, so that the bundler makes a chunk with a stable name of the heaviest dependency.
export { DefaultArtifactClient } from '@actions/artifact'
