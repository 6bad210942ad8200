import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { attachFile } from '../files/attachFile.ts'
import { discardFile } from '../files/discardFile.ts'
import { readFile } from '../files/readFile.ts'
import { stageFile } from '../files/stageFile.ts'
import type { CallContext } from '../context.ts'
import { later } from '../later.ts'
import { as, os } from './os.ts'

const readMessage = later(async () => (await import('../mail/readMessage.ts')).readMessage)

export const files: Router<Contract['files'], CallContext> = {
  stage: os.files.stage.handler(as(stageFile)),
  discard: os.files.discard.handler(as(discardFile)),
  attach: os.files.attach.handler(as(attachFile)),
  content: os.files.content.handler(as(readFile)),
  message: os.files.message.handler(as(readMessage)),
}
