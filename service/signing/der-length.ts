/**
 * Length in bytes of the DER SEQUENCE at the start of `bytes`, header included (X.690, 8.1.3); null when there is none. The zeros
 * that fill a signature's hole cannot be stripped instead: a signature may itself end in zeros.
 */
export function derLength(bytes: Buffer): number | null {
  const [tag, first] = bytes
  if (tag !== 0x30 || first === undefined || first === 0x80 || first > 0x84) return null
  if (first < 0x80) return 2 + first
  const count = first - 0x80
  return bytes.length < 2 + count ? null : 2 + count + bytes.readUIntBE(2, count)
}
