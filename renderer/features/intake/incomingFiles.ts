/** Messages are read, everything else lies beside the card. */
export function isMessage(file: File): boolean {
  return file.type === 'message/rfc822' || /\.eml$/i.test(file.name)
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

export const carriesFiles = (transfer: DataTransfer | null): boolean => transfer !== null && [...transfer.types].includes('Files')
