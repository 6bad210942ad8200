import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { attachMessage } from '../mail/attachMessage.ts'
import { detachMessage } from '../mail/detachMessage.ts'
import { listMail } from '../mail/listMail.ts'
import { listSetAsideGrounds } from '../mail/listSetAsideGrounds.ts'
import { readRaw } from '../mail/readRaw.ts'
import { restoreMessage } from '../mail/restoreMessage.ts'
import { setAsideMessage } from '../mail/setAsideMessage.ts'
import type { CallContext } from '../context.ts'
import { later } from '../later.ts'
import { as, os } from './os.ts'

const openMail = later(async () => (await import('../mail/openMail.ts')).openMail)

export const mail: Router<Contract['mail'], CallContext> = {
  list: os.mail.list.handler(as(listMail)),
  open: os.mail.open.handler(as(openMail)),
  raw: os.mail.raw.handler(as(readRaw)),
  attach: os.mail.attach.handler(as(attachMessage)),
  detach: os.mail.detach.handler(as(detachMessage)),
  grounds: os.mail.grounds.handler(as(listSetAsideGrounds)),
  setAside: os.mail.setAside.handler(as(setAsideMessage)),
  restore: os.mail.restore.handler(as(restoreMessage)),
}
