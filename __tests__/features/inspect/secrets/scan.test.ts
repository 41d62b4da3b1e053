import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { tokenRules } from '../../../../src/config/secret-rules.ts'
import { knownTestKeys } from '../../../../src/features/inspect/secrets/known-test-keys.ts'
import { type RunSecret, runSecrets } from '../../../../src/features/inspect/secrets/run-secrets.ts'
import { scanForSecrets } from '../../../../src/features/inspect/secrets/scan.ts'
import { searchFor } from '../../../../src/features/inspect/secrets/search.ts'
import { python, without } from '../../../archive/scratch.ts'
import { inUse, made, tokens } from './tokens.ts'

/** What is found in one file. */
function found(content: string | Uint8Array, path = 'a.zip/file.txt', secrets: readonly RunSecret[] = []) {
  const scan = scanForSecrets(secrets)
  scan.file(path).end(Buffer.from(content))
  return scan.findings
}

const rulesIn = (content: string | Uint8Array, path?: string): string[] => found(content, path).map(({ rule }) => rule)

describe('searchFor', () => {
  it('finds what a plain search finds, wherever it is', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '_', 'A'), maxLength: 200 })
    const needles = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', '_'), minLength: 3, maxLength: 9 }), { maxLength: 6 })
    fc.assert(
      fc.property(text, needles, (haystack, words) => {
        const hits: string[] = []
        const list = words.map(value => ({ bytes: Buffer.from(value), value }))
        searchFor(list)(Buffer.from(haystack), (value, at) => hits.push(`${at} ${value}`))
        const plain = words.flatMap(word => [...haystack].flatMap((_, at) => (haystack.startsWith(word, at) ? [`${at} ${word}`] : [])))
        assert.deepEqual(hits.sort(), plain.sort())
      }),
    )
  })
})

it('a long line of a secret counts: 40 code units or more', () => {
  const shown = (length: number) => {
    const line = made(length, 'line')
    return found(line, undefined, [{ name: 'KEY', value: `${line}\n${made(64, 'next')}` }]).map(({ what }) => what)
  }
  assert.deepEqual(shown(40), ['the value of KEY, a line of it'])
  assert.deepEqual(shown(39), [])
})

it('a needle below three bytes is refused', () => {
  assert.throws(() => searchFor([{ bytes: Buffer.from('ab'), value: 1 }]), RangeError)
})

describe('tokens', () => {
  it('are found in all their forms, in code, in JSON, and at the very end', () => {
    for (const [rule, token] of tokens) {
      for (const text of [`const t = '${token}'`, `{"token":"${token}"}`, `x=${token}`, token, `${token}\n`, `\0\xff ${token}\0`])
        assert.deepEqual(rulesIn(text), [rule], `${rule}: ${text}`)
    }
    assert.deepEqual([...new Set(tokens.map(([rule]) => rule))].sort(), [...tokenRules].sort(), 'every rule has one')
  })

  it('have a fixed prefix in 60 forms, of which all are found', () => {
    assert.equal(new Set(inUse.map(([, token]) => token)).size, 60)
  })

  it('are found after an escape, in a source map, and in minified code', () => {
    for (const [rule, token] of tokens)
      for (const text of [
        JSON.stringify({ mappings: ';AAAA', sourcesContent: [`x\n${token}\nconst y = "\t${token}"`] }),
        `a=()=>{},b="${token}",c=${made(30, 'd')}`,
      ])
        assert.deepEqual(rulesIn(text), [rule], text)
  })

  it('are no tokens when they are made up, cut off, or parts of something longer', () => {
    for (const text of [
      `ghp_${'x'.repeat(36)}`,
      // Six characters have too little entropy.
      `ghp_${'a1b2c3'.repeat(6)}`,
      'ghp_your_token_here',
      'ghp_1234567890abcdefghijklmnopqrstuvwxyz',
      'npm_ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
      'sk_live_1234567890abcdefghijklmn',
      `ghp_${made(20, 'short')}`,
      `npm_config_${made(10, 'a')}`,
      `npm_${made(80, 'b')}`,
      `${made(30, 'c')}AKIA${made(16, 'd', 'ABCDEFGH')}`,
      // The identifier of Amazon's own documentation.
      'AKIAIOSFODNN7EXAMPLE',
      'sk_live_example',
      'xoxb-not-a-real-token',
      `hf_${'a'.repeat(34)}`,
      // A README of @octokit/auth-token.
      `ghp_PersonalAccessToken012456789${'0'.repeat(8)}`,
      `/${'EAAA'}${made(60, 'wasm')}`,
      `${'EAAA'}${made(60, 'wasm')}+${made(99, 'wasm')}`,
      'SG.something.else',
      `${made(200, 'base64')}ghp_${made(36, 'e')}`,
    ])
      assert.deepEqual(rulesIn(text), [], text)
  })
})

// The key of Microsoft's storage emulator, which its documentation prints.
const emulator = readFileSync(
  join(import.meta.dirname, '../../../../node_modules/@azure/storage-common/dist/esm/utils/constants.js'),
  'utf8',
).match(/AccountKey=[^;]+/)![0]

describe('tokens that a public package ships', () => {
  const [, token] = tokens.find(([rule]) => rule === 'secret/azure-storage-key')!
  /** The rules of what is found in a file, and how many known keys are in it. */
  const scanned = (content: string, secrets: readonly RunSecret[] = []): [string[], number] => {
    const scan = scanForSecrets(secrets)
    scan.file('a.zip/file.js').end(Buffer.from(content))
    return [scan.findings.map(({ rule }) => rule), scan.testKeys()]
  }

  it('are known, as everybody knows them', () => {
    for (const text of [emulator, `'x;${emulator};y'`, `{"connection":"${emulator}"}`, `${emulator}\n`, `\0 ${emulator}\0`])
      assert.deepEqual(scanned(text), [[], 1], text)
    assert.deepEqual(scanned(`${emulator};\n${emulator}`), [[], 2])
  })

  it('make nothing else known: neither a similar token, nor another one beside it, nor a secret of this run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 'AccountKey='.length, max: emulator.length - 3 }), fc.constantFrom(...'AbC09+/'), (at, other) => {
        const similar = `${emulator.slice(0, at)}${other}${emulator.slice(at + 1)}`
        assert.deepEqual(scanned(similar), similar === emulator ? [[], 1] : [['secret/azure-storage-key'], 0])
      }),
    )
    assert.deepEqual(scanned(`${emulator}\n${token}`), [['secret/azure-storage-key'], 1])
    assert.deepEqual(scanned(emulator, [{ name: 'STORAGE_KEY', value: emulator }]), [['secret/of-this-run'], 1])
  })

  it('are known wherever a file is cut into pieces', () => {
    const noise = `${made(40_000, 'noise').replace(/.{70}/g, '$&\n')}\n`
    const text = Buffer.from(`${noise}${emulator}\n${noise}`)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 30_000 }), { minLength: 1, maxLength: 5 }), sizes => {
        const scan = scanForSecrets([])
        const file = scan.file('x')
        for (let at = 0, turn = 0; at < text.length; turn++) {
          const size = sizes[turn % sizes.length]!
          file.piece(text.subarray(at, at + size))
          at += size
        }
        file.end()
        assert.deepEqual([scan.findings, scan.testKeys()], [[], 1])
      }),
      { numRuns: 50 },
    )
  })
})

it('a known token is counted once when it begins where a piece is no longer looked at', () => {
  const noise = `${made(40_000, 'noise').replace(/.{70}/g, '$&\n')}\n`
  const text = Buffer.from(`${noise.slice(0, 1000)}\n${emulator}\n${noise}`)
  // The last 16 KiB of a piece are looked at with the next one.
  for (let size = 16 * 1024 + 990; size < 16 * 1024 + 1020; size += 1) {
    const scan = scanForSecrets([])
    const file = scan.file('x')
    file.piece(text.subarray(0, size))
    file.piece(text.subarray(size))
    file.end()
    assert.deepEqual([scan.findings, scan.testKeys()], [[], 1], String(size))
  }
})

it('a file that counts with a credential in it has it in its first piece', () => {
  const scan = scanForSecrets([])
  const file = scan.file('.npmrc')
  file.piece(Buffer.from(`//registry.npmjs.org/:_authToken=${made(30, 'x')}\n`))
  for (let count = 0; count < 4; count += 1) file.piece(Buffer.from(`# ${'x'.repeat(10_000)}\n`))
  file.end()
  assert.deepEqual(
    scan.findings.map(({ rule }) => rule),
    ['secret/npmrc'],
  )
})

it('a private key states its length in DER, or has 150 characters of base64; its first line has 40', () => {
  const der = (length: number): string => Buffer.from([0x30, length - 2, ...Buffer.from(made(length - 2, 'der'))]).toString('base64')
  const cases = [
    [der(48), 1],
    [der(121), 1],
    [`${der(48)}AAAA`, 0],
    // What a comment shows of an RSA key.
    [made(64, 'k'), 0],
    [made(148, 'k'), 0],
    [made(150, 'k'), 1],
    [`${made(40, 'k')}\n${made(112, 'l')}`, 1],
    [`${made(39, 'k')}\n${made(640, 'l')}`, 0],
    ['Here stands your own key, as the command above has written it.', 0],
  ] as const
  for (const [body, count] of cases)
    assert.equal(found(`-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`).length, count, body)
})

describe('private keys', () => {
  const key = (type: 'ed25519' | 'rsa' | 'ec', format: 'pkcs8' | 'pkcs1' | 'sec1' = 'pkcs8', passphrase?: string): string => {
    const cipher = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase }
    const options = { modulusLength: 2048, namedCurve: 'P-256', privateKeyEncoding: { format: 'pem', type: format, ...cipher } }
    return (generateKeyPairSync as unknown as (type: string, options: object) => { privateKey: string })(type, {
      ...options,
      publicKeyEncoding: { format: 'pem', type: 'spki' },
    }).privateKey
  }
  const kinds: Record<string, string> = {
    'RSA, PKCS #8': key('rsa'),
    'RSA, PKCS #1': key('rsa', 'pkcs1'),
    'RSA, encrypted': key('rsa', 'pkcs1', 'phrase'),
    'EC, SEC 1': key('ec', 'sec1'),
    Ed25519: key('ed25519'),
    // Its base64 ends with a plus, as one key of 64 does.
    'Ed25519 with a plus': `-----BEGIN PRIVATE KEY-----\n${Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      Buffer.alloc(32, 0x3e),
    ]).toString('base64')}\n-----END PRIVATE KEY-----\n`,
  }

  it('are found as files, in strings of code, in JSON, and on one line', () => {
    for (const [kind, pem] of Object.entries(kinds)) {
      const lines = pem.trimEnd().split('\n')
      for (const [layout, text] of Object.entries({
        file: pem,
        windows: pem.replaceAll('\n', '\r\n'),
        'string with escapes': `const key = '${lines.join('\\n')}\\n'`,
        json: JSON.stringify({ private_key: pem }),
        'a string a line': lines.map(line => `'${line}\\n' +`).join('\n  '),
        'with a comment of its tool': `Bag Attributes\n${pem}`,
        indented: lines.map(line => `    ${line}`).join('\n'),
      }))
        assert.deepEqual(rulesIn(text), ['secret/private-key'], `${kind}, ${layout}`)
    }
    assert.deepEqual(
      rulesIn(
        kinds['RSA, PKCS #8']!.trimEnd()
          .replace(/\n(?!-)/g, ' ')
          .replaceAll('- ', '-'),
      ),
      ['secret/private-key'],
    )
  })

  it('of OpenSSH, PGP, PuTTY and OpenVPN are found', () => {
    const lines = (count: number, length: number): string =>
      Array.from({ length: count }, (_, index) => made(length, `line ${index}`)).join('\n')
    for (const text of [
      `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines(6, 70)}\n-----END OPENSSH PRIVATE KEY-----`,
      `-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\n${lines(6, 64)}\n=AbCd\n-----END PGP PRIVATE KEY BLOCK-----`,
      `---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: "mine"\n${lines(6, 70)}\n---- END SSH2 ENCRYPTED PRIVATE KEY ----`,
      `PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: mine\nPublic-Lines: 1\n${lines(1, 64)}\nPrivate-Lines: 4\n${lines(4, 64)}\n`,
      ...[48, 52, 64].map(
        length => `PuTTY-User-Key-File-3: ssh-ed25519\r\nPublic-Lines: 2\r\nAAAA\r\nPrivate-Lines: 1\r\n${lines(1, length)}\r\n`,
      ),
      `-----BEGIN OpenVPN Static key V1-----\n${Array.from({ length: 16 }, (_, index) => made(32, `${index}`, '0123456789abcdef')).join('\n')}\n-----END OpenVPN Static key V1-----`,
    ])
      assert.deepEqual(rulesIn(text), ['secret/private-key'], text.slice(0, 40))
  })

  it('are not what programs say that read them', () => {
    for (const text of [
      `if '-----BEGIN RSA PRIVATE KEY-----' in text:\n    return load_the_private_key_from_a_file(text)\n`,
      `const begin = '-----BEGIN PRIVATE KEY-----\\n' + body + '\\n-----END PRIVATE KEY-----'`,
      `-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B...\n-----END PRIVATE KEY-----`,
      `-----BEGIN CERTIFICATE-----\n${made(64, 'a')}\n-----END CERTIFICATE-----`,
      '-----BEGIN PUBLIC KEY-----',
      `/-----BEGIN ([A-Z ]+) PRIVATE KEY-----/`,
      `-----BEGIN PRIVATE KEY-----\n\${key}\n-----END PRIVATE KEY-----`,
      `-----END PRIVATE KEY-----\n${made(64, 'a')}\n${made(64, 'b')}`,
      // Strings of a program beside each other.
      `-----BEGIN PGP PRIVATE KEY BLOCK-----Abort${made(200, 'words')}`,
      ` * -----BEGIN RSA PRIVATE KEY-----\n * ${made(64, 'a')}\n * -----END RSA PRIVATE KEY-----`,
    ])
      assert.deepEqual(rulesIn(text), [], text)
  })

  it('that CPython ships for its tests are known, as everybody knows them', { skip: without.python }, () => {
    const folder = python("import os, sysconfig; print(os.path.join(sysconfig.get_paths()['stdlib'], 'test', 'certdata'))").trim()
    if (!existsSync(folder)) return
    const scan = scanForSecrets([])
    for (const name of readdirSync(folder).filter(each => /^(keycert.*|ssl_key|pycakey)\.pem$/.test(each)))
      scan.file(name).end(readFileSync(join(folder, name)))
    assert.deepEqual(scan.findings, [])
    assert.ok(scan.testKeys() >= 5)
    assert.ok(knownTestKeys.size > 100 && [...knownTestKeys].every(print => /^[0-9a-f]{16}$/.test(print)))
  })
})

it('the packages that this repository uses have one finding, a file of environment variables', () => {
  const folder = join(import.meta.dirname, '../../../../node_modules')
  const scan = scanForSecrets([])
  let files = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (
      !entry.isFile() ||
      !/\.(c?js|mjs|map|json|md|ya?ml)$|^[^.]*$|^\./.test(entry.name) ||
      /\/@(biomejs|bufbuild|protobuf-ts|rolldown|typescript)\//.test(entry.parentPath)
    )
      continue
    scan.file(join(entry.parentPath, entry.name).slice(folder.length)).end(readFileSync(join(entry.parentPath, entry.name)))
    files += 1
  }
  assert.ok(files > 5000, String(files))
  assert.deepEqual(
    scan.findings.map(({ rule, path }) => `${rule} ${path}`),
    ['secret/env-file /bottleneck/.env'],
  )
})

describe('names of files', () => {
  it('say enough, or only with a credential in them', () => {
    const cases: readonly (readonly [path: string, content: string, rule: string | undefined])[] = [
      ['a.zip/.env', '', 'secret/env-file'],
      ['a.zip/.next/standalone/.env.production', 'A=1', 'secret/env-file'],
      ['a.zip/.envrc', '', 'secret/env-file'],
      ...['example', 'sample', 'template', 'schema', 'local.example'].map(end => [`a.zip/.env.${end}`, 'A=', undefined] as const),
      ['a.zip/.env.sample.local', 'A=', 'secret/env-file'],
      ['a.zip/environment/.environment.md', '', undefined],
      ['a.zip/docs/.git/config', '', 'secret/git-folder'],
      ['a.zip/.git', 'gitdir: elsewhere', 'secret/git-folder'],
      ['a.zip/.git', 'gitdir: ../.git/modules/a\nmore', 'secret/git-folder'],
      ['a.zip/.git', '', 'secret/git-folder'],
      ['a.tar.gz/a/vendor/b/.git', 'gitdir: ../../.git/modules/vendor/b\n', undefined],
      ['a.zip/.gitignore', '', undefined],
      ['a.zip/.npmrc', 'fund=false\n', undefined],
      ['a.zip/.npmrc', '//registry.example.com/:_authToken=${NPM_TOKEN}\n', undefined],
      ['a.zip/.npmrc', '# //r/:_authToken=abc\n', undefined],
      ['a.zip/.npmrc', 'fund=false\n//registry.example.com/:_authToken=abcdef\n', 'secret/npmrc'],
      ['a.zip/.npmrc', '_password = "aGVsbG8="', 'secret/npmrc'],
      ['x.tar.gz/x/.pypirc', '[pypi]\nusername = me\n', undefined],
      ['x.tar.gz/x/.pypirc', '[pypi]\nusername = me\npassword = hunter22\n', 'secret/pypirc'],
      ['a.whl/.netrc', 'machine example.com login me\n', undefined],
      ['a.whl/.netrc', 'machine example.com login me password hunter22\n', 'secret/netrc'],
      [
        'a.zip/.docker/config.json',
        '{"auths": {"a.example.com": {}, "b.example.com": {"auth": "dXNlcjpwYXNzd29yZA=="}}}',
        'secret/docker-config',
      ],
      ['a.zip/config.json', '{"auths": {"a.example.com": {}}, "credsStore": "desktop"}', undefined],
      ['a.zip/config.json', '{"server": {"auth": "none"}, "roles": {"auth": ["authentication"]}}', undefined],
      ['a.zip/.dockercfg', '{"https://index.docker.io/v1/": {"auth": "dXNlcjpwYXNzd29yZA=="}}', 'secret/docker-config'],
      ['a.zip/.git-credentials', 'https://me:hunter22@example.com\n', 'secret/git-credentials'],
      ['a.zip/.git-credentials', '# https://example.com\n', undefined],
      ['a.zip/infra/terraform.tfstate', '{"resources": [{"attributes": {"db_password": "hunter22hunter22"}}]}', 'secret/tfstate'],
      ['a.zip/infra/terraform.tfstate', '{"version": 4, "outputs": {}, "resources": []}', undefined],
      ['a.whl/_netrc', 'machine example.com\n  password hunter22\n', 'secret/netrc'],
    ]
    for (const [path, content, rule] of cases)
      assert.deepEqual(rulesIn(content, path), rule === undefined ? [] : [rule], `${path}: ${content}`)
  })
})

describe("this run's own secrets", () => {
  const value = fc
    .string({ unit: fc.constantFrom(...'abcXYZ019+/=_-%&?# "\\é'), minLength: 12, maxLength: 80 })
    .filter(text => text.trim() === text)
  const around = fc.uint8Array({ maxLength: 40 })

  it('are found as they are, in base64 at any place, and URL-encoded, and never shown', () => {
    fc.assert(
      fc.property(value, around, around, fc.constantFrom('raw', 'base64', 'base64url', 'url', 'json'), (secret, before, behind, how) => {
        const bytes = Buffer.from(secret)
        const content = {
          raw: () => Buffer.concat([before, bytes, behind]),
          base64: () => Buffer.from(Buffer.concat([before, bytes, behind]).toString('base64')),
          base64url: () => Buffer.from(Buffer.concat([before, bytes, behind]).toString('base64url')),
          url: () => Buffer.from(`https://example.com/?token=${encodeURIComponent(secret)}&x=1`),
          json: () => Buffer.from(JSON.stringify({ token: secret })),
        }[how]()
        const findings = found(content, 'a.zip/x', [{ name: 'DEPLOY_TOKEN', value: secret }])
        assert.ok(findings.length > 0, how)
        for (const { rule, what } of findings) {
          assert.equal(rule, 'secret/of-this-run')
          assert.match(what, /^the value of DEPLOY_TOKEN, /)
          assert.ok(!what.includes(secret))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('are the tokens of the run, and variables that are named like secrets', () => {
    const variables = {
      GITHUB_TOKEN: made(40, 'github'),
      INPUT_TOKEN: made(40, 'github'),
      SLACK_WEBHOOK: made(40, 'slack'),
      CACHE_PASSWORD: made(12, 'cache'),
      DB_PASSWORD: made(11, 'db'),
      API_KEY: made(20, 'api'),
      NEXT_PUBLIC_API_KEY: made(20, 'public'),
      SSH_PRIVATE_KEY: '/home/me/.ssh/id_rsa',
      PATH: '/usr/bin:/usr/local/bin',
      HOME: '/home/someone-with-a-long-name',
      MARKED: made(20, 'marked'),
    }
    const names = runSecrets([made(40, 'github'), made(30, 'other')], { ...variables, A_TOKEN: undefined, B_TOKEN: '' }, ['MARKED']).map(
      ({ name }) => name,
    )
    assert.deepEqual(names, ['API_KEY', 'CACHE_PASSWORD', 'GITHUB_TOKEN', 'MARKED', 'SLACK_WEBHOOK', 'the token'])
  })

  it('of several lines are found by a line of them', () => {
    const lines = Array.from({ length: 4 }, (_, index) => made(64, `key ${index}`))
    const secret = `-----BEGIN X-----\n${lines.join('\n')}\n-----END X-----`
    assert.match(found(`data: ${lines[2]}`, 'x', [{ name: 'KEY', value: secret }])[0]!.what, /KEY, a line of it/)
    assert.deepEqual(found('-----BEGIN X-----', 'x', [{ name: 'KEY', value: secret }]), [])
    assert.deepEqual(found('Account of fern', 'x', [{ name: 'KEY', value: `Account of fern\n${lines[0]}` }]), [])
  })
})

describe('a file in pieces', () => {
  it('has the findings that it has whole, wherever it is cut', () => {
    const [, token] = tokens[0]!
    const noise = made(70_000, 'noise').replace(/.{70}/g, '$&\n')
    const pem = generateKeyPairSync('ed25519', {
      privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
      publicKeyEncoding: { format: 'pem', type: 'spki' },
    }).privateKey
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 8 }),
        fc.nat(60_000),
        fc.nat(60_000),
        (sizes, first, second) => {
          const [a, b] = first < second ? [first, second] : [second, first]
          const text = Buffer.from(`${noise.slice(0, a)}\n${token}\n${noise.slice(a, b)}\n${pem}\n${noise.slice(b)}`)
          const scan = scanForSecrets([])
          const file = scan.file('x')
          for (let at = 0, turn = 0; at < text.length; turn++) {
            const size = sizes[turn % sizes.length]!
            file.piece(text.subarray(at, at + size))
            at += size
          }
          file.end()
          assert.deepEqual(scan.findings, found(text, 'x'))
          assert.deepEqual(scan.findings.map(({ rule }) => rule).sort(), ['secret/github-token', 'secret/private-key'])
        },
      ),
      { numRuns: 60 },
    )
  })
})
