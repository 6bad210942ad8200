import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import type { CallContext } from '../context.ts'
import { later } from '../later.ts'
import { cancelPrint } from '../originals/cancelPrint.ts'
import { listAuthorities } from '../originals/listAuthorities.ts'
import { removeAuthority } from '../originals/removeAuthority.ts'
import { paperSigners } from '../originals/paperSigners.ts'
import { printQueue } from '../originals/printQueue.ts'
import { as, os } from './os.ts'

const printForSignature = later(async () => (await import('../originals/printForSignature.ts')).printForSignature)
const getPaper = later(async () => (await import('../originals/paperOf.ts')).getPaper)
const attachOriginal = later(async () => (await import('../originals/attachOriginal.ts')).attachOriginal)

const checkFile = later(async () => (await import('../originals/checkFile.ts')).checkFile)
const addAuthority = later(async () => (await import('../originals/addAuthority.ts')).addAuthority)

export const originals: Router<Contract['originals'], CallContext> = {
  check: os.originals.check.handler(as(checkFile)),
  authorities: os.originals.authorities.handler(as(listAuthorities)),
  addAuthority: os.originals.addAuthority.handler(as(addAuthority)),
  removeAuthority: os.originals.removeAuthority.handler(as(removeAuthority)),
  signers: os.originals.signers.handler(as(paperSigners)),
  print: os.originals.print.handler(as(printForSignature)),
  queue: os.originals.queue.handler(as(printQueue)),
  paper: os.originals.paper.handler(as(getPaper)),
  cancel: os.originals.cancel.handler(as(cancelPrint)),
  attach: os.originals.attach.handler(as(attachOriginal)),
}
