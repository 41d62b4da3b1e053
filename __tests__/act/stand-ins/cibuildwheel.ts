// Stands for pypa/cibuildwheel: makes one wheel of the checkout's project for the platform that the job asked for, which the matrix names.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wheelOf } from '../../e2e/packages.ts'

const { 'INPUT_PACKAGE-DIR': folder = '', 'INPUT_OUTPUT-DIR': output = '' } = process.env
const project = readFileSync(join(folder, 'pyproject.toml'), 'utf8')
const [, name = ''] = /^name = "([^"]*)"$/m.exec(project) ?? []
const [, version = ''] = /^version = "([^"]*)"$/m.exec(project) ?? []
const { os } = JSON.parse(process.env.STAND_IN_MATRIX ?? '') as { os: string }
const platforms = {
  'ubuntu-latest': 'manylinux_2_17_x86_64',
  'ubuntu-24.04-arm': 'manylinux_2_17_aarch64',
  'windows-latest': 'win_amd64',
  'macos-latest': 'macosx_11_0_arm64',
}
const platform = new Map(Object.entries(platforms)).get(os)
if (platform === undefined) throw new Error(`no platform for ${os}`)
const tag = `py3-none-${platform}`
mkdirSync(output, { recursive: true })
writeFileSync(join(output, `${name}-${version}-${tag}.whl`), wheelOf(name, version, { tag }))
