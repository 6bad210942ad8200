import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder of its own for one run of foreign programs; gone when the work is done. */
export function inFolder<T>(work: (at: (name: string) => string, run: (program: string, ...args: string[]) => string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'signing-'))
  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  try {
    return work((name) => path.join(folder, name), run)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export interface ContainerRequest {
  readonly key?: 'rsa' | 'ec' | 'rsa1024' | 'p384' | 'k256'
  readonly password?: string
  /** UTC, `20260101000000Z`. */
  readonly from?: string
  readonly to?: string
  readonly keyUsage?: string
  readonly subject?: string
  /** openssl pkcs12 options, e.g. `-legacy`. */
  readonly pkcs12?: readonly string[]
  /** Issue from a CA of its own, which goes into the container as well. */
  readonly withCa?: boolean
}
export interface MadeContainer {
  readonly p12: Buffer
  readonly pem: Buffer
  readonly certificate: string
  readonly ca: string | null
}

const KEYS = {
  rsa: ['-newkey', 'rsa:2048'], rsa1024: ['-newkey', 'rsa:1024'],
  ec: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], p384: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  k256: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'],
} as const
const SERIAL = '00E1F0A55A0F1E2D3C\n'
const SUBJECT = '/C=RU/O=ОАО «Пятигорские электрические сети»/CN=Громов Сергей Викторович'

/** A container made by the openssl program, as a certification authority would hand it out. */
export function makeContainer(request: ContainerRequest = {}): MadeContainer {
  const { key = 'rsa', password = 'secret', from = '20260101000000Z', to = '20271231000000Z', keyUsage = 'digitalSignature,nonRepudiation', subject = SUBJECT, pkcs12 = [], withCa = false } = request
  return inFolder((at, run) => {
    const usage = keyUsage ? `keyUsage=critical,${keyUsage}\n` : ''
    writeFileSync(at('ca.cnf'), `[ca]\ndefault_ca=c\n[c]\ndatabase=index\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\npolicy=p\nunique_subject=no\nemail_in_dn=no\nutf8=yes\nstring_mask=utf8only\n[p]\nC=optional\nO=optional\nCN=supplied\nsurname=optional\ngivenName=optional\n[leaf]\nbasicConstraints=critical,CA:FALSE\n${usage}[root]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n[req]\ndistinguished_name=dn\nstring_mask=utf8only\nutf8=yes\n[dn]\n`)
    writeFileSync(at('index'), '')
    writeFileSync(at('serial'), SERIAL)
    run('openssl', 'req', '-config', 'ca.cnf', '-new', '-utf8', ...KEYS[key], '-nodes', '-keyout', 'key.pem', '-out', 'csr.pem', '-subj', subject)
    const dates = ['-startdate', from, '-enddate', to]
    if (withCa) {
      // Dates of its own: `req -x509` would count from the day on which the tests run.
      run('openssl', 'req', '-config', 'ca.cnf', '-new', '-utf8', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.csr', '-subj', '/C=RU/CN=Учебный удостоверяющий центр')
      writeFileSync(at('serial'), '01\n')
      run('openssl', 'ca', '-config', 'ca.cnf', '-batch', '-selfsign', '-in', 'ca.csr', '-out', 'ca.pem', '-notext', '-keyfile', 'ca.key', '-extensions', 'root', '-startdate', '20200101000000Z', '-enddate', '20391231000000Z')
      writeFileSync(at('serial'), SERIAL)
      run('openssl', 'ca', '-config', 'ca.cnf', '-batch', '-in', 'csr.pem', '-out', 'cert.pem', '-notext', '-cert', 'ca.pem', '-keyfile', 'ca.key', '-extensions', 'leaf', ...dates)
    } else {
      run('openssl', 'ca', '-config', 'ca.cnf', '-batch', '-selfsign', '-in', 'csr.pem', '-out', 'cert.pem', '-notext', '-keyfile', 'key.pem', '-extensions', 'leaf', ...dates)
    }
    run('openssl', 'pkcs12', '-export', '-inkey', 'key.pem', '-in', 'cert.pem', ...(withCa ? ['-certfile', 'ca.pem'] : []), '-out', 'out.p12', '-passout', `pass:${password}`, ...pkcs12)
    run('openssl', 'pkcs8', '-topk8', '-in', 'key.pem', '-out', 'key8.pem', '-passout', `pass:${password}`)
    const certificate = readFileSync(at('cert.pem'), 'utf8')
    return { p12: readFileSync(at('out.p12')), pem: Buffer.concat([readFileSync(at('key8.pem')), Buffer.from(certificate)]), certificate, ca: withCa ? readFileSync(at('ca.pem'), 'utf8') : null }
  })
}

/** A .p12 with certificates and no key. */
export function withoutKey(certificate: string, password: string): Buffer {
  return inFolder((at, run) => {
    writeFileSync(at('cert.pem'), certificate)
    run('openssl', 'pkcs12', '-export', '-nokeys', '-in', 'cert.pem', '-out', 'out.p12', '-passout', `pass:${password}`)
    return readFileSync(at('out.p12'))
  })
}

/** A .p12 whose only content is a key. */
export function withoutCertificate(pem: Buffer, password: string): Buffer {
  return inFolder((at, run) => {
    writeFileSync(at('key.pem'), pem)
    run('openssl', 'pkcs12', '-export', '-nocerts', '-inkey', 'key.pem', '-passin', `pass:${password}`, '-out', 'out.p12', '-passout', `pass:${password}`)
    return readFileSync(at('out.p12'))
  })
}

export interface MadeGost {
  readonly key: Buffer
  readonly certificate: string
  readonly pem: Buffer
}

/** A ГОСТ Р 34.10-2012 key and its certificate by Debian's engine for OpenSSL. */
export function makeGost({ bits = 256, subject = '/CN=Громова Анна Петровна' }: { bits?: 256 | 512; subject?: string } = {}): MadeGost {
  return inFolder((at, run) => {
    writeFileSync(at('c.cnf'), `[ca]\ndefault_ca=c\n[c]\ndatabase=index\nserial=serial\nnew_certs_dir=.\ndefault_md=md_gost12_${bits}\npolicy=p\n[p]\nCN=supplied\n[leaf]\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\n[req]\ndistinguished_name=dn\nstring_mask=utf8only\n[dn]\n`)
    writeFileSync(at('index'), '')
    writeFileSync(at('serial'), SERIAL)
    run('openssl', 'genpkey', '-engine', 'gost', '-algorithm', `gost2012_${bits}`, '-pkeyopt', 'paramset:A', '-out', 'key.pem')
    run('openssl', 'req', '-config', 'c.cnf', '-engine', 'gost', '-new', '-utf8', '-key', 'key.pem', '-subj', subject, '-out', 'csr.pem')
    // Dates of its own: `req -x509` would count from the day on which the tests run.
    run('openssl', 'ca', '-config', 'c.cnf', '-engine', 'gost', '-batch', '-selfsign', '-in', 'csr.pem', '-out', 'cert.pem', '-notext', '-keyfile', 'key.pem', '-extensions', 'leaf', '-startdate', '20260101000000Z', '-enddate', '20271231000000Z')
    const key = readFileSync(at('key.pem'))
    const certificate = readFileSync(at('cert.pem'), 'utf8')
    return { key, certificate, pem: Buffer.concat([key, Buffer.from(certificate)]) }
  })
}
