// Loaded before the program by NODE_OPTIONS: appends each address that it connects to, after its command, to the file CONNECTIONS.
import { subscribe } from 'node:diagnostics_channel'
import { appendFileSync } from 'node:fs'

subscribe('net.client.socket', ({ socket }) => {
  socket.once('connect', () =>
    appendFileSync(process.env.CONNECTIONS, `${process.env.INPUT_COMMAND || 'release'} ${socket.remoteAddress}:${socket.remotePort}\n`),
  )
})
