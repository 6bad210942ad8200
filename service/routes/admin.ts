import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { addEdition } from '../admin/addEdition.ts'
import { addRule } from '../admin/addRule.ts'
import { auditPage } from '../admin/auditPage.ts'
import { getCalendar } from '../admin/getCalendar.ts'
import { getClock } from '../admin/getClock.ts'
import { getLetterhead } from '../admin/getLetterhead.ts'
import { getOral } from '../admin/getOral.ts'
import { getOrganisation } from '../admin/getOrganisation.ts'
import { getPapers } from '../admin/getPapers.ts'
import { listAuthorities } from '../admin/listAuthorities.ts'
import { listDictionary } from '../admin/listDictionary.ts'
import { listKeys } from '../admin/listKeys.ts'
import { listRules } from '../admin/listRules.ts'
import { listUsers } from '../admin/listUsers.ts'
import { retireKey } from '../admin/retireKey.ts'
import { saveAuthority } from '../admin/saveAuthority.ts'
import { saveCalendar } from '../admin/saveCalendar.ts'
import { saveClock } from '../admin/saveClock.ts'
import { saveDictionaryEntry } from '../admin/saveDictionaryEntry.ts'
import { saveOral } from '../admin/saveOral.ts'
import { saveOrganisation } from '../admin/saveOrganisation.ts'
import { savePapers } from '../admin/savePapers.ts'
import { saveRule } from '../admin/saveRule.ts'
import { saveUnit } from '../admin/saveUnit.ts'
import { saveUser } from '../admin/saveUser.ts'
import { verifyAuditChain } from '../admin/verifyAuditChain.ts'
import type { CallContext } from '../context.ts'
import { later } from '../later.ts'
import { as, os } from './os.ts'

const saveLetterhead = later(async () => (await import('../admin/saveLetterhead.ts')).saveLetterhead)
const previewLetterhead = later(async () => (await import('../admin/previewLetterhead.ts')).previewLetterhead)
const importKey = later(async () => (await import('../admin/importKey.ts')).importKey)

export const admin: Router<Contract['admin'], CallContext> = {
  users: os.admin.users.handler(as(listUsers)),
  saveUser: os.admin.saveUser.handler(as(saveUser)),
  saveUnit: os.admin.saveUnit.handler(as(saveUnit)),
  organisation: os.admin.organisation.handler(as(getOrganisation)),
  saveOrganisation: os.admin.saveOrganisation.handler(as(saveOrganisation)),
  letterhead: os.admin.letterhead.handler(as(getLetterhead)),
  saveLetterhead: os.admin.saveLetterhead.handler(as(saveLetterhead)),
  previewLetterhead: os.admin.previewLetterhead.handler(as(previewLetterhead)),
  keys: os.admin.keys.handler(as(listKeys)),
  importKey: os.admin.importKey.handler(as(importKey)),
  retireKey: os.admin.retireKey.handler(as(retireKey)),
  authorities: os.admin.authorities.handler(as(listAuthorities)),
  saveAuthority: os.admin.saveAuthority.handler(as(saveAuthority)),
  rules: os.admin.rules.handler(as(listRules)),
  saveRule: os.admin.saveRule.handler(as(saveRule)),
  addRule: os.admin.addRule.handler(as(addRule)),
  addEdition: os.admin.addEdition.handler(as(addEdition)),
  dictionary: os.admin.dictionary.handler(as(listDictionary)),
  saveDictionaryEntry: os.admin.saveDictionaryEntry.handler(as(saveDictionaryEntry)),
  oral: os.admin.oral.handler(as(getOral)),
  saveOral: os.admin.saveOral.handler(as(saveOral)),
  clock: os.admin.clock.handler(as(getClock)),
  saveClock: os.admin.saveClock.handler(as(saveClock)),
  papers: os.admin.papers.handler(as(getPapers)),
  savePapers: os.admin.savePapers.handler(as(savePapers)),
  calendar: os.admin.calendar.handler(as(getCalendar)),
  saveCalendar: os.admin.saveCalendar.handler(as(saveCalendar)),
  audit: os.admin.audit.handler(as(auditPage)),
  verifyAudit: os.admin.verifyAudit.handler(as(verifyAuditChain)),
}
