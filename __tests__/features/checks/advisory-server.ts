import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { gunzipSync } from 'node:zlib'

/** An advisory as npm's registry has it. */
export interface Advisory {
  readonly name: string
  readonly severity: string
  readonly affected: string
  readonly fixed: string
}

/** Services of advisories on 127.0.0.1. `asked` holds method, path and body of each request. */
export interface AdvisoryServer {
  readonly url: string
  readonly asked: string[]
}

/**
 * Answers as the registry of npm does to `npm audit` (bulk advisories, the package itself), to the older audits of pnpm and yarn, and
 * as OSV does to pip-audit, with the given advisories.
 */
export async function advisoryServer(context: TestContext, advisories: readonly Advisory[]): Promise<AdvisoryServer> {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const whole = Buffer.concat(chunks)
    const body = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole).toString()
    const path = (request.url ?? '').split('?')[0]!
    asked.push(`${request.method} ${path} ${body}`)
    const answer = answerTo(path, body, advisories)
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  context.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

function answerTo(path: string, body: string, advisories: readonly Advisory[]): unknown {
  if (path.endsWith('/advisories/bulk')) {
    const names = Object.keys(JSON.parse(body) as object)
    const known = names.flatMap(name => advisories.filter(advisory => advisory.name === name))
    return Object.fromEntries(known.map(advisory => [advisory.name, [bulk(advisory)]]))
  }
  if (path.endsWith('/security/audits') || path.endsWith('/audits/quick'))
    return older(advisories.filter(({ name }) => body.includes(name)))
  if (path === '/osv') return osv(JSON.parse(body) as { package: { name: string } }, advisories)
  const advisory = advisories.find(({ name }) => path === `/${name}`)
  if (advisory === undefined) return undefined
  const dist = { tarball: 'http://127.0.0.1:1/none.tgz', integrity: 'sha512-x' }
  const versions = ['1.1.0', advisory.fixed].map(version => [version, { name: advisory.name, version, dist }])
  return { name: advisory.name, 'dist-tags': { latest: advisory.fixed }, versions: Object.fromEntries(versions) }
}

const address = (name: string): string => `https://github.com/advisories/GHSA-${name}`

function bulk({ name, severity, affected }: Advisory) {
  return {
    id: name.length,
    url: address(name),
    title: `${name} goes wrong`,
    severity,
    vulnerable_versions: affected,
    cwe: [],
    cvss: { score: 7.5 },
  }
}

function older(advisories: readonly Advisory[]) {
  const all = advisories.map(advisory => ({
    ...bulk(advisory),
    module_name: advisory.name,
    patched_versions: `>=${advisory.fixed}`,
    findings: [{ version: '1.1.0', paths: [advisory.name] }],
    cves: [],
  }))
  const metadata = { vulnerabilities: { info: 0, low: 0, moderate: 0, high: all.length, critical: 0 }, totalDependencies: 7 }
  return { actions: [], advisories: Object.fromEntries(all.map(advisory => [advisory.id, advisory])), muted: [], metadata }
}

function osv(query: { package: { name: string } }, advisories: readonly Advisory[]) {
  const known = advisories.filter(({ name }) => name === query.package.name)
  const vulns = known.map(({ name, fixed }) => ({
    id: `PYSEC-${name}`,
    aliases: [`CVE-${name}`],
    summary: `${name} goes wrong`,
    affected: [{ package: { name, ecosystem: 'PyPI' }, ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed }] }] }],
  }))
  return vulns.length === 0 ? {} : { vulns }
}
