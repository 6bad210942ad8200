/** Identifiers of ГОСТ Р 34.10 keys and signatures and of ГОСТ Р 34.11 digests (RFC 9215, 9548; RFC 4491 for the old ones). */
const NAMES: Readonly<Record<string, string>> = {
  '1.2.643.7.1.1.1.1': 'ГОСТ Р 34.10-2012, 256 бит',
  '1.2.643.7.1.1.1.2': 'ГОСТ Р 34.10-2012, 512 бит',
  '1.2.643.7.1.1.3.2': 'ГОСТ Р 34.10-2012, 256 бит',
  '1.2.643.7.1.1.3.3': 'ГОСТ Р 34.10-2012, 512 бит',
  '1.2.643.2.2.19': 'ГОСТ Р 34.10-2001',
  '1.2.643.2.2.3': 'ГОСТ Р 34.10-2001',
}

/** «ГОСТ Р 34.10-2012, 256 бит»; null for an identifier of another kind. */
export const gostName = (oid: string): string | null => NAMES[oid] ?? null
