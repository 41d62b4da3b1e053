// Stands for actions/download-artifact: one artifact by its name, or those of a pattern, into one folder with `merge-multiple`.
import { join, matchesGlob, resolve } from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'

const { INPUT_NAME: name = '', INPUT_PATH: path = '', INPUT_PATTERN: pattern = '' } = process.env
const merge = name !== '' || process.env['INPUT_MERGE-MULTIPLE'] === 'true'
const client = new DefaultArtifactClient()
const { artifacts } = await client.listArtifacts({ latest: true })
const wanted = artifacts.filter(each => (name === '' ? matchesGlob(each.name, pattern || '*') : each.name === name))
if (name !== '' && wanted.length === 0) throw new Error(`Artifact not found for name: ${name}`)
for (const each of wanted) await client.downloadArtifact(each.id, { path: resolve(merge ? path : join(path, each.name)) })
