import { about } from './about.ts'
import { absences } from './absences.ts'
import { admin } from './admin.ts'
import { analysis } from './analysis.ts'
import { cases } from './cases.ts'
import { control } from './control.ts'
import { decisions } from './decisions.ts'
import { events } from './events.ts'
import { exporting } from './exports.ts'
import { files } from './files.ts'
import { intake } from './intake.ts'
import { letters } from './letters.ts'
import { mailboxes } from './mailboxes.ts'
import { mail } from './mail.ts'
import { oral } from './oral.ts'
import { originals } from './originals.ts'
import { journal } from './journal.ts'
import { keys } from './keys.ts'
import { papers } from './papers.ts'
import { phrases } from './phrases.ts'
import { reference } from './reference.ts'
import { reminders } from './reminders.ts'
import { replies } from './replies.ts'
import { samples } from './samples.ts'
import { scans } from './scans.ts'
import { search } from './search.ts'
import { sending } from './sending.ts'
import { session } from './session.ts'
import { setup } from './setup.ts'
import { spelling } from './spelling.ts'
import { templates } from './templates.ts'
import { texts } from './texts.ts'
import { visas } from './visas.ts'

/** Every procedure of the program: what goes in, what comes out, how it may fail. */
export const contract = {
  about,
  session,
  setup,
  intake,
  mail,
  cases,
  journal,
  files,
  keys,
  papers,
  scans,
  texts,
  replies,
  originals,
  visas,
  search,
  sending,
  letters,
  templates,
  spelling,
  phrases,
  samples,
  decisions,
  oral,
  control,
  absences,
  reminders,
  analysis,
  admin,
  reference,
  mailboxes,
  events,
  exports: exporting,
}
export type Contract = typeof contract
