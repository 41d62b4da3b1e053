// Stands for actions/checkout: fetches the ref of the event, or the input `ref`, from the bare repository that STAND_IN_ORIGIN names.
import { checkoutLikeRunner } from '../../../dev/sample/checkouts.ts'

const { env } = process
const ref = env.INPUT_REF || env.GITHUB_REF || ''
const all = env['INPUT_FETCH-DEPTH'] === '0'
const commit = await checkoutLikeRunner(env.STAND_IN_ORIGIN ?? '', env.GITHUB_WORKSPACE ?? '', { ref, depth: all ? 0 : 1, tags: all })
console.log(`${ref} at ${commit}`)
