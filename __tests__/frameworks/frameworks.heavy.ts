// Every framework of docs/frameworks.md, really built; what was packed is unpacked elsewhere and, where it is a server, started.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import AdmZip from 'adm-zip'
import { buildComponents } from '../../src/features/build/build.ts'
import { component, planOf, setting, temporary } from '../features/build/setting.ts'
import { frameworkCases, layOut } from './cases.ts'
import { firstPage } from './first-page.ts'

for (const framework of frameworkCases)
  test(framework.name, async () => {
    const { context, ports } = await setting()
    await layOut(framework, `${context.tree}/web`)
    const twice = framework.same === false ? {} : { reproducible: 'check' as const }
    const web = component({ kind: 'node', id: 'web', path: 'web', sourceMaps: false, timeout: 600_000, ...twice })
    const { builds } = await buildComponents(planOf([web]), context, ports)
    const [build] = builds
    assert.equal(build!.status, 'passed', JSON.stringify(build!.failure, null, 2))
    for (const { stage, evidence } of build!.evidence) console.log(`  ${framework.name}: ${stage}: ${evidence}`)
    if (framework.same !== false) {
      const [, differ] = /equal but for what the framework makes anew in every build \((.*)\)$/.exec(build!.evidence.at(-1)!.evidence) ?? []
      if (framework.same === true) assert.match(build!.evidence.at(-1)!.evidence, /^built twice in different folders: the same bytes$/)
      else for (const name of (differ ?? '').split(', ')) assert.match(name, framework.same)
    }
    const zip = new AdmZip(build!.files[0]!.path)
    const names = zip.getEntries().map(entry => entry.entryName)
    for (const name of [framework.entry, ...(framework.also ?? [])])
      assert.ok(names.includes(name), `${name} in ${names.slice(0, 40).join(' ')}`)
    assert.deepEqual(
      names.filter(name => framework.never.test(name) || /\.(js|mjs|css)\.map$/.test(name)),
      [],
    )
    if (framework.serve === undefined)
      return assert.match(zip.readAsText(framework.entry), framework.entry.endsWith('.html') ? /<(html|!doctype)/i : /\S/)
    const unpacked = await temporary()
    // Links of packages stay links, which adm-zip does not restore.
    execFileSync('unzip', ['-q', build!.files[0]!.path, '-d', unpacked])
    if (framework.needsInstall) execFileSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: unpacked, stdio: 'ignore' })
    assert.match(await firstPage(framework.serve, unpacked), /Stock of the day/)
  })
