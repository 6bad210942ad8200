import type { Migration } from 'kysely/migration'
import { initial } from './0001_initial/index.ts'
import { mailboxes } from './0002_mailboxes.ts'
import { tray } from './0003_tray.ts'
import { text } from './0004_text.ts'
import { suggestions } from './0005_suggestions.ts'
import { oral } from './0006_oral.ts'
import { letterTemplates } from './0007_letter_templates.ts'
import { letterDocument } from './0008_letter_document.ts'
import { writingAids } from './0009_writing_aids.ts'
import { keys } from './0010_keys.ts'
import { originals } from './0011_originals.ts'
import { sending } from './0012_sending.ts'
import { interim } from './0013_interim.ts'
import { nameForms } from './0014_name_forms.ts'
import { register } from './0015_register.ts'
import { absences } from './0016_absences.ts'
import { reference } from './0017_reference.ts'
import { journalViews } from './0018_journal_views.ts'
import { search } from './0019_search.ts'
import { reminders } from './0020_reminders.ts'
import { analysis } from './0021_analysis.ts'
import { awaiting } from './0022_awaiting.ts'
import { office } from './0023_office.ts'

/** In order, forward only. A migration that has been released is never edited: the next one corrects it. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001_initial': initial,
  '0002_mailboxes': mailboxes,
  '0003_tray': tray,
  '0004_text': text,
  '0005_suggestions': suggestions,
  '0006_oral': oral,
  '0007_letter_templates': letterTemplates,
  '0008_letter_document': letterDocument,
  '0009_writing_aids': writingAids,
  '0010_keys': keys,
  '0011_originals': originals,
  '0012_sending': sending,
  '0013_interim': interim,
  '0014_name_forms': nameForms,
  '0015_register': register,
  '0016_absences': absences,
  '0017_reference': reference,
  '0018_journal_views': journalViews,
  '0019_search': search,
  '0020_reminders': reminders,
  '0021_analysis': analysis,
  '0022_awaiting': awaiting,
  '0023_office': office,
}
