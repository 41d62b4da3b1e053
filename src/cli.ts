#!/usr/bin/env node
// Starts the command line. The version of Node is checked first: an older Node could not load the other modules.
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 22) {
  const words = process.argv.slice(1).map(word => (/^[\w./@:=,+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
  process.stderr.write(
    `release-runbook needs Node 22 or newer, and this is Node ${process.versions.node}; this command runs it with Node 24: npx -p node@24 node ${words.join(' ')}\n`,
  )
  process.exitCode = 1
} else {
  const { commandLine } = await import('./command-line.ts')
  process.exitCode = await commandLine(process.argv.slice(2))
}

export {}
