// A separate file, so that the bundler puts the largest dependency into a chunk with a stable name.
export { DefaultArtifactClient } from '@actions/artifact'

// The package calls Buffer(), of which Node would warn in the log.
process.noDeprecation = true
