// Archives made to do harm: what a build or the author of an archive could put into a release.
import { python } from '../../archive/scratch.ts'

/** Writes one zip file per attack into a folder: name of the member, or [name, mode], in each. */
const CRAFT = `
import json, sys, warnings, zipfile
warnings.simplefilter('ignore')
folder, attacks = sys.argv[1], json.loads(sys.argv[2])
for attack, members in attacks.items():
    with zipfile.ZipFile(folder + '/' + attack + '.zip', 'w') as z:
        for name, mode in members:
            info = zipfile.ZipInfo('x')
            info.filename = name
            info.create_system = 3
            info.external_attr = mode << 16
            z.writestr(info, b'pwned')
`

/** Members that programs read differently. readers.test.ts states what each program does with each file. */
const AMBIGUOUS = `
import struct, sys, zipfile, zlib
folder = sys.argv[1]
def path_field(header, name):
    data = struct.pack('<BL', 1, zlib.crc32(header)) + name
    return struct.pack('<HH', 0x7075, len(data)) + data
def write(case, extra=b'', system=3, mode=0o100644, version=20):
    info = zipfile.ZipInfo('a.txt')
    info.extra, info.create_system, info.external_attr = extra, system, mode << 16
    with zipfile.ZipFile(folder + '/ambiguous-' + case + '.zip', 'w') as z:
        z.writestr(info, b'/etc/passwd')
        info.extract_version = version
write('other-name', path_field(b'a.txt', b'../../evil.txt'))
write('wrong-crc', path_field(b'b.txt', b'a.txt'))
write('same-name', path_field(b'a.txt', b'a.txt'))
write('second-of-two', path_field(b'a.txt', b'a.txt') + path_field(b'a.txt', b'b.txt'))
write('short-field', struct.pack('<HH', 0x7075, 2) + b'ab')
write('link-of-dos', system=0, mode=0o120777)
write('link-of-mac', system=19, mode=0o120777)
write('pipe', mode=0o010644)
write('device', system=0, mode=0o020644)
write('socket', mode=0o140644)
write('version', version=99)
write('plain-dos', system=0, mode=0)
`
/** The problem of each, by the name of its file without `ambiguous-`; undefined: all programs read the same. */
export const ambiguous: Readonly<Record<string, RegExp | undefined>> = {
  'other-name': /"a\.txt" has a second name/,
  'wrong-crc': /"a\.txt" has a second name/,
  'same-name': undefined,
  'second-of-two': /"a\.txt" has a second name/,
  'short-field': /"a\.txt" has a second name/,
  'link-of-dos': /"a\.txt" is a symbolic link/,
  'link-of-mac': /"a\.txt" is a symbolic link/,
  pipe: /"a\.txt" is a device, a pipe or a socket/,
  device: /"a\.txt" is a device/,
  socket: /"a\.txt" is a device/,
  version: /"a\.txt" needs version 9\.9 of the format/,
  'plain-dos': undefined,
}

const FILE = 0o100644
/** Members with unsafe names or modes, and the problem of each. */
export const attacks: Record<string, { members: [string, number][]; problem: RegExp }> = {
  'parent-folder': { members: [['../evil.txt', FILE]], problem: /"\.\.\/evil\.txt" has a "\.\." segment/ },
  'deep-parent': { members: [['a/../../evil.txt', FILE]], problem: /has a "\.\." segment/ },
  absolute: { members: [['/tmp/evil.txt', FILE]], problem: /"\/tmp\/evil\.txt" is absolute/ },
  backslash: { members: [['a\\..\\..\\evil.txt', FILE]], problem: /has a backslash/ },
  drive: { members: [['C:/evil.txt', FILE]], problem: /drive letter/ },
  nul: { members: [['a.txt\0.png', FILE]], problem: /NUL/ },
  'case-fold': {
    members: [
      ['README', FILE],
      ['readme', FILE],
    ],
    problem: /"readme" and "README" differ only in case/,
  },
  duplicate: {
    members: [
      ['a', FILE],
      ['a', FILE],
    ],
    problem: /"a" is there twice/,
  },
  'file-as-folder': {
    members: [
      ['a', FILE],
      ['a/b', FILE],
    ],
    problem: /"a" is a file and a folder/,
  },
  link: { members: [['link', 0o120777]], problem: /"link" is a symbolic link/ },
  'link of a package to a place elsewhere': { members: [['node_modules/a', 0o120777]], problem: /"node_modules\/a" is a symbolic link/ },
  setuid: { members: [['su', 0o104755]], problem: /"su" has mode 104755/ },
  'group-writable': { members: [['a', 0o100664]], problem: /mode 100664/ },
  device: { members: [['tty', 0o020644]], problem: /mode 20644/ },
  folder: { members: [['folder/', 0o040755]], problem: /"folder\/" has/ },
}

/** Damage that leaves every member readable for one reader and another thing, or nothing, for the next. */
const LAYOUTS = `
import io, struct, sys, zipfile
folder = sys.argv[1]
def archive(names=('a.txt', 'b.txt'), wide=False):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w') as z:
        for name in names:
            info = zipfile.ZipInfo(name); info.create_system = 3; info.external_attr = 0o100644 << 16
            with z.open(info, 'w', force_zip64=wide) as f: f.write(b'content of ' + name.encode())
    return bytearray(out.getvalue())
def save(name, data): open(folder + '/' + name + '.zip', 'wb').write(bytes(data))
def central(data, n):
    at = struct.unpack_from('<I', data, len(data) - 6)[0]
    for _ in range(n): at += 46 + sum(struct.unpack_from('<HHH', data, at + 28))
    return at
good = archive()
save('prepended', b'MZ something that runs' + good)
adjusted = bytearray(b'MZ something that runs') + good
shift = len(adjusted) - len(good)
for n in range(2):
    at = central(good, n) + shift
    struct.pack_into('<I', adjusted, at + 42, struct.unpack_from('<I', adjusted, at + 42)[0] + shift)
struct.pack_into('<I', adjusted, len(adjusted) - 6, central(good, 0) + shift)
save('prepended-adjusted', adjusted)
save('trailing', good + b'more')
hidden = bytearray(good); end = len(hidden) - 22
where = central(hidden, 0); extra = b'hidden between members and directory'
hidden[where:where] = extra; struct.pack_into('<I', hidden, len(hidden) - 6, where + len(extra)); save('gap', hidden)
over = bytearray(good); struct.pack_into('<I', over, central(over, 1) + 42, 0); save('overlap', over)
inner = archive(('b.txt',)); nested = bytearray(good)
save('comment', good[:-2] + struct.pack('<H', len(inner)) + inner)
size = bytearray(good); struct.pack_into('<I', size, 22, 5); save('local-size', size)
crc = bytearray(good); struct.pack_into('<I', crc, 14, 1); save('local-crc', crc)
method = bytearray(good); struct.pack_into('<H', method, 8, 8); save('local-method', method)
name = bytearray(good); name[30:35] = b'e.txt'; save('local-name', name)
count = bytearray(good); struct.pack_into('<HH', count, len(count) - 14, 1, 1); save('count', count)
wide = archive(wide=True); struct.pack_into('<II', wide, 18, 0xffffffff, 0xffffffff) # Python before 3.11.4 leaves the sizes here
struct.pack_into('<Q', wide, 30 + 5 + 4, 99); save('zip64-local', wide)
lie = bytearray(good); end = len(lie) - 22; start = central(lie, 0)
record = struct.pack('<IQHHIIQQQQ', 0x06064b50, 44, 45, 45, 0, 0, 7, 7, end - start, start) + struct.pack('<IIQI', 0x07064b50, 0, end, 1)
save('zip64-count', lie[:end] + record + lie[end:])
huge = bytearray(good); struct.pack_into('<I', huge, central(huge, 0) + 24, 0x7fffffff); struct.pack_into('<I', huge, 22, 0x7fffffff); save('huge', huge)
save('good', good); save('good-zip64', archive(wide=True))
`

/** Writes a file for each of `attacks`. */
export function writeAttacks(folder: string): void {
  python(CRAFT, folder, JSON.stringify(Object.fromEntries(Object.entries(attacks).map(([name, { members }]) => [name, members]))))
}

/** Writes a file for each of `ambiguous`. */
export function writeAmbiguous(folder: string): void {
  python(AMBIGUOUS, folder)
}

/** Writes the files with damaged layouts, and two good ones. */
export function writeLayouts(folder: string): void {
  python(LAYOUTS, folder)
}
