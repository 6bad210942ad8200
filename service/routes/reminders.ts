import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import type { CallContext } from '../context.ts'
import { chooseDesktop } from '../reminders/chooseDesktop.ts'
import { getReminderSettings } from '../reminders/getReminderSettings.ts'
import { listReminders } from '../reminders/listReminders.ts'
import { markSeen } from '../reminders/markSeen.ts'
import { saveReminderSettings } from '../reminders/saveReminderSettings.ts'
import { tellReminders } from '../reminders/tellReminders.ts'
import { todaysDigest } from '../reminders/todaysDigest.ts'
import { as, os } from './os.ts'

export const reminders: Router<Contract['reminders'], CallContext> = {
  list: os.reminders.list.handler(as(listReminders)),
  digest: os.reminders.digest.handler(as(todaysDigest)),
  tell: os.reminders.tell.handler(as(tellReminders)),
  markSeen: os.reminders.markSeen.handler(as(markSeen)),
  choose: os.reminders.choose.handler(as(chooseDesktop)),
  settings: os.reminders.settings.handler(as(getReminderSettings)),
  saveSettings: os.reminders.saveSettings.handler(as(saveReminderSettings)),
}
