// pnpm, yarn 2 and newer, and bun, installed for the run as package.json names them, on a workspace.
import { test } from 'node:test'
import { assertBuilt, buildWorkspace } from '../features/build/node/managers.ts'

const cases = [
  ['pnpm', undefined, 'pnpm install --frozen-lockfile', /pnpm 9\.15\.9, installed by npm for this run/],
  ['pnpm-12', undefined, 'pnpm install --frozen-lockfile', /pnpm 12\.4\.2, installed by npm for this run/],
  ['yarn-4', undefined, 'yarn install --immutable', /yarn 4\.18\.1, installed by npm for this run/],
  ['bun', undefined, 'bun install --frozen-lockfile', /bun 1\.4\.4, installed by npm for this run/],
] as const

for (const [fixture, manager, install, tool] of cases)
  test(`${manager ?? fixture}`, async () => assertBuilt(await buildWorkspace(fixture, manager), install, tool))
