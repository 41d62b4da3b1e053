import satisfies from 'semver/functions/satisfies.js'

/** The actions that workflows of `init` use, each at a commit, with the version of that commit. */
export const pins = {
  'actions/checkout': 'd23441a48e516b6c34aea4fa41551a30e30af803 # v6.1.0',
  'actions/setup-node': '249970729cb0ef3589644e2896645e5dc5ba9c38 # v6.5.0',
  'actions/setup-python': 'ece7cb06caefa5fff74198d8649806c4678c61a1 # v6.3.0',
  'pnpm/action-setup': 'fe02b34f77f8bc703788d5817da081398fad5dd2 # v4.0.0',
  'oven-sh/setup-bun': '0c5077e51419868618aeaa5fe8019c62421857d6 # v2.2.0',
} as const

const pythons = ['3.14', '3.13', '3.12', '3.11', '3.10', '3.9']

/** The newest Python that all of these `requires-python` allow (PEP 440, read as npm ranges); the newest of all if none fits. */
export function newestPython(requirements: readonly string[]): string {
  const spellings = [
    [/~=\s*(\d+\.\d+)(?!\.?\d)/g, '^$1'],
    [/~=/g, '~'],
    [/!=[^,]*/g, ''],
    [/===?/g, ''],
    [/\.\*/g, '.x'],
    [/,/g, ' '],
  ] as const
  const ranges = requirements.map(text => spellings.reduce((range, [from, to]) => range.replace(from, to), text))
  return pythons.find(python => ranges.every(range => satisfies(`${python}.99`, range))) ?? pythons[0]!
}
