/** The part of the library that is used: hashing and checking by ГОСТ Р 34.11-2012 and ГОСТ Р 34.10-2012. */
declare module '@wavesenterprise/crypto-gost-js' {
  interface Digest {
    readonly name: 'GOST R 34.11'
    readonly version: 2012
    readonly length: 256 | 512
  }
  interface Signature {
    readonly name: 'GOST R 34.10'
    readonly version: 2012
    readonly length: 256 | 512
    /** CP: the octets of a signature stand as in RFC 9215, s before r, each big-endian. */
    readonly procreator: 'CP'
    readonly namedCurve: string
    readonly hash: Digest
  }
  export interface Engine {
    getGostDigest(algorithm: Digest): { digest(bytes: Uint8Array): ArrayBuffer }
    getGostSign(algorithm: Signature): { verify(publicKey: Uint8Array, signature: Uint8Array, data: Uint8Array): boolean }
  }
  const library: { readonly GostEngine: Engine }
  export default library
}
