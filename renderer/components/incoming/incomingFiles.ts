/** Messages are read, everything else lies beside the card. */
export function isMessage(file: File): boolean {
  return file.type === 'message/rfc822' || /\.(?:eml|msg)$/i.test(file.name)
}

/** Pictures from the clipboard have no name of their own. */
export function named(file: File, index: number): File {
  const nameless = file.name === '' || /^image\.(png|jpe?g)$/i.test(file.name)
  if (!nameless) return file
  const extension = file.type.split('/')[1] ?? 'png'
  return new File([file], `Из буфера ${index + 1}.${extension}`, { type: file.type })
}

export function filesOf(transfer: DataTransfer | null): File[] {
  return transfer === null ? [] : [...transfer.files]
}

/** Files of a drop, folders opened to the last one. What is dropped must be asked for at once: it is gone after the event. */
export function filesDropped(transfer: DataTransfer | null): Promise<File[]> {
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const plain = filesOf(transfer)
  if (entries.every((entry) => entry.isFile)) return Promise.resolve(plain)
  return Promise.all(entries.map(filesUnder)).then((all) => all.flat())
}

async function filesUnder(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const found: FileSystemEntry[] = []
  // A folder answers in portions; an empty one ends it.
  for (let portion = await read(reader); portion.length > 0; portion = await read(reader)) found.push(...portion)
  const inOrder = found.toSorted((a, b) => a.name.localeCompare(b.name, 'ru-RU'))
  return (await Promise.all(inOrder.map(filesUnder))).flat()
}

const read = (reader: FileSystemDirectoryReader) => new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

export const carriesFiles = (transfer: DataTransfer | null): boolean => transfer !== null && [...transfer.types].includes('Files')
