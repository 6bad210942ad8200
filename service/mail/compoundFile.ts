/** Fields of the header and of a directory entry: MS-CFB 2.2 and 2.6. */
const HEADER = { sectorShift: 30, fatSectors: 44, directoryStart: 48, miniFatStart: 60, miniFatSectors: 64, difatStart: 68, difatSectors: 72, difat: 76, difatEntries: 109 }
const ENTRY = { bytes: 128, type: 66, left: 68, right: 72, child: 76, start: 116, size: 120 }
const END_OF_CHAIN = -2
const NOBODY = -1
const FILE = 2
const FOLDERS = [1, 5]
const SMALL_FILE = 4096

/**
 * Can this compound file be walked to its end? A damaged or malicious one holds chains of sectors that run in a circle and sizes
 * beyond the file, and a reader that follows them never comes back. Throws RangeError where a table lies outside of the file.
 */
export function isSoundCompoundFile(bytes: Buffer): boolean {
  const sector = bytes.readUInt8(HEADER.sectorShift) === 12 ? 4096 : 512
  const sectors = Math.ceil(bytes.length / sector)
  const counts = [HEADER.fatSectors, HEADER.miniFatSectors, HEADER.difatSectors].map((at) => bytes.readInt32LE(at))
  if (counts.some((n) => n < 0 || n > sectors)) return false
  const [fatSectors = 0, miniFatSectors = 0, difatSectors = 0] = counts
  const inSector = (index: number, at: number) => bytes.readInt32LE((index + 1) * sector + at)
  const perSector = sector / 4

  const fat = Array.from({ length: Math.min(fatSectors, HEADER.difatEntries) }, (_, index) => bytes.readInt32LE(HEADER.difat + index * 4))
  for (let at = bytes.readInt32LE(HEADER.difatStart), n = 0; n < difatSectors && at >= 0; n += 1, at = inSector(at, sector - 4)) {
    for (let index = 0; index < perSector - 1 && fat.length < fatSectors; index += 1) fat.push(inSector(at, index * 4))
  }
  const following = (table: readonly number[]) => (index: number) => {
    const place = index < 0 ? undefined : table[Math.floor(index / perSector)]
    return place === undefined ? END_OF_CHAIN : inSector(place, (index % perSector) * 4)
  }
  const next = following(fat)
  /** null: it never ends. */
  const chain = (start: number, step: (index: number) => number, most: number): number[] | null => {
    const found: number[] = []
    for (let at = start; at !== END_OF_CHAIN; at = step(at)) {
      if (found.length > most) return null
      found.push(at)
    }
    return found
  }
  const directory = chain(bytes.readInt32LE(HEADER.directoryStart), next, sectors)
  if (directory === null) return false
  const entries = directory.flatMap((at) => Array.from({ length: sector / ENTRY.bytes }, (_, index) => (at + 1) * sector + index * ENTRY.bytes)).filter((at) => at >= 0 && at + ENTRY.bytes <= bytes.length)
  const miniFat = (chain(bytes.readInt32LE(HEADER.miniFatStart), next, sectors) ?? []).slice(0, miniFatSectors)
  const small = following(miniFat)
  const soundFile = (at: number): boolean => {
    const size = bytes.readInt32LE(at + ENTRY.size)
    if (size < 0 || size > bytes.length) return false
    return size >= SMALL_FILE || chain(bytes.readInt32LE(at + ENTRY.start), small, sectors * (sector / 64)) !== null
  }
  const files = entries.filter((at) => bytes.readUInt8(at + ENTRY.type) === FILE)
  const [root] = entries
  return root !== undefined && files.every(soundFile) && chain(bytes.readInt32LE(root + ENTRY.start), next, sectors) !== null && isTree(bytes, entries)
}

/** Every entry of the directory is reached once at most. */
function isTree(bytes: Buffer, entries: readonly number[]): boolean {
  const seen = new Set<number>([0])
  const waiting = [0]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const at = entries[index]
    if (at === undefined) return false
    const folder = FOLDERS.includes(bytes.readUInt8(at + ENTRY.type))
    const links = [...(index === 0 ? [] : [ENTRY.left, ENTRY.right]), ...(folder ? [ENTRY.child] : [])].map((field) => bytes.readInt32LE(at + field))
    for (const link of links) {
      if (link === NOBODY) continue
      if (seen.has(link)) return false
      seen.add(link)
      waiting.push(link)
    }
  }
  return true
}
