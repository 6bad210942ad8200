/** The access matrix: role × action → relations in which it is allowed. What is not listed is denied. */
import type { Action, Relation } from './access-action.ts'
import type { Role } from './people.ts'

/** Any case except a complaint about oneself (59-ФЗ art. 8 p. 6). */
const ANY_CASE = ['own', 'own_unit', 'other'] as const
const UNIT = ['own', 'own_unit'] as const
const OWN = ['own'] as const
/** Reading includes a complaint about oneself: who coordinates the work (§4.3) and who audits it must see that it is there. */
const EVERY_CASE = ['own', 'own_unit', 'other', 'about_me'] as const
const NO_CASE = ['none'] as const
const LISTS = ['own', 'own_unit', 'other', 'about_me', 'none'] as const

export const ACCESS: Record<Role, Partial<Record<Action, readonly Relation[]>>> = {
  clerk: {
    view_list: LISTS,
    view_card: ANY_CASE,
    view_board: NO_CASE,
    view_analysis: NO_CASE,
    view_outgoing: NO_CASE,
    export: NO_CASE,
    register: NO_CASE,
    handle_mail: NO_CASE,
    view_oral: NO_CASE,
    record_call: NO_CASE,
    correct_card: ANY_CASE,
    attach_file: ANY_CASE,
    link: ANY_CASE,
    assign: ANY_CASE,
    annul: ANY_CASE,
    sign_on_paper: ANY_CASE,
    dispatch_reply: ANY_CASE,
    close_oral: ANY_CASE,
    propose_decision: ANY_CASE,
    record_withdrawal: ANY_CASE,
    write_notice: ANY_CASE,
    keep_writing_aids: NO_CASE,
    share_views: NO_CASE,
  },
  specialist: {
    view_list: LISTS,
    view_card: UNIT,
    view_oral: NO_CASE,
    record_call: NO_CASE,
    attach_file: OWN,
    link: OWN,
    draft_reply: OWN,
    submit_reply: OWN,
    give_visa: UNIT,
    close_oral: OWN,
    propose_decision: OWN,
    request_extension: OWN,
    keep_writing_aids: NO_CASE,
    write_notice: OWN,
  },
  deputy_director: {
    view_list: LISTS,
    view_card: EVERY_CASE,
    view_board: NO_CASE,
    view_analysis: NO_CASE,
    view_outgoing: NO_CASE,
    view_oral: NO_CASE,
    view_audit: NO_CASE,
    export: NO_CASE,
    assign: ANY_CASE,
    reassign: ANY_CASE,
    annul: ANY_CASE,
    return_reply: ANY_CASE,
    sign_reply: ANY_CASE,
    recall_signed: ANY_CASE,
    sign_on_paper: ANY_CASE,
    give_visa: ANY_CASE,
    skip_visa: ANY_CASE,
    decide: ANY_CASE,
    reverse_decision: ANY_CASE,
    reopen: ANY_CASE,
    extend: ANY_CASE,
    recount_term: ANY_CASE,
    lift_notice: ANY_CASE,
    manage_absences: NO_CASE,
    share_views: NO_CASE,
    manage_own_key: NO_CASE,
  },
  administrator: {
    manage_users: NO_CASE,
    manage_absences: NO_CASE,
    manage_authority: NO_CASE,
    manage_settings: NO_CASE,
    manage_reference: NO_CASE,
    verify_audit: NO_CASE,
    backup: NO_CASE,
  },
  auditor: {
    view_list: LISTS,
    view_card: EVERY_CASE,
    view_board: NO_CASE,
    view_analysis: NO_CASE,
    view_oral: NO_CASE,
    view_audit: NO_CASE,
    verify_audit: NO_CASE,
    export: NO_CASE,
  },
}
