// Sigstore and the runner's identity provider on this machine: the hosts of the real ones behind a proxy that ends their TLS here.
import { spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const hosts = ['token.actions.githubusercontent.com', 'fulcio.sigstore.dev', 'rekor.sigstore.dev']

/** What a test looks at, and what a step needs to reach it. */
export interface LocalSigstore {
  readonly env: Readonly<Record<string, string>>
  /** Claims of the tokens that the runner gives out. */
  claims: Readonly<Record<string, string>>
  /** Public keys that certificates were asked for, PEM. */
  readonly keys: string[]
  /** `host method path` of every request. */
  readonly requests: string[]
  /** Answers of Fulcio: false makes them 500. */
  fulcio: boolean
  close(): Promise<void>
}

function openssl(folder: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr}`)
}

async function authority(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'server.ext'), `subjectAltName=${hosts.map(host => `DNS:${host}`).join(',')}\n`)
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  openssl(folder, 'req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=test authority', '-days', '2')
  openssl(folder, 'req', ...key, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=test server')
  openssl(
    folder,
    'x509',
    '-req',
    '-in',
    'server.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-out',
    'server.pem',
    '-days',
    '2',
    '-extfile',
    'server.ext',
  )
}

/** Starts all of it; `folder` is a private one. */
export async function startLocalSigstore(folder: string): Promise<LocalSigstore> {
  await authority(folder)
  const identity = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const tokenFor = (audience: string): string => {
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: `https://${hosts[0]}`, aud: audience, sub: 'repo:x', iat: now, nbf: now, exp: now + 600, ...local.claims }
    const head = `${part({ alg: 'RS256', kid: 'test', typ: 'JWT' })}.${part(claims)}`
    return `${head}.${sign('sha256', Buffer.from(head), identity.privateKey).toString('base64url')}`
  }

  const answer = async (host: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `https://${host}`)
    local.requests.push(`${host} ${request.method} ${url.pathname}`)
    const body = await text(request)
    const json = (value: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (url.pathname === '/.well-known/openid-configuration') return void json({ jwks_uri: `https://${hosts[0]}/jwks` })
    if (url.pathname === '/jwks')
      return void json({ keys: [{ ...identity.publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' }] })
    if (url.pathname === '/api/v2/signingCert') {
      if (!local.fulcio) return void json({ message: 'not now' }, 400)
      const { publicKeyRequest } = JSON.parse(body) as { publicKeyRequest: { publicKey: { content: string } } }
      local.keys.push(publicKeyRequest.publicKey.content)
      await writeFile(join(folder, 'asked.pem'), publicKeyRequest.publicKey.content)
      openssl(
        folder,
        'x509',
        '-new',
        '-force_pubkey',
        'asked.pem',
        '-subj',
        '/CN=step',
        '-CA',
        'ca.pem',
        '-CAkey',
        'ca.key',
        '-CAcreateserial',
        '-days',
        '1',
        '-out',
        'leaf.pem',
      )
      const chain = await Promise.all(['leaf.pem', 'ca.pem'].map(name => readFile(join(folder, name), 'utf8')))
      return void json({ signedCertificateEmbeddedSct: { chain: { certificates: chain } } })
    }
    if (url.pathname === '/api/v1/log/entries') {
      const entry = { body: Buffer.from(body).toString('base64'), integratedTime: 1_700_000_000, logID: 'c0'.repeat(32), logIndex: 42 }
      const proof = { logIndex: 42, treeSize: 43, rootHash: 'ab'.repeat(32), hashes: [], checkpoint: 'test' }
      const verification = { signedEntryTimestamp: Buffer.from('test').toString('base64'), inclusionProof: proof }
      return void json({ [createHash('sha256').update(body).digest('hex')]: { ...entry, verification } }, 201)
    }
    json({ message: 'not found' }, 404)
  }
  const [cert, key] = await Promise.all(['server.pem', 'server.key'].map(name => readFile(join(folder, name))))
  const secure = createSecureServer({ cert, key }, (request, response) => void answer(request.headers.host ?? '', request, response))
  // The runner's own address for tokens, over plain HTTP as on a hosted runner's side of its proxy, and the proxy to the hosts.
  const plain = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://runner')
    if (url.pathname !== '/token' || request.headers.authorization !== 'Bearer runner-secret') return void response.writeHead(401).end()
    local.requests.push(`runner token for ${url.searchParams.get('audience')}`)
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ value: tokenFor(url.searchParams.get('audience') ?? '') }))
  })
  plain.on('connect', (request, socket) => {
    if (!hosts.some(host => request.url === `${host}:443`)) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    socket.on('error', () => socket.destroy())
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    secure.emit('connection', socket)
  })
  await once(plain.listen(0, '127.0.0.1'), 'listening')
  const address = `http://127.0.0.1:${(plain.address() as AddressInfo).port}`
  const local: LocalSigstore = {
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${address}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner-secret',
      GITHUB_SERVER_URL: 'https://github.com',
      NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
      HTTPS_PROXY: address,
      https_proxy: address,
    },
    claims: {},
    keys: [],
    requests: [],
    fulcio: true,
    close: async () => {
      plain.closeAllConnections()
      plain.close()
      await once(plain, 'close')
    },
  }
  return local
}
