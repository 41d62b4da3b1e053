#!/usr/bin/env node
// Starts the command line. The version of Node is checked first: an older Node could not load the other modules.
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  process.stderr.write(`release-runbook needs Node 24 or newer; this is Node ${process.versions.node}.\n`)
  process.exitCode = 1
} else {
  const { commandLine } = await import('./command-line.ts')
  process.exitCode = await commandLine(process.argv.slice(2))
}

export {}
