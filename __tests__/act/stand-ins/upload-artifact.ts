// Stands for actions/upload-artifact: the files of a folder or a glob, with the paths below their common folder, by the client that the real one uses.
import { globSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'

const paths = globSync((process.env.INPUT_PATH ?? '').trim())
const files = paths
  .flatMap(path => (statSync(path).isDirectory() ? globSync(`${path}/**`) : [path]))
  .filter(path => statSync(path).isFile())
  .map(path => resolve(path))
if (files.length === 0 && process.env['INPUT_IF-NO-FILES-FOUND'] === 'error') throw new Error('No files were found with the provided path')
const root = paths.length === 1 && statSync(paths[0]!).isDirectory() ? resolve(paths[0]!) : resolve(dirname(paths[0] ?? '.'))
const name = process.env.INPUT_NAME || 'artifact'
const client = new DefaultArtifactClient()
const { artifacts } = await client.listArtifacts()
// Version 3, here at the commit of v3.2.1-node20, has no input for it and always overwrites.
const overwrites = process.env.INPUT_OVERWRITE === 'true' || process.env.GITHUB_ACTION_REF?.startsWith('c24449f3')
if (overwrites && artifacts.some(each => each.name === name)) await client.deleteArtifact(name)
await client.uploadArtifact(name, files, root)
