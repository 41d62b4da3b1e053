import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** The page that a started server gives. It is asked again until it answers; the test's own time limit ends the wait. */
export async function firstPage(args: readonly string[], cwd: string): Promise<string> {
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', HOSTNAME: '127.0.0.1', NITRO_HOST: '127.0.0.1' }
  const server: ChildProcess = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] })
  let ended = false
  server.once('exit', () => {
    ended = true
  })
  try {
    while (!ended) {
      const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
      if (answer !== undefined) return await answer.text()
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    throw new Error(`${args.join(' ')} ended with ${server.exitCode}`)
  } finally {
    server.kill('SIGKILL')
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
