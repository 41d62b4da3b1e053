// Loaded before the program: at its end, tells on the file that OWN_TIME names what it took itself. CPU is of this process and its
// threads alone; `alone` is the wall time in which no child but `git cat-file` ran, `children` the number of programs it started. Milliseconds.
if (process.env.OWN_TIME && /[\\/](index|cli)\.js$/.test(process.argv[1] ?? '')) {
  const { writeFileSync } = require('node:fs')
  const childProcess = require('node:child_process')
  const file = process.env.OWN_TIME
  delete process.env.OWN_TIME
  delete process.env.NODE_OPTIONS
  const { spawn } = childProcess
  let [children, running, since, withChildren] = [0, 0, 0, 0]
  childProcess.spawn = (...args) => {
    const child = spawn(...args)
    if (child.pid !== undefined) {
      children++
      // This process of git answers requests for the whole run, and mostly waits.
      if (args[1]?.[0] === 'cat-file') return child
      if (running++ === 0) since = performance.now()
      child.once('exit', () => {
        if (--running === 0) withChildren += performance.now() - since
      })
    }
    return child
  }
  require('node:module').syncBuiltinESMExports()
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    if (running > 0) withChildren += performance.now() - since
    writeFileSync(file, JSON.stringify({ cpu: (user + system) / 1000, alone: performance.now() - withChildren, children }))
  })
}
