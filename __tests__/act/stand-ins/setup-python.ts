// Stands for actions/setup-python: `python` is the machine's Python 3, whatever version the workflow asks for.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(process.env.RUNNER_TEMP ?? '', 'setup-python')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'python'), '#!/bin/sh\nexec python3 "$@"\n', { mode: 0o755 })
writeFileSync(join(folder, 'pip'), '#!/bin/sh\nexec python3 -m pip "$@"\n', { mode: 0o755 })
appendFileSync(process.env.GITHUB_PATH ?? '', `${folder}\n`)
