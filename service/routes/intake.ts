import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { discardIntakeDraft } from '../intake/discardIntakeDraft.ts'
import { findEarlier } from '../intake/findEarlier.ts'
import { intakeLists } from '../intake/intakeLists.ts'
import { previewRegistration } from '../intake/previewRegistration.ts'
import { registerAppeal } from '../intake/registerAppeal.ts'
import { saveIntakeDraft } from '../intake/saveIntakeDraft.ts'
import { suggestForCard } from '../suggest/suggestForCard.ts'
import type { CallContext } from '../context.ts'
import { later } from '../later.ts'
import { as, os } from './os.ts'

const importMail = later(async () => (await import('../intake/importMail.ts')).importMail)
const loadIntakeDraft = later(async () => (await import('../intake/loadIntakeDraft.ts')).loadIntakeDraft)

export const intake: Router<Contract['intake'], CallContext> = {
  lists: os.intake.lists.handler(as(intakeLists)),
  preview: os.intake.preview.handler(as(previewRegistration)),
  earlier: os.intake.earlier.handler(as(findEarlier)),
  suggest: os.intake.suggest.handler(as(suggestForCard)),
  register: os.intake.register.handler(as(registerAppeal)),
  importMail: os.intake.importMail.handler(as(importMail)),
  loadDraft: os.intake.loadDraft.handler(as(loadIntakeDraft)),
  saveDraft: os.intake.saveDraft.handler(as(saveIntakeDraft)),
  discardDraft: os.intake.discardDraft.handler(as(discardIntakeDraft)),
}
