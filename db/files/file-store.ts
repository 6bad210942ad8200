export interface StoredFile {
  readonly sha256: string
  readonly bytes: number
}

/** Bytes under their SHA-256, outside the database: `files/ab/cdef…`. */
export interface FileStore {
  /** On disk for good when it returns. The same bytes are kept once. Call it before the write that refers to them. */
  put(bytes: Uint8Array): Promise<StoredFile>
  /** Verified against the hash; throws `FileDamaged`. */
  get(sha256: string): Promise<Uint8Array>
  /** Where the bytes are, for opening with another program; does not verify. */
  path(sha256: string): string
  /** Removes leftovers of writes that were cut off; returns how many. */
  sweep(): Promise<number>
}
