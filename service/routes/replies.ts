import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { dispatchReply } from '../replies/dispatchReply.ts'
import { getNameForms } from '../replies/getNameForms.ts'
import { getReply } from '../replies/getReply.ts'
import { listTemplates } from '../replies/listTemplates.ts'
import { listVersions } from '../replies/listVersions.ts'
import { recallReply } from '../replies/recallReply.ts'
import { recallSigned } from '../replies/recallSigned.ts'
import { resolveRemark } from '../replies/resolveRemark.ts'
import { returnReply } from '../replies/returnReply.ts'
import { saveNameForms } from '../replies/saveNameForms.ts'
import { saveReply } from '../replies/saveReply.ts'
import { markSeen } from '../replies/markSeen.ts'
import { signatureQueue } from '../replies/signatureQueue.ts'
import { stopSigning } from '../replies/stopSigning.ts'
import { submitReply } from '../replies/submitReply.ts'
import type { CallContext } from '../context.ts'
import { later } from '../later.ts'
import { as, os } from './os.ts'

const beginReply = later(async () => (await import('../replies/beginReply.ts')).beginReply)
const previewReply = later(async () => (await import('../replies/previewReply.ts')).previewReply)
const readDocument = later(async () => (await import('../replies/readDocument.ts')).readDocument)
const signMany = later(async () => (await import('../replies/signMany.ts')).signMany)
const signReply = later(async () => (await import('../replies/signReply.ts')).signReply)

export const replies: Router<Contract['replies'], CallContext> = {
  get: os.replies.get.handler(as(getReply)),
  begin: os.replies.begin.handler(as(beginReply)),
  templates: os.replies.templates.handler(as(listTemplates)),
  nameForms: os.replies.nameForms.handler(as(getNameForms)),
  saveNameForms: os.replies.saveNameForms.handler(as(saveNameForms)),
  save: os.replies.save.handler(as(saveReply)),
  versions: os.replies.versions.handler(as(listVersions)),
  preview: os.replies.preview.handler(as(previewReply)),
  submit: os.replies.submit.handler(as(submitReply)),
  recall: os.replies.recall.handler(as(recallReply)),
  recallSigned: os.replies.recallSigned.handler(as(recallSigned)),
  return: os.replies.return.handler(as(returnReply)),
  resolveRemark: os.replies.resolveRemark.handler(as(resolveRemark)),
  queue: os.replies.queue.handler(as(signatureQueue)),
  markSeen: os.replies.markSeen.handler(as(markSeen)),
  signMany: os.replies.signMany.handler(as(signMany)),
  stopSigning: os.replies.stopSigning.handler(as(stopSigning)),
  sign: os.replies.sign.handler(as(signReply)),
  document: os.replies.document.handler(as(readDocument)),
  dispatch: os.replies.dispatch.handler(as(dispatchReply)),
}
