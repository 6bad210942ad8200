import { CASE_PERMISSIONS, type CasePermission } from '../../contract/cases.ts'
import type { Row } from '../../db/schema/index.ts'
import { can, type Action, type Relation } from '../../domain/access.ts'
import { findTransition, isOpen, type CaseAction } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'

/** The term as it stands: extended once at most, and before it has passed (59-ФЗ art. 12 p. 2). */
export interface TermState {
  readonly requested: boolean
  readonly extended: boolean
  readonly passed: boolean
}

/** What is offered: the state allows it and the person may. The service decides again on every call. */
export function casePermissions(actor: Actor, row: Row<'cases'>, relation: Relation, term: TermState): CasePermission[] {
  const may = (action: Action) => can(actor, action, relation)
  const possible = (action: CaseAction) => findTransition(row.status, action) !== null
  const extendable = possible('extend') && !term.extended && !term.passed
  const closedByDecision = ['closed_no_action', 'closed_no_reply', 'redirected'].includes(row.status)
  const offers: Record<CasePermission, boolean> = {
    correct: may('correct_card') && row.status !== 'annulled',
    attach: may('attach_file') && row.status !== 'annulled',
    assign: row.executor_id === null ? possible('assign') && may('assign') : possible('reassign') && may('reassign'),
    draft: possible('save_draft') && may('draft_reply'),
    submit: possible('submit') && may('submit_reply'),
    recall: possible('withdraw_submission') && may('submit_reply'),
    return: possible('return') && may('return_reply'),
    sign: possible('sign') && may('sign_reply'),
    print_ink: possible('attach_original') && may('sign_on_paper'),
    recall_signed: possible('recall_signed') && may('recall_signed'),
    dispatch: possible('dispatch') && may('dispatch_reply'),
    // A withdrawal by the applicant is recorded even while the letter waits for signature.
    propose: (possible('propose') && may('propose_decision')) || (possible('accept_withdrawal') && may('record_withdrawal')),
    decide: possible('accept_no_action') && may('decide'),
    reverse: closedByDecision && may('reverse_decision'),
    extend: extendable && may('extend'),
    request_extension: extendable && may('request_extension') && !term.requested,
    link: may('link') && row.status !== 'annulled',
    annul: possible('annul') && may('annul'),
    close_oral: row.form === 'oral' && possible('close_oral') && may('close_oral'),
    plan_visit: row.status !== 'annulled' && can(actor, 'record_call') && may('view_card'),
    notice: row.status !== 'annulled' && may('write_notice'),
    write_letter: isOpen(row.status) && may('write_notice'),
    lift_notice: may('lift_notice'),
    reopen: possible('reopen') && !closedByDecision && may('reopen'),
  }
  return CASE_PERMISSIONS.filter((permission) => offers[permission])
}
