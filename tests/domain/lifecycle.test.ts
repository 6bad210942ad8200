import { describe, expect, test } from 'vitest'
import { CASE_STATUSES, type CaseStatus, OPEN_STATUSES } from '../../domain/appeal.ts'
import { CASE_ACTIONS, type CaseAction, TRANSITIONS, allowedActions, findTransition, isOpen, nextStatus } from '../../domain/lifecycle.ts'
import { failureOf } from './fixtures.ts'

type Pair = `${CaseStatus} ${CaseAction}`

/** Written apart from the table: state and action → state; «=» keeps the state, «<» gives back the one before the proposal. */
const EXPECTED: Partial<Record<Pair, CaseStatus | '=' | '<'>> = {
  'registered assign': 'assigned',
  'registered close_oral': 'dispatched',
  'registered propose': 'proposal_pending',
  'registered accept_withdrawal': 'closed_no_action',
  'registered extend': '=',
  'registered annul': 'annulled',

  'assigned reassign': 'assigned',
  'assigned start_work': 'in_work',
  'assigned save_draft': 'in_work',
  'assigned submit': 'for_signature',
  'assigned close_oral': 'dispatched',
  'assigned propose': 'proposal_pending',
  'assigned accept_withdrawal': 'closed_no_action',
  'assigned extend': '=',
  'assigned annul': 'annulled',

  'in_work reassign': 'assigned',
  'in_work save_draft': 'in_work',
  'in_work submit': 'for_signature',
  'in_work close_oral': 'dispatched',
  'in_work propose': 'proposal_pending',
  'in_work accept_withdrawal': 'closed_no_action',
  'in_work extend': '=',
  'in_work annul': 'annulled',

  'for_signature withdraw_submission': 'in_work',
  'for_signature return': 'returned',
  'for_signature sign': 'signed',
  'for_signature attach_original': 'signed',
  'for_signature accept_withdrawal': 'closed_no_action',
  'for_signature extend': '=',

  'returned reassign': 'assigned',
  'returned start_work': 'in_work',
  'returned save_draft': 'returned',
  'returned submit': 'for_signature',
  'returned propose': 'proposal_pending',
  'returned accept_withdrawal': 'closed_no_action',
  'returned extend': '=',

  'signed recall_signed': 'returned',
  'signed dispatch': 'dispatched',

  'proposal_pending withdraw_proposal': '<',
  'proposal_pending reject_proposal': '<',
  'proposal_pending accept_no_action': 'closed_no_action',
  'proposal_pending accept_no_reply': 'closed_no_reply',
  'proposal_pending accept_redirect': 'redirected',

  'dispatched dispatch_failed': 'signed',
  'dispatched reopen': 'registered',
  'closed_no_action reopen': 'registered',
  'closed_no_reply reopen': 'registered',
  'redirected reopen': 'registered',
}

const pairs = CASE_STATUSES.flatMap((status) => CASE_ACTIONS.map((action) => [status, action] as const))

describe('every state with every action', () => {
  test.each(pairs)('%s · %s', (status, action) => {
    const expected = EXPECTED[`${status} ${action}`]
    if (expected === undefined) {
      const failure = failureOf(() => nextStatus(status, action, 'in_work'))
      expect(failure.code).toBe('ILLEGAL_TRANSITION')
      expect(failure.message).toMatch(/^Действие «.+» невозможно: обращение в состоянии «.+»\./)
      return
    }
    const previous = 'returned'
    expect(nextStatus(status, action, previous)).toBe(expected === '=' ? status : expected === '<' ? previous : expected)
  })

  test('the list of possible actions is the same knowledge', () => {
    for (const status of CASE_STATUSES) expect(allowedActions(status)).toEqual(CASE_ACTIONS.filter((action) => `${status} ${action}` in EXPECTED))
  })
})

test('one row for one state and action', () => {
  const seen = TRANSITIONS.flatMap((row) => row.from.map((from) => `${from} ${row.action}`))
  expect(seen.toSorted()).toEqual([...new Set(seen)].toSorted())
})

test('every state is reached from registration, and every open one can be brought to an end', () => {
  const reach = (from: CaseStatus): Set<CaseStatus> => {
    const seen = new Set<CaseStatus>([from])
    for (const status of seen) {
      for (const action of allowedActions(status)) seen.add(nextStatus(status, action, 'registered'))
    }
    return seen
  }
  expect([...reach('registered')].toSorted()).toEqual([...CASE_STATUSES].toSorted())
  for (const status of OPEN_STATUSES) expect(reach(status).has('dispatched'), status).toBe(true)
})

test('an annulled number is the end', () => {
  expect(allowedActions('annulled')).toEqual([])
  expect(failureOf(() => nextStatus('annulled', 'reopen')).message).toContain('Больше с ним ничего сделать нельзя.')
})

test('no number is annulled once a letter went to signature', () => {
  const from = TRANSITIONS.filter((row) => row.action === 'annul').flatMap((row) => row.from)
  expect(from.toSorted()).toEqual(['assigned', 'in_work', 'registered'])
})

test('a rejected proposal needs to know the state before it, and only a state that proposals come from', () => {
  expect(nextStatus('proposal_pending', 'reject_proposal', 'registered')).toBe('registered')
  expect(failureOf(() => nextStatus('proposal_pending', 'reject_proposal')).code).toBe('ILLEGAL_TRANSITION')
  expect(failureOf(() => nextStatus('proposal_pending', 'reject_proposal', 'signed')).code).toBe('ILLEGAL_TRANSITION')
})

test('a refusal says what can be done instead', () => {
  expect(failureOf(() => nextStatus('signed', 'save_draft')).message).toBe(
    'Действие «Сохранить проект ответа» невозможно: обращение в состоянии «Подписано». Сейчас возможно: «Отозвать подписанный ответ», «Отправить».',
  )
})

test('who does it', () => {
  const roles = (status: CaseStatus, action: CaseAction) => findTransition(status, action)?.roles
  expect(roles('registered', 'assign')).toEqual(['clerk', 'deputy_director'])
  expect(roles('in_work', 'reassign')).toEqual(['deputy_director'])
  expect(roles('in_work', 'submit')).toEqual(['specialist'])
  expect(roles('for_signature', 'sign')).toEqual(['deputy_director'])
  expect(roles('signed', 'dispatch')).toEqual(['clerk'])
  expect(roles('registered', 'propose')).toEqual(['clerk', 'specialist'])
  expect(roles('proposal_pending', 'accept_no_reply')).toEqual(['deputy_director'])
  expect(roles('registered', 'accept_withdrawal')).toEqual(['clerk'])
  for (const row of TRANSITIONS) expect(row.roles.some((role) => role === 'administrator' || role === 'auditor'), row.action).toBe(false)
})

test('what cannot be undone by itself asks for a reason', () => {
  const asking = new Set(TRANSITIONS.filter((row) => row.reasonRequired).map((row) => row.action))
  expect([...asking].toSorted()).toEqual(['accept_withdrawal', 'annul', 'dispatch_failed', 'extend', 'propose', 'recall_signed', 'reject_proposal', 'reopen'])
})

test('the clock runs in the open states alone', () => {
  expect(CASE_STATUSES.filter((status) => !isOpen(status))).toEqual(['dispatched', 'closed_no_action', 'closed_no_reply', 'redirected', 'annulled'])
})
